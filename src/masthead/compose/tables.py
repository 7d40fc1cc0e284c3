"""Tables: cells, rules, and rows as strips."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from masthead.compose.atoms import Setter
from masthead.compose.decimals import align_points, is_decimal
from masthead.compose.grid import grid
from masthead.compose.paragraphs import Ground, leaf_count, set_paragraph
from masthead.compose.strips import Strip, furniture, level_rule, moved_placed, space_of
from masthead.document import Cell, Paragraph, Table
from masthead.errors import ComposeError
from masthead.pages import Box, Item, Placed
from masthead.theme import MARKER_LINE, MARKER_SIDE, CellAlign, CellStyle, ParagraphStyle, TableStyle

_NO_CELL = CellStyle()
# Head rows are repeated where they take no more than this part of a page.
_HEAD_MOST = 1 / 3


@dataclass(slots=True)
class _Box:
    """A cell in the grid of its table: columns from `column` on, its strips stacked in `width`, its height with
    padding."""

    cell: Cell
    style: CellStyle
    row: int
    column: int
    strips: list[Strip]
    width: float
    top: float
    height: float


def table_strips(ground: Ground, table: Table, number: int, measure: float) -> tuple[list[Strip], float]:
    """The rows of a table as strips, numbered from paragraph `number` on, and the blank after them."""
    style = ground.setter.theme.table_styles[table.style]
    strips: list[Strip] = []
    if table.caption:
        caption = Paragraph("caption", table.caption)
        strips = set_paragraph(ground, caption, number, measure)
        for strip in strips:
            strip.keep = True
        number += leaf_count(caption)
    rows = _rows(ground, table, style, number)
    heights = [sum(strip.height for strip in row) for row in rows]
    repeated = _repeated(table, heights, ground.depth)
    head = tuple(strip for row in rows[: table.head] for strip in row) if repeated else ()
    for at, row in enumerate(rows):
        for strip in row:
            strip.head = head if at >= table.head else ()
            strip.keep = strip.keep or at < table.head
        strips.extend(row)
    before, after = table.space or (style.before, style.after)
    strips[0].before = before
    return strips, after


def _rows(ground: Ground, table: Table, style: TableStyle, number: int) -> list[list[Strip]]:
    edges = [0.0]
    for width in table.widths:
        edges.append(edges[-1] + width)
    boxes = list(_boxes(ground, table, style, number))
    _align_points(ground.setter, boxes)
    heights = _row_heights(boxes, len(table.rows), ground.depth)
    room = ground.depth - _repeated(table, heights, ground.depth)
    by_row: list[list[_Box]] = [[] for _ in heights]
    for box in boxes:
        by_row[box.row].append(box)
    rows: list[list[Strip]] = []
    for height, cells in zip(heights, by_row, strict=True):
        whole = height <= room and all(box.height <= room for box in cells)
        made = _row_strip(Strip(height, ()), cells, edges, heights, style) if whole else None
        rows.append([made] if made else list(_sliced(cells, edges, style, room)))
    for box in boxes:
        for row in range(box.row, box.row + box.cell.rowspan - 1):
            rows[row][-1].keep = True
    _table_rules(rows, boxes, table, style, edges)
    return rows


def _row_strip(strip: Strip, boxes: list[_Box], edges: list[float], heights: list[float], style: TableStyle) -> Strip:
    """The row's strip, filled."""
    for box in boxes:
        _stack(strip, box.strips, _left(box, edges, style), box.top)
        strip.placed += _cell_rules(box, edges, heights)
        strip.reach = max(strip.reach, box.height)
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
            _stack(strip, taken, _left(box, edges, style), box.top)
            strip.height = max(strip.height, height)
        yield strip


def _left(box: _Box, edges: list[float], style: TableStyle) -> float:
    return edges[box.column] + _padding(box.style.padding_left, style.padding_x)


def _boxes(ground: Ground, table: Table, style: TableStyle, number: int) -> Iterator[_Box]:
    """The cells with their text set. Raises ComposeError for a cell beyond the table's columns."""
    setter = ground.setter
    styles: dict[tuple[str, CellAlign], ParagraphStyle] = {}
    for row, column, end, cell in grid(table):
        if end > len(table.widths):
            raise ComposeError(
                f"row {row + 1} of a table has more cells than the table has columns",
                hint="Give every row the same number of columns, colspan and rowspan counted.",
            )
        look = setter.theme.cells.get(cell.style, _NO_CELL)
        padding = _padding(look.padding_left, style.padding_x) + _padding(look.padding_right, style.padding_x)
        width = sum(table.widths[column:end]) - padding
        strips, after = [], 0.0
        align = cell.align or look.align
        for paragraph in cell.blocks:
            own = setter.theme.style(paragraph.style)
            width = max(width, own.size)
            if (paragraph.style, align) not in styles:
                styles[paragraph.style, align] = _aligned(own, align)
            lines = set_paragraph(ground, paragraph, number, width, styles[paragraph.style, align])
            lines[0].before += after
            after = space_of(paragraph, own)[1]
            strips.extend(lines)
            number += leaf_count(paragraph)
        top = _padding(look.padding_top, style.padding_top)
        bottom = _padding(look.padding_bottom, style.padding_bottom)
        height = top + sum(strip.before + strip.height for strip in strips) + after + bottom
        yield _Box(cell, look, row, column, strips, width, top, height)


def _aligned(style: ParagraphStyle, align: CellAlign) -> ParagraphStyle:
    """The style with its lines where the cell wants them; numbers are moved to their points from the right edge."""
    if not align:
        return style
    return replace(style, align="right" if align == "decimal" else align, balance=False)


def _align_points(setter: Setter, boxes: Sequence[_Box]) -> None:
    columns: dict[tuple[int, int], list[_Box]] = {}
    for box in boxes:
        if is_decimal(setter, box.cell):
            columns.setdefault((box.column, box.cell.colspan), []).append(box)
    for held in columns.values():
        align_points(setter, [(box.cell, box.strips, box.width) for box in held])


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


def _stack(row: Strip, strips: Sequence[Strip], left: float, y: float) -> None:
    """Put strips into a row, one below the other from y down, with their footnotes and anchors."""
    placed: list[Placed] = []
    for strip in strips:
        y += strip.before
        placed += moved_placed(strip.placed, left, y)
        y += strip.height
        row.notes += strip.notes
        row.anchors += strip.anchors
    row.placed += tuple(placed)


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
        items.append(Box(left, -MARKER_SIDE / 2, MARKER_SIDE, MARKER_SIDE, fill, color if hollow else "", MARKER_LINE))
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
