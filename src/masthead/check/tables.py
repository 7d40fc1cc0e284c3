"""Figures that stand in tables: the words that head a cell stand in its row, its column, or above the table."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from masthead.check.visible import visible
from masthead.check.walk import parts
from masthead.patterns import regex
from masthead.report import Figure, Passage, Report, Section, Span, Title
from masthead.source import Block, Source

_PIECE = regex("[，,、/]")
_ABOVE = 4  # texts above a table, in which its unit may stand


class _Table(NamedTuple):
    """A table of the source, or of the report. stretches: where its rows stand, or all of it, each with the file, the
    start and the end of a span. head: its heading rows. above: the texts before it."""

    stretches: Sequence[tuple[str, int, int]]
    rows: Sequence[Sequence[str]]
    head: int
    above: tuple[str, ...]


class Tables:
    """The tables of a report's source; those of the report where there is no source."""

    def __init__(self, report: Report, source: Source | None) -> None:
        several = bool(report.origin.others)
        self._tables = list(_of_source(source, several=several) if source else _of_report(report))
        # Rows, not tables: those of two tables that stand side by side on a sheet come by turns.
        self._stretches = sorted((*stretch, at) for at, table in enumerate(self._tables) for stretch in table.stretches)
        self._cells: dict[int, dict[str, list[tuple[int, int]]]] = {}

    def heads(self, figure: Figure) -> tuple[str, ...] | None:
        """What may head the figure's cell, and what stands above its table; None where it stands in no table."""
        at = self._at(figure.span) if figure.span else None
        if at is None:
            return None
        table = self._tables[at]
        found = [text for row, column in self._places(at, figure.text) for text in _around(table, row, column)]
        return (*dict.fromkeys(found), *table.above)

    def say(self, figure: Figure, words: str) -> bool | None:
        """Whether what heads the figure's cell, or the cell, says the words; None where it stands in no table."""
        heads = self.heads(figure)
        if heads is None:
            return None
        plain = [visible(text) for text in (*heads, figure.text)]
        wanted = [visible(piece) for piece in _PIECE.split(words)]
        return all(any(piece in text for text in plain) for piece in wanted)

    def _at(self, span: Span) -> int | None:
        found = bisect_right(self._stretches, (span.file or "", span.start), key=lambda one: one[:2]) - 1
        file, _, end, at = self._stretches[found] if found >= 0 else ("", 0, -1, 0)
        return at if file == (span.file or "") and span.end <= end else None

    def _places(self, at: int, text: str) -> list[tuple[int, int]]:
        """The cells that hold a text: as a whole, or else as a part."""
        if at not in self._cells:
            cells: dict[str, list[tuple[int, int]]] = {}
            for row, texts in enumerate(self._tables[at].rows):
                for column, cell in enumerate(texts):
                    cells.setdefault(visible(cell), []).append((row, column))
            self._cells[at] = cells
        wanted = visible(text)
        held = self._cells[at]
        return held.get(wanted) or [place for cell, places in held.items() if wanted in cell for place in places]


def _around(table: _Table, row: int, column: int) -> Iterator[str]:
    """The texts that may head a cell: in its row before it, above those, and in the heading rows up to its column."""
    yield from table.rows[row][: column + 1]
    for heading in table.rows[: table.head or 1]:
        yield from heading[: column + 1]
    for before in range(max(column, 1)):
        above = (table.rows[at][before] for at in range(row - 1, -1, -1) if before < len(table.rows[at]))
        yield next((text for text in above if text), "")
    bands = (table.rows[at] for at in range(row - 1, table.head - 1, -1))
    yield next((texts[0] for texts in bands if sum(map(bool, texts)) == 1), "")


def _of_source(source: Source, *, several: bool) -> Iterator[_Table]:
    for first, last in _runs(source.blocks):
        rows = source.blocks[first:last]
        above = tuple(block.text for block in source.blocks[max(0, first - _ABOVE) : first])
        head = sum(1 for row in rows if row.level)
        yield _Table([_stretch(source, row, several=several) for row in rows], [row.cells for row in rows], head, above)


def _stretch(source: Source, row: Block, *, several: bool) -> tuple[str, int, int]:
    span = source.cut(row.raw(0), row.raw(len(row.text) - 1) + 1)
    return (span.file or "" if several else "", span.start, span.end)


def _runs(blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """Where each table begins and ends."""
    start = None
    for at, block in enumerate([*blocks, None]):
        goes_on = start is not None and block is not None and block.kind == "row" and _same(blocks[at - 1], block)
        if start is not None and not goes_on:
            yield start, at
            start = None
        if block is not None and block.kind == "row" and start is None:
            start = at


def _same(before: Block, block: Block) -> bool:
    return block.table == before.table and not (block.level and not before.level)


def _of_report(report: Report) -> Iterator[_Table]:
    above: list[str] = []
    for _, part in parts(report):
        if isinstance(part, Title):
            above += (text for text in (part.kicker, part.text, part.second) if text)
        elif isinstance(part, Section):
            above.append(part.heading or "")
        elif isinstance(part, Passage) and part.rows and part.span:
            span = part.span
            stretch = (span.file or "", span.start, span.end)
            yield _Table([stretch], part.rows, part.head, tuple(above[-_ABOVE:]))
        elif isinstance(part, Passage):
            above.append(part.text)
