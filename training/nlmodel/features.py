"""Token features: subword vector, known-word row and a bag of hashed features per distinct form.

Everything that depends on the form alone is computed once per form and kept as rows of arrays; name
phrases, which depend on neighbours, are matched per sentence. The C++ twin is src/language/features.cc.
"""
import numpy as np

from .hashing import fnv1a
from .lexicon import LONGEST_NAME
from .subwords import DIMENSION, normalise

BAG_ROWS = 16384
GRAMMAR_SLOTS, NAME_SLOTS = 20, 8
(SUFFIX1, SUFFIX2, SUFFIX3, SUFFIX4, SUFFIX5, PREFIX1, PREFIX2, PREFIX3, SHAPE, _, LEXICON, LEXICON_BIT, TAIL, TAIL_BIT,
 NAME, NAME_BIT, PHRASE) = range(1, 18)
SHORTEST_TAIL, SHORTEST_MODIFIER, LONGEST_SHAPE = 4, 2, 8


def feature(kind, text):
    """Row of a feature in the bag table; row 0 stands for no feature."""
    return 1 + fnv1a(text, kind) % (BAG_ROWS - 1)


def shape(form):
    """Letters as X or x, digits as d, other signs as they are; runs of one kind collapsed, 8 at most."""
    out = []
    for c in form:
        kind = "d" if "0" <= c <= "9" else ("X" if c != c.lower() else "x") if c.isalpha() else c
        if not out or out[-1] != kind:
            out.append(kind)
            if len(out) == LONGEST_SHAPE:
                break
    return "".join(out)


class Featurizer:
    """Turns forms into row numbers; `form_bits` and `name_bits` are hashed lexica (see lexicon.py)."""

    def __init__(self, subwords, form_bits, name_bits):
        self.subwords, self.form_bits, self.name_bits = subwords, form_bits, name_bits

    def grammar(self, form):
        """Bag rows of affixes, shape and grammar lexicon."""
        low = normalise(form)
        rows = [feature(SUFFIX1 + k - 1, low[-k:]) for k in range(1, 6) if len(low) >= k]
        rows += [feature(PREFIX1 + k - 1, low[:k]) for k in range(1, 4) if len(low) >= k]
        rows.append(feature(SHAPE, shape(form)))
        bits = self.form_bits.get(fnv1a(low), 0)
        mask_kind, bit_kind = LEXICON, LEXICON_BIT
        if not bits:
            mask_kind, bit_kind = TAIL, TAIL_BIT
            for start in range(SHORTEST_MODIFIER, len(low) - SHORTEST_TAIL + 1):
                bits = self.form_bits.get(fnv1a(low[start:]), 0)
                if bits:
                    break
        if bits:
            rows.append(feature(mask_kind, str(bits)))
            rows += [feature(bit_kind, str(b)) for b in range(13) if bits >> b & 1]
        return rows[:GRAMMAR_SLOTS]

    def name(self, form):
        """Bag rows of the name lists that hold the form as a whole name or as part of one."""
        bits = self.name_bits.get(fnv1a(form), 0)
        if not bits:
            return []
        return ([feature(NAME, str(bits))] + [feature(NAME_BIT, str(b)) for b in range(8) if bits >> b & 1])[:NAME_SLOTS]

    def phrases(self, forms):
        """Per token the bag row of the longest listed name of two or more tokens it stands in, else 0."""
        rows = [0] * len(forms)
        at = 0
        while at < len(forms):
            length, bits = 1, 0
            if any(c.isupper() for c in forms[at]) or forms[at][:1] == "'":
                for n in range(min(LONGEST_NAME, len(forms) - at), 1, -1):
                    bits = self.name_bits.get(fnv1a(" ".join(forms[at:at + n])), 0)
                    if bits:
                        length = n
                        break
            if length > 1:
                rows[at] = feature(PHRASE, f"B{bits}")
                for k in range(at + 1, at + length):
                    rows[k] = feature(PHRASE, f"I{bits}")
            at += length
        return rows


class Forms:
    """The distinct forms seen, numbered, with their feature arrays; grows as forms are asked for."""

    def __init__(self, featurizer):
        self.featurizer, self.index = featurizer, {}
        self._words, self._grammar, self._names = [], [], []

    def number(self, form):
        """The number of a form."""
        found = self.index.get(form)
        if found is None:
            found = self.index[form] = len(self.index)
            f = self.featurizer
            row = f.subwords.words.get(fnv1a(normalise(form)))
            self._words.append(0 if row is None else row + 1)
            self._grammar.append(_padded(f.grammar(form), GRAMMAR_SLOTS))
            self._names.append(_padded(f.name(form), NAME_SLOTS))
        return found

    def arrays(self, vectors=True):
        """(vectors float32 or None, word rows, grammar rows, name rows) of all forms numbered so far."""
        subwords = self.featurizer.subwords
        rows = np.array([subwords.vector(f) for f in self.index], np.float32).reshape(-1, DIMENSION) if vectors else None
        return (rows, np.array(self._words, np.int64),
                np.array(self._grammar, np.int64), np.array(self._names, np.int64))


def _padded(rows, length):
    return rows + [0] * (length - len(rows))
