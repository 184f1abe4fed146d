"""Other encoders of clearly different cost, for the comparison in models/nl.md; the program runs the BiLSTM only."""
import torch
from torch import nn

from . import network

WIDE = 2 * network.STUDENT.hidden


class Convolutions(nn.Module):
    """Two residual convolutions of width 3, the second dilated (Strubell et al. 2017): sees three words to each side."""

    def __init__(self):
        super().__init__()
        self.enter = nn.Linear(network.STUDENT.input, WIDE)
        self.layers = nn.ModuleList(nn.Conv1d(WIDE, WIDE, 3, padding=d, dilation=d) for d in (1, 2))
        self.norms = nn.ModuleList(nn.LayerNorm(WIDE) for _ in range(2))
        self.drop = network.SharedDropout(0.2)

    def forward(self, x, lengths):
        valid = (torch.arange(x.shape[0], device=x.device).unsqueeze(1) < lengths).unsqueeze(2)
        h = self.enter(self.drop(x))
        for layer, norm in zip(self.layers, self.norms):
            y = layer((norm(h) * valid).permute(1, 2, 0)).permute(2, 0, 1)
            h = h + self.drop(torch.relu(y))
        return h, h


class Transformer(nn.Module):
    """Two self-attention layers (Vaswani et al. 2017), 8 heads, feed-forward of 768, sinusoidal positions."""

    def __init__(self):
        super().__init__()
        self.enter = nn.Linear(network.STUDENT.input, WIDE)
        self.layers = nn.ModuleList(nn.TransformerEncoderLayer(WIDE, 8, 768, dropout=0.1, norm_first=True) for _ in range(2))
        self.drop = network.SharedDropout(0.2)
        position = torch.arange(512).unsqueeze(1) / 10000 ** (torch.arange(0, WIDE, 2) / WIDE)
        self.register_buffer("positions", torch.cat([position.sin(), position.cos()], 1).unsqueeze(1))

    def forward(self, x, lengths):
        outside = torch.arange(x.shape[0], device=x.device).unsqueeze(0) >= lengths.unsqueeze(1)
        h = self.enter(self.drop(x)) + self.positions[:x.shape[0]]
        for layer in self.layers:
            h = layer(h, src_key_padding_mask=outside)
        return h, h


ENCODERS = {"convolutions": Convolutions, "transformer": Transformer}
