"""The stages from data to model file; each leaves its result in the work folder and is skipped when that is there.

prepare: word vectors, features, examples, in one file of arrays. pretrain, teach, learn: the network, from that
file alone. export: the model file.
"""
import json
import time
from pathlib import Path

import torch

from . import bundle, compounds, conllu, dataset, export, features, fixture, flat, heads, labels, lemmas, lexicon, network, pretrain, saying, sources, subwords, teach, text

SEED = 20260801
FIXTURE = Path(__file__).resolve().parents[2] / "tests/unit/language/data/model.json"
DEV = {"alpino": "ud/nl_alpino-ud-dev.conllu.xz", "lassysmall": "ud/nl_lassysmall-ud-dev.conllu.xz"}
SIZES = {"student": network.STUDENT, "teacher": network.TEACHER}


class Pipeline:
    """One training run; `options` are the command's arguments (see the command `training/train`)."""

    def __init__(self, options):
        self.options, self.data, self.work = options, options.data, options.work
        self.started = time.time()
        self.work.mkdir(parents=True, exist_ok=True)
        self._log = (self.work / "train.log").open("a", encoding="utf-8")
        self._bundle = None

    def log(self, message):
        line = f"{time.time() - self.started:7.0f} s  {message}"
        print(line, flush=True)
        self._log.write(line + "\n")
        self._log.flush()

    def featurize(self):
        """Lexica, word vectors and features."""
        lines = text.weighted_lines(self.data, SEED) if not (self.work / "skipgram.bin").exists() else []
        skipgram = subwords.learn(lines, self.work, SEED % 1000, epochs=self.options.skipgram_epochs)
        self.phrases = lexicon.name_phrases(self.data)
        self.featurizer = features.Featurizer(subwords.fold(skipgram), lexicon.hashed(lexicon.forms(self.data)), lexicon.hashed(self.phrases))

    def load_treebanks(self):
        """Treebanks and development sentences; label inventories; lemma and compound tables."""
        self.sentences = dataset.load_treebanks(self.data, self.log)
        self.labels = labels.Labels.count(self.sentences)
        self.dev = {k: list(conllu.read(self.data / f)) for k, f in DEV.items()}
        self.lemmatizer = lemmas.fit(self.data, self.sentences, compounds.fit(self.sentences, self.featurizer.form_bits, self.log), self.log)

    def encode(self, sentences, forms):
        return [dataset.encode(s, forms, self.featurizer, self.labels) for s in sentences]

    def prepare(self):
        """Everything the network learns from goes to `bundle.npz`."""
        target = self.work / "bundle.npz"
        if target.exists():
            return
        self.featurize()
        self.load_treebanks()
        forms = features.Forms(self.featurizer)
        examples = self.encode(self.sentences, forms)
        common = {f for s in self.sentences for f in s.forms if f.islower()}
        names = dataset.name_examples(self.data, forms, self.featurizer, self.phrases, common, SEED)
        for s in self.dev["alpino"]:
            s.parts = sources.EVERYTHING
        lines, weights = zip(*text.lines(self.data))
        sets = {"treebanks": flat.Flat.of(examples + names), "text": bundle.text_set(lines, weights, forms, self.featurizer),
                "dev": flat.Flat.of(self.encode(self.dev["alpino"], forms))}
        bundle.save(target, forms, self.labels, sets, [s.bank for s in self.sentences] + ["names"] * len(names))
        self.log(f"{len(examples)} treebank sentences, {len(names)} for names, {len(lines)} lines of text, {len(forms.index)} forms, "
                 f"classes {({k: len(v) for k, v in self.labels.tags.items()})}, {len(self.labels.deprels)} relations")

    def bundle(self):
        """The prepared arrays, on the device."""
        if self._bundle is None:
            self._bundle = bundle.Bundle(self.work / "bundle.npz", self.options.workers)
            for part in self._bundle.sets.values():
                part.to(self.options.device)
            self.log(f"prepared data read; {self.options.device}")
        return self._bundle

    def pretrain(self, kind):
        """Embedder and encoder of the student or teacher from unlabelled text; their weights go to `pretrained-<kind>.pt`."""
        target = self.work / f"pretrained-{kind}.pt"
        settings = {"seed": SEED, "passes": self.options.pretrain_passes, "seconds": self.options.pretrain_seconds, "tokens": self.options.pretrain_tokens,
                    "rate": 2e-3}
        if target.exists() or not settings["passes"]:
            return
        data = self.bundle()
        torch.manual_seed(SEED)
        embedder = network.Embedder(data.arrays, data.words, SIZES[kind]).to(self.options.device)
        encoder = network.Encoder(SIZES[kind]).to(self.options.device)
        report = pretrain.run(embedder, encoder, data.sets["text"], self.work / f"pretrain-{kind}.pt", settings, self.log)
        torch.save({"embedder": embedder.state_dict(), "encoder": encoder.state_dict(), "report": report}, target)
        self.log(f"{kind} pre-trained: {report}")

    def new_model(self, kind, seed, pretrained=True):
        """A model with fresh heads, and pre-trained embedder and encoder when there are such."""
        data = self.bundle()
        torch.manual_seed(seed)
        model = network.Model(data.arrays, data.words, data.labels, SIZES[kind]).to(self.options.device)
        source = self.work / f"pretrained-{kind}.pt"
        if pretrained and source.exists():
            saved = torch.load(source, map_location=self.options.device)
            model.embedder.load_state_dict(saved["embedder"])
            model.encoder.load_state_dict(saved["encoder"])
        return model

    def quick_score(self, model):
        return heads.quick_score(model, self.bundle().sets["dev"])

    def settings(self, seed, passes, seconds):
        return {"seed": seed, "passes": passes, "seconds": seconds, "tokens": self.options.tokens, "text_tokens": self.options.text_tokens,
                "rate": 2e-3, "every": self.options.every}

    def teach(self, number):
        """One teacher; its weights go to `teacher-<number>.pt`."""
        target = self.work / f"teacher-{number}.pt"
        if target.exists():
            return
        model = self.new_model("teacher", SEED + 10 + number)
        settings = self.settings(SEED + 20 + number, self.options.teacher_passes, self.options.teacher_seconds)
        history = teach.train(model, self.bundle().sets["treebanks"], self.quick_score, self.work / f"teacher-{number}-part.pt", settings, self.log)
        torch.save({"model": model.state_dict(), "history": history}, target)

    def learn(self):
        """The student, from the treebanks and the teachers; its weights go to `student.pt`."""
        target = self.work / "student.pt"
        if target.exists():
            return
        teachers = []
        for number in range(self.options.teachers):
            teachers.append(self.new_model("teacher", SEED, pretrained=False))
            teachers[-1].load_state_dict(torch.load(self.work / f"teacher-{number}.pt", map_location=self.options.device)["model"])
        model = self.new_model("student", SEED + 2)
        settings = self.settings(SEED, self.options.passes, self.options.seconds)
        sets = self.bundle().sets
        history = teach.train(model, sets["treebanks"], self.quick_score, self.work / "student-part.pt", settings, self.log, teachers, sets["text"])
        torch.save({"model": model.state_dict(), "history": history}, target)

    def load_student(self):
        """The trained student on the processor, with what its evaluation needs (`featurize` and `load_treebanks` done)."""
        forms = features.Forms(self.featurizer)
        self.dev_examples = {k: self.encode(v, forms) for k, v in self.dev.items()}
        model = network.Model(forms.arrays(), len(self.featurizer.subwords.words), self.labels)
        model.load_state_dict(torch.load(self.work / "student.pt", map_location="cpu")["model"])
        return model

    def evaluate(self, model, sets=tuple(DEV)):
        """Scores on development files, from gold tokens, with tree search and lemma tables."""
        predict = heads.Predictor(model, self.labels, self.lemmatizer)
        return {k: heads.score(predict(self.dev_examples[k], self.dev[k]), self.dev[k]) for k in sets}

    def export(self):
        """The model file, and `report.json` with the scores; two more files in the work folder, `half-0` and `half-1`,
        whose saying head knows that half of the annotated articles only."""
        self.featurize()
        self.load_treebanks()
        model = self.load_student()
        arrays = model.embedder.vectors, model.embedder.words, model.embedder.grammar, model.embedder.names
        taught = saying.examples(model, self.featurizer, self.options.data)
        model.embedder.vectors, model.embedder.words, model.embedder.grammar, model.embedder.names = arrays
        for number in (0, 1):
            one, other = ([d for d in taught if (saying.half(d[0]) == number) == same] for same in (True, False))
            head = saying.fit(one, SEED)
            self.log(f"saying head of half {number}: average precision {saying.average_precision(head, other)} on the other half")
            export.write(self.work / f"half-{number}.volgens", model, self.labels, self.featurizer, self.lemmatizer, head)
        head = saying.fit(taught, SEED)
        report = {"dev": self.evaluate(model), "history": torch.load(self.work / "student.pt", map_location="cpu")["history"]}
        self.log(f"development: {report['dev']}")
        self.options.out.parent.mkdir(parents=True, exist_ok=True)
        report["bytes"] = export.write(self.options.out, model, self.labels, self.featurizer, self.lemmatizer, head)
        if FIXTURE.parent.exists():
            fixture.write(FIXTURE.parent / "sentences.txt", FIXTURE, model, self.labels, self.featurizer, self.lemmatizer, head)
        (self.work / "report.json").write_text(json.dumps(report, indent=1), encoding="utf-8")
        self.log(f"{self.options.out}: {report['bytes'] / 1e6:.1f} MB")

    def run(self, stages):
        """The named stages in order; `teach` makes all teachers."""
        for stage in stages:
            name, _, which = stage.partition("-")
            if name == "pretrain" and (which == "student" or self.options.teachers):
                self.pretrain(which)
            elif name == "teach":
                for number in [int(which)] if which else range(self.options.teachers):
                    self.teach(number)
            elif name in ("prepare", "learn", "export"):
                getattr(self, name)()
