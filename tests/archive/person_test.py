"""`volgens person`: names, roles and statements over time."""
import json
import unittest

from case import Case, reading


class Person(Case):
    def test_roles_and_months(self):
        self.archive_of([
            reading(1, roles=["De wethouder"], gender="f"),
            reading(2, roles=["wethouder", "zij"], date="2020-02-01", gender="f"),
            reading(3, roles=["minister"], date="2022-05", gender="f"),
        ])
        out, _ = self.run_in_folder("person", "hagedoorn", "--archive", "news.volgens")
        self.assertEqual(out, "Noor Hagedoorn #1 · person, f · 3 articles · 3 statements · 2019-03-12 to\n"
                              "    2022-05-01\n"
                              "    wethouder · 2 articles · 2019-03-12 to 2020-02-01\n"
                              "    minister · 1 article · 2022-05-01\n"
                              "    statements by month · 2019-03: 1, 2020-02: 1, 2022-05: 1\n\n")
        out, _ = self.run_in_folder("person", "#1", "--format", "jsonl", "--archive", "news.volgens")
        self.assertEqual(json.loads(out)["by_month"], {"2019-03": 1, "2020-02": 1, "2022-05": 1})

    def test_nobody_and_no_name(self):
        self.archive_of([reading(1)])
        self.run_in_folder("person", "Kramer", "--archive", "news.volgens", status=1)
        self.run_in_folder("person", "--archive", "news.volgens", status=2)


if __name__ == "__main__":
    unittest.main()
