"""Tables: rows and cells in their columns, and which rows are headings (ECMA-376 part 1, 17.4)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from masthead.read import limits
from masthead.read.left_out import LeftOut
from masthead.read.word.package import W, child, local, switch, value, whole
from masthead.read.word.styles import Styles

if TYPE_CHECKING:
    from lxml.etree import _Element

_GONE = ("del", "moveFrom")
_MOST_HEAD = 5
_FIRST_ROW = 0x20  # of w:tblLook
_PAPER = ("", "auto", "FFFFFF")


class Cell(NamedTuple):
    """columns: how many it takes. goes_on: it is part of the cell above. dropped: it is part of the one before."""

    element: _Element
    columns: int
    goes_on: bool
    dropped: bool
    shaded: bool


class TableRow(NamedTuple):
    """before, behind: columns that are left free. head: it is said to be a heading row."""

    cells: list[Cell]
    before: int
    behind: int
    head: bool

    @property
    def width(self) -> int:
        return self.before + sum(cell.columns for cell in self.cells) + self.behind


class Look(NamedTuple):
    """What sets a row apart: all its text in bold, all its cells that have text shaded; goes_on: a cell goes on from
    the row above."""

    heavy: bool
    shaded: bool
    goes_on: bool


def table_rows(table: _Element, left_out: LeftOut) -> list[TableRow]:
    """The rows of a table, without those that a tracked change took out."""
    return [_row(one) for one in _found(table, "tr", left_out)]


def head_rows(table: _Element, rows: Sequence[TableRow], looks: Sequence[Look], styles: Styles) -> int:
    """How many rows at the top are headings: those that say so, or else those that are set apart from all below."""
    said = _leading([row.head for row in rows])
    if not said:
        said = next((count for how in ("heavy", "shaded") if (count := _leading([getattr(x, how) for x in looks]))), 0)
        properties = child(table, "tblPr")
        said = said or int(_has_first_row(properties) and styles.has_head(value(properties, "tblStyle")))
    while 0 < said < len(rows) and looks[said].goes_on and said < _MOST_HEAD:
        said += 1
    return said if said < len(rows) else 0


def _leading(are: Sequence[bool]) -> int:
    """How many are, before the first that is not; 0 where all are, or too many."""
    count = next((at for at, one in enumerate(are) if not one), 0)
    return count if count <= _MOST_HEAD else 0


def _has_first_row(properties: _Element | None) -> bool:
    look = child(properties, "tblLook")
    if look is None:
        return False
    said = look.get(f"{W}firstRow")
    if said is not None:
        return said not in ("0", "false", "off")
    try:
        return bool(int(look.get(f"{W}val", "0"), 16) & _FIRST_ROW)
    except ValueError:
        return False


def _found(parent: _Element, name: str, left_out: LeftOut) -> Iterator[_Element]:
    """Rows of a table or cells of a row, also those in content controls and tracked changes."""
    for one in parent:
        kind = local(one)
        if kind == name:
            changes = child(one, "trPr") if name == "tr" else child(one, "tcPr")
            gone = child(changes, "del" if name == "tr" else "cellDel") is not None
            left_out.changes["del"] += gone
            left_out.changes["ins"] += child(changes, "ins" if name == "tr" else "cellIns") is not None
            if not gone:
                yield one
        elif kind not in (*_GONE, "tblPr", "trPr", "tblGrid", "tblPrEx", "sdtPr", "tr", "tc", "p") and len(one):
            yield from _found(one, name, left_out)


def _row(row: _Element) -> TableRow:
    shape = child(row, "trPr")
    before, behind = (_columns(value(shape, name), 0) for name in ("gridBefore", "gridAfter"))
    cells = [_cell(one) for one in _found(row, "tc", LeftOut())]
    return TableRow(cells, before, behind, bool(switch(shape, "tblHeader")))


def _cell(cell: _Element) -> Cell:
    shape = child(cell, "tcPr")
    down, across = child(shape, "vMerge"), child(shape, "hMerge")
    return Cell(
        element=cell,
        columns=_columns(value(shape, "gridSpan"), 1),
        goes_on=down is not None and down.get(f"{W}val", "continue") != "restart",
        dropped=across is not None and across.get(f"{W}val", "continue") != "restart",
        shaded=(value(shape, "shd", "fill") or "").upper() not in ("AUTO", *_PAPER),
    )


def _columns(said: str | None, least: int) -> int:
    return max(least, min(whole(said, least), limits.COLUMNS))
