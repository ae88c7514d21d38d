"""Nuances: how articles that agree on a fact still tell it otherwise, less surely or from another source."""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping, Sequence

import msgspec

from rashomon.compare.hedged import hedges
from rashomon.compare.sources import core, has_it_from, one_source
from rashomon.compare.statements import stems_of
from rashomon.lexicon.certainty import certainty_of
from rashomon.naming import called_apart
from rashomon.types import Annotated, Fact, Say

_TOLD = {
    "certain": "as a fact",
    "probable": "as probable",
    "possible": "as possible",
    "unconfirmed": "as alleged or unconfirmed",
}
_WOULD = re.compile(r"\b(?:would|should)\b", re.IGNORECASE)
_LIKE = {
    "unconfirmed": re.compile(
        r"\b(?:charged|charges|blam(?:ed|ing)|sued|indicted|indictments?|on trial)\b", re.IGNORECASE
    ),
    "probable": re.compile(
        r"\b(?:planned|due|set to|scheduled|to be held|prepar(?:es|ing)|will)\b"
        r"|\b(?:is|are) [a-z]+ing\b[^.;]{0,60}\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|next (?:week|month|year))\b",
        re.IGNORECASE,
    ),
    "possible": re.compile(r"\b(?:evaluated|tested|examined|checked|screened|investigated) for\b", re.IGNORECASE),
}
"""By which a passage that hedges nothing tells what another hedges no less: who is charged is accused, what is planned is
expected."""
_Told = tuple[Say, frozenset[str]]
"""A passage and its stems."""


def with_nuances(fact: Fact, articles: Mapping[str, Annotated]) -> Fact:
    """An agreed fact with what differs in certainty and attribution, and a sentence why; any other fact as it is."""
    if fact.relation != "agree":
        return fact
    told_by = [(say, frozenset(stems_of(articles[say.article].text, say.start, say.end))) for say in fact.says]
    notes = {"certainty": _certainty(told_by, articles), "attribution": _attribution(told_by, articles)}
    told = {kind: note for kind, note in notes.items() if note}
    if not told:
        return fact
    return msgspec.structs.replace(
        fact,
        slot=fact.slot or next(iter(told)),
        nuances=(*fact.nuances, *told),
        why="; ".join(filter(None, (fact.why, *told.values()))),
    )


def _certainty(told_by: Sequence[_Told], articles: Mapping[str, Annotated]) -> str | None:
    """'The Courier tells it as a fact, the Ledger as alleged'; None if one says it with each certainty.

    Who denies what others tell does not agree with them: what is denied in a passage of an agreement is something else.
    So is what is hedged beside the words that it shares with who tells it as a fact; and a fact that is told with the hedge
    in it ('its cause is unknown', 'is charged with') is told as surely as by who hedges it.
    """
    surely = {say.article: set[str]() for say, _ in told_by if _is_sure(say)}
    for say, stems in told_by:
        if _is_sure(say):
            surely[say.article] |= stems
    by_certainty: dict[str, list[Say]] = {}
    for say, stems in told_by:
        others = [known for id, known in surely.items() if id != say.article]
        shared = stems & frozenset().union(*others) if others else stems
        certain = _is_sure(say) or (say.certainty != "denied" and not hedges(articles[say.article], say, shared))
        by_certainty.setdefault("certain" if certain else say.certainty, []).append(say)
    by_certainty.pop("denied", None)
    if sure := by_certainty.get("certain"):
        plain = [say for say in sure if not any(_is_like(say, other) for other in by_certainty)]
        if not plain:
            return None
        by_certainty["certain"] = plain
    if len({says[0].article for says in by_certainty.values()}) < 2:
        return None
    names = called_apart(*(articles[says[0].article] for says in by_certainty.values()))
    parts = [f"{name} {_TOLD.get(certainty, certainty)}" for name, certainty in zip(names, by_certainty, strict=True)]
    return "told " + ", by ".join(["by " + parts[0], *parts[1:]])


def _is_sure(say: Say) -> bool:
    """Whether a passage is told as a fact; 'would' alone is the tense of what somebody said, no caution."""
    return say.certainty == "certain" or (
        say.certainty == "probable" and certainty_of(_WOULD.sub("", say.text)) == "certain"
    )


def _is_like(say: Say, certainty: str) -> bool:
    """Whether a passage that is told as a fact has the hedge in what it tells."""
    like = _LIKE.get(certainty)
    return certainty != "certain" and (
        certainty_of(say.text) == certainty or (like is not None and like.search(say.text) is not None)
    )


def _attribution(told_by: Sequence[_Told], articles: Mapping[str, Annotated]) -> str | None:
    """The first two sources that are not one: no name or role in common, or one is finer ('a senior US official').

    More of a name is no finer source, nor is a person another one than the role that an article gives him, nor does one
    article's source differ from another's that has it from both.
    """
    named = [(say, stems, say.by) for say, stems in told_by if say.by]
    for (one, stems, ours), (other, stems_b, theirs) in itertools.combinations(named, 2):
        a, b = core(ours), core(theirs)
        if one.article == other.article or not a or not b or a == b:
            continue
        shared = stems & stems_b
        if not all(has_it_from(articles[say.article], say, shared) for say in (one, other)):
            continue
        if a < b or b < a:
            (finer, by), (coarser, whole) = ((one, ours), (other, theirs)) if b < a else ((other, theirs), (one, ours))
            if not _is_name(articles[finer.article], by) and not _is_name(articles[coarser.article], whole):
                here, there = called_apart(articles[finer.article], articles[coarser.article])
                return f"{here} has {by} for {there}’s {whole}"
            continue
        both = [articles[one.article], articles[other.article]]
        also = [(ours, by) for say, _, by in named if say.article == other.article] + [
            (theirs, by) for say, _, by in named if say.article == one.article
        ]
        if not any(one_source(both, *pair) for pair in also):
            here, there = called_apart(*both)
            return f"{here} has it from {ours}, {there} from {theirs}"
    return None


def _is_name(article: Annotated, by: str) -> bool:
    return any(name.entity == by for name in article.names)
