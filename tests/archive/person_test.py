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
                              "    2022-05\n"
                              "    wethouder · 2 articles · 2019-03-12 to 2020-02-01\n"
                              "    minister · 1 article · 2022-05\n"
                              "    statements by month · 2019-03: 1, 2020-02: 1, 2022-05: 1\n\n")
        out, _ = self.run_in_folder("person", "#1", "--format", "jsonl", "--archive", "news.volgens")
        self.assertEqual(json.loads(out)["by_month"], {"2019-03": 1, "2020-02": 1, "2022-05": 1})

    def names(self, name):
        out, _ = self.run_in_folder("person", name, "--format", "jsonl", "--archive", "news.volgens")
        return [[naming["name"] for naming in json.loads(line)["names"]] for line in out.splitlines()]

    def test_corrections_hold_and_can_be_taken_back(self):
        self.archive_of([reading(1, roles=["wethouder"]), reading(2, speaker="Hagedoorn", roles=["de wethouder"]), reading(3, speaker="Piet Zwager")])
        self.assertEqual(self.names("Noor Hagedoorn"), [["Noor Hagedoorn", "Hagedoorn"]])
        out, _ = self.run_in_folder("person", "split", "#2", "--who", "Eva", "--archive", "news.volgens")
        self.assertEqual(out, "correction 1 kept; volgens person undo 1 takes it back\n")
        self.assertEqual(self.names("Noor Hagedoorn"), [["Noor Hagedoorn"]])
        self.run_in_folder("person", "merge", "Piet Zwager", "#2", "--archive", "news.volgens")
        self.assertEqual(self.names("Piet Zwager"), [["Hagedoorn", "Piet Zwager"]])
        self.run_in_folder("person", "rename", "#3", "P. Zwager", "--archive", "news.volgens")
        self.run_in_folder("person", "link", "#3", "Q42", "--archive", "news.volgens")
        shown = json.loads(self.run_in_folder("person", "#3", "--format", "jsonl", "--archive", "news.volgens")[0])
        self.assertEqual((shown["name"], shown["link"]), ("P. Zwager", "Q42"))
        self.run_in_folder("person", "undo", "1", "--archive", "news.volgens")
        self.run_in_folder("person", "undo", "1", "--archive", "news.volgens", status=2)
        out, _ = self.run_in_folder("person", "corrections", "--archive", "news.volgens")
        self.assertRegex(out.splitlines()[0], r"^1  \d{4}-\d\d-\d\dT[\d:]+Z  Eva  Hagedoorn #2 is somebody else  \(taken back ")
        self.assertEqual(len(out.splitlines()), 4)

    def test_somebody_else_in_some_articles(self):
        self.archive_of([reading(1), reading(2, roles=["trainer"]), reading(3, speaker="Piet Zwager")])
        self.run_in_folder("person", "split", "Noor Hagedoorn", "--article", "bericht-2", "--who", "Eva", "--archive", "news.volgens")
        self.assertEqual(self.names("Noor Hagedoorn"), [["Noor Hagedoorn"]] * 2)
        out, _ = self.run_in_folder("person", "#3", "--archive", "news.volgens")
        self.assertIn("Noor Hagedoorn #3", out)
        self.assertRegex(out, r"split off by Eva on \d{4}-\d\d-\d\d")
        self.assertEqual([hit["id"] for hit in self.hits("--speaker", "#3")], ["bericht-2"])
        out, _ = self.run_in_folder("person", "corrections", "--archive", "news.volgens")
        self.assertIn("Noor Hagedoorn #1 is somebody else in bericht-2: #3", out)
        self.run_in_folder("person", "split", "Piet Zwager", "--article", "bericht-2", "--archive", "news.volgens", status=2)
        self.run_in_folder("person", "undo", "1", "--archive", "news.volgens")
        self.assertEqual(self.names("Noor Hagedoorn"), [["Noor Hagedoorn"]])

    def test_a_correction_must_be_clear(self):
        self.archive_of([reading(1), reading(2, speaker="Piet Hagedoorn")])
        _, err = self.run_in_folder("person", "rename", "Hagedoorn", "Eva", "--archive", "news.volgens", status=2)
        self.assertEqual(err, "volgens: Hagedoorn: 2 go by this name; give the number, as volgens person shows it\n")

    def test_a_new_name_is_not_empty(self):
        self.archive_of([reading(1)])
        for name in ("", "  "):
            _, err = self.run_in_folder("person", "rename", "#1", name, "--archive", "news.volgens", status=2)
            self.assertEqual(err, "volgens: NAME: give the name that the person is to have\n")

    def test_nobody_and_no_name(self):
        self.archive_of([reading(1)])
        self.run_in_folder("person", "Kramer", "--archive", "news.volgens", status=1)
        self.run_in_folder("person", "--archive", "news.volgens", status=2)


if __name__ == "__main__":
    unittest.main()
