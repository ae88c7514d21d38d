"""'Over' before a figure: more than it, or about it ('a row over 12 bridges'), or during it ('$3bn over five years')."""

from __future__ import annotations

import re

_REACH = 80
_FEELING = (
    r"(?:anger|fury|outrage|fears?|concerns?|worr(?:y|ies)|unease|alarm|anxiety|grief|uproar|outcry|backlash|unrest|protests?|questions?"
    r"|criticism|disputes?|feuds?|rows?|clash(?:es)?|tensions?|controvers(?:y|ies)|scandals?|inquir(?:y|ies)|inquests?|probes?|investigations?"
    r"|lawsuits?|legal\s(?:action|battles?)|negotiations|arguments?|disagreements?|stand-?offs?|strikes?|apolog(?:y|ies)|charges|allegations"
    r"|trial|court|fire|pressure|scrutiny)"
)
_GROWN = (
    r"(?:(?:has|have|had|is|are|was|were)\s(?:been\s)?)?(?:gr(?:ew|own|ows?|owing)|mount(?:ed|s|ing)?|r(?:ose|isen|ises?|ising)|erupt(?:ed|s|ing)?"
    r"|continu(?:ed|es|e|ing)|intensif(?:ied|ies|ying)|flar(?:ed|es|ing)(?:\sup)?|spread(?:s|ing)?|broke(?:n)?\sout|swell(?:ed|s|ing)?"
    r"|escalat(?:ed|es|ing)|remain(?:s|ed)?|deepen(?:ed|s|ing)?)\s"
)
_WITH = r"(?:(?:with|between|among|against|from|at|inside|within)\s(?:[\w’'-]+\s){1,5})"
_ABOUT = re.compile(
    rf"\b{_FEELING}\s(?:{_GROWN}|{_WITH})?$"
    r"|\b(?:apologi[sz]|resign|argu|clash|quarrel|bicker|squabbl|feud|griev|mourn|protest|negotiat|differ|disagree|spar)(?:e[ds]?|s|es|r?ed|r?ing)?\s"
    r"(?:publicly\s|again\s|on\s[A-Z][a-z]+day\s)?$"
    r"|\b(?:angry|furious|upset|worried|concerned|outraged|alarmed|anxious|divided|split|at\sodds|apologetic|criticised|criticized|condemned)\s$"
    r"|\b(?:was|were|is|are|be|been|being|got|he|she|man|men|woman|women|boys?|girls?|teenagers?|suspects?|driver|officer)\s(?:also\s|now\s)?"
    r"(?:arrested|charged|detained|questioned|held|sued|jailed|prosecuted|investigated|sacked|suspended|convicted|sentenced|tried|wanted)\s$"
    r"|\b(?:su(?:e|es|ed|ing)|criticis(?:e|es|ed|ing)|criticiz(?:e|es|ed|ing)|blam(?:e|es|ed|ing)|condemn(?:s|ed|ing)?|arrest(?:s|ed|ing)?"
    r"|charg(?:e|es|ed|ing)|question(?:s|ed|ing)?|challeng(?:e|es|ed|ing)|berat(?:e|es|ed|ing)|confront(?:s|ed|ing)?|prosecut(?:e|es|ed|ing))\s"
    r"(?:(?:the|an?|his|her|its|their|one|two|three)\s(?:[\w’'-]+\s){1,3}|(?:him|her|them)\s)$",
    re.IGNORECASE,
)
_NOT_ABOUT = re.compile(
    r"\b(?:of|by|in|to|with|for|from|at|than|that|as|after|and|or|about|before|within|until|nor|but|into|on)\s$",
    re.IGNORECASE,
)
"""Behind a preposition 'over' is always a bound."""
_AMOUNT = re.compile(
    r"(?:[$€£]\s?\d[\d.,]*\s?(?:\w+\s)?|\d[\d.,]*\s?(?:%|percent|per\scent|m|bn|million|billion|trillion|dollars|euros|pounds|jobs|homes|people|points)?\s"
    r"|\b(?:million|billion|percent|per\scent|dollars|euros|pounds|half|third|quarter)\s)(?:[a-z’'-]+\s){0,4}$",
    re.IGNORECASE,
)
_LASTS = re.compile(
    r"\b(?:last|lasts|lasted|lasting|t(?:ook|ake|akes|aken|aking)|spen(?:t|d|ds|ding)|wait(?:ed|ing|s)?|serv(?:e|es|ed|ing)|jail(?:ed)?|sentenced"
    r"|is|are|was|were|be|been|run|runs|ran|just|well|already)\s$",
    re.IGNORECASE,
)
_MOMENT = re.compile(r"\s(?:ago|old|earlier|later|late|before|after|in\sjail|in\sprison|behind)\b")


def bounds(text: str, start: int, end: int, *, money: bool, lasts: bool) -> bool:
    """Whether 'over' at ``start``, before the figure that ends at ``end``, means 'more than'.

    It does not behind words of feeling, dispute and charge, unless what is told is an amount of ``money`` behind a
    verb ('was fined over £300'), and not before a length of time (``lasts``) behind an amount.
    """
    before = text[max(0, start - _REACH) : start]
    if _NOT_ABOUT.search(before):
        return True
    if lasts:
        return _AMOUNT.search(before) is None or _LASTS.search(before) is not None or bool(_MOMENT.match(text, end))
    return money or _ABOUT.search(before) is None
