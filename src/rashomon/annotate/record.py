"""What is kept of a quotation or of what is attributed otherwise: the words with all that is known about them."""

from __future__ import annotations

import bisect
from collections.abc import Sequence
from typing import Literal

from rashomon.annotate.antecedents import Speaker
from rashomon.annotate.attributions import Likely
from rashomon.annotate.behalf import Behalf
from rashomon.annotate.circumstances import Circumstances, Scene
from rashomon.annotate.reports import Held
from rashomon.lexicon.attitudes import attitude_of
from rashomon.text import mark, trim
from rashomon.types import Article, Attributed, Mark, Name, Quote, Span, Time


class Record:
    """The quotations of one article, and what it attributes otherwise, in the order in which they are found."""

    def __init__(self, article: Article, names: Sequence[Name], times: Sequence[Time], likely: Likely) -> None:
        self._text = article.text
        self._likely = likely
        self._scene = Scene(article.text, names, times)
        self._behalf = Behalf(article.text, names)
        self.quotes: list[Quote] = []
        self.held: list[Attributed] = []

    def around(self, cue: Span | None, source: Mark | None, content: Span, sentences: Sequence[Span]) -> Circumstances:
        """To whom, when, where and by what means it was said, by the sentence of the cue; ``sentences`` of its block."""
        if cue is None:
            return Circumstances()
        at = max(0, bisect.bisect_right(sentences, cue.start, key=lambda part: part.start) - 1)
        return self._scene.of(cue, self._mention(source) or source, content, sentences[at])

    def unmarked(self, content: Span, source: Mark | None, speaker: Speaker) -> None:
        """Keep the words of a post or of a turn in a conversation, or of an answer, which stand without marks."""
        words = mark(self._text, content.start, content.end)
        self.quotes.append(
            Quote(
                words.start,
                words.end,
                words.text,
                kind="direct",
                cue=None,
                source=source,
                speaker=speaker.name,
                speaker_kind=speaker.kind,
                speaks_for=self._behalf.of(source, speaker),
            )
        )

    def quoted(
        self,
        content: Span,
        kind: Literal["direct", "mixed", "indirect"],
        cue: Mark | None,
        source: Mark | None,
        speaker: Speaker | None,
        around: Circumstances,
        clause: Mark | None = None,
    ) -> None:
        """Keep a quotation in marks, or a reported clause."""
        words = mark(self._text, content.start, content.end)
        self.quotes.append(
            Quote(
                words.start,
                words.end,
                words.text,
                kind=kind,
                cue=cue,
                source=source,
                speaker=speaker.name if speaker else None,
                speaker_kind=speaker.kind if speaker else None,
                clause=clause,
                mention=self._mention(source),
                speaks_for=self._behalf.of(source, speaker),
                **_fields(around),
            )
        )

    def attributed(self, held: Held, holder: Speaker) -> None:
        """Keep what somebody thinks, knows or means to do."""
        words = mark(self._text, held.content.start, held.content.end)
        self.held.append(
            Attributed(
                words.start,
                words.end,
                words.text,
                kind=attitude_of(held.cue.text),
                cue=held.cue,
                source=held.source,
                holder=holder.name,
                holder_kind=holder.kind,
                mention=self._mention(held.source),
            )
        )

    def _mention(self, source: Mark | None) -> Mark | None:
        """The source with its appositions, where it has any."""
        if source is None:
            return None
        around = self._likely.around("source", source)
        whole = trim(self._text, around.start, around.end)
        return mark(self._text, whole.start, whole.end) if whole.end - whole.start > len(source.text) + 1 else None


def _fields(around: Circumstances) -> dict[str, Mark | None]:
    return {name: getattr(around, name) for name in Circumstances.__struct_fields__}
