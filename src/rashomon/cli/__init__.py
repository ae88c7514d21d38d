"""The command line. Exit codes: 0 done, 2 wrong usage, 3 nothing to compare, to show or to add, 4 no usable archive, 5 a feed fails,
6 an output cannot be written."""

from __future__ import annotations

import click

from rashomon import __version__
from rashomon.cli.adding import add, refresh
from rashomon.cli.agencies import agencies_option
from rashomon.cli.asking import quotes, search
from rashomon.cli.compare import compare
from rashomon.cli.group import Commands
from rashomon.cli.keeping import check, compact, export, status
from rashomon.cli.reuse import reuse
from rashomon.cli.stages import annotate, group, read
from rashomon.cli.stories import log, merge, show, split, stories
from rashomon.cli.watch import watch


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="rashomon")
@agencies_option
def main() -> None:
    """Compare what newsrooms published on one event.

    INPUT is a file (HTML, plain text, JSON lines, RSS, Atom, JSON Feed, news sitemap, NITF, NewsML, WARC; also gzipped), a folder, a
    glob, an http or https address, or - for standard input.
    """


for command in (compare, read, annotate, reuse, group):
    main.add_command(command)
for command in (add, stories, show, search, quotes, merge, split, log, export, status, check, compact, refresh, watch):
    main.add_command(command)
