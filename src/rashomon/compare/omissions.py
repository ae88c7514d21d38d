"""Omissions: what most origins of a story tell and one of its articles does not."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from rashomon.compare.captions import is_caption
from rashomon.compare.furniture import is_furniture
from rashomon.compare.sources import has_it_from
from rashomon.compare.statements import stems_of
from rashomon.lexicon.denying import DISMISSES
from rashomon.lexicon.stopwords import STOPWORDS
from rashomon.text import fold, words
from rashomon.types import Annotated, Fact, Omission, Say

_MOST = 0.6
"""Share of the origins that must tell a thing for its absence to be an omission."""
_DENIAL = re.compile(
    rf"\b(?:den(?:y|ies|ied|ying)|denials?|reject(?:s|ed|ing)?|{DISMISSES}|refut(?:es?|ed|ing)"
    r"|disput(?:es?|ed|ing)|declined to|no wrongdoing|not guilty|did not (?:respond|reply|comment)|contradict(?:s|ed)?)\b",
    re.IGNORECASE,
)
_CORE, _SHARED = 4, 0.8
"""Stems that all passages of a fact must share for a sentence that has them to tell it, and the share of them that it has."""
_BESIDE = 2
"""Content words that a sentence must share with a passage of the same figures to tell what it tells."""
_Figures = frozenset[tuple[str, float, str | None]]
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
        denial = 2 * sum(bool(_DENIAL.search(say.text)) for say in fact.says) > len(fact.says)
        tellers = {say.article for say in fact.says} | _tell_otherwise(fact, facts, perhaps=not denial)
        known = min((_date(article) for article in articles if article.id in tellers), default="")
        told = denial or fact.relation == "agree"
        figures = set() if denial or not told else _told_figures(fact, by_id)
        core: frozenset[str] = frozenset() if denial or not told else _core(fact, by_id)
        for article in articles:
            if told and article.id not in tellers and _could_know(article, known):
                if _tells_figures(figures, article) or _tells_core(core, article) or _is_picture(article):
                    continue
                kind = "a denial or an answer" if denial else "a statement"
                own = any(origin_of.get(id, id) == origin_of.get(article.id, article.id) for id in _ids(fact))
                among = ", its own among them," if own else ""
                why = f"{fact.origins} of {total} origins tell {kind}{among} that it leaves out"
                found.append(Omission(article.id, fact.id, "denial" if denial else "statement", why))
        found += _unattributed(fact, by_id, origin_of)
    return tuple(found)


def _ids(fact: Fact) -> list[str]:
    return list(dict.fromkeys(say.article for say in fact.says))


def _tell_otherwise(fact: Fact, facts: Sequence[Fact], *, perhaps: bool) -> set[str]:
    """The articles that tell it in another fact, or may (``perhaps``): who gives another figure, or words of which it is
    not sure that they say the same, leaves nothing out."""
    passages = {(say.article, say.start) for say in fact.says}
    return {
        say.article
        for other in facts
        if ((perhaps and other.doubtful) or other.relation in ("conflict", "update"))
        and any((one.article, one.start) in passages for one in other.says)
        for say in other.says
    } | {
        say.article
        for other in facts
        if other.relation == "agree"
        and not other.doubtful
        and len({(one.article, one.start) for one in other.says} & passages) > 1
        for say in other.says
    }


def _told_figures(fact: Fact, articles: Mapping[str, Annotated]) -> set[tuple[_Figures, frozenset[str]]]:
    """The figures of each passage of a fact that has some, and its stems."""
    return {
        (figures, frozenset(stems_of(articles[told.article].text, told.start, told.end)))
        for told in fact.says
        if (figures := _figures(articles[told.article], told.start, told.end))
    }


def _tells_figures(passages: Iterable[tuple[_Figures, frozenset[str]]], article: Annotated) -> bool:
    """Whether one sentence of an article has the figures of one of the passages, and a name or a word of it beside."""
    if not passages:
        return False
    claims = [(claim, here) for claim in article.claims if (here := _figures(article, claim.start, claim.end))]
    return any(
        figures <= here and len(stems.intersection(stems_of(article.text, claim.start, claim.end))) >= _BESIDE
        for figures, stems in passages
        for claim, here in claims
    )


def _core(fact: Fact, articles: Mapping[str, Annotated]) -> frozenset[str]:
    """The stems that all passages of a fact share; none if they are too few to tell it."""
    told = [frozenset(stems_of(articles[say.article].text, say.start, say.end)) for say in fact.says]
    core = frozenset.intersection(*told)
    return core if len(core) >= _CORE else frozenset()


def _tells_core(core: frozenset[str], article: Annotated) -> bool:
    """Whether one sentence of an article has nearly all that the passages of a fact share."""
    return bool(core) and any(
        len(core.intersection(stems_of(article.text, claim.start, claim.end))) >= max(_CORE, _SHARED * len(core))
        for claim in article.claims
    )


def _is_picture(article: Annotated) -> bool:
    """Whether an article is no more than captions and lines of its page, and so can leave nothing out."""
    return all(
        is_furniture(claim.text)
        or is_caption(
            claim.text, [t for t in article.times if claim.start <= t.start and t.end <= claim.end], article.published
        )
        for claim in article.claims
    )


def _figures(article: Annotated, start: int, end: int) -> _Figures:
    """The figures in ``text[start:end]``, by what they are of."""
    return frozenset((q.role, q.value, q.unit) for q in article.quantities if start <= q.start and q.end <= end)


def _could_know(article: Annotated, known: str) -> bool:
    """Whether an article did not come out before what was ``known`` then; one without a date can have."""
    return not _date(article) or _date(article) >= known


def _date(article: Annotated) -> str:
    return (article.published or "")[:16]


def _unattributed(fact: Fact, articles: Mapping[str, Annotated], origin_of: Mapping[str, int]) -> list[Omission]:
    """The articles that say themselves what most of the others, of two origins at least, give to one source; of a fact that is not told alike,
    what the others give to it with the same value. Whom a sentence names for something else in it is no source of that."""

    def stems_in(say: Say) -> frozenset[str]:
        return frozenset(stems_of(articles[say.article].text, say.start, say.end))

    found: dict[str, Omission] = {}
    by_article: dict[str, list[Say]] = defaultdict(list)
    for say in fact.says:
        by_article[say.article].append(say)
    sourced = {id for id, says in by_article.items() if any(_sourced(say, articles[id]) for say in says)}
    named = [(say, name) for say in fact.says for name in sorted(_sources(say, articles[say.article]))]
    for say in fact.says:
        if say.certainty != "certain" or say.article in sourced:
            continue
        alike = fact.relation == "agree"
        tellers = {s.article for s in fact.says if s.article != say.article and (alike or s.value == say.value)}
        stems = stems_in(say)
        name, having = _common_source(
            (s.article, name)
            for s, name in named
            if s.article in tellers
            and (alike or s.value == say.value)
            and has_it_from(articles[s.article], msgspec.structs.replace(s, by=name), stems & stems_in(s))
        )
        if name is None or len({origin_of.get(id, id) for id in having}) < 2 or 2 * len(having) <= len(tellers):
            continue
        if _could_know(articles[say.article], min(_date(articles[id]) for id in having)):
            why = f"it says itself what {len(having)} other articles have from {name}"
            found.setdefault(say.article, Omission(say.article, fact.id, "attribution", why))
    return list(found.values())


def _common_source(named: Iterable[tuple[str, str]]) -> tuple[str | None, set[str]]:
    """The source that most articles name for what they tell, and those that do: 'Ilse Quarn' and 'Quarn' are one.

    ``named`` are articles, each with a name of a source."""
    naming: dict[str, set[str]] = defaultdict(set)
    for article, name in named:
        naming[name].add(article)
    having = {
        name: {article for other, those in naming.items() if _is_one(name, other) for article in those}
        for name in naming
    }
    best = max(having, key=lambda name: (len(having[name]), len(name)), default=None)
    return (best, having[best]) if best is not None else (None, set())


def _sources(say: Say, article: Annotated) -> set[str]:
    """Whom the passage names as its source."""
    quoted = {q.speaker or (q.source.text if q.source else None) for q in article.quotes
              if q.start < say.end and say.start < q.end}  # fmt: skip
    return {name for name in (say.by, *quoted) if name}


def _is_one(a: str, b: str) -> bool:
    one, other = ({fold(word.text) for word in words(name)} - STOPWORDS for name in (a, b))
    return bool(one and other) and (one <= other or other <= one)


def _sourced(say: Say, article: Annotated) -> bool:
    """Whether the sentence names somebody as its source, by a quotation in it or by the usual words."""
    quoted = any(q.start < say.end and say.start < q.end and (q.speaker or q.source) for q in article.quotes)
    return bool(say.by) or quoted or _SOURCED.search(say.text) is not None
