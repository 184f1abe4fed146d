"""Where a compound is cut: a log-linear choice among the cuts of a word and leaving it whole.

Alpino lemmas put `_` between the parts of compounds that its lexicon does not know. Candidates are all
positions; features are what the treebanks and the lexicon know of the two parts (counts in steps of powers
of two) and of the whole. The modifier's own form (`regerings` to `regering`) comes from a table of endings.
The C++ twin is src/language/compounds.cc.
"""
import collections

import numpy as np
import torch

from .edits import apply, make, strip_compound
from .hashing import fnv1a
from .lexicon import ADJ_BASE, NOUN_DE, NOUN_HET, NOUN_PL, VERB_1SG, VERB_INF

CUT_KINDS = ("NOUN", "ADJ", "PROPN", "NUM")
SHORTEST_HEAD, SHORTEST_MODIFIER = 3, 2
# Endings that a modifier may have and what stands for them in its lemma, tried in this order.
ENDINGS = (("", ""), ("s", ""), ("-", ""), ("en", ""), ("e", ""), ("n", ""), ("er", ""), ("s-", ""), ("ren", ""),
           ("jes", ""), ("eren", ""), ("ë", ""), ("'s", ""))
NOUN = NOUN_DE | NOUN_HET
# Weights: per ending; per step of count of modifier, head, whole; lexicon kinds of modifier, head, whole; lengths; part of speech.
N_ENDINGS = len(ENDINGS) + 1
(AT_ENDING, AT_MODIFIER, AT_HEAD, AT_WHOLE) = (0, N_ENDINGS, N_ENDINGS + 10, N_ENDINGS + 20)
AT_MODIFIER_KIND, AT_HEAD_KIND, AT_WHOLE_KIND = N_ENDINGS + 30, N_ENDINGS + 35, N_ENDINGS + 38
AT_LENGTH, AT_UPOS = N_ENDINGS + 41, N_ENDINGS + 53
FEATURES = AT_UPOS + len(CUT_KINDS)


def step(count):
    """0 for 0, else 1 + floor(log2(count)), 9 at most."""
    return min(9, int(count).bit_length())


class Tables:
    """What the treebanks know: counts of modifiers and heads in cut lemmas, of whole lemmas, and lemmas of modifiers."""

    def __init__(self):
        self.modifiers, self.heads, self.wholes = collections.Counter(), collections.Counter(), collections.Counter()
        self.endings = {}

    def learn(self, sentences):
        found = collections.defaultdict(collections.Counter)
        for whole, parts, _ in examples(sentences):
            if len(parts) == 1:
                self.wholes[whole.lower()] += 1
                continue
            self.heads[parts[-1].lower()] += 1
            at = whole[:len(whole) - len(parts[-1])].lower()
            self.modifiers[at] += 1
            found[at][ending_of(at, "_".join(parts[:-1]).lower())] += 1
        self.endings = {m: c.most_common(1)[0][0] for m, c in found.items()}


def ending_of(surface, lemma):
    """Number of the ending by which the surface form of a modifier differs from its lemma; the last number if none fits."""
    for i, (old, new) in enumerate(ENDINGS):
        if surface.endswith(old) and surface[:len(surface) - len(old)] + new == lemma.replace("_", ""):
            return i
    return len(ENDINGS)


def examples(sentences):
    """(word after its lemma script, parts of its lemma, upos) of every word that may be a compound."""
    for s in sentences:
        if "lemma" not in s.parts:
            continue
        for form, lemma, upos in zip(s.forms, s.lemmas, s.upos):
            if upos not in CUT_KINDS or len(form) < 4:
                continue
            plain = strip_compound(form, lemma, upos)
            if plain is None:
                continue
            whole = apply(make(form, plain), form)
            parts = lemma.split("_")
            if len(parts) == 1 or whole.lower().endswith(parts[-1].lower()):
                yield whole, parts, upos


