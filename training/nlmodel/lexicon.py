"""Lexica and name lists as bits of a hashed form.

Two sets: `forms` (lower-cased word forms with the word kinds that grammar lexica allow) and `names` (name
phrases of up to six tokens, exact case, with the kinds of name they are listed as). Keys are 32-bit
hashes; a chance hit is one in ten thousand. Sources and licences are in SOURCES below.
"""
import csv
import html
import lzma
import re

from .hashing import fnv1a
from .sources import FREE_LICENCES, LicenceError
from .tokens import tokenize

SOURCES = {
    "lexicon/alpino-nouns.tsv.xz": "LGPL 2.1+", "lexicon/alpino-verbs.tsv.xz": "LGPL 2.1+",
    "lexicon/alpino-adjectives.tsv.xz": "LGPL 2.1+", "lexicon/unimorph-nld.tsv.xz": "CC BY-SA 3.0",
    "lexicon/nl-family-names.txt.xz": "CC0", "lexicon/popular-forenames-by-country.csv.xz": "CC0",
    "gazetteer/alpino-names-per.txt.xz": "LGPL 2.1+", "gazetteer/alpino-names-geo.txt.xz": "LGPL 2.1+",
    "gazetteer/alpino-names-org.txt.xz": "LGPL 2.1+", "gazetteer/alpino-names-misc.txt.xz": "LGPL 2.1+",
    "gazetteer/politicians-nl-openkamer-2019.tsv": "MIT", "gazetteer/parties-ministries-nl.tsv": "MIT",
    "gazetteer/exemplar-cities-nl.tsv": "Unicode",
    "gazetteer/geo-adjectives-nl.tsv": "LGPL 2.1+", "gazetteer/capitalised-nouns-nl.tsv": "LGPL 2.1+",
}
(NOUN_DE, NOUN_HET, NOUN_PL, VERB_INF, VERB_1SG, VERB_3SG, VERB_PART, VERB_PAST_SG, VERB_PAST_PL,
 ADJ_BASE, ADJ_E, ADJ_COMP, ADJ_SUP) = (1 << i for i in range(13))
PER, GEO, ORG, MISC, FIRST, LAST, GEO_ADJ, CAP_NOUN = (1 << i for i in range(8))
LONGEST_NAME = 6
_PRESS = re.compile(r"krant|dagblad|courant|nieuwsblad|telegraaf|parool|omroep|televisie|radio|journaal", re.IGNORECASE)
_PRESS_NAMES = frozenset("Trouw Elsevier Standaard Soir Monde Figaro Spiegel Welt Zeit Times Guardian Independent Post Mirror "
                         "Humo Knack Vrij Tijd Morgen Financieel Panorama Newsweek Time Reuters Reuter Belga Novum".split())


def is_press(phrase):
    """Whether a listed name is that of a newspaper, broadcaster or press agency."""
    return bool(_PRESS.search(phrase)) or phrase.split(" ")[-1] in _PRESS_NAMES



def _lines(data, file):
    if SOURCES[file] not in FREE_LICENCES:
        raise LicenceError(f"{file}: licence '{SOURCES[file]}' is not known to allow giving weights away")
    path = data / file
    with (lzma.open if file.endswith(".xz") else open)(path, "rt", encoding="utf-8") as stream:
        for line in stream:
            if not line.startswith("#"):
                yield line.rstrip("\n")


