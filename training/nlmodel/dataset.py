"""Training examples: sentences as numbers, with targets per head and masks for what a source may not teach."""
import numpy as np

from . import conllu, labels as label_module, names, sources
from .flat import IGNORE, TAGS


class Example:
    """One sentence as arrays; `targets` are class numbers (IGNORE = not taught), `names` allowed labels or None."""

    def __init__(self, forms, phrases):
        self.forms, self.phrases = forms, phrases
        n = len(forms)
        self.targets = {k: np.full(n, IGNORE) for k in TAGS}
        self.heads = np.full(n, IGNORE)
        self.deprels = np.full(n, IGNORE)
        self.names = None
        self.weight = 1.0

    def __len__(self):
        return len(self.forms)


def load_treebanks(data, log):
    """All training sentences without reserved ones and without doubles; each carries its parts and weight."""
    reserved, seen, out = conllu.reserved_keys(data), set(), []
    for bank in sources.TREEBANKS:
        sources.check(bank)
        kept = dropped = 0
        for s in conllu.read(data / bank.file):
            key = conllu.key(s.text or " ".join(s.forms))
            # Sentences whose conversion has no tags (all words are X) have no reliable relations either.
            untagged = "tags" in bank.parts and "_" in s.xpos
            if key in reserved or key in seen and len(key) > 15 or not s.forms or untagged:
                dropped += 1
                continue
            seen.add(key)
            s.parts, s.weight, s.bank = bank.parts, bank.weight or 1.0, bank.file
            kept += 1
            out.append(s)
        log(f"{bank.file}: {kept} sentences, {dropped} left out (reserved, double or untagged)")
    return out


def encode(s, forms, featurizer, labels):
    """The example of a treebank sentence."""
    example = Example(np.array([forms.number(f) for f in s.forms]), np.array(featurizer.phrases(s.forms)))
    number = labels.number
    if "tags" in s.parts:
        for k, values in (("upos", s.upos), ("xpos", s.xpos), ("feats", s.feats)):
            example.targets[k][:] = [number[k].get(v, IGNORE) for v in values]
    elif "upos" in s.parts:
        example.targets["upos"][:] = [number["upos"].get(v, IGNORE) for v in s.upos]
    if "lemma" in s.parts:
        example.targets["script"][:] = [number["script"].get(v, IGNORE) for v in label_module.scripts(s)[0]]
    if "tree" in s.parts:
        example.heads[:] = s.heads
    if "labels" in s.parts:
        example.deprels[:] = [labels.deprel_number.get(v, IGNORE) for v in s.deprels]
    if "names" in s.parts:
        example.names = names.treebank_target(s, featurizer.name_bits)
    example.weight = s.weight
    return example


def name_examples(data, forms, featurizer, phrases, common, seed):
    """Examples that teach names only: our own articles, old newspapers, and copies with exchanged names."""
    swap, out = names.Swapper(phrases, seed), []

    def add(words, target, weight):
        example = Example(np.array([forms.number(f) for f in words]), np.array(featurizer.phrases(words)))
        example.names, example.weight = target, weight
        out.append(example)

    for words, target in names.corpus(data.parent / "corpus", common.__contains__):
        add(words, target, 0.5)
        for _ in range(2):
            copy = swap(words, target)
            if copy:
                add(*copy, 0.35)
    for words, target in names.europeana(data / "ner/europeana-enp_NL.bio.xz"):
        add(words, target, 0.03)
    return out
