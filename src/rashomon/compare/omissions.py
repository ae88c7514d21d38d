"""Omissions: what most origins of a story tell and one of its articles does not."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from rashomon.types import Annotated, Fact, Omission, Say

_MOST = 0.6
"""Share of the origins that must tell a thing for its absence to be an omission."""
_DENIAL = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|denials?|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|refut(?:es?|ed|ing)"
    r"|disput(?:es?|ed|ing)|declined to|no wrongdoing|not guilty|did not (?:respond|reply|comment)|contradict(?:s|ed)?)\b",
    re.IGNORECASE,
)
_SOURCED = re.compile(r"\b(?:said|says|saying|told|according to|reported(?:ly)?|announced|confirmed)\b", re.IGNORECASE)


def find_omissions(
    articles: Sequence[Annotated], facts: Sequence[Fact], origin_of: Mapping[str, int]
) -> tuple[Omission, ...]:
    """What each article leaves out, in the order of the facts and of the articles: denials, attributions, statements.

    Only facts that most origins tell count, and at least two. An article that came out before anybody told a thing did
    not leave it out. ``origin_of`` numbers the origins by article.
    """
    total = len({origin_of.get(article.id, article.id) for article in articles})
    by_id = {article.id: article for article in articles}
    found: list[Omission] = []
    for fact in facts:
        if fact.relation == "only" or fact.doubtful or fact.origins < max(2, _MOST * total):
            continue
        tellers = {say.article for say in fact.says} | _tell_otherwise(fact, facts)
        denial = 2 * sum(bool(_DENIAL.search(say.text)) for say in fact.says) > len(fact.says)
        known = min((_date(article) for article in articles if article.id in tellers), default="")
        for article in articles:
            told = denial or fact.relation == "agree"
            if told and article.id not in tellers and _could_know(article, known):
                kind = "a denial or an answer" if denial else "a statement"
                why = f"{fact.origins} of {total} origins tell {kind} that it leaves out"
                found.append(Omission(article.id, fact.id, "denial" if denial else "statement", why))
        found += _unattributed(fact, by_id)
    return tuple(found)


def _tell_otherwise(fact: Fact, facts: Sequence[Fact]) -> set[str]:
    """The articles that differ on what these passages say: who tells another figure leaves nothing out."""
    passages = {(say.article, say.start) for say in fact.says}
    return {
        say.article
        for other in facts
        if other.relation in ("conflict", "update") and any((one.article, one.start) in passages for one in other.says)
        for say in other.says
    }


def _could_know(article: Annotated, known: str) -> bool:
    """Whether an article did not come out before what was ``known`` then; one without a date can have."""
    return not _date(article) or _date(article) >= known


def _date(article: Annotated) -> str:
    return (article.published or "")[:16]


def _unattributed(fact: Fact, articles: Mapping[str, Annotated]) -> list[Omission]:
    """The articles that say themselves what most of the others give to a source."""
    given = [say for say in fact.says if _sourced(say, articles[say.article])]
    named = next((say.by for say in given if say.by), None)
    attributed = {say.article for say in given}
    if named is None or len(attributed) < 2 or 2 * len(given) <= len(fact.says):
        return []
    known = min(_date(articles[id]) for id in attributed)
    return [
        Omission(
            say.article,
            fact.id,
            "attribution",
            f"it says itself what {len(attributed)} other articles have from {named}",
        )
        for say in fact.says
        if say.article not in attributed and say.certainty == "certain" and _could_know(articles[say.article], known)
    ]


def _sourced(say: Say, article: Annotated) -> bool:
    """Whether the sentence names somebody as its source, by a quotation in it or by the usual words."""
    quoted = any(q.start < say.end and say.start < q.end and (q.speaker or q.source) for q in article.quotes)
    return bool(say.by) or quoted or _SOURCED.search(say.text) is not None
