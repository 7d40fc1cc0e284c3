"""A table's cells as the structure tree has them: heads told from data, and every row as wide as the table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from masthead.document import Cell, Paragraph, Row, Table
from masthead.write.pdf.syntax import dictionary


class TreeCell(NamedTuple):
    """kind: TH or TD. entries: the attributes of its element."""

    kind: str
    entries: dict[str, object]
    blocks: tuple[Paragraph, ...]


def closed_rows(table: Table, head: int) -> Iterator[list[TreeCell]]:
    """The cells of each row, with empty ones where a row ends before the table does. head: how many rows are heads.

    A table that names no head has one all the same to who hears it read: the first cell of each row.
    """
    named = head > 0 or any(cell.header for row in table.rows for cell in row.cells)
    spans = list(_spans(table.rows, head))
    columns = max(end for _, end, _ in (cell for row in spans for cell in row))
    taken = [0] * columns
    for at, row in enumerate(table.rows):
        cells, end = [], 0
        for cell, (start, end, down) in zip(row.cells, spans[at], strict=True):
            kind, scope = _kind(cell, head=at < head, first=start == 0, named=named)
            cells.append(TreeCell(kind, _attributes(scope, end - start, down), cell.blocks))
            taken[start:end] = [down] * (end - start)
        cells += [TreeCell("TD", {}, ()) for column in range(end, columns) if not taken[column]]
        taken = [max(rows - 1, 0) for rows in taken]
        yield cells


def _kind(cell: Cell, *, head: bool, first: bool, named: bool) -> tuple[str, str]:
    if head:
        return "TH", "Column"
    return ("TH", "Row") if cell.header or (first and not named) else ("TD", "")


def _spans(rows: tuple[Row, ...], head: int) -> Iterator[list[tuple[int, int, int]]]:
    """First column, column after the last, and rows of each cell. No cell reaches from the head into the body."""
    taken: list[int] = []
    for at, row in enumerate(rows):
        left = (head if at < head else len(rows)) - at
        cells, column = [], 0
        for cell in row.cells:
            while column < len(taken) and taken[column]:
                column += 1
            end = column + max(cell.colspan, 1)
            down = min(max(cell.rowspan, 1), left)
            taken += [0] * (end - len(taken))
            taken[column:end] = [down] * (end - column)
            cells.append((column, end, down))
            column = end
        taken = [max(count - 1, 0) for count in taken]
        yield cells


def _attributes(scope: str, across: int, down: int) -> dict[str, object]:
    spans = {"ColSpan": across, "RowSpan": down}
    entries: dict[str, object] = {key: value for key, value in spans.items() if value > 1}
    if scope:
        entries["Scope"] = f"/{scope}"
    return {"A": dictionary({"O": "/Table", **entries})} if entries else {}
