"""Words that come through somebody: 'the Herald reported, citing port officials', 'the Herald says Ilse Quarn denied it'."""

from __future__ import annotations

import re

from rashomon.annotate.indirect import find_indirect
from rashomon.annotate.reported import Reported
from rashomon.lexicon.newsrooms import is_newsroom
from rashomon.lexicon.speech_verbs import CUE
from rashomon.text import mark
from rashomon.types import Span

CITING = re.compile(
    r",?\s(?:citing|quoting)\s(?P<whom>(?!\w+\sas\s)[^,;.:“”\"\n]{3,80}?)(?=[,;:\n]|\.?\s*$|\.\s|\s(?:who|which|that|as|in)\s)"
)
"""Whom somebody names for it: ', citing port officials'."""
_FAR = 300


def cited(text: str, cue: Span, source: Span, after: int, end: int) -> Span | None:
    """Whom a newsroom cites behind its own name in the sentence that ends at ``end``; None for another source."""
    if not (is_newsroom(text[source.start : source.end]) or text[cue.start : cue.end].startswith("report")):
        return None
    citing = CITING.search(text, after, min(end, after + _FAR))
    return Span(citing.start("whom"), citing.end("whom")) if citing else None


def told_by(text: str, blotted: str, offset: int, clause: Reported, sentence: Span) -> Reported | None:
    """The clause of whoever a newsroom says has said it; the clause itself if it is nobody else's; None if only
    a source and a cue stand in it.

    ``blotted`` is the block, which begins at ``offset``, with what stands in marks blotted out.
    """
    source, cue, content = clause.source, clause.cue, clause.content
    if source is None or cue is None:
        return clause
    if whom := cited(text, cue, source, max(cue.end, source.end, content.end), sentence.end):
        return Reported(content, cue, mark(text, whom.start, whom.end))
    if not is_newsroom(source.text):
        return clause
    last = content.end - len(text[content.start : content.end].split()[-1])
    if CUE.fullmatch(text, last, content.end) and content.end - content.start < 80:
        return None
    begin = content.start if cue.start < content.start else sentence.start  # 'Quarn said A, the Herald reported'
    for inner, verb, whose in find_indirect(blotted, begin - offset, content.end - offset):
        if whose.start + offset > content.start + 4:
            break
        if inner.end + offset <= content.start:
            continue
        marks = (mark(text, span.start + offset, span.end + offset) for span in (verb, whose))
        return Reported(Span(inner.start + offset, inner.end + offset), *marks)
    return clause
