"""Which figures may be key figures where tables hold many: those of the running text, else the totals of tables."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from masthead.patterns import regex
from masthead.report import Figure
from masthead.source import Block, Source

_ENOUGH = 4  # figures of the running text beside which a table's need not stand
_TOTAL = regex(
    r"[合总共]\s*计|小计|总[数量额]|全[市县省区国州镇乡厅局年部]|(?:grand )?total|overall|all [a-z]+", re.IGNORECASE
)


def headline_figures(figures: Sequence[Figure], source: Source) -> Sequence[Figure]:
    """Those of the running text. Where they are few, and tables have rows of totals, these as well; where tables have
    none, all figures."""
    rows = [block for block in source.blocks if block.kind == "row"]
    if not rows:
        return figures
    starts = [block.raw(0) for block in rows]
    placed = {figure.id: _row(figure, source, rows, starts) for figure in figures}
    running = [figure for figure in figures if placed[figure.id] is None]
    if sum(figure.form not in ("ordinal", "words") for figure in running) >= _ENOUGH:
        return running
    totals = [figure for figure in figures if (row := placed[figure.id]) is None or _is_total(row)]
    return totals if len(totals) > len(running) else figures


def _row(figure: Figure, source: Source, rows: Sequence[Block], starts: Sequence[int]) -> Block | None:
    """The row of a table in which a figure stands."""
    if figure.span is None:
        return None
    file = next((one for one in source.files if one.name == figure.span.file), source.files[0])
    place = figure.span.start + file.start
    at = bisect_right(starts, place) - 1
    if at < 0:
        return None
    row = rows[at]
    return row if place <= row.raw(len(row.text) - 1) else None


def _is_total(row: Block) -> bool:
    return any(_TOTAL.fullmatch(cell.strip()) for cell in row.cells[:2])
