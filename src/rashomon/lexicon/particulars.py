"""Particulars: figures that an event, or somebody in it, has once, by the words around them."""

from __future__ import annotations

import re
from collections.abc import Mapping

import msgspec

FIGURE = "\0"
"""What stands for the figure in the words that the patterns are matched with."""


class Particular(msgspec.Struct, frozen=True):
    """A figure that an event has once: how far somebody fell, how long a siege lasted."""

    what: str
    """In words for a reader, with ``{}`` for what the pattern captures."""
    told: re.Pattern[str]
    """The ways to tell it, with :data:`FIGURE` for the figure."""
    grows: bool
    """Whether it can only become more: what is more in a later article has grown."""
    alike: bool
    """Whether a story can well have several of its kind, so that both sentences must speak of one thing, or name one person."""


_BEFORE = (
    r"(?:(?:an? (?:total|estimated|average)|of|an?|the|at|in|for|around|only|just|some|about|over|almost|as long as) )*"
)
_WORDS = r"(?: [\w’'.-]+){0,5}?"
_ADJECTIVE = r"(?:(?!(?:into|of|after|before|in|at|on|for|from|to|and|or|the|an?|by|with|during) )[\w’'-]+ )?"


def _particular(what: str, *ways: str, grows: bool = False, alike: bool = False) -> Particular:
    """``ways`` are patterns in which ``#`` stands for the figure, ``~`` for at most five words before a blank, and ``@`` for
    at most one that goes with the noun behind it."""
    told = "|".join(ways).replace("#", _BEFORE + FIGURE).replace("~", _WORDS).replace("@", _ADJECTIVE)
    return Particular(what, re.compile(rf"(?<![\w-])(?:{told})(?!\w)", re.IGNORECASE), grows, alike)


def _lasting(nouns: str, verbs: str = "", *, alike: bool = False) -> Particular:
    """How long something lasted: 'a 12-hour siege', 'the siege took half a day'; ``verbs`` beside the usual ones, each with a bar."""
    return _particular(
        "how long the {} lasted",
        rf"#[- ](?:long )?@({nouns})",
        rf"({nouns})~ (?:last(?:ed|s|ing)|took|taken|ran|went on|{verbs}continued|stretched|dragged on|ended after)(?: on)? #",
        rf"# of ({nouns})",
        alike=alike,
    )


_EVENT = (
    "siege|stand-?off|manhunt|search|chase|pursuit|outage|blackout|power (?:cut|failure)|ordeal|rescue|raid|blockade|closure|lockdown"
    "|quake|earthquake|tremor|eruption|spacewalk|marriage|blaze|fire|occupation|sit-?in|drought|heatwave"
)
_MEETING = (
    "trial|hearing|strike|walk-?out|stoppage|operation|surgery|speech|address|meeting|talks|negotiations|debate|flight|voyage|crossing|journey|trip"
    "|trek|hike|battle|match|final|semi-?final|shutdown|curfew|deal|contract|extension|ban|suspension|investigation|inquiry|probe|session|tour"
)
_GOODS = "cocaine|heroin|cannabis|drugs|explosives|ivory|gold|amphetamines?|hashish"
_ZONE = "(?:exclusion|danger|evacuation|safety|buffer) (?:zone|area)"
_HOMES = "homes|houses|people|residents|families|guests|pupils|households"
_LONG = (
    "tunnel|bridge|tailback|traffic jam|queue|slick|crack|trench|fence|wall|pipeline|python|snake|boa|crocodile|alligator|whale|shark|boat|yacht"
    "|ship|ferry|convoy|march|scar|rope|ladder|table|banner"
)
_ANIMAL = (
    "animal|beast|creature|male|female|gorilla|ape|chimp(?:anzee)?|bear|lion(?:ess)?|tiger|leopard|cougar|wolf|dog|pig|boar|bull|cow|horse"
    "|elephant|rhino(?:ceros)?|hippo(?:potamus)?|shark|whale|dolphin|seal|walrus|crocodile|alligator|python|snake|reptile|tortoise"
    "|turtle|fish|catfish|sturgeon|squid|ostrich|emu|moose|elk|deer|stag|bison"
)
_WAY = r"(?:(?:to the )?(?:north|south|east|west)(?:[- ]?(?:east|west))?(?:ern)?|away|outside|inland|off(?:shore)?|out)"

