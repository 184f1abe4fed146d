#!/usr/bin/env python3
"""Speed, memory and start-up on one thread: `volgens parse` beside Frog (a program run beside ours), in one run.

    bench/language/speed.py TEXT.txt [--build build/release] [--model models/nl.volgens] [--frog-words 2000]

Cold: one short article, the whole life of the process. Warm: words per second between a short and a long
text, so that starting does not count. Frog reads a shorter text, as it is slower; both times are wall-clock
and, as the machine may be shared, processor seconds of the process.
"""
import argparse
import os
import subprocess
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def measure(command):
    """(wall seconds, processor seconds, peak memory in MB) of a command."""
    environment = dict(os.environ, OMP_NUM_THREADS="1")
    begin = time.monotonic()
    # Frog leaves a file where it is started.
    with tempfile.TemporaryDirectory() as folder:
        process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
        _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        raise RuntimeError(f"{command} ended with {status}")
    return time.monotonic() - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def best(command, rounds):
    """The fastest of some rounds, by processor seconds."""
    return min((measure(command) for _ in range(rounds)), key=lambda m: m[1])


def texts(source, short, long):
    """Paths of files with about `short` and `long` words from the beginning of a text."""
    words, lines, out = 0, [], []
    for line in source.read_text(encoding="utf-8").splitlines():
        lines.append(line)
        words += len(line.split())
        for want in (short, long):
            if words >= want and len(out) < (1 if want == short else 2):
                file = tempfile.NamedTemporaryFile("w", suffix=".txt", delete=False, encoding="utf-8")
                file.write("\n".join(lines) + "\n")
                file.close()
                out.append((Path(file.name), words))
        if len(out) == 2:
            return out
    raise ValueError(f"{source} has fewer than {long} words")


def report(name, command, source, short, long, rounds):
    """Prints one row of the table and returns words per second (wall)."""
    (small, small_words), (large, large_words) = texts(source, short, long)
    cold = best(command(small), rounds)
    warm = best(command(large), rounds)
    words = large_words - small_words
    wall, cpu = words / (warm[0] - cold[0]), words / (warm[1] - cold[1])
    print(f"| {name} | {cold[0]:.3f} s ({cold[1]:.3f} s) | {cold[2]:.0f} MB | {warm[2]:.0f} MB | {wall:,.0f} | {cpu:,.0f} |", flush=True)
    small.unlink()
    large.unlink()
    return wall, cpu


def main():
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("text", type=Path)
    parser.add_argument("--build", type=Path, default=ROOT / "build/release")
    parser.add_argument("--model", type=Path, default=ROOT / "models/nl.volgens")
    parser.add_argument("--frog-words", type=int, default=2000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    print("| program | one article, wall (processor) | peak memory | peak, long text | words/s, wall | words/s, processor |")
    print("|---|---|---|---|---|---|")
    ours = report("volgens parse", lambda f: [options.build.resolve() / "src/cli/volgens", "parse", "--quiet", "--model", options.model.resolve(), f], options.text, 400, 60000, options.rounds)
    frog = report("frog (all modules)", lambda f: ["frog", "-t", f, "--threads=1"], options.text, 100, options.frog_words, 1)
    print(f"\nRatio: {ours[0] / frog[0]:.0f} by wall clock, {ours[1] / frog[1]:.0f} by processor time.")


if __name__ == "__main__":
    main()
