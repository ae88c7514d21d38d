"""A watch over a bad server, with a fake archive, a clock that is set by hand, and no waiting."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path

from bad_server import BadServer

from rashomon.fetch.addresses import resolve
from rashomon.types import Article, Skipped
from rashomon.watch import Watch
from rashomon.watch.alerts import Alerts
from rashomon.watch.asking import Asker, Limits
from rashomon.watch.door import Became
from rashomon.watch.events import Event, name_of
from rashomon.watch.memory import Memory
from rashomon.watch.queries import parse_query
from rashomon.watch.receivers import Receiver
from rashomon.watch.rounds import Rhythm
from rashomon.watch.values import Feed

NOON = 1_772_366_400.0
"""2026-03-01T12:00:00Z"""


class FakeDoor:
    """An archive in which every first word of a title is a story."""

    def __init__(self) -> None:
        self.texts: dict[str, str] = {}
        self.stories: set[str] = set()
        self.added: list[Article] = []
        self.settled = 0

    def add(self, article: Article) -> Became | Skipped:
        key = article.url or article.id
        before = self.texts.get(key)
        if before == article.text:
            return Became(change="known", id=article.id, article=article)
        self.texts[key] = article.text
        self.added.append(article)
        story = (article.title or "?").split()[0].lower()
        new = story not in self.stories
        self.stories.add(story)
        return Became(
            change="added" if before is None else "revised",
            id=article.id,
            article=article,
            story=story,
            story_title=story,
            new_story=new and before is None,
        )

    def settle(self) -> None:
        self.settled += 1


def look_up(host: str, port: int) -> list[str]:
    """Every host of .example is this machine; all others are looked up, and must be public."""
    return look_up_example(host, port) if host.endswith(".example") else resolve(host, port, allow_private=False)


def look_up_example(host: str, port: int) -> list[str]:
    return ["127.0.0.1"]


class Newsroom:
    """Watches feeds of a server; ``events`` is what was told."""

    def __init__(self, server: BadServer, path: Path | None = None) -> None:
        self.server, self.path = server, path
        self.door = FakeDoor()
        self.events: list[Event] = []
        self.now = NOON
        self.slept: list[float] = []
        self._sleeping = threading.Lock()

    def url(self, path: str, host: str = "courier.example") -> str:
        return self.server.url(path, host)

    def watch(
        self,
        *paths: str,
        queries: Sequence[str] = (),
        receivers: Sequence[Receiver] = (),
        once_per_story: bool = False,
        pages: int = 20,
        seconds: float = 5.0,
        max_bytes: int = 1_000_000,
        hosts: int = 8,
    ) -> Watch:
        memory = Memory(self.path)
        alerts = Alerts(
            [parse_query(query) for query in queries],
            receivers,
            memory=memory,
            each="story" if once_per_story else "article",
            clock=lambda: self.now,
        )
        limits = Limits(seconds=seconds, max_bytes=max_bytes, pause=0.0)
        return Watch(
            [Feed(path if path.startswith("http") else self.url(path)) for path in paths],
            memory=memory,
            door=self.door,
            asker=Asker(limits, clock=lambda: self.now, sleep=self._sleep, resolver=look_up),
            tell=self.events.append,
            alerts=alerts,
            rhythm=Rhythm(every=900.0, pages=pages, hosts=hosts),
            clock=lambda: self.now,
        )

    def _sleep(self, seconds: float) -> None:
        with self._sleeping:
            self.slept.append(seconds)

    def told(self, name: str) -> list[Event]:
        """The events of a name since the last time; all others are kept."""
        return [event for event in self.events if name_of(event) == name]

    def names(self) -> list[str]:
        """What was told, by name, without the ends of rounds; then forgotten."""
        names = [name_of(event) for event in self.events if name_of(event) != "round"]
        self.events.clear()
        return names
