"""The measures a document is set in, found from its own rows: size, advance and pitch of the text, and its edges."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import fmean

from masthead.inspect.rows import Row, is_han
from masthead.inspect.sheet import Sheets, is_red
from masthead.units import MM

OPENING = "（〔【《〈「『“‘([{"
PAGE_NUMBER = re.compile(r"[—–―\-－‐·.~～\s]*\d{1,4}[—–―\-－‐·.~～\s]*|第\d{1,4}页(?:[，,/]?共\d{1,4}页)?")

_NUMBERS_FROM = 240.0  # mm; page numbers stand below
HEADS_UNTIL = 36.0  # mm; smaller type above is a running head
_COMMON = 0.08  # share of the rows that makes an edge an edge
_SAME_EDGE = 1.0  # pt
_BODY_SIZES = (15.4, 16.4)
_BODY_SHARE = 0.3
_LARGEST_TEXT = 19.0  # above are titles
_CHARACTERS = 28  # of a full line (5.2.3)
_LEFT = 28.0  # mm (5.2.1)
_CELL = 156.0 / 28 * MM
_LIKE = 0.15  # 字


@dataclass(frozen=True, slots=True)
class Measures:
    """size: of the text; cell: the advance of its characters; pitch: from baseline to baseline; 0 where unknown.

    left, right: the edges of the text. body: the rows of the text's size, outside tables, in order.
    numbers: the row of each page's number, None for a page without one.
    """

    size: float
    cell: float
    pitch: float
    left: float
    right: float
    body: tuple[Row, ...]
    numbers: tuple[Row | None, ...]


def measures(sheets: Sheets, rows: Sequence[Row]) -> Measures:
    """rows: of all pages, in order; at least one."""
    numbers = tuple(_page_number(sheet.number, rows) for sheet in sheets.pages)
    text = [row for row in rows if row not in numbers and not row.table and not is_red(row.color)]
    size = _body_size(text) or rows[0].size
    body = tuple(row for row in text if abs(row.size - size) <= 0.35 and not is_head(row, size))
    every = body or tuple(rows)
    cell = _cell(body) or size
    left = _left([row for row in body if row.text[0] not in OPENING] or list(every), cell)
    turned = [(above, below) for above, below in pairwise(body) if abs(below.left - left) <= 0.55 * size]
    return Measures(
        size=size,
        cell=cell,
        pitch=_pitch(turned, size, 1) or _pitch(list(pairwise(body)), size, 2),
        left=left,
        right=_right([above for above, _ in turned], left + _CHARACTERS * cell) or max(row.right for row in every),
        body=body,
        numbers=numbers,
    )


def _left(rows: Sequence[Row], cell: float) -> float:
    """The left edge. Where no line begins there, it is the one that is asked for, if the lines stand one or two
    characters to the right of that."""
    left, pairs = _edge([row.left for row in rows]), list(pairwise(rows))
    indented = any(abs(above.left - left - 2 * cell) < cell / 2 > abs(below.left - left) for above, below in pairs)
    inset = (left - _LEFT * MM) / _CELL
    return left if indented or not any(abs(inset - count) < _LIKE for count in (1, 2)) else _LEFT * MM


def _right(turned: Sequence[Row], asked: float) -> float:
    """The right edge of lines that turn, 0 without any. Those that end in Han characters show it; a mark at the end may
    have given up its blank half, so there it is the edge that is asked for, if that lies within the mark."""
    rights = [row.right for row in turned if is_han(row.text[-1])]
    if rights:
        return -_edge([-right for right in rights])
    within = any(row.right - row.size / 2 - _SAME_EDGE <= asked <= row.right + _SAME_EDGE for row in turned)
    return asked if within else max((row.right for row in turned), default=0.0)


def _page_number(page: int, rows: Sequence[Row]) -> Row | None:
    found = [
        row for row in rows if row.page == page and row.top > _NUMBERS_FROM * MM and PAGE_NUMBER.fullmatch(row.text)
    ]
    return found[-1] if found else None


def is_head(row: Row, size: float) -> bool:
    """Whether a row is a running head. size: the text's."""
    return row.bottom < HEADS_UNTIL * MM and row.size < size - 1


def _body_size(rows: Iterable[Row]) -> float:
    sizes = Counter[float]()
    for row in rows:
        for glyph in row.han:
            sizes[round(glyph.size, 1)] += 1
    small = {size: count for size, count in sizes.items() if size <= _LARGEST_TEXT}
    sizes = Counter(small or sizes)
    if not sizes:
        return 0.0
    asked = {size: count for size, count in sizes.items() if _BODY_SIZES[0] <= size <= _BODY_SIZES[1]}
    if sum(asked.values()) >= _BODY_SHARE * sizes.total():
        return max(asked, key=lambda size: asked[size])
    return sizes.most_common(1)[0][0]


def _cell(body: Iterable[Row]) -> float:
    """The usual distance from one Han character to the next."""
    return _usual(
        after.x - before.x
        for row in body
        for before, after in pairwise(row.glyphs)
        if after.x - before.x < 1.6 * row.size and is_han(before.text) and is_han(after.text)
    )


def _pitch(pairs: Sequence[tuple[Row, Row]], size: float, times: int) -> float:
    """The usual distance from one baseline to the next, of lines on one page; 0 where it is not met so many times."""
    steps = (below.y - above.y for above, below in pairs if above.page == below.page)
    return _usual((step for step in steps if 0.9 * size < step < 3 * size), times)


def _usual(steps: Iterable[float], times: int = 1) -> float:
    """The step that is met most, to a tenth of a point, by the mean of those; of steps that are met alike the smallest.
    0 where none is met so many times."""
    met: dict[float, list[float]] = {}
    for step in sorted(steps):
        met.setdefault(round(step, 1), []).append(step)
    best = max(map(len, met.values()), default=0)
    return next((fmean(alike) for alike in met.values() if len(alike) == best), 0.0) if best >= times else 0.0


def _edge(places: Sequence[float]) -> float:
    """The least place where more than a few rows begin."""
    needed = max(1.0, _COMMON * len(places))
    ordered = sorted(places)
    for first, place in enumerate(ordered):
        after = bisect_right(ordered, place + _SAME_EDGE)
        if after - first >= needed:
            return ordered[(first + after - 1) // 2]
    return ordered[0]
