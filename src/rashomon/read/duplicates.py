"""One page met several times in a run is one article with several addresses.

The same page is: the same canonical address with the same text, or the same text from the same outlet. The same text
from *another* outlet is another page, however alike: that is reuse, and which of the two took it from where is a finding
of its own. Two texts under one address that differ by a word or a figure are two versions of a page, and both are kept
(see :mod:`rashomon.read.versions` for what is no difference). A record that came with an id of its own is never folded:
its owner tells it from others.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar
from urllib.parse import parse_qsl, urlencode, urlsplit

import msgspec
import xxhash

from rashomon.read.versions import Wording, adds_nothing, wording_of
from rashomon.text import fold as folded
from rashomon.types import BODY, Article, Skipped

WINDOW = 1000
"""Articles that are held back, so that one lists the addresses met after it."""
_REMEMBERED = 200_000
"""Pages that are remembered: a fixed amount of memory in a run of any length."""
_TELLING = 25
"""Words of body from which the same text shows the same page also at another address: walls and notices have fewer."""
_RECORD, _OURS = re.compile(r":\d+$"), re.compile(r"-[0-9a-f]{6}$")
_TRACKING = ("utm_", "fbclid", "gclid", "dclid", "mc_cid", "mc_eid", "igshid", "ocid", "cmpid", "ito", "ref_src")

_Key = TypeVar("_Key")
_Value = TypeVar("_Value")
_Read = TypeVar("_Read", bound=Article)


class Lately(Generic[_Key, _Value]):
    """A mapping that forgets what was put into it first once it is full."""

    def __init__(self, size: int = _REMEMBERED) -> None:
        self._size = size
        self._held: dict[_Key, _Value] = {}

    def get(self, key: _Key) -> _Value | None:
        """The value last put under this key, if it is still held."""
        return self._held.get(key)

    def put(self, key: _Key, value: _Value) -> None:
        """Hold the value under this key."""
        self._held[key] = value
        if len(self._held) > self._size:
            del self._held[next(iter(self._held))]


class _Known(msgspec.Struct):
    """What is remembered of a page."""

    id: str
    source: str
    wording: Wording
    outlet: str | None


def fold(items: Iterable[_Read | Skipped], *, window: int = WINDOW) -> Iterator[_Read | Skipped]:
    """The items in their order, each page once; its other addresses are listed in ``also``.

    Whatever is folded into another article comes back as Skipped, which names that article. An article is held back
    until ``window`` more were read; a page met again later than that is still folded, but no longer listed. An article
    whose id was given to another one before is Skipped, too.
    """
    waiting: deque[_Read | Skipped] = deque()
    by_id: Lately[str, str] = Lately()
    by_address: Lately[str, _Known] = Lately()
    by_text: Lately[int, _Known] = Lately()
    for item in items:
        if isinstance(item, Article):
            text = _text_key(item)
            known = _again(item, by_address, by_text, text)
            if known is not None:
                item = _told(item, known, _list_address(waiting, known.id, item))
            elif (earlier := by_id.get(item.id)) is not None:
                item = Skipped(item.source, "read", f"the id {item.id!r} was read before, from {earlier}")
            else:
                by_id.put(item.id, item.source)
                page = _Known(item.id, item.source, wording_of(item), _outlet(item))
                if address := _address(item.url):
                    by_address.put(address, page)
                if text is not None:
                    by_text.put(text, page)
        waiting.append(item)
        if len(waiting) > window:
            yield waiting.popleft()
    yield from waiting


def _again(
    article: Article, by_address: Lately[str, _Known], by_text: Lately[int, _Known], text: int | None
) -> _Known | None:
    if _RECORD.search(article.source) and not _OURS.search(article.id):
        return None  # a record with an id of its own: its owner tells it from others
    address = _address(article.url)
    known = by_address.get(address) if address else None
    if known is not None and adds_nothing(wording_of(article), known.wording):
        return known
    return by_text.get(text) if text is not None else None


def _told(article: Article, known: _Known, listed: bool) -> Skipped:
    where = f", whose addresses list {_place(article)}" if listed else ""
    return Skipped(article.source, "read", f"the same page as {known.id} (from {known.source}){where}")


def _list_address(waiting: deque[_Read | Skipped], id: str, again: Article) -> bool:
    """Add the address to the article that is still held back; whether there was one to add."""
    place = _place(again)
    for index in range(len(waiting) - 1, -1, -1):
        held = waiting[index]
        if isinstance(held, Article) and held.id == id:
            if place in (_place(held), *held.also):
                place = again.source
            if place in (held.source, *held.also):
                return False
            waiting[index] = msgspec.structs.replace(held, also=(*held.also, place))
            return True
    return False


def _place(article: Article) -> str:
    return article.url or article.source


def _outlet(article: Article) -> str | None:
    return folded(article.outlet) if article.outlet else None


def _text_key(article: Article) -> int | None:
    """A hash of the outlet and the body's words; None where there are none, or too few to show the same page."""
    body = _body(article)
    if not body or (len(body) < _TELLING and article.url is not None):
        return None
    return xxhash.xxh3_64_intdigest("\n".join((_outlet(article) or "", *body)).encode("utf-8", "replace"))


def _body(article: Article) -> list[str]:
    return [
        word for block in article.blocks if block.kind in BODY for word in article.text[block.start : block.end].split()
    ]


def _address(url: str | None) -> str | None:
    """The address without what does not change the page; None for a front page, which no article has for its own."""
    try:
        parts = urlsplit(url or "")
        host = (parts.hostname or "").removeprefix("www.")
        port = f":{parts.port}" if parts.port not in (None, 80, 443) else ""
    except ValueError:
        return None
    query = [
        (key, value)
        for key, value in parse_qsl(parts.query, keep_blank_values=True)
        if not key.lower().startswith(_TRACKING)
    ]
    path = parts.path.rstrip("/")
    if not host or (not path and not query):
        return None
    return f"{host}{port}{path}?{urlencode(query)}" if query else f"{host}{port}{path}"
