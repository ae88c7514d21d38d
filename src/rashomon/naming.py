"""What articles are called in a sentence for a reader."""

from __future__ import annotations

from pathlib import PurePath

from rashomon.types import Article


def called(article: Article) -> str:
    """What a reader knows the article by: its outlet, else the file it came from."""
    return article.outlet or PurePath(article.source).stem or article.id


def called_apart(*articles: Article) -> tuple[str, ...]:
    """What articles are called side by side: with the time, or else the id, where two have one name."""
    names = tuple(map(called, articles))
    if len(set(names)) == len(names):
        return names
    minutes = [(article.published or "")[:16].replace("T", " ") for article in articles]
    for told in (minutes, [article.id for article in articles]):
        if all(told) and len(set(told)) == len(told):
            return tuple(f"{name} ({apart})" for name, apart in zip(names, told, strict=True))
    return names
