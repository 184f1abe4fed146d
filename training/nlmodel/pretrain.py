"""Pre-training of embedder and encoder on unlabelled text.

Two objectives in one pass, both predicting known words by sampled softmax (Jean et al. 2015): the first
layer tells every word from its left and right state (context2vec, Melamud et al. 2016); the whole encoder
tells the one word in seven that is hidden from it (Devlin et al. 2019).
"""
import math
import time

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from . import network

OUTPUT_DIM, OUTPUT_WORDS, NEGATIVES, MASKED, BATCH_TOKENS = 128, 20_000, 1024, 0.15, 2600


class Objective(nn.Module):
    """Output vectors of the OUTPUT_WORDS commonest words and the two projections."""

    def __init__(self, counts):
        super().__init__()
        words = len(counts) - 1
        self.output = nn.Embedding(words + 1, OUTPUT_DIM)
        self.bias = nn.Embedding(words + 1, 1)
        nn.init.normal_(self.output.weight, std=0.05)
        nn.init.zeros_(self.bias.weight)
        self.near = nn.Linear(2 * network.HIDDEN, OUTPUT_DIM)
        self.full = nn.Linear(2 * network.HIDDEN, OUTPUT_DIM)
        share = np.maximum(counts, 1) ** 0.75
        self.share = torch.from_numpy(share / share.sum()).float()

    def loss(self, states, targets):
        """Mean sampled-softmax loss; targets are known-word rows, left out where unknown or rare."""
        keep = (targets > 0) & (targets <= OUTPUT_WORDS)
        states, targets = states[keep], targets[keep]
        sampled = torch.multinomial(self.share, NEGATIVES, replacement=True)
        correction = torch.log(self.share * NEGATIVES + 1e-12)
        right = (states * self.output(targets)).sum(1) + self.bias(targets)[:, 0] - correction[targets]
        wrong = states @ self.output(sampled).T + self.bias(sampled)[:, 0] - correction[sampled]
        wrong = wrong.masked_fill(targets[:, None] == sampled[None, :], -1e4)
        return F.cross_entropy(torch.cat([right[:, None], wrong], 1), torch.zeros(len(targets), dtype=torch.long))


def batches(lines, rng):
    """Groups of similar length, BATCH_TOKENS words each, in seeded order."""
    chunk = 20000
    for start in range(0, len(lines), chunk):
        part = sorted(lines[start:start + chunk], key=lambda line: len(line[0]), reverse=True)
        groups, at = [], 0
        while at < len(part):
            size = max(1, BATCH_TOKENS // len(part[at][0]))
            groups.append(part[at:at + size])
            at += size
        rng.shuffle(groups)
        yield from groups


def run(embedder, encoder, lines, checkpoint, seed, seconds, log):
    """Trains on (form numbers, phrase rows) lines until they or the seconds are used up; resumes from `checkpoint`."""
    torch.manual_seed(seed)
    rng = np.random.default_rng(seed)
    counts = np.zeros(embedder.word.num_embeddings)
    for forms, _ in lines:
        np.add.at(counts, embedder.words.numpy()[forms], 1)
    counts[0] = 0
    objective = Objective(counts[:OUTPUT_WORDS + 1])
    parts = nn.ModuleDict({"embedder": embedder, "encoder": encoder, "objective": objective})
    optimizer = torch.optim.Adam(parts.parameters(), lr=1e-3, betas=(0.9, 0.98))
    total = sum(len(f) for f, _ in lines)
    done = spent = step = 0
    if checkpoint.exists():
        saved = torch.load(checkpoint)
        parts.load_state_dict(saved["parts"])
        optimizer.load_state_dict(saved["optimizer"])
        done, spent, step = saved["done"], saved["spent"], saved["step"]
    encoder.drop.rate = 0.1
    parts.train()
    seen, running, started = 0, [], time.time()
    for group in batches(lines, rng):
        tokens = sum(len(f) for f, _ in group)
        seen += tokens
        if seen <= done:
            continue
        fraction = max(seen / total, (spent + time.time() - started) / seconds)
        if fraction >= 1:
            break
        for setting in optimizer.param_groups:
            setting["lr"] = 2e-3 * min(1, (step + 1) / 100) * max(0.03, math.cos(fraction * math.pi / 2))
        near, full = _losses(embedder, encoder, objective, group)
        optimizer.zero_grad()
        (near + full).backward()
        nn.utils.clip_grad_norm_(parts.parameters(), 5.0)
        optimizer.step()
        step += 1
        running.append((near.item(), full.item()))
        if step % 200 == 0:
            means = np.mean(running[-200:], axis=0)
            log(f"pre-training: {seen} of {total} words, loss {means[0]:.3f} from neighbours, {means[1]:.3f} hidden, "
                f"{spent + time.time() - started:.0f} s")
        if step % 1000 == 0:
            torch.save({"parts": parts.state_dict(), "optimizer": optimizer.state_dict(), "done": seen,
                        "spent": spent + time.time() - started, "step": step}, checkpoint)
    return {"words": seen, "steps": step, "loss": np.mean(running[-200:], axis=0).tolist() if running else None}


def _losses(embedder, encoder, objective, group):
    lengths = torch.tensor([len(f) for f, _ in group])
    time_steps = int(lengths[0])
    forms = torch.zeros(time_steps, len(group), dtype=torch.long)
    phrases = torch.zeros_like(forms)
    valid = torch.zeros(time_steps, len(group), dtype=torch.bool)
    for column, (f, p) in enumerate(group):
        forms[:len(f), column] = torch.from_numpy(f)
        phrases[:len(f), column] = torch.from_numpy(p)
        valid[:len(f), column] = True
    targets = embedder.words[forms] * valid
    x = embedder(forms, phrases, word_dropout=0.1, name_dropout=0.1)
    hidden = (torch.rand(forms.shape) < MASKED) & valid
    h1, h2 = encoder(x * (~hidden).unsqueeze(2), lengths)
    width = network.HIDDEN
    edge = torch.zeros(1, len(group), width)
    around = torch.cat([torch.cat([edge, h1[:-1, :, :width]]), torch.cat([h1[1:, :, width:], edge])], 2)
    near = objective.loss(objective.near(around[valid]), targets[valid])
    full = objective.loss(objective.full(h2[hidden]), targets[hidden])
    return near, full
