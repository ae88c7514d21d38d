"""One utterance in versions that hold one another nearly, are denied in one article, or that several articles have."""

import msgspec
import pytest
from invented_articles import article

from rashomon.compare import compare_facts
from rashomon.compare.quotes import compare_quotes
from rashomon.types import Annotated, QuoteGroup

INTRO = "Harbour master Ilse Quarn and mayor Mirel Dovan met on the quay of Tolmin on Monday."


def groups(*sentences: str) -> list[QuoteGroup]:
    articles: list[Annotated] = [article("abc"[n], INTRO, told) for n, told in enumerate(sentences)]
    return [g for g in compare_quotes(articles) if len({version.article for version in g.versions}) > 1]


@pytest.mark.parametrize(
    ("one", "other", "word"),
    [
        (
            "“No captain of this harbour was ever fined for waiting around outside the bar,” Quarn said.",
            "Quarn said no captain was “ever fined for waiting round outside”.",
            "round",
        ),
        (
            "“We wrote to the owners of the ferry in May, and they answered us with laughter,” Quarn said.",
            "“They answered us with scorn and laughter,” Quarn said.",
            "scorn",
        ),
    ],
)
def test_a_fragment_with_another_word_is_a_version_of_the_longer_quotation(one: str, other: str, word: str) -> None:
    (group,) = groups(one, other)
    assert group.drift in ("altered", "paraphrased", "spelling")
    assert any(word in side.text for edit in group.edits for side in (edit.a, edit.b) if side)


def test_two_sentences_of_one_speaker_that_begin_alike_are_two_utterances() -> None:
    assert not groups(
        "“We wrote to the owners of the ferry in May, and we will go on to repair the northern mole,” Quarn said.",
        "“We will go on to pay the pilots,” Quarn said.",
    )


@pytest.mark.parametrize(
    ("rest", "turns"),
    [
        ("That will take a winter of some length", False),
        ("I have never doubted it", False),
        ("But only if the state pays for it", True),
    ],
)
def test_a_whole_sentence_left_out_turns_what_was_said_only_if_it_begins_so(rest: str, turns: bool) -> None:
    (group,) = groups(
        f"“We will rebuild the whole quay by the summer. {rest},” Quarn said.",
        "“We will rebuild the whole quay by the summer,” Quarn said.",
    )
    assert group.drift == "trimmed" and (("turns or bounds" in (group.why or "")) is turns)


def test_all_that_have_the_wording_stand_in_the_conflict_of_a_quotation() -> None:
    words = "“Every family will be told {} of this night, and told by us,” Quarn said."
    told = [
        article("abc"[n], INTRO, words.format(word)) for n, word in enumerate(["the cause", "the cause", "the cost"])
    ]
    (fact,) = (f for f in compare_facts(told, quotes=compare_quotes(told)) if f.relation == "conflict")
    assert [(say.article, say.value) for say in fact.says] == [("a", "cause"), ("b", "cause"), ("c", "cost")]


def test_words_that_one_article_has_as_denied_are_not_the_same_words() -> None:
    (group,) = groups(
        "“The harbour was warned about the mole in March,” Quarn said.",
        "Quarn denied saying “the harbour was warned about the mole in March”.",
    )
    assert group.drift == "altered" and "denied" in (group.why or "")
    stated, denied = (msgspec.to_builtins(version) for version in group.versions)
    assert "denied" not in stated and denied["denied"] == "denied saying"


def test_words_that_all_have_as_denied_are_the_same() -> None:
    told = "Quarn denied saying “the harbour was warned about the mole in March”."
    assert [group.drift for group in groups(told, told)] == ["same"]
