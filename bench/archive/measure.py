#!/usr/bin/env python3
"""Measures an archive: import rate and memory from ready-made readings, size against text, time of searches and statistics (whole
program, warm file). What is left after kills is measured by kills.py.

usage: measure.py [--program build/release/src/cli/volgens] [--articles 100000] [--made MADE.jsonl] [--folder FOLDER] [--postgres]
       --made takes articles that generate.py made before.
       --postgres measures an archive on a PostgreSQL server too, which it starts, behind the one in a file.
       A million articles: measure.py --articles 1000000 --folder FOLDER, with 10 GB free in FOLDER. What it is at goes to standard
       error, what was measured to standard output.
"""
import argparse
import glob
import json
import os
import pathlib
import random
import sqlite3
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests/golden"))
import postgres_server  # noqa: E402


def measured(command, watch=None, quiet=False):
    """(wall seconds, processor seconds, those of the busiest thread, MB at most). `watch` is called with the seconds so far, now and then."""
    begin = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL if quiet else None)
    threads, told = {}, begin
    while watch and os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is None:
        for path in glob.glob(f"/proc/{process.pid}/task/*/schedstat"):
            try:
                threads[path] = int(pathlib.Path(path).read_text().split()[0]) / 1e9
            except (OSError, IndexError):
                pass  # the thread has ended
        if time.monotonic() - told > 10:
            told = time.monotonic()
            watch(told - begin)
        time.sleep(0.05)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    busiest = max(threads.values(), default=0)
    return time.monotonic() - begin, usage.ru_utime + usage.ru_stime, busiest, usage.ru_maxrss / 1024


def say(what):
    print(f"{time.strftime('%H:%M:%S')} {what}", file=sys.stderr, flush=True)


def watching(archive, articles):
    """Tells how far an import is: what another connection sees of it."""
    def watch(seconds):
        try:
            with sqlite3.connect(f"file:{archive}?mode=ro", uri=True, timeout=1) as connection:
                done = connection.execute("SELECT coalesce(max(key), 0) FROM article").fetchone()[0]
        except sqlite3.Error:
            return
        left = f", {(articles - done) * seconds / done / 60:.0f} minutes left" if done else ""
        say(f"{done:,} of {articles:,} articles imported, {done / seconds:.0f}/s{left}")
    return watch


def quantiles(name, commands):
    times = sorted(measured(command, quiet=True)[0] * 1000 for command in commands)
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


def make(a, own, made):
    articles = subprocess.run(["python3", ROOT / "corpus/corpus_to_jsonl.py", *sorted(glob.glob(str(ROOT / "corpus/*.xml")))],
                              capture_output=True, check=True).stdout
    say("reading our own articles")
    with open(own, "wb") as out:
        subprocess.run([a.program, "read", "--quiet", "--from", "jsonl", "--format", "jsonl", "-"], input=articles, stdout=out, check=True)
    say(f"making {a.articles:,} articles of them")
    with open(made, "wb") as out:
        subprocess.run(["python3", ROOT / "bench/archive/generate.py", own, str(a.articles)], stdout=out, check=True)


def measure(a, made, text, archive, size_of):
    say("importing")
    wall, busy, writer, memory = measured([a.program, "import", "--quiet", "--readings", made, "--archive", archive], watching(archive, a.articles))
    size = size_of()
    print(f"import: {a.articles} articles, {text / 1e6:.0f} MB of text, in {wall:.1f} s ({busy:.1f} s of processor time): {a.articles / wall:.0f}/s, "
          f"{a.articles / busy:.0f} for each second of processor time, {a.articles / writer:.0f} for each of the thread that writes; "
          f"{memory:.0f} MB of memory")
    print(f"archive: {size / 1e6:.0f} MB, {size / text:.2f} times the text", flush=True)
    say("asking")
    questions(a.program, archive, random.Random(3))


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--program", default=str(ROOT / "build/release/src/cli/volgens"))
    ap.add_argument("--articles", type=int, default=100_000)
    ap.add_argument("--made")
    ap.add_argument("--folder")
    ap.add_argument("--postgres", action="store_true")
    a = ap.parse_args()
    with tempfile.TemporaryDirectory(dir=a.folder) as folder:
        own, made, file = (f"{folder}/{name}" for name in ("own.jsonl", "made.jsonl", "news.volgens"))
        if a.made:
            made = a.made
        else:
            make(a, own, made)
        text = count = 0
        with open(made, encoding="utf-8") as lines:
            for line in lines:
                text += len(json.loads(line)["text"].encode())
                count += 1
        a.articles = count
        measure(a, made, text, file, lambda: os.path.getsize(file))
        if a.postgres:
            print("on a PostgreSQL server of this machine:")
            with postgres_server.running("fsync=on", "full_page_writes=on", "shared_buffers=128MB") as socket:
                address = postgres_server.address(socket)
                measure(a, made, text, address, lambda: int(postgres_server.sql(address, "SELECT pg_database_size(current_database())")))


if __name__ == "__main__":
    main()
