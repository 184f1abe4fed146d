"""Golden cases: each tests/golden/TOPIC/NAME.txt is read and compared with NAME.out (the listing, 80 columns wide) and
NAME.jsonl. A file NAME.flags holds further flags for both. Add a case by writing the text, running tests/golden/update
TOPIC/NAME, and looking at what it wrote. Confidences are not compared: they change with every fitting."""
import difflib
import json
import re
import shlex
import sys
import unittest
from pathlib import Path

import contract
import program

HERE = Path(__file__).resolve().parent
FORMATS = {".out": ["--width", "80"], ".jsonl": ["--format", "jsonl"]}


def cases():
    return sorted(path.with_suffix("") for path in HERE.glob("*/*.txt"))


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


def add_tests():
    for case in cases():
        for ending in FORMATS:
            name = f"test_{case.relative_to(HERE)}{ending}".replace("/", "_")
            setattr(Golden, name, lambda self, case=case, ending=ending: self.check(case, ending))


add_tests()

if __name__ == "__main__":
    if not cases():
        sys.exit("tests/golden: no cases found")
    unittest.main()
