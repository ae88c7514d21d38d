"""Facts: what the articles of a story state, told alike across them, and how their values relate."""

from __future__ import annotations

import datetime
import itertools
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

import msgspec

from rashomon.compare.agreed import SAME_FACT, Agreement, find_agreements, find_cliques
from rashomon.compare.alignment import Reading
from rashomon.compare.candidates import find_candidates, read_statements
from rashomon.compare.clauses import clause_words
from rashomon.compare.consistent import without_contradictions
from rashomon.compare.dates import candidate_years
from rashomon.compare.denied import without_denied
from rashomon.compare.likeness import Pair, one_fact, one_matter
from rashomon.compare.nuances import with_nuances
from rashomon.compare.one_act import with_one_act
from rashomon.compare.only import best_of_each, newsworthy
from rashomon.compare.parting import ELIDED, Differing, differing, parted
from rashomon.compare.quoted import quoted_conflicts
from rashomon.compare.remainder import remainders
from rashomon.compare.rivals import in_common
from rashomon.compare.said import said_alike
from rashomon.compare.statements import Statement, carriers, make_statements, say, similarities, tells
from rashomon.compare.turned import with_turned
from rashomon.compare.unlike import without_unlike
from rashomon.compare.values import compare_values
from rashomon.tellers import find_tellers
from rashomon.types import Annotated, Fact, Origin, QuoteGroup, Say

TOLD_ELSEWHERE = 0.28
"""Cosine from which a sentence that is like another article's is no longer what one article alone tells."""
NOT_OTHER, ONE_UTTERANCE = 0.2, 0.9
"""Likeness under which two sentences tell two facts, and what it is at least where both have one utterance."""
MAY_BE_ONE = 0.42
"""Mean likeness from which statements of one matter may be one fact."""
HAVE_ONE = 0.55
"""How sure it must be that two statements have a fact in common, for it to be told as one that they may tell."""
_RATHER_ONE = 0.75
"""Likeness of statements that may be one fact from which none is told as what one article alone tells."""
PERHAPS = "it is not sure that they tell one thing"
_ORDER = {"conflict": 0, "update": 1, "agree": 2, "only": 3}


def compare_facts(
    articles: Sequence[Annotated],
    *,
    origins: Sequence[Origin] = (),
    quotes: Sequence[QuoteGroup] = (),
    today: datetime.date | None = None,
) -> tuple[Fact, ...]:
    """The facts of a story: conflicts first, then updates, then what is agreed, then what one article alone tells.

    ``articles`` are those of one story; ``origins`` tell which of them count as one; ``today``, if given, bounds the
    years that undated articles can mean. Each fact's statement is the words of one of its passages, never made up.
    """
    statements = make_statements(articles)
    near = similarities(statements)
    readings = read_statements(statements)
    features = find_candidates(statements, near, readings)
    likely = {pair: one_matter(features[pair]) for pair in near}
    same = {pair: one_fact(found) for pair, found in features.items()}
    common = in_common(statements, features, same)
    for pair in said_alike(statements, quotes):
        if same.get(pair, 0.0) >= NOT_OTHER:
            same[pair] = max(same[pair], ONE_UTTERANCE)
    same = without_unlike(statements, same)
    origin_of = find_tellers(articles, origins)
    valued, differences = compare_values(statements, readings, near, likely, same, candidate_years(articles, today))
    drafts = [
        *valued,
        *quoted_conflicts(quotes, articles, valued),
        *_agreed(statements, likely, common, without_denied(statements, same), differing(statements, differences)),
    ]
    drafts = with_turned(without_contradictions(drafts), quotes, articles)
    elsewhere = {
        i for pair, cosine in near.items() if cosine >= TOLD_ELSEWHERE and same[pair] >= SAME_FACT for i in pair
    }
    shared = {(say.article, say.start) for fact in drafts if _is_shared(fact) for say in fact.says}
    differing_on = {(say.article, say.start) for fact in drafts if fact.relation != "agree" for say in fact.says}
    news = _news(statements)
    once = [
        *_told_once(statements, news, elsewhere, shared),
        *_told_beside(statements, news, readings, features, shared - differing_on),
    ]
    drafts += best_of_each(once)
    by_id = {article.id: article for article in articles}
    drafts = [fact if fact.why == PERHAPS else with_nuances(fact, by_id) for fact in drafts]
    drafts.sort(key=lambda fact: (_ORDER[fact.relation], -_independent(fact, origin_of), -fact.confidence))
    return tuple(
        msgspec.structs.replace(fact, id=f"f{number}", origins=_independent(fact, origin_of))
        for number, fact in enumerate(drafts, 1)
    )


