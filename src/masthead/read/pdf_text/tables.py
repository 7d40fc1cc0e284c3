"""Tables: ruled ones cell by cell, others where their columns are plain."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from masthead.pdf_pages.page import Glyph, Page, Rule
from masthead.read.pdf_text.grids import Grid, bands, grids
from masthead.read.pdf_text.lines import Line, as_rows, joined_line, pieces

Cell = tuple[Line, ...]

_MIDDLE = 0.3  # em above the baseline
_APART = 0.8  # em between two columns without a rule
_FEWEST_ROWS = 3
_FILLED = 0.6  # of the places of an unruled table
_LONGEST_CELL = 24  # characters
_MOST_BAND = 60  # rules that are tried for the end of a table
_RULED_ROWS = 4  # with more rules than a table with a ruled head has, each row is ruled
_PITCH = 2.6  # em from one row of an unruled table to the next
_FIGURE = re.compile(r"[-–—+<>≥≤约近超]?[¥$€£]?\d[\d,，.．]*\s*[%％‰\w/²³]{0,6}[)）*]?|[-–—/]+|n/?a", re.IGNORECASE)


@dataclass(frozen=True, eq=False)
class Table:
    """rows: of cells, each its lines from top to bottom; what a merged cell covers besides its first place is empty.
    box: where it stands. ruled: its cells are told by rules. first_row: the number of its first row, more than 1 where
    it goes on from another page."""

    page: int
    rows: tuple[tuple[Cell, ...], ...]
    box: Rule
    ruled: bool = True
    first_row: int = 1

    @property
    def left(self) -> float:
        return self.box.left

    @property
    def right(self) -> float:
        return self.box.right

    @property
    def top(self) -> float:
        return self.box.top

    @property
    def bottom(self) -> float:
        return self.box.bottom

    @property
    def base(self) -> float:
        return self.box.top

    @property
    def size(self) -> float:
        return 10.0


def ruled_tables(page: Page) -> tuple[list[Table], list[Glyph]]:
    """The tables whose cells rules part, and the glyphs that stand in none of them."""
    tables: list[Table] = []
    rest = list(page.glyphs)
    for grid in sorted(grids(page.rules), key=lambda grid: (grid.box.top, grid.box.left)):
        inside = [glyph for glyph in rest if _is_in(glyph, grid.box)]
        found = _tables(page.number, grid, inside)
        if found:
            tables += found
            held = {id(glyph) for glyph in inside}
            rest = [glyph for glyph in rest if id(glyph) not in held]
    return tables, rest


def _is_in(glyph: Glyph, box: Rule) -> bool:
    x, y = (glyph.left + glyph.right) / 2, glyph.base - _MIDDLE * glyph.look.size
    return box.left <= x <= box.right and box.top <= y <= box.bottom


def _tables(page: int, grid: Grid, glyphs: list[Glyph]) -> list[Table]:
    """The table of a grid, or those that stand in it right below each other; none where it is a frame around one text,
    or drawn."""
    places: dict[tuple[int, int], list[Glyph]] = {}
    for glyph in glyphs:
        row = bisect_right(grid.ys, glyph.base - _MIDDLE * glyph.look.size) - 1
        column = bisect_right(grid.xs, (glyph.left + glyph.right) / 2) - 1
        owner = grid.owner[min(row, len(grid.owner) - 1)][min(column, len(grid.xs) - 2)]
        places.setdefault(owner, []).append(glyph)
    cells = {at: cell for at, held in places.items() if (cell := _cell(page, held))}
    if len(cells) < 2 or len({column for _, column in cells}) < 2:
        return []
    found = []
    for first, last, columns in _parts(grid):
        rows = [tuple(cells.get((row, column), ()) for column in columns) for row in range(first, last)]
        box = Rule(grid.xs[0], grid.ys[first], grid.xs[-1], grid.ys[last])
        found.append(Table(page, tuple(row for row in rows if any(row)), box))
    return [table for table in found if table.rows]


def _parts(grid: Grid) -> list[tuple[int, int, list[int]]]:
    """First row, end and columns of each table in a grid: another begins where rows have columns that do not go
    together with those above."""
    found: list[tuple[int, int, list[int]]] = []
    first, columns = 0, _starts(grid, 0)
    for row in range(1, len(grid.owner)):
        more = _starts(grid, row)
        if not (more <= columns or columns <= more) and all(owner[0] == row for owner in grid.owner[row]):
            found.append((first, row, sorted(columns)))
            first, columns = row, more
        columns = columns | more
    return [*found, (first, len(grid.owner), sorted(columns))]


def _starts(grid: Grid, row: int) -> set[int]:
    """The columns that cells of a row begin in, also those that hang down from above."""
    return {column for _, column in grid.owner[row]}


def _cell(page: int, glyphs: list[Glyph]) -> Cell:
    return tuple(joined_line(row) for row in as_rows(pieces(page, glyphs)))


def banded_tables(page: Page, lines: list[Line]) -> tuple[list[Table], list[Line]]:
    """The tables that have level rules alone, above and below, and the lines that stand in none of them."""
    tables: list[Table] = []
    for band in bands(page.rules):
        at = 0
        while at < len(band) - 1:
            last, table = _longest(page.number, band[at : at + _MOST_BAND], lines)
            at += max(last, 1)
            if table:
                tables.append(table)
                held = {id(line) for row in table.rows for cell in row for line in cell}
                lines = [line for line in lines if id(line) not in held]
    return tables, lines


def _longest(page: int, band: list[Rule], lines: list[Line]) -> tuple[int, Table | None]:
    """The table that begins at the first of these rules, and at which of them it ends: other tables and text between
    them may stand below it, with rules of the same ends."""
    near = [line for line in lines if band[0].top < line.base < band[-1].top]
    for last in range(len(band) - 1, 0, -1):
        box = Rule(band[0].left, band[0].top, band[0].right, band[last].top)
        inside = [line for line in near if line.base < box.bottom and box.left - 3 < line.left < box.right]
        edges = [rule.top for rule in band[: last + 1]]
        table = _columned(page, inside, box, edges if len(edges) > _RULED_ROWS else [])
        if table:
            return last, table
    return 0, None


def _columned(page: int, lines: list[Line], box: Rule, edges: list[float]) -> Table | None:
    """edges: of rows, where rules part them; else a row is a line with something in its first column, or in most."""
    columns = _columns(lines)
    if len(columns) < 2 or not lines or any(line.right > box.right + 3 for line in lines):
        return None
    rows: list[list[list[Line]]] = []
    last = -1
    for row in as_rows(lines):
        cells = _in_columns(row, columns)
        band = bisect_right(edges, row[0].base)
        goes_on = band == last if edges else bool(rows) and not cells[0] and sum(map(bool, cells)) * 2 <= len(columns)
        if goes_on:
            for cell, more in zip(rows[-1], cells, strict=True):
                cell += more
        else:
            rows.append(cells)
        last = band
    full = sum(sum(map(bool, row)) > 1 for row in rows)
    if full < 2 or full * 2 < len(rows):
        return None
    return Table(page, tuple(tuple(map(tuple, row)) for row in rows), box)


def aligned_tables(page: int, lines: list[Line]) -> tuple[list[Table], list[Line]]:
    """The tables without rules that are safe to tell: rows of short cells that stand in columns, figures in one column
    at least; and the lines that stand in none of them."""
    tables: list[Table] = []
    rest: list[Line] = []
    for run in _runs(as_rows(lines)):
        inside = [line for row in run for line in row]
        table = _aligned(page, run, inside) if len(run) >= _FEWEST_ROWS else None
        if table:
            tables.append(table)
        else:
            rest += inside
    return tables, rest


def _runs(rows: Iterable[list[Line]]) -> list[list[list[Line]]]:
    """Rows one below the other that have several pieces each; each of the others alone."""
    runs: list[list[list[Line]]] = []
    for row in rows:
        before = runs[-1][-1] if runs else []
        follows = len(row) > 1 and len(before) > 1 and row[0].base - before[0].base < _PITCH * before[0].size
        if follows:
            runs[-1].append(row)
        else:
            runs.append([row])
    return runs


def _aligned(page: int, run: list[list[Line]], lines: list[Line]) -> Table | None:
    columns = _columns(lines)
    rows = [_in_columns(row, columns) for row in run]
    if len(columns) < 2 or any(len(line.text) > _LONGEST_CELL for line in lines):
        return None
    if sum(bool(cell) for row in rows for cell in row) < _FILLED * len(rows) * len(columns):
        return None
    figures = [
        sum(bool(row[at] and _FIGURE.fullmatch(row[at][0].text)) for row in rows) for at in range(1, len(columns))
    ]
    if max(figures) < _FILLED * (len(rows) - 1):
        return None
    box = Rule(columns[0][0], lines[0].top, columns[-1][1], max(line.bottom for line in lines))
    return Table(page, tuple(tuple(map(tuple, row)) for row in rows), box, ruled=False)


def _columns(lines: Sequence[Line]) -> list[tuple[float, float]]:
    """Where lines stand side by side: stretches from left to right that blanks part all the way down."""
    found: list[tuple[float, float]] = []
    for line in sorted(lines, key=lambda line: line.left):
        if found and line.left - found[-1][1] < _APART * line.size:
            found[-1] = (found[-1][0], max(found[-1][1], line.right))
        else:
            found.append((line.left, line.right))
    return found


def _in_columns(row: list[Line], columns: list[tuple[float, float]]) -> list[list[Line]]:
    cells: list[list[Line]] = [[] for _ in columns]
    starts = [start for start, _ in columns]
    for line in row:
        cells[max(bisect_right(starts, line.left) - 1, 0)].append(line)
    return cells


def head_rows(table: Table) -> int:
    """How many rows at the top name the columns: those in bold type where the others are not, else one without figures
    above rows that have them."""
    bold = [all(line.bold for cell in row for line in cell) for row in table.rows]
    if False in bold and bold[0]:
        return bold.index(False)
    figures = [sum(bool(cell and _FIGURE.fullmatch(cell[0].text)) for cell in row) for row in table.rows]
    return int(len(figures) > 1 and not figures[0] and all(figures[1:2]))
