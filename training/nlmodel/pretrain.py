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

OUTPUT_DIM, OUTPUT_WORDS, NEGATIVES, MASKED, CHUNK = 128, 20_000, 2048, 0.15, 20_000


class Objective(nn.Module):
    """Output vectors of the OUTPUT_WORDS commonest words and the two projections from states `width` wide."""

    def __init__(self, counts, width):
        super().__init__()
        words = len(counts) - 1
        self.output = nn.Embedding(words + 1, OUTPUT_DIM)
        self.bias = nn.Embedding(words + 1, 1)
        nn.init.normal_(self.output.weight, std=0.05)
        nn.init.zeros_(self.bias.weight)
        self.near = nn.Linear(width, OUTPUT_DIM)
        self.full = nn.Linear(width, OUTPUT_DIM)
        share = np.maximum(counts, 1) ** 0.75
        self.register_buffer("share", torch.from_numpy(share / share.sum()).float())

    def loss(self, states, targets):
        """Mean sampled-softmax loss; targets are known-word rows, left out where unknown or rare."""
        keep = (targets > 0) & (targets <= OUTPUT_WORDS)
        states, targets = states[keep], targets[keep]
        sampled = torch.multinomial(self.share, NEGATIVES, replacement=True)
        correction = torch.log(self.share * NEGATIVES + 1e-12)
        right = (states * self.output(targets)).sum(1) + self.bias(targets)[:, 0] - correction[targets]
        wrong = states @ self.output(sampled).T + self.bias(sampled)[:, 0] - correction[sampled]
        wrong = wrong.masked_fill(targets[:, None] == sampled[None, :], -1e4)
        scores = torch.cat([right[:, None], wrong], 1)
        return F.cross_entropy(scores, torch.zeros(len(targets), dtype=torch.long, device=scores.device))


def passes(text, tokens, seed, count):
    """Groups of line numbers for `count` passes; like lengths stand together within CHUNK lines only."""
    for number in range(count):
        rng = np.random.default_rng(seed + number)
        times = text.weights.astype(int) + (rng.random(len(text)) < text.weights % 1)
        order = rng.permutation(np.repeat(np.arange(len(text)), times))
        for start in range(0, len(order), CHUNK):
            part = order[start:start + CHUNK]
            part = part[np.argsort(-text.lengths[part], kind="stable")]
            groups, at = [], 0
            while at < len(part):
                size = max(1, int(tokens // text.lengths[part[at]]))
                groups.append(part[at:at + size])
                at += size
            for i in rng.permutation(len(groups)):
                yield groups[i]


def run(embedder, encoder, text, checkpoint, settings, log):
    """Trains on the lines of `text` (a Flat) for settings `passes` or `seconds`, whichever is over first; resumes.

    Settings: seed, passes, seconds, tokens (of a batch), rate. Returns what was done.
    """
    torch.manual_seed(settings["seed"])
    device, sizes = embedder.word.weight.device, embedder.sizes
    counts = np.bincount(embedder.words.cpu().numpy()[text.columns["forms"][:-1].cpu().numpy()], minlength=embedder.word.num_embeddings)
    counts[0] = 0
    objective = Objective(counts[:OUTPUT_WORDS + 1].astype(np.float64), 2 * sizes.hidden).to(device)
    parts = nn.ModuleDict({"embedder": embedder, "encoder": encoder, "objective": objective})
    optimizer = torch.optim.Adam(parts.parameters(), lr=settings["rate"], betas=(0.9, 0.98))
    total = float((text.weights * text.lengths).sum()) * settings["passes"]
    done = spent = step = 0
    if checkpoint.exists():
        saved = torch.load(checkpoint, map_location=device)
        parts.load_state_dict(saved["parts"])
        optimizer.load_state_dict(saved["optimizer"])
        done, spent, step = saved["done"], saved["spent"], saved["step"]
    encoder.drop.rate = 0.1
    parts.train()
    seen, running, started, saved_at = 0, [], time.time(), time.time()
    for group in passes(text, settings["tokens"], settings["seed"], settings["passes"]):
        seen += int(text.lengths[group].sum())
        if seen <= done:
            continue
        fraction = max(seen / total, (spent + time.time() - started) / settings["seconds"])
        if fraction >= 1:
            break
        for setting in optimizer.param_groups:
            setting["lr"] = settings["rate"] * min(1, (step + 1) / 200) * max(0.03, math.cos(fraction * math.pi / 2))
        near, full = _losses(embedder, encoder, objective, text.batch(group))
        optimizer.zero_grad()
        (near + full).backward()
        nn.utils.clip_grad_norm_(parts.parameters(), 5.0)
        optimizer.step()
        step += 1
        running.append(torch.stack([near.detach(), full.detach()]))
        if step % 200 == 0:
            means = torch.stack(running[-200:]).mean(0).tolist()
            log(f"pre-training: {seen / 1e6:.1f} of {total / 1e6:.1f} million words, loss {means[0]:.3f} from neighbours, "
                f"{means[1]:.3f} hidden, {spent + time.time() - started:.0f} s")
        if time.time() - saved_at > 300:
            torch.save({"parts": parts.state_dict(), "optimizer": optimizer.state_dict(), "done": seen,
                        "spent": spent + time.time() - started, "step": step}, checkpoint)
            saved_at = time.time()
    encoder.drop.rate = sizes.dropout
    return {"words": seen, "steps": step, "seconds": round(spent + time.time() - started),
            "loss": torch.stack(running[-200:]).mean(0).tolist() if running else None}


def _losses(embedder, encoder, objective, b):
    valid = b["valid"]
    targets = embedder.words[b["forms"]] * valid
    x = embedder(b["forms"], b["phrases"], word_dropout=0.1, name_dropout=0.1)
    hidden = (torch.rand(valid.shape, device=valid.device) < MASKED) & valid
    h1, h2 = encoder(x * (~hidden).unsqueeze(2), b["lengths"])
    width = embedder.sizes.hidden
    edge = torch.zeros(1, valid.shape[1], width, device=valid.device)
    around = torch.cat([torch.cat([edge, h1[:-1, :, :width]]), torch.cat([h1[1:, :, width:], edge])], 2)
    near = objective.loss(objective.near(around[valid]), targets[valid])
    full = objective.loss(objective.full(h2[hidden]), targets[hidden])
    return near, full
