"""Facts: what the articles of a story state, told alike across them, and how their values relate."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from rashomon.compare.agreed import find_agreements
from rashomon.compare.dates import candidate_years
from rashomon.compare.likeness import Pair, compare_pairs, likeness
from rashomon.compare.nuances import with_nuances
from rashomon.compare.only import newsworthy
from rashomon.compare.quoted import quoted_conflicts
from rashomon.compare.statements import Statement, make_statements, say, similarities, tells, wording_of
from rashomon.compare.values import compare_values
from rashomon.text import fold
from rashomon.types import Annotated, Fact, Origin, QuoteGroup

TOLD_ELSEWHERE = 0.28
"""Cosine from which a sentence is no longer what one article alone tells."""
_ORDER = {"conflict": 0, "update": 1, "agree": 2, "only": 3}


def compare_facts(
    articles: Sequence[Annotated],
    *,
    origins: Sequence[Origin] = (),
    quotes: Sequence[QuoteGroup] = (),
    today: datetime.date | None = None,
) -> tuple[Fact, ...]:
    """The facts of a story: conflicts first, then updates, then what is agreed, then what one article alone tells.

    ``articles`` are those of one story; ``origins`` tell which of them count as one; ``today``, if given, bounds the
    years that undated articles can mean. Each fact's statement is the words of one of its passages, never made up.
    """
    statements = make_statements(articles)
    near = similarities(statements)
    likely = {pair: likeness(features) for pair, features in compare_pairs(statements, near).items()}
    origin_of = _newsrooms(articles, origins)
    drafts = [
        *compare_values(statements, near, likely, candidate_years(articles, today)),
        *quoted_conflicts(quotes, articles),
        *_agreed(statements, likely),
        *_told_once(statements, near),
    ]
    by_id = {article.id: article for article in articles}
    drafts = [with_nuances(fact, by_id) for fact in _told_differently(drafts) if not _differs(fact, drafts)]
    drafts.sort(key=lambda fact: (_ORDER[fact.relation], -_independent(fact, origin_of), -fact.confidence))
    return tuple(
        msgspec.structs.replace(fact, id=f"f{number}", origins=_independent(fact, origin_of))
        for number, fact in enumerate(drafts, 1)
    )


def _told_differently(facts: Iterable[Fact]) -> Iterator[Fact]:
    """The facts without agreements in words that another agreement has: nothing is listed twice."""
    told: set[str] = set()
    for fact in facts:
        words = fact.statement.casefold()
        if fact.relation != "agree" or words not in told:
            yield fact
        if fact.relation == "agree":
            told.add(words)


def _differs(fact: Fact, facts: Sequence[Fact]) -> bool:
    """Whether an agreement is put in the words of a part that holds a value on which its articles differ."""
    if fact.relation != "agree" or any(fact.statement == say.text for say in fact.says):
        return False
    here = {say.article for say in fact.says}
    for other in facts:
        if other.relation in ("conflict", "update"):
            values = {say.value.casefold() for say in other.says if say.value and say.article in here}
            words = f" {fact.statement.casefold()} "
            if len(values) > 1 and any(f" {value} " in words for value in values):
                return True
    return False


def _newsrooms(articles: Sequence[Annotated], origins: Iterable[Origin]) -> dict[str, str]:
    """Of each article what it counts as: its origin; one newsroom for those of an outlet that copy nobody and credit
    no agency. Two reports of one newsroom bear no witness to each other."""
    by_id = {article.id: article for article in articles}
    counts: dict[str, str] = {}
    for number, origin in enumerate(origins):
        for id in origin.articles:
            article = by_id.get(id)
            own = article is not None and article.outlet and article.credit is None and len(origin.articles) == 1
            counts[id] = f"of {fold(article.outlet)}" if own and article and article.outlet else f"origin {number}"
    return counts


def _independent(fact: Fact, origin_of: Mapping[str, str]) -> int:
    return len({origin_of.get(say.article, say.article) for say in fact.says})


def _agreed(statements: Sequence[Statement], likely: Mapping[Pair, float]) -> Iterator[Fact]:
    for agreement in find_agreements(statements, likely):
        if not any(tells(statements[i]) for i in agreement.statements):
            continue
        yield Fact(
            id="",
            statement=agreement.words,
            relation="agree",
            slot=None,
            origins=0,
            says=tuple(say(statements[i]) for i in agreement.statements),
            why=None,
            confidence=agreement.likeness,
        )


def _told_once(statements: Sequence[Statement], near: Mapping[Pair, float]) -> Iterator[Fact]:
    elsewhere = {i for pair, cosine in near.items() if cosine >= TOLD_ELSEWHERE for i in pair}
    tellers: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for statement in statements:
        tellers[wording_of(statement.claim)].add(statement.article.id)
    for index, statement in enumerate(statements):
        news = newsworthy(statement)
        if index in elsewhere or news == 0 or not statement.alone or len(tellers[wording_of(statement.claim)]) > 1:
            continue
        yield Fact(
            id="",
            statement=statement.claim.text,
            relation="only",
            slot=None,
            origins=1,
            says=(say(statement),),
            why=None,
            confidence=news,
        )
