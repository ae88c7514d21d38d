"""Two addresses of one page are one; two articles are two."""

import pytest

from rashomon.archive.identity import canonical, text_hash


@pytest.mark.parametrize(
    "other",
    [
        "http://www.courier.example/a/storm",
        "https://courier.example/a/storm/",
        "https://m.courier.example/a/storm?utm_source=feed&fbclid=1#top",
        "https://courier.example:443/a/storm/amp/",
        " HTTPS://Courier.Example/a/storm",
    ],
)
def test_what_changes_on_the_way_makes_no_other_address(other: str) -> None:
    assert canonical(other) == canonical("https://courier.example/a/storm") == "courier.example/a/storm"


def test_a_telling_query_makes_another_address() -> None:
    assert canonical("https://c.example/story?id=1") != canonical("https://c.example/story?id=2")


@pytest.mark.parametrize(
    "none", [None, "", "https://courier.example/", "ftp://x.example/a", "storm.txt", "http://[", "https://x:y/a"]
)
def test_what_names_no_one_article_is_no_address(none: str | None) -> None:
    assert canonical(none) is None


def test_white_space_is_no_other_text() -> None:
    assert text_hash("A storm\n\nclosed it.") == text_hash("A storm closed it. ")
    assert text_hash("A storm closed it.") != text_hash("A storm closes it.")
