"""The headline is what readers see as one, without the outlet's name."""

import pytest

from rashomon.read.titles import find_title


@pytest.mark.parametrize(
    ("shown", "declared", "title"),
    [
        (["Storm closes the harbour"], ["Harbour closed by storm | Herald"], "Storm closes the harbour"),
        (["The Tolmin Herald", "Storm closes the harbour"], ["Storm closes the harbour - The Tolmin Herald"], "Storm closes the harbour"),
        (["News"], ["Storm closes the harbour - The Tolmin Herald"], "Storm closes the harbour"),
        ([], ["Fish &amp;#038; chips for all"], "Fish & chips for all"),
        (["Storm closes the harbour | Opinion"], ["Storm closes the harbour"], "Storm closes the harbour"),
        (["‘We lost everything in one night’"], ["Tolmin storm: twelve boats gone"], "‘We lost everything in one night’"),
        (["Places we like"], [], "Places we like"),
    ],
)  # fmt: skip
def test_the_heading_shown_goes_before_the_title_declared(shown: list[str], declared: list[str], title: str) -> None:
    assert find_title(shown, declared, "The Tolmin Herald") == title


def test_a_declared_title_that_was_cut_short_gives_way_to_the_whole_one() -> None:
    whole = "Storm closes the harbour of Tolmin for the third time this year, and twelve boats are lost to the sea (updated)"
    assert find_title([], [whole[:100], whole], None) == whole


def test_a_page_without_any_title_has_none() -> None:
    assert find_title([], [], None) is None


def test_a_title_that_is_but_a_word_of_the_heading_gives_way_to_it() -> None:
    assert find_title(["Storm closes harbour"], ["Storm"], None) == "Storm closes harbour"
    assert find_title(["Sport"], ["Storm closes harbour"], None) == "Storm closes harbour"


@pytest.mark.parametrize(
    ("declared", "outlet"),
    [
        ("Storm closes the harbour - TVB News", "tvb.example.co"),
        ("Storm closes the harbour — The New Tolmin Times", "ntolmintimes.example"),
        ("Storm closes the harbour « Tolmin Herald", "The Tolmin Herald"),
        ("Storm closes the harbour :: Tolmin Herald", "tolminherald.example"),
        ("Tolmin Herald | Storm closes the harbour", "Tolmin Herald"),
        ("The Tolmin Herald | Storm closes the harbour", "Tolmin Herald"),
    ],
)
def test_the_outlet_goes_wherever_it_stands_and_however_it_is_known(declared: str, outlet: str) -> None:
    assert find_title([], [declared], outlet) == "Storm closes the harbour"
    if declared.startswith("T"):
        assert find_title([declared], [], outlet) == "Storm closes the harbour"


def test_what_is_no_outlet_stays_in_the_title() -> None:
    assert find_title([], ["Storm - the harbour closes"], "tolminherald.example") == "Storm - the harbour closes"
