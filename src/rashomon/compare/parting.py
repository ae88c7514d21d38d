"""Agreements parted: who gives another value does not agree with the rest on what holds it."""

from __future__ import annotations

import functools
import itertools
import math
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

import msgspec

from rashomon.compare.agreed import Agreement
from rashomon.compare.clauses import clause_words, depends, is_whole, stands_alone
from rashomon.compare.differences import Difference, Value
from rashomon.compare.frames import frame_of, overlap
from rashomon.compare.statements import Statement, stems_of
from rashomon.lexicon.numbers import number_value
from rashomon.text import fold


class Differing(msgspec.Struct, frozen=True):
    """Which statements (by index) differ on which words: those of the values of the one."""

    from_statements: Mapping[int, Mapping[int, frozenset[str]]]
    """By statement and by the other one that differs from it."""
    from_articles: Mapping[int, Mapping[str, frozenset[str]]]
    """By statement and by the article in which others differ from it."""


_SHARED, _MOSTLY = 3, 0.7
"""Content words, and the share of them, that a clause must have in common with the other passages to be what they agree on."""


_Wording = tuple[str, ...]
ELIDED = "…"
_LEADING = "(?:on|at|in|by|of)"
_ENOUGH = 6
"""Content words that must be left of a passage and stand in the others where what differs is left out of it."""
_SURE, _AMID = 0.45, 0.5
"""How sure a difference is that is no doubtful one; the share of the words around that the values of a doubtful one must
have in common."""
_PLAIN = ("polarity", "cause", "other", "date", "time")
"""What parts an agreement put in its words however doubtful it is: yes and no, who did it, why and when."""
_TIME = re.compile(r"(?:second|minute|hour|day|night|week|month|year)s?$", re.IGNORECASE)
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_TORN = re.compile(r"(?:in|on|at|of|by|for|from|with|to|than|or|then|not)\b", re.IGNORECASE)
"""A clause that begins so is part of another."""


def differing(statements: Sequence[Statement], differences: Sequence[Difference]) -> Differing:
    """Which statements differ on which words, those that repeat others word for word among them."""
    copies: dict[_Wording, list[int]] = defaultdict(list)
    for index, statement in enumerate(statements):
        copies[statement.wording].append(index)
    around: dict[Value, frozenset[str]] = {}
    together: list[Difference] = []
    for d in differences:
        if d.relation == "agree" or (
            d.confidence < _SURE
            and not d.parts
            and d.slot not in _PLAIN
            and not _are_times(d)
            and not _in_one_place(statements, d, around)
        ):
            continue
        together.append(d)
    told: dict[_Wording, dict[_Wording, frozenset[str]]] = defaultdict(dict)
    for d in [*together, *_across(statements, together)]:
        for one, other in ((d.a, d.b), (d.b, d.a)):
            others = told[statements[one.statement].wording]
            wording = statements[other.statement].wording
            others[wording] = others.get(wording, frozenset()) | _values(d, one)
    found: dict[int, dict[int, frozenset[str]]] = {}
    by_article: dict[int, dict[str, frozenset[str]]] = {}
    for wording, others in told.items():  # copies of one wording differ from the same others
        beside = {j: values for other, values in others.items() for j in copies[other]}
        articles: dict[str, frozenset[str]] = {}
        for j, values in beside.items():
            id = statements[j].article.id
            articles[id] = articles.get(id, frozenset()) | values
        for i in copies[wording]:
            found[i], by_article[i] = beside, articles
    return Differing(found, by_article)


def _across(statements: Sequence[Statement], differences: Sequence[Difference]) -> Iterator[Difference]:
    """The differences between figures that differ from a third which changed: four, then five, then six."""
    beside: dict[Value, dict[Value, Difference]] = defaultdict(dict)
    for d in differences:
        if d.slot == "number" and d.confidence >= _SURE:
            beside[d.a][d.b] = beside[d.b][d.a] = d
    changed = {value for d in differences if d.relation == "update" for value in (d.a, d.b)}
    number = {value: number_value(fold(value.text)) for value in beside}
    for others in (found for value, found in beside.items() if value in changed):
        for (one, d), (other, _) in itertools.combinations(others.items(), 2):
            if statements[one.statement].article.id == statements[other.statement].article.id or other in beside[one]:
                continue
            if None not in (number[one], number[other]) and number[one] != number[other]:
                yield msgspec.structs.replace(d, a=one, b=other)


def _values(d: Difference, value: Value) -> frozenset[str]:
    """The words of a value; of a day with its hour also the day."""
    told = value.text if value.start < value.end else ""
    days = _WEEKDAY.findall(told) if d.slot == "date" else ()
    return frozenset((told, *days))


def _are_times(d: Difference) -> bool:
    """Whether both values are lengths of time: of one thing only one is so."""
    return d.slot == "number" and all(_TIME.search(value.text) for value in (d.a, d.b))


def _in_one_place(statements: Sequence[Statement], d: Difference, around: dict[Value, frozenset[str]]) -> bool:
    """Whether two values stand amid much the same words: what else only may differ is no reason to part an agreement.

    ``around`` keeps what stands around a value.
    """
    for value in (d.a, d.b):
        if value not in around:
            around[value] = frame_of(statements[value.statement], value.start, value.end).stems
    return overlap(around[d.a], around[d.b]) >= _AMID


