"""Numbers as newsrooms write them, in words and digits, and what they come to."""

from __future__ import annotations

import re

from rashomon.lexicon.alternation import alternation

CARDINALS: dict[str, int] = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
        " seventeen eighteen nineteen".split()
    )
} | {
    word: 10 * value
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}

ORDINALS: dict[str, int] = {
    word: value
    for value, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
        " fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        start=1,
    )
} | {"thirtieth": 30, "fortieth": 40, "fiftieth": 50, "hundredth": 100}

SCALES: dict[str, float] = {
    "hundred": 1e2,
    "thousand": 1e3,
    "lakh": 1e5,
    "million": 1e6,
    "crore": 1e7,
    "billion": 1e9,
    "trillion": 1e12,
}

SHORT_SCALES: dict[str, float] = {"k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "bn": 1e9, "b": 1e9, "tn": 1e12}
"""Scales written hard after the digits: ``$5.8bn``, ``€4m``."""

VAGUE: dict[str, int] = {"dozens": 24, "scores": 40, "hundreds": 100, "thousands": 1000, "millions": 10**6,
                         "billions": 10**9, "trillions": 10**12}  # fmt: skip
"""Plurals that give only an order of size, each with its least value."""

_GROUPS = "[,  ]"
DIGITS = rf"\d{{1,3}}(?:{_GROUPS}\d{{3}}){{1,5}}(?:\.\d{{1,6}})?(?!\d)|\d{{1,15}}(?:\.\d{{1,6}})?(?!\d)"
"""Digits with thousands set off by commas or hard spaces, and decimals after a point."""

_CARDINAL = alternation(CARDINALS)
_SCALE = alternation(SCALES)
_PART = rf"(?:{_CARDINAL}|{_SCALE}|dozen)"
_GAP = r"\s{1,3}"
WORDS = (
    rf"(?:{_CARDINAL}|(?:half{_GAP})?an?{_GAP}(?:{_SCALE}|dozen))\b"
    rf"(?:(?:-|{_GAP}(?:and{_GAP})?){_PART}\b){{0,8}}"
)
"""Number words: ``twenty-one``, ``a hundred``, ``half a million``, ``two hundred and five thousand``."""

FRACTIONS: dict[str, float] = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}

_TOKEN = re.compile(r"\d+(?:[,  ]\d{3})*(?:\.\d+)?|[a-z]+|[½¼¾⅓⅔]|/")


def number_value(words: str) -> float | None:
    """What the number comes to, or None if the words are none: ``two and a half million`` is 2 500 000."""
    tokens = _TOKEN.findall(words.casefold())
    total, current, seen = 0.0, 0.0, False
    position = 0
    while position < len(tokens):
        token = tokens[position]
        following = tokens[position + 1] if position + 1 < len(tokens) else ""
        if token[0].isdecimal() and token.isascii():
            number = float(re.sub(_GROUPS, "", token))
            if following == "/" and position + 2 < len(tokens) and tokens[position + 2].isdecimal():
                number /= float(tokens[position + 2]) or 1.0
                position += 2
            current += number
        elif token in FRACTIONS:
            current += FRACTIONS[token]
        elif token in CARDINALS:
            current += CARDINALS[token]
        elif token == "half":
            current += 0.5
        elif token == "couple":
            current += 2
        elif token == "dozen":
            current = (current if seen else 1.0) * 12
        elif token == "hundred":
            current = (current if seen else 1.0) * 100
        elif token in SCALES:
            total += (current if seen and current else 1.0) * SCALES[token]
            current = 0.0
        elif token in ("a", "an", "and", "of"):
            position += 1
            continue
        else:
            return None
        seen = True
        position += 1
    return total + current if seen else None


def spoken_year(words: str) -> int | None:
    """The year that number words say as broadcasters do: ``nineteen ninety-six``, ``two thousand and six``."""
    parts = re.findall(r"[a-z]+", words.casefold())
    if len(parts) > 1 and parts[1] != "hundred" and parts[0] in ("eighteen", "nineteen", "twenty"):
        rest = [CARDINALS.get(part, -100) for part in parts[1:]]
        if 10 <= sum(rest) <= 99 and (len(rest) == 1 or (len(rest) == 2 and rest[0] >= 20 and 0 < rest[1] < 10)):
            return CARDINALS[parts[0]] * 100 + sum(rest)
    if parts[:2] == ["two", "thousand"]:
        value = number_value(words)
        return int(value) if value is not None and 2000 <= value < 2100 else None
    return None
