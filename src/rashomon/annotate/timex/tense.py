"""Whether a clause looks back or ahead: a light test on the verbs around an expression."""

from __future__ import annotations

import re
from typing import Literal

from rashomon.lexicon.appointed import is_appointed

Tense = Literal["past", "future"]

_WINDOW = 90
_NO_SEEMING = "".join(rf"(?<!\b{verb}\s)" for verb in "appear appears appeared seem seems seemed proved".split())
"""'Appears to be' tells what is."""
_AHEAD = re.compile(
    rf"\b(?:(?:will|shall|(?:\w+\s)?{_NO_SEEMING}to)\s(?:not\s|also\s)?be\s[a-z]+|will|won['’]t|shall|{_NO_SEEMING}to be|is to|are to|going to|upcoming|scheduled"
    r"|expect(?:s|ed)? to|due|set to|(?:plan|hop|aim|intend)(?:ning|s|ned|es|ing|ed)? to|until|hopes? to|deadline"
    r"|(?:is|are) (?:(?!being\b)\w+ing|held|staged))\b|['’]ll\b",
    re.IGNORECASE,
)
"""'will be held' is one verb, which looks ahead with all its words."""
_MEANT = re.compile(
    r"\b(?:could|(?-i:may|might)|should|would)\s(?!(?:not|never|only|barely|hardly|have(?!\s(?:an?|the|his|her|their|its|to)\b)|of)\b|(?:(?:also|still|clearly|even)\s)?(?:be\s)?"
    r"(?:seen?|heard?|hear|felt|feel|smelled|smell|say|said|tell|confirm|reached|located|found|contacted|traced)\b)(?:(?:\w+ly|also|then|now|soon|still|yet)\s)?(?:be\s)?[a-z]+\b"
    r"|\bwould\shear\b|\b(?:expect(?:s|ed)?|forecasts?|predicts?|predicted)\b(?!\sto\b)(?=(?:\s[\w.%-]+){0,8}\sby\s$)"
    r"|(?<!\bhad\sbeen\s)\b(?:told|ordered|asked|summoned|invited|instructed|required|urged|warned)\sto\s[a-z]+\b",
    re.IGNORECASE,
)
"""What stands before a day and makes it one to come, within its own clause: 'could close on', 'was told to appear on'."""
_PLANNED = (
    "meet open reopen start begin resume convene conclude close expire end arrive depart leave return go come take hold"
    " host face travel fly head appear address kick launch decide elect choose gather land hear unveil celebrate vote"
    " visit debate run play sit"
).split()
_THIRD = "|".join({"go": "goes", "fly": "flies", "launch": "launches"}.get(verb, f"{verb}s") for verb in _PLANNED)
_NO_VERB_AFTER = r"(?!\s(?:fire|dead|behind)\b|\sat\sleast\b|(?:\s\w+)?\s(?:dead|killed|injured|wounded)\b)"
_TO_BE = re.compile(
    rf"(?<!\bthe\s)(?<!\bof\s)(?<!\ba\s)(?<!\ban\s)\b(?:{_THIRD}){_NO_VERB_AFTER}\b"
    rf"|\b(?:(?!(?:this|does|always|sometimes|perhaps)\b)[a-z]{{3,}}(?<![aiu]s)(?<!ss)s|people|they|we|men|women|police|who|which)"
    rf"\s(?:{'|'.join(_PLANNED)}){_NO_VERB_AFTER}\b|(?<=:\s)(?-i:Host|Visit|Face|Play|Travel\sto|Entertain|Welcome)\b|\b(?:is|are)(?=\s(?:(?:out|back|off|due|live|open|closed|on\ssale|on\sshow|in\scourt)\s)?(?:on\s)?$)",
    re.IGNORECASE,
)
"""What happens in the present and on a day is planned: 'the council meets on Monday', 'polls open', 'the vote is on …'."""
_LEAVES = re.compile(
    r"[,;:—]|\b(?:said|that|when|where|after|before|because|as(?!\s(?:early|soon|late)\sas)(?<!(?:early|.soon|.late)\sas)|but|and)\b"
)
"""Where a verb's clause is left, so that a day behind is not that verb's."""
_POSSESSIVE = re.compile(r"['’]s?\b")
"""What makes a day one that something else is of: 'Friday's ruling'."""
_BACK = re.compile(
    r"\b(?:was|were|had|has|have|did|went|came|took|made|began|rose|fell|won|lost|met|left|held|been|got|gave|saw|led"
    r"|hit|struck|shot|sent|put|cut|since"
    r"|(?!(?:announced|added|reported|planned|expected|scheduled|proposed|agreed)\b)[a-z]{2,}ed)\b",
    re.IGNORECASE,
)
"""Verbs of reporting and planning are left out: 'said' tells nothing of the day that it reports on."""
_TOLD = re.compile(
    r"(?<!\bbe\s)(?<!\bbeing\s)(?<!\bto\s)\b(?:said|reported|announced|wrote|added|confirmed|tweeted|(?:told|informed)(?!\sto\b)(?:\s[\w.’'-]+){1,3})"
    r"\s(?:(?:late|early|earlier|later)\s)?(?:on\s)?(?:(?:late|early)\s)?$",
    re.IGNORECASE,
)
"""'The Ledger reported on', before a day: whatever it told of, it told it then."""
_NOT_UNTIL = re.compile(
    r"\b(?:(?:did|had|was|were)(?:\snot|n['’]t)|never)\b(?!(?:\s\w+)?\s(?:expected|due|scheduled|set|to)\b)[^,;:]{0,60}\b(?:until|till)\s(?:late\s|early\s)?$",
    re.IGNORECASE,
)
"""'Did not sail until': it sailed then."""
_RELATIVE = re.compile(r"\b(?:who|which|that)\b\W*(?:\w+ ?)?$")
"""A clause that opens right before the expression has its verb after it: 'who on Tuesday had insisted'."""
SENTENCE_END = re.compile(r"(?<![ (][A-Z])(?<![ (][A-Z][a-z])(?<!\d [ap]\.m)(?<!\d[ap]\.m)[.!?]['\"”’)]?\s|\n\s*\n")
"""No word ends a sentence that is one or two letters with a capital: 'St.', 'Dr.', 'J.'; nor does 'at 6 p.m. Friday'."""


