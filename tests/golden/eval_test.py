"""`volgens eval`: the same figures as the scoring script gives, what went wrong, and the command line. The folder eval/ holds
annotated articles (of corpus/), readings of them, and what the scoring script said of those (expected.json). Where the script
itself is at hand (in the folder that VOLGENS_SCORE_FOLDER names, else beside the repository), it is run as well, also over
readings that were damaged at random. `eval_test.py --update` writes expected.json with it anew."""
import importlib.util
import json
import os
import pty
import random
import re
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import program

HERE = Path(__file__).resolve().parent / "eval"
GOLD, READINGS, EXPECTED = HERE / "gold.jsonl", HERE / "readings.jsonl", HERE / "expected.json"
SCRIPT = Path(os.environ.get("VOLGENS_SCORE_FOLDER", program.ROOT.parent / "shared" / "eval")) / "score_statements.py"
THRESHOLDS = ("0", "0.3", "0.7")


def script():
    spec = importlib.util.spec_from_file_location("score_statements", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def lines(path):
    return [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines()]


def wanted():
    """What the script says of the stored readings: its figures for each threshold, and its lines for the first."""
    module = script()
    figures = {least: module.score(module.read(GOLD), module.read(READINGS), float(least)) for least in THRESHOLDS}
    shown = subprocess.run([sys.executable, SCRIPT, GOLD, READINGS], capture_output=True, text=True, check=True).stdout
    return {"figures": figures, "lines": shown.splitlines()}


class Case(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def eval(self, *args, status=0, **more):
        result = program.run("eval", *args, **more)
        self.assertEqual(result.returncode, status, result.stderr.decode())
        return result.stdout.decode(), result.stderr.decode()

    def figures(self, *args):
        return json.loads(self.eval(*args, "--json")[0])

    def write(self, name, text):
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path

    def assert_holds(self, figures, expected):
        for name, value in expected.items():
            self.assertEqual(figures[name], value, name)


class Figures(Case):
    def test_are_those_of_the_scoring_script(self):
        expected = json.loads(EXPECTED.read_text())
        for least, figures in expected["figures"].items():
            self.assert_holds(self.figures(GOLD, "--readings", READINGS, "--min-confidence", least), figures)
        self.assertEqual(self.eval(GOLD, "--readings", READINGS)[0].splitlines()[:len(expected["lines"])], expected["lines"])

    @unittest.skipUnless(SCRIPT.exists(), "the scoring script is not at hand")
    def test_what_is_stored_is_what_the_script_says(self):
        self.assertEqual(json.loads(json.dumps(wanted())), json.loads(EXPECTED.read_text()))

    @unittest.skipUnless(SCRIPT.exists(), "the scoring script is not at hand")
    def test_of_damaged_readings_are_those_of_the_script(self):
        module, chance = script(), random.Random(5)
        for _ in range(20):
            path = self.write("damaged.jsonl", "".join(json.dumps(damaged(d, chance)) + "\n" for d in lines(READINGS)))
            self.assert_holds(self.figures(GOLD, "--readings", path), json.loads(json.dumps(module.score(module.read(GOLD), module.read(path)))))

    def test_of_a_live_reading_are_those_of_what_read_prints(self):
        read = self.write("read.jsonl", program.run("read", "--format", "jsonl", GOLD).stdout.decode())
        live, ready = self.figures(GOLD), self.figures(GOLD, "--readings", read)
        self.assertAlmostEqual(live.pop("expected calibration error"), ready.pop("expected calibration error"), delta=1e-3)
        self.assertEqual(live, ready)
        self.assertEqual(self.eval(GOLD)[0], self.eval(GOLD, "--jobs", "3")[0])

    def test_of_all_right_readings_are_one(self):
        first = lines(GOLD)[0]
        statements, entities = [], []
        for number, statement in enumerate(first["statements"], 1):
            speakers = []
            for speaker in statement["speakers"]:
                entities.append({"id": len(entities) + 1, "name": speaker["name"], "kind": speaker["kind"], "gender": "unknown",
                                 "descriptions": [], "mentions": [speaker["span"]], "link": None})
                speakers.append(len(entities))
            statements.append({**statement, "id": number, "speakers": speakers, "parent": None, "confidence": 1.0})
        reading = {"id": first["id"], "published": None, "dateline": None, "title": None, "publisher": None, "url": None,
                   "text": first["text"], "statements": statements, "entities": entities, "times": first["times"]}
        gold = self.write("gold.jsonl", json.dumps(first))
        figures = self.figures(gold, "--readings", self.write("read.jsonl", json.dumps(reading)), "--errors")
        for name in ("who-said-what", "content@exact", "cue", "source", "times"):
            self.assertEqual(figures[name]["f1"], 1.0, name)
        self.assertEqual((figures["misattributed"], figures["covered"], figures["errors"]), (0.0, 1.0, []))


def damaged(document, chance):
    """A reading with statements left out, moved, shortened, or given to others."""
    end, people = len(document["text"]), [entity["id"] for entity in document["entities"]]
    kept = []
    for statement in document["statements"]:
        if chance.random() < 0.1:
            continue
        if chance.random() < 0.4:
            move = lambda at: max(0, min(end, at + chance.choice([-40, -9, -1, 0, 0, 2, 15])))
            statement["content"] = [sorted((move(a), move(b))) for a, b in statement["content"]]
        if chance.random() < 0.2 and people:
            statement["speakers"] = chance.sample(people, chance.randint(0, min(2, len(people))))
        if chance.random() < 0.1:
            statement["source"], statement["cue"] = statement["cue"], []
        if chance.random() < 0.1:
            statement["form"] = chance.choice(["direct", "free", "mixed"])
        kept.append({**statement, "parent": chance.randint(1, len(kept)) if kept and chance.random() < 0.3 else None, "id": len(kept) + 1})
    for entity in document["entities"]:
        if chance.random() < 0.3:
            entity["mentions"] = [[max(0, b - chance.choice([0, 4, 12])), min(end, e + chance.choice([0, 3, 20]))] for b, e in entity["mentions"]]
        if chance.random() < 0.3:
            entity["name"] = entity["name"].split()[-1]
    return {**document, "statements": kept}


class Errors(Case):
    def test_name_what_is_wrong_where(self):
        out, _ = self.eval(GOLD, "--readings", READINGS, "--errors")
        errors = self.figures(GOLD, "--readings", READINGS, "--errors")["errors"]
        self.assertTrue(out.endswith(f"\n{len(errors)} errors\n"))
        self.assertEqual(out.count("    [gold] "), sum(error["gold"] is not None for error in errors))
        self.assertEqual(out.count("    {read} "), sum(error["read"] is not None for error in errors))

    def test_add_up_to_the_figures(self):
        figures = self.figures(GOLD, "--readings", READINGS, "--errors")
        kinds = [kind for error in figures["errors"] for kind in error["kinds"]]
        half = figures["content@0.5"]
        self.assertEqual(kinds.count("missed"), half["gold"] - half["tp"])
        self.assertEqual(kinds.count("invented"), half["pred"] - half["tp"])
        self.assertEqual(kinds.count("wrong-span"), half["tp"] - figures["content@0.8"]["tp"])
        self.assertEqual(kinds.count("wrong-form"), half["tp"] - round(figures["form accuracy"] * half["tp"]))

    def test_only_some(self):
        out, _ = self.eval(GOLD, "--readings", READINGS, "--errors", "--only", "missed,wrong-form")
        self.assertIn("missed:", out)
        self.assertNotIn("invented:", out)
        self.assertNotIn("{read}", self.eval("--errors", "--only", "missed", "--readings", READINGS, GOLD)[0])

    def test_fit_the_width(self):
        out, _ = self.eval(GOLD, "--readings", READINGS, "--errors", "--width", "40")
        self.assertLessEqual(max(map(len, out[out.index("Words in"):].splitlines()[1:])), 40)


class Calibration(Case):
    def test_a_higher_threshold_keeps_less(self):
        figures = self.figures(GOLD, "--curve", "--reliability")
        kept = [point["who-said-what"]["pred"] for point in figures["curve"]]
        self.assertEqual(kept, sorted(kept, reverse=True))
        self.assertEqual(sum(bin["statements"] for bin in figures["reliability"]["bins"]), kept[0])
        at_default = next(point for point in figures["curve"] if point["least"] == 0.3)
        self.assertEqual(at_default["who-said-what"], figures["who-said-what"])

    def test_tables(self):
        out, _ = self.eval(GOLD, "--curve", "--reliability")
        self.assertIn("\nfrom confidence   statements", out)
        self.assertIn("\nexpected calibration error 0.", out)


class Input(Case):
    def test_a_bad_line_is_told_and_the_rest_is_scored(self):
        gold = self.write("gold.jsonl", json.dumps(lines(GOLD)[0]) + '\n\n{"text": "a", "statements": [{"id": 1}]}\n')
        out, err = self.eval(gold, status=2)
        self.assertIn("articles         1\n", out)
        self.assertEqual(err, f'volgens: {gold}:3: its "form" is missing; see docs/annotation.md\n')

    def test_an_id_that_stands_twice(self):
        line = json.dumps(lines(GOLD)[0]) + "\n"
        gold = self.write("gold.jsonl", line * 2)
        self.assertIn("gold.jsonl:2: the id reg-037 stood before; give each article its own", self.eval(gold, status=2)[1])

    def test_nothing(self):
        self.eval(self.write("gold.jsonl", "\n"), status=1)
        self.assertEqual(self.eval("none.jsonl", status=2, cwd=self.folder)[1],
                         "volgens: none.jsonl: there is no such file; check the name or give a folder\n")
        self.eval(status=2)

    def test_standard_input(self):
        self.assertEqual(self.eval("-", stdin=GOLD.read_bytes())[0], self.eval(GOLD)[0])

    def test_readings_that_are_none(self):
        path = self.write("read.jsonl", '{"id": "a"}\n')
        self.assertEqual(self.eval(GOLD, "--readings", path, status=2)[1],
                         f'volgens: {path}:1: its "text" is missing; see docs/contract.md\n')

    def test_an_article_without_a_reading(self):
        path = self.write("read.jsonl", "")
        out, err = self.eval(GOLD, "--readings", path)
        self.assertIn("0 predicted", out)
        self.assertEqual(err.count("has no reading"), len(lines(GOLD)))
        self.assertEqual(self.eval(GOLD, "--readings", path, "--quiet")[1], "")

    def test_a_reading_of_another_text(self):
        documents = lines(READINGS)
        documents[0]["text"] += "."
        path = self.write("read.jsonl", "".join(json.dumps(d) + "\n" for d in documents))
        out, err = self.eval(GOLD, "--readings", path, status=2)
        self.assertIn("its text in the readings is another one", err)
        self.assertIn(f"articles         {len(documents) - 1}\n", out)

    def test_hostile_lines(self):
        for line in ("[" * 100_000, '{"text":' * 5000, '{"text": "a", "statements": 3}', "\x00", "\ufeff{}", "null",
                     '{"text": "a", "statements": [[[]]]}', '{"text": "a", "statements": [{"id": -1}]}'):
            self.assertEqual(self.eval(self.write("gold.jsonl", line + "\n"), status=2, memory=1 << 30)[1].count("\n"), 1)

    def test_many_statements_over_each_other(self):
        one = {"form": "free", "mode": "speech", "content": [[0, 1]], "speakers": []}
        text = "a " * 20_000
        statements = [{**one, "id": number, "content": [[2 * number, 2 * number + 1]]} for number in range(20_000)]
        self.eval(self.write("gold.jsonl", json.dumps({"text": text, "statements": statements})), "--errors", "--curve", memory=2 << 30)

    def test_each_option_is_in_the_manual(self):
        manual = (program.ROOT / "docs/cli.md").read_text()
        section = manual[manual.index("## `volgens eval"):].split("\n## ")[0]
        for option in re.findall(r"^  (?:-\w,)?(--[\w-]+)", self.eval("--help")[0], re.M):
            self.assertIn(f"`{option}", section)


class Pager(Case):
    def shown(self, *args, **environment):
        """What a terminal shows."""
        parent, child = pty.openpty()
        process = subprocess.Popen([program.path(), "eval", *map(str, args)], stdin=subprocess.DEVNULL, stdout=child,
                                   stderr=subprocess.DEVNULL, env={"PATH": os.environ["PATH"], "TERM": "xterm", **environment})
        os.close(child)
        shown = b""
        try:
            while chunk := os.read(parent, 65536):
                shown += chunk
        except OSError:  # how Linux says that the other side has gone
            pass
        os.close(parent)
        self.assertEqual(process.wait(), 0)
        return shown.decode().replace("\r\n", "\n")

    ERRORS = (GOLD, "--readings", READINGS, "--errors", "--color", "never", "--width", "80")

    def test_is_the_users(self):
        plain = self.eval(*self.ERRORS)[0]
        self.assertEqual(self.shown(*self.ERRORS, PAGER="sed 's/^/> /'"), "".join(f"> {line}\n" for line in plain.splitlines()))

    def test_is_not_used(self):
        plain = self.eval(*self.ERRORS)[0]
        for environment in ({"PAGER": ""}, {"PAGER": "cat"}, {"PAGER": "no-such-pager"}, {"PAGER": "sed d", "TERM": "dumb"}):
            self.assertEqual(self.shown(*self.ERRORS, **environment), plain)
        self.assertEqual(self.shown(*self.ERRORS, "--no-pager", PAGER="sed d"), plain)
        self.assertEqual(self.shown(*self.ERRORS[:3], PAGER="sed d"), self.eval(*self.ERRORS[:3])[0])

    def test_may_end_early(self):
        self.assertEqual(self.shown(*self.ERRORS, PAGER="head -n 1").count("\n"), 1)

    def test_nothing_is_paged_when_the_output_is_no_terminal(self):
        self.assertEqual(self.eval(*self.ERRORS, env={**os.environ, "PAGER": "sed d"})[0], self.eval(*self.ERRORS)[0])


if __name__ == "__main__":
    if sys.argv[1:] == ["--update"]:
        EXPECTED.write_text(json.dumps(wanted(), ensure_ascii=False, indent=1) + "\n")
    else:
        unittest.main()
