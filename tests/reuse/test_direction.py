"""Who has it from whom is told by what the pages say, never by time or length alone."""

from __future__ import annotations

import msgspec
from test_reuse import REPORT, REWRITE, article, pair

from rashomon.reuse import find_reuse
from rashomon.types import Article, Credit


def on(day: str, of: Article) -> Article:
    return msgspec.structs.replace(of, published=day)


def test_an_institutions_own_page_is_where_a_report_comes_from() -> None:
    release = article("a", *REPORT, outlet="news.varne-university.edu")
    found = pair(release, article("b", *REWRITE, outlet="Post"))
    assert found is not None and found.direction == "a->b"
    assert any("announcement of its own" in reason for reason in found.why)


def test_an_outlet_named_as_the_source_is_known_by_the_initials_of_its_host() -> None:
    herald = article("a", *REPORT, outlet="vherald.com")
    taker = article("b", *REWRITE, "The mayor first told the Valley Herald about the boats.", outlet="Post")
    found = pair(herald, taker)
    assert found is not None and found.direction == "a->b"


def test_a_page_of_nobody_knows_who_is_the_source_where_the_other_gives_its_text_to_a_site() -> None:
    taker = article("b", "As Harbournews.net reports, this is what happened.", *REPORT)
    found = pair(article("a", *REPORT), taker)
    assert found is not None and found.direction == "a->b"


def test_a_note_of_republication_tells_the_later_of_two_versions() -> None:
    found = pair(article("a", *REPORT, "Originally published as Storm in Tolmin"), article("b", *REPORT))
    assert found is not None and found.direction == "b->a"


def test_one_text_on_two_sites_that_name_nobody_comes_from_a_service() -> None:
    found = pair(article("a", *REPORT, outlet="Herald"), article("b", *REPORT, outlet="Post"))
    assert found is not None and found.direction == "common"


def test_a_newsroom_that_prints_its_own_text_again_has_it_from_its_earlier_page() -> None:
    early = on("2031-02-03", article("a", *REPORT, outlet="Herald"))
    found = pair(on("2031-02-05", article("b", *REPORT[:3], outlet="Herald")), early)
    assert found is not None and found.direction == "b->a"


def test_a_copy_that_names_its_agency_speaks_for_the_copies_that_do_not() -> None:
    plain, cut, credited = (
        article("a", *REPORT),
        article("b", *REPORT[:4]),
        msgspec.structs.replace(article("c", *REPORT), credit=Credit(0, 0, "Norda", "metadata")),
    )
    found = {(reuse.a, reuse.b): reuse for reuse in find_reuse([plain, cut, credited])}
    assert found["a", "b"].direction == "common"
    assert "c, which has the text of a, carries Norda" in found["a", "b"].why


def test_two_takers_of_one_text_have_it_from_a_third() -> None:
    release = article("r", *REPORT, outlet="varne-harbour.gov")
    found = {
        (reuse.a, reuse.b): reuse for reuse in find_reuse([release, article("a", *REPORT[:4]), article("b", *REWRITE)])
    }
    assert found["a", "b"].direction == "common" and "both go back to varne-harbour.gov" in found["a", "b"].why


def test_a_running_item_comes_before_the_full_report_of_the_same_agency() -> None:
    item = article("a", "The Latest on the storm in Tolmin.", *REPORT[:4], outlet="Herald")
    full = article("b", *REPORT, credit="Norda", outlet="Post")
    found = pair(full, item)
    assert found is not None and found.direction == "b->a"
    assert any("running item" in reason for reason in found.why)
    other = msgspec.structs.replace(item, credit=Credit(0, 0, "Sarrow Wire", "metadata"))
    found = pair(full, other)
    assert found is not None and found.direction == "common", "two agencies: neither has it from the other's items"


def test_two_reports_of_one_outlet_are_told_apart_by_their_times() -> None:
    early, late = (
        msgspec.structs.replace(article(id, *text, outlet="Norda"), published=f"2026-03-05T{hour}:00:00+00:00")
        for id, text, hour in (("a", REPORT, 10), ("b", REWRITE, 14))
    )
    found = pair(early, late)
    assert found is not None
    assert any("Norda (2026-03-05 10:00)" in why and "Norda (2026-03-05 14:00)" in why for why in found.why)


def test_two_reports_of_one_outlet_and_time_are_told_apart_by_their_ids() -> None:
    found = pair(article("a", *REPORT, outlet="Norda"), article("b", *REWRITE, outlet="Norda"))
    assert found is not None and any("Norda (a)" in why and "Norda (b)" in why for why in found.why)
