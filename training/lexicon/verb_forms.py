#!/usr/bin/python3
"""verb_forms.py CUE_VERBS.tsv ALPINO_VERBS.tsv[.xz] > verb_forms.tsv

Conjugates every verb of the cue-verb lexicon. Forms come from Alpino's verb lexicon (LGPL 2.1+) where it has the verb,
from irregular_verbs.tsv beside this script otherwise, and else from the weak pattern of Dutch conjugation.
"""
import lzma
import pathlib
import re
import sys

HEADER = """\
# Forms of the verbs in cue_verbs.tsv. A separable verb has its forms apart (`kondigt` + particle `aan` elsewhere in the
# clause, also `aan te kondigen`) and joined (`aankondigt`, `aangekondigd`); a joined form begins with its particle.
# Particles such as `erop` are never joined. The imperative equals the present form without ending and is not listed apart.
# Made by training/lexicon/verb_forms.py from cue_verbs.tsv and the verb lexicon of Alpino (rug-compling/Alpino, LGPL 2.1 or
# later); verbs unknown to Alpino: irregular_verbs.tsv and the weak pattern. Licence of this file: LGPL 2.1 or later.
# form	lemma	particle	tense (pres|past|part|inf)
"""
UNSTRESSED_PREFIX = ("be", "ge", "her", "ont", "ver", "er", "mis", "onder", "over", "voor", "weer", "door", "om")


def open_text(path):
    return lzma.open(path, "rt", encoding="utf-8") if str(path).endswith(".xz") else open(path, encoding="utf-8")


def rows(path):
    with open_text(path) as file:
        for line in file:
            if not line.startswith("#") and line.strip():
                yield line.rstrip("\n").split("\t")


def weak_stem(infinitive):
    """First person singular of a weak verb, by the spelling rules for open and closed syllables.

    Verbs in -eren count as loans with a stressed ending (`doceren`, doceer); others such as `lasteren` are listed.
    """
    if infinitive.endswith(("eën", "oën")):
        return infinitive[:-2]
    body = infinitive[:-2]
    if infinitive.endswith("ëren"):
        return body[:-2] + "eer"
    if body[-1] == body[-2]:
        return body[:-1]
    open_syllable = re.search(r"(^|[^aeiou])[aeou][bcdfghjklmnprstvz]$", body)
    if open_syllable and not re.search(r"[^aeiou]e[lmn]$", body):
        body = body[:-1] + body[-2:]
    return body[:-1] + {"v": "f", "z": "s"}.get(body[-1], body[-1])


def weak(infinitive):
    stem = weak_stem(infinitive)
    root = infinitive[:-2] if infinitive.endswith("en") else infinitive[:-1]
    voiceless = root[-1] in "tkfschpx" and not root.endswith(("v", "z"))
    ending = "te" if voiceless else "de"
    third = stem if stem.endswith("t") else stem + "t"
    consonant = "t" if voiceless else "d"
    core = stem if stem.endswith(consonant) else stem + consonant
    prefix = "" if infinitive.startswith(UNSTRESSED_PREFIX) else "ge"
    participle = prefix + ({"e": "ë", "i": "ï"}.get(core[0], core[0]) + core[1:] if prefix else core)
    return (stem, third, participle, stem + ending, stem + ending + "n")


def read_alpino(path):
    table = {}
    for cells in rows(path):
        for infinitive in cells[0].split("|"):
            # a cell may hold variants `a|b`, and the infinitive an inflected spelling behind `/`
            entry = tuple(cell.split("/")[0] for cell in cells[1:6])
            table.setdefault(infinitive.split("/")[0], []).append(entry)
    return table


def conjugations(lemma, tables):
    for table in tables:
        if lemma in table:
            return table[lemma]
    return [weak(lemma)]


def forms(lemma, particle, entries):
    result = set()
    joined = particle if particle and not particle.startswith("er") else ""
    for entry in entries:
        cells = [[form for form in cell.split("|") if form] for cell in entry]
        first, third, participle, past, past_plural = cells
        finite = [(f, "pres") for f in first + third + [lemma]] + [(f, "past") for f in past + past_plural]
        result |= set(finite) | {(lemma, "inf")}
        if joined:
            result |= {(joined + form, tense) for form, tense in finite} | {(joined + lemma, "inf")}
        result |= {(joined + form, "part") for form in participle}
    return {(form, lemma, particle, tense) for form, tense in result}


def main(cue_verbs, alpino):
    irregular = {}
    for cells in rows(pathlib.Path(__file__).with_name("irregular_verbs.tsv")):
        irregular.setdefault(cells[0], []).append(tuple(cells[1:6]))
    tables = (irregular, read_alpino(alpino))
    result = set()
    for cells in rows(cue_verbs):
        result |= forms(cells[0], cells[1], conjugations(cells[0], tables))
    sys.stdout.write(HEADER)
    for row in sorted(result):
        sys.stdout.write("\t".join(row) + "\n")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
