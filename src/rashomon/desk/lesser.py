"""Whether what came of a page is less than what the archive has of it: a paywall, a consent notice, half a download."""

from __future__ import annotations

from rashomon.types import BODY, Article

_LITTLE = 0.2
"""Share of an article's characters under which a page that says nothing new holds next to nothing of it."""
_ENDS = (".", "!", "?", "…", ":", ";", "”", '"', "’", "'", ")", "]", "»")


def lesser(came: Article, here: Article) -> str | None:
    """Why the one that came is no new state of the article that is here; None if it may be one.

    A page that holds no whole article, or ends within a sentence that stands whole in what is here and adds nothing, says
    what its server sent, and not what the newsroom took back.
    """
    if here.stub is not None:
        return None
    if came.stub is not None:
        return f"this time the page was no whole article ({came.stub}); the whole one that is here was kept"
    if _cut_off(came, here):
        return "this time the page ended within a sentence; the whole article that is here was kept"
    if _next_to_nothing(came, here):
        return "this time the page held next to nothing of its article; the whole one that is here was kept"
    return None


def _cut_off(came: Article, here: Article) -> bool:
    mine, theirs = _body(came), _body(here)
    if not mine or mine[-1].endswith(_ENDS):
        return False
    *before, last = mine
    whole = set(theirs)
    return all(text in whole for text in before) and any(
        text.startswith(last) and len(text) > len(last) for text in theirs
    )


def _next_to_nothing(came: Article, here: Article) -> bool:
    short = sum(map(len, _body(came))) < _LITTLE * sum(map(len, _body(here)))
    return short and all(came.text[block.start : block.end] in here.text for block in came.blocks)


def _body(article: Article) -> list[str]:
    return [article.text[block.start : block.end] for block in article.blocks if block.kind in BODY]
