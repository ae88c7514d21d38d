"""Whom two sentences are about: what one bank did another one did, too, and who speaks of himself speaks of nobody else."""

import pytest
from invented_articles import article, relations, shared_facts

from rashomon.compare.statements import Statement, make_statements
from rashomon.compare.subjects import about_others, of_the_rest, subjects, surely_apart, told_of_themselves

BARS = "On Friday, Norvik Bank and Harlan Mutual said they would keep clients from buying canal bonds with credit cards this winter."
BARRED = "On Monday {} barred their customers from using credit cards for canal bonds, amid fears of losses."
LEDES = (
    "A barge sank in the canal at Trest on Tuesday, the lock office said.",
    "Divers were sent to a barge in Trest.",
)
DAYS = ("2031-03-04T10:00", "2031-03-04T10:00")


def pair(one: str, other: str) -> tuple[Statement, Statement]:
    first, second = (next(iter(make_statements([article(id, text)]))) for id, text in (("a", one), ("b", other)))
    return first, second


@pytest.mark.parametrize(
    ("sentence", "about"),
    [
        (BARS, ["Norvik Bank", "Harlan Mutual"]),
        ("Harbour master Ida Holt has resigned.", ["Ida Holt"]),
        ("Overnight, Ida Holt resigned.", ["Ida Holt"]),
        ("Ida Holt said the lock would open.", []),
        ("Ida Holt announced nine deaths.", []),
        ("The lawyer of Ida Holt resigned.", []),
        ("After he sold the barge, Ola Brenn resigned.", []),
        ("The wounded were taken to Trest.", []),
    ],
)
def test_a_sentence_is_about_who_opens_it_and_does_something(sentence: str, about: list[str]) -> None:
    (statement,) = make_statements([article("a", sentence)])
    assert [name.text for name in subjects(statement)] == about


@pytest.mark.parametrize(
    ("one", "other", "others"),
    [
        (BARS, BARRED.format("Tolmin Savings and Brenn Trust"), True),
        (BARS, BARRED.format("Norvik Bank and Brenn Trust"), False),
        ("Ola Brenn resigned in tears.", "Skipper Ida Holt has resigned, she wrote.", True),
        (
            "The Trade Ministry imposed a levy on barges.",
            "The Holt Administration has imposed a levy on barges.",
            False,
        ),
        ("Ola Brenn resigned in tears.", "Olla Bren has resigned in tears.", False),
        ("Ola Brenn resigned in tears.", "Skipper Brenn has resigned, he wrote.", False),
        ("Ola Brenn resigned in tears.", "The canal company announced the resignation.", False),
        ("Ola Brenn passed to Jory Pell.", "Ida Holt saw Jory Pell catch the rope.", False),
        ("Ola Brenn said the lock was shut.", "Ida Holt said the lock was shut.", False),
    ],
)
def test_two_sentences_about_two_people_or_bodies(one: str, other: str, others: bool) -> None:
    assert about_others(*pair(one, other)) is others
    assert about_others(*pair(other, one)) is others


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [("Ola Brenn", "Ida Holt", True), ("Brenn", "Ida Holt", False), ("Holt and Ola Brenn", "Jory Pell", True)],
)
def test_full_names_and_several_are_no_other_names_of_one(one: str, other: str, apart: bool) -> None:
    assert surely_apart(*pair(f"{one} resigned in tears.", f"{other} resigned.")) is apart


@pytest.mark.parametrize(
    ("one", "other", "two"),
    [
        ("“I will miss the crew,” Ola Brenn said.", "Ida Holt said she would “sorely miss the noise” of the lock.", True),
        ("“I will miss the crew,” Ola Brenn said.", "Brenn said he would “sorely miss the crew” of the barge.", False),
        ("“The lock was shut,” Ola Brenn said.", "“The lock was shut all day,” Ida Holt said.", False),
    ],
)  # fmt: skip
def test_who_speaks_of_himself_tells_nothing_that_another_one_does(one: str, other: str, two: bool) -> None:
    assert told_of_themselves(*pair(one, other)) is two


@pytest.mark.parametrize(
    ("one", "other", "rest"),
    [
        ("Most of the other bonds have fallen by a third.", "However, it has fallen by a third.", True),
        ("Most of the other bonds have fallen by a third.", "Several other bonds have fallen by a third.", False),
        ("Most of the other bonds have fallen by a third.", "Bonds in Trest have fallen by a third.", False),
        ("On the other bank it has fallen.", "It has fallen on the far bank.", False),
    ],
)
def test_the_others_are_not_the_one(one: str, other: str, rest: bool) -> None:
    assert of_the_rest(*pair(one, other)) is rest


def test_what_two_banks_did_and_two_others_did_is_not_agreed() -> None:
    assert not shared_facts(LEDES, (BARS, BARRED.format("Tolmin Savings and Brenn Trust")), DAYS)
    assert shared_facts(LEDES, (BARS, BARRED.format("Harlan Mutual and Norvik Bank")), DAYS)


@pytest.mark.parametrize(
    ("moved", "doubtful"),
    [("rallied this morning in Trest and rose above 7,000 crowns", True), ("slumped this morning in Trest", False)],
)
def test_what_plunged_in_one_article_and_rallied_in_the_other_is_not_agreed(moved: str, doubtful: bool) -> None:
    told = ("Canal bonds plunged below 6,000 crowns this morning in Trest.", f"Canal bonds {moved}.")
    assert relations(shared_facts(LEDES, told, DAYS)) == {("agree", doubtful)}
