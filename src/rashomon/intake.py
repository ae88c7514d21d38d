"""From whatever a user names to articles: load or fetch, read in one or several processes, fold what is one page."""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any, TypedDict, TypeVar, Unpack

import msgspec

from rashomon.errors import NotFetched, UnreadableInput
from rashomon.lexicon.agencies import Agency, table, table_with, use_table
from rashomon.pool import ordered_map
from rashomon.read import FEED_SUMMARY, PAGE_SECONDS, InputFormat, fold, load, pages_of, read, stream_of
from rashomon.read.limits import TimeIsUp, time_limit
from rashomon.types import Article, Page, Selector, Skipped, Span

if TYPE_CHECKING:
    from rashomon.fetch import Fetcher

__all__ = [
    "HEAD",
    "Input",
    "InputFormat",
    "ReadOptions",
    "as_read",
    "each_input",
    "is_ours",
    "locate",
    "not_ours",
    "take_in",
]

Input = str | os.PathLike[str] | Article
_Made = TypeVar("_Made", bound=Article)
_Piece = Page | Article | Skipped
_DEPTH = 3
"""Steps from an input to a page: an index of sitemaps, a sitemap, the page."""
_OURS = re.compile(rb"<meta name=\"generator\" content=\"Rashomon\">|<title>[^<]{0,400} \xe2\x80\x93 Rashomon</title>")
"""What only a page says that ``rashomon compare --html`` wrote."""
HEAD = 2_000
"""Bytes of a page in which it does."""


class ReadOptions(TypedDict, total=False):
    """How inputs are read: the keywords of ``rashomon.read``, ``annotate`` and ``compare``."""

    input_format: InputFormat
    """What the inputs are; auto, the default, tells by their content."""
    workers: int
    """Processes that read; the result is that of one. A script needs ``if __name__ == "__main__"`` for several."""
    fetch: bool
    """Whether to fetch what lists only name: the pages behind summaries in feeds and behind the addresses in sitemaps, and
    the sitemaps of an index. Off by default."""
    allow_private: bool
    """Whether addresses may lead to this machine or a private network. Off by default."""
    selectors: bool
    """Whether each block gets the way back to the page (W3C Web Annotation selectors). Off by default."""
    page_seconds: float | None
    """CPU seconds after which a page is given up (20); None for no limit."""
    repeated: bool
    """Whether a page that is met again comes again, for one who keeps revisions. Off by default: it is folded."""
    on_read: Callable[[Article | Skipped], None]
    """Called with each article and each reason as soon as it is there, which is before duplicates are folded."""


class _How(msgspec.Struct, frozen=True):
    input_format: InputFormat = "auto"
    workers: int = 1
    fetch: bool = False
    allow_private: bool = False
    selectors: bool = False
    page_seconds: float | None = PAGE_SECONDS
    repeated: bool = False
    added: tuple[tuple[Agency, ...], tuple[Agency, ...]] = ((), ())


def as_read(item: Article | Skipped) -> Article | Skipped:
    """The item itself: the work of :func:`take_in` where nothing is done but reading."""
    return item


def each_input(inputs: Iterable[Input] | Input) -> Iterable[Input]:
    """The inputs one by one: a single path, address or article is one input, not a row of letters."""
    if isinstance(inputs, str | os.PathLike | Article):
        return (inputs,)
    if isinstance(inputs, bytes | bytearray | memoryview):
        raise TypeError("an input is a path, an address or an Article; bytes are none: write them to a file")
    return inputs


def is_ours(data: bytes) -> bool:
    """Whether this is, or begins, a page that Rashomon wrote."""
    return _OURS.search(data[:HEAD]) is not None


def not_ours(page: Page) -> Page | Skipped:
    """The page; Skipped if it is a report that Rashomon wrote, which is no evidence of anything."""
    if page.kind in (None, "html") and is_ours(page.data):
        return Skipped(page.source, "read", "a page that Rashomon wrote, not an article")
    return page


def take_in(
    inputs: Iterable[Input] | Input,
    finish: Callable[[Article | Skipped], _Made | Skipped],
    **options: Unpack[ReadOptions],
) -> Iterator[_Made | Skipped]:
    """What ``finish`` makes of each article, and what was skipped, in the order of the inputs; each page once.

    ``finish`` is called where the article was read, which may be another process: it has to be picklable.
    """
    how: dict[str, Any] = {**options}
    on_read = how.pop("on_read", None)
    items = _items(each_input(inputs), finish, _How(**how, added=table().added))
    items = items if on_read is None else _watched(items, on_read)
    return items if how.get("repeated") else fold(items)


