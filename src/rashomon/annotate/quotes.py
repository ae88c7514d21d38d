"""Quotations: direct, mixed and indirect, each with cue, source and speaker; and marks that hold no speech.

The scheme is that of PARC3 and PolNeAR (source, cue, content; Pareti 2016, Newell et al. 2018). Marks are read by rules
over punctuation, reporting verbs and the noun phrases beside them (cf. Pouliquen et al. 2007, O'Keefe et al. 2012),
with what the encoder sees beside them; reported clauses are those of the encoder, and those of the rules that it backs.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Iterator, Sequence

import msgspec

from rashomon.annotate.attributions import Attribution, find_attributions
from rashomon.annotate.cues import Found, cue_after, cue_before, introduces, masked
from rashomon.annotate.encoder import Tagged, tag
from rashomon.annotate.headlines import taken_up
from rashomon.annotate.indirect import find_indirect
from rashomon.annotate.marks import Quoted, find_quoted
from rashomon.annotate.people import People, Speaker
from rashomon.annotate.reported import Reported, names_speech, reported, source_of
from rashomon.annotate.terms import is_clause, why_not_speech
from rashomon.text import mark, sentences
from rashomon.types import SPOKEN, Article, Block, Mark, Name, NotSpeech, Quote, Span

_ENDS_OPEN = re.compile(r"[,?!—–-]\s*$")
_ATTRIBUTION_FOLLOWS = re.compile(r"\s*,\s")
_ASIDE = 6
"""Attributions before the end of a quotation that are looked at for the one around it."""
_BACK = 2
"""Paragraphs over which a quotation without a cue goes on from the one before."""


class _Last(msgspec.Struct, frozen=True):
    """What the next quotation may continue: the speaker so far, where, and by which cue."""

    speaker: Speaker
    block: int
    cue: Mark | None
    source: Mark | None


def find_quotes(
    article: Article, names: Sequence[Name], tagged: Tagged | None = None
) -> tuple[tuple[Quote, ...], tuple[NotSpeech, ...]]:
    """The quotations of an article and the marks that hold no speech, each sorted by position.

    Every pair of quotation marks in the blocks in which somebody may be quoted is in one of the two. ``names`` are
    those of this article. Speakers are the fullest names that the article gives; unnamed ones are as described.
    ``tagged`` is what :func:`rashomon.annotate.encoder.tag` gives of this article, if it is at hand.
    """
    finder = _Finder(article, names, find_attributions(article, tagged or tag(article)))
    for index, block in enumerate(block for block in article.blocks if block.kind in SPOKEN):
        finder.read(index, block)
    quotes, others = taken_up(article, finder.quotes, finder.others)
    return tuple(sorted(quotes)), tuple(sorted(others))


class _Finder:
    """Walks the blocks in order and remembers who spoke last."""

    def __init__(self, article: Article, names: Sequence[Name], attributions: Sequence[Attribution]) -> None:
        self._text = article.text
        self._dateline = article.dateline
        self._people = People(article, names)
        self._quoted = find_quoted(article)
        self._attributions = attributions
        self._at = 0
        self._last: _Last | None = None
        self.quotes: list[Quote] = []
        self.others: list[NotSpeech] = []

    def read(self, index: int, block: Block) -> None:
        """Find the quotations of one block."""
        here = self._here(block)
        outer = [quoted for quoted in here if not quoted.nested]
        for quoted in here:
            if quoted.nested:
                self._reject(quoted, "it stands inside another quotation")
        apart = [(quoted.outer_start - block.start, quoted.outer_end - block.start) for quoted in outer]
        if self._dateline is not None and block.start <= self._dateline.start < block.end:
            apart.append((self._dateline.start - block.start, self._dateline.end - block.start))
        blotted = masked(self._text[block.start : block.end], sorted(apart))
        parts = sentences(self._text, block.start, block.end)
        found: list[Quote] = []
        for quoted in outer:
            quote = self._quote(quoted, block, index, parts, blotted, found)
            if quote is not None:
                found.append(quote)
        self.quotes += found
        if block.kind != "subheading":
            self._read_indirect(index, block, parts, blotted, found)

    def _here(self, block: Block) -> list[Quoted]:
        here = []
        while self._at < len(self._quoted) and self._quoted[self._at].outer_start < block.end:
            here.append(self._quoted[self._at])
            self._at += 1
        return here

    def _reject(self, quoted: Quoted, why: str) -> None:
        self.others.append(NotSpeech(quoted.start, quoted.end, self._text[quoted.start : quoted.end], why))

    def _quote(
        self,
        quoted: Quoted,
        block: Block,
        index: int,
        parts: Sequence[Span],
        blotted: str,
        found: Sequence[Quote],
    ) -> Quote | None:
        text = self._text
        inner = text[quoted.start : quoted.end]
        start, end = _sentence(parts, quoted, block)
        opens = not text[start : quoted.outer_start].strip(" ([—–-")
        why_not = why_not_speech(text, quoted.outer_start, inner, block.kind)
        if why_not is not None:
            self._reject(quoted, why_not)
            return None
        cue = self._seen(quoted, self._cue(quoted, start, end, block, blotted, opens), block, opens)
        if cue is None:
            return self._without_cue(quoted, opens, index, block, found)
        kind_direct = opens or introduces(text, cue.cue.end, quoted.outer_start)
        whole = is_clause(inner) or (opens and len(inner.split()) > 2 and cue.group == "stating")
        direct = kind_direct and (whole or (not opens and inner[:1].isupper() and len(inner.split()) > 1))
        source = mark(text, cue.source.start, cue.source.end) if cue.source else None
        speaker = self._speaker(source, index)
        marked = mark(text, cue.cue.start, cue.cue.end)
        if speaker is not None:
            self._last = _Last(speaker, index, marked, source)
        clause = None if direct else self._clause(quoted, cue, start, end)
        return self._made(quoted, "direct" if direct else "mixed", marked, source, speaker, clause)

    def _cue(self, quoted: Quoted, start: int, end: int, block: Block, blotted: str, opens: bool) -> Found | None:
        """The cue of a quotation: after it if it ends in a comma or opens the sentence, else before it."""
        text, offset = self._text, block.start
        after_first = (
            opens
            or bool(_ENDS_OPEN.search(text[quoted.start : quoted.end]))
            or bool(_ATTRIBUTION_FOLLOWS.match(text, quoted.outer_end))
        )
        ended = (
            re.search(r"[.!?…]$", text[quoted.start : quoted.end])
            and not text[quoted.outer_end : quoted.outer_end + 2].strip()[:1].islower()
        )
        after = None
        if not (ended and quoted.outer_end >= end):
            after = cue_after(blotted, quoted.outer_end - offset, end - offset)
        before = None if opens else cue_before(blotted, start - offset, quoted.outer_start - offset)
        if before is not None and introduces(text, before.cue.end + offset, quoted.outer_start):
            chosen: Found | None = before
        elif after_first:
            chosen = after or before
        else:
            chosen = before or after
        return None if chosen is None else _moved(chosen, offset)

    def _seen(self, quoted: Quoted, cue: Found | None, block: Block, opens: bool) -> Found | None:
        """The cue with the source that the encoder sees beside it; where rules found none, the encoder's in the block."""
        around = _around(self._attributions, quoted)
        if around is None:
            return cue
        said, source = around[0], source_of(self._text, self._people.whole(around[1]))
        if source is None:
            return cue
        if cue is not None:
            between = self._text[cue.source.end : source.start] if cue.source else ""
            apposed = bool(re.fullmatch(r",\s(?:the\s|an?\s)?", between))
            same = said.start <= cue.cue.start < said.end and not apposed
            return msgspec.structs.replace(cue, source=source) if same or cue.source is None else cue
        if opens or not block.start <= said.start < block.end or not names_speech(self._text, said):
            return None
        return Found(said, self._text[said.start : said.end], "stating", source, before=said.end <= quoted.start)

    def _without_cue(
        self, quoted: Quoted, opens: bool, index: int, block: Block, found: Sequence[Quote]
    ) -> Quote | None:
        inner = self._text[quoted.start : quoted.end]
        whole = opens and len(inner.split()) >= 3 and (is_clause(inner) or bool(re.search(r"[.!?]$", inner.rstrip())))
        if not whole or block.kind in ("headline", "subheading"):
            self._reject(quoted, "nobody is said to have said it: a term, a title or words held at a distance")
            return None
        last = self._last
        if last is None or index - last.block > _BACK:
            speaker = self._people.resolve(Mark(quoted.start, quoted.start, "he"), last.speaker if last else None)
            known = speaker if speaker.name != "he" else None
            if known is None:
                self._reject(quoted, "a whole sentence in marks, but nothing tells whose it is")
                return None
            self._last = _Last(known, index, None, None)
            return self._made(quoted, "direct", None, None, known, None)
        same = last.block == index and bool(found)
        self._last = _Last(last.speaker, index, last.cue, last.source)
        return self._made(
            quoted, "direct", last.cue if same else None, last.source if same else None, last.speaker, None
        )

    def _speaker(self, source: Mark | None, index: int) -> Speaker | None:
        previous = self._last.speaker if self._last else None
        if source is None:
            return previous if self._last is not None and index - self._last.block <= 1 else None
        return self._people.resolve(source, previous)

    def _clause(self, quoted: Quoted, cue: Found, start: int, end: int) -> Mark:
        """The content clause around a mixed quotation: from the cue to the end of its sentence, or up to the cue."""
        if cue.before and cue.cue.end <= quoted.outer_start:
            begin = cue.cue.end + len(re.match(r"\s*(?:that\b)?\s*", self._text[cue.cue.end :][:20]).group())  # type: ignore[union-attr]
            return mark(self._text, begin, max(quoted.outer_end, end - 1 if self._text[end - 1] in ".!?" else end))
        return mark(self._text, start, quoted.outer_end)

    def _made(
        self,
        quoted: Quoted,
        kind: str,
        cue: Mark | None,
        source: Mark | None,
        speaker: Speaker | None,
        clause: Mark | None,
    ) -> Quote:
        return Quote(
            quoted.start,
            quoted.end,
            self._text[quoted.start : quoted.end],
            kind="direct" if kind == "direct" else "mixed",
            cue=cue,
            source=source,
            speaker=speaker.name if speaker else None,
            speaker_kind=speaker.kind if speaker else None,
            clause=clause,
        )

    def _read_indirect(
        self, index: int, block: Block, parts: Sequence[Span], blotted: str, found: Sequence[Quote]
    ) -> None:
        for clause in sorted(self._clauses(block, parts, blotted, found), key=lambda clause: clause.content):
            previous = self._last.speaker if self._last else None
            speaker = previous
            if clause.source is not None:
                speaker = self._people.resolve(clause.source, previous)
                self._last = _Last(speaker, index, clause.cue, clause.source)
            self.quotes.append(
                Quote(
                    clause.content.start,
                    clause.content.end,
                    self._text[clause.content.start : clause.content.end],
                    kind="indirect",
                    cue=clause.cue,
                    source=clause.source,
                    speaker=speaker.name if speaker else None,
                    speaker_kind=speaker.kind if speaker else None,
                )
            )

    def _clauses(self, block: Block, parts: Sequence[Span], blotted: str, found: Sequence[Quote]) -> list[Reported]:
        """The reported clauses of a block: the encoder's, then those of the rules where it sees something attributed."""
        low = bisect.bisect_left(self._attributions, block.start, key=lambda one: one.content.start)
        high = bisect.bisect_left(self._attributions, block.end, key=lambda one: one.content.start)
        here = self._attributions[low:high]
        clauses: list[Reported] = []
        unused: list[Span] = []
        for attribution in here:
            if _touched(found, attribution.content):
                continue
            at = bisect.bisect_right(parts, attribution.content.start, key=lambda part: part.start) - 1
            if attribution.source is not None:
                attribution = msgspec.structs.replace(attribution, source=self._people.whole(attribution.source))
            clause = reported(self._text, attribution, parts[max(at, 0)])
            if clause is None:
                unused.append(attribution.content)
            elif not (clauses and _overlap(clauses[-1].content, clause.content)):
                clauses.append(clause)
        taken = {quote.cue.start for quote in found if quote.cue}
        own = [clause.content for clause in clauses]
        for part in parts:
            if _touched(unused, part):
                for content, cue, source in _indirect(blotted, block.start, part, taken):
                    if not _touched(own, content):
                        cue_mark, source_mark = (mark(self._text, one.start, one.end) for one in (cue, source))
                        clauses.append(Reported(content, cue_mark, source_mark))
        return clauses


