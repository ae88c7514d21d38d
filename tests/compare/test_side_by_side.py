"""Which versions of an utterance are set side by side, and what is told of them."""

import pytest
from invented_articles import article
from test_quotes_drift import article as on_the_quay
from test_quotes_drift import shared

from rashomon.compare import compare_facts, compare_quotes
from rashomon.compare.clauses import clauses, depends, is_whole, stands_alone
from rashomon.show.arrange import arrange
from rashomon.show.labels import make_labels
from rashomon.types import Annotated, Fact, Span

JOINED = "“I think the harbour will have an extraordinary winter. I really think the town wants to see us sail again,” Quarn said."


def test_a_fragment_is_compared_with_the_version_that_holds_it() -> None:
    articles = [
        on_the_quay("a", "Quarn spoke of “an extraordinary winter” ahead."),
        on_the_quay("b", "“I really think the town wants to see us sail again, and nobody here has any reason to doubt it,” Quarn said."),
        on_the_quay("c", JOINED),
    ]  # fmt: skip
    (group,) = (g for g in compare_quotes(articles) if len({version.article for version in g.versions}) == 3)
    sides = [{edit.a.article, edit.b.article} for edit in group.edits if edit.a and edit.b]
    assert {"a", "b"} not in sides
    assert not any(edit.a and edit.a.article == "a" for edit in group.edits)


def test_another_wording_is_no_list_of_other_words() -> None:
    one = "“The inquiry has so far led to almost thirty arrests in all, and that is how we hold the yard to account,” Quarn said."
    other = "“That now makes probably almost thirty arrests that the inquiry of the port has led to, I should say,” Quarn said."
    articles = [on_the_quay("a", one), on_the_quay("b", other)]
    group = shared(*articles)
    assert group.drift == "paraphrased"
    ((side_a, side_b),) = {(edit.a and edit.a.text, edit.b and edit.b.text) for edit in group.edits}
    assert {f"“{side_a}”", f"“{side_b}”"} == {said.rpartition("”")[0] + "”" for said in (one, other)}
    found = arrange((), [group], make_labels(articles, ()))
    assert not any("other words" in note for utterance in found.changed for note in utterance.notes)


def test_one_common_word_makes_no_version() -> None:
    one = on_the_quay("a", "Quarn said that the port “will work on” a timetable.")
    other = on_the_quay("b", "“We have to work together if the yard is to be saved, and that takes time,” Quarn said.")
    assert all(len({version.article for version in group.versions}) == 1 for group in compare_quotes([one, other]))


def test_who_quotes_and_repeats_without_marks_does_not_only_report() -> None:
    one = on_the_quay("a", "“The mayor is the chief negotiator, not me,” Quarn said.")
    other = on_the_quay(
        "b",
        "“The mayor is the chief negotiator, not me,” Quarn said.",
        "Quarn said that the mayor was the chief negotiator.",
    )
    (group,) = (g for g in compare_quotes([one, other]) if len({version.article for version in g.versions}) == 2)
    assert group.drift == "same"


def test_a_report_on_the_same_people_is_no_version_of_what_they_said() -> None:
    one = on_the_quay(
        "a",
        "“The fund of the prime minister’s late father goes on to this day, and he has told nobody of it,” Quarn said.",
    )
    other = on_the_quay("b", "Quarn said that the prime minister himself had no such fund.")
    assert all(len({version.article for version in group.versions}) == 1 for group in compare_quotes([one, other]))


def test_a_leader_may_hold_an_office() -> None:
    told = "{} Ilse Quarn opened the new harbour of Tolmin on Monday before two thousand people from the town."
    offices = [[fact for fact in compare_facts([article("a", told.format("President")), article("b", told.format(office))])
                if fact.slot == "person"] for office in ("Leader", "Prime Minister")]  # fmt: skip
    assert not offices[0]
    assert offices[1]


def agreed(*articles: Annotated) -> list[Fact]:
    return [fact for fact in compare_facts(articles) if fact.relation == "agree" and not fact.doubtful]


