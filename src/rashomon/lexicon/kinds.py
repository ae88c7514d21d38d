"""Head words that tell which kind of name it is: laws, events, works (cf. the types of OntoNotes 5)."""

from __future__ import annotations

import re
from typing import Literal

_LAW = re.compile(
    r"\b(?:Acts?|Bill|Law|Laws|Treaty|Convention|Conventions|Constitution|Accords?|Agreement|Protocol|Amendment|Ordinance|Decree|Charter|Pact"
    r"|Directive|Resolution|Statute|Penal Code|Civil Code)(?:\s(?:\d{1,4}|of\s.+|on\s.+|for\s.+|against\s.+))?$"
)
_EVENT = re.compile(
    r"\b(?:Cup|Games|Olympics|Paralympics|War|Wars|Festival|Championships?|Summit|Elections?|Marathon|Awards|Revolution|Massacre|Uprising"
    r"|Expo|Grand Prix|Bowl|Biennale|Holocaust|Genocide|Intifada|Ramadan|Christmas|Easter|Eid|Diwali|Passover|Carnival|Masters|Series"
    r"|Day|Week|Derby|Fair|Tour|Qualifiers?|Premiership)(?:\s(?:\d{2,4}|II|I|of\s.+))?$"
    r"|^(?:Battle|Siege) of\s[A-Z]"
)
_STORM = r"(?:Operation|Hurricane|Typhoon|Cyclone|Tropical Storm|Storm)\s"
_STORMS = re.compile(rf"^{_STORM}[A-Z]")
_STORM_BEFORE = re.compile(rf"\b{_STORM}$")
_LAND = re.compile(
    r"^(?:River|Lake|Mount|Mt\.?|Cape|Gulf of|Strait of|Straits of|Bay of)\s[A-Z]|\s(?:River|Peninsula|Strait|Valley)$"
)
_WORK_BEFORE = re.compile(
    r"\b(?:film|movie|book|novel|song|single|album|documentary|play|musical|opera|poem|memoir|autobiography|painting|series|sitcom|drama|thriller"
    r"|comedy|show|anthem|hit|ballad)s?[,:]?\s[“\"‘']?$",
    re.IGNORECASE,
)

ABBREVIATIONS = frozenset(
    "AI CCTV CD CEO CEOs CFO COO CPO CRO CSR CTO CV DIY DNA DVD ESG EV EVs FAQ FDI GDP GNP GPS HR ICU ID IPO IQ IT JV"
    " LED LNG LPG MBA MP MPs NGO NGOs PCR PhD PIN PPE PR PTSD RNA SME SMEs SMS SUV TV UFO VAT VC VIP".split()
)
"""Abbreviations of common words, which name nobody."""
HEADS_ALONE = frozenset(
    "administration agency authority bank board centre center church city college commission committee company corporation council"
    " court department executive federation general government group high institute kingdom ministry museum office opposition"
    " party police republic secretariat state states station university".split()
)
"""Words that head names and name nobody by themselves, whatever capital they are written with: 'the Ministry'."""


_BODIES = frozenset(
    "administration agency association authority campaign cabinet commission committee corporation council court department"
    " federation foundation government institute ministry organisation organization university".split()
)
"""Last words of names of bodies that are nobody's surname."""


def is_body(name: str) -> bool:
    """Whether a name of several words is that of a body, whoever it is named after: 'the Dovan Administration'."""
    return " " in name and name.rsplit(maxsplit=1)[1].casefold() in _BODIES


def kind_by_nature(name: str, before: str) -> Literal["event", "place"] | None:
    """Storms and operations bear names of people, rivers and mountains what looks like one; None if it is neither."""
    if _STORMS.search(name) or _STORM_BEFORE.search(before):
        return "event"
    return "place" if _LAND.search(name) else None


def kind_by_head(name: str, before: str) -> Literal["law", "event", "work"] | None:
    """What the words of a name, or those right before it, tell of its kind; None if nothing."""
    if _LAW.search(name):
        return "law"
    if _EVENT.search(name):
        return "event"
    return "work" if _WORK_BEFORE.search(before) else None
