"""The language of a text, told from its body."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rashomon.lexicon.function_words import FUNCTION_WORDS
from rashomon.text import unmarked
from rashomon.types import BODY, Block

_ENGLISH = frozenset(
    "the of and to in a is that for it was on with he as his be at by had are but from have an they which one were all"
    " her she there would their we him been has when who will no more if out so said what up its about into than them"
    " can only other new some could time these two may then do first any my now such".split()
)
_SAMPLE = 4000
_ENOUGH = 40
"""Characters of body without which nothing is said of the language."""
_LONG = 100
"""Characters from which a language other than English is told apart."""
_ENOUGH_OF_THEM, _CLEARLY = 0.15, 1.25
"""Share of another language's function words from which a text is in it, and how far ahead of the next it must be."""
_FEW_OF_THEM, _ALONE = 0.05, 2.5
"""The same for texts with few function words: a twentieth, and hardly any of another language."""
_PLAINLY, _FOREIGN = 0.25, 0.12
"""Shares of English function words: above the first a text is English, below the second it is not."""


_SCRIPTS: tuple[tuple[str, str, re.Pattern[str]], ...] = (
    ("ja", "", re.compile(r"[\u3040-\u30ff]")),
    ("ko", "", re.compile(r"[\uac00-\ud7af\u1100-\u11ff]")),
    ("zh", "", re.compile(r"[\u4e00-\u9fff]")),
    ("th", "", re.compile(r"[\u0e00-\u0e7f]")),
    ("lo", "", re.compile(r"[\u0e80-\u0eff]")),
    ("km", "", re.compile(r"[\u1780-\u17ff]")),
    ("my", "", re.compile(r"[\u1000-\u109f]")),
    ("ka", "", re.compile(r"[\u10a0-\u10ff]")),
    ("hy", "", re.compile(r"[\u0530-\u058f]")),
    ("el", "", re.compile(r"[\u0370-\u03ff]")),
    ("he", "yi", re.compile(r"[\u0590-\u05ff]")),
    ("ta", "", re.compile(r"[\u0b80-\u0bff]")),
    ("te", "", re.compile(r"[\u0c00-\u0c7f]")),
    ("gu", "", re.compile(r"[\u0a80-\u0aff]")),
)
"""Scripts in which newspapers of one language only are written, and another language that may be declared for it."""
_OTHER_SCRIPTS = re.compile(r"[\u0370-\u1fff\u2e80-\ufaff]+")
"""Whatever is neither Latin nor general punctuation: nearly nothing in most texts."""
_FEW = 5
_MOSTLY = 0.3
"""Share of a script among the characters, spaces and all, from which the text is in it. Kana make a third of Japanese."""


def find_language(text: str, blocks: Sequence[Block], declared: str | None = None) -> str | None:
    """ISO 639-1 code, or None for a text too short to tell.

    English and two dozen others are told by their function words, and languages with a script of their own by that; only
    what is neither is handed to py3langid (Lui and Baldwin 2012). A declared language is kept unless the text is plainly another one:
    many sites declare English, which their system came with, over pages in their own language.
    """
    body = " ".join(text[block.start : block.end] for block in blocks if block.kind in BODY)[:_SAMPLE]
    by_script = _by_script(body, declared)
    if by_script is not None:
        return by_script
    if len(body) < _ENOUGH:
        return declared
    tokens = body.casefold().split()
    share = sum(map(_ENGLISH.__contains__, tokens)) / max(1, len(tokens))
    if share > _PLAINLY:
        return "en"
    doubted = declared == "en" and share <= _FOREIGN
    if (declared and not doubted) or len(body) < _LONG:
        return declared
    if share > _FOREIGN:
        return "en"
    told = _by_function_words(tokens, share)
    if told is not None:
        return told
    from py3langid import classify  # slow to load: a second of CPU for its model

    return str(classify(body)[0])


def _by_function_words(tokens: Sequence[str], english: float) -> str | None:
    """The language whose function words make up most of the text; None if they are few, or another's nearly as many.

    Few of them tell the language, too, where they are hardly another's: lists and pages of names have few.
    """
    others = (
        (sum(map(words.__contains__, tokens)) / len(tokens), language) for language, words in FUNCTION_WORDS.items()
    )
    (first, language), (second, _) = sorted((*others, (english, "en")), reverse=True)[:2]
    many, few = first >= _ENOUGH_OF_THEM and first >= _CLEARLY * second, first >= _FEW_OF_THEM
    return language if many or (few and first >= _ALONE * second) else None


def _by_script(body: str, declared: str | None) -> str | None:
    foreign = "" if unmarked(body).isascii() else "".join(_OTHER_SCRIPTS.findall(body))
    if len(foreign) <= _FEW:
        return None
    for language, other, script in _SCRIPTS:
        needed = 0.1 if language == "ja" else _MOSTLY
        if len(script.findall(foreign)) > max(_FEW, needed * len(body)):
            return other if declared == other else language
    return None
