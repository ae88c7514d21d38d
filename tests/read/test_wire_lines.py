"""Lines by which a page gives its text to an agency, and lines that only credit a picture."""

from __future__ import annotations

import pytest

from rashomon.read.wire_lines import agency_in_lines
from rashomon.types import Block, BlockKind, Credit

BODY = "The harbour of Tolmin was closed on Monday after a storm that nobody had foreseen."


def found(*lines: tuple[BlockKind, str]) -> Credit | None:
    text, blocks = "", []
    for kind, line in lines:
        blocks.append(Block(len(text), len(text) + len(line), kind))
        text += line + "\n"
    credit = agency_in_lines(text, blocks, "Post")
    assert credit is None or text[credit.start : credit.end].strip()
    return credit


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("By     ILSE QUARN Associated Press", "AP"),
        ("By ILSE QUARN, PIET HOLM and LENA MORR | Associated Press", "AP"),
        ("Ilse Quarn and Piet Holm, Associated Press", "AP"),
        ("The Associated Press | Monday, Feb. 3, 2031, 9:06 a.m.", "AP"),
        ("Posted 6:08 am, February 3, 2031, by CNN Wires", "CNN Newsource"),
        ("Reuters •", "Reuters"),
        ("By Ilse Quarn The Valley Herald", "Valley Herald"),
    ],
)
def test_a_line_under_the_headline_names_whose_text_it_is(line: str, agency: str) -> None:
    credit = found(("headline", "Storm shuts port"), ("paragraph", line), ("paragraph", BODY))
    assert credit is not None and credit.agency == agency


@pytest.mark.parametrize(
    "line",
    [
        "Ilse Quarn / AP",
        "Photo: Ilse Quarn, Associated Press",
        "(Piet Holm/Pool via AP)",
        "ILSE QUARN, AFP/Getty Images",
    ],
)
def test_the_credit_of_a_picture_is_not_the_texts(line: str) -> None:
    assert found(("headline", "Storm shuts port"), ("subheading", line), ("paragraph", BODY)) is None


def test_a_copyright_line_at_the_foot_names_the_owner() -> None:
    credit = found(
        ("headline", "Storm"),
        ("paragraph", BODY),
        ("copyright", "Copyright 2031 by CNN NewSource. All rights reserved."),
    )
    assert credit is not None and (credit.agency, credit.basis) == ("CNN Newsource", "copyright")
