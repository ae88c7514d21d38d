"""Reuse: which articles took text from each other or from a third, and how many origins are behind them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import TYPE_CHECKING

from rashomon.reuse.origins import find_origins
from rashomon.types import Article, Reuse

if TYPE_CHECKING:
    from rashomon.reuse.large import Found

__all__ = ["LARGE", "find_origins", "find_reuse", "find_reuse_in"]

LARGE = 2000
"""Articles from which a collection is joined on disk, and shingles are sampled."""


def find_reuse(articles: Sequence[Article], *, of: str | None = None) -> tuple[Reuse, ...]:
    """The pairs of articles that share a text, in the order of the articles (``a`` before ``b``), with reasons.

    Only the bodies count. What recurs in unrelated articles of the collection is furniture, and what any article has
    in quotation marks is somebody's speech: neither makes two reports one. ``of`` names one article that all the others
    are compared with, whatever they share; only its pairs come back.
    """
    if len(articles) < LARGE or of is not None:
        from rashomon.reuse.whole import find_reuse_among  # numpy, which the package starts without

        return find_reuse_among(articles, of)
    place = {article.id: number for number, article in enumerate(articles)}
    with find_reuse_in(articles) as found:
        return tuple(sorted(found.pairs(), key=lambda pair: (place[pair.a], place[pair.b])))


def find_reuse_in(
    articles: Iterable[Article], *, state: Path | None = None, inputs: str = "", sampled_from: int = LARGE
) -> AbstractContextManager[Found]:
    """The pairs of articles that share a text, as :func:`find_reuse` has them, from any number.

    ``articles`` is gone through once. What is known is kept in the file ``state``; if it exists, the run goes on where
    it stopped, and ``articles`` must bring the same articles in the same order (``inputs`` names them: a state of other
    inputs raises UnreadableInput). Fewer than ``sampled_from`` articles are judged as find_reuse judges them; of more,
    shingles are sampled, and what one article quotes is speech only to those that it is compared with. Memory is that
    of one part in 64 of the keys, of a few numbers an article, and of the documents being aligned. Raises
    UnreadableInput if the state cannot be used.
    """
    from rashomon.reuse.large import run_over

    return run_over(articles, state=state, inputs=inputs, sampled_from=sampled_from)
