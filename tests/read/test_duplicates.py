"""One page met several times is one article; one report in several outlets stays several."""

from __future__ import annotations

import pytest

from rashomon.read import fold
from rashomon.read.lines import lines
from rashomon.types import Article, Block, Skipped

BODY = (
    "A storm closed the harbour of Tolmin on Monday, and twelve boats were lost, the coastguard said in the evening. "
    * 3
)


def article(
    id: str, text: str = BODY, *, source: str = "", url: str | None = None, outlet: str | None = "Herald"
) -> Article:
    return Article(
        id=id,
        source=source or f"{id}.html",
        text=text,
        url=url,
        outlet=outlet,
        blocks=tuple(Block(line.start, line.end, "paragraph") for line in lines(text)),
    )


def folded(*articles: Article, window: int = 1000) -> tuple[list[Article], list[Skipped]]:
    found = list(fold(articles, window=window))
    return [i for i in found if isinstance(i, Article)], [i for i in found if isinstance(i, Skipped)]


def test_one_address_is_one_article_whatever_is_tracked_in_it() -> None:
    first = article("a", url="https://www.herald.example/storm/?utm_source=x#top")
    again = article("b", f"{BODY}\n\nShare this page", url="http://herald.example/storm")
    (found,), (told,) = folded(first, again)
    assert found.id == "a" and found.also == ("http://herald.example/storm",)
    assert told.source == "b.html" and "the same page as a (from a.html)" in told.reason


def test_the_same_text_of_one_outlet_is_one_article_with_its_addresses() -> None:
    found, told = folded(*(article(n, url=f"https://herald.example/{n}") for n in "abc"))
    assert [(one.id, one.also) for one in found] == [("a", ("https://herald.example/b", "https://herald.example/c"))]
    assert len(told) == 2


def test_an_agencys_copy_in_another_outlet_is_another_article() -> None:
    found, told = folded(article("a", outlet="Herald"), article("b", outlet="Courier"), article("c", outlet=None))
    assert len(found) == 3 and not told and not any(one.also for one in found)


def test_two_versions_of_one_page_are_both_kept() -> None:
    later = (
        "Fifteen boats were lost in the storm that shut the port of Tolmin, its master told the council on Thursday. "
        * 3
    )
    found, told = folded(
        article("a", url="https://h.example/storm"), article("b", later, url="https://h.example/storm")
    )
    assert len(found) == 2 and not told


SECOND = "The harbour of Tolmin had been rebuilt for 4.2 million crowns after the storm of 2011, its master said."
REPORT = f"{BODY}\n\n{SECOND}\n\nNobody was hurt, and the ferry to Sarrow will sail again on Thursday, officials said."


@pytest.mark.parametrize(
    "later",
    [
        REPORT.replace("twelve", "fifteen"),
        REPORT.replace("4.2 million", "42 million"),
        f"{REPORT}\n\nTwo fishermen were found on Tuesday, the coastguard said.",
        REPORT.replace(SECOND, f"{SECOND}\n\n“We had 12 boats,” she said."),
    ],
)
def test_a_word_a_figure_or_a_paragraph_makes_another_version(later: str) -> None:
    address = "https://h.example/storm"
    for one, two in ((REPORT, later), (later, REPORT)):
        found, told = folded(article("a", one, url=address), article("b", two, url=address))
        assert len(found) == 2 and not told


@pytest.mark.parametrize(
    "later",
    [
        REPORT.replace(" on ", "\n on\u00a0"),
        REPORT.replace("\n\n", "\n\nRead more\n\n"),
        REPORT[: REPORT.index("4.2")] + "…",
        REPORT[: REPORT.index("for 4.2")],
    ],
)
def test_white_space_furniture_and_a_lost_end_make_no_other_version(later: str) -> None:
    address = "https://h.example/storm"
    (found,), told = folded(article("a", REPORT, url=address), article("b", later, url=address, outlet="H"))
    assert found.id == "a" and len(told) == 1


def test_a_text_that_was_cut_short_does_not_stand_for_the_whole() -> None:
    cut, address = REPORT[: REPORT.index("4.2")] + "…", "https://h.example/storm"
    found, _ = folded(article("a", cut, url=address), article("b", REPORT, url=address))
    assert [one.id for one in found] == ["a", "b"]


def test_a_front_page_is_no_articles_address() -> None:
    other = (
        "The council of Sarrow voted against the new bridge after a debate of nine hours that ended after midnight. "
        * 3
    )
    found, _ = folded(article("a", url="https://h.example/"), article("b", other, url="https://h.example/"))
    assert len(found) == 2


def test_records_with_ids_of_their_own_are_never_folded() -> None:
    found, _ = folded(article("a", source="r.jsonl:1"), article("b", source="r.jsonl:2"))
    assert [one.id for one in found] == ["a", "b"]
    found, told = folded(article("r-1-00beef", source="r.jsonl:1"), article("r-2-00cafe", source="r.jsonl:2"))
    assert [one.id for one in found] == ["r-1-00beef"] and len(told) == 1


def test_a_wall_that_all_pages_of_an_outlet_show_is_no_text_of_theirs() -> None:
    found, _ = folded(*(article(n, "Please accept our cookies.", url=f"https://h.example/{n}") for n in "ab"))
    assert len(found) == 2


def test_two_files_of_one_unknown_outlet_with_the_same_words_are_one() -> None:
    (found,), (told,) = folded(article("a", outlet=None), article("b", BODY.replace(", ", ",\n"), outlet=None))
    assert found.also == ("b.html",) and "a.html" in told.reason


def test_a_page_met_again_late_is_told_but_no_longer_listed() -> None:
    others = [article(f"x{n}", f"Report {n} of the day. " * 20) for n in range(6)]
    found, told = folded(article("a"), *others, article("b"), window=5)
    assert not any(one.also for one in found) and len(told) == 1 and "listed" not in told[0].reason


def test_an_id_is_given_once() -> None:
    found, told = folded(
        article("a"), article("a", "Another text altogether, on another matter. " * 9, outlet="Courier")
    )
    assert len(found) == 1 and "'a' was read before" in told[0].reason


def test_the_order_of_what_was_read_stays() -> None:
    items: list[Article | Skipped] = [article("a"), Skipped("x", "read", "why"), article("b", outlet="Courier")]
    assert [item.source for item in fold(items, window=1)] == ["a.html", "x", "b.html"]
