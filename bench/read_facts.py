"""Stories whose facts were read: which clauses of which articles tell one fact.

``read_facts.jsonl`` beside this file holds ids, places and kinds, no texts: a line for each story with its set, the ids of its
articles, and its facts, each with its kind (agree, conflict, update) and the passages that tell it as article, start, end. A
reader noted every fact that two articles or more tell, and in each of them the passage that tells it most plainly, as in the
gold of facts, of which no story is among these.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec

from bench.judged_pairs import trained_on
from bench.measure import Row, score
from bench.sets import rows, story_of
from rashomon.annotate import annotate
from rashomon.compare.statements import Statement, make_statements
from rashomon.pipeline import compare
from rashomon.types import Article

FACTS = Path(__file__).parent / "read_facts.jsonl"


class ReadStory(msgspec.Struct, frozen=True):
    """The statements of a story's articles and, for each of them, the facts that it tells, by their numbers in the story."""

    statements: tuple[Statement, ...]
    told: tuple[frozenset[int], ...]
    held_out: bool


def read_stories(shared: Path) -> Iterator[ReadStory]:
    """The stories in the order of the file; held out are those of which the aligner has seen no article."""
    seen = trained_on()
    for row, articles in _stories(shared):
        statements = make_statements([annotate(article) for article in articles])
        facts = [[(row["articles"][at], start, end) for at, start, end in passages] for _, passages in row["facts"]]
        yield ReadStory(tuple(statements), facts_of(statements, facts), seen.isdisjoint(row["articles"]))


def scoring(shared: Path) -> Iterator[Row]:
    """The pairs of passages of the stories held out that are told as one fact, by the shared scorer."""
    seen = trained_on()
    known = [(row, articles) for row, articles in _stories(shared) if seen.isdisjoint(row["articles"])]
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as gold:
        for row, _ in known:
            facts = [
                {
                    "relation": relation,
                    "says": [
                        {"article": row["articles"][at], "start": start, "end": end} for at, start, end in passages
                    ],
                }
                for relation, passages in row["facts"]
            ]
            gold.write(json.dumps({"articles": row["articles"], "facts": facts}) + "\n")
        gold.flush()
        found = [compare(articles, one_story=True) for _, articles in known]
        figures = score(shared, "facts", Path(gold.name), found)
    name, pairs = "stories read, held out", figures["pairs"]
    yield Row("compare", name, pairs["gold"], "pairs recall", pairs["recall"])
    yield Row("compare", name, pairs["judged"], "pairs precision (judged)", pairs["precision_judged"])
    for kind in ("conflict", "update"):
        yield Row("compare", name, figures[kind]["gold"], f"{kind} recall", figures[kind]["r"])


def _stories(shared: Path) -> Iterator[tuple[dict[str, Any], list[Article]]]:
    """The lines of the file, each with its articles."""
    every: list[Any] = rows(FACTS)
    for row in every:
        yield row, story_of(shared, row["set"], row["articles"])


def facts_of(
    statements: Sequence[Statement], facts: Sequence[Sequence[tuple[str, int, int]]]
) -> tuple[frozenset[int], ...]:
    """For each statement the facts of which a passage (article, start, end) stands in it, or it in one, by half at least."""
    told: list[set[int]] = [set() for _ in statements]
    for number, passages in enumerate(facts):
        for id, start, end in passages:
            for at, statement in enumerate(statements):
                claim = statement.claim
                common = min(end, claim.end) - max(start, claim.start)
                if statement.article.id == id and common >= 0.5 * min(end - start, claim.end - claim.start):
                    told[at].add(number)
    return tuple(map(frozenset, told))
