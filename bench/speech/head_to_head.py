#!/usr/bin/env python3
"""The program beside rules over the same dependency trees (baseline_rules.py), scored by the same scorer in the same run.

usage: head_to_head.py [--program build/release/src/cli/volgens] [--gold FOLDER_WITH_seed.jsonl_AND_news-dev.jsonl] [--write]

Prints a table for docs/benchmarks.md: our own articles that are kept out of training, and, where the folder of annotated news is at
hand, the article of 2018, the thirty newspaper articles of 2001, and of those the twenty (the 11th to the 30th) that are only scored.
--write puts it in the place of the one that stands there, with today's date.
"""
import argparse
import datetime
import json
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
KEPT_OUT = [*sorted((ROOT / "corpus").glob("*-4.xml")), ROOT / "corpus/lang-2.xml", ROOT / "corpus/prec-2.xml"]
FIRST_SET_ASIDE = 10
HEAD = """| articles (statements) | reader | who-said-what P / R / F1 | content F1 | exact F1 | wrong names, at coverage |
|---|---|---|---|---|---|
"""


def output_of(*command):
    done = subprocess.run(list(map(str, command)), capture_output=True, text=True, encoding="utf-8")
    if done.returncode != 0:
        sys.exit(done.stderr)
    return done.stdout


def sets(gold):
    yield "own articles kept out", output_of(sys.executable, ROOT / "corpus/corpus_to_jsonl.py", *KEPT_OUT)
    if not (gold / "seed.jsonl").exists():
        print(f"{gold}: no annotated news there; our own articles alone are scored", file=sys.stderr)
        return
    yield "article of 2018", (gold / "seed.jsonl").read_text(encoding="utf-8")
    news = (gold / "news-dev.jsonl").read_text(encoding="utf-8").splitlines(keepends=True)
    yield "newspaper 2001, all 30", "".join(news)
    yield "newspaper 2001, the 20 set aside", "".join(news[FIRST_SET_ASIDE:])


def figures(program, articles, folder, who):
    """The scores of the program, or of the rules."""
    if who is None:
        return json.loads(output_of(program, "eval", articles, "--json"))
    readings = folder / f"{who}.jsonl"
    readings.write_text(output_of(sys.executable, ROOT / "bench/speech/baseline_rules.py", articles, "--program", program, "--who", who),
                        encoding="utf-8")
    return json.loads(output_of(program, "eval", articles, "--readings", readings, "--json"))


def row(name, system, scores):
    who, content = scores["who-said-what"], scores["content@0.8"]
    return (f"| {name} | {system} | {who['p']:.2f} / {who['r']:.2f} / {who['f1']:.2f} | {content['f1']:.2f} | "
            f"{scores['content@exact']['f1']:.2f} | {100 * scores['misattributed']:.0f} %, at {100 * scores['covered']:.0f} % |")


def write(rows):
    """Puts the rows under the table's head in docs/benchmarks.md."""
    path = ROOT / "docs/benchmarks.md"
    before, head, behind = path.read_text(encoding="utf-8").partition(HEAD)
    behind = behind[behind.index("\n\n"):]
    before = re.sub(r"(?<=scores them alike \()[^)]*", datetime.date.today().strftime("%-d %B %Y"), before)
    path.write_text(before + head + "\n".join(rows) + behind, encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=str(ROOT / "build/release/src/cli/volgens"))
    parser.add_argument("--gold", type=pathlib.Path, default=ROOT.parent / "shared/gold")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    rows = []
    print(HEAD, end="")
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        for name, lines in sets(options.gold):
            articles = folder / "articles.jsonl"
            articles.write_text(lines, encoding="utf-8")
            for system, who in (("volgens", None), ("rules, linked", "linked"), ("rules, words", "words")):
                scores = figures(options.program, articles, folder, who)
                shown = f"{name} ({scores['who-said-what']['gold']})" if who is None else ""
                rows.append(row(shown, system, scores))
                print(rows[-1], flush=True)
    if options.write:
        write(rows)


if __name__ == "__main__":
    main()
