"""Who copied whom: pairs of articles, trees of versions, origins."""

from __future__ import annotations

from typing import Literal

import msgspec

from rashomon.types.article import Mark


class ReusePassage(msgspec.Struct, frozen=True):
    """A stretch of ``a`` and the stretch of ``b`` that has the same words, or the same content in other words."""

    a: tuple[int, int]
    b: tuple[int, int]
    kind: Literal["verbatim", "reworded"]


class Passage(Mark, frozen=True):
    """A mark together with the id of the article it stands in."""

    article: str


class Change(msgspec.Struct, frozen=True):
    """One thing in which an article (``b``) departs from the one it shares its text with (``a``).

    ``kind``: left-out and added are whole sentences; figure is a number that reads otherwise, attribution and hedge are
    words of attribution ('according to …') or caution ('reportedly') that one has and the other has not; order stands
    for sentences told in another order. A side is None where that article has nothing.
    """

    kind: Literal["left-out", "added", "figure", "attribution", "hedge", "order"]
    a: Passage | None
    b: Passage | None


class Reuse(msgspec.Struct, frozen=True):
    """Two articles of which one took text from the other, or both from a third; with the reasons for saying so."""

    a: str
    b: str
    relation: Literal["copy", "rewrite", "partial"]
    direction: Literal["a->b", "b->a", "common", "unknown"]
    same_origin: bool
    share_a: float
    """Share of the body of ``a`` (in words, 0 to 1) that the passages cover."""
    share_b: float
    passages: tuple[ReusePassage, ...]
    why: tuple[str, ...]
    changes: tuple[Change, ...] = ()
    """What ``b`` left out, added and changed of ``a``; of two whose direction is ``b->a`` what ``a`` did to ``b``."""


class Version(msgspec.Struct, frozen=True):
    """An article in the tree of versions of one report.

    ``parent`` is the article it was taken from where the pages tell (``told``), else the one whose text is closest
    (``closest``); None for what comes from the report itself.
    """

    article: str
    parent: str | None
    basis: Literal["told", "closest", "first"]
    why: str


class Origin(msgspec.Struct, frozen=True):
    """The articles of a story that go back to one report: the unit of independence."""

    articles: tuple[str, ...]
    wire: str | None
    """The agency behind it, if any article says so."""
    why: tuple[str, ...]
    versions: tuple[Version, ...] = ()
    """The tree of its articles, parents before their children; empty if there is only one."""
    rests_on: tuple[str, ...] = ()
    """What its own reporting rests on besides: agencies whose inputs it names, ids of articles whose passages it has."""
