"""Whose words a sentence gives, and through whom they have come: the chain of a claim, from the nearest outwards."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rashomon.annotate.passed_on import CITING
from rashomon.annotate.sources import plausible, source_before
from rashomon.lexicon.newsrooms import is_newsroom
from rashomon.text import fold
from rashomon.types import Attributed, Name, Quote, Span

Told = Quote | Attributed

_SHARE = 1 / 3
"""Share of a sentence from which what is told in it makes it its claim."""
_OF_REST = 0.4
"""The same of a sentence without the words that only tell who says it, for a quotation with a long attribution."""
_RUMOUR = re.compile(
    r"\b(?:amid|despite|after|following|given)\s(?:[a-z-]+\s){0,3}(?:reports?|rumou?rs|claims|fears|speculation|suggestions)$",
    re.IGNORECASE,
)
"""'Amid reports that …': nobody is said to say it, whoever stands beside."""
_BARE = frozenset("amid after despite following given according as while when".split())
_BY = r"(?i:according to|as (?:reported|told) by)\s(?P<who>[^,;:“”\"\n]{2,80}?)"
_ACCORDING_FIRST = re.compile(rf"(?:But |And |Yet )?{_BY}(?=,)")
_ACCORDING_LAST = re.compile(rf",\s{_BY}(?=[,;]|\.?$)")
_REPORTS = re.compile(r"\b(?:report(?:s|ed)|said|says|wrote|writes|told|quoted)\b")
_RETELLS = re.compile(
    r"\b(?:told\s(?=(?:[\w’'.-]+\s){1,6}?(?:that|he|she|it|they|there|the|his|her|their)\s)"
    r"|(?:said|says|warned|confirmed|reported)\s(?=(?:that|he|she|it|they|there|the)\s))"
)
_TELLER = re.compile(
    r"(?:(?:[Tt]he|[Aa]n?|[Oo]ne|[Tt]wo|[Ss]everal|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts)\s)?[\w’'.&-]+(?:\s[\w’'.&-]+){0,6}\s?"
)
_OWN = frozenset("he she they it we i you who which that what whatever this these those no nobody".split())
_CITES = re.compile(r"\b(?:citing|quoting)\s$")
_TOLD_WHICH = re.compile(
    r"told\s(?P<who>[^,;:“”\"\n]{2,60}),\swhich\s(?:\w+\s){0,2}?(?:report|publish|broadcast|carri|print)\w*\b"
)
"""'told the Herald, which reported it on Monday, that': through whom it has come."""
_RELATIVE = re.compile(r"\b(?:who|which)\b")
_NEXT = 12
"""Characters between two marks that stand next to each other: 'has also', ', on'."""
_REACH = 160
"""Characters on either side of what is told that are looked at for those who passed it on."""


def telling(text: str, sentence: Span, told: Sequence[Told]) -> list[Told]:
    """Of what is told in the sentence that which makes it somebody's claim, in order of position."""
    said = [one for one in told if speaker(one) and not _rumoured(text, one)]
    if not said:
        return []
    whole = sentence.end - sentence.start
    most = [one for one in said if _within(sentence, one) >= _SHARE * whole]
    if most:
        return most
    rest = _rest(text, sentence, told)
    return [one for one in said if isinstance(one, Quote) and _within(sentence, one) >= _OF_REST * max(1, rest)]


def nearest_of(sentence: Span, told: Sequence[Told]) -> Told:
    """What makes the most of the sentence; the first of two that make as much."""
    return max(told, key=lambda one: _within(sentence, one))


def chain_of(text: str, sentence: Span, told: Sequence[Told], names: Sequence[Name] = ()) -> tuple[str, ...]:
    """The speakers from the one whose words these are outwards to the one who passed them on, each once.

    ``told`` is what is telling. Of quotations one within the other, the inner is the nearer; of those side by side, the
    longest speaks. Whom a newsroom cites is nearer than it; a newsroom that reports what somebody said is further off.
    """
    if not told:
        return ()
    nearest = nearest_of(sentence, told)
    around = [one for one in told if one is not nearest and _holds(clause(one), clause(nearest))]
    within = [one for one in told if one is not nearest and _holds(clause(nearest), clause(one))]
    inwards = sorted((*around, nearest, *within), key=lambda one: clause(one).end - clause(one).start)
    chain = [who for one in inwards if (who := speaker(one))]
    if (retold := _retold(text, nearest, names)) is not None and not _known(retold, chain):
        chain.insert(0, retold)
    for who in _cited(text, sentence, nearest):
        if not _known(who, chain):
            chain.insert(0, who)
    for who in _passed_on(text, sentence, nearest):
        if not _known(who, chain):
            chain.append(who)
    return tuple(dict.fromkeys(chain))


def speaker(told: Told) -> str | None:
    """Who is said to say or hold it."""
    who = told.holder if isinstance(told, Attributed) else told.speaker
    return None if who is None or who.casefold() in _BARE else who


def clause(told: Told) -> Span:
    """The whole clause that is told: for words in marks within a sentence all of it."""
    return (told.clause if isinstance(told, Quote) else None) or told


def _rumoured(text: str, told: Told) -> bool:
    return told.cue is not None and _RUMOUR.search(text, max(0, told.cue.start - 40), told.cue.end) is not None


def _within(sentence: Span, told: Told) -> int:
    own = clause(told)
    return min(own.end, sentence.end) - max(own.start, sentence.start)


def _rest(text: str, sentence: Span, told: Sequence[Told]) -> int:
    """The length of the sentence without the words that tell who says it, to whom, when and by what means."""
    frames = [frame for one in told for frame in _frames(text, sentence, one)]
    frames += [Span(found.start(), found.end()) for found in _according(text, sentence)]
    frames += [words for one in told if isinstance(one, Quote) for words, _ in _newsrooms(text, sentence, one)]
    length, at = sentence.end - sentence.start, sentence.start
    for frame in sorted(frames):
        length -= max(0, frame.end - max(at, frame.start))
        at = max(at, frame.end)
    return length