def test_more_of_a_name_or_the_role_of_a_person_is_no_other_source() -> None:
    told = "said on Monday that the ferry Sarn Queen would be repaired in Tolmin by the end of May."
    names = agreed(
        article("a", f"Harbour master Ilse Quarn {told}"),
        article("b", "Harbour master Ilse Quarn came to the yard.", f"Quarn {told}"),
    )
    roles = agreed(
        article("a", f"Harbour master Ilse Quarn {told}"),
        article("b", "A fog lay on the bay.", f"The harbour master {told}"),
    )
    others = agreed(
        article("a", f"Harbour master Ilse Quarn {told}"), article("b", "A fog lay on the bay.", f"The ministry {told}")
    )
    assert names and not any("attribution" in fact.nuances for fact in names)
    assert roles and not any("attribution" in fact.nuances for fact in roles)
    assert any("attribution" in fact.nuances for fact in others)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Mayor Mirel Dovan and harbour master Ilse Quarn met on the quay of Tolmin for an hour, weeks after a storm.", False),
        ("On Monday the mayor, her deputy Arno Felt and the harbour master voted to close the quay, a clerk said.", False),
        ("The mayor of Tolmin resigned on Monday, and the harbour master of the town closed the quay, a clerk said.", True),
    ],
)  # fmt: skip
def test_a_clause_may_not_leave_out_half_of_its_subject(sentence: str, told: bool) -> None:
    spans = clauses(sentence, 0, len(sentence))
    cut = next(span for span in spans if sentence[span.start :].lstrip(", ").startswith(("and harbour", "and the")))
    assert depends(sentence, 0, cut) is not told


@pytest.mark.parametrize(
    ("before", "clause", "changed"),
    [
        ("", "If the harbour master of Tolmin is not ready to speak", True),
        ("The mayor asked ", "whether the harbour master of Tolmin was ready", True),
        ("The mayor denied ", "that the harbour master of Tolmin was asleep", True),
        ("The mayor rejected claims ", "that the harbour master of Tolmin was asleep", True),
        ("Police suspect ", "that the harbour master of Tolmin was asleep", True),
        ("Police said ", "that the harbour master of Tolmin was asleep", False),
        ("The ferry sank ", "after the harbour master of Tolmin fell asleep", False),
        ("The boat was lost at the end of ", "that week and the mayor of Tolmin was asleep", True),
        ("The mayor said of the boat ", "that the harbour master of Tolmin was asleep", False),
        ("The yard said ", "that it would close the harbour of Tolmin", True),
        ("", "It would close the harbour of Tolmin", False),
        ("On Monday a crate made of oak filled with sand ", "and nails were found in Tolmin", True),
        ("On Monday the crate was filled with sand ", "and nails were found in Tolmin", False),
        ("On Monday the fares rose by a third ", "and the harbour of Tolmin was empty", False),
        ("The barge and its old tug", ", Sula were towed to the harbour of Tolmin", True),
        ("On Monday night", ", Sula Bay ferries were towed to the harbour of Tolmin", False),
    ],
)
def test_a_clause_may_not_lose_what_bounds_or_denies_it(before: str, clause: str, changed: bool) -> None:
    sentence = f"{before}{clause}, a clerk wrote."
    assert depends(sentence, 0, Span(len(before), len(before) + len(clause))) is changed


def test_a_clause_may_not_break_off() -> None:
    assert stands_alone("the meeting of the two in Tolmin is over")
    assert not stands_alone("the meeting of the two in Tolmin is just")
    assert not stands_alone("the files name a dozen current")
    assert not stands_alone("it was the third ferry of a series named")
    assert stands_alone("the third man has not been named")
    assert not stands_alone("the mayor asked where exactly “the nine ferries")
    assert stands_alone("the mayor asked where “the nine ferries” were moored")
    assert not is_whole("a crate filled with sand")
    assert not is_whole("the ferry, a forty-year-old vessel named Sula")
    assert is_whole("the old crate was filled with sand")
    assert is_whole("the yard named the ferry Sula")
    assert is_whole("the fares dropped by 5 percent")
    assert is_whole("hours before she met the mayor")
    assert not is_whole("hours before her meeting with the mayor")
