"""`volgens read` and `volgens export` in the formats of linguists, each read back by an independent reader and compared with the
JSON contract."""
import json
import re
import tempfile
import unittest
from pathlib import Path

import formats
import program

KRANT = program.ROOT / "examples/krant"
ODD = "date 2019-03-12\r\ntitle De \"dijk\" & <zee>\n\nWethouder Zoë Kok zei: “Wij\x0b zoeken\u00a0al een jaar.” \U0001F30A Dat is <b>veel</b> & lang.\n"


class Layers(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = Path(folder.name)
        (cls.folder / "odd 1.txt").write_bytes(ODD.encode())
        (cls.folder / "leeg.txt").write_bytes(b"")
        cls.inputs = [cls.folder / "odd 1.txt", cls.folder / "leeg.txt", *sorted(KRANT.glob("200*.txt"))]
        cls.articles = [json.loads(line) for line in cls.run_program("read", *cls.inputs, "--format", "jsonl").splitlines()]
        cls.run_program("import", *cls.inputs, "--quiet", "--archive", cls.folder / "krant.volgens")

    @classmethod
    def run_program(cls, *args, status=0):
        result = program.run(*args)
        if result.returncode != status:
            raise AssertionError(result.stderr.decode())
        return (result.stdout if status == 0 else result.stderr).decode()

    def check_conllu(self, text, articles):
        documents = formats.check_conllu(text)
        self.assertEqual([document["id"] for document in documents], [article["id"] for article in articles])
        entities = set()
        for document, article in zip(documents, articles):
            said = [json.loads(value) for key, value in document["comments"] if key == "statement"]
            self.assertEqual(sorted(one["id"] for one in said), [statement["id"] for statement in article["statements"]])
            for one in said:
                statement = article["statements"][one["id"] - 1]
                self.assertEqual([one[key] for key in ("form", "mode", "parent", "confidence")],
                                 [statement[key] for key in ("form", "mode", "parent", "confidence")])
                self.assertEqual([speaker["name"] for speaker in one["speakers"]],
                                 [article["entities"][speaker - 1]["name"] for speaker in statement["speakers"]])
                for key in formats.SPANS:
                    parts = formats.conllu_spans(document["rows"], key, one["id"])
                    self.assertEqual(len(parts), len(statement[key.lower()]), (article["id"], key, one["id"]))
                    for part, (begin, end) in zip(parts, statement[key.lower()]):
                        first, last = (list(map(int, formats.misc_of(row)["TokenRange"].split(":"))) for row in (part[0], part[-1]))
                        self.assertTrue(first[0] <= begin < first[1] and last[0] < end <= last[1], (article["id"], key))
            opened = {value[1:].split("-")[0] for row in document["rows"] for value in [formats.misc_of(row).get("Entity", "")] if value.startswith("(")}
            self.assertFalse(opened & entities, "an entity's name in two articles")
            entities |= opened

    def test_conllu_of_read(self):
        text = self.run_program("read", *self.inputs, "--format", "conllu")
        self.check_conllu(text, [article for article in self.articles if article["text"]])
        self.assertEqual(self.run_program("read", *self.inputs, "--format", "conllu", "--jobs", "3"), text)

    def test_conllu_of_export(self):
        text = self.run_program("export", "--format", "conllu", "--archive", self.folder / "krant.volgens")
        self.check_conllu(text, [article for article in self.articles if article["text"]])
        self.assertEqual(text, self.run_program("read", *self.inputs, "--format", "conllu"), "export has lost something")

    def check_naf(self, folder, articles):
        files = sorted(folder.iterdir())
        self.assertEqual(len(files), len(articles))
        for file, article in zip(files, articles):
            root = formats.check_naf(file.read_bytes())
            self.assertEqual(root.find("nafHeader/public").get("publicId"), article["id"])
            raw = root.findtext("raw")
            self.assertEqual(len(raw), len(article["text"]))
            self.assertEqual(raw.replace("\ufffd", "?"), article["text"].replace("\x0b", "?"))
            statements = {f"a{statement['id']}": statement for statement in article["statements"]}
            self.assertEqual([element.get("id") for element in root.iter("statement")], list(statements))
            for element in root.iter("statement"):
                statement = statements[element.get("id")]
                for part, key in (("statement_target", "content"), ("statement_source", "source"), ("statement_cue", "cue")):
                    found = element.find(part)
                    self.assertEqual(found is not None, bool(statement[key]))
                    if found is not None:
                        words = "".join("".join(article["text"][begin:end].split()) for begin, end in statement[key])
                        self.assertIn(words, "".join("".join(formats.naf_words(root, found)).split()), article["id"])
            self.assertEqual({time.get("value") for time in root.iter("timex3")} - {article["published"] and article["published"]["value"]},
                             {time["value"] for time in article["times"]} - {article["published"] and article["published"]["value"]})
            speakers = {ref.get("reference") for ref in root.iter("externalRef") if ref.get("resource") == "speaker"}
            self.assertEqual(speakers, {f"co{speaker}" for statement in article["statements"] for speaker in statement["speakers"]})

    def test_naf_of_read(self):
        folder = self.folder / "naf/read"
        self.run_program("read", *self.inputs, "--format", "naf", "--output", folder)
        self.check_naf(folder, self.articles)
        self.assertEqual(sorted(folder.iterdir())[0].name, "000001-odd-1.naf")
        alone = self.run_program("read", self.inputs[0], "--format", "naf")
        self.assertEqual(alone.encode(), (folder / "000001-odd-1.naf").read_bytes())

    def test_naf_of_export(self):
        folder = self.folder / "naf/export"
        self.run_program("export", "--speaker", "Oosterwal", "--format", "naf", "--output", folder, "--archive", self.folder / "krant.volgens")
        files = sorted(folder.iterdir())
        self.assertGreater(len(files), 3)
        for file in files:
            root = formats.check_naf(file.read_bytes())
            names = {coref.get("id"): coref.find("externalReferences/externalRef").get("reference") for coref in root.iter("coref")}
            speakers = {names[ref.get("reference")] for ref in root.iter("externalRef") if ref.get("resource") == "speaker"}
            self.assertTrue(any("Oosterwal" in name for name in speakers), (file.name, speakers))

    def test_an_xml_file_holds_one_article(self):
        error = self.run_program("read", *self.inputs[:2], "--format", "naf", status=2)
        self.assertIn("leeg.txt: is a second article, and an XML document holds one; give a folder for all with --output", error)
        error = self.run_program("read", *self.inputs, "--format", "tsv", "--output", self.folder / "x", status=2)
        self.assertIn("--output: only --format naf", error)
        error = self.run_program("read", self.inputs[0], "--format", "naf", "--output", self.inputs[0], status=2)
        self.assertIn("cannot be written", error)

    def test_tei_of_export(self):
        root = formats.check_tei(self.run_program("export", "--format", "tei", "--archive", self.folder / "krant.volgens"))
        texts = root.findall(formats.TEI + "TEI")
        self.assertEqual(len(texts), len(self.articles))
        for tei, article in zip(texts, self.articles):
            body = "".join(tei.find(formats.TEI + "text").itertext())
            text = re.sub(r"\Adate .*\n((title|publisher|author) .*\n)*", "", article["text"])  # without its header
            self.assertEqual("".join(body.replace("\ufffd", "").split()), "".join(text.replace("\x0b", "").split()))
            numbers = {said.get("n") for said in tei.iter(formats.TEI + "said")}
            self.assertEqual(numbers, {str(statement["id"]) for statement in article["statements"]})

    def test_web_annotations_of_export(self):
        lines = self.run_program("export", "--format", "webannotation", "--archive", self.folder / "krant.volgens").splitlines()
        annotations = iter(map(json.loads, lines))
        for article in self.articles:
            for statement in article["statements"]:
                annotation = next(annotations)
                formats.check_web_annotation(annotation, article["text"])
                self.assertEqual([[target["selector"][1]["start"], target["selector"][1]["end"]] for target in annotation["target"]],
                                 statement["content"])
        self.assertIsNone(next(annotations, None))


if __name__ == "__main__":
    unittest.main()
