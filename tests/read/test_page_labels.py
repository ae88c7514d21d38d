"""Labels beside a text tell what a short line is, in other languages than English, too."""

import pytest

from rashomon.read import read
from rashomon.read.pagelabels import kind_of_page_label
from rashomon.types import Article, Page


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Lesezeit: 4 Minuten", "other"),
        ("4 min de lectura", "other"),
        ("3 dk okuma", "other"),
        ("読了時間：3分", "other"),
        ("Foto: Edda Quirn", "photo-credit"),
        ("Fot. Edda Quirn", "photo-credit"),
        ("Korrektur: In der ersten Fassung stand ein falsches Jahr.", "correction"),
        ("Oikaisu: vuosi oli väärin.", "correction"),
        ("Lesen Sie auch: Der Hafen wird tiefer", "related"),
        ("À lire aussi", "related"),
        ("Czytaj także: Port będzie głębszy", "related"),
        ("Anzeige", "promo"),
        ("Поделиться", "share"),
        ("Aktualisiert: 12.03.2021", "timestamp"),
        ("Обновлено 19 апреля 2016", "timestamp"),
        ("Baca juga: Pelabuhan akan diperdalam", "related"),
        ("यह भी पढ़ें: बंदरगाह और गहरा होगा", "related"),
        ("Kapcsolódó cikk: Mélyebb lesz a kikötő", "related"),
        ("İLGİLİ HABER: Liman derinleşiyor", "related"),
        ("相关阅读", "related"),
        ("Fotó: Quirn Edda", "photo-credit"),
        ("Подписывайтесь на наш канал в Telegram", "promo"),
        ("Siga o Jornal de Quarn no Instagram", "promo"),
        ("（责任编辑：周明）", "other"),
        ("Πηγή: Λιμεναρχείο", "other"),
        ("Źródło: PAP", "credit"),
        ("(avec AFP)", "credit"),
        ("Siga o exemplo do porto de Quarn, disse ela.", None),
        ("Редактор газеты сказал, что порт закрыт.", None),
        ("dpa/lno", "credit"),
        ("Anzeige wurde gegen drei Männer erstattet, sagte die Polizei.", None),
        ("Fotos vom Hafen zeigten am Montag, wie hoch das Wasser stand.", None),
        ("Partager le pouvoir, voilà ce que voulait le maire de la ville.", None),
        ("Published in 1904, the book sold 3,000 copies in a year.", None),
    ],
)
def test_a_label_tells_the_kind(line: str, kind: str | None) -> None:
    assert kind_of_page_label(line) == kind


def test_such_lines_are_no_paragraphs_of_a_page_or_a_text() -> None:
    lines = [
        "Der Hafen von Quarn wird in den nächsten vier Jahren um zwei Meter vertieft, wie der Stadtrat am Montag mit knapper Mehrheit beschloss.",
        "Foto: Edda Quirn",
        "Die Arbeiten sollen im Herbst beginnen und mehr als vierzig Millionen kosten, von denen das Land ungefähr die Hälfte übernehmen will.",
    ]
    page = "".join(f"<p>{line}</p>" for line in lines)
    for data, kind in (
        (f"<html lang=de><body><h1>Quarn vertieft Hafen</h1>{page}</body></html>", "html"),
        ("Quarn vertieft Hafen\n\n" + "\n\n".join(lines), "text"),
    ):
        (found,) = read(Page("page", data.encode(), kind))  # type: ignore[arg-type]
        assert isinstance(found, Article)
        kinds = {found.text[block.start : block.end]: block.kind for block in found.blocks}
        assert [kinds[line] for line in lines] == ["paragraph", "photo-credit", "paragraph"]
