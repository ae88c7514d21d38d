"""Cues: the verb of speech that a quotation hangs on, before it, after it, or before the one it continues."""

from __future__ import annotations

import re

import msgspec

from rashomon.annotate.sources import plausible, source_after, source_before
from rashomon.lexicon.people_words import PEOPLE
from rashomon.lexicon.speech_verbs import CUE
from rashomon.lexicon.titles import ROLE_HEADS
from rashomon.text import fold
from rashomon.types import Span

_MASK = "¤"
_REACH = 600
"""Characters before a quotation in which its cue is looked for."""
_TRIES = 5
"""Cues before a quotation that are asked for a source, the nearest first."""
_SHORT = 60
_DENIES = re.compile(r"den(?:y|ies|ied|ying)", re.IGNORECASE)
_WHO = re.compile(r",\s(?:who|whom|which)\s[^,;¤]{2,40}\s$")
_APPOSED = re.compile(r"(?<=\w),\s(?:who|whose|the|an?)\s[^,;:¤]{2,60},\s")
"""', who leads Verda in the region, ' between a name and its verb."""
_PASSIVE = re.compile(r"\b(?:was|were|is|are|been|being)\s(?:\w+\s){0,2}$")
_TO_BE = re.compile(r"\b(?:would|will|could|can|should|must|might|may|to)\s(?:[a-z]+ly\s|not\s)?be\s$")
"""'would be answered' tells of no answer that was given."""
_BY_AGENT = re.compile(r"\sby\s(?P<who>[^,;:.¤]{2,60}?)\sas\s(?:an?\s|the\s|being\s)?$")
"""'was once dismissed by a critic as': who did it stands behind 'by'."""
_PREPOSITION = re.compile(r"\s(?:for|of|as|to|on|against|about|out|back|off)\b")
_THAT_HE_WROTE = re.compile(r"[\s,–—”\"’'-]*(?:the|an?)\s(?:[\w’'-]+\s){1,5}(?:I|he|she|they|we)\s", re.IGNORECASE)
"""'…, the waltz he wrote': a clause about what stands before it."""
_OBJECT = re.compile(
    r"\s*(?:[\w’'.&-]+(?:\s[\w’'.&-]+){0,6}?\s*)?(?:in an? [\w ]{3,30}|on \w+(?: \w+)?|via [\w ]{3,20}|at [\w ]{3,30}|during [\w ]{3,30})?\s*(?:that\b)?\s*[,:–—-]?\s*$"
)


_CONCEDES = re.compile(r"[\s“”\"¤—–-]*(?:Although|Though|Even though|While|Whilst|Whereas)\b")
_MAIN = re.compile(
    r",\s(?P<who>(?:[A-Z][\w’'.-]*(?:\s[A-Z][\w’'.-]*){0,4}|[Tt]he\s(?:[\w’'-]+\s){0,3}?[\w’'-]+|he|she|they))\s"
    r"(?:(?:\w+ly|instead|also|then|has|have|had)\s)*(?P<cue>[a-z]{3,}(?:ed|es|s))\s(?:[\w’'-]+\s){0,4}?[“\"‘'¤]*$"
)
"""The main clause behind what is conceded: 'Although officials argue that …, Dorn instead faulted “…”'."""


class Found(msgspec.Struct, frozen=True):
    """A cue and the source beside it, if one stands there."""

    cue: Span
    verb: str
    group: str
    """stating, judging or according."""
    source: Span | None
    before: bool
    """Whether the cue stands before the quotation."""


def masked(text: str, spans: list[tuple[int, int]]) -> str:
    """The text with what stands in the given spans blotted out, offsets unchanged."""
    pieces, at = [], 0
    for start, end in spans:
        if start >= at:
            pieces.append(text[at:start])
            pieces.append(_MASK * (end - start))
            at = end
    pieces.append(text[at:])
    return "".join(pieces)


def _cue(text: str, match: re.Match[str], limit: int) -> Span:
    preposition = _PREPOSITION.match(text, match.end(), min(limit, match.end() + 9))
    if preposition and match.lastgroup == "judging" and preposition.group().strip() in ("for", "out", "back", "off"):
        return Span(match.start(), preposition.end())
    return Span(match.start(), match.end())


def cue_after(text: str, start: int, end: int, nouns: frozenset[int] = frozenset()) -> Found | None:
    """The cue of a quotation that ends at ``start``: ', Ilse Quarn said', 'said the mayor', ', according to …'.

    ``text`` is masked; ``end`` is the end of the sentence; at ``nouns`` verbs begin that are none here.
    """
    stop = text.find(_MASK, start, end)
    limit = min(end if stop < 0 else stop, start + 220)
    for match in CUE.finditer(text, start, limit):
        if match.start() in nouns:
            continue
        group = match.lastgroup or ""
        between = text[start : match.start()]
        if group == "according":
            source = source_after(text, match.end(), limit)
            return Found(Span(match.start(), match.end()), match.group(), group, source, before=False)
        if _THAT_HE_WROTE.fullmatch(between):
            continue
        if group == "judging" and not re.fullmatch(r"[\s,–—-]*(?:[\w’'.-]+\s+){0,5}", _APPOSED.sub(" ", between)):
            continue
        if re.search(r"[;:]|\b(?:but|while|which)\b", between):
            return None
        lead = between.strip(" ,–—-”\"’'")
        inverted = not lead
        if inverted and match.group().endswith("ing"):
            continue  # '…, blaming the inquiry': what stands behind it is its object
        source = source_after(text, match.end(), limit) if inverted else None
        if source is None:
            opening = start + len(between) - len(between.lstrip(" ,–—-”\"’'"))
            source = source_before(text, opening, match.start())
        if source is None and not inverted:
            source = _inverted(text, between, source_after(text, match.end(), limit))
        if source is None and match.group().endswith("ing"):
            continue
        return Found(_cue(text, match, limit), match.group(), group, source, before=False)
    return None


