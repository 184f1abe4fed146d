"""What the heads are taught, what they say, and how right that is on the development files."""
import torch
from torch.nn import functional as F

from . import tree
from .flat import IGNORE, TAGS, Flat

LOSS_WEIGHT = {"upos": 0.5, "xpos": 0.7, "feats": 0.3, "script": 0.5, "names": 0.5, "arc": 1.0, "label": 1.0}


def losses(model, b, word_dropout=0.15, name_dropout=0.3):
    """Weighted losses of a batch, one per head."""
    x = model.embedder(b["forms"], b["phrases"], word_dropout, name_dropout)
    _, h = model.encoder(x, b["lengths"])
    scores = model.heads.tag_scores(h)
    out = {}
    for k in TAGS:
        taught = b[k] != IGNORE
        if taught.any():
            out[k] = F.cross_entropy(scores[k][taught], b[k][taught])
    taught = b["names"].any(2) & ~b["names"].all(2)
    if taught.any():
        logp = F.log_softmax(scores["names"][taught], 1)
        out["names"] = -torch.logsumexp(logp.masked_fill(~b["names"][taught], -1e4), 1).mean()
    treed = (b["heads"] != IGNORE).any(0)
    if treed.any():
        columns = treed.nonzero()[:, 0]
        longest = int(b["lengths"][columns].max())
        arcs, head_state, dep_state = model.heads.arc_scores(h[:longest, columns])
        heads, deprels = b["heads"][:longest, columns].T, b["deprels"][:longest, columns].T
        lengths = b["lengths"][columns]
        beyond = torch.arange(longest + 1, device=arcs.device).unsqueeze(0) > lengths.unsqueeze(1)
        arcs = arcs.masked_fill(beyond.unsqueeze(1), -1e4)
        taught = heads != IGNORE
        out["arc"] = F.cross_entropy(arcs[taught], heads[taught])
        taught = (deprels != IGNORE) & (heads > 0)
        if taught.any():
            row, column = taught.nonzero(as_tuple=True)
            labels = model.heads.label_scores(head_state[row, heads[taught]], dep_state[row, column])
            out["label"] = F.cross_entropy(labels, deprels[taught])
    return {k: v * LOSS_WEIGHT[k] for k, v in out.items()}


def in_order(flat, sentences):
    """Batches of that many sentences that cover a set, longest first."""
    order = sorted(range(len(flat)), key=lambda i: -flat.lengths[i])
    for at in range(0, len(order), sentences):
        yield flat.batch(order[at:at + sentences])


@torch.no_grad()
def quick_score(model, flat):
    """Shares right over the gold tokens of a set, without tree search or lemma tables: what training watches."""
    model.eval()
    right, total = dict.fromkeys(("upos", "xpos", "feats", "uas", "las"), 0), 0
    for b in in_order(flat, 128):
        valid = b["valid"]
        _, h = model.encoder(model.embedder(b["forms"], b["phrases"]), b["lengths"])
        scores = model.heads.tag_scores(h)
        for k in ("upos", "xpos", "feats"):
            right[k] += int(((scores[k].argmax(2) == b[k]) & valid).sum())
        arcs, head_state, dep_state = model.heads.arc_scores(h)
        beyond = torch.arange(arcs.shape[2], device=arcs.device).unsqueeze(0) > b["lengths"].unsqueeze(1)
        heads = arcs.masked_fill(beyond.unsqueeze(1), -1e4).argmax(2)
        gold = b["heads"].T
        hit = (heads == gold) & valid.T
        row, column = hit.nonzero(as_tuple=True)
        labels = model.heads.label_scores(head_state[row, gold[row, column]], dep_state[row, column]).argmax(1)
        same = (labels == b["deprels"].T[row, column]) | (gold[row, column] == 0)
        right["uas"] += int(hit.sum())
        right["las"] += int(same.sum())
        total += int(valid.sum())
    return {k: round(100 * v / total, 2) for k, v in right.items()}


class Predictor:
    """Runs a model over encoded sentences: tags, lemmas, trees, names."""

    def __init__(self, model, labels, lemmatizer):
        self.model, self.labels, self.lemmatizer = model, labels, lemmatizer

    @torch.no_grad()
    def __call__(self, examples, sentences):
        """Per sentence a dict of lists: upos, xpos, feats, lemmas, heads, deprels, names (class numbers)."""
        self.model.eval()
        out = [None] * len(examples)
        flat = Flat.of(examples, taught=False).to(self.model.device)
        for b in in_order(flat, 64):
            _, h = self.model.encoder(self.model.embedder(b["forms"], b["phrases"]), b["lengths"])
            tags = {k: v.argmax(2).T.cpu().numpy() for k, v in self.model.heads.tag_scores(h).items()}
            arcs, head_state, dep_state = self.model.heads.arc_scores(h)
            for column, i in enumerate(b["chosen"]):
                n = len(examples[i])
                out[i] = self._sentence(sentences[i], {k: v[column, :n] for k, v in tags.items()},
                                        arcs[column, :n, :n + 1].cpu().numpy(), head_state[column], dep_state[column, :n])
        return out

    def _sentence(self, s, tags, arcs, head_state, dep_state):
        labels = self.labels
        heads = tree.decode(arcs)
        relations = self.model.heads.label_scores(head_state[torch.from_numpy(heads).to(dep_state.device)], dep_state).argmax(1).tolist()
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
