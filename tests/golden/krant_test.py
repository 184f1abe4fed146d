"""The newspaper articles of examples/krant are what other tests and the documents take them for."""
import collections
import json
import unittest

import contract
import program

KRANT = program.ROOT / "examples/krant"


class Krant(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        result = program.run("read", KRANT, "--format", "jsonl")
        cls.warnings = result.stderr.decode()
        cls.articles = [json.loads(line) for line in result.stdout.decode().splitlines()]

    def test_each_has_a_header_that_is_understood(self):
        self.assertEqual(self.warnings, "")
        for article in self.articles:
            self.assertRegex(article["published"]["value"], r"^20\d\d-\d\d-\d\d$", article["id"])
            self.assertIn(article["published"]["value"], article["id"])
            self.assertTrue(article["title"] and article["publisher"], article["id"])
            begin = article["text"].index("\n\n")
            self.assertTrue(all(span[0] > begin for entity in article["entities"] for span in entity["mentions"]), article["id"])

    def test_each_is_read_and_keeps_to_the_contract(self):
        for article in self.articles:
            contract.check(article)
            self.assertTrue(article["statements"], article["id"])

    def test_together_they_are_a_newspaper_archive(self):
        self.assertGreaterEqual(len(self.articles), 60)
        self.assertGreaterEqual(len({article["publisher"] for article in self.articles}), 5)
        forms = collections.Counter(statement["form"] for article in self.articles for statement in article["statements"])
        self.assertEqual(set(forms), {"direct", "mixed", "indirect", "reported", "free"})
        years = {article["published"]["value"][:4] for article in self.articles}
        self.assertEqual(years, {str(year) for year in range(2000, 2026)})


if __name__ == "__main__":
    unittest.main()
