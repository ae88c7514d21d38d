"""Words in square brackets within a quotation: the newsroom's own, for 'they', to make plain who is meant."""

from __future__ import annotations

from rashomon.types import Mark

_LONGEST = 80
"""Characters that a newsroom puts between brackets at most."""


def brackets_around(text: str, start: int, end: int) -> Mark | None:
    """The pair of brackets that holds ``text[start:end]``, with what is in it; None if there is none."""
    opened = text.rfind("[", max(0, start - _LONGEST), start + 1)
    closed = text.find("]", end - 1, end + _LONGEST)
    if opened < 0 or closed < 0 or "]" in text[opened:start] or "[" in text[max(opened + 1, end) : closed]:
        return None
    return Mark(opened, closed + 1, text[opened : closed + 1])
