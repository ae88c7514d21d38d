"""What one article says is not known or not told, and another tells: the names of the dead, of a suspect or a child; what it
came of."""

from __future__ import annotations

import operator
import re
from collections.abc import Iterator, Mapping, Sequence

from rashomon.compare.differences import Difference, Value
from rashomon.compare.later import is_later
from rashomon.compare.likeness import Pair
from rashomon.compare.persons import last_name, last_names, persons_of
from rashomon.compare.settled import MAY_BE_ONE, find, has_any, is_another, value_of
from rashomon.compare.statements import Statement
from rashomon.text import mark
from rashomon.types import Mark

_NAMES = r"(?:names?|identit(?:y|ies))"
_NOT = r"(?: ?n[’']t| not| yet to)"
_UNNAMED = re.compile(
    rf"\b{_NAMES}\b[^.;]{{0,70}}?(?:\b(?:has|have|had|was|were|is|are){_NOT}(?: yet| immediately)?(?: be| been)? (?:released|disclosed|revealed"
    r"|made public|published|given|confirmed|known)|\bremain(?:s|ed)? (?:unreleased|unknown|secret)|\b(?:was|were|being) withheld)\b"
    rf"|\b(?:has|have|had|was|were){_NOT}(?: yet| immediately| publicly| formally| been| be)* (?:identified|named)\b"
    rf"|\b(?:did|would|has|have|could){_NOT}(?: immediately| yet| publicly)? (?:identif(?:y|ied)|named?|release(?:d)? (?:the |his |her |their )?{_NAMES})\b"
    r"|\b(?:do not|don[’']t|did not|did ?n[’']t) know who (?:he|she|they|the \w+) (?:is|are|was|were)\b|\btrying to identify\b|\bremain(?:s|ed)? unidentified\b"
    rf"|\bwithh[eo]ld(?:ing)? (?:the |his |her |their )?{_NAMES}\b",
    re.IGNORECASE,
)
_NAME_WORDS = "name names identity identities identified unidentified identify named know withheld"
_ROLES: dict[str, str] = {
    "dead": r"victims?|dead|killed|deceased|died|slain|bod(?:y|ies)|(?:was|were|been|is|are) (?:shot|stabbed|wounded|injured|hurt)"
    r"|in hospital|fighting for",
    "suspect": r"suspects?|gunm[ae]n|shooters?|attackers?|arrested|accused|charged|custody|driver",
    "child": r"boys?|girls?|child|toddler|infant|baby|teen(?:ager)?s?|youngster",
}
_OF_ROLE = {role: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for role, words in _ROLES.items()}
_BEFORE: dict[str, re.Pattern[str]] = {
    "dead": re.compile(
        r"\b(?:(?:victims?|identified|named)(?: \w+){0,3}?(?: as| was| were)?[ ,:]*"
        r"|(?:bod(?:y|ies) of|deaths? of|murders? of|killing of|killed|murdered)(?: \w+){0,2} )$",
        re.IGNORECASE,
    ),
    "suspect": re.compile(
        r"\b(?:suspects?|gunm[ae]n|shooter|attacker|driver|identified|named|arrested|charged|charges against)(?: \w+){0,3}?(?: as| was| were)?[ ,:]*$",
        re.IGNORECASE,
    ),
    "child": re.compile(
        r"\b(?:boy|girl|child|toddler|infant|baby|son|daughter|little|teen(?:ager)?|named|called|identified)(?: as| was)?[ ,:]*$",
        re.IGNORECASE,
    ),
}
_BEHIND: dict[str, re.Pattern[str]] = {
    "dead": re.compile(
        r"(?: ?,[^,.;]{1,30},)? (?:was|were|has been|have been) (?:\w+ )?(?:killed|murdered|shot dead|found dead|slain)|(?: ?,[^,.;]{1,30},)? died\b",
        re.IGNORECASE,
    ),
    "suspect": re.compile(
        r"(?: ?,[^,.;]{1,30},)? (?:was|were|is|has been|have been) (?:\w+ )?(?:arrested|charged|accused|held|detained|taken into custody)",
        re.IGNORECASE,
    ),
    "child": re.compile(r" ?, (?:aged )?(?:\d|1[0-2]|two|three|four|five|six|seven|eight|nine|ten)\b", re.IGNORECASE),
}
_LITTLE = "little "
"""Before a child's name, as a part of it: 'Little Anna Rehn'."""
_THEIRS = re.compile(r"\b(?:his|her|their|whose|he|she|they)\b", re.IGNORECASE)
_REACH = 60
_CAUSE = re.compile(
    r"\bcause of (?:the |his |her |their |its )?(?P<what>\w{2,30})\b[^.;]{0,50}?\b(?:(?:is|was|has)(?: ?n[’']t| not)(?: yet| immediately)?(?: been)?"
    r" (?:known|clear|determined|established|announced|released|disclosed)|(?:is|was|remains|remained) (?:unknown|unclear|undetermined"
    r"|under investigation))\b"
    r"|\b(?:not (?:yet )?(?:known|clear)|unclear|unknown|yet to determine) what (?:caused|sparked|triggered) (?:the |his |her |their )?(?P<effect>\w{2,30})",
    re.IGNORECASE,
)
_CAUSE_WORDS = "cause caused sparked triggered"
_WHAT = (
    r"(?!(?:his|her|their|the|an?) (?:injuries|wounds)\b)[\w’'-][^,;.()“”\"]{2,50}?"
    r"(?= (?:on|at|in|after|when|while|as|last|early|late|yesterday|today|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b| ?[,;.()“”\"]|$)"
)
"""What it came of, without the time and the place behind it."""
_HEDGED = re.compile(
    r"\b(?:may|might|could|possibl[ey]|apparent(?:ly)?|suspect\w*|believed|likely|probably|investigat\w+|unclear|unknown|not|if|whether|or"
    r"|rul(?:e|ed|ing) out)\b",
    re.IGNORECASE,
)
_CONFIDENCE = 0.6


