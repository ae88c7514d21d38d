"""The command line. Exit codes: 0 done, 2 wrong usage, 3 nothing to compare."""

from __future__ import annotations

import click

from rashomon import __version__
from rashomon.cli.compare import compare
from rashomon.cli.reuse import reuse
from rashomon.cli.stages import annotate, group, read


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="rashomon")
def main() -> None:
    """Compare what newsrooms published on one event.

    INPUT is a file (HTML, plain text, JSON lines, RSS, Atom, JSON Feed, news sitemap, WARC; also gzipped), a folder, a
    glob, an http or https address, or - for standard input.
    """


for command in (compare, read, annotate, reuse, group):
    main.add_command(command)
