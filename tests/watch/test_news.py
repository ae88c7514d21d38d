"""What is new in a feed."""

from hypothesis import given
from hypothesis import strategies as st

from rashomon.read.entries import Entry
from rashomon.watch.moments import iso
from rashomon.watch.news import KEPT, MAX_WAITING, done, key_of, sort_out, tried
from rashomon.watch.values import FeedState

NOW = 1_772_366_400.0
MONTH_AGO = NOW - 30 * 86_400


def entries(*names: str, at: float = NOW - 3_600, changed: float | None = None) -> list[tuple[str, Entry]]:
    stamp = iso(changed) if changed is not None else None
    return [
        (f"feed#{n}", Entry(title=name, url=f"https://c.example/{name}", published=iso(at), modified=stamp))
        for n, name in enumerate(names, 1)
    ]


def waiting(state: FeedState) -> list[str]:
    return [one.entry.title or "" for one in state.waiting]


def test_the_last_of_a_feed_is_the_oldest_of_one_moment() -> None:
    state = sort_out(FeedState(), entries("c", "b", "a"), now=NOW, since=MONTH_AGO).state
    assert waiting(state) == ["a", "b", "c"]
    state = sort_out(state, entries("e", "d", "c", "b", "a"), now=NOW, since=MONTH_AGO).state
    assert waiting(state) == ["a", "b", "c", "d", "e"]


@given(st.lists(st.sampled_from("abcdefgh"), max_size=30), st.lists(st.sampled_from("abcdefgh"), max_size=30))
def test_each_entry_waits_once_however_often_it_is_met(first: list[str], second: list[str]) -> None:
    state = sort_out(FeedState(), entries(*first), now=NOW, since=MONTH_AGO).state
    state = sort_out(state, entries(*second), now=NOW, since=MONTH_AGO).state
    assert sorted(waiting(state)) == sorted({*first, *second})
    for one in state.waiting:
        state = done(state, one)
    again = sort_out(state, entries(*first, *second), now=NOW, since=MONTH_AGO).state
    assert again.waiting == ()


def test_a_change_counts_only_if_it_is_later() -> None:
    state = sort_out(FeedState(), entries("a", changed=NOW - 900), now=NOW, since=MONTH_AGO).state
    state = done(state, state.waiting[0])
    for changed, expected in ((NOW - 900, 0), (NOW - 1_800, 0), (None, 0), (NOW - 60, 1)):
        assert len(sort_out(state, entries("a", changed=changed), now=NOW, since=MONTH_AGO).state.waiting) == expected


def test_an_address_with_tracking_parameters_is_the_same_entry() -> None:
    plain, tracked = (Entry(url=f"https://www.c.example/a{more}") for more in ("", "?utm_source=rss#top"))
    assert key_of(plain) == key_of(tracked)
    assert key_of(Entry(title="One")) != key_of(Entry(title="Two"))


def test_what_another_feed_has_is_noted_and_does_not_wait() -> None:
    found = sort_out(FeedState(), entries("a"), now=NOW, since=MONTH_AGO, elsewhere={"c.example/a"})
    assert found.state.waiting == () and "c.example/a" in found.state.seen


def test_memory_and_queue_have_bounds() -> None:
    many = [f"n{n}" for n in range(MAX_WAITING + 10)]
    found = sort_out(FeedState(), entries(*many), now=NOW, since=MONTH_AGO)
    assert (len(found.state.waiting), found.beyond) == (MAX_WAITING, 10)
    later = sort_out(found.state, entries("new"), now=NOW, since=MONTH_AGO).state
    assert len(later.seen) == 1 + KEPT


def test_a_page_that_was_tried_keeps_its_place() -> None:
    state = sort_out(FeedState(), entries("b", "a"), now=NOW, since=MONTH_AGO).state
    state = tried(state, state.waiting[0])
    assert [(one.entry.title, one.tries) for one in state.waiting] == [("a", 1), ("b", 0)]
