"""Tables: fixed columns, horizontal rules only, head rows that repeat, cells that span."""

from __future__ import annotations

from itertools import pairwise

from masthead.document import Table
from masthead.errors import WriteError
from masthead.theme import CellStyle, TableStyle
from masthead.write.docx.decimals import cell_align, right_insets
from masthead.write.docx.elements import Element, clean, element, properties, switch, twips, value
from masthead.write.docx.formatting import rule_element
from masthead.write.docx.paragraphs import Place, gap_element, own_space, paragraph_element
from masthead.write.docx.setup import Setup
from masthead.write.docx.squares import square_element
from masthead.write.docx.table_grid import Rules, Slot, column_count, lay_out

_MOST_COLUMNS = 63


def table_element(setup: Setup, table: Table, place: Place) -> Element:
    """A w:tbl. place: the measure; in a group its inset and rules; before: what a gap above took too much.

    Raises WriteError for a row with more cells than the table has widths, and for more columns than Word has.
    """
    return _TableWriter(setup, table, place).element()


def margin(side: str, points: float) -> Element:
    """The blank between the edge of a cell and its text."""
    return element(side, {"w": twips(max(0.0, points)), "type": "dxa"})


def table_look(style: TableStyle) -> list[Element]:
    """Rules and padding of a table, children of a w:tblPr; the rule under its head belongs to the head's cells."""
    edges = (("top", style.rule_top), ("bottom", style.rule_bottom), ("insideH", style.rule_rows))
    borders = element("tblBorders", None, [rule_element(edge, rule) for edge, rule in edges])
    margins = [margin(side, points) for side, points in table_margins(style).items()]
    return [borders, element("tblCellMar", None, margins)]


