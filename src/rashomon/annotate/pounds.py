"""Pounds: of money where the words around speak of paying, of weight where they speak of weighing."""

from __future__ import annotations

import re

from rashomon.annotate.quantity_patterns import CURRENCY_SIGN, GAP

_STERLING = re.compile(
    r"\bpence\b|\bsterling\b(?!\s(?:silver|work|record|job|efforts?|reputation|performances?|service)\b)"
)
_WEIGHED = re.compile(
    r"\b(?:weigh(?:s|ed|ing|t)?|heav(?:y|ier|iest)|lift(?:s|ed|ing)?|carr(?:y|ies|ied|ying)|haul(?:s|ed|ing)?|load(?:s|ed)?|ballooned)\b",
    re.IGNORECASE,
)
_PRICED = re.compile(
    r"\b(?:fin(?:e|es|ed|ing)|pa(?:y|ys|ying|id|yments?)|cost(?:s|ing)?|pric(?:e|es|ed|ing)|worth|charg(?:e|es|ed|ing)|fees?|fares?"
    r"|earn(?:s|ed|ing|ings)?|spen(?:d|ds|ding|t)|(?:sold|bought|sells?|buys?)(?:\s\w+)?\sfor|ow(?:e|es|ed|ing)|donat(?:e|es|ed|ing|ions?)"
    r"|borrow(?:s|ed|ing)?|len(?:d|ds|ding|t)|loans?|bills?|bail|budgets?|salar(?:y|ies)|wages?|rents?|compensation|damages|rewards?"
    r"|bount(?:y|ies)|debts?|valu(?:e|es|ed)|savings|profits?|revenues?|turnover|invest(?:s|ed|ing|ments?)?|tax(?:es)?|st(?:ole|olen|eals?|ealing)|robb(?:ed|ing)|bribes?"
    r"|ransoms?|refund(?:s|ed)?|deposits?|grants?|prizes?|sums?|cash)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[;:.!?]\s|,\s(?=\D)|\b(?:and|but|while|after|before|when)\s(?=\w+\s\w+ed\b)")
_RATE = (
    rf"{GAP}(?:an?|per|each|every){GAP}(?:hour|day|week|month|year|night|annum|person|head|ticket|seat|share|household"
    rf"|item|unit|litre|ton|tonne|barrel|month|pupil|student|child|adult)\b"
)
_MONEY_AFTER = re.compile(
    rf"{GAP}?\((?:[a-z]+{GAP}){{0,3}}(?:{CURRENCY_SIGN}){GAP}?\d|{GAP}?\((?:[a-z]+{GAP}){{0,3}}\d[\d.,]*{GAP}?(?:\w+{GAP})?"
    rf"(?:dollars|euros|yen|US{GAP}dollars)\b|{_RATE}|{GAP}sterling\b"
    rf"|(?:{GAP}|-)(?:fines?|bills?|notes?|prizes?|grants?|bonus(?:es)?|fees?|loans?|rewards?|bount(?:y|ies)|penalt(?:y|ies)|deals?"
    rf"|jackpot|ransoms?|salar(?:y|ies)|tickets?|transfer|in{GAP}(?:fines|damages|cash|compensation|costs|debt|savings|tax|fees|aid|bail))\b"
    rf"|{GAP}(?:worth{GAP})?of{GAP}(?:\w+{GAP})?(?:damage|debts?|funding|money|investment|savings|goods|cuts)\b",
    re.IGNORECASE,
)
_STUFF_AFTER = re.compile(
    rf"{GAP}(?:of\b|overweight|underweight|heavier|lighter|per{GAP}square|\([\d.,]+{GAP}?(?:kg|kilo|tonne|gram))",
    re.IGNORECASE,
)
_MANY = re.compile(r"(?:hundred|thousand|million|billion|trillion)s?\b|\d(?:m|mn|bn|tn|k)\b", re.IGNORECASE)
_REACH = 60


def uses_sterling(text: str) -> bool:
    """Whether the article counts money in pounds somewhere beyond doubt: with the sign, in pence, in sterling."""
    if "£" in text or "GBP" in text:
        return True
    return ("pence" in text or "sterling" in text) and _STERLING.search(text) is not None


def are_money(text: str, start: int, end: int, low: int, high: int, *, sterling: bool) -> bool:
    """Whether the pounds of the figure ``text[start:end]`` are money.

    What stands right behind tells first ('60 pounds an hour', '40 pounds of flour'), then the words before it in its
    clause ('was fined', 'weighs'), the nearest of them; then whether the article uses ``sterling``, and last whether the
    figure has a scale in words: 'two million pounds' are of money, '1,200 pounds' of weight.
    """
    if _MONEY_AFTER.match(text, end, high):
        return True
    if _STUFF_AFTER.match(text, end, high):
        return False
    before = text[max(low, start - _REACH) : start]
    clause = 0
    for joint in _CLAUSE.finditer(before):
        clause = joint.end()
    priced, weighed = (
        max((one.end() for one in words.finditer(before, clause)), default=-1) for words in (_PRICED, _WEIGHED)
    )
    if max(priced, weighed) >= 0:
        return priced > weighed
    return sterling or _MANY.search(text, start, end) is not None
