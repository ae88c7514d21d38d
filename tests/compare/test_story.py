"""What is told about a whole story: omissions, headlines, growth."""

from invented_articles import article

from rashomon.compare import check_headlines, compare_facts, find_omissions, trace_growth
from rashomon.types import Annotated, Fact, Origin

CRASH = (
    "The ferry Linnet hit the pier of Tolmin harbour in thick fog on Tuesday and 12 people were injured, police said."
)
DENIAL = "Sarn Line, which runs the ferry Linnet, denied that the ship had been speeding in the harbour."
OTHER = "Fishing boats from Hemsey will land at the northern quay for the rest of the month."


def facts(articles: list[Annotated]) -> list[Fact]:
    origins = [Origin((a.id,), None, ()) for a in articles]
    return list(compare_facts(articles, origins=origins))


def test_a_denial_that_most_origins_tell_is_missed_in_the_article_without_it() -> None:
    articles = [article("a", CRASH, DENIAL), article("b", CRASH, DENIAL), article("c", CRASH, OTHER)]
    found = find_omissions(articles, facts(articles), {})
    assert [(omission.article, omission.kind) for omission in found] == [("c", "denial")]


def test_an_article_that_came_out_before_a_denial_did_not_leave_it_out() -> None:
    articles = [
        article("a", CRASH, DENIAL, published="2026-03-03T12:00:00Z"),
        article("b", CRASH, DENIAL, published="2026-03-03T13:00:00Z"),
        article("c", CRASH, OTHER, published="2026-03-03T08:00:00Z"),
    ]
    assert not find_omissions(articles, facts(articles), {})


def test_an_article_that_says_itself_what_others_have_from_the_police_is_named() -> None:
    flat = CRASH.replace(", police said", "")
    articles = [article("a", CRASH), article("b", CRASH.replace("12 people", "twelve people")), article("c", flat)]
    found = find_omissions(articles, facts(articles), {})
    assert {(omission.article, omission.kind) for omission in found} == {("c", "attribution")}


def test_a_figure_of_a_headline_that_the_body_lacks_is_named() -> None:
    wrong = article("a", CRASH, headline="Ferry Linnet hits pier in fog: 20 injured")
    right = article("b", CRASH, headline="Ferry Linnet hits pier in fog: 12 injured")
    a, b = check_headlines([wrong, right])
    assert [mark.text for mark in a.unsupported] == ["20"] and not b.unsupported
    assert a.why is not None and "20" in a.why


def test_a_headline_that_is_surer_than_its_body_is_named() -> None:
    body = "The captain of the ferry Linnet may have steered by a wrong chart, people at the pier said."
    flat, hedged = (
        "Captain of ferry Linnet steered by wrong chart",
        "Captain of ferry Linnet may have steered by wrong chart",
    )
    a, b = check_headlines([article("a", body, headline=flat), article("b", body, headline=hedged)])
    assert a.surer and not b.surer


def test_growth_tells_who_was_first_and_when_a_figure_changed() -> None:
    later = CRASH.replace("12 people were injured", "15 people were injured")
    articles = [
        article("late", later, published="2026-03-03T14:00:00+01:00"),
        article("early", CRASH, published="2026-03-03T09:00:00+01:00"),
        article("undated-time", CRASH, published="2026-03-03"),
    ]
    steps = [step for step in trace_growth(articles, facts(articles)) if step.value]
    assert [(step.article, step.kind, step.value) for step in steps] == [
        ("early", "first", "12"),
        ("late", "changed", "15"),
    ]
