"""The title of a story, told from the sketches of its articles: one of their headlines, never written anew."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.stories import Sketch
from rashomon.text import squeeze
from rashomon.types import BODY, Article

_LONGEST = 160


def headline(article: Article) -> str:
    """The title of an article; without one the beginning of its body, as it stands there."""
    if article.title:
        return squeeze(article.title)
    lead = next((article.text[block.start : block.end] for block in article.blocks if block.kind in BODY), article.text)
    line = squeeze(lead)
    return line if len(line) <= _LONGEST else line[:_LONGEST].rsplit(" ", 1)[0] + " …"


def best_headline(members: Sequence[tuple[str, Sketch]]) -> str:
    """The headline of which the other articles use the most words; among equals the first."""
    best, most = "", -1.0
    for title, sketch in members:
        shared = sum(sum(word in other.words for word in sketch.title) for _, other in members if other is not sketch)
        score = shared / (len(sketch.title) + 2)
        if score > most:
            best, most = title, score
    return best
