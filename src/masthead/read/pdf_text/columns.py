"""Reading order: columns one after the other, between what stands across them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from masthead.read.pdf_text.lines import Line, as_rows, joined_line
from masthead.read.pdf_text.tables import Table, aligned_tables
from masthead.read.pdf_text.wording import is_ended, is_wide, starts_anew

Item = Line | Table

_DEEPEST = 4
_GUTTER = 0.7  # em, the narrowest
_FULL = 0.62  # of the column's width, which half of its lines take at least
_FEWEST = 4  # lines of a column
_WRAPPED = 0.85  # of the width: lines of a column that has fewer, but for the last
_NARROWEST = 10.0  # em, of such a column
_SLIGHT = 1.2  # em
_SAME_PITCH = 1.2
_EDGE, _INDENT = 0.4, 2.6  # em from the edge of a column to where lines begin
_NEARLY_ALL = 0.8
_MOST_STARTS = 6  # places that are tried
_SLACK = 2.0  # points


@dataclass(frozen=True, eq=False)
class Region:
    """Lines and tables from top to bottom, as wide as a column. kind: regions of one kind have the same measure."""

    page: int
    items: tuple[Item, ...]
    kind: str

    @property
    def lines(self) -> list[Line]:
        return [item for item in self.items if isinstance(item, Line)]


def regions(
    page: int, items: Sequence[Item], starts: Sequence[float] = (), kind: str = "", depth: int = 0
) -> list[Region]:
    """The items of a page in reading order. starts: where columns begin on other pages, for pages with few lines."""
    start = _column_start(items, starts) if depth < _DEEPEST else None
    if start is None:
        return [Region(page, tuple(_merged(page, items)), kind)] if items else []
    found: list[Region] = []
    for slab, parted in _slabs(items, start):
        if parted:
            left = [item for item in slab if item.left < start - _SLACK]
            right = [item for item in slab if item.left >= start - _SLACK]
            found += regions(page, left, starts, f"{kind}l", depth + 1)
            found += regions(page, right, starts, f"{kind}r", depth + 1)
        else:
            found += regions(page, slab, starts, kind, depth + 1)
    return found


def column_starts(items: Sequence[Item]) -> list[float]:
    """Where columns begin on a page."""
    start = _column_start(items, ())
    return [] if start is None else [start]


def _merged(page: int, items: Sequence[Item]) -> list[Item]:
    """Pieces of one row as a line, or as the row of a table without rules, in the order from top to bottom."""
    aligned, rest = aligned_tables(page, [item for item in items if isinstance(item, Line)])
    lines = [joined_line(row) for row in as_rows(rest)]
    tables = [*aligned, *(item for item in items if isinstance(item, Table))]
    return sorted([*lines, *tables], key=lambda item: item.base)


def _column_start(items: Sequence[Item], starts: Sequence[float]) -> float | None:
    """Where a second column begins; None where the items make one column."""
    lefts = Counter(round(item.left / 3) for item in items if isinstance(item, Line))
    common = [place * 3.0 for place, count in lefts.most_common(4 * _MOST_STARTS) if count >= _FEWEST]
    for start in sorted(common)[1 : 1 + 2 * _MOST_STARTS]:
        edge = min((item.left for item in items if abs(item.left - start) <= 3 * _SLACK), default=start)
        if any(_are_columns(band, edge, sure=False) for band in _bands(items, edge)):
            return edge
    for start in starts:
        if any(_are_columns(band, start, sure=True) for band in _bands(items, start)):
            return start
    return _short_start(lefts, items)


def _short_start(lefts: Counter[int], items: Sequence[Item]) -> float | None:
    """Where a second column of two or three lines begins."""
    few = sorted(place * 3.0 for place, count in lefts.items() if 1 < count < _FEWEST)
    for start in few[: 4 * _MOST_STARTS]:
        edge = min((item.left for item in items if abs(item.left - start) <= 3 * _SLACK), default=start)
        if any(_are_short(band, edge) for band in _bands(items, edge)):
            return edge
    return None


def _slabs(items: Sequence[Item], start: float) -> Iterator[tuple[list[Item], bool]]:
    """The items from top to bottom: columns that a gutter parts before `start`, and what stands between such."""
    between: list[Item] = []
    for band in _bands(items, start):
        if not _are_columns(band, start, sure=True):
            between += band
            continue
        if between:
            yield between, False
            between = []
        yield band, True
    if between:
        yield between, False


def _bands(items: Sequence[Item], start: float) -> Iterator[list[Item]]:
    """The items from top to bottom, rows with something that stands across the gutter apart from the others."""
    band: list[Item] = []
    was_across = False
    for row in _rows(items):
        across = any(item.left < start - _SLACK < item.right - 2 * _SLACK for item in row)
        if band and across != was_across:
            yield band
            band = []
        was_across = across
        band += row
    if band:
        yield band


def _rows(items: Sequence[Item]) -> list[list[Item]]:
    rows: list[list[Item]] = [[item] for item in items if isinstance(item, Table)]
    rows += ([*row] for row in as_rows(item for item in items if isinstance(item, Line)))
    return sorted(rows, key=lambda row: row[0].base)


def _are_columns(band: Sequence[Item], start: float, *, sure: bool) -> bool:
    """Whether the sides are columns of text. sure: columns begin there on other pages."""
    left = [item for item in band if isinstance(item, Line) and item.left < start - _SLACK]
    right = [item for item in band if isinstance(item, Line) and item.left >= start - _SLACK]
    if not left or not right:
        return False
    size = median(line.size for line in left)
    if start - max(line.right for line in left) < _GUTTER * size:
        return False
    if sure and len(left) + len(right) > _FEWEST and _is_full(left, start) and _begin_at(right, start):
        return True
    if min(len(as_rows(left)), len(as_rows(right))) < _FEWEST:
        return _are_short(band, start)
    overlap = min(left[-1].base, right[-1].base) - max(left[0].base, right[0].base)
    return overlap > 2 * size and _is_full(left, start) and _is_full(right) and _begin_at(right, start)


def _are_short(band: Sequence[Item], start: float) -> bool:
    """Whether two or three lines at each side are texts: each but the last fills its column and goes on in the next.
    Short lines above them at the left end what stands before."""
    lines = sorted((item for item in band if isinstance(item, Line)), key=lambda line: line.base)
    right = [line for line in lines if line.left >= start - _SLACK]
    if len(lines) < len(band) or not right:
        return False
    size = right[0].size
    left = [line for line in lines if line.left < start - _SLACK and line.base > right[0].base - size]
    if not (_is_wrapped(left) and _is_wrapped(right)) or max(len(left), len(right)) < _FEWEST - 1:
        return False
    gap = start - max(line.right for line in left)
    return gap >= _GUTTER * size and abs(left[0].base - right[0].base) <= size


def _is_wrapped(lines: Sequence[Line]) -> bool:
    """Whether lines below each other are one text that is broken to its width."""
    if not 2 <= len(lines) < _FEWEST or len(as_rows(lines)) < len(lines):
        return False
    width = max(line.right for line in lines) - min(line.left for line in lines)
    pitches = [after.base - line.base for line, after in pairwise(lines)]
    if width < _NARROWEST * lines[0].size or max(pitches) > _SAME_PITCH * min(pitches):
        return False
    # Full-width characters fill their line but for one.
    full = width - _SLIGHT * lines[0].size if is_wide(lines[0].text[-1]) else _WRAPPED * width
    if any(line.right - line.left < full or is_ended(line.text) for line in lines[:-1]):
        return False
    return not any(starts_anew(line.text) for line in lines[1:])


def _begin_at(lines: Sequence[Line], start: float) -> bool:
    """Whether nearly all rows begin at the edge of their column, or a little indented."""
    firsts = [row[0] for row in as_rows(lines)]
    near = sum(line.left - start < _INDENT * line.size for line in firsts)
    at_edge = sum(line.left - start < _EDGE * line.size for line in firsts)
    return near >= _NEARLY_ALL * len(firsts) and 2 * at_edge >= len(firsts)


def _is_full(lines: Sequence[Line], end: float = 0.0) -> bool:
    """Whether most rows fill their column, as those of a text do and those of a table do not."""
    size = median(line.size for line in lines)
    width = max(max(line.right for line in lines), end - 3 * size) - min(line.left for line in lines)
    filled = [sum(line.right - line.left for line in row) for row in as_rows(lines)]
    return median(filled) >= _FULL * width and width > 6 * size
