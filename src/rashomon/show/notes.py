"""The lines of the page on headlines, gaps and growth."""

from __future__ import annotations

import msgspec

from rashomon.show.context import Context
from rashomon.show.evidence import EvidenceBook, Tag
from rashomon.show.labels import Label
from rashomon.show.wording import clean, whole_marks


class ShownNote(msgspec.Struct, frozen=True):
    """A line about one article: ``lead`` stands before the words, ``why`` behind them; ``id`` is what it leads to."""

    id: str
    tag: Tag
    lead: str
    words: str
    why: str


def headline_notes(context: Context, book: EvidenceBook, rank: int) -> tuple[ShownNote, ...]:
    """Every headline as a statement of its own, the words that its body lacks in focus."""
    notes = []
    for number, headline in enumerate(context.headlines, 1):
        id = f"{book.prefix}-h{number}"
        tag = book.add(id, headline.check, rank)
        for mark in headline.check.unsupported:
            book.focus(id, headline.check.article, mark.start, mark.end, rank)
        if tag is not None:
            notes.append(ShownNote(id, tag, "", clean(headline.check.text), headline.why))
    return tuple(notes)


def gap_notes(context: Context, book: EvidenceBook) -> tuple[ShownNote, ...]:
    """What each article leaves out, leading to the fact."""
    return tuple(
        ShownNote(
            f"{book.prefix}-{gap.fact.id}",
            _article(gap.label, book),
            gap.kind,
            whole_marks(gap.fact.statement),
            gap.why,
        )
        for gap in context.gaps
    )


def step_notes(context: Context, book: EvidenceBook) -> tuple[ShownNote, ...]:
    """What each article brought, in time."""
    return tuple(
        ShownNote(
            "",
            _article(step.label, book),
            step.day,
            step.told,
            step.changed,
        )
        for step in context.steps
    )


def _article(label: Label, book: EvidenceBook) -> Tag:
    return Tag(label.letter, label.name, f"#{book.prefix}-{label.letter}")
