"""CoNLL-U files: reading sentences, and keeping test sentences out of training."""
import lzma
import re
from dataclasses import dataclass, field


@dataclass
class Sentence:
    """One tree: parallel lists over its words; heads count from 1, 0 is the root."""
    sent_id: str = ""
    text: str = ""
    forms: list = field(default_factory=list)
    lemmas: list = field(default_factory=list)
    upos: list = field(default_factory=list)
    xpos: list = field(default_factory=list)
    feats: list = field(default_factory=list)
    heads: list = field(default_factory=list)
    deprels: list = field(default_factory=list)
    parts: frozenset = frozenset()  # what may be learned from it, see sources.Treebank
    weight: float = 1.0
    bank: str = ""  # the file it came from


def read(path):
    """Sentences of a .conllu or .conllu.xz file; empty nodes and multiword ranges are skipped."""
    opener = lzma.open if str(path).endswith(".xz") else open
    sentence = Sentence()
    with opener(path, "rt", encoding="utf-8") as stream:
        for line in stream:
            line = line.rstrip("\n")
            if not line:
                if sentence.forms:
                    yield sentence
                sentence = Sentence()
            elif line.startswith("# sent_id = "):
                sentence.sent_id = line[12:]
            elif line.startswith("# text = "):
                sentence.text = line[9:]
            elif line[0] != "#":
                cells = line.split("\t")
                if not cells[0].isdigit():
                    continue
                sentence.forms.append(cells[1])
                sentence.lemmas.append(cells[2])
                sentence.upos.append(cells[3])
                sentence.xpos.append(cells[4])
                sentence.feats.append(cells[5])
                sentence.heads.append(int(cells[6]) if cells[6].isdigit() else 0)
                sentence.deprels.append(cells[7])
    if sentence.forms:
        yield sentence


def key(text):
    """What two copies of a sentence share: letters and digits only, lower-cased."""
    return re.sub(r"[\W_]+", "", text.lower())


def reserved_keys(data):
    """Keys of every sentence that may not be trained on: dev, test and the overlap list."""
    keys = set()
    for name in ("nl_alpino-ud-dev", "nl_alpino-ud-test", "nl_lassysmall-ud-dev", "nl_lassysmall-ud-test"):
        keys.update(key(s.text or " ".join(s.forms)) for s in read(data / f"ud/{name}.conllu.xz"))
    with (data / "ud/overlap.txt").open(encoding="utf-8") as stream:
        for line in stream:
            cells = line.rstrip("\n").split("\t")
            if not line.startswith("#") and len(cells) >= 6:
                keys.add(key(cells[5]))
    return keys
