"""Words by which a newsroom says how sure it is, after the classes of FactBank (Saurí and Pustejovsky 2009)."""

from __future__ import annotations

import re
from typing import Literal

from rashomon.lexicon.denying import DISMISSES

Certainty = Literal["certain", "probable", "possible", "denied", "unconfirmed"]

_CUES: tuple[tuple[Certainty, str], ...] = (
    (
        "denied",
        rf"den(?:y|ie[sd]|ying)|denials?|{DISMISSES}|rejected? (?:the )?(?:claim|report|allegation|accusation)s?"
        r"|rebutted|refuted",
    ),
    (
        "unconfirmed",
        r"unconfirmed|alleg(?:e[sd]?|ing|ations?)|allegedly|amid reports|reportedly|purported(?:ly)?|rumou?r(?:s|ed)?"
        r"|unverified|not (?:yet )?(?:been )?(?:confirmed|verified)|yet to confirm|accus(?:e[sd]?|ing)"
        r"|claim(?:s|ed|ing)?(?! (?:responsibility|victory|credit|the lives?|at least|lives|(?:[\w,]+ ){1,3}?(?:lives?|victims?|seats?|medals?|titles?)\b))"
        r"|said to (?!the\b|an?\b|his\b|her\b|their\b|our\b|its\b|me\b|us\b|him\b|them\b|reporters|journalists|(?-i:[A-Z]))",
    ),
    (
        "possible",
        r"may(?! \d)|might|could(?! not\b)|possibl[ey]|perhaps|fear(?:s|ed)?|worr(?:y|ies)|hopes?(?! to)|suspected"
        r"|(?:who|they|he|she|police|officers|investigators|detectives|prosecutors|officials|doctors|scientists|experts) suspects?"
        r"|unclear|unknown|considering|(?<!no )(?<!without )(?<!beyond )doubt(?:ful|s|ed)?|attempt(?:ed|ing) to",
    ),
    (
        "probable",
        r"if (?:all goes|everything goes|successful|approved|confirmed)|believe[sd]?"
        r"|(?:un)?likely|improbable|probabl[ey]|appear(?:s|ed)? to|seem(?:s|ed)?|expect(?:s|ed)|(?:is|are|was|were) (?:expect|predict|forecast)ing|thought to"
        r"|apparent(?:ly)?"
        r"|estimate[sd]?|forecast|predict(?:s|ed)?|should|would|plan(?:s|ned)? to|intend(?:s|ed)? to|scheduled"
        r"|due to (?:be|begin|start|open|close|arrive|meet|take|leave|vote|speak|appear|sign|visit|return|end)",
    ),
)
_ANY = re.compile("|".join(rf"\b(?:{words})\b" for _, words in _CUES), re.IGNORECASE)
_PATTERNS = tuple((certainty, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for certainty, words in _CUES)


_NO_MODAL = re.compile(
    r"(?<=[a-z0-9,’'] )May\b(?! (?:(?i:be|have|not|also|still|soon|never)\b|[A-Z][a-z]))"
    r"|\b(?i:in|of|on|by|since|until|till|from|to|last|next|this|early|mid|late|end|before|after|during|through|and|or) May\b"
    r"|\b(?i:in|since|until|by|of|last|next|early|late|mid)-May\b|^May\b(?=,? (?:\d|(?:was|is|saw|began|brought)\b))"
)
"""The month and the name: a capital within a sentence, not before a word with one (a headline: 'Storm May Hit')."""


_NO_CUE = re.compile(
    r"\b(?:as|than)[ -](?:(?:had|was|were|widely|previously|originally|first) )*(?:scheduled|planned|expected|forecast|predicted|feared|likely)\b"
    r"|\b(?:its|the|an?|their|his|her|this|that|our|annual|full-year|quarterly|earlier|previous|new|official|latest|weather|sales|profits?"
    r"|revenue|earnings|growth|inflation|economic|year|budget|own|lower(?:ed)?|raise[ds]?|cut|below|above|beat)(?:['’]s)? forecast\b(?! to\b)"
    r"|\b(?:below|above|than|beat(?:ing|s)?|miss(?:ing|ed|es)?|short of|exceed(?:ing|ed|s)?) (?:the |an? )?[^,;:\sa-z]{0,8}\d[\d.,]*%? (?:[a-z]+ ){0,2}"
    r"(?:expected|forecast|predicted|estimated)\b"
    r"|['’]s? forecast\b(?! to\b)|\bforecast(?=s\b| (?:for|of) (?:the|this|next|20\d\d|its|an?)\b)",
    re.IGNORECASE,
)
"""The noun, what came as planned, and what a figure is set beside: 'lowered its forecast', 'as scheduled', 'more than
expected', 'below the 2.9 billion expected'."""


def cue_at(words: str, at: int) -> int | None:
    """Where the cue ends that begins at ``at``; None if none does."""
    found = _ANY.match(words, at)
    return None if found is None else found.end()


def certainty_of(words: str) -> Certainty:
    """The certainty that the cues among the words give; the gravest if there are several. The month May is no cue."""
    if "May" in words:
        words = _NO_MODAL.sub(" ", words)
    if not _ANY.search(words):
        return "certain"
    words = _NO_CUE.sub(" ", words)
    return next((label for label, cue in _PATTERNS if cue.search(words)), "certain")
