"""What stands beside the headline in a title: the outlet's name, a feed's section."""

import pytest

from rashomon.read.titleparts import feed_outlet, outlet_beside
from rashomon.read.titles import find_title

HEAD = "Storm closes the harbour of Quarn"


@pytest.mark.parametrize(
    ("shown", "declared", "lesser"),
    [
        (["Tolmin Chronicle"], [f"Tolmin Chronicle: {HEAD}"], [HEAD]),
        (["Tolmin Chronicle"], [HEAD, f"Tolmin Chronicle: {HEAD}"], []),
        ([], [f"{HEAD} - Tolmin Chronicle"], ["Most read", HEAD]),
        ([], [f"Tolmin Chronicle Online: {HEAD}"], [HEAD]),
    ],
)
def test_a_heading_that_is_one_part_of_a_title_is_the_headline(
    shown: list[str], declared: list[str], lesser: list[str]
) -> None:
    assert find_title(shown, declared, None, lambda: lesser) == HEAD


def test_a_section_that_is_one_part_of_a_title_is_no_headline() -> None:
    title = f"{HEAD} - News of the whole valley"
    assert find_title([], [title], None, lambda: ["News of the whole valley"]) == title


@pytest.mark.parametrize(
    ("title", "host", "outlet"),
    [
        (f"{HEAD} | The Tolmin Chronicle", None, "The Tolmin Chronicle"),
        (f"{HEAD} - Region - Tolmin Chronicle", None, "Tolmin Chronicle"),
        (f"Quarnwire: {HEAD}", "quarnwire.example", "Quarnwire"),
        (f"{HEAD} | World News", None, None),
        (f"{HEAD} | Mirel Dovan", "tolmin.example", None),
        ("Ministry of Roads - Quarn", None, None),
    ],
)
def test_the_outlet_beside_the_headline(title: str, host: str | None, outlet: str | None) -> None:
    assert outlet_beside(title, HEAD, host) == outlet


@pytest.mark.parametrize(
    ("title", "outlet"),
    [
        ("Tolmin Chronicle - Latest news | Region", "Tolmin Chronicle"),
        ("World news | The Quarn Guardian", "The Quarn Guardian"),
        ("Quarnwire » Top stories", "Quarnwire"),
        ("Tolmin Chronicle", "Tolmin Chronicle"),
        ("Latest news", "Latest news"),
        ("Harbours - a diary", "Harbours - a diary"),
    ],
)
def test_the_outlet_in_the_title_of_a_feed(title: str, outlet: str) -> None:
    assert feed_outlet(title) == outlet
