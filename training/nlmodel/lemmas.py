"""Lemmas: the lexicon first, then the network's edit script, then the cut of compounds.

The lexicon maps a lower-cased form and part of speech to a lemma: the treebanks' own where they agree, else
the grammar lexica's where these know one lemma only. Unknown nouns and adjectives borrow the lemma of
their longest known tail, verbs with a particle in front that of the rest. The C++ twin is
src/language/lemmatizer.cc.
"""
import collections
import re

from . import edits
from .hashing import fnv1a
from .lexicon import _lines

UPOS = ("ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X")
SALT = 64
SHORTEST_TAIL, SHORTEST_MODIFIER = 4, 2
AGREE, PARTICLE_SHARE = 0.85, 0.8


def key(low, upos):
    """Hash of a lower-cased form with its part of speech."""
    return fnv1a(low, SALT + UPOS.index(upos))


def grammar_lemmas(data):
    """(form, upos) to the set of lemmas that the grammar lexica give it."""
    out = collections.defaultdict(set)

    def add(cell, upos, lemma):
        lemma = lemma if lemma.isupper() else lemma.lower()
        for form in re.split(r"[|,;]\s*", cell):
            if form and " " not in form:
                out[form.lower(), upos].add(lemma)

    def first(cell):
        return re.split(r"[|,;]\s*", cell)[0]

    for line in _lines(data, "lexicon/alpino-nouns.tsv.xz"):
        cells = line.split("\t") + [""] * 7
        lemma = first(cells[0]) or first(cells[2])
        if lemma and " " not in lemma:
            for cell in cells[:3]:
                add(cell, "NOUN", lemma)
    for line in _lines(data, "lexicon/alpino-verbs.tsv.xz"):
        cells = line.split("\t") + [""] * 9
        if cells[0]:
            for cell in cells[:7]:
                add(cell, "VERB", first(cells[0]))
    for line in _lines(data, "lexicon/alpino-adjectives.tsv.xz"):
        cells = line.split("\t") + [""] * 9
        if cells[0] and " " not in cells[0]:
            for cell in cells[:6]:
                add(cell, "ADJ", first(cells[0]))
    for line in _lines(data, "lexicon/unimorph-nld.tsv.xz"):
        cells = line.split("\t")
        if len(cells) == 3 and " " not in cells[1]:
            kind = "VERB" if cells[2].startswith("V") else "ADJ" if cells[2].startswith("ADJ") else "NOUN"
            known = (cells[1].lower(), kind)
            if known not in out:
                out[known].add(cells[0].lower())
    return out


class Lemmatizer:
    """`entries`: (lower-cased form, upos) to lemma; `particles`: those that verbs take in front without being told to."""

    def __init__(self, entries, particles, cutter):
        self.entries, self.particles, self.cutter = entries, particles, cutter

    def lemma(self, form, upos, script, front):
        """The lemma of a word, given its network script and the particles (lower-cased, in order) that the tree hangs under it."""
        told = script[0] == "+"
        word = self._plain(form, upos, edits.apply(script[1:] if told else script, form))
        if upos in ("VERB", "AUX"):
            front = "".join(p for p in front if told or p in self.particles)
        else:
            front = "".join(front) if told else ""
        word = self.cutter.cut(word, upos)
        return f"{front}_{word}" if front else word

    def _plain(self, form, upos, guess):
        low = form.lower()
        found = self.entries.get((low, upos)) or (self.entries.get((low, "VERB")) if upos == "AUX" else None)
        if found is not None:
            return found
        if upos == "VERB" and "_" in guess:
            at = guess.index("_")
            tail = self.entries.get((low[at:], "VERB"))
            if tail is not None and low.startswith(guess[:at]):
                return f"{guess[:at]}_{tail}"
        if upos in ("NOUN", "ADJ"):
            for start in range(SHORTEST_MODIFIER, len(low) - SHORTEST_TAIL + 1):
                tail = self.entries.get((low[start:], upos))
                if tail is not None:
                    return (form if guess[:1] == form[:1] else low)[:start] + tail
        return guess


def fit(data, sentences, cutter, log):
    """Builds the lexicon from treebanks and grammar lexica."""
    counts, particles = collections.defaultdict(collections.Counter), collections.defaultdict(lambda: [0, 0])
    for s in sentences:
        if "lemma" not in s.parts:
            continue
        children = collections.defaultdict(list)
        for i, (head, relation) in enumerate(zip(s.heads, s.deprels)):
            if relation == "compound:prt":
                children[head - 1].append(s.forms[i].lower())
        for i, (form, lemma, upos) in enumerate(zip(s.forms, s.lemmas, s.upos)):
            if lemma == "_" and form != "_":
                continue
            front = "".join(children.get(i, ()))
            taken = bool(front) and lemma.startswith(front + "_")
            if front and len(children[i]) == 1:
                particles[front][taken] += 1
            if taken:
                lemma = lemma[len(front) + 1:]
            plain = edits.strip_compound(form, lemma, upos)
            if upos not in ("PROPN", "X", "SYM", "PUNCT") and plain is not None:
                counts[form.lower(), upos][plain] += 1
    entries = {}
    for known, lemmas in grammar_lemmas(data).items():
        if len(lemmas) == 1:
            entries[known] = next(iter(lemmas))
    for known, lemmas in counts.items():
        best, n = lemmas.most_common(1)[0]
        if n >= AGREE * sum(lemmas.values()):
            # One sighting does not outweigh a lexicon.
            if n > 1 or known not in entries:
                entries[known] = best
        else:
            entries.pop(known, None)
    sure = {p for p, (without, with_it) in particles.items() if with_it >= 3 and with_it >= PARTICLE_SHARE * (with_it + without)}
    log(f"lemma lexicon: {len(entries)} entries, {len(sure)} particles")
    return Lemmatizer(entries, sure, cutter)
