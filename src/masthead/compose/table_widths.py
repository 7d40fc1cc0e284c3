"""Column widths of tables, by what their cells hold."""

from __future__ import annotations

from collections.abc import Sequence
from heapq import nlargest
from typing import NamedTuple

from masthead.compose.atoms import Setter
from masthead.compose.decimals import number_widths
from masthead.compose.grid import Spanned, grid
from masthead.compose.lines import needed_width
from masthead.document import Cell, Table
from masthead.errors import ComposeError
from masthead.patterns import regex
from masthead.theme import CellStyle, TableStyle

# A text of no more characters than the first is not broken to make room for a longer column; of a longer one so many
# stand in a line as the second says.
_SHORT_TEXT = 6
_LEAST_TEXT = 4
# Of a column of more cells than this only those are measured that promise to be the widest.
_MEASURED = 24
_WORD = regex(r"[!-~\u00a0-\u024f]+")
_WIDE = regex(r"[^\x00-\u024f]")
_NO_CELL = CellStyle()


class Widths(NamedTuple):
    """What a cell or column asks for: its text in one line, and its widest piece, padding included."""

    most: float
    least: float


def table_widths(setter: Setter, table: Table, measure: float) -> tuple[float, ...]:
    """Column widths that fill the measure: by content, none narrower than its longest word where that can be.

    Raises ComposeError where the columns are so many that they leave a character no room.
    """
    cells = list(grid(table))
    columns = max((cell.end for cell in cells), default=1)
    style = setter.theme.table_styles[table.style]
    if len(style.widths) == columns:
        return tuple(width * measure / sum(style.widths) for width in style.widths)
    least_room = setter.theme.style(style.cell).size + 2 * style.padding_x
    if columns * least_room > measure:
        raise ComposeError(
            f"a table of {columns} columns has {measure / columns:.0f} pt for each, and a character needs "
            f"{least_room:.0f} pt",
            where=f"theme {setter.theme.name}, tables.{table.style}",
            hint="Split the table, leave columns out, or put it in <turned>.",
        )
    wanted = _wanted(setter, cells, columns, style, measure)
    return _shared(wanted, measure, least_room)


def _wanted(setter: Setter, cells: list[Spanned], columns: int, style: TableStyle, measure: float) -> list[Widths]:
    """What each column asks for; cells of several columns widen theirs alike."""
    by_column: list[list[Cell]] = [[] for _ in range(columns)]
    for cell in cells:
        if cell.end - cell.column == 1:
            by_column[cell.column].append(cell.cell)
    wanted = [_column(setter, held, style, measure) for held in by_column]
    wide = [cell for cell in cells if cell.end - cell.column > 1]
    for start, end in sorted({(cell.column, cell.end) for cell in wide}, key=lambda span: span[1] - span[0]):
        asked = _column(setter, [c.cell for c in wide if (c.column, c.end) == (start, end)], style, measure)
        most = max(asked.most - sum(width.most for width in wanted[start:end]), 0.0) / (end - start)
        least = max(asked.least - sum(width.least for width in wanted[start:end]), 0.0) / (end - start)
        for column in range(start, end):
            wanted[column] = Widths(wanted[column].most + most, wanted[column].least + least)
    return wanted


def _column(setter: Setter, cells: Sequence[Cell], style: TableStyle, measure: float) -> Widths:
    """What the cells of a column ask for together; of very many those are measured that are longest by their text."""
    most, least = 0.0, setter.theme.style(style.cell).size
    for cell in _promising(cells):
        look = setter.theme.cells.get(cell.style, _NO_CELL)
        own = _content(setter, cell)
        left = style.padding_x if look.padding_left is None else look.padding_left
        right = style.padding_x if look.padding_right is None else look.padding_right
        most, least = max(most, own.most + left + right), max(least, own.least + left + right)
    numbers = number_widths(setter, cells)
    least = max(least, numbers + 2 * style.padding_x if numbers else 0.0)
    return Widths(min(max(most, least), 2 * measure), min(least, measure))


def _promising(cells: Sequence[Cell]) -> Sequence[Cell]:
    if len(cells) <= _MEASURED:
        return cells
    texts = [" ".join(block.text for block in cell.blocks) for cell in cells]
    lengths = [len(text) + len(_WIDE.findall(text)) for text in texts]
    words = [max(map(len, _WORD.findall(text)), default=0) for text in texts]
    chosen = {*nlargest(_MEASURED // 2, range(len(cells)), lengths.__getitem__)}
    chosen |= {*nlargest(_MEASURED // 2, range(len(cells)), words.__getitem__)}
    return [cells[at] for at in sorted(chosen)]


def _content(setter: Setter, cell: Cell) -> Widths:
    most, least = 0.0, 0.0
    for paragraph in cell.blocks:
        style = setter.theme.style(paragraph.style)
        text = setter.text(paragraph.runs, style)
        indents = style.left + style.right
        own = needed_width(text) + indents
        widest = max((atom.width for atom in text.atoms), default=0.0) + indents
        most = max(most, own)
        short = own <= _SHORT_TEXT * style.size + indents
        least = max(least, widest, own if short else _LEAST_TEXT * style.size + indents)
    return Widths(most, least)


def _shared(wanted: Sequence[Widths], measure: float, least_room: float) -> tuple[float, ...]:
    """The measure shared out."""
    most, least = sum(width.most for width in wanted), sum(width.least for width in wanted)
    if most <= measure:
        spare = (measure - most) / len(wanted)
        return tuple(width.most + spare for width in wanted)
    if least >= measure:
        spare = measure - least_room * len(wanted)
        over = sum(max(width.least - least_room, 0.0) for width in wanted) or 1.0
        return tuple(least_room + max(width.least - least_room, 0.0) / over * spare for width in wanted)
    share = (measure - least) / (most - least)
    return tuple(width.least + (width.most - width.least) * share for width in wanted)
