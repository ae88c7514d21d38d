"""Invented articles for the tests of comparing."""

from rashomon.annotate import annotate
from rashomon.types import Annotated, Article, Block, BlockKind


def article(
    id: str, *paragraphs: str, headline: str | None = None, published: str | None = None, correction: str | None = None
) -> Annotated:
    parts: list[tuple[BlockKind, str]] = [("headline", headline)] if headline else []
    parts += [("paragraph", paragraph) for paragraph in paragraphs]
    parts += [("correction", correction)] if correction else []
    blocks, text = [], ""
    for kind, words in parts:
        blocks.append(Block(len(text), len(text) + len(words), kind))
        text += words + "\n\n"
    return annotate(
        Article(id=id, source=id, text=text, title=headline, published=published, blocks=tuple(blocks), language="en")
    )
