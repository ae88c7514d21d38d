"""The door to the archive: all that a watch asks of it."""

from __future__ import annotations

from typing import Any, Literal, Protocol

import msgspec

from rashomon.types import Article, Skipped


class Became(msgspec.Struct, frozen=True, kw_only=True):
    """What became of an article that was handed in, and is safely stored; ``article`` is it, with its marks if it has any."""

    change: Literal["added", "revised", "known"]
    id: str
    article: Article
    story: str | None = None
    story_title: str | None = None
    new_story: bool = False


def particulars(became: Became) -> dict[str, Any]:
    """What every event about an article tells of it (:class:`rashomon.watch.events.OfArticle`)."""
    article = became.article
    return {
        "article": became.id,
        "story": became.story,
        "story_title": became.story_title,
        "title": article.title,
        "outlet": article.outlet,
        "url": article.url,
    }


class Door(Protocol):
    """Takes articles in, one at a time; each is safely stored when ``add`` returns."""

    def add(self, article: Article) -> Became | Skipped:
        """What became of the article, or why it was not taken. Raises ArchiveError if the archive cannot be written."""

    def settle(self) -> None:
        """A round is over: look over what changed in it."""
