"""Who does one thing and why, told otherwise: 'the state would pay', 'the company would pay'; 'quit over …', 'over …'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from rashomon.compare.answers import SURELY_ALIKE, same_answer
from rashomon.compare.differences import Difference, Value
from rashomon.compare.frames import excludes, overlap
from rashomon.compare.likeness import Pair
from rashomon.compare.statements import Statement, stems_of
from rashomon.compare.verbs import root, roots
from rashomon.lexicon.actors import ACTORS
from rashomon.text import fold, trim

_DOES = re.compile(
    r"\b(?P<doer>the (?P<kind>[a-z]+)) (?P<verb>(?:(?:will|would|has|have|had|is to|was to|must|should) (?:been )?)?(?:\w+ly )?(?P<head>\w+))",
    re.IGNORECASE,
)
_OVER = re.compile(
    r"\b(?P<head>[\w’'-]+)(?: (?:on|in|late|last) (?:[\w’'-]+))? over (?P<why>[\w’'-][^,;:.()“”\"]{2,60})",
    re.IGNORECASE,
)
_QUANTITY = re.compile(
    r"\d|\b(?:the (?:next|past|last)|(?:two|three|four|five|six|ten) |years?|months?|weeks?|days?|night|weekend)\b"
)
_END = re.compile(
    r"\b(?:and|but|which|who|that|after|before|when|while|as|since|at|on|in|to|said|says)\b", re.IGNORECASE
)
_ONE_FACT, _MOSTLY = 0.75, 0.75
"""Likeness from which two sentences tell one fact, and the share of what is done that both must have."""
_DOUBTFUL = 0.4


def compare_doers(statements: Sequence[Statement], same: Mapping[Pair, float]) -> Iterator[Difference]:
    """Doubtful differences: one act of two doers of other kinds, or for two reasons that are not one
    in other words. Both may be true."""
    looked_at = sorted(pair for pair, likeness in same.items() if likeness >= _ONE_FACT)
    doing = {i: list(_doing(i, statements[i])) for i in {i for pair in looked_at for i in pair}}
    reasons = {i: list(_reasons(i, statements[i])) for i in doing}
    for i, j in looked_at:
        if statements[i].article.id == statements[j].article.id:
            continue
        for kind, value, done in doing[i]:
            for other, rival, act in doing[j]:
                if kind != other and done and overlap(done, act) >= _MOSTLY:
                    why = f"one article has {value.text} do what in the other {rival.text} does"
                    yield Difference("other", "conflict", value, rival, why, _DOUBTFUL)
        for verb, reason, told in reasons[i]:
            for same_verb, another, said in reasons[j]:
                if (
                    verb == same_verb
                    and excludes(told, said)
                    and not same_answer(reason.text, another.text, bar=SURELY_ALIKE)
                ):
                    why = f"one article has {reason.text} as the reason, the other {another.text}"
                    yield Difference("cause", "conflict", reason, another, why, _DOUBTFUL)


def _doing(index: int, statement: Statement) -> Iterator[tuple[str, Value, frozenset[str]]]:
    """Kinds of doers, and what they do with what, by roots; not those who only say something."""
    text, claim = statement.article.text, statement.claim
    for match in _DOES.finditer(text, claim.start, claim.end):
        kind, doer = ACTORS.get(fold(match["kind"])), frozenset(stems_of(text, *match.span("doer")))
        head = root(fold(match["head"]))
        if kind is None or head is None or doer & statement.attributing:
            continue
        span = next((c.span for c in statement.clauses if c.span.start <= match.start() < c.span.end), claim)
        done = roots(text, match.start("verb"), span.end)
        if len(done) > 1:
            yield kind, Value(index, match.start("doer"), match.end("doer"), match["doer"]), done


def _reasons(index: int, statement: Statement) -> Iterator[tuple[str, Value, frozenset[str]]]:
    """Verbs with that over which somebody did it: 'resigned over his expenses'."""
    text, claim = statement.article.text, statement.claim
    for match in _OVER.finditer(text, claim.start, claim.end):
        low, high = match.span("why")
        end = _END.search(text, low, high)
        part = trim(text, low, end.start() if end else high)
        head, told = root(fold(match["head"])), frozenset(stems_of(text, part.start, part.end))
        if head and told and not _QUANTITY.search(text, part.start, part.end):
            yield head, Value(index, part.start, part.end, text[part.start : part.end]), told
