"""Targets of the name head: exact where somebody marked the names, sets of allowed labels elsewhere.

Treebanks tell where a name is (proper nouns joined by `flat`) and name lists tell what it may be; the loss
then is the probability of the allowed set (Jin and Ghahramani 2002), and the context decides among its
members. Our own articles mark entities, Europeana marks names in old newspapers (CC0).
"""
import collections
import lzma
import random
import xml.etree.ElementTree as ElementTree

import numpy as np

from . import lexicon, sources
from .hashing import fnv1a
from .labels import NAME_TYPES
from .tokens import _TOKEN

_KINDS = {"person": ("PER",), "organisation": ("ORG",), "place": ("LOC",), "document": ("OTHER",), "other": ("OTHER", "ORG"),
          "group": ("ORG", "OTHER")}
ORG_WORDS = frozenset(
    "Associatie Universitair Ziekenhuis Fonds Centrale Partei Party Telegraaf Courant Dagblad Nieuwsblad Media Entertainment "
    "Holding Verzekeringen Pharma Systems Software Technologies Records Pictures Studios "
    "FC SC AC VV BV NV AG GmbH Inc Ltd Corp Co Bank Partij Universiteit Raad Ministerie Kamer Commissie Bond Vereniging Stichting "
    "Unie Liga Hogeschool Club United Group Groep Federatie Instituut Akademie Academie Museum Orkest Rechtbank Hof Congres "
    "Parlement Senaat Politie Krant Radio TV Televisie Airlines Motors International Philharmonic Maatschappij Bureau".split())


_CALENDAR = frozenset("januari februari maart april mei juni juli augustus september oktober november december maandag dinsdag "
                      "woensdag donderdag vrijdag zaterdag zondag".split())


def blank(n):
    """A target that allows every label."""
    return np.ones((n, 1 + 2 * len(NAME_TYPES)), bool)


def outside(target, i):
    target[i] = False
    target[i, 0] = True


def mark(target, begin, end, kinds):
    """Allows a name of one of `kinds` on [begin, end) and nothing else there."""
    target[begin:end] = False
    for kind in kinds:
        column = 1 + 2 * NAME_TYPES.index(kind)
        target[begin, column] = True
        target[begin + 1:end, column + 1] = True


def kinds_of(forms, name_bits):
    """The kinds a name may be, from the lists; all kinds if no list knows it."""
    bits = name_bits.get(fnv1a(" ".join(forms)), 0)
    kinds = set()
    if len(forms) == 1 and bits & (lexicon.CAP_NOUN | lexicon.GEO_ADJ) and not bits & (lexicon.ORG | lexicon.FIRST):
        return {"OTHER"}  # inhabitants, members
    if len(forms) == 1 and len(forms[0]) > 1 and forms[0].isupper() and not bits & lexicon.GEO:
        return {"ORG", "OTHER"}
    if bits & lexicon.PER or (len(forms) == 1 and bits & lexicon.FIRST):
        kinds.add("PER")
    if bits & lexicon.LAST and not bits & lexicon.GEO:
        kinds |= {"PER"} if kinds else {"PER", "ORG"}
    if bits & lexicon.GEO:
        kinds.add("LOC")
    if bits & lexicon.ORG:
        kinds.add("ORG")
    if bits & lexicon.MISC:
        kinds.add("OTHER")
    if not kinds and len(forms) > 1:
        if len(forms[0]) <= 3 and forms[0][1:2] == "." and forms[0][0].isupper():
            kinds.add("PER")
        elif ORG_WORDS & set(forms):
            kinds.add("ORG")
        elif name_bits.get(fnv1a(forms[0]), 0) & lexicon.FIRST and name_bits.get(fnv1a(forms[-1]), 0) & lexicon.LAST:
            kinds.add("PER")
    return kinds or set(NAME_TYPES)


def treebank_spans(s):
    """Spans of proper nouns with what hangs under them as `flat`."""
    n = len(s.forms)
    children = collections.defaultdict(list)
    for i, (head, relation) in enumerate(zip(s.heads, s.deprels)):
        if relation.startswith("flat"):
            children[head - 1].append(i)
    spans, i = [], 0
    while i < n:
        if s.upos[i] == "PROPN":
            end = i + 1
            members = children.get(i, [])
            while end < n and end in members:
                end += 1
            spans.append((i, end))
            i = end
        else:
            i += 1
    return spans


def treebank_target(s, name_bits):
    """Allowed labels of a treebank sentence."""
    target = blank(len(s.forms))
    for i in range(len(s.forms)):
        outside(target, i)
    for begin, end in treebank_spans(s):
        while end > begin + 1 and not any(c.isalnum() for c in s.forms[end - 1]):
            end -= 1
        if end == begin + 1 and s.forms[begin].lower() in _CALENDAR:
            continue
        if any(c.isupper() for f in s.forms[begin:end] for c in f):
            mark(target, begin, end, kinds_of(s.forms[begin:end], name_bits))
    return target


def europeana(path):
    """(forms, target) of the Europeana newspapers, cut into pieces at full stops."""
    forms, tags = [], []
    with lzma.open(path, "rt", encoding="utf-8") as stream:
        for line in stream:
            cells = line.split()
            if len(cells) == 2:
                forms.append(cells[0])
                tags.append(cells[1])
            if forms and (forms[-1] == "." and len(forms) > 5 or len(forms) >= 60):
                yield forms, _bio_target(tags)
                forms, tags = [], []


