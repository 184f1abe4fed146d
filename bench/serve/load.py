#!/usr/bin/env python3
"""Many readers at once: starts a server over an archive and lets clients ask it a mix of searches, articles, people and
suggestions, each over a connection of its own, with a pause between; besides, slow clients hang on that send or take a byte now and
then. Prints the times of each kind, and the processor time and memory of the server. Every question is another one, as far as chance
makes it. The clients are this program's own, which take as much of the processors as the server; with --wrk they are those of wrk
(a package of Debian), which cost little, with the same questions from mix.lua, and the times are those of all kinds together.

usage: load.py ARCHIVE [--program build/release/src/cli/volgens] [--clients 200] [--slow 50] [--seconds 30] [--pause 1.0] [--wrk [--afresh]]
"""
import argparse
import asyncio
import json
import os
import pathlib
import random
import subprocess
import tempfile
import time
import urllib.parse
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
WORDS = "minister jaar club gemeente geld plan kinderen water boeren politie wedstrijd onderzoek mensen nieuw school huis stad trein werk dorp".split()


class Questions:
    def __init__(self, port, seed):
        self.chance = random.Random(seed)
        get = lambda target: json.load(urllib.request.urlopen(f"http://127.0.0.1:{port}/api/v1{target}"))
        self.people = [row for row in get("/stats?limit=1000")["data"] if row.get("person")]
        self.weights = [row["statements"] for row in self.people]
        self.articles = get("/version")["data"]["archive"]["articles"]

    def someone(self):
        """Who speaks more is asked for more."""
        return self.chance.choices(self.people, self.weights)[0]

    def make(self):
        draw = self.chance.random()
        if draw < 0.5:
            given = {"q": self.chance.choice(WORDS)}
            if self.chance.random() < 0.3:
                given["speaker"] = f"#{self.someone()['person']}"
            if self.chance.random() < 0.5:
                first = self.chance.randint(2000, 2022)
                given |= {"from_date": f"{first}-{self.chance.randint(1, 12):02}", "to_date": str(first + 2)}
            return "search", "/api/v1/statements?" + urllib.parse.urlencode(given)
        if draw < 0.75:
            return "article", f"/api/v1/articles/{self.chance.randint(1, self.articles)}"
        if draw < 0.9:
            return "person", f"/api/v1/people/{self.someone()['person']}"
        return "suggestion", "/api/v1/people?limit=8&prefix=" + urllib.parse.quote(self.someone()["value"][:self.chance.randint(2, 5)])


async def ask(reader, writer, target):
    writer.write(f"GET {target} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode())
    head = await reader.readuntil(b"\r\n\r\n")
    size = next(int(line.split(b":")[1]) for line in head.split(b"\r\n") if line.lower().startswith(b"content-length:"))
    await reader.readexactly(size)
    return int(head.split(b" ")[1])


async def client(port, questions, pause, until, times, failed):
    chance = questions.chance
    await asyncio.sleep(chance.uniform(0, pause))
    reader = writer = None
    while time.monotonic() < until:
        kind, target = questions.make()
        begin = time.monotonic()
        try:
            if writer is None:
                reader, writer = await asyncio.open_connection("127.0.0.1", port)
            status = await ask(reader, writer, target)
            if status == 200:
                times.setdefault(kind, []).append((time.monotonic() - begin) * 1000)
            else:
                failed.append(status)
        except (OSError, asyncio.IncompleteReadError) as error:
            failed.append(type(error).__name__)
            writer = None
        if pause:
            await asyncio.sleep(chance.expovariate(1 / pause))
    if writer:
        writer.close()


async def slow_client(port, number, until):
    """Sends the head of a request byte by byte, or asks for everything and takes a few bytes a second."""
    while time.monotonic() < until:
        try:
            reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=1024)
            if number % 2:
                for byte in b"GET /api/v1/statements HTTP/1.1\r\nHost: localhost\r\nX: " + b"a" * 1000:
                    writer.write(bytes([byte]))
                    await writer.drain()
                    await asyncio.sleep(1)
            else:
                writer.write(b"GET /api/v1/statements?limit=100 HTTP/1.1\r\nHost: localhost\r\n\r\n" * 20)
                while await reader.read(10):
                    await asyncio.sleep(1)
            writer.close()
        except OSError:
            await asyncio.sleep(1)


