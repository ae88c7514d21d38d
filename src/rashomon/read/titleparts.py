"""What a title says beside the headline: the parts that a bar, a dash or a colon sets off, and the outlet's name among them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from rashomon.lexicon.newsrooms import is_masthead, is_newsroom, stands_for
from rashomon.text import fold

_APART = re.compile(r"\s+(?:[|–—·•«»>-]|::)\s+|\s*[|»]\s*|:\s+")
_WORDS = re.compile(r"\w+")
_LEAST = 4
"""Words of a part that can be a headline."""
_NAME = 6
"""Words of the longest name of an outlet."""
_LABEL = 3
"""Letters of a host's label that can tell whose it is."""
_SECTION = re.compile(
    r"(?:(?:the|all|our|and|in|from|latest|top|breaking|more|home|main|front|page|world|local|national|international|region(?:al)?|sports?|business"
    r"|politics|opinion|culture|news|headlines?|stories|articles?|posts?|rss|atom|feeds?|online|website|official|site)\b\W*)+",
    re.IGNORECASE,
)
"""What feeds and pages are called beside their outlet's name."""


def stated_part(titles: Sequence[str], headings: Sequence[str]) -> str | None:
    """The part of a declared title that a heading states whole, if it is the longer one: the headline. The other is the
    outlet's name or the section's."""
    stated = {letters(heading): heading for heading in headings if len(_WORDS.findall(heading)) >= _LEAST}
    for title in titles:
        for part, other in _sides(title):
            if len(part) > len(other) and letters(part) in stated:
                return stated[letters(part)]
    return None


def is_before_headline(heading: str, titles: Sequence[str], headings: Sequence[str]) -> bool:
    """Whether a heading is but the part of a title before the colon, and another title or heading is the part behind it."""
    key = letters(heading)
    behind = [
        rest for title in titles for first, rest in _sides(title) if letters(first) == key and len(rest) > len(first)
    ]
    stated = set(map(letters, (*titles, *headings)))
    return any(letters(rest) in stated for rest in behind)


def outlet_beside(title: str, headline: str, host: str | None) -> str | None:
    """The outlet that a title names before or behind the headline: a name like a newspaper's, or one that its host is made
    of; None if there is no such part."""
    key = letters(headline)
    for part, other in _sides(title):
        if letters(part) == key:
            names = [name for name in _APART.split(other) if 0 < len(_WORDS.findall(name)) <= _NAME]
            return next((name for name in names if is_masthead(name) or (host and is_outlet(name, host))), None)
    return None


def feed_outlet(title: str) -> str:
    """The outlet's name in a feed's title: 'Valley Herald' of 'Valley Herald - Latest news | Region'."""
    parts = [part for part in _APART.split(title) if part]
    names = [part for part in parts if not _SECTION.fullmatch(part)]
    heads = list(filter(is_masthead, names))
    if len(parts) > 1 and (len(heads) == 1 or len(names) == 1):
        return (heads or names)[0]
    return title


def is_outlet(name: str, outlet: str) -> bool:
    """Whether a name is the outlet's, or one that the outlet's host is made of: 'The Tolmin Herald', tolminherald.example."""
    bare, whole = letters(name).removeprefix("the"), letters(outlet).removeprefix("the")
    if bare and bare == whole:
        return True
    if " " in outlet or "." not in outlet or name.count(" ") >= _NAME:
        return False
    labels = [label for label in outlet.lower().split(".")[:-1] if len(label) >= _LABEL]
    first = letters(name.split()[0])
    return any(stands_for(label, name) or label == bare or (label == first and is_newsroom(name)) for label in labels)


def letters(text: str) -> str:
    """Letters and figures alone, without case."""
    return "".join(filter(str.isalnum, fold(text)))


def _sides(title: str) -> Iterator[tuple[str, str]]:
    """Each part before or behind a separator, with what stands on the other side of it."""
    for found in _APART.finditer(title):
        before, behind = title[: found.start()].strip(), title[found.end() :].strip()
        if before and behind:
            yield before, behind
            yield behind, before
