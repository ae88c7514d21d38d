"""What an article tells twice, once in words that others carry, too; and statements beside their rivals."""

from __future__ import annotations

from invented_articles import article

from rashomon.compare import compare_facts, compare_quotes
from rashomon.compare.agreed import find_cliques
from rashomon.compare.candidates import find_candidates
from rashomon.compare.likeness import one_fact
from rashomon.compare.rivals import in_common, set_beside
from rashomon.compare.statements import make_statements, similarities, tellers

POST = "Will carry twice the cargo of the next largest airship."
QUOTED = f"“{POST[:-1]},” Quarn wrote on Monday."


def test_a_quotation_of_a_post_is_told_with_the_post_that_its_article_and_others_carry() -> None:
    articles = [
        article("a", "The yard of Velm unveiled an airship.", QUOTED, POST),
        article("b", "An airship was unveiled at Velm.", POST),
        article("c", "Velm has a new airship.", POST),
    ]
    facts = compare_facts(articles, quotes=compare_quotes(articles))
    assert not [fact for fact in facts if fact.relation == "only" and "twice the cargo" in fact.statement]
    told = [{(say.article, say.text) for say in fact.says} for fact in facts if fact.relation == "agree"]
    assert any({("a", QUOTED), ("b", POST), ("c", POST)} <= passages for passages in told)


def test_a_sentence_that_several_articles_carry_is_told_by_none_of_them_alone() -> None:
    statements = make_statements([article("a", QUOTED, POST), article("b", POST)])
    told_by = tellers(statements)
    (quoted,) = [at for at, one in enumerate(statements) if one.claim.text == QUOTED]
    carried = [at for at, one in enumerate(statements) if one.claim.text == POST]
    assert told_by[quoted] == "a"
    assert {told_by[at] for at in carried}.isdisjoint({"a", "b"})
    assert any(quoted in pair and set(pair) & set(carried) for pair in similarities(statements))


def test_two_sentences_have_less_in_common_where_one_has_a_liker_rival() -> None:
    one = "The ferry struck the north pier of Velm on Monday evening."
    near = "The ferry hit the north pier of Velm on Monday evening, the port said."
    far = "On Monday the ferry was on its way to the north of Velm."
    alone, beside = (make_statements([article("a", one), article("b", *others)]) for others in ((far,), (far, near)))
    chances = []
    for statements in (alone, beside):
        features = find_candidates(statements, similarities(statements))
        likely = {pair: one_fact(found) for pair, found in features.items()}
        pair = next(p for p in features if statements[p[1]].claim.text == far)
        chances.append(set_beside(statements, features, likely)[pair])
    assert chances[1].rival_more > chances[0].rival_more
    quiet = {(0, 1): chances[0].features}
    (least,) = in_common(alone, quiet, {(0, 1): 0.5}).values()
    assert 0 < least < 1


def test_statements_that_are_alike_two_by_two_are_one_group_and_every_pair_is_told() -> None:
    statements = make_statements(
        [
            article("a", "Gulls sat on the roof.", "The pier is shut."),
            article("b", "Gulls sat on it all day.", "It is shut now."),
            article("c", "The gulls sat there.", "Nobody can use the pier."),
        ]
    )
    likely = {(0, 2): 0.9, (0, 4): 0.8, (2, 4): 0.6, (1, 3): 0.7, (3, 5): 0.65, (1, 5): 0.2}
    found = list(find_cliques(statements, likely, bar=0.6))
    assert [agreement.statements for agreement in found] == [(0, 2, 4), (1, 3), (3, 5)]
    assert found[0].words == "The gulls sat there."
    assert found[0].likeness == 0.9