class Cutter:
    """Scores cuts with `weights` over the tables and the grammar lexicon (hashed form to bits)."""

    def __init__(self, tables, form_bits, weights=None):
        self.tables, self.form_bits = tables, form_bits
        self.weights = np.zeros(FEATURES, np.float32) if weights is None else weights

    def _bits(self, word):
        return self.form_bits.get(fnv1a(word), 0)

    def candidates(self, word, upos):
        """Pairs (position, active features, ending number); position 0 is leaving the word whole."""
        low = word.lower()
        t, kind = self.tables, AT_UPOS + CUT_KINDS.index(upos)
        bits = self._bits(low)
        whole = [AT_WHOLE + step(t.wholes.get(low, 0)), AT_WHOLE_KIND + (0 if bits & NOUN else 1 if bits else 2), kind]
        out = [(0, whole, 0)]
        for at in range(SHORTEST_MODIFIER, len(low) - SHORTEST_HEAD + 1):
            modifier, head = low[:at], low[at:]
            head_count, head_bits = t.heads.get(head, 0), self._bits(head)
            if not head_count and not head_bits and not t.wholes.get(head, 0):
                continue
            modifier_count = t.modifiers.get(modifier, 0)
            ending, modifier_kind = self._modifier(modifier, modifier_count)
            features = [AT_ENDING + ending, AT_MODIFIER + step(modifier_count), AT_HEAD + step(head_count + t.wholes.get(head, 0)),
                        AT_MODIFIER_KIND + modifier_kind, AT_HEAD_KIND + (0 if head_bits & NOUN else 1 if head_bits else 2),
                        AT_LENGTH + min(5, at - SHORTEST_MODIFIER), AT_LENGTH + 6 + min(5, len(head) - SHORTEST_HEAD)]
            out.append((at, features, ending))
        return out

    def _modifier(self, modifier, count):
        if count:
            return self.tables.endings[modifier], 0
        for i, (old, _) in enumerate(ENDINGS):
            if modifier.endswith(old) and len(modifier) - len(old) >= 2:
                bits = self._bits(modifier[:len(modifier) - len(old)])
                if bits & (NOUN | ADJ_BASE | VERB_1SG | VERB_INF | NOUN_PL):
                    return i, 1 if bits & NOUN else 2
        if modifier.endswith("-"):
            return 2, 3
        return len(ENDINGS), 4

    def cut(self, word, upos):
        """The word with `_` between its parts and the modifiers in their own form."""
        if upos not in CUT_KINDS or len(word) < 4:
            return word
        options = self.candidates(word, upos)
        scores = [self.weights[f].sum() for _, f, _ in options]
        at, _, ending = options[int(np.argmax(scores))]
        if at == 0:
            return word
        modifier, head = word[:at], word[at:]
        if ending < len(ENDINGS):
            modifier = modifier[:at - len(ENDINGS[ending][0])] + ENDINGS[ending][1]
        return self.cut(modifier, "NOUN") + "_" + head


def fit(sentences, form_bits, log, epochs=30):
    """Learns tables and weights. Half of the sentences give counts to the other half's features, then all count."""
    halves = [sentences[0::2], sentences[1::2]]
    items = []
    for counted, taught in (halves, halves[::-1]):
        tables = Tables()
        tables.learn(counted)
        cutter = Cutter(tables, form_bits)
        for word, parts, upos in examples(taught):
            options = cutter.candidates(word, upos)
            want = 0 if len(parts) == 1 else len(word) - len(parts[-1])
            right = [i for i, o in enumerate(options) if o[0] == want]
            if right and len(options) > 1:
                items.append(([o[1] for o in options], right[0]))
    width = max(len(o) for o, _ in items)
    rows = torch.full((len(items), width, 8), FEATURES)
    for i, (options, _) in enumerate(items):
        for j, features in enumerate(options):
            rows[i, j, :len(features)] = torch.tensor(features)
    gold = torch.tensor([g for _, g in items])
    empty = (rows == FEATURES).all(2)
    weights = torch.zeros(FEATURES + 1, requires_grad=True)
    optimizer = torch.optim.Adam([weights], lr=0.1)
    for _ in range(epochs * 4):
        masked = torch.cat([weights[:-1], torch.zeros(1)])
        scores = masked[rows].sum(2).masked_fill(empty, -1e4)
        loss = torch.nn.functional.cross_entropy(scores, gold) + 1e-5 * weights.square().sum()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    log(f"compounds: {len(items)} words, loss {loss.item():.4f}, {(scores.argmax(1) == gold).float().mean().item():.4f} right on the halves")
    tables = Tables()
    tables.learn(sentences)
    return Cutter(tables, form_bits, weights.detach().numpy()[:-1].copy())
