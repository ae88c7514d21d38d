"""Furniture and stock paragraphs are learned from the collection: they make no two reports one, a copy stays a copy."""

from __future__ import annotations

import pytest
from bench.invented import Press

from rashomon.reuse import find_reuse, find_reuse_in
from rashomon.types import Article, Block, Reuse

OUTLETS = ("harrowpost.example", "vellumtimes.example", "quaynews.example")


def pages(count: int, *, one_outlet: bool) -> list[Article]:
    """Unrelated reports with one box of five sentences in each, and at last a copy of the first by another outlet."""
    press = Press(7)
    box = [press.sentence() for _ in range(5)]
    made = []
    for number in range(count):
        report = [press.sentence([press.name()]) for _ in range(12)]
        outlet = OUTLETS[0] if one_outlet else OUTLETS[number % 3]
        made.append(_article(f"report-{number}", outlet, [*report[:6], *box, *report[6:]]))
        if number == 0:
            copy = _article("copy", "ridgewire.example", report)
    return [*made, copy]


def _article(id: str, outlet: str, sentences: list[list[str]]) -> Article:
    text = " ".join(f"{' '.join(words).capitalize()}." for words in sentences)
    return Article(id=id, source=id, outlet=outlet, text=text, blocks=(Block(0, len(text), "paragraph"),))


def _found(articles: list[Article], *, on_disk: bool) -> list[Reuse]:
    if not on_disk:
        return list(find_reuse(articles))
    with find_reuse_in(articles, sampled_from=0) as found:
        return list(found.pairs())


@pytest.mark.parametrize("on_disk", [False, True])
def test_two_pages_alone_cannot_teach_that_their_box_is_furniture(on_disk: bool) -> None:
    assert [(pair.a, pair.b) for pair in _found(pages(2, one_outlet=True)[:2], on_disk=on_disk)]


@pytest.mark.parametrize("one_outlet", [True, False])
@pytest.mark.parametrize("on_disk", [False, True])
def test_a_box_that_recurs_ties_no_pages_and_hides_no_copy(on_disk: bool, one_outlet: bool) -> None:
    found = _found(pages(9, one_outlet=one_outlet), on_disk=on_disk)
    assert [(pair.a, pair.b, pair.relation) for pair in found if pair.same_origin] == [("report-0", "copy", "copy")]
    assert all(pair.same_origin for pair in found), "nor is the box a part taken from another report"
