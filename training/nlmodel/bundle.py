"""All that the network learns from, as one file of arrays: made once from the data sets, then learned from anywhere.

A machine that only learns (one with a graphics processor, say) needs this file and this package, no data sets.
"""
import json
from concurrent.futures import ProcessPoolExecutor

import numpy as np

from .flat import Flat
from .labels import Labels
from .subwords import Subwords

SETS = ("treebanks", "text", "dev")


def save(path, forms, labels, sets, banks):
    """Writes the distinct forms with their features, the labels, the sets (name to Flat), and per sentence of the
    treebank set the name of its source."""
    sub = forms.featurizer.subwords
    _, words, grammar, names = forms.arrays(vectors=False)
    arrays = {"forms": _bytes("\n".join(forms.index)), "labels": _bytes(json.dumps(labels.as_dict())),
              "words": words.astype(np.int32), "grammar": grammar.astype(np.int16), "names": names.astype(np.int16),
              "sub.keys": np.array(list(sub.words), np.uint32), "sub.rows": np.array(list(sub.words.values()), np.int32),
              "sub.words": sub.word_rows, "sub.ngrams": sub.ngram_rows, "sub.scale": np.array([sub.scale]), "banks": _bytes("\n".join(banks))}
    for name in SETS:
        arrays |= sets[name].arrays(name)
    part = path.with_suffix(".part.npz")
    np.savez(part, **arrays)
    part.rename(path)


class Bundle:
    """The file read back: `labels`, `words` (known words), `arrays` (of network.Embedder), the sets,
    and the source of each sentence of the treebank set in `banks`."""

    def __init__(self, path, workers=1):
        with np.load(path) as saved:
            saved = {k: saved[k] for k in saved.files}
        self.labels = Labels.from_dict(json.loads(saved["labels"].tobytes().decode("utf-8")))
        sub = Subwords(dict(zip(saved["sub.keys"].tolist(), saved["sub.rows"].tolist())), saved["sub.words"], saved["sub.ngrams"],
                       float(saved["sub.scale"][0]))
        self.words = len(sub.words)
        forms = saved["forms"].tobytes().decode("utf-8").split("\n")
        vectors = _vectors(sub, forms, workers)
        self.arrays = vectors, *(saved[k].astype(np.int64) for k in ("words", "grammar", "names"))
        self.banks = saved["banks"].tobytes().decode("utf-8").split("\n")
        self.sets = {name: Flat.from_arrays(saved, name) for name in SETS}


def _bytes(text):
    return np.frombuffer(text.encode("utf-8"), np.uint8)


_sub = None


def _begin(sub):
    global _sub
    _sub = sub


def _part(forms):
    return np.array([_sub.vector(f) for f in forms], np.float32)


def _vectors(sub, forms, workers):
    size = 5000
    parts = [forms[i:i + size] for i in range(0, len(forms), size)]
    with ProcessPoolExecutor(workers, initializer=_begin, initargs=(sub,)) as pool:
        return np.concatenate(list(pool.map(_part, parts)))


def text_set(lines, weights, forms, featurizer):
    """Token lists as a set without targets."""
    numbers, phrases, lengths = [], [], []
    for line in lines:
        numbers.append(np.array([forms.number(f) for f in line], np.int32))
        phrases.append(np.array(featurizer.phrases(line), np.int16))
        lengths.append(len(line))
    return Flat({"forms": np.concatenate(numbers), "phrases": np.concatenate(phrases)}, lengths, weights)
