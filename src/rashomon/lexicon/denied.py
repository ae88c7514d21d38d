"""What keeps reported words from being stated: 'denied that', 'rejected claims that', 'never said that'."""

from __future__ import annotations

import re

from rashomon.lexicon.denying import DISMISSES

_REACH = 90
"""Characters before the words, within which the denial begins."""
_SAYING = r"(?:say|said|claim|stat|admit|suggest|confirm|tell|told|impl|alleg)"
_CLAIM = (
    r"(?:claim|report|suggestion|allegation|accusation|charge|rumou?r|assertion|notion|idea|speculation|insinuation|statement"
    r"|theor(?:y|ie)|stor(?:y|ie)|view|argument|criticism|complaint)s?"
)
_DENIES = (
    rf"(?:den(?:y|ie[sd]|ying)|reject(?:s|ed|ing)?|{DISMISSES}|refut(?:es?|ed|ing)|rebut(?:s|ted|ting)?|rebuff(?:s|ed|ing)?"
    r"|disput(?:es?|ed|ing)|disavow(?:s|ed|ing)?|repudiat(?:es?|ed|ing)|contradict(?:s|ed|ing)?)"
)
_CONTENT = (
    rf"(?:\s+(?:ever\s+|having\s+){{0,2}}{_SAYING}\w*)?(?:\s+(?:as\s+\w+\s+)?(?:[\w’'-]+\s+){{0,3}}?{_CLAIM}"
    r"(?:\s+(?:by|from|of|in)(?:\s+[\w’'-]+){1,4}?)?)?(?:\s+that)?"
)
_DENIAL = re.compile(
    rf"\b(?P<words>(?:neither\s+\w+\s+nor\s+)?{_DENIES}{_CONTENT}"
    rf"|(?:never|(?:did|had|has|have|would|could|can)\s?n[o’']t|cannot|refused\s+to|declined\s+to)\s+{_SAYING}\w*(?:\s+that)?)"
    r"\s*[“”\"‘']?\Z",
    re.IGNORECASE,
)
_NOT = re.compile(r"(?:\bnot|\bnever|n[’']t|\bwithout|\bshort of|\bcannot|\bcan)\s+(?:\w+ly\s+)?\Z", re.IGNORECASE)
"""'Did not deny': that is no denial."""
_IS = re.compile(r"\b(?:is|are|was|were|be|been|being)\s+\Z", re.IGNORECASE)
"""'Was denied': to whom something is refused."""
_ENDS = re.compile(r"[.!?;][”\"]?\s|\n")


def denial_before(text: str, start: int) -> str | None:
    """The words right before a place in a text by which what stands there is denied, or not said; None if it is stated.

    >>> denial_before("The mayor denied claims that he had left.", 29)
    'denied claims that'
    """
    before = text[max(0, start - _REACH) : start]
    ends = [match.end() for match in _ENDS.finditer(before)]
    before = before[ends[-1] :] if ends else before
    found = _DENIAL.search(before)
    if found is None or _NOT.search(before, 0, found.start()) or _IS.search(before, 0, found.start()):
        return None
    return " ".join(found["words"].split())
