"""The columns of a table whose cells a loop made: as many as there are cells, even, in the width that was drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml.etree import SubElement

from masthead.fill.word.wordml import CELL, ROW, TABLE, holder, w

if TYPE_CHECKING:
    from lxml.etree import _Element

LOOPED = "masthead-cells"  # an attribute of such a table, until it is put right
_WIDEST = 31_680  # twips: 22 inches, the most that Word takes


def fit_columns(table: _Element) -> None:
    """Change the grid of a table, and the widths of its cells, so that they agree."""
    del table.attrib[LOOPED]
    grid = table.find(w("tblGrid"))
    rows = [_cells(row) for row in table.iter(ROW) if holder(row, TABLE) is table]
    if grid is None or not rows:
        return
    width = sum(_number(column.get(w("w"))) for column in grid.iter(w("gridCol")))
    most = max((sum(map(_span, cells)) for cells in rows if len(cells) > 1), default=1)
    for column in list(grid.iter(w("gridCol"))):
        grid.remove(column)
    for number in range(most):
        SubElement(grid, w("gridCol")).set(w("w"), str(width * (number + 1) // most - width * number // most))
    for cells in rows:
        at = 0
        for number, cell in enumerate(cells, 1):
            end = most if number == len(cells) else min(at + _span(cell), most)
            _set_width(cell, max(1, end - at), width * end // most - width * at // most)
            at = end


def _cells(row: _Element) -> list[_Element]:
    return [cell for cell in row.iter(CELL) if holder(cell, ROW) is row]


def _span(cell: _Element) -> int:
    found = cell.find(f"{w('tcPr')}/{w('gridSpan')}")
    return max(1, _number(found.get(w("val")))) if found is not None else 1


def _set_width(cell: _Element, span: int, width: int) -> None:
    properties = cell.find(w("tcPr"))
    if properties is None:
        properties = cell.makeelement(w("tcPr"))
        cell.insert(0, properties)
    for name in ("tcW", "gridSpan"):
        for old in properties.findall(w(name)):
            properties.remove(old)
    if span > 1:
        spanning = properties.makeelement(w("gridSpan"))
        spanning.set(w("val"), str(span))
        properties.insert(0, spanning)
    wide = properties.makeelement(w("tcW"))
    wide.set(w("w"), str(width))
    wide.set(w("type"), "dxa")
    properties.insert(0, wide)


def _number(text: str | bytes | None) -> int:
    text = str(text)
    return min(int(text), _WIDEST) if text.isascii() and text.isdecimal() and len(text) < 10 else 0
