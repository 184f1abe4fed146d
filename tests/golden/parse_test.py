"""`volgens parse`: CoNLL-U that the format level of the Universal Dependencies validator accepts, JSON with the same words,
the same bytes on one thread and many, and one sentence for a model file that is missing or damaged."""
import json
import os
import re
import tempfile
import unittest
from pathlib import Path

import program

TEXT = ("Minister Anna de Wit nam het besluit aan. \"Wij betalen 12,5 miljoen euro\", zei ze.\n\n"
        "Het café in Één-dorp ligt aan zee. Niemand wist\tdat!\n")
UPOS = set("ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split())
MODEL = Path(os.environ.get("VOLGENS_MODEL") or program.ROOT / "models/nl.volgens")


def sentences(conllu):
    """Comment lines and word rows of each sentence."""
    for block in conllu.strip().split("\n\n"):
        lines = block.split("\n")
        yield [l for l in lines if l.startswith("#")], [l.split("\t") for l in lines if not l.startswith("#")]


class Parse(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)
        (self.folder / "a.txt").write_text(TEXT, encoding="utf-8")

    def parse(self, *args, status=0, text=None):
        result = program.run("parse", *args, cwd=self.folder, stdin=text)
        self.assertEqual(result.returncode, status, result.stderr.decode())
        return result.stdout.decode(), result.stderr.decode()

    def test_format_level(self):
        out, _ = self.parse("a.txt")
        self.assertTrue(out.endswith("\n\n"))
        ids = []
        for comments, rows in sentences(out):
            ids += [c for c in comments if c.startswith("# sent_id = ")]
            self.assertEqual(1, sum(c.startswith("# text = ") for c in comments))
            for number, row in enumerate(rows, 1):
                self.assertEqual(10, len(row))
                self.assertEqual(str(number), row[0])
                for cell in row:
                    self.assertRegex(cell, r"^\S+$")
                self.assertIn(row[3], UPOS)
                if row[5] != "_":
                    features = row[5].split("|")
                    self.assertEqual(features, sorted(features, key=str.lower))
                    for feature in features:
                        self.assertRegex(feature, r"^[A-Z][A-Za-z0-9]*(\[[a-z0-9]+\])?=[A-Z0-9][A-Za-z0-9]*$")
                self.assertRegex(row[7], r"^[a-z]+(:[a-z]+)?$")
                self.assertEqual(row[6] == "0", row[7] == "root")
                self.assertLessEqual(int(row[6]), len(rows))
        self.assertEqual(len(ids), len(set(ids)))

    def test_one_root_and_no_loop(self):
        for _, rows in sentences(self.parse("a.txt")[0]):
            heads = [int(row[6]) for row in rows]
            self.assertEqual(1, heads.count(0))
            for at in range(1, len(heads) + 1):
                steps = 0
                while at and steps <= len(heads):
                    at, steps = heads[at - 1], steps + 1
                self.assertEqual(0, at)

    def test_text_is_its_words(self):
        for comments, rows in sentences(self.parse("a.txt")[0]):
            text = next(c for c in comments if c.startswith("# text = "))[9:]
            words = "".join(row[1] + ("" if "SpaceAfter=No" in row[9] else " ") for row in rows)
            self.assertEqual(text, words.strip())

    def test_ranges_are_characters_of_the_file(self):
        for _, rows in sentences(self.parse("a.txt")[0]):
            for row in rows:
                begin, end = re.search(r"TokenRange=(\d+):(\d+)", row[9]).groups()
                self.assertEqual(row[1], TEXT[int(begin):int(end)])

    def test_json_has_the_same_words(self):
        rows = [row for _, sentence in sentences(self.parse("a.txt")[0]) for row in sentence]
        document = json.loads(self.parse("--format", "json", "a.txt")[0])
        self.assertEqual([row[1:4] for row in rows], [[t["form"], t["lemma"], t["upos"]] for t in document["tokens"]])
        for token in document["tokens"]:
            self.assertEqual(token["form"], TEXT[slice(*token["span"])])
        for name in document["names"]:
            self.assertIn(name["type"], ("PER", "ORG", "LOC", "OTHER"))

    def test_threads_and_kernels_change_nothing(self):
        for i in range(6):
            (self.folder / f"b{i}.txt").write_text(TEXT * (i + 1), encoding="utf-8")
        one, _ = self.parse(".")
        self.assertEqual(one, self.parse("--jobs", "4", ".")[0])
        for build in ("portable", "avx2", "avx512"):
            result = program.run("parse", ".", cwd=self.folder, env={**os.environ, "VOLGENS_KERNELS": build})
            self.assertEqual(one, result.stdout.decode(), build)

    def test_no_words_is_1(self):
        self.assertEqual(("", ""), self.parse("-", status=1, text=b" \n"))

    def test_missing_and_damaged_models_are_one_sentence(self):
        _, err = self.parse("--model", "none.volgens", "a.txt", status=2)
        self.assertRegex(err, r"^volgens: none\.volgens: .*--model.*\n$")
        whole = MODEL.read_bytes()
        for name, content in (("cut", whole[:len(whole) // 2]), ("altered", whole[:-9] + b"?" + whole[-8:]), ("foreign", b"date 2018\nnews")):
            (self.folder / name).write_bytes(content)
            _, err = self.parse("--model", name, "a.txt", status=2)
            self.assertRegex(err, rf"^volgens: {name}: the model file is damaged \(.*\); fetch it again\n$")


if __name__ == "__main__":
    unittest.main()
