#!/usr/bin/env python3
"""Counts which tags the forms of the Dutch treebanks and of the Alpino lexicon take, for the tagger of src/language.

usage: count_words.py DATA_DIR OUT_DIR

Writes words.tsv (form, then tag=count), suffixes.tsv (the same for word endings) and tags.tsv (tag bigrams).
A tag is UPOS/coarse CGN tag, for instance VERB/WW|pv|verl. Only sources that may be given away are read.
"""
import collections
import lzma
import pathlib
import sys

TREEBANKS = ["cdb", "extra", "eans", "qa", "lassysample", "suites", "novels"]
SOURCES = "Alpino treebank and lexicon, University of Groningen (LGPL 2.1+); UD_Dutch-LassySmall (CC BY-SA 4.0)"


def coarse(upos, xpos):
    parts = xpos.split("|")
    if parts[0] == "WW":
        keep = parts[:3] if len(parts) > 1 and parts[1] == "pv" else parts[:2]
    elif parts[0] in ("VNW", "N", "VZ", "VG", "TW", "SPEC"):
        keep = parts[:2]
    else:
        keep = parts[:1]
    return upos + "/" + "|".join(keep)


def sentences(path):
    rows = []
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("#"):
                continue
            if not line.strip():
                if rows:
                    yield rows
                rows = []
                continue
            cells = line.rstrip("\n").split("\t")
            if cells[0].isdigit():
                rows.append((cells[1], coarse(cells[3], cells[4])))
    if rows:
        yield rows


def lexicon_forms(data):
    with lzma.open(data / "lexicon/alpino-verbs.tsv.xz", "rt", encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("#"):
                continue
            cells = (line.rstrip("\n").split("\t") + [""] * 9)[:9]
            tags = ["VERB/WW|inf", "VERB/WW|pv|tgw", "VERB/WW|pv|tgw", "VERB/WW|vd", "VERB/WW|pv|verl", "VERB/WW|pv|verl"]
            for cell, tag in zip(cells, tags):
                for form in cell.split("|"):
                    yield form.strip(), tag
            yield cells[0], "VERB/WW|pv|tgw"
    with lzma.open(data / "lexicon/alpino-nouns.tsv.xz", "rt", encoding="utf-8") as lines:
        for line in lines:
            if not line.startswith("#"):
                for cell in line.rstrip("\n").split("\t")[:3]:
                    yield cell, "NOUN/N|soort"
    with lzma.open(data / "lexicon/alpino-adjectives.tsv.xz", "rt", encoding="utf-8") as lines:
        for line in lines:
            if not line.startswith("#"):
                for cell in line.rstrip("\n").split("\t")[:2]:
                    yield cell, "ADJ/ADJ"


def write(path, title, table):
    with open(path, "w", encoding="utf-8") as out:
        out.write(f"# {title} Counted by training/lexicon/count_words.py from: {SOURCES}.\n")
        for key in sorted(table):
            table[key].pop("X/_", None)
            if not table[key]:
                continue
            pairs = sorted(table[key].items(), key=lambda pair: (-pair[1], pair[0]))
            out.write(key + "\t" + "\t".join(f"{tag}={count}" for tag, count in pairs) + "\n")


def main():
    data, out = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    words, suffixes, tags = (collections.defaultdict(collections.Counter) for _ in range(3))
    files = [data / f"ud/alpino-treebank-{name}.conllu.xz" for name in TREEBANKS]
    files.append(data / "ud/nl_lassysmall-devtest-2018old.conllu.xz")
    for path in files:
        for rows in sentences(path):
            previous = "START"
            for i, (form, tag) in enumerate(rows):
                words[form if i or form.lower() in words else form.lower()][tag] += 1
                tags[previous][tag] += 1
                previous = tag
            tags[previous]["STOP"] += 1
    for form, tag in lexicon_forms(data):
        if form and " " not in form and "_" not in form and not words[form][tag]:
            words[form][tag] = 1
    for form, counts in words.items():
        if sum(counts.values()) <= 5 and form.isalpha():
            shape = "A" if form[0].isupper() else "a"
            for length in range(1, 5):
                if length < len(form):
                    for tag, count in counts.items():
                        suffixes[shape + form[-length:].lower()][tag] += count
    kept = {f: c for f, c in words.items() if f}
    write(out / "words.tsv", "Forms and the tags they take.", kept)
    write(out / "suffixes.tsv", "Endings of rare words and the tags they take; a capital A before an ending marks capitalised words.",
          {s: c for s, c in suffixes.items() if sum(c.values()) >= 4})
    write(out / "tags.tsv", "Which tag follows which.", tags)


if __name__ == "__main__":
    main()
