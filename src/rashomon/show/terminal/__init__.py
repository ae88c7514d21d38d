"""The report of a comparison on a terminal, or as plain text where it is piped."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rashomon.show.arrange import arrange
from rashomon.show.context import make_context
from rashomon.show.labels import called, make_labels
from rashomon.show.matrix import make_matrix
from rashomon.show.terminal.context import print_context
from rashomon.show.terminal.facts import print_facts, print_timeline
from rashomon.show.terminal.head import print_articles, print_head, print_origins
from rashomon.show.terminal.lines import Screen
from rashomon.show.terminal.matrix import print_matrix
from rashomon.show.terminal.quotations import print_quotations
from rashomon.show.terminal.versions import print_versions
from rashomon.show.wording import clean
from rashomon.types import Annotated, Comparison, Reuse, Skipped, Story

if TYPE_CHECKING:
    from rich.console import Console


def report(comparison: Comparison, console: Console) -> None:
    """Print the comparison: each story with its origins, quotations and facts; then what could not be read.

    With colours on a terminal; without one, words that drifted stand as ``[-dropped-]`` and ``{+added+}``.
    """
    screen = Screen(console)
    by_id = {article.id: article for article in comparison.articles}
    compared = [story for story in comparison.stories if len(story.articles) > 1]
    for number, story in enumerate(compared):
        if number:
            screen.gap()
        _print_story(screen, story, [by_id[id] for id in story.articles], comparison.reuse)
    if not compared:
        screen.print(screen.text("Nothing to compare: no two articles are on one event.", "bold"))
    _print_alone(
        screen, [by_id[id] for story in comparison.stories if len(story.articles) == 1 for id in story.articles]
    )
    _print_skipped(screen, comparison.skipped)


def _print_story(screen: Screen, story: Story, articles: Sequence[Annotated], reuse: Sequence[Reuse]) -> None:
    labels = make_labels(articles, story.origins)
    found = arrange(story.facts, story.quotes, labels)
    print_head(screen, story, found, labels)
    print_articles(screen, labels)
    print_origins(screen, story.origins, labels)
    print_versions(screen, story.origins, reuse, labels)
    print_matrix(screen, make_matrix(found, story.origins, labels))
    print_quotations(screen, found, labels)
    print_facts(screen, found, labels)
    print_timeline(screen, story.timeline, labels)
    print_context(screen, make_context(story, labels))


def _print_alone(screen: Screen, articles: Sequence[Annotated]) -> None:
    if not articles:
        return
    screen.heading("ON OTHER EVENTS, COMPARED WITH NOTHING", len(articles))
    for article in articles:
        line = screen.text(called(article), "bold").append(f"  {clean(article.title or '')}", "not bold")
        screen.item("-", line)


def _print_skipped(screen: Screen, skipped: Sequence[Skipped]) -> None:
    if not skipped:
        return
    screen.heading("SKIPPED", len(skipped))
    for item in skipped:
        screen.item("-", screen.text(clean(item.source)).append(f": {clean(item.reason)}", "dim"))
