"""How a story grew: when each fact was first told and by whom, and when its figures changed."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from rashomon.text import fold
from rashomon.types import Annotated, Fact, GrowthStep


def trace_growth(articles: Sequence[Annotated], facts: Sequence[Fact]) -> tuple[GrowthStep, ...]:
    """The steps in order of publication: a fact first told, then every other value that an update gave it.

    Articles without a date of publication take no part, and facts of one article alone are left out. A date without a
    time counts as the end of its day, so that it takes the first place from nobody; a time without a zone as UTC.
    """
    published = {article.id: article.published for article in articles if article.published}
    moment = {id: _moment(text) for id, text in published.items()}
    steps: list[GrowthStep] = []
    for fact in facts:
        says = sorted((say for say in fact.says if say.article in published), key=lambda say: moment[say.article])
        if fact.relation == "only" or fact.doubtful or not says:
            continue
        told: set[str] = set()
        for say in says:
            value = fold(say.value) if say.value else ""
            first = say is says[0]
            if first or (fact.relation == "update" and value and value not in told):
                kind = "first" if first else "changed"
                steps.append(
                    GrowthStep(published[say.article], say.article, fact.id, kind, say.value, say.text)  # type: ignore[arg-type]
                )
            told.add(value)
    return tuple(sorted(steps, key=lambda step: moment[step.article]))


def _moment(published: str) -> str:
    """A publication's time in UTC, to be sorted; what is no ISO date as it stands."""
    try:
        if len(published) <= len("2024-05-14"):
            return f"{datetime.date.fromisoformat(published)}T23:59:59"
        at = datetime.datetime.fromisoformat(published)
    except ValueError:
        return published
    return (at.astimezone(datetime.UTC) if at.tzinfo else at).strftime("%Y-%m-%dT%H:%M:%S")
