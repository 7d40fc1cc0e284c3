"""Figures of tables: what a cell's number counts is what heads its row and its column."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from masthead.extract.figures.cell_number import CellNumber, Scan, cell_number, is_year
from masthead.extract.figures.currencies import LETTERS, NAMES, SIGN
from masthead.extract.figures.found_figure import Change, Form, FoundFigure
from masthead.extract.figures.negative_cells import negative_cells
from masthead.extract.figures.table_heads import (
    Head,
    caption_units,
    fits_head,
    head_of,
    is_unit,
    stated_units,
    unit_by_caption,
)
from masthead.patterns import regex
from masthead.source import Block

Column = Literal["text", "figure", "unit", "other"]

_OTHER = regex(
    r"序号|.*(?:编号|编码|代码|电话|手机|传真|邮编|邮箱|身份证|账号|文号|文件号|日期|时限|位次|排名|名次)|No\.?|#|id|code"
    r"|附注|注释|notes?|(?:phone|telephone|mobile|fax|date|deadline|due|rank|reference|ref\.?)(?: .*)?",
    re.IGNORECASE,
)
_UNITS = regex(r"(?:计量|计算)?单位|units?(?: of measure)?", re.IGNORECASE)
_VALUES = frozenset(
    ("数值", "数据", "数量", "数额", "value", "values", "number", "figure", "figures", "data", "quantity")
)
_EMPTY = regex(r"[-—–…./\\*]*|无|暂无|n/?a", re.IGNORECASE)
_POINTS = ("个百分点", "百分点", "percentage points", "percentage point", "pp")
_MONEY = regex(rf"元|(?<![A-Za-z]){SIGN}(?![a-z])|\b(?:{NAMES})\b|^[{LETTERS}] ")
_COMPARED = regex(
    r"同比|环比|[比较](?:上|去)年(?:同期|末)?|[比较]上[月季](?:同期|末)?|year[ -]on[ -]year|month[ -]on[ -]month|yoy",
    re.IGNORECASE,
)
_CHANGE = regex(r"同比|环比|增长|增速|增幅|增减|变化|升降|growth|change|increase", re.IGNORECASE)
_FALL = regex(r"下降|降幅|减少|降低|decrease|decline|reduction", re.IGNORECASE)


@dataclass(frozen=True)
class _Table:
    """rows: the cells; `head` rows of them are headings. units: those that stand above it. numbers: what each cell of
    the body holds, if that is one number. joint: what stands between the heads that a figure counts."""

    rows: Sequence[Sequence[str]]
    head: int
    units: tuple[str, ...]
    numbers: Mapping[tuple[int, int], CellNumber]
    joint: str

    @cached_property
    def width(self) -> int:
        return max(len(row) for row in self.rows)

    def text(self, row: int, column: int) -> str:
        return self.rows[row][column] if column < len(self.rows[row]) else ""

    @cached_property
    def columns(self) -> list[Column]:
        return [self._column(column) for column in range(self.width)]

    @cached_property
    def paths(self) -> list[list[Head]]:
        """What heads each column, the outermost first."""
        return [self._path(column) for column in range(self.width)]

    @cached_property
    def first(self) -> int:
        """The first column of figures."""
        return next((at for at, kind in enumerate(self.columns) if kind == "figure"), self.width)

    @cached_property
    def naming(self) -> list[int]:
        """The columns before the figures that name a row: no more of them than it takes to tell the rows apart."""
        texts = [at for at in range(self.first) if self.columns[at] == "text"]
        body = range(self.head, len(self.rows))
        for count in range(1, len(texts)):
            names = [tuple(self.text(row, at) for at in texts[:count]) for row in body]
            if all(name[-1] for name in names) and len(set(names)) == len(names):
                return texts[:count]
        return texts

    def _column(self, column: int) -> Column:
        name = self.text(self.head - 1, column) or self.text(0, column) if self.head else ""
        body = [row for row in range(self.head, len(self.rows)) if not _EMPTY.fullmatch(self.text(row, column))]
        texts = [self.text(row, column) for row in body]
        if _UNITS.fullmatch(name) and all(is_unit(text) for text in texts):
            return "unit"
        if _OTHER.fullmatch(name):
            return "other"
        years = bool(texts) and all(is_year(text) for text in texts)
        if years and (column == 0 or re.search("年|year", name, re.IGNORECASE)):
            return "text"
        numbers = [row for row in body if (row, column) in self.numbers]
        if column == 0 and all(self.numbers[row, 0].found.upper is not None for row in numbers):
            return "text"  # 0–4, 5–14: ranges that name the rows
        only_years = all(is_year(self.text(row, column)) for row in numbers)
        few = 2 * len(numbers) < len(body) or (only_years and len(numbers) < len(body))
        return "text" if few or not numbers else "figure"

    def _path(self, column: int) -> list[Head]:
        path: list[Head] = []
        texts = [self.text(row, column) for row in range(self.head)]
        for row, text in enumerate(texts):
            below = any(texts[row + 1 :]) or not any(texts)
            head = head_of(text or (self._left(row, column) if below and not text else ""))
            if head.text and head not in path:
                path.append(head)
        return path

    def _left(self, row: int, column: int) -> str:
        """The text of the merged cell that goes on in this column."""
        for at in range(column - 1, -1, -1):
            if self.columns[at] != "figure":
                return ""
            if self.text(row, at):
                return self.text(row, at)
        return ""

    def row_heads(self, row: int, column: int, carried: Sequence[str]) -> list[Head]:
        """What heads a row, for the figure in this column. carried: what was said in the columns above, and goes on."""
        if not self.head:
            left = next((at for at in range(column - 1, -1, -1) if self.columns[at] == "text"), None)
            return [head_of(self.text(row, left))] if left is not None and self.text(row, left) else []
        texts = [self.text(row, at) or carried[at] for at in self.naming if at < column]
        return [head_of(text) for text in texts if text and fits_head(text)]


def table_figures(blocks: Sequence[Block], language: str, scan: Scan) -> dict[int, list[FoundFigure]]:
    """The figures of each row, by the number of its block. scan: finds the figures of a running text."""
    found: dict[int, list[FoundFigure]] = {}
    for first, last in _tables(blocks):
        rows = [blocks[at].cells for at in range(first, last)]
        table = _table(rows, blocks, first, language, scan)
        carried = [""] * table.width
        band: Head | None = None
        for row in range(len(rows)):
            filled = [column for column, text in enumerate(rows[row]) if text]
            if row >= table.head:
                band = head_of(rows[row][0]) if _is_band(table, row, filled) else band
                carried = [
                    text or (carried[at] if any(rows[row][at + 1 : table.first]) else "")
                    for at, text in enumerate([*rows[row], *[""] * (table.width - len(rows[row]))])
                ]
            found[first + row] = list(_row(table, row, carried, band, scan))
    return found


def _tables(blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """Where each table begins and ends."""
    start: int | None = None
    for at in range(len(blocks) + 1):
        block = blocks[at] if at < len(blocks) and blocks[at].kind == "row" else None
        before = blocks[at - 1] if at else None
        if start is not None and (block is None or (before and _begins(before, block))):
            yield start, at
            start = None
        if block is not None and start is None:
            start = at


def _begins(before: Block, block: Block) -> bool:
    """Whether a row begins another table than the row before it."""
    return block.table != before.table or bool(block.level and not before.level)


def _table(rows: Sequence[Sequence[str]], blocks: Sequence[Block], first: int, language: str, scan: Scan) -> _Table:
    numbers = {
        (row, column): number
        for row, cells in enumerate(rows)
        for column, text in enumerate(cells)
        if text and (number := cell_number(text, scan))
    }
    numbers |= negative_cells(rows, numbers, scan)
    head = sum(1 for at in range(len(rows)) if blocks[first + at].level)
    head = head or _unmarked(rows, numbers)
    units = caption_units(blocks, first)
    return _Table(rows, min(head, len(rows) - 1), units, numbers, "，" if language.startswith("zh") else ", ")


def _unmarked(rows: Sequence[Sequence[str]], numbers: Mapping[tuple[int, int], CellNumber]) -> int:
    """1 where the first row has no numbers but years, and others have: it heads the columns."""
    first = any(row == 0 and not is_year(rows[row][column]) for row, column in numbers)
    return int(not first and any(row for row, _ in numbers))


def _is_band(table: _Table, row: int, filled: Sequence[int]) -> bool:
    """Whether a row only names what the rows below it are of."""
    return filled == [0] and table.columns[0] == "text" and not stated_units(table.text(row, 0)) and bool(table.head)


def _row(table: _Table, row: int, carried: Sequence[str], band: Head | None, scan: Scan) -> Iterator[FoundFigure]:
    start = 0
    for column, text in enumerate(table.rows[row]):
        number = table.numbers.get((row, column))
        if text and row >= table.head:
            if number and table.columns[column] == "figure":
                heads = [*([band] if band else []), *table.row_heads(row, column, carried)]
                yield _moved(_counted(table, row, column, number, heads), start)
            elif table.columns[column] != "other" and not number:
                yield from (_moved(found, start) for found in scan(text))
        start += len(text) + 1


def _moved(found: FoundFigure, by: int) -> FoundFigure:
    total = None if found.total is None else found.total + by
    return found._replace(start=found.start + by, end=found.end + by, total=total)


def _counted(table: _Table, row: int, column: int, number: CellNumber, heads: Sequence[Head]) -> FoundFigure:
    """The figure of a cell with its unit and what it counts."""
    path = table.paths[column]
    found = number.found
    names = [head.text for head in (*heads, *path)]
    said = [name for name in names if name.lower() not in _VALUES] or names
    unit = found.unit or _unit(table, row, heads, path)
    change, compared = _change(found, path)
    return found._replace(
        unit=unit,
        counts=table.joint.join(dict.fromkeys(said)) or None,
        form=_form(unit) if number.bare else found.form,
        change=found.change or change,
        compared=found.compared or compared,
    )


def _unit(table: _Table, row: int, heads: Sequence[Head], path: Sequence[Head]) -> str | None:
    """The unit of a number that stands without it: of its column, its row, its table."""
    own = next((head.unit for head in reversed(path) if head.unit), None)
    column = next((at for at, kind in enumerate(table.columns) if kind == "unit"), None)
    of_row = table.text(row, column) if column is not None else ""
    of_row = of_row if is_unit(of_row) else ""
    of_head = next((head.unit for head in reversed(heads) if head.unit), None)
    return own or of_row or of_head or unit_by_caption(table.units, [head.text for head in (*heads, *path)])


def _form(unit: str | None) -> Form:
    if unit in ("%", "％", "‰"):
        return "percent"
    if unit and unit.lower() in _POINTS:
        return "points"
    return "money" if unit and _MONEY.search(unit) else "count"


def _change(found: FoundFigure, path: Sequence[Head]) -> tuple[Change | None, str | None]:
    """What the head of a column says of a change: its direction by the number's sign, and with what it compares."""
    said = " ".join(head.text for head in path)
    compared = _COMPARED.search(said)
    falls = bool(_FALL.search(said)) and not _CHANGE.search(said)
    if not isinstance(found.value, int | float) or not (falls or _CHANGE.search(said)):
        return None, compared[0] if compared else None
    up: Change = "down" if falls else "up"
    down: Change = "up" if falls else "down"
    return (up if found.value > 0 else down if found.value < 0 else "same"), compared[0] if compared else None
