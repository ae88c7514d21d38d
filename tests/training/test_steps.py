"""Batches hold every item once a round and no more than fits; the rate rises and falls."""

from __future__ import annotations

import random
from itertools import islice

from training.steps import batches, rate


def test_every_item_comes_once_a_round_in_batches_that_fit() -> None:
    items = [random.Random(1).randrange(3, 60) + n % 50 for n in range(500)]
    seen: list[int] = []
    for batch in batches(items, lambda size: size, 256, random.Random(3), reach=100):
        assert len(batch) == 1 or len(batch) * max(batch) <= 256
        seen += batch
        if len(seen) >= len(items):
            break
    assert sorted(seen) == sorted(items)


def test_rounds_come_in_another_order_and_in_the_same_for_one_seed() -> None:
    def drawn(seed: int) -> list[list[int]]:
        return list(islice(batches(list(range(1, 40)), lambda size: size, 100, random.Random(seed)), 60))

    assert drawn(1) == drawn(1)
    assert drawn(1) != drawn(2)


def test_the_rate_rises_to_one_and_falls_to_nothing() -> None:
    course = [rate(step, 100, 10) for step in range(100)]
    assert max(course) == 1
    assert course[:10] == sorted(course[:10])
    assert course[10:] == sorted(course[10:], reverse=True)
    assert 0 < course[-1] < 0.02
    assert rate(200, 100, 10) == 0
