"""Bytes in an encoding that nobody declares."""

from __future__ import annotations

import pytest

from rashomon.read import read
from rashomon.read.decode import decode
from rashomon.types import Article, Page

RUSSIAN = "Шторм закрыл порт в понедельник ночью, и двенадцать лодок выбросило на берег, сообщила береговая охрана."
CHINESE = "暴风雨在星期一夜里关闭了港口，十二条船被冲上了岸，海岸警卫队说。码头是在两年前为渡轮重建的，市长说。"


@pytest.mark.parametrize(
    ("text", "encodings"),
    [
        (RUSSIAN, "windows-1251 koi8-r iso8859-5 cp866"),
        ("Шторм закрив порт у понеділок уночі, і дванадцять човнів викинуло на берег, повідомила охорона.", "windows-1251 koi8-u"),
        ("Η καταιγίδα έκλεισε το λιμάνι τη Δευτέρα το βράδυ και δώδεκα βάρκες βγήκαν στη στεριά.", "windows-1253"),
        ("סערה סגרה את הנמל ביום שני בלילה, ושתים עשרה סירות נסחפו אל החוף, אמר המשמר.", "windows-1255"),
        ("أغلقت عاصفة الميناء ليلة الاثنين وجنحت اثنا عشر قاربا إلى الشاطئ، حسبما قال خفر السواحل.", "windows-1256"),
        (CHINESE, "gb2312 gbk"),
        ("暴風雨在星期一夜裡關閉了港口，十二條船被沖上了岸，海岸警衛隊說。碼頭是在兩年前為渡輪重建的。", "big5"),
        ("嵐で月曜日の夜に港が閉鎖され、十二隻の船が岸に打ち上げられたと海上保安部は述べた。", "shift_jis euc_jp"),
        ("폭풍으로 월요일 밤 항구가 폐쇄됐고 배 열두 척이 뭍으로 밀려왔다고 해안 경비대가 말했다.", "euc-kr"),
    ],
)  # fmt: skip
def test_letters_tell_the_encoding(text: str, encodings: str) -> None:
    for encoding in encodings.split():
        assert decode(text.encode(encoding)) == text
        page = f"<html><head><title>x</title></head><body class='a'><p>{text}</p></body></html>"
        assert decode(page.encode(encoding)) == page


@pytest.mark.parametrize(
    "text",
    [
        "Le café fermé a été rouvert l’été dernier, « à la demande générale », a déclaré la société Élan.",
        "Der Rat stimmte für die Schließung der alten Brücke. „Wir können nicht länger zusehen“, sagte sie.",
        "ÀÉÈÊ, ÄÖÜ, ÑÁÍÓÚ",
    ],
)
def test_latin_letters_stay_in_windows_1252(text: str) -> None:
    assert decode(text.encode("windows-1252")) == text


def test_a_declaration_that_cannot_be_is_not_believed() -> None:
    page = f'<html><head><meta charset="utf-8"></head><body><p>{RUSSIAN}</p></body></html>'
    assert decode(page.encode("windows-1251")) == page
    assert decode(page.encode("windows-1251"), "utf-8") == page


def test_an_undeclared_page_has_its_language() -> None:
    body = "".join(f"<p>{RUSSIAN}</p>" for _ in range(3))
    (found,) = read(Page("p.html", f"<html><body><h1>Шторм закрыл порт</h1>{body}</body></html>".encode("koi8-r")))
    assert isinstance(found, Article) and found.language == "ru" and found.title == "Шторм закрыл порт"


def test_bytes_that_break_off_within_a_character_are_told() -> None:
    assert decode(CHINESE.encode("gbk")[:-1]).startswith(CHINESE[:-1])