_REACH = 300


def sentence_around(text: str, start: int, end: int, low: int, high: int) -> tuple[str, str]:
    """What stands before and behind ``text[start:end]`` in its sentence, three hundred characters of each at most."""
    before, after = text[max(low, start - _REACH) : start], text[end : min(high, end + _REACH)]
    opens = max((stop.end() for stop in SENTENCE_END.finditer(before)), default=0)
    stop = SENTENCE_END.search(after)
    return before[opens:], after[: stop.start()] if stop else after


def tense_around(text: str, start: int, end: int, low: int, high: int, *, told: bool = True) -> Tense | None:
    """The tense of the verb nearest before ``text[start:end]`` in its sentence, else nearest after; None if none.

    ``told``: the text is one in which the present looks ahead; in headlines and captions it tells what has happened.
    """
    before = text[max(low, start - _WINDOW) : start]
    ends = [stop.end() for stop in SENTENCE_END.finditer(before)]
    before = before[ends[-1] :] if ends else before
    relative = _RELATIVE.search(before)
    if is_appointed(before, text[start:end], text[end : min(high, end + _WINDOW)]):
        return "future"
    before = before[relative.start() :] if relative else before
    if _TOLD.search(before) or _NOT_UNTIL.search(before):
        return "past"
    ahead = max((match.end() for match in _AHEAD.finditer(before)), default=-1)
    meant = max((match.end() for match in _MEANT.finditer(before)), default=-1)
    if meant > ahead and not _LEAVES.search(before, meant) and not _POSSESSIVE.match(text, end):
        ahead = meant
    planned = max((match.end() for match in _TO_BE.finditer(before)), default=-1)
    if told and planned > ahead and not _LEAVES.search(before, planned):
        ahead = planned
    back = max((match.end() for match in _BACK.finditer(before)), default=-1)
    if max(ahead, back) >= 0:
        return "future" if ahead >= back else "past"
    after = text[end : min(high, end + _WINDOW)]
    stop = SENTENCE_END.search(after)
    after = after[: stop.start()] if stop else after
    leaves = _LEAVES.search(after, 2)
    planned_after = _TO_BE.search(after, 0, leaves.start() if leaves else len(after)) if told else None
    first_ahead, first_back = _AHEAD.search(after) or planned_after, _BACK.search(after)
    if first_ahead is None and first_back is None:
        return None
    if first_ahead is None:
        return "past"
    return "future" if first_back is None or first_ahead.start() < first_back.start() else "past"
