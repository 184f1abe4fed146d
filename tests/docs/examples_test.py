"""The check of the documents' examples finds what is no longer true. Subject: tests/docs/examples.py."""

import pathlib
import tempfile
import unittest

import examples


class Examples(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)
        self.program = self.root / "program"
        self.write("program", '#!/bin/sh\necho "een $*"\necho twee >&2\n')
        self.program.chmod(0o755)

    def write(self, path, content):
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_text(content, encoding="utf-8")

    def problems(self, markdown):
        self.write("README.md", markdown)
        return list(examples.check_document(self.root / "README.md", self.root, self.program))

    def test_true_output_passes_also_of_several_commands(self):
        self.assertEqual(self.problems("```console\n$ volgens a\neen a\ntwee\n$ volgens b 2>&1 | head -n 1\neen b\n```\n"), [])

    def test_other_output_is_found_with_its_line(self):
        problems = self.problems("# Use\n\n```console\n$ volgens a\neen b\ntwee\n```\n")
        self.assertEqual(len(problems), 1)
        self.assertTrue(problems[0].startswith("README.md:3: $ volgens a\n"))
        self.assertIn("+een a", problems[0])

    def test_output_that_goes_on_is_found(self):
        self.assertEqual(len(self.problems("```console\n$ volgens a\neen a\n```\n")), 1)

    def test_other_commands_are_not_run(self):
        self.assertEqual(self.problems("```console\n$ touch made\n```\n```sh\nvolgens a\n```\n"), [])
        self.assertFalse((self.root / "made").exists())

    def test_code_is_compared_with_its_file(self):
        self.write("examples/main.cc", "int main() {\n  return 0;\n}\n")
        self.assertEqual(self.problems("<!-- from examples/main.cc -->\n```cpp\n  return 0;\n```\n"), [])
        self.assertEqual(len(self.problems("<!-- from examples/main.cc -->\n```cpp\n  return 1;\n```\n")), 1)

    def test_links_that_lead_nowhere_are_found(self):
        self.write("docs/use.md", "")
        self.assertEqual(self.problems("[use](docs/use.md#top) [web](https://example.org/)"), [])
        self.assertEqual(len(self.problems("[gone](docs/gone.md)")), 1)


if __name__ == "__main__":
    unittest.main()
