"""robots.txt as RFC 9309 says."""

import pytest

from rashomon.errors import NotFetched
from rashomon.fetch import Fetched
from rashomon.watch.manners import Pace
from rashomon.watch.robots import KEPT, LONGEST_DELAY, Robots, rules_of

FEED = "https://courier.example/feed"


class Host:
    """A host's robots.txt as a function; counts how often it was asked."""

    def __init__(self, answer: bytes | NotFetched) -> None:
        self.answer, self.asked, self.now = answer, [""][:0], 0.0
        self.robots = Robots(self.get, "Rashomon-News", lambda: self.now)

    def get(self, url: str) -> Fetched:
        self.asked.append(url)
        if isinstance(self.answer, NotFetched):
            raise self.answer
        return Fetched(url=url, status=200, data=self.answer)


def test_the_group_of_our_name_counts_before_the_one_for_all() -> None:
    rules = rules_of(b"User-agent: *\nDisallow: /\n\nUser-agent: rashomon-news\nDisallow: /x\n", "Rashomon-News")
    assert rules.allow(FEED) and not rules.allow("https://courier.example/x/1")


def test_a_delay_is_respected_within_a_bound() -> None:
    assert rules_of(b"User-agent: *\nCrawl-delay: 4", "R").delay == 4
    assert rules_of(b"User-agent: *\nRequest-rate: 1/5", "R").delay == 5
    assert rules_of(b"User-agent: *\nCrawl-delay: 90000", "R").delay == LONGEST_DELAY
    assert [rules_of(f"User-agent: *\nCrawl-delay: {x}".encode(), "R").delay for x in ("-3", "x", "nan")] == [0, 0, 0]


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410])
def test_no_file_allows_everything(status: int) -> None:
    assert Host(NotFetched("", "no", status=status)).robots.rules(FEED).allow(FEED)


@pytest.mark.parametrize("status", [429, 500, 503, None])
def test_a_file_that_cannot_be_had_forbids_everything(status: int | None) -> None:
    host = Host(NotFetched("", "trouble", status=status, retry_after="60"))
    with pytest.raises(NotFetched, match="trouble") as raised:
        host.robots.rules(FEED)
    assert raised.value.retry_after == "60" and raised.value.status is None


def test_it_is_asked_once_a_day_for_each_host_and_again_after_a_fault() -> None:
    host = Host(b"")
    for url in (FEED, FEED + "/2", "https://COURIER.example/3", "http://courier.example/"):
        host.robots.rules(url)
    assert host.asked == ["https://courier.example/robots.txt", "http://courier.example/robots.txt"]
    host.now = KEPT
    host.answer = NotFetched("", "trouble", status=500)
    for _ in range(2):
        with pytest.raises(NotFetched):
            host.robots.rules(FEED)
    host.answer = b""
    host.robots.tidy()
    host.robots.rules(FEED)
    assert len(host.asked) == 4


@pytest.mark.parametrize("data", [b"", b"\xff\xfe\x00", b"<html>not rules</html>", b"Disallow: /", b"a" * 3_000_000])
def test_what_makes_no_sense_forbids_nothing(data: bytes) -> None:
    assert rules_of(data, "Rashomon-News").allow(FEED)


def test_the_pause_is_kept_after_each_request_to_a_host_and_only_there() -> None:
    now, slept = [0.0], list[float]()

    def sleep(seconds: float) -> None:
        slept.append(seconds)
        now[0] += seconds

    pace = Pace(1.0, clock=lambda: now[0], sleep=sleep)
    for url, pause in ((FEED, 0.0), (FEED, 0.0), ("https://post.example/", 0.0), (FEED, 5.0)):
        with pace.turn(url, pause=pause):
            now[0] += 0.25
    assert slept == [1.0, 4.75]
