"""Scraped lines above a text: the newspaper's name, who wrote it and when; agencies named in a line of their own."""

import pytest

from rashomon.read import read
from rashomon.types import Article, Page

HEAD = "Cracks stop the only ferry to Quarn"
TEXT = [
    "The ferry to Quarn was taken out of service on Monday after an inspector found cracks in its ramp and in two of the beams below it.",
    "A replacement will sail from Thursday on, the company said, and tickets that were bought before stay valid until the end of June.",
    "About ninety people who live on the island and work on the mainland have been brought across in fishing boats since then.",
]  # fmt: skip


def of_lines(*lines: str) -> Article:
    (found,) = read(Page("page.txt", "\n\n".join(lines).encode(), "text"))
    assert isinstance(found, Article)
    return found


def of_page(head: str = "", tail: str = "") -> Article:
    lines = "".join(f"<p>{line}</p>" for line in TEXT)
    page = f"<html lang=en><head><title>{HEAD}</title></head><body><main><h1>{HEAD}</h1>{head}{lines}{tail}</main></body></html>"
    (found,) = read(Page("page.html", page.encode(), "html"))
    assert isinstance(found, Article)
    return found


@pytest.mark.parametrize("name", ["The Tolmin Dispatch", "The Tolmin Dispatch - Home of local news"])
def test_a_newspapers_name_above_the_headline_is_the_outlet(name: str) -> None:
    found = of_lines(name, HEAD, "Mirel Dovan | 29 March 2020", *TEXT)
    assert (found.title, found.outlet) == (HEAD, "The Tolmin Dispatch")
    assert (found.byline, found.published) == ("Mirel Dovan", "2020-03-29")


def test_a_name_above_no_headline_stays_what_it_was() -> None:
    assert of_lines("The Tolmin Dispatch", "Scroll to the top of the page", *TEXT).title == "The Tolmin Dispatch"


def test_the_first_day_goes_before_that_of_the_change_and_both_are_told() -> None:
    found = of_lines(HEAD, "Originally published May 3, 2019 at 7:12 pm", "Updated May 4, 2019 at 8:05 am", *TEXT)
    assert (found.published, found.modified) == ("2019-05-03T19:12:00", "2019-05-04T08:05:00")


@pytest.mark.parametrize(
    "head", ["<p>AFP October 3, 2015</p>", "<p>AFP, October 3, 2015</p>", "<div><span class=source>AFP</span> <span>October 3, 2015</span></div>"]
)  # fmt: skip
def test_an_agency_and_a_date_below_the_headline_are_a_credit(head: str) -> None:
    found = of_page(head)
    assert found.credit and found.credit.agency == "AFP"
    assert found.published == "2015-10-03"


@pytest.mark.parametrize(
    ("line", "agency", "basis"),
    [
        ("With AFP", "AFP", "with-agencies"),
        ("(avec AFP)", "AFP", "with-agencies"),
        ("Le Quarnois avec AFP", "AFP", "with-agencies"),
        ("dpa/lno", "dpa", "signature"),
        ("Quelle: dpa", "dpa", "signature"),
    ],
)
def test_a_last_line_that_names_an_agency_and_no_more_is_a_credit(line: str, agency: str, basis: str) -> None:
    for found in (of_page(tail=f"<p>{line}</p>"), of_lines(HEAD, *TEXT, line)):
        assert found.credit
        assert (found.credit.agency, found.credit.basis) == (agency, basis)
        assert found.text[found.credit.start : found.credit.end] == agency


def test_a_sentence_with_an_agency_is_no_such_line() -> None:
    assert of_page(tail="<p>She has been with AFP for years and with us for one.</p>").credit is None