def _touched(spans: Sequence[Span], by: Span) -> bool:
    """Whether one of the spans, which are in order and apart, overlaps the other."""
    at = bisect.bisect_left(spans, by.end, key=lambda span: span.start) - 1
    return at >= 0 and _overlap(spans[at], by)


def _overlap(a: Span, b: Span) -> bool:
    return a.start < b.end and b.start < a.end


def _around(attributions: Sequence[Attribution], quoted: Quoted) -> tuple[Span, Span] | None:
    """Cue and source of the attribution that shares most with what stands in the marks, of those that have both."""
    high = bisect.bisect_left(attributions, quoted.end, key=lambda one: one.content.start)
    best: tuple[Span, Span] | None = None
    most = 0
    for one in attributions[max(0, high - _ASIDE) : high]:
        shared = min(one.content.end, quoted.end) - max(one.content.start, quoted.start)
        if shared > most and one.cue is not None and one.source is not None and not one.continued:
            best, most = (one.cue, one.source), shared
    return best


def _sentence(parts: Sequence[Span], quoted: Quoted, block: Block) -> tuple[int, int]:
    """Where the sentence in which a quotation opens starts, and where the one in which it closes ends."""
    opened = bisect.bisect_right(parts, quoted.outer_start, key=lambda part: part.start) - 1
    closed = bisect.bisect_left(parts, quoted.outer_end, key=lambda part: part.end)
    return (
        parts[opened].start if opened >= 0 else block.start,
        parts[closed].end if closed < len(parts) else block.end,
    )


def _moved(found: Found, by: int) -> Found:
    source = Span(found.source.start + by, found.source.end + by) if found.source else None
    return msgspec.structs.replace(found, cue=Span(found.cue.start + by, found.cue.end + by), source=source)


def _indirect(blotted: str, offset: int, part: Span, taken: set[int]) -> Iterator[tuple[Span, Span, Span]]:
    for content, cue, source in find_indirect(blotted, part.start - offset, part.end - offset):
        if cue.start + offset not in taken:
            yield tuple(Span(span.start + offset, span.end + offset) for span in (content, cue, source))  # type: ignore[misc]
