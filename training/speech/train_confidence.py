#!/usr/bin/env python3
"""Trains the weights of lexicon/speech/confidence.tsv: how surely a statement's content and its speaker are right.

usage: train_confidence.py GOLD.jsonl READ.jsonl OUT.tsv [--score SCORE_DIR] [--l2 L]

READ is the output of `volgens read --format jsonl --from jsonl --explain --min-confidence 0 GOLD.jsonl`: every candidate with
its evidence. A candidate's content counts as right when it pairs with a gold statement at F1 0.8 of their letters and digits;
its speaker when it then names the same one. Two logistic regressions with L2 penalty, fitted by Newton's method on sparse
evidence; evidence seen fewer than three times is left out. Deterministic.
"""
import argparse
import collections
import json
import sys

import numpy as np


def read(path):
    with open(path, encoding="utf-8") as lines:
        return {d["id"]: d for d in map(json.loads, filter(str.strip, lines))}


def examples(gold_docs, read_docs, score):
    """Lists of (evidence, right) for contents and for speakers."""
    contents, speakers = [], []
    for doc_id, gold in gold_docs.items():
        text, doc = gold["text"], read_docs[doc_id]
        entities = {e["id"]: e for e in doc["entities"]}
        pairs = {}
        gold_sets = [score.chars(text, s["content"]) for s in gold["statements"]]
        read_sets = [score.chars(text, s["content"]) for s in doc["statements"]]
        for g, p, f1 in score.pair(gold_sets, read_sets):
            if f1 >= 0.8:
                pairs[p] = g
        for p, statement in enumerate(doc["statements"]):
            evidence = statement["evidence"]
            content = [e for e in evidence if not e.startswith("who.")]
            who = [e for e in evidence if e.startswith("who.")]
            contents.append((content, p in pairs))
            if p in pairs:
                named = [entities[i] for i in statement["speakers"]]
                right = score.same_speakers(text, gold["statements"][pairs[p]]["speakers"], named)
                speakers.append((who, right))
    return contents, speakers


def fit(data, l2, least=3):
    counts = collections.Counter(e for evidence, _ in data for e in set(evidence))
    names = sorted(e for e, n in counts.items() if n >= least)
    index = {e: i + 1 for i, e in enumerate(names)}
    rows = [[0] + sorted({index[e] for e in evidence if e in index}) for evidence, _ in data]
    x = np.zeros((len(data), len(names) + 1), dtype=np.float32)
    for i, row in enumerate(rows):
        x[i, row] = 1.0
    y = np.array([right for _, right in data], dtype=np.float64)
    w = np.zeros(len(names) + 1)
    penalty = np.full(len(w), l2)
    penalty[0] = 1e-3
    step = np.zeros_like(w)
    for _ in range(400):
        p = 1 / (1 + np.exp(-(x @ w)))
        gradient = x.T @ (p - y) + penalty * w
        # Diagonal Newton with momentum: the evidence is sparse and nearly uncorrelated within a group.
        curvature = (x.T @ (p * (1 - p))) + penalty
        step = 0.7 * step - 0.15 * gradient / curvature
        w += step
    p = 1 / (1 + np.exp(-(x @ w)))
    loss = -np.mean(y * np.log(p + 1e-9) + (1 - y) * np.log(1 - p + 1e-9))
    print(f"{len(data)} examples, {y.mean():.3f} right, {len(names)} kinds of evidence, log loss {loss:.4f}", file=sys.stderr)
    return dict(zip(["bias"] + names, w))


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("gold")
    ap.add_argument("read")
    ap.add_argument("out")
    ap.add_argument("--score", default="../shared/eval", help="folder of score_statements.py")
    ap.add_argument("--l2", type=float, default=2.0)
    a = ap.parse_args()
    sys.path.insert(0, a.score)
    import score_statements as score

    contents, speakers = examples(read(a.gold), read(a.read), score)
    content = fit(contents, a.l2)
    speaker = fit(speakers, a.l2)
    speaker["who.bias"] = speaker.pop("bias")
    with open(a.out, "w", encoding="utf-8") as out:
        out.write("# Weights of the evidence for a statement's content and (`who.`) speaker: logistic regressions trained by\n"
                  "# training/speech/train_confidence.py on our own annotated articles. Licence: CC BY-SA 4.0.\n# evidence\tweight\n")
        for name, weight in sorted({**content, **speaker}.items()):
            if abs(weight) >= 0.02 or name.endswith("bias"):
                out.write(f"{name}\t{weight:.3f}\n")


if __name__ == "__main__":
    main()