def compare_withheld(statements: Sequence[Statement], same: Mapping[Pair, float]) -> list[Difference]:
    """Updates: the name of somebody, or the cause of something, that is not known or not told in one article and told in
    another one, unless that came out before it. An article that itself tells it leaves nothing open."""
    return [*_names(statements), *_causes(statements, same)]


def _names(statements: Sequence[Statement]) -> Iterator[Difference]:
    withheld = [
        (i, match, role)
        for i, statement in enumerate(statements)
        if has_any(statement, _NAME_WORDS) and (match := find(_UNNAMED, statement)) and (role := _role(statements, i))
    ]
    given = {role: list(_named(statements, role)) for role in sorted({role for _, _, role in withheld})}
    for i, match, role in sorted(withheld, key=operator.itemgetter(2)):
        known = last_names(persons_of(statements[i].article))
        seen = {statements[i].article.id}
        for j, name in given[role]:
            other = statements[j].article.id
            if other not in seen and last_name(name.text) not in known and not is_later(statements[j], statements[i]):
                seen.add(other)
                yield _told(i, match, j, name)


def _role(statements: Sequence[Statement], index: int) -> str | None:
    """Whose name it is, by the words of the sentence or, where it has a pronoun alone, of the one before it."""
    for at in (index, index - 1):
        if at < 0 or statements[at].article.id != statements[index].article.id:
            break
        if at < index and not _THEIRS.search(statements[index].claim.text):
            break
        told = statements[at].claim.text
        found = {role for role, pattern in _OF_ROLE.items() if pattern.search(told)}
        if found:
            return next(role for role in ("child", "dead", "suspect") if role in found)
    return None


def _named(statements: Sequence[Statement], role: str) -> Iterator[tuple[int, Mark]]:
    """Where a statement names somebody as one of the dead, a suspect, or the child."""
    for index, statement in enumerate(statements):
        claim, text = statement.claim, statement.article.text
        for name in statement.article.names:
            if name.kind != "person" or not claim.start <= name.start < name.end <= claim.end or " " not in name.text:
                continue
            before = text[max(claim.start, name.start - _REACH) : name.start]
            little = role == "child" and name.text.casefold().startswith(_LITTLE)
            named = little or _BEFORE[role].search(before) or _BEHIND[role].match(text, name.end, claim.end)
            if named and not is_another(statement, name.end):
                yield index, name


def _causes(statements: Sequence[Statement], same: Mapping[Pair, float]) -> Iterator[Difference]:
    unknown = [
        (i, match)
        for i, statement in enumerate(statements)
        if has_any(statement, _CAUSE_WORDS) and (match := find(_CAUSE, statement))
    ]
    effects = [(match["what"] or match["effect"]).casefold() for _, match in unknown]
    given = {what: list(_caused(statements, what)) for what in sorted(set(effects))}
    for (i, match), what in zip(unknown, effects, strict=True):
        if any(statements[j].article.id == statements[i].article.id for j, _ in given[what]):
            continue
        seen: set[str] = set()
        for j, told in given[what]:
            other = statements[j].article.id
            likeness = same.get((min(i, j), max(i, j)), 0.0)
            if likeness >= MAY_BE_ONE and other not in seen and not is_later(statements[j], statements[i]):
                seen.add(other)
                yield _told(i, match, j, told)


def _caused(statements: Sequence[Statement], what: str) -> Iterator[tuple[int, Mark]]:
    """Where a statement tells for certain of what it came: the cause."""
    patterns = [
        rf"\b{what}\b[^.;]{{0,30}}? (?:was|were|is|had been|has been) (?:caused|sparked|triggered|started|set off) by (?P<by>{_WHAT})",
        rf"\bcause of (?:the |his |her )?{what} (?:was|is) (?P<told>{_WHAT})",
    ]
    if what == "death":
        patterns.append(rf"\b(?:died|dying) (?:of|from) (?P<of>{_WHAT})")
    pattern = re.compile("|".join(patterns), re.IGNORECASE)
    for index, statement in enumerate(statements):
        match = find(pattern, statement)
        if match and not _HEDGED.search(match.group()):
            yield index, mark(statement.article.text, *match.span(match.lastgroup or 0))


def _told(i: int, match: re.Match[str], j: int, told: Mark) -> Difference:
    why = f"‘{match.group()}’ in one article, ‘{told.text}’ in the other: update"
    value = Value(j, told.start, told.end, told.text)
    return Difference("other", "update", value, value_of(i, match), why, _CONFIDENCE)
