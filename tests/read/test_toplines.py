"""The lines above a scraped text: the headline is the one whose words the text takes up; times and signatures are none."""

import pytest

from rashomon.read.assemble import article_of_text
from rashomon.read.plain import find_blocks

LEAD = "The ferry to Quarn was taken out of service on Monday after an inspector found cracks in its ramp."
MORE = "It will stay in the yard for at least a month, the line said, and buses will run by way of Karlow."
HEADLINE = "Ferry to be off for a month"


def headlines(*lines: str) -> list[str]:
    text = "\n".join(lines)
    return [text[block.start : block.end] for block in find_blocks(text) if block.kind == "headline"]


@pytest.mark.parametrize(
    "above", ["World", "Enter town and street", "Precious Metals", "May 16, 2031 at 6:14 AM", "A   A", "— Edda Lorne (@lorne) May 16, 2031"]
)  # fmt: skip
def test_lines_that_the_text_does_not_take_up_stand_above_the_headline(above: str) -> None:
    assert headlines(above, HEADLINE, LEAD, MORE) == [HEADLINE]


@pytest.mark.parametrize("above", ["May 16, 2031 at 6:14 AM", "A   A", "— Edda Lorne (@lorne) May 16, 2031"])
def test_a_time_or_a_signature_is_no_headline_where_there_is_no_other(above: str) -> None:
    assert headlines(above, LEAD, MORE) == []


def test_a_headline_in_other_words_is_one_where_there_is_no_other() -> None:
    assert headlines("Nobody sails", LEAD, MORE) == ["Nobody sails"]


def test_who_wrote_it_is_no_headline() -> None:
    signed = "By Ilse Quarn, Associated Press"
    lead = LEAD.replace("an inspector", "inspector Ilse Quarn")
    assert headlines("Nobody sails-away", signed, lead, MORE) == ["Nobody sails-away"]


@pytest.mark.parametrize("line", ["TOLMIN, Norda (AP) _", "TOLMIN (AP) --", "TOLMIN, August 8 (Xinhua) —", "TOLMIN _"])
def test_a_dateline_may_stand_on_a_line_of_its_own(line: str) -> None:
    article = article_of_text(id="a", source="a", text=f"{line}\n\n{LEAD}\n\n{MORE}", title="Quarn line in trouble")
    assert article.blocks[0].kind == "dateline"
    assert article.dateline is not None
    assert article.dateline.place.startswith("TOLMIN")
    assert (article.credit.agency if article.credit else None) == (
        "AP" if "AP" in line else "Xinhua" if "Xin" in line else None
    )


def test_a_line_with_a_dash_at_its_end_is_no_dateline() -> None:
    assert find_blocks(f"A month without a ferry –\n\n{LEAD}\n\n{MORE}")[0].kind != "dateline"
