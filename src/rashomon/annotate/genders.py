"""Whether an article speaks of a person as of a woman or of a man, as far as words beside the names tell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from rashomon.lexicon.gendered_names import HE, SHE
from rashomon.lexicon.titles import FEMALE, MALE
from rashomon.types import Name

Gender = Literal["f", "m"]

_KIN_WOMEN = (
    "wife|widow|mother|grandmother|sister|daughter|granddaughter|aunt|niece|girlfriend|fianc[eé]e|mum|mom|gran|nan|[a-z]*woman"
    r"|girl|actress|waitress|landlady|heiress|duchess|nun|chambermaid|barmaid|[a-z]*mistress"
)
_KIN_MEN = "husband|widower|father|grandfather|brother|son|grandson|uncle|nephew|boyfriend|dad|grandad|man|boy|postman|businessman|landlord|monk"
_TITLED = re.compile(r"(?:^|[^\w’'-])(?P<title>[A-Z][a-z]+\.?) $")
_KIN_BEFORE = re.compile(rf"\b(?:(?P<f>{_KIN_WOMEN})|(?P<m>{_KIN_MEN})),? $")
"""'his widow, Clara Dell'"""
_KIN_BEHIND = re.compile(
    rf",(?: aged)?(?: \d\d?,)? (?:(?:his|her|their|an?|the|\w+[’']s) )?(?:[\w-]+ )?(?:(?P<f>{_KIN_WOMEN})|(?P<m>{_KIN_MEN}))(?=[,.]| of\b)"
)
"""'Clara Dell, his widow'"""
_POSSESSIVE = re.compile(r"[^.;\n]{0,30}?\b(?:(?P<f>her)|(?P<m>his))\b")
"""'Clara Dell sold her boat'"""


def titled(text: str, at: int) -> Gender | None:
    """What a 'Mr' or 'Mrs' right before a name tells."""
    match = _TITLED.search(text, max(0, at - 12), at)
    if match is None:
        return None
    return "f" if match["title"] in FEMALE else "m" if match["title"] in MALE else None


def told_gender(text: str, name: Name) -> Gender | None:
    """What the words right beside one mention of a person tell, or the given name."""
    if title := titled(text, name.start):
        return title
    for match in (
        _KIN_BEFORE.search(text, max(0, name.start - 20), name.start),
        _KIN_BEHIND.match(text, name.end, name.end + 60),
    ):
        if match is not None:
            return "f" if match["f"] else "m"
    given = name.text.split()
    if (len(given) > 1 or name.entity == name.text) and (given[0] in SHE or given[0] in HE):
        return "f" if given[0] in SHE else "m"
    possessive = _POSSESSIVE.match(text, name.end, name.end + 40)
    return None if possessive is None else "f" if possessive["f"] else "m"


def genders(text: str, people: Sequence[Name]) -> dict[str, Gender]:
    """For each entity its gender by the first of its mentions that tells any; the names must have their entities."""
    found: dict[str, Gender] = {}
    for name in people:
        if name.entity not in found and (told := told_gender(text, name)):
            found[name.entity] = told
    return found
