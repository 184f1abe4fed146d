"""Broken and hostile pages, feeds, archives, tables and packed files. Every run has a limit on memory and processor time, ends with one of the
three exit statuses, and reads what stands beside the broken part. Runs against the program that VOLGENS_PROGRAM names."""
import gzip
import io
import json
import random
import tempfile
import unittest
import zipfile
from pathlib import Path

import contract
import program

MEMORY = 1 << 30
SHORT = 20 if program.sanitized() else 1
SENTENCE = "De burgemeester zei dat de brug over het kanaal nog drie weken dicht blijft. "
PAGE = f"<html><body><h1>Kop</h1><p>{SENTENCE}</p><p>{SENTENCE}Dat was zo.</p></body></html>"
RSS = f"<rss><channel><item><title>Kop</title><description>{SENTENCE}</description></item></channel></rss>"
NEWSML = f"<newsItem guid='1'><contentSet><inlineData>{SENTENCE}</inlineData></contentSet></newsItem>"
CSV = f'id,text\n1,"{SENTENCE}"\n2,"{SENTENCE}"\n'


def warc(page):
    answer = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{page}"
    return f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://x.example/\r\nContent-Type: application/http\r\nContent-Length: {len(answer)}\r\n\r\n{answer}\r\n\r\n"


SEEDS = {"a.html": PAGE, "a.rss": RSS, "a.xml": NEWSML, "a.csv": CSV, "a.warc": warc(PAGE) * 2, "a.json": json.dumps([{"text": SENTENCE}] * 2, indent=1)}


class Corrupt(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def read(self, name, content, *args, memory=MEMORY, seconds=60):
        (self.folder / name).write_bytes(content.encode() if isinstance(content, str) else content)
        result = program.run("read", "--format", "jsonl", *args, self.folder / name, memory=memory, seconds=seconds)
        messages = result.stderr.decode()
        self.assertIn(result.returncode, (0, 1, 2), messages[-2000:])
        documents = [json.loads(line) for line in result.stdout.decode().splitlines()]
        for document in documents:
            contract.check(document)
        return documents, messages

    def test_cut_off_anywhere(self):
        for name, content in SEEDS.items():
            data = content.encode()
            for size in range(1, len(data), max(1, len(data) // 12)):
                self.read(name, data[:size])

    def test_bytes_changed_anywhere(self):
        noise = random.Random(3)
        for name, content in SEEDS.items():
            for _ in range(8):
                data = bytearray(content.encode() * 3)
                for _ in range(20):
                    data[noise.randrange(len(data))] = noise.choice(b"<>\"'&,;\n\0\xff{}[]/=")
                self.read(name, bytes(data))

    def test_noise_read_as_each_format(self):
        noise = random.Random(4).randbytes(30_000)
        for form in ("html", "rss", "atom", "warc", "json", "ninjs", "csv", "tsv", "newsml", "jsonl"):
            self.read("a.bin", noise, "--from", form)

    def test_one_endless_line(self):
        line = "x" * (70_000_000 // SHORT)
        limit = ("--max-article-size", "2M") if program.sanitized() else ()
        for head, tail in (("<html><p>", ""), ("<rss><item><title>", ""), ("[{\"text\":\"", ""), ("id,text\n1,", "\n2,Kort.\n"), ("id,text\n1,\"", "")):
            documents, messages = self.read("a", head + line + tail, *limit)
            self.assertEqual(len(documents), 1 if "Kort" in tail else 0)
            self.assertRegex(messages, "is larger than|never closed")

    def test_deep_and_wide_pages(self):
        many = 200_000 // SHORT
        for page in ("<div>" * many + SENTENCE, "<b>" * many + PAGE, "<p " + " ".join(f"a{i}=1" for i in range(many)) + ">" + PAGE,
                     "<table><tr><td>" * many + PAGE, "<!--" * many + PAGE, "<p>ja</p>" * many, "</div>" * many + PAGE, "&amp;" * many, "<a href=" * many,
                     "<script type=application/ld+json>" + "[" * many + "</script>" + PAGE, "<h1>" + SENTENCE * (many // 100) + "</h1>" + PAGE):
            self.read("a.html", "<html>" + page)

    def test_entities_are_not_expanded(self):
        bomb = "<!DOCTYPE rss [<!ENTITY a0 \"lol\">" + "".join(f"<!ENTITY a{i} \"{f'&a{i - 1};' * 10}\">" for i in range(1, 12)) + "]>"
        documents, _ = self.read("a.rss", bomb + "<rss><channel><item><title>&a11;</title><description>Ja.</description></item></channel></rss>", memory=256 << 20)
        self.assertLess(len(documents[0]["text"]), 100)

    def test_elements_that_never_end(self):
        many = 50_000 // SHORT
        for content in ("<rss>" + "<item>" * many, "<rss><item>" + "<a>" * many, "<rss><!--" + RSS, "<rss><item><![CDATA[" + RSS * 10, "<rss " * many):
            self.read("a.rss", content)

    def test_a_bomb_is_stopped(self):
        size = 64 << 20 if program.sanitized() else 600 << 20
        packed = io.BytesIO()
        with gzip.open(packed, "wb", compresslevel=6) as file:
            for _ in range(size >> 20):
                file.write(b" " * ((1 << 20) - 1) + b"\n")
        documents, messages = self.read("a.jsonl.gz", packed.getvalue(), memory=512 << 20)
        self.assertEqual(documents, [])
        if not program.sanitized():
            self.assertIn("grows to more than 100 times its size", messages)
        zipped = io.BytesIO()
        with zipfile.ZipFile(zipped, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("a.txt", b"x" * (100_000_000 // SHORT))
            archive.writestr("b.txt", "De krant.")
        documents, messages = self.read("a.zip", zipped.getvalue(), "--max-article-size", "4M", memory=512 << 20)
        self.assertEqual([document["text"] for document in documents], ["De krant."])
        self.assertIn("a.zip/a.txt: is larger than 4 MiB", messages)

    def test_broken_packed_files(self):
        whole = gzip.compress(CSV.encode() * (2000 // SHORT))
        noise = random.Random(5)
        for size in range(1, len(whole), max(1, len(whole) // 15)):
            self.read("a.csv.gz", whole[:size])
        for magic in (b"\x1f\x8b\x08", b"\xfd7zXZ\0", b"\x28\xb5\x2f\xfd", b"PK\x03\x04", b"BZh91AY&SY"):
            documents, _ = self.read("a.bin", magic + noise.randbytes(3000))
            self.assertEqual(documents, [])

    def test_web_archives_that_lie_about_length(self):
        good = warc(PAGE)
        for length in ("0", "1", "99999999999999", "-5", "abc", "184467440737095516150"):
            documents, _ = self.read("a.warc", good.replace("Content-Length: ", f"Content-Length: {length} ", 1).replace(f"{length} ", f"{length}\r\nX: ", 1) + good)
            self.assertLessEqual(len(documents), 2)


if __name__ == "__main__":
    unittest.main()
