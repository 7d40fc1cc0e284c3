"""Tables: column widths, cells, rules, and rows as strips."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from masthead.compose.atoms import Setter
from masthead.compose.lines import natural_width
from masthead.compose.strips import Strip, furniture, level_rule, moved_placed, paragraph_strips, space_after
from masthead.document import Cell, Paragraph, Table
from masthead.errors import ComposeError
from masthead.pages import Box, Item, Placed
from masthead.theme import CellStyle, TableStyle

# The square of a timeline's node, and the weight of a hollow one's outline.
_MARKER = 5.67
_MARKER_LINE = 0.7
_NO_CELL = CellStyle()


@dataclass(slots=True)
class _Box:
    """A cell in the grid of its table: columns from `column` on, its strips stacked, its height with padding."""

    cell: Cell
    style: CellStyle
    row: int
    column: int
    strips: list[Strip]
    top: float
    height: float


def table_widths(setter: Setter, table: Table, measure: float) -> tuple[float, ...]:
    """Column widths that fill the measure: by content, none narrower than its longest word where that can be."""
    columns = max(sum(cell.colspan for cell in row.cells) for row in table.rows)
    style = setter.theme.table_styles[table.style]
    wide, narrow = [0.0] * columns, [0.0] * columns
    for _, column, cell in _grid(table):
        if cell.colspan == 1:
            most, least = _content_widths(setter, cell, style)
            wide[column] = max(wide[column], most + 2 * style.padding_x)
            narrow[column] = max(narrow[column], least + 2 * style.padding_x)
    if sum(narrow) >= measure:
        return tuple(width * measure / sum(narrow) for width in narrow)
    if sum(wide) <= measure:
        spare = (measure - sum(wide)) / columns
        return tuple(width + spare for width in wide)
    share = (measure - sum(narrow)) / (sum(wide) - sum(narrow))
    return tuple(least + (most - least) * share for most, least in zip(wide, narrow, strict=True))


def _content_widths(setter: Setter, cell: Cell, table: TableStyle) -> tuple[float, float]:
    """The width of a cell's text in one line, and of its widest piece; at least one character."""
    wide, narrow = 0.0, setter.theme.style(table.cell).size
    for paragraph in cell.blocks:
        style = setter.theme.style(paragraph.style)
        wide = max(wide, natural_width(setter, paragraph.runs, style) + style.left + style.right)
        narrow = max(narrow, *(atom.width for atom in setter.text(paragraph.runs, style).atoms), 0.0)
    return max(wide, narrow), narrow


def table_strips(setter: Setter, table: Table, number: int, measure: float) -> tuple[list[Strip], float]:
    """The rows of a table as strips, numbered from paragraph `number` on, and the blank after them."""
    style = setter.theme.table_styles[table.style]
    strips: list[Strip] = []
    if table.caption:
        strips = paragraph_strips(setter, Paragraph("caption", table.caption), number, measure)
        for strip in strips:
            strip.keep = True
        number += 1
    rows = _rows(setter, table, style, number)
    head = tuple(rows[: table.head])
    for at, row in enumerate(rows):
        row.head = head if at >= table.head else ()
        row.keep = row.keep or at < table.head
    strips.extend(rows)
    before, after = table.space or (style.before, style.after)
    strips[0].before = before
    return strips, after


def _rows(setter: Setter, table: Table, style: TableStyle, number: int) -> list[Strip]:
    edges = [0.0]
    for width in table.widths:
        edges.append(edges[-1] + width)
    boxes = list(_boxes(setter, table, style, number))
    heights = _row_heights(boxes, len(table.rows))
    rows = [Strip(height, ()) for height in heights]
    for box in boxes:
        left = edges[box.column] + _padding(box.style.padding_left, style.padding_x)
        rows[box.row].placed += _stacked(box, left)
        rows[box.row].placed += _cell_rules(box, edges, heights)
        for row in range(box.row, box.row + box.cell.rowspan - 1):
            rows[row].keep = True
        first = next((strip for strip in box.strips if strip.level), None)
        if first and not rows[box.row].level:
            rows[box.row].title, rows[box.row].level = first.title, first.level
    _table_rules(rows, table, style, edges[-1])
    return rows


