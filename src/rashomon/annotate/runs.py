"""Runs of neighbouring words, as half-open stretches of their indices."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

Stretch = tuple[int, int]
"""A half-open stretch of the indices of an article's words."""


def runs(within: Iterable[int], opens: Callable[[int], bool]) -> Iterator[Stretch]:
    """The runs of ascending indices; one for which ``opens`` holds begins a run even where another stands before it."""
    begin = end = -1
    for index in within:
        if index != end or opens(index):
            if begin >= 0:
                yield begin, end
            begin = index
        end = index + 1
    if begin >= 0:
        yield begin, end