ONE: Mapping[str, str] = {
    word: words[0]
    for words in (
        ("siege", "standoff"),
        ("search", "manhunt"),
        ("chase", "pursuit"),
        ("trial", "hearing"),
        ("strike", "walkout", "stoppage"),
        ("blackout", "outage", "power cut", "power failure"),
        ("operation", "surgery"),
        ("speech", "address"),
        ("meeting", "talks", "negotiations", "session"),
        ("journey", "voyage", "crossing", "trip", "trek", "hike"),
        ("quake", "earthquake", "tremor"),
        ("contract", "deal", "extension"),
        ("ban", "suspension"),
        ("investigation", "inquiry", "probe"),
        ("fire", "blaze"),
        ("mother", "mum", "mom", "her"),
        ("father", "dad", "his"),
    )
    for word in words
}
"""Words for one thing, by the first of them."""

PARTICULARS: Mapping[str, tuple[Particular, ...]] = {
    "m": (
        _particular(
            "how far somebody fell",
            r"(?:f[ae]ll(?:en|s|ing)?|plung(?:ed|es|ing)|plummet(?:ed|s|ing)|tumbled|dropped) #",
            r"#[ -](?:fall|plunge|drop)",
        ),
        _particular(
            "the depth",
            r"depth of #",
            r"# (?:deep|below (?:ground|the surface|sea level|the seabed)|underground)",
            alike=True,
        ),
        _particular("the length of the chase", r"(?:chase|pursuit)~ #", r"#[- ](?:chase|pursuit)"),
        _particular("the height of the waves", r"#[- ](?:high |tall )?(?:waves?|swells?)", r"waves~ #"),
        _particular("the altitude", r"altitude~ #", r"# (?:up|above (?:the )?(?:ground|sea level|street))"),
        _particular(
            "the exclusion zone",
            rf"{_ZONE}~ #",
            rf"# {_ZONE}",
        ),
        _particular(
            "the height of the ash",
            r"(?:plume|column|ash(?: cloud)?|smoke)~ (?:rose|topped out|reached|climbed|billowed|rising|shot)~ #",
            r"# (?:above|over) (?:the )?(?:crater|vent|summit|volcano)",
        ),
        _particular("the detour", r"detour~ #", r"# detour"),
        _particular("where the water peaked", r"(?:peak|crest)(?:ed|s|ing)? (?:at|of) #"),
        _particular("the {} that fell", r"# of (rain|snow|rainfall|snowfall)", alike=True),
        _particular(
            "the length of the {}",
            rf"#[- ](?:long )?@({_LONG})",
            rf"({_LONG})~ (?:measur|stretch|extend|ran|run)(?:ed|es?|ing|s)?(?: back)? #",
            rf"({_LONG})(?:,| was| is| that is| which is)* # long",
        ),
        _particular("how far it is from {}", rf"# {_WAY} (?:of|from) ((?:the )?[\w’'-]+)", alike=True),
    ),
    "m2": (
        _particular(
            "the floor area", r"(?:floor area|covers|covering)~ #", r"#[- ]@(?:hall|warehouse|building|store|factory)"
        ),
        _particular(
            "the area burned",
            r"(?:burn(?:ed|t)|charred|scorched|blackened|destroyed|consumed|(?:fire|blaze|flames)~ (?:spread|grown|grew)~) #",
            r"# (?:[\w-]+ ){0,3}(?:burn(?:ed|t)|charred|scorched|blackened)",
            grows=True,
        ),
    ),
    "kg": (
        _particular(
            "the weight",
            r"(?:weigh(?:s|ed|ing)(?: in)?|weight(?: was| is)?|tipp?(?:s|ed|ing) the scales) #",
            rf"#[- ]@(?:{_ANIMAL})",
        ),
        _particular(
            "the {} seized",
            rf"(?:seiz(?:ed|ing)|confiscat(?:ed|ing)|intercepted|found|recovered) # of @({_GOODS})",
            rf"# of @({_GOODS})~ (?:seized|confiscated|intercepted)",
        ),
    ),
    "L": (
        _particular(
            "how much was spilled",
            r"(?:leak|spill|pump|pour)(?:s|ed|ing|t|age)?(?: of)? #",
            r"# (?:of @(?:water|oil|crude|fuel|diesel|petrol|sewage|milk|wine|acid|chemicals?)~|had|has|have) (?:leak|spill|ran|run|came|pour|escap|gush|flood)\w*",
            grows=True,
        ),
    ),
    "m/s": (
        _particular("the winds", r"winds?~ #", r"#[- ]@winds?", alike=True),
        _particular("the gusts", r"gust(?:s|ing|ed)~ #", r"#[- ]@gusts?", alike=True),
        _particular(
            "the speed",
            r"(?:travel(?:l?ing|l?ed)|driv(?:ing|en)|drove|moving|going|doing|speeds?|clocked|riding|flying|hurtl(?:ed|ing))~ #",
            alike=True,
        ),
    ),
    "s": (
        _particular(
            "how long somebody was in prison",
            r"(?:served|spent|serving|after) # (?:in|behind|of)(?: an?| the)? @(?:prison|jail|bars|detention|custody)",
            r"served #(?= ?[.,;]| (?:of|behind|before|for|after|and)\b)",
            alike=True,
        ),
        _particular(
            "how long somebody was in hospital",
            r"# (?:in|at)(?: an?| the)? @(?:hospital|intensive care|coma)",
            r"(?:hospital|hospitali[sz]ed|intensive care|coma)~ for #",
        ),
        _particular(
            "how long somebody was held",
            r"held~ (?:captive|hostage|prisoner)~ #",
            r"# (?:in|of) captivity",
            r"# as (?:an? )?(?:hostage|captive)s?",
        ),
        _particular(
            "how long they were {}",
            r"(trapped|stuck|stranded|underground|adrift|buried)~ for #",
            r"# (trapped|stuck|stranded|underground|adrift|buried)",
        ),
        _particular(
            "the delay",
            r"# (?:late|behind schedule)",
            r"delay(?:ed)?(?: of| by| for) #",
            r"#[- ]delay",
            r"(?:kept|left)~ waiting(?: for)? #",
            alike=True,
        ),
        _particular(
            "how long there was no {}", r"without (power|electricity|water|gas|heating|internet|service)~ for #"
        ),
        _particular(
            "how long it took to control the fire",
            r"(?:under control|extinguished|put out|contained)~ (?:after|within) #",
            r"# to (?:get|bring|put|control|extinguish|contain|douse)~ (?:fire|blaze|flames|inferno)",
        ),
        _particular("how long the jury was out", r"deliberat(?:ed|ing|e)~ #", r"#(?: of|-)? ?(?:jury )?deliberat\w+"),
        _particular("how far into the flight it was", r"# in ?to(?: the| an?| its| their)? @@(?:flight|journey|trip)"),
        _lasting(_EVENT, "raged|"),
        _lasting(_MEETING, alike=True),
    ),
    "count": (
        _particular(
            "how many shots were fired",
            r"(?:fir(?:ed|ing|es?)|let(?:ting)? off|squeez(?:ed|ing) off|got off|spray(?:ed|ing)|discharg(?:ed|ing)) # @(?:shots|rounds|bullets|times)",
            r"# @(?:shots|rounds|bullets)~ fired",
        ),
        _particular(
            "how often somebody was shot",
            r"(?:shot|hit|hitting|struck|shooting)~ # times",
            r"# @(?:bullets|shots|rounds) (?:hit|struck|entered|pierced)",
            r"# (?:gunshot|bullet) wounds",
            r"(?:hit|struck) by # @(?:bullets|shots|rounds)",
            alike=True,
        ),
        _particular(
            "how often somebody was stabbed",
            r"(?:stabb(?:ed|ing)|knifed)~ # times",
            r"# (?:stab|knife) wounds",
            alike=True,
        ),
        _particular(
            "how often somebody was bitten", r"(?:bit|bitten|stung)~ # times", r"# (?:bites|stings)", alike=True
        ),
        _particular(
            "how many children somebody has",
            r"(?:grand)?(mother|father|mum|mom|dad) of #",
            r"(?:one of|leaves(?: behind)?|leaving(?: behind)?|left(?: behind)?|and) (her|his) # (?:children|kids)",
            alike=True,
        ),
        _particular(
            "how many live there",
            r"population~ #",
            r"home to # (?:people|residents|inhabitants)",
            r"# (?:people|residents|inhabitants) (?:live|who live|living)",
            r"(?:town|village|city|island|community|settlement)~ (?:of|with) # (?:people|residents|souls)",
            r"# inhabitants",
            alike=True,
        ),
        _particular(
            "the {} evacuated",
            rf"(?:evacuated|cleared|emptied) # ({_HOMES})",
            rf"# ({_HOMES})~ (?:evacuated|cleared|forced to leave|moved out)",
            grows=True,
        ),
        _particular(
            "the {} received",
            r"(?:received|got|attracted|dr[ae]wn?|fielded|handled|logged)"
            r" # @(comments|complaints|calls|e-?mails|letters|applications|entries|responses|nominations|bids)",
            grows=True,
        ),
        _particular(
            "the signatures", r"# (?:people |residents )?(?:have |had )?sign(?:ed|atures)", r"signed by #", grows=True
        ),
        _particular("the counts of {}", r"# @(?:counts|charges) of (\w+)", alike=True),
        _particular(
            "the floors of the building",
            r"#[- ](?:store?y|stories|storeys|floors?)@ (?:building|tower|block|house|hotel|hospital|structure)",
        ),
        _particular("the firefighters", r"# (?:fire-?fighters|fire crews|firemen)", grows=True),
        _particular("the fire engines", r"# (?:fire )?(?:engines|appliances|trucks)", grows=True),
        _particular(
            "the flights cancelled",
            r"# @flights?~ cancel+ed",
            r"cancel+(?:ed|ing|ation of) # @flights",
            grows=True,
            alike=True,
        ),
        _particular(
            "the games unbeaten",
            r"unbeaten~ #",
            r"# @(?:games|matches) (?:unbeaten|without (?:an? )?(?:defeat|loss|losing))",
            alike=True,
        ),
    ),
    "money": (
        _particular("the bail", r"bail~ #", r"# @(?:bail|cash bond)", alike=True),
        _particular("the street value", r"street value~ #", r"# (?:on the street|street value)"),
        _particular("the reward", r"reward~ #", r"#~ reward"),
        _particular("the ransom", r"ransom~ #", r"#~ ransom"),
        _particular("the fine", r"(?:fined|fine|penalty)~ #", r"# @(?:fine|penalty)", alike=True),
        _particular(
            "the settlement",
            r"(?:settle(?:d|s|ment)?|compensation|damages|awarded)~ #",
            r"# @(?:settlement|payout|compensation|in @damages)",
            alike=True,
        ),
        _particular(
            "the damage", r"damages?~ (?:estimated|put|valued)? ?(?:at|of|to) #", r"#(?: worth)? (?:in|of) @damage"
        ),
        _particular(
            "the haul",
            r"(?:stole|stolen|made off|got away|escaped|haul|fled)~ (?:worth|valued at)? ?#",
            r"#(?: worth of| in)? @(?:cash|jewel\w+|gems|diamonds|heist|robbery|haul|raid|theft)",
            alike=True,
        ),
        _particular(
            "the {}",
            r"(?<!per )(bill|budget|grant|loan|donation|prize|jackpot|backlog|endowment|bequest)~ #",
            r"# (budget|grant|loan|donation|prize|jackpot|backlog|endowment|bequest)",
            alike=True,
        ),
        _particular("the price", r"(?:sold|bought|fetched|auctioned|purchased|price tag)~ #", alike=True),
    ),
    "percent": (
        _particular(
            "the premium", r"premium~ #", r"# (?:premium|above~ (?:close|closing price|share price))", alike=True
        ),
        _particular("how far it was contained", r"# contain(?:ed|ment)", r"contain(?:ed|ment)~ #", grows=True),
        _particular(
            "the turnout",
            r"(?:turnout|participation)~ #",
            r"# turnout",
            r"# of (?:the )?(?:eligible |registered )?(?:voters|electorate)",
        ),
        _particular(
            "the vote for a strike",
            r"# (?:of [\w ]{1,30})?(?:voted|in favou?r|backed|for) (?:of )?@(?:strike|action|walking out)",
        ),
    ),
}
"""By what is measured: the unit of a measure, else the role of the quantity (:class:`rashomon.types.Quantity`)."""
