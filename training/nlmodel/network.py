"""The network: embedder, bidirectional LSTM layers, and the heads.

Word representation = subword vector (fixed) + known-word vector + sum of hashed features. The encoder is
a BiLSTM with residual connections; arcs and labels are scored by biaffine attention (Dozat and
Manning 2017); tags, lemma scripts and names are read off shared hidden layers. src/language/ computes
the same in C++; tests/unit/language/model_test.cc holds the two together.
"""
from dataclasses import dataclass

import torch
from torch import nn

from .features import BAG_ROWS
from .subwords import DIMENSION


@dataclass(frozen=True)
class Sizes:
    """Widths of the layers; `hidden` is that of one direction."""
    word: int
    bag: int
    hidden: int
    layers: int
    tag: int
    arc: int
    label: int
    name: int
    dropout: float

    @property
    def input(self):
        return DIMENSION + self.word + self.bag


# What the program runs, and the larger network that it learns from; the teacher is never given away.
STUDENT = Sizes(word=64, bag=96, hidden=224, layers=2, tag=256, arc=192, label=96, name=128, dropout=0.2)
TEACHER = Sizes(word=128, bag=192, hidden=448, layers=3, tag=400, arc=400, label=128, name=256, dropout=0.33)


class Embedder(nn.Module):
    """Form numbers and phrase rows to input vectors of `sizes.input`."""

    def __init__(self, arrays, words, sizes=STUDENT):
        super().__init__()
        self.sizes = sizes
        self.word = nn.Embedding(words + 1, sizes.word)
        self.bag = nn.EmbeddingBag(BAG_ROWS, sizes.bag, mode="sum", padding_idx=0)
        self.phrase = nn.Embedding(BAG_ROWS, sizes.bag, padding_idx=0)
        self.phrase.weight = self.bag.weight
        nn.init.normal_(self.word.weight, std=0.1)
        nn.init.normal_(self.bag.weight, std=0.1)
        with torch.no_grad():
            self.bag.weight[0] = 0
        self.set_forms(arrays)

    def set_forms(self, arrays):
        """Replaces the feature arrays of the forms (features.Forms.arrays)."""
        device = self.word.weight.device
        self.vectors, self.words, self.grammar, self.names = (torch.from_numpy(a).to(device) for a in arrays)

    def _apply(self, move):
        # The form arrays are shared by models and not saved with the weights, so they are no buffers.
        for name in ("vectors", "words", "grammar", "names"):
            array = getattr(self, name)
            setattr(self, name, move(array))
        return super()._apply(move)

    def forward(self, forms, phrases, word_dropout=0.0, name_dropout=0.0):
        """Input vectors for form numbers of any shape; the dropouts blank words and name lists per form."""
        unique, inverse = torch.unique(forms, return_inverse=True)
        words, names = self.words[unique], self.names[unique]
        if word_dropout:
            words = words * (torch.rand(words.shape, device=words.device) >= word_dropout)
        if name_dropout:
            names = names * (torch.rand(len(names), 1, device=names.device) >= name_dropout)
            phrases = phrases * (torch.rand(phrases.shape[1:], device=phrases.device) >= name_dropout)
        bag = self.bag(torch.cat([self.grammar[unique], names], 1))
        left = torch.cat([self.vectors[unique], self.word(words)], 1)
        flat = inverse.reshape(-1)
        right = bag[flat] + self.phrase(phrases.reshape(-1))
        return torch.cat([left[flat], right], 1).reshape(*forms.shape, self.sizes.input)


class SharedDropout(nn.Module):
    """Dropout with one mask per sentence, the same at every time step."""

    def __init__(self, rate):
        super().__init__()
        self.rate = rate

    def forward(self, x):
        if not self.training or not self.rate:
            return x
        mask = (torch.rand(1, *x.shape[1:], device=x.device) >= self.rate) / (1 - self.rate)
        return x * mask


