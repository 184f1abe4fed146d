#!/usr/bin/env python3
"""Text found in web pages against what ought to be found, for each page design: precision and recall of words, and how many titles,
dates and publishers are right. Reads pages that tests/pages/make_pages.py wrote.

Usage: tests/pages/make_pages.py corpus PAGES && bench/read/pages.py PAGES [--volgens PROGRAM]"""
import argparse
import collections
import json
import pathlib
import subprocess

from score_pages import Score

ROOT = pathlib.Path(__file__).resolve().parents[2]


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("pages", type=pathlib.Path)
    arguments.add_argument("--volgens", default=ROOT / "build/release/src/cli/volgens")
    options = arguments.parse_args()
    pages = sorted(options.pages.glob("*.html"))
    run = subprocess.run([options.volgens, "read", "--quiet", "--format", "jsonl", *pages], stdout=subprocess.PIPE)
    found = {pathlib.Path(d["id"]).stem: d for d in map(json.loads, run.stdout.decode().splitlines())}
    scores, right = collections.defaultdict(Score), collections.defaultdict(collections.Counter)
    for page in pages:
        wanted = json.loads(page.with_suffix(".json").read_text())
        document = found.get(page.stem, {"text": ""})
        design = page.stem.rsplit("-", 1)[0]
        for group in (design, "all kept out" if design.startswith("kept-out") else "all tuned", "all"):
            scores[group].add(document["text"], page.with_suffix(".txt").read_text(encoding="utf-8"))
            right[group]["title"] += document.get("title") == wanted["title"]
            right[group]["date"] += (document.get("published") or {}).get("value") == wanted["date"]
            right[group]["publisher"] += document.get("publisher") == wanted["publisher"]
    print("| design | pages | precision | recall | title | date | publisher |\n|---|---|---|---|---|---|---|")
    for group, score in scores.items():
        counts = " | ".join(str(right[group][part]) for part in ("title", "date", "publisher"))
        print(f"| {group} | {score.pages} | {score.precision:.3f} | {score.recall:.3f} | {counts} |")


if __name__ == "__main__":
    main()
