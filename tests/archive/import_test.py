"""`volgens import`: nothing is lost and nothing double, however often it is run or interrupted."""
import json
import os
import random
import resource
import signal
import subprocess
import time
import unittest

from case import Case, program, reading

TEXT = "date 2019-03-12 Burgemeester Jan Kramer zei dat de brug open blijft. \"Wij wachten niet langer\", aldus Kramer."


class Import(Case):
    def test_articles_are_read_and_kept(self):
        self.write("krant/a.txt", TEXT)
        self.write("krant/b.txt", "De brug is dicht.")
        out, _ = self.run_in_folder("import", "krant", "--archive", "news.volgens")
        self.assertRegex(out, r"^2 articles added with \d statements\n$")
        hit = self.hits("brug")[0]
        self.assertEqual((hit["id"], hit["published"], hit["speakers"][0]["name"]), ("krant/a.txt", "2019-03-12", "Jan Kramer"))
        program_name, model = self.sql("SELECT program, model FROM reader")
        self.assertRegex(program_name, r"^volgens \d+\.\d+\.\d+$")
        self.assertRegex(model, r"^\S+ [0-9a-f]{8}$")

    def test_a_second_time_adds_nothing(self):
        self.write("a.txt", TEXT)
        self.run_in_folder("import", "a.txt", "--archive", "news.volgens")
        out, _ = self.run_in_folder("import", "a.txt", "--archive", "news.volgens")
        self.assertEqual(out, "0 articles added with 0 statements, 1 was there already\n")
        self.write("a.txt", TEXT + " Verbeterd.")
        out, _ = self.run_in_folder("import", "a.txt", "--archive", "news.volgens")
        self.assertTrue(out.startswith("1 article added"))

    def test_readings_of_read_give_the_same_archive(self):
        self.write("a.txt", TEXT)
        read, _ = self.run_in_folder("read", "--format", "jsonl", "a.txt")
        self.run_in_folder("import", "--readings", "-", "--archive", "a.volgens", stdin=read.encode())
        self.run_in_folder("import", "a.txt", "--archive", "b.volgens")
        self.assertEqual(*[self.run_in_folder("search", "--archive", name, "--format", "jsonl")[0] for name in ("a.volgens", "b.volgens")])

    def test_bad_lines_are_told_and_the_rest_is_kept(self):
        lines = [json.dumps(reading(1)), "kapot", json.dumps({**reading(2), "text": 7}), "", json.dumps(reading(3))]
        self.write("in.jsonl", "\n".join(lines))
        out, err = self.run_in_folder("import", "--readings", "in.jsonl", "--archive", "news.volgens", status=2)
        self.assertTrue(out.startswith("2 articles added"))
        self.assertEqual([line.split(": ")[1] for line in err.splitlines()], ["in.jsonl:2", "in.jsonl:3"])

    def test_nothing_to_import(self):
        self.write("leeg.jsonl", "")
        self.run_in_folder("import", "--readings", "leeg.jsonl", "--archive", "news.volgens", status=1)

    def test_the_same_file_under_another_path_is_there_already(self):
        text = "datum: 12 maart 2019\nkrant: De Bode\n\nJan Kok zei dat de veerpont na Pasen niet meer op zondag vaart."
        self.write("krant/a.txt", text)
        self.write("elders/b.txt", text)
        self.write("elders/c.txt", text.replace("De Bode", "Het Kanaal"))
        self.run_in_folder("import", "krant", "--archive", "news.volgens")
        out, _ = self.run_in_folder("import", "elders", "--archive", "news.volgens")
        self.assertEqual(out, "1 article added with 1 statement, 1 was there already, 1 of these under another name\n")
        self.assertEqual(sorted(hit["publisher"] for hit in self.hits("veerpont")), ["De Bode", "Het Kanaal"])

    def test_a_date_may_come_later(self):
        self.write("a.txt", "Jan Kok zei gisteren dat het regent.")
        self.run_in_folder("import", "a.txt", "--archive", "news.volgens")
        self.run_in_folder("correct", "a.txt#1", "--form", "mixed", "--archive", "news.volgens")
        out, _ = self.run_in_folder("import", "a.txt", "--date", "2019-03-12", "--archive", "news.volgens")
        self.assertEqual(out, "0 articles added with 0 statements, 1 was there already, 1 of these got a date\n")
        hit, = self.hits("--from-date", "2019")
        self.assertEqual((hit["published"], hit["form"]), ("2019-03-12", "mixed"))
        article, = map(json.loads, self.run_in_folder("export", "--archive", "news.volgens")[0].splitlines())
        self.assertEqual([time["value"] for time in article["times"]], ["2019-03-11"])
        out, _ = self.run_in_folder("import", "a.txt", "--archive", "news.volgens")
        self.assertEqual(out, "0 articles added with 0 statements, 1 was there already\n")

    def test_many_jobs_give_what_one_gives(self):
        path = self.readings([reading(number, words=f"het getal {number} is") for number in range(300)])
        shown = []
        for jobs in ("1", "4"):
            self.run_in_folder("import", "--readings", path, "--archive", f"{jobs}.volgens", "--jobs", jobs)
            shown.append(self.run_in_folder("search", "--limit", "0", "--archive", f"{jobs}.volgens", "--format", "jsonl")[0])
        self.assertEqual(*shown)

    def test_killed_at_any_moment_it_goes_on(self):
        moments = random.Random(11)
        path = self.readings([reading(number, speaker=f"Spreker {chr(65 + number % 26)}", words=f"het getal {number % 700} is") for number in range(6000)])
        self.run_in_folder("import", "--readings", path, "--archive", "whole.volgens")
        whole = self.everything("whole.volgens")
        for _ in range(10):
            process = subprocess.Popen(program.command("import", "--quiet", "--readings", path, "--archive", "killed.volgens", cwd=self.folder), cwd=self.folder)
            time.sleep(moments.uniform(0, 0.6))
            process.send_signal(signal.SIGKILL)
            process.wait()
        self.run_in_folder("import", "--readings", path, "--archive", "killed.volgens")
        self.assertEqual(self.everything("killed.volgens"), whole)

    def exports(self, archive):
        return [self.run_in_folder("export", "--archive", archive, "--format", name)[0] for name in ("jsonl", "csv", "tei")]

    def everything(self, archive):
        return self.exports(archive) + [self.run_in_folder("person", "Spreker", "--archive", archive, "--limit", "99", "--format", "jsonl")[0],
                                        self.run_in_folder("search", "getal", "--group", "duplicates", "--archive", archive, "--format", "jsonl")[0]]

    def test_a_full_disk_is_one_sentence_and_harms_nothing(self):
        if program.sanitized():
            self.skipTest("a sanitizer writes files of its own")
        if self.on_postgres():
            self.skipTest("the disk is the server's")
        self.archive_of([reading(0)])
        path = self.readings([reading(number, words=f"woord{number} getal " * 25) for number in range(3000)], "many.jsonl")

        def limit():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, 600_000))
        result = subprocess.run([program.path(), "import", "--readings", path, "--archive", "news.volgens"], cwd=self.folder,
                                capture_output=True, preexec_fn=limit, restore_signals=False)
        self.assertEqual(result.returncode, 2, result.stderr)
        self.assertEqual(result.stderr.count(b"\n"), 1, result.stderr)
        self.assertIn(b"volgens: news.volgens: ", result.stderr)
        self.assertEqual([hit["id"] for hit in self.hits("schippers")], ["bericht-0"])
        self.run_in_folder("import", "--readings", path, "--archive", "news.volgens")
        self.archive_of([reading(0)], "whole.volgens")
        self.run_in_folder("import", "--readings", self.folder / "many.jsonl", "--archive", "whole.volgens")
        self.assertEqual(self.exports("news.volgens"), self.exports("whole.volgens"))

    def test_progress_is_for_terminals(self):
        import pty
        parent, child = pty.openpty()
        path = self.readings([reading(number) for number in range(30000)])
        process = subprocess.Popen(program.command("import", "--readings", path, "--archive", "news.volgens", cwd=self.folder), cwd=self.folder,
                                   stdout=subprocess.DEVNULL, stderr=child)
        os.close(child)
        shown = b""
        while True:
            try:
                part = os.read(parent, 4096)
            except OSError:
                break
            shown += part
            if not part or b"left" in shown:
                break
        process.kill()
        process.wait()
        os.close(parent)
        self.assertRegex(shown.decode(), r"\d+ articles, \d+/s, \d+\.\d MB/s, (\d+:\d\d|\d+ h \d\d min) left")


if __name__ == "__main__":
    unittest.main()
