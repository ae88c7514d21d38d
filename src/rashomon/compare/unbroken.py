"""Quotations that the reporter's cue breaks: “We warned them,” Quarn said, “and nobody listened.” is one utterance."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from rashomon.compare.utterances import Utterance
from rashomon.text import mark
from rashomon.types import Mark

_BREAK = 120
"""Characters at most between the halves: the cue, who said it and to whom."""

_OPENS = " \"'“‘«„"
_STOPS = (".", "!", "?")
"""What ends the reporter's sentence: the speaker's next one may have been said elsewhere."""


def unbroken(own: Sequence[Utterance]) -> list[Utterance]:
    """One article's quotations with the halves between which only its cue stands put together, in order of position."""
    found: list[Utterance] = []
    for member in sorted(own, key=lambda utterance: utterance.quote.start):
        if found and _continues(found[-1], member):
            found[-1] = together(found[-1], member)
        else:
            found.append(member)
    return found


def _continues(first: Utterance, second: Utterance) -> bool:
    one, other = first.quote, second.quote
    text, start, end = first.article.text, one.end, other.start
    if "indirect" in (one.kind, other.kind) or first.block != second.block or not 0 < end - start <= _BREAK:
        return False
    between = text[start:end]
    if "\n" in between or (one.speaker and other.speaker and one.speaker != other.speaker):
        return False
    return any(_stands(cue, start, end) for cue in (one.cue, other.cue)) and between.rstrip(_OPENS)[-1:] not in _STOPS


def _stands(cue: Mark | None, start: int, end: int) -> bool:
    return cue is not None and start <= cue.start and cue.end <= end


def together(first: Utterance, second: Utterance) -> Utterance:
    """Two quotations of one article as one, whose words are those of both."""
    start, end = first.quote.start, second.quote.end
    whole = mark(first.article.text, start, end)
    quote = msgspec.structs.replace(first.quote, end=end, text=whole.text, kind="direct")
    return msgspec.structs.replace(
        first,
        quote=quote,
        words=first.words + second.words,
        folded=first.folded + second.folded,
        stems=first.stems | second.stems,
    )
