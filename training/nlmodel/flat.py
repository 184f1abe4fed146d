"""Sentences laid end to end as tensors on one device, so that a batch is one gather whatever the device.

Training sentences, development sentences and unlabelled lines all have this shape; columns that a set does
not teach are absent.
"""
import numpy as np
import torch

IGNORE = -100
TAGS = ("upos", "xpos", "feats", "script")
INPUTS = ("forms", "phrases")
FILL = {"forms": 0, "phrases": 0, "names": 0}


class Flat:
    """`columns` hold one number per token (`names`: a bit set of allowed labels); `weights` one per sentence."""

    def __init__(self, columns, lengths, weights):
        self.lengths = np.asarray(lengths, np.int64)
        self.starts = np.concatenate([[0], np.cumsum(self.lengths)[:-1]]) if len(self.lengths) else self.lengths
        self.weights = np.asarray(weights, np.float32)
        # One more token at the end stands for all padding.
        self.columns = {k: torch.from_numpy(np.append(v, np.array(FILL.get(k, IGNORE), v.dtype))) for k, v in columns.items()}

    def __len__(self):
        return len(self.lengths)

    def to(self, device):
        """Moves the columns; returns itself."""
        self.columns = {k: v.to(device) for k, v in self.columns.items()}
        return self

    @staticmethod
    def of(examples, taught=True):
        """The examples of dataset.py in this shape."""
        names = ("upos", "xpos", "feats", "script", "heads", "deprels") if taught else ()
        columns = {"forms": np.concatenate([e.forms for e in examples]).astype(np.int32),
                   "phrases": np.concatenate([e.phrases for e in examples]).astype(np.int16)}
        for k in names:
            columns[k] = np.concatenate([e.targets[k] if k in TAGS else getattr(e, k) for e in examples]).astype(np.int16)
        if taught:
            columns["names"] = np.concatenate([_bits(e) for e in examples])
        return Flat(columns, [len(e) for e in examples], [e.weight for e in examples])

    def arrays(self, prefix):
        """What `from_arrays` needs, as NumPy arrays under names that begin with `prefix`."""
        out = {f"{prefix}.{k}": v[:-1].cpu().numpy() for k, v in self.columns.items()}
        return out | {f"{prefix}.lengths": self.lengths.astype(np.int32), f"{prefix}.weights": self.weights}

    @staticmethod
    def from_arrays(saved, prefix):
        columns = {k[len(prefix) + 1:]: saved[k] for k in saved if k.startswith(prefix + ".")}
        lengths, weights = columns.pop("lengths"), columns.pop("weights")
        return Flat(columns, lengths, weights)

    def batch(self, chosen):
        """Padded tensors (time, batch) of the chosen sentences, longest first; `chosen` is put in that order."""
        chosen = np.asarray(chosen)[np.argsort(-self.lengths[chosen], kind="stable")]
        device = self.columns["forms"].device
        lengths = torch.from_numpy(self.lengths[chosen]).to(device)
        starts = torch.from_numpy(self.starts[chosen]).to(device)
        steps = torch.arange(int(self.lengths[chosen[0]]), device=device).unsqueeze(1)
        valid = steps < lengths
        at = torch.where(valid, starts + steps, torch.full_like(starts, len(self.columns["forms"]) - 1))
        out = {k: v[at].long() for k, v in self.columns.items()}
        if "names" in out:
            out["names"] = (out["names"].unsqueeze(2) >> torch.arange(9, device=device) & 1).bool()
        return out | {"lengths": lengths, "valid": valid, "chosen": chosen}

    def epoch(self, rng, tokens, longest=120):
        """Groups of sentence numbers: every sentence as often as its weight says, of like length, in seeded order."""
        times = self.weights.astype(int) + (rng.random(len(self)) < self.weights % 1)
        chosen = np.repeat(np.arange(len(self)), np.where(self.lengths <= longest, times, 0))
        key = self.lengths[chosen] + 3 * rng.random(len(chosen))
        chosen = chosen[np.argsort(-key, kind="stable")]
        groups, at = [], 0
        while at < len(chosen):
            size = max(1, int(tokens // self.lengths[chosen[at]]))
            groups.append(chosen[at:at + size])
            at += size
        return [groups[i] for i in rng.permutation(len(groups))]


def _bits(example):
    if example.names is None:
        return np.full(len(example), (1 << 9) - 1, np.int16)
    return (example.names.astype(np.int16) << np.arange(9, dtype=np.int16)).sum(1).astype(np.int16)
