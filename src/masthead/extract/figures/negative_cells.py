"""Cells of a table whose number stands in brackets, as accounts write negative ones: (1,234)."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from masthead.bracketed import unbracketed
from masthead.extract.figures.cell_number import CellNumber, Scan, cell_number
from masthead.patterns import regex

_PART = regex(r"[(（]?(?:其中|[内包]?含|of which|incl)", re.IGNORECASE)  # what a bracket may stand for as well
Cells = Mapping[tuple[int, int], CellNumber]

_WRITTEN_OUT = regex(r"\d[,，.]\d|[$¥￥€£%％‰]")  # what no number of a row or of a note has


def negative_cells(rows: Sequence[Sequence[str]], plain: Cells, scan: Scan) -> dict[tuple[int, int], CellNumber]:
    """The negative numbers of a table by row and column, as they stand in their cells. plain: the other numbers of it.

    Brackets say so where other numbers of the row or column stand without them, or where the number is written out
    with its thousands or decimals. Rows in brackets throughout that have no name (standard errors below what they are
    of), or that count the columns, and rows of what others hold (其中) are left alone.
    """
    bracketed = {
        (row, column): number
        for row, cells in enumerate(rows)
        if not _is_apart(row, rows, plain)
        for column, text in enumerate(cells)
        if text and text.rstrip()[-1:] in ")）%％‰" and (number := _bracketed(text, scan))
    }
    in_rows, in_columns = ({at[axis] for at in plain} for axis in (0, 1))
    return {
        (row, column): number
        for (row, column), number in bracketed.items()
        if row in in_rows or column in in_columns or _WRITTEN_OUT.search(rows[row][column])
    }


def _is_apart(row: int, rows: Sequence[Sequence[str]], plain: Cells) -> bool:
    """Whether brackets say something else in a row: it has no name, counts the columns from (1) on, or is a part."""
    if rows[row] and _PART.match(rows[row][0]):
        return True
    inner = [unbracketed(text) for text in rows[row] if text]
    if not inner or any(text is None for text in inner[1:]):
        return False
    counted = inner if inner[0] is not None else inner[1:]
    if len(counted) > 1 and counted == [str(number) for number in range(1, len(counted) + 1)]:
        return True
    return not rows[row][0] and row > 0 and bool(rows[row - 1][0]) and any(at == row - 1 for at, _ in plain)


def _bracketed(text: str, scan: Scan) -> CellNumber | None:
    inner = unbracketed(text)
    number = cell_number(inner, scan) if inner else None
    if number is None or number.found.upper is not None or not isinstance(number.found.value, int | float):
        return None
    return number._replace(found=number.found._replace(start=0, end=len(text), value=-number.found.value))
