"""Short forms that an article explains in brackets: 'the Port Safety Board (PSB)' (Schwartz & Hearst 2003)."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

_BRACKETS = re.compile(
    r"(?P<space>\s)\((?:the\s)?[“\"‘']?(?P<short>[A-Z](?:[\w&-]|\.(?=\w)){1,9}\.?)[”\"’']?(?=\)|,|;|\sfor\sshort)"
)
_WORD = re.compile(r"[^\W_](?:[\w’'-]*[^\W_])?")
_REACH = 140
"""Characters before the bracket in which the long form is looked for."""


class Defined(msgspec.Struct, frozen=True):
    """A short form in brackets: where it stands, and where what stands before the bracket ends."""

    start: int
    end: int
    before: int


def defined(text: str) -> Iterator[Defined]:
    """All brackets of a text that hold nothing but what may be a short form."""
    for match in _BRACKETS.finditer(text):
        if sum(letter.isupper() for letter in match["short"]) >= 2 or match["short"].isalpha():
            yield Defined(match.start("short"), match.end("short"), match.start("space"))


def spelled_by(short: str, text: str, end: int) -> int | None:
    """Where the words begin that end at ``end`` and spell ``short``; None if none do.

    Each letter of ``short`` stands in order in the words, the first one opening a word.
    """
    begin = max(0, end - _REACH, text.rfind("\n", 0, end) + 1)
    letters = [letter.casefold() for letter in short if letter.isalnum()]
    words = list(_WORD.finditer(text, begin, end))[-2 * len(letters) :]
    if not words:
        return None
    at = end
    for index in reversed(range(len(letters))):
        at -= 1
        while at >= words[0].start() and (
            text[at].casefold() != letters[index] or (index == 0 and text[at - 1 : at].isalnum())
        ):
            at -= 1
        if at < words[0].start():
            return None
    return at


def is_short(short: str, text: str, end: int, *, organisation: bool) -> bool:
    """Whether ``short`` stands for the name that ends at ``end``. An organisation's capitals may be those of its name in
    another language: 'Central Bank of Varne (BCV)'.
    """
    return (organisation and short.isupper()) or spelled_by(short, text, end) is not None
