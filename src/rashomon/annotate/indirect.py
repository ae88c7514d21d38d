"""Indirect speech: 'X said (that) A', 'A, X said', 'according to X, A', and what X denied, announced or called for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rashomon.annotate.reported import listens, nobodys, unsaid
from rashomon.annotate.sources import source_after, source_before
from rashomon.annotate.terms import has_verb
from rashomon.lexicon.speech_verbs import CUE
from rashomon.text import trim
from rashomon.types import Span

_MASK = "¤"
_NAMED = re.compile(r",\s(?:[A-ZÀ-Þ][\w.’'-]*\s){1,3}[A-ZÀ-Þ][\w’'-]+,(?=\s)")
"""'According to the fire chief, Tolan Reck, …'"""
_PLAIN = re.compile(
    r"(?:say|says|said|saying|add|adds|added|adding|claim|claims|claimed|claiming|insist|insists|insisted|argue|argues|argued|warn|warns|warned"
    r"|announce|announced|announces|explained|explains|noted|notes|stated|states|stating|declared|tweeted|wrote|writes|admitted|admits|conceded|confirmed|confirms"
    r"|denied|denies|revealed|reveals|reported|reports|predicted|predicts|suggested|suggests|stressed|reiterated|alleged|alleges|maintained|vowed|pledged|promised|estimated"
    r"|told|tells|testified|acknowledged|emphasi[sz]ed|cautioned|contended|asserted|complained|concluded|recalled|disclosed)$",
    re.IGNORECASE,
)
_OBJECT = re.compile(
    r"\s+(?:(?:him|her|them|us|me|reporters|journalists|investigators|police|parliament|lawmakers|the [\w’'.-]+(?: [A-Z][\w.]*){0,3}"
    r"|(?:[A-Z][\w’'.-]*)(?: [A-Z][\w’'.-]*){0,4})(?:\s+(?:on|in|at) (?:an? )?[\w ]{2,25}?)?)(?=\s+(?:that|he|she|it|they|the|his|her|there|to|how)\b)"
)
_WHEN = re.compile(
    r"\s+(?:(?:on|late|early|earlier|in|via|at|during) [\w’'. ]{2,40}?|yesterday|today|later|earlier)(?=,?\s+(?:that)\b|,?\s+(?:it|he|she|they|the)\b)"
)
_CLAUSE = re.compile(r"\s+(?:(?P<that>that|whether|if)\s+)?(?P<start>(?:[\w“‘\"$£€]|how\b))")
_NO_CLAUSE = re.compile(
    r"\s+(?:in|on|at|by|to|with|from|about|of|for|as|during|after|before|via|through|under|into|and|or|but|so|goodbye|hello|nothing|yes|no|something|anything|little)\b",
    re.IGNORECASE,
)
_OBJECTS = re.compile(
    r"(?:denied|denies|announced|announces|confirmed|confirms|revealed|demanded|demands|rejected|accused|accuses|accusing|blamed|blames|urged|urges"
    r"|called for|calls for|calling for|demanding|dismissed)$",
    re.IGNORECASE,
)
_REPORTS = re.compile(r",\s[^¤]*?\b(?:sa(?:id|ys)|added|told|wrote|report(?:ed|s)|announced|confirmed|explained)\b")
_LAST = 280
"""Characters before the end of a sentence in which the verb stands that ends it: '…, said Ilse Quarn, the mayor.'"""
_SURELY = 5
"""Words from which a clause behind 'said' is taken for one without a verb that is known."""
_END = re.compile(
    r",\s+(?:which|who|whose|where|adding|saying|while|but|though|although|according|as\s|after|with)\b|;|\s[–—-]\s|\.\s*$|[,.]?\s*$"
)
_TAIL = re.compile(
    r",\s+(?P<source>[^,¤]{2,90}?)\s+(?P<verb>said|says|added|told|wrote|reported|reports|announced|confirmed)(?P<rest>\s[^,¤]{0,60})?[.,]?\s*$"
)

_INVERTED_TAIL = re.compile(
    r",\s+(?P<verb>said|says|added|wrote|reported|announced|explained)(?=\s[^¤]{3,160}[.]?\s*$)"
)
"""'…, said Ilse Quarn, the mayor.'"""
_ENDS_SENTENCE = re.compile(
    r"\s*(?:(?:on|in|at|late|earlier|during|via|who|from|of|for|with)\b[^,]{0,60})?(?:,|\.?\s*$)"
)
_CLAUSE_OPENS = re.compile(
    r"^(?:he|she|it|they|we|i|there|you)\b|\b(?:is|are|was|were|has|have|had|will|would|could|should|may|might|must|did|does)\b",
    re.IGNORECASE,
)
"""'Ilse Quarn, the mayor, said she supports …' is not inverted."""


def find_indirect(text: str, start: int, end: int) -> Iterator[tuple[Span, Span, Span]]:
    """(content, cue, source) of the reported clauses of the sentence ``text[start:end]``, in which marks are blotted out.

    A clause that holds quotation marks is left to the mixed quotation in it. Precision before recall: a verb without
    a source beside it, or without a clause after it, gives nothing.
    """
    last = max(start, end - _LAST)
    tail = _TAIL.search(text, start, end) if _REPORTS.search(text, last, end) else None
    if (
        tail
        and tail["verb"].lower() in ("said", "says", "added", "told", "wrote", "reported", "reports")
        and _MASK not in text[start : tail.start()]
    ):
        source = source_before(text, tail.start("source"), tail.start("verb"))
        if source and tail.start() - start > 20:
            yield trim(text, start, tail.start()), Span(tail.start("verb"), tail.end("verb")), source
            return
    inverted = _INVERTED_TAIL.search(text, start, end) if _REPORTS.search(text, last, end) else None
    if inverted and _MASK not in text[start : inverted.start()] and inverted.start() - start > 20:
        source = source_after(text, inverted.end(), end)
        if (
            source
            and _ENDS_SENTENCE.match(text, source.end, end)
            and not _CLAUSE_OPENS.search(text, source.start, source.end)
        ):
            yield trim(text, start, inverted.start()), Span(inverted.start("verb"), inverted.end("verb")), source
            return
    at = start
    for match in CUE.finditer(text, start, end):
        if match.start() < at:
            continue
        found = (
            _according(text, match, start, end) if match.lastgroup == "according" else _stated(text, match, start, end)
        )
        if found is None:
            continue
        content = found[0]
        if _MASK in text[content.start : content.end] or len(text[content.start : content.end].split()) < 2:
            continue
        yield found
        at = content.end


def _according(text: str, match: re.Match[str], start: int, end: int) -> tuple[Span, Span, Span] | None:
    source = source_after(text, match.end(), end)
    if source is None:
        return None
    if not text[start : match.start()].strip():
        comma = text.find(",", source.end, end)
        if comma < 0:
            return None
        if named := _NAMED.match(text, comma, end):
            comma = named.end() - 1
        content = trim(text, comma + 1, _clause_end(text, comma + 1, end))
    else:
        content = trim(text, start, match.start())
        if text[content.end - 1] == ",":
            content = Span(content.start, content.end - 1)
    return content, Span(match.start(), match.end()), source


def _stated(text: str, match: re.Match[str], start: int, end: int) -> tuple[Span, Span, Span] | None:
    verb = match.group()
    preposition = re.match(r"\s(?:for)\b", text[match.end() : match.end() + 5])
    cue_end = match.end() + (preposition.end() if preposition else 0)
    takes_object = _OBJECTS.match(text[match.start() : cue_end])
    if not _PLAIN.match(verb) and not takes_object:
        return None
    source = source_before(text, start, match.start())
    if source is None or _MASK in text[source.start : source.end] or source.end - source.start < 2:
        return None
    cue = Span(match.start(), match.end())
    if nobodys(text, cue, source) or unsaid(text, source, cue) or listens(text, source, cue):
        return None
    at = cue_end
    for skipped in (_OBJECT, _WHEN):
        found = skipped.match(text, at, end)
        if found and (skipped is _WHEN or verb.lower() in ("told", "tells", "warned", "assured", "informed")):
            at = found.end()
    if text[at : at + 1] == "," and text[at : at + 6] == ", that":
        at += 1
    clause = _CLAUSE.match(text, at, end)
    if clause is None or (not clause["that"] and _NO_CLAUSE.match(text, at, end)):
        return None
    begin = clause.start("start")
    if text[begin : begin + 5] == "that ":
        begin += 5
    content = trim(text, begin, _clause_end(text, begin, end))
    words = text[content.start : content.end]
    if not takes_object and len(words.split()) < _SURELY and not has_verb(words):
        return None
    return content, Span(match.start(), cue_end), source


def _clause_end(text: str, begin: int, end: int) -> int:
    stop = _END.search(text, begin, end)
    return stop.start() if stop else end
