"""`volgens reread`: a newer reading takes the place of an older one, corrections stay, and it may be interrupted."""
import json
import random
import signal
import subprocess
import time
import unittest

from case import Case, program, reading

TEXT = "date 2019-03-12 Burgemeester Jan Kramer zei dat de brug open blijft. \"Wij wachten niet langer\", aldus Kramer."


class Reread(Case):
    def by_an_older_program(self, archive="news.volgens"):
        self.sql("UPDATE reader SET program = 'volgens 0.0.1' WHERE program <> ''", archive)

    def export(self, archive="news.volgens"):
        return self.run_in_folder("export", "--archive", archive)[0]

    def test_only_what_an_older_program_read(self):
        self.write("a.txt", TEXT)
        self.run_in_folder("import", "a.txt", "--archive", "news.volgens")
        before = self.export()
        _, err = self.run_in_folder("reread", "--archive", "news.volgens", status=1)
        self.assertEqual(err, "")
        self.by_an_older_program()
        out, _ = self.run_in_folder("reread", "--archive", "news.volgens")
        self.assertRegex(out, r"^1 article read again with \d statements\n$")
        self.assertEqual(self.export(), before)
        self.run_in_folder("reread", "--archive", "news.volgens", status=1)

    def test_imported_readings_are_left_alone_unless_asked_for(self):
        self.archive_of([reading(1)])
        before = self.export()
        self.run_in_folder("reread", "--archive", "news.volgens", status=1)
        self.assertEqual(self.export(), before)
        self.run_in_folder("reread", "--imported", "--archive", "news.volgens")
        self.assertEqual(json.loads(self.export())["text"], json.loads(before)["text"])

    def test_corrections_stay(self):
        self.write("a.txt", TEXT)
        self.run_in_folder("import", "a.txt", "--archive", "news.volgens")
        number = self.hits("brug")[0]["statement_number"]
        self.run_in_folder("correct", str(number), "--speaker", "Piet Zwager", "--archive", "news.volgens")
        self.run_in_folder("correct", str(self.hits("wachten")[0]["statement_number"]), "--not-a-statement", "--archive", "news.volgens")
        corrected = self.export()
        self.by_an_older_program()
        self.run_in_folder("reread", "--archive", "news.volgens")
        self.assertEqual(self.export(), corrected)
        self.assertEqual(self.hits("brug")[0]["statement_number"], number)

    def test_killed_at_any_moment_it_goes_on(self):
        moments = random.Random(7)
        names = ["Kramer", "Zwager", "Bos", "Vermeer", "Dekker"]
        for number in range(60):
            text = TEXT.replace("Kramer", names[number % 5]).replace("langer", f"langer dan {number} dagen") + " De wethouder is het daarmee eens." * 30
            self.write(f"krant/{number}.txt", text)
        for archive in ("whole", "killed"):
            self.run_in_folder("import", "krant", "--archive", archive)
            self.run_in_folder("correct", "krant/7.txt#1", "--speaker", "Eva Zwart", "--archive", archive)
            self.by_an_older_program(archive)
        begin = time.monotonic()
        self.run_in_folder("reread", "--archive", "whole")
        seconds = time.monotonic() - begin
        for _ in range(5):
            process = subprocess.Popen(program.command("reread", "--quiet", "--archive", "killed", cwd=self.folder), cwd=self.folder)
            time.sleep(moments.uniform(0, seconds))
            process.send_signal(signal.SIGKILL)
            process.wait()
        result = program.run("reread", "--archive", "killed", cwd=self.folder)
        self.assertIn(result.returncode, (0, 1), result.stderr)
        for archive in ("whole", "killed"):
            self.run_in_folder("reread", "--archive", archive, status=1)
        self.assertEqual(self.export("killed"), self.export("whole"))
        shown = [self.run_in_folder("search", "--limit", "0", "--format", "jsonl", "--archive", archive)[0] for archive in ("whole", "killed")]
        self.assertEqual(*shown)

    def test_no_archive(self):
        self.run_in_folder("reread", "--archive", "nergens.volgens", status=2)


if __name__ == "__main__":
    unittest.main()
