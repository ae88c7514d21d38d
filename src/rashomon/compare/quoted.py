"""Quotations that cannot both be what was said: one word put for another inside the marks."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence

from rashomon.compare.utterances import misheard
from rashomon.lexicon.spelling import american
from rashomon.text import fold, stem, words
from rashomon.types import Article, Edit, Fact, Passage, QuoteGroup, QuoteVersion, Say

_ONE_TRANSLATION = 5
"""The same words that must stand around it where two versions may be translations."""
_DETERMINERS = frozenset(("a", "an", "the", "this", "that", "these", "those"))
_LONG = 5
"""Letters from which 'ae' for 'e' is a spelling."""
_WORDS, _MOST, _CONTEXT = 2, 2, 3
"""Words put for others at one place, such places, and the same words that must stand beside each."""


def quoted_conflicts(quotes: Sequence[QuoteGroup], articles: Sequence[Article]) -> Iterable[Fact]:
    """A conflict for every quotation that has one or two words for others amid words that are the same.

    Three words before or after the place must be the same, and one on its other side (or the quotation's end).
    """
    texts = {article.id: article.text for article in articles}
    for quote in quotes:
        least = _ONE_TRANSLATION if (quote.why or "").startswith("translations differ") else _CONTEXT
        replaced = [edit for edit in quote.edits if _another_word(edit, quote.versions, texts, least)]
        if not replaced or len({(fold(e.a.text), fold(e.b.text)) for e in replaced if e.a and e.b}) > _MOST:
            continue
        a, b = replaced[0].a, replaced[0].b
        assert a is not None and b is not None
        told = {side.article for edit in replaced for side in (edit.a, edit.b) if side}
        yield Fact(
            id="",
            statement=quote.versions[0].text,
            relation="conflict",
            slot="other",
            origins=0,
            says=tuple(
                _say(version, replaced)
                for version in quote.versions
                if version.kind != "indirect" and version.article in told
            ),
            why=f"the quotation has ‘{a.text}’ in one article, ‘{b.text}’ in the other, amid the same words",
            confidence=0.7,
        )


def _another_word(edit: Edit, versions: Sequence[QuoteVersion], texts: Mapping[str, str], least: int) -> bool:
    a, b = edit.a, edit.b
    if edit.kind != "replaced" or a is None or b is None or a.article == b.article:
        return False
    if _stems(a) & _stems(b) or _is_spelling(_first(a), _first(b)) or {_first(a), _first(b)} <= _DETERMINERS:
        return False
    if max(len(a.text.split()), len(b.text.split())) > _WORDS and not misheard(_first(a), _first(b)):
        return False
    around = [_around(side, versions, texts) for side in (a, b)]
    if None in around:
        return False
    (before, after), (before_b, after_b) = (sides for sides in around if sides is not None)
    left, right = _same(before[::-1], before_b[::-1]), _same(after, after_b)
    at_end = not after and not after_b
    if left + right < least and not misheard(_first(a), _first(b)):
        return False
    return max(left, right) >= _CONTEXT and (left > 0 or not before) and (right > 0 or at_end)


def _is_spelling(a: str, b: str) -> bool:
    """Whether two words are one in two spellings: 'paedophiles' and 'pedophiles'."""
    return american(a) == american(b) or (min(len(a), len(b)) >= _LONG and a.replace("ae", "e") == b.replace("ae", "e"))


def _first(side: Passage) -> str:
    return next((fold(word.text) for word in words(side.text)), "")


def _stems(side: Passage) -> set[str]:
    return {stem(fold(word.text)) for word in words(side.text)}


def _around(
    side: Passage, versions: Sequence[QuoteVersion], texts: Mapping[str, str]
) -> tuple[list[str], list[str]] | None:
    """The words of its quotation before and after a passage; None if it stands in no quotation."""
    version = next((version for version in versions if _holds(version, side)), None)
    if version is None:
        return None
    text = texts[side.article]
    return (
        [fold(word.text) for word in words(text, version.start, side.start)],
        [fold(word.text) for word in words(text, side.end, version.end)],
    )


def _same(a: Sequence[str], b: Sequence[str]) -> int:
    return sum(1 for _ in itertools.takewhile(lambda pair: pair[0] == pair[1], zip(a, b, strict=False)))


def _say(version: QuoteVersion, edits: Sequence[Edit]) -> Say:
    sides = [side for edit in edits for side in (edit.a, edit.b) if side is not None]
    return Say(
        version.start,
        version.end,
        version.text,
        article=version.article,
        value=next((side.text for side in sides if _holds(version, side)), None)
        or next((side.text for side in sides if side.text in version.text), None),  # the same wording elsewhere
        by=version.speaker,
        certainty="certain",
    )


def _holds(version: QuoteVersion, side: Passage) -> bool:
    return side.article == version.article and version.start <= side.start and side.end <= version.end
