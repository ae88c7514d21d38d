"""Words written in two ways: 'do not' and 'don't', '3' and 'three', 'defence' and 'defense' are one wording."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import Levenshtein

from rashomon.lexicon.numbers import CARDINALS, SCALES
from rashomon.lexicon.spelling import american

_FULL = {
    "n't": ("not",),
    "'re": ("are",),
    "'ve": ("have",),
    "'ll": ("will", "shall"),
    "'m": ("am",),
    "'s": ("is", "has"),
    "'d": ("would", "had"),
}
_IRREGULAR = {"won't": "will not", "can't": "can not", "cannot": "can not", "shan't": "shall not", "let's": "let us"}
_VARIANTS = {
    "whilst": "while", "amongst": "among", "amidst": "amid", "towards": "toward", "afterwards": "afterward",
    "backwards": "backward", "forwards": "forward", "upwards": "upward", "learnt": "learned", "burnt": "burned",
    "dreamt": "dreamed", "ok": "okay", "cheque": "check", "cheques": "checks", "programme": "program",
    "licence": "license", "practise": "practice", "plough": "plow", "mould": "mold", "sceptic": "skeptic",
    "sceptical": "skeptical", "aluminium": "aluminum", "jewellery": "jewelry", "storey": "story", "storeys": "stories",
    "tyres": "tires", "judgement": "judgment", "ageing": "aging",
}  # fmt: skip
_MOST = 8
"""Words up to which contractions are written out in every way that they allow."""
_APART = 3
"""Letters in which two spellings of one word may differ."""


def one_wording(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether two runs of folded words are the same words, written in two ways."""
    if len(a) == len(b) and all(same_spelling(one, other) for one, other in zip(a, b, strict=True)):
        return True
    if any("-" in word for word in (*a, *b)) and len({"".join(words).replace("-", "") for words in (a, b)}) == 1:
        return True
    return max(len(a), len(b)) <= _MOST and not set(_written(a)).isdisjoint(_written(b))


def same_spelling(a: str, b: str) -> bool:
    """Whether two folded words are one in two spellings: stabilizing and stabilising, US and U.S., '3' and 'three'."""
    plain_a, plain_b = (word.replace("-", "").replace(".", "").replace("'", "") for word in (a, b))
    if plain_a == plain_b or _VARIANTS.get(plain_a, plain_a) == _VARIANTS.get(plain_b, plain_b):
        return True
    if _figures([a]) == _figures([b]):
        return True
    if max(len(plain_a), len(plain_b)) < 5 and american(plain_a) == american(plain_b):
        return True
    if min(len(plain_a), len(plain_b)) < 5 or plain_a[0] != plain_b[0] or plain_a[:3] != plain_b[:3]:
        return False
    return american(plain_a) == american(plain_b) and Levenshtein.distance(plain_a, plain_b) <= _APART


def _written(words: Sequence[str]) -> Iterator[str]:
    """The letters of the words with contractions written out and numbers in figures, once for every reading."""
    for reading in itertools.product(*(_readings(word) for word in words)):
        told = [word for part in reading for word in part.split()]
        yield "".join(american(word.replace("-", "").replace(".", "")) for word in _figures(told))


def _readings(word: str) -> list[str]:
    if word in _IRREGULAR:
        return [_IRREGULAR[word]]
    for ending, meant in _FULL.items():
        if word.endswith(ending) and len(word) > len(ending):
            return [word, *(f"{word.removesuffix(ending)} {full}" for full in meant)]
    return [_VARIANTS.get(word, word)]


def _figures(told: Sequence[str]) -> list[str]:
    """The words with each run of number words as one figure: 'two hundred' is '200', 'twenty-one' is '21'."""
    found: list[str] = []
    sums: list[float] = []
    parts = [part for word in told for part in (word.split("-") if _numeral(word.split("-")[0]) else [word])]
    for part in parts:
        number = _value(part)
        if number is not None:
            sums.append(number)
        elif part in SCALES and sums:
            sums[:] = [sum(sums) * SCALES[part]]
        elif part == "and" and sums and sums[-1] >= min(SCALES.values()):
            continue
        else:
            found += [f"{sum(sums):.12g}"] * bool(sums)
            sums.clear()
            found.append(part)
    return found + [f"{sum(sums):.12g}"] * bool(sums)


def _numeral(word: str) -> bool:
    return word in CARDINALS


def _value(word: str) -> float | None:
    if word in CARDINALS:
        return float(CARDINALS[word])
    plain = word.replace(",", "")
    return float(plain) if plain.replace(".", "", 1).isascii() and plain.replace(".", "", 1).isdigit() else None
