"""Figures: the quantities of a sentence with what they count, so that it can be told whether two measure one thing."""

from __future__ import annotations

import itertools
import math
import re

import msgspec

from rashomon.compare.and_others import named_beside
from rashomon.compare.apart import PART
from rashomon.compare.changes import has_moved, is_level, is_now, is_older
from rashomon.compare.counted import PEOPLE, head_of
from rashomon.compare.denied import denial_of
from rashomon.compare.differences import Value
from rashomon.compare.guards import form_of, is_no_quantity, is_prior, is_total, owner_of_age
from rashomon.compare.intervals import interval
from rashomon.compare.measures import is_sum, measured
from rashomon.compare.nobody import find_nobody
from rashomon.compare.prospects import is_expected
from rashomon.compare.statements import Statement, stems_of
from rashomon.compare.undergone import TOLL_STEM, counted_before, find_state, is_of_others
from rashomon.lexicon.states import GROWING
from rashomon.text import squeeze, stem
from rashomon.types import Claim, Quantity, Span, Time

_REACH = 60
"""How far (in characters) from a number its state word and its context may stand."""
_OF = re.compile(r" (?:out )?of (?:the |its |their )?")
_OFFSET = re.compile(r"(?: \w+){0,2} (?:later|earlier|ago|afterwards)\b")
"""'Six laps later' counts from something else: it is no count of the laps."""
_TIMES = stem("times")
"""Somebody who was 'arrested three times' is one person."""
_DIMENSIONS = {
    word: name
    for name, listed in {
        "depth": "deep depth down",
        "width": "wide width diameter diametre across broad",
        "height": "high height tall altitude",
        "length": "long length",
        "distance": "away from off",
        "weight": "heavy weight weighing weighs weighed",
    }.items()
    for word in listed.split()
}
_DIMENSION = re.compile(r"\b(?:" + "|".join(_DIMENSIONS) + r")\b", re.IGNORECASE)
_BESIDE = 20
"""How far (in characters) from a measure the word for what it measures may stand."""
_NEUTRAL = frozenset(("complet", "full", "offici", "overal", "plan", "schedul", "total"))
"""Stems beside what is counted that leave it the same thing."""
_RISEN = 1.2
"""How many times a least number another one must be to have risen from it."""
_SINCE = re.compile(r"\bsince (?:early |late |mid-)?$", re.IGNORECASE)
"""Before a year from which on it is so still: 'has been governor since 2021'."""
_OLD = 2
"""Years before its article from which a time makes a sentence's figures those of another event."""


_DEATHS = frozenset(map(stem, ("deaths", "fatalities", "lives")))
"""Stems of what is counted for the people who died."""
_CHOSEN = re.compile(
    rf"\b(?:first|last|next|past|previous|prior|another|other|further|additional|extra|remaining|final|each|every|up to|under|{PART})"
    r"(?: (?:of|the|his|her|its|their|about|some))* ?$",
    re.IGNORECASE,
)
_OTHERS = re.compile(
    r" (?:other|more|additional|further|extra)\b"
    r"| (?:[a-z]+ )?[a-z]+ (?:(?:still )?(?:left|remaining)(?! (?:the|an?|his|her|their|its|home|behind)\b)|to (?:play|go|spare)|to be played)\b",
    re.IGNORECASE,
)
"""Words that pick some out of a number: 'the first 17 passes', '22 other defendants', 'among them six children', 'five games left'."""
_RATE = re.compile(
    r"(?: [\w-]+){0,8}? (?:apiece\b|per|(?:a|an|each|every) (?:day|week|month|year|hour|game|person|share))\b",
    re.IGNORECASE,
)
_PARENT_OF = re.compile(r"\b(?:grand)?(?:mother|father|mum|mom|dad|parent)s? of (?:an? )?$", re.IGNORECASE)
"""Before a number without a noun, which then counts children: 'the mother of three'."""
_CHILDREN = stem("children")
_MOST = 80
"""Quantities of one sentence that are weighed: what has more is a table."""
_AS_MUCH = len("as much as")
_PRICE_MOVED = re.compile(
    r"\b(?:f[ae]ll(?:s|en|ing)?|r[io]s(?:e|es|en|ing)|dropp?(?:s|ed|ing)?|gain(?:s|ed|ing)?|jump(?:s|ed|ing)?|slump(?:s|ed|ing)?|slid(?:e|es|ing)?"
    r"|tumbl(?:e|es|ed|ing)|plung(?:e|es|ed|ing)|soar(?:s|ed|ing)?|surg(?:e|es|ed|ing)|climb(?:s|ed|ing)?|s[au]nk|declin(?:e|es|ed|ing)"
    r"|los(?:e|es|t|ing)|rall(?:y|ied)|plummet(?:s|ed|ing)?|add(?:s|ed|ing)?|advanc(?:e|es|ed|ing)|up|down|off)(?: by)? $",
    re.IGNORECASE,
)
_CONVERTED = re.compile(r"[^\w(]*\((?:about |around |roughly |or |US|AU|C|£|€|\$|\s)*$")
"""Between a figure and the same in another currency or unit: '1 million euros ($1.1 million)'."""


