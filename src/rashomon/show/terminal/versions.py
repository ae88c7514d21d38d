"""The tree of versions on the terminal, each version with what it changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rashomon.show.changes import changes_in_brief, pair_of
from rashomon.show.labels import Label
from rashomon.show.terminal.lines import Screen
from rashomon.show.tree import root_of, rows
from rashomon.show.wording import clean
from rashomon.types import Origin, Reuse

_MOST = 12
"""Versions of one origin that are drawn."""


def print_versions(
    screen: Screen, origins: Sequence[Origin], reuse: Sequence[Reuse], labels: Mapping[str, Label]
) -> None:
    """The tree of every origin with several articles; nothing if there is none."""
    trees = [(number, origin) for number, origin in enumerate(origins, 1) if origin.versions]
    if not trees:
        return
    screen.heading("VERSIONS")
    letters = {id: label.letter for id, label in labels.items()}
    for number, origin in trees:
        root = root_of(origin, labels)
        if root:
            screen.item(str(number), screen.text(root, "bold").append("  not among these pages", "dim"), "bold")
        for depth, version in rows(origin.versions, root=bool(root))[:_MOST]:
            label = labels.get(version.article)
            if label is None:
                continue
            sign = str(number) if depth == 0 else "└"
            line = screen.text(label.letter, "bold cyan").append(f"  {label.name}")
            line.append(f"  {clean(version.why)}", "dim")
            screen.item(sign, line, "bold" if depth == 0 else "dim", indent=2 * depth)
            pair = pair_of(reuse, version.article, version.parent or "")
            brief = changes_in_brief(pair, version.article, letters) if pair else ""
            if brief:
                screen.note(brief, indent=2 * depth + 2)
        screen.more(len(origin.versions) - _MOST, "version", "versions")
