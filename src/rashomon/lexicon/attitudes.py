"""Which attitude a cue gives to its source, in the four types of attribution of PARC (Pareti 2012; Prasad et al. 2006)."""

from __future__ import annotations

import re
from typing import Literal

Attitude = Literal["assertion", "belief", "fact", "eventuality"]

_CUES: tuple[tuple[Attitude, str], ...] = (
    (
        "belief",
        r"believ\w+|beliefs?|think\w*|thought|suspect\w*|suspicions?|expect\w*|fear\w*|worr(?:y|ie)\w*|doubt\w*|assum\w+|consider\w*|feels?"
        r"|felt|feeling|view\w*|regard\w*|sees?|seen|hop(?:e[ds]?|ing)|concern\w*|confiden(?:t|ce)|convinced|certain|sure|guess\w*|suppos\w+"
        r"|deem\w*|imagin\w+|opinions?|seems?|likel\w+|skeptic\w+|sceptic\w+|optimis\w+|trust\w*|judg\w+|perceiv\w+",
    ),
    (
        "fact",
        r"kn(?:ow|ew|own|ows|owing)|knowledge|learn\w*|discover\w*|reali[sz]\w+|aware|remember\w*|forg[oe]t\w*|recogni[sz]\w+|understand\w*"
        r"|understood|heard|hears?|saw|notic\w+|find|finds|found|finding|determin\w+|regret\w*|prov(?:e[ds]?|en)|shows?|showed|shown|showing",
    ),
    (
        "eventuality",
        r"plan(?:s|ned|ning)?|want\w*|intend\w*|intent\w*|wish\w*|decid\w+|decisions?|seek\w*|sought|aim\w*|prefer\w*|order\w*|agree\w*"
        r"|agreement|allow\w*|permit\w*|persuad\w+|forc(?:e[ds]?|ing)|tri(?:es|ed)|try\w*|attempt\w*|commit\w*|willing\w*|ready|refus\w+"
        r"|vow\w*|promis\w+|pledg\w+|propos\w+|need\w*|desir\w+|encourag\w+|convinc(?:e|ing)|requir\w+|authori[sz]\w+|approv\w+|choos\w+"
        r"|chose\w*|prepar\w+|threaten\w*",
    ),
)
_PATTERNS = tuple((attitude, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for attitude, words in _CUES)


def attitude_of(cue: str) -> Attitude:
    """What the cue gives to its source: a belief, the knowledge of a fact, an eventuality that is meant or wanted; else
    an assertion.
    """
    return next((attitude for attitude, pattern in _PATTERNS if pattern.search(cue)), "assertion")
