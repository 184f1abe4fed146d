"""Training of all heads with the encoder: from the treebanks, and from larger networks on unlabelled text.

The larger networks (teachers) are trained on the same treebanks; the small one then learns, beside the gold
labels, the teachers' mean probabilities for sentences that nobody annotated (Hinton et al. 2015; for parsers
Kuncoro et al. 2016).
"""
import math
import time

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from .heads import losses, LOSS_WEIGHT


@torch.no_grad()
def opinions(teachers, b):
    """Mean probabilities of the teachers: per tag and for names (time, batch, class), for arcs (batch, dependent, head),
    and for relations under the likeliest head (batch, dependent, class) with those heads."""
    out, states = {}, []
    for teacher in teachers:
        _, h = teacher.encoder(teacher.embedder(b["forms"], b["phrases"]), b["lengths"])
        for k, v in teacher.heads.tag_scores(h).items():
            out[k] = out.get(k, 0) + F.softmax(v, 2) / len(teachers)
        arcs, head_state, dep_state = teacher.heads.arc_scores(h)
        out["arc"] = out.get("arc", 0) + F.softmax(_within(arcs, b["lengths"]), 2) / len(teachers)
        states.append((teacher, head_state, dep_state))
    heads = out["heads"] = out["arc"].argmax(2)
    rows = torch.arange(heads.shape[0], device=heads.device).unsqueeze(1)
    for teacher, head_state, dep_state in states:
        scores = teacher.heads.label_scores(head_state[rows, heads].flatten(0, 1), dep_state.flatten(0, 1))
        out["label"] = out.get("label", 0) + F.softmax(scores, 1).reshape(*heads.shape, -1) / len(teachers)
    return out


def _within(arcs, lengths):
    beyond = torch.arange(arcs.shape[2], device=arcs.device).unsqueeze(0) > lengths.unsqueeze(1)
    return arcs.masked_fill(beyond.unsqueeze(1), -1e4)


def soft_losses(model, b, taught, word_dropout=0.15, name_dropout=0.3):
    """Weighted losses against the teachers' probabilities `taught`."""
    x = model.embedder(b["forms"], b["phrases"], word_dropout, name_dropout)
    _, h = model.encoder(x, b["lengths"])
    valid, out = b["valid"], {}
    for k, scores in model.heads.tag_scores(h).items():
        out[k] = _cross_entropy(scores[valid], taught[k][valid])
    arcs, head_state, dep_state = model.heads.arc_scores(h)
    valid = valid.T
    out["arc"] = _cross_entropy(_within(arcs, b["lengths"])[valid], taught["arc"][valid])
    row, column = (valid & (taught["heads"] > 0)).nonzero(as_tuple=True)
    labels = model.heads.label_scores(head_state[row, taught["heads"][row, column]], dep_state[row, column])
    out["label"] = _cross_entropy(labels, taught["label"][row, column])
    return {k: v * LOSS_WEIGHT[k] for k, v in out.items()}


def _cross_entropy(scores, probabilities):
    return -(probabilities * F.log_softmax(scores, 1)).sum(1).mean()


class _Lines:
    """An endless stream of groups from unlabelled lines."""

    def __init__(self, text, tokens, seed):
        self.text, self.tokens, self.rng, self.groups = text, tokens, np.random.default_rng(seed), []

    def next(self):
        if not self.groups:
            self.groups = self.text.epoch(self.rng, self.tokens, longest=60)
        return self.text.batch(self.groups.pop())


def train(model, gold, evaluate, checkpoint, settings, log, teachers=(), text=None):
    """Trains for settings `passes` over `gold` or `seconds`, whichever is over first; resumes from `checkpoint`.

    Settings: seed, passes, seconds, tokens (of a gold batch), rate, every (passes between scores), text_tokens (of an
    unlabelled batch beside every gold one, with teachers). Returns the scores on the way.
    """
    torch.manual_seed(settings["seed"])
    optimizer = torch.optim.Adam(model.parameters(), lr=settings["rate"], betas=(0.9, 0.95))
    lines = _Lines(text, settings["text_tokens"], settings["seed"]) if teachers else None
    for teacher in teachers:
        teacher.eval()
    number = spent = 0
    history = []
    if checkpoint and checkpoint.exists():
        saved = torch.load(checkpoint, map_location=model.device)
        model.load_state_dict(saved["model"])
        optimizer.load_state_dict(saved["optimizer"])
        number, spent, history = saved["pass"], saved["spent"], saved["history"]
    started, saved_at, fraction = time.time(), time.time(), 0.0
    while number < settings["passes"] and fraction < 1:
        groups = gold.epoch(np.random.default_rng(settings["seed"] * 1000 + number), settings["tokens"])
        model.train()
        sums = {}
        for i, group in enumerate(groups):
            fraction = max((number + i / len(groups)) / settings["passes"], (spent + time.time() - started) / settings["seconds"])
            if fraction >= 1:
                break
            warm = min(1.0, (number * len(groups) + i + 1) / 200)
            for setting in optimizer.param_groups:
                setting["lr"] = settings["rate"] * warm * max(0.01, 0.5 * (1 + math.cos(math.pi * fraction)))
            parts = losses(model, gold.batch(group))
            if teachers:
                b = lines.next()
                parts |= {f"soft {k}": v for k, v in soft_losses(model, b, opinions(teachers, b)).items()}
            optimizer.zero_grad()
            sum(parts.values()).backward()
            nn.utils.clip_grad_norm_(model.parameters(), 5.0)
            optimizer.step()
            for k, v in parts.items():
                sums.setdefault(k, []).append(v.detach())
        number += 1
        seconds = spent + time.time() - started
        last = number == settings["passes"] or fraction >= 1
        log(f"pass {number}: {seconds:.0f} s, losses " + ", ".join(f"{k} {torch.stack(v).mean().item():.3f}" for k, v in sums.items()))
        if number % settings["every"] == 0 or last:
            history.append({"pass": number, "seconds": round(seconds), **evaluate(model)})
            log(f"pass {number}: {history[-1]}")
        if checkpoint and (last or time.time() - saved_at > 120):
            torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "pass": number, "spent": seconds,
                        "history": history}, checkpoint)
            saved_at = time.time()
    return history
