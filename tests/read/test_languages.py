"""Every language is read and named; what works for English only says so."""

from __future__ import annotations

import pytest

import rashomon
from rashomon.read import read
from rashomon.types import Article, Page, Skipped

NEWS = {
    "en": "A storm closed the harbour of Tolmin on Monday, and twelve boats were lost, the coastguard said. It will stay closed until Thursday.",
    "de": "Ein Sturm hat am Montag den Hafen von Tolmin geschlossen, zwölf Boote gingen verloren, teilte die Küstenwache mit. „Der Hafen bleibt zu“, hieß es.",
    "fr": "Une tempête a fermé lundi le port de Tolmin et douze bateaux ont été perdus, ont annoncé les garde-côtes. « Le port restera fermé », a dit le capitaine.",
    "es": "Una tormenta cerró el lunes el puerto de Tolmin y se perdieron doce barcos, según informó la guardia costera. El puerto seguirá cerrado hasta el jueves.",
    "fi": "Myrsky sulki Tolminin sataman maanantaina, ja kaksitoista venettä katosi, kertoi merivartiosto. Satama pysyy kiinni torstaihin asti, viranomaiset sanoivat.",
    "pl": "Sztorm zamknął w poniedziałek port w Tolminie, zaginęło dwanaście łodzi, poinformowała straż przybrzeżna. Port pozostanie zamknięty do czwartku, podano.",
    "ru": "Шторм закрыл в понедельник порт Толмин, пропали двенадцать лодок, сообщила береговая охрана. Порт останется закрытым до четверга, заявили власти города.",
    "el": "Καταιγίδα έκλεισε τη Δευτέρα το λιμάνι.",
    "ja": "嵐のためトルミン港は月曜日に閉鎖された。",
    "zh": "暴风雨周一关闭了托尔明港，十二艘船失踪。",
    "ko": "폭풍으로 월요일 톨민 항구가 폐쇄됐다.",
    "ar": "أغلقت عاصفة يوم الاثنين ميناء تولمين وفقدت اثنا عشر قاربا، حسبما أعلن خفر السواحل. وسيظل الميناء مغلقا حتى يوم الخميس، كما قالت السلطات في المدينة يوم أمس.",
    "he": "סערה סגרה ביום שני את נמל טולמין ושתים עשרה סירות אבדו.",
}


@pytest.mark.parametrize("language", NEWS)
@pytest.mark.parametrize("declared", ["", ' lang="en"'])
def test_the_language_of_a_page_is_told_also_where_it_declares_english(language: str, declared: str) -> None:
    page = f"<html{declared}><body><article><h1>Tolmin</h1><p>{NEWS[language]}</p></article></body></html>"
    (article,) = read(Page("page.html", page.encode(), "html"))
    assert isinstance(article, Article)
    assert article.language == language and NEWS[language] in article.text


def test_what_works_for_english_only_says_so() -> None:
    record = Article(id="a", source="a", text="T", language="fi")
    (told,) = rashomon.annotate([record])
    assert isinstance(told, Skipped) and "'fi'" in told.reason and "English" in told.reason
