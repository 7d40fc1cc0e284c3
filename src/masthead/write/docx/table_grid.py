"""The grid of a table: which cell covers which place, and the rule above each place."""

from __future__ import annotations

from typing import NamedTuple

from masthead.document import Cell, Table
from masthead.theme import CellStyle, RuleStyle, TableStyle
from masthead.write.docx.setup import Setup


class Slot(NamedTuple):
    """A cell, or its continuation in a further row it spans. column: the first it covers; row: the one it began in."""

    cell: Cell
    column: int
    row: int

    @property
    def columns(self) -> range:
        return range(self.column, self.column + self.cell.colspan)


Grid = list[list[Slot]]


def lay_out(table: Table) -> Grid:
    """The slots of each row from left to right, those of cells that span from above among them."""
    grid: Grid = []
    hanging: list[Slot] = []
    for number, row in enumerate(table.rows):
        slots = [slot for slot in hanging if slot.row + slot.cell.rowspan > number]
        taken = {column for slot in slots for column in slot.columns}
        column = 0
        for cell in row.cells:
            while column in taken:
                column += 1
            slots.append(Slot(cell, column, number))
            column += cell.colspan
        hanging = slots
        grid.append(sorted(slots, key=lambda slot: slot.column))
    return grid


def column_count(grid: Grid) -> int:
    return max((slot.columns.stop for row in grid for slot in row), default=1)


class Rules:
    """The rule above each place of a grid: the cells' own first, then the table's for that boundary.

    edges: in place of the table style's first and last rule, where a group has some.
    """

    def __init__(
        self, setup: Setup, table: Table, grid: Grid, edges: tuple[RuleStyle | None, RuleStyle | None] = (None, None)
    ) -> None:
        self.setup = setup
        self.head = table.head
        self.style: TableStyle = setup.table_style(table.style)
        self.grid = grid
        self.edges = edges

    def above(self, boundary: int, column: int) -> RuleStyle | None:
        """The rule above row `boundary` in a column; both cells that meet there are given it."""
        upper, lower = self._slot(boundary - 1, column), self._slot(boundary, column)
        if upper and lower and upper is lower:
            return None
        own = (self._cell_style(upper).rule_bottom, self._cell_style(lower).rule_top)
        return next((rule for rule in own if rule is not None), self._of_table(boundary))

    def weight(self, row: int) -> float:
        """The weight of the heaviest rule above a row; above one behind the last stands what ends the table."""
        rules = [self.above(row, slot.column) for slot in self.grid[min(row, len(self.grid) - 1)]]
        return max((rule.weight for rule in rules if rule), default=0.0)

    def _of_table(self, boundary: int) -> RuleStyle | None:
        if boundary == 0:
            return self.edges[0] or self.style.rule_top
        if boundary == len(self.grid):
            return self.edges[1] or self.style.rule_bottom
        return self.style.rule_head if boundary == self.head else self.style.rule_rows

    def _cell_style(self, slot: Slot | None) -> CellStyle:
        return self.setup.cell_style(slot.cell.style if slot else "")

    def _slot(self, row: int, column: int) -> Slot | None:
        if not 0 <= row < len(self.grid):
            return None
        return next((slot for slot in self.grid[row] if column in slot.columns), None)
