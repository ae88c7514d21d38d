"""Lines of a page that stand among its sentences are told by no article."""

import pytest
from invented_articles import article

from rashomon.compare import compare_facts, make_timeline
from rashomon.compare.furniture import is_furniture

NEWS = "The ferry Linnet hit the pier of Tolmin on Monday and two people were hurt, the coastguard said."


@pytest.mark.parametrize(
    "line",
    [
        "Hide Caption 4 of 8",
        "Chat with us in Harbour Messenger.",
        "(Oda Brack, File/Hemsey Press)",
        "Hemsey Post Posted at 4:12 am on March 3, 2031 hemseypost.com/story/ferry-hits-pier",
        "Email: brack@hemseypost.com; Follow Hemsey Post Harbour Columnist @brack on Twitter",
        "Ambulances here now @hemsey pic.twitter.com/tXw3c — Oda Brack (@brack)",
        "Oda Brack reports.",
        "[Tolmin announces plan to raise the ferry in spring]",
        "The Latest on the ferry crash in the port of Tolmin.",
        "02:13",
        "Tolmin line bans passengers from paying by cheque Read more",
        "MOST READ IN NEWS How a quay became the new beach",
        "(Mar. 3) AP",
        "(AP Photo/Oda Brack) prev next",
        "(RELATED: Mayor of Tolmin wants a second quay)",
        "MUST WATCH Linnet towed into the harbour 01:35",
        "Newsletter Sign Up Oda Brack has crossed the strait for thirty years.",
        "Disclaimer: Nothing on this page is advice to travellers.",
        "Follow him on Instagram and Twitter .",
        "For more harbour coverage: https://hemseypost.com/harbour",
        "Here is how three painters see the quay of Tolmin:",
        "This chart from Norda Insider sums up the year of the line:",
        "Oda Brack is a Hemsey Post contributor based in Tolmin.",
        "OLIN MARE: (Speaking Dutch).",
        "BRACK: You're welcome, Edda.",
        "LORNE: Walk us through what happened on the quay.",
        "LORNE: That's Radio Tolmin's Oda Brack speaking to us from Hemsey.",
    ],
)
def test_a_line_of_the_page_tells_nothing(line: str) -> None:
    assert is_furniture(line)


@pytest.mark.parametrize(
    "line",
    [
        NEWS,
        "The latest ferry to hit the pier is the Linnet.",
        "The harbour office reports a loss of two million.",
        "Subscribers of the line were told on Monday.",
        "The crew (of the Hemsey Press) was saved.",
        "Follow the signs to the quay, the harbour master told passengers.",
        "Skip Twitter post by @quarn We were alerted by the port that a valve of the ferry leaked.",
        "Monday was the worst day.",
        "Pupils of the harbour school were told to read more.",
        "Here is where the ferry sank, the diver said.",
        "This list of five men and two women is false.",
        "This week the line and its crews agreed on three points: pay, rest and food.",
        "Thanks to the crew, nobody was hurt.",
        "Thank you notes were left on the quay.",
        "For more information the police asked the owner of the Linnet.",
        "Olin Mare is a contributor to the campaign of the mayor.",
        "Olin Mare is a staff writer's son, and was arrested on Monday.",
        "That's what the port is telling us.",
        "Follow her advice, the doctor told the crew.",
    ],
)
def test_a_sentence_is_no_line_of_the_page(line: str) -> None:
    assert not is_furniture(line)


def test_two_pages_do_not_agree_on_a_line_of_the_page() -> None:
    line = "The Latest on the ferry crash in the port of Tolmin:"
    facts = compare_facts([article("a", line, NEWS), article("b", line, "Two were hurt at the pier, a doctor said.")])
    assert not [fact for fact in facts if "Latest" in fact.statement]


@pytest.mark.parametrize(
    "line",
    [
        "The line has not yet responded to a Post request for comment on Monday.",
        "The owner declined on Monday to comment when asked for a reply to calls.",
        "Email: brack@hemseypost.com on Monday; Follow Hemsey Post Columnist @brack on Twitter",
    ],
)
def test_that_nobody_answered_is_no_event(line: str) -> None:
    one = article("a", NEWS, line, published="2024-05-15")
    assert [entry.statement for entry in make_timeline([one], ())] == [NEWS]


def test_a_row_of_dots_and_months_is_read_at_once() -> None:
    assert not is_furniture("jan." * 2_000 + "x")
    assert not is_furniture("1" * 10_000 + "x")


def test_a_word_of_any_length_may_stand_behind_a_comma() -> None:
    ferry = article("a", f"The ferry may have left Tolmin, {'a' * 200}, the owner believes.")
    other = article("b", "The ferry left Tolmin, the owner says.")
    assert isinstance(compare_facts([ferry, other]), tuple)
