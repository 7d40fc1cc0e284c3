"""Texts that were written into tables: into cells that had none, and into rows that are new."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from masthead.field_path import Steps, steps_of, value_at
from masthead.read.docx.body import Cell
from masthead.read.docx.reading import Added
from masthead.report import Report

_MOST_COLUMNS = 63


class NewCell(NamedTuple):
    """A text for a cell that had none. steps: of the cell."""

    steps: Steps
    added: Added


class NewRow(NamedTuple):
    """place: of the row behind which this one stands. cells: by column; all that were added to it."""

    place: Steps
    cells: tuple[str, ...]
    added: list[Added]


def in_tables(report: Report, cells: Mapping[Cell, str], added: Sequence[Added]) -> Iterator[NewCell | NewRow | Added]:
    """The paragraphs that were added, those of one new row together; as they are where no table of the report has room
    for them. cells: the field of each cell that has one."""
    known = {(cell.table, cell.row): steps for cell, field in cells.items() if (steps := _row_of(field))}
    rows: dict[int, list[int]] = defaultdict(list)
    for table, row in sorted(known):
        rows[table].append(row)
    new: dict[tuple[int, int], list[Added]] = defaultdict(list)
    for one in added:
        cell = one.cell
        if cell and (cell.table, cell.row) in known:
            steps = (*known[cell.table, cell.row], cell.column)
            yield NewCell(steps, one) if value_at(report, steps) == "" else one
        elif cell:
            new[cell.table, cell.row].append(one)
        else:
            yield one
    for (table, row), group in new.items():
        at = bisect_left(rows[table], row)
        made = _new_row(report, known[table, rows[table][at - 1]], group) if at else None
        yield from [made] if made else group


def _row_of(field: str) -> Steps:
    """The row of the model that a cell's field is in; () where it is in none."""
    steps = steps_of(field)
    return steps[:-1] if len(steps) > 2 and steps[-3] == "rows" else ()


def _new_row(report: Report, before: Steps, group: list[Added]) -> NewRow | None:
    """A row of as many cells as the one before; None where the paragraphs are no such row."""
    width = len(value_at(report, before) or ())
    texts = {one.cell.column: one.text for one in group if one.cell}
    if len(texts) < len(group) or not width or max(texts) >= min(width, _MOST_COLUMNS):
        return None
    return NewRow(before, tuple(texts.get(column, "") for column in range(width)), group)
