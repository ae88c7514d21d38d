"""Cause and effect compared: 'the blast started the fire' in one article, 'the fire set off the blast' in another."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import msgspec

from rashomon.compare.answers import SURELY_ALIKE, same_answer
from rashomon.compare.differences import Difference, Value
from rashomon.compare.likeness import Pair
from rashomon.compare.statements import Statement, stems_of
from rashomon.text import trim, words

_CAUSES = re.compile(
    r"\b(?:spark(?:ed|s|ing)|caus(?:ed|es|ing)|trigger(?:ed|s|ing)|ignit(?:ed|es|ing)|set(?:s|ting)? off(?! (?:from|for|to|on|in|at|down|across|towards?)\b)"
    r"|start(?:ed|s|ing)(?= an?\b| the\b)|led to|leading to|result(?:ed|s|ing) in|prompt(?:ed|s|ing)|touch(?:ed|ing) off"
    r"|brought (?:on|about)|provok(?:ed|es|ing))\b",
    re.IGNORECASE,
)
_CAUSED_BY = re.compile(
    r"\b(?:(?:was|were|been|is|are) )?(?:sparked|caused|triggered|ignited|set off|started|prompted|provoked) by\b"
    r"|\b(?:because of|due to|as a result of)\b",
    re.IGNORECASE,
)
_VERB = re.compile(r"\b(?:spark|caus|trigger|ignit|start|led|result|touch|provok|brought)", re.IGNORECASE)
_REACH = 45
"""How far (in characters) from the verb its cause and its effect may stand."""
_END = re.compile(r"[;:.]|\b(?:which|who|with|while|as|before|but)\b", re.IGNORECASE)
_CONFIDENCE, _DOUBTFUL = 0.6, 0.4
_ONE_FACT = 0.42
"""Likeness from which two sentences would be told as agreeing."""


class Cause(msgspec.Struct, frozen=True):
    """That one thing brought about another, by the stems of both."""

    value: Value
    told: Value
    """The words for the cause."""
    cause: frozenset[str]
    effect: frozenset[str]


def causes(index: int, statement: Statement) -> list[Cause]:
    """What a statement says brought about what, in order."""
    text, claim = statement.article.text, statement.claim
    found = []
    taken: list[tuple[int, int]] = []
    for pattern, turned in ((_CAUSED_BY, True), (_CAUSES, False)):
        for match in pattern.finditer(text, claim.start, claim.end):
            if any(start < match.end() and match.start() < end for start, end in taken):
                continue
            taken.append(match.span())
            low, high = max(claim.start, match.start() - _REACH), min(claim.end, match.end() + _REACH)
            starts = [end.end() for end in _END.finditer(text, low, match.start())]
            stop = _END.search(text, match.end(), high)
            before = frozenset(stems_of(text, starts[-1] if starts else low, match.start()))
            after = frozenset(stems_of(text, match.end(), stop.start() if stop else high))
            cause, effect = (after, before) if turned else (before, after)
            value = Value(index, match.start(), match.end(), match.group())
            low = starts[-1] if starts else low
            part = trim(text, *((match.end(), stop.start() if stop else high) if turned else (low, match.start())))
            words_told = text[part.start : part.end].partition(",")[0] if turned else text[part.start : part.end]
            told = Value(index, part.start, part.start + len(words_told), words_told)
            found.append(Cause(value, told, cause - effect, effect - cause))
    return sorted(found, key=lambda cause: cause.value.start)


def compare_causes(
    statements: Sequence[Statement], near: Mapping[Pair, float], same: Mapping[Pair, float]
) -> list[Difference]:
    """Conflicts between statements of which one has as the cause what the other has as the effect, and the reverse;
    doubtful differences between those that would agree and give one effect two causes that are not one in other words: it may
    have both."""
    causes_of = [causes(index, statement) for index, statement in enumerate(statements)]
    found = []
    for i, j in near:
        if statements[i].article.id == statements[j].article.id:
            continue
        for a in causes_of[i]:
            for b in causes_of[j]:
                one, other = a.cause & b.effect, a.effect & b.cause
                if same.get((i, j), 0.0) >= _ONE_FACT and _rival(statements[i], a, b):
                    why = "one effect has another cause in each of two articles"
                    found.append(Difference("cause", "conflict", a.told, b.told, why, _DOUBTFUL))
                elif one and other and not (a.cause & b.cause or a.effect & b.effect):
                    text = statements[i].article.text
                    before, after = _words(text, a, one), _words(text, a, other)
                    told = f"{before} as the cause and {after} as the effect"
                    why = f"one article has {told}, the other the reverse"
                    found.append(Difference("cause", "conflict", a.value, b.value, why, _CONFIDENCE))
    return found


def _rival(statement: Statement, a: Cause, b: Cause) -> bool:
    said = statement.attributing
    if not (_VERB.search(a.value.text) and _VERB.search(b.value.text)):
        return False
    two = a.effect & b.effect and a.cause - said and b.cause - said and not (a.cause & b.cause) - said
    return bool(two) and not same_answer(a.told.text, b.told.text, bar=SURELY_ALIKE)


def _words(text: str, cause: Cause, stems: frozenset[str]) -> str:
    """The nearest word to the verb that has one of these stems."""
    around = words(text, max(0, cause.value.start - 2 * _REACH), cause.value.end + 2 * _REACH)
    having = [word for word in around if stems.intersection(stems_of(text, word.start, word.end))]
    return min(having, key=lambda word: abs(word.start - cause.value.start)).text
