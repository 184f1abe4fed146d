"""`volgens correct` and `volgens corrections`: what people say of statements wins, and can be taken back."""
import json
import os
import unittest

from case import Case, program, reading


class Correct(Case):
    def setUp(self):
        super().setUp()
        self.archive_of([reading(1), reading(2, speaker="Piet Zwager", words="de sluis één dag dicht is", date="2020-02-01")])

    def volgens(self, *args, status=0):
        return self.run_in_folder(*args, "--archive", "news.volgens", status=status)

    def correct(self, *args):
        out, _ = self.volgens("correct", *args, "--who", "Eva")
        self.assertRegex(out, r"^correction (\d+) kept; volgens corrections undo \1 takes it back\n$")
        return out.split()[1]

    def test_by_number_or_by_place(self):
        number = self.hits("schippers")[0]["statement_number"]
        self.correct(str(number), "--speaker", "Piet Zwager", "--form", "direct")
        self.correct("bericht-2#1", "--content", "één dag dicht", "--cue", "", "--speaker", "#1")
        first, second = self.hits("--sort", "oldest")
        self.assertEqual(([one["name"] for one in first["speakers"]], first["form"], first["confidence"], first["corrected"]),
                         (["Piet Zwager"], "direct", 1.0, True))
        self.assertEqual((second["said"], second["cue"], second["speakers"][0]["person"]), ("één dag dicht", [], 1))
        self.assertEqual(self.hits("sluis", status=1), [])
        self.assertIn("De Bode · Piet Zwager · direct speech · corrected by hand\n", self.volgens("search", "schippers")[0])

    def test_undo_gives_back_what_the_machine_read(self):
        before = self.volgens("export")[0], self.hits("--sort", "oldest")
        numbers = [self.correct("1", "--speaker", "Piet Zwager"), self.correct("2", "--not-a-statement"),
                   self.correct("--add", "bericht-1", "--form", "free", "--content", "Einde van bericht")]
        self.assertEqual(len(self.hits("einde")), 1)
        for number in numbers:
            self.volgens("corrections", "undo", number)
        self.assertEqual((self.volgens("export")[0], self.hits("--sort", "oldest")), before)
        lines = self.volgens("corrections", "list")[0].splitlines()
        self.assertRegex(lines[0], r"^1  \d{4}-\d\d-\d\dT[\d:]+Z  Eva  statement 1 of bericht-1: speaker Noor Hagedoorn → Piet Zwager  \(taken back ")
        self.assertIn("statement 2 of bericht-2: is no statement, was ‘de sluis één dag dicht is’", lines[1])
        self.assertIn("statement 3 of bericht-1: added, form free, content ‘Einde van bericht’", lines[2])

    def test_history_of_both_kinds_in_one_list(self):
        self.volgens("person", "rename", "#2", "P. Zwager", "--who", "Eva")
        self.correct("2", "--mode", "writing")
        self.correct("2")
        self.correct("--checked", "bericht-2")
        objects = [json.loads(line) for line in self.volgens("corrections", "list", "--format", "jsonl")[0].splitlines()]
        self.assertEqual([one["kind"] for one in objects], ["rename", "change", "change", "check"])
        self.assertEqual((objects[1]["was"]["mode"], objects[1]["says"], objects[2]["says"]), ("speech", {"mode": "writing"}, {}))
        self.assertIn("bericht-2: is right", self.volgens("corrections", "list")[0])
        only = self.volgens("corrections", "list", "--article", "bericht-2")[0]
        self.assertEqual(len(only.splitlines()), 3)
        self.run_in_folder("corrections", "list", "--archive", "news.volgens", "--article", "nergens", status=2)

    def test_export_is_gold_that_eval_takes(self):
        self.volgens("corrections", "export", status=1)
        self.correct("1", "--speaker", "Piet Zwager")
        self.correct("--checked", "bericht-2")
        gold = [json.loads(line) for line in self.volgens("corrections", "export")[0].splitlines()]
        self.assertEqual([(one["id"], one["checked"], one["corrected"]) for one in gold], [("bericht-1", False, [1]), ("bericht-2", True, [])])
        self.assertEqual([one["name"] for one in gold[0]["statements"][0]["speakers"]], ["Piet Zwager"])
        checked = self.volgens("corrections", "export", "--checked")[0]
        self.assertEqual([json.loads(line)["id"] for line in checked.splitlines()], ["bericht-2"])
        self.write("gold.jsonl", checked)
        self.write("read.jsonl", self.volgens("export")[0])
        out, _ = self.run_in_folder("eval", "gold.jsonl", "--readings", "read.jsonl", "--json")
        self.assertEqual(json.loads(out)["who-said-what"]["f1"], 1)

    def test_a_part_of_a_name_is_taken_for_who_is_in_the_article(self):
        _, err = self.volgens("correct", "1", "--speaker", "hagedoorn", "--who", "Eva")
        self.assertEqual(err, "volgens: hagedoorn is taken for Noor Hagedoorn\n")
        self.assertEqual([(one["name"], one["person"]) for one in self.hits("schippers")[0]["speakers"]], [("Noor Hagedoorn", 1)])
        gold = json.loads(self.volgens("corrections", "export")[0])
        self.assertEqual(gold["statements"][0]["speakers"][0]["span"], [0, len("Noor Hagedoorn")])

    def test_a_part_of_a_name_that_may_be_several_is_asked_about(self):
        self.write("a.txt", "Noor Kok en Piet Kok kwamen. Noor Kok zei dat het regent. Piet Kok zei niets.")
        self.volgens("import", "a.txt")
        out, err = self.volgens("correct", "a.txt#1", "--speaker", "Kok", status=2)
        self.assertEqual(out, "")
        self.assertRegex(err, r"^volgens: Kok: in this article that may be Noor Kok #\d+, Piet Kok #\d+; give the whole name, or a number as #12\n$")
        self.assertEqual(self.volgens("corrections", "list", status=1)[0], "")

    def test_somebody_of_the_archive_who_is_not_in_the_article_is_asked_about(self):
        _, err = self.volgens("correct", "1", "--speaker", "Zwager", status=2)
        self.assertIn("nobody in the article has this name; in the archive there is Piet Zwager #2", err)

    def test_gold_of_whom_the_text_does_not_name_has_the_words_of_the_source(self):
        _, err = self.volgens("correct", "1", "--speaker", "Eva Bos", "--who", "Eva")
        self.assertIn("the article does not name Eva Bos", err)
        speaker, = json.loads(self.volgens("corrections", "export")[0])["statements"][0]["speakers"]
        self.assertEqual((speaker["name"], speaker["span"]), ("Eva Bos", [0, len("Noor Hagedoorn")]))
        self.correct("1", "--source", "")
        gold, _ = self.volgens("corrections", "export")
        self.assertIsNone(json.loads(gold)["statements"][0]["speakers"][0]["span"])
        self.write("gold.jsonl", gold)
        self.run_in_folder("eval", "gold.jsonl")

    def test_exports_have_the_corrections(self):
        self.correct("1", "--not-a-statement")
        self.correct("2", "--speaker", "")
        articles = [json.loads(line) for line in self.volgens("export")[0].splitlines()]
        self.assertEqual(articles[0]["statements"], [])
        self.assertEqual(articles[1]["statements"][0]["speakers"], [])
        self.assertNotIn("schippers", self.volgens("export", "--format", "csv")[0])

    def test_what_is_not_clear_is_one_sentence(self):
        for args in (("99",), ("bericht-1#2",), ("nergens#1",), ("bericht-1",), (), ("1", "--add", "bericht-1"),
                     ("1", "--content", "komt niet voor"), ("1", "--content", "e"), ("1", "--content", "5-5"), ("1", "--speaker", "#77"),
                     ("--add", "bericht-1", "--content", "Einde van bericht"), ("1", "--kind", "dier")):
            _, err = self.volgens("correct", *args, status=2)
            self.assertEqual(err.count("\n"), 1, (args, err))
        self.volgens("corrections", "undo", "7", status=2)
        self.volgens("corrections", "list", status=1)

    def test_the_archive_that_is_named_wins_over_the_environment(self):
        self.archive_of([reading(5, speaker="Eva Bos")], "other.volgens")
        env = {**os.environ, "VOLGENS_ARCHIVE": "other.volgens"}
        for args in (("person", "rename", "#1", "N. Hagedoorn"), ("correct", "1", "--mode", "writing")):
            self.assertEqual(program.run(*args, "--archive", "news.volgens", cwd=self.folder, env=env).returncode, 0)
        self.assertEqual(len(self.volgens("corrections", "list")[0].splitlines()), 2)
        listed = program.run("corrections", "list", "--archive", "news.volgens", cwd=self.folder, env=env).stdout.decode()
        self.assertEqual(len(listed.splitlines()), 2)
        self.run_in_folder("corrections", "list", "--archive", "other.volgens", status=1)


if __name__ == "__main__":
    unittest.main()
