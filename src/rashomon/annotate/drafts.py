"""Pairs of marks as what they are, direct or mixed, and by which cue, before it is known whose words they hold."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence
from typing import Literal

import msgspec

from rashomon.annotate.beside import Beside
from rashomon.annotate.cues import Found, introduces
from rashomon.annotate.marks import Quoted
from rashomon.annotate.passed_on import cited
from rashomon.annotate.terms import has_subject, is_clause, why_not_speech
from rashomon.annotate.timex.words import MONTH
from rashomon.lexicon.speech_verbs import UTTERING
from rashomon.text import mark
from rashomon.types import Block, Mark, Span

_GOES_ON = re.compile(
    r"\b(?:to|be|is|are|was|were|will|would|can|could|should|must|has|have|had|not)[\s,:]*$", re.IGNORECASE
)
"""The reporter's words with which a fragment makes a clause: 'asked them to “come to the table”'."""
_OPENING = re.compile(
    r"\s(?:(?:in|on|at|to|during|via|by|over|late|early|earlier|yesterday|today|later|last|this|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|(?<=told\s)[\w’'.-]+|(?<=tells\s)[\w’'.-]+|(?<=telling\s)[\w’'.-]+|(?<=warned\s)[\w’'.-]+|(?<=informed\s)[\w’'.-]+|(?<=assured\s)[\w’'.-]+)"
    r"\b[^;:.“”\"‘¤]{0,80}?,?\s)?that\s+"
    rf"|\s(?:(?:late|early)\s)?on\s(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s(?:morning|afternoon|evening|night))?"
    rf"|{MONTH}\s\d{{1,2}}(?:,\s\d{{4}})?|\d{{1,2}}\s{MONTH}(?:\s\d{{4}})?)\s(?=(?:against|for|of|about|over)\s)|\s+"
)
"""What stands between a cue and its clause: to whom it was said, where and by what means, and 'that'."""
_NEAR = 80
"""Characters before a quotation that tell how it is joined to what stands there."""
_NAMING = re.compile(r"(?:call|brand|dubb?|label+|describ|characteri[sz])(?:e?d|e?s|ing)?", re.IGNORECASE)
"""Verbs whose object needs what it is called to make a sentence, however long that is."""
_JOINED = re.compile(r"(?:,|\b(?:and|but))\s*$")
_VERB_BEHIND = re.compile(r"\s(?:will|would|is|are|was|were|has|have|had|can|could|should|must|may|might)\b")
_COMMA = re.compile(r"(?:\s[\w’'-]+){0,7},\s")
"""What stands between a cue and the second half: to whom, where and when it was said."""
_BESIDE = re.compile(r"\s(?:(?:[\w’'.-]+\s){1,4})?\w+[.,]")
"""'“Why?” Quarn asked.'"""
_LISTED = re.compile(r"[”\"’'»]?[,;]?\s*(?:(?:and|or|then)\s+)?[“\"‘'«]?")
"""What stands between the quotations of a list: '“Shame,” “Resign” and “Out!”'."""


class Draft(msgspec.Struct, frozen=True):
    """A pair of marks that may hold speech; ``cue`` is None where nothing introduces it."""

    quoted: Quoted
    opens: bool
    """Whether it opens its sentence."""
    kind: Literal["direct", "mixed"] = "direct"
    cue: Found | None = None
    clause: Mark | None = None

    @property
    def start(self) -> int:
        """Where the words begin."""
        return self.quoted.start


