"""Speech, captions, menus and rows of links among the lines of scraped texts."""

from __future__ import annotations

import pytest

from rashomon.read import read
from rashomon.types import Article, Page

TEXT = [
    "A storm closed the harbour of Tolmin on Monday night, and twelve boats were driven ashore, the coastguard said in the evening.",
    "The quay had been rebuilt for the ferry that goes to Sarrow, and was opened by the mayor in the summer before last, she said.",
    "Nobody was hurt, but the harbour will stay closed until Thursday, officials of the port authority told reporters on the quay.",
]
HEADLINE = "Storm closes Tolmin harbour for a week"


def read_lines(*lines: str) -> Article:
    (found,) = read(Page("page.txt", "\n\n".join(lines).encode()))
    assert isinstance(found, Article), found
    return found


def kinds(*lines: str) -> dict[str, str]:
    found = read_lines(*lines)
    return {found.text[block.start : block.end]: block.kind for block in found.blocks}


@pytest.mark.parametrize(
    "line",
    [
        "“He was 19,” she added. “He had a life.”",
        "“They did nothing,” she said. “Nothing.”",
        "“I will not sign,” Reis said, “until I am paid.”",
        '"We knew it," the master said. "We all did."',
        "‘We knew it,’ says Quarn. ‘We all did.’",
        "“I will not sign before I am paid.”",
    ],
)
def test_what_is_said_and_who_says_it_is_a_paragraph(line: str) -> None:
    assert kinds(HEADLINE, *TEXT[:2], line, TEXT[2])[line] == "paragraph"


@pytest.mark.parametrize(
    "line", ["‘Never seen before’", "“A long night”", "What happens next", "Mayor sees ‘no danger’"]
)
def test_a_title_is_a_subheading_also_in_quotation_marks(line: str) -> None:
    assert kinds(HEADLINE, *TEXT[:2], line, TEXT[2])[line] == "subheading"


@pytest.mark.parametrize("credit", ["Photo: Norda", "Picture: PA", "Photograph: Mirel Dovan/The Herald"])
@pytest.mark.parametrize("place", [0, 1, 2])
def test_a_photo_credit_that_lost_its_caption_makes_none_of_a_paragraph(credit: str, place: int) -> None:
    told = kinds(HEADLINE, *TEXT[: place + 1], credit, *TEXT[place + 1 :])
    assert told[credit] == "photo-credit" and all(told[text] == "paragraph" for text in TEXT)


@pytest.mark.parametrize("credit", ["Photo: Norda", "Mirel Dovan, AP"])
def test_who_left_is_in_no_caption_and_who_stands_left_is(credit: str) -> None:
    told = "She left the office at noon, and went right to the quay, where the boats that she had seen were lost."
    shown = "Harbour master Ilse Quarn, left, and mayor Mirel Dovan on the quay of Tolmin"
    assert kinds(HEADLINE, *TEXT[:2], told, credit, TEXT[2])[told] == "paragraph"
    assert kinds(HEADLINE, *TEXT[:2], shown, credit, TEXT[2])[shown] == "caption"


def test_a_headline_above_a_photo_credit_is_the_title() -> None:
    assert read_lines(HEADLINE, "Image: AFP", *TEXT).title == HEADLINE
    above = "Boats on the quay of Tolmin, seen on Monday"
    found = read_lines(above, "Photo: Mirel Dovan", HEADLINE, *TEXT)
    assert found.title == HEADLINE and found.blocks[0].kind == "caption"


@pytest.mark.parametrize(
    "line",
    [
        "The old quay at dusk. Credit: Mirel Dovan/Getty Images",
        "The old quay at dusk. (Photo by Mirel Dovan/Getty Images)",
        "The old quay at dusk on Monday. (AP Photo/Mirel Dovan)",
        "A boat lies on the quay of Tolmin, a day after the storm. REUTERS/Mirel Dovan",
        "The master of the harbour said the quay was unsafe (Getty Images)",
        "Image caption The old quay at dusk in March",
        "Image copyright The Herald Image caption The old quay at dusk in March",
    ],
)
def test_a_line_that_ends_in_a_photo_credit_is_a_caption(line: str) -> None:
    assert kinds(HEADLINE, line, *TEXT)[line] == kinds(HEADLINE, *TEXT[:2], line, TEXT[2])[line] == "caption"


def test_a_photo_credit_in_brackets_is_one() -> None:
    assert kinds(HEADLINE, *TEXT[:2], "(AP Photo/Mirel Dovan)", TEXT[2])["(AP Photo/Mirel Dovan)"] == "photo-credit"


@pytest.mark.parametrize(
    "line",
    [
        "She drew the picture by hand, and gave it to the master of the harbour for his office.",
        "“I took the photo,” she said. “It was the image of a storm.”",
        "Most people in Tolmin think that the harbour should be closed for good, a poll found. (Reuters/Ipsos)",
        "The harbour will stay closed until Thursday, officials of the port authority said. - Mirel Dovan/AFP",
        "The harbour will stay closed until Thursday, officials of the port authority said. (Norda/AFP)",
        "The boat was sold to a man from Sarrow and/or his brother, the court was told by both.",
    ],
)
def test_a_sentence_about_a_picture_is_a_paragraph(line: str) -> None:
    assert kinds(HEADLINE, *TEXT[:2], line, TEXT[2])[line] == "paragraph"


