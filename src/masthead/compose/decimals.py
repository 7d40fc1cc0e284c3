"""Numbers of a column with their decimal points below each other, whether they have one or not."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from heapq import nlargest
from itertools import accumulate

from masthead.compose.atoms import Setter
from masthead.compose.lines import natural_width
from masthead.compose.strips import Strip, moved_placed
from masthead.decimal_point import point_of
from masthead.document import Cell, Paragraph, Runs
from masthead.pages import Glyphs

# Of the numbers of a long column so many are measured.
_MEASURED = 12


def is_decimal(setter: Setter, cell: Cell) -> bool:
    """Whether the cell's text stands on the decimal point: of one paragraph, and so said by cell or theme."""
    style = setter.theme.cells.get(cell.style)
    return (cell.align or (style.align if style else "")) == "decimal" and len(cell.blocks) == 1


def number_widths(setter: Setter, cells: Sequence[Cell]) -> float:
    """What the numbers of a column need in all, left and right of their points. Of very many numbers those are
    measured that have the most characters there."""
    numbers = [cell.blocks[0] for cell in cells if is_decimal(setter, cell) and _is_number(cell)]
    before = _longest(numbers, point_of)
    after = _longest(numbers, lambda text: len(text) - point_of(text))
    left = max((_parts(setter, paragraph)[0] for paragraph in before), default=0.0)
    return left + max((_parts(setter, paragraph)[1] for paragraph in after), default=0.0)


def align_points(setter: Setter, cells: Sequence[tuple[Cell, list[Strip], float]]) -> None:
    """Move the lines of a column's decimal cells so that their points stand below each other, and the longest number
    at the right edge, or as a whole in the middle where its style is centred.

    cells: each with its strips and the width of its text. Words, and a text of several lines, stay at the right edge.
    """
    chosen = [
        (strips[0], width, _set_parts(strips[0], point_of(cell.blocks[0].text)), cell)
        for cell, strips, width in cells
        if len(strips) == 1 and _is_number(cell)
    ]
    before = max((left for _, _, (_, left, _), _ in chosen), default=0.0)
    after = max((right for _, _, (_, _, right), _ in chosen), default=0.0)
    for strip, width, (now, left, right), cell in chosen:
        spare = max(width - before - after, 0.0)
        centred = setter.theme.style(cell.blocks[0].style).align == "center"
        start = width - after - (spare / 2 if centred else 0.0) - left
        start = min(max(start, 0.0), max(width - left - right, 0.0))
        strip.placed = moved_placed(strip.placed, start - now, 0.0)


def _longest(numbers: Sequence[Paragraph], size: Callable[[str], int]) -> Sequence[Paragraph]:
    return numbers if len(numbers) <= _MEASURED else nlargest(_MEASURED, numbers, lambda number: size(number.text))


def _set_parts(strip: Strip, point: int) -> tuple[float, float, float]:
    """Where a line starts, and the widths of what it has before and behind its first `point` characters."""
    items = [item for part in strip.placed for item in part.items if isinstance(item, Glyphs) and item.glyphs]
    if not items:
        return 0.0, 0.0, 0.0
    start, end, at, count = items[0].x, items[-1].x + sum(items[-1].advances), items[0].x, 0
    for item in items:
        x = item.x
        for advance, text in zip(item.advances, item.texts, strict=True):
            x += advance
            count += len(text)
            if count <= point:
                at = x
    return start, at - start, end - at


def _is_number(cell: Cell) -> bool:
    """Whether the cell has a number, or a mark that stands for one."""
    text = cell.blocks[0].text.strip()
    return any(char.isdigit() for char in text) or (bool(text) and not any(char.isalnum() for char in text))


def _parts(setter: Setter, paragraph: Paragraph) -> tuple[float, float]:
    """The widths of a text before and behind its decimal point."""
    style = setter.theme.style(paragraph.style)
    whole = natural_width(setter, paragraph.runs, style)
    left = natural_width(setter, _first(paragraph.runs, point_of(paragraph.text)), style)
    return left, max(whole - left, 0.0)


def _first(runs: Runs, count: int) -> Runs:
    """The runs' first `count` characters."""
    starts = accumulate((len(run.text) for run in runs), initial=0)
    return tuple(
        run._replace(text=run.text[: count - start]) for run, start in zip(runs, starts, strict=False) if start < count
    )
