"""The two articles that the project began from: an agency report and its uncredited rewrite.

The texts are other people's: this test finds its way by labels, single words and counts, and holds none of them.
"""

import re
from pathlib import Path

import pytest

import rashomon
from rashomon.types import SPOKEN, Comparison, Fact, QuoteGroup, Story

SEEDS = sorted((Path(__file__).parents[2] / "shared" / "data" / "seeds").glob("*.txt"))
pytestmark = pytest.mark.skipif(len(SEEDS) != 2, reason="the seed articles (../shared/data/seeds) are not here")


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    return rashomon.compare(SEEDS)


@pytest.fixture(scope="module")
def story(comparison: Comparison) -> Story:
    (story,) = comparison.stories
    return story


def quote_with(story: Story, word: str) -> QuoteGroup:
    found = [group for group in story.quotes if any(word in version.text for version in group.versions)]
    assert found, word
    return found[0]


def told(story: Story, relation: str) -> list[Fact]:
    return [fact for fact in story.facts if fact.relation == relation]


def test_one_story_of_one_origin_with_its_agency_and_reasons(comparison: Comparison, story: Story) -> None:
    (origin,) = story.origins
    assert origin.wire == "AFP" and len(origin.articles) == 2 and origin.why
    assert [article.credit.agency for article in comparison.articles if article.credit] == ["AFP"]


def test_the_rewrite_follows_the_report_in_order(comparison: Comparison) -> None:
    (pair,) = comparison.reuse
    assert (pair.relation, pair.same_origin, pair.direction) == ("rewrite", True, "common")
    assert len(pair.passages) >= 8
    assert any("order" in reason for reason in pair.why)


def test_every_quotation_mark_is_speech_with_a_speaker_or_not_speech_and_why(comparison: Comparison) -> None:
    for article in comparison.articles:
        for block in article.blocks:
            if block.kind not in SPOKEN:
                continue
            for marked in re.finditer(r"[“\"]([^”\"]+)[”\"]", article.text[block.start : block.end]):
                at = block.start + marked.start(1)
                quotes = [q for q in article.quotes if q.kind != "indirect" and q.start <= at < q.end]
                others = [n for n in article.not_speech if n.start <= at < n.end]
                assert quotes or others, marked.group()
                assert all(quote.speaker for quote in quotes), marked.group()
                assert all(other.why for other in others)


def test_a_spelling_is_a_spelling(story: Story) -> None:
    group = quote_with(story, "stabilizing")
    assert group.drift == "spelling" and not group.speaker_differs
    assert {edit.kind for edit in group.edits} == {"spelling"}


def test_the_quotation_made_of_two_is_shown_as_that(story: Story) -> None:
    group = quote_with(story, "calculations")
    assert group.drift == "spliced"
    assert {edit.kind for edit in group.edits} >= {"joined", "into-marks", "dropped"}
    dropped = [(edit.a or edit.b) for edit in group.edits if edit.kind == "dropped"]
    assert len(dropped) >= 2, "it was shortened at its start and in its middle"
    (into,) = [edit.b or edit.a for edit in group.edits if edit.kind == "into-marks"]
    assert into is not None and into.text.endswith("opponents")


def test_a_sentence_quoted_by_one_is_linked_to_its_report_in_the_other(story: Story) -> None:
    groups = [group for group in story.quotes if group.drift == "direct-indirect"]
    assert any(
        {version.kind for version in group.versions} >= {"indirect", "direct"}
        and len({version.article for version in group.versions}) == 2
        and any("restore" in version.text for version in group.versions)
        for group in groups
    )


def test_the_day_conflicts_and_the_calendar_says_why(story: Story) -> None:
    (conflict,) = told(story, "conflict")
    assert conflict.slot == "date"
    assert {"Wednesday", "Oct 24"} == {say.value for say in conflict.says}
    assert conflict.why is not None and "in no year from 2022 to 2026" in conflict.why


def test_other_words_and_other_spellings_agree(story: Story) -> None:
    agreed = told(story, "agree")
    assert len(agreed) >= 6
    for word, other in (("treaty", "pact"), ("over two years", "more than two years")):
        assert any(
            any(word in say.text for say in fact.says) and any(other in say.text for say in fact.says)
            for fact in agreed
        ), word
    assert not told(story, "update")


def test_what_only_one_of_them_tells_is_listed(comparison: Comparison, story: Story) -> None:
    telling = {fact.says[0].article for fact in told(story, "only")}
    assert telling == {article.id for article in comparison.articles}
