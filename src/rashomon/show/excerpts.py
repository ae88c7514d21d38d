"""A passage cut to what a line can hold, with the words that matter set apart."""

from __future__ import annotations

import msgspec

from rashomon.show.wording import clean


class Excerpt(msgspec.Struct, frozen=True):
    """``before``, ``value`` and ``after`` make the passage; ``value`` is empty if it does not stand in there."""

    before: str
    value: str
    after: str


def excerpt(text: str, value: str | None, width: int | None = None) -> Excerpt:
    """The passage on one line around its value, cut at words to about ``width`` characters if one is given."""
    line = clean(text)
    wanted = clean(value or "")
    at = line.find(wanted) if wanted else -1
    if at < 0:
        return Excerpt(line if width is None or len(line) <= width else _head(line, width), "", "")
    before, after = line[:at], line[at + len(wanted) :]
    if width is not None and len(line) > width:
        room = max(width - len(wanted), 20)
        left = max(room // 2, room - len(after))
        right = max(room // 2, room - len(before))
        before = before if len(before) <= left else _tail(before, left)
        after = after if len(after) <= right else _head(after, right)
    return Excerpt(before, wanted, after)


def _head(line: str, width: int) -> str:
    cut = line.rfind(" ", 0, width)
    return line[: cut if cut > width // 2 else width] + " …"


def _tail(line: str, width: int) -> str:
    start = len(line) - width
    cut = line.find(" ", start)
    return "… " + line[cut + 1 if 0 <= cut < start + width // 2 else start :]
