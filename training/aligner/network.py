"""The network: the first layers of MiniLM, and for each piece a short vector and a weight; two sentences side by side."""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn

from rashomon.compare.alignment import HALF, LACKING
from rashomon.networks import BEGIN, END
from training.encoder.model import WIDTH, Dropout, Layer, Shape, initialised

NARROW = 96
"""Numbers in the vector of a piece."""
_USUAL = (0.54, 0.49, 1.40, 1.26, 1.47, 0.94, 0.7, 1.17, 1.0)
_SPREAD = (0.08, 0.08, 0.56, 0.55, 0.35, 0.28, 0.12, 0.11, 0.14)
"""Of the measures of an untrained network, so that the head sees numbers of like size."""


class Words(nn.Module):
    """The vectors of pieces, which do not learn: while training, those of a random place between two tables.

    The table is shared with the annotator's encoder, whose next version has another one not far from both.
    """

    one: Tensor
    other: Tensor

    def __init__(self, one: Tensor, other: Tensor) -> None:
        super().__init__()
        self.register_buffer("one", one, persistent=False)
        self.register_buffer("other", other, persistent=False)

    def forward(self, ids: Tensor) -> Tensor:
        """Ids (batch × length) to vectors; those of the second table when not in training."""
        place = float(torch.rand(())) * 1.3 if self.training else 1.0
        return self.one[ids] * (1 - place) + self.other[ids] * place


class Aligner(nn.Module):
    """Ids (batch × length, 0 where padded) to the vectors and weights of pieces and the vectors of wholes."""

    def __init__(self, weights: Path, table: Tensor, layers: int, dropout: float = 0.1) -> None:
        super().__init__()
        given = initialised(weights, layers)
        self.words = Words(load_file(weights)["embeddings.word_embeddings.weight"], table)
        self.positions, self.norm = given.positions, given.norm
        self.dropout = Dropout(dropout)
        self.layers = nn.ModuleList(Layer(self.dropout, Shape(layers)) for _ in range(layers))
        self.layers.load_state_dict(given.layers.state_dict())
        self.narrow = nn.Linear(WIDTH, NARROW, bias=False)
        self.weigh = nn.Linear(WIDTH, 1)
        self.whole = nn.Linear(WIDTH, NARROW, bias=False)
        nn.init.orthogonal_(self.narrow.weight)
        self.head = Head()

    def read(self, ids: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Vectors (batch × length × NARROW) and weights of pieces, nothing for those that frame or pad, and of wholes."""
        mask = (ids != 0).float()
        x = self.dropout(self.norm(self.words(ids) + self.positions.weight[: ids.shape[1]]))
        bias = (1.0 - mask)[:, None, None, :] * -10000.0
        for layer in self.layers:
            x = layer(x, bias)
        x = x.float()
        weights = nn.functional.softplus(self.weigh(x)).float()[..., 0] * mask * (ids != BEGIN) * (ids != END)
        pooled = (self.whole(x).float() * weights[..., None]).sum(1)
        pieces, whole = nn.functional.normalize(self.narrow(x).float(), dim=-1), nn.functional.normalize(pooled, dim=-1)
        return pieces, weights, whole

    def forward(self, one: Tensor, other: Tensor) -> Tensor:
        """Batches of ids to the logits (batch × 2) that they have a fact in common, and that they tell one."""
        (pieces, weights, whole), (beside, counts, entire) = self.read(one), self.read(other)
        likeness = pieces @ beside.transpose(1, 2)
        likeness = likeness - 4 * (weights == 0)[:, :, None] - 4 * (counts == 0)[:, None, :]
        sides = _side(weights, likeness.amax(2)), _side(counts, likeness.amax(1))
        measures = [edge(a, b) for a, b in zip(*sides, strict=True) for edge in (torch.maximum, torch.minimum)]
        lengths = [torch.log((row > 0).sum(1).clamp(min=1).float()) / 3 for row in (weights, counts)]
        measures += [(whole * entire).sum(1), torch.maximum(*lengths), torch.minimum(*lengths)]
        logits: Tensor = self.head(torch.stack(measures, 1))
        return logits


class Head(nn.Module):
    """From nine measures to two logits; only what trains the network, as the product weighs the measures itself."""

    usual: Tensor
    spread: Tensor

    def __init__(self) -> None:
        super().__init__()
        self.register_buffer("usual", torch.tensor(_USUAL))
        self.register_buffer("spread", torch.tensor(_SPREAD))
        self.line, self.inner, self.outer = nn.Linear(9, 2), nn.Linear(9, 16), nn.Linear(16, 2)
        with torch.no_grad():
            self.line.weight.zero_()
            self.line.weight[:, :2], self.line.weight[:, 2:4] = 0.8, 0.3
            self.line.bias.fill_(-1.5)
            self.outer.weight.zero_()
            self.outer.bias.zero_()

    def forward(self, measures: Tensor) -> Tensor:
        """Batch × 9 to batch × 2."""
        z = ((measures - self.usual) / self.spread).clamp(-6, 6)
        logits: Tensor = self.line(z) + self.outer(torch.tanh(self.inner(z)))
        return logits


def _side(weights: Tensor, nearest: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """As in ``rashomon.compare.alignment``: the mean likeness, how much is told, how much is not."""
    nearest = nearest.clamp(min=-1)
    told = (weights * nearest).sum(1) / weights.sum(1).clamp(min=1e-3)
    common = torch.log1p((weights * torch.relu(nearest - HALF) / HALF).sum(1))
    lacking = torch.log1p((weights * torch.relu(LACKING - nearest)).sum(1))
    return told, common, lacking
