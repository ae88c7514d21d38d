"""Rounds over a server that misbehaves."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import bad_server as bad
import pytest
from watched import Newsroom

from rashomon.fetch.addresses import resolve
from rashomon.watch.events import Added, Failing, LeftOut, NotRead, Revised, Round

FLOOD = "The Orle rose two metres in a night and 40 families left their homes, the mayor of Kelmar said on Sunday."
MORE = "Boats brought bread to the upper streets, where the lights had been out since Saturday evening."
MORNING = "Sun, 01 Mar 2026 06:00:00 GMT"


@pytest.fixture
def newsroom() -> Iterator[Newsroom]:
    with bad.serving() as server:
        yield Newsroom(server)


def publish(newsroom: Newsroom, path: str, title: str, *paragraphs: str) -> str:
    newsroom.server.answers[path] = bad.body(bad.page(title, *(paragraphs or (FLOOD, MORE))))
    return newsroom.url(path)


def test_what_is_new_is_fetched_added_and_told(newsroom: Newsroom) -> None:
    link = publish(newsroom, "/flood", "Flood in Kelmar")
    newsroom.server.answers["/feed"] = bad.body(bad.rss(bad.item("Flood in Kelmar", link, MORNING)))
    done = newsroom.watch("/feed").round()
    (added,) = newsroom.told("added")
    assert isinstance(added, Added)
    assert (added.title, added.outlet, added.new_story) == ("Flood in Kelmar", "Kelmar Courier", True)
    assert FLOOD in newsroom.door.added[0].text
    assert (done.asked, done.added, done.failing) == (1, 1, 0)
    assert newsroom.door.settled == 1


def test_a_page_is_fetched_once_and_an_unchanged_feed_costs_nothing(newsroom: Newsroom) -> None:
    link = publish(newsroom, "/flood", "Flood in Kelmar")
    newsroom.server.answers["/feed"] = bad.with_etag(bad.rss(bad.item("Flood in Kelmar", link, MORNING)))
    watch = newsroom.watch("/feed")
    watch.round()
    newsroom.now += 900
    done = watch.round()
    assert (done.asked, done.unchanged, done.added) == (1, 1, 0)
    assert newsroom.server.times("/flood") == 1


def test_a_feed_that_is_not_due_is_left_alone(newsroom: Newsroom) -> None:
    newsroom.server.answers["/feed"] = bad.body(bad.rss())
    watch = newsroom.watch("/feed")
    watch.round()
    newsroom.now += 800
    assert watch.round().asked == 0
    assert newsroom.server.times("/feed") == 1


def test_an_entry_that_the_feed_calls_updated_becomes_a_revision(newsroom: Newsroom) -> None:
    link = publish(newsroom, "/flood", "Flood in Kelmar")
    entries = [("a", "Flood in Kelmar", link, f"2026-03-01T0{hour}:00:00Z") for hour in (6, 8, 9)]
    newsroom.server.answers["/feed"] = bad.in_turn(*(bad.body(bad.atom(entry)) for entry in entries))
    watch = newsroom.watch("/feed")
    watch.round()
    publish(newsroom, "/flood", "Flood in Kelmar", FLOOD.replace("40 families", "55 families"), MORE)
    newsroom.now += 900
    watch.round()
    (revised,) = newsroom.told("revised")
    assert isinstance(revised, Revised) and revised.story == "flood"
    assert "55 families" in newsroom.door.added[-1].text


def test_a_feed_that_cries_wolf_is_not_believed_for_ever(newsroom: Newsroom) -> None:
    link = publish(newsroom, "/flood", "Flood in Kelmar")
    hours = [bad.body(bad.atom(("a", "Flood", link, f"2026-03-01T{hour:02}:00:00Z"))) for hour in range(3, 12)]
    newsroom.server.answers["/feed"] = bad.in_turn(*hours)
    watch = newsroom.watch("/feed")
    for _ in hours:
        watch.round()
        newsroom.now += 900
    assert newsroom.server.times("/flood") == 1 + 3


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        (bad.status(404), "404"),
        (bad.status(500), "500"),
        (bad.drips, "no whole answer within"),
        (bad.silent, "no whole answer within"),
        (bad.endless, "sends over"),
        (bad.hangs_up, "the connection failed"),
        (bad.garbage, "the connection failed"),
        (bad.breaks_off(b"<rss>"), "the connection failed"),
        (bad.broken_gzip, "cut off"),
        (bad.gzip_bomb, "unzips to over"),
        (bad.leads_to("/feed"), "leads in a circle"),
        (bad.leads_to("http://127.0.0.1:1/"), "private address"),
        (bad.leads_to("http://[::ffff:10.0.0.1]/"), "private address"),
        (bad.leads_to("http://169.254.169.254/latest"), "private address"),
        (bad.leads_to("file:///etc/passwd"), "only http and https"),
        (bad.leads_to("ftp://courier.example/"), "only http and https"),
        (bad.body(b""), "empty"),
        (bad.body(b"\x00\x01\x02" * 99), "binary data"),
        (bad.body("<rss><channel><title>Only a title"), ""),
        (bad.body("Not a feed. Just words."), "no feed"),
        (bad.body("<?xml version='1.0'?><opml version='2.0'><body/></opml>"), "names no feed"),
        (bad.body("<html><body><p>" + "A page. " * 50 + "</p></body></html>"), "a page, not a feed"),
    ],
)
def test_one_failing_feed_never_stops_another(newsroom: Newsroom, answer: bad.Answer, says: str) -> None:
    link = publish(newsroom, "/flood", "Flood in Kelmar")
    newsroom.server.answers["/feed"] = answer
    newsroom.server.answers["/sound"] = bad.body(bad.rss(bad.item("Flood in Kelmar", link)))
    newsroom.watch("/feed", newsroom.url("/sound", "post.example"), seconds=1.0).round()
    assert len(newsroom.told("added")) == 1
    failing = newsroom.told("failing")
    if says:
        assert isinstance(failing[0], Failing) and says in failing[0].reason
    assert len(failing) == bool(says)


def test_a_host_that_moves_to_a_private_address_between_two_rounds_is_refused(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    newsroom.server.answers["/feed"] = bad.body(bad.rss())
    watch = newsroom.watch(newsroom.url("/feed", "turncoat.example"))
    assert watch.round().failing == 0
    monkeypatch.setattr("watched.look_up_example", lambda host, port: resolve("127.0.0.1", port, allow_private=False))
    newsroom.now += 900
    watch.round()
    (failing,) = newsroom.told("failing")
    assert isinstance(failing, Failing) and "private address 127.0.0.1" in failing.reason
    assert newsroom.server.times("/feed") == 1


def test_an_error_that_passes_is_not_even_told(newsroom: Newsroom) -> None:
    newsroom.server.answers["/feed"] = bad.in_turn(bad.status(500), bad.hangs_up, bad.body(bad.rss()))
    assert newsroom.watch("/feed").round().failing == 0
    assert newsroom.slept == [1.0, 2.0]


def test_a_failing_feed_is_asked_ever_more_rarely_and_its_return_is_told(newsroom: Newsroom) -> None:
    newsroom.server.answers["/feed"] = bad.status(404)
    watch = newsroom.watch("/feed")
    waits = []
    for _ in range(4):
        watch.round()
        waits.append((watch.next_due() or 0) - newsroom.now)
        newsroom.now += waits[-1]
    assert waits == [60, 120, 240, 480]
    newsroom.server.answers["/feed"] = bad.body(bad.rss())
    assert watch.round().failing == 0
    assert newsroom.names()[-1] == "recovered"


@pytest.mark.parametrize("code", [429, 503])
def test_retry_after_is_respected(newsroom: Newsroom, code: int) -> None:
    newsroom.server.answers["/feed"] = bad.status(code, retry_after="7200")
    watch = newsroom.watch("/feed")
    watch.round()
    assert watch.next_due() == newsroom.now + 7200
    assert watch.round(asked_for=True).asked == 0
    assert newsroom.server.times("/feed") == 1


def test_a_host_that_is_asked_too_much_is_left_alone_with_all_its_pages(newsroom: Newsroom) -> None:
    links = [newsroom.url(f"/{n}") for n in range(3)]
    newsroom.server.answers |= {f"/{n}": bad.status(429, retry_after="600") for n in range(3)}
    newsroom.server.answers["/feed"] = bad.body(bad.rss(*(bad.item("Page", link) for link in links)))
    watch = newsroom.watch("/feed")
    assert watch.round().waiting == 3
    assert sum(newsroom.server.times(f"/{n}") for n in range(3)) == 1
    for n in range(3):
        publish(newsroom, f"/{n}", f"Page {n}", FLOOD.replace("40", str(n)), MORE)
    newsroom.now += 900
    assert watch.round().added == 3


def test_a_short_retry_after_is_waited_for_within_the_round(newsroom: Newsroom) -> None:
    newsroom.server.answers["/feed"] = bad.in_turn(bad.status(429, retry_after="5"), bad.body(bad.rss()))
    assert newsroom.watch("/feed").round().failing == 0
    assert newsroom.slept == [5.0]


def test_a_feed_that_is_gone_is_told_once_and_dropped(newsroom: Newsroom) -> None:
    newsroom.server.answers["/feed"] = bad.status(410)
    watch = newsroom.watch("/feed")
    watch.round()
    newsroom.now += 90_000
    watch.round()
    assert newsroom.names() == ["gone"]
    assert newsroom.server.times("/feed") == 1
    assert watch.next_due() is None


def test_a_feed_that_moved_for_good_is_asked_at_its_new_address(newsroom: Newsroom) -> None:
    newsroom.server.answers |= {"/feed": bad.leads_to("/new", 301), "/new": bad.body(bad.rss())}
    watch = newsroom.watch("/feed")
    watch.round()
    newsroom.now += 900
    watch.round()
    assert newsroom.names() == ["moved"]
    assert (newsroom.server.times("/feed"), newsroom.server.times("/new")) == (1, 2)


def test_a_feed_whose_new_address_fails_is_asked_at_the_old_one_again(newsroom: Newsroom) -> None:
    newsroom.server.answers |= {"/feed": bad.leads_to("/new", 308), "/new": bad.body(bad.rss())}
    watch = newsroom.watch("/feed")
    watch.round()
    newsroom.server.answers |= {"/feed": bad.body(bad.rss()), "/new": bad.status(404)}
    for _ in range(4):
        newsroom.now += 3_600
        watch.round()
    assert newsroom.names() == ["moved", "failing", "failing", "failing", "recovered"]


def test_robots_txt_is_respected_for_feeds_pages_and_redirects(newsroom: Newsroom) -> None:
    newsroom.server.answers |= {
        "/robots.txt": bad.body("User-agent: *\nDisallow: /secret\nAllow: /\n", "text/plain"),
        "/feed": bad.body(
            bad.rss(
                bad.item("One", newsroom.url("/secret/one")),
                bad.item("Two", newsroom.url("/two")),
            )
        ),
        "/two": bad.leads_to("/secret/two"),
    }
    newsroom.watch("/feed", "/secret/feed").round()
    assert [event.url for event in newsroom.told("not-read") if isinstance(event, NotRead)] == [
        newsroom.url("/two"),
        newsroom.url("/secret/one"),
    ]
    assert len(newsroom.told("failing")) == 1
    assert not any(path.startswith("/secret") for _, _, path in newsroom.server.asked)
    assert newsroom.server.times("/robots.txt") == 1


def test_a_robots_txt_in_trouble_forbids_everything_for_the_time_being(newsroom: Newsroom) -> None:
    newsroom.server.answers |= {"/robots.txt": bad.status(500), "/feed": bad.body(bad.rss())}
    watch = newsroom.watch("/feed")
    watch.round()
    (failing,) = newsroom.told("failing")
    assert isinstance(failing, Failing) and "robots.txt cannot be had" in failing.reason
    assert newsroom.server.times("/feed") == 0
    newsroom.server.answers["/robots.txt"] = bad.status(404)
    newsroom.now += 60
    assert watch.round().failing == 0


def test_no_more_than_so_many_pages_a_round_and_the_oldest_first(newsroom: Newsroom) -> None:
    items = []
    for hour in (9, 7, 5):
        link = publish(newsroom, f"/{hour}", f"Hour {hour}", FLOOD.replace("40", str(hour)), MORE)
        items.append(bad.item(f"Hour {hour}", link, f"Sun, 01 Mar 2026 0{hour}:00:00 GMT"))
    newsroom.server.answers["/feed"] = bad.with_etag(bad.rss(*items))
    watch = newsroom.watch("/feed", pages=2)
    assert watch.round().waiting == 1
    newsroom.now += 900
    assert watch.round().waiting == 0
    assert [article.title for article in newsroom.door.added] == ["Hour 5", "Hour 7", "Hour 9"]


def test_old_entries_are_left_out_and_dates_in_the_future_are_now(newsroom: Newsroom) -> None:
    old = bad.item("Old", newsroom.url("/old"), "Mon, 05 Jan 2009 06:00:00 GMT")
    future = bad.item("Future", publish(newsroom, "/future", "Future"), "Sat, 01 Mar 2099 06:00:00 GMT")
    newsroom.server.answers["/feed"] = bad.body(bad.rss(future, old))
    watch = newsroom.watch("/feed")
    watch.round()
    newsroom.now += 900
    watch.round()
    (left,) = newsroom.told("left-out")
    assert isinstance(left, LeftOut) and left.old == 1
    assert (newsroom.server.times("/old"), newsroom.server.times("/future")) == (0, 1)


def test_an_entry_that_comes_twice_or_in_two_feeds_is_fetched_once(newsroom: Newsroom) -> None:
    link = publish(newsroom, "/flood", "Flood in Kelmar")
    twice = bad.rss(bad.item("Flood", link, MORNING), bad.item("Flood again", link + "#top", MORNING))
    newsroom.server.answers |= {
        "/a": bad.body(twice),
        "/b": bad.body(bad.rss(bad.item("Flood", link + "?utm_source=b"))),
    }
    newsroom.watch("/a", newsroom.url("/b", "post.example")).round()
    assert len(newsroom.told("added")) == 1
    assert newsroom.server.times("/flood") == 1


def test_two_entries_under_one_id_are_two_articles(newsroom: Newsroom) -> None:
    links = [publish(newsroom, path, f"{path} news", FLOOD, path * 20) for path in ("/x", "/y")]
    same = bad.atom(*(("one-id", "News", link, "2026-03-01T06:00:00Z") for link in links))
    newsroom.server.answers["/feed"] = bad.body(same)
    newsroom.watch("/feed").round()
    assert len(newsroom.told("added")) == 2


def test_broken_xml_gives_the_entries_that_can_be_read(newsroom: Newsroom) -> None:
    link = publish(newsroom, "/flood", "Flood in Kelmar")
    newsroom.server.answers["/feed"] = bad.body(
        bad.rss(bad.item("Flood &nbsp;", link)).replace("</channel></rss>", "<it")
    )
    newsroom.watch("/feed").round()
    assert len(newsroom.told("added")) == 1


def test_entities_are_never_expanded(newsroom: Newsroom) -> None:
    levels = "".join(f"<!ENTITY e{n} '{f'&e{n - 1};' * 10}'>" for n in range(1, 10))
    bomb = f"<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY e0 'ha'>{levels}]><rss><channel><item><title>&e9;</title></item></channel></rss>"
    newsroom.server.answers["/feed"] = bad.body(bomb)
    newsroom.watch("/feed").round()
    assert newsroom.door.added == []


def test_a_huge_feed_is_taken_in_portions(newsroom: Newsroom) -> None:
    newsroom.server.answers["/page"] = bad.body(bad.page("Page", FLOOD, MORE))
    items = [bad.item(f"Item {n}", newsroom.url(f"/page?n={n}")) for n in range(3_000)]
    newsroom.server.answers["/feed"] = bad.body(bad.rss(*items))
    done = newsroom.watch("/feed", pages=3).round()
    (left,) = newsroom.told("left-out")
    assert isinstance(left, LeftOut) and left.beyond == 1_000
    assert newsroom.server.times("/feed") == 1 and done.waiting == 1_997


def test_a_page_that_cannot_be_had_is_tried_in_three_rounds_then_the_summary_is_added(newsroom: Newsroom) -> None:
    newsroom.server.answers |= {
        "/feed": bad.body(bad.rss(bad.item("Flood in Kelmar", newsroom.url("/flood"), MORNING))),
        "/flood": bad.status(503),
    }
    watch = newsroom.watch("/feed")
    for _ in range(3):
        watch.round()
        newsroom.now += 900
    assert newsroom.names() == ["not-read", "added"]
    assert newsroom.door.added[0].stub == "summary of a feed"


def test_a_page_that_is_forbidden_is_not_asked_again(newsroom: Newsroom) -> None:
    feed = bad.rss(bad.item("Flood in Kelmar", newsroom.url("/flood"), MORNING).replace("in short", ""))
    newsroom.server.answers |= {"/feed": bad.body(feed), "/flood": bad.status(403)}
    watch = newsroom.watch("/feed")
    watch.round()
    newsroom.now += 900
    watch.round()
    assert newsroom.server.times("/flood") == 1


def test_a_feed_that_holds_whole_articles_is_not_asked_for_pages(newsroom: Newsroom) -> None:
    words = " ".join(f"{FLOOD} {number}" for number in range(20))
    whole = f"<content:encoded xmlns:content='http://purl.org/rss/1.0/modules/content/'>&lt;p&gt;{words}&lt;/p&gt;</content:encoded>"
    newsroom.server.answers["/feed"] = bad.body(bad.rss(bad.item("Flood", newsroom.url("/flood"), MORNING, whole)))
    newsroom.watch("/feed").round()
    assert newsroom.door.added[0].stub is None
    assert newsroom.server.times("/flood") == 0


def test_lists_are_unfolded_at_once(newsroom: Newsroom) -> None:
    link = publish(newsroom, "/flood", "Flood in Kelmar")
    news = f"<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>{link}</loc></url></urlset>"
    opml = f"<opml version='2.0'><body><outline text='Folder'><outline xmlUrl='{newsroom.url('/index')}'/></outline></body></opml>"
    index = (
        "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>/old</loc>"
        "<lastmod>2001-01-01</lastmod></sitemap><sitemap><loc>/news</loc><lastmod>2026-03-01</lastmod></sitemap></sitemapindex>"
    )
    newsroom.server.answers |= {"/opml": bad.body(opml), "/index": bad.body(index), "/news": bad.body(news)}
    done = newsroom.watch("/opml").round()
    assert (done.asked, done.added) == (3, 1)
    assert newsroom.names() == ["listed", "listed", "added"]


def test_what_is_told_does_not_depend_on_who_answers_first(newsroom: Newsroom) -> None:
    def slowly(answer: bad.Answer) -> bad.Answer:
        def slow(request: bad.Request) -> None:
            time.sleep(0.1)
            answer(request)

        return slow

    hosts = [f"{letter}.example" for letter in "abcdef"]
    for number, host in enumerate(hosts):
        link = newsroom.url(f"/{number}", host)
        page = bad.body(bad.page(f"Page {number}", FLOOD.replace("40", str(number)), MORE))
        feed = bad.body(bad.rss(bad.item(f"Page {number}", link)))
        newsroom.server.answers |= {f"/{number}": page, f"/feed{number}": slowly(feed) if number % 2 else feed}
    newsroom.watch(*(newsroom.url(f"/feed{n}", host) for n, host in enumerate(hosts))).round()
    assert [event.title for event in newsroom.told("added") if isinstance(event, Added)] == [
        f"Page {n}" for n in range(6)
    ]


def test_never_two_requests_to_a_host_at_a_time(newsroom: Newsroom) -> None:
    def slow(request: bad.Request) -> None:
        time.sleep(0.02)
        bad.body(bad.rss())(request)

    for host in ("a", "b"):
        newsroom.server.answers |= {f"/{host}{n}": slow for n in range(5)}
        newsroom.server.answers |= {f"/to-{host}": bad.leads_to(newsroom.url(f"/{host}0", f"{host}.example"))}
    feeds = [newsroom.url(f"/{host}{n}", f"{host}.example") for n in range(5) for host in ("a", "b")]
    crossed = [
        newsroom.url("/to-a", "b.example"),
        newsroom.url("/to-b", "a.example"),
        newsroom.url("/to-a", "c.example"),
    ]
    done = newsroom.watch(*feeds, *crossed).round()
    assert (done.asked, done.failing) == (13, 0)
    assert set(newsroom.server.most.values()) == {1}


def test_a_fault_of_ours_stops_nothing(newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> None:
        raise ZeroDivisionError("ours")

    links = [publish(newsroom, f"/{n}", f"Page {n}", FLOOD.replace("40", str(n)), MORE) for n in range(2)]
    newsroom.server.answers["/feed"] = bad.body(bad.rss(*(bad.item("Page", link) for link in links)))
    watch = newsroom.watch("/feed")
    monkeypatch.setattr(newsroom.door, "settle", fails)
    add, broken = newsroom.door.add, [True]
    monkeypatch.setattr(newsroom.door, "add", lambda article: fails() if broken and broken.pop() else add(article))
    watch.round()
    assert newsroom.names() == ["not-read", "added", "fault"]
    monkeypatch.setattr("rashomon.watch.rounds.content_of", fails)
    newsroom.now += 900
    watch.round()
    assert newsroom.names() == ["failing"]


def test_the_state_survives_and_nothing_is_fetched_twice(newsroom: Newsroom, tmp_path: Path) -> None:
    newsroom.path = tmp_path / "state.json"
    link = publish(newsroom, "/flood", "Flood in Kelmar")
    newsroom.server.answers["/feed"] = bad.with_etag(bad.rss(bad.item("Flood in Kelmar", link, MORNING)))
    newsroom.watch("/feed").round()
    done = newsroom.watch("/feed").round(asked_for=True)
    assert (done.asked, done.unchanged) == (1, 1)
    assert newsroom.server.times("/flood") == 1


def test_a_watch_that_is_stopped_keeps_what_it_has(newsroom: Newsroom, tmp_path: Path) -> None:
    newsroom.path = tmp_path / "state.json"
    links = [publish(newsroom, f"/{n}", f"Page {n}", FLOOD.replace("40", str(n)), MORE) for n in range(3)]
    newsroom.server.answers["/feed"] = bad.body(bad.rss(*(bad.item("Page", link) for link in links)))
    stopping = newsroom.watch("/feed")
    stopping._stopped = lambda: len(newsroom.door.added) >= 1
    stopping.round()
    assert len(newsroom.door.added) == 1
    done = newsroom.watch("/feed").round(asked_for=True)
    assert isinstance(done, Round) and done.added == 2
