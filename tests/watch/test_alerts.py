"""Alerts: who is told, once, and what happens to those who do not listen."""

import json
from collections.abc import Iterator
from pathlib import Path

import bad_server as bad
import pytest
from watched import Newsroom

from rashomon.errors import NotFetched
from rashomon.watch.events import Alert, Undelivered
from rashomon.watch.receivers import AlertFile, Webhook

WORDS = (
    "The Orle rose two metres in a night and 40 families left their homes, the mayor of Kelmar said.",
    "More rain.",
)


@pytest.fixture
def newsroom() -> Iterator[Newsroom]:
    with bad.serving() as server:
        found = Newsroom(server)
        items = []
        for number in (2, 1):
            server.answers[f"/{number}"] = bad.body(bad.page(f"Flood {number}", *WORDS, f"Number {number} of them."))
            items.append(bad.item(f"Flood {number}", found.url(f"/{number}")))
        server.answers["/feed"] = bad.body(bad.rss(*items))
        yield found


def hook(newsroom: Newsroom, *, allow_private: bool = True) -> Webhook:
    return Webhook(newsroom.server.url("/hook"), allow_private=allow_private, sleep=lambda _: None)


def taken(into: list[bytes]) -> bad.Answer:
    def answer(request: bad.Request) -> None:
        into.append(request.body)
        request.answer(204)

    return answer


def test_an_alert_has_its_passages_and_is_told_in_order(newsroom: Newsroom) -> None:
    newsroom.watch("/feed", queries=["families", "earthquake"]).round()
    alerts = [event for event in newsroom.told("alert") if isinstance(event, Alert)]
    assert [alert.title for alert in alerts] == ["Flood 1", "Flood 2"]
    assert [passage.text for passage in alerts[0].passages] == ["families"]
    assert [name for name in newsroom.names() if name != "listed"] == ["added", "alert", "added", "alert"]


def test_once_per_story_tells_of_its_first_article_only(newsroom: Newsroom, tmp_path: Path) -> None:
    newsroom.path = tmp_path / "state"
    newsroom.watch("/feed", queries=["families"], once_per_story=True).round()
    assert len(newsroom.told("alert")) == 1


def test_a_file_grows_by_a_line_for_each_alert(newsroom: Newsroom, tmp_path: Path) -> None:
    newsroom.watch("/feed", queries=["families"], receivers=[AlertFile(tmp_path / "alerts.jsonl")]).round()
    lines = [json.loads(line) for line in (tmp_path / "alerts.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [line["schema"] for line in lines] == ["rashomon/alert/1"] * 2
    assert lines[0]["title"] == "Flood 1" and lines[0]["text"].startswith("families: Flood 1 (Kelmar Courier) http")


def test_a_webhook_gets_one_object_for_each_alert(newsroom: Newsroom) -> None:
    got: list[bytes] = []
    newsroom.server.answers["/hook"] = taken(got)
    newsroom.watch("/feed", queries=["families"], receivers=[hook(newsroom)]).round()
    assert [json.loads(body)["title"] for body in got] == ["Flood 1", "Flood 2"]


def test_a_webhook_on_a_private_address_is_refused_unless_allowed(newsroom: Newsroom) -> None:
    newsroom.watch("/feed", queries=["families"], receivers=[hook(newsroom, allow_private=False)]).round()
    told = newsroom.told("undelivered")
    assert isinstance(told[0], Undelivered) and "private address" in told[0].reason
    assert newsroom.server.times("/hook") == 0


@pytest.mark.parametrize("answer", [bad.status(500), bad.leads_to("/elsewhere"), bad.hangs_up, bad.status(404)])
def test_what_is_not_taken_is_sent_again_in_order_across_runs(
    newsroom: Newsroom, tmp_path: Path, answer: bad.Answer
) -> None:
    newsroom.path = tmp_path / "state"
    newsroom.server.answers["/hook"] = answer
    watch = newsroom.watch("/feed", queries=["families"], receivers=[hook(newsroom)])
    watch.round()
    assert newsroom.names().count("undelivered") == 1, "the second waits behind the first"
    assert watch.next_due() == newsroom.now + 60
    got: list[bytes] = []
    newsroom.server.answers["/hook"] = taken(got)
    newsroom.now += 60
    newsroom.watch("/feed", queries=["families"], receivers=[hook(newsroom)]).round()
    assert [json.loads(body)["title"] for body in got] == ["Flood 1", "Flood 2"]
    assert newsroom.server.times("/elsewhere") == 0


def test_an_alert_is_given_up_after_ten_times(newsroom: Newsroom) -> None:
    newsroom.server.answers["/hook"] = bad.status(404)
    newsroom.server.answers["/2"] = bad.status(404)
    watch = newsroom.watch("/feed", queries=['"Number 1"'], receivers=[hook(newsroom)])
    for _ in range(12):
        watch.round()
        newsroom.now += 3_600
    told = [event for event in newsroom.told("undelivered") if isinstance(event, Undelivered)]
    assert len(told) == 10
    assert [event.next is None for event in told] == [False] * 9 + [True]


def test_what_may_be_secret_in_an_address_is_not_told(newsroom: Newsroom) -> None:
    newsroom.server.answers["/hook"] = bad.status(404)
    newsroom.watch("/feed", queries=["families"], receivers=[hook(newsroom)]).round()
    (told,) = newsroom.told("undelivered")
    assert isinstance(told, Undelivered) and "hook" not in told.to + told.reason


@pytest.mark.parametrize("url", ["ftp://a.example/", "http://", "http://user:word@a.example/"])
def test_what_is_no_address_for_a_webhook_is_refused_at_once(url: str) -> None:
    with pytest.raises(NotFetched):
        Webhook(url)
