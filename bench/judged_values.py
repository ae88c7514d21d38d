"""Values of two articles set against each other: what is told to differ, beside the verdicts of readers.

``judged_values.jsonl`` beside this file holds ids, places and verdicts, no texts: a line for each story with its set, the ids of
its articles, and pairs of values that exclude each other (figures, days, clock times; article, start, end of each) with what
readers said of them who saw both sentences: ``conflict`` and ``update`` are of one thing, ``agree`` can both be true of it,
``two`` are of two things, ``none`` is no value (a piece of an address or a stamp). The pairs were drawn where a model or the
rules thought it likeliest that they are of one thing, so most are hard.
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

VERDICTS = Path(__file__).parent / "judged_values.jsonl"
_DIFFER = ("conflict", "update")


def judged_values(shared: Path) -> Iterator[Row]:
    """Of the pairs that are told as a conflict or an update the share that is of one thing; of those the share that is told, for
    sure and at all."""
    told: list[tuple[str, str | None]] = []
    every: list[Any] = rows(VERDICTS)
    for story in every:
        articles = [annotate(article) for article in story_of(shared, story["set"], story["articles"])]
        facts = compare_facts(articles, quotes=compare_quotes(articles))
        texts = {article.id: article.text for article in articles}
        for a, start, end, b, begin, last, verdict in story["judged"]:
            places = [(story["articles"][at], low, high) for at, low, high in ((a, start, end), (b, begin, last))]
            told.append((verdict, _told(facts, [(id, low, texts[id][low:high]) for id, low, high in places])))
    sure = [verdict for verdict, relation in told if relation in _DIFFER and verdict != "none"]
    one = [relation for verdict, relation in told if verdict in _DIFFER]
    name = "pairs of values read"
    yield Row("compare", name, len(sure), "told to differ and of one thing", _share(v in _DIFFER for v in sure))
    yield Row("compare", name, len(one), "of one thing and told to differ", _share(r in _DIFFER for r in one))
    yield Row(
        "compare", name, len(one), "of one thing and told to differ or perhaps", _share(r is not None for r in one)
    )


def _told(facts: Sequence[Fact], values: Sequence[tuple[str, int, str]]) -> str | None:
    """How the fact that has both values tells them: its relation, ``doubtful``, or None if none has them."""
    best: str | None = None
    for fact in facts:
        relation = fact.relation if fact.relation in _DIFFER else "doubtful" if fact.doubtful and fact.slot else None
        if relation and (best is None or relation in _DIFFER):
            says = [(say.article, say.start, say.end, say.value) for say in fact.says]
            if all(any(s[0] == id and s[1] <= at < s[2] and s[3] == text for s in says) for id, at, text in values):
                best = relation
    return best


def _share(right: Iterator[bool]) -> float:
    judged = list(right)
    return sum(judged) / max(1, len(judged))


if __name__ == "__main__":
    for row in judged_values(Path("../shared")):
        print(row)
