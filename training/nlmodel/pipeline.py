"""The stages from data to model file; each leaves its result in the work folder and is skipped when that is there."""
import json
import time
from pathlib import Path

import numpy as np
import torch

from . import compounds, conllu, dataset, export, features, fixture, heads, labels, lemmas, lexicon, network, pretrain, subwords, text

SEED = 20260801
FIXTURE = Path(__file__).resolve().parents[2] / "tests/unit/language/data/model.json"
DEV = {"alpino": "ud/nl_alpino-ud-dev.conllu.xz", "lassysmall": "ud/nl_lassysmall-ud-dev.conllu.xz"}


class Pipeline:
    """One training run; `options` are the command's arguments (see the command `training/train`)."""

    def __init__(self, options):
        self.options, self.data, self.work = options, options.data, options.work
        self.started = time.time()
        self.work.mkdir(parents=True, exist_ok=True)
        self._log = (self.work / "train.log").open("a", encoding="utf-8")
        self.report = {}

    def log(self, message):
        line = f"{time.time() - self.started:7.0f} s  {message}"
        print(line, flush=True)
        self._log.write(line + "\n")
        self._log.flush()

    def prepare(self):
        """Lexica, word vectors and features."""
        lines = text.weighted_lines(self.data, SEED) if not (self.work / "skipgram.bin").exists() else []
        skipgram = subwords.learn(lines, self.work, SEED % 1000, epochs=self.options.skipgram_epochs)
        self.phrases = lexicon.name_phrases(self.data)
        self.featurizer = features.Featurizer(subwords.fold(skipgram), lexicon.hashed(lexicon.forms(self.data)), lexicon.hashed(self.phrases))
        self.words = len(self.featurizer.subwords.words)

    def pretrain(self):
        """Embedder and encoder from unlabelled text; their weights go to `pretrained.pt`."""
        target = self.work / "pretrained.pt"
        if target.exists() or not self.options.pretrain_seconds:
            return
        forms = features.Forms(self.featurizer)
        lines = [(np.array([forms.number(f) for f in line], np.int32), np.array(self.featurizer.phrases(line), np.int32))
                 for line in text.weighted_lines(self.data, SEED + 1)]
        torch.manual_seed(SEED)
        embedder, encoder = network.Embedder(forms.arrays(), self.words), network.Encoder()
        report = pretrain.run(embedder, encoder, lines, self.work / "pretrain.pt", SEED, self.options.pretrain_seconds, self.log)
        torch.save({"word": embedder.word.state_dict(), "bag": embedder.bag.state_dict(), "encoder": encoder.state_dict(), "report": report}, target)

    def load_examples(self):
        """Treebanks, names and development sentences as examples; label inventories."""
        self.sentences = dataset.load_treebanks(self.data, self.log)
        self.labels = labels.Labels.count(self.sentences)
        self.forms = features.Forms(self.featurizer)
        self.examples = [dataset.encode(s, self.forms, self.featurizer, self.labels) for s in self.sentences]
        common = {f for s in self.sentences for f in s.forms if f.islower()}
        self.name_examples = dataset.name_examples(self.data, self.forms, self.featurizer, self.phrases, common, SEED)
        cutter = compounds.fit(self.sentences, self.featurizer.form_bits, self.log)
        self.lemmatizer = lemmas.fit(self.data, self.sentences, cutter, self.log)
        self.dev = {k: list(conllu.read(self.data / f)) for k, f in DEV.items()}
        self.dev_examples = {k: [dataset.encode(s, self.forms, self.featurizer, self.labels) for s in v] for k, v in self.dev.items()}
        self.log(f"{len(self.examples)} treebank sentences, {len(self.name_examples)} for names, "
                 f"classes {({k: len(v) for k, v in self.labels.tags.items()})}, {len(self.labels.deprels)} relations")

    def new_model(self, pretrained=True):
        """A model with fresh heads, and pre-trained embedder and encoder when there are such."""
        torch.manual_seed(SEED + 2)
        model = network.Model(self.forms.arrays(), self.words, self.labels)
        source = self.work / "pretrained.pt"
        if pretrained and source.exists():
            saved = torch.load(source)
            model.embedder.word.load_state_dict(saved["word"])
            model.embedder.bag.load_state_dict(saved["bag"])
            model.encoder.load_state_dict(saved["encoder"])
            self.report["pretraining"] = saved["report"]
        return model

    def evaluate(self, model, sets=("alpino",)):
        """Scores on development files, from gold tokens, lemmas with compounds cut."""
        predict = heads.Predictor(model, self.labels, self.lemmatizer)
        return {k: heads.score(predict(self.dev_examples[k], self.dev[k]), self.dev[k]) for k in sets}

    def train(self):
        """All heads; the model's weights go to `model.pt`."""
        model = self.new_model()
        settings = {"seed": SEED, "rate": 2e-3, "epochs": self.options.epochs, "seconds": self.options.train_seconds,
                    "evaluate_every": self.options.evaluate_every}
        history = heads.train(model, self.examples + self.name_examples, self.evaluate, self.work / "model.pt", settings, self.log)
        self.report["history"] = history
        self.report["dev"] = self.evaluate(model, tuple(DEV))
        self.log(f"development: {self.report['dev']}")
        return model

    def run(self):
        """All stages; writes the model file and `report.json`."""
        self.prepare()
        self.pretrain()
        self.load_examples()
        model = self.train()
        self.options.out.parent.mkdir(parents=True, exist_ok=True)
        size = export.write(self.options.out, model, self.labels, self.featurizer, self.lemmatizer)
        self.report["bytes"] = size
        if FIXTURE.parent.exists():
            fixture.write(FIXTURE.parent / "sentences.txt", FIXTURE, model, self.labels, self.featurizer, self.lemmatizer)
        (self.work / "report.json").write_text(json.dumps(self.report, indent=1), encoding="utf-8")
        self.log(f"{self.options.out}: {size / 1e6:.1f} MB")
