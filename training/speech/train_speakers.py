#!/usr/bin/env python3
"""Trains lexicon/speech/speakers.tsv: who spoke a quotation that has no frame.

usage: train_speakers.py GOLD.jsonl CANDIDATES.jsonl OUT.tsv [--score SCORE_DIR] [--l2 L] [--folds N]

CANDIDATES is the output of volgens_speech_candidates (bench/speech) for GOLD. A choice teaches when its content pairs with a gold
statement at F1 0.8; the candidate is right that score_statements.py takes for the same speakers, and where none is, nobody.
A conditional logit with L2 penalty, fitted by gradient descent with momentum and diagonal scaling. `--folds` also prints how
often the right one is chosen in articles left out. Deterministic.
"""
import argparse
import collections
import sys

import numpy as np

from train_confidence import load_score, read


def examples(gold_docs, choice_docs, score):
    """Lists of (article, [evidence of each candidate], indices of the right ones)."""
    out = []
    for doc_id, gold in gold_docs.items():
        if not gold.get("whole", True):
            continue
        text, choices, entities = gold["text"], choice_docs[doc_id]["choices"], choice_docs[doc_id]["entities"]
        gold_sets = [score.chars(text, s["content"]) for s in gold["statements"]]
        read_sets = [score.chars(text, c["content"]) for c in choices]
        for g, p, f1 in score.pair(gold_sets, read_sets):
            if f1 < 0.8:
                continue
            candidates = choices[p]["candidates"]
            speakers = gold["statements"][g]["speakers"]
            right = [i for i, c in enumerate(candidates)
                     if c["speakers"] and score.same_speakers(text, speakers, [entities[e] for e in c["speakers"]])]
            out.append((doc_id, [c["evidence"] for c in candidates], right or [len(candidates) - 1], bool(right)))
    return out


class Logit:
    """Weights of evidence; candidates of one choice compete."""

    def __init__(self, data, l2, least=3):
        counts = collections.Counter(e for _, candidates, _, _ in data for c in candidates for e in set(c))
        self.names = sorted(e for e, n in counts.items() if n >= least)
        self.index = {e: i for i, e in enumerate(self.names)}
        self.w = np.zeros(len(self.names))
        self.fit(data, l2)

    def matrix(self, candidates):
        x = np.zeros((len(candidates), len(self.names)))
        for i, evidence in enumerate(candidates):
            for e in evidence:
                if e in self.index:
                    x[i, self.index[e]] = 1.0
        return x

    def fit(self, data, l2):
        blocks = [(self.matrix(c), np.isin(np.arange(len(c)), right)) for _, c, right, _ in data]
        x = np.concatenate([b for b, _ in blocks])
        right = np.concatenate([r for _, r in blocks])
        group = np.repeat(np.arange(len(blocks)), [len(b) for b, _ in blocks])
        starts = np.flatnonzero(np.r_[True, group[1:] != group[:-1]])
        step = np.zeros_like(self.w)

        def softmax(scores):
            e = np.exp(scores - np.maximum.reduceat(scores, starts)[group])
            return e / np.add.reduceat(e, starts)[group]

        for _ in range(500):
            scores = x @ self.w
            p = softmax(scores)
            q = softmax(np.where(right, scores, -1e9))
            gradient = x.T @ (p - q) + l2 * self.w
            curvature = (x * x).T @ (p * (1 - p)) + l2
            step = 0.7 * step - 0.1 * gradient / curvature
            self.w += step

    def choose(self, candidates):
        return int(np.argmax(self.matrix(candidates) @ self.w))


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("gold")
    ap.add_argument("candidates")
    ap.add_argument("out")
    ap.add_argument("--score", default="../shared/eval", help="folder of score_statements.py")
    ap.add_argument("--l2", type=float, default=2.0)
    ap.add_argument("--folds", type=int, default=0)
    a = ap.parse_args()
    data = examples(read(a.gold), read(a.candidates), load_score(a.score))
    known = sum(found for _, _, _, found in data)
    print(f"{len(data)} choices, the right speaker is among the candidates of {known}", file=sys.stderr)
    if a.folds:
        ids = sorted({d[0] for d in data})
        fold = {doc: i % a.folds for i, doc in enumerate(ids)}
        hits = named = 0
        for k in range(a.folds):
            logit = Logit([d for d in data if fold[d[0]] != k], a.l2)
            for _, candidates, right, found in (d for d in data if fold[d[0]] == k):
                chosen = logit.choose(candidates)
                hits += found and chosen in right
                named += chosen < len(candidates) - 1
        print(f"left out: {hits} right of {named} named, of {len(data)} choices", file=sys.stderr)
    logit = Logit(data, a.l2)
    with open(a.out, "w", encoding="utf-8") as out:
        out.write("# Weights of the evidence for who spoke a quotation that has no frame: a conditional logit trained by\n"
                  "# training/speech/train_speakers.py on our own annotated articles. Licence: CC BY-SA 4.0.\n# evidence\tweight\n")
        for name, weight in zip(logit.names, logit.w):
            if abs(weight) >= 0.02:
                out.write(f"{name}\t{weight:.3f}\n")


if __name__ == "__main__":
    main()
