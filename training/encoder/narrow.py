"""A network with fewer heads of attention and fewer neurons: of a trained one, those that the loss leans on most."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

import torch
from torch import Tensor

from training.encoder.data import Example, disturbed_batches
from training.encoder.model import HEAD, Layer, Shape, Tagger
from training.encoder.train import losses_of

_BATCHES, _PIECES = 48, 2048
"""Over how many is measured what the loss leans on, and how large they are."""


def narrowed(wide: Tagger, items: Sequence[Example], shape: Shape, seed: int) -> Tagger:
    """A tagger of this shape out of ``wide``; its table of pieces does not learn, as another network shares it.

    What a head or a neuron is worth is how much the loss would change, to the first order, without it (Molchanov et al. 2017;
    Michel et al. 2019): the sum of its outgoing weights times their gradients.
    """
    heads, neurons = _worth(wide, items, seed)
    narrow = Tagger(wide.pieces.num_embeddings, wide.forms.num_embeddings, wide.tags.out_features, shape)
    narrow.load_state_dict({**narrow.state_dict(), **_outside_layers(wide)})
    for layer, given, by_head, by_neuron in zip(layers_of(narrow), layers_of(wide), heads, neurons, strict=True):
        kept = _best(by_head, shape.heads)
        rows = (kept[:, None] * HEAD + torch.arange(HEAD)).flatten()
        with torch.no_grad():
            _fill(layer, given, rows, _best(by_neuron, shape.inner))
    narrow.pieces.requires_grad_(False)
    return narrow


def _worth(wide: Tagger, items: Sequence[Example], seed: int) -> tuple[list[Tensor], list[Tensor]]:
    """For each layer, what its heads are worth, and what its neurons are."""
    wide.train()
    heads = [torch.zeros(layer.heads) for layer in layers_of(wide)]
    neurons = [torch.zeros(layer.inner.out_features) for layer in layers_of(wide)]
    for batch in islice(disturbed_batches(items, _PIECES, seed), _BATCHES):
        wide.zero_grad()
        losses_of(wide, batch).sum().backward()
        for layer, by_head, by_neuron in zip(layers_of(wide), heads, neurons, strict=True):
            by_head += _leaning(layer.joined.weight).view(-1, HEAD).sum(1).abs()
            by_neuron += _leaning(layer.outer.weight).abs()
    return heads, neurons


def layers_of(model: Tagger) -> Iterator[Layer]:
    """The layers of a network, from the lowest."""
    for layer in model.layers:
        assert isinstance(layer, Layer)
        yield layer


def _leaning(weight: Tensor) -> Tensor:
    assert weight.grad is not None
    return (weight.detach() * weight.grad).sum(0)


def _best(worth: Tensor, many: int) -> Tensor:
    return worth.topk(many).indices.sort().values


def _outside_layers(wide: Tagger) -> dict[str, Tensor]:
    return {name: value for name, value in wide.state_dict().items() if not name.startswith("layers.")}


def _fill(layer: Layer, given: Layer, attended: Tensor, neurons: Tensor) -> None:
    for name, kept in (("query", attended), ("key", attended), ("value", attended), ("inner", neurons)):
        getattr(layer, name).weight.copy_(getattr(given, name).weight[kept])
        getattr(layer, name).bias.copy_(getattr(given, name).bias[kept])
    for name, kept in (("joined", attended), ("outer", neurons)):
        getattr(layer, name).weight.copy_(getattr(given, name).weight[:, kept])
        getattr(layer, name).bias.copy_(getattr(given, name).bias)
    for name in ("norm_attended", "norm"):
        getattr(layer, name).load_state_dict(getattr(given, name).state_dict())
