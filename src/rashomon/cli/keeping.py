"""``rashomon status``, ``check``, ``compact`` and ``export``: the archive's file."""

from __future__ import annotations

import sys
from contextlib import closing
from pathlib import Path

import click

from rashomon.cli.opening import archive_option, json_option, opened
from rashomon.cli.output import print_lines, unwritable
from rashomon.errors import ArchiveError, CannotWrite

_WRONG = 1


@click.command()
@archive_option
@json_option
def status(archive_path: Path | None, as_json: bool) -> None:
    """Tell how much the archive holds and what of it is not up to date."""
    with opened(archive_path, read_only=True) as archive:
        found = archive.status()
    if as_json:
        print_lines([found])
        return
    click.echo(f"{found.path}: {found.bytes / 1e6:,.1f} MB, format {found.format}")
    click.echo(f"{found.articles:,} articles of {found.outlets:,} outlets in {found.revisions:,} revisions")
    days = f" from {found.first} to {found.last}" if found.first else ""
    click.echo(f"{found.stories:,} stories{days}")
    click.echo(f"{found.quotations:,} quotations")
    behind = {
        "not annotated": found.unannotated,
        "annotated by another version": found.stale,
        "not in a story or indexed by another version": found.unplaced,
    }
    for what, count in behind.items():
        if count:
            click.echo(f"{count:,} articles {what}: `rashomon refresh` does it")
    if found.unsettled:
        click.echo(f"{found.unsettled:,} stories to be looked over for merges and splits: `rashomon refresh` does it")


@click.command()
@archive_option
def check(archive_path: Path | None) -> None:
    """Check that all of the archive fits together; exit code 1 if something does not."""
    with opened(archive_path, read_only=_only_readable(archive_path)) as archive:
        findings = archive.check()
    for finding in findings:
        click.echo(
            f"{'WRONG' if finding.wrong else 'sound'}  {finding.what}" + (f": {finding.wrong}" if finding.wrong else "")
        )
    if any(finding.wrong for finding in findings):
        sys.exit(_WRONG)


def _only_readable(path: Path | None) -> bool:
    """Whether the archive can be looked at only; all but the search index can be checked then."""
    from rashomon.desk import Archive

    try:
        Archive(path).close()
    except CannotWrite:
        return True
    except ArchiveError:
        return False  # opening it tells the reason
    return False


@click.command()
@archive_option
def compact(archive_path: Path | None) -> None:
    """Make the search index anew and the file as small as it can be."""
    with opened(archive_path) as archive:
        before = archive.status().bytes
        archive.compact()
        after = archive.status().bytes
    click.echo(f"{before / 1e6:,.1f} MB before, {after / 1e6:,.1f} MB now")


@click.command()
@archive_option
@click.option("--format", "kind", type=click.Choice(["jsonl", "csv", "parquet"]), default="jsonl", show_default=True)
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="A file; needed for parquet.")
def export(archive_path: Path | None, kind: str, output: Path | None) -> None:
    """Write every article with its marks and its story: JSON lines, a table (CSV), or Parquet."""
    from rashomon.cli import exporting

    if kind == "parquet" and output is None:
        raise click.UsageError("Parquet goes to a file: name it with --output")
    with opened(archive_path, read_only=True) as archive, closing(archive.export()) as rows:
        try:
            exporting.write(rows, kind, output)
        except exporting.Missing as missing:
            raise click.UsageError(str(missing)) from missing
        except BrokenPipeError:
            raise  # whoever read this has seen enough
        except OSError as error:
            unwritable(output, error)
