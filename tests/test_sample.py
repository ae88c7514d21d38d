"""The bundled sample, end to end, against the truth that is written down beside it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import rashomon
from rashomon.sample import sample_paths, truth_path
from rashomon.types import Annotated, Comparison, Edit, Fact, Reuse, Story

TRUTH: dict[str, Any] = json.loads(truth_path().read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    return rashomon.compare(sample_paths())


@pytest.fixture(scope="module")
def files(comparison: Comparison) -> dict[str, str]:
    """The file name of each article's id."""
    return {article.id: Path(article.source).name for article in comparison.articles}


@pytest.fixture(scope="module")
def articles(comparison: Comparison) -> dict[str, Annotated]:
    return {Path(article.source).name: article for article in comparison.articles}


@pytest.fixture(scope="module")
def story(comparison: Comparison) -> Story:
    return comparison.stories[0]


def told(fact: Fact, files: dict[str, str]) -> dict[str, str | None]:
    return {files[say.article]: say.value for say in fact.says}


def covered(fact: Fact, files: dict[str, str]) -> set[str]:
    return {files[say.article] for say in fact.says}


def test_nothing_is_skipped_and_the_stub_says_what_it_is(
    comparison: Comparison, articles: dict[str, Annotated]
) -> None:
    assert comparison.skipped == ()
    assert {name: article.stub for name, article in articles.items() if article.stub} == TRUTH["stubs"]


def test_the_other_event_is_another_story(comparison: Comparison, files: dict[str, str]) -> None:
    found = [sorted(files[id] for id in story.articles) for story in comparison.stories]
    assert found == [sorted(story["articles"]) for story in TRUTH["stories"]]


def test_four_origins_for_seven_whole_articles(story: Story, files: dict[str, str]) -> None:
    found = {frozenset(files[id] for id in origin.articles): origin.wire for origin in story.origins}
    assert found == {frozenset(origin["articles"]): origin["wire"] for origin in TRUTH["origins"]}
    assert all(origin.why for origin in story.origins)


@pytest.mark.parametrize("true", TRUTH["reuse"], ids=lambda true: str(true["b"]))
def test_copies_and_rewrites_are_told_apart_with_their_direction(
    comparison: Comparison, files: dict[str, str], true: dict[str, str]
) -> None:
    def same_pair(pair: Reuse) -> bool:
        return {files[pair.a], files[pair.b]} == {true["a"], true["b"]}

    (pair,) = filter(same_pair, comparison.reuse)
    assert pair.relation == true["relation"]
    assert pair.direction == ("a->b" if files[pair.a] == true["from"] else "b->a")


@pytest.mark.parametrize("name", TRUTH["quotations"])
def test_every_quotation_has_its_words_and_its_speaker(articles: dict[str, Annotated], name: str) -> None:
    found = [(quote.text, quote.speaker) for quote in articles[name].quotes if quote.kind != "indirect"]
    assert found == [(quote["text"], quote["speaker"]) for quote in TRUTH["quotations"][name]]


@pytest.mark.parametrize("true", TRUTH["drift"], ids=lambda true: str(true["drift"]))
def test_quotations_drift_as_they_were_made_to(story: Story, files: dict[str, str], true: dict[str, Any]) -> None:
    (group,) = (
        group
        for group in story.quotes
        if group.speaker == true["speaker"]
        and {files[version.article] for version in group.versions} == set(true["articles"])
    )
    assert group.drift == true["drift"] and not group.speaker_differs
    for edit in true["edits"]:
        assert any(_is(found, edit, files) for found in group.edits), edit


def _is(found: Edit, true: dict[str, str], files: dict[str, str]) -> bool:
    sides = [side for side in (found.a, found.b) if side is not None]
    return (
        found.kind == true["kind"]
        and all(any(true[key] in side.text for side in sides) for key in ("words", "by") if key in true)
        and ("in" not in true or any(files[side.article] == true["in"] for side in sides))
    )


@pytest.mark.parametrize("true", TRUTH["facts"], ids=lambda true: str(true["note"]))
def test_conflicts_updates_and_agreements_are_found_with_their_values(
    story: Story, files: dict[str, str], true: dict[str, Any]
) -> None:
    candidates = [fact for fact in story.facts if fact.relation == true["relation"] and fact.slot == true["slot"]]
    matching = [fact for fact in candidates if true["values"].items() <= told(fact, files).items()]
    assert matching or true["strength"] == "soft", [told(fact, files) for fact in candidates]
    assert all(fact.why for fact in matching if fact.relation != "agree")


def test_no_conflict_or_update_is_made_up(story: Story, files: dict[str, str]) -> None:
    true = [fact for fact in TRUTH["facts"] if fact["relation"] != "agree"]
    for fact in story.facts:
        if fact.relation in ("conflict", "update"):
            values = {value for value in told(fact, files).values() if value}
            assert any(fact.relation == one["relation"] and values & set(one["values"].values()) for one in true), (
                fact.statement
            )


@pytest.mark.parametrize("tempting", TRUTH["no_conflict"], ids=lambda true: str(true["note"]))
def test_what_tempts_to_a_conflict_is_none(story: Story, tempting: dict[str, Any]) -> None:
    first, second = tempting["values"]
    for fact in story.facts:
        if fact.relation in ("conflict", "update"):
            assert not {first, second} <= {say.value for say in fact.says}


@pytest.mark.parametrize("true", TRUTH["agree"], ids=lambda true: str(true["note"]))
def test_what_the_articles_share_is_one_fact(story: Story, files: dict[str, str], true: dict[str, Any]) -> None:
    def holds(fact: Fact) -> bool:
        return set(true["articles"]) <= covered(fact, files) and all(true["words"] in say.text for say in fact.says)

    assert any(fact.relation == "agree" and holds(fact) for fact in story.facts)


@pytest.mark.parametrize("true", TRUTH["only"], ids=lambda true: str(true["words"]))
def test_what_one_article_alone_tells_is_listed(story: Story, files: dict[str, str], true: dict[str, str]) -> None:
    only = [fact for fact in story.facts if fact.relation == "only" and covered(fact, files) == {true["article"]}]
    assert any(true["words"] in say.text for fact in only for say in fact.says)


def test_every_statement_traces_to_its_characters(comparison: Comparison) -> None:
    passages = list(_passages(comparison))
    assert len(passages) > 100
    for article, start, end, text in passages:
        assert comparison.article(article).text[start:end] == text


def _passages(comparison: Comparison) -> Iterator[tuple[str, int, int, str]]:
    for story in comparison.stories:
        marks = (
            *(version for group in story.quotes for version in group.versions),
            *(side for group in story.quotes for edit in group.edits for side in (edit.a, edit.b) if side is not None),
            *(say for fact in story.facts for say in fact.says),
            *(say for entry in story.timeline for say in entry.says),
            *(mention for entity in story.entities for mention in entity.mentions),
        )
        for mark in marks:
            yield mark.article, mark.start, mark.end, mark.text
