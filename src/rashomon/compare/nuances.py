"""Nuances: how articles that agree on a fact still tell it otherwise, less surely or from another source."""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping, Sequence

import msgspec

from rashomon.lexicon.certainty import certainty_of
from rashomon.lexicon.stopwords import STOPWORDS
from rashomon.lexicon.titles import ROLE_HEADS
from rashomon.naming import called_apart
from rashomon.text import fold, words
from rashomon.types import Annotated, Fact, Say

_TOLD = {
    "certain": "as a fact",
    "probable": "as probable",
    "possible": "as possible",
    "unconfirmed": "as alleged or unconfirmed",
}
_BESIDE = 50
"""Characters before and after a person's name in which a role stands."""
_WOULD = re.compile(r"\b(?:would|should)\b", re.IGNORECASE)


def with_nuances(fact: Fact, articles: Mapping[str, Annotated]) -> Fact:
    """An agreed fact with what differs in certainty and attribution, and a sentence why; any other fact as it is."""
    if fact.relation != "agree":
        return fact
    notes = {"certainty": _certainty(fact.says, articles), "attribution": _attribution(fact.says, articles)}
    told = {kind: note for kind, note in notes.items() if note}
    if not told:
        return fact
    return msgspec.structs.replace(
        fact,
        slot=fact.slot or next(iter(told)),
        nuances=(*fact.nuances, *told),
        why="; ".join(filter(None, (fact.why, *told.values()))),
    )


def _certainty(says: Sequence[Say], articles: Mapping[str, Annotated]) -> str | None:
    """'The Courier tells it as a fact, the Ledger as alleged'; None if one says it with each certainty.

    Who denies what others tell does not agree with them: what is denied in a passage of an agreement is something else.
    """
    by_certainty: dict[str, Say] = {}
    for say in says:
        by_certainty.setdefault(_told_as(say), say)
    by_certainty.pop("denied", None)
    if len({say.article for say in by_certainty.values()}) < 2:
        return None
    names = called_apart(*(articles[say.article] for say in by_certainty.values()))
    told = [f"{name} {_TOLD.get(certainty, certainty)}" for name, certainty in zip(names, by_certainty, strict=True)]
    return "told " + ", by ".join(["by " + told[0], *told[1:]])


def _told_as(say: Say) -> str:
    """The certainty of a passage; 'would' alone is the tense of what somebody said, no caution."""
    if say.certainty == "probable" and certainty_of(_WOULD.sub("", say.text)) == "certain":
        return "certain"
    return say.certainty


def _attribution(says: Sequence[Say], articles: Mapping[str, Annotated]) -> str | None:
    """The first two sources that are not one: no name or role in common, or one is finer ('a senior US official').

    More of a person's name is no finer source, nor is a person another one than the role that an article gives him.
    """
    named = [say for say in says if say.by]
    for one, other in itertools.combinations(named, 2):
        a, b = _core(one.by or ""), _core(other.by or "")
        if one.article == other.article or not a or not b or a == b:
            continue
        if a < b or b < a:
            finer, coarser = (one, other) if b < a else (other, one)
            if not _is_person(articles[finer.article], finer.by or ""):
                here, there = called_apart(articles[finer.article], articles[coarser.article])
                return f"{here} has {finer.by} for {there}’s {coarser.by}"
        elif not a & b and not _is_called_so(
            [articles[say.article] for say in (one, other)], one.by or "", other.by or ""
        ):
            here, there = called_apart(articles[one.article], articles[other.article])
            return f"{here} has it from {one.by}, {there} from {other.by}"
    return None


def _is_person(article: Annotated, name: str) -> bool:
    return any(mention.kind == "person" and mention.entity == name for mention in article.names)


def _is_called_so(articles: Sequence[Annotated], one: str, other: str) -> bool:
    """Whether one of the two is a person to whom an article gives the role that the other is described by."""
    for person, described in ((one, other), (other, one)):
        roles = _core(described) & ROLE_HEADS or _core(described.split()[-1])
        for article in articles:
            for name in article.names:
                if name.kind == "person" and name.entity == person:
                    low, high = max(0, name.start - _BESIDE), name.end + _BESIDE
                    if roles & _core(article.text[low:high]):
                        return True
    return False


def _core(speaker: str) -> frozenset[str]:
    folded = (fold(word.text).replace(".", "").removesuffix("'s") for word in words(speaker))
    return frozenset(word for word in folded if word not in STOPWORDS)
