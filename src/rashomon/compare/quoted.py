"""Quotations that cannot both be what was said: one word put for another inside the marks."""

from __future__ import annotations

import functools
import itertools
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from rapidfuzz.distance import OSA

from rashomon.compare.utterances import misheard
from rashomon.lexicon.numbers import ORDINALS, number_value
from rashomon.lexicon.spelling import american
from rashomon.text import fold, stem, words
from rashomon.types import Article, Edit, Fact, Passage, QuoteGroup, QuoteVersion, Say

_SMALL = frozenset(
    "a an the this that these those which who whom at by for from in into of on onto to toward towards upon with within"
    " during".split()
)
_FULL = {"n't": " not", "'re": " are", "'ve": " have", "'ll": " will", "'m": " am"}
_CONTRACTED = re.compile(r"n[’']t|[’'](?:re|ve|ll|m)\b", re.IGNORECASE)
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)$")
_LONG, _WRITTEN = 5, 7
"""Letters from which 'ae' for 'e' is a spelling, and from which one letter off is a slip of the pen."""
_WORDS, _MOST, _CONTEXT = 2, 2, 3
"""Words put for others at one place, such places, and the same words that must stand beside each."""


def quoted_conflicts(
    quotes: Sequence[QuoteGroup], articles: Sequence[Article], told: Sequence[Fact] = ()
) -> Iterable[Fact]:
    """A conflict for every quotation that has one or two words for others amid words that are the same.

    Three words before or after the place must be the same, and one on its other side (or the quotation's end). Where
    translations differ only words that sound alike ('or', 'our') are another's slip, and what is ``told`` as a conflict of values is none of words again.
    """
    texts = {article.id: article.text for article in articles}
    for quote in quotes:
        translated = (quote.why or "").startswith("translations differ")
        replaced = [
            edit
            for edit in quote.edits
            if _another_word(edit, quote.versions, texts)
            and not (translated and not _sound_alike(edit))
            and not any(_is_told(edit, fact) for fact in told)
        ]
        if not replaced or len({(fold(e.a.text), fold(e.b.text)) for e in replaced if e.a and e.b}) > _MOST:
            continue
        a, b = replaced[0].a, replaced[0].b
        assert a is not None and b is not None
        wordings = {
            wording: side.text
            for edit in replaced
            for side in (edit.a, edit.b)
            if side
            for wording in _wordings(side, quote.versions, texts)
        }
        yield Fact(
            id="",
            statement=quote.versions[0].text,
            relation="conflict",
            slot="other",
            origins=0,
            says=tuple(
                _say(version, replaced, wordings)
                for version in quote.versions
                if version.kind != "indirect" and any(wording in _folded(version.text) for wording in wordings)
            ),
            why=f"the quotation has ‘{a.text}’ in one article, ‘{b.text}’ in the other, amid the same words",
            confidence=0.7,
        )


def _sound_alike(edit: Edit) -> bool:
    """Whether one letter is another, more or less: that is no translator's choice."""
    return edit.a is not None and edit.b is not None and OSA.distance(_first(edit.a), _first(edit.b)) == 1


def _is_told(edit: Edit, fact: Fact) -> bool:
    """Whether the values of a conflict or an update are what the edit puts for each other."""
    return fact.relation in ("conflict", "update") and all(
        side is not None
        and any(
            say.article == side.article
            and say.start <= side.start < say.end
            and say.value is not None
            and _folded(side.text) in _folded(say.value)
            for say in fact.says
        )
        for side in (edit.a, edit.b)
    )


