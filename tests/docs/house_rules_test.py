"""The house rules find what breaks them and let the rest be. Subject: tests/docs/house_rules.py."""

import pathlib
import subprocess
import tempfile
import unittest

import house_rules

OPENING = "// Cuts words. Tested by tests/unit/text.\n"


class HouseRules(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)
        (self.root / "tests/unit/text").mkdir(parents=True)

    def write(self, path, content):
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8")

    def violations(self):
        return house_rules.check(self.root)[0]

    def test_a_clean_tree_passes(self):
        self.write("src/text/words.cc", OPENING + "int words;\n")
        self.write("lexicon/text/words.tsv", "# Written for this project.\nwoord\n")
        self.write("README.md", "# Volgens\n")
        self.assertEqual(house_rules.check(self.root), ([], []))

    def test_unfinished_marks_and_workplace_paths_are_found_with_their_line(self):
        self.write("src/text/words.cc", OPENING + "// TO" "DO later\n")
        self.write("docs/use.md", "see /wo" "rk/notes\nand ../sha" "red/gold\n")
        self.write("CONTRIBUTING.md", "see iss" "ue 12\n")
        self.assertEqual([line.split(": ")[0] for line in self.violations()],
                         ["CONTRIBUTING.md:1", "docs/use.md:1", "docs/use.md:2", "src/text/words.cc:2"])

    def test_measurements_may_use_data_beside_the_repository(self):
        self.write("bench/run.py", "DATA = '../sha" "red/data'\n")
        self.assertEqual(self.violations(), [])

    def test_words_of_data_are_not_judged(self):
        self.write("lexicon/text/words.tsv", "# Written for this project.\nHA" "CK\n")
        self.assertEqual(self.violations(), [])

    def test_a_source_says_where_it_is_tested(self):
        self.write("src/text/a.cc", "// Cuts words.\nint a;\n")
        self.write("src/text/c.cc", "int c;\n// Tested by tests/unit/text.\n")
        self.assertEqual([line.split(":")[0] for line in self.violations()], ["src/text/a.cc", "src/text/c.cc"])

    def test_a_named_test_that_is_not_there_is_reported_and_no_violation(self):
        self.write("src/text/b.cc", "// Cuts words. Tested by tests/unit/gone.\nint b;\n")
        violations, notes = house_rules.check(self.root)
        self.assertEqual(violations, [])
        self.assertEqual(notes, ["src/text/b.cc: the opening comment names tests/unit/gone, which does not exist"])

    def test_a_data_file_names_its_origin(self):
        self.write("lexicon/text/words.tsv", "woord\n")
        self.assertEqual(len(self.violations()), 1)

    def test_data_of_others_is_named_in_the_notice(self):
        self.write("lexicon/text/words.tsv", "# Counted in a treebank.\n# Licence: CC BY 4.0.\nwoord\n")
        self.assertEqual(len(self.violations()), 1)
        self.write("NOTICE", "lexicon/text/words.tsv: others\n")
        self.assertEqual(self.violations(), [])

    def test_long_files_are_reported_and_no_violation(self):
        self.write("src/text/long.cc", OPENING + "\n" * house_rules.LINES_SOFT_CAP)
        violations, notes = house_rules.check(self.root)
        self.assertEqual(violations, [])
        self.assertEqual(len(notes), 1)

    def test_files_that_git_ignores_are_left_out(self):
        subprocess.run(["git", "init", "-q", self.root], check=True)
        self.write(".gitignore", "/private/\n")
        self.write("private/notes.md", "TO" "DO\n")
        self.write("docs/new.md", "TO" "DO\n")
        self.assertEqual([line.split(":")[0] for line in self.violations()], ["docs/new.md"])


if __name__ == "__main__":
    unittest.main()
