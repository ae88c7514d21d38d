"""What the articles of a story are called on screen: a letter for every piece of evidence, and a name."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import PurePath

import msgspec

from rashomon.show.wording import clean, count
from rashomon.tellers import find_tellers
from rashomon.types import Annotated, Article, Origin


class Label(msgspec.Struct, frozen=True):
    """An article as a reader of the comparison meets it; ``origin`` is the number of the origin it goes back to, ``teller``
    the agency or newsroom that it counts as."""

    letter: str
    name: str
    article: Annotated
    origin: int | None
    teller: str = ""


def make_labels(articles: Sequence[Annotated], origins: Sequence[Origin] = ()) -> dict[str, Label]:
    """A label for each article of a story, by the article's id, with letters in the order of the articles."""
    origin_of = {id: number for number, origin in enumerate(origins, 1) for id in origin.articles}
    tellers = find_tellers(articles, origins)
    return {
        article.id: Label(
            letter(index), called(article), article, origin_of.get(article.id), tellers.get(article.id, article.id)
        )
        for index, article in enumerate(articles)
    }


def reports_in_words(origins: Sequence[Origin], labels: Mapping[str, Label]) -> str:
    """``6 independent origins``; ``6 reports of 4 newsrooms`` where some of them are of one."""
    tellers = {labels[id].teller for origin in origins for id in origin.articles if id in labels}
    if len(tellers) < len(origins):
        return f"{count(len(origins), 'report')} of {count(len(tellers), 'newsroom')}"
    return count(len(origins), "independent origin")


def letter(index: int) -> str:
    """A, B … Z, AA, AB … for 0, 1 …"""
    name = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def called(article: Article) -> str:
    """The outlet; for an article that names none, its file without the ending."""
    return clean(article.outlet or "") or clean(PurePath(article.source).stem) or clean(article.id)
