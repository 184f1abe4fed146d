"""Cases on who said what: each tests/golden/statements/NAME.txt is read and compared with NAME.statements, which has a line for
each statement with tabs between number, number of the parent or -, form, mode, speakers (` + ` between them, ? for nobody), words of
the cue (- for none) and pieces of the content (` … ` between them). A text without statements has an empty file.
statements/known_wrong/ has the same pairs, with what would be right, of texts that are not read rightly yet."""
import json
from pathlib import Path

import contract
import program

FOLDER = Path(__file__).resolve().parent / "statements"
WRONG = FOLDER / "known_wrong"


def cases(folder=FOLDER):
    return sorted(path.with_suffix("") for path in folder.glob("*.txt"))


def words(document, spans, between):
    return between.join(" ".join(document["text"][begin:end].split()) for begin, end in spans)


def lines(document):
    names = {entity["id"]: entity["name"] for entity in document["entities"]}
    for statement in document["statements"]:
        yield "\t".join([str(statement["id"]), str(statement["parent"] or "-"), statement["form"], statement["mode"],
                         " + ".join(names[speaker] for speaker in statement["speakers"]) or "?",
                         words(document, statement["cue"], " ") or "-", words(document, statement["content"], " … ")])


def actual(files):
    """What the program finds in each file, as lines, in the order of the files. Raises when the program fails."""
    result = program.run("read", "--format", "jsonl", *files)
    if result.returncode not in (0, 1):
        raise AssertionError(f"exit status {result.returncode}: {result.stderr.decode()}")
    documents = [json.loads(row) for row in result.stdout.splitlines()]
    for document in documents:
        contract.check(document)
    return ["".join(f"{line}\n" for line in lines(document)) for document in documents]
