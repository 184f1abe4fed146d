"""The Python package with the program: readings, archives, errors."""
import contextlib
import io
import itertools
import os
import sys
import tempfile
import unittest
import warnings
from pathlib import Path
from unittest import mock

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "python"))
if "VOLGENS_PROGRAM" not in os.environ:
    os.environ["VOLGENS_PROGRAM"] = str(ROOT / "build/release/src/cli/volgens")
import volgens  # noqa: E402

TEXT = "Wethouder Noor Hagedoorn zei dat er te weinig schippers zijn. “Wij zoeken al een jaar”, aldus Hagedoorn."


class Reading(unittest.TestCase):
    def test_a_text(self):
        article = volgens.read(TEXT, date="2019-03-12", publisher="De Bode", id="een")
        self.assertEqual((article.id, article.published, article.publisher, article.text), ("een", "2019-03-12", "De Bode", TEXT))
        indirect, direct = article.statements
        self.assertEqual((indirect.speaker_names, indirect.form, indirect.words), (["Noor Hagedoorn"], "indirect", ["dat er te weinig schippers zijn"]))
        self.assertEqual((direct.form, direct.words), ("direct", ["Wij zoeken al een jaar"]))
        self.assertIs(direct.speakers[0], article.entities[0])
        self.assertEqual(article.text[slice(*article.entities[0].mentions[0])], "Wethouder Noor Hagedoorn")

    def test_a_text_without_statements_and_an_empty_one(self):
        self.assertEqual(volgens.read("Het regent.").statements, [])
        self.assertEqual(volgens.read("").text, "")

    def test_reasons_on_demand(self):
        self.assertTrue(volgens.read(TEXT, explain=True).statements[0].reasons)
        self.assertEqual(volgens.read(TEXT).statements[0].reasons, [])

    def test_many_texts_in_their_order(self):
        texts = ({"id": f"nummer {number}", "text": TEXT, "published": "2019"} for number in range(50))
        articles = list(volgens.read_all(texts, jobs=2))
        self.assertEqual([article.id for article in articles], [f"nummer {number}" for number in range(50)])
        self.assertEqual({article.published for article in articles}, {"2019"})
        self.assertEqual([article.id for article in volgens.read_all([TEXT, TEXT])], ["1", "2"])

    def test_an_endless_stream_may_be_left(self):
        stream = volgens.read_all(TEXT for _ in itertools.count())
        self.assertEqual(next(stream).text, TEXT)
        stream.close()

    def test_an_error_of_the_callers_texts_comes_back(self):
        def texts():
            yield TEXT
            raise KeyError("mijn eigen fout")
        with self.assertRaises(KeyError):
            list(volgens.read_all(texts()))

    def test_files(self):
        with tempfile.TemporaryDirectory() as folder:
            Path(folder, "a.txt").write_text("date 2018-02-30 " + TEXT, encoding="utf-8")
            with warnings.catch_warnings(record=True) as caught:
                warnings.simplefilter("always")
                article, = volgens.read_files([folder])
            self.assertEqual(len(article.statements), 2)
            self.assertIn("is none that exists", str(caught[0].message))
            with self.assertRaisesRegex(volgens.Error, "nergens.txt"):
                list(volgens.read_files([Path(folder, "nergens.txt")]))
        self.assertEqual(list(volgens.read_files([])), [])

    def test_what_is_wrong_is_said(self):
        with self.assertRaisesRegex(volgens.Error, "2019-13 is no date that exists"):
            volgens.read(TEXT, date="2019-13")
        with mock.patch.dict(os.environ, {"VOLGENS_PROGRAM": "/nergens/volgens"}), self.assertRaisesRegex(volgens.ProgramNotFound, "/nergens"):
            volgens.read(TEXT)

    def test_the_readme(self):
        example, _, _ = (ROOT / "python/README.md").read_text(encoding="utf-8").split("```python\n")[1].partition("\nfor article in")
        code, _, printed = example.rstrip().rpartition("\n# ")
        out = io.StringIO()
        with contextlib.redirect_stdout(out):
            exec(code, {})
        self.assertEqual(out.getvalue().strip(), printed)

    def test_the_version(self):
        self.assertRegex(volgens.version(), r"^volgens \d+\.\d+\.\d+$")


