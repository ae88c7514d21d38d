import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rashomon.annotate.times import find_times
from rashomon.types import Article, Block, Dateline, Time


def article(text: str, published: str | None = "2024-10-25", dateline: Dateline | None = None) -> Article:
    blocks = (Block(0, len(text), "paragraph"),)
    return Article(id="a", source="a.txt", text=text, published=published, dateline=dateline, blocks=blocks)


def only(text: str, published: str | None = "2024-10-25") -> Time:
    (found,) = find_times(article(text, published))
    return found


@pytest.mark.parametrize(
    "text",
    [
        "They met on Oct 24.", "They met on Oct. 24.", "They met on 24 October 2024.", "They met on October 24th.",
        "They met on 24/10/2024.", "They met on 24.10.2024.", "They met on 2024-10-24.", "They met on Thursday.",
        "They met yesterday.", "They met on Thursday, October 24, 2024.", "They met on the 24th of October.",
        "They met on the twenty-fourth of October.", "They met a day ago.",
    ],
)  # fmt: skip
def test_every_newsroom_form_of_a_day_comes_to_the_same_value(text: str) -> None:
    assert only(text).value == "2024-10-24"
    assert (only(text).earliest, only(text).latest) == ("2024-10-24", "2024-10-24")


@pytest.mark.parametrize(
    ("text", "value", "words"),
    [
        ("It began in February 2022.", "2022-02", "February 2022"),
        ("It began in March.", "2024-03", "March"),
        ("It has run since 2022.", "2022", "2022"),
        ("Music of the late 1990s played.", "199", "the late 1990s"),
        ("They signed it last week.", "2024-W42", "last week"),
        ("They signed it earlier this month.", "2024-10", "earlier this month"),
        ("They signed it three days ago.", "2024-10-22", "three days ago"),
        ("Sales rose in the third quarter.", "2024-Q3", "the third quarter"),
        ("They walked over the weekend.", "2024-W42-WE", "the weekend"),
        ("It was hot this summer.", "2024-SU", "this summer"),
        ("She spoke on Sunday morning.", "2024-10-20TMO", "Sunday morning"),
        ("She will speak on Monday.", "2024-10-28", "Monday"),
        ("A service will be held at St. Vitus' church on Sunday.", "2024-10-27", "Sunday"),
        ("The ship is to be towed on Sunday.", "2024-10-27", "Sunday"),
        ("The ship was towed on Sunday.", "2024-10-20", "Sunday"),
        ("She spoke at 11am on Tuesday.", "2024-10-22T11:00", "11am on Tuesday"),
        ("She spoke at 5:52 PM.", "2024-10-25T17:52", "5:52 PM"),
        ("It broke at 14:30 GMT.", "2024-10-25T14:30", "14:30 GMT"),
        ("It broke at noon.", "2024-10-25T12:00", "noon"),
        ("The war has gone on for two years.", "P2Y", "two years"),
        ("They dug for over 100 hours.", "PT100H", "over 100 hours"),
        ("A five-day visit ended.", "P5D", "five-day"),
        ("He waited a minute and a half.", "PT1M30S", "a minute and a half"),
        ("They meet every week.", "P1W", "every week"),
        ("Prices rose recently.", "PAST_REF", "recently"),
        ("It closed on Christmas Eve.", "2024-12-24", "Christmas Eve"),
        ("It ran in 2019-2021.", "2019/2021", "2019-2021"),
        ("The summit was held on 22-24 October.", "2024-10-22/2024-10-24", "22-24 October"),
    ],
)
def test_an_expression_is_read_with_its_words(text: str, value: str, words: str) -> None:
    assert (only(text).value, only(text).text) == (value, words)


def test_without_a_date_the_value_keeps_what_the_words_allow() -> None:
    wednesday, day = find_times(article("They met on Wednesday and again on Oct 24.", published=None))
    assert (wednesday.value, day.value) == ("XXXX-WXX-3", "XXXX-10-24")
    assert {wednesday.basis, day.basis} == {"open"}
    assert (wednesday.earliest, wednesday.latest, day.earliest, day.latest) == (None, None, None, None)


def test_a_full_date_needs_no_publication_date() -> None:
    found = only("It happened on 24 October 2018.", published=None)
    assert (found.value, found.basis, found.earliest) == ("2018-10-24", "stated", "2018-10-24")


def test_a_dateline_serves_where_the_page_has_no_date() -> None:
    place = Dateline(0, 5, "Orlan", "2024-10-25")
    (found,) = find_times(article("They met on Thursday.", published=None, dateline=place))
    assert (found.value, found.basis) == ("2024-10-24", "dateline")


def test_days_later_count_from_the_day_last_spoken_of() -> None:
    _, second = find_times(article("The dam broke on 3 March 2021. Two days later the town was empty."))
    assert (second.value, second.basis) == ("2021-03-05", "context")


def test_a_zone_is_kept_in_the_interval() -> None:
    assert only("It broke at 14:30 GMT.").earliest == "2024-10-25T14:30+00:00"


def test_early_and_late_narrow_the_interval() -> None:
    early, late = only("It opened in early 2022."), only("It opened in late 2022.")
    assert (early.value, late.value) == ("2022", "2022")
    assert early.latest is not None and late.earliest is not None
    assert early.latest < late.earliest


@pytest.mark.parametrize(
    "text",
    ["It may rain.", "They march on.", "Prices fall.", "A 33-year-old woman spoke.", "She is 40 years old.",
     "He came second.", "They spring back.", "About 2000 people came.", "Call 555-1234.", "It won 3-2."],
)  # fmt: skip
def test_words_that_only_look_like_times_are_left_alone(text: str) -> None:
    assert find_times(article(text)) == ()


_NASTY = ["7", ",", "and ", "1,", "the ", " ", "Friday ", "half a ", "Oct 1 ", "twenty-", '"', "1-", "late ", "A"]


@pytest.mark.parametrize("piece", _NASTY)
def test_time_grows_no_faster_than_the_text(piece: str) -> None:
    def cost(size: int) -> float:
        text = article((piece * size)[:size])
        began = time.process_time()
        find_times(text)
        return time.process_time() - began

    find_times(article(piece * 10))
    assert cost(40_000) < 20 * cost(10_000) + 0.2


_PIECES = """Oct 24 October 2024 of the last two years ago Friday at 11am p.m. noon early 1990s 's '80s every week half
 Q3 24/10/2024 31 February 0000 9999 99/99/9999 24:00 25 first thirty-first , . - – ½ Ǆ ١٢ 1,000 century GMT"""
_words = st.sampled_from([*_PIECES.split(), "\n", "\n\n", ""])


@settings(max_examples=150, deadline=None)
@given(
    st.one_of(st.text(max_size=200), st.lists(_words, max_size=30).map(" ".join)),
    st.sampled_from([None, "2024-02-29", "0001-01-01", "9999-12-31", "x"]),
)
def test_spans_hold_their_words_in_any_text(text: str, published: str | None) -> None:
    found = find_times(article(text, published))
    assert all(text[t.start : t.end] == t.text and t.start < t.end for t in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all((t.earliest is None) == (t.latest is None) for t in found)
    assert all(t.earliest <= t.latest for t in found if t.earliest and t.latest)
