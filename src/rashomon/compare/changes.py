"""Signs that a figure changed: 'has risen to', 'now', 'up from', 'an earlier count of'."""

from __future__ import annotations

import re

from rashomon.lexicon.numbers import WORDS
from rashomon.types import Claim, Quantity

_REACH = 60
"""How far (in characters) from a number 'now' may stand, and half of how far 'has risen to' may reach."""
_FAR = 600
"""Characters on either side of a number in which its part of the sentence is looked for: what is longer is a table."""
_MOVED = re.compile(
    r"\b(?:(?:ros?e|risen|climb(?:ed|s)|jump(?:ed|s)|gr[eo]wn?|increased|raised|revised|updated|corrected|cut|fell|fallen"
    r"|dropped|lowered|reduced|widened|extended|expanded|doubled|tripled|sw(?:elled|ollen)|soared|surged|plunged|slipped|narrowed|shr[au]nk"
    r"|eased|trimmed|br(?:ing(?:s|ing)?|ought)\b.{1,60}?|stands?|stood)"
    r"(?: (?:sharply|again|further|up|down|upwards?|downwards?|now))? (?:to|at)|reached)"
    r"(?: (?:just|only|about|at least|more than|over|an? (?:radius|total|rate|maximum|range) of))* ?$"
    r"|\b(?:rais|increas|lower|reduc|revis|updat|correct|improv|sweeten|hik|boost|upp|trimm|slash)(?:es|ed|e|ing|s)?"
    r"(?: (?!to\b)[\w'’-]+){1,9} (?:to|at)(?: (?:just|only|about|at least|more than|over))* ?$",
    re.IGNORECASE,
)
"""A change that ends in the figure: 'has risen to', 'was cut to', 'raised its offer for the company to'."""
_LEVEL = re.compile(
    r"(?<!\bhas )(?<!\bhave )(?<!\bnow )\b(?:reached|st(?:ood|ands?) at)(?: (?:just|only|about|at least|more than|over))* ?$",
    re.IGNORECASE,
)
_NOW = re.compile(
    r"\b(?:now|so far)\b|\b(?:up|down) from\b|\bcorrect(?:ion\b|ing (?:an?|its|their|the)\b)|\blatest (?:count|figures?|toll)\b"
    r"|\b(?:still|remain(?:s|ed|ing)?) (?:missing|trapped|unaccounted for)\b",
    re.IGNORECASE,
)
_SUPERSEDED = re.compile(
    r"\b(?:earlier|initial|previous|first|early) (?:reports?|figures?|counts?|estimates?|tolls?|statements?)\b"
    r"|\b(?:earlier|initially|previously|originally) (?:said|put|reported|given|thought|believed|stated)\b"
    r"|\b(?:had|has|have|was|were|been) (?:earlier|initially|previously|originally|first)"
    r" (?:been )?(?:said|put|reported|given|thought|believed|stated|estimated|announced|told)\b"
    r"|\b(?:said|reported|stated|announced|told \w+) (?:earlier|initially|previously|originally|at first)\b",
    re.IGNORECASE,
)
_OLDER_COUNT = (
    r"\b(?:earlier|initial|previous|first|early|preliminary) (?:report|figure|count|estimate|toll|statement|number|offer|bid)s?"
    r" (?:of|that (?:put|gave|said|spoke of))(?: (?:about|around|some|at least|more than|nearly|the \w+ at))* "
)
_OLDER_ONE = re.compile(_OLDER_COUNT + "$", re.IGNORECASE)
"""Words that make the figure behind them, and no other of its sentence, an older one: 'an earlier count of'."""
_HAS_OLDER_ONE = re.compile(rf"{_OLDER_COUNT}(?:[\d$€£]|{WORDS})", re.IGNORECASE)
_MOVES = (
    r"(?:shr[aiu]nk|f[ea]ll(?:en)?|r[io]sen?|dropp?(?:ed)?|narrow(?:ed)?|widen(?:ed)?|climb(?:ed)?|declin(?:ed)?|rais(?:ed|ing)"
    r"|cut|increas(?:ed|ing)|reduc(?:ed|ing)|lower(?:ed|ing)|slipp(?:ed|ing)|gr[eo]wn?|went|jump(?:ed)?|swell(?:ed)?|swollen"
    r"|revis(?:ed|ing)|correct(?:ed|ing)|chang(?:ed|ing)|improv(?:ed|ing)|boost(?:ed|ing)|doubl(?:ed|ing)|tripl(?:ed|ing))"
)
_SUM = rf"(?:[$€£]?\d[\w.,%]*|{WORDS})(?: (?!to\b|from\b)[\w%-]+){{0,3}}"
_TO_FROM = re.compile(rf"\bto (?:about |around |nearly )?{_SUM} from (?:about |around |an? )?$", re.IGNORECASE)
_MOVED_FROM = re.compile(
    rf"\b{_MOVES}(?: (?!from\b)[\w'’-]+){{0,5}} from (?:about |around |an? |the )?$", re.IGNORECASE
)
_ON_TO = re.compile(rf"(?: [\w%-]+){{0,3}} to (?:about |around |just )?(?:[$€£]?\d|{WORDS})", re.IGNORECASE)
_FROM_TO = re.compile(
    rf"\b{_MOVES}(?: (?!from\b)[\w'’-]+){{0,5}} from (?:about |around |the )?{_SUM} to (?:about |around |just )?$",
    re.IGNORECASE,
)
"""A change told with both figures: 'to 15 from 12', 'shrank from 1,212 to 1,187'."""
_FROM = re.compile(r"\b(?:up|down|raised|lowered|revised|corrected) from (?:an? )?(?:\w+ ){0,2}$", re.IGNORECASE)
"""What the article itself calls an older figure."""
_BUT = re.compile(r"\b(?:but|while|although|though|however)\b|;", re.IGNORECASE)


def has_moved(before: str) -> bool:
    """Whether what stands ``before`` a figure in its sentence ends in words for a change to it: 'has risen to'."""
    near = before[-_REACH * 2 :]
    return _MOVED.search(near) is not None or _FROM_TO.search(near) is not None


def is_level(before: str) -> bool:
    """Whether the words before a figure say where it is, and not that it changed: 'inflation reached', 'turnout stood at'."""
    return _LEVEL.search(before[-_REACH:]) is not None


def is_now(text: str, claim: Claim, quantity: Quantity) -> bool:
    """Whether 'now' or the like stands near a figure in its part of the sentence."""
    low, high = max(claim.start, quantity.start - _REACH), min(claim.end, quantity.end + _REACH)
    return _NOW.search(text, low, high) is not None


def is_older(text: str, claim: Claim, quantity: Quantity) -> bool:
    """Whether the article itself calls a figure an older one: by the words before it ('up from', 'an earlier count of'),
    or by those in its part of the sentence ('first put at six, but now five')."""
    before = text[max(claim.start, quantity.start - _REACH * 2) : quantity.start]
    if _FROM.search(before) or _OLDER_ONE.search(before) or _TO_FROM.search(before):
        return True
    if _MOVED_FROM.search(before) and _ON_TO.match(text, quantity.end, claim.end):
        return True
    low, high = max(claim.start, quantity.start - _FAR), min(claim.end, quantity.end + _FAR)
    parts = [match.start() for match in _BUT.finditer(text, low, high)]
    start = max((cut for cut in parts if cut <= quantity.start), default=low)
    end = min((cut for cut in parts if cut >= quantity.end), default=high)
    return bool(_SUPERSEDED.search(text, start, end)) and not _HAS_OLDER_ONE.search(text, start, end)
