"""Headlines that take up what the body says: marks without a cue, and speakers such as 'expert' whom the body names."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from rashomon.annotate.terms import is_clause
from rashomon.lexicon.stopwords import STOPWORDS
from rashomon.text import fold, stem, words
from rashomon.types import Article, NotSpeech, Quote, Span

_ABOVE = frozenset(("headline", "standfirst", "subheading", "caption"))
_HEAD = frozenset(("headline", "standfirst"))
_LEAST_LETTERS = 5
"""Of a single word in marks that is looked for in the body."""
_LEAST_WORDS = 3
_LIKE = 0.5
"""Share of a headline's words that a speaker of the body must use to be the one it means."""
_ROLE_ONLY = re.compile(
    r"(?:an?\s)?[a-z][\w’'-]*(?:\s[\w’'-]+){0,4}|[A-Z][a-z]+|(?:[A-Z][\w’'-]*\s){1,2}[a-z][\w-]+", re.DOTALL
)


def taken_up(
    article: Article, quotes: Sequence[Quote], others: Sequence[NotSpeech]
) -> tuple[list[Quote], list[NotSpeech]]:
    """Marks of a headline, subheading or caption that repeat words quoted in the body are that quotation.

    A few words left out do not matter: ‘closed for good’ takes up "it is closed, and closed for good this time".
    """
    heads = [block for block in article.blocks if block.kind in _ABOVE]
    said = [(_words(quote.text), quote) for quote in quotes if quote.kind != "indirect" and quote.speaker]
    kept, added = [], []
    for other in others:
        repeated = None
        if any(head.start <= other.start < head.end for head in heads):
            mine = _words(other.text)
            repeated = next((quote for theirs, quote in said if _repeats(mine, theirs)), None)
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


def titles_again(
    article: Article, quotes: Sequence[Quote], others: Sequence[NotSpeech]
) -> tuple[list[Quote], list[NotSpeech]]:
    """Marks of a headline that hold what the body has as a title, a name or a term, and in nobody's words, are no speech."""
    heads = [block for block in article.blocks if block.kind in _HEAD]
    titles = {fold(other.text.strip(" ,.")) for other in others if not _in(heads, other)}
    said = {fold(quote.text.strip(" ,.")) for quote in quotes if not _in(heads, quote)}
    again = {
        quote.start
        for quote in quotes
        if _in(heads, quote) and quote.kind != "indirect" and fold(quote.text.strip(" ,.")) in titles - said
    }
    added = [
        NotSpeech(quote.start, quote.end, quote.text, "a title or a term, as in the text below")
        for quote in quotes
        if quote.start in again and quote.kind != "indirect"
    ]
    kept = [quote for quote in quotes if quote.start not in again or quote.kind == "indirect"]
    return kept, [*others, *added]


def named_below(article: Article, quotes: Sequence[Quote]) -> list[Quote]:
    """The quotations, those of a nameless speaker in the headline given to the named one who says so in the body.

    'Bridge may close for years, says expert': the expert is who, of all that the body quotes, uses most of these words.
    """
    heads = [block for block in article.blocks if block.kind in _HEAD]
    below = [quote for quote in quotes if quote.speaker_kind == "person" and not _in(heads, quote)]
    return [_named(quote, below) if _in(heads, quote) and _is_nameless(quote) else quote for quote in quotes]


def _in(heads: Sequence[Span], quote: Span) -> bool:
    return any(head.start <= quote.start < head.end for head in heads)


def _is_nameless(quote: Quote) -> bool:
    """Whether one person is meant whom the headline does not name: 'expert', 'a doctor'."""
    return quote.speaker_kind == "unnamed" and bool(_ROLE_ONLY.fullmatch(quote.speaker or ""))


def _named(quote: Quote, below: Sequence[Quote]) -> Quote:
    again = {other.speaker for other in below if _repeats(_words(quote.text), _words(other.text))}
    if len(again) == 1:
        return msgspec.structs.replace(quote, speaker=again.pop(), speaker_kind="person")
    mine = _content(quote.text)
    shared: dict[str, set[str]] = {}
    for other in below:
        if other.speaker is not None:
            shared.setdefault(other.speaker, set()).update(mine & _content((other.clause or other).text))
    best = max(shared, key=lambda speaker: (len(shared[speaker]), speaker), default=None)
    if best is None or len(shared[best]) < max(_LEAST_WORDS, _LIKE * len(mine)):
        return quote
    return msgspec.structs.replace(quote, speaker=best, speaker_kind="person")


def _content(text: str) -> set[str]:
    return {stem(fold(word.text)) for word in words(text) if fold(word.text) not in STOPWORDS}


def _repeats(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether ``theirs`` has the words of ``mine`` in a row; or, of three and more, in order with few others between."""
    if not mine or (len(mine) == 1 and (len(mine[0]) < _LEAST_LETTERS or mine[0] in STOPWORDS)):
        return False
    reach = len(mine) if len(mine) < _LEAST_WORDS else len(mine) + len(mine) // 3
    for begin in (at for at, word in enumerate(theirs) if word == mine[0]):
        rest = iter(theirs[begin : begin + reach])
        if all(word in rest for word in mine):
            return True
    return False


def _words(text: str) -> list[str]:
    return [fold(word.text) for word in words(text)]