class _TableWriter:
    """One table on its way to a w:tbl."""

    def __init__(self, setup: Setup, table: Table, place: Place) -> None:
        self.setup = setup
        self.table = table
        self.place = place
        self.style: TableStyle = setup.table_style(table.style)
        self.grid = lay_out(table)
        columns = column_count(self.grid)
        if columns > _MOST_COLUMNS:
            raise WriteError(
                f"a table of {columns} columns",
                where="DOCX",
                hint=f"Word has at most {_MOST_COLUMNS}; part it into several, or write the PDF alone.",
            )
        self.widths = _in_twips(table.widths or (place.measure / columns,) * columns)
        if len(self.widths) < columns:
            raise WriteError(
                f"a row of a table {table.style!r} has {columns} columns, the table {len(self.widths)}",
                where="DOCX",
                hint="Give every row the same number of columns, colspan and rowspan counted.",
            )
        self.rules = Rules(setup, table, self.grid, (place.top, place.bottom))
        self.insets = self.number_insets() if self.has_decimals() else {}

    def has_decimals(self) -> bool:
        return any(cell_align(self.setup, slot.cell) == "decimal" for row in self.grid for slot in row)

    def number_insets(self) -> dict[int, float]:
        """How far the numbers of a column of decimals end before the right edge of their cells."""
        widths = {
            id(slot.cell): self.measure(slot, self.setup.cell_style(slot.cell.style))
            for row in self.grid
            for slot in row
        }
        return right_insets(self.setup, self.grid, widths)

    def padding(self, style: CellStyle) -> tuple[float, float]:
        """Of a cell, left and right."""
        sides = (style.padding_left, style.padding_right)
        left, right = (_either(side, self.style.padding_x) for side in sides)
        return left, right

    def measure(self, slot: Slot, style: CellStyle) -> float:
        """The width of a cell's text."""
        return sum(self.widths[slot.column : slot.columns.stop]) / 20 - sum(self.padding(style))

    def element(self) -> Element:
        shape = [
            element("tblW", {"w": sum(self.widths), "type": "dxa"}),
            element("tblInd", {"w": twips(self.place.inset), "type": "dxa"}),
            element("tblLayout", {"type": "fixed"}),
            *self.said(),
        ]
        columns = element("tblGrid", None, [element("gridCol", {"w": width}) for width in self.widths])
        return element("tbl", None, [properties("tblPr", shape), columns, *map(self.row, range(len(self.grid)))])

    def said(self) -> list[Element]:
        """The table's style, what the table is to who hears it read, and which of its style's differences it has: a
        head at most. One that only sets things side by side has the look of its style and no style: Word's
        Accessibility Checker looks for head rows in tables that have one."""
        head = self.table.head > 0 and not self.table.layout
        no: dict[str, str | int] = dict.fromkeys(("lastRow", "firstColumn", "lastColumn"), 0)
        yes: dict[str, str | int] = dict.fromkeys(("noHBand", "noVBand"), 1)
        look = element("tblLook", {"val": "0620" if head else "0600", "firstRow": int(head), **no, **yes})
        if self.table.layout:
            return [look, *table_look(self.style)]
        named = value("tblStyle", self.setup.tables[self.table.style].id)
        caption = clean("".join(run.text for run in self.table.caption if not run.note))
        return [named, look, *([value("tblCaption", caption)] if caption else [])]

    def row(self, number: int) -> Element:
        head = number < self.table.head
        whole = [] if self.is_taller_than_a_page(number) else [switch("cantSplit")]
        shape = element("trPr", None, [*whole, *([switch("tblHeader")] if head else [])])
        spanned = number + 1 < len(self.grid) and any(slot.row <= number for slot in self.grid[number + 1])
        cells = [self.cell(slot, number, keep=head or spanned) for slot in self.grid[number]]
        return element("tr", None, [shape, *(cells or [element("tc", None, [gap_element()])])])

    def is_taller_than_a_page(self, number: int) -> bool:
        """Whether a row must be broken inside: by the lines that its texts would fill."""
        depth = self.setup.theme.page.depth
        return any(self.height(slot) > depth for slot in self.grid[number] if slot.row == number)

    def height(self, slot: Slot) -> float:
        """About what the texts of a cell take; characters of its first font size count as full."""
        measure = max(1.0, self.measure(slot, self.setup.cell_style(slot.cell.style)))
        height = 0.0
        for block in slot.cell.blocks:
            style = self.setup.paragraph_style(block.style)
            height += style.leading * -(-len(block.text) * style.size // measure)
        return height

    def cell(self, slot: Slot, row: int, *, keep: bool) -> Element:
        style = self.setup.cell_style(slot.cell.style)
        content = self.content(slot, style, keep=keep) if slot.row == row else [gap_element()]
        return element("tc", None, [self.cell_properties(slot, row, style), *content])

    def cell_properties(self, slot: Slot, row: int, style: CellStyle) -> Element:
        top, bottom = self.rules.above(row, slot.column), self.rules.above(row + 1, slot.column)
        made = [
            element("tcW", {"w": sum(self.widths[slot.column : slot.columns.stop]), "type": "dxa"}),
            element("tcBorders", None, [rule_element("top", top), rule_element("bottom", bottom)]),
        ]
        made += [value("gridSpan", slot.cell.colspan)] if slot.cell.colspan > 1 else []
        if slot.cell.rowspan > 1:
            made.append(value("vMerge", "restart" if slot.row == row else "continue"))
        made += [value("vAlign", "center")] if style.stand == "middle" else []
        return properties("tcPr", made + self.own_margins(slot, row, style))

    def own_margins(self, slot: Slot, row: int, style: CellStyle) -> list[Element]:
        """w:tcMar with the sides on which the cell differs from its table.

        Word and LibreOffice give rules a height, the theme does not: what the first paragraph cannot give up of it is
        taken off the padding.
        """
        left, right = self.padding(style)
        top, bottom = _upright_padding(self.style, style)
        above = self.taken(row) - (self.given(slot) if slot.row == row else 0.0)
        below = self.rules.weight(row + 1) if row == len(self.grid) - 1 else 0.0
        wanted = {"top": max(0.0, top - above), "left": left, "bottom": max(0.0, bottom - below), "right": right}
        has = table_margins(self.style)
        sides = [margin(side, points) for side, points in wanted.items() if twips(points) != twips(has[side])]
        return [element("tcMar", None, sides)] if sides else []

    def taken(self, row: int) -> float:
        """The height that the rule above a row takes, and what a gap above the table took too much."""
        return self.rules.weight(row) + (self.place.before if row == 0 else 0.0)

    def given(self, slot: Slot) -> float:
        """What of that the first paragraph of a cell gives up of the space before it."""
        before = own_space(self.setup, slot.cell.blocks[0])[0] if slot.cell.blocks else 0.0
        return min(before, self.taken(slot.row))

    def content(self, slot: Slot, style: CellStyle, *, keep: bool) -> list[Element]:
        """The paragraphs of a cell; the first gives up what it can of the height that the rule above takes."""
        left, measure = self.padding(style)[0], self.measure(slot, style)
        taken, top = self.given(slot), _upright_padding(self.style, style)[0]
        squares = [square_element(self.setup, style, left, top)] if style.marker else []
        made = []
        align, inset = cell_align(self.setup, slot.cell), self.insets.get(id(slot.cell), 0.0)
        for block in slot.cell.blocks:
            before, after = own_space(self.setup, block)
            place = Place(measure, before - taken, after, keep_next=keep, align=align, right=inset)
            made.append(paragraph_element(self.setup, block, place, squares))
            taken, squares = 0.0, []
        return made or [gap_element(anchored=squares)]


def table_margins(style: TableStyle) -> dict[str, float]:
    """The padding that a table style says in Word: the rule between two rows is taken off the padding below it."""
    top = max(0.0, style.padding_top - (style.rule_rows.weight if style.rule_rows else 0.0))
    return {"top": top, "left": style.padding_x, "bottom": style.padding_bottom, "right": style.padding_x}


def _upright_padding(style: TableStyle, cell: CellStyle) -> tuple[float, float]:
    """Of a cell, above and below."""
    return _either(cell.padding_top, style.padding_top), _either(cell.padding_bottom, style.padding_bottom)


def _either(own: float | None, table: float) -> float:
    return table if own is None else own


def _in_twips(widths: tuple[float, ...]) -> list[int]:
    """Column widths whose sum is exact: each edge is rounded, not each width."""
    edges = [0.0]
    for width in widths:
        edges.append(edges[-1] + width)
    return [round(end * 20) - round(start * 20) for start, end in pairwise(edges)]
