"""``rashomon watch``: feeds, asked round after round; what is new goes into the archive, a line for each event."""

from __future__ import annotations

import os
import re
import signal
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

import click

from rashomon.cli.opening import ARCHIVE_FAILED, archive_option, opened, window_option
from rashomon.errors import NotFetched, UnreadableInput

if TYPE_CHECKING:
    from rashomon.watch.alerts import Alerts
    from rashomon.watch.events import Event
    from rashomon.watch.memory import Memory
    from rashomon.watch.queries import Query
    from rashomon.watch.receivers import Receiver

FEEDS_FAILED = 5
_UNITS = {"": 1, "s": 1, "m": 60, "h": 3_600, "d": 86_400}
_SLICE = 0.5
"""Seconds between two looks at whether to stop."""


def _interval(_context: click.Context, _option: click.Parameter, value: str) -> float:
    """Seconds, from a number with s, m, h or d."""
    match = re.fullmatch(r"(\d{1,6}(?:\.\d{1,3})?)\s*([smhd]?)", value.strip().lower())
    seconds = float(match[1]) * _UNITS[match[2]] if match else 0.0
    if not 1 <= seconds <= 30 * 86_400:
        raise click.BadParameter(f"{value!r} is no interval from a second to 30 days; write 90, 90s, 15m, 2h or 1d")
    return seconds


@click.command()
@click.argument("feeds", nargs=-1, metavar="FEEDS...")
@archive_option
@click.option(
    "--every",
    callback=_interval,
    metavar="INTERVAL",
    default="15m",
    show_default=True,
    help="How often each feed is asked.",
)
@click.option("--once", is_flag=True, help="One round, then end; exit code 5 if any feed fails.")
@click.option(
    "--state",
    "state_path",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Where to remember what was seen; default: beside the archive, with .watch.json added.",
)
@click.option(
    "--alert", "queries", multiple=True, metavar="QUERY", help="Tell of articles that QUERY finds. Repeatable."
)
@click.option(
    "--alerts",
    "query_file",
    type=click.File(encoding="utf-8", errors="replace"),
    help="A file of saved queries, one a line; # begins a comment.",
)
@click.option("--to", "receivers", multiple=True, metavar="FILE|URL", help="Send alerts there, too. Repeatable.")
@click.option("--once-per-story", is_flag=True, help="Alert on the first article of each story only.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON lines.")
@click.option("--pages", type=click.IntRange(1, 10_000), default=20, show_default=True, help="Pages a feed a round.")
@click.option("--hosts", type=click.IntRange(1, 64), default=8, show_default=True, help="Hosts asked at a time.")
@click.option(
    "--pause",
    type=click.FloatRange(0, 3_600),
    default=1.0,
    show_default=True,
    help="Seconds between two requests to a host.",
)
@click.option(
    "--timeout", type=click.FloatRange(0.1, 600), default=30.0, show_default=True, help="Seconds for one answer."
)
@click.option(
    "--max-mb", type=click.FloatRange(0.001, 100), default=10.0, show_default=True, help="Megabytes of one answer."
)
@click.option(
    "--max-age", type=click.FloatRange(0), default=30.0, show_default=True, help="Days after which an entry is too old."
)
@click.option("--user-agent", help="What we call ourselves; its first word is our name in robots.txt.")
@window_option
@click.option("--allow-private", is_flag=True, help="Ask feeds and pages on this machine and private networks, too.")
@click.option("--allow-private-alerts", is_flag=True, help="Send alerts to this machine and private networks, too.")
def watch(feeds: tuple[str, ...], archive_path: Path | None, **options: Any) -> None:
    """Watch feeds: RSS, Atom, JSON Feed, sitemaps, or lists of them (OPML, a sitemap index, a text of addresses).

    What is new is fetched politely, added to the archive and grouped, with a line for each event. QUERY is as for
    `rashomon search`, and may hold speaker:NAME, outlet:NAME, place:NAME. Ctrl-C ends it; what was added stays.
    """
    from rashomon.watch.alerts import Alerts
    from rashomon.watch.lists import watch_list
    from rashomon.watch.memory import Memory
    from rashomon.watch.state import locked

    if not feeds:
        raise click.UsageError("name at least one feed: an address, an OPML file, or a text file of addresses")
    queries, receivers = _queries(options), _receivers(options)
    if receivers and not queries:
        raise click.UsageError("--to needs an --alert QUERY to send")
    try:
        named = watch_list(feeds)
    except UnreadableInput as error:
        raise click.UsageError(str(error)) from error
    with _Stop() as stop, opened(archive_path, window=options["window"]) as archive:
        path = options["state_path"] or archive.path.with_name(archive.path.name + ".watch.json")
        try:
            with locked(path):
                memory = Memory(path)
                each: Literal["article", "story"] = "story" if options["once_per_story"] else "article"
                alerts = Alerts(queries, receivers, memory=memory, each=each) if queries else None
                failing = _run(named, archive, memory, alerts, options, stop)
        except UnreadableInput as error:
            click.echo(f"What the watch remembers cannot be used: {error}", err=True)
            sys.exit(ARCHIVE_FAILED)
    if options["once"] and failing:
        sys.exit(FEEDS_FAILED)


