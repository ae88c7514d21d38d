"""The headline of a page: what it shows as one, held against what it declares, without the outlet's name."""

from __future__ import annotations

import functools
import html
import re
from collections.abc import Callable, Sequence

from rashomon.read.titleparts import is_before_headline, is_outlet, letters, stated_part
from rashomon.text import fold, squeeze

_SEPARATOR = re.compile(r"\s+(?:[|–—·•«»:-]|::)\s+|\s+\|\s*|\s*\|\s+")
_COLON = re.compile(r":\s")
_AFTER_BAR = re.compile(r"\s\|\s.*$")
_CLOSING = re.compile(r"\s*(?:[|–—·•«»:-]|::)\s*$")
_OPENING = re.compile(r"^\s*[|–—·•«»:-]+\s*")
_WORDS = re.compile(r"\w+")
_ENOUGH_WORDS, _SENTENCE_WORDS, _MOST_WORDS = 3, 5, 35
_CUT = 90
"""Characters from which a declared title may be cut short."""
_ALIKE = 0.34
"""Share of words from which a heading and a declared title are two forms of one headline."""


def find_title(
    shown: Sequence[str], declared: Sequence[str], outlet: str | None, lesser: Callable[[], Sequence[str]] = tuple
) -> str | None:
    """The headline: the heading shown that is most like a declared title, else the first declared one.

    ``shown`` are the page's first-level headings, ``declared`` the titles of JSON-LD, OpenGraph and the title element,
    the most trusted first; ``lesser`` gives other headings, of which one may state a part of such a title. A heading
    that only names the outlet is none, and what follows a bar is a section's or the outlet's name. Newsrooms give search
    engines other words than readers: a sole heading of five words or more is taken whatever is declared.
    """
    known = [title for raw in declared if (title := unescaped(raw))]
    headings = [
        heading
        for raw in dict.fromkeys(shown)
        if (heading := unescaped(raw)) and not _names_outlet(heading, known, outlet, lesser)
    ]
    if headings:
        likeness = [max((_alike(heading, title) for title in known), default=0.0) for heading in headings]
        best = max(range(len(headings)), key=lambda index: (likeness[index], -index))
        words = len(_WORDS.findall(headings[best]))
        sole = len(headings) == 1 and words >= _SENTENCE_WORDS
        if words <= _MOST_WORDS and (likeness[best] >= _ALIKE or sole or (not known and words >= _ENOUGH_WORDS)):
            return _before_bar(_after_outlet(headings[best], outlet))
    if not known:
        return headings[0] if headings else None
    parted = any(map(_SEPARATOR.search, known)) or any(map(_COLON.search, known))
    if parted and (part := stated_part(known, list(map(unescaped, lesser())))):
        return part
    stem = known[0].rstrip(".… ")
    longest = next((title for title in known[1:] if title.startswith(stem)), known[0])  # the first may be cut short
    return _before_bar(without_outlet(longest if known[0] != stem or len(stem) > _CUT else known[0], outlet))


def unescaped(text: str) -> str:
    """The words of a title in which character references may have been escaped once too often."""
    return squeeze(html.unescape(html.unescape(text)))


def without_outlet(title: str, outlet: str | None) -> str:
    """'A bridge falls - The Herald' is 'A bridge falls': the last part goes if it names the outlet, or is short; the
    first if it names the outlet whole."""
    parts = _SEPARATOR.split(title)
    if len(parts) < 2 or not parts[-1]:
        return title
    if outlet and parts[0] and is_outlet(parts[0], outlet):
        return _OPENING.sub("", title[len(parts[0]) :])
    last = parts[-1]
    at = title.rfind(last)
    names_outlet = outlet and (fold(last) in fold(outlet) or fold(outlet) in fold(last) or is_outlet(last, outlet))
    if names_outlet or ("|" in title[:at][-4:] and len(last.split()) <= 4):
        return _CLOSING.sub("", title[:at])
    return title


def _after_outlet(heading: str, outlet: str | None) -> str:
    first = _SEPARATOR.split(heading)[0]
    return without_outlet(heading, outlet) if outlet and first and is_outlet(first, outlet) else heading


def _before_bar(title: str) -> str:
    before = _AFTER_BAR.sub("", title)
    return before if len(_WORDS.findall(before)) >= _ENOUGH_WORDS else title


def _names_outlet(
    heading: str, declared: Sequence[str], outlet: str | None, lesser: Callable[[], Sequence[str]]
) -> bool:
    """Whether a heading is the outlet's name, or the part of a title that stands last, behind a dash or a bar, or first,
    before the headline."""
    key = letters(heading)
    if not key or (outlet and key == letters(outlet)):
        return True
    for title in declared:
        parts = _SEPARATOR.split(title)
        if len(parts) > 1 and key == letters(parts[-1]) and len(_WORDS.findall(heading)) <= 5:
            return True
    if len(_WORDS.findall(heading)) > _SENTENCE_WORDS or not any(
        title.startswith(heading) and title != heading for title in declared
    ):
        return False
    return is_before_headline(heading, declared, list(map(unescaped, lesser())))


def are_alike(heading: str, title: str) -> bool:
    """Whether two titles may be forms of one headline."""
    return _alike(heading, title) >= _ALIKE or letters(heading) == letters(title)


def _alike(a: str, b: str) -> float:
    """Share of the words of the shorter that the longer has; a single word is like a heading that has it.

    ``a`` is the heading: one that is a single word is like a declared title only if that is no more.
    """
    first, second = _folded_words(a), _folded_words(b)
    if min(len(first), len(second)) < 2:
        return float(bool(second) and second <= first if len(second) < 2 else first == second)
    return len(first & second) / min(len(first), len(second))


@functools.lru_cache(maxsize=64)
def _folded_words(title: str) -> frozenset[str]:
    """A title's words: each title of a page is held against all others."""
    return frozenset(_WORDS.findall(fold(title)))
