"""Grids of tables (ECMA-376 part 1, 17.4): every row as wide as its table, and merged cells with one to go on from."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from typing import Any

from tests.soundness.package import Package, W

_MOST_COLUMNS = 63


def table_faults(package: Package) -> Iterator[str]:
    for name, root in package.stories().items():
        for table in root.iter(f"{W}tbl"):
            yield from (f"{name}: {fault}" for fault in _table(table))


def _table(table: Any) -> Iterator[str]:
    widths = [int(one.get(f"{W}w")) for one in table.find(f"{W}tblGrid")]
    if len(widths) > _MOST_COLUMNS:
        yield f"a table of {len(widths)} columns"
    above: dict[int, int] = {}
    rows = list(_unwrapped(table, "tr"))
    if not rows:
        yield "a table without rows"
    for row in rows:
        above = yield from _row(row, widths, above)


def _row(row: Any, widths: list[int], above: dict[int, int]) -> Generator[str, None, dict[int, int]]:
    """Gives the columns at which cells may go on below, with their spans."""
    at = _number(row.find(f"{W}trPr/{W}gridBefore"), 0)
    merging = {}
    cells = list(_unwrapped(row, "tc"))
    if not cells:
        yield "a row without cells"
    for cell in cells:
        span = _number(cell.find(f"{W}tcPr/{W}gridSpan"), 1)
        merged = cell.find(f"{W}tcPr/{W}vMerge")
        if merged is not None:
            merging[at] = span
            if merged.get(f"{W}val", "continue") == "continue" and above.get(at) != span:
                yield f"a cell in column {at} goes on from none above"
        width = cell.find(f"{W}tcPr/{W}tcW")
        fixed = width is not None and width.get(f"{W}type") == "dxa"
        if fixed and int(width.get(f"{W}w")) != sum(widths[at : at + span]):
            yield f"a cell in column {at} is not as wide as its columns"
        at += span
    at += _number(row.find(f"{W}trPr/{W}gridAfter"), 0)
    if at != len(widths):
        yield f"a row of {at} columns in a table of {len(widths)}"
    return merging


def _unwrapped(parent: Any, name: str) -> Iterator[Any]:
    """The children of a kind, those in content controls too."""
    for one in parent:
        if one.tag == f"{W}{name}":
            yield one
        elif one.tag == f"{W}sdt":
            yield from _unwrapped(one.find(f"{W}sdtContent"), name)


def _number(element: Any | None, otherwise: int) -> int:
    return otherwise if element is None else int(element.get(f"{W}val"))
