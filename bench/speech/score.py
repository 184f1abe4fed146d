#!/usr/bin/env python3
"""Scores who said what against annotated articles, in the whole and by how sure the program is.

usage: score.py GOLD.jsonl [--program build/release/src/cli/volgens] [--score DIR_OF_score_statements.py] [--only FIRST:LAST]

Prints the measures of score_statements.py, then the reliability of the confidences: for each tenth, how many statements
there are and what share of them is right (content paired at 0.8 and the same speakers), and the expected calibration error.
--only takes the articles FIRST to LAST, counted from 0, LAST left out.
"""
import argparse
import json
import subprocess
import sys
import tempfile


def read(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def run(program, articles, least):
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as given:
        for article in articles:
            given.write(json.dumps(article, ensure_ascii=False) + "\n")
        given.flush()
        command = [program, "read", "--format", "jsonl", "--from", "jsonl", "--quiet"]
        out = subprocess.run(command + (["--min-confidence", str(least)] if least is not None else []) + [given.name],
                             capture_output=True, text=True, check=False)
        if out.returncode > 1:
            sys.exit(out.stderr)
        return {d["id"]: d for d in map(json.loads, out.stdout.splitlines())}


def reliability(score, gold, read_docs):
    judged = []
    for doc_id, article in gold.items():
        text, doc = article["text"], read_docs[doc_id]
        entities = {e["id"]: e for e in doc["entities"]}
        pairs = {p: (g, f) for g, p, f in score.pair([score.chars(text, s["content"]) for s in article["statements"]],
                                                     [score.chars(text, s["content"]) for s in doc["statements"]])}
        for p, statement in enumerate(doc["statements"]):
            g, f1 = pairs.get(p, (None, 0.0))
            right = f1 >= 0.8 and score.same_speakers(text, article["statements"][g]["speakers"],
                                                      [entities[i] for i in statement["speakers"]])
            judged.append((statement["confidence"], right))
    error = 0.0
    print("\nconfidence   statements   mean   right")
    for tenth in range(10):
        part = [(c, r) for c, r in judged if tenth / 10 <= c < (tenth + 1) / 10 or (tenth == 9 and c == 1)]
        if part:
            mean, right = sum(c for c, _ in part) / len(part), sum(r for _, r in part) / len(part)
            error += abs(mean - right) * len(part) / len(judged)
            print(f"{tenth / 10:.1f}-{(tenth + 1) / 10:.1f}      {len(part):8}    {mean:.2f}    {right:.2f}")
    print(f"expected calibration error {error:.3f}")


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("gold")
    ap.add_argument("--program", default="build/release/src/cli/volgens")
    ap.add_argument("--score", default="../shared/eval")
    ap.add_argument("--only", default=":")
    a = ap.parse_args()
    sys.path.insert(0, a.score)
    import score_statements as score

    first, last = a.only.split(":")
    articles = read(a.gold)[int(first) if first else None:int(last) if last else None]
    gold = {d["id"]: d for d in articles}
    for name, value in score.score(gold, run(a.program, articles, None)).items():
        if isinstance(value, dict) and "f1" in value:
            print(f"{name:16} P {value['p']:.3f}  R {value['r']:.3f}  F1 {value['f1']:.3f}   ({value['gold']} gold)")
        elif isinstance(value, dict):
            print(f"{name}\n" + "\n".join(f"    {form:9} {x['gold']:4} gold   found {x['found']:.3f}   who {x['who']:.3f}"
                                           for form, x in value.items()))
        else:
            print(f"{name:16} {value:.3f}")
    reliability(score, gold, run(a.program, articles, 0))


if __name__ == "__main__":
    main()
