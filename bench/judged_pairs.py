"""Pairs of sentences of two articles, read for whether they tell one fact.

``judged_pairs.jsonl`` beside this file holds ids, places and verdicts, no texts: a line for each story with its set, the ids of
its articles, and rows of article, start, article, start, verdict (2: one fact; 1: a smaller fact in common; 0: neither).
The pairs were drawn where likeness of words or of meaning made them worth reading; no story of the gold is among them.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from bench.sets import story_of
from rashomon.annotate import annotate
from rashomon.compare.statements import Statement, make_statements

PAIRS = Path(__file__).parent / "judged_pairs.jsonl"


class Judged(msgspec.Struct, frozen=True):
    """Two statements (by index in those of their story) and the verdict."""

    one: int
    other: int
    verdict: int


class JudgedStory(msgspec.Struct, frozen=True):
    """The statements of a story's articles and the pairs of them that were read."""

    statements: tuple[Statement, ...]
    judged: tuple[Judged, ...]
    held_out: bool


def held_out(articles: list[str]) -> bool:
    """Whether a story is in the sixth that is kept for measuring: decided by a hash of its least id."""
    return int(hashlib.sha256(min(articles).encode()).hexdigest(), 16) % 6 == 0


def story_ids() -> list[list[str]]:
    """The ids of the articles of each story, in the order of the file."""
    return [row["articles"] for row in _rows()]


def trained_on() -> frozenset[str]:
    """The ids of the articles of the stories that are not held out: the aligner has seen their sentences."""
    return frozenset(id for ids in story_ids() if not held_out(ids) for id in ids)


def judged_stories(shared: Path, *, only_held_out: bool = False) -> Iterator[JudgedStory]:
    """The stories in the order of the file; pairs whose sentences are no longer cut alike are left out."""
    for row in _rows():
        ids, held = row["articles"], held_out(row["articles"])
        if only_held_out and not held:
            continue
        statements = make_statements([annotate(article) for article in story_of(shared, row["set"], ids)])
        at = {(statement.article.id, statement.claim.start): i for i, statement in enumerate(statements)}
        judged = []
        for a, start, b, begin, verdict in row["pairs"]:
            one, other = at.get((ids[a], start)), at.get((ids[b], begin))
            if one is not None and other is not None:
                judged.append(Judged(min(one, other), max(one, other), verdict))
        yield JudgedStory(tuple(statements), tuple(judged), held)


def _rows() -> list[dict[str, Any]]:
    return [json.loads(line) for line in PAIRS.read_text(encoding="utf-8").splitlines()]
