"""`volgens search` and `volgens stats` on the command line."""
import csv
import io
import json
import unittest

from case import Case, program, reading


class Search(Case):
    def setUp(self):
        super().setUp()
        self.archive_of([
            reading(1),
            reading(2, speaker="Piet Zwager", words="de boeren wachten op schippers", date="2020-01-05", publisher="Het Kanaal"),
            reading(3, words="=SOM(1), zei men", date="2021-06", publisher=None),
        ])

    def search(self, *args, status=0):
        return self.run_in_folder("search", *args, "--archive", "news.volgens", status=status)

    def test_the_listing_shows_who_and_marks_the_words(self):
        out, err = self.search("boer")
        self.assertEqual(out, "2020-01-05 · Het Kanaal · Piet Zwager · indirect speech\n"
                              "    Piet Zwager zei dat de *boeren* wachten op schippers. Einde van bericht 2.\n"
                              "    bericht-2#1\n\n")
        self.assertEqual(err, "")

    def test_colour_marks_in_bold(self):
        out, _ = self.search("boer", "--color", "always")
        self.assertIn("\x1b[1mboeren\x1b[0m", out)
        self.assertNotIn("*", out)

    def test_exit_statuses(self):
        self.search("molen", status=1)
        _, err = self.search("(molen", status=2)
        self.assertEqual(err, "volgens: the search has a ( without a ); put one in or take it out; volgens search --help shows how\n")
        self.run_in_folder("search", "x", "--archive", "none.volgens", status=2)

    def test_conditions_together(self):
        self.assertEqual([hit["id"] for hit in self.hits("schippers", "--speaker", "hagedoorn", "--to-date", "2019")], ["bericht-1"])
        self.assertEqual([hit["id"] for hit in self.hits("--publisher", "kanaal", "--form", "indirect", "--mode", "speech")], ["bericht-2"])
        self.assertEqual(self.hits("--min-confidence", "0.95", status=1), [])

    def test_pages(self):
        out, err = self.search("--limit", "2", "--format", "jsonl")
        self.assertRegex(err, r"^volgens: there is more: add --after n\d+\.\d+, or --limit 0 for all\n$")
        rest, err = self.search("--limit", "2", "--format", "jsonl", "--after", err.split("--after ")[1].split(",")[0])
        self.assertEqual(err, "")
        self.assertEqual([json.loads(line)["id"] for line in (out + rest).splitlines()], ["bericht-3", "bericht-2", "bericht-1"])

    def test_spans_are_code_points(self):
        text = reading(2, speaker="Piet Zwager", words="de boeren wachten op schippers")["text"]
        hit = self.hits("boer")[0]
        self.assertEqual([text[begin:end] for begin, end in hit["marks"]], ["boeren"])
        self.assertEqual([text[begin:end] for begin, end in hit["content"]], ["de boeren wachten op schippers"])
        begin, end = hit["context_span"]
        self.assertEqual(hit["context"], text[begin:end])

    def test_the_same_quotation_is_given_once(self):
        quote = "\u201cwij wachten al een heel jaar\u201d"
        articles = []
        for number, date in ((7, "2022-03-01"), (8, "2022-02-01")):
            article = reading(number, words=quote, date=date)
            article["statements"][0]["form"] = "direct"
            articles.append(article)
        self.archive_of(articles)
        hit, = self.hits("wachten", "jaar", "--group", "duplicates")
        self.assertEqual([(copy["id"], copy["first"]) for copy in hit["copies"]], [("bericht-8", True), ("bericht-7", False)])
        self.assertIn("2 copies: bericht-8 De Bode 2022-02-01 (first)", self.search("wachten", "jaar", "--group", "duplicates", "--width", "200")[0])

    def test_csv_is_a_table_without_formulas(self):
        out, _ = self.search("--format", "csv")
        rows = list(csv.DictReader(io.StringIO(out)))
        self.assertEqual([row["said"] for row in rows], ["'=SOM(1), zei men", "de boeren wachten op schippers", "er zijn te weinig schippers"])
        self.assertEqual(rows[1]["speakers"], "Piet Zwager")

    def test_the_archive_may_come_from_the_environment(self):
        result = program.run("search", "boer", cwd=self.folder, env={"VOLGENS_ARCHIVE": program.archive("news.volgens", self.folder)})
        self.assertEqual(result.returncode, 0, result.stderr)

    def test_each_option_is_in_the_manual(self):
        import re
        manual = (program.ROOT / "docs/cli.md").read_text()
        for command in ("import", "search", "stats", "person", "export"):
            out, _ = self.run_in_folder(command, "--help")
            for option in re.findall(r"^  (?:-\w,)?(--[\w-]+)", out, re.M):
                self.assertIn(f"`{option}", manual, command)


class Stats(Case):
    def test_by_speaker_and_month(self):
        self.archive_of([reading(1), reading(2), reading(3, speaker="Piet Zwager", words="nee", date="2020-01-05")])
        out, _ = self.run_in_folder("stats", "--archive", "news.volgens")
        self.assertEqual(out, "speaker         statements  words  articles  first       last\n"
                              "Noor Hagedoorn           2     10         2  2019-03-12  2019-03-12\n"
                              "Piet Zwager              1      1         1  2020-01-05  2020-01-05\n")
        out, _ = self.run_in_folder("stats", "--by", "month", "--speaker", "Zwager", "--format", "csv", "--archive", "news.volgens")
        self.assertEqual(out, "month,statements,words,articles,first,last\n2020-01,1,1,1,2020-01-05,2020-01-05\n")
        out, _ = self.run_in_folder("stats", "schippers", "--by", "publisher", "--format", "jsonl", "--archive", "news.volgens")
        self.assertEqual(json.loads(out), {"publisher": "De Bode", "statements": 2, "words": 10, "articles": 2,
                                           "first": "2019-03-12", "last": "2019-03-12"})
        self.run_in_folder("stats", "molen", "--archive", "news.volgens", status=1)


if __name__ == "__main__":
    unittest.main()