class Drafter:
    """Makes drafts of the marks of one article."""

    def __init__(self, text: str, beside: Beside) -> None:
        self._text = text
        self._beside = beside

    def draft(
        self, quoted: Quoted, block: Block, parts: Sequence[Span], blotted: str, previous: Draft | None
    ) -> Draft | str:
        """What stands in the marks, or why it is no speech. ``parts`` are the sentences of the block, ``blotted`` its
        text with what stands in marks blotted out, ``previous`` the draft before this one in the block.
        """
        text = self._text
        inner = text[quoted.start : quoted.end]
        sentence = _sentence(parts, quoted, block)
        opens = not text[max(sentence.start, quoted.outer_start - _NEAR) : quoted.outer_start].strip(" ([—–-")
        why_not = why_not_speech(text, quoted.outer_start, inner, block.kind)
        if why_not is not None:
            return why_not
        if previous is not None and self._is_next(quoted, previous):
            return msgspec.structs.replace(previous, quoted=quoted)
        cue = self._beside.cue(quoted, sentence, block, blotted, opens)
        if cue is None:
            return Draft(quoted, opens)
        if cue.source is not None:
            behind = max(cue.cue.end, cue.source.end, quoted.outer_end)
            cue = msgspec.structs.replace(
                cue, source=cited(text, cue.cue, cue.source, quoted.outer_start, behind, sentence.end) or cue.source
            )
        if self._goes_on(quoted, cue, previous) or self._is_direct(quoted, cue, sentence.start, opens):
            return Draft(quoted, opens, "direct", cue)
        return Draft(quoted, opens, "mixed", cue, self._clause(quoted, cue, sentence))

    def _is_direct(self, quoted: Quoted, cue: Found, start: int, opens: bool) -> bool:
        """Whether the words in the marks stand by themselves, and need none of the reporter's to make a sentence."""
        text = self._text
        inner = text[quoted.start : quoted.end]
        start = max(start, quoted.outer_start - _NEAR)
        if opens:
            whole = inner[-1:] in "?!," and not cue.before and _BESIDE.match(text, quoted.outer_end) is not None
            return is_clause(inner) or whole or (cue.group == "stating" and len(inner.split()) > 2)
        if (
            cue.before
            and _NAMING.fullmatch(cue.verb)
            and text[quoted.outer_start - 2 : quoted.outer_start - 1] not in (",", ":")
        ):
            return False
        if _GOES_ON.search(text, start, quoted.outer_start) or _VERB_BEHIND.match(text, quoted.outer_end):
            return False
        if is_clause(inner) and _JOINED.search(text, start, quoted.outer_start) and has_subject(inner):
            return True
        uttered = UTTERING.search(text, max(0, quoted.outer_start - 40), quoted.outer_start)
        whole = is_clause(inner) or (len(inner.split()) > 1 and bool(inner[:1].isupper() or uttered))
        colon = text[start : quoted.outer_start].rstrip().endswith(":")
        return whole and (colon or introduces(text, cue.cue.end, quoted.outer_start))

    def _goes_on(self, quoted: Quoted, cue: Found, previous: Draft | None) -> bool:
        """Whether it is the second half of direct speech that its cue parts: '“It was,” she added, “an accident.”'"""
        if previous is None or previous.kind != "direct" or previous.cue is None or previous.cue.cue != cue.cue:
            return False
        last = max(cue.cue.end, cue.source.end if cue.source else 0)
        return (
            previous.quoted.end < cue.cue.start and _COMMA.fullmatch(self._text, last, quoted.outer_start) is not None
        )

    def _is_next(self, quoted: Quoted, draft: Draft) -> bool:
        """Whether it is the next of a list of utterances that one cue introduces."""
        if draft.kind != "direct" or draft.cue is None or draft.cue.cue.end > draft.start:
            return False
        return bool(_LISTED.fullmatch(self._text, draft.quoted.end, quoted.start))

    def _clause(self, quoted: Quoted, cue: Found, sentence: Span) -> Mark:
        """The content clause around a mixed quotation: from the cue to the end of its sentence, or up to the cue."""
        start, end = sentence.start, sentence.end
        if cue.before and cue.cue.end <= quoted.outer_start:
            begin = cue.cue.end
            if opening := _OPENING.match(self._text, begin, quoted.outer_start):
                begin = opening.end()
            return mark(self._text, begin, max(quoted.outer_end, end - 1 if self._text[end - 1] in ".!?" else end))
        return mark(self._text, start, quoted.outer_end)


def _sentence(parts: Sequence[Span], quoted: Quoted, block: Block) -> Span:
    """From where the sentence starts in which a quotation opens, to where the one ends in which it closes."""
    opened = bisect.bisect_right(parts, quoted.outer_start, key=lambda part: part.start) - 1
    closed = bisect.bisect_left(parts, quoted.outer_end, key=lambda part: part.end)
    return Span(
        parts[opened].start if opened >= 0 else block.start,
        parts[closed].end if closed < len(parts) else block.end,
    )
