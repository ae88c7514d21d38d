"""``rashomon stories``, ``show``, ``merge``, ``split``, ``log``: the stories of the archive."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from rashomon.cli.compare import STDOUT, check_page, page_option, print_report, write_page
from rashomon.cli.lists import print_article, print_log, print_stories, print_story
from rashomon.cli.opening import archive_option, day_option, json_option, most_option, opened
from rashomon.cli.output import print_lines
from rashomon.errors import NothingToCompare
from rashomon.pipeline import compare_revisions
from rashomon.show import records
from rashomon.show.wording import clean

if TYPE_CHECKING:
    from rashomon.desk import Archive


@click.command()
@archive_option
@day_option("--since", "Stories with articles of this day or later.")
@day_option("--until", "Stories with articles of this day or earlier.")
@click.option("--least", type=click.IntRange(1), default=1, show_default=True, help="Articles a story must have.")
@most_option
@json_option
def stories(
    archive_path: Path | None,
    since: datetime.datetime | None,
    until: datetime.datetime | None,
    least: int,
    most: int,
    as_json: bool,
) -> None:
    """List the stories of the archive, the newest first."""
    with opened(archive_path, read_only=True) as archive:
        found = archive.stories(
            since=since.date() if since else None, until=until.date() if until else None, least=least, most=most
        )
    if as_json:
        print_lines(found, expected=1)
    else:
        print_stories(found)


@click.command()
@click.argument("which", metavar="STORY|ARTICLE")
@archive_option
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object; of a story rashomon/comparison/1.")
@page_option
@day_option("--today", "The last day on which undated articles can have been written, if it is known.")
def show(
    which: str, archive_path: Path | None, as_json: bool, page: Path | None, today: datetime.datetime | None
) -> None:
    """Show a story, compared; or an article with its story, its revisions and what it shares text with."""
    check_page(page, as_json=as_json)
    day = today.date() if today else None
    with opened(archive_path, read_only=True) as archive:
        kind, which = archive.which(which)
        if kind == "article":
            _show_article(archive, which, as_json=as_json, page=page, today=day)
            return
        story = archive.story(which)
        if story.size == 1:
            (only,) = archive.articles(story.id)
            _show_article(archive, only.id, as_json=as_json, page=None, today=day)
            return
        comparison = archive.compare(story.id, today=day)
        if page is not None:
            write_page(page, comparison)
        if as_json:
            sys.stdout.buffer.write(records.to_json(comparison))
            return
        if page == STDOUT:
            return
        print_story(story, archive.articles(story.id))
        print_report(comparison)


def _show_article(archive: Archive, id: str, *, as_json: bool, page: Path | None, today: datetime.date | None) -> None:
    article, revisions = archive.article(id), archive.revisions(id)
    if page is not None:
        try:
            write_page(page, archive.compare_revisions(id, today=today))
        except NothingToCompare as nothing:
            raise click.UsageError(f"no page to write: {nothing.reason}") from nothing
    story = archive.story_of(id)
    placed = next((held for held in archive.articles(story) if held.id == article.id), None) if story else None
    reuse = archive.reuse(id)
    first = archive.article(id, revision=revisions[0].number) if len(revisions) > 1 else None
    changed = compare_revisions(first, article) if first else None
    if as_json:
        whole = {"article": article, "story": story, "placed": placed, "revisions": revisions, "reuse": reuse}
        print_lines([{**whole, "changed": changed}])
    elif page != STDOUT:
        print_article(article, archive.story(story) if story else None, placed, revisions, reuse, changed)


def asks() -> bool:
    """Whether there is somebody to be asked."""
    return sys.stdin.isatty()


@click.command()
@click.argument("story")
@click.argument("other")
@archive_option
@click.option("--why", default="merged by hand", help="The reason, for the log.")
@click.option("--yes", is_flag=True, help="Do not ask first.")
def merge(story: str, other: str, archive_path: Path | None, why: str, yes: bool) -> None:
    """Put all articles of OTHER into STORY, for good: no repair undoes it, and OTHER's id leads to STORY."""
    with opened(archive_path) as archive:
        one, two = archive.story(story), archive.story(other)
        if one.id == two.id:
            raise click.UsageError(f"{story} and {other} are the same story")
        if not yes and asks():
            asked = f"Put all {two.size} of {two.id} ({clean(two.title)}) into {one.id} ({clean(one.title)})?"
            click.confirm(asked, abort=True)
        moved = [held.id for held in archive.articles(two.id)]
        kept = archive.merge(one.id, two.id, why=why)
        click.echo(
            f"{two.id} is now {kept}, with {archive.story(kept).size} articles: {clean(archive.story(kept).title)}"
        )
        click.echo(f"To undo it: rashomon split {kept} {' '.join(moved)}")


@click.command()
@click.argument("story")
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
@archive_option
@click.option("--why", default="split by hand", help="The reason, for the log.")
def split(story: str, articles: tuple[str, ...], archive_path: Path | None, why: str) -> None:
    """Take ARTICLEs out of STORY into a story of their own, for good: no repair undoes it."""
    with opened(archive_path) as archive:
        founded = archive.split(story, articles, why=why)
        click.echo(f"{len(set(articles))} of {story} are now the story {founded}")


@click.command()
@click.argument("story", required=False)
@archive_option
@most_option
@json_option
def log(story: str | None, archive_path: Path | None, most: int, as_json: bool) -> None:
    """List what was merged and split, by hand and by the machine, with the reasons."""
    with opened(archive_path, read_only=True) as archive:
        entries = archive.log(story, most=most)
    if as_json:
        print_lines(entries, expected=1)
    else:
        print_log(entries)