def _another_word(edit: Edit, versions: Sequence[QuoteVersion], texts: Mapping[str, str]) -> bool:
    a, b = edit.a, edit.b
    if edit.kind != "replaced" or a is None or b is None or a.article == b.article:
        return False
    if _stems(a) & _stems(b) or _is_spelling(_first(a), _first(b)) or not _tells(a) or not _tells(b):
        return False
    if any(texts[side.article][max(0, side.start - 1) : side.start] == "[" for side in (a, b)):
        return False  # a newsroom's own word
    if _plain(a) == _plain(b) or _one_number(a, b) or _has_both(a, b, versions):
        return False
    if max(len(a.text.split()), len(b.text.split())) > _WORDS and not misheard(_first(a), _first(b)):
        return False
    around = [_around(side, versions, texts) for side in (a, b)]
    if None in around:
        return False
    (before, after), (before_b, after_b) = (sides for sides in around if sides is not None)
    left, right = _same(before[::-1], before_b[::-1]), _same(after, after_b)
    at_end = not after and not after_b
    if left + right < _CONTEXT and not misheard(_first(a), _first(b)):
        return False
    return max(left, right) >= _CONTEXT and (left > 0 or not before) and (right > 0 or at_end)


def _is_spelling(a: str, b: str) -> bool:
    """Whether two words are one in two spellings: 'paedophiles' and 'pedophiles', 'fibre' and 'fiber'."""
    if american(a) == american(b) or (min(len(a), len(b)) >= _LONG and a.replace("ae", "e") == b.replace("ae", "e")):
        return True
    if min(len(a), len(b)) >= _WRITTEN and OSA.distance(a, b) == 1:
        return True  # a slip of the pen
    return {a[-2:], b[-2:]} == {"re", "er"} and a[:-2] == b[:-2]


def _tells(side: Passage) -> bool:
    """Whether any of its words is more than a preposition, an article or a relative pronoun: 'for' against 'at' is a
    drift of the words, and not of what was said."""
    return any(fold(word.text) not in _SMALL for word in words(side.text))


def _plain(side: Passage) -> list[str]:
    """Its words, contractions written out and ordinal numbers in figures."""
    text = _CONTRACTED.sub(lambda match: _FULL[match.group().lower().replace("’", "'")], side.text)
    text = text.replace("-", " ")
    told = [fold(word.text) for word in words(text)]
    return [str(ORDINALS[word]) if word in ORDINALS else _ORDINAL.sub("", word) for word in told]


def _one_number(a: Passage, b: Passage) -> bool:
    """Whether both are one number, in words and in figures: 'three' and '3'."""
    values = [number_value(side.text.lower().replace("-", " ")) for side in (a, b)]
    return values[0] is not None and values[0] == values[1]


def _has_both(a: Passage, b: Passage, versions: Sequence[QuoteVersion]) -> bool:
    """Whether one article quotes the utterance in both ways, each in a quotation of its own: then it was said twice."""
    one, other = _folded(a.text), _folded(b.text)
    ways: dict[str, set[str]] = defaultdict(set)
    for version in versions:
        told = _folded(version.text)
        if version.kind != "indirect" and (one in told) != (other in told):
            ways[version.article].add(one if one in told else other)
    return any(len(found) > 1 for found in ways.values())


@functools.lru_cache(1 << 14)
def _folded(text: str) -> str:
    return f" {' '.join(fold(word.text) for word in words(text))} "


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


def _wordings(side: Passage, versions: Sequence[QuoteVersion], texts: Mapping[str, str]) -> Iterator[str]:
    """A passage with the words of its quotation before it, and with those behind it: who has either has its wording."""
    before, after = _around(side, versions, texts) or ([], [])
    told = [fold(word.text) for word in words(side.text)]
    for run in ([*before[-_CONTEXT:], *told], [*told, *after[:_CONTEXT]]):
        if len(run) > len(told):
            yield f" {' '.join(run)} "


def _same(a: Sequence[str], b: Sequence[str]) -> int:
    return sum(1 for _ in itertools.takewhile(lambda pair: pair[0] == pair[1], zip(a, b, strict=False)))


def _say(version: QuoteVersion, edits: Sequence[Edit], wordings: Mapping[str, str]) -> Say:
    sides = [side for edit in edits for side in (edit.a, edit.b) if side is not None]
    return Say(
        version.start,
        version.end,
        version.text,
        article=version.article,
        value=next((side.text for side in sides if _holds(version, side)), None)
        or next((told for wording, told in wordings.items() if wording in _folded(version.text)), None),
        by=version.speaker,
        certainty="certain",
    )


def _holds(version: QuoteVersion, side: Passage) -> bool:
    return side.article == version.article and version.start <= side.start and side.end <= version.end
