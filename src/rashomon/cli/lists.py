"""What the archive answers, as lists on a terminal or plain text where it is piped."""

from __future__ import annotations

import io
import itertools
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import click

from rashomon.archive.values import Carried, Held, Hit, LogEntry, Quotation, Revision, StorySummary
from rashomon.cli.output import plain_width
from rashomon.cli.revised import draw_changes
from rashomon.show.diff import Piece, diff
from rashomon.show.terminal.lines import Screen
from rashomon.show.wording import DRIFTS, clean, count, interval, listed, when
from rashomon.types import Annotated, Edit, Reuse
from rashomon.types import Revision as Changed

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

_AROUND = 6
"""Words shown on either side of a change."""
_FIRST = {"first": "  the first to carry it", "perhaps": "  perhaps the first: the hour is not known"}
_UNMARKED = {"indirect": "reported, without marks", "sentence": "no quotation, a sentence"}
_BARS = " ▁▂▃▄▅▆▇█"


def on_screen(draw: Callable[[Screen], None]) -> None:
    """Draw on the terminal; where output is piped, as plain lines."""
    from rich.console import Console

    if sys.stdout.isatty():
        draw(Screen(Console(highlight=False)))
        return
    plain = io.StringIO()
    draw(Screen(_plain(plain)))
    click.echo(plain.getvalue(), nl=False)


def _plain(file: io.StringIO) -> Console:
    from rich.console import Console

    return Console(file=file, width=plain_width(), highlight=False, color_system=None)


def print_stories(stories: Sequence[StorySummary]) -> None:
    """One story on two lines: id, size and title; days, places and actors."""

    def draw(screen: Screen) -> None:
        for story in stories:
            line = screen.text(f"{story.size:>3}  ", "bold cyan").append(clean(story.title), "bold")
            screen.item(story.id, line, "dim")
            screen.note(_about(story), indent=16)
        if not stories:
            screen.note("No stories here.", indent=0)

    on_screen(draw)


def _about(story: StorySummary) -> str:
    parts = [interval(story.first, story.last)]
    if story.origins is not None:
        parts.append(count(story.origins, "origin"))
    names = [clean(name) for name in (*story.places, *story.actors)]
    return " · ".join([*parts, ", ".join(names)] if names else parts)


def print_story(story: StorySummary, articles: Sequence[Held]) -> None:
    """What the archive knows of a story beside its comparison."""

    def draw(screen: Screen) -> None:
        screen.print(screen.text(f"{story.id}  {_about(story)}", "dim"))
        if len(story.growth) > 1:
            grown = ", ".join(f"{when(day)}: {number}" for day, number in story.growth[:14])
            screen.print(screen.text(f"growth {_bars(story.growth)}  {grown}", "dim"))
        for held in articles:
            if held.held:
                screen.note(f"{held.id} was put here by hand", indent=0)
        for other in story.related:
            screen.print(screen.text(f"related {other.id}  {clean(other.title)}", "dim"))
            screen.note(clean("; ".join(other.why)), indent=8)

    on_screen(draw)


