"""What the network says of each word's part in a statement: cue, source, and the words of paraphrases.

A small head on the frozen encoder, taught by our own annotated articles and by our annotation of real ones
(training/speech/real_news.py); the speech room weighs what it says
beside the evidence of its rules. `content`, `begin` and `end` are about indirect, reported, mixed and free
statements only: direct ones have marks. Because the head knows the articles it was taught by, weights that use
it are fitted on what heads taught by the other half say (`half`).
"""
import importlib.util
import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from . import dataset, features, flat, heads, network, sources
from .tokens import _TOKEN

LABELS = ("cue", "content", "begin", "end", "source")
HIDDEN = 128
_SENTENCE_END = re.compile(r"[.?!…]+['\"”’»)]*$")


class Head(nn.Module):
    """A small bidirectional LSTM over encoder states, for a cue changes what the words around it are; then a score (log
    odds) per label."""

    def __init__(self, states):
        super().__init__()
        self.sides = nn.ModuleList(nn.LSTM(states, HIDDEN) for _ in range(2))
        self.out = nn.Linear(2 * HIDDEN, len(LABELS))

    def forward(self, states, lengths, dropout=0.0):
        """Scores (time, batch, label) for a batch sorted by falling length."""
        x = network.run_both_ways(self.sides, F.dropout(states, dropout, self.training), lengths)
        return self.out(F.dropout(x, dropout, self.training))


def _script(path):
    spec = importlib.util.spec_from_file_location(path.stem, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def articles(data):
    """(id, text, statements) of the annotated articles that may teach; spans in code points."""
    own = _script(CORPUS / "corpus_to_jsonl.py")
    for path in sources.own_articles(CORPUS):
        for article in ElementTree.parse(path).getroot():
            found = own.convert(article)
            yield found["id"], found["text"], found["statements"]
    for found in _script(CORPUS.parent / "training/speech/real_news.py").articles(data, "taught"):
        yield found["id"], found["text"], found["statements"]


def sentences(text):
    """Lists of (form, begin, end): paragraphs cut behind closing punctuation that a capital follows."""
    for line in re.finditer(r"[^\n]+", text):
        out = []
        for token in _TOKEN.finditer(line.group()):
            begin = line.start() + token.start()
            word = token.group()
            opens = word[:1].isupper() or word[:1] in "\"'“‘„«" and not text[begin - 1:begin].isalnum()
            ended = out and _SENTENCE_END.search(text[line.start():begin].rstrip()) and text[begin - 1:begin].isspace()
            if ended and opens or len(out) >= 80:
                yield out
                out = []
            out.append((word, begin, begin + len(word)))
        if out:
            yield out


def targets(tokens, statements):
    """Array [tokens, labels] of 0 and 1, -1 where nothing is taught."""
    out = np.zeros((len(tokens), len(LABELS)), np.float32)

    def inside(span):
        return [i for i, (word, b, e) in enumerate(tokens) if span[0] <= b and e <= span[1] and any(c.isalnum() for c in word)]

    for s in statements:
        for span in s["cue"]:
            out[inside(span), 0] = 1
        for span in s["source"]:
            out[inside(span), 4] = 1
        for span in s["content"]:
            words = inside(span)
            if s["form"] == "direct":
                out[np.array(words, int), 1:4] = np.where(out[np.array(words, int), 1:4] == 1, 1, -1)
            elif words:
                out[words, 1] = 1
                out[words, 2:4] = np.maximum(out[words, 2:4], 0)
                if tokens[words[0]][1] < span[0] + 3:
                    out[words[0], 2] = 1
                if tokens[words[-1]][2] > span[1] - 3:
                    out[words[-1], 3] = 1
    return out


def examples(model, featurizer, data):
    """Per sentence (id of its article, states [tokens, width], targets)."""
    forms, ids, parts, gold = features.Forms(featurizer), [], [], []
    for number, text, statements in articles(data):
        for sentence in sentences(text):
            words = [word for word, _, _ in sentence]
            ids.append(number)
            parts.append(dataset.Example(np.array([forms.number(w) for w in words]), np.array(featurizer.phrases(words))))
            gold.append(targets(sentence, statements))
    model.embedder.set_forms(forms.arrays())
    model.eval()
    found = [None] * len(parts)
    with torch.no_grad():
        for b in heads.in_order(flat.Flat.of(parts, taught=False), 64):
            _, states = model.encoder(model.embedder(b["forms"], b["phrases"]), b["lengths"])
            for column, i in enumerate(b["chosen"]):
                found[i] = states[:len(parts[i]), column].clone()
    return list(zip(ids, found, map(torch.from_numpy, gold)))


def batches(data, tokens, rng):
    """(states, lengths, targets) of sentences of like length, in seeded order; -1 in targets where nothing is taught."""
    order = sorted(range(len(data)), key=lambda i: len(data[i][1]) + 2 * rng.random(), reverse=True)
    groups, at = [], 0
    while at < len(order):
        size = max(1, tokens // len(data[order[at]][1]))
        groups.append(sorted(order[at:at + size], key=lambda i: -len(data[i][1])))
        at += size
    for g in rng.permutation(len(groups)):
        part = [data[i] for i in groups[g]]
        yield (nn.utils.rnn.pad_sequence([p[1] for p in part]), torch.tensor([len(p[1]) for p in part]),
               nn.utils.rnn.pad_sequence([p[2] for p in part], padding_value=-1.0))


def fit(data, seed, passes=12):
    """A head taught by the sentences of `data`."""
    torch.manual_seed(seed)
    rng = np.random.default_rng(seed)
    head = Head(data[0][1].shape[1])
    optimizer = torch.optim.AdamW(head.parameters(), lr=3e-3, weight_decay=0.02)
    steps = passes * len(list(batches(data, 600, rng)))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda i: max(0.02, 1 - i / steps))
    head.train()
    for _ in range(passes):
        for states, lengths, gold in batches(data, 600, rng):
            taught = gold >= 0
            loss = F.binary_cross_entropy_with_logits(head(states, lengths, 0.35)[taught], gold[taught])
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(head.parameters(), 5.0)
            optimizer.step()
            schedule.step()
    return head.eval()


def half(number):
    """Which half of the articles one belongs to, by its id: 0 or 1."""
    return int(re.sub(r"\D", "", number) or 0) % 2


@torch.no_grad()
def average_precision(head, data):
    """Per label, over all words of `data`."""
    scores, gold = [], []
    for states, lengths, targets_ in batches(data, 2000, np.random.default_rng(0)):
        scores.append(head(states, lengths).flatten(0, 1))
        gold.append(targets_.flatten(0, 1))
    scores, gold, out = torch.cat(scores).numpy(), torch.cat(gold).numpy(), {}
    for k, label in enumerate(LABELS):
        keep = gold[:, k] >= 0
        hits = gold[keep, k][np.argsort(-scores[keep, k], kind="stable")]
        ranks = np.flatnonzero(hits) + 1
        out[label] = round(float((np.arange(1, len(ranks) + 1) / ranks).mean()), 3)
    return out


CORPUS = Path(__file__).resolve().parents[2] / "corpus"
