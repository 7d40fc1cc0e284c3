"""Glyphs as rows: what stands on one baseline, from left to right."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import TypeVar

from masthead.inspect.sheet import Color, Glyph, Ink, Sheet, is_red, merged

_SAME_ROW = 0.45  # of the smaller em: a raised figure belongs to its row
_PIECES = 1.0  # em; a wider blank parts a row into pieces
Value = TypeVar("Value")

_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff〇]")


@dataclass(frozen=True, slots=True, eq=False)  # a row is itself: two are never compared
class Row:
    """A line of type. Places come from em boxes (`sheet.EM_ABOVE`); y: the baseline of most of it.

    main: the glyphs of its own size. size, color: of most of it. table: it stands between the rules of a table.
    """

    page: int
    glyphs: tuple[Glyph, ...]
    main: tuple[Glyph, ...]
    y: float
    size: float
    color: Color
    text: str
    table: bool = False

    @property
    def left(self) -> float:
        return self.glyphs[0].x

    @property
    def right(self) -> float:
        return max(glyph.right for glyph in self.glyphs)

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def centre(self) -> float:
        return (self.left + self.right) / 2

    @property
    def top(self) -> float:
        return min(glyph.top for glyph in self.main)

    @property
    def bottom(self) -> float:
        return max(glyph.bottom for glyph in self.main)

    @property
    def han(self) -> tuple[Glyph, ...]:
        return tuple(glyph for glyph in self.glyphs if is_han(glyph.text))

    @property
    def ink(self) -> Ink:
        boxes = [glyph.ink for glyph in self.glyphs]
        sides = (min(box.left for box in boxes), min(box.top for box in boxes))
        return Ink(*sides, max(box.right for box in boxes), max(box.bottom for box in boxes))

    @property
    def pieces(self) -> tuple[Row, ...]:
        """The row parted at its wide blanks, such as those of a tab."""
        parts: list[list[Glyph]] = [[self.glyphs[0]]]
        for before, after in zip(self.glyphs, self.glyphs[1:], strict=False):
            if after.x - before.right > _PIECES * max(before.size, after.size):
                parts.append([])
            parts[-1].append(after)
        return tuple(make_row(self.page, part, table=self.table) for part in parts)


def is_han(character: str) -> bool:
    """A Chinese character, no mark."""
    return bool(_HAN.match(character))


def make_row(page: int, glyphs: Iterable[Glyph], *, table: bool = False) -> Row:
    """A row of at least one glyph."""
    ordered = tuple(sorted(glyphs, key=lambda glyph: glyph.x))
    size = _most((glyph, round(glyph.size, 2)) for glyph in ordered)
    main = tuple(glyph for glyph in ordered if abs(glyph.size - size) < 0.3)
    y = median(glyph.y for glyph in main)
    color = _most((glyph, glyph.color) for glyph in ordered)
    return Row(page, ordered, main, y, size, color, "".join(glyph.text for glyph in ordered), table)


def _most(pairs: Iterable[tuple[Glyph, Value]]) -> Value:
    """The value that covers the most width."""
    widths: Counter[Value] = Counter()
    for glyph, value in pairs:
        widths[value] += max(int(100 * (glyph.right - glyph.x)), 1)
    return widths.most_common(1)[0][0]


def sheet_rows(sheet: Sheet) -> tuple[Row, ...]:
    """The rows of a page from top to bottom."""
    groups: list[list[Glyph]] = []
    base, size = 0.0, 0.0
    for glyph in sorted(sheet.glyphs, key=lambda glyph: glyph.y):
        if groups and glyph.y - base <= _SAME_ROW * min(glyph.size, size):
            groups[-1].append(glyph)
            size = max(size, glyph.size)
            continue
        groups.append([glyph])
        base, size = glyph.y, glyph.size
    rows = [make_row(sheet.number, group) for group in groups]
    return tuple(_in_tables(sheet, rows))


# Points between two rules of one table; rules of different colours are nearer.
_SHORTEST_ROW = 6.0
_TALL_ROW = 120.0
_TALLEST_ROW = 230.0
_BLANK = 2.0  # em; a wider one stands above what is no cell


def _in_tables(sheet: Sheet, rows: list[Row]) -> Iterable[Row]:
    """Rows between two rules of equal ends are those of a table; the imprint is found among them later."""
    rules = [rule for rule in merged(sheet.rules) if rule.width > 60 and not is_red(rule.color)]
    spans = [
        (above.bottom, below.top)
        for above, below in pairwise(rules)
        if abs(above.x0 - below.x0) < 3
        and abs(above.x1 - below.x1) < 3
        and _SHORTEST_ROW < below.top - above.bottom < (_TALLEST_ROW if above.color == below.color else _TALL_ROW)
    ]
    table = {id(row) for top, bottom in spans for row in _under(top, [row for row in rows if top <= row.y <= bottom])}
    for row in rows:
        yield make_row(row.page, row.glyphs, table=True) if id(row) in table else row


def _under(top: float, rows: list[Row]) -> Iterable[Row]:
    """The rows that follow a rule without a wide blank, as those of a cell do."""
    for row in rows:
        if row.top - top > _BLANK * row.size:
            return
        yield row
        top = max(top, row.bottom)
