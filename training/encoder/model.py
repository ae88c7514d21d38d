"""The network: the first layers of a MiniLM encoder with the form of each word beside its pieces, and linear heads."""

from __future__ import annotations

import math
from pathlib import Path

import msgspec
import torch
from safetensors.torch import load_file
from torch import Tensor, nn

from rashomon.annotate.pieces import FORMS
from rashomon.annotate.tags import SIZE

WIDTH, POSITIONS = 384, 512
HEAD = 32
"""Numbers to a head of attention."""


class Shape(msgspec.Struct, frozen=True):
    """How large a network is."""

    layers: int
    heads: int = 12
    """Of attention, in each layer."""
    inner: int = 1536
    """Neurons between the two matrices that follow the attention."""


class Dropout(nn.Module):
    """Dropout whose masks are cut out of one long drawn mask at a random place: drawing anew takes half of a forward pass."""

    def __init__(self, chance: float, drawn: int = 1 << 23) -> None:
        super().__init__()
        kept = torch.rand(drawn, generator=torch.Generator().manual_seed(drawn)) >= chance
        self._drawn = (kept / (1 - chance)).bfloat16()

    def forward(self, x: Tensor) -> Tensor:
        """``x`` with some of its numbers put to nothing and the others raised, as long as the network is trained."""
        if not self.training:
            return x
        begin = int(torch.randint(len(self._drawn) - x.numel(), ()))
        return x * self._drawn[begin : begin + x.numel()].view_as(x)


class Layer(nn.Module):
    """One layer of BERT (Devlin et al. 2019), post-norm."""

    def __init__(self, dropout: Dropout, shape: Shape) -> None:
        super().__init__()
        self.heads, attended = shape.heads, shape.heads * HEAD
        self.query, self.key, self.value = (nn.Linear(WIDTH, attended) for _ in range(3))
        self.joined = nn.Linear(attended, WIDTH)
        self.inner, self.outer = nn.Linear(WIDTH, shape.inner), nn.Linear(shape.inner, WIDTH)
        self.norm_attended, self.norm = (nn.LayerNorm(WIDTH, eps=1e-12) for _ in range(2))
        self.dropout = dropout

    def forward(self, x: Tensor, bias: Tensor | None) -> Tensor:
        """The states after this layer; ``bias`` is added to the attention's scores (minus infinity where padded)."""
        batch = x.shape[0]
        split = lambda y: y.view(batch, -1, self.heads, HEAD).transpose(1, 2)  # noqa: E731
        query, key, value = split(self.query(x)), split(self.key(x)), split(self.value(x))
        scores = (query / math.sqrt(HEAD)) @ key.transpose(-1, -2)
        if bias is not None:
            scores = scores + bias.to(query.dtype)
        with torch.autocast("cpu", enabled=False):
            likely = self.dropout(scores.softmax(-1))
        attended = (likely @ value).transpose(1, 2).reshape(batch, -1, self.heads * HEAD)
        x = self.norm_attended(x + self.dropout(self.joined(attended)))
        return self.norm(x + self.dropout(self.outer(nn.functional.gelu(self.inner(x)))))


class Tagger(nn.Module):
    """Ids, forms and mask (batch × length; 1 where nothing is padded) to one score for every tag of every head, side by side."""

    def __init__(self, vocabulary: int, forms: int, tags: int, shape: Shape, dropout: float = 0.1) -> None:
        super().__init__()
        self.pieces = nn.Embedding(vocabulary, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.forms = nn.Embedding(forms, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = Dropout(dropout)
        self.layers = nn.ModuleList(Layer(self.dropout, shape) for _ in range(shape.layers))
        self.tags = nn.Linear(WIDTH, tags)
        nn.init.normal_(self.forms.weight, std=0.02)

    def forward(self, ids: Tensor, forms: Tensor, mask: Tensor | None = None) -> Tensor:
        """Scores, batch × length × tags; without a mask nothing is padding."""
        x = self.pieces(ids) + self.positions.weight[: ids.shape[1]] + self.forms(forms)
        x = self.dropout(self.norm(x))
        bias = None if mask is None else (1.0 - mask.to(x.dtype))[:, None, None, :] * -10000.0
        for layer in self.layers:
            x = layer(x, bias)
        return self.tags(self.dropout(x))


_NAMES = {
    "attention.self.query": "query",
    "attention.self.key": "key",
    "attention.self.value": "value",
    "attention.output.dense": "joined",
    "attention.output.LayerNorm": "norm_attended",
    "intermediate.dense": "inner",
    "output.dense": "outer",
    "output.LayerNorm": "norm",
}


def initialised(weights: Path, layers: int) -> Tagger:
    """A tagger whose embeddings and first layers are those of a BERT-shaped safetensors file."""
    given = load_file(weights)
    model = Tagger(given["embeddings.word_embeddings.weight"].shape[0], 2 * FORMS, SIZE, Shape(layers))
    own = {"pieces.weight": given["embeddings.word_embeddings.weight"]}
    own["positions.weight"] = given["embeddings.position_embeddings.weight"]
    for part in ("weight", "bias"):
        own[f"norm.{part}"] = given[f"embeddings.LayerNorm.{part}"]
        for index in range(layers):
            for theirs, ours in _NAMES.items():
                own[f"layers.{index}.{ours}.{part}"] = given[f"encoder.layer.{index}.{theirs}.{part}"]
    model_positions = own["positions.weight"] + given["embeddings.token_type_embeddings.weight"][0]
    own["positions.weight"] = model_positions
    missing, unexpected = model.load_state_dict(own, strict=False)
    assert not unexpected and set(missing) == {"forms.weight", "tags.weight", "tags.bias"}, (missing, unexpected)
    return model
