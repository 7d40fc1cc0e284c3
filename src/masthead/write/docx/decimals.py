"""Numbers of a column with their decimal points below each other.

Each is set to the right and in from there by what its digits behind the point are fewer than the longest's. Word has
decimal tabs that do so by themselves in a table; LibreOffice 7.4 does not heed them there.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import accumulate
from typing import NamedTuple

from masthead.decimal_point import point_of
from masthead.document import Cell, Paragraph
from masthead.reading_order import leaves
from masthead.write.docx.placed import Lines
from masthead.write.docx.setup import Setup
from masthead.write.docx.table_grid import Grid, Slot


class Number(NamedTuple):
    """A cell's text: what it takes in the PDF before its point and behind it, in points."""

    before: float
    after: float


def cell_align(setup: Setup, cell: Cell) -> str:
    """Where a cell's lines stand: the cell has the last word, "" leaves it to the paragraphs' style."""
    return cell.align or setup.cell_style(cell.style).align


def right_insets(setup: Setup, grid: Grid, widths: Mapping[int, float]) -> dict[int, float]:
    """How far each decimal cell's text ends before the right edge of its cell, by the cell's identity.

    widths: of the text of each cell of one paragraph, likewise. Texts of several lines stand at the right edge.
    """
    columns: dict[tuple[int, int], list[tuple[Cell, Number]]] = {}
    for slot, number in _numbers(setup, grid):
        columns.setdefault((slot.column, slot.cell.colspan), []).append((slot.cell, number))
    insets = {}
    for cells in columns.values():
        before = max(number.before for _, number in cells)
        after = max(number.after for _, number in cells)
        for cell, number in cells:
            centred = setup.paragraph_style(cell.blocks[0].style).align == "center"
            spare = max(0.0, widths[id(cell)] - before - after)
            insets[id(cell)] = after - number.after + (spare / 2 if centred else 0.0)
    return insets


def _numbers(setup: Setup, grid: Grid) -> list[tuple[Slot, Number]]:
    """The decimal cells of one line. The lines of the table's paragraphs come next in the set-up's."""
    found = []
    at = 0
    for row, slots in enumerate(grid):
        for slot in slots:
            if slot.row != row:
                continue
            cell = slot.cell
            if cell_align(setup, cell) == "decimal" and len(cell.blocks) == 1 and len(setup.lines[at]) == 1:
                found.append((slot, _number(cell.blocks[0], setup.lines[at])))
            at += sum(1 for _ in leaves(cell.blocks))
    return found


def _number(paragraph: Paragraph, lines: Lines) -> Number:
    """Both parts of a number, as the glyphs of its line have them."""
    whole = len("".join(paragraph.text[: point_of(paragraph.text)].split()))
    texts = [
        (text, advance) for glyphs in lines[0] for text, advance in zip(glyphs.texts, glyphs.advances, strict=True)
    ]
    starts = accumulate((len("".join(text.split())) for text, _ in texts), initial=0)
    before = sum(advance for (_, advance), start in zip(texts, starts, strict=False) if start < whole)
    return Number(before, sum(advance for _, advance in texts) - before)