class InAnArchive(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.archive = volgens.Archive(Path(folder.name, "een archief.volgens"))
        cls.archive.add(sorted((ROOT / "examples/krant").glob("200[67]*.txt")))

    def test_search(self):
        hits = list(self.archive.search("dijk", speaker="Oosterwal", from_date=2007, limit=None))
        self.assertTrue(hits)
        for hit in hits:
            self.assertIn("Hanneke Oosterwal", [speaker.name for speaker in hit.speakers])
            self.assertIn("dijk", hit.said.lower())
            self.assertRegex(hit.published, "^2007")
        begin, end = hits[0].marks[0]
        offset = hits[0].context_span[0]
        self.assertEqual(hits[0].context[begin - offset:end - offset].lower(), "dijk")
        self.assertEqual(len(list(self.archive.search(limit=3))), 3)
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            self.assertEqual(list(self.archive.search("molenwiek")), [])

    def test_a_name_that_means_nobody_is_told(self):
        for ask in (self.archive.people, lambda name: list(self.archive.search(speaker=name)), lambda name: self.archive.stats(about=name),
                    lambda name: list(self.archive.articles(speaker=name))):
            with self.assertWarnsRegex(volgens.Warning, "Oosterwall: nobody in the archive has this name or number; did you mean .*Oosterwal"):
                self.assertEqual(ask("Oosterwall"), [])
        with self.assertWarnsRegex(volgens.Warning, "nobody of this name published"):
            list(self.archive.search(publisher="Telegraaf"))

    def test_copies(self):
        hits = list(self.archive.search('"onderhandelt niet"', group_duplicates=True))
        self.assertEqual([len(hits), len(hits[0].copies), [copy.first for copy in hits[0].copies]], [1, 3, [True, False, False]])

    def test_stats_and_people(self):
        rows = self.archive.stats(by="publisher")
        self.assertEqual(sum(row.statements for row in rows), sum(len(article.statements) for article in self.archive.articles()))
        person = self.archive.people("Oosterwal")[0]
        self.assertEqual((person.name, person.gender), ("Hanneke Oosterwal", "f"))
        self.assertIn("wethouder", [role.role.lower() for role in person.roles])
        self.assertEqual(self.archive.stats(speaker=f"#{person.person}")[0].value, "Hanneke Oosterwal")

    def test_articles_with_the_statements_that_answer(self):
        everything = {article.id: article for article in self.archive.articles()}
        found = list(self.archive.articles(speaker="Stelwagen"))
        self.assertTrue(0 < len(found) < len(everything))
        for article in found:
            self.assertEqual([statement.id for statement in article.statements], list(range(1, len(article.statements) + 1)))
            self.assertLessEqual(len(article.statements), len(everything[article.id].statements))

    def test_what_is_wrong_is_said(self):
        with self.assertRaisesRegex(TypeError, "spreker is no condition"):
            list(self.archive.search(spreker="Oosterwal"))
        with self.assertRaisesRegex(volgens.Error, "without a"):
            list(self.archive.search("(dijk"))
        with self.assertRaises(volgens.Error):
            list(volgens.Archive("/nergens/x.volgens").search("dijk"))

    def test_values_that_begin_with_a_hyphen(self):
        with self.assertWarnsRegex(volgens.Warning, "--help: nobody"):
            self.assertEqual(list(self.archive.search(speaker="--help")), [])
        self.assertTrue(list(self.archive.search("dijk -water")))

    def test_texts(self):
        with tempfile.TemporaryDirectory() as folder:
            archive = volgens.Archive(Path(folder, "a.volgens"))
            archive.add_texts([{"id": "a", "text": TEXT, "published": "2019"}, {"id": "b", "text": "Het regent."}])
            archive.add_texts([{"id": "a", "text": TEXT, "published": "2019"}])
            self.assertEqual([article.id for article in archive.articles()], ["a", "b"])


if __name__ == "__main__":
    unittest.main()
