"""The quotation marks of every European and the main Asian languages are seen as marks."""

from __future__ import annotations

import pytest

from rashomon.annotate.marks import find_quoted
from rashomon.types import Article, Block

SAID = {
    "English": "The master said “the port is shut” on Monday.",
    "English, straight": 'The master said "the port is shut" on Monday.',
    "English, typewriter": "The master said ``the port is shut'' on Monday.",
    "German": "Der Hafenmeister sagte „der Hafen ist zu“ und ging.",
    "German, typed": "Der Hafenmeister sagte ,,der Hafen ist zu'' und ging.",
    "German, books": "Der Hafenmeister sagte »der Hafen ist zu« und ging.",
    "German of Switzerland": "Der Hafenmeister sagte «der Hafen ist zu» und ging.",
    "Danish": "Havnefogeden sagde »havnen er lukket« og gik.",
    "Norwegian": "Havnesjefen sa «havnen er stengt» og gikk.",
    "Swedish": "Hamnkaptenen sade ”hamnen är stängd” och gick.",
    "Finnish": "Satamapäällikkö sanoi ”satama on kiinni” ja lähti.",
    "Finnish, books": "Satamapäällikkö sanoi »satama on kiinni» ja lähti.",
    "French": "Le capitaine a dit « le port est fermé » lundi.",
    "French, narrow spaces": "Le capitaine a dit «\u202fle port est fermé\u202f», lundi.",
    "Italian": "Il capitano ha detto «il porto è chiuso» lunedì.",
    "Spanish": "El capitán dijo «¡el puerto está cerrado!» el lunes.",
    "Portuguese of Brazil": "O capitão disse “o porto está fechado” na segunda.",
    "Dutch": "De havenmeester zei „de haven is dicht” en ging.",
    "Polish": "Kapitan powiedział „port jest zamknięty” w poniedziałek.",
    "Czech": "Kapitán řekl „přístav je zavřený“ v pondělí.",
    "Hungarian": "A kapitány azt mondta: „a kikötő zárva van”.",
    "Romanian": "Căpitanul a spus „portul este închis” luni.",
    "Bulgarian": "Капитанът каза „пристанището е затворено“ в понеделник.",
    "Russian": "Капитан сказал: «порт закрыт» и ушёл.",
    "Ukrainian": "Капітан сказав: «порт зачинено» і пішов.",
    "Greek": "Ο λιμενάρχης είπε «το λιμάνι είναι κλειστό» τη Δευτέρα.",
    "Armenian": "Նավապետն ասաց «նավահանգիստը փակ է» և գնաց։",
    "Georgian": "კაპიტანმა თქვა „ნავსადგური დახურულია“ და წავიდა.",
    "Turkish": "Liman başkanı “liman kapalı” dedi.",
    "Arabic": "قال الربان «الميناء مغلق» يوم الاثنين.",
    "Persian": "ناخدا گفت «بندر بسته است» و رفت.",
    "Hebrew": "רב החובל אמר ״הנמל סגור״ ביום שני.",
    "Hebrew, straight": 'רב החובל אמר "הנמל סגור" ביום שני.',
    "Hindi": "कप्तान ने कहा “बंदरगाह बंद है” और चले गए।",
    "Chinese": "港长说“港口已关闭”，然后离开。",
    "Chinese of Taiwan": "港長說「港口已關閉」，然後離開。",
    "Japanese": "港長は「港は閉鎖された」と述べた。",
    "Japanese, half width": "港長は｢港は閉鎖された｣と述べた。",
    "Japanese, old": "港長は〝港は閉鎖された〟と述べた。",
    "Korean": "항만장은 “항구가 폐쇄됐다”고 말했다.",
    "Vietnamese": "Thuyền trưởng nói “cảng đã đóng cửa” hôm thứ Hai.",
    "Thai": "กัปตันกล่าวว่า “ท่าเรือปิดแล้ว” เมื่อวันจันทร์",
}


def quoted(text: str) -> list[str]:
    article = Article(id="a", source="a", text=text, blocks=(Block(0, len(text), "paragraph"),))
    return [text[one.start : one.end] for one in find_quoted(article)]


@pytest.mark.parametrize("language", SAID)
def test_what_stands_between_the_marks_of_a_language_is_quoted(language: str) -> None:
    text = SAID[language]
    (found,) = quoted(text)
    assert found and not found[0].isspace() and not found[-1].isspace()
    assert all(mark not in found for mark in '“”„«»「」｢｣〝〟״"')
    assert len(found) > 0.2 * len(text)


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("Er sagte: „Sie rief ‚der Hafen ist zu‘ und ging.“", "der Hafen ist zu"),
        ("She said: “He told us ‘the port is shut’ and left.”", "the port is shut"),
    ],
)
def test_a_quotation_within_a_quotation_is_seen_as_one(text: str, inner: str) -> None:
    article = Article(id="a", source="a", text=text, blocks=(Block(0, len(text), "paragraph"),))
    outer, nested = find_quoted(article)
    assert nested.nested and not outer.nested and text[nested.start : nested.end] == inner


def test_two_quotations_of_a_line_are_two() -> None:
    assert quoted("Er sagte „zu“ und dann „offen“.") == ["zu", "offen"]
    assert quoted("Han sade ”stängd” och sedan ”öppen”.") == ["stängd", "öppen"]
    assert quoted("Hun sagde »lukket« og så »åben«.") == ["lukket", "åben"]
    assert quoted("Il a dit « fermé » puis « ouvert ».") == ["fermé", "ouvert"]


def test_marks_inside_a_word_are_no_quotation_marks() -> None:
    assert quoted("רמטכ״ל צה״ל דיבר ביום שני.") == []
    assert quoted("L’homme n’a rien dit d’autre aujourd’hui.") == []
    assert quoted("The 12\" pipe of the workers' union isn't it.") == []


def test_a_plural_owner_before_a_name_closes_nothing() -> None:
    long = "Long ago, the Solvane States' Port Board built a pier,"
    assert quoted(f"'{long}' said Ilse Quarn.") == [long]
    assert quoted("'Danger to workers' Quarn said. 'We must act.'") == ["Danger to workers", "We must act."]
