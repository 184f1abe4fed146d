"""Golden cases: each tests/golden/TOPIC/NAME.txt is read and compared with NAME.out (the listing, 80 columns wide) and
NAME.jsonl. A file NAME.flags holds further flags for both. Add a case by writing the text, running tests/golden/update
TOPIC/NAME, and looking at what it wrote. Confidences are not compared: they change with every fitting. The cases of
statements/ are compared as statements.py says."""
import difflib
import json
import re
import shlex
import sys
import unittest
from pathlib import Path

import contract
import program
import statements

HERE = Path(__file__).resolve().parent
FORMATS = {".out": ["--width", "80"], ".jsonl": ["--format", "jsonl"]}


def cases():
    return sorted(path.with_suffix("") for path in HERE.glob("*/*.txt") if path.parent != statements.FOLDER)


def command(case, ending):
    flags = case.with_suffix(".flags")
    extra = shlex.split(flags.read_text()) if flags.exists() else []
    return ["read", *FORMATS[ending], *extra, f"{case.relative_to(HERE)}.txt"]


def actual(case, ending):
    """What the program prints for a case. Raises when it says anything else or fails."""
    result = program.run(*command(case, ending), cwd=HERE)
    if result.returncode not in (0, 1):
        raise AssertionError(f"exit status {result.returncode}: {result.stderr.decode()}")
    return result.stdout.decode()


def same(one, other):
    return re.sub(r'"confidence":[\d.e-]+', "", one) == re.sub(r'"confidence":[\d.e-]+', "", other)


def readable(text, ending):
    """JSON with each field on a line, so that a difference is seen at once."""
    if ending != ".jsonl":
        return text.splitlines()
    return [line for row in text.splitlines() for line in json.dumps(json.loads(row), ensure_ascii=False, indent=1).splitlines()]


class Golden(unittest.TestCase):
    def check(self, case, ending):
        expected = case.with_suffix(ending)
        self.assertTrue(expected.exists(), f"{expected} is missing; tests/golden/update writes it")
        found, wanted = actual(case, ending), expected.read_text()
        if not same(found, wanted):
            lines = difflib.unified_diff(readable(wanted, ending), readable(found, ending), "expected", "printed", lineterm="")
            self.fail("\n" + "\n".join(lines) + f"\nif what is printed is right: tests/golden/update {case.relative_to(HERE)}")
        if ending == ".jsonl":
            for row in found.splitlines():
                contract.check(json.loads(row))


class Statements(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        """All texts in one run, since the program's start is what takes time."""
        known = statements.cases() + statements.cases(statements.WRONG)
        cls.found = dict(zip(known, statements.actual([case.with_suffix(".txt") for case in known])))

    @classmethod
    def tearDownClass(cls):
        wrong = statements.cases(statements.WRONG)
        print(f"read wrongly, as is known: {len(wrong)} of {len(cls.found)} ({', '.join(case.name for case in wrong)})")

    def wanted(self, case):
        expected = case.with_suffix(".statements")
        self.assertTrue(expected.exists(), f"{expected} is missing; write it by hand, by docs/annotation.md")
        return expected.read_text()

    def check(self, case):
        self.assertEqual(self.wanted(case), self.found[case], f"first what is expected; if what is printed is right: "
                         f"tests/golden/update {case.relative_to(HERE)}")

    def check_known_wrong(self, case):
        self.assertNotEqual(self.wanted(case), self.found[case], f"{case.name} is read rightly now: move it up from known_wrong")


def add_statement_tests():
    for case in statements.cases():
        setattr(Statements, f"test_{case.name}", lambda self, case=case: self.check(case))
    for case in statements.cases(statements.WRONG):
        setattr(Statements, f"test_{case.name}_known_wrong", lambda self, case=case: self.check_known_wrong(case))


def add_tests():
    for case in cases():
        for ending in FORMATS:
            name = f"test_{case.relative_to(HERE)}{ending}".replace("/", "_")
            setattr(Golden, name, lambda self, case=case, ending=ending: self.check(case, ending))


add_tests()
add_statement_tests()

if __name__ == "__main__":
    if not cases() or not statements.cases():
        sys.exit("tests/golden: no cases found")
    unittest.main()
