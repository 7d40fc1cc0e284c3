"""Tables: column widths, cells, rules, and rows as strips."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from masthead.compose.atoms import Setter
from masthead.compose.lines import natural_width
from masthead.compose.strips import Strip, furniture, level_rule, moved_placed, paragraph_strips, space_of
from masthead.document import Cell, Paragraph, Table
from masthead.errors import ComposeError
from masthead.pages import Box, Item, Placed
from masthead.theme import CellStyle, TableStyle

# The square of a timeline's node, and the weight of a hollow one's outline.
_MARKER = 5.67
_MARKER_LINE = 0.7
_NO_CELL = CellStyle()
# A text of no more characters than this is not broken to make room for a longer column.
_SHORT_TEXT = 4
# Head rows are repeated where they take no more than this part of a page.
_HEAD_MOST = 1 / 3


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
    columns = max((column + cell.colspan for _, column, cell in _grid(table)), default=1)
    style = setter.theme.table_styles[table.style]
    if len(style.widths) == columns:
        return tuple(width * measure / sum(style.widths) for width in style.widths)
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
        least = max((atom.width for atom in setter.text(paragraph.runs, style).atoms), default=0.0)
        narrow = max(narrow, least, min(wide, _SHORT_TEXT * style.size))
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
    heights = [sum(strip.height for strip in row) for row in rows]
    repeated = _repeated(table, heights, setter.theme.page.depth)
    head = tuple(strip for row in rows[: table.head] for strip in row) if repeated else ()
    for at, row in enumerate(rows):
        for strip in row:
            strip.head = head if at >= table.head else ()
            strip.keep = strip.keep or at < table.head
        strips.extend(row)
    before, after = table.space or (style.before, style.after)
    strips[0].before = before
    return strips, after


def _rows(setter: Setter, table: Table, style: TableStyle, number: int) -> list[list[Strip]]:
    edges = [0.0]
    for width in table.widths:
        edges.append(edges[-1] + width)
    boxes = list(_boxes(setter, table, style, number))
    heights = _row_heights(boxes, len(table.rows), setter.theme.page.depth)
    room = setter.theme.page.depth - _repeated(table, heights, setter.theme.page.depth)
    by_row: list[list[_Box]] = [[] for _ in heights]
    for box in boxes:
        by_row[box.row].append(box)
    rows: list[list[Strip]] = []
    for height, cells in zip(heights, by_row, strict=True):
        whole = height <= room and all(box.height <= room for box in cells)
        rows.append([_row_strip(cells, edges, heights, style)] if whole else list(_sliced(cells, edges, style, room)))
    for box in boxes:
        for row in range(box.row, box.row + box.cell.rowspan - 1):
            rows[row][-1].keep = True
    _table_rules(rows, boxes, table, style, edges)
    return rows


def _row_strip(boxes: list[_Box], edges: list[float], heights: list[float], style: TableStyle) -> Strip:
    strip = Strip(heights[boxes[0].row] if boxes else 0.0, ())
    for box in boxes:
        strip.placed += _stacked(box.strips, _left(box, edges, style), box.top)
        strip.placed += _cell_rules(box, edges, heights)
        first = next((line for line in box.strips if line.level), None)
        if first and not strip.level:
            strip.title, strip.level = first.title, first.level
    return strip


def _sliced(boxes: list[_Box], edges: list[float], style: TableStyle, room: float) -> Iterator[Strip]:
    """A row taller than a page, broken between lines: each strip takes from each cell as many as there is room for."""
    left = [deque(box.strips) for box in boxes]
    if not any(left):
        yield Strip(min(room, max(box.height for box in boxes)), ())
    while any(left):
        strip = Strip(0.0, ())
        for box, lines in zip(boxes, left, strict=True):
            taken: list[Strip] = []
            height = box.top
            while lines and (not taken or height + lines[0].before + lines[0].height <= room):
                taken.append(lines.popleft())
                height += taken[-1].before + taken[-1].height
            strip.placed += _stacked(taken, _left(box, edges, style), box.top)
            strip.height = max(strip.height, height)
        yield strip


def _left(box: _Box, edges: list[float], style: TableStyle) -> float:
    return edges[box.column] + _padding(box.style.padding_left, style.padding_x)


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
            own = setter.theme.style(paragraph.style)
            lines = paragraph_strips(setter, paragraph, number, max(width, own.size))
            lines[0].before += after
            after = space_of(paragraph, own)[1]
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


def _repeated(table: Table, heights: Sequence[float], depth: float) -> float:
    """The height of the head rows, if they are repeated: a head that takes a third of a page is not."""
    height = sum(heights[: table.head])
    return height if height <= depth * _HEAD_MOST else 0.0


def _row_heights(boxes: list[_Box], count: int, depth: float) -> list[float]:
    """A cell of several rows makes the last of them higher; one higher than a page is broken in its first."""
    heights = [0.0] * count
    for box in boxes:
        if box.cell.rowspan == 1:
            heights[box.row] = max(heights[box.row], box.height)
    for box in boxes:
        last = min(box.row + box.cell.rowspan, count) - 1
        missing = box.height - sum(heights[box.row : last + 1])
        if missing > 0 and box.height <= depth:
            heights[last] += missing
    return heights


def _stacked(strips: Sequence[Strip], left: float, y: float) -> tuple[Placed, ...]:
    """Strips one below the other from y down."""
    placed: tuple[Placed, ...] = ()
    for strip in strips:
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


def _table_rules(
    rows: list[list[Strip]], boxes: list[_Box], table: Table, style: TableStyle, edges: list[float]
) -> None:
    """The table's rules: over each cell that starts in a row, so that none runs through a cell of several rows."""
    for box in boxes:
        rule = style.rule_top if box.row == 0 else style.rule_head if box.row == table.head else style.rule_rows
        if rule:
            left, right = edges[box.column], edges[box.column + box.cell.colspan]
            rows[box.row][0].placed += (furniture(level_rule(rule, left, right, 0.0)),)
    if style.rule_bottom:
        last = rows[-1][-1]
        last.placed += (furniture(level_rule(style.rule_bottom, 0.0, edges[-1], last.height)),)


def _padding(own: float | None, table: float) -> float:
    return table if own is None else own
