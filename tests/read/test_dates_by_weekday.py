"""Dates told by the weekday beside them, with weekdays in many languages, and with the year first."""

from __future__ import annotations

import pytest

from rashomon.read.dates import iso_date
from rashomon.read.stamps import stamp_of


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Wed, 06/11/2024 - 17:45", "2024-11-06T17:45:00"),
        ("Tuesday 06/11/2024", "2024-06-11"),
        ("06/11/2024, Wednesday", "2024-11-06"),
        ("Friday 06/11/2024", None),  # neither order is a Friday
        ("06/11/2024", None),
        ("Monstrous 06/11/2024", None),
        ("2024. október 8. 11:20", "2024-10-08T11:20:00"),
        ("2024-Oct-08", "2024-10-08"),
        ("7 अगस्त 2024", "2024-08-07"),
        ("12 Agustus 2024", "2024-08-12"),
        ("9 آذار 2025", "2025-03-09"),
        ("8. októbra 2024", "2024-10-08"),
    ],
)
def test_dates(text: str, date: str | None) -> None:
    assert iso_date(text) == date


@pytest.mark.parametrize(
    "line",
    [
        "lundi 20 mai 2024 à 17h30",
        "Publié le mardi 20 mai 2024",
        "martes, 20 de mayo de 2024",
        "segunda-feira, 20 de maio de 2024",
        "dinsdag 20 mei 2024, 16:03",
        "poniedziałek, 20 maja 2024",
        "понедельник, 20 мая 2024",
        "вівторок, 20 травня 2024",
        "tisdag 20 maj 2024",
    ],
)
def test_a_weekday_stands_beside_a_date(line: str) -> None:
    stamp = stamp_of(line)
    assert stamp is not None
    assert (stamp.published or "")[:10] == "2024-05-20"


def test_a_sentence_with_a_weekday_is_no_date_line() -> None:
    assert stamp_of("Le maire a été élu lundi 20 mai 2024 par les habitants") is None
