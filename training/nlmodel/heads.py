"""Training of all heads together with the encoder, and scores on the development files."""
import math
import time

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from . import dataset, tree

BATCH_TOKENS = 1400
LOSS_WEIGHT = {"upos": 0.5, "xpos": 0.7, "feats": 0.3, "script": 0.5, "names": 0.5, "arc": 1.0, "label": 1.0}


def losses(model, b, word_dropout=0.15, name_dropout=0.3):
    """Weighted losses of a batch, one per head."""
    x = model.embedder(b["forms"], b["phrases"], word_dropout, name_dropout)
    _, h = model.encoder(x, b["lengths"])
    scores = model.heads.tag_scores(h)
    out = {}
    for k in dataset.TAGS:
        taught = b[k] != dataset.IGNORE
        if taught.any():
            out[k] = F.cross_entropy(scores[k][taught], b[k][taught])
    taught = b["names"].any(2) & ~b["names"].all(2)
    if taught.any():
        logp = F.log_softmax(scores["names"][taught], 1)
        out["names"] = -torch.logsumexp(logp.masked_fill(~b["names"][taught], -1e4), 1).mean()
    treed = (b["heads"] != dataset.IGNORE).any(0)
    if treed.any():
        columns = treed.nonzero()[:, 0]
        longest = int(b["lengths"][columns].max())
        arcs, head_state, dep_state = model.heads.arc_scores(h[:longest, columns])
        heads, deprels = b["heads"][:longest, columns].T, b["deprels"][:longest, columns].T
        lengths = b["lengths"][columns]
        beyond = torch.arange(longest + 1).unsqueeze(0) > lengths.unsqueeze(1)
        arcs = arcs.masked_fill(beyond.unsqueeze(1), -1e4)
        taught = heads != dataset.IGNORE
        out["arc"] = F.cross_entropy(arcs[taught], heads[taught])
        taught = (deprels != dataset.IGNORE) & (heads > 0)
        if taught.any():
            row, column = taught.nonzero(as_tuple=True)
            labels = model.heads.label_scores(head_state[row, heads[taught]], dep_state[row, column])
            out["label"] = F.cross_entropy(labels, deprels[taught])
    return {k: v * LOSS_WEIGHT[k] for k, v in out.items()}


class Predictor:
    """Runs a model over encoded sentences: tags, lemmas, trees, names."""

    def __init__(self, model, labels, lemmatizer):
        self.model, self.labels, self.lemmatizer = model, labels, lemmatizer

    @torch.no_grad()
    def __call__(self, examples, sentences):
        """Per sentence a dict of lists: upos, xpos, feats, lemmas, heads, deprels, names (class numbers)."""
        self.model.eval()
        out = [None] * len(examples)
        order = sorted(range(len(examples)), key=lambda i: -len(examples[i]))
        for at in range(0, len(order), 64):
            part = order[at:at + 64]
            b = dataset.batch([examples[i] for i in part])
            x = self.model.embedder(b["forms"], b["phrases"])
            _, h = self.model.encoder(x, b["lengths"])
            tags = {k: v.argmax(2).T.numpy() for k, v in self.model.heads.tag_scores(h).items()}
            arcs, head_state, dep_state = self.model.heads.arc_scores(h)
            for column, i in enumerate(part):
                n = len(examples[i])
                out[i] = self._sentence(sentences[i], {k: v[column, :n] for k, v in tags.items()},
                                        arcs[column, :n, :n + 1].numpy(), head_state[column], dep_state[column, :n])
        return out

    def _sentence(self, s, tags, arcs, head_state, dep_state):
        labels = self.labels
        heads = tree.decode(arcs)
        relations = self.model.heads.label_scores(head_state[torch.from_numpy(heads)], dep_state).argmax(1).tolist()
        deprels = ["root" if h == 0 else labels.deprels[r] for h, r in zip(heads, relations)]
        out = {k: [labels.tags[k][v] for v in tags[k]] for k in ("upos", "xpos", "feats")}
        out["lemmas"] = []
        for i, (form, number) in enumerate(zip(s.forms, tags["script"])):
            front = [s.forms[j].lower() for j in range(len(s.forms)) if heads[j] == i + 1 and deprels[j] == "compound:prt"]
            out["lemmas"].append(self.lemmatizer.lemma(form, out["upos"][i], labels.tags["script"][number], front))
        out["heads"], out["deprels"], out["names"] = heads.tolist(), deprels, tags["names"].tolist()
        return out


