#!/usr/bin/env python3
"""Speed, memory and start-up of `volgens read` on one core, over 1, 10 and 100 copies of a file of articles.

usage: throughput.py ARTICLES.jsonl [--program build/release/src/cli/volgens]

Memory that grows from copy to copy, and not with the size of an article, would show in the last column.
"""
import argparse
import json
import os
import resource
import subprocess
import tempfile


def measure(command):
    pid = subprocess.Popen(command, stdout=subprocess.DEVNULL).pid
    _, _, usage = os.wait4(pid, 0)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("articles")
    ap.add_argument("--program", default="build/release/src/cli/volgens")
    a = ap.parse_args()
    with open(a.articles, encoding="utf-8") as lines:
        articles = [json.loads(line) for line in lines if line.strip()]
    rows = "".join(json.dumps({"id": d["id"], "text": d["text"]}, ensure_ascii=False) + "\n" for d in articles)
    size = sum(len(d["text"].encode()) for d in articles)
    words = sum(len(d["text"].split()) for d in articles)
    command = [a.program, "read", "--format", "jsonl", "--from", "jsonl", "--quiet", "--jobs", "1"]
    with tempfile.TemporaryDirectory() as folder:
        empty = os.path.join(folder, "empty.jsonl")
        open(empty, "w", encoding="utf-8").close()
        start, memory = measure(command + [empty])
        print(f"start-up: {start:.3f} s of processor time, {memory:.0f} MB")
        for copies in (1, 10, 100):
            path = os.path.join(folder, f"{copies}.jsonl")
            with open(path, "w", encoding="utf-8") as out:
                for _ in range(copies):
                    out.write(rows)
            seconds, memory = measure(command + [path])
            busy = max(seconds - start, 1e-9)
            print(f"{copies * len(articles):6} articles, {copies * size / 1e6:7.2f} MB: {copies * size / 1e6 / busy:.3f} MB/s, "
                  f"{copies * words / busy:,.0f} words/s, {memory:.0f} MB")


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    main()
