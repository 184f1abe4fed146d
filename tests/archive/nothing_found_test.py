"""When nothing is found, the program says in one sentence what was not found and what to try; standard output stays clean."""
import unittest

from case import Case, reading


class NothingFound(Case):
    def setUp(self):
        super().setUp()
        self.archive_of([
            reading(1),
            reading(2, speaker="Piet Zwager", words="de boeren wachten op schippers", date="2020-01-05", publisher="Het Kanaal"),
        ])

    def sentence(self, *args, status=1, out=""):
        said, err = self.run_in_folder(*args, "--archive", "news.volgens", status=status)
        self.assertEqual(said, out)
        self.assertEqual(err.count("\n"), 1, err)
        return err.removeprefix("volgens: ").strip()

    def test_a_name_that_is_mistyped(self):
        for command in (("search", "--speaker"), ("stats", "--speaker"), ("export", "--speaker"), ("search", "--about")):
            self.assertEqual(self.sentence(*command, "Hagedorn"),
                             f"{command[1]} Hagedorn: nobody in the archive has this name or number; did you mean Noor Hagedoorn #1?")
        self.assertEqual(self.sentence("person", "hagendoorn"),
                         "hagendoorn: nobody in the archive has this name or number; did you mean Noor Hagedoorn #1?")

    def test_a_name_that_nobody_has(self):
        self.assertEqual(self.sentence("person", "Xyz"),
                         "Xyz: nobody in the archive has this name or number; volgens stats lists who speaks")
        self.assertIn("#99", self.sentence("search", "--speaker", "#99"))

    def test_words(self):
        self.assertEqual(self.sentence("search", "molen"),
                         "no statement has these words; try other ones, fewer of them, or the beginning of one, as in stik*")
        self.assertEqual(self.sentence("search", "einde"),
                         "no statement answers all of this; with --in article, which looks in whole articles, there are 2 statements")

    def test_conditions_that_do_not_go_together(self):
        self.assertEqual(self.sentence("search", "schippers", "--speaker", "Zwager", "--to-date", "2019"),
                         "no statement answers all of this; without --speaker there is 1 statement or without --to-date there is 1 statement")

    def test_conditions_of_which_two_stand_in_the_way(self):
        self.assertEqual(self.sentence("search", "schippers", "--speaker", "Hagedoorn", "--form", "direct", "--to-date", "2017"),
                         "no statement answers all of this; more than one of the conditions stands in the way")
        self.assertTrue(self.sentence("search", "molen", "--speaker", "Hagedoorn", "--form", "direct", "--to-date", "2017")
                        .startswith("no statement has these words;"))

    def test_what_is_found_in_many_statements_is_not_counted_to_the_end(self):
        self.archive_of([reading(number, words=f"de schippers wachten op water {number}") for number in range(3, 110)])
        self.assertEqual(self.sentence("search", "schippers", "--from-date", "2021"),
                         "no statement answers all of this; without --from-date there are more than 100 statements")

    def test_a_publisher(self):
        self.assertEqual(self.sentence("search", "--publisher", "Telegraaf"),
                         "--publisher Telegraaf: nobody of this name published a statement; the archive has De Bode or Het Kanaal")

    def test_a_time_of_which_there_is_nothing(self):
        self.assertEqual(self.sentence("stats", "--from-date", "2021"),
                         "no statement answers all of this; without --from-date there are 2 statements")

    def test_dates_that_are_reversed_are_an_error(self):
        for command in ("search", "stats", "export"):
            self.assertEqual(self.sentence(command, "--from-date", "2019", "--to-date", "2018", status=2),
                             "2019 to 2018: ends before it begins; exchange the two dates")
        self.run_in_folder("search", "--from-date", "2019-03", "--to-date", "2019", "--archive", "news.volgens")

    def test_tables_have_their_header(self):
        self.sentence("search", "molen", "--format", "csv", out=self.run_in_folder(
            "search", "schippers", "--format", "csv", "--archive", "news.volgens")[0].splitlines(keepends=True)[0])
        self.sentence("stats", "molen", "--format", "csv", out="speaker,statements,words,articles,first,last\n")
        self.sentence("search", "molen", "--format", "jsonl")

    def test_corrections(self):
        self.assertIn("nothing has been corrected here yet", self.sentence("corrections", "list"))
        self.assertIn("volgens correct --checked", self.sentence("corrections", "export", "--checked"))
        self.assertIn("nobody has corrected yet", self.sentence("person", "corrections"))


class NoArticle(Case):
    def test_an_empty_folder(self):
        (self.folder / "leeg").mkdir()
        for command in (("read",), ("parse",), ("import", "--archive", "new.volgens", "--quiet")):
            out, err = self.run_in_folder(*command, "leeg", status=1)
            self.assertEqual(out, "")
            if "--quiet" not in command:
                self.assertEqual(err, "volgens: leeg holds no article; give text (.txt), web pages, feeds, tables, JSON or packed files\n")

    def test_an_archive_is_made_only_when_there_is_something_to_keep(self):
        (self.folder / "leeg").mkdir()
        self.run_in_folder("import", "leeg", "--archive", "new.volgens", status=1)
        self.run_in_folder("import", "none.txt", "--archive", "new.volgens", status=2)
        self.run_in_folder("import", "--readings", "leeg", "--archive", "new.volgens", status=1)
        self.assertEqual([path.name for path in self.folder.iterdir()], ["leeg"])
        self.write("a.txt", "Jan Kok zei dat het regent.")
        self.run_in_folder("import", "a.txt", "--archive", "new.volgens")
        self.run_in_folder("import", "leeg", "--archive", "new.volgens", status=1)
        self.assertTrue((self.folder / "new.volgens").exists())


if __name__ == "__main__":
    unittest.main()
