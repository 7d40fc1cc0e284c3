"""The grid of a table: which columns each cell takes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from masthead.document import Cell, Table


class Spanned(NamedTuple):
    """A cell, its row and its columns from `column` up to `end`."""

    row: int
    column: int
    end: int
    cell: Cell


def grid(table: Table) -> Iterator[Spanned]:
    """The cells row by row; columns that cells of earlier rows reach down into are passed over."""
    taken: set[tuple[int, int]] = set()
    for at, row in enumerate(table.rows):
        column = 0
        for cell in row.cells:
            while (at, column) in taken:
                column += 1
            rowspan = min(cell.rowspan, len(table.rows) - at)
            if rowspan > 1:
                taken.update((at + down, column + over) for down in range(1, rowspan) for over in range(cell.colspan))
            yield Spanned(at, column, column + cell.colspan, cell)
            column += cell.colspan
