"""Values in one role: 'built by Lodex' and 'built by Marrat', 'the largest' and 'the second-largest', '3-1' and '3-2'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

import msgspec
from rapidfuzz.distance import OSA

from rashomon.compare.differences import Difference, Value
from rashomon.compare.frames import Frame, excludes, frame_of, overlap
from rashomon.compare.likeness import Pair
from rashomon.compare.places import Inside, lies_in
from rashomon.compare.statements import Statement, stems_of
from rashomon.lexicon.countries import place_name
from rashomon.lexicon.numbers import ORDINALS
from rashomon.text import fold
from rashomon.types import Name, Slot

_BY = re.compile(
    r"\b(?P<role>in|at|near|from|to|by|into)(?: the)?"
    r"(?: (?:\w+ )?(?P<sort>city|town|village|port|island|province|district|suburb) of)? ?$",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"(?: [A-Z][\w’']+)+")
"""The rest of a name of which only a part was found."""
_RANK = re.compile(
    r"\b(?:(?P<nth>second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)[- ])?"
    r"(?P<most>\w{2,}est)(?= [a-z]+)",
    re.IGNORECASE,
)
_NO_RANK = frozenset(
    "interest request protest arrest forest guest contest harvest invest suggest latest west test west "
    "best honest modest interest nearest rest conquest quest pest vest nest chest crest behest".split()
)
_TIMES = re.compile(
    r"\b(?P<verb>[a-z]{2,}(?:ed|ored|it|on|ot|de)|won|hit|met|ran|fell) (?P<times>once|twice|thrice|(?:two|three|four|five|six|seven"
    r"|eight|nine|ten|\d+) times)\b(?! (?:as|more|the|over)\b)",
    re.IGNORECASE,
)
_NUMBERS = {
    word: number
    for number, listed in enumerate(
        ("", "once one", "twice two", "thrice three", "four", "five", "six", "seven", "eight", "nine", "ten")
    )
    for word in listed.split()
}
_NTH = re.compile(
    r"\b(?P<nth>\d+(?:st|nd|rd|th)|"
    + "|".join(ORDINALS)
    + r") (?P<of>minute|lap|round|set|innings?|hole|stage|ballot|floor|storey"
    r"|anniversary|birthday|term|season|attempt)\b",
    re.IGNORECASE,
)
_SCORE = re.compile(
    r"(?<![\d/–-])(?P<a>\d{1,2})[-–](?P<b>\d{1,2})(?![\d/–-])(?! ?(?:year|day|month|hour|minute|per ?cent|%))"
)
_CONTESTS = re.compile(
    r"\b(?:beat|beats|won|wins?|victory|lost|loses|defeat\w*|drew|draw|draws|thrash\w*|edged)\b", re.IGNORECASE
)
_ONE_FACT, _SURELY = 0.42, 0.9
"""Likeness from which two sentences would be told as agreeing, and from which they tell surely one thing."""
_ALIKE = 0.75
"""Share of their frames that two values must have in common to be surely in one role of one thing."""
_SPELLED = 2
"""Letters in which spellings of one name may differ."""
_CONFIDENCE, _DOUBTFUL = 0.6, 0.4


class Part(msgspec.Struct, frozen=True):
    """A value with its role: enough to tell whether another one stands in its place."""

    value: Value
    slot: Slot
    role: tuple[str, ...]
    key: str
    frame: Frame
    exclusive: bool
    """Whether of one thing only one such value can be true."""


def compare_roles(statements: Sequence[Statement], same: Mapping[Pair, float]) -> Iterator[Difference]:
    """Differences between sentences told as one fact of which each has another value in the same role.

    A conflict only where one value excludes the other and their clauses are else the same; names never exclude each other,
    unless both are called a city or the like: two may be built by, come from and lie in more than one.
    """
    inside = lies_in({statement.article.id: statement.article for statement in statements}.values())
    looked_at = sorted(pair for pair, likeness in same.items() if likeness >= _ONE_FACT)
    parts = {i: list(_parts(i, statements[i])) for i in {i for pair in looked_at for i in pair}}
    for i, j in looked_at:
        if statements[i].article.id == statements[j].article.id:
            continue
        for a in parts[i]:
            rivals = [b for b in parts[j] if a.role == b.role and a.slot == b.slot]
            mine = [b for b in parts[i] if a.role == b.role and a.slot == b.slot]
            if len(rivals) != 1 or len(mine) != 1 or not _differ(statements, a, rivals[0], inside):
                continue
            b = rivals[0]
            shared = a.frame.stems & b.frame.stems
            if not shared or excludes(a.frame.names, b.frame.names):
                continue
            alike = same[i, j] >= _SURELY and overlap(a.frame.stems, b.frame.stems) >= _ALIKE
            if a.slot in ("place", "person", "organisation") and not alike:
                continue
            sure = a.exclusive and b.exclusive and alike
            why = f"in the same place of what they tell, one article has {a.value.text}, the other {b.value.text}"
            yield Difference(a.slot, "conflict", a.value, b.value, why, _CONFIDENCE if sure else _DOUBTFUL)


def _parts(index: int, statement: Statement) -> Iterator[Part]:
    text, claim = statement.article.text, statement.claim
    for name in statement.article.names:
        if claim.start <= name.start and name.end <= claim.end and (part := _named(index, statement, name)):
            yield part
    for match in _RANK.finditer(text, claim.start, claim.end):
        if match["most"].lower() in _NO_RANK:
            continue
        role = ("rank", *stems_of(text, match.start("most"), match.end()))
        yield _part(index, statement, match.start(), match.end(), "other", role, fold(match["nth"] or "first"))
    for match in _NTH.finditer(text, claim.start, claim.end):
        nth = match["nth"].lower()
        key = str(ORDINALS.get(nth) or nth[:-2])
        yield _part(index, statement, match.start("nth"), match.end(), "number", ("nth", match["of"].lower()), key)
    for match in _TIMES.finditer(text, claim.start, claim.end):
        number = match["times"].split()[0].lower()
        role = ("times", *stems_of(text, match.start("verb"), match.end("verb")))
        key = str(_NUMBERS.get(number, number))
        yield _part(index, statement, match.start("times"), match.end("times"), "number", role, key)
    if _CONTESTS.search(claim.text):
        for match in _SCORE.finditer(text, claim.start, claim.end):
            key = "-".join(sorted((match["a"], match["b"]), key=int))
            yield _part(index, statement, match.start(), match.end(), "number", ("score",), key)


def _part(index: int, statement: Statement, start: int, end: int, slot: Slot, role: tuple[str, ...], key: str) -> Part:
    value = Value(index, start, end, statement.article.text[start:end])
    return Part(value, slot, role, key, frame_of(statement, start, end), exclusive=True)


def _named(index: int, statement: Statement, name: Name) -> Part | None:
    """A name behind a preposition, by what stands before that: 'built by', 'arrested in'."""
    text, claim = statement.article.text, statement.claim
    slot: Slot = "place" if name.kind == "place" else "person" if name.kind == "person" else "organisation"
    match = _BY.search(text, max(claim.start, name.start - 40), name.start)
    if match is None or (slot != "place" and match["role"].lower() not in ("by", "from")):
        return None
    verb = stems_of(text, max(claim.start, match.start() - 40), match.start())
    if not verb or verb[-1] in statement.attributing:
        return None
    role = (match["role"].lower(), verb[-1])
    more = _GOES_ON.match(text, name.end, claim.end)
    end = more.end() if more else name.end
    value = Value(index, name.start, end, text[name.start : end])
    key = fold(place_name(name.entity) or name.entity)
    return Part(value, slot, role, key, frame_of(statement, match.start(), end), match["sort"] is not None)


def _differ(statements: Sequence[Statement], a: Part, b: Part, inside: Inside) -> bool:
    if a.key == b.key:
        return False
    if a.role[0] in ("rank", "nth", "times", "score"):
        return True
    if b.key in inside.get(a.key, ()) or a.key in inside.get(b.key, ()) or OSA.distance(a.key, b.key) <= _SPELLED:
        return False
    if set(a.key.split()) & set(b.key.split()) or _initials(a.key) == b.key or _initials(b.key) == a.key:
        return False
    return not _names(statements, a, b.key) and not _names(statements, b, a.key)


def _names(statements: Sequence[Statement], part: Part, key: str) -> bool:
    """Whether the article of a value names the other one, too: it tells of both, or of one within the other."""
    article = statements[part.value.statement].article
    return any(set(key.split()) & set(fold(name.entity).split()) for name in article.names)


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split())