def _bio_target(tags):
    target = blank(len(tags))
    begin = 0
    while begin < len(tags):
        kind = tags[begin].rsplit("-", 1)[-1]
        end = begin + 1
        if kind in NAME_TYPES:
            while end < len(tags) and tags[end] == f"I-{kind}":
                end += 1
            mark(target, begin, end, (kind,))
        else:
            outside(target, begin)
        begin = end
    return target


def corpus(folder, known_word):
    """(forms, target) of the paragraphs of our own articles; `known_word` says whether a lower-cased form is a common word."""
    for path in sources.own_articles(folder):
        for article in ElementTree.parse(path).getroot():
            entities = {e.get("id"): (e.get("kind"), e.get("name") or "") for e in article.iter("ent")}
            for block in article:
                if block.tag in ("h", "p"):
                    yield from _block(block, entities, known_word)


def _block(block, entities, known_word):
    text, mentions = [], []

    def walk(node):
        begin = sum(map(len, text))
        text.append(node.text or "")
        for child in node:
            walk(child)
            text.append(child.tail or "")
        if node.tag == "n":
            mentions.append((begin, sum(map(len, text)), (node.get("e") or "").split()))

    walk(block)
    plain = "".join(text)
    matches = list(_TOKEN.finditer(plain))
    if not matches:
        return
    forms = [m.group() for m in matches]
    target = blank(len(forms))
    for i, form in enumerate(forms):
        first = i == 0 or forms[i - 1] in ".!?:\"'“‘”’"
        if not form[:1].isupper() or (first and known_word(form.lower())):
            outside(target, i)
    for begin, end, ids in sorted(mentions, key=lambda m: m[0] - m[1]):
        inside = [i for i, m in enumerate(matches) if begin <= m.start() and m.end() <= end]
        if len(ids) == 1 and ids[0] in entities and inside:
            _mention(target, forms, inside, *entities[ids[0]], known_word)
    for at in range(0, len(forms), 60):
        yield forms[at:at + 60], target[at:at + 60]


def _mention(target, forms, inside, kind, name, known_word):
    """Marks the part of a mention that spells the entity's name: from its first to its last capitalised name word."""
    words = set(m.group() for m in _TOKEN.finditer(name))
    run = []
    for i in inside + [None]:
        if i is not None and forms[i] in words:
            run.append(i)
            continue
        while run and not forms[run[0]][:1].isupper():
            run.pop(0)
        while run and not forms[run[-1]][:1].isupper():
            run.pop()
        if run and not (len(run) == 1 and run[0] == 0 and known_word(forms[0].lower()) and kind != "person"):
            mark(target, run[0], run[-1] + 1, _KINDS.get(kind, NAME_TYPES))
        run = []


class Swapper:
    """Puts other listed names into marked spans, so that context rather than the list teaches the kind."""

    def __init__(self, phrases, seed):
        self.rng = random.Random(seed)
        first = sorted(p for p, b in phrases.items() if b & lexicon.FIRST and b & lexicon.PER and " " not in p and not b & lexicon.GEO)
        last = sorted(p for p, b in phrases.items() if b & lexicon.LAST and not b & lexicon.GEO)
        orgs = sorted(p for p, b in phrases.items() if b == lexicon.ORG)
        press = sorted(p for p, b in phrases.items() if b & lexicon.ORG and lexicon.is_press(p))
        # Names that begin with an article look like common nouns at the start of a sentence, so they are shown more often.
        articles = [p for p in orgs + press if p.split(" ")[0] in ("De", "Het", "The", "La", "Le", "Die")]
        self.pools = {"ORG": orgs + (press + articles) * max(1, len(orgs) // (4 * max(1, len(press + articles)))),
                      "LOC": sorted(p for p, b in phrases.items() if b == lexicon.GEO),
                      "PER": [(f, l) for f, l in zip(self.rng.choices(first, k=40000), self.rng.choices(last, k=40000))]}

    def __call__(self, forms, target):
        """A copy with every name of one certain kind (PER, ORG or LOC) exchanged, or None if it has none."""
        out, rows, changed, i = [], [], False, 0
        while i < len(forms):
            allowed = np.flatnonzero(target[i])
            kind = NAME_TYPES[(allowed[0] - 1) // 2] if len(allowed) == 1 and allowed[0] % 2 == 1 else None
            end = i + 1
            if kind in self.pools:
                while end < len(forms) and target[end].sum() == 1 and target[end, allowed[0] + 1]:
                    end += 1
                words = self._name(kind, end - i)
                part = blank(len(words))
                mark(part, 0, len(words), (kind,))
                out, changed = out + words, True
                rows.append(part)
            else:
                out.append(forms[i])
                rows.append(target[i:i + 1])
            i = end
        return (out, np.concatenate(rows)) if changed else None

    def _name(self, kind, length):
        if kind != "PER":
            return self.rng.choice(self.pools[kind]).split(" ")
        first, last = self.rng.choice(self.pools["PER"])
        return last.split(" ") if length == 1 else [first] + last.split(" ")
