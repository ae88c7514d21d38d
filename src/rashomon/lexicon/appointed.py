"""Days that somebody appoints: 'ordered to leave by Friday', 'set for Tuesday', 'moved to Sunday' look ahead of who tells it."""

from __future__ import annotations

import re
from collections import deque

_BEHIND = re.compile(
    r"\b(?P<word>by|before|from|starting|beginning|for|to|till)\s"
    r"(?:(?:early|late|noon|midday|midnight|dawn|dusk|\d{1,2}(?:[:.]\d\d)?\s?[ap]\.?m\.?)\s(?:on\s)?)?$",
    re.IGNORECASE,
)
"""The preposition of a day, with the hour that may stand between."""
_OURS = r"(?<!\bhad\s)(?<!\bhad\sbeen\s)(?<!\bwhich\s)"
"""What had been ordered is told from later on: its day may be over."""
_DEMANDS = re.compile(
    rf"{_OURS}\b(?:order|t(?:ell|old)|ask|urge|request|instruct|direct|require|promise|vow|pledge|threaten|invite|summon|plan|propose"
    r"|want|offer|undertook|undertake|expect|allow|appeal|call|demand|g(?:ive|ave)|decide|vote|agree)(?:e?d|s|n)?"
    r"\b|\b(?:must|should|need|needs|(?:has|have|is|are)\sto)\b",
    re.IGNORECASE,
)
"""Who orders, asks or promises has something done by a day."""
_TO_DO = re.compile(
    r"\bto\s(?!(?:the|an?|his|her|its|their|our|this|that|these|those|all|some|any|police|parliament|court|reporters)\b)[a-z]{2,}\b"
    r"|\b(?:must|should|need|needs|deadline|answers?|decision|reply|response|results?|return|release|withdrawal|payment)\b"
)
_APPOINTS = re.compile(
    rf"{_OURS}\b(?:call|announce|declare|proclaim|decree|order|plan|propose|schedule|promise|threaten|approve|introduce)(?:e?d|s)?\b"
    r"|\b(?:must|should|can)\b",
    re.IGNORECASE,
)
_SETS = re.compile(
    rf"{_OURS}\b(?:set|slated|fixed|called|booked|arranged|announced|proposed|scheduled|rescheduled|planned|convened|summoned|declared"
    r"|proclaimed|ordered|timetabled|pencilled\sin|penciled\sin|lined\sup)\b",
    re.IGNORECASE,
)
_MOVES = re.compile(
    rf"{_OURS}\b(?:postponed|moved|rescheduled|delayed|deferred|adjourned|shifted|switched|extended"
    r"|(?:pushed|put|moved)\s(?:off|back)|(?:brought|moved)\sforward)\b",
    re.IGNORECASE,
)
_VERBS = {
    "by": _DEMANDS, "before": _DEMANDS, "from": _APPOINTS, "starting": _APPOINTS, "beginning": _APPOINTS, "for": _SETS,
    "to": _MOVES, "till": _MOVES,
}  # fmt: skip
_LEAVES = re.compile(
    r"[;:—]|\b(?:said|says|that|when|where|after|because|since|as|but|while|until|who|which|was|were|had|has|have|did)\b",
    re.IGNORECASE,
)
_NAMED = re.compile(r"\b(?:declare|proclaim|name|designate)(?:d|s)\s(?:this\s)?$", re.IGNORECASE)
_A_DAY = re.compile(r"\s(?:as\s|to\sbe\s)?(?:an?|the)\s(?:[a-z]+\s){0,3}?(?:day|holiday)\b")
_DAY = re.compile(r"\d|day\b", re.IGNORECASE)
_TO = re.compile(r"\sto\s")
_OVER = re.compile(r"['’]s?\b|\s(?:was|were|had)\b")
"""A day that something else is of, or one whose plan is told as past: 'planned for Saturday was cancelled'."""


def is_appointed(before: str, day: str, after: str) -> bool:
    """Whether the words of a day are those of one to come, by what stands before and behind it in its sentence.

    'ordered four men to leave by Friday', 'called a strike from Monday', 'was set for Tuesday', 'moved from Saturday to
    Sunday', 'declared Friday a day of mourning'.
    """
    if not _DAY.search(day) or _OVER.match(after):
        return False
    if _A_DAY.match(after) and _NAMED.search(before):
        return True
    behind = _BEHIND.search(before)
    verbs = _VERBS.get(behind["word"].casefold()) if behind else None
    if behind is not None and behind["word"].casefold() == "from" and _TO.match(after) and _MOVES.search(before):
        verbs = _MOVES
    if behind is None or verbs is None:
        return False
    last = deque(verbs.finditer(before, 0, behind.start()), maxlen=1)
    if not last or _LEAVES.search(before, last[0].end(), behind.start()):
        return False
    return verbs is not _DEMANDS or _TO_DO.search(before, last[0].start(), behind.start()) is not None
