"""The order in which articles are compared: by time of publication, whatever the order in which they were named."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import TypeVar

from rashomon.types import Article

_Of = TypeVar("_Of", bound=Article)
_NEVER = datetime.datetime.max.replace(tzinfo=datetime.UTC)


def in_time(articles: Iterable[_Of]) -> list[_Of]:
    """The articles by time of publication, undated ones last; those of one moment by id.

    A day without an hour counts from its beginning, a clock without a zone as UTC.
    """
    return sorted(articles, key=lambda article: (_moment(article.published), article.id, article.source))


def _moment(published: str | None) -> datetime.datetime:
    try:
        moment = datetime.datetime.fromisoformat(published or "")
    except ValueError:
        return _NEVER
    return moment if moment.tzinfo else moment.replace(tzinfo=datetime.UTC)
