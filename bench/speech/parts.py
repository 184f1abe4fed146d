#!/usr/bin/env python3
"""What each part of who-said-what brings: scores again without the statements that it found.

usage: bench/speech/parts.py GOLD.jsonl... [--score FOLDER_OF_score_statements.py] [--program build/release/src/cli/volgens]

The articles are read once, with evidence. A part is left out by taking away what only it gives: the statements of its frame, the
speakers that it chose, or the reading in which it won from a rule. Nothing is fitted anew, so another part that would have stepped
in does not. Prints a table in Markdown.
"""
import argparse
import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FRAMES = {
    "quotations with a frame": {"quote-framed", "colon"},
    "quotations without a frame": {"quote-alone"},
    "verb before or behind a clause": {"clause", "post", "infinitive", "back"},
    "verb with a noun phrase or predicate": {"object", "prepositional", "predicate"},
    "cue of several words": {"phrase"},
    "`volgens`, `naar eigen zeggen`": {"preposition", "own"},
    "cue noun": {"noun"},
    "headline": {"headline"},
    "cue that no list holds (model)": {"words"},
    "free indirect speech (model)": {"free"},
}


def frame(statement):
    return next((e[6:] for e in statement["evidence"] if e.startswith("frame=")), "")


def without(doc, change):
    """The reading with each statement changed; None takes it away."""
    return {**doc, "statements": [s for s in map(change, doc["statements"]) if s is not None]}


def parts():
    """(name, change of a statement) of every part."""
    for name, frames in FRAMES.items():
        yield name, lambda s, frames=frames: None if frame(s) in frames else s
    yield "who spoke a quotation without a frame (ranking)", lambda s: (
        {**s, "speakers": []} if any(e.startswith("who.rank=") for e in s["evidence"]) else s)
    yield "first and last word as the model sees them", lambda s: None if "span=learned" in s["evidence"] else s


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("gold", nargs="+", type=Path)
    ap.add_argument("--score", default="../shared/eval")
    ap.add_argument("--program", default=ROOT / "build/release/src/cli/volgens", type=Path)
    a = ap.parse_args()
    sys.path.insert(0, str(a.score))
    import score_statements as score

    for path in a.gold:
        gold = {d["id"]: d for d in map(json.loads, path.read_text(encoding="utf-8").splitlines())}
        out = subprocess.run([a.program, "read", "--format", "jsonl", "--from", "jsonl", "--explain", "--quiet", path],
                             check=True, capture_output=True, text=True).stdout
        docs = [json.loads(line) for line in out.splitlines()]

        def figures(change):
            found = score.score(gold, {d["id"]: without(d, change) for d in docs})
            return found["who-said-what"]["f1"], found["content@0.8"]["f1"], found["misattributed"]

        whole = figures(lambda s: s)
        print(f"\n{path.stem}: who-said-what F1 {whole[0]:.3f}, content F1 {whole[1]:.3f}\n")
        print("| left out | statements | who-said-what F1 | content F1 |\n|---|---|---|---|")
        for name, change in parts():
            count = sum(change(s) is not s for d in docs for s in d["statements"])
            f1, content, _ = figures(change)
            print(f"| {name} | {count} | {f1:.3f} ({f1 - whole[0]:+.3f}) | {content:.3f} ({content - whole[1]:+.3f}) |")


if __name__ == "__main__":
    main()
