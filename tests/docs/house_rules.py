"""The house rules that a machine can check, over all files that git knows or would add: no unfinished marks, no paths of one
person's machine, an opening comment that names the tests, a named origin for each word list. Long files and
tests that are named and not there are reported only.
Tested by tests/docs/house_rules_test.py; run by ctest over the whole tree.

Usage: house_rules.py ROOT
"""

import itertools
import pathlib
import re
import subprocess
import sys

CODE = {".cc", ".h", ".py", ".sh", ".cmake", ".ts", ".css"}
DATA_FOLDERS = ("corpus/", "lexicon/", "models/", "fuzz/seeds/", "tests/golden/", "examples/")
LINES_SOFT_CAP = 500

# Written in pieces, so that this file passes its own check.
UNFINISHED = re.compile(r"\b(TO" r"DO|FIX" r"ME|HA" r"CK|not imple" r"mented)\b")
ABOUT_THE_WORK = re.compile(r"\b(iss" r"ue #?\d+|Chat" r"GPT|Clau" r"de|Co" r"pilot|language model assis" r"tant)\b", re.IGNORECASE)
WORKPLACE = re.compile(r"(?<![\w.])/wo" r"rk/|/fa" r"rm/")
SHARED = re.compile(r"\.\./sha" r"red\b")
TEST_PATH = re.compile(r"\b(?:tests|fuzz|bench)/[\w./-]*\w")
LEADING_COMMENT = re.compile(r"(?:#[^\n]*\n)*")
OTHERS_LICENCE = re.compile(r"\b(GPL|LGPL|CC BY|BSD|MIT|ODbL|Unicode licen[cs]e)\b", re.IGNORECASE)


def files_of(root):
    """Paths relative to `root`, of all files that are tracked or not ignored."""
    listed = subprocess.run(["git", "-C", root, "ls-files", "-z", "--cached", "--others", "--exclude-standard"], capture_output=True)
    if listed.returncode == 0:
        return sorted(path for path in listed.stdout.decode().split("\0") if path and (root / path).is_file())
    everything = (p.relative_to(root).as_posix() for p in root.rglob("*") if p.is_file())
    return sorted(path for path in everything if not path.startswith(("build/", "build-", ".git/")))


def check_words(path, text):
    for number, line in enumerate(text.splitlines(), 1):
        if path.startswith(DATA_FOLDERS):
            found = WORKPLACE.search(line)
        else:
            found = UNFINISHED.search(line) or ABOUT_THE_WORK.search(line) or WORKPLACE.search(line)
            if not found and not path.startswith(("bench/", "training/")):
                found = SHARED.search(line)
        if found:
            yield f"{path}:{number}: {found[0]!r} has no place in this repository"


def opening_of(text):
    """The comment that a C++ source opens with, on one line."""
    lines = itertools.takewhile(lambda line: line.startswith("//"), text.splitlines())
    return " ".join(line.removeprefix("//").strip() for line in lines)


def check_opening(path, text):
    """Sources of the library and the program open with their method and the place of their tests."""
    if not path.startswith(("src/", "include/")) or not path.endswith((".cc", ".h")):
        return
    if not TEST_PATH.search(opening_of(text)):
        yield f"{path}: the opening comment names no place of tests, as in `Tested by tests/unit/text`"


def stale_openings(path, text, root):
    """Tests that an opening comment names and that are not there: a note, since code may come to the tree before its tests."""
    if path.startswith(("src/", "include/")):
        yield from (f"{path}: the opening comment names {test}, which does not exist"
                    for test in TEST_PATH.findall(opening_of(text)) if not (root / test).exists())


def check_origin(path, text, notice):
    """A word list says where it comes from; what others made is named in NOTICE too, which travels with the program."""
    if not (path.startswith("lexicon/") and path.endswith(".tsv")):
        return
    header = LEADING_COMMENT.match(text)[0]
    if not header:
        yield f"{path}: a data file opens with `# ` and says where it comes from"
    elif OTHERS_LICENCE.search(header) and path not in notice and f"{path.rpartition('/')[0]}/ " not in notice:
        yield f"{path}: others made a part of it, so that NOTICE must name it"


def check(root):
    """All violations, and the notes on long files."""
    violations, notes = [], []
    notice = (root / "NOTICE").read_text(encoding="utf-8") if (root / "NOTICE").exists() else ""
    for path in files_of(root):
        try:
            text = (root / path).read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        violations += check_words(path, text)
        violations += check_opening(path, text)
        notes += stale_openings(path, text, root)
        violations += check_origin(path, text, notice)
        lines = text.count("\n")
        if pathlib.Path(path).suffix in CODE and lines > LINES_SOFT_CAP:
            notes.append(f"{path}: {lines} lines, more than the soft cap of {LINES_SOFT_CAP}: does it hold one subject?")
    return violations, notes


def main():
    violations, notes = check(pathlib.Path(sys.argv[1]))
    print(*notes, *violations, sep="\n")
    return 1 if violations else 0


if __name__ == "__main__":
    sys.exit(main())
