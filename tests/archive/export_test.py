"""`volgens export`: what went in comes out, in each format."""
import csv
import io
import json
import unittest
import xml.etree.ElementTree as ElementTree

from case import Case, reading

TEI = "{http://www.tei-c.org/ns/1.0}"


class Export(Case):
    def setUp(self):
        super().setUp()
        self.articles = [reading(1), reading(2, speaker="Zoë <Kok>", words="=één & \"nee\"", publisher="Het \"Kanaal\""), reading(3, date=None)]
        self.archive_of(self.articles)

    def export(self, *args, status=0):
        return self.run_in_folder("export", "--archive", "news.volgens", *args, status=status)[0]

    def test_jsonl_is_what_went_in(self):
        self.assertEqual([json.loads(line) for line in self.export().splitlines()], self.articles)

    def test_jsonl_makes_the_same_archive_again(self):
        first = self.export()
        self.run_in_folder("import", "--readings", "-", "--archive", "again.volgens", stdin=first.encode())
        self.assertEqual(self.run_in_folder("export", "--archive", "again.volgens")[0], first)

    def test_a_file_is_there_as_a_whole_or_as_it_was(self):
        for form in ("jsonl", "csv", "tei", "webannotation", "conllu"):
            self.assertEqual(self.export("--format", form, "--output", "uit/" + form, status=2), "")
            (self.folder / "uit").mkdir(exist_ok=True)
            self.assertEqual(self.export("--format", form, "--output", "uit/" + form), "")
            self.assertEqual((self.folder / "uit" / form).read_text("utf-8"), self.export("--format", form))
            self.assertEqual([path.name for path in (self.folder / "uit").iterdir()], [form])
            (self.folder / "uit" / form).unlink()
            (self.folder / "uit").rmdir()

    def test_a_file_that_is_there_is_replaced_when_all_is_well(self):
        old = self.write("uit.jsonl", "oud\n")
        old.chmod(0o640)
        (self.folder / "naar").symlink_to("uit.jsonl")
        self.export("--from-date", "2018", "--to-date", "2017", "--output", "uit.jsonl", status=2)
        self.assertEqual(old.read_text("utf-8"), "oud\n")
        self.export("--output", "naar")
        self.assertTrue((self.folder / "naar").is_symlink())
        self.assertEqual((old.read_text("utf-8"), old.stat().st_mode & 0o777), (self.export(), 0o640))
        self.export("molen", "--output", "uit.jsonl", status=1)
        self.assertEqual(old.read_text("utf-8"), "")
        self.assertEqual(list(self.folder.glob("*.part-*")), [])

    def test_a_file_that_cannot_be_written(self):
        for place, said in ((".", "is a folder; name a file in it"), ("niet/hier", "cannot be written (No such file or directory)"),
                            ("/dev/full", "cannot be written (No space left on device)")):
            _, err = self.run_in_folder("export", "--archive", "news.volgens", "--output", place, status=2)
            self.assertIn(f"volgens: {place}: {said}", err)

    def test_csv_has_a_row_a_statement(self):
        rows = list(csv.DictReader(io.StringIO(self.export("--format", "csv"))))
        self.assertEqual([row["id"] for row in rows], ["bericht-3", "bericht-1", "bericht-2"])
        self.assertEqual((rows[2]["said"], rows[2]["publisher"]), ("'=één & \"nee\"", "Het \"Kanaal\""))

    def test_web_annotations_select_what_was_said(self):
        annotations = [json.loads(line) for line in self.export("--format", "webannotation").splitlines()]
        for article, annotation in zip(self.articles, annotations, strict=True):
            quote, position = annotation["target"][0]["selector"]
            self.assertEqual([position["start"], position["end"]], article["statements"][0]["content"][0])
            self.assertEqual(article["text"][position["start"]:position["end"]], quote["exact"])
            self.assertEqual(annotation["body"][0]["value"], article["entities"][0]["name"])

    def test_tei_is_xml_with_who_said_what(self):
        corpus = ElementTree.fromstring(self.export("--format", "tei"))
        texts = corpus.findall(f"{TEI}TEI")
        for article, tei in zip(self.articles, texts, strict=True):
            self.assertEqual("".join(tei.find(f"{TEI}text").itertext()).strip(), article["text"])
            said = tei.find(f".//{TEI}said")
            begin, end = article["statements"][0]["content"][0]
            self.assertEqual(said.text, article["text"][begin:end])
            person = next(p for p in tei.iter(f"{TEI}person") if "#" + p.get("{http://www.w3.org/XML/1998/namespace}id") == said.get("who"))
            self.assertEqual("".join(person.itertext()), article["entities"][0]["name"])

    def test_only_what_a_search_finds(self):
        two = reading(4, words="de haven gaat dicht", date="2020-05-01")
        first, second = two["statements"][0], dict(two["statements"][0], id=2, form="free", parent=1, speakers=[])
        two["statements"] = [first, second]
        self.archive_of([two])
        export = [json.loads(line) for line in self.export("haven", "--form", "free").splitlines()]
        self.assertEqual([article["id"] for article in export], ["bericht-4"])
        self.assertEqual(export[0]["statements"], [dict(second, id=1, parent=None)])
        self.assertEqual(export[0]["entities"], two["entities"])
        self.assertEqual([json.loads(line)["id"] for line in self.export("--publisher", "kanaal").splitlines()], ["bericht-2"])
        rows = list(csv.DictReader(io.StringIO(self.export("--format", "csv", "--from-date", "2020"))))
        self.assertEqual([row["statement"] for row in rows], ["1", "2"])
        self.export("--speaker", "Kramer", status=1)
        self.export("--min-confidence", "0.95", status=1)

    def test_the_same_quotation_once(self):
        quote = "\u201cwij wachten al een heel jaar\u201d"
        articles = [reading(number, words=quote, date=date) for number, date in ((7, "2022-03-01"), (8, "2022-02-01"))]
        for article in articles:
            article["statements"][0]["form"] = "direct"
        self.archive_of(articles)
        for extra in (["--format", "csv"], []):
            out = self.export("wachten", "--group", "duplicates", *extra)
            self.assertIn("bericht-8", out)
            self.assertNotIn("bericht-7", out)

    def test_an_empty_archive(self):
        if self.on_postgres():
            self.skipTest("an empty file is an archive to be, an empty database is none")
        self.write("leeg.volgens", "")
        self.write("leeg.jsonl", "")
        self.run_in_folder("import", "--readings", "leeg.jsonl", "--archive", "leeg.volgens", status=1)
        _, err = self.run_in_folder("export", "--archive", "leeg.volgens", status=1)
        self.assertEqual(err, "volgens: the archive is empty; volgens import adds articles\n")


if __name__ == "__main__":
    unittest.main()
