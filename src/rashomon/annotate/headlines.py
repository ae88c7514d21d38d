"""Headlines that take up a quotation of the body: marks of their own without a cue, said by whom the body says."""

from __future__ import annotations

from collections.abc import Sequence

from rashomon.annotate.terms import is_clause
from rashomon.text import fold, words
from rashomon.types import Article, NotSpeech, Quote


def taken_up(
    article: Article, quotes: Sequence[Quote], others: Sequence[NotSpeech]
) -> tuple[list[Quote], list[NotSpeech]]:
    """Marks of the headline or standfirst without a speaker that repeat words quoted in the body are that quotation."""
    heads = [block for block in article.blocks if block.kind in ("headline", "standfirst")]
    said = [(f" {_words(quote.text)} ", quote) for quote in quotes if quote.kind != "indirect" and quote.speaker]
    kept, added = [], []
    for other in others:
        repeated = None
        if len(other.text.split()) > 1 and any(head.start <= other.start < head.end for head in heads):
            repeated = next((quote for whole, quote in said if f" {_words(other.text)} " in whole), None)
        if repeated is None:
            kept.append(other)
        else:
            added.append(
                Quote(
                    other.start,
                    other.end,
                    other.text,
                    kind="direct" if is_clause(other.text) else "mixed",
                    cue=None,
                    source=None,
                    speaker=repeated.speaker,
                    speaker_kind=repeated.speaker_kind,
                )
            )
    return [*quotes, *added], kept


def _words(text: str) -> str:
    return " ".join(fold(word.text) for word in words(text))
