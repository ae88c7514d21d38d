"""Conflicts and updates in stories that no rule was made for, and how many were right by eye.

``bench/differences.jsonl`` holds the ids of the articles of 115 stories (as ECB+ groups them, and as ``rashomon group``
groups a day's pages), and for each difference that this or an earlier version reported of them the passages and the
verdict after reading them: right (the two passages differ on one thing), or wrong. A reported difference counts as the
judged one that has passages of two articles in common with it; one that has none is not judged.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from bench.measure import Row
from bench.sets import rows, story_of
from rashomon.annotate import annotate
from rashomon.compare import compare_facts, compare_quotes
from rashomon.types import Fact

VERDICTS = Path(__file__).parent / "differences.jsonl"


def differences(shared: Path) -> Iterator[Row]:
    """How many differences are reported, and the share of those judged that are right."""
    reported, right, judged = 0, 0, 0
    stories: list[Any] = rows(VERDICTS)
    for story in stories:
        articles = [annotate(article) for article in story_of(shared, story["set"], story["articles"])]
        facts = compare_facts(articles, quotes=compare_quotes(articles))
        verdicts = [_verdict(fact, story["judged"]) for fact in facts if fact.relation in ("conflict", "update")]
        reported += len(verdicts)
        judged += sum(verdict is not None for verdict in verdicts)
        right += sum(verdict is True for verdict in verdicts)
    yield Row("compare", "stories in the wild", len(stories), "conflicts and updates reported", str(reported))
    yield Row("compare", "stories in the wild", judged, "of them right by eye", right / max(1, judged), None, "≥ .60")


def _verdict(fact: Fact, judged: Sequence[Any]) -> bool | None:
    told = {(say.article, say.start) for say in fact.says}
    held = [(sum(tuple(passage) in told for passage in known["passages"]), known["right"]) for known in judged]
    common, right = max(held, key=lambda known: known[0], default=(0, None))
    return right if common > 1 else None


if __name__ == "__main__":
    for row in differences(Path("../shared")):
        print(row)
