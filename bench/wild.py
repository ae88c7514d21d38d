"""Copies in the wild: the families found in a day's pages, whether their credits agree, and how many were right by eye.

``bench/wild_families.jsonl`` holds the ids of fifty families drawn at random and the verdict on each after reading its
pages: right (every member goes back to one report), or wrong with the reason. As in the gold, early and late versions of
one report are one, and so are two articles of one newsroom that share paragraphs. A family that is no longer found as
it was judged counts as not judged.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.measure import Row, timed
from bench.sets import records, rows
from rashomon.reuse import find_origins, find_reuse
from rashomon.types import Article, Origin

VERDICTS = Path(__file__).parent / "wild_families.jsonl"
_SEED, _DRAWN = 20260101, 50


def families(articles: Sequence[Article]) -> list[Origin]:
    """The origins of several articles, as the product finds them."""
    return [origin for origin in find_origins(articles, find_reuse(articles)) if len(origin.articles) > 1]


def drawn(found: Sequence[Origin]) -> list[Origin]:
    """Fifty of them, the same for the same families."""
    ordered = sorted(found, key=lambda origin: origin.articles)
    return random.Random(_SEED).sample(ordered, min(_DRAWN, len(ordered)))


def credits_agree(family: Origin, by_id: dict[str, Article]) -> bool | None:
    """Whether the members that show a credit name one agency; None where fewer than two show one."""
    agencies = [by_id[id].credit for id in family.articles]
    named = {_house(credit.agency) for credit in agencies if credit and credit.agency != "agencies"}
    return len(named) == 1 if sum(credit is not None for credit in agencies) > 1 else None


def _house(agency: str) -> str:
    return agency.split()[0]


def wild(shared: Path) -> Iterator[Row]:
    """Families, visible credits, and the precision of those judged."""
    name = "stories/helsinki"
    articles = records(shared / "data" / f"{name}.jsonl")
    by_id = {article.id: article for article in articles}
    found, cpu = timed(lambda: families(articles))
    yield Row("reuse", name, len(articles), "families found", str(len(found)), 1000 * cpu / len(articles))
    told = [agree for family in found if (agree := credits_agree(family, by_id)) is not None]
    yield Row("reuse", name, len(told), "credits in agreement", sum(told) / max(1, len(told)))
    if not VERDICTS.is_file():
        return
    verdicts = {tuple(map(str, row["articles"])): row["right"] for row in rows(VERDICTS)}  # type: ignore[call-overload]
    standing = [bool(verdicts[family.articles]) for family in found if family.articles in verdicts]
    yield Row(
        "reuse", name, len(standing), "families right by eye", sum(standing) / max(1, len(standing)), None, "≥ .97"
    )


if __name__ == "__main__":
    for origin in drawn(families(records(Path("../shared/data/stories/helsinki.jsonl")))):
        print(json.dumps({"articles": origin.articles, "right": None}))
