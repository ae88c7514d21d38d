"""Whom a clause is about: the name that opens it and does what it tells."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rapidfuzz.distance import OSA

from rashomon.compare.differences import Difference, Value
from rashomon.compare.statements import Statement
from rashomon.compare.verbs import acts
from rashomon.lexicon.irregular import IRREGULAR
from rashomon.lexicon.speech_verbs import CUE
from rashomon.text import fold, words
from rashomon.types import Name

_KINDS = ("person", "organisation")
_LEAD = re.compile(
    r"[“\"‘']?(?:(?:on|in|by|since|after) [\w ]{1,25}, |(?:but|and|meanwhile|then),? )?(?:the )?", re.IGNORECASE
)
_DOES = re.compile(r" (?!(?:and|or|of|in|at|on|for|from|with|to)\b)[a-z]+")
"""What stands before the name that a clause is about, and behind it."""

_LEADING = re.compile(
    r"[“\"‘']?(?:(?:on|in|by|since|after|earlier)(?: [\w’'-]+){1,3} |[\w’'\"“” -]{1,40}, )?(?:(?:but|and|meanwhile|then|also) )?",
    re.IGNORECASE,
)
"""What stands before the noun phrase that a sentence is about: 'On Monday', 'Overnight,'."""
_BESIDE = re.compile(r",? and |, ")
_VERB = re.compile(r"(?:[’']s)? (?:[a-z]+ly |also |then |later |now )?(?P<verb>[a-z]+(?:[’']t)?)\b")
_AUXILIARY = frozenset("is are was were has have had will would does did do can could may might must should".split())
_PREPOSITION = re.compile(r"\b(?:of|for|by|with|from|at|to|against|between|near)\b")
_ITSELF = re.compile(r" (?:that )?(?:it|they|he|she) ")
_I = re.compile(r"\b(?:I|my|me|myself)\b")
_SPEECH = 0.4
"""Share of a sentence that is somebody's speech for it to be that."""
_OTHERS = re.compile(r"(?:(?:most|many|some|all|several|few|two|three) )?(?:of )?(?:the )?other [a-z]", re.IGNORECASE)
_REST = re.compile(r"\b(?:others?|rest|rivals?)\b", re.IGNORECASE)
_SINGLE = re.compile(r"(?:[A-Z]\w+, )?(?:it|he|she)\b", re.IGNORECASE)
_WIDE = ("place", "group", "organisation")
"""Kinds of names that sentences on two people have in common."""
_OF_STATE = frozenset(
    "house pentagon kremlin street congress senate parliament government administration cabinet ministry department office"
    " council court treasury bureau agency police army military navy force forces guard".split()
)
"""Words of names of which several can stand for one state or one force: 'the Pentagon', 'the Defence Department'."""
_SPELLED = 0.65
"""Share of their letters that two spellings of one name have in common at least."""
_NEAR = 120
"""Characters from its start within which a sentence names what it is about."""


def about_others(a: Statement, b: Statement) -> bool:
    """Whether two sentences are about people, or bodies, of whom neither sentence names or means one of the other's: who
    opens it and does what it tells, or says it of himself. If both name somebody else, they may tell one thing from two
    sides: the one who threw, the one who caught."""
    ours, theirs = subjects(a), subjects(b)
    if not ours or not theirs or ours[0].kind != theirs[0].kind:
        return False
    if _mean(a, theirs) or _mean(b, ours):
        return False
    beside = (name for name in a.article.names if _within(a, name) and name not in ours)
    if _mean(b, [name for name in beside if name.kind == ours[0].kind or name.kind not in _WIDE]):
        return False
    return not any(_may_be_one(x, y) for x in ours for y in theirs)


def surely_apart(a: Statement, b: Statement) -> bool:
    """Whether no other name of one subject can be the other: there are several of them, or each has a full name."""
    ours, theirs = subjects(a), subjects(b)
    if len(ours) > 1 or len(theirs) > 1:
        return True
    return all(name.kind == "person" and len(name.entity.split()) > 1 for name in (*ours, *theirs))


def _may_be_one(one: Name, other: Name) -> bool:
    """Whether one name is short for the other, a word of it may be a spelling of one of the other, or both may stand for one
    state."""
    if (
        _is_short_for(one, other)
        or _is_short_for(other, one)
        or (_words(one) & _OF_STATE and _words(other) & _OF_STATE)
    ):
        return True
    return any(OSA.normalized_similarity(x, y) >= _SPELLED for x in _words(one) for y in _words(other))


def told_of_themselves(a: Statement, b: Statement) -> bool:
    """Whether each is the speech of another person by name, and one speaks of himself: 'I will miss the sea'."""
    (mine, first), (yours, also) = _speech(a), _speech(b)
    if not mine or not yours or not (first or also):
        return False
    told = [{fold(word.text) for word in words(s.claim.text)} for s in (a, b)]
    return not (mine & yours or mine & told[1] or yours & told[0])


