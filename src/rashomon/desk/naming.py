"""From an id as a user types it, in full or by its beginning, to the article or story that it names."""

from __future__ import annotations

from typing import Literal

from rashomon.archive import Store
from rashomon.errors import NotInArchive

LEAST = 4
"""Characters of an id that may stand for it."""
_LISTED = 8
"""Ids that begin alike that are named."""


def story_number(store: Store, id: str) -> int:
    """The number of the story of this id, or of the only one whose id begins so. Raises NotInArchive if there is none."""
    number = store.stories.number(id)
    if number is None:
        number = store.stories.number(_only(id, _beginning(store, id, stories=True, articles=False), "story"))
    assert number is not None
    return number


def article_number(store: Store, id: str) -> int:
    """The same for an article."""
    number = store.articles.number(id)
    if number is None:
        number = store.articles.number(_only(id, _beginning(store, id, stories=False, articles=True), "article"))
    assert number is not None
    return number


def find(store: Store, id: str) -> tuple[Literal["story", "article"], str]:
    """The story or the article of this id, with its id in full; stories go before, ids in full before beginnings."""
    number = store.stories.number(id)
    if number is not None:
        return "story", store.stories.id(number)
    number = store.articles.number(id)
    if number is not None:
        return "article", store.articles.ids([number])[0]
    found = _only(id, _beginning(store, id, stories=True, articles=True), "story and no article")
    return ("article" if store.stories.number(found) is None else "story"), found


def _beginning(store: Store, prefix: str, *, stories: bool, articles: bool) -> list[str]:
    if len(prefix) < LEAST:
        return []
    found = store.stories.beginning(prefix, _LISTED + 1) if stories else []
    return found + (store.articles.beginning(prefix, _LISTED + 1) if articles else [])


def _only(id: str, found: list[str], what: str) -> str:
    if not found:
        raise NotInArchive(id, f"the archive has no {what} of this id")
    if len(found) > 1:
        listed = ", ".join(found[:_LISTED]) + (" …" if len(found) > _LISTED else "")
        raise NotInArchive(id, f"several ids begin so: {listed}")
    return found[0]
