"""Runs the commands that README.md and docs/ show and compares what they print with what stands there; compares C++ shown there
with the file that it is taken from; looks up links to other files. Tested by tests/docs/examples_test.py; run by ctest.

A ```console block whose first line is `$ ./run ...` or `$ volgens ...` is run line by line from the root of the repository, each
command up to the next line that begins with `$ `. A ```cpp block behind the line `<!-- from FILE -->` must stand in FILE as it is.

Usage: examples.py ROOT PROGRAM
"""

import difflib
import os
import pathlib
import re
import subprocess
import sys
import tempfile

BLOCK = re.compile(r"^(?:<!-- from (?P<file>\S+) -->\n)?```(?P<language>\w+)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
RUNNABLE = re.compile(r"\$ (\./run|volgens)(\s|$)")
LINK = re.compile(r"\[[^\]]*\]\(([^)#\s]+)[^)]*\)")
TIMEOUT_S = 60


def documents(root):
    return [root / "README.md", *sorted((root / "docs").rglob("*.md")), *sorted(root.glob("C*.md"))]


def commands(body):
    """(command, printed) of a console block."""
    for part in re.split(r"^\$ ", body, flags=re.MULTILINE)[1:]:
        command, _, printed = part.partition("\n")
        yield command, printed


def run(command, root, program):
    """What a person would see at an 80-column terminal without colour, both streams together."""
    with tempfile.TemporaryDirectory() as folder:
        (pathlib.Path(folder) / "volgens").symlink_to(program)
        environment = {**os.environ, "PATH": f"{folder}:{os.environ['PATH']}", "VOLGENS_PROGRAM": str(program),
                       "COLUMNS": "80", "NO_COLOR": "1", "LC_ALL": "C.UTF-8"}
        done = subprocess.run(["bash", "-c", command], cwd=root, env=environment, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=TIMEOUT_S)
    return done.stdout.decode("utf-8", "replace")


def check_console(body, root, program):
    for command, shown in commands(body):
        printed = run(command, root, program)
        if printed.rstrip("\n") != shown.rstrip("\n"):
            yield f"$ {command}\n" + "".join(difflib.unified_diff(
                shown.splitlines(True), printed.splitlines(True), "the document shows", "the program prints"))


def check_document(document, root, program):
    text = document.read_text(encoding="utf-8")
    where = document.relative_to(root)
    for block in BLOCK.finditer(text):
        line = text.count("\n", 0, block.start()) + 1
        if block["language"] == "console" and RUNNABLE.match(block["body"]):
            yield from (f"{where}:{line}: {difference}" for difference in check_console(block["body"], root, program))
        if block["file"] and block["body"] not in (root / block["file"]).read_text(encoding="utf-8"):
            yield f"{where}:{line}: this block does not stand in {block['file']}"
    for link in LINK.finditer(text):
        if "://" not in link[1] and not (document.parent / link[1]).exists():
            yield f"{where}: the link to {link[1]} leads nowhere"


def main():
    root, program = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    problems = [p for document in documents(root) if document.exists() for p in check_document(document, root, program)]
    print(*problems, sep="\n")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
