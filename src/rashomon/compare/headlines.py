"""The title of a story: one of its headlines, chosen by rule and never written anew."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from rashomon.compare.statements import stems_of
from rashomon.types import Article


def story_title(articles: Sequence[Article]) -> str:
    """The headline that shares most with all the articles of a story; without headlines, the shortest lead.

    Each headline is scored by the share of its stems that other articles' headlines and bodies use.
    """
    used = Counter(stem for article in articles for stem in set(stems_of(article.text, 0, len(article.text))))
    titles = [article.title for article in articles if article.title]
    if titles:
        return max(titles, key=lambda title: _centrality(title, used))
    leads = [article.text[block.start : block.end] for article in articles for block in article.blocks[:1]]
    return min(leads, key=len, default="Untitled")


def _centrality(title: str, used: Counter[str]) -> float:
    stems = stems_of(title, 0, len(title))
    return sum(used[stem] - 1 for stem in stems) / (len(stems) + 2)
