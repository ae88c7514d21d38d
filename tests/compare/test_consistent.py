"""Facts of one story do not contradict each other."""

from invented_articles import article

from rashomon.compare import compare_facts, compare_quotes
from rashomon.compare.consistent import without_contradictions
from rashomon.types import Annotated, Fact, Say

OTHER = "The road through the Sarrow gorge had been closed twice since January because of falling rocks."


def facts(*articles: Annotated) -> list[Fact]:
    return list(compare_facts(articles, quotes=compare_quotes(articles)))


def say(id: str, text: str, value: str | None = None) -> Say:
    return Say(0, len(text), text, article=id, value=value, by=None, certainty="certain")


def fact(relation: str, statement: str, *says: Say, **more: object) -> Fact:
    made = {
        "id": "",
        "statement": statement,
        "relation": relation,
        "slot": None,
        "origins": 0,
        "says": says,
        "why": None,
    }
    return Fact(**{**made, **more})  # type: ignore[arg-type]


def test_one_utterance_quoted_and_reported_is_one_fact() -> None:
    a = article("a", "“Every bridge in the gorge will be rebuilt before winter,” Governor Ilse Quarn said.", OTHER)
    b = article("b", "Governor Ilse Quarn said that every bridge in the gorge would be rebuilt before winter.", OTHER)
    agreed = [fact for fact in facts(a, b) if fact.relation == "agree" and "bridge" in fact.statement]
    assert [fact.doubtful for fact in agreed] == [False]


def test_who_quotes_other_words_does_not_agree() -> None:
    conflict = fact(
        "conflict",
        "We lost the bridge.",
        say("a", "We lost the bridge.", "the bridge"),
        say("b", "We lost the harbour.", "the harbour"),
        slot="other",
    )
    agreed = fact(
        "agree",
        "We lost the bridge.",
        say("a", "We lost the bridge."),
        say("b", "We lost the harbour."),
        say("c", "They lost the bridge."),
    )
    left = [fact for fact in without_contradictions([conflict, agreed]) if fact.relation == "agree"]
    assert [{said.article for said in fact.says} for fact in left] == [{"a", "c"}]


def test_a_finer_value_is_told_by_the_fact_that_holds_its_passages() -> None:
    whole = fact("agree", "Forty-three were hurt.", say("a", "Forty-three were hurt."), say("b", "Over 40 were hurt."))
    finer = fact(
        "agree",
        "43",
        say("a", "Forty-three were hurt.", "Forty-three"),
        say("b", "Over 40 were hurt.", "Over 40"),
        slot="number",
        nuances=("finer",),
        why="both can be true",
    )
    (told,) = without_contradictions([finer, whole])
    assert (told.statement, told.slot, told.nuances, told.why) == (
        "Forty-three were hurt.",
        "number",
        ("finer",),
        "both can be true",
    )
    assert [said.value for said in told.says] == ["Forty-three", "Over 40"]


def test_what_may_be_one_fact_is_not_listed_where_the_articles_differ_on_it() -> None:
    conflict = fact("conflict", "x", say("a", "It was five.", "five"), say("b", "It was six.", "six"), slot="number")
    perhaps = fact("agree", "It was", say("a", "It was five."), say("b", "It was six."), doubtful=True)
    assert list(without_contradictions([conflict, perhaps])) == [conflict]


def test_what_one_article_alone_tells_is_part_of_no_agreed_fact() -> None:
    a = article("a", "A bus plunged into the Sarrow gorge near Tolmin on Monday and 12 people were killed.", OTHER)
    b = article("b", "Twelve people died when a bus fell into the Sarrow gorge near Tolmin on Monday.", OTHER)
    found = facts(a, b)
    agreed = {(s.article, s.start) for one in found if one.relation == "agree" and not one.doubtful for s in one.says}
    assert not agreed & {(s.article, s.start) for one in found if one.relation == "only" for s in one.says}


def test_a_name_in_common_is_no_fact_in_common() -> None:
    a = article("a", "The clinic of Ilse Quarn treats the poor of Tolmin for nothing.", OTHER)
    b = article("b", "Ilse Quarn won the sailing race on Lake Brindlow in her youth.", OTHER)
    assert not [one for one in facts(a, b) if one.relation == "agree" and "Quarn" in one.statement]


def test_a_signature_tells_nothing() -> None:
    signed = "— Ilse Quarn (@quarn) May 14, 2024"
    a, b = article("a", "The bridge fell at noon.", signed, OTHER), article("b", "Nobody was hurt.", signed, OTHER)
    assert not [one for one in facts(a, b) if one.relation == "agree" and "@quarn" in one.statement]
