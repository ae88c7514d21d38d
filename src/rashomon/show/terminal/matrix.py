"""The matrix on the terminal: who tells what, at a glance."""

from __future__ import annotations

from rashomon.show.excerpts import row_label
from rashomon.show.matrix import Matrix
from rashomon.show.terminal.lines import Screen

_STATEMENT = 60
"""Characters of a statement."""
_VALUE = 20
"""Characters of a line of what one origin tells."""
_COLUMNS = 12
"""Origins that fit beside it."""
_STYLES = {"conflict": "bold red", "update": "bold yellow"}


def print_matrix(screen: Screen, matrix: Matrix | None) -> None:
    """A line for each chief statement: the value of each origin where they differ, + where one tells it, . where not."""
    from rich.table import Table

    if matrix is None or len(matrix.columns) > _COLUMNS:
        return
    table = Table(box=None, header_style="dim", pad_edge=False, padding=(0, 1, 0, 0))
    table.add_column("", overflow="fold", max_width=_STATEMENT)
    for number in range(1, len(matrix.columns) + 1):
        table.add_column(str(number), justify="center", overflow="fold", max_width=_VALUE)
    for row in matrix.rows:
        style = _STYLES.get(row.fact.relation, "")
        value = next((say.value for say in row.fact.says if say.value), None)
        cut = row_label(row.fact.statement, value, _STATEMENT)
        cells = [
            screen.text(cell.value or "+", style) if cell.kind != "silent" else screen.text(".", "dim")
            for cell in row.cells
        ]
        table.add_row(screen.text(cut.before).append(cut.value, style or None).append(cut.after), *cells)
    screen.heading("WHO TELLS WHAT (by origin)")
    screen.print(table)
    screen.note("+ tells it   . says nothing of it", indent=0)
