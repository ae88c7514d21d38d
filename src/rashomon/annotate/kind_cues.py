"""What the words beside a name tell of its kind: the role or the age of a person, 'the insurer', a spokesman of something.

McDonald (1996) calls this the external evidence of a name.
"""

from __future__ import annotations

import re

from rashomon.lexicon.alternation import alternation
from rashomon.lexicon.titles import HONORIFICS, ORGANISATION_NOUNS, ROLES
from rashomon.text import fold

_BEFORE = 48
"""Characters before a name that are looked at."""
_NOUNS = alternation(ORGANISATION_NOUNS)
_PERSON_AFTER = re.compile(
    r",\s(?:\d\d,|an?\s|who\b|whose\b|the\s(?:[\w’'-]+\s){0,3}?(?:of|who|at|for|and)\b)"
    r"|\s(?:said|says|told|tells|added|adds|wrote|explaine?[ds]|noted|argued|recall(?:s|ed)|insisted|replied|died|himself|herself"
    r"|who|whose)\b"
)
_ROLE_AFTER = re.compile(r",\s(?P<role>[a-z]+(?:-[a-z]+)?)\s(?:of|at|for|with|and)\b")
_AGE_BEFORE = re.compile(r"\b\d{1,3}-year-old\s$")
_ORGANISATION_BEFORE = re.compile(
    rf"(?:^|[\s(“\"])(?:{_NOUNS}|ruling|opposition)\s[“\"‘]?$"
    r"|\b(?:co-?)?(?:founder|owner|chair(?:man|woman|person)?|editor|executive|CEO|director|spokes(?:man|woman|person)|subsidiary"
    r"|shareholder|employee|analyst|member)s?\s(?:of|at|for|with|from)\s(?:the\s)?$"
)
_ORGANISATION_AFTER = re.compile(
    rf",\s(?:an?|the|one\sof)\s(?:[\w’'-]+,?\s){{0,4}}?(?:{_NOUNS})s?\b"
    r"(?!\s(?:leader|member|chief|head|founder|owner|boss|chair|director|executive|manager|president|spokes|official|worker|employee"
    r"|lawyer|analyst|editor|activist|veteran))"
    rf"|\s(?:{_NOUNS})\b"
    r"|(?:[’']s?)?\s(?:spokes\w+|leaders?|members?|councillors?|executives?|employees?|users|customers|management|headquarters|shares"
    r"|stock|accounts?|reports?|flights?|team(?:-?mates?)?|CEO|chief\sexecutive|chairman|founder|editors?"
    r"|(?:Chief|Director|Secretary|Speaker|Chair\w*)\s[A-Z])\b"
)
_PLAN_AFTER = re.compile(
    r"[’”'\"]?\s(?:program(?:me)?s?|projects?|initiatives?|(?:trade\s)?agreements?|deal|scheme|policy|pandemic|festival|vaccines?|exhibition)\b"
)
_DATELINE = re.compile(r"(?:\n|\A)[A-ZÀ-Þ][A-ZÀ-Þ'’ -]{2,30}(?=:\s|\s\(|,\s[A-Z][a-z]{2,8}\.?\s\d|\s[–—-]{1,2}\s)")


def is_personal(text: str, start: int, end: int) -> bool:
    """Whether such words stand beside a name as stand beside a person's."""
    before = text[max(0, start - _BEFORE) : start]
    words = before.rstrip().rsplit(maxsplit=1)
    if words and (words[-1] in HONORIFICS or fold(words[-1].strip(".,")) in ROLES):
        return True
    if _AGE_BEFORE.search(before) is not None:
        return True
    if _PERSON_AFTER.match(text, end) is not None:
        return _ORGANISATION_AFTER.match(text, end) is None
    role = _ROLE_AFTER.match(text, end)
    return role is not None and role["role"] in ROLES


def is_organisational(text: str, start: int, end: int) -> bool:
    """Whether such words stand beside a name as stand beside an organisation's."""
    before = text[max(0, start - _BEFORE) : start]
    return _ORGANISATION_BEFORE.search(before) is not None or _ORGANISATION_AFTER.match(text, end) is not None


def is_plan(text: str, end: int) -> bool:
    """Whether such words stand behind a name as stand behind that of a programme or an agreement."""
    return _PLAN_AFTER.match(text, end) is not None


def opens_dateline(text: str, start: int, end: int) -> bool:
    """Whether a name in capitals opens its paragraph as the place of a dateline does: 'OSTREL, May 14', 'OSTREL:'."""
    if not text[start:end].isupper():
        return False
    found = _DATELINE.match(text, max(0, start - 1))
    return found is not None and found.end() == end