def locate(article: Article, spans: Iterable[Span], *, page: bytes | None = None) -> list[tuple[Selector, ...]]:
    """For each span of the article the way back to its page: W3C selectors and a ``:~:text=`` link, as far as found.

    ``page`` is the page as bytes; without it the file that the article was read from is opened again. Raises
    UnreadableInput if there is no such file. See :func:`rashomon.read.locate.locate` for what comes back.
    """
    from rashomon.read.locate import locate as _locate

    found = Page(article.source, page) if page is not None else next(load([article.source]))
    if isinstance(found, Skipped):
        raise UnreadableInput(found.source, found.reason)
    return _locate(found, article, spans)


def _watched(
    items: Iterable[_Made | Skipped], on_read: Callable[[Article | Skipped], None]
) -> Iterator[_Made | Skipped]:
    for item in items:
        on_read(item)
        yield item


def _items(
    inputs: Iterable[Input], finish: Callable[[Article | Skipped], _Made | Skipped], how: _How
) -> Iterator[_Made | Skipped]:
    work: Callable[[_Piece], list[_Made | Skipped]] = partial(_worked, finish=finish, how=how)
    with contextlib.ExitStack() as until_the_end:
        ask = _Asking(how.allow_private, until_the_end)
        for found in ordered_map(work, _pieces(inputs, ask, how), workers=how.workers, lost=_lost):
            for item in found:
                yield from _behind(item, work, ask) if how.fetch else (item,)


def _worked(
    piece: _Piece, *, finish: Callable[[Article | Skipped], _Made | Skipped], how: _How
) -> list[_Made | Skipped]:
    piece = not_ours(piece) if isinstance(piece, Page) else piece
    if not isinstance(piece, Page):
        return [finish(piece)]
    use_table(table_with(*how.added))  # this may be another process
    found = list(read(piece, input_format=how.input_format, page_seconds=how.page_seconds))
    if how.selectors:
        found = [_with_selectors(item, piece, how) for item in found]
    return [finish(item) for item in found]


def _with_selectors(item: Article | Skipped, page: Page, how: _How) -> Article | Skipped:
    """The article with the way back on its blocks, or as it is where that takes too long: it is worth more than that."""
    from rashomon.read.locate import with_selectors

    try:
        with time_limit(how.page_seconds):
            return with_selectors(item, page)
    except TimeIsUp:
        return item


def _lost(piece: _Piece) -> list[Any]:
    return [Skipped(piece.source, "read", "reading it ended the process: out of memory, or a crash in a library")]


def _pieces(inputs: Iterable[Input], ask: _Asking, how: _How) -> Iterator[_Piece]:
    waiting: list[str | os.PathLike[str]] = []
    for item in inputs:
        if not isinstance(item, Article) and not _is_address(item):
            waiting.append(item)
            continue
        yield from load(waiting, input_format=how.input_format)
        waiting = []
        if isinstance(item, Article):
            yield item
        else:
            yield from ask(os.fspath(item), how.input_format)
    yield from load(waiting, input_format=how.input_format)


def _is_address(item: str | os.PathLike[str]) -> bool:
    return isinstance(item, str) and item.lower().startswith(("http://", "https://"))


class _Asking:
    """Pages by their address. The fetcher is made when the first one is asked for, and kept until the run ends."""

    def __init__(self, allow_private: bool, until: contextlib.ExitStack) -> None:
        self._allow_private, self._until = allow_private, until
        self._fetcher: Fetcher | None = None

    def __call__(self, url: str, input_format: InputFormat = "auto") -> Iterator[Page | Skipped]:
        if self._fetcher is None:
            from rashomon.fetch import Fetcher

            self._fetcher = self._until.enter_context(Fetcher(allow_private=self._allow_private))
        try:
            answer = self._fetcher.get(url)
        except NotFetched as error:
            yield Skipped(url, "fetch", error.reason)
            return
        for page in pages_of(stream_of(url, answer.data), input_format=input_format):
            if isinstance(page, Page) and page.url is None:
                page = msgspec.structs.replace(page, url=answer.url, charset=answer.charset)
            yield page


def _behind(
    item: _Made | Skipped, work: Callable[[_Piece], list[_Made | Skipped]], ask: _Asking, depth: int = 0
) -> Iterator[_Made | Skipped]:
    """What the addresses that an item names lead to; the item itself if it names none, or a summary if all in vain."""
    addresses = _addresses(item) if depth < _DEPTH else ()
    found = False
    for url in addresses:
        for page in ask(url):
            for more in work(page):
                found |= not isinstance(more, Skipped)
                yield from _behind(more, work, ask, depth + 1)
    if not addresses or not (found or isinstance(item, Skipped)):
        yield item


def _addresses(item: _Made | Skipped) -> tuple[str, ...]:
    if isinstance(item, Skipped):
        return item.leads
    return (item.url,) if item.stub == FEED_SUMMARY and item.url else ()
