"""What every training by steps needs: batches of like length, and a rate of learning that rises and falls."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

_Item = TypeVar("_Item")


def batches(
    items: Sequence[_Item], size: Callable[[_Item], int], pieces: int, chance: random.Random, reach: int = 4096
) -> Iterator[list[_Item]]:
    """Batches of items of like size that together, padded, hold about as many pieces, for ever; each round in another
    order. Items are sorted by size within ``reach`` of them."""
    while True:
        order = list(items)
        chance.shuffle(order)
        made: list[list[_Item]] = []
        for begin in range(0, len(order), reach):
            batch: list[_Item] = []
            for item in sorted(order[begin : begin + reach], key=size):
                if batch and (len(batch) + 1) * size(item) > pieces:
                    made.append(batch)
                    batch = []
                batch.append(item)
            made.append(batch)
        chance.shuffle(made)
        yield from made


def rate(step: int, steps: int, warm_up: int) -> float:
    """Up in a straight line, then down to nothing in another; 1 at most."""
    if step < warm_up:
        return (step + 1) / warm_up
    return max(0.0, (steps - step) / (steps - warm_up))
