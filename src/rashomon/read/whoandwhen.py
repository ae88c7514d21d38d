"""Lines between a headline and its text that say who wrote it or when."""

from __future__ import annotations

from rashomon.read.forms import form_of
from rashomon.read.lines import is_final
from rashomon.read.signatures import names_people, signed_part
from rashomon.read.stamps import stamp_of
from rashomon.types import BlockKind

SIGNING: frozenset[BlockKind | None] = frozenset({"byline", "timestamp"})
_LINE = 140


def kind_of_signing(line: str, following: str, before: str = "") -> BlockKind | None:
    """The kind of a short line that says who wrote the text or when; None for any other. ``following`` is the line below,
    ``before`` the one above."""
    if len(line) > _LINE:
        return None
    form = form_of(line)
    if form in SIGNING:
        return form
    if stamp_of(line) is not None:
        return "timestamp"
    if is_final(line):
        return None
    part = signed_part(line, dated=stamp_of(following) is not None or (before != "" and stamp_of(before) is not None))
    return "byline" if part and names_people(part) else None
