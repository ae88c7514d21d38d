"""Yes in one article, no in another: 'has conceded' and 'has not conceded', 'acquitted' and 'convicted'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from rashomon.compare.assertions import Assertion, affirmation, denials, oppositions
from rashomon.compare.differences import Difference
from rashomon.compare.frames import excludes, overlap
from rashomon.compare.later import is_later
from rashomon.compare.likeness import Pair
from rashomon.compare.persons import last_name
from rashomon.compare.statements import Statement
from rashomon.compare.verbs import roots
from rashomon.lexicon.opposites import OPPOSITES
from rashomon.text import stem

_ALL = re.compile(r"\b(?:both|all|each|every)\b", re.IGNORECASE)
_PRONOUN = re.compile(r"\b(?:I|he|she|it|they|we) $", re.IGNORECASE)
_FIRE = frozenset(map(stem, ("fire", "fires", "wildfire", "blaze", "flames", "inferno", "bushfire")))
"""Stems of words for one fire."""
_ONE_FACT, _SURELY = 0.42, 0.6
"""Likeness from which two sentences would be told as agreeing, and from which a difference may be sure."""
_MOSTLY, _CLOSE = 0.5, 0.7
"""Share of their frames that two assertions must have in common to be surely of one thing; the same of whole sentences."""
_LITTLE = 0.3
"""The same of whole sentences for what is told of nothing and of something to be told at all."""
_CONFIDENCE, _DOUBTFUL = 0.6, 0.4


def compare_polarity(statements: Sequence[Statement], same: Mapping[Pair, float]) -> Iterator[Difference]:
    """Differences between statements of which one says what the other negates, or the opposite of it.

    A conflict where both are said of one thing in one role; an update where the later article has what the earlier one
    says is not so yet; else doubtful.
    """
    looked_at = sorted(pair for pair, likeness in same.items() if likeness >= _ONE_FACT)
    told = {i: denials(i, statements[i]) for i in {i for pair in looked_at for i in pair}}
    opposed = {i: oppositions(i, statements[i]) for i in told}
    rooted = {i: roots(statements[i].article.text, statements[i].claim.start, statements[i].claim.end) for i in told}
    affirming: dict[tuple[int, str], Assertion | None] = {}
    for i, j in looked_at:
        if statements[i].article.id == statements[j].article.id:
            continue
        for one, other in ((i, j), (j, i)):
            for negated in told[one]:
                if negated.about not in rooted[other]:
                    continue
                key = other, negated.about
                if key not in affirming:
                    affirming[key] = affirmation(other, statements[other], negated, told[other])
                affirmed = affirming[key]
                if affirmed is not None:
                    found = _negation(statements, negated, affirmed, same[i, j])
                    if found is not None:
                        yield found
        if opposed[i] and opposed[j]:  # most tell no word of a pair
            yield from _opposites(statements, opposed[i], opposed[j], same[i, j])


def _negation(
    statements: Sequence[Statement], negated: Assertion, affirmed: Assertion, likeness: float
) -> Difference | None:
    one, other = negated.frame, affirmed.frame
    if excludes(one.names, other.names) or (affirmed.future and not negated.future):
        return None
    shared = one.stems & other.stems
    of_one = _of_one_source(statements, negated, affirmed)
    if not shared and not negated.whole.stems & affirmed.whole.stems and not of_one:
        return None
    alike = max(overlap(one.stems, other.stems), overlap(negated.whole.stems, affirmed.whole.stems))
    if negated.weak and alike < _LITTLE and not _has_all(statements, negated, affirmed):
        return None
    sure = (
        likeness >= _SURELY
        and not (negated.weak or (negated.of_none and not _of_all(statements, affirmed)))
        and (_one_thing(statements, negated, affirmed) or (of_one and not (one.after or other.after)))
        and not (negated.open or affirmed.open)
        and negated.future == affirmed.future
    )
    return _difference(statements, negated, affirmed, sure=sure, follows=negated.state and not negated.future)


def _one_thing(statements: Sequence[Statement], negated: Assertion, affirmed: Assertion) -> bool:
    """Whether both are surely said of one subject and one object."""
    one, other = negated.frame, affirmed.frame
    if negated.passive != affirmed.passive:
        done, doing = (negated, affirmed) if negated.passive else (affirmed, negated)
        patient = doing.frame.after
        return bool(_has_doer(statements, doing) and patient) and any(
            overlap(frame.before, patient) >= _MOSTLY or patient <= frame.before for frame in (done.frame, done.whole)
        )
    if excludes(one.after, other.after):
        return False
    for x, y in ((negated, affirmed), (affirmed, negated)):
        if not x.frame.before and _doer(statements, x) & y.frame.before:
            return overlap(one.after, other.after) >= _MOSTLY
    close = overlap(negated.whole.stems, affirmed.whole.stems)
    subject = one.before & other.before or (close >= _CLOSE and negated.whole.before & affirmed.whole.before)
    return bool(subject) and max(overlap(one.stems, other.stems), close) >= _MOSTLY


def _of_one_source(statements: Sequence[Statement], negated: Assertion, affirmed: Assertion) -> bool:
    """Whether one person is said to say both, and of what is to come: 'Rees said that her client would appeal', 'would not'."""
    a, b = (statements[told.value.statement].claim.said_by for told in (negated, affirmed))
    if not (a and b and negated.future and affirmed.future) or negated.passive != affirmed.passive:
        return False
    return last_name(a) == last_name(b) and a.split()[-1][:1].isupper()


def _has_doer(statements: Sequence[Statement], told: Assertion) -> bool:
    """Whether its clause says who did it: not so in 'was booked and later released on bail'."""
    statement = statements[told.value.statement]
    starts = (c.span.start for c in statement.clauses if c.span.start <= told.value.start < c.span.end)
    low = next(starts, statement.claim.start)
    return bool(roots(statement.article.text, low, told.value.start))


def _has_all(statements: Sequence[Statement], negated: Assertion, affirmed: Assertion) -> bool:
    """Whether both words of 'no faults were found' stand in the other sentence."""
    told, other = roots(negated.value.text, 0, len(negated.value.text)), statements[affirmed.value.statement]
    return len(told) > 1 and told <= roots(other.article.text, other.claim.start, other.claim.end)


def _of_all(statements: Sequence[Statement], told: Assertion) -> bool:
    """Whether it is said of all: 'both officers were wearing'."""
    statement = statements[told.value.statement]
    return _ALL.search(statement.article.text, statement.claim.start, told.value.start) is not None


def _doer(statements: Sequence[Statement], told: Assertion) -> frozenset[str]:
    """Of whom it is said by a word that stands for whoever says it: 'Rees said she had not welcomed it'."""
    statement = statements[told.value.statement]
    stands_for = _PRONOUN.search(statement.article.text, statement.claim.start, told.value.start)
    return statement.attributing if stands_for else frozenset()


def _opposites(
    statements: Sequence[Statement], a: Sequence[Assertion], b: Sequence[Assertion], likeness: float
) -> Iterator[Difference]:
    kinds = {pair.name: pair for pair in OPPOSITES}
    for one in a:
        for other in b:
            if one.about != other.about or one.holds == other.holds:
                continue
            kind = kinds[one.about]
            subject = one.subject & other.subject
            if kind.patient:
                subject |= (one.subject & other.frame.after) | (other.subject & one.frame.after)
            bare = not (one.frame.stems and other.frame.stems)  # 'The captain, Joris Vell, was badly hurt.'
            shared = one.whole.stems & other.whole.stems if bare else one.frame.stems & other.frame.stems
            doers = one.subject, other.subject
            alike = overlap(one.frame.stems, other.frame.stems)
            if not (one.frame.before and other.frame.before) and one.frame.after:
                alike = max(alike, overlap(one.subject | one.frame.after, other.subject | other.frame.after))
            if kind.converse and not (subject and (doers[0] <= doers[1] or doers[1] <= doers[0])):
                continue
            if kind.state:
                subject = _one_of_a_kind(one, other)
            if not (subject or kind.persons) or not shared or excludes(one.frame.names, other.frame.names):
                continue
            if kind.persons and (_counts(statements, one) or _counts(statements, other)):
                continue
            sure = (
                likeness >= _SURELY
                and bool(subject)
                and not excludes(one.frame.after, other.frame.after)
                and not (one.open or other.open)
                and one.future == other.future
                and not kind.sequence
                and not (kind.partly and (_counts(statements, one) or _counts(statements, other)))
                and alike >= _MOSTLY
            )
            first, second = (other, one) if one.holds else (one, other)
            sure = sure or (likeness >= _SURELY and bool(subject) and (kind.patient or kind.state))
            turned = kind.sequence or (kind.state and sure)
            if kind.state and is_later(*(statements[told.value.statement] for told in (first, second))):
                first, second = second, first
            yield _difference(statements, first, second, sure=sure, follows=False, turned=turned)


def _one_of_a_kind(one: Assertion, other: Assertion) -> frozenset[str]:
    """The words that both subjects have, those of names left out: the fire near a town is not the prices there."""
    fires = one.subject & _FIRE and other.subject & _FIRE
    return (one.subject & other.subject) - one.frame.names - other.frame.names | (fires or frozenset())


def _counts(statements: Sequence[Statement], one: Assertion) -> bool:
    """Whether its clause counts people: 'two died', 'five were arrested'."""
    statement = statements[one.value.statement]
    clause = next((c.span for c in statement.clauses if c.span.start <= one.value.start < c.span.end), statement.claim)
    return any(
        quantity.role == "count" and clause.start <= quantity.start < clause.end for quantity in statement.quantities
    )


def _difference(
    statements: Sequence[Statement],
    negated: Assertion,
    affirmed: Assertion,
    *,
    sure: bool,
    follows: bool,
    turned: bool = False,
) -> Difference:
    """``follows``: that it is so may follow on that it is not; ``turned``: that it is not on that it is."""
    a, b = statements[negated.value.statement], statements[affirmed.value.statement]
    follows_on = is_later(b, a) if turned else is_later(a, b)
    relation: Literal["conflict", "update"] = "conflict"
    said = f"‘{affirmed.value.text}’ in one article, ‘{negated.value.text}’ in the other"
    if ((follows and sure) or turned) and follows_on:
        relation, said = "update", f"{said}, the later of the two: update" if turned else f"{said}, the earlier: update"
        sure = sure or affirmed.frame.before & negated.frame.before != frozenset()
    confidence = _CONFIDENCE if sure else _DOUBTFUL
    return Difference("polarity", relation, negated.value, affirmed.value, said, confidence, denies=True)
