"""When a feed is asked next."""

from hypothesis import given
from hypothesis import strategies as st

from rashomon.watch.schedule import (
    LONGEST_HOLD,
    LONGEST_RETRY,
    after_failure,
    after_success,
    is_due,
    next_due,
    seconds_of,
)
from rashomon.watch.values import FeedState

NOW = 1_772_366_400.0


def test_a_feed_is_due_after_its_interval() -> None:
    state = after_success(FeedState(failures=3, held=True), NOW, 900)
    assert (state.due, state.failures, state.held) == (NOW + 900, 0, False)
    assert not is_due(state, NOW + 899, 900) and is_due(state, NOW + 900, 900)


@given(st.integers(1, 500), st.floats(1, 30 * 86_400))
def test_waits_after_failures_never_shrink_and_have_a_bound(failures: int, every: float) -> None:
    waits = [after_failure(FeedState(failures=n), NOW, every).due - NOW for n in (failures - 1, failures)]
    assert 0 < waits[0] <= waits[1] <= max(LONGEST_RETRY, every) + 1


@given(st.floats(0, 1e12))
def test_a_server_may_put_us_off_for_a_week_at_most(hold: float) -> None:
    state = after_failure(FeedState(), NOW, 900, hold)
    assert min(hold, LONGEST_HOLD) <= state.due - NOW + 1 <= LONGEST_HOLD + 2


def test_a_clock_that_was_set_back_puts_no_feed_off_for_ever() -> None:
    assert is_due(FeedState(due=NOW + 901), NOW, 900)
    assert is_due(FeedState(due=NOW + 100 * 86_400, failures=1), NOW, 900)
    assert not is_due(FeedState(due=NOW + 86_400, failures=1), NOW, 900)


def test_a_person_who_asks_gets_all_but_the_failing_feeds() -> None:
    assert is_due(FeedState(due=NOW + 500), NOW, 900, asked_for=True)
    assert not is_due(FeedState(due=NOW + 500, failures=1), NOW, 900, asked_for=True)
    assert not is_due(FeedState(gone=True), NOW, 900, asked_for=True)


def test_feeds_of_one_interval_keep_together_but_no_server_is_asked_before_its_time() -> None:
    assert is_due(FeedState(due=NOW + 50), NOW, 900, slack=60)
    assert not is_due(FeedState(due=NOW + 50, failures=1, held=True), NOW, 900, slack=60)


def test_the_next_one_due_is_found_among_those_that_are_left() -> None:
    assert next_due([FeedState(due=5.0), FeedState(due=3.0), FeedState(due=1.0, gone=True)]) == 3.0
    assert next_due([FeedState(gone=True)]) is None


def test_retry_after_is_a_number_or_a_date() -> None:
    assert seconds_of("120", NOW) == 120
    assert seconds_of("Sun, 01 Mar 2026 12:05:00 GMT", NOW) == 300
    assert seconds_of("Sun, 01 Mar 2020 12:05:00 GMT", NOW) == 0
    assert [seconds_of(text, NOW) for text in (None, "", "soon", "-5", "١٢", "1e9")] == [None] * 6


@given(st.text())
def test_no_retry_after_raises(text: str) -> None:
    seconds_of(text, NOW)
