#!/usr/bin/env python3
"""How many annotated direct quotations stand where make_document finds a quotation.

    bench/text/score_quotations.py [--bench build/release/bench/text/volgens_text_bench] [--errors] GOLD.jsonl...

Each line of GOLD.jsonl has a `text` and `statements` with `form` and `content` spans in code points (docs/contract.md). A direct
content span counts as found when it lies within the inner span of a quotation and begins where that span or a sentence in it
begins.
"""
import argparse
import json
import subprocess
import tempfile


def cut(bench, text):
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", suffix=".txt", newline="") as file:
        file.write(text)
        file.flush()
        lines = subprocess.run([bench, "cut", file.name], check=True, capture_output=True, text=True).stdout.splitlines()
    place, count = {}, 0
    for i, character in enumerate(text):
        place[count] = i
        count += len(character.encode())
    place[count] = len(text)
    spans = {"T": [], "S": [], "Q": [], "I": []}
    for line in lines:
        kind, begin, end = line.split()[:3]
        spans[kind].append((place[int(begin)], place[int(end)]))
    return spans


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bench", default="build/release/bench/text/volgens_text_bench")
    parser.add_argument("--errors", action="store_true", help="show each content that was not found")
    parser.add_argument("files", nargs="+")
    options = parser.parse_args()
    for path in options.files:
        total = inside = begins = 0
        for line in open(path, encoding="utf-8"):
            article = json.loads(line)
            text = article["text"]
            spans = cut(options.bench, text)
            for statement in article["statements"]:
                if statement["form"] != "direct":
                    continue
                for begin, end in statement["content"]:
                    total += 1
                    around = [q for q in spans["I"] if q[0] <= begin and end <= q[1] + 1]
                    inside += bool(around)
                    good = any(q[0] == begin or any(s == begin for s, _ in spans["S"]) for q in around)
                    begins += good
                    if options.errors and not good:
                        print(f"  {article['id']}: {text[max(0, begin - 30):begin]!r} [{text[begin:end]}] {text[end:end + 20]!r}")
        print(f"{path}: {total} direct contents, {inside} inside a quotation ({100 * inside / max(1, total):.1f} %), "
              f"{begins} with the right begin ({100 * begins / max(1, total):.1f} %)")


if __name__ == "__main__":
    main()
