"""Words of news that exclude each other: of one thing at one time not both can be said."""

from __future__ import annotations

import re
from typing import NamedTuple


class Opposites(NamedTuple):
    """Two patterns of words that exclude each other; ``name`` says what both are about.

    ``sequence``: the second often follows the first (arrested, then released), so that both can be true in turn.
    ``complement``: not the one is the other (not guilty, acquitted). ``converse``: who does the one makes somebody else
    do the other (Rovers beat United, United lost), so that only the doer counts. ``persons``: said of single persons, not of
    some out of more (two died, one survived). ``partly``: only surely so where neither counts some (two exits locked).
    ``state``: what changes with time, so that the later article has what became of it. ``patient``: of what it is done to,
    told as the subject ('strikes are planned') or behind the verb ('called off the strikes').
    """

    name: str
    one: re.Pattern[str]
    other: re.Pattern[str]
    sequence: bool = False
    complement: bool = False
    converse: bool = False
    persons: bool = False
    partly: bool = False
    state: bool = False
    patient: bool = False


_HIS = "(?:his|her|its|their|the|[A-Z][\\w-]*['’]s?)"


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)


OPPOSITES: tuple[Opposites, ...] = (
    Opposites(
        "the verdict",
        _words(r"convicted|found guilty|pleaded guilty|pronounced guilty|guilty verdict"),
        _words(r"acquitted|acquits|acquittal|cleared(?= of| by)|found not guilty|found innocent|not guilty verdict"),
        complement=True,
        persons=True,
    ),
    Opposites(
        "the answer",
        _words(r"agree[ds]?(?= to)|accept(?:ed|s)|consent(?:ed|s)|vowed to|promised to"),
        _words(r"refuse[ds]?|declin(?:ed|es)(?= to| the| an)|reject(?:ed|s)|turn(?:ed|s) down|rebuff(?:ed|s)"),
        complement=True,
    ),
    Opposites(
        "the vote",
        _words(r"approv(?:ed|es)|pass(?:ed|es)(?= the| a| an)|ratif(?:ied|ies)|back(?:ed|s)(?= the| a)|adopt(?:ed|s)"),
        _words(r"reject(?:ed|s)|vot(?:ed|es) down|block(?:ed|s)|veto(?:ed|es)|threw out|thrown out"),
    ),
    Opposites(
        "custody",
        _words(r"arrest(?:ed|s)|detain(?:ed|s)|taken into custody|jailed|(?:re)?captured"),
        _words(r"releas(?:ed|es)|freed|set free|escaped"),
        sequence=True,
        persons=True,
    ),
    Opposites(
        "life",
        _words(r"among the (?:dead|victims|casualties)|killed|died|dead|drowned|perished"),
        _words(r"surviv(?:ed|es)|(?:is|was|are|were|found|still) alive|rescued|unhurt|unharmed|unscathed"),
        persons=True,
    ),
    Opposites(
        "the injuries",
        _words(
            r"(?<!not )(?<!n’t )(?<!n't )(?:seriously|critically|badly|severely|gravely) (?:hurt|injured|wounded)|(?:serious|critical|severe|grave) injur(?:y|ies)"
            r"|(?<!non-)(?<!not )life-threatening injur(?:y|ies)|in (?:a )?(?:critical|grave) condition"
        ),
        _words(
            r"(?:slightly|lightly) (?:hurt|injured|wounded)|(?:minor|light|slight|superficial|non-?life-?threatening|non-threatening) (?:injur(?:y|ies)|wounds)"
            r"|(?:not|n[’']t) (?:seriously|badly|severely|critically) (?:hurt|injured|wounded)|injuries (?:were|are|was) not (?:serious|life-threatening)"
        ),
        persons=True,
    ),
    Opposites("drink", _words(r"drunk|intoxicated|over the limit"), _words(r"sober"), complement=True, persons=True),
    Opposites(
        "the outcome",
        _words(r"won|wins?|re-?elected|beat|beats|defeats"),
        _words(r"lost|loses|was beaten|were beaten|was defeated|were defeated|was ousted"),
        converse=True,
    ),
    Opposites(
        "the door",
        _words(r"opened|reopened|(?:re)?opens|remain(?:ed|s) open|(?:is|was|are|were) open"),
        _words(r"clos(?:ed|es)|shut|shuts"),
        sequence=True,
    ),
    Opposites(
        "the lock",
        _words(r"(?:is|was|are|were|be|been|stood|remain(?:ed|s)?|left) (?:open|unlocked)|unlocked"),
        _words(r"(?<!un)locked|bolted|barred|chained"),
        partly=True,
    ),
    Opposites(
        "what was kept",
        re.compile(rf"\b(?:kept|keeps?|held|holds?|retain(?:s|ed)?)(?: on to)?(?= {_HIS} )", re.IGNORECASE),
        re.compile(rf"\b(?:lost|loses?|forfeit(?:ed|s)?)(?= {_HIS} )", re.IGNORECASE),
    ),
    Opposites(
        "the move",
        _words(r"r[io]se|rises|risen|climb(?:ed|s)|increas(?:ed|es)|jump(?:ed|s)|grew|gain(?:ed|s)|surg(?:ed|es)"),
        _words(r"fell|falls|fallen|dropp?(?:ed|s)|declin(?:ed|es)(?! to)|decreas(?:ed|es)|sank|shrank"),
    ),
    Opposites(
        "the swing",
        _words(
            r"r[io]se|rises|risen|surg(?:ed|es)|soar(?:ed|s)|ralli(?:ed|es)|rebound(?:ed|s)|bounced back"
            r"|rising(?= (?:by |to |above |over )?[$£€]?\d)"
        ),
        _words(
            r"plung(?:ed|es)|plummet(?:ed|s)|tumbl(?:ed|es)|slump(?:ed|s)|slid|falling(?= (?:by |to |below |under )?[$£€]?\d)"
        ),
        sequence=True,
    ),
    Opposites(
        "support",
        _words(r"support(?:ed|s)|favou?r(?:ed|s)|welcom(?:ed|es)"),
        _words(r"oppos(?:ed|es)|condemn(?:ed|s)"),
    ),
    Opposites(
        "the deal",
        _words(r"reached (?:a|an) (?:deal|agreement)|signed|sealed|struck a deal"),
        _words(r"(?:talks|negotiations) (?:collapsed|failed|broke down)|walked away|pulled out of"),
    ),
    Opposites(
        "what was done", _words(r"confirm(?:ed|s)|admit(?:ted|s)|acknowledg(?:ed|es)"), _words(r"den(?:y|ie[sd])")
    ),
    Opposites(
        "the plan",
        _words(r"(?:is|are|was|were|been) (?:planned|scheduled)|(?:will|would|to) go ahead|goes ahead"),
        _words(r"call(?:ed|s) off|cancell?ed|scrapp?ed|abandoned|put off|(?<!been )suspended"),
        sequence=True,
        patient=True,
    ),
    Opposites(
        "control",
        _words(r"under control|(?:is|was|were|been) contained"),
        _words(r"out of control|(?:is|was|were) not contained|uncontained"),
        state=True,
    ),
    Opposites("safety", _words(r"safe"), _words(r"unsafe|dangerous")),
    Opposites("the law", _words(r"legal|lawful"), _words(r"illegal|unlawful"), complement=True),
    Opposites("the test", _words(r"tested positive"), _words(r"tested negative"), complement=True, persons=True),
)