def _speech(statement: Statement) -> tuple[frozenset[str], bool]:
    """The words of the name of the person whose speech makes up most of a sentence, empty if there is none; whether it is of
    himself."""
    text, claim = statement.article.text, statement.claim
    for quote in statement.article.quotes:
        if quote.speaker_kind != "person" or not quote.speaker or not claim.start <= quote.start < claim.end:
            continue
        inside = quote.clause or quote
        if min(inside.end, claim.end) - inside.start >= _SPEECH * (claim.end - claim.start):
            marked = quote.kind != "indirect"
            first = marked and _I.search(text, quote.start, min(quote.end, claim.end)) is not None
            return frozenset(fold(word.text) for word in words(quote.speaker)), first
    return frozenset(), False


def of_the_rest(a: Statement, b: Statement) -> bool:
    """Whether one sentence is about others than the one that the other sentence is about: 'most other ferries', 'it'."""
    return any(
        _OTHERS.match(one.claim.text) is not None
        and _REST.search(other.claim.text) is None
        and (_SINGLE.match(other.claim.text) is not None or len(subjects(other)) == 1)
        for one, other in ((a, b), (b, a))
    )


def _mean(statement: Statement, subjects: Sequence[Name]) -> bool:
    """Whether a sentence has a word of the names, or a pronoun that stands for one of them."""
    claim, article = statement.claim, statement.article
    told = {fold(word.text).removesuffix("'s") for word in words(claim.text)}
    for marks in (article.references, article.names):
        for mark in marks:
            if claim.start <= mark.start < claim.end:
                told |= {fold(word.text) for word in words(mark.entity)}
    return any(_words(name) & told for name in subjects)


def _within(statement: Statement, name: Name) -> bool:
    return statement.claim.start <= name.start and name.end <= statement.claim.end


def subjects(statement: Statement) -> tuple[Name, ...]:
    """The people, or the bodies, that a sentence opens with and that do what it tells: none where it opens otherwise, and
    none who only say it."""
    text, claim = statement.article.text, statement.claim
    names = [name for name in statement.article.names if _within(statement, name) and name.end <= claim.start + _NEAR]
    for at, name in enumerate(names):
        verb = _VERB.match(text, name.end, claim.end)
        if verb is None or not (verb["verb"] in _AUXILIARY or verb["verb"] in IRREGULAR or verb["verb"].endswith("ed")):
            continue
        only_says = CUE.match(text, verb.start("verb"), claim.end) and not _ITSELF.match(text, verb.end(), claim.end)
        if name.kind not in _KINDS or only_says or _says(statement, name):
            return ()
        found = [name]
        for other in reversed(names[:at]):
            if other.kind != name.kind or not _BESIDE.fullmatch(text, other.end, found[0].start):
                break
            found.insert(0, other)
        lead = _LEADING.match(text, claim.start, found[0].start)
        low = lead.end() if lead else claim.start
        before = text[low : found[0].start]
        plain = "," not in before and not _PREPOSITION.search(before)
        return tuple(found) if plain and not acts(text, low, found[0].start) else ()
    return ()


def _says(statement: Statement, name: Name) -> bool:
    """Whether a name is that of who only says what the sentence tells, and not of himself."""
    for quote in statement.article.quotes:
        source, cue = quote.source, quote.cue
        if source and source.start <= name.start < source.end:
            return cue is None or _ITSELF.match(statement.article.text, cue.end, statement.claim.end) is None
    return False


def of_others(statements: tuple[Statement, Statement], difference: Difference) -> bool:
    """Whether the clauses of both values are about two people, or two bodies, of which neither is named in the other
    sentence: the jobs of one firm and those of another."""
    one, other = (_subject(s, v) for s, v in zip(statements, (difference.a, difference.b), strict=True))
    if one is None or other is None or one.kind != other.kind:
        return False
    ours, theirs = _words(one), _words(other)
    told = [frozenset(fold(word.text) for word in words(s.claim.text)) for s in statements]
    return not (ours & told[1] or theirs & told[0] or _is_short_for(one, other) or _is_short_for(other, one))


def _subject(statement: Statement, value: Value) -> Name | None:
    """The name that opens the clause or the sentence of a value and is no source."""
    text, claim = statement.article.text, statement.claim
    spans = [clause.span.start for clause in statement.clauses if clause.span.start <= value.start < clause.span.end]
    for start in (*spans, claim.start):
        for name in statement.article.names:
            if (
                name.kind in _KINDS
                and start <= name.start
                and name.end <= value.start
                and _LEAD.fullmatch(text, start, name.start)
                and _DOES.match(text, name.end)
                and not any(quote.source and quote.source.start <= name.start < quote.source.end
                            for quote in statement.article.quotes)
            ):  # fmt: skip
                return name
    return None


def _words(name: Name) -> frozenset[str]:
    return frozenset(fold(word.text) for told in (name.text, name.entity) for word in words(told))


def _is_short_for(short: Name, full: Name) -> bool:
    """Whether a name is the initials of another one."""
    return short.text.isupper() and short.text.replace(".", "") == "".join(
        word.text[0] for word in words(full.entity) if word.text[0].isupper()
    )
