"""Files that are no archive, damaged, or of another version: one sentence and status 2, never a crash."""
import random
import sqlite3
import unittest

from case import Case, program, reading

COMMANDS = (("search", "schippers"), ("stats",), ("person", "Hagedoorn"))
ALL_COMMANDS = COMMANDS + (("correct", "1", "--form", "direct"), ("corrections", "list"), ("reread",))


class Corrupt(Case):
    def refused(self, *args):
        out, err = self.run_in_folder(*args, "--archive", "news.volgens", status=2, memory=1 << 30)
        self.assertEqual(err.count("\n"), 1, err)
        self.assertTrue(err.startswith("volgens: news.volgens: "), err)
        return err

    def test_a_text_is_no_archive(self):
        self.write("news.volgens", "Dit is een tekst en geen archief.\n" * 100)
        for command in ALL_COMMANDS + (("import", "--readings", self.readings([reading(1)])),):
            self.assertIn("is no archive of volgens", self.refused(*command))

    def test_another_programs_database_is_left_alone(self):
        with sqlite3.connect(self.folder / "news.volgens") as database:
            database.execute("CREATE TABLE t(x)")
        before = (self.folder / "news.volgens").read_bytes()
        self.assertIn("is a database of another program", self.refused("import", "--readings", self.readings([reading(1)])))
        self.assertEqual((self.folder / "news.volgens").read_bytes(), before)

    def test_a_newer_archive(self):
        self.archive_of([reading(1)])
        with sqlite3.connect(self.folder / "news.volgens") as database:
            database.execute("PRAGMA user_version = 99")
        for command in ALL_COMMANDS:
            self.assertIn("was made by a newer volgens", self.refused(*command))

    def test_a_folder(self):
        (self.folder / "news.volgens").mkdir()
        for command in ALL_COMMANDS:
            self.assertIn("is no file", self.refused(*command))

    def test_damage_anywhere_is_told_or_harmless(self):
        self.archive_of([reading(number, words=f"het getal {number} is") for number in range(400)])
        whole = (self.folder / "news.volgens").read_bytes()
        noise = random.Random(5)
        for trial in range(12):
            damaged = bytearray(whole)
            if trial % 3 == 0:
                damaged = damaged[:noise.randrange(len(damaged))]
            else:
                for _ in range(200):
                    damaged[noise.randrange(100, len(damaged))] = noise.randrange(256)
            (self.folder / "news.volgens").write_bytes(damaged)
            for command in COMMANDS:
                result = program.run(*command, "--archive", "news.volgens", cwd=self.folder, memory=1 << 30)
                self.assertIn(result.returncode, (0, 1, 2), (trial, command, result.stderr))
                if result.returncode == 2:
                    self.assertEqual(result.stderr.count(b"\n"), 1, result.stderr)


if __name__ == "__main__":
    unittest.main()