class Figure(msgspec.Struct, frozen=True):
    """A quantity with what it counts: enough to tell whether two quantities measure the same thing."""

    value: Value
    low: float
    high: float
    kind: tuple[str, str]
    """Role and unit."""
    head: str | None
    """Stem of the counted noun; people of any sort are 'people'."""
    state: str | None
    around: frozenset[str]
    """Stems beside it."""
    what: str = "the same number"
    """What it counts, in words for a reader."""
    changed: bool = False
    """Whether the sentence says that this is what the figure has changed to."""
    superseded: bool = False
    """Whether the sentence says that this is an older figure."""
    background: bool = False
    """Whether the sentence speaks of a time long past: another flood, another crash."""
    dimension: str | None = None
    """What a measure measures: depth, width, height …"""
    modifiers: frozenset[str] = frozenset()
    """Stems of the other words of the counted phrase: 'career' in 'career points'."""
    chosen: bool = False
    """Whether it counts some picked out of more: 'the first 17', '22 other'."""
    expected: bool = False
    """Whether it is what was expected, forecast or hoped for."""
    rate: bool = False
    """Whether it is told per something: a day, a star."""
    whose: frozenset[str] = frozenset()
    """Stems of the name of the person that stands nearest before it in its sentence and is no source, or of whoever opens the
    sentence and does one thing to it ('France scored 17 points'); whose age it is."""
    total: bool = False
    """Whether the sentence says that it sums up more than one occasion."""
    measures: frozenset[str] = frozenset()
    """What its clause says that a sum or a share is of: an offer, a profit, a move of a price."""
    bound: str = "exact"
    """How the number is meant: 'at-most', 'at-least' …"""
    capped: bool = False
    """Whether its words set it a limit: 'fewer than 100', 'between 30 and 40'. What is more has not grown from it."""
    denied: bool = False
    """Whether its sentence denies it: 'denied that they had agreed to sell for 65 million'."""
    form: str | None = None
    """What sets it apart from others of its kind, by ``guards.form_of``."""
    counted: Value | None = None
    """The figure with the words for what it counts; None if there are none behind it."""

    @property
    def measured(self) -> tuple[str, str, str | None]:
        """What is counted or measured, the words around it left aside."""
        return (*self.kind, self.head)


def figures(index: int, statement: Statement) -> list[Figure]:
    """The figures of a statement in order, 'nobody' and 'no injuries' as zero among them."""
    text, claim = statement.article.text, statement.claim
    quantities = statement.quantities[:_MOST]
    denial = denial_of(statement) if quantities else None
    found = [
        _figure(index, statement, of_whole(text, quantity, following), denial)
        for quantity, following in itertools.zip_longest(quantities, quantities[1:])
        if quantity.role != "rank"
        and not is_no_quantity(text, quantity)
        and not _OFFSET.match(text, quantity.end)
        and not _is_converted(statement, quantity)
    ]
    found = [_per_unit(figure, found) for figure in found]
    for nobody in find_nobody(text, claim):
        value = Value(index, nobody.start, nobody.end, text[nobody.start : nobody.end])
        what = f"the people {nobody.state}"
        found.append(Figure(value, 0, 0, ("count", ""), nobody.group, nobody.state, frozenset(), what))
    return found


