#!/usr/bin/env python3
"""Trains the weights of lexicon/speech/confidence.tsv: how surely a statement's content and its speaker are right.

usage: train_confidence.py GOLD.jsonl CANDIDATES.jsonl OUT.tsv [--score SCORE_DIR] [--l2 L]

CANDIDATES is the output of volgens_speech_candidates (bench/speech) for GOLD: every candidate with its evidence, also those that
compete for the same words. A candidate's content counts as right when it pairs with a gold statement at F1 0.8 of their letters and digits;
its speaker when it then names the same one, in whole articles. Two logistic regressions with L2 penalty, fitted by Newton's method; evidence seen fewer than three times is left out. Deterministic.
"""
import argparse
import collections
import json
import sys

import numpy as np


def read(path):
    with open(path, encoding="utf-8") as lines:
        return {d["id"]: d for d in map(json.loads, filter(str.strip, lines))}


# What carries on from the sentence before, which in pieces of articles is that of another piece.
FROM_BEFORE = {"frame=free", "frame=back"}


def load_score(folder):
    """The module score_statements.py of a folder."""
    sys.path.insert(0, folder)
    import score_statements

    return score_statements


def examples(gold_docs, read_docs, score):
    """Lists of (evidence, right) for contents and for speakers."""
    contents, speakers = [], []
    for doc_id, gold in gold_docs.items():
        text, doc = gold["text"], read_docs[doc_id]
        entities = doc["entities"]
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
            if gold.get("whole", True) or FROM_BEFORE.isdisjoint(evidence):
                contents.append((content, p in pairs))
            if p in pairs and gold.get("whole", True):
                named = [entities[i] for i in statement["speakers"]]
                right = score.same_speakers(text, gold["statements"][pairs[p]]["speakers"], named)
                speakers.append((who, right))
    return contents, speakers


def fit(data, l2, least=3):
    counts = collections.Counter(e for evidence, _ in data for e in set(evidence))
    names = sorted(e for e, n in counts.items() if n >= least)
    index = {e: i + 1 for i, e in enumerate(names)}
    rows = [[0] + sorted({index[e] for e in evidence if e in index}) for evidence, _ in data]
    x = np.zeros((len(data), len(names) + 1))
    for i, row in enumerate(rows):
        x[i, row] = 1.0
    y = np.array([right for _, right in data], dtype=np.float64)
    w = np.zeros(len(names) + 1)
    penalty = np.full(len(w), l2)
    penalty[0] = 1e-3
    for _ in range(30):
        p = 1 / (1 + np.exp(-np.clip(x @ w, -30, 30)))
        gradient = x.T @ (p - y) + penalty * w
        hessian = (x * (p * (1 - p))[:, None]).T @ x + np.diag(penalty)
        step = np.linalg.solve(hessian, gradient)
        w -= step * min(1.0, 3.0 / np.abs(step).max())
        if np.abs(step).max() < 1e-4:
            break
    p = 1 / (1 + np.exp(-(x @ w)))
    loss = -np.mean(y * np.log(p + 1e-9) + (1 - y) * np.log(1 - p + 1e-9))
    print(f"{len(data)} examples, {y.mean():.3f} right, {len(names)} kinds of evidence, log loss {loss:.4f}", file=sys.stderr)
    return dict(zip(["bias"] + names, w))


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("gold")
    ap.add_argument("candidates")
    ap.add_argument("out")
    ap.add_argument("--score", default="../shared/eval", help="folder of score_statements.py")
    ap.add_argument("--l2", type=float, default=2.0)
    a = ap.parse_args()
    score = load_score(a.score)
    contents, speakers = examples(read(a.gold), read(a.candidates), score)
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