def processor_seconds(pid):
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def memory_megabytes(pid):
    """Without the pages of the archive's file, which the system takes back as it likes."""
    status = pathlib.Path(f"/proc/{pid}/status").read_text()
    return int(next(line for line in status.splitlines() if line.startswith("RssAnon")).split()[1]) // 1024


def quantile(values, part):
    return sorted(values)[min(len(values) - 1, int(len(values) * part))]


async def own_clients(a, port, questions, until):
    times, failed = {}, []
    await asyncio.gather(*(client(port, questions, a.pause, until, times, failed) for _ in range(a.clients)))
    everything = [value for values in times.values() for value in values]
    lines = [f"  {kind}: {len(values)}, median {quantile(values, 0.5):.0f} ms, p95 {quantile(values, 0.95):.0f} ms, longest {max(values):.0f} ms"
             for kind, values in [*sorted(times.items()), ("all", everything)]]
    return len(everything), f"{len(failed)} failed {sorted(set(map(str, failed)))}", lines


async def wrk_clients(a, port, questions):
    with tempfile.NamedTemporaryFile("w", suffix=".tsv") as facts:
        rows = [f"articles\t{questions.articles}", *(f"word\t{word}" for word in WORDS)]
        rows += [f"person\t{row['person']}\t{row['statements']}\t{row['value']}" for row in questions.people]
        facts.write("\n".join(rows) + "\n")
        facts.flush()
        command = ["wrk", "-t1", f"-c{a.clients}", f"-d{a.seconds:g}s", "--timeout", "30s", "-s", str(ROOT / "bench/serve/mix.lua"),
                   f"http://127.0.0.1:{port}", "--", facts.name, f"{a.pause:g}", str(a.seed), "afresh" if a.afresh else ""]
        wrk = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
        said = (await wrk.communicate())[0].decode()
    numbers = next(line for line in said.splitlines() if line.startswith("result ")).split()[1:]
    count, _, median, p95, p99, longest, refused, late, broken = map(int, numbers)
    line = f"  all: {count}, median {median / 1000:.0f} ms, p95 {p95 / 1000:.0f} ms, p99 {p99 / 1000:.0f} ms, longest {longest / 1000:.0f} ms"
    return count, f"{refused + late + broken} failed", [line]


async def watch_memory(pid, seen):
    while True:
        seen.append(memory_megabytes(pid))
        await asyncio.sleep(5)


async def run(a, port, pid):
    questions = Questions(port, a.seed)
    until = time.monotonic() + a.seconds
    busy, begin, memory = processor_seconds(pid), time.monotonic(), []
    beside = [asyncio.create_task(slow_client(port, number, until)) for number in range(a.slow)]
    beside.append(asyncio.create_task(watch_memory(pid, memory)))
    count, failed, lines = await (wrk_clients(a, port, questions) if a.wrk else own_clients(a, port, questions, until))
    spent, wall = processor_seconds(pid) - busy, time.monotonic() - begin
    for task in beside:
        task.cancel()
    print(f"{a.clients} clients with a pause of {a.pause:g} s, {a.slow} slow ones, {wall:.0f} s: {count / wall:.0f} answers/s, "
          f"{1000 * spent / count:.2f} ms of processor time each, {failed}")
    print("\n".join(lines))
    marks = [memory[len(memory) * part // 4] for part in range(4)] + [memory[-1]]
    print(f"  memory of the server over time: {', '.join(map(str, marks))} MB")


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("archive")
    ap.add_argument("--program", default=str(ROOT / "build/release/src/cli/volgens"))
    ap.add_argument("--clients", type=int, default=200)
    ap.add_argument("--slow", type=int, default=50)
    ap.add_argument("--seconds", type=float, default=30)
    ap.add_argument("--pause", type=float, default=1.0, help="seconds between an answer and the next question, on average; 0 for none")
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--wrk", action="store_true", help="the clients of wrk instead of this program's own")
    ap.add_argument("--afresh", action="store_true", help="with --wrk: no question is one whose answer the server remembers")
    a = ap.parse_args()
    server = subprocess.Popen([a.program, "serve", "--archive", a.archive, "--port", "0"], stdout=subprocess.PIPE, text=True)
    try:
        port = int(server.stdout.readline().strip().rstrip("/").rpartition(":")[2])
        asyncio.run(run(a, port, server.pid))
    finally:
        server.terminate()
        server.wait()


if __name__ == "__main__":
    main()
