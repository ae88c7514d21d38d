"""What a block gives to somebody without marks: the reported clauses, and what is attributed otherwise."""

from __future__ import annotations

import bisect
from collections.abc import Iterator, Sequence

import msgspec

from rashomon.annotate.attributions import Attribution
from rashomon.annotate.indirect import find_indirect
from rashomon.annotate.mending import mended
from rashomon.annotate.passed_on import rejoined, told_by
from rashomon.annotate.people import People
from rashomon.annotate.reported import Reported, beside_marks, nobodys, other_content, reported, source_of
from rashomon.text import mark
from rashomon.types import Block, Mark, Span

_DETERMINERS = frozenset("the a an my your our his her its their this that these those".split())
"""What is left of a source of which the encoder marked the first word only."""


class Held(msgspec.Struct, frozen=True):
    """What somebody is said to think, know, mean to do or have told, as no quotation gives it."""

    content: Span
    cue: Mark
    source: Mark

    @property
    def start(self) -> int:
        """Where the content begins."""
        return self.content.start


class Reports:
    """Reads the blocks of one article. ``attributions`` are those of the encoder, in order."""

    def __init__(self, text: str, attributions: Sequence[Attribution], people: People) -> None:
        self._text = text
        self._attributions = attributions
        self._people = people

    def read(
        self,
        block: Block,
        parts: Sequence[Span],
        blotted: str,
        marked: Sequence[Span],
        spoken: Sequence[Span],
        cues: frozenset[int],
    ) -> tuple[list[Reported], list[Held]]:
        """The reported clauses of a block: the encoder's, then those of the rules where it sees something attributed;
        and what is left of the attributions. ``marked`` is what stands in marks, in order; ``spoken`` of it what may be
        speech; ``cues`` where the cues of these begin; ``parts`` the sentences; ``blotted`` the block with what stands in marks blotted out.
        """
        low = bisect.bisect_left(self._attributions, block.start, key=lambda one: one.content.start)
        high = bisect.bisect_left(self._attributions, block.end, key=lambda one: one.content.start)
        clauses: list[Reported] = []
        spans: list[Span] = []
        unused: list[Attribution] = []
        left: list[Attribution] = []
        for found in self._attributions[low:high]:
            attribution = found
            if found.cue is not None and (noun := nobodys(self._text, found.cue, found.source)):
                attribution = msgspec.structs.replace(found, source=noun)
            elif found.source is not None:
                attribution = msgspec.structs.replace(
                    found, source=mended(self._text, self._people.whole(found.source))
                )
            part = parts[max(bisect.bisect_right(parts, found.content.start, key=lambda part: part.start) - 1, 0)]
            attribution = rejoined(self._text, attribution, part)
            clause = reported(self._text, attribution, part)
            quoted = _touching(marked, found.content)
            if clause is None:
                if quoted is None:
                    unused.append(attribution)
                unsaid = quoted is None or _touching(spoken, found.content) is None
                if unsaid and (attribution.continued or _stands_in(attribution, part)):
                    left.append(attribution)
                continue
            own = [clause]
            if quoted is not None:
                beside = beside_marks(self._text, clause.content, quoted)
                own = [msgspec.structs.replace(clause, content=content) for content in beside]
            for one in own:
                told = told_by(self._text, blotted, block.start, one, part)
                if told and not _touching(marked, told.content) and not (spans and _overlap(spans[-1], told.content)):
                    clauses.append(told)
                    spans.append(told.content)
        clauses += self._by_rules(block, parts, blotted, cues, [one.content for one in unused], spans)
        taken = sorted(one.content for one in clauses)
        sources = {(one.source.start, one.source.end) for one in clauses if one.source}
        held = [held for one in left if (held := self._held(one)) and not _touching(taken, held.content)]
        return clauses, [one for one in held if (one.content.start, one.content.end) not in sources]

    def _by_rules(
        self,
        block: Block,
        parts: Sequence[Span],
        blotted: str,
        cues: frozenset[int],
        unused: Sequence[Span],
        taken: Sequence[Span],
    ) -> Iterator[Reported]:
        for part in parts:
            if _touching(unused, part) is None:
                continue
            for spans in find_indirect(blotted, part.start - block.start, part.end - block.start):
                content, cue, source = (Span(span.start + block.start, span.end + block.start) for span in spans)
                if cue.start in cues or _touching(taken, content) is not None:
                    continue
                read = Reported(content, *(mark(self._text, one.start, one.end) for one in (cue, source)))
                told = told_by(self._text, blotted, block.start, read, part)
                if told is not None:
                    yield told

    def _held(self, attribution: Attribution) -> Held | None:
        if attribution.cue is None or attribution.source is None:
            return None
        source = self._people.uncut(source_of(self._text, attribution.source) or attribution.source)
        if source is None:
            return None
        content = other_content(self._text, attribution.content)
        nobody = self._text[source.start : source.end].casefold() in _DETERMINERS
        if content.end <= content.start or nobody:
            return None
        marks = (mark(self._text, one.start, one.end) for one in (attribution.cue, source))
        return Held(content, *marks)


def _touching(spans: Sequence[Span], by: Span) -> Span | None:
    """The first of the spans, which are in order and apart, that overlaps the other; None if none does."""
    at = max(0, bisect.bisect_right(spans, by.start, key=lambda span: span.start) - 1)
    return next((span for span in spans[at : at + 2] if _overlap(span, by)), None)


def _stands_in(attribution: Attribution, sentence: Span) -> bool:
    """Whether the cue stands in the sentence; the source may stand in one beside it."""
    return attribution.cue is not None and sentence.start <= attribution.cue.start < sentence.end


def _overlap(a: Span, b: Span) -> bool:
    return a.start < b.end and b.start < a.end
