"""Scraped lines: wrapped texts, Markdown, menus with buttons, dates in bylines, what is said of an author, encodings."""

from __future__ import annotations

import textwrap

import pytest

from rashomon.read import read
from rashomon.read.decode import decode
from rashomon.types import BODY, Article, Page

TEXT = [
    "A storm closed the harbour of Tolmin on Monday night, and twelve boats were driven ashore, the coastguard said in the evening.",
    "The quay had been rebuilt for the ferry that goes to Sarrow, and was opened by the mayor in the summer before last, she said.",
    "Nobody was hurt, but the harbour will stay closed until Thursday, officials of the port authority told reporters on the quay.",
]
HEADLINE = "Storm closes Tolmin harbour for a week"


def read_text(text: str) -> Article:
    (found,) = read(Page("page.txt", text.encode()))
    assert isinstance(found, Article), found
    return found


def body(found: Article) -> list[str]:
    return [" ".join(found.text[b.start : b.end].split()) for b in found.blocks if b.kind in BODY]


def test_a_text_wrapped_at_a_column_has_its_paragraphs_and_its_head() -> None:
    wrapped = "\n\n".join(textwrap.fill(line, 70) for line in TEXT)
    found = read_text(f"{HEADLINE}\nBy Mirel Dovan\n3 April 2025\n\n{wrapped}")
    assert found.title == HEADLINE
    assert found.byline == "Mirel Dovan"
    assert found.published == "2025-04-03"
    assert body(found) == TEXT


def test_lines_that_are_no_wrapped_text_stay_apart() -> None:
    lines = [f"{sentence} said." for line in TEXT for sentence in line.split(", ")]
    found = read_text(f"{HEADLINE}\n\n" + "\n".join(lines[:5]) + "\n\n" + "\n".join(lines[5:]))
    assert set(lines) <= set(body(found)) | {found.title}


def test_marks_of_markdown_are_no_part_of_title_or_heading() -> None:
    found = read_text(f"# {HEADLINE}\n\n*By Mirel Dovan*\n\n{TEXT[0]}\n\n## What is next\n\n{TEXT[1]}\n\n{TEXT[2]}\n")
    assert found.title == HEADLINE
    assert found.byline == "Mirel Dovan"
    kinds = {found.text[block.start : block.end]: block.kind for block in found.blocks}
    assert kinds["What is next"] == "subheading"


def test_a_hash_in_another_text_stays() -> None:
    found = read_text(f"{HEADLINE}\n\n{TEXT[0]}\n\n# stands for the pound sign, the harbour master said.\n\n{TEXT[1]}")
    assert any(line.startswith("# stands") for line in body(found))


def test_a_menu_may_open_with_buttons() -> None:
    menu = ["Skip to content", "Menu", "Home", "News", "Boats", "Subscribe", "Log in", "City Hall"]
    found = read_text("\n".join([*menu, HEADLINE, "3 April 2025", *TEXT]))
    assert found.title == HEADLINE


def test_a_name_below_the_date_and_a_date_in_the_byline() -> None:
    assert read_text("\n".join([HEADLINE, "Feb. 12, 2025", "Hannah Osquorn", *TEXT])).byline == "Hannah Osquorn"
    found = read_text("\n".join([HEADLINE, "By Mirel Dovan • Nov 12, 2023", *TEXT]))
    assert (found.byline, found.published) == ("Mirel Dovan", "2023-11-12")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Mirel Dovan covers the harbour. She has lived in Tolmin for years and years, and has a boat of her own there.", True),
        ("Mirel Dovan, a sailor herself, is a reporter for the newspaper, and has lived in Tolmin for many years by now.", True),
        ("Mirel Dovan said in the evening that the harbour would be closed until Thursday, and that nobody was hurt there.", False),
        ("Ilse Quarn covers the harbour. She has lived in Tolmin for years and years, and has a boat of her own up there.", False),
    ],
)  # fmt: skip
def test_who_the_author_is_is_no_text(line: str, told: bool) -> None:
    found = read_text("\n\n".join([HEADLINE, "By Mirel Dovan", *TEXT, line]))
    assert (line in body(found)) != told


def test_a_sentence_may_end_as_in_chinese_japanese_and_hindi() -> None:
    line = "青葉市は12日、老朽化した水道管の交換を当初の計画より早く進めると発表した。"
    found = read_text("\n".join(["青葉市、水道管の交換を前倒しへ", "2024年8月12日 18時30分", line, line[6:], line[9:]]))
    assert line in body(found)
    assert found.byline is None


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("windows-1250", "Port został zamknięty, bo woda była zbyt wysoka, powiedział w środę burmistrz. Łodzie są już bezpieczne."),
        ("iso-8859-2", "Port został zamknięty, bo woda była zbyt wysoka, powiedział w środę burmistrz. Łodzie są już bezpieczne."),
        ("windows-1250", "Přístav byl uzavřen, protože voda byla příliš vysoká, řekl ve středu starosta. Lodě jsou už v bezpečí, dům střeží."),
        ("windows-1250", "A kikötőt lezárták, mert a víz túl magas volt, mondta a polgármester. Tűz nem ütött ki, a győri erők segítettek."),
        ("windows-1254", "Liman kapatıldı, çünkü su çok yüksekti, dedi belediye başkanı. Tekneler artık güvende, yağış da azaldı."),
        ("windows-1252", "Der Hafen wurde geschlossen, sagte die Bürgermeisterin. Größere Schäden gäbe es nicht, für Übungen."),
        ("windows-1252", "Põlva linna õpilased käisid öösel jões. Nad ütlesid, et õhk on külm ja jää õhuke, ning õpetaja rõõmustas."),
        ("windows-1252", "Havnen blev lukket, sagde borgmesteren. På øen er både og mænd i sikkerhed, også færgen."),
        ("windows-1252", "¿Qué pasó en el muelle? Nº 3: 400 m³ de agua, «más que nunca», según el capitán. Mañana habrá más días así."),
    ],
)  # fmt: skip
def test_latin_texts_in_an_encoding_that_nobody_declares(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding)) == text
