"""Assertions: what a statement says is so, or is not, by which word and in which frame."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from rashomon.compare.differences import Value
from rashomon.compare.frames import Frame, frame_of
from rashomon.compare.nothing import NONE, is_past, of_nothing
from rashomon.compare.statements import Statement
from rashomon.compare.verbs import root
from rashomon.lexicon.opposites import OPPOSITES
from rashomon.text import fold, words
from rashomon.types import Claim, Mark

_FILLERS = frozenset(
    "a an any be been being ever even yet also still again already actually the to have had has any its their his her "
    "so as do did does going currently immediately formally publicly officially".split()
)
"""Words between a negation and what it negates."""
_NEGATION = re.compile(
    r"\b(?:(?:not|never|cannot|\w+n ?[’'] ?t)(?! only\b| just\b| merely\b| simply\b| necessarily\b| least\b| alone\b| until\b"
    r"| all\b| every\b| clear\b| known\b)|no (?:plans?|intention|desire|wish)(?: (?:to|of))?"
    r"|(?:refus(?:ed|es|ing)|declin(?:ed|es|ing)|fail(?:ed|s)) to|no (?=sign|evidence|proof|trace)|(?:is|are|was|were|be|been|being) neither(?= [\w’'-]+ nor\b))(?= )",
    re.IGNORECASE,
)
_ASKING = frozenset("what why where when who whom whose how whether if".split())
"""Words behind which a negation's sentence tells of something else: 'did not say why'."""
_UNTIL = re.compile(r"[^,;.]*?\b(?:un)?till?\b", re.IGNORECASE)
"""What was not so until it was."""
_IF = re.compile(r"\b(?:if|whether|unless)\b[^,;.]*$", re.IGNORECASE)
"""Before what is only supposed."""
_HAD_IT_BEEN = re.compile(r"\b(?:would|could|might)(?: ?n[’']t| not) have\b", re.IGNORECASE)
"""What was not, had something been otherwise."""
_SOUGHT = re.compile(
    r"\b(?:try|tries|tried|trying|seek\w*|attempt\w*|hop(?:e[sd]?|ing)|want(?:s|ed|ing)?|urg(?:e[sd]?|ing)|struggl\w+|able|enough"
    r"|(?:in|under|entered) (?:[\w-]+ )?(?:talks|negotiations)|how|what|whom?|where|when|would only)(?: to)?(?: \w+)? $",
    re.IGNORECASE,
)
"""Before what is wanted, or asked, and not told to be so: 'trying to determine', 'in talks to return'."""
_HOLDER = re.compile(
    r"(?:\b(?:an?|the|his|her|its|their|our|my|your|this|that|these|those|some|any|no)|[’']s?) $", re.IGNORECASE
)
"""Before a noun: 'the players', 'Norden's meeting'."""
_WHO_DOES = re.compile(r"(?P<does>[a-z’'-]+?)(?:er|or)s?")
_NO_LONGER = re.compile(r"\bno longer\b|\bnot any ?more\b", re.IGNORECASE)
_AUXILIARY = re.compile(
    r"\b(?:has|have|had|is|are|was|were|will|would|did|does|do|can|could|should|be|been|agreed to|plans? to)(?: \w+ly)?"
    r"(?: (?:be|been|have))? ?$",
    re.IGNORECASE,
)
_NO = re.compile(
    r"\b(?:no|not?|never|cannot|nor|neither|none|nobody|without|hardly|yet to|unlikely|until|unless|before|against|den(?:y|ied|ies)"
    r"|refus\w+|declin\w+|fail\w+|reject\w+|(?:ca|do|does|did|wo|is|was|are|were|has|have|had|could|would|should)nt"
    r"|untrue|false|instead of|rather than|stop\w*|prevent\w*|too)\b|n ?[’'] ?t\b",
    re.IGNORECASE,
)
"""Before a word: it may not be said to be so."""
_DENIED_AFTER = re.compile(r"(?:(?!\bbut\b)[^,;.])*?(?:\b(?:no|not|never)\b|n ?[’'] ?t\b)", re.IGNORECASE)
_OPEN = re.compile(
    r"\b(?:if|unless|whether|could|may|might|should|fear\w*|accus\w+|alleg\w+|suspect\w*)\b", re.IGNORECASE
)
"""What is no plain yes or no."""
_FUTURE = re.compile(r"\b(?:will|would|shall|going to|plans?|due to|expected to|’ll|'ll|won[’']t)\b", re.IGNORECASE)
_STATE = re.compile(r"\b(?:has|have|hasn[’']t|haven[’']t|refus\w+|declin\w+|yet)\b", re.IGNORECASE)
"""What is so when the article comes out and may be otherwise later."""
_PASSIVE = re.compile(r"\b(?:be|been|is|are|was|were)\b.* (?!\w+ing$)[\w'’-]+$", re.IGNORECASE | re.DOTALL)
_REACH, _FAR = 30, 120
"""How far (in characters) from a word what belongs to it may stand, and what its clause supposes."""


class Assertion(msgspec.Struct, frozen=True):
    """That something is so or is not, and the frame in which it is said."""

    value: Value
    about: str
    """The stem of the word, or the name of the pair of opposites."""
    holds: bool
    frame: Frame
    whole: Frame
    open: bool
    future: bool
    state: bool
    weak: bool = False
    """Whether it may be said of some of several, or of another such thing: 'no warning'."""

    of_none: bool = False
    """Whether it is denied of each of several: 'neither officer was wearing'."""

    noun: bool = False
    """Whether the word is a noun: 'is not a summit'."""

    @property
    def subject(self) -> frozenset[str]:
        """What stands before it in its clause, or, if nothing does, in its sentence: '… and lost his deposit'."""
        return self.frame.before or self.whole.before

    @property
    def passive(self) -> bool:
        """Whether it is said of what something was done to: 'has not been suspended'."""
        return _PASSIVE.search(self.value.text) is not None


