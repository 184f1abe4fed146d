#!/usr/bin/env python3
"""Checks the data files of lexicon/: columns, allowed values, duplicates, order, encoding.

A file is checked against the columns listed here; a file that is not listed is an error, so that no data file goes
unchecked. The checks themselves are tested on broken samples. Use: lexicon_format.py [LEXICON_DIRECTORY]
"""
import pathlib
import re
import sys
import unicodedata
import unittest

LEXICON = pathlib.Path(__file__).resolve().parents[2] / "lexicon"

TEXT = re.compile(r"\S(.*\S)?")
OPTIONAL = re.compile(r"(\S(.*\S)?)?")
MODE = re.compile(r"speech|writing|thought")
STRENGTH = re.compile(r"[1-9]")
FRAME = r"(quote|post|dat|te|np|pred|refl|src:[a-z]+|pp:[a-zé]+|addr:[a-z]+)"
FRAMES = re.compile(rf"{FRAME}(,{FRAME})*")
PHRASE_FRAMES = re.compile(rf"none|{FRAME}(,{FRAME})*")
GENDER = re.compile(r"m|f|unknown")
DATE = re.compile(r"\d{4}-\d\d-\d\d")
NUMBER = re.compile(r"sg|pl")

# file: (columns, how many of the first columns are its key)
FILES = {
    "speech/cue_verbs.tsv": ([TEXT, OPTIONAL, MODE, FRAMES, STRENGTH], 2),
    "speech/verb_forms.tsv": ([TEXT, TEXT, OPTIONAL, re.compile(r"pres|past|part|inf|imp")], 4),
    "speech/cue_phrases.tsv": ([TEXT, MODE, PHRASE_FRAMES, STRENGTH, TEXT], 1),
    "speech/cue_nouns.tsv": ([TEXT, MODE, TEXT], 1),
    "speech/cue_prepositions.tsv": ([TEXT, MODE], 1),
    "speech/confidence.tsv": ([TEXT, re.compile(r"-?\d+\.\d+")], 1),
    "speech/speakers.tsv": ([TEXT, re.compile(r"-?\d+\.\d+")], 1),
    "people/person_nouns.tsv": ([TEXT, GENDER, NUMBER, re.compile(r"role|kin|demonym|other")], 3),
    "people/group_nouns.tsv": ([TEXT, re.compile(r"organisation|group|document|place"), NUMBER], 3),
    "people/first_names.tsv": ([TEXT, GENDER], 1),
    "people/surname_particles.tsv": ([TEXT], 1),
    "people/titles.tsv": ([TEXT, GENDER, TEXT], 1),
    "people/places.tsv": ([TEXT, TEXT, OPTIONAL, OPTIONAL, OPTIONAL, OPTIONAL], 2),
    "people/office_holders.tsv": ([TEXT, OPTIONAL, TEXT, TEXT, DATE, DATE, re.compile(r"(Q[1-9]\d*)?")], 7),
    "people/office_roles.tsv": ([TEXT, TEXT, OPTIONAL], 3),
    "people/organisations.tsv": ([TEXT, TEXT], 1),
    "text/header_lines.tsv": ([re.compile(r"[a-z]+"), re.compile(r"date|title|publisher|author|url"), re.compile(r"blank|colon")], 1),
    "text/date_words.tsv": ([re.compile(r"[a-z]+")], 1),
    "text/months.tsv": ([re.compile(r"[a-z]+"), re.compile(r"[1-9]|1[0-2]")], 1),
    "read/page_parts.tsv": ([TEXT, re.compile(r"part|never|body|modifier|begin|whole|end|head")], 2),
    "archive/role_fields.tsv": ([TEXT, re.compile(r"[a-z]+")], 1),
    "time/words.tsv": ([TEXT, re.compile(r"[a-z_]+"), re.compile(r"-?\d+")], 2),
    "time/numbers.tsv": ([TEXT, re.compile(r"\d+")], 1),
    "time/holidays.tsv": ([TEXT, re.compile(r"fixed|weekday|easter|nth"), re.compile(r"-?\d+(-\d+)*")], 1),
    "time/patterns.tsv": ([re.compile(r"[a-z]+"), TEXT, re.compile(r"([a-z_]+=-?\d+( [a-z_]+=-?\d+)*)?")], 2),
    "time/events.tsv": ([TEXT, re.compile(r"\d{4}-\d\d-\d\d"), TEXT, TEXT], 2),
}

