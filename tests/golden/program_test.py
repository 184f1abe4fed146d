"""How the program behaves on the command line: help, exit statuses, errors, dates, encodings, standard input, order, pipes,
colour. Runs against the program that VOLGENS_PROGRAM names."""
import csv
import io
import json
import os
import pty
import re
import select
import subprocess
import tempfile
import unittest
from pathlib import Path

import program

TEXT = "Burgemeester Jan Kramer zei dat de brug open blijft. \"Wij wachten niet langer\", aldus Kramer."
NOTHING = "De brug is dicht."


class Case(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def write(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def run_in_folder(self, *args, status, **more):
        result = program.run(*args, cwd=self.folder, **more)
        self.assertEqual(result.returncode, status, result.stderr.decode())
        return result.stdout.decode(), result.stderr.decode()

    def documents(self, *args, status=1, **more):
        out, _ = self.run_in_folder("read", "--format", "jsonl", *args, status=status, **more)
        return [json.loads(line) for line in out.splitlines()]


class Help(Case):
    def test_without_a_command_it_helps(self):
        out, err = self.run_in_folder(status=0)
        self.assertEqual((out, err), self.run_in_folder("--help", status=0))
        self.assertIn("read", out)

    def test_each_command_has_examples(self):
        for command in re.findall(r"^  (\w+) ", self.run_in_folder("--help", status=0)[0].split("Subcommands:")[1], re.M):
            out, _ = self.run_in_folder(command, "--help", status=0)
            self.assertRegex(out, rf"Examples?:\n(.*\n)*?  volgens {command}")

    def test_each_option_is_in_the_manual(self):
        manual = (program.ROOT / "docs/cli.md").read_text()
        out, _ = self.run_in_folder("read", "--help", status=0)
        for option in re.findall(r"^  (?:-\w,)?(--[\w-]+)", out, re.M):
            self.assertIn(f"`{option}", manual)

    def test_version(self):
        out, _ = self.run_in_folder("--version", status=0)
        self.assertRegex(out, r"^volgens \d+\.\d+\.\d+\n$")
        self.assertTrue(self.run_in_folder("version", status=0)[0].startswith(out))


class ExitStatus(Case):
    def test_is_0_when_statements_were_found(self):
        self.write("a.txt", TEXT)
        self.write("b.txt", NOTHING)
        self.run_in_folder("read", "a.txt", "b.txt", status=0)

    def test_is_1_when_there_were_none(self):
        self.write("a.txt", NOTHING)
        self.run_in_folder("read", "a.txt", status=1)

    def test_is_2_on_an_error_and_the_rest_is_read(self):
        self.write("a.txt", TEXT)
        out, err = self.run_in_folder("read", "none.txt", "a.txt", status=2)
        self.assertIn("a.txt", out)
        self.assertEqual(err, "volgens: none.txt: there is no such file; check the name or give a folder\n"
                              "volgens: 1 of 2 could not be read and was left out\n")

    def test_is_2_when_the_output_cannot_be_written(self):
        self.write("a.txt", TEXT)
        with open("/dev/full", "wb") as full:
            result = subprocess.run([program.path(), "read", self.folder / "a.txt"], stdout=full, stderr=subprocess.PIPE)
        self.assertEqual(result.returncode, 2)
        self.assertIn(b"volgens: standard output: cannot be written (No space left on device)", result.stderr)


class Mistakes(Case):
    def sentence(self, *args):
        out, err = self.run_in_folder(*args, status=2)
        self.assertEqual(out, "")
        self.assertEqual(err.count("\n"), 1)
        return err.strip()

    def test_a_mistyped_option(self):
        self.assertEqual(self.sentence("read", "--formt=x", "a"),
                         "volgens: --formt: there is no such option; did you mean --format?")

    def test_an_unknown_option(self):
        self.assertEqual(self.sentence("read", "--teleport"),
                         "volgens: --teleport: there is no such option; volgens read --help lists them")

    def test_a_mistyped_command(self):
        self.assertEqual(self.sentence("raed"), "volgens: raed: there is no such command; did you mean read?")

    def test_a_value_that_is_none(self):
        self.assertEqual(self.sentence("read", "--format", "xml", "a"),
                         "volgens: --format: xml is none of its values; give text, jsonl, tsv, conllu or naf; see volgens read --help")
        self.assertEqual(self.sentence("read", "--date", "2018-02-30", "a"),
                         "volgens: --date: 2018-02-30 is no date that exists; give YYYY, YYYY-MM or YYYY-MM-DD; see volgens read --help")
        self.sentence("read", "--min-confidence", "1.5", "a")
        self.sentence("read", "--width", "3", "a")
        self.sentence("read", "--jobs", "-1", "a")
        self.sentence("read", "--max-article-size", "5Q", "a")

    def test_a_value_that_is_missing(self):
        self.assertEqual(self.sentence("read", "--format"), "volgens: --format: needs a value; see volgens read --help")


class Dates(Case):
    def test_header(self):
        for date in ("2018", "2018-07", "2018-07-16"):
            self.write("a.txt", f" \n date {date} {NOTHING}")
            document, = self.documents("a.txt")
            self.assertEqual(document["published"], {"value": date, "source": "header"})
            self.assertEqual(document["text"], f" \n date {date} {NOTHING}")

    def test_header_with_an_impossible_date(self):
        for date in ("2018-13", "2018-02-30"):
            self.write("a.txt", f"date {date} {NOTHING}")
            out, err = self.run_in_folder("read", "--format", "jsonl", "a.txt", status=1)
            self.assertIsNone(json.loads(out)["published"])
            self.assertEqual(err, f"volgens: warning: a.txt: its date \"{date}\" is none that exists or can be read; write it as "
                                  "2019-03-12 or 12 maart 2019, alone on its line, or give --date\n")
            self.assertEqual(self.run_in_folder("read", "--quiet", "a.txt", status=1)[1], "")

    def test_option(self):
        self.write("a.txt", f"date 2018-07 {NOTHING}")
        self.write("b.jsonl", json.dumps({"text": NOTHING, "published": "2018"}))
        for document in self.documents("--date", "2019-03", "a.txt", "b.jsonl"):
            self.assertEqual(document["published"], {"value": "2019-03", "source": "option"})


class Encodings(Case):
    def test_each_gives_the_same_text(self):
        text = "Noé zei: “Syrië is één land.” Het kostte 5 euro."
        self.write("a.txt", text)
        self.write("b.txt", b"\xef\xbb\xbf" + text.encode())
        self.write("c.txt", text.encode("cp1252"))
        self.write("d.txt", b"\xff\xfe" + text.encode("utf-16-le"))
        self.write("e.txt", b"\xfe\xff" + text.encode("utf-16-be"))
        result = program.run("read", "--format", "jsonl", ".", cwd=self.folder)
        self.assertEqual([json.loads(line)["text"] for line in result.stdout.splitlines()], [text] * 5)


class Inputs(Case):
    def test_standard_input(self):
        for args in (["-"], []):
            document, = self.documents(*args, stdin=f"date 2018-07 {NOTHING}".encode())
            self.assertEqual((document["id"], document["published"]["value"]), ("-", "2018-07"))

    def test_folders_are_read_in_the_order_of_their_names(self):
        for name in ("b.txt", "a/2.txt", "a/10.txt", "B.txt", "c/d/e.txt", ".hidden.txt"):
            self.write(name, NOTHING)
        ids = [document["id"] for document in self.documents("b.txt", ".")]
        self.assertEqual(ids, ["b.txt", "./B.txt", "./a/10.txt", "./a/2.txt", "./b.txt", "./c/d/e.txt"])

    def test_json_lines_keep_their_ids_and_bad_lines_are_told(self):
        self.write("in.jsonl", '{"id":"x1","text":"een"}\nkapot\n{"id":"x2","text":"twee"}\n')
        out, err = self.run_in_folder("read", "--format", "jsonl", "in.jsonl", status=2)
        self.assertEqual([json.loads(line)["id"] for line in out.splitlines()], ["x1", "x2"])
        self.assertRegex(err, r"^volgens: in\.jsonl:2: is not valid JSON at byte 1; .*\nvolgens: 1 of 3 could not be read and was left out\n$")

    def test_its_own_output_can_be_read_again(self):
        self.write("a.txt", f"date 2018-07 {TEXT}")
        first, _ = self.run_in_folder("read", "--format", "jsonl", "a.txt", status=0)
        again, _ = self.run_in_folder("read", "--format", "jsonl", "--from", "jsonl", "-", status=0, stdin=first.encode())
        self.assertEqual(again, first)

    def test_a_large_article_is_refused(self):
        self.write("a.txt", "x" * 3000)
        _, err = self.run_in_folder("read", "--max-article-size", "2K", "a.txt", status=2)
        self.assertEqual(err, "volgens: a.txt: is larger than 2 KiB, the most that one article may have; split it, or raise the "
                              "limit with --max-article-size\n")


class Streams(Case):
    def start(self, *args):
        process = subprocess.Popen([program.path(), "read", "--format", "jsonl", "--from", "jsonl", *args, "-"],
                                   stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.addCleanup(lambda: [process.kill(), process.wait()] + [pipe.close() for pipe in
                                                                   (process.stdin, process.stdout, process.stderr)])
        return process

    def test_an_article_is_shown_before_the_next_one_is_there(self):
        for jobs in ("1", "3"):
            process = self.start("--jobs", jobs)
            for number in range(5):
                process.stdin.write(json.dumps({"id": str(number), "text": NOTHING}).encode() + b"\n")
                process.stdin.flush()
                self.assertEqual(json.loads(process.stdout.readline())["id"], str(number))

    def test_many_jobs_print_what_one_prints(self):
        lines = "".join(json.dumps({"id": str(number), "text": TEXT * (number % 7)}) + "\n" for number in range(60))
        one, _ = self.run_in_folder("read", "--format", "jsonl", "--from", "jsonl", "-", status=0, stdin=lines.encode())
        for jobs in ("0", "2", "7"):
            many, _ = self.run_in_folder("read", "--format", "jsonl", "--from", "jsonl", "--jobs", jobs, "-", status=0,
                                         stdin=lines.encode())
            self.assertEqual(many, one)

    def peak_memory(self, articles):
        path = self.write("many.jsonl", (json.dumps({"text": TEXT * 5}) + "\n") * articles)
        process = subprocess.Popen([program.path(), "read", "--format", "jsonl", path], stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        self.assertEqual(process.returncode, 0)
        return usage.ru_maxrss

    def test_memory_does_not_grow_with_the_number_of_articles(self):
        if program.sanitized():
            self.skipTest("a sanitizer keeps freed memory")
        self.assertLess(self.peak_memory(400), 1.2 * self.peak_memory(40))

    def test_a_broken_pipe_is_quiet(self):
        path = self.write("many.jsonl", (json.dumps({"text": TEXT}) + "\n") * 5000)
        for jobs in ("1", "4"):
            process = subprocess.Popen([program.path(), "read", "--format", "jsonl", "--jobs", jobs, path],
                                       stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            process.stdout.readline()
            process.stdout.close()
            err = process.stderr.read()
            process.stderr.close()
            self.assertEqual((process.wait(), err), (0, b""))


class Formats(Case):
    def test_tsv_is_a_table(self):
        self.write("a.txt", f"date 2018-07 {TEXT}")
        out, _ = self.run_in_folder("read", "--format", "tsv", "a.txt", status=0)
        rows = list(csv.DictReader(io.StringIO(out), dialect="excel-tab"))
        document, = self.documents("a.txt", status=0)
        self.assertEqual([row["statement"] for row in rows], [str(s["id"]) for s in document["statements"]])
        for row, statement in zip(rows, document["statements"]):
            self.assertEqual((row["id"], row["published"]), ("a.txt", "2018-07"))
            self.assertEqual((int(row["begin"]), int(row["end"])), (statement["content"][0][0], statement["content"][-1][1]))

    def test_tsv_has_its_header_also_without_statements(self):
        self.write("a.txt", NOTHING)
        self.assertTrue(self.run_in_folder("read", "--format", "tsv", "a.txt", status=1)[0].startswith("id\tpublished\t"))

    def test_explain_gives_reasons(self):
        self.write("a.txt", TEXT)
        out, _ = self.run_in_folder("read", "--explain", "a.txt", status=0)
        self.assertIn("- confidence ", out)
        document, = self.documents("--explain", "a.txt", status=0)
        for statement in document["statements"]:
            reasons = "\n".join(statement["reasons"])
            for part in ("the cue is ", "the words are right with probability ", "the speaker is ", "the source "):
                self.assertIn(part, reasons)
            self.assertRegex(reasons, r" came second with probability \d\.\d\d|nobody else came into question")

    def test_a_higher_confidence_gives_fewer_statements(self):
        self.write("a.txt", TEXT)
        document, = self.documents("--min-confidence", "0", "a.txt", status=0)
        least = max(statement["confidence"] for statement in document["statements"])
        document = json.loads(program.run("read", "--format", "jsonl", "--min-confidence", least, "a.txt", cwd=self.folder).stdout)
        for statement in document["statements"]:
            self.assertGreaterEqual(statement["confidence"], least - 1e-4)


class Terminal(Case):
    def shown(self, *args, env=None, columns=60):
        """What a terminal of that width shows."""
        parent, child = pty.openpty()
        os.set_blocking(parent, True)
        import fcntl, struct, termios
        fcntl.ioctl(child, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
        environment = {"PATH": os.environ["PATH"], "TERM": "xterm", **(env or {})}
        process = subprocess.Popen([program.path(), "read", *args], stdin=subprocess.DEVNULL, stdout=child, stderr=subprocess.PIPE,
                                   cwd=self.folder, env=environment)
        os.close(child)
        shown = b""
        try:
            while chunk := os.read(parent, 65536):
                shown += chunk
        except OSError:  # how Linux says that the other side has gone
            pass
        os.close(parent)
        process.stderr.close()
        process.wait()
        return shown.decode()

    def test_colour_is_for_terminals(self):
        self.write("a.txt", TEXT)
        self.assertIn("\x1b[1m", self.shown("a.txt"))
        self.assertNotIn("\x1b", self.run_in_folder("read", "a.txt", status=0)[0])

    def test_colour_is_never_used_with_no_color(self):
        self.write("a.txt", TEXT)
        self.assertNotIn("\x1b", self.shown("a.txt", env={"NO_COLOR": "1"}))
        self.assertNotIn("\x1b", self.shown("a.txt", env={"TERM": "dumb"}))
        self.assertNotIn("\x1b", self.shown("--color", "never", "a.txt"))

    def test_colour_can_be_asked_for(self):
        self.write("a.txt", TEXT)
        self.assertIn("\x1b[1m", self.run_in_folder("read", "--color", "always", "a.txt", status=0)[0])

    def test_the_listing_fits_the_terminal(self):
        self.write("a.txt", TEXT * 5)
        for columns in (30, 60, 100):
            lines = self.shown("--color", "never", "a.txt", columns=columns).splitlines()
            self.assertLessEqual(max(map(len, lines)), columns)
        self.assertLessEqual(max(map(len, self.shown("--color", "never", "--width", "40", "a.txt").splitlines())), 40)

    def test_progress_is_for_terminals(self):
        parent, child = pty.openpty()
        process = subprocess.Popen([program.path(), "read", "--from", "jsonl", "-"], stdin=subprocess.PIPE,
                                   stdout=subprocess.DEVNULL, stderr=child)
        os.close(child)
        shown = b""
        for _ in range(200):
            process.stdin.write(json.dumps({"text": NOTHING}).encode() + b"\n")
            process.stdin.flush()
            if select.select([parent], [], [], 0.05)[0]:
                shown = os.read(parent, 4096)
                break
        process.stdin.close()
        process.wait()
        os.close(parent)
        self.assertRegex(shown.decode(), r"\d+ articles, \d+/s, \d+\.\d MB/s")


if __name__ == "__main__":
    unittest.main()
