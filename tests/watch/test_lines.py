"""Events as lines for people."""

import msgspec

from rashomon.watch import events
from rashomon.watch.lines import line_of

AT = "2026-03-01T12:00:00Z"
ALL: list[events.Event] = [
    events.Added(at=AT, feed="f", article="a", story="s", new_story=True, title="Flood", outlet="Courier"),
    events.Added(at=AT, feed="f", article="a", story="s", story_title="Rain", title="Flood", stub="paywall"),
    events.Revised(at=AT, feed="f", article="a", story="s", title="Flood"),
    events.NotRead(at=AT, feed="f", url="u", reason="r", summary=True),
    events.LeftOut(at=AT, feed="f", old=1, beyond=2),
    events.Failing(at=AT, feed="f", reason="r", failures=2, next=AT),
    events.Resting(at=AT, feed="f", failures=2, next=AT),
    events.Recovered(at=AT, feed="f", failures=1),
    events.Moved(at=AT, feed="f", to="t"),
    events.Gone(at=AT, feed="f", title="Post"),
    events.Listed(at=AT, feed="f", feeds=3),
    events.Alert(at=AT, query="q", article="a", story=None, title="T", passages=(events.Passage(0, 1, "x"),)),
    events.Undelivered(at=AT, to="t", query="q", reason="r"),
    events.Fault(at=AT, reason="r"),
    events.Round(at=AT, asked=1, waiting=2),
]


def test_every_event_has_a_line_and_an_object_that_names_it() -> None:
    assert {type(event) for event in ALL} == {*events.Event.__subclasses__(), *events.OfArticle.__subclasses__()} - {
        events.OfArticle
    }
    for event in ALL:
        assert line_of(event).startswith("2026-03-01 12:00:00Z  ")
        assert msgspec.json.decode(msgspec.json.encode(event))["event"] == events.name_of(event)


def test_a_story_is_named_where_it_has_another_title() -> None:
    assert line_of(ALL[1]) == "2026-03-01 12:00:00Z  added        Flood  [paywall]  -> s: Rain"


def test_no_feed_writes_to_the_terminal() -> None:
    line = line_of(events.Added(at=AT, feed="f", article="a", story=None, title="A\x1b]0;x\x07\r\n\u202eB\u2028"))
    assert line == "2026-03-01 12:00:00Z  added        A ]0;x    B "
