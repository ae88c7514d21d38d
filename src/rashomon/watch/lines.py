"""Events as lines for people: when, what, and the rest in plain words."""

from __future__ import annotations

import functools
import unicodedata

from rashomon.watch.events import (
    Added,
    Alert,
    Event,
    Failing,
    Fault,
    Gone,
    LeftOut,
    Listed,
    Moved,
    NotRead,
    OfArticle,
    Recovered,
    Resting,
    Revised,
    Round,
    Undelivered,
)

_WHAT = 11


def line_of(event: Event) -> str:
    """The event on one line, without control characters: what feeds send may be meant for the terminal."""
    what, words = _words(event)
    line = f"{event.at.replace('T', ' ')}  {what:<{_WHAT}}  {words}"
    return "".join(" " if unicodedata.category(c) in ("Cc", "Cf", "Cs", "Zl", "Zp") else c for c in line)


@functools.singledispatch
def _words(event: Event) -> tuple[str, str]:
    raise TypeError(f"no line for {type(event).__name__}")


@_words.register
def _added(event: Added) -> tuple[str, str]:
    stub = f"  [{event.stub}]" if event.stub else ""
    if event.new_story:
        return "new story", f"{_named(event)}{stub}  -> {event.story}"
    return "added", f"{_named(event)}{stub}{_story(event)}"


@_words.register
def _revised(event: Revised) -> tuple[str, str]:
    return "revised", _named(event) + _story(event)


@_words.register
def _not_read(event: NotRead) -> tuple[str, str]:
    return "not read", f"{event.url}: {event.reason}" + ("; the feed's summary was added" if event.summary else "")


@_words.register
def _left_out(event: LeftOut) -> tuple[str, str]:
    old = f"{_entries(event.old)} too old" if event.old else ""
    beyond = f"{_entries(event.beyond)} too many at once" if event.beyond else ""
    return "left out", f"{event.feed}: {', '.join(part for part in (old, beyond) if part)}"


@_words.register
def _failing(event: Failing) -> tuple[str, str]:
    times = f", {event.failures} times in a row" if event.failures > 1 else ""
    return "failing", f"{_feed(event)}: {event.reason}{times}; asked again {event.next.replace('T', ' ')}"


@_words.register
def _resting(event: Resting) -> tuple[str, str]:
    times = "it failed" if event.failures == 1 else f"it failed {event.failures} times in a row"
    return "not asked", f"{_feed(event)}: {times}; asked again {event.next.replace('T', ' ')}"


@_words.register
def _recovered(event: Recovered) -> tuple[str, str]:
    times = "one failure" if event.failures == 1 else f"{event.failures} failures"
    return "recovered", f"{_feed(event)}, after {times}"


@_words.register
def _moved(event: Moved) -> tuple[str, str]:
    return "moved", f"{_feed(event)}, for good, to {event.to}"


@_words.register
def _gone(event: Gone) -> tuple[str, str]:
    return "gone", f"{_feed(event)}: the server says for good (410); it is not asked again"


@_words.register
def _listed(event: Listed) -> tuple[str, str]:
    return "list", f"{event.feed}: {event.feeds} feed{'s' if event.feeds != 1 else ''} watched from this list"


@_words.register
def _alert(event: Alert) -> tuple[str, str]:
    passage = event.passages[0].text if event.passages else ""
    shown = f'  "{passage[:80]}{"..." if len(passage) > 80 else ""}"' if passage else ""
    return "ALERT", f"{event.query}: {_named(event)}{shown}{_story(event)}"


@_words.register
def _undelivered(event: Undelivered) -> tuple[str, str]:
    again = f"sent again {event.next.replace('T', ' ')}" if event.next else "given up"
    return "undelivered", f"alert {event.query} to {event.to}: {event.reason}; {again}"


@_words.register
def _fault(event: Fault) -> tuple[str, str]:
    return "fault", f"{event.reason}; the watch goes on"


@_words.register
def _round(event: Round) -> tuple[str, str]:
    parts = [f"{event.asked} asked", f"{event.unchanged} unchanged", f"{event.failing} failing"]
    parts += [f"{event.added} added", f"{event.revised} revised"]
    parts += [f"{event.not_read} not read"] if event.not_read else []
    parts += [f"{event.waiting} waiting"] if event.waiting else []
    parts += [f"{event.alerts} alerts"] if event.alerts else []
    return "round", ", ".join(parts) + (f"; next {event.next.replace('T', ' ')}" if event.next else "; no feed is left")


def _feed(event: Failing | Resting | Recovered | Moved | Gone) -> str:
    return f"{event.title}, {event.feed}" if event.title else event.feed


def _named(event: OfArticle) -> str:
    return (event.title or event.article) + (f" ({event.outlet})" if event.outlet else "")


def _story(event: OfArticle) -> str:
    if event.story is None:
        return ""
    return f"  -> {event.story}" + (f": {event.story_title}" if event.story_title not in (None, event.title) else "")


def _entries(count: int) -> str:
    return "1 entry" if count == 1 else f"{count} entries"
