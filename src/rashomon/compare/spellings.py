"""One name spelled in two ways: 'Marran Bay' in one article, 'Marren Bay' in another."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from rapidfuzz.distance import OSA

from rashomon.compare.differences import Difference, Value
from rashomon.compare.likeness import Pair
from rashomon.compare.statements import Statement
from rashomon.lexicon.spelling import american
from rashomon.lexicon.titles import ROLES
from rashomon.text import fold, words
from rashomon.types import Name, Slot

_LEAST = 5
"""Letters from which one other letter makes a misspelling rather than another name."""
_SURE = 0.3
"""Likeness of the statements from which the two names can be meant for one."""
_LEAST_SURNAME = 4
"""The same for a surname, where the first name or the role before it is the same in both."""
_REMARK = 0.46
"""How sure a conflict is told of two spellings that sound alike: it is a remark on a name, and seldom on what happened."""
_SOUNDS = (
    (re.compile(r"ph"), "f"),
    (re.compile(r"ck|c(?![eiyh])|q"), "k"),
    (re.compile(r"dt|th|d$"), "t"),
    (re.compile(r"ie|y|j"), "i"),
    (re.compile(r"w"), "v"),
    (re.compile(r"z|ss|c(?=[eiy])"), "s"),
    (re.compile(r"(?<=[^aeiousc])h"), ""),
    (re.compile(r"(?<=[^aeiou])e$"), ""),
    (re.compile(r"(.)\1"), r"\1"),
)
"""Letters that stand for one sound, in order."""
_SLOTS: Mapping[str, Slot] = {"person": "person", "organisation": "organisation", "place": "place"}


def compare_spellings(statements: Sequence[Statement], likely: Mapping[Pair, float]) -> list[Difference]:
    """Names that differ by one letter between two articles of which neither has the other's spelling in a statement.

    Both statements must be likely to tell one fact, and the rest of the name must be the same.
    """
    names = [_names(statement) for statement in statements]
    used: dict[str, set[str]] = defaultdict(set)
    for statement in statements:
        article = statement.article
        used[article.id] |= {fold(word.text).removesuffix("'s") for word in words(statement.claim.text)}
    found = []
    for (i, j), sure in likely.items():
        if sure < _SURE:
            continue
        here, there = (used[statements[k].article.id] for k in (i, j))
        for a in names[i]:
            for b in names[j]:
                for x, y in _one_letter_off(a, b, _same_role(statements[i], a, statements[j], b)):
                    if x not in there and y not in here:
                        confidence = _REMARK if _sound(x) == _sound(y) else round(0.5 + sure / 2, 3)
                        found.append(_difference(i, a, j, b, confidence))
    return found


def _names(statement: Statement) -> list[Name]:
    claim = statement.claim
    return [name for name in statement.article.names if claim.start <= name.start and name.end <= claim.end]


def _one_letter_off(a: Name, b: Name, same_role: bool = False) -> Iterator[tuple[str, str]]:
    """The one word in which two names differ, if by a single letter within it; the surname of a person with the same
    first name or role can also have a letter more ('Brandt', 'Brand') or another one twice ('Tamm', 'Tann')."""
    one, other = ([fold(word.text).removesuffix("'s") for word in words(name.text)] for name in (a, b))
    differing = [(x, y) for x, y in zip(one, other, strict=False) if x != y]
    if len(one) != len(other) or len(differing) != 1:
        return
    x, y = differing[0]
    long = min(len(x), len(y)) >= _LEAST and x.isalpha() and y.isalpha()
    if american(x) == american(y):
        return
    if "person" in (a.kind, b.kind) and differing[0] == (one[-1], other[-1]) and (len(one) > 1 or same_role):
        if _are_variants(x, y):
            yield x, y
    elif long and (len(one) > 1 or x[0] == y[0]) and len(x) == len(y) and OSA.distance(x, y) == 1 and x[-1] == y[-1]:
        yield x, y


def _are_variants(x: str, y: str) -> bool:
    """Whether two surnames are one letter apart, doubled ones counted once; a plural is none."""
    if min(len(x), len(y)) < _LEAST_SURNAME or not (x.isalpha() and y.isalpha()) or y in (f"{x}s", f"{x}es"):
        return False
    single = [_SOUNDS[-1][0].sub(r"\1", word) for word in (x, y)]
    return x not in (f"{y}s", f"{y}es") and (OSA.distance(x, y) == 1 or OSA.distance(*single) <= 1)


def _same_role(one: Statement, a: Name, other: Statement, b: Name) -> bool:
    """Whether the same role stands right before both: 'Inspector Malk', 'Inspector Malck'."""
    before = [
        fold(statement.article.text[statement.claim.start : name.start].rsplit(maxsplit=1)[-1:][0])
        for statement, name in ((one, a), (other, b))
        if name.start > statement.claim.start and statement.article.text[name.start - 1].isspace()
    ]
    return len(before) == 2 and before[0] == before[1] and before[0] in ROLES


def _sound(word: str) -> str:
    for letters, sound in _SOUNDS:
        word = letters.sub(sound, word)
    return word


def _difference(i: int, a: Name, j: int, b: Name, confidence: float) -> Difference:
    return Difference(
        _SLOTS.get(a.kind, _SLOTS.get(b.kind, "other")),
        "conflict",
        Value(i, a.start, a.end, a.text),
        Value(j, b.start, b.end, b.text),
        f"one name is spelled in two ways: {a.text} and {b.text}",
        confidence,
    )
