"""The heading rows of a table with their cells merged as its source had them: a row of the model has an empty cell
where a merged one goes on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class HeadingCell(NamedTuple):
    """column: its first one, from 0."""

    text: str
    column: int
    colspan: int = 1
    rowspan: int = 1


def heading_cells(rows: Sequence[Sequence[str]]) -> list[list[HeadingCell]]:
    """The cells of heading rows. One spans the empty cells after it under which a row names columns, or the empty ones
    below it."""
    width = max(map(len, rows), default=0)
    texts = [[*row, *[""] * (width - len(row))] for row in rows]
    taken: set[tuple[int, int]] = set()
    found: list[list[HeadingCell]] = []
    for at, row in enumerate(texts):
        cells = []
        for column, text in enumerate(row):
            if (at, column) in taken:
                continue
            across = _across(texts, at, column)
            down = _down(texts, at, column) if across == 1 else 1
            taken |= {(at + below, column + after) for below in range(down) for after in range(across)}
            cells.append(HeadingCell(text, column, across, down))
        found.append(cells)
    return found


def _across(texts: Sequence[Sequence[str]], at: int, column: int) -> int:
    """How many columns a cell takes: those that a row below names, up to the next cell of its row or of one above."""
    if not texts[at][column] or not any(row[column] for row in texts[at + 1 :]):
        return 1
    width = len(texts[at])
    ends = (
        end
        for end in range(column + 1, width)
        if any(row[end] for row in texts[: at + 1]) or not any(row[end] for row in texts[at + 1 :])
    )
    return next(ends, width) - column


def _down(texts: Sequence[Sequence[str]], at: int, column: int) -> int:
    if not texts[at][column]:
        return 1
    ends = (end for end in range(at + 1, len(texts)) if texts[end][column])
    return next(ends, len(texts)) - at