class Encoder(nn.Module):
    """BiLSTM layers over (time, batch, input); every layer behind the first has a residual connection."""

    def __init__(self, sizes=STUDENT):
        super().__init__()
        inputs = [sizes.input] + [2 * sizes.hidden] * (sizes.layers - 1)
        self.layers = nn.ModuleList(nn.ModuleList(nn.LSTM(n, sizes.hidden) for _ in range(2)) for n in inputs)
        self.drop = SharedDropout(sizes.dropout)

    def forward(self, x, lengths):
        """(first layer, all layers) for a batch sorted by falling length."""
        first = last = run_both_ways(self.layers[0], self.drop(x), lengths)
        for pair in self.layers[1:]:
            last = run_both_ways(pair, self.drop(last), lengths) + last
        return first, last


def run_both_ways(pair, x, lengths):
    """Outputs of a pair of LSTMs, one reading forwards and one backwards, over a batch sorted by falling length."""
    # Packed sequences train three times slower on a CPU than padded ones turned round within their length.
    steps = torch.arange(x.shape[0], device=x.device).unsqueeze(1)
    turn = torch.where(steps < lengths, lengths - 1 - steps, steps)

    def reverse(y):
        return y.gather(0, turn.unsqueeze(2).expand_as(y))

    return torch.cat([pair[0](x)[0], reverse(pair[1](reverse(x))[0])], 2)


class Heads(nn.Module):
    """All predictions over encoder states; sizes come from the label inventories (labels.Labels)."""

    def __init__(self, labels, sizes=STUDENT):
        super().__init__()
        self.sizes, wide = sizes, 2 * sizes.hidden
        self.tag = nn.Linear(wide, sizes.tag)
        self.tags = nn.ModuleDict({k: nn.Linear(sizes.tag, len(labels.tags[k])) for k in ("upos", "xpos", "feats", "script")})
        self.name = nn.Linear(wide, sizes.name)
        self.names = nn.Linear(sizes.name, len(labels.names))
        self.arc_head, self.arc_dep = nn.Linear(wide, sizes.arc), nn.Linear(wide, sizes.arc)
        self.label_head, self.label_dep = nn.Linear(wide, sizes.label), nn.Linear(wide, sizes.label)
        self.root = nn.Parameter(torch.randn(wide) * 0.1)
        self.arc = nn.Parameter(torch.zeros(sizes.arc + 1, sizes.arc))
        self.label = nn.Parameter(torch.zeros(sizes.label + 1, len(labels.deprels), sizes.label + 1))
        nn.init.orthogonal_(self.arc)
        nn.init.normal_(self.label, std=0.02)
        rate = sizes.dropout + 0.05
        self.drop, self.hidden_drop = SharedDropout(rate), SharedDropout(rate)

    def tag_scores(self, h):
        """Scores per token of upos, xpos, feats, lemma script, and name tag."""
        hidden = self.hidden_drop(torch.relu(self.tag(self.drop(h))))
        out = {k: layer(hidden) for k, layer in self.tags.items()}
        out["names"] = self.names(self.hidden_drop(torch.relu(self.name(self.drop(h)))))
        return out

    def arc_scores(self, h):
        """(arc scores [batch, dependent, head], label states of heads, label states of dependents); head 0 is the root."""
        h = self.drop(h).transpose(0, 1)
        heads = torch.cat([self.root.expand(h.shape[0], 1, -1), h], 1)
        drop = lambda x: self.hidden_drop(torch.relu(x).transpose(0, 1)).transpose(0, 1)
        arc_head, arc_dep = drop(self.arc_head(heads)), drop(self.arc_dep(h))
        arcs = (_one(arc_dep) @ self.arc) @ arc_head.transpose(1, 2)
        return arcs, drop(self.label_head(heads)), drop(self.label_dep(h))

    def label_scores(self, head, dep):
        """Relation scores for paired label states [n, label width]."""
        n = dep.shape[0]
        left = (_one(dep) @ self.label.reshape(self.sizes.label + 1, -1)).reshape(n, -1, self.sizes.label + 1)
        return (left * _one(head).unsqueeze(1)).sum(2)


def _one(x):
    return torch.cat([x, torch.ones(*x.shape[:-1], 1, device=x.device)], -1)


class Model(nn.Module):
    """Embedder, encoder and heads together."""

    def __init__(self, arrays, words, labels, sizes=STUDENT):
        super().__init__()
        self.embedder = Embedder(arrays, words, sizes)
        self.encoder = Encoder(sizes)
        self.heads = Heads(labels, sizes)

    @property
    def device(self):
        return self.embedder.word.weight.device
