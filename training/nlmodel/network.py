"""The network: embedder, two bidirectional LSTM layers, and the heads.

Word representation = subword vector (fixed) + known-word vector + sum of hashed features. The encoder is
a two-layer BiLSTM with a residual connection; arcs and labels are scored by biaffine attention (Dozat and
Manning 2017); tags, lemma scripts and names are read off shared hidden layers. src/language/ computes
the same in C++; tests/unit/language/model_test.cc holds the two together.
"""
import torch
from torch import nn

from .features import BAG_ROWS
from .subwords import DIMENSION

WORD_DIM, BAG_DIM, HIDDEN = 64, 96, 192
INPUT_DIM = DIMENSION + WORD_DIM + BAG_DIM
TAG_DIM, ARC_DIM, LABEL_DIM, NAME_DIM = 256, 192, 96, 128


class Embedder(nn.Module):
    """Form numbers and phrase rows to input vectors of INPUT_DIM."""

    def __init__(self, arrays, words):
        super().__init__()
        self.word = nn.Embedding(words + 1, WORD_DIM)
        self.bag = nn.EmbeddingBag(BAG_ROWS, BAG_DIM, mode="sum", padding_idx=0)
        self.phrase = nn.Embedding(BAG_ROWS, BAG_DIM, padding_idx=0)
        self.phrase.weight = self.bag.weight
        nn.init.normal_(self.word.weight, std=0.1)
        nn.init.normal_(self.bag.weight, std=0.1)
        with torch.no_grad():
            self.bag.weight[0] = 0
        self.set_forms(arrays)

    def set_forms(self, arrays):
        """Replaces the feature arrays of the forms (features.Forms.arrays)."""
        self.vectors, self.words, self.grammar, self.names = (torch.from_numpy(a) for a in arrays)

    def forward(self, forms, phrases, word_dropout=0.0, name_dropout=0.0):
        """Input vectors for form numbers of any shape; the dropouts blank words and name lists per form."""
        unique, inverse = torch.unique(forms, return_inverse=True)
        words, names = self.words[unique], self.names[unique]
        if word_dropout:
            words = words * (torch.rand(words.shape) >= word_dropout)
        if name_dropout:
            names = names * (torch.rand(len(names), 1) >= name_dropout)
            phrases = phrases * (torch.rand(phrases.shape[1:]) >= name_dropout)
        bag = self.bag(torch.cat([self.grammar[unique], names], 1))
        left = torch.cat([self.vectors[unique], self.word(words)], 1)
        flat = inverse.reshape(-1)
        right = bag[flat] + self.phrase(phrases.reshape(-1))
        return torch.cat([left[flat], right], 1).reshape(*forms.shape, INPUT_DIM)


class SharedDropout(nn.Module):
    """Dropout with one mask per sentence, the same at every time step."""

    def __init__(self, rate):
        super().__init__()
        self.rate = rate

    def forward(self, x):
        if not self.training or not self.rate:
            return x
        mask = torch.bernoulli(torch.full((1, *x.shape[1:]), 1 - self.rate)) / (1 - self.rate)
        return x * mask


class Encoder(nn.Module):
    """Two BiLSTM layers over (time, batch, INPUT_DIM), the second with a residual connection."""

    def __init__(self, dropout=0.2):
        super().__init__()
        self.first = nn.ModuleList(nn.LSTM(INPUT_DIM, HIDDEN) for _ in range(2))
        self.second = nn.ModuleList(nn.LSTM(2 * HIDDEN, HIDDEN) for _ in range(2))
        self.drop = SharedDropout(dropout)

    def forward(self, x, lengths):
        """(first layer, both layers) for a batch sorted by falling length."""
        h1 = _run(self.first, self.drop(x), lengths)
        h2 = _run(self.second, self.drop(h1), lengths) + h1
        return h1, h2


def _run(pair, x, lengths):
    # Packed sequences train three times slower on a CPU than padded ones turned round within their length.
    steps = torch.arange(x.shape[0]).unsqueeze(1)
    turn = torch.where(steps < lengths, lengths - 1 - steps, steps)

    def reverse(y):
        return y.gather(0, turn.unsqueeze(2).expand_as(y))

    return torch.cat([pair[0](x)[0], reverse(pair[1](reverse(x))[0])], 2)


class Heads(nn.Module):
    """All predictions over encoder states; sizes come from the label inventories (labels.Labels)."""

    def __init__(self, labels, dropout=0.25):
        super().__init__()
        wide = 2 * HIDDEN
        self.tag = nn.Linear(wide, TAG_DIM)
        self.tags = nn.ModuleDict({k: nn.Linear(TAG_DIM, len(labels.tags[k])) for k in ("upos", "xpos", "feats", "script")})
        self.name = nn.Linear(wide, NAME_DIM)
        self.names = nn.Linear(NAME_DIM, len(labels.names))
        self.arc_head, self.arc_dep = nn.Linear(wide, ARC_DIM), nn.Linear(wide, ARC_DIM)
        self.label_head, self.label_dep = nn.Linear(wide, LABEL_DIM), nn.Linear(wide, LABEL_DIM)
        self.root = nn.Parameter(torch.randn(wide) * 0.1)
        self.arc = nn.Parameter(torch.zeros(ARC_DIM + 1, ARC_DIM))
        self.label = nn.Parameter(torch.zeros(LABEL_DIM + 1, len(labels.deprels), LABEL_DIM + 1))
        nn.init.orthogonal_(self.arc)
        nn.init.normal_(self.label, std=0.02)
        self.drop, self.hidden_drop = SharedDropout(dropout), SharedDropout(dropout)

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
        """Relation scores for paired label states [n, LABEL_DIM]."""
        n = dep.shape[0]
        left = (_one(dep) @ self.label.reshape(LABEL_DIM + 1, -1)).reshape(n, -1, LABEL_DIM + 1)
        return (left * _one(head).unsqueeze(1)).sum(2)


def _one(x):
    return torch.cat([x, torch.ones(*x.shape[:-1], 1)], -1)


class Model(nn.Module):
    """Embedder, encoder and heads together."""

    def __init__(self, arrays, words, labels):
        super().__init__()
        self.embedder = Embedder(arrays, words)
        self.encoder = Encoder()
        self.heads = Heads(labels)
