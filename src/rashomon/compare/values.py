"""Values set against each other: the figures, days and names that statements on one matter give."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from rashomon.compare.ages import compare_ages
from rashomon.compare.alignment import Reading
from rashomon.compare.causes import compare_causes
from rashomon.compare.clauses import clause_words, clauses, depends, stands_alone, states_something
from rashomon.compare.clocks import clocks, compare_clocks
from rashomon.compare.clutter import is_clutter
from rashomon.compare.dates import compare_dates, compare_lone_days, dated, lone_day
from rashomon.compare.denials import compare_denials
from rashomon.compare.differences import Difference, Value
from rashomon.compare.doers import compare_doers
from rashomon.compare.fates import compare_fates
from rashomon.compare.figures import Figure, figures
from rashomon.compare.lasting import compare_lasting
from rashomon.compare.likeness import Pair
from rashomon.compare.lone import compare_lone_figures, lone_figures
from rashomon.compare.magnitudes import compare_magnitudes
from rashomon.compare.not_yet import compare_not_yet
from rashomon.compare.numbers import compare_numbers, corrected
from rashomon.compare.offices import compare_offices
from rashomon.compare.particulars import compare_particulars
from rashomon.compare.penalties import compare_penalties
from rashomon.compare.places import compare_places
from rashomon.compare.polarity import compare_polarity
from rashomon.compare.revised import compare_revised
from rashomon.compare.roles import compare_roles
from rashomon.compare.settled import compare_settled
from rashomon.compare.spellings import compare_spellings
from rashomon.compare.standing import can_stand_in, compare_stand_ins
from rashomon.compare.statements import Statement, say
from rashomon.compare.taken import MAY_BE_ONE_FACT, compare_taken, doubted, taken_sorts
from rashomon.compare.tolls import compare_tolls
from rashomon.compare.withheld import compare_withheld
from rashomon.types import Fact, Say

SAME_MATTER = 0.3
"""Cosine from which two sentences speak of one thing, so that their slots can be compared."""
LIKELY_MATTER = 0.38
"""The same by likeness."""
ONE_FACT, LIKE_ENOUGH = 0.6, 0.3
"""Likeness from which two sentences tell one fact, and the confidence that then suffices for two of their figures."""
SAME_HAPPENING = 0.4
"""Cosine from which the days that two sentences give are those of one happening."""
LIKELY_ONE = 0.6
"""Likeness from which days that differ may be of one thing, whatever the words around them."""
AGREES = 0.42
"""Likeness from which two sentences would be told as agreeing."""
_BESIDE = 0.4
"""How sure a difference is at most whose values a third article tells side by side."""
DOUBTFUL = 0.45
"""Confidence under which a difference is shown as one that may be, and not as a conflict or an update."""


_SAYING = re.compile(r"\b(?:said|says|told)\b", re.IGNORECASE)


def compare_values(
    statements: Sequence[Statement],
    readings: Mapping[int, Reading],
    near: Mapping[Pair, float],
    likely: Mapping[Pair, float],
    same: Mapping[Pair, float],
    years: range,
) -> tuple[list[Fact], list[Difference]]:
    """The facts whose values differ between articles, and those whose values agree though one is finer or rounded; and
    the differences by which statements do not agree (how a name is spelled is none of them, nor who holds an office).

    ``readings`` are how the aligner reads them, ``near`` cosines of pairs of statements, ``likely`` and ``same`` likenesses that
    they are of one matter and one fact; ``years`` are those that undated articles can mean. A difference of which it is not sure
    that both sides speak of one thing becomes a doubtful agreement.
    """
    figures_of = [figures(index, statement) for index, statement in enumerate(statements)]
    found = _between_sentences(statements, readings, figures_of, near, likely, same, years)
    tolls = list(compare_tolls(statements, figures_of))
    grown = {frozenset((toll.a, toll.b)) for toll in tolls}
    found = [*(d for d in found if d.relation != "agree" or frozenset((d.a, d.b)) not in grown), *tolls]
    found += compare_ages(statements, figures_of)
    found += compare_magnitudes(statements, figures_of)
    found += compare_particulars(statements, figures_of, same)
    found += compare_revised(statements, figures_of, same)
    named = [*compare_spellings(statements, likely), *compare_offices(statements, likely)]
    found += named
    found += compare_places(statements, likely)
    found += compare_causes(statements, near, same)
    found += _surest(
        [
            *compare_withheld(statements, same),
            *compare_settled(statements, same),
            *compare_denials(statements, same),
            *compare_polarity(statements, same),
            *compare_not_yet(statements),
        ]
    )
    found += compare_fates(statements)
    found += compare_lasting(statements)
    found += compare_roles(statements, same)
    found += compare_doers(statements, same)
    found += compare_penalties(statements, same)
    found = corrected(found, figures_of, statements)
    said = [figure for of_statement in figures_of for figure in of_statement]
    older = frozenset(figure.value for figure in said if figure.superseded)
    moved = frozenset(figure.value for figure in said if figure.changed or figure.superseded)
    found = _told_beside(statements, _without_parts(statements, found, older), older)
    by_name = frozenset(named)
    apart = [d for d in found if d not in by_name]
    shown = [d for d in found if not is_clutter(statements, figures_of, d, doubtful=_is_doubtful(d))]
    return list(_facts(statements, shown, moved)), apart


def _between_sentences(
    statements: Sequence[Statement],
    readings: Mapping[int, Reading],
    figures_of: Sequence[Sequence[Figure]],
    near: Mapping[Pair, float],
    likely: Mapping[Pair, float],
    same: Mapping[Pair, float],
    years: range,
) -> list[Difference]:
    """How the figures, days and clock times of every two sentences of two articles relate that have words in common or would
    be told as agreeing."""
    clocks_of = [clocks(index, statement) for index, statement in enumerate(statements)]
    dated_of = [dated(index, statement) for index, statement in enumerate(statements)]
    lone_days = [lone_day(days) for days in dated_of]
    sums_of = [can_stand_in(of_statement) for of_statement in figures_of]
    sorts_of = [taken_sorts(of_statement) for of_statement in figures_of]
    lone_of = [lone_figures(of_statement) for of_statement in figures_of]
    found: list[Difference] = []
    by_meaning = [pair for pair, likeness in same.items() if likeness >= AGREES and pair not in near]
    for at in sorted([*near, *by_meaning]):
        i, j = at
        pair = (statements[i], statements[j])
        if pair[0].article.id == pair[1].article.id:
            continue
        similarity, matter, one_fact = near.get(at, 0.0), likely.get(at, 0.0), same.get(at, 0.0)
        agreeing = one_fact >= AGREES
        same_matter = similarity >= SAME_MATTER or matter >= LIKELY_MATTER or agreeing
        sure = LIKE_ENOUGH if matter >= ONE_FACT else 0.4 if same_matter else 0.8
        if figures_of[i] and figures_of[j]:
            numbers = compare_numbers(
                pair,
                figures_of[i],
                figures_of[j],
                sure=sure,
                cosine=similarity,
                likeness=matter,
                same=one_fact,
            )
            read = (pair[0], readings[i]), (pair[1], readings[j])
            if numbers:
                found += doubted(read, figures_of[i], figures_of[j], numbers, one_fact)
            if one_fact >= MAY_BE_ONE_FACT and not sorts_of[i].isdisjoint(sorts_of[j]):
                found += compare_taken(read, figures_of[i], figures_of[j], one_fact)
        if agreeing and lone_of[i] and lone_of[j]:  # what can stand in is one of its sort, too
            found += compare_stand_ins(pair, sums_of[i], sums_of[j], sure=sure, same=one_fact)
            found += compare_lone_figures(pair, lone_of[i], lone_of[j], sure=sure, same=one_fact)
        days = compare_dates(pair, dated_of[i], dated_of[j], years, matter) if similarity >= SAME_HAPPENING else []
        found += days
        one, other = lone_days[i], lone_days[j]
        if one and other and not days and one_fact >= LIKELY_ONE:
            found += compare_lone_days(pair, one, other, years)
        if clocks_of[i] and clocks_of[j]:
            found += compare_clocks(clocks_of[i], clocks_of[j], matter, one_fact)
    return found


def _surest(differences: Sequence[Difference]) -> list[Difference]:
    """Of the differences of two statements the one that is surest."""
    best: dict[frozenset[int], Difference] = {}
    for difference in differences:
        pair = frozenset((difference.a.statement, difference.b.statement))
        if pair not in best or difference.confidence > best[pair].confidence:
            best[pair] = difference
    return list(best.values())


def _facts(statements: Sequence[Statement], found: Sequence[Difference], moved: frozenset[Value]) -> Iterator[Fact]:
    settled: set[Value] = set()
    for together in _linked([d for d in found if not _is_doubtful(d)]):
        if any(difference.relation != "agree" for difference in together):
            settled |= {value for d in together for value in (d.a, d.b)}
            yield _slot_fact(statements, together, moved)
        elif any(difference.finer or difference.alike for difference in together):
            yield _same_value(statements, together)
    for together in _linked([d for d in found if _is_doubtful(d) and not {d.a, d.b} & settled]):
        yield _slot_fact(statements, together, moved)


def _is_doubtful(difference: Difference) -> bool:
    return difference.relation != "agree" and difference.confidence < DOUBTFUL and not difference.again


def _without_parts(
    statements: Sequence[Statement], differences: Sequence[Difference], older: frozenset[Value]
) -> list[Difference]:
    """Without differences between values of which the other article has one that agrees: it tells of two things.

    What an article itself calls an ``older`` value does not count as one that agrees.
    """
    agreeing: set[tuple[Value, str, str]] = set()
    for difference in differences:
        if difference.relation == "agree" and not {difference.a, difference.b} & older:
            agreeing.add((difference.a, statements[difference.b.statement].article.id, difference.slot))
            agreeing.add((difference.b, statements[difference.a.statement].article.id, difference.slot))

    def told_apart(difference: Difference) -> bool:
        sides = ((difference.a, difference.b), (difference.b, difference.a))
        return any((x, statements[y.statement].article.id, difference.slot) in agreeing for x, y in sides)

    return [
        difference
        for difference in differences
        if difference.relation == "agree" or difference.denies or not told_apart(difference)
    ]


def _told_beside(
    statements: Sequence[Statement], differences: Sequence[Difference], older: frozenset[Value]
) -> list[Difference]:
    """The differences; doubtful where a third article has both values: it tells them of two things.

    One that it calls ``older`` does not count.
    """
    same: dict[Value, dict[str, set[Value]]] = defaultdict(lambda: defaultdict(set))
    for d in differences:
        if d.relation == "agree" and not {d.a, d.b} & older:
            same[d.a][statements[d.b.statement].article.id].add(d.b)
            same[d.b][statements[d.a.statement].article.id].add(d.a)

    def beside(d: Difference) -> bool:
        return any(same[d.a][article] != same[d.b][article] for article in same[d.a].keys() & same[d.b].keys())

    return [
        msgspec.structs.replace(d, confidence=min(d.confidence, _BESIDE))
        if d.relation != "agree" and d.slot == "number" and beside(d)
        else d
        for d in differences
    ]


def _linked(differences: Sequence[Difference]) -> list[list[Difference]]:
    """Differences that share a value, directly or through others, belong to one fact."""
    leads_to: dict[Value, Value] = {}

    def first(value: Value) -> Value:
        while (other := leads_to.setdefault(value, value)) != value:
            leads_to[value] = leads_to.setdefault(other, other)
            value = other
        return value

    for difference in differences:
        leads_to[first(difference.b)] = first(difference.a)
    groups: dict[Value, list[Difference]] = {}
    latest: dict[Value, int] = {}
    for number, difference in enumerate(differences):
        root = first(difference.a)
        groups.setdefault(root, []).append(difference)
        latest[root] = number
    return [groups[root] for root in sorted(groups, key=latest.__getitem__)]


def _slot_fact(statements: Sequence[Statement], differences: Sequence[Difference], moved: frozenset[Value]) -> Fact:
    """One fact of the differences that share values; an update if any article says that one of the values moved."""
    conflicts = [d for d in differences if d.relation == "conflict"]
    updates = [d for d in differences if d.relation == "update"]
    again = [d for d in conflicts if d.again]
    values = {value for d in differences for value in (d.a, d.b)}
    moves = not again and bool(updates or (moved & values and values - moved))
    best = max(again or updates or conflicts, key=lambda d: d.confidence)
    doubtful = best.confidence < DOUBTFUL
    return Fact(
        id="",
        statement=_clause(statements, best.a) if doubtful else statements[best.a.statement].claim.text,
        relation="agree" if doubtful else "update" if moves else "conflict",
        slot=best.slot,
        origins=0,
        says=_says(statements, differences),
        why=_may_differ(best) if doubtful else best.why,
        confidence=round(best.confidence, 3),
        doubtful=doubtful,
    )


def _may_differ(difference: Difference) -> str:
    if difference.slot == "person":
        return f"may differ: {difference.why}"
    return f"may differ, if both speak of one thing: {difference.a.text} and {difference.b.text}"


def _same_value(statements: Sequence[Statement], differences: Sequence[Difference]) -> Fact:
    """One fact of values that differ in precision or bounds and agree: '43', 'more than 40', 'at least 43'."""
    finer = [d for d in differences if d.finer]
    best = max(finer or [d for d in differences if d.alike], key=lambda d: d.confidence)
    return Fact(
        id="",
        statement=_clause(statements, best.a),
        relation="agree",
        slot=best.slot,
        origins=0,
        says=_says(statements, differences),
        why=best.why if finer else None,
        confidence=round(best.confidence, 3),
        nuances=("finer",) if finer else (),
    )


def _says(statements: Sequence[Statement], differences: Sequence[Difference]) -> tuple[Say, ...]:
    """The passages of all values, those of articles that repeat a sentence word for word among them."""
    values = {value for d in differences for value in (d.a, d.b)}
    wordings = {statements[value.statement].wording for value in values}
    copies: dict[tuple[str, ...], list[int]] = {wording: [] for wording in wordings}
    for index, statement in enumerate(statements):
        if not statement.alone and (wording := statement.wording) in wordings:
            copies[wording].append(index)
    told = {
        (index, value.start - statements[value.statement].claim.start, value.text)
        for value in values
        for index in (value.statement, *copies[statements[value.statement].wording])
    }
    return tuple(say(statements[index], text, at) for index, at, text in sorted(told))


def _clause(statements: Sequence[Statement], value: Value) -> str:
    """The clause of a statement in which a value stands; the whole sentence where the clause says too little alone."""
    article, claim = statements[value.statement].article, statements[value.statement].claim
    spans = clauses(article.text, claim.start, claim.end)
    span = next((s for s in spans if s.start <= value.start < s.end), None)
    if span is None or depends(article.text, claim.start, span):
        return claim.text
    told = clause_words(article.text, span)
    return told if stands_alone(told) and states_something(_SAYING.sub("", told)) else claim.text