def _bars(growth: Sequence[tuple[str, int]]) -> str:
    most = max(number for _, number in growth)
    return "".join(_BARS[1 + number * 7 // most] for _, number in growth)


def print_article(
    article: Annotated,
    story: StorySummary | None,
    placed: Held | None,
    revisions: Sequence[Revision],
    reuse: Sequence[Reuse],
    changed: Changed | None = None,
) -> None:
    """An article: where it is from, its story and why, how its page changed, what shares text with it."""

    def draw(screen: Screen) -> None:
        screen.print(screen.text(clean(article.title or article.id), "bold"))
        told = [article.outlet, when(article.published), article.byline, article.url]
        screen.print(screen.text(" · ".join(clean(part) for part in told if part), "dim"))
        if story is not None and placed is not None:
            line = screen.text(f"story {story.id}  {clean(story.title)} ({count(story.size, 'article')})")
            why = "; ".join(placed.why) or "it opened this story"
            screen.print(line.append(f"  {'put here by hand: ' if placed.held else ''}{clean(why)}", "dim"))
        marks = [(len(article.quotes), "quotation"), (len(article.names), "name"), (len(article.times), "time")]
        screen.print(screen.text(listed(count(number, name) for number, name in marks), "dim"))
        for pair in reuse:
            other = pair.b if pair.a == article.id else pair.a
            screen.item("=", screen.text(f"{pair.relation} {other}: {clean(pair.why[0])}"))
        if changed is not None:
            draw_changes(screen, changed)
        _draw_revisions(screen, revisions)
        screen.gap()
        for block in article.blocks:
            style = "bold" if block.kind in ("headline", "subheading") else ""
            screen.print(screen.text(clean(article.text[block.start : block.end]), style))

    on_screen(draw)


def _draw_revisions(screen: Screen, revisions: Sequence[Revision]) -> None:
    if len(revisions) < 2:
        return
    screen.heading("REVISIONS", len(revisions))
    for before, after in itertools.pairwise(revisions):
        screen.item(str(after.number), screen.text(f"came {when(after.added)}", "dim"), "bold")
        pieces = diff(before.text, after.text)
        for at, piece in enumerate(pieces):
            if piece.kind == "same":
                continue
            line = screen.text("")
            line.append(_last_words(pieces[at - 1]) if at and pieces[at - 1].kind == "same" else "", "dim")
            words = clean(piece.a or piece.b)
            mark = ("[-", "-]", "red strike") if piece.kind == "dropped" else ("{+", "+}", "green")
            line.append(f"{mark[0]}{words}{mark[1]}" if screen.plain else words, mark[2])
            line.append(
                _first_words(pieces[at + 1]) if at + 1 < len(pieces) and pieces[at + 1].kind == "same" else "", "dim"
            )
            screen.item("~", line, "yellow", indent=2)


def _last_words(piece: Piece) -> str:
    words = clean(piece.b).split(" ")
    return ("… " if len(words) > _AROUND else "") + " ".join(words[-_AROUND:]) + " "


def _first_words(piece: Piece) -> str:
    words = clean(piece.b).split(" ")
    return " " + " ".join(words[:_AROUND]) + (" …" if len(words) > _AROUND else "")


def print_log(entries: Sequence[LogEntry]) -> None:
    """Each merge and split on two lines."""

    def draw(screen: Screen) -> None:
        for entry in entries:
            did = (
                f"{entry.other} into {entry.story}" if entry.kind == "merge" else f"{entry.other} out of {entry.story}"
            )
            line = screen.text(f"{entry.kind} {did}", "bold").append(f"  by {entry.by}, {when(entry.at)}", "dim")
            screen.item("-", line)
            screen.note(f"{count(len(entry.articles), 'article')}: {'; '.join(map(clean, entry.why))}")
        if not entries:
            screen.note("Nothing was merged or split.", indent=0)

    on_screen(draw)


def print_hits(hits: Sequence[Hit]) -> None:
    """Each article found on three lines: title, where it is from, the words around what was found."""

    def draw(screen: Screen) -> None:
        for hit in hits:
            screen.item(hit.id, screen.text(clean(hit.title or "untitled"), "bold"), "dim")
            told = [clean(hit.outlet or ""), when(hit.published), hit.story or ""]
            screen.note(" · ".join(part for part in told if part))
            screen.print(screen.text("  " + clean(hit.excerpt)))
        if not hits:
            screen.note("No article fits.", indent=0)

    on_screen(draw)


def print_quotations(quotations: Sequence[Quotation]) -> None:
    """Each quotation with its speaker, its hearer and its article."""

    def draw(screen: Screen) -> None:
        for quotation in _once(quotations):
            screen.item("-", _quoted(screen, quotation, _words(quotation)))
            screen.note(_where(quotation))
        if not quotations:
            screen.note("No quotation fits.", indent=0)

    on_screen(draw)


def _once(quotations: Sequence[Quotation]) -> list[Quotation]:
    """Without those of an earlier revision that the article has in its newest, too, or that were listed already."""
    told = {_told(quotation) for quotation in quotations if quotation.current}
    kept = []
    for quotation in quotations:
        if quotation.current or _told(quotation) not in told:
            told.add(_told(quotation))
            kept.append(quotation)
    return kept


def _told(quotation: Quotation) -> tuple[str, str, str | None, str | None]:
    return quotation.article, quotation.text, quotation.speaker, quotation.denied


def _quoted(screen: Screen, quotation: Quotation, words: str) -> Text:
    """Who says the words to whom, or denies them."""
    to = f" to {clean(quotation.said_to)}" if quotation.said_to else ""
    said = f" {clean(quotation.denied)} " if quotation.denied else ": "
    return screen.text(f"{clean(quotation.speaker or 'speaker unknown')}{to}{said}", "bold").append(words)


def _words(quotation: Quotation) -> str:
    """The words within marks, if they are the speaker's own."""
    text = clean(quotation.text)
    return f"“{text}”" if quotation.kind in ("direct", "mixed") else f"{text}  ({_UNMARKED[quotation.kind]})"


def _where(quotation: Quotation) -> str:
    told = [clean(quotation.outlet or ""), when(quotation.published), quotation.article, quotation.story or ""]
    told.append("" if quotation.current else f"in revision {quotation.revision}, no longer on the page")
    return " · ".join(part for part in told if part)


def print_carried(claim: str, carried: Sequence[Carried]) -> None:
    """The utterances nearest to a claim: how each differs, word by word, and who had it first."""

    def draw(screen: Screen) -> None:
        screen.print(screen.text("claimed: ", "dim").append(f"“{clean(claim)}”", "bold"))
        for one in carried:
            quotation = one.quotation
            verdict = "the same words" if one.drift == "same" else DRIFTS.get(one.drift, one.drift)  # type: ignore[call-overload]
            plain = one.drift == "same" and not quotation.denied
            line = screen.text(f"{verdict}, {one.alike:.0%} alike", "green" if plain else "yellow")
            line.append(f"  but not said: {clean(quotation.denied)} …" if quotation.denied else "", "bold red")
            line.append(_FIRST.get(one.first or "", ""), "bold")
            screen.item("=" if plain else "~", line)
            words = _words(quotation)
            screen.note(words if quotation.kind == "sentence" else _quoted(screen, quotation, words).plain)
            for edit in one.edits[:8]:
                screen.note(_edit(edit), indent=4)
            screen.note(_where(quotation))
        if not carried:
            screen.note("Nothing in the archive is near these words.", indent=0)

    on_screen(draw)


def _edit(edit: Edit) -> str:
    claimed, said = (f"“{clean(side.text)}”" if side else "" for side in (edit.a, edit.b))
    if claimed and said:
        return f"claimed {claimed}, said {said}"
    return f"only in the claim: {claimed}" if claimed else f"left out of the claim: {said}"
