"""What a whole run returns."""

from __future__ import annotations

from typing import Literal

import msgspec

from rashomon.types.marks import Annotated
from rashomon.types.reuse import Reuse
from rashomon.types.story import Story


class Skipped(msgspec.Struct, frozen=True, omit_defaults=True):
    """An input, or a part of one, that could not be used."""

    source: str
    stage: str
    reason: str
    leads: tuple[str, ...] = ()
    """Addresses that it names and holds nothing of: the pages of a sitemap, the sitemaps of an index."""


class Grouped(msgspec.Struct, frozen=True):
    """An article and the story it belongs to; ``title`` and ``outlet`` for the reader of the line."""

    id: str
    story: str
    title: str | None = None
    outlet: str | None = None


class Comparison(msgspec.Struct, frozen=True, kw_only=True):
    """What ``rashomon compare`` returns: articles, copies, stories, and what could not be read."""

    schema: Literal["rashomon/comparison/1"] = "rashomon/comparison/1"
    articles: tuple[Annotated, ...]
    skipped: tuple[Skipped, ...]
    reuse: tuple[Reuse, ...]
    stories: tuple[Story, ...]

    def article(self, id: str) -> Annotated:
        """The article with this id. Raises KeyError if there is none."""
        for article in self.articles:
            if article.id == id:
                return article
        raise KeyError(id)
