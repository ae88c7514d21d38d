"""The letters of many lines at once are those of each alone."""

import pytest

from rashomon.text import letters, letters_of_lines


@pytest.mark.parametrize(
    "lines",
    [
        [],
        [""],
        ["A storm closed the harbour.", "", "“It’s over” – she said…"],
        ["A storm closed the harbour.", "Übermorgen in Löwenstadt", "“It’s over”", "", "Straße – № 5"],
        ["Кризис в Тольмине", "“Çok iyi”"],
    ],
)
def test_as_one_by_one(lines: list[str]) -> None:
    assert letters_of_lines(lines) == list(map(letters, lines))
