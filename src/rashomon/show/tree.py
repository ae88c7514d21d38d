"""The tree of versions as a drawing: one row an article, lines from parent to child."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence
from html import escape

from rashomon.show.labels import Label
from rashomon.show.wording import clean, listed
from rashomon.types import Origin, Version

_ROW, _LINE, _STEP, _LEFT, _WIDTH = 32, 13, 24, 12, 430
_NAME, _WHY, _LINES = 34, 66, 2
"""Letters of a name and of a line of the reason, and the lines that it may take."""


def rows(versions: Sequence[Version], *, root: bool = False) -> list[tuple[int, Version]]:
    """Each version with its depth; with ``root`` there is something above those without a parent."""
    depth: dict[str, int] = {}
    placed = []
    for version in versions:
        above = depth.get(version.parent or "")
        depth[version.article] = (1 if root else 0) if above is None else above + 1
        placed.append((depth[version.article], version))
    return placed


def root_of(origin: Origin, labels: Mapping[str, Label]) -> str:
    """What stands above the first article: the agency, unless its own page is among them; empty if nothing is known."""
    if origin.wire is None or any(version.basis == "told" for version in origin.versions):
        return ""
    return clean(origin.wire)


def rests_on(origin: Origin, labels: Mapping[str, Label]) -> str:
    """What the own reporting of an origin rests on besides, by letters and agencies; empty if on nothing."""
    return listed(labels[name].letter if name in labels else clean(name) for name in origin.rests_on)


def draw_tree(origin: Origin, labels: Mapping[str, Label], prefix: str) -> str:
    """The tree of an origin as SVG that takes its colours from the page; empty for a single article."""
    if not origin.versions:
        return ""
    root = root_of(origin, labels)
    placed = rows(origin.versions, root=bool(root))
    at: dict[str | None, int] = {}
    lines, marks = [], []
    y = _ROW // 2 + 4
    if root:
        at[None] = y
        marks.append(f'<circle cx="{_LEFT}" cy="{y}" r="5"/>')
        marks.append(f'<text x="{_LEFT + 14}" y="{y + 5}" class="root">{escape(root)}, not among these pages</text>')
        y += _ROW
    for depth, version in placed:
        label = labels.get(version.article)
        x = _LEFT + depth * _STEP
        if version.parent in at:
            start = at[version.parent]
            kind = "told" if version.basis == "told" else "closest"
            lines.append(f'<path class="{kind}" d="M{x - _STEP} {start + 9}V{y}H{x - 9}"/>')
        at[version.article] = y
        letter, name = (label.letter, label.name) if label else ("?", version.article)
        reason = _wrapped(clean(version.why), _WHY - 4 * depth)
        marks.append(
            f'<a href="#{escape(prefix)}-{escape(letter)}"><circle cx="{x}" cy="{y}" r="9"/>'
            f'<text x="{x}" y="{y + 4}" class="letter">{escape(letter)}</text></a>'
            f'<text x="{x + 16}" y="{y + 1}">{escape(_cut(clean(name), _NAME))}</text>'
            + "".join(
                f'<text x="{x + 16}" y="{y + 1 + _LINE * line}" class="why">{escape(words)}</text>'
                for line, words in enumerate(reason, 1)
            )
        )
        y += _ROW + _LINE * max(0, len(reason) - 1)
    names = ", ".join(escape(label.name) for label in labels.values() if label.article.id in origin.articles)
    return (
        f'<svg class="tree" viewBox="0 0 {_WIDTH} {y - _ROW // 2 + 8}" role="img" aria-label="Tree of versions: {names}">'
        f"{''.join(lines)}{''.join(marks)}</svg>"
    )


def _wrapped(words: str, width: int) -> list[str]:
    """The words in lines; what does not fit into the last of them is cut."""
    lines = textwrap.wrap(words, width)
    return lines if len(lines) <= _LINES else [*lines[: _LINES - 1], _cut(" ".join(lines[_LINES - 1 :]), width - 2)]


def _cut(words: str, width: int) -> str:
    return words if len(words) <= width else words[: words.rfind(" ", 0, width)] + " …"
