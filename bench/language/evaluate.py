"""The measures of the CoNLL 2018 shared task, written from their description (Zeman et al. 2018, section 4).

Words of the system and of the treebank are aligned by the characters they cover, white space left out. A
word is right for UPOS, XPOS or lemma when an aligned word has the same value, for UAS when also its head is
aligned with the gold head (or both are roots), for LAS when also the relation up to `:` agrees. F1 is twice
the right words over the sum of both counts. A sentence is right when both its ends are.
"""
import lzma
import re


class Word:
    """A word with its characters [begin, end) and columns; `head` is an index into the file's words, -1 for a root."""
    __slots__ = ("begin", "end", "lemma", "upos", "xpos", "head", "deprel", "misc", "form")


class Treebank:
    """Words and sentences of a CoNLL-U text."""

    def __init__(self, lines):
        self.words, self.sentences, self.texts, self.paragraphs = [], [], [], []
        at, rows, text, new = 0, [], "", False
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("# text = "):
                text = line[9:]
            elif line.startswith(("# newpar", "# newdoc")):
                new = True
            elif line.startswith("#"):
                continue
            elif line:
                cells = line.split("\t")
                if cells[0].isdigit():
                    rows.append(cells)
            elif rows:
                at = self._sentence(rows, at)
                self.texts.append(text)
                self.paragraphs.append(new)
                rows, text, new = [], "", False
        if rows:
            self._sentence(rows, at)
            self.texts.append(text)
            self.paragraphs.append(new)

    def _sentence(self, rows, at):
        first, begin = len(self.words), at
        for cells in rows:
            word = Word()
            word.form = cells[1]
            word.begin, word.end = at, at + len(re.sub(r"\s", "", cells[1]))
            at = word.end
            word.lemma, word.upos, word.xpos = cells[2:5]
            word.head = first + int(cells[6]) - 1 if int(cells[6]) else -1
            word.deprel, word.misc = cells[7].split(":")[0], cells[9]
            self.words.append(word)
        self.sentences.append((begin, at))
        return at

    def characters(self):
        """All characters of the words."""
        return "".join(re.sub(r"\s", "", w.form) for w in self.words)

    def raw(self):
        """The running text: sentences joined by a space, or a line break where a paragraph or document begins."""
        return "".join(("\n\n" if new else " ") * bool(i) + text for i, (text, new) in enumerate(zip(self.texts, self.paragraphs)))


def read(path):
    """The treebank in a .conllu or .conllu.xz file."""
    opened = lzma.open(path, "rt", encoding="utf-8") if str(path).endswith(".xz") else open(path, encoding="utf-8")
    with opened as lines:
        return Treebank(lines)


def f1(right, system, gold):
    """F1 in percent."""
    return 200 * right / (system + gold) if system + gold else 0.0


def score(system, gold):
    """F1 per measure: tokens, sentences, upos, xpos, lemma, uas, las."""
    if system.characters() != gold.characters():
        raise ValueError("system and treebank do not hold the same characters")
    by_span = {(w.begin, w.end): i for i, w in enumerate(gold.words)}
    aligned = {i: by_span[(w.begin, w.end)] for i, w in enumerate(system.words) if (w.begin, w.end) in by_span}
    right = dict.fromkeys(("upos", "xpos", "lemma", "uas", "las"), 0)
    for i, j in aligned.items():
        mine, theirs = system.words[i], gold.words[j]
        right["upos"] += mine.upos == theirs.upos
        right["xpos"] += mine.xpos == theirs.xpos
        right["lemma"] += mine.lemma == theirs.lemma or theirs.lemma == "_"
        head = (mine.head == -1 and theirs.head == -1) or (mine.head >= 0 and aligned.get(mine.head) == theirs.head)
        right["uas"] += head
        right["las"] += head and mine.deprel == theirs.deprel
    n, m = len(system.words), len(gold.words)
    out = {"tokens": f1(len(aligned), n, m),
           "sentences": f1(len(set(system.sentences) & set(gold.sentences)), len(system.sentences), len(gold.sentences))}
    out.update({k: f1(v, n, m) for k, v in right.items()})
    return {k: round(v, 2) for k, v in out.items()}


def spans(labels):
    """(begin, end, kind) of the B-/I- label sequence."""
    out, begin, kind = set(), None, None
    for i, label in enumerate(list(labels) + ["O"]):
        if begin is not None and not label.startswith("I-"):
            out.add((begin, i, kind))
            begin = None
        if label.startswith("B-") or (label.startswith("I-") and begin is None):
            begin, kind = i, label[2:]
    return out


def score_names(system, gold, kinds):
    """Exact span F1 per kind and over `kinds` together."""
    out = {}
    for name, chosen in [(k, {k}) for k in kinds] + [("+".join(kinds), set(kinds))] * (len(kinds) > 1):
        mine, theirs = ({s for s in side if s[2] in chosen} for side in (system, gold))
        out[name] = round(f1(len(mine & theirs), len(mine), len(theirs)), 2)
    return out
