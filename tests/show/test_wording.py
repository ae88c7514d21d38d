import pytest
from hypothesis import given
from hypothesis import strategies as st

from rashomon.show.excerpts import excerpt
from rashomon.show.labels import letter
from rashomon.show.reading import safe_url
from rashomon.show.wording import clean, interval, listed, when, whole_marks


@pytest.mark.parametrize(
    ("published", "shown"),
    [
        ("2031-05-06", "6 May 2031"),
        ("2031-05-06T09:30:00Z", "6 May 2031, 09:30 UTC"),
        ("2031-05-06T09:30:00-03:30", "6 May 2031, 09:30 -03:30"),
        ("soon", "soon"),
        (None, ""),
    ],
)
def test_times_read_like_times(published: str | None, shown: str) -> None:
    assert when(published) == shown


@pytest.mark.parametrize(
    ("earliest", "latest", "shown"),
    [
        ("2031-05-06", "2031-05-06", "6 May 2031"),
        ("2032-02-01", "2032-02-29", "Feb 2032"),
        ("2031-01-01", "2031-12-31", "2031"),
        ("2031-05-06", "2031-05-08", "6 May 2031 to 8 May 2031"),
        ("9999-12-01", "9999-12-31", "Dec 9999"),
    ],
)
def test_intervals_are_named_by_the_calendar(earliest: str, latest: str, shown: str) -> None:
    assert interval(earliest, latest) == shown


def test_letters_go_on_after_z() -> None:
    assert [letter(n) for n in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]


def test_lists_read_like_english() -> None:
    assert [listed("ABC"[:n]) for n in range(4)] == ["", "A", "A and B", "A, B and C"]


@given(st.text())
def test_nothing_that_steers_a_screen_is_left(text: str) -> None:
    assert not any(character < " " or "\x7f" <= character <= "\x9f" for character in clean(text))
    assert "\u202e" not in clean(text)
    clean(text).encode()


@given(st.text(), st.text(max_size=5) | st.none(), st.integers(20, 80) | st.none())
def test_an_excerpt_keeps_its_value(text: str, value: str | None, width: int | None) -> None:
    cut = excerpt(text, value, width)
    if value and clean(value) and clean(value) in clean(text):
        assert cut.value == clean(value)
    if width is None:
        assert cut.before + cut.value + cut.after == clean(text)


@pytest.mark.parametrize("url", ["https://paper.example/a?b=1", "http://paper.example"])
def test_plain_addresses_are_linked(url: str) -> None:
    assert safe_url(url) == url


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "data:text/html,x", "JaVaScRiPt:x", "//paper.example", "https:", "http://[", "", None],
)
def test_no_other_address_is(url: str | None) -> None:
    assert safe_url(url) is None


@pytest.mark.parametrize(
    ("cut", "shown"),
    [
        ("made by those who do not know it.”", "“made by those who do not know it.”"),
        ("“There was nothing we could do.", "“There was nothing we could do.”"),
        ("“The quay is closed,” she said.", "“The quay is closed,” she said."),
        ("could do.” “We heard it", "“could do.” “We heard it”"),
        ("No marks at all.", "No marks at all."),
    ],
)
def test_a_statement_cut_out_of_an_utterance_has_both_its_marks(cut: str, shown: str) -> None:
    assert whole_marks(cut) == shown


@pytest.mark.parametrize(
    ("cut", "shown"),
    [
        ('the boat "fell onto the pier.', 'the boat "fell onto the pier."'),
        ('"The crane goes up and swings.', '"The crane goes up and swings."'),
        ('Lucky I escaped in time."', '"Lucky I escaped in time."'),
        ('It called the plan "a fine one" on Monday.', 'It called the plan "a fine one" on Monday.'),
        ('A pipe of 12" burst.', 'A pipe of 12" burst.'),
    ],
)
def test_a_straight_mark_left_behind_has_its_other_one(cut: str, shown: str) -> None:
    assert whole_marks(cut) == shown
