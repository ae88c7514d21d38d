"""Paragraphs as an annotated article of 8 May 2024, and the one quotation in it that holds some words."""

from __future__ import annotations

from rashomon.annotate import annotate
from rashomon.types import Annotated, Article, Block, Quote


def read(*paragraphs: str, headline: str | None = None) -> Annotated:
    blocks, text = [], ""
    for kind, words in [*([("headline", headline)] if headline else []), *(("paragraph", one) for one in paragraphs)]:
        blocks.append(Block(len(text), len(text) + len(words), kind))  # type: ignore[arg-type]
        text += words + "\n\n"
    return annotate(Article(id="a", source="a", text=text, blocks=tuple(blocks), published="2024-05-08"))


def the_one(words: str, article: Annotated) -> Quote:
    found = [quote for quote in article.quotes if words in quote.text]
    assert len(found) == 1, article.quotes
    return found[0]
