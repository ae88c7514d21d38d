"""A passage cut to what a line can hold, with the words that matter set apart."""

from __future__ import annotations

import re

import msgspec

from rashomon.show.wording import clean

_JOINT = re.compile(r"[,;:] (?:and |but |which |who |that )?| (?:that|when|after|because) (?=\w+ )")
"""What a clause begins behind."""
_WORDS = re.compile(r"\W*\w+(?:\W+\w+)?")


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


def row_label(text: str, value: str | None, width: int) -> Excerpt:
    """The passage as the label of a row: from its beginning, or that of a clause, with its value in view.

    Where the value stands too far behind, the middle is left out, so that the label still reads as a statement.
    """
    line, wanted = clean(text), clean(value or "")
    line = line[:1].upper() + line[1:]
    at = line.find(wanted) if wanted else -1
    if at < 0:
        return excerpt(line, None, width)
    end = at + len(wanted)
    starts = [0, *(match.end() for match in _JOINT.finditer(line, 0, at))]
    start = next((start for start in starts if end - start <= width), None)
    if start is None:
        begin = _head(line[:at], width // 2).removesuffix(" …")
        before = f"{begin} {_tail(line[len(begin) : at], max(width // 2 - len(wanted), 12))}"
        return Excerpt(before, wanted, _rest(line[end:], 0))
    before = ("… " if start else "") + line[start:at]
    return Excerpt(before, wanted, _rest(line[end:], width - (end - start)))


def _rest(after: str, room: int) -> str:
    """What follows a value: whole words to about ``room`` characters, two words at least."""
    if len(after) <= room:
        return after
    cut = after.rfind(" ", 0, max(room, 1))
    least = _WORDS.match(after)
    kept = after[: max(cut, least.end() if least else 0)].rstrip(" ,;:–—")
    return kept if len(kept) == len(after) else f"{kept} …"


def _head(line: str, width: int) -> str:
    cut = line.rfind(" ", 0, width)
    return line[: cut if cut > width // 2 else width] + " …"


def _tail(line: str, width: int) -> str:
    start = len(line) - width
    cut = line.find(" ", start)
    return "… " + line[cut + 1 if 0 <= cut < start + width // 2 else start :]
