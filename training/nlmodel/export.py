"""The model file: everything quantised to 8 bits, laid out as the program's kernels read it, with checksums.

The format is described in src/language/model_file.h. The file is written under another name and renamed.
"""
import struct
import zlib

import numpy as np

from . import edits, lemmas
from .compounds import step
from .hashing import fnv1a

MAGIC, VERSION, ALIGN = b"VOLGENSM", 1, 64


class Writer:
    """Collects named sections and writes them as one file."""

    def __init__(self):
        self.sections = []

    def array(self, name, values):
        """A section of one- or two-dimensional values; the dtype is kept."""
        values = np.ascontiguousarray(np.atleast_2d(values))
        if len(name) > 24 or any(name == n for n, _ in self.sections):
            raise ValueError(f"section name {name}")
        self.sections.append((name, values))

    def text(self, name, lines):
        """A section of lines."""
        self.array(name, np.frombuffer("\n".join(lines).encode("utf-8"), np.uint8))

    def matrix(self, name, weight, bias):
        """An 8-bit matrix of `weight` [inputs, outputs] with one scale per output; outputs padded to 16."""
        depth, used = weight.shape
        columns = (used + 15) // 16 * 16
        full = np.zeros((depth, columns), np.float32)
        full[:, :used] = weight
        scale = np.maximum(np.abs(full).max(0), 1e-12).astype(np.float32) / np.float32(127)
        rounded = np.clip(np.rint(full / scale), -127, 127).astype(np.int8)
        padded = np.zeros(columns, np.float32)
        padded[:used] = bias
        self.array(f"{name}.w", rounded.reshape(depth // 4, 4, columns).transpose(0, 2, 1).reshape(depth // 4, columns * 4))
        self.array(f"{name}.sum", 128 * rounded.astype(np.int32).sum(0, dtype=np.int32))
        self.array(f"{name}.scale", scale)
        self.array(f"{name}.bias", padded)

    def table(self, name, mapping, dtype):
        """Sorted 32-bit keys and their values."""
        keys = sorted(mapping)
        self.array(f"{name}.keys", np.array(keys, np.uint32))
        self.array(f"{name}.values", np.array([mapping[k] for k in keys], dtype))

    def write(self, path):
        """Writes the file; returns its size in bytes."""
        offset = 64 + 64 * len(self.sections)
        table, body, at = b"", [], offset
        for name, values in self.sections:
            start = (at + ALIGN - 1) // ALIGN * ALIGN
            data = values.tobytes()
            body += [b"\0" * (start - at), data]
            table += struct.pack("<24sQQIIII", name.encode(), start, len(data), values.itemsize, *values.shape, zlib.crc32(data)).ljust(64, b"\0")
            at = start + len(data)
        header = struct.pack("<8sIIQI", MAGIC, VERSION, len(self.sections), at, zlib.crc32(table)).ljust(64, b"\0")
        part = path.with_suffix(".part")
        part.write_bytes(header + table + b"".join(body))
        part.rename(path)
        return at


def quantised(values):
    """8-bit whole numbers and their scale."""
    scale = np.float32(np.abs(values).max() / 127)
    return np.rint(values / scale).astype(np.int8), scale


def write(path, model, labels, featurizer, lemmatizer, saying):
    """Writes the whole model; returns its size in bytes."""
    out = Writer()
    _labels(out, labels)
    _embedder(out, model.embedder, featurizer)
    for layer, pair in enumerate(model.encoder.layers, 1):
        _lstm(out, f"lstm{layer}", pair)
    _heads(out, model.heads)
    _lstm(out, "saying", saying.sides)
    out.matrix("saying.labels", saying.out.weight.detach().numpy().T, saying.out.bias.detach().numpy())
    _compounds(out, lemmatizer.cutter)
    _lemmas(out, lemmatizer)
    return out.write(path)


def _lstm(out, name, pair):
    for side, lstm in zip(("fw", "bw"), pair):
        bias = (lstm.bias_ih_l0 + lstm.bias_hh_l0).detach().numpy()
        out.matrix(f"{name}.{side}.in", lstm.weight_ih_l0.detach().numpy().T, bias)
        out.matrix(f"{name}.{side}.rec", lstm.weight_hh_l0.detach().numpy().T, 0)


def _labels(out, labels):
    for name in ("upos", "xpos", "feats", "script"):
        out.text(f"labels.{name}", labels.tags[name])
    out.text("labels.deprel", labels.deprels)


def _embedder(out, embedder, featurizer):
    sub = featurizer.subwords
    keys = sorted(sub.words)
    order = [sub.words[k] for k in keys]
    out.array("words.keys", np.array(keys, np.uint32))
    out.array("subword.words", np.concatenate([np.zeros((1, sub.word_rows.shape[1]), np.int8), sub.word_rows[order]]))
    out.array("subword.ngrams", sub.ngram_rows)
    words, word_scale = quantised(embedder.word.weight.detach().numpy())
    out.array("embed.words", words[[0] + [row + 1 for row in order]])
    bag, bag_scale = quantised(embedder.bag.weight.detach().numpy())
    bag[0] = 0
    out.array("embed.bag", bag)
    out.array("embed.scales", np.array([sub.scale, word_scale, bag_scale], np.float32))
    out.table("forms", featurizer.form_bits, np.uint16)
    out.table("names", featurizer.name_bits, np.uint8)


def _heads(out, heads):
    def linear(name, layer):
        out.matrix(name, layer.weight.detach().numpy().T, layer.bias.detach().numpy())

    linear("tag", heads.tag)
    for name in ("upos", "xpos", "feats", "script"):
        linear(name, heads.tags[name])
    linear("name", heads.name)
    linear("names", heads.names)
    linear("arc.head", heads.arc_head)
    linear("arc.dep", heads.arc_dep)
    linear("label.head", heads.label_head)
    linear("label.dep", heads.label_dep)
    arc = heads.arc.detach().numpy()
    out.matrix("arc.pair", arc[:-1], arc[-1])
    label = heads.label.detach().numpy()
    out.matrix("label.pair", label[:-1, :, :-1].reshape(heads.sizes.label, -1), label[-1, :, :-1].reshape(-1))
    out.matrix("label.one", label[:-1, :, -1], label[-1, :, -1])
    root = heads.root.detach().numpy()
    for name, layer in (("arc.root", heads.arc_head), ("label.root", heads.label_head)):
        out.array(name, np.maximum(layer.weight.detach().numpy() @ root + layer.bias.detach().numpy(), 0).astype(np.float32))


def _lemmas(out, lemmatizer):
    scripts, table = {}, {}
    for (low, upos), lemma in sorted(lemmatizer.entries.items()):
        script = edits.make(low, lemma)
        if edits.apply(script, low) == lemma:
            table[lemmas.key(low, upos)] = scripts.setdefault(script, len(scripts))
    out.table("lemma", table, np.uint16)
    out.text("lemma.scripts", list(scripts))
    out.text("lemma.particles", sorted(lemmatizer.particles))


def _compounds(out, cutter):
    t = cutter.tables
    out.table("compound.modif", {fnv1a(m): step(n) | t.endings[m] << 4 for m, n in t.modifiers.items()}, np.uint8)
    out.table("compound.heads", {fnv1a(h): step(t.heads.get(h, 0) + t.wholes.get(h, 0)) for h in {**t.heads, **t.wholes}}, np.uint8)
    out.table("compound.whole", {fnv1a(w): step(n) for w, n in t.wholes.items()}, np.uint8)
    out.array("compound.weights", cutter.weights.astype(np.float32))
