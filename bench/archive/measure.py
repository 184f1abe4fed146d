#!/usr/bin/env python3
"""Measures an archive: import rate and memory from ready-made readings, size against text, time of searches and statistics (whole
program, warm file). What is left after kills is measured by kills.py.

usage: measure.py [--program build/release/src/cli/volgens] [--articles 100000] [--folder FOLDER]
"""
import argparse
import glob
import json
import os
import pathlib
import random
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]


def measured(command):
    """(wall seconds, processor seconds, MB at most)"""
    begin = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return time.monotonic() - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def quantiles(name, commands):
    times = sorted(measured(command)[0] * 1000 for command in commands)
    print(f"{name}: median {times[len(times) // 2]:.0f} ms, p95 {times[int(len(times) * 0.95)]:.0f} ms, longest {times[-1]:.0f} ms", flush=True)


def questions(program, archive, chance):
    people = json.loads("[" + ",".join(subprocess.run([program, "stats", "--archive", archive, "--limit", "300", "--format", "jsonl"],
                                                      capture_output=True, text=True, check=True).stdout.splitlines()) + "]")
    names = [person["speaker"] for person in people if person["speaker"]]
    words = "minister jaar club gemeente geld plan kinderen water boeren politie wedstrijd onderzoek mensen nieuw".split()
    searches, stats = [], []
    for _ in range(100):
        first = chance.randint(2000, 2022)
        searches.append([program, "search", chance.choice(words), "--speaker", chance.choice(names), "--from-date", str(first),
                         "--to-date", str(first + 2), "--archive", archive])
        stats.append([program, "stats", "--by", "month", "--speaker", chance.choice(names), "--archive", archive])
    quantiles("no question at all (start-up)", [[program, "--version"]] * 50)
    quantiles("search: speaker, word, three years", searches)
    quantiles("stats by month of one speaker", stats)
    quantiles("stats by month of the most frequent speaker", [[program, "stats", "--by", "month", "--speaker", names[0], "--archive", archive]] * 20)
    quantiles("search: one word, newest 20", [[program, "search", word, "--archive", archive] for word in words])
    quantiles("search: one word by relevance", [[program, "search", word, "--sort", "relevance", "--archive", archive] for word in words])


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--program", default=str(ROOT / "build/release/src/cli/volgens"))
    ap.add_argument("--articles", type=int, default=100_000)
    ap.add_argument("--folder")
    a = ap.parse_args()
    chance = random.Random(3)
    with tempfile.TemporaryDirectory(dir=a.folder) as folder:
        own, made, archive = (f"{folder}/{name}" for name in ("own.jsonl", "made.jsonl", "news.volgens"))
        articles = subprocess.run(["python3", ROOT / "corpus/corpus_to_jsonl.py", *sorted(glob.glob(str(ROOT / "corpus/*.xml")))],
                                  capture_output=True, check=True).stdout
        with open(own, "wb") as out:
            subprocess.run([a.program, "read", "--quiet", "--from", "jsonl", "--format", "jsonl", "-"], input=articles, stdout=out, check=True)
        with open(made, "wb") as out:
            subprocess.run(["python3", ROOT / "bench/archive/generate.py", own, str(a.articles)], stdout=out, check=True)
        text = 0
        with open(made, encoding="utf-8") as lines:
            for line in lines:
                text += len(json.loads(line)["text"].encode())
        wall, busy, memory = measured([a.program, "import", "--quiet", "--readings", made, "--archive", archive])
        size = os.path.getsize(archive)
        print(f"import: {a.articles} articles, {text / 1e6:.0f} MB of text, in {wall:.1f} s ({busy:.1f} s of processor time): {a.articles / wall:.0f}/s, "
              f"{a.articles / busy:.0f} for each second of processor time; {memory:.0f} MB of memory")
        print(f"archive: {size / 1e6:.0f} MB, {size / text:.2f} times the text", flush=True)
        questions(a.program, archive, chance)


if __name__ == "__main__":
    main()
