"""Lines on a console: headings, items that hang from a sign, notes. All words are taken literally, never as markup."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from rashomon.show.labels import Label
from rashomon.show.wording import listed

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.text import Text

PASSAGE = 150
"""Characters of a passage around the value in question."""
ALL = "--html FILE or --json shows all"
"""Where a reader finds what a short list leaves out."""
TAG = "bold cyan"
"""The style of the letter that names an article."""


class Screen:
    """A console and how the report is laid out on it."""

    def __init__(self, console: Console) -> None:
        self.console = console
        self.plain = not console.is_terminal or console.color_system is None

    def text(self, words: str, style: str = "") -> Text:
        """Words in one style, to which others can be appended."""
        from rich.text import Text

        # Not as the style of the whole: what is appended would inherit it.
        return Text().append(words, style or None)

    def print(self, renderable: RenderableType) -> None:
        """Print it; where nobody looks at colours, without spaces at the ends of lines."""
        if not self.plain:
            self.console.print(renderable)
            return
        with self.console.capture() as captured:
            self.console.print(renderable)
        for line in captured.get().splitlines():
            self.console.out(line.rstrip(), highlight=False)

    def gap(self) -> None:
        """An empty line."""
        self.console.print()

    def heading(self, name: str, number: int | None = None) -> None:
        """The name of a section and how many items it has, after an empty line."""
        self.gap()
        self.print(self.text(name if number is None else f"{name} ({number})", "bold"))

    def item(self, sign: str, line: Text, style: str = "", indent: int = 0) -> None:
        """A line that hangs from a sign and keeps its margin when it wraps."""
        from rich.padding import Padding
        from rich.table import Table

        grid = Table.grid(padding=(0, 1, 0, 0))
        grid.add_column(no_wrap=True, min_width=1)
        grid.add_column(overflow="fold")
        grid.add_row(self.text(sign, style), line)
        self.print(Padding(grid, (0, 0, 0, indent)))

    def note(self, words: str, indent: int = 2) -> None:
        """A remark in dim letters."""
        from rich.padding import Padding

        self.print(Padding(self.text(words, "dim"), (0, 0, 0, indent)))

    def more(self, number: int, one: str, many: str) -> None:
        """How many items are left out here, and where they stand; nothing if none."""
        if number > 0:
            self.note(f"and {number} more {one if number == 1 else many}: {ALL}")


def letters(articles: Iterable[str], labels: Mapping[str, Label]) -> str:
    """The letters of articles by their ids: ``A, B and D``."""
    return listed(dict.fromkeys(labels[id].letter for id in articles if id in labels))
