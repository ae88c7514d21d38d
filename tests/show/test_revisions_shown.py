"""Two states of one page: what differs is a change, no conflict. And words for readers, not for machines."""

import msgspec
from invented_event import invented_comparison

from rashomon.pipeline import compare
from rashomon.read.assemble import article_of_text
from rashomon.show.changes import changes_in_brief
from rashomon.show.page import render
from rashomon.types import Article, Change, Comparison, Passage, Reuse

TEXT = """Mill at Tolmin burns

TOLMIN, Varne (Norda) - A fire destroyed the mill of Tolmin on Monday, killing four workers, the fire service said.

"We carried out whom we could reach," fire chief Lena Morr said on the bank of the river in Tolmin.

About 120 firefighters from Tolmin and Varne fought the flames for nine hours.
"""


def state(number: int, text: str) -> Article:
    id = f"mill@{number}"
    return article_of_text(id=id, source=id, text=text, published="2024-10-21", outlet=f"Courier, revision {number}")


def revisions() -> Comparison:
    return compare(
        [state(1, TEXT), state(3, TEXT.replace("four workers", "five workers"))], one_story=True, repeated=True
    )


def test_revisions_are_told_as_changes() -> None:
    page = render(revisions())
    assert "Two states of one page" in page and "four became five" in page
    assert "cannot both" not in page and "Where they conflict" not in page
    assert "independent origin" not in page and "Who goes back to whom" not in page


def test_other_pages_are_told_as_before() -> None:
    page = render(invented_comparison())
    assert "Where they conflict" in page and "Two states of one page" not in page


def test_the_page_has_one_first_heading_and_a_way_past_the_head() -> None:
    page = render(invented_comparison())
    assert page.count("<h1") == 1 and 'class="skip" href="#main"' in page and 'id="main"' in page


def test_what_signs_mean_is_written_beside_them() -> None:
    page = render(invented_comparison())
    assert "tells it" in page and "says nothing of it" in page
    for jargon in ("timestamp-line", "json-ld", "beside the text"):
        assert jargon not in page.split("<main")[1].split("<script")[0]


def test_a_word_that_both_have_in_other_case_is_not_said_to_be_missing() -> None:
    longer = Passage(0, 30, "About 120 men fought the flames", article="a")
    shorter = Passage(0, 5, "about", article="b")
    pair = Reuse("a", "b", "copy", "a->b", True, 1.0, 1.0, (), ())
    missing = msgspec.structs.replace(pair, changes=(Change("hedge", longer, shorter),))
    assert changes_in_brief(missing, "b", {"a": "A", "b": "B"}) == ""
    other = msgspec.structs.replace(longer, text="Some 120 men fought the flames")
    told = msgspec.structs.replace(pair, changes=(Change("hedge", other, shorter),))
    assert "“about” in B, not in A" in changes_in_brief(told, "b", {"a": "A", "b": "B"})