def _frames(text: str, sentence: Span, told: Told) -> Iterator[Span]:
    """The words on either side of what is told that lead to it; not 'Quarn, who said …, left', 'which she said'."""
    own, marks = clause(told), [told.cue, told.source, told.mention]
    if told.cue is not None and _rumoured(text, told):
        yield Span(min(told.cue.start, own.start), max(told.cue.end, own.end))
        return
    if told.cue is None or (told.source and _RELATIVE.search(text, max(0, told.source.start - 8), told.cue.start)):
        return
    if isinstance(told, Quote):
        marks += [told.to, told.when, told.where, told.medium]
    if _TOLD_WHICH.match(text, told.cue.start, own.start):
        yield Span(told.cue.start, own.start)
    inside = [mark for mark in marks if mark and sentence.start <= mark.start and mark.end <= sentence.end]
    after = [mark for mark in inside if mark.start >= own.end]
    for side in ([mark for mark in inside if mark.end <= own.start], after):
        yield from _beside(side, told.cue)
    if after:
        begin = max(mark.end for mark in after)
        citing = CITING.search(text, begin, min(sentence.end, begin + _REACH))
        if citing:
            yield Span(citing.start(), citing.end())


def _beside(marks: Sequence[Span], cue: Span) -> Iterator[Span]:
    """The cue with the marks that stand next to it, one by the other; a subject far from its verb tells something else."""
    joined: Span | None = None
    for mark in sorted(Span(mark.start, mark.end) for mark in marks):
        if joined and mark.start - joined.end <= _NEXT:
            joined = Span(joined.start, max(joined.end, mark.end))
            continue
        if joined and joined.start <= cue.start < joined.end:
            break
        joined = mark
    if joined and joined.start <= cue.start < joined.end:
        yield joined


def _according(text: str, sentence: Span) -> Iterator[re.Match[str]]:
    first = _ACCORDING_FIRST.match(text, sentence.start, sentence.end)
    if first:
        yield first
    yield from _ACCORDING_LAST.finditer(text, sentence.start, sentence.end)


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end and outer != inner


def _known(who: str, chain: Sequence[str]) -> bool:
    """Whether somebody of the chain bears the name, or a part of it."""
    name = _bare(who)
    return any(name in _bare(other) or _bare(other) in name for other in chain)


def _bare(who: str) -> str:
    return re.sub(r"^(?:the|an?)\s", "", fold(who))


def _cited(text: str, sentence: Span, told: Told) -> Iterator[str]:
    """Whom a newsroom that is given as the source names for it: 'Reuters reported, citing a police report'."""
    if told.source is None or told.cue is None or not is_newsroom(told.source.text):
        return
    begin = told.cue.start if sentence.start <= told.cue.start < sentence.end else sentence.start
    citing = CITING.search(text, max(sentence.start, begin - 1), min(sentence.end, begin + _REACH))
    if citing and not _overlaps(citing, told.source):
        yield citing["whom"]


def _retold(text: str, told: Told, names: Sequence[Name]) -> str | None:
    """Who told the speaker what is told: 'the mayor' of 'Quarn said the mayor had told him that'; None if it is his own."""
    if not isinstance(told, Quote) or told.kind == "direct":
        return None
    own = clause(told)
    verb = _RETELLS.search(text, own.start, min(own.end, own.start + _REACH))
    source = source_before(text, own.start, verb.start()) if verb else None
    if source is None or source.start != own.start or fold(text[source.start : source.end]).split()[0] in _OWN:
        return None
    named = [name for name in names if source.start <= name.start and name.end <= source.end <= name.end + 1]
    who = text[source.start : source.end]
    if _TELLER.fullmatch(who) is None or not (named or who[:1].islower()):
        return None
    return (named[-1].entity if named else who) if plausible(who) else None


def _passed_on(text: str, sentence: Span, told: Told) -> Iterator[str]:
    """Newsrooms and others that are said to have reported what the source said."""
    own = clause(told)
    for found in _according(text, sentence):
        if not _overlaps(found, own) and not (told.source and _overlaps(found, told.source)):
            yield found["who"]
    yield from (who for _, who in _newsrooms(text, sentence, told))
    if told.source is None or told.cue is None:
        return
    if _CITES.search(text, max(sentence.start, told.source.start - _NEXT), told.source.start):
        room = source_before(text, sentence.start, max(told.cue.start, sentence.start))
        if room and (is_newsroom(text[room.start : room.end]) or told.cue.text.startswith("report")):
            yield text[room.start : room.end]
    which = _TOLD_WHICH.match(text, told.cue.start, own.start)
    if which:
        yield which["who"]


def _newsrooms(text: str, sentence: Span, told: Told) -> Iterator[tuple[Span, str]]:
    """The newsrooms outside what is told that are said to report it, each with its verb: 'the Herald reported that two
    officials said'."""
    own = clause(told)
    lead = min((mark.start for mark in (told.cue, told.source) if mark and mark.start < own.start), default=own.start)
    for low, high in ((sentence.start, lead), (own.end, sentence.end)):
        low = max(low, own.start - _REACH, sentence.start)
        for cue in _REPORTS.finditer(text, low, min(high, own.end + _REACH)):
            source = source_before(text, low, cue.start())
            who = text[source.start : source.end] if source else ""
            if source and plausible(who) and is_newsroom(who):
                yield Span(source.start, cue.end()), who


def _overlaps(found: re.Match[str], span: Span) -> bool:
    return found.start() < span.end and span.start < found.end()
