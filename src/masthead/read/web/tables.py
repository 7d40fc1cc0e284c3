"""Tables of a page: whether one holds data or only sets things side by side, and its cells as a grid."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from masthead.read import limits
from masthead.read.flow import shown
from masthead.read.sheet_layout import Grid
from masthead.read.web.inline import BREAK, folded, inline_text

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_ROWS = frozenset(("tr",))
_GROUPS = frozenset(("thead", "tbody", "tfoot"))
_WIDEST = 1000  # columns that a cell may span
_LONG = 400  # characters of a cell that holds a text of its own
_OWN = "table,h1,h2,h3,h4,h5,h6,ul,ol,article,section,pre,blockquote"


def is_data_table(table: HtmlElement) -> bool:
    """Whether a table holds data: two columns at least, and no texts of their own in its cells."""
    if table.get("role") in ("presentation", "none"):
        return False
    rows = [list(_cells(row)) for _, row in _rows(table)]
    if max((len(row) for row in rows), default=0) < 2:
        return False
    cells = [cell for row in rows for cell in row]
    marked = any(cell.tag == "th" for cell in cells) or table.find("thead") is not None
    owned = any(True for cell in cells for name in _OWN.split(",") for _ in cell.iter(name))
    if any(True for cell in cells for _ in cell.iter("table")) or (owned and not marked):
        return False
    return marked or len(rows) > 2 or not any(len(cell.text_content()) > _LONG for cell in cells)


def table_grid(table: HtmlElement, deadline: limits.Deadline) -> tuple[Grid, frozenset[int]]:
    """The texts of its cells, each at the first row and column that it spans; the rows that it marks as headings.
    Raises ReadError where there are too many, or the time is up."""
    texts: dict[int, dict[int, str]] = {}
    merged: dict[tuple[int, int], tuple[int, int]] = {}
    heads: set[int] = set()
    taken: dict[int, int] = {}  # columns that a cell above still takes: up to which row
    body = False
    for number, (group, row) in enumerate(_rows(table), 1):
        deadline.check()
        cells, column = list(_cells(row)), 0
        is_head = group == "thead" or (not body and bool(cells) and all(cell.tag == "th" for cell in cells))
        for cell in cells:
            column += 1
            while taken.get(column, 0) >= number:
                column += 1
            down, across = _span(cell, "rowspan"), _span(cell, "colspan")
            if text := _cell_text(cell):
                texts.setdefault(number, {})[column] = text
            if (down, across) != (1, 1):
                merged[number, column] = (down, across)
            limits.too_many(len(taken) + across, limits.CELLS, "cells", deadline.where)
            taken |= dict.fromkeys(range(column, column + across), number + down - 1)
            column += across - 1
        heads |= {number} if is_head else set()
        body = body or not is_head
    return Grid(texts, merged), frozenset(heads)


def _cell_text(cell: HtmlElement) -> str:
    """The text of a cell on one line."""
    return shown(folded(inline_text(cell).replace(BREAK, " ")))


def _rows(table: HtmlElement) -> Iterator[tuple[str, HtmlElement]]:
    """(group, row) of each row of the table itself."""
    for child in table:
        if child.tag in _ROWS:
            yield "", child
        elif child.tag in _GROUPS:
            yield from ((child.tag, row) for row in child if row.tag in _ROWS)


def _cells(row: HtmlElement) -> Iterator[HtmlElement]:
    return (cell for cell in row if cell.tag in ("td", "th"))


def _span(cell: HtmlElement, name: str) -> int:
    text = cell.get(name, "1").strip()
    return min(max(int(text), 1), _WIDEST) if text.isdecimal() and len(text) < 9 else 1
