#!/usr/bin/env python3
"""Scores time expressions against annotated articles.

usage: score.py dev|kept|GOLD.jsonl [--program build/release/src/cli/volgens] [--errors]

dev and kept are the halves of corpus/: kept is the files *-4, lang-2 and prec-2, which nothing was tuned on. Found: the spans
overlap. Exact: the spans are equal. Value: the spans overlap and type and value are the same (`value only` leaves the type
aside), with notations that mean the same taken as one (`values_alike`); strict value counts them as different.
--errors lists what is missed, wrong and too much; it is refused for kept.
"""
import argparse
import collections
import datetime
import json
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
KEPT = re.compile(r"(.*-4|lang-2|prec-2)\.xml")


def corpus(kept):
    files = sorted(f for f in (ROOT / "corpus").glob("*.xml") if bool(KEPT.fullmatch(f.name)) == kept)
    out = subprocess.run([sys.executable, ROOT / "corpus/corpus_to_jsonl.py", *files], capture_output=True, text=True, check=True)
    return [json.loads(line) for line in out.stdout.splitlines()]


def run(program, articles):
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as given:
        for article in articles:
            given.write(json.dumps(article, ensure_ascii=False) + "\n")
        given.flush()
        out = subprocess.run([program, "read", "--format", "jsonl", "--from", "jsonl", "--quiet", given.name],
                             capture_output=True, text=True, check=False)
        if out.returncode > 1:
            sys.exit(out.stderr)
        return {d["id"]: d for d in map(json.loads, out.stdout.splitlines())}


def values_alike(value):
    """One spelling for notations that mean the same."""
    if match := re.fullmatch(r"(\d\d\d)X", value):  # 197X, 197
        return match[1]
    if re.fullmatch(r"T[A-Z]{2}", value):  # TNI, XXXX-XX-XXTNI
        return "XXXX-XX-XX" + value
    if match := re.fullmatch(r"T(\d\d:\d\d)", value):
        return "XXXX-XX-XX" + value
    if match := re.fullmatch(r"(\d{4}-\d\d-\d\d)T24:00", value):  # the end of a day, the beginning of the next
        return (datetime.date.fromisoformat(match[1]) + datetime.timedelta(1)).isoformat() + "T00:00"
    if match := re.fullmatch(r"PT(\d+(?:\.\d+)?)H", value):  # PT1.5H, PT90M
        return f"PT{float(match[1]) * 60:g}M"
    if match := re.fullmatch(r"P(\d+(?:\.\d+)?)Y", value):
        return f"P{float(match[1]) * 12:g}M"
    return {"XXXX-XX-XX": "P1D"}.get(value, value)


def pair(gold, read):
    """Pairs of overlapping expressions, those with the larger overlap first; each belongs to one pair."""
    overlaps = []
    for g, a in enumerate(gold):
        for r, b in enumerate(read):
            common = min(a["span"][1], b["span"][1]) - max(a["span"][0], b["span"][0])
            if common > 0:
                overlaps.append((-common, g, r))
    taken_g, taken_r = {}, set()
    for _, g, r in sorted(overlaps):
        if g not in taken_g and r not in taken_r:
            taken_g[g] = r
            taken_r.add(r)
    return taken_g


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("gold")
    ap.add_argument("--program", default="build/release/src/cli/volgens")
    ap.add_argument("--errors", action="store_true")
    a = ap.parse_args()
    if a.errors and a.gold == "kept":
        sys.exit("the kept articles are for scoring only")
    if a.gold in ("dev", "kept"):
        articles = corpus(a.gold == "kept")
    else:
        with open(a.gold, encoding="utf-8") as lines:
            articles = [json.loads(line) for line in lines if line.strip()]
    if not any("times" in article for article in articles):
        sys.exit(f"{a.gold}: the articles have no times to score against")
    docs = run(a.program, articles)
    right, gold_count, read_count = collections.Counter(), 0, 0
    for article in articles:
        text, gold, read = article["text"], article["times"], docs[article["id"]]["times"]
        pairs = pair(gold, read)
        gold_count += len(gold)
        read_count += len(read)

        def show(kind, span, detail):
            if a.errors:
                begin, end = span
                context = f"{text[max(0, begin - 60):begin]}[{text[begin:end]}]{text[end:end + 40]}".replace("\n", "/")
                print(f"{kind:6} {article['published']['value']} {detail:60} {context}")

        for g, r in pairs.items():
            x, y = gold[g], read[r]
            right["found"] += 1
            right["exact"] += x["span"] == y["span"]
            right["strict value"] += (x["type"], x["value"]) == (y["type"], y["value"])
            alike = values_alike(x["value"]) == values_alike(y["value"])
            right["value only"] += alike
            right["value"] += alike and x["type"] == y["type"]
            if not alike or x["type"] != y["type"]:
                show("wrong", x["span"], f"{x['type']} {x['value']} read as {y['type']} {y['value']}")
        for g, x in enumerate(gold):
            if g not in pairs:
                show("missed", x["span"], f"{x['type']} {x['value']}")
        for r, y in enumerate(read):
            if r not in pairs.values():
                show("extra", y["span"], f"{y['type']} {y['value']}")
    print(f"{len(articles)} articles, {gold_count} times annotated, {read_count} read")
    for name in ("found", "exact", "value", "value only", "strict value"):
        p, r = right[name] / max(1, read_count), right[name] / max(1, gold_count)
        print(f"{name:12} P {p:.3f}  R {r:.3f}  F1 {2 * p * r / max(1e-9, p + r):.3f}")


if __name__ == "__main__":
    main()
