"""``rashomon search`` and ``quotes``: questions to the archive."""

from __future__ import annotations

import datetime
from pathlib import Path

import click

from rashomon.cli.lists import print_carried, print_hits, print_quotations
from rashomon.cli.opening import archive_option, day_option, json_option, most_option, opened
from rashomon.cli.output import print_lines


@click.command()
@click.argument("query", nargs=-1, required=True)
@archive_option
@day_option("--since", "Articles of this day or later.")
@day_option("--until", "Articles of this day or earlier.")
@most_option
@json_option
def search(
    query: tuple[str, ...],
    archive_path: Path | None,
    since: datetime.datetime | None,
    until: datetime.datetime | None,
    most: int,
    as_json: bool,
) -> None:
    """Find articles by their words: QUERY may hold "a phrase", this OR that, begin*, and as in alerts speaker:NAME,
    outlet:NAME, place:NAME; after --, -not leaves a word out.
    """
    with opened(archive_path, read_only=True) as archive:
        try:
            hits = archive.search(
                " ".join(query),
                since=since.date() if since else None,
                until=until.date() if until else None,
                most=most,
            )
        except ValueError as error:
            raise click.UsageError(f"the query {' '.join(query)!r}: {error}") from error
    if as_json:
        print_lines(hits, expected=1)
    else:
        print_hits(hits)


@click.command()
@archive_option
@click.option("--speaker", help="Part of the speaker's name.")
@click.option("--said-to", help="Part of the name of who heard it.")
@day_option("--since", "Quotations in articles of this day or later.")
@click.option(
    "--verify", "words", metavar="WORDS", help="Claimed words: what was said, how it differs, who had it first."
)
@most_option
@json_option
def quotes(
    archive_path: Path | None,
    speaker: str | None,
    said_to: str | None,
    since: datetime.datetime | None,
    words: str | None,
    most: int,
    as_json: bool,
) -> None:
    """List quotations, or hold claimed words against what the archive has."""
    with opened(archive_path, read_only=True) as archive:
        if words is not None:
            carried = archive.verify(words, most=most)
            if as_json:
                print_lines(carried, expected=1)
            else:
                print_carried(words, carried)
            return
        found = archive.quotes(speaker=speaker, said_to=said_to, since=since.date() if since else None, most=most)
    if as_json:
        print_lines(found, expected=1)
    else:
        print_quotations(found)