def test_links_and_comments_below_the_text_are_no_text() -> None:
    rows = [
        "Related articles",
        "Harbour master resigns",
        "Storm damages the coast road",
        "Comments",
        "Dave: Shame on the council.",
    ]
    told = kinds(HEADLINE, *TEXT, *TEXT[:2], *rows, "© 2019 The Herald")
    assert [told[row] for row in rows] == ["related"] * 3 + ["comment"] * 2
    assert told["© 2019 The Herald"] == "copyright"


def test_a_button_for_comments_above_the_text_swallows_nothing() -> None:
    told = kinds(HEADLINE, "12 comments", *TEXT)
    assert told["12 comments"] == "comment" and all(told[text] == "paragraph" for text in TEXT)


@pytest.mark.parametrize("menu", [["Home", "News", "Sport", "Subscribe"], ["News", "Sport"], ["Home / News / Harbour"]])
def test_the_headline_is_below_the_menu(menu: list[str]) -> None:
    found = read_lines(*menu, HEADLINE, *TEXT)
    assert found.title == HEADLINE
    assert {block.kind for block in found.blocks[: len(menu)]} <= {"other", "newsletter"}


def test_a_short_headline_is_no_menu() -> None:
    assert read_lines("Harbour closed", *TEXT).title == "Harbour closed"


def test_a_script_among_the_lines_is_no_text() -> None:
    script = "window._ads = window._ads || [];    _ads.push({ mode: 'thumbnails', container: 'gallery' });"
    assert kinds(HEADLINE, *TEXT[:2], script, TEXT[2])[script] == "other"


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Photos: Storm in Tolmin A boat lies on the quay. Hide Caption 3 of 8", "caption"),
        ("Photos: Storm in Tolmin The mayor said that the old quay would be closed. Hide Caption 4 of 8", "caption"),
        ("The mayor of Tolmin has told Norda that the quay will be built anew. (Mar. 3) AP", "caption"),
        ("A boat is driven ashore by the storm (Oda Brack/AP/PA)", "caption"),
        ("A boat is driven ashore at Tolmin, May 3, 2031. [Photo/Agencies]", "caption"),
        ("Enlarge this image toggle caption Oda Brack/DPA /Landov Oda Brack/DPA /Landov", "photo-credit"),
        ("© REUTERS/ Stringer The Linnet lies on the quay of Tolmin after the storm, May 2, 2031.", "photo-credit"),
        ("JUST WATCHED Linnet towed into the harbour Replay More Videos ... MUST WATCH", "media"),
        ("Disclaimer: Nothing on this page is advice to travellers, and its makers own boats.", "other"),
        ("For more harbour coverage: https://hemseypost.com/harbour", "related"),
        (
            f"Newsletter Sign Up Oda Brack has crossed the strait. Invalid email address.{' Sail with her.' * 30}",
            "newsletter",
        ),
        (
            "GETTY IMAGES has asked a court in Tolmin to stop the port from showing its pictures of the storm.",
            "paragraph",
        ),
        ("Disclaimers of the line were read out on the quay, and the crews laughed at them, she said.", "paragraph"),
        ("Just watched by its crew, the Linnet went down in the harbour, the coastguard said on Monday.", "paragraph"),
        ("For more information on the storm: the harbour office is open until noon, officials said.", "paragraph"),
        ("The hull has a seam (of steel), a hatch (Mar. 3) and a mast, AP reporters saw on the quay.", "paragraph"),
    ],
)
def test_galleries_boxes_and_credits_are_no_paragraphs(line: str, kind: str) -> None:
    assert kinds(HEADLINE, *TEXT[:2], line, TEXT[2])[line] == kind


def test_a_line_that_bids_its_reader_is_no_headline() -> None:
    bid = "To find out more about Harbour commenting please read the Rules and FAQs"
    assert read_lines(bid, HEADLINE, *TEXT).title == HEADLINE
    told = "To find out more about storms Tolmin sends up a balloon"
    assert read_lines(told, *TEXT).title == told


def test_a_picture_with_the_rights_in_front_gives_no_text_to_its_agency() -> None:
    picture = "© REUTERS/ Stringer The Linnet lies on the quay of Tolmin after the storm, May 2, 2031."
    assert read_lines(HEADLINE, *TEXT[:2], picture, TEXT[2]).credit is None
    rights = read_lines(HEADLINE, *TEXT, "© 2031 Thomson/Reuters. All rights reserved.").credit
    assert rights is not None and rights.agency == "Reuters"


def test_the_form_of_an_agency_may_have_a_stop_between_reporters_and_editors() -> None:
    form = "(Additional reporting by Oda Brack in TOLMIN and Edda Lorne. Editing by Mirel Dovan)"
    credit = read_lines(HEADLINE, *TEXT, form).credit
    assert credit is not None and credit.basis == "reporting-by"


def test_lines_that_are_counted_as_pictures_of_one_gallery_are_captions() -> None:
    rows = [
        f"{number}/12 Storm at Tolmin: a boat has been driven ashore, and its crew is safe." for number in (3, 4, 5)
    ]
    told = kinds(HEADLINE, *TEXT, *rows)
    assert {told[row] for row in rows} == {"caption"}
    days = [
        "9/11 Commission members came to the quay, and spoke of the storm.",
        "9/11 Victims were named, too, she said.",
    ]
    told = kinds(HEADLINE, *TEXT, *days)
    assert {told[day] for day in days} == {"paragraph"}
