"""The article's text in the data that a page keeps for its scripts, where scripts alone would show it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import msgspec

from rashomon.read.fragment import text_of_fragment
from rashomon.text import letters, squeeze

_ASSIGNED = re.compile(r"\s*(?:window|self|globalThis)?\.?[\w.$\[\]\"']{2,60}\s*=\s*(?=\{)")
_MOST, _LONGEST = 100_000, 5_000_000
"""Values that are looked at, and characters of a script."""
_TITLES = ("title", "headline", "name", "heading")
_WITHIN = ("rendered", "main", "text", "default", "basic")
_ELSEWHERE = re.compile(
    r"relat|recommend|comment|author|byline|tag|topic|seo|meta|image|photo|caption|video|media|newsletter|promo|teaser|ad(?:s|vert\w*)?$|next|prev|menu|nav|footer|url",
    re.IGNORECASE,
)
"""Names of fields that hold no text of the article."""
_MARKED_UP = re.compile(r"</?(?:p|br|div|li|h\d)\b[^>]{0,300}>", re.IGNORECASE)
_WORDS = 5
"""Words of a paragraph; keys and labels have fewer."""


def paragraphs_in_state(root: Any, title: str | None) -> list[str]:
    """The paragraphs of the longest field of the object that has the page's title; none if there is no such object."""
    key = letters(title or "")
    best: list[str] = []
    for script in root.iter("script") if key else ():
        for found in _objects(_data(script)):
            if any(letters(_name(found.get(name))) == key for name in _TITLES):
                fields = (_paragraphs(value) for name, value in found.items() if not _ELSEWHERE.search(name))
                best = max([best, *fields], key=lambda lines: sum(map(len, lines)))
    return best


def _data(script: Any) -> object:
    """What a script holds as data: JSON, or an object that is assigned to a name; None for code."""
    text = script.text or ""
    if len(text) > _LONGEST:
        return None
    if script.get("type") not in ("application/json", None, "text/javascript"):
        return None
    start = _ASSIGNED.match(text)
    bare = text[start.end() :] if start else text
    bare = bare.strip().removesuffix(";")
    if not bare.startswith("{"):
        return None
    try:
        return msgspec.json.decode(bare.encode("utf-8", "replace"))
    except (msgspec.DecodeError, RecursionError):
        return None


def _objects(value: object) -> Iterator[dict[str, Any]]:
    waiting = [value]
    for _ in range(_MOST):
        if not waiting:
            return
        item = waiting.pop()
        if isinstance(item, dict):
            yield item
            waiting += item.values()
        elif isinstance(item, list):
            waiting += item


def _name(value: object) -> str:
    if isinstance(value, dict):
        value = next((value[key] for key in _WITHIN if isinstance(value.get(key), str)), None)
    return value if isinstance(value, str) else ""


def _paragraphs(value: object) -> list[str]:
    """The texts of some words within a value, in their order."""
    lines: list[str] = []
    waiting = [value]
    for _ in range(_MOST):
        if not waiting:
            break
        item = waiting.pop()
        if isinstance(item, dict):
            waiting += [inner for name, inner in reversed(item.items()) if not _ELSEWHERE.search(name)]
        elif isinstance(item, list):
            waiting += reversed(item)
        elif isinstance(item, str) and item.count(" ") >= _WORDS - 1:
            lines += _lines(item)
    return lines


def _lines(text: str) -> list[str]:
    if "<" in text and _MARKED_UP.search(text):
        whole, blocks = text_of_fragment(text)
        return [whole[block.start : block.end] for block in blocks]
    return [line for line in map(squeeze, text.splitlines()) if line]
