"""What is told about a whole story: omissions, headlines, growth."""

import pytest
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


def test_only_those_who_name_the_source_are_counted() -> None:
    told = CRASH.replace(", police said", "")
    articles = [
        article("a", CRASH),
        article("b", told.replace("injured", "injured, Ilse Quarn said")),
        article("c", told.replace("injured", "injured, according to Mirel Dovan")),
        article("d", told),
    ]
    assert not [o for o in find_omissions(articles, facts(articles), {}) if o.kind == "attribution"]


def test_a_figure_of_a_headline_that_the_body_lacks_is_named() -> None:
    wrong = article("a", CRASH, headline="Ferry Linnet hits pier in fog: 20 injured")
    right = article("b", CRASH, headline="Ferry Linnet hits pier in fog: 12 injured")
    a, b = check_headlines([wrong, right])
    assert [mark.text for mark in a.unsupported] == ["20"] and not b.unsupported
    assert a.why is not None and "20" in a.why


def test_the_headline_once_more_above_the_body_does_not_bear_it_out() -> None:
    headline = "Ferry Linnet hits pier in fog: 20 injured"
    (echo,) = check_headlines([article("a", headline, CRASH, headline=headline)])
    assert [mark.text for mark in echo.unsupported] == ["20"]
    assert echo.nearest is not None and echo.nearest.text == CRASH
    (other,) = check_headlines([article("a", f"{headline}, police said.", CRASH, headline=headline)])
    assert not other.unsupported


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


def test_an_article_that_came_out_before_the_police_spoke_did_not_leave_them_out() -> None:
    early = article("c", CRASH.replace(", police said", ""), published="2026-03-03T08:00:00Z")
    later = [article(id, CRASH, published=f"2026-03-03T1{n}:00:00Z") for n, id in enumerate("ab")]
    articles = [early, *later]
    assert not find_omissions(articles, facts(articles), {})


BODY = (
    "The ferry Linnet sank at Tolmin on Monday and seven people were killed, police said.",
    "Captain Aron Hesk was questioned for two hours. Police have not named the victims.",
    "Investigators suspect that a chart caused the accident.",
    "The owner, Sarn Line, denied that it had ignored any orders.",
)


@pytest.mark.parametrize(
    ("headline", "flagged"),
    [
        ("Ferry Linnet sinks at Tolmin, killing seven", []),
        ("Captain Hesk arrested after ferry accident", ["arrested"]),
        ("Captain Hesk quits after ferry accident", ["quits"]),
        ("Captain Hesk questioned after deaths on ferry", []),
        ("Police name victims of ferry accident", ["name"]),
        ("Police do not name victims of ferry accident", []),
        ("Ferry Linnet sinks at Tolmin on Sunday", ["Sunday"]),
        ("Ferry Linnet sinks at Tolmin on Monday", []),
        ("Sarn Line ignored orders before ferry sank", ["ignored", "orders"]),
    ],
)
def test_what_a_headline_states_and_its_body_does_not_is_named(headline: str, flagged: list[str]) -> None:
    found = check_headlines([article("a", *BODY, headline=headline, published="2026-03-03T09:00:00")])
    assert [mark.text for mark in found[0].unsupported] == flagged
    assert (found[0].why is not None) == bool(flagged)


RACE = (
    "Edda Lorne won the Hemsey regatta on Sunday. “We did not win with money,” Lorne said.",
    "Sailors said that two doors of the clubhouse had been locked. The club's director, Ilse Quarn, denied that any door"
    " had been locked.",
    "The harbour commissioner opened an inquiry.",
    "The club on Monday raised its offer to 70 crowns in the hope of ending the strike of its sailors. It has sailed for"
    " the U.S. before.",
)


@pytest.mark.parametrize(
    ("headline", "flagged"),
    [
        ("Edda Lorne wins Hemsey regatta", []),
        ("Hemsey regatta: sailors say doors were locked", []),
        ("Watchdog opens inquiry at Hemsey", []),
        ("Club raises offer as strike of sailors bites", []),
        ("Hemsey club sails for US", []),
        ("Owner of Hemsey club denied doors were locked", ["Owner"]),
    ],
)
def test_a_headline_that_its_body_bears_out_is_not_flagged(headline: str, flagged: list[str]) -> None:
    (found,) = check_headlines([article("a", *RACE, headline=headline)])
    assert [mark.text for mark in found.unsupported] == flagged and not found.surer


def test_a_cause_that_is_only_suspected_makes_a_flat_headline_surer() -> None:
    (found,) = check_headlines([article("a", *BODY, headline="Chart caused accident of ferry Linnet")])
    assert found.surer


def test_what_one_article_alone_tells_is_listed_best_first_and_not_without_end() -> None:
    own = (
        "Prosecutors are to question captain Aron Hesk on Friday.",
        "Mayor Mirel Dovan visited the injured late on Tuesday.",
        "The transport minister, Edda Lorne, said the government would not pay.",
        "It was a cold night.",
    )
    many = tuple(
        f"Sailor {name} Quell was rescued by a boat from Hemsey." for name in "Ab Bo Cy Di Ed Fay Gus Hal".split()
    )
    told = [fact for fact in facts([article("a", CRASH, *own), article("b", CRASH, *many)]) if fact.relation == "only"]
    of_a = [fact.statement for fact in told if fact.says[0].article == "a"]
    assert set(of_a) == set(own[:3]) and of_a[-1] == own[1]
    assert [fact.confidence for fact in told] == sorted((fact.confidence for fact in told), reverse=True)
    assert len([fact for fact in told if fact.says[0].article == "b"]) <= 8
