"""Tables: do the parts of a total add up to it, and shares to a hundred?

Only what is certain is told. A cell that is loosened (约, 余), a table with subtotals or parts of parts, and columns of
rates, means or ranks are left alone; rounded numbers may differ by half of their last digit each.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from masthead.bracketed import unbracketed
from masthead.check.visible import visible
from masthead.check.walk import parts
from masthead.errors import Diagnostic, shortened
from masthead.patterns import regex
from masthead.report import Passage, Report

_TOTAL = regex(r"(?:合计|合計|总计|總計|共计|总数|total|totals|grandtotal|alltotal)[:：]?", re.IGNORECASE)
_NESTED = regex(r"小计|小計|其中|subtotal|sub-total|ofwhich", re.IGNORECASE)
_NO_SUM = regex(
    r"率|比|均|排名|名次|序号|序號|编号|增|幅|指数|单价|得分|占|年份|rate|ratio|average|mean|rank|no\.|index|change|per|share|%",
    re.IGNORECASE,
)
_SHARE = regex(r"占比|比重|构成|share|percent|%", re.IGNORECASE)
_CELL = regex(r"(?P<number>-?\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?)(?P<unit>[^\d\s]{0,4})")
_NOTHING = frozenset(("", "-", "—", "–", "－", "/", "——", "…"))
_CLOSE = Decimal("0.25")  # of the total: what differs by more is rather no sum
_HUNDRED = Decimal(100)
_NEAR_HUNDRED = Decimal(8)  # shares that add up to less or more than so much from a hundred are not of one whole
_FEWEST = 3  # rows that make a table of shares


class _Number(NamedTuple):
    value: Decimal
    unit: str

    @property
    def slack(self) -> Decimal:
        """Half of the last digit that is written; nothing of a whole number, which is counted."""
        exponent = int(self.value.as_tuple().exponent)
        return Decimal(5).scaleb(exponent - 1) if exponent < 0 else Decimal(0)


def check_totals(report: Report) -> Iterator[Diagnostic]:
    """Warnings total-differs and shares-differ, with both values and the place of the table."""
    for where, part in parts(report):
        if isinstance(part, Passage) and len(part.rows) > 2 and part.head:
            yield from _table(part, where)


def _table(table: Passage, where: str) -> Iterator[Diagnostic]:
    rows = [tuple(map(visible, row)) for row in table.rows]
    head, body = rows[: table.head], rows[table.head :]
    width = len(head[-1])
    if any(len(row) != width for row in rows) or any(_NESTED.search(row[0]) for row in body):
        return
    totals = [at for at, row in enumerate(body) if row and _TOTAL.fullmatch(row[0])]
    if len(totals) == 1 and totals[0] in (0, len(body) - 1):
        yield from _columns(body, totals[0], [" ".join(row[at] for row in head) for at in range(width)], table, where)
    if not totals:
        yield from _shares(body, head[-1], table, where)
    yield from _rows(body, head[-1], table, where)


def _columns(
    body: Sequence[tuple[str, ...]], total: int, heads: Sequence[str], table: Passage, where: str
) -> Iterator[Diagnostic]:
    """Each column's parts against the row of totals."""
    for column in range(1, len(heads)):
        if _NO_SUM.search(heads[column]):
            continue
        numbers = _numbers([row[column] for row in body])
        if numbers:
            items = [one for at, one in enumerate(numbers) if at != total]
            yield from _against(items, numbers[total], f"column {shortened(heads[column])!r}", table, where)


def _rows(body: Sequence[tuple[str, ...]], head: Sequence[str], table: Passage, where: str) -> Iterator[Diagnostic]:
    """Each row's parts against a column of totals, where most rows add up."""
    columns = [at for at, name in enumerate(head) if _TOTAL.fullmatch(name)]
    items = [at for at in range(1, len(head)) if at not in columns]
    if len(columns) != 1 or len(items) < 2 or any(_NO_SUM.search(head[at]) for at in items):
        return
    found: list[Diagnostic] = []
    right = 0
    for row in body:
        numbers = _numbers([row[at] for at in (*items, columns[0])])
        if numbers:
            wrong = list(_against(numbers[:-1], numbers[-1], f"row {shortened(row[0])!r}", table, where))
            found += wrong
            right += not wrong
    if right >= 2 and len(found) < right:
        yield from found


def _against(items: Sequence[_Number], total: _Number, what: str, table: Passage, where: str) -> Iterator[Diagnostic]:
    added = sum((one.value for one in items), Decimal(0))
    slack = sum((one.slack for one in items), total.slack)
    apart = abs(added - total.value)
    if len(items) > 1 and slack < apart <= abs(total.value) * _CLOSE:
        message = f"{what} states {total.value:f}{total.unit} in all, but its parts add up to {added:f}{total.unit}"
        yield _differs("total-differs", message, table, where)


def _shares(body: Sequence[tuple[str, ...]], head: Sequence[str], table: Passage, where: str) -> Iterator[Diagnostic]:
    for column in range(1, len(head)):
        numbers = _numbers([row[column] for row in body]) if _SHARE.search(head[column]) else []
        if len(numbers) < _FEWEST:
            continue
        added = sum((one.value for one in numbers), Decimal(0))
        slack = max(sum((one.slack for one in numbers), Decimal(0)), Decimal(len(numbers)) / 2 * _last(numbers))
        if slack < abs(added - _HUNDRED) <= _NEAR_HUNDRED:
            message = f"the shares in column {shortened(head[column])!r} add up to {added:f}, not to 100"
            yield _differs("shares-differ", message, table, where)


def _last(numbers: Sequence[_Number]) -> Decimal:
    """What the last digit of the numbers is worth."""
    return Decimal(1).scaleb(min(int(one.value.as_tuple().exponent) for one in numbers))


def _numbers(cells: Sequence[str]) -> list[_Number]:
    """The numbers of cells, a dash being none, one in brackets negative; nothing where a cell holds anything else, or
    units differ."""
    found: list[_Number] = []
    for cell in cells:
        text = "".join(cell.split())
        inner = unbracketed(text)
        match = _CELL.fullmatch(inner or text)
        if text in _NOTHING:
            found.append(_Number(Decimal(0), ""))
        elif match:
            value = Decimal(re.sub("[,，]", "", match["number"]))
            found.append(_Number(-value if inner else value, match["unit"]))
        else:
            return []
    units = {one.unit for one in found if one.value}
    return found if len(units) == 1 and sum(bool(one.value) for one in found) > 1 else []


def _differs(code: str, message: str, table: Passage, where: str) -> Diagnostic:
    span = table.span
    at = f" ({span.file or 'source'}, {span.at or f'characters {span.start}–{span.end}'})" if span else ""
    hint = "Compare with the source; the report prints both as they stand."
    return Diagnostic("warning", code, f"{message}{at}", where, hint)
