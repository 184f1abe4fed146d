"""Broken and hostile input to `volgens read`. Every run has a limit on memory and processor time, and must end with one of the
three exit statuses. Runs against the program that VOLGENS_PROGRAM names."""
import json
import os
import random
import tempfile
import unittest
from pathlib import Path

import contract
import program

MEMORY = 1 << 30
# Bytes of a long text. A sanitizer looks for faults, not for time, and makes the program many times slower.
LONG = 20_000 if program.sanitized() else 100_000
SENTENCE = "De burgemeester zei dat de brug open blijft. "


class Corrupt(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def write(self, name, content):
        path = self.folder / name
        path.write_bytes(content)
        return path

    def read(self, *args, status, memory=MEMORY, **more):
        """Runs `read --format jsonl`, checks the exit status and each object, and gives objects and messages."""
        result = program.run("read", "--format", "jsonl", *args, memory=memory, **more)
        messages = result.stderr.decode()
        self.assertIn(result.returncode, status if isinstance(status, tuple) else (status,), messages)
        documents = [json.loads(line) for line in result.stdout.decode().splitlines()]
        for document in documents:
            contract.check(document)
        return documents, messages

    def test_random_bytes(self):
        noise = random.Random(7)
        for size in (1, 10, 1000, 100_000):
            path = self.write("noise.txt", noise.randbytes(size))
            documents, messages = self.read(path, status=(0, 1, 2))
            self.assertEqual(len(documents) == 0, "binary data" in messages)

    def test_random_bytes_in_a_folder_are_left_out(self):
        self.write("a.txt", random.Random(8).randbytes(5000))
        self.write("b.txt", b"De krant.")
        documents, messages = self.read(self.folder, status=1)
        self.assertEqual([document["text"] for document in documents], ["De krant."])
        self.assertIn("binary data", messages)

    def test_random_text_is_read(self):
        choice = random.Random(9)
        signs = ["\"", "'", "„", "”", "“", "«", "»", ",,", "''", " ", "\n", "zei", "Jan", "dat", ".", ":", "é", "\u200b", "\u0301", "\U0001f600"]
        text = "".join(choice.choice(signs) for _ in range(20_000))
        documents, _ = self.read(self.write("a.txt", text.encode()), status=(0, 1))
        self.assertEqual(documents[0]["text"], text)

    def test_lone_surrogates(self):
        text = ("Café Pépé is één. " * 20).encode() + b"Een \xed\xa0\x80 en \xed\xb0\x80."
        documents, messages = self.read(self.write("a.txt", text), status=(0, 1))
        self.assertIn("\ufffd", documents[0]["text"])
        self.assertIn("Café Pépé", documents[0]["text"])
        self.assertIn("are read as \ufffd", messages)

    def test_lone_surrogates_in_json(self):
        content = b'{"text":"een \\ud800 twee"}\n{"text":"drie"}\n'
        documents, messages = self.read(self.write("a.jsonl", content), status=2)
        self.assertEqual([document["text"] for document in documents], ["drie"])
        self.assertIn("a.jsonl:1: is not valid JSON", messages)

    def test_nuls(self):
        text = SENTENCE * 5 + "\0" + SENTENCE * 5
        documents, _ = self.read(self.write("a.txt", text.encode()), status=(0, 1))
        self.assertEqual(documents[0]["text"], text)
        _, messages = self.read(self.write("b.txt", bytes(5000)), status=2)
        self.assertIn("binary data", messages)

    def test_nuls_in_json(self):
        documents, _ = self.read(self.write("a.jsonl", b'{"id":"x\\u0000y","text":"een\\u0000twee"}'), status=(0, 1))
        self.assertEqual((documents[0]["id"], documents[0]["text"]), ("x\0y", "een\0twee"))

    def test_hundred_megabytes_on_one_line_are_refused(self):
        path = self.folder / "a.txt"
        with open(path, "wb") as file:
            for _ in range(100):
                file.write(b"x" * 999_999 + b" ")
        _, messages = self.read(path, status=2, memory=256 << 20)
        self.assertIn("is larger than 64 MiB", messages)
        with open(path, "rb") as file:
            _, messages = self.read("-", status=2, stdin=file.read())
        self.assertIn("standard input: is larger than 64 MiB", messages)

    def test_hundred_megabytes_on_one_line_of_json_are_skipped(self):
        path = self.folder / "a.jsonl"
        with open(path, "wb") as file:
            file.write(b'{"text":"een"}\n{"text":"')
            for _ in range(100):
                file.write(b"x" * 1_000_000)
            file.write(b'"}\n{"text":"drie"}\n')
        documents, messages = self.read(path, status=2, memory=512 << 20)
        self.assertEqual([document["text"] for document in documents], ["een", "drie"])
        self.assertIn("a.jsonl:2: is longer than 64 MiB", messages)

    def test_a_word_of_a_megabyte(self):
        # A search through each ending of a word is quadratic in its length: this would take half an hour.
        for letter in ("x", "é"):
            text = "De " + letter * 1_000_000 + " zei dat hij komt."
            documents, _ = self.read(self.write("a.txt", text.encode()), status=(0, 1), memory=2 << 30)
            self.assertEqual(documents[0]["text"], text)

    def test_long_texts_on_one_line(self):
        for unit in (SENTENCE, "\"", "‘Ja’ ", ",", "Jan zei dat "):
            text = unit * (LONG // len(unit))
            documents, _ = self.read(self.write("a.txt", text.encode()), status=(0, 1), memory=2 << 30)
            self.assertEqual(documents[0]["text"], text)

    def test_unclosed_quotation_marks(self):
        for mark in ("\"", "“", "„", "'", "‘", ",,", "«"):
            text = f" {mark}Ja" * (LONG // 10)
            documents, _ = self.read(self.write("a.txt", text.encode()), status=(0, 1))
            self.assertEqual(documents[0]["text"], text)

    def test_unclosed_quotation_marks_with_frames(self):
        text = "Jan zei: \"Piet dacht: 'Kees riep: " * (LONG // 34)
        documents, _ = self.read(self.write("a.txt", text.encode()), status=(0, 1))
        self.assertEqual(documents[0]["text"], text)

    def test_paragraphs_without_end(self):
        text = "\n\n" * 200_000 + "Ja." + "\r\n" * 200_000
        documents, _ = self.read(self.write("a.txt", text.encode()), status=1)
        self.assertEqual(documents[0]["text"], text)

    def test_broken_tables_of_offices(self):
        article = self.write("a.txt", b"date 2018-07 De burgemeester van Ede zei dat hij komt.")
        noise = random.Random(11).randbytes(5000)
        row = b"Jan\t\tburgemeester\tEde\t\t\t\n"
        for content, message in (
            (noise, "is not valid UTF-8"),
            (row + b"Jan\tEde\n", ":2: has 2 columns instead of 7"),
            (row.replace(b"Ede\t", b"Ede\t2018-02-30"), ":1: '2018-02-30' is no date"),
            (b"x" * 1_000_000, ":1: has 1 columns instead of 7"),
            (b"\t" * 1_000_000, "columns instead of 7"),
            (b"J" * 100_000 + row, ":1: has a cell of more than 1000 bytes"),
        ):
            documents, messages = self.read("--knowledge", self.write("t.tsv", content), article, status=2)
            self.assertEqual(documents, [])
            self.assertIn(message, messages)
            self.assertEqual(messages.count("\n"), 1, messages)
        _, messages = self.read("--knowledge", self.folder / "geen.tsv", article, status=2)
        self.assertIn("geen.tsv", messages)
        self.read("--knowledge", self.folder, article, status=2)

    def test_a_large_table_of_offices_of_one_surname(self):
        rows = b"".join(b"P%d Jansen\tJansen\tburgemeester\tEde\t\t\t\n" % number for number in range(100_000))
        text = b"date 2018-07 " + b"De burgemeester van Ede zei dat burgemeester Jansen komt. " * 200
        documents, _ = self.read("--knowledge", self.write("t.tsv", rows), self.write("a.txt", text), status=(0, 1))
        self.assertEqual({entity["link"] for entity in documents[0]["entities"]}, {None})

    def test_an_empty_file(self):
        documents, messages = self.read(self.write("a.txt", b""), status=1)
        self.assertEqual(documents[0]["text"], "")
        self.assertEqual(messages, "")
        documents, messages = self.read(self.write("a.jsonl", b""), status=1)
        self.assertEqual(documents, [])
        self.assertIn("holds no article", messages)

    def test_only_a_byte_order_mark(self):
        for mark in (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"):
            documents, _ = self.read(self.write("a.txt", mark), status=1)
            self.assertEqual(documents[0]["text"], "")

    def test_half_a_character_of_utf16(self):
        documents, _ = self.read(self.write("a.txt", b"\xff\xfeJ\0a"), status=1)
        self.assertTrue(documents[0]["text"].startswith("J"))

    def test_only_a_header(self):
        documents, _ = self.read(self.write("a.txt", b"date 2018-07"), status=1)
        self.assertEqual(documents[0]["published"], {"value": "2018-07", "source": "header"})

    def test_a_folder_in_a_circle(self):
        (self.folder / "a").mkdir()
        (self.folder / "a" / "b").symlink_to("..")
        self.write("krant.txt", b"De krant.")
        documents, messages = self.read(self.folder, status=1)
        self.assertEqual(len(documents), 1)
        self.assertIn("leads back to a folder that was read before", messages)

    def test_links_that_fan_out(self):
        for number in range(40):
            (self.folder / f"map{number}").mkdir()
            for name in ("a", "b"):
                (self.folder / f"map{number}" / name).symlink_to(f"../map{number + 1}")
        (self.folder / "map40").mkdir()
        self.write("map40/krant.txt", b"De krant.")
        documents, _ = self.read(self.folder / "map0", status=1)
        self.assertEqual(len(documents), 1)

    def test_a_dead_link(self):
        (self.folder / "a.txt").symlink_to("none")
        self.write("b.txt", b"De krant.")
        documents, messages = self.read(self.folder, status=2)
        self.assertEqual(len(documents), 1)
        self.assertIn("a.txt: there is no such file", messages)

    def test_an_unreadable_file(self):
        self.write("a.txt", b"De krant.").chmod(0)
        self.write("b.txt", b"De krant.")
        self.folder.chmod(0o755)
        # The superuser may read everything, so there the program runs as nobody.
        nobody = 65534 if os.geteuid() == 0 else None
        try:
            documents, messages = self.read(self.folder, status=2, user=nobody)
        except PermissionError:
            self.skipTest("nobody may not run the program where it is")
        self.assertEqual(len(documents), 1)
        self.assertIn("a.txt: may not be read", messages)

    def test_a_pipe_in_a_folder_is_left_out(self):
        os.mkfifo(self.folder / "a.txt")
        self.write("b.txt", b"De krant.")
        documents, messages = self.read(self.folder, status=1)
        self.assertEqual(len(documents), 1)
        self.assertIn("is no file but a pipe", messages)

    def test_a_device_without_end(self):
        _, messages = self.read("--max-article-size", "1M", "/dev/zero", status=2)
        self.assertIn("/dev/zero: is larger than 1 MiB", messages)

    def test_a_file_name_that_is_no_text(self):
        name = os.fsdecode(b"kr\xe4nt\x1b[31m\n.txt")
        self.write(name, b"De krant.")
        documents, _ = self.read(self.folder, status=1)
        self.assertTrue(documents[0]["id"].endswith("kr\ufffdnt\x1b[31m\n.txt"))
        result = program.run("read", self.folder / name, memory=MEMORY)
        self.assertNotIn(b"\x1b", result.stdout)

    def test_json_nested_without_end(self):
        for opening in (b"[", b'{"a":', b'[{"a":'):
            content = b'{"text":"een","x":' + opening * 1_000_000 + b'\n{"text":"twee"}\n'
            documents, messages = self.read(self.write("a.jsonl", content), status=2)
            self.assertEqual([document["text"] for document in documents], ["twee"])
            self.assertIn("a.jsonl:1: is nested more than 64 levels deep", messages)

    def test_json_with_a_million_other_values(self):
        content = b'{"x":[' + b"0," * 5_000_000 + b'0],"text":"een"}'
        documents, _ = self.read(self.write("a.jsonl", content), status=1, memory=256 << 20)
        self.assertEqual(documents[0]["text"], "een")

    def test_json_numbers_that_are_too_large(self):
        content = b'{"id":123456789012345678901234567890,"x":1e999999,"text":"een"}\n{"text":"twee"}\n'
        documents, _ = self.read(self.write("a.jsonl", content), status=(1, 2))
        self.assertIn("twee", [document["text"] for document in documents])

    def test_every_cut_of_a_line(self):
        line = '{"id":"a","published":{"value":"2018-07","source":"header"},"text":"Jan zei: \\"Syri\u00eb \\u00e9.\\""}'.encode()
        content = b"\n".join(line[:end] for end in range(1, len(line)))
        documents, messages = self.read(self.write("a.jsonl", content), status=2)
        self.assertEqual(documents, [])
        self.assertEqual(messages.count("a.jsonl:"), len(line) - 1, messages)


if __name__ == "__main__":
    unittest.main()