def denials(index: int, statement: Statement) -> list[Assertion]:
    """What a statement says is not so."""
    text, claim = statement.article.text, statement.claim
    if _NO_LONGER.search(claim.text) or claim.text.rstrip("”\"' ").endswith("?"):
        return []
    found = []
    for match in _NEGATION.finditer(text, claim.start, claim.end):
        near = text[max(claim.start, match.start() - len("would ")) : match.end() + len(" have ")]
        if _IF.search(text, max(claim.start, match.start() - _FAR), match.start()) or _HAD_IT_BEEN.search(near):
            continue
        if negated := _negated(statement, match):
            verb, word = negated
            denied = _assertion(index, statement, verb, match.start(), word.end, holds=False)
            noun = _HOLDER.search(text, match.start(), word.start) is not None
            found.append(msgspec.structs.replace(denied, noun=noun))
    found += [
        _of_none(index, statement, about, none)
        for none in NONE.finditer(text, claim.start, claim.end)
        if (about := root(fold(none["verb"])))
    ]
    for nothing in of_nothing(text, claim):
        about = root(fold(nothing.text.split()[-1])) or ""
        denied = _assertion(index, statement, about, nothing.start, nothing.end, holds=False)
        found.append(msgspec.structs.replace(denied, weak=True))
    return found


def _negated(statement: Statement, negation: re.Match[str]) -> tuple[str, Mark] | None:
    """The root of what a negation negates, and the word; None if it is a name that only goes with a verb that says little ('did
    not need to make up for Norden'), or came to be later ('not rescued until Monday')."""
    text, claim = statement.article.text, statement.claim
    direct = True
    for word in words(text, negation.end(), min(claim.end, negation.end() + _REACH)):
        folded = fold(word.text)
        if re.search(r"[,;:.—–]| - ?", text[negation.end() : word.start]) or folded in _ASKING:
            break
        if folded in _FILLERS or folded.endswith("ly"):
            continue
        about = root(folded)
        if about is None:
            direct = False
            continue
        named = not direct and any(name.start <= word.start < name.end for name in statement.article.names)
        return None if named or _UNTIL.match(text, word.end, min(claim.end, word.end + _FAR)) else (about, word)
    return None


def _of_none(index: int, statement: Statement, about: str, none: re.Match[str]) -> Assertion:
    """What is not so of any of several: 'neither of the officers was wearing', 'no faults were found'."""
    told = _assertion(index, statement, about, none.start("verb"), none.end("verb"), holds=False)
    value = Value(index, none.start(), none.end("verb"), none.group())
    return msgspec.structs.replace(told, value=value, weak=none["all"] is None, of_none=True)


def affirmation(index: int, statement: Statement, negated: Assertion, denied: Sequence[Assertion]) -> Assertion | None:
    """Where a statement says that the same is so; None if it says or also says that it is not."""
    text, claim = statement.article.text, statement.claim
    if any(one.about == negated.about for one in denied) or _NO_LONGER.search(claim.text):
        return None
    for word in words(text, claim.start, claim.end):
        if root(fold(word.text)) == negated.about:
            if _NO.search(text, claim.start, word.start) or (
                negated.weak and (is_past(text, claim, word) or _DENIED_AFTER.match(text, word.end, claim.end))
            ):
                return None
            if not (negated.noun or negated.weak) and _is_no_verb(text, claim, word):
                return None
            return _assertion(index, statement, negated.about, word.start, word.end, holds=True)
    return None


def _is_no_verb(text: str, claim: Claim, word: Mark) -> bool:
    """Whether a word is a noun ('players', 'Norden's meeting'), or a verb for what is sought or asked."""
    low, folded = max(claim.start, word.start - _REACH), fold(word.text)
    doer = _WHO_DOES.fullmatch(folded)
    return bool(
        (doer and root(doer["does"]) == root(folded))
        or _HOLDER.search(text, low, word.start)
        or _SOUGHT.search(text, low, word.start)
        or _IF.search(text, max(claim.start, word.start - _FAR), word.start)
    )


def _assertion(index: int, statement: Statement, about: str, start: int, end: int, *, holds: bool) -> Assertion:
    text, claim = statement.article.text, statement.claim
    auxiliary = _AUXILIARY.search(text, max(claim.start, start - _REACH), start)
    low = auxiliary.start() if auxiliary else start
    value = Value(index, low, end, text[low:end])
    around = text[max(claim.start, low - _REACH) : end]
    open = _OPEN.search(around) is not None
    future, state = _FUTURE.search(around) is not None, _STATE.search(value.text) is not None
    frame, whole = frame_of(statement, low, end), frame_of(statement, low, end, whole=True)
    return Assertion(value, about, holds, frame, whole, open, future, state)


def oppositions(index: int, statement: Statement) -> list[Assertion]:
    """What a statement says by one word of a pair of opposites; nothing of a pair of which it has both."""
    text, claim = statement.article.text, statement.claim
    found = []
    for pair in OPPOSITES:
        sides = (pair.one.search(text, claim.start, claim.end), pair.other.search(text, claim.start, claim.end))
        if (sides[0] is None) == (sides[1] is None):
            continue
        match, holds = (sides[0], True) if sides[0] else (sides[1], False)
        if match is None:
            continue
        negation = _NEGATION.search(text, max(claim.start, match.start() - _REACH), match.start())
        if negation and pair.one.search(text, negation.end(), claim.end):
            if not pair.complement:
                continue
            holds = not holds
        found.append(_assertion(index, statement, pair.name, match.start(), match.end(), holds=holds))
    return found
