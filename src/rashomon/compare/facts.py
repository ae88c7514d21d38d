"""Facts: what the articles of a story state, told alike across them, and how their values relate."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from rashomon.compare.dates import candidate_years, compare_dates, dated
from rashomon.compare.differences import Difference, Value
from rashomon.compare.numbers import compare_numbers, corrected, figures
from rashomon.compare.only import newsworthy
from rashomon.compare.quoted import quoted_conflicts
from rashomon.compare.statements import Statement, make_statements, similarities
from rashomon.linkage import average_linkage
from rashomon.types import Annotated, Fact, Origin, QuoteGroup, Say

SAME_FACT = 0.36
"""Mean cosine from which sentences state one fact."""
SAME_MATTER = 0.3
"""Cosine from which two sentences speak of one thing, so that their slots can be compared."""
SAME_HAPPENING = 0.4
"""Cosine from which the days that two sentences give are those of one happening."""
TOLD_ELSEWHERE = 0.28
"""Cosine from which a sentence is no longer what one article alone tells."""
_ORDER = {"conflict": 0, "update": 1, "agree": 2, "only": 3}


def compare_facts(
    articles: Sequence[Annotated],
    *,
    origins: Sequence[Origin] = (),
    quotes: Sequence[QuoteGroup] = (),
    today: datetime.date,
) -> tuple[Fact, ...]:
    """The facts of a story: conflicts first, then updates, then what is agreed, then what one article alone tells.

    ``articles`` are those of one story; ``origins`` tell which of them count as one; ``today`` bounds the years that
    undated articles can mean. Each fact's statement is the words of one of its passages, never made up.
    """
    statements = make_statements(articles)
    near = similarities(statements)
    clusters = average_linkage(len(statements), near, SAME_FACT)
    origin_of = {id: number for number, origin in enumerate(origins) for id in origin.articles}
    drafts = [
        *_slot_facts(statements, near, candidate_years(articles, today)),
        *quoted_conflicts(quotes),
        *_agreed(statements, near, clusters),
        *_told_once(statements, near),
    ]
    drafts.sort(key=lambda fact: (_ORDER[fact.relation], -_independent(fact, origin_of), -fact.confidence))
    return tuple(
        msgspec.structs.replace(fact, id=f"f{number}", origins=_independent(fact, origin_of))
        for number, fact in enumerate(drafts, 1)
    )


def _independent(fact: Fact, origin_of: Mapping[str, int]) -> int:
    return len({origin_of.get(say.article, say.article) for say in fact.says})


def _say(statement: Statement, value: str | None = None) -> Say:
    claim = statement.claim
    return Say(
        claim.start,
        claim.end,
        claim.text,
        article=statement.article.id,
        value=value,
        by=claim.said_by,
        certainty=claim.certainty,
    )


def _agreed(
    statements: Sequence[Statement], near: Mapping[tuple[int, int], float], clusters: Iterable[Sequence[int]]
) -> Iterable[Fact]:
    for cluster in clusters:
        if len({statements[i].article.id for i in cluster}) < 2:
            continue
        clearest = _clearest(statements, near, cluster)
        yield Fact(
            id="",
            statement=statements[clearest].claim.text,
            relation="agree",
            slot=None,
            origins=0,
            says=tuple(_say(statements[i]) for i in cluster),
            why=None,
            confidence=min(1.0, max(near.get((i, j), 0.0) for i in cluster for j in cluster if i < j)),
        )


def _clearest(statements: Sequence[Statement], near: Mapping[tuple[int, int], float], cluster: Sequence[int]) -> int:
    """The sentence nearest to all others; the shortest of those about as near."""

    def closeness(i: int) -> float:
        return sum(near.get((min(i, j), max(i, j)), 0.0) for j in cluster if j != i)

    return max(cluster, key=lambda i: (round(closeness(i), 1), -len(statements[i].claim.text), -i))


def _slot_facts(statements: Sequence[Statement], near: Mapping[tuple[int, int], float], years: range) -> Iterable[Fact]:
    figures_of = [figures(index, statement) for index, statement in enumerate(statements)]
    dated_of = [dated(index, statement) for index, statement in enumerate(statements)]
    found: list[Difference] = []
    for (i, j), similarity in sorted(near.items()):
        if statements[i].article.id == statements[j].article.id:
            continue
        pair = (statements[i], statements[j])
        same_matter = similarity >= SAME_MATTER
        found += compare_numbers(pair, figures_of[i], figures_of[j], sure=0.4 if same_matter else 0.8)
        if similarity >= SAME_HAPPENING:
            found += compare_dates(pair, dated_of[i], dated_of[j], years)
    found = corrected(found, figures_of, statements)
    said = [figure for of_statement in figures_of for figure in of_statement]
    older = frozenset(figure.value for figure in said if figure.superseded)
    moved = frozenset(figure.value for figure in said if figure.changed or figure.superseded)
    for together in _linked(_without_parts(statements, found, older)):
        if any(difference.relation != "agree" for difference in together):
            yield _slot_fact(statements, together, moved)
        elif any(difference.finer for difference in together):
            yield _same_value(statements, together)


def _without_parts(
    statements: Sequence[Statement], differences: Sequence[Difference], older: frozenset[Value]
) -> list[Difference]:
    """Without differences between values of which the other article has one that agrees: it tells of two things.

    What an article itself calls an ``older`` value does not count as one that agrees.
    """
    agreeing: set[tuple[Value, str]] = set()
    for difference in differences:
        if difference.relation == "agree" and not {difference.a, difference.b} & older:
            agreeing.add((difference.a, statements[difference.b.statement].article.id))
            agreeing.add((difference.b, statements[difference.a.statement].article.id))

    def told_apart(difference: Difference) -> bool:
        return (difference.a, statements[difference.b.statement].article.id) in agreeing or (
            difference.b,
            statements[difference.a.statement].article.id,
        ) in agreeing

    return [
        difference
        for difference in differences
        if difference.relation == "agree" or difference.denies or not told_apart(difference)
    ]


def _linked(differences: Sequence[Difference]) -> list[list[Difference]]:
    """Differences that share a value, directly or through others, belong to one fact."""
    group_of: dict[Value, int] = {}
    groups: dict[int, list[Difference]] = {}
    for number, difference in enumerate(differences):
        merged = [difference]
        for old in sorted({group_of[v] for v in (difference.a, difference.b) if v in group_of}):
            merged = groups.pop(old) + merged
        groups[number] = merged
        for member in merged:
            group_of[member.a] = group_of[member.b] = number
    return [groups[number] for number in sorted(groups)]


def _slot_fact(statements: Sequence[Statement], differences: Sequence[Difference], moved: frozenset[Value]) -> Fact:
    """One fact of the differences that share values; an update if any article says that one of the values moved."""
    conflicts = [d for d in differences if d.relation == "conflict"]
    updates = [d for d in differences if d.relation == "update"]
    best = max(updates or conflicts, key=lambda d: d.confidence)
    values = sorted({value for d in differences for value in (d.a, d.b)}, key=lambda v: (v.statement, v.start))
    return Fact(
        id="",
        statement=statements[best.a.statement].claim.text,
        relation="update" if updates or moved & set(values) else "conflict",
        slot=best.slot,
        origins=0,
        says=tuple(_say(statements[value.statement], value.text) for value in values),
        why=best.why,
        confidence=best.confidence,
    )


def _same_value(statements: Sequence[Statement], differences: Sequence[Difference]) -> Fact:
    """One fact of values that differ in precision or bounds and agree: '43', 'more than 40', 'at least 43'."""
    best = max((d for d in differences if d.finer), key=lambda d: d.confidence)
    values = sorted({value for d in differences for value in (d.a, d.b)}, key=lambda v: (v.statement, v.start))
    return Fact(
        id="",
        statement=statements[best.a.statement].claim.text,
        relation="agree",
        slot=best.slot,
        origins=0,
        says=tuple(_say(statements[value.statement], value.text) for value in values),
        why=best.why,
        confidence=best.confidence,
    )


def _told_once(statements: Sequence[Statement], near: Mapping[tuple[int, int], float]) -> Iterable[Fact]:
    elsewhere: set[int] = set()
    for (i, j), similarity in near.items():
        if similarity >= TOLD_ELSEWHERE and statements[i].article.id != statements[j].article.id:
            elsewhere.update((i, j))
    for index, statement in enumerate(statements):
        news = newsworthy(statement)
        if index not in elsewhere and news > 0:
            yield Fact(
                id="",
                statement=statement.claim.text,
                relation="only",
                slot=None,
                origins=1,
                says=(_say(statement),),
                why=None,
                confidence=news,
            )