class _Stop:
    """Whether to end: set by Ctrl-C and SIGTERM, and by a reader that went away. A second Ctrl-C ends at once."""

    def __init__(self) -> None:
        self.asked = False

    def __enter__(self) -> _Stop:
        self._before = [(number, signal.signal(number, self._asked_to)) for number in (signal.SIGINT, signal.SIGTERM)]
        return self

    def __exit__(self, *_: object) -> None:
        for number, handler in self._before:
            signal.signal(number, handler)

    def __call__(self) -> bool:
        return self.asked

    def _asked_to(self, number: int, _frame: object) -> None:
        self.asked = True
        signal.signal(signal.SIGINT, signal.default_int_handler)

    def wait(self, seconds: float) -> None:
        """Wait so long, or until the end."""
        until = time.monotonic() + seconds
        while not self.asked and (left := until - time.monotonic()) > 0:
            time.sleep(min(_SLICE, left))


def _run(named: Sequence[Any], archive: Any, memory: Memory, alerts: Alerts | None, options: Any, stop: _Stop) -> int:
    """Rounds until the end; how many feeds fail by then."""
    from rashomon.watch import Watch
    from rashomon.watch.archive_door import ArchiveDoor
    from rashomon.watch.asking import USER_AGENT, Asker, Limits
    from rashomon.watch.rounds import Rhythm

    limits = Limits(
        seconds=options["timeout"],
        max_bytes=int(options["max_mb"] * 1e6),
        pause=options["pause"],
        allow_private=options["allow_private"],
        user_agent=options["user_agent"] or USER_AGENT,
    )
    rhythm = Rhythm(
        every=options["every"], hosts=options["hosts"], pages=options["pages"], max_age_days=options["max_age"]
    )
    watching = Watch(
        named,
        memory=memory,
        door=ArchiveDoor(archive),
        asker=Asker(limits),
        tell=_teller(options["as_json"], stop),
        alerts=alerts,
        rhythm=rhythm,
        stopped=stop,
    )
    while True:
        done = watching.round(asked_for=options["once"])
        due = watching.next_due()
        if options["once"] or stop.asked or due is None:
            return done.failing
        stop.wait(min(due - time.time(), options["every"]))


def _teller(as_json: bool, stop: _Stop) -> Callable[[Event], None]:
    from rashomon.show import records
    from rashomon.watch.events import Round
    from rashomon.watch.lines import line_of

    news = True  # the first round is told in any case

    def tell(event: Event) -> None:
        nonlocal news
        end = isinstance(event, Round)
        quiet, news = end and not news and not as_json, not end
        if quiet:
            return
        line = next(records.to_jsonl([event])) if as_json else (line_of(event) + "\n").encode("utf-8", "replace")
        try:
            sys.stdout.buffer.write(line)
            sys.stdout.buffer.flush()
        except BrokenPipeError:  # nobody reads any more: end as if asked to
            stop.asked = True
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

    return tell


def _queries(options: Any) -> list[Query]:
    from rashomon.watch.queries import parse_query

    lines = [line.partition(" #")[0].strip() for line in options["query_file"] or ()]
    texts = (*options["queries"], *(line for line in lines if line and not line.startswith("#")))
    queries: list[Query] = []
    for text in dict.fromkeys(texts):
        try:
            queries.append(parse_query(text))
        except ValueError as error:
            raise click.UsageError(f"the query {text!r}: {error}") from error
    return queries


def _receivers(options: Any) -> list[Receiver]:
    from rashomon.watch.receivers import AlertFile, Webhook

    receivers: list[Receiver] = []
    for to in dict.fromkeys(options["receivers"]):
        try:
            private = options["allow_private_alerts"]
            receivers.append(Webhook(to, allow_private=private) if "://" in to else AlertFile(Path(to)))
        except NotFetched as error:
            raise click.UsageError(f"--to: {error.reason}") from error
    return receivers