def score(predictions, sentences):
    """Shares right over gold tokens; LAS on the universal part of relations, lemmas with and without compound cuts."""
    total, right = 0, dict.fromkeys(("upos", "xpos", "feats", "lemma", "lemma_uncut", "uas", "las"), 0)
    for p, s in zip(predictions, sentences):
        total += len(s.forms)
        for k, gold in (("upos", s.upos), ("xpos", s.xpos), ("feats", s.feats)):
            right[k] += sum(a == b for a, b in zip(p[k], gold))
        right["lemma"] += sum(a == b for a, b in zip(p["lemmas"], s.lemmas))
        right["lemma_uncut"] += sum(a.replace("_", "") == b.replace("_", "") for a, b in zip(p["lemmas"], s.lemmas))
        for h, r, gh, gr in zip(p["heads"], p["deprels"], s.heads, s.deprels):
            right["uas"] += h == gh
            right["las"] += h == gh and r.split(":")[0] == gr.split(":")[0]
    return {k: round(100 * v / total, 2) for k, v in right.items()}


def train(model, examples, evaluate, checkpoint, settings, log):
    """Trains for `settings['epochs']` epochs or `settings['seconds']`; keeps the mean of late weights; resumes."""
    torch.manual_seed(settings["seed"])
    optimizer = torch.optim.Adam(model.parameters(), lr=settings["rate"], betas=(0.9, 0.95))
    epoch = spent = 0
    history = []
    if checkpoint and checkpoint.exists():
        saved = torch.load(checkpoint)
        model.load_state_dict(saved["model"])
        optimizer.load_state_dict(saved["optimizer"])
        epoch, spent, history = saved["epoch"], saved["spent"], saved["history"]
    started = time.time()
    fraction = 0.0
    while epoch < settings["epochs"] and fraction < 1:
        rng = np.random.default_rng(settings["seed"] * 1000 + epoch)
        groups = list(dataset.batches(examples, BATCH_TOKENS, rng))
        model.train()
        model.encoder.drop.rate = settings.get("dropout", 0.2)
        sums, words = {}, 0
        for i, b in enumerate(groups):
            fraction = max((epoch + i / len(groups)) / settings["epochs"], (spent + time.time() - started) / settings["seconds"])
            warm = min(1.0, (epoch * len(groups) + i + 1) / 80)
            for setting in optimizer.param_groups:
                setting["lr"] = settings["rate"] * warm * max(0.02, 0.5 * (1 + math.cos(math.pi * min(1, fraction))))
            parts = losses(model, b)
            optimizer.zero_grad()
            sum(parts.values()).backward()
            nn.utils.clip_grad_norm_(model.parameters(), 5.0)
            optimizer.step()
            words += int(b["lengths"].sum())
            for k, v in parts.items():
                sums.setdefault(k, []).append(v.item())
            if fraction >= 1:
                break
        epoch += 1
        seconds = spent + time.time() - started
        line = {k: round(float(np.mean(v)), 3) for k, v in sums.items()}
        log(f"epoch {epoch}: {words} words, {seconds:.0f} s, losses {line}")
        if settings.get("evaluate_every") and (epoch % settings["evaluate_every"] == 0 or epoch == settings["epochs"] or fraction >= 1):
            result = evaluate(model)
            history.append({"epoch": epoch, "seconds": round(seconds), **result})
            log(f"epoch {epoch}: {result}")
        if checkpoint:
            torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "epoch": epoch, "spent": seconds,
                        "history": history}, checkpoint)
    return history
