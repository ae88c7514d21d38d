"""The head of a story: its title, its articles, the origins they go back to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rashomon.show.arrange import Findings
from rashomon.show.labels import Label, reports_in_words
from rashomon.show.reading import credited
from rashomon.show.terminal.lines import TAG, Screen, letters
from rashomon.show.tree import rests_on
from rashomon.show.wording import clean, count, listed, when
from rashomon.types import Origin, Story


def print_head(screen: Screen, story: Story, found: Findings, labels: Mapping[str, Label]) -> None:
    """The title between two lines, and the story in one sentence of counts."""
    from rich.rule import Rule

    screen.print(Rule(style="dim", characters="="))
    screen.print(screen.text(clean(story.title), "bold"))
    whole = sum(len(origin.articles) for origin in story.origins)
    line = screen.text(count(whole, "article") + ", ")
    if whole < len(story.articles):
        line.append(f"{count(len(story.articles) - whole, 'page')} not read whole, ")
    line.append(reports_in_words(story.origins, labels), "bold")
    parts = [
        (len(found.conflicts), "conflict", "red"),
        (len(found.updates), "update", "yellow"),
        (len(found.changed), "changed quotation", "yellow"),
        (len(found.agreed), "agreed statement", ""),
    ]
    for number, name, style in parts:
        line.append(", ").append(count(number, name), style if number else None)
    screen.print(line)
    screen.print(Rule(style="dim", characters="="))


def print_articles(screen: Screen, labels: Mapping[str, Label]) -> None:
    """A table of the articles with the letter under which each is cited below."""
    from rich.table import Table

    table = Table(box=None, header_style="dim", pad_edge=False, padding=(0, 2, 0, 0))
    for name in ("", "outlet", "published", "credit", "origin"):
        table.add_column(name, overflow="fold")
    for label in labels.values():
        article = label.article
        table.add_row(
            screen.text(label.letter, TAG),
            screen.text(label.name),
            screen.text(when(article.published) or "-"),
            screen.text(credited(article) or "-"),
            screen.text(str(label.origin) if label.origin else clean(article.stub or "-")),
        )
    screen.heading("ARTICLES", len(labels))
    screen.print(table)


def print_origins(screen: Screen, origins: Sequence[Origin], labels: Mapping[str, Label]) -> None:
    """Each origin with the articles that go back to it, and the reasons for saying so."""
    screen.heading("ORIGINS", len(origins))
    for number, origin in enumerate(origins, 1):
        line = screen.text(letters(origin.articles, labels), TAG)
        names = listed(labels[id].name for id in origin.articles if id in labels)
        line.append(f"  {names}")
        if origin.wire:
            line.append(f", from {clean(origin.wire)}", "bold")
        if origin.rests_on:
            line.append(f", resting on {rests_on(origin, labels)}")
        screen.item(str(number), line, "bold")
        for reason in origin.why:
            screen.item("-", screen.text(clean(reason), "dim"), "dim", indent=2)
