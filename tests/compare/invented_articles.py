"""Invented articles for the tests of comparing."""

from collections.abc import Sequence

from rashomon.annotate import annotate
from rashomon.compare import compare_facts, compare_quotes
from rashomon.types import Annotated, Article, Block, BlockKind, Fact


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


def shared_facts(ledes: Sequence[str], sentences: Sequence[str], published: Sequence[str]) -> list[Fact]:
    """What articles of a lede and one sentence each have together or otherwise, as far as it holds one of the sentences."""
    articles = [
        article(id, lede, sentence, published=when)
        for id, lede, sentence, when in zip("abc", ledes, sentences, published, strict=False)
    ]
    facts = compare_facts(articles, quotes=compare_quotes(articles))
    return [fact for fact in facts if fact.relation != "only" and {*sentences} & {said.text for said in fact.says}]


def relations(facts: Sequence[Fact]) -> set[tuple[str, bool]]:
    """The relations found, each with whether it is doubtful."""
    return {(fact.relation, fact.doubtful) for fact in facts}
