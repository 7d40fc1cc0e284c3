"""Tables: fixed columns, horizontal rules only, head rows that repeat, cells that span."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from masthead.document import Cell, Paragraph, Table
from masthead.errors import WriteError
from masthead.theme import CellStyle, RuleStyle, TableStyle
from masthead.write.docx.elements import Element, element, properties, switch, twips, value
from masthead.write.docx.formatting import rule_element
from masthead.write.docx.paragraphs import Place, gap_element, own_space, paragraph_element
from masthead.write.docx.setup import Setup
from masthead.write.docx.squares import square_element


@dataclass(frozen=True, slots=True)
class Slot:
    """A cell, or its continuation in a further row it spans. column: the first it covers; row: the one it began in."""

    cell: Cell
    column: int
    row: int

    @property
    def columns(self) -> range:
        return range(self.column, self.column + self.cell.colspan)


Grid = list[list[Slot]]


def table_element(setup: Setup, table: Table, place: Place) -> Element:
    """A w:tbl of the full widths; place: the measure and, in a group, the inset and rules."""
    style = setup.table_style(table.style)
    grid = lay_out(table)
    widths = table.widths or _equal_widths(grid, place.measure)
    if len(widths) < max((slot.columns.stop for row in grid for slot in row), default=0):
        raise WriteError("a table has more cells than columns", where=f"DOCX, table {table.style!r}")
    rules = _Rules(setup, table, style, grid, place)
    rows = [_row(setup, table, grid, number, widths, rules) for number in range(len(grid))]
    columns = [element("gridCol", {"w": width}) for width in _in_twips(widths)]
    shape = _table_properties(setup.tables[table.style].id, sum(_in_twips(widths)), place.inset)
    return element("tbl", None, [shape, element("tblGrid", None, columns), *rows])


def lay_out(table: Table) -> Grid:
    """The slots of each row from left to right, those of cells that span from above among them."""
    grid: Grid = []
    hanging: dict[int, tuple[Slot, int]] = {}  # column → a slot from above and how many rows it still covers
    for number, row in enumerate(table.rows):
        slots = [slot for slot, left in hanging.values() if left]
        taken = {column for slot in slots for column in slot.columns}
        column = 0
        for cell in row.cells:
            while column in taken:
                column += 1
            slots.append(Slot(cell, column, number))
            column += cell.colspan
        grid.append(sorted(slots, key=lambda slot: slot.column))
        hanging = {slot.column: (slot, slot.row + slot.cell.rowspan - number - 1) for slot in slots}
    return grid


class _Rules:
    """The rule on each side of each cell: the cells' own first, then the table's for that boundary."""

    def __init__(self, setup: Setup, table: Table, style: TableStyle, grid: Grid, place: Place) -> None:
        self.setup = setup
        self.head = table.head
        self.style = style
        self.grid = grid
        self.place = place

    def borders(self, slot: Slot, row: int) -> Element:
        top = self.at(row, slot.column)
        bottom = self.at(row + 1, slot.column)
        return element("tcBorders", None, [rule_element("top", top), rule_element("bottom", bottom)])

    def at(self, boundary: int, column: int) -> RuleStyle | None:
        """The rule above row `boundary` in a column; both cells that meet there are given it."""
        upper = self.slot(boundary - 1, column)
        lower = self.slot(boundary, column)
        if upper and lower and upper.cell is lower.cell and upper.row == lower.row:
            return None
        own = [self.cell_style(upper).rule_bottom, self.cell_style(lower).rule_top]
        return next((rule for rule in own if rule is not None), self.of_table(boundary))

    def of_table(self, boundary: int) -> RuleStyle | None:
        if boundary == 0:
            return self.place.top or self.style.rule_top
        if boundary == len(self.grid):
            return self.place.bottom or self.style.rule_bottom
        return self.style.rule_head if boundary == self.head else self.style.rule_rows

    def cell_style(self, slot: Slot | None) -> CellStyle:
        return self.setup.cell_style(slot.cell.style if slot else "")

    def slot(self, row: int, column: int) -> Slot | None:
        if not 0 <= row < len(self.grid):
            return None
        return next((slot for slot in self.grid[row] if column in slot.columns), None)


def _row(setup: Setup, table: Table, grid: Grid, number: int, widths: tuple[float, ...], rules: _Rules) -> Element:
    head = number < table.head
    spanned = number + 1 < len(grid) and any(slot.row <= number for slot in grid[number + 1])
    shape = element("trPr", None, [switch("cantSplit"), *([switch("tblHeader")] if head else [])])
    cells = []
    for slot in grid[number]:
        formatting = _cell_properties(setup, table, slot, number, widths, rules)
        filled = (
            _cell_content(setup, table, slot, widths, keep=head or spanned) if slot.row == number else [gap_element()]
        )
        cells.append(element("tc", None, [formatting, *filled]))
    return element("tr", None, [shape, *cells])


def _cell_properties(
    setup: Setup, table: Table, slot: Slot, row: int, widths: tuple[float, ...], rules: _Rules
) -> Element:
    cell = slot.cell
    width = sum(_in_twips(widths)[slot.column : slot.columns.stop])
    made = [element("tcW", {"w": width, "type": "dxa"}), rules.borders(slot, row)]
    made += [value("gridSpan", cell.colspan)] if cell.colspan > 1 else []
    if cell.rowspan > 1:
        made.append(value("vMerge", "restart" if slot.row == row else "continue"))
    made += _margins(setup.table_style(table.style), setup.cell_style(cell.style))
    return properties("tcPr", made)


def _margins(style: TableStyle, cell: CellStyle) -> list[Element]:
    """w:tcMar with the sides on which the cell differs from its table."""
    own = (
        ("top", cell.padding_top, style.padding_top),
        ("left", cell.padding_left, style.padding_x),
        ("bottom", cell.padding_bottom, style.padding_bottom),
        ("right", cell.padding_right, style.padding_x),
    )
    sides = [margin(side, wants) for side, wants, has in own if wants is not None and wants != has]
    return [element("tcMar", None, sides)] if sides else []


def margin(side: str, points: float) -> Element:
    return element(side, {"w": twips(points), "type": "dxa"})


def _cell_content(setup: Setup, table: Table, slot: Slot, widths: tuple[float, ...], *, keep: bool) -> list[Element]:
    style, own = setup.table_style(table.style), setup.cell_style(slot.cell.style)
    left = style.padding_x if own.padding_left is None else own.padding_left
    right = style.padding_x if own.padding_right is None else own.padding_right
    measure = sum(widths[slot.column : slot.columns.stop]) - left - right
    made = [_in_cell(setup, block, measure, keep=keep) for block in slot.cell.blocks] or [gap_element()]
    if own.marker:
        top = style.padding_top if own.padding_top is None else own.padding_top
        made[0].insert(1, square_element(setup, own, left, top))
    return made


def _in_cell(setup: Setup, paragraph: Paragraph, measure: float, *, keep: bool) -> Element:
    return paragraph_element(setup, paragraph, Place(measure, *own_space(setup, paragraph), keep_next=keep))


def _table_properties(style_id: str, width: int, inset: float) -> Element:
    made = [
        value("tblStyle", style_id),
        element("tblW", {"w": width, "type": "dxa"}),
        element("tblInd", {"w": twips(inset), "type": "dxa"}),
        element("tblLayout", {"type": "fixed"}),
    ]
    return properties("tblPr", made)


def _equal_widths(grid: Grid, measure: float) -> tuple[float, ...]:
    columns = max((slot.columns.stop for row in grid for slot in row), default=1)
    return (measure / columns,) * columns


def _in_twips(widths: tuple[float, ...]) -> list[int]:
    """Column widths whose sum is exact: each edge is rounded, not each width."""
    edges = [0.0]
    for width in widths:
        edges.append(edges[-1] + width)
    return [round(end * 20) - round(start * 20) for start, end in pairwise(edges)]