def _is_shared(fact: Fact) -> bool:
    """Whether what a fact tells is not what one article alone tells: statements that hardly are one fact may be."""
    return fact.why != PERHAPS or fact.confidence >= _RATHER_ONE


def _independent(fact: Fact, origin_of: Mapping[str, str]) -> int:
    return len({origin_of.get(say.article, say.article) for say in fact.says})


def _agreed(
    statements: Sequence[Statement],
    likely: Mapping[Pair, float],
    common: Mapping[Pair, float],
    same: Mapping[Pair, float],
    apart: Differing,
) -> Iterator[Fact]:
    """What several articles tell; doubtful what is of one matter and only may be one fact, and what statements have in common
    that as wholes may tell others."""
    told: dict[int, set[int]] = defaultdict(set)
    telling = [tells(statement) for statement in statements]
    agreed = (
        part
        for whole in find_agreements(statements, with_one_act(statements, same))
        for part in parted(statements, whole, apart)
    )
    of_one_matter = {pair: likeness for pair, likeness in likely.items() if same[pair] >= NOT_OTHER}
    with_one = {pair: likeness for pair, likeness in common.items() if same[pair] > 0}
    perhaps = itertools.chain(
        find_agreements(statements, of_one_matter, bar=MAY_BE_ONE), find_cliques(statements, with_one, bar=HAVE_ONE)
    )
    every = itertools.chain(((agreement, True) for agreement in agreed), ((agreement, False) for agreement in perhaps))
    for number, (agreement, sure) in enumerate(every):
        held = [told[index] for index in agreement.statements]
        if not sure and all(one & other for one, other in itertools.combinations(held, 2)):
            continue  # each two of them are told together
        if fact := _fact(statements, agreement, telling):
            for facts in held:
                facts.add(number)
            yield fact if sure else msgspec.structs.replace(fact, doubtful=True, why=PERHAPS)


def _fact(statements: Sequence[Statement], agreement: Agreement, telling: Sequence[bool]) -> Fact | None:
    """The fact of an agreement without members that tell nothing by themselves; None if one article is left."""
    says = tuple(say(statements[i]) for i in agreement.statements if telling[i])
    if len({one.article for one in says}) < 2:
        return None
    told = any(all(part in one.text for part in agreement.words.split(ELIDED)) for one in says)
    return Fact(
        id="",
        statement=agreement.words if told else min((one.text for one in says), key=len),
        relation="agree",
        slot=None,
        origins=0,
        says=says,
        why=None,
        confidence=agreement.likeness,
    )


def _news(statements: Sequence[Statement]) -> dict[int, float]:
    """How newsworthy each statement is that has news of its own and that no other article carries word for word."""
    carried = carriers(statements)
    return {
        index: news
        for index, statement in enumerate(statements)
        if statement.alone and len(carried[statement.wording]) == 1 and (news := newsworthy(statement))
    }


def _told_once(
    statements: Sequence[Statement],
    news: Mapping[int, float],
    elsewhere: Container[int],
    shared: Container[tuple[str, int]],
) -> Iterator[Fact]:
    """What one article alone tells: no statements ``elsewhere`` (by index) tell it, and it is none of the ``shared``
    passages (article and start) of facts of several."""
    for index, worth in news.items():
        statement = statements[index]
        if index not in elsewhere and (statement.article.id, statement.claim.start) not in shared:
            yield _only(statement, worth, say(statement))


def _told_beside(
    statements: Sequence[Statement],
    news: Mapping[int, float],
    readings: Mapping[int, Reading],
    pairs: Iterable[Pair],
    shared: Container[tuple[str, int]],
) -> Iterator[Fact]:
    """What one article alone tells in a sentence that also has what others tell."""
    among = [index for index in news if (statements[index].article.id, statements[index].claim.start) in shared]
    for index, span in remainders(statements, readings, pairs, among):
        statement = statements[index]
        words = clause_words(statement.article.text, span)
        at = statement.article.text.index(words, span.start)
        yield _only(statement, news[index], say(statement, words, at - statement.claim.start))


def _only(statement: Statement, news: float, said: Say) -> Fact:
    return Fact(
        id="",
        statement=statement.claim.text,
        relation="only",
        slot=None,
        origins=1,
        says=(said,),
        why=None,
        confidence=news,
    )
