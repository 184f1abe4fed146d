"""Sentence boundaries as a linear model over the tokens around each gap (Reynar and Ratnaparkhi 1997).

Trained on treebank sentences put together again into paragraphs. The C++ twin is src/language/boundaries.cc.
"""
import numpy as np
import torch

from . import conllu
from .features import shape
from .hashing import fnv1a
from .subwords import normalise

ROWS, TEMPLATES = 1 << 15, 12
QUOTES = frozenset(["\"", "''", "``", "“", "”", "„", "«", "»", ",,"])


def gap_features(tokens, glued, i, parity):
    """Rows of the features of the gap behind token i; `glued[k]`: no white space behind token k."""
    n = len(tokens)
    left, right = tokens[i], tokens[i + 1]
    before = tokens[i - 1] if i else ""
    after = tokens[i + 2] if i + 2 < n else ""
    low_left, low_right, low_before = normalise(left), normalise(right), normalise(before)
    shape_left, shape_right, shape_before, shape_after = shape(left), shape(right), shape(before), shape(after)
    joint = "1" if glued[i] else "0"
    texts = (
        low_left, low_right, f"{shape_left} {shape_right}", f"{low_left} {shape_right}", f"{shape_left} {low_right}",
        f"{low_before} {low_left} {shape_right}", f"{shape_before} {low_left} {shape_right}",
        f"{low_left} {shape_right} {shape_after}", f"{joint}{'1' if i and glued[i - 1] else '0'} {low_left}",
        f"{parity} {low_left} {shape_right}", f"{low_left} {low_right}", f"{shape_left} {low_right} {normalise(after)}",
    )
    return [fnv1a(text, template) % ROWS for template, text in enumerate(texts, 1)]


def paragraph(sentences, rng):
    """Rows and answers of the gaps of sentences standing one behind the other."""
    tokens, glued, ends = [], [], set()
    for forms, joints in sentences:
        tokens += forms
        glued += joints[:-1] + [False]
        ends.add(len(tokens) - 1)
    rows, answers, parity = [], [], 0
    for i in range(len(tokens) - 1):
        parity ^= tokens[i] in QUOTES
        rows.append(gap_features(tokens, glued, i, parity))
        answers.append(float(i in ends))
    return rows, answers


def with_joints(data, file):
    """(forms, no white space behind) of the sentences of a treebank file, found back in their text."""
    for s in conllu.read(data / file):
        joints, at = [], 0
        for form in s.forms:
            found = s.text.find(form, at)
            at = (found if found >= 0 else at) + len(form)
            joints.append(at < len(s.text) and not s.text[at].isspace())
        if s.text:
            yield s, (s.forms, joints)


def fit(data, treebanks, reserved, seed, log, epochs=4):
    """Learns the weights; `treebanks` is a list of (file, passes)."""
    rng = np.random.default_rng(seed)
    rows, answers = [], []
    for file, passes in treebanks:
        sentences = [p for s, p in with_joints(data, file) if conllu.key(s.text) not in reserved]
        for _ in range(passes):
            at = 0
            while at < len(sentences):
                size = int(rng.integers(2, 12))
                r, a = paragraph(sentences[at:at + size], rng)
                rows += r
                answers += a
                at += size
    rows, answers = torch.tensor(rows), torch.tensor(answers)
    table = torch.nn.EmbeddingBag(ROWS, 1, mode="sum")
    torch.nn.init.zeros_(table.weight)
    optimizer = torch.optim.Adam(table.parameters(), lr=0.02)
    for epoch in range(epochs):
        order = torch.from_numpy(rng.permutation(len(rows)))
        total = 0.0
        for part in order.split(4096):
            loss = torch.nn.functional.binary_cross_entropy_with_logits(table(rows[part])[:, 0], answers[part])
            optimizer.zero_grad()
            (loss + 1e-6 * table.weight[rows[part].unique()].square().sum()).backward()
            optimizer.step()
            total += loss.item() * len(part)
        log(f"boundaries: epoch {epoch + 1}, {len(rows)} gaps, loss {total / len(rows):.5f}")
    return table.weight.detach().numpy()[:, 0].copy()


def score(weights, data, file):
    """F1 of sentences on the joined text of a file, gold tokens."""
    tokens, glued, ends = [], [], []
    for _, (forms, joints) in with_joints(data, file):
        tokens += forms
        glued += joints[:-1] + [False]
        ends.append(len(tokens))
    found, parity = [], 0
    for i in range(len(tokens) - 1):
        parity ^= tokens[i] in QUOTES
        if weights[gap_features(tokens, glued, i, parity)].sum() > 0:
            found.append(i + 1)
    found.append(len(tokens))
    gold, mine = set(zip([0] + ends, ends)), set(zip([0] + found, found))
    return 200 * len(gold & mine) / (len(gold) + len(mine))
