"""Quotations that cannot both be what was said: one word put for another inside the marks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rashomon.types import Edit, Fact, Passage, QuoteGroup, QuoteVersion, Say


def quoted_conflicts(quotes: Sequence[QuoteGroup]) -> Iterable[Fact]:
    """A conflict for every altered quotation of which one or two words were replaced and all else is the same."""
    for quote in quotes:
        replaced = [edit for edit in quote.edits if edit.kind == "replaced" and edit.a and edit.b]
        if quote.drift != "altered" or not 1 <= len(replaced) <= 2 or len(replaced) != len(quote.edits):
            continue
        a, b = replaced[0].a, replaced[0].b
        assert a is not None and b is not None
        if a.article == b.article or max(len(a.text.split()), len(b.text.split())) > 2:
            continue
        yield Fact(
            id="",
            statement=quote.versions[0].text,
            relation="conflict",
            slot="other",
            origins=0,
            says=tuple(_say(version, replaced) for version in quote.versions if version.kind != "indirect"),
            why=f"the quotation has ‘{a.text}’ in one article, ‘{b.text}’ in the other, and is else the same",
            confidence=0.7,
        )


def _say(version: QuoteVersion, edits: Sequence[Edit]) -> Say:
    sides = [side for edit in edits for side in (edit.a, edit.b) if side is not None]
    return Say(
        version.start,
        version.end,
        version.text,
        article=version.article,
        value=next((side.text for side in sides if _holds(version, side)), None)
        or next((side.text for side in sides if side.text in version.text), None),  # the same wording elsewhere
        by=version.speaker,
        certainty="certain",
    )


def _holds(version: QuoteVersion, side: Passage) -> bool:
    return side.article == version.article and version.start <= side.start and side.end <= version.end
