"""What stands on a sheet of cells: titles and notes are lines of text, the rest tables with their heading rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from masthead.read import limits
from masthead.read.cell_text import ends_sentence, is_data, is_field, is_note, is_time, names_column
from masthead.source import BlockKind, Place

Cells = Mapping[int, str]
"""The texts of a row by column, from 1; empty cells are left out."""

_LONGEST_HEADING = 60
_LONGEST_HEAD_CELL = 40
_MOST_HEADS = 5  # heading rows of a table


@dataclass(frozen=True, slots=True)
class Grid:
    """rows: by number, from 1, those with a text alone. merged: how many rows and columns a cell at (row, column)
    takes, where it takes more than one."""

    rows: Mapping[int, Cells]
    merged: Mapping[tuple[int, int], tuple[int, int]] = field(default_factory=dict)


class Laid(NamedTuple):
    """A block of the sheet: the cells of `row` in these columns. head: it is a heading row of its table. table: the
    number of its table on the sheet, from 1; 0 of lines of text. level: of a heading."""

    kind: BlockKind
    row: int
    columns: tuple[int, ...]
    head: bool = False
    table: int = 0
    level: int = 0

    def place(self, sheet: str = "") -> Place:
        """Where it stands, in the sheet of this name."""
        apart = self.columns[-1] - self.columns[0] >= len(self.columns)
        return Place(sheet=sheet, row=self.row, column=self.columns[0], columns=self.columns if apart else ())


def laid_out(grid: Grid, where: str) -> list[Laid]:
    """The blocks of a sheet in reading order. Raises ReadError where its tables have too many cells."""
    found: list[Laid] = []
    tables = cells = 0
    before: tuple[int, ...] = ()  # the columns of the table above
    for band in _bands(sorted(grid.rows)):
        above, rows, below = _parted(grid, band)
        found += _lines(grid, above, first=not found)
        for columns in _side_by_side(grid, rows):
            held = [row for row in rows if any(column in grid.rows[row] for column in columns)]
            cells += len(held) * len(columns)
            limits.too_many(cells, limits.CELLS, "cells", where)
            heads = _heads(grid, held, columns)
            goes_on = not heads and not above and set(columns) <= set(before)
            columns = before if goes_on else columns
            tables += not goes_on
            found += (Laid("row", row, columns, at < heads, tables) for at, row in enumerate(held))
            before = columns
        found += _lines(grid, below, first=False, titles=False)
    return found


def _bands(rows: Sequence[int]) -> Iterator[list[int]]:
    """The rows between empty ones."""
    band: list[int] = []
    for row in rows:
        if band and row != band[-1] + 1:
            yield band
            band = []
        band.append(row)
    if band:
        yield band


def _parted(grid: Grid, band: list[int]) -> tuple[list[int], list[int], list[int]]:
    """The lines of text above a table, its rows, and the lines below it."""
    columns = {column for row in band for column in grid.rows[row]}
    if len(columns) == 1 or max(len(grid.rows[row]) for row in band) == 1:
        return band, [], []
    start = next((at for at, row in enumerate(band) if not _is_line(grid, row, columns)), len(band))
    end = len(band)
    while end > start and _is_foot(grid, band[end - 1]):
        end -= 1
    return band[:start], band[start:end], band[end:]


def _is_line(grid: Grid, row: int, columns: Iterable[int]) -> bool:
    """Whether a row above a table is text: one cell that is no head of some of its columns, or fields (单位：万元)."""
    cells = grid.rows[row]
    if len(cells) > 1:
        return any(is_field(text) for text in cells.values()) and all(
            is_field(text) or is_time(text) for text in cells.values()
        )
    (column, text), *_ = cells.items()
    if is_data(text):
        return False
    taken = grid.merged.get((row, column), (1, 1))[1]
    return column == min(columns) or is_field(text) or is_note(text) or (taken == 1 and ends_sentence(text))


def _is_foot(grid: Grid, row: int) -> bool:
    """Whether a row below a table is a note on it, or fields (制表人：…)."""
    texts = list(grid.rows[row].values())
    if len(texts) == 1:
        return is_note(texts[0]) or is_field(texts[0]) or ends_sentence(texts[0])
    return is_note(texts[0]) or all(is_field(text) or is_time(text) for text in texts)


def _lines(grid: Grid, rows: Sequence[int], *, first: bool, titles: bool = True) -> Iterator[Laid]:
    """Rows of text, a cell a block: the first of those above a table is its title."""
    titled = not titles
    for row in rows:
        for column, text in sorted(grid.rows[row].items()):
            fits = len(text) <= _LONGEST_HEADING and not ends_sentence(text)
            if not titled and fits and not is_field(text) and not is_note(text) and not is_data(text):
                yield Laid("heading", row, (column,), level=1 if first else 2)
                titled = True
            else:
                yield Laid("paragraph", row, (column,))


def _side_by_side(grid: Grid, rows: Sequence[int]) -> list[tuple[int, ...]]:
    """The columns of each table in these rows. An empty column parts two tables of at least two columns each."""
    columns = sorted({column for row in rows for column in grid.rows[row]})
    parts: list[list[int]] = []
    for column in columns:
        if parts and column == parts[-1][-1] + 1:
            parts[-1].append(column)
        else:
            parts.append([column])
    apart = len(rows) > 1 and all(len(part) > 1 for part in parts) and not _spans(grid, rows, parts)
    return [tuple(part) for part in parts] if apart else [tuple(columns)] if columns else []


def _spans(grid: Grid, rows: Sequence[int], parts: Sequence[Sequence[int]]) -> bool:
    """Whether a merged cell bridges the columns between two parts."""
    gaps = [(before[-1], after[0]) for before, after in pairwise(parts)]
    return any(
        column <= left and column + taken > right
        for (row, column), (_, taken) in grid.merged.items()
        if row in rows
        for left, right in gaps
    )


def _heads(grid: Grid, rows: Sequence[int], columns: Sequence[int]) -> int:
    """How many rows of a table are headings."""
    texts = [[grid.rows[row].get(column, "") for column in columns] for row in rows]
    numbers = any(is_data(text) for line in texts for text in line)
    if len(rows) < 2 or not _opens(texts, numbers=numbers):
        return 0
    deepest = max((grid.merged.get((rows[0], column), (1, 1))[0] for column in columns), default=1)
    count = min(deepest, len(rows) - 1, _MOST_HEADS)
    while count < min(len(rows) - 1, _MOST_HEADS) and _goes_on(grid, rows, texts, columns, count, numbers=numbers):
        count += 1
    return count


def _opens(texts: Sequence[Sequence[str]], *, numbers: bool) -> bool:
    """Whether the first row is a heading row: no numbers but years in it; where there are none below it either, names
    of columns."""
    first = texts[0]
    if any(is_data(text) or len(text) > _LONGEST_HEAD_CELL or ends_sentence(text) for text in first):
        return False
    if numbers:
        return sum(bool(text) for text in first) > 1 or len(first) == 1
    return all(first) and (len(first) > 2 or any(names_column(text) for text in first))


def _goes_on(
    grid: Grid, rows: Sequence[int], texts: Sequence[Sequence[str]], columns: Sequence[int], at: int, *, numbers: bool
) -> bool:
    """Whether this row is a heading row under heading rows: it parts what stands above it, or gives units or numbers
    to the columns."""
    above, line = texts[at - 1], texts[at]
    if _counts_columns(line):
        return True
    if any(is_data(text) or len(text) > _LONGEST_HEAD_CELL for text in line):
        return False
    merged = any(grid.merged.get((rows[at - 1], column), (1, 1))[1] > 1 for column in columns)
    fills = any(below and not over for over, below in zip(above, line, strict=True))
    return (merged or not line[0]) and (fills or (numbers and not line[0])) and any(line)


def _counts_columns(line: Sequence[str]) -> bool:
    """甲, 1, 2, 3: what forms call their columns."""
    numbers = [text.strip("()（）") for text in line if text.strip("()（）").isdecimal()]
    counted = [str(number) for number in range(1, len(numbers) + 1)]
    rest = [text for text in line if not text.strip("()（）").isdecimal()]
    return len(numbers) > 1 and numbers == counted and all(text in ("", *"甲乙丙丁戊ABC") for text in rest)