def _boxes(setter: Setter, table: Table, style: TableStyle, number: int) -> Iterator[_Box]:
    """The cells with their text set. Raises ComposeError for a cell beyond the table's columns."""
    for row, column, cell in _grid(table):
        if column + cell.colspan > len(table.widths):
            raise ComposeError(
                f"row {row + 1} of a table has more cells than the table has columns",
                hint="Give every row the same number of columns, colspan and rowspan counted.",
            )
        look = setter.theme.cells.get(cell.style, _NO_CELL)
        padding = _padding(look.padding_left, style.padding_x) + _padding(look.padding_right, style.padding_x)
        width = sum(table.widths[column : column + cell.colspan]) - padding
        strips, after = [], 0.0
        for paragraph in cell.blocks:
            size = setter.theme.style(paragraph.style).size
            lines = paragraph_strips(setter, paragraph, number, max(width, size))
            lines[0].before += after
            after = space_after(setter, paragraph)
            strips.extend(lines)
            number += 1
        top = _padding(look.padding_top, style.padding_top)
        bottom = _padding(look.padding_bottom, style.padding_bottom)
        height = top + sum(strip.before + strip.height for strip in strips) + after + bottom
        yield _Box(cell, look, row, column, strips, top, height)


def _grid(table: Table) -> Iterator[tuple[int, int, Cell]]:
    """(row, column, cell) with the columns that cells of earlier rows reach down into passed over."""
    taken: set[tuple[int, int]] = set()
    for at, row in enumerate(table.rows):
        column = 0
        for cell in row.cells:
            while (at, column) in taken:
                column += 1
            rowspan = min(cell.rowspan, len(table.rows) - at)
            if rowspan > 1:
                taken.update((at + down, column + over) for down in range(1, rowspan) for over in range(cell.colspan))
            yield at, column, cell
            column += cell.colspan


def _row_heights(boxes: list[_Box], count: int) -> list[float]:
    heights = [0.0] * count
    for box in boxes:
        if box.cell.rowspan == 1:
            heights[box.row] = max(heights[box.row], box.height)
    for box in boxes:
        last = min(box.row + box.cell.rowspan, count) - 1
        missing = box.height - sum(heights[box.row : last + 1])
        if missing > 0:
            heights[last] += missing
    return heights


def _stacked(box: _Box, left: float) -> tuple[Placed, ...]:
    placed: tuple[Placed, ...] = ()
    y = box.top
    for strip in box.strips:
        y += strip.before
        placed += moved_placed(strip.placed, left, y)
        y += strip.height
    return placed


def _cell_rules(box: _Box, edges: list[float], heights: list[float]) -> tuple[Placed, ...]:
    """The cell's own rules, and the square of a timeline's node on its top rule."""
    left, right = edges[box.column], edges[box.column + box.cell.colspan]
    items: list[Item] = []
    if box.style.rule_top:
        items.append(level_rule(box.style.rule_top, left, right, 0.0))
    if box.style.rule_bottom:
        height = sum(heights[box.row : box.row + box.cell.rowspan])
        items.append(level_rule(box.style.rule_bottom, left, right, height))
    if box.style.marker:
        color = box.style.rule_top.color if box.style.rule_top else "#000000"
        hollow = box.style.marker == "hollow"
        fill = "#FFFFFF" if hollow else color
        items.append(Box(left, -_MARKER / 2, _MARKER, _MARKER, fill, color if hollow else "", _MARKER_LINE))
    return (furniture(*items),) if items else ()


def _table_rules(rows: list[Strip], table: Table, style: TableStyle, width: float) -> None:
    for at, row in enumerate(rows):
        rule = style.rule_top if at == 0 else style.rule_head if at == table.head else style.rule_rows
        if rule:
            row.placed += (furniture(level_rule(rule, 0.0, width, 0.0)),)
    if style.rule_bottom:
        rows[-1].placed += (furniture(level_rule(style.rule_bottom, 0.0, width, rows[-1].height)),)


def _padding(own: float | None, table: float) -> float:
    return table if own is None else own
