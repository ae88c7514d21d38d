"""What changed in an article's page since it was first added: facts and quotations, and whether a correction says so."""

from __future__ import annotations

from rashomon.show.excerpts import excerpt
from rashomon.show.terminal.lines import PASSAGE, Screen
from rashomon.show.wording import clean
from rashomon.types import Mark, Revision

_STYLES = {"figure": "red", "quotation": "red", "headline": "yellow", "dropped": "yellow"}


def draw_changes(screen: Screen, revision: Revision) -> None:
    """Each change on the screen, gravest first, with the words before and after."""
    how = "without a correction" if revision.silent else "corrected" if revision.changes else "nothing of weight"
    screen.heading("CHANGED SINCE IT WAS FIRST ADDED", len(revision.changes))
    screen.note(f"{how}; {revision.kept:.0%} of its first statements stand word for word", indent=0)
    for change in revision.changes:
        line = screen.text(change.kind, f"bold {_STYLES.get(change.kind, '')}".strip())
        line.append(f"  {clean(change.why)}")
        screen.item("~", line, "yellow")
        for sign, mark in (("-", change.old), ("+", change.new)):
            if mark is not None:
                screen.item(sign, screen.text(_told(mark), "dim"), indent=2)


def _told(mark: Mark) -> str:
    return excerpt(mark.text, None, PASSAGE).before
