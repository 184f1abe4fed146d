"""What options take: a value that is none is told in one sentence of ours, for every option of every command."""
import re
import unittest

import program

WRONG = {"N": ["-1", "x", "99999999999999999999999"], "NUMBER": ["-1", "x", "99999999999999999999999"], "P": ["2", "-0.5", "ja"],
         "SECONDS": ["0", "x"], "DATE": ["2018-13", "gisteren"], "SIZE": ["5Q", "-1", "M", "99999999999999999999T"]}
CHOICES = ("FORMAT", "COLOR", "WHEN", "SORT", "GROUP", "BY", "WHAT", "FORM", "MODE", "KIND", "IN", "FROM")
PARSERS_OWN = re.compile(r"Could not convert|not in|is required|A subcommand|\{.*,.*\}")


def run(*args):
    result = program.run(*args)
    return result.returncode, result.stdout.decode(), result.stderr.decode()


def commands():
    """All commands, those inside others too."""
    found = []
    for name in re.findall(r"^  (\w+) ", run("--help")[1].split("Subcommands:")[1], re.M):
        found.append((name,))
        text = run(name, "--help")[1]
        if "Subcommands:" in text:
            found += [(name, part) for part in re.findall(r"^  (\w+) ", text.split("Subcommands:")[1].split("\n\n")[0], re.M)]
    return found


class Values(unittest.TestCase):
    def sentence(self, *args):
        status, out, err = run(*args)
        self.assertEqual((status, out), (2, ""), args)
        self.assertRegex(err, r"^volgens: [^\n]+; [^\n]+\n$", args)
        self.assertNotRegex(err, PARSERS_OWN, args)
        return err

    def test_every_option_that_takes_a_number_a_date_or_a_size(self):
        seen = set()
        for command in commands():
            for option, kind in re.findall(r"^  (--[\w-]+) ([A-Z]+)\b", run(*command, "--help")[1], re.M):
                for value in WRONG.get(kind, ()):
                    err = self.sentence(*command, f"{option}={value}")
                    self.assertIn(option, err)
                    seen.add(kind)
        self.assertEqual(seen, set(WRONG) - {"NUMBER"})

    def test_every_option_that_takes_one_of_some_names(self):
        seen = 0
        for command in commands():
            for option, kind in re.findall(r"^  (--[\w-]+) ([A-Z]+)\b", run(*command, "--help")[1], re.M):
                if kind in CHOICES:
                    self.assertRegex(self.sentence(*command, f"{option}=fout"),
                                     "fout is none of its values; (give|did you mean [a-z]+\\? Else give) ")
                    seen += 1
        self.assertGreater(seen, 20)

    def test_what_is_mistyped_is_suggested(self):
        self.assertEqual(self.sentence("search", "--format", "json"),
                         "volgens: --format: json is none of its values; did you mean jsonl? Else give text, jsonl or csv; see volgens search "
                         "--help\n")

    def test_the_beginning_of_an_option_is_suggested(self):
        self.assertEqual(program.run("search", "--from", "2012", "--archive", "x").stderr.decode(), "volgens: --from: there is no such option; did you mean --from-date?\n")

    def test_dates_in_other_writings(self):
        for date in ("12-03-2019", "12 maart 2019", "di 12 mrt. 2019"):
            self.assertEqual(self.sentence("search", "--from-date", date),
                             f"volgens: --from-date: {date} is not how a date is given; give 2019-03-12; see volgens search --help\n")

    def test_numbers(self):
        self.assertEqual(self.sentence("search", "--limit", "-1"),
                         "volgens: --limit: -1 is no whole number of 0 or more; see volgens search --help\n")
        self.assertEqual(self.sentence("serve", "--port", "99999"),
                         "volgens: --port: 99999 is no whole number from 0 to 65535; see volgens serve --help\n")
        for command in ("person", "corrections"):
            self.assertIn("x is no whole number of 1 or more", self.sentence(command, "undo", "x"))

    def test_sizes(self):
        for size in ("500", "500K", "64M", "64MB", "64MiB", "1g"):
            self.assertEqual(program.run("read", "--max-article-size", size, "-", stdin=b"De brug is dicht.").returncode, 1, size)

    def test_what_is_missing(self):
        self.assertEqual(self.sentence("corrections"),
                         "volgens: volgens corrections: say which of list, undo or export; see volgens corrections --help\n")
        self.assertEqual(self.sentence("person", "split", "--archive", "x"),
                         "volgens: PERSON: is needed; see volgens person split --help\n")
        self.assertEqual(self.sentence("stats", "--ascii", "--archive", "x"), "volgens: --ascii: needs --plot too; see volgens stats --help\n")
        self.assertIn("goes not together with", self.sentence("stats", "--plot", "--format", "csv", "--archive", "x"))


if __name__ == "__main__":
    unittest.main()
