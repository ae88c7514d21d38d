"""Several processes give what a loop gives, and a lost one costs one thing only."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator

from rashomon.pool import ordered_map


def work(number: int) -> str:
    if number == 13:
        os._exit(1)
    time.sleep(0.002 * (number % 3))
    return f"done {number}"


def lost(number: int) -> str:
    return f"lost {number}"


def test_results_come_in_order_and_a_crash_costs_one_thing() -> None:
    expected = [f"done {n}" if n != 13 else "lost 13" for n in range(40)]
    assert list(ordered_map(work, range(40), workers=2, lost=lost)) == expected


def test_no_more_is_taken_than_is_worked_on() -> None:
    taken: list[int] = []

    def things() -> Iterator[int]:
        for number in range(100, 1000):
            taken.append(number)
            yield number

    results = ordered_map(work, things(), workers=2, lost=lost)
    assert next(results) == "done 100"
    assert len(taken) < 40
    results.close()  # type: ignore[attr-defined]