def parted(statements: Sequence[Statement], agreement: Agreement, apart: Differing) -> Iterator[Agreement]:
    """The agreement; if it is put in words on which its articles differ, in those of an article that differs from none, in
    words that all its passages have in common, or without what differs; else those of its passages that agree, apart."""
    members = agreement.statements
    articles = {statements[index].article.id for index in members}
    values = frozenset[str]().union(
        *(
            told
            for i in members
            if (by_article := apart.from_articles.get(i))
            for article, told in by_article.items()
            if article in articles
        )
    )
    if not values or not _holds(agreement.words, values):
        yield agreement
        return
    inside = frozenset(members)
    differ = {statements[i].article.id for i in members if not inside.isdisjoint(apart.from_statements.get(i, ()))}
    others = [statements[i].claim.text for i in members if statements[i].article.id not in differ]
    words = min((words for words in others if not _holds(words, values)), key=len, default=None)
    words = words or _common(statements, members, values) or _without(statements, members, values)
    if words is not None:
        yield msgspec.structs.replace(agreement, words=words)
        return
    held = {value for value in values if _holds(agreement.words, (value,))}
    for side in _sides(members, apart):
        kept = _without_rivals(statements, side, apart, held)
        if len({statements[index].article.id for index in kept}) > 1:
            texts = [statements[index].claim.text for index in kept]
            told = agreement.words if any(agreement.words in text for text in texts) else min(texts, key=len)
            yield Agreement(kept, told, agreement.likeness)


def _without_rivals(
    statements: Sequence[Statement], side: Sequence[int], apart: Differing, values: set[str]
) -> tuple[int, ...]:
    """The side without passages of articles that in another passage differ from one of it in one of the ``values`` and do not have its value."""
    rivals: dict[str, set[str]] = defaultdict(set)
    articles = {statements[index].article.id for index in side}
    for i in side:
        differs = apart.from_articles.get(i, {})
        for article in articles & differs.keys():
            rivals[article] |= differs[article] & values
    return tuple(
        index
        for index in side
        if not (against := rivals.get(statements[index].article.id))
        or all(_holds(statements[index].claim.text, (value,)) for value in against)
    )


def _holds(text: str, values: Iterable[str]) -> bool:
    """Whether any of the values stands in a text, as whole words; an empty one does anywhere."""
    return any(not value or _one(value).search(text) for value in values)


@functools.lru_cache(1 << 12)
def _one(value: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(value)}(?!\w)", re.IGNORECASE)


def _elided(text: str, values: frozenset[str]) -> str:
    """The text with dots in place of the values, the preposition before each included."""
    told = "|".join(map(re.escape, sorted(values, key=lambda value: (-len(value), value))))
    return re.sub(rf"(?<!\w)(?:{_LEADING} )?(?:{told})(?!\w)", ELIDED, text, flags=re.IGNORECASE)


def _common(statements: Sequence[Statement], members: Sequence[int], values: frozenset[str]) -> str | None:
    """The words of a clause that holds none of the values and of which every other passage has the most."""
    best: tuple[float, int, str] | None = None
    for i in members:
        statement = statements[i]
        for clause in statement.clauses:
            stems = (clause.stems & statement.weights.keys()) - statement.attributing
            least = max(_SHARED, _MOSTLY * len(stems))
            if len(stems) < least or not _all_have(_others(statements, members, statement), stems, least):
                continue
            words = clause_words(statement.article.text, clause.span)
            if _holds(words, values) or depends(statement.article.text, statement.claim.start, clause.span):
                continue
            if stands_alone(words) and is_whole(words) and not _TORN.match(words):
                held = math.fsum(statement.weights[stem] for stem in stems)
                best = max(best or (held, -i, words), (held, -i, words))
    return best[2] if best else None


def _without(statements: Sequence[Statement], members: Sequence[int], values: frozenset[str]) -> str | None:
    """The shortest passage with dots in place of the values, if enough is left that every other article has, too."""
    if not all(values):
        return None  # they differ on yes and no
    told = frozenset(stem for value in values for stem in _stems(value))
    for index in sorted(members, key=lambda index: len(statements[index].claim.text)):
        left = statements[index].weights.keys() - told
        if _all_have(_others(statements, members, statements[index]), left, _ENOUGH):
            return _elided(statements[index].claim.text, values)
    return None


def _others(statements: Sequence[Statement], members: Sequence[int], one: Statement) -> Iterator[Statement]:
    """The members of other articles than that of ``one``."""
    return (statements[other] for other in members if statements[other].article.id != one.article.id)


def _all_have(others: Iterable[Statement], stems: Set[str], least: float) -> bool:
    """Whether each of the others has at least so many of the stems; the first that has not is enough to know it."""
    return all(len(stems & other.weights.keys()) >= least for other in others)


@functools.lru_cache(1 << 12)
def _stems(value: str) -> tuple[str, ...]:
    return tuple(stems_of(value, 0, len(value)))


def _sides(members: Sequence[int], apart: Differing) -> list[tuple[int, ...]]:
    """The members in sides of which no two differ; those that differ from none stand with the most."""
    sides: list[list[int]] = []
    free, inside = [], frozenset(members)
    for index in members:
        differs = apart.from_statements.get(index, {}).keys()
        if inside.isdisjoint(differs):
            free.append(index)
            continue
        side = next((side for side in sides if differs.isdisjoint(side)), None)
        if side is None:
            sides.append([index])
        else:
            side.append(index)
    if not sides:
        return [tuple(free)]
    largest = max(sides, key=len)
    largest += free
    return [tuple(sorted(side)) for side in sides]
