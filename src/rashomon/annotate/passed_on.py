"""Words that come through somebody: 'the Herald reported, citing port officials', 'the Herald says Ilse Quarn denied it'."""

from __future__ import annotations

import re

import msgspec

from rashomon.annotate.attributions import Attribution
from rashomon.annotate.indirect import find_indirect
from rashomon.annotate.reported import Reported
from rashomon.annotate.sources import source_before
from rashomon.lexicon.newsrooms import is_newsroom
from rashomon.lexicon.speech_verbs import CUE
from rashomon.text import mark
from rashomon.types import Span

CITING = re.compile(
    r",?\s(?:citing|quoting)\s(?P<whom>(?!\w+\sas\s)[^,;.:“”\"\n]{3,80}?)(?=[,;:\n]|\.?\s*$|\.\s|\s(?:who|which|that|as|in)\s)"
)
"""Whom somebody names for it: ', citing port officials'."""
_FAR = 300
_ASIDE = 160


_CITES_THAT = re.compile(
    r"\b(?P<verb>report(?:s|ed)|sa(?:id|ys)|wr(?:ote|ites))\b[^,;“”\"\n]{0,40},\s(?:citing|quoting)\s[^;“”\"\n]{3,80}?,\s(?=that\s)"
)
"""'the Herald reported on Monday, citing port officials, that'."""
_TOLD_WHICH = re.compile(r"\b(?P<verb>told)\s[^,;“”\"\n]{2,60},\swhich\s[^,;“”\"\n]{3,60},\s$")
"""'Ilse Quarn told the Herald, which reported it on Monday, that'."""


def rejoined(text: str, attribution: Attribution, sentence: Span) -> Attribution:
    """The attribution with the verb from which an aside parts its clause, 'reported, citing port officials, that'; else as it is."""
    source, content = attribution.source, attribution.content
    if source is None or attribution.continued:
        return attribution
    cites = _CITES_THAT.search(text, source.end, content.end) if source.end < content.end else None
    if cites is not None and content.start <= cites.end():
        cue = Span(cites.start("verb"), cites.end("verb"))
        return msgspec.structs.replace(attribution, content=Span(cites.end(), content.end), cue=cue)
    begin = content.start - len("that ") if text.endswith("that ", 0, content.start) else content.start
    told = _TOLD_WHICH.search(text, max(sentence.start, begin - _ASIDE), begin)
    who = source_before(text, sentence.start, told.start()) if told else None
    if told is None or who is None:
        return attribution
    return msgspec.structs.replace(attribution, cue=Span(told.start("verb"), told.end("verb")), source=who)


def cited(text: str, cue: Span, source: Span, before: int, after: int, end: int) -> Span | None:
    """Whom a newsroom cites in the sentence that ends at ``end``; None for another source.

    It does so behind its own name and ``before`` what is told begins, or ``after`` all of it.
    """
    if not (is_newsroom(text[source.start : source.end]) or text[cue.start : cue.end].startswith("report")):
        return None
    low, high = source.end, min(before, source.end + _FAR)
    aside = CITING.search(text, low, high) if low < high else None
    citing = aside or CITING.search(text, after, min(end, after + _FAR))
    return Span(citing.start("whom"), citing.end("whom")) if citing else None


def told_by(text: str, blotted: str, offset: int, clause: Reported, sentence: Span) -> Reported | None:
    """The clause of whoever a newsroom says has said it; the clause itself if it is nobody else's; None if only
    a source and a cue stand in it.

    ``blotted`` is the block, which begins at ``offset``, with what stands in marks blotted out.
    """
    source, cue, content = clause.source, clause.cue, clause.content
    if source is None or cue is None:
        return clause
    if whom := cited(text, cue, source, content.start, max(cue.end, source.end, content.end), sentence.end):
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
