"""Appositions: the name that follows a description between commas, 'the mayor of Orbost, Ilse Quarn, said'."""

from __future__ import annotations

import re

from rashomon.annotate.antecedents import Speaker
from rashomon.annotate.mentions import Mentions
from rashomon.lexicon.titles import CALLINGS, ROLE_HEADS
from rashomon.text import fold
from rashomon.types import Mark, Span

_APPOSED = re.compile(
    r",\s((?:[A-Z][\w’'&.-]*)(?:\s(?:(?:of|for|the|and|de|van|von|bin|al)\s){0,2}(?:[A-Z]\.|[A-Z](?:[\w’'&.-]*[\w’'&-])?)){1,5})(?:\s\([^()\n]{1,20}\))?(?P<ends>,|\.\s|\.?\s*(?:\n|$))"
)
"""'The organisers, Friends of the Pier, said'; '…, said the mayor, Ilse Quarn.'"""
_TITLE_BEHIND = re.compile(
    r",\s(?:who\sgoes\sby\s(?:the\s(?:name|alias|nickname)\s(?:of\s)?)?|who\s(?:identified\s(?:him|her)self|(?:gave|would\sgive|asked\sto\sbe\sidentified\sby)\s(?:(?:only|just)\s)?(?:his|her)"
    r"(?:\s(?:first|last|full))?\s(?:sur)?name)\s(?:(?:only|simply|just)\s)?as\s)?"
    r"(?:(?:[A-Z][a-z]{0,8}\.?|\([A-Z][a-z]{1,3}\))\s|(?:the|an?)\s(?:[a-z][\w-]*\s){1,3}|(?:former|ex-)\s?(?:[a-z][\w-]*\s){1,3}"
    rf"|(?:{'|'.join(sorted(CALLINGS))})\s){{0,3}}"
)
"""', Dr (Mrs) ' between a description and a name; 'who identified himself simply as'."""
_LONGEST_TITLE = 90
_NAME_ENDS = re.compile(r",|\.?\s*(?:\n|$)|\.\s|[”\"]|\s\([^()\n]{1,20}\)[,.]|\ssa(?:id|ys)\b")
_DESCRIBES = re.compile(
    r"(?:(?:the|its|an?|his|her|their|one|another)|[A-ZÀ-Þ][\w’'. &-]{1,50}[’']s)\s(?!.*,)", re.IGNORECASE
)
"""'The organisers', 'Mr Hale's lawyer'."""
_ROLE_OF = re.compile(
    r"^[\w .&'’-]+['’]s (?:[\w-]+ )?(head|chief|director|leader|president|chair(?:man|woman|person)?|secretary|minister|spokes\w+)\b"
)
_TWO_WORDS = re.compile(r"[A-ZÀ-Þ][\w’'-]+(?:\s[A-Z]\.)?\s[A-ZÀ-Þ][\w’'-]+")


def apposed(text: str, mentions: Mentions, source: Mark, holds_names: bool) -> Speaker | None:
    """The name that follows a description between commas; of one with a name in it ('the mayor of Orbost') a person's."""
    if not _DESCRIBES.match(source.text) or " whose " in source.text:
        return None
    if (named := _named_behind(text, mentions, source)) is not None:
        return named
    match = _APPOSED.match(text, source.end, source.end + 90)
    if match is None:
        return None
    name = next((name for name in mentions.inside(Span(match.start(1), match.end(1))) if name.kind == "person"), None)
    if name is not None and name.start == match.start(1):
        return Speaker(name.entity, "person")
    role = _ROLE_OF.search(fold(source.text))
    if role is not None and role[1] in ROLE_HEADS and match["ends"] == "," and _TWO_WORDS.fullmatch(match[1]):
        return Speaker(match[1], "person")
    return None if holds_names or match["ends"] != "," else Speaker(match[1], "organisation")


def _named_behind(text: str, mentions: Mentions, source: Mark) -> Speaker | None:
    """The person whose name stands behind a description between commas, with its title, or ends the sentence: 'Quarn's mum,
    Ilse, said', 'added her husband, Gurm', 'the teacher, Mr Ilse ole Quarn.'; or who 'gave his name only as Ivo'.
    """
    name = next(iter(mentions.inside(Span(source.end, source.end + _LONGEST_TITLE))), None)
    if name is None or name.kind != "person" or _NAME_ENDS.match(text, name.end) is None:
        return None
    joined = _TITLE_BEHIND.fullmatch(text, source.end, name.start)
    return Speaker(name.entity, "person") if joined else None
