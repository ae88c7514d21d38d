"""What articles are called in a sentence for a reader."""

from __future__ import annotations

from pathlib import PurePath

from rashomon.types import Article

_SHORT = 12
"""Characters of an id that are told."""


def called(article: Article) -> str:
    """What a reader knows the article by: its outlet, else the file it came from."""
    return article.outlet or PurePath(article.source).stem or article.id


def called_apart(*articles: Article) -> tuple[str, ...]:
    """What articles are called side by side: those of one name with the time, or else the beginning of the id."""
    names = tuple(map(called, articles))
    twice = {name for name in names if names.count(name) > 1}
    minutes = [(article.published or "")[:16].replace("T", " ") for article in articles]
    for told in (minutes, [article.id[:_SHORT] for article in articles]):
        apart = [told[at] for at, name in enumerate(names) if name in twice]
        if all(apart) and len(set(apart)) == len(apart):
            return tuple(f"{name} ({mark})" if name in twice else name for name, mark in zip(names, told, strict=True))
    return names