def _per_unit(figure: Figure, figures: list[Figure]) -> Figure:
    """The figure; told per something if it is what another one of its sentence that is so told changed from or to: 'to $52 a
    share from $48'."""
    if not (figure.changed or figure.superseded) or figure.rate:
        return figure
    rate = any(other.rate and other.kind == figure.kind and (other.changed or other.superseded) for other in figures)
    return msgspec.structs.replace(figure, rate=rate)


def of_whole(text: str, quantity: Quantity, following: Quantity | None) -> Quantity:
    """The quantity; in '20 of 71 laps' the 20 counts laps, too."""
    if following is None or quantity.counted or not _OF.fullmatch(text, quantity.end, following.start):
        return quantity
    return msgspec.structs.replace(quantity, counted=following.counted)


def _figure(index: int, statement: Statement, quantity: Quantity, denial: Span | None) -> Figure:
    text, claim = statement.article.text, statement.claim
    low, high = interval(quantity)
    named = named_beside(statement, quantity)
    counting = quantity if named is None else msgspec.structs.replace(quantity, start=named.start)
    head, stems = None, []
    if quantity.counted:
        stems = stems_of(quantity.counted, 0, len(quantity.counted))
        head = head_of(stems[-1]) if stems else None
    before = text[claim.start : quantity.start]
    moved = has_moved(before)
    state = find_state(statement, counting) if quantity.role == "count" and head != _TIMES else None
    if named is not None and state is not None:
        low, high, head = low + named.many, high + named.many, PEOPLE
    else:
        named = None
    superseded = is_older(text, claim, quantity)
    if head in (None, TOLL_STEM) and quantity.role == "count":
        head = counted_before(before, state, changed=moved or superseded) or head
    bare = not quantity.counted or quantity.counted[:1].isupper()
    parent = bare and quantity.role == "count" and _PARENT_OF.search(before) is not None
    if parent:
        head, state, stems = _CHILDREN, None, []
    if state == "dead" and head in _DEATHS:
        head = PEOPLE
    start, end = max(claim.start, quantity.start - _REACH), min(claim.end, quantity.end + _REACH)
    around = frozenset(stems_of(text, start, quantity.start) + stems_of(text, quantity.end, end))
    return Figure(
        Value(index, quantity.start, quantity.end, text[named.start : named.end] if named else quantity.text),
        low,
        high,
        (quantity.role, quantity.unit or ""),
        head,
        state,
        around - {head or ""},
        "the children" if parent else _what(quantity, state),
        changed=not superseded
        and quantity.role != "age"
        and ((moved and not is_level(before)) or is_now(text, claim, quantity)),
        superseded=superseded,
        background=_is_background(statement, aged=quantity.role == "age")
        or (not superseded and is_prior(text, statement, quantity)),
        dimension=_dimension(text, claim, quantity) if quantity.role == "measure" else None,
        modifiers=frozenset(stems[:-1]) - _NEUTRAL,
        chosen=bool(
            _CHOSEN.search(before) or (_OTHERS.match(text, quantity.end) and state != "missing" and named is None)
        )
        or is_of_others(text, quantity)
        or _is_extreme(quantity, before),
        expected=is_expected(text, claim, quantity),
        rate=bool(_RATE.match(text, quantity.end, claim.end)),
        whose=owner_of_age(statement, quantity) if quantity.role == "age" else _whose(statement, quantity),
        total=is_total(statement, quantity),
        measures=measured(statement, quantity) if is_sum(quantity) else frozenset(),
        bound=quantity.bound,
        denied=denial is not None and denial.start <= quantity.start < denial.end,
        capped=quantity.bound in ("at-most", "less-than", "range"),
        form=form_of(statement, quantity),
        counted=_with_counted(index, text, quantity),
    )