def forms(data):
    """Word form (lower case) to the bits of the kinds it may be."""
    out = {}

    def add(cell, bits):
        for form in re.split(r"[|,;]\s*", cell):
            if form and " " not in form:
                low = form.lower()
                out[low] = out.get(low, 0) | bits

    for line in _lines(data, "lexicon/alpino-nouns.tsv.xz"):
        cells = line.split("\t") + [""] * 7
        gender = {"de": NOUN_DE, "het": NOUN_HET, "both": NOUN_DE | NOUN_HET}.get(cells[4], 0)
        add(cells[0], gender)
        add(cells[2], gender)
        add(cells[1], NOUN_PL)
    for line in _lines(data, "lexicon/alpino-verbs.tsv.xz"):
        cells = line.split("\t") + [""] * 9
        for cell, bit in zip(cells, (VERB_INF, VERB_1SG, VERB_3SG, VERB_PART, VERB_PAST_SG, VERB_PAST_PL)):
            add(cell, bit)
    for line in _lines(data, "lexicon/alpino-adjectives.tsv.xz"):
        cells = line.split("\t") + [""] * 9
        for cell, bit in zip(cells, (ADJ_BASE, ADJ_E, ADJ_COMP, ADJ_COMP | ADJ_E, ADJ_SUP, ADJ_SUP | ADJ_E)):
            add(cell, bit)
    for line in _lines(data, "lexicon/unimorph-nld.tsv.xz"):
        cells = line.split("\t")
        if len(cells) == 3:
            add(cells[1], _unimorph_bits(cells[2]))
    return out


def _unimorph_bits(features):
    parts = set(features.split(";"))
    if "V.PTCP" in parts:
        return VERB_PART if "PST" in parts else ADJ_BASE
    if "V" in parts:
        if "NFIN" in parts:
            return VERB_INF
        if "PST" in parts:
            return VERB_PAST_PL if "PL" in parts else VERB_PAST_SG
        return VERB_INF if "PL" in parts else VERB_1SG if "1" in parts else VERB_3SG if "3" in parts else 0
    if "ADJ" in parts:
        if "CMPR" in parts:
            return ADJ_COMP
        return ADJ_SUP if "SPRL" in parts else ADJ_E if "DEF" in parts else ADJ_BASE
    if "N" in parts:
        return NOUN_PL if "PL" in parts else 0
    return 0


def name_phrases(data):
    """Name phrase (tokens joined by one space, exact case) to the bits of the lists it stands in."""
    out = {}

    def add(phrase, bits):
        tokens = tokenize(html.unescape(phrase).replace('"', " ").strip())
        if tokens and len(tokens) <= LONGEST_NAME and tokens[0][:1].isalnum():
            joined = " ".join(tokens)
            if any(c.isupper() for c in joined):
                out[joined] = out.get(joined, 0) | bits

    for kind, bit in (("per", PER), ("geo", GEO), ("org", ORG), ("misc", MISC)):
        for line in _lines(data, f"gazetteer/alpino-names-{kind}.txt.xz"):
            add(line.split("\t")[0], bit)
    for line in _lines(data, "lexicon/nl-family-names.txt.xz"):
        add(line.split("\t")[0], LAST)
    rows = csv.DictReader(_lines(data, "lexicon/popular-forenames-by-country.csv.xz"))
    for row in rows:
        for column in ("Localized Name", "Romanized Name"):
            add(row.get(column) or "", FIRST)
    for line in _lines(data, "gazetteer/exemplar-cities-nl.tsv"):
        for cell in line.split("\t"):
            if cell[:1].isupper():
                add(cell, GEO)
    for file, bit in (("geo-adjectives-nl", GEO_ADJ), ("capitalised-nouns-nl", CAP_NOUN)):
        for line in _lines(data, f"gazetteer/{file}.tsv"):
            for cell in re.split(r"[\t|]", line):
                add(cell, bit)
    # The lists have newspapers and broadcasters among works; here they are organisations.
    for phrase, bits in out.items():
        if bits & MISC and is_press(phrase):
            out[phrase] = bits & ~MISC | ORG
    # The first word of a listed person of two or more words is a first name, the last a family name.
    for phrase, bits in list(out.items()):
        words = phrase.split(" ")
        if bits & PER and len(words) >= 2 and words[0].isalpha() and len(words[0]) > 1:
            out[words[0]] = out.get(words[0], 0) | FIRST
            if words[-1][:1].isupper():
                out[words[-1]] = out.get(words[-1], 0) | LAST
    return out


def hashed(table):
    """A lexicon keyed by the hash of its form."""
    out = {}
    for form, bits in table.items():
        if bits:
            value = fnv1a(form)
            out[value] = out.get(value, 0) | bits
    return out
