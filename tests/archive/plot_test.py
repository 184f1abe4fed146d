"""`volgens stats --plot`: counts drawn in the terminal."""
import unittest

from case import Case, program, reading


class Plot(Case):
    def setUp(self):
        super().setUp()
        self.archive_of([reading(1), reading(2), reading(3, speaker="Piet Zwager", date="2019-05", publisher="Het Kanaal"),
                         reading(4, date="2020-01-05", gender="f"), reading(5, date=None)])

    def plot(self, *args, status=0, locale="C.UTF-8"):
        result = program.run("stats", *args, "--archive", "news.volgens", cwd=self.folder, env={"LC_ALL": locale})
        self.assertEqual(result.returncode, status, result.stderr.decode())
        return result.stdout.decode() or result.stderr.decode()

    def test_bars(self):
        self.assertEqual(self.plot("--plot", "--width", "42"), "Noor Hagedoorn 4 " + "█" * 25 + "\nPiet Zwager    1 ██████▎\n")
        self.assertEqual(self.plot("--plot", "--limit", "1", "--width", "30"), "Noor Hage… 4 " + "█" * 17 + "\nand 1 more\n")
        self.assertEqual(len(self.plot("--plot").splitlines()[0]), 80)

    def test_by_gender_kind_form_and_publisher(self):
        self.assertIn("f ", self.plot("--plot", "--by", "gender"))
        self.assertIn("person ", self.plot("--plot", "--by", "kind"))
        self.assertIn("indirect ", self.plot("--plot", "--by", "form"))
        self.assertRegex(self.plot("--plot", "--by", "publisher"), r"(?s)^De Bode    4 █+\nHet Kanaal 1 █")

    def test_columns_over_time_have_no_gap(self):
        self.assertEqual(self.plot("--plot", "--by", "month", "--width", "50", "--ascii"),
                         "2 |###\n  |###\n  |###\n  |###\n" + "  |###     ###                             ###\n" * 3 +
                         "0 |###     ###                             ###\n   2019-03                              2020-01\nand 1 without a date\n")
        self.assertIn("2019", self.plot("--plot", "--by", "year").splitlines()[8])

    def test_lines(self):
        self.assertEqual(self.plot("--plot", "--by", "year", "--split", "speaker", "--width", "30"),
                         "Noor Hage… 3 ███▄▄▄\nPiet Zwag… 1 ▄▄▄\n             2019  2020\n")
        self.assertIn("Het Kanaal", self.plot("--plot", "--by", "month", "--split", "publisher"))

    def test_ascii_where_the_terminal_knows_no_more(self):
        for locale in ("C", "nl_NL.ISO-8859-1"):
            self.assertTrue(self.plot("--plot", "--width", "30", locale=locale).isascii())
        self.assertFalse(self.plot("--plot", locale="nl_NL.utf8").isascii())

    def test_what_does_not_go_together(self):
        self.assertIn("--split: draws lines over time; add --by month or --by year", self.plot("--plot", "--split", "speaker", status=2))
        self.assertIn("--plot", self.plot("--ascii", status=2))
        self.assertIn("--plot", self.plot("--plot", "--format", "csv", status=2))
        for more in ((), ("--by", "year", "--split", "speaker")):
            self.assertRegex(self.plot("molen", "--plot", *more, status=1), "^volgens: no statement has these words; [^\n]*\n$")


if __name__ == "__main__":
    unittest.main()