# Lists of words under headings, in the order in which they are explained.
PLAIN_LISTS = {"text/abbreviations.tsv", "text/sentence_starts.tsv", "text/turn_words.tsv"}


def faults(text, columns, key_length):
    """What is wrong with a data file, one sentence a fault, with its line number."""
    found = []
    lines = text.split("\n")
    if lines[-1] != "":
        found.append("the last line has no line feed")
    else:
        lines.pop()
    header = 0
    while header < len(lines) and lines[header].startswith("#"):
        header += 1
    if header == 0 or "licence" not in "\n".join(lines[:header]).lower():
        found.append("line 1: the header does not name the licence")
    if header == len(lines):
        found.append("there is no row")
    keys = set()
    for number, line in enumerate(lines[header:], header + 1):
        if line != unicodedata.normalize("NFC", line):
            found.append(f"line {number}: not in Unicode form NFC")
        cells = line.split("\t")
        if len(cells) != len(columns):
            found.append(f"line {number}: {len(cells)} columns instead of {len(columns)}")
            continue
        for column, (cell, pattern) in enumerate(zip(cells, columns), 1):
            if not pattern.fullmatch(cell):
                found.append(f"line {number}: column {column} may not be '{cell}'")
        key = tuple(cells[:key_length])
        if key in keys:
            found.append(f"line {number}: {' '.join(key)} stands in the file twice")
        keys.add(key)
        if number > header + 1 and line < lines[number - 2]:
            found.append(f"line {number}: not in order behind the line before")
    return found


class ChecksNoticeFaults(unittest.TestCase):
    HEADER = "# Things. Licence: CC0.\n"

    def check(self, rows, *fault):
        self.assertEqual(faults(rows, [TEXT, MODE], 1), list(fault))

    def test_good_file(self):
        self.check(self.HEADER + "a\tspeech\nb\tthought\n")

    def test_header_is_required(self):
        self.check("a\tspeech\n", "line 1: the header does not name the licence")

    def test_rows_are_required(self):
        self.check(self.HEADER, "there is no row")

    def test_column_count(self):
        self.check(self.HEADER + "a\n", "line 2: 1 columns instead of 2")

    def test_value(self):
        self.check(self.HEADER + "a\ttalk\n", "line 2: column 2 may not be 'talk'")

    def test_white_space_around_a_value(self):
        self.check(self.HEADER + "a \tspeech\n", "line 2: column 1 may not be 'a '")

    def test_duplicate(self):
        self.check(self.HEADER + "a\tspeech\na\tthought\n", "line 3: a stands in the file twice")

    def test_order(self):
        self.check(self.HEADER + "b\tspeech\na\tspeech\n", "line 3: not in order behind the line before")

    def test_decomposed_letters(self):
        self.check(self.HEADER + "e\u0301\tspeech\n", "line 2: not in Unicode form NFC")

    def test_last_line_feed(self):
        self.check(self.HEADER + "a\tspeech", "the last line has no line feed")


class DataFiles(unittest.TestCase):
    def test_every_file_is_listed(self):
        present = {path.relative_to(LEXICON).as_posix() for path in LEXICON.glob("**/*.tsv")}
        self.assertEqual(present - PLAIN_LISTS, set(FILES))

    def test_every_file_is_well_formed(self):
        for name, (columns, key_length) in FILES.items():
            with self.subTest(file=name):
                text = (LEXICON / name).read_bytes().decode("utf-8")
                self.assertEqual(faults(text, columns, key_length)[:20], [])

    def test_every_cue_verb_has_forms_and_no_other_verb_has(self):
        def rows(name):
            return [line.split("\t") for line in (LEXICON / name).read_text("utf-8").splitlines() if not line.startswith("#")]
        verbs = {tuple(cells[:2]) for cells in rows("speech/cue_verbs.tsv")}
        conjugated = {tuple(cells[1:3]) for cells in rows("speech/verb_forms.tsv")}
        self.assertEqual(verbs, conjugated)


if __name__ == "__main__":
    if len(sys.argv) > 1 and pathlib.Path(sys.argv[1]).is_dir():
        LEXICON = pathlib.Path(sys.argv.pop(1)).resolve()
    unittest.main()