def _inverted(text: str, between: str, source: Span | None) -> Span | None:
    """What stands behind a verb, unless a comma before the verb parts it from its subject, and it is no name and no role:
    'known for his “…” style, announced *the decision*'.
    """
    if source is None or not between.rstrip().endswith(","):
        return source
    words = text[source.start : source.end]
    spoken = any(word[:1].isupper() for word in words.split()) or fold(words).split()[-1] in ROLE_HEADS | PEOPLE
    return source if spoken else None


def cue_before(text: str, start: int, end: int, nouns: frozenset[int] = frozenset()) -> Found | None:
    """The last cue between ``start`` (of the sentence) and ``end`` (where the quotation opens).

    A cue without a source of its own ('…, adding that it was “…”') takes that of an earlier cue of the sentence, or
    the subject with which the sentence opens.
    """
    start = max(start, end - _REACH)
    matches = [
        match for match in CUE.finditer(text, start, end) if match.start() not in nouns and not _aside(text, match, end)
    ]
    heard = [match for match in matches if _TO_BE.search(text, max(0, match.start() - _SHORT), match.start()) is None]
    matches = heard or matches
    if not matches:
        return None
    last = matches[-1]
    group = last.lastgroup or ""
    if group == "according":
        source = source_after(text, last.end(), end)
        return Found(Span(last.start(), last.end()), last.group(), group, source, before=True)
    if _CONCEDES.match(text, start, last.start()) and (main := _MAIN.search(text, last.end(), end)):
        cue, who = Span(*main.span("cue")), Span(*main.span("who"))
        return Found(cue, main["cue"], "judging", who, before=True)
    by = _BY_AGENT.match(text, last.end(), end)
    if by is not None and _PASSIVE.search(text, max(start, last.start() - _SHORT), last.start()):
        return Found(_cue(text, last, end), last.group(), group, Span(by.start("who"), by.end("who")), before=True)
    source = None
    if any(_DENIES.match(match.group()) for match in matches[:-1]):
        own = source_before(text, matches[-2].end(), last.start())
        if own is None or own.start <= matches[-2].end() + 1:
            return None  # 'Norda denies its boat told sailors to': nobody's words
    for match in reversed(matches[-_TRIES:]):
        if match.lastgroup == "according":
            continue
        if match.group().endswith("ing") and match is matches[0]:
            source = source_before(text, start, match.start()) if _absolute(text, start, match.start()) else None
            source = source or _subject(text, start, match.start())
        elif match.group().endswith("ing") and text[start : match.start()].rstrip().endswith((",", _MASK)):
            continue  # '…, adding that': the subject is that of an earlier verb
        else:
            source = source_before(text, start, match.start())
        if source is not None and _MASK not in text[source.start : source.end]:
            break
        source = None
    if source is None:
        source = _subject(text, start, last.start())
    return Found(_cue(text, last, end), last.group(), group, source, before=True)


def denies_saying(text: str, cue: Span, quoted: int) -> bool:
    """Whether a cue denies that somebody else said the words behind it: 'Norda denies its boat told sailors to'."""
    if _DENIES.match(text, cue.start) is None:
        return False
    told = next((verb for verb in CUE.finditer(text, cue.end, quoted) if verb.lastgroup == "stating"), None)
    own = source_before(text, cue.end, told.start()) if told else None
    return own is not None and own.start <= cue.end + 1 + len("that ")


def _aside(text: str, verb: re.Match[str], end: int) -> bool:
    """'the skipper, who police said had no licence, had …': whose words the aside holds, it closes before others."""
    return bool(_WHO.search(text, max(0, verb.start() - _SHORT), verb.start())) and "," in text[verb.end() : end]


def _absolute(text: str, start: int, verb: int) -> bool:
    """'…, with the ministry calling it': the participle has a subject of its own."""
    return bool(re.search(r"\bwith\s[^,;]{2,60}$", text[start:verb]))


def _subject(text: str, start: int, end: int) -> Span | None:
    """The noun phrase with which the sentence opens, as far as its form tells."""
    match = re.match(
        r"[\s“”\"¤—–:-]*(?:(?:[A-Z][^,]{0,60}),\s+(?=[A-Z]|the\b|he\b|she\b))?"
        r"((?:(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Ss]everal|[Ss]ome)\s(?:[\w’'-]+\s){0,5}?|[A-Z][\w’'.-]+(?:\s(?:of\s|for\s)?[A-Z][\w’'.-]+)*|[Hh]e|[Ss]he|[Tt]hey|[Ii]t))"
        r"(?=\s|,|’s\b)",
        text[start:end],
    )
    if (
        match is None
        or text[start + match.end(1) :][:2] in ("’s", "'s")
        or fold(match[1]) in ("the", "a", "an", "his", "her", "its", "several", "some")
    ):
        return None
    return Span(start + match.start(1), start + match.end(1)) if plausible(match[1]) else None


def introduces(text: str, cue_end: int, quote_start: int) -> bool:
    """Whether nothing but an addressee, a manner or 'that' stands between a cue and the quotation it introduces."""
    between = text[cue_end:quote_start]
    if re.fullmatch(r"\s[^“”\"]{2,80},\s*", between) and text[:cue_end].lower().endswith("according to"):
        return True
    return (
        len(between) < 90
        and bool(_OBJECT.fullmatch(between))
        and (not between.strip(" ,:–—-") or bool(re.search(r"(?:,|:|\bthat|\bas|\bto)\s*$", between)))
    )
