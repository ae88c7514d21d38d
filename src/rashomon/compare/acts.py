"""Grave acts, each with the words that tell it: 'arrested', 'detained' and 'in custody' are one, 'questioned' is another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rashomon.text import mark
from rashomon.types import Mark

_ACTS: dict[str, tuple[str, str]] = {
    "arrest": (
        r"arrest(?:s|ed)?|detain(?:s|ed)?",
        r"arrest\w*|detention|custody|(?:is|are|was|were|been|being|men|man|woman|women|people|suspects?) held"
        r"|held (?:after|over)|apprehended|seized|nabbed|captured|caught|jailed|behind bars",
    ),
    "question": (r"question(?:s|ed)", r"questioning|interrogat\w+|interview(?:ed|s) by"),
    "charge": (r"charged|indicted|indicts", r"charg(?:es?|ing)|indict\w*|prosecut\w+|accus\w+"),
    "convict": (r"convict(?:s|ed)|sentenced|jailed|guilty", r"convict\w*|sentenc\w+|jail\w*|imprison\w*|prison|gets? \w+ years"),
    "acquit": (r"acquit(?:s|ted)|exonerated", r"acquit\w*|clear(?:ed|s)|not guilty|exonerat\w+"),
    "resign": (
        r"resign(?:s|ed)|quits|steps? down|stepped down",
        r"resign\w*|quit(?:ting)?|stepping down|st(?:ands?|ood|anding) (?:down|aside)|step\w* aside|bow(?:s|ed) out"
        r"|(?:leaves|left|leaving) (?:office|his|her|the)|gives? up|gave up|departs?|departure",
    ),
    "die": (
        r"kill(?:s|ed|ing)?|die[sd]?|dead|deaths?|fatal|shot dead|murder(?:s|ed)?",
        r"dying|deadly|fatal\w*|slain|murder\w*|perish\w*|toll|los(?:t|es|e|ing) (?:his|her|their) li(?:fe|ves)"
        r"|li(?:fe|ves)|bod(?:y|ies)|victims?|corpses?|drown\w*|killer\w*|funeral|buried|remains",
    ),
    "injure": (
        r"injur(?:es|ed)|wounded",
        r"injur\w*|hurt\w*|wound\w*|hospitali[sz]ed|hospitals?|burn(?:s|ed|t)|ambulances?|struck|stabbed|shot",
    ),
    "admit": (
        r"admits?|confess(?:es|ed)|pleads? guilty|pleaded guilty",
        r"admi\w+|confess\w*|acknowledg\w+|conced\w+|accept\w*|apologi\w+",
    ),
}  # fmt: skip
_NAMING = {act: re.compile(rf"\b(?:{plain})\b", re.IGNORECASE) for act, (plain, _) in _ACTS.items()}
_ANY = {act: re.compile(rf"\b(?:{plain}|{more})\b", re.IGNORECASE) for act, (plain, more) in _ACTS.items()}


def acts_in(text: str, start: int = 0, end: int | None = None, *, loosely: bool = False) -> Iterator[tuple[str, Mark]]:
    """The acts that ``text[start:end]`` names, each with its first word there; ``loosely`` also by words that can tell
    something else: 'caught', 'bodies'."""
    for act, pattern in (_ANY if loosely else _NAMING).items():
        found = pattern.search(text, start, len(text) if end is None else end)
        if found:
            yield act, mark(text, found.start(), found.end())