def _with_counted(index: int, text: str, quantity: Quantity) -> Value | None:
    counted = quantity.counted or ""
    at = text.find(counted, quantity.end, quantity.end + _REACH) if counted else -1
    return Value(index, quantity.start, end := at + len(counted), text[quantity.start : end]) if at >= 0 else None


def _is_extreme(quantity: Quantity, before: str) -> bool:
    """Whether it is how far a price went at most during a day: 'fell as much as 11%', which ended it 8% lower."""
    return quantity.text[:_AS_MUCH].casefold() == "as much as" and _PRICE_MOVED.search(before) is not None


def _is_converted(statement: Statement, quantity: Quantity) -> bool:
    """Whether it says again, in another currency or unit, what the figure before it says."""
    text = statement.article.text
    return any(
        other.role == quantity.role
        and other.end < quantity.start
        and _CONVERTED.fullmatch(text, other.end, quantity.start)
        for other in statement.quantities
    )


def _whose(statement: Statement, quantity: Quantity) -> frozenset[str]:
    text, begin = statement.article.text, statement.claim.start
    people = [
        name
        for name in statement.article.names
        if begin <= name.start and name.end <= quantity.start
        if name.kind == "person" or (name.start == begin and text[name.end : quantity.start].strip().isalpha())
    ]
    words = [frozenset(stems_of(name.entity, 0, len(name.entity))) for name in people]
    return next((stems for stems in reversed(words) if stems and not stems <= statement.attributing), frozenset())


def _dimension(text: str, claim: Claim, quantity: Quantity) -> str | None:
    """By the nearest word for one: first right behind the measure ('40 m deep'), then before it ('a depth of 40 m')."""
    after = _DIMENSION.search(text, quantity.end, min(claim.end, quantity.end + _BESIDE))
    if after is None:
        before = list(_DIMENSION.finditer(text, max(claim.start, quantity.start - _BESIDE), quantity.start))
        after = before[-1] if before else None
    return _DIMENSIONS[after.group().lower()] if after else None


def _what(quantity: Quantity, state: str | None) -> str:
    """In words for a reader: 'the people injured', 'the passengers aboard', 'the photos'; the unit for a measure."""
    counted = squeeze(quantity.counted or "")
    if state and counted and state in ("aboard", "voted"):
        return f"the {counted}"
    if state:
        return f"the people {state}" if state in GROWING else f"those {state}"
    if counted:
        return f"the {counted}"
    if quantity.role == "measure":
        return "the same length of time" if quantity.unit == "s" else "the same measure"
    return {"money": "the same amount", "percent": "the same share", "age": "the same age"}.get(
        quantity.role, "the same number"
    )


def _is_background(statement: Statement, *, aged: bool) -> bool:
    """Whether a sentence tells of years ago; one that names no time goes on with that of the sentences before it in its
    paragraph. ``aged``: the age of who has been mayor since then is that of today."""
    published, text = (statement.article.published or "")[:4], statement.article.text
    years = [
        int(time.latest[:4])
        for time in statement.times or _last_before(statement)
        if time.latest and not (aged and _SINCE.search(text, statement.claim.start, time.start))
    ]
    return published.isdigit() and any(year <= int(published) - _OLD for year in years)


def _last_before(statement: Statement) -> tuple[Time, ...]:
    """The last time that its paragraph names before a sentence."""
    article, at = statement.article, statement.claim.start
    begins = next((block.start for block in article.blocks if block.start <= at < block.end), at)
    return tuple(time for time in article.times if begins <= time.start < at and time.latest)[-1:]


def risen(a: Figure, b: Figure) -> bool:
    """Whether one says that the number has changed to more than another gave as a least one: 'at least four', 'has risen
    to six'. 'More than 40' and 'has risen to 43' are one number."""
    return any(
        now.changed and not then.changed and then.high == math.inf and now.low >= _RISEN * then.low > 0
        for now, then in ((a, b), (b, a))
    )
