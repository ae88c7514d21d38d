"""Head words of laws, events and works; forms of newsrooms; attitudes of cues."""

from __future__ import annotations

import pytest

from rashomon.lexicon.attitudes import attitude_of
from rashomon.lexicon.kinds import kind_by_head, kind_by_nature
from rashomon.lexicon.newsrooms import is_newsroom


@pytest.mark.parametrize(
    ("name", "before", "kind"),
    [
        ("Harbour Safety Act", "the ", "law"),
        ("Treaty of Kalb", "under the ", "law"),
        ("Norda Cup", "won the ", "event"),
        ("The Long Quay", "in the film “", "work"),
        ("Tolmin Port Authority", "the ", None),
    ],
)
def test_the_head_word_tells_laws_events_and_works(name: str, before: str, kind: str | None) -> None:
    assert kind_by_head(name, before) == kind


@pytest.mark.parametrize(
    ("name", "before", "kind"),
    [
        ("Operation Lantern", "called ", "event"),
        ("Ilse", "after Hurricane ", "event"),
        ("Storm Ilse", "", "event"),
        ("Lake Tarra", "on ", "place"),
        ("Asker River", "the ", "place"),
        ("Ilse Quarn", "after ", None),
    ],
)
def test_storms_are_events_and_rivers_places_whatever_they_look_like(name: str, before: str, kind: str | None) -> None:
    assert kind_by_nature(name, before) == kind


@pytest.mark.parametrize("words", ["the Tolmin Herald", "Reuters", "local media", "The newspaper", "Norda TV"])
def test_newsrooms_are_known_by_name_trade_or_description(words: str) -> None:
    assert is_newsroom(words)


@pytest.mark.parametrize("words", ["the harbour board", "Ilse Quarn", "the network of nurses"])
def test_others_are_no_newsrooms(words: str) -> None:
    assert not is_newsroom(words)


@pytest.mark.parametrize(
    ("cue", "attitude"),
    [
        ("said", "assertion"),
        ("strongly believes", "belief"),
        ("has learned", "fact"),
        ("is planning", "eventuality"),
    ],
)
def test_a_cue_gives_one_of_four_attitudes(cue: str, attitude: str) -> None:
    assert attitude_of(cue) == attitude
