#!/usr/bin/env python3
"""Kills imports at random moments, and lets disks fill up under them; when the same import was then run to its end, every export must
be that of an import that nothing disturbed, byte for byte.

usage: kills.py [--program build/release/src/cli/volgens] [--articles 3000] [--kills 200] [--disks 20] [--folder FOLDER]
       A full disk is a small tmpfs where one may be mounted (root), else a limit on the size of files.
"""
import argparse
import glob
import os
import pathlib
import random
import resource
import signal
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
FORMATS = ("jsonl", "csv", "tei", "webannotation")


def make_readings(program, path, count):
    """Readings of `count` articles made out of our own."""
    articles = subprocess.run(["python3", ROOT / "corpus/corpus_to_jsonl.py", *sorted(glob.glob(str(ROOT / "corpus/*-1.xml")))],
                              capture_output=True, check=True).stdout
    own = f"{path}.own"
    with open(own, "wb") as out:
        subprocess.run([program, "read", "--quiet", "--from", "jsonl", "--format", "jsonl", "-"], input=articles, stdout=out, check=True)
    with open(path, "wb") as out:
        subprocess.run(["python3", ROOT / "bench/archive/generate.py", own, str(count)], stdout=out, check=True)


def exports(program, archive):
    return [subprocess.run([program, "export", "--format", name, "--archive", archive], capture_output=True, check=True).stdout for name in FORMATS]


def remove(archive):
    for path in glob.glob(archive + "*"):
        os.remove(path)


class Trial:
    def __init__(self, program, folder, articles):
        self.program, self.folder, self.readings = program, folder, f"{folder}/in.jsonl"
        make_readings(program, self.readings, articles)
        begin = time.monotonic()
        self.finish(f"{folder}/whole.volgens")
        self.seconds = time.monotonic() - begin
        self.expected = exports(program, f"{folder}/whole.volgens")

    def command(self, archive):
        return [self.program, "import", "--quiet", "--readings", self.readings, "--archive", archive]

    def finish(self, archive):
        subprocess.run(self.command(archive), check=True)

    def same(self, archive):
        self.finish(archive)
        return exports(self.program, archive) == self.expected

    def kills(self, count, chance):
        """An import is killed ten times, then finished; and so on."""
        archive, bad, unfinished = f"{self.folder}/killed.volgens", 0, 0
        for number in range(count):
            if number % 10 == 0:
                remove(archive)
            process = subprocess.Popen(self.command(archive))
            time.sleep(chance.uniform(0, self.seconds))
            process.send_signal(signal.SIGKILL)
            unfinished += process.wait() != 0
            if number % 10 == 9 or number == count - 1:
                bad += not self.same(archive)
        archives = (count + 9) // 10
        print(f"{count} kills ({unfinished} before the end), an import finished after every ten: {bad} of {archives} archives differ", flush=True)
        return bad

    def disks(self, count, chance):
        size = os.path.getsize(f"{self.folder}/whole.volgens")
        mount = f"{self.folder}/disk"
        os.mkdir(mount)
        bad, told, on_disk = 0, 0, 0
        for _ in range(count):
            room = int(size * chance.uniform(0.05, 1.5))
            mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={room}", "tmpfs", mount], capture_output=True, check=False).returncode == 0
            archive = f"{mount if mounted else self.folder}/full.volgens"

            def limit(room=room):
                signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
                resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
            try:
                result = subprocess.run(self.command(archive), capture_output=True, check=False, preexec_fn=None if mounted else limit, restore_signals=False)
                told += result.returncode == 2 and result.stderr.count(b"\n") == 1
                on_disk += mounted
                if mounted:  # space is made
                    subprocess.run(["mount", "-o", "remount,size=2G", mount], check=True)
                bad += result.returncode not in (0, 2) or not self.same(archive)
            finally:
                remove(archive)
                if mounted:
                    subprocess.run(["umount", mount], check=True)
        print(f"{count} disks of 5 % to 150 % of the room needed ({on_disk} of them file systems, the others limits on files): {told} imports "
              f"stopped with one sentence; finished after space was made, {bad} archives differ", flush=True)
        return bad


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--program", default=str(ROOT / "build/release/src/cli/volgens"))
    ap.add_argument("--articles", type=int, default=3000)
    ap.add_argument("--kills", type=int, default=200)
    ap.add_argument("--disks", type=int, default=20)
    ap.add_argument("--folder")
    a = ap.parse_args()
    with tempfile.TemporaryDirectory(dir=a.folder) as folder:
        trial = Trial(a.program, folder, a.articles)
        bad = trial.kills(a.kills, random.Random(3)) + trial.disks(a.disks, random.Random(4))
    raise SystemExit(1 if bad else 0)


if __name__ == "__main__":
    main()
