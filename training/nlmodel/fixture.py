"""What the training framework says of a few sentences of our own, for the program's tests.

The file holds, per sentence, tokens and predictions of the unrounded model, and encoder states of the first
sentence; tests/unit/language/model_test.cc compares the program with it.
"""
import json
import types

import numpy as np
import torch

from . import dataset, features, flat, heads


def write(source, target, model, labels, featurizer, lemmatizer, saying):
    """Reads token lines from `source` and writes the JSON fixture to `target`."""
    lines = [line.split() for line in source.read_text(encoding="utf-8").splitlines() if line.strip()]
    forms = features.Forms(featurizer)
    examples = [dataset.Example(np.array([forms.number(f) for f in line]), np.array(featurizer.phrases(line))) for line in lines]
    before = (model.embedder.vectors, model.embedder.words, model.embedder.grammar, model.embedder.names)
    model.embedder.set_forms(forms.arrays())
    predictions = heads.Predictor(model, labels, lemmatizer)(examples, [types.SimpleNamespace(forms=line) for line in lines])
    with torch.no_grad():
        batch = flat.Flat.of(examples[:1], taught=False).batch([0])
        _, states = model.encoder(model.embedder(batch["forms"], batch["phrases"]), batch["lengths"])
        said = saying(states, batch["lengths"])
    model.embedder.vectors, model.embedder.words, model.embedder.grammar, model.embedder.names = before
    out = {"sentences": [{"tokens": line, **{k: p[k] for k in ("upos", "xpos", "feats", "lemmas", "heads", "deprels")}}
                         for line, p in zip(lines, predictions)],
           "rows": {form: featurizer.grammar(form) + featurizer.name(form) for line in lines[:8] for form in line},
           "saying": [[round(float(v), 3) for v in row] for row in said[:, 0]],
           "states": [[round(float(v), 4) for v in row[::16]] for row in states[:, 0]]}
    target.write_text(json.dumps(out, ensure_ascii=False), encoding="utf-8")
