"""``rashomon watch`` as a user types it, into an archive of its own."""

import json
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import bad_server as bad
import pytest
from click.testing import CliRunner, Result

import rashomon
from rashomon.cli import main

PARAGRAPHS = (
    "The Orle rose two metres in a night and 40 families left their homes, mayor Ilse Quarn said on Sunday.",
    '"We have not seen water like this in fifty years," Quarn said at the town hall of Kelmar.',
)
PLACES = "Varne Ostrel Tolmin Hemsey Sarn Lakeside Norda Kelmar".split()


@pytest.fixture
def server() -> Iterator[bad.BadServer]:
    with bad.serving() as server:
        items = []
        for number, place in enumerate(PLACES):
            text = [paragraph.replace("Kelmar", place).replace("40", str(number + 40)) for paragraph in PARAGRAPHS]
            server.answers[f"/{place}"] = bad.body(bad.page(f"{place} floods", *text))
            items.append(bad.item(f"{place} floods", server.url(f"/{place}")))
        server.answers["/feed"] = bad.with_etag(bad.rss(*reversed(items)))
        yield server


@pytest.fixture(autouse=True)
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("RASHOMON_ARCHIVE", str(tmp_path / "a.rashomon"))
    return tmp_path / "a.rashomon"


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["watch", *arguments])


def started(*arguments: str) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "rashomon", "watch", "--allow-private", "--pause", "0", *arguments]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def titles(archive: Path) -> list[str]:
    with rashomon.Archive(archive, read_only=True) as found:
        assert not [finding for finding in found.check() if finding.wrong]
        return sorted(str(article.title) for article, _ in found.export())


def test_one_round_adds_groups_and_tells_then_there_is_nothing_new(server: bad.BadServer, archive: Path) -> None:
    alert = ("--alert", "speaker:quarn place:tolmin")
    result = run(server.url("/feed"), "--once", "--allow-private", "--pause", "0", "--json", *alert)
    assert result.exit_code == 0, result.output
    told = [json.loads(line) for line in result.stdout.splitlines()]
    assert [event["event"] for event in told].count("added") == len(PLACES)
    assert [event["title"] for event in told if event["event"] == "alert"] == ["Tolmin floods"]
    assert titles(archive) == sorted(f"{place} floods" for place in PLACES)
    again = run(server.url("/feed"), "--once", "--allow-private")
    assert "1 asked, 1 unchanged, 0 failing, 0 added" in again.stdout
    assert "\x1b" not in again.stdout


def test_a_private_address_is_refused_unless_allowed_and_the_exit_code_tells(server: bad.BadServer) -> None:
    result = run(server.url("/feed"), "--once")
    assert result.exit_code == 5
    assert "private address 127.0.0.1" in result.stdout
    assert server.asked == []
    assert "--allow-private" in result.stdout
    again = run(server.url("/feed"), "--once", "--allow-private", "--pause", "0")
    assert again.exit_code == 0 and "1 asked" in again.stdout


def test_a_feed_whose_time_has_not_come_is_told(server: bad.BadServer) -> None:
    server.answers["/gone"] = bad.missing
    first = run(server.url("/gone"), "--once", "--allow-private", "--pause", "0")
    again = run(server.url("/gone"), "--once", "--allow-private", "--pause", "0")
    assert first.exit_code == again.exit_code == 5
    assert "not asked" in again.stdout and "it failed; asked again" in again.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("nothing.opml",),
        ("ftp://a.example/",),
        ("https://a.example/", "--every", "soon"),
        ("https://a.example/", "--every", "0"),
        ("https://a.example/", "--alert", "-flood"),
        ("https://a.example/", "--to", "alerts.jsonl"),
        ("https://a.example/", "--alert", "flood", "--to", "gopher://a.example/"),
    ],
)
def test_wrong_usage_is_told_before_anything_is_asked(arguments: tuple[str, ...], archive: Path) -> None:
    result = run(*arguments)
    assert result.exit_code == 2 and "Error:" in result.output
    assert not archive.exists()


def test_a_damaged_state_is_left_as_it_is(archive: Path) -> None:
    state = archive.with_name("a.rashomon.watch.json")
    state.write_text("{", encoding="utf-8")
    result = run("https://a.example/", "--once")
    assert result.exit_code == 4 and "left as it is" in result.output
    assert state.read_text(encoding="utf-8") == "{"


def test_a_signal_ends_it_cleanly(server: bad.BadServer, archive: Path) -> None:
    watch = started(server.url("/feed"), "--every", "1s")
    assert watch.stdout is not None
    while " round " not in watch.stdout.readline():
        pass
    watch.send_signal(signal.SIGTERM)
    assert watch.wait(30) == 0
    assert len(titles(archive)) == len(PLACES)
    assert json.loads(archive.with_name("a.rashomon.watch.json").read_bytes())["feeds"]


def test_after_a_kill_nothing_that_was_told_is_missing_and_nothing_is_there_twice(
    server: bad.BadServer, archive: Path
) -> None:
    watch = started(server.url("/feed"), "--every", "1s", "--json")
    assert watch.stdout is not None
    told = [json.loads(watch.stdout.readline()) for _ in range(3)]
    watch.kill()
    watch.wait()
    assert {event["title"] for event in told} <= set(titles(archive))
    assert run(server.url("/feed"), "--once", "--allow-private", "--pause", "0").exit_code == 0
    assert titles(archive) == sorted(f"{place} floods" for place in PLACES)


def test_it_ends_when_its_reader_goes_away(server: bad.BadServer) -> None:
    server.answers["/never"] = bad.status(404)
    watch = started(server.url("/feed"), "--every", "1s", "--json")
    assert watch.stdout is not None
    watch.stdout.readline()
    watch.stdout.close()
    began = time.monotonic()
    assert watch.wait(60) == 0
    assert time.monotonic() - began < 60
