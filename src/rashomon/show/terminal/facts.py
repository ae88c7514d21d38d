"""Facts on the terminal: conflicts first, then updates, what is agreed, what one article alone tells; the timeline."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rashomon.show.arrange import Findings
from rashomon.show.camps import camps
from rashomon.show.excerpts import excerpt
from rashomon.show.labels import Label
from rashomon.show.terminal.lines import PASSAGE, TAG, Screen, letters
from rashomon.show.wording import clean, count, interval, slot_name, whole_marks
from rashomon.types import Fact, TimelineEntry

_AGREED, _PERHAPS, _ONLY, _DAYS = 12, 4, 3, 12
"""How many agreed and doubtful statements, statements of one article, and days are listed."""
_PASSAGES = 3
"""How many passages of a doubtful statement."""


def print_facts(screen: Screen, found: Findings, labels: Mapping[str, Label]) -> None:
    """Every conflict and update with its reason and each article's passage; the rest in lists."""
    screen.heading("CONFLICTS", len(found.conflicts))
    for fact in found.conflicts:
        _print_difference(screen, fact, labels, sign="!", style="red")
    if not found.conflicts:
        screen.note("none found", indent=0)
    if found.updates:
        screen.heading("UPDATES", len(found.updates))
    for fact in found.updates:
        _print_difference(screen, fact, labels, sign=">", style="yellow")
    if found.agreed:
        screen.heading("AGREED", len(found.agreed))
    for fact in found.agreed[:_AGREED]:
        line = screen.text(letters((say.article for say in fact.says), labels), TAG)
        line.append(f"  {excerpt(whole_marks(fact.statement), None, PASSAGE).before}  ")
        line.append(count(fact.origins, "origin"), "dim")
        if fact.why:
            line.append(f"  {clean(fact.why)}", "dim")
        screen.item("=", line)
    screen.more(len(found.agreed) - _AGREED, "agreed statement", "agreed statements")
    if found.perhaps:
        screen.heading("NOT SURE", len(found.perhaps))
    for fact in found.perhaps[:_PERHAPS]:
        _print_doubtful(screen, fact, labels)
    screen.more(len(found.perhaps) - _PERHAPS, "statement that may be one", "statements that may be one")
    if found.only:
        screen.heading("IN ONE ARTICLE ONLY", sum(len(facts) for _, facts in found.only))
    for label, facts in found.only:
        screen.item(label.letter, screen.text(label.name, "bold"), TAG)
        for fact in facts[:_ONLY]:
            screen.item("-", screen.text(excerpt(whole_marks(fact.statement), None, PASSAGE).before), indent=2)
        screen.more(len(facts) - _ONLY, "statement", "statements")


def _print_doubtful(screen: Screen, fact: Fact, labels: Mapping[str, Label]) -> None:
    """What may be one thing, or may differ: a reader judges it by a passage for each value, then of each article,
    a few at most."""
    line = screen.text(letters((say.article for say in fact.says), labels), TAG)
    line.append(f"  {clean(fact.why or '')}", "yellow" if fact.slot else "dim")
    screen.item("?", line)
    says = [say for say in fact.says if say.article in labels]
    of_each = {say.article: say for say in reversed(says)}
    of_value = {say.value: say for say in reversed(says) if say.value}
    shown = [
        *of_value.values(),
        *(say for say in of_each.values() if say.article not in {s.article for s in of_value.values()}),
    ]
    by_words: dict[str, list[str]] = {}
    for say in sorted(shown[:_PASSAGES], key=lambda say: (list(labels).index(say.article), say.start)):
        cut = excerpt(whole_marks(say.text), say.value, PASSAGE)
        by_words.setdefault(f"{cut.before}{cut.value}{cut.after}", []).append(say.article)
    for words, articles in by_words.items():
        screen.item(letters(articles, labels), screen.text(words, "dim"), TAG, indent=2)


def _print_difference(screen: Screen, fact: Fact, labels: Mapping[str, Label], *, sign: str, style: str) -> None:
    head = screen.text(slot_name(fact.slot), f"bold {style}")
    head.append(f"  {clean(fact.why or whole_marks(fact.statement))}")
    screen.item(sign, head, style)
    for camp in camps(fact.says, labels):
        first = camp.says[0]
        cut = excerpt(first.text, first.value, PASSAGE)
        tags = letters((say.article for say in camp.says), labels)
        together = len(camp.says) > 1
        line = screen.text(f"{tags}  " if together else "", TAG)
        line.append(f"{camp.value}  " if camp.value else "", f"bold {style}")
        line.append(cut.before, "dim").append(cut.value, style).append(cut.after, "dim")
        if camp.by:
            line.append(f"  says {'; '.join(camp.by)}", "dim italic")
        if together:
            line.append(f"  {count(camp.origins, 'origin')}", "dim")
        screen.item("=" if together else tags, line, TAG, indent=2)


def print_timeline(screen: Screen, entries: Sequence[TimelineEntry], labels: Mapping[str, Label]) -> None:
    """What happened when, with the articles that say so; of a long timeline what most articles tell."""
    if not entries:
        return
    screen.heading("TIMELINE", len(entries))
    telling = sorted(range(len(entries)), key=lambda at: (-len({say.article for say in entries[at].says}), at))
    for entry in (entries[at] for at in sorted(telling[:_DAYS])):
        line = screen.text(f"{interval(entry.earliest, entry.latest)}  ", "bold")
        line.append(f"{excerpt(whole_marks(entry.statement), None, PASSAGE).before}  ")
        line.append(letters((say.article for say in entry.says), labels), TAG)
        screen.item("-", line)
    screen.more(len(entries) - _DAYS, "entry", "entries")
