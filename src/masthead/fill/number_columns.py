"""Which columns of a table hold numbers, so that they can stand on their points."""

from __future__ import annotations

import re
from collections.abc import Sequence

from masthead.bracketed import unbracketed
from masthead.patterns import regex

# A number as tables have it: sign, currency, thousands, decimals, per cent or a multiplier. No dates, no ranges.
_NUMBER = regex(
    r"[+\-−±]?\s?[$¥￥€£]?\d+(?:[,，\u2009\u202f\u00a0 ]\d{3})*(?:\.\d+)?\s?(?:%|％|‰|百分点|个百分点|[万亿千百]?元?)?"
)
_NOTHING = regex(r"[-—–－/\s…]*|n/?a|原文未载|not stated", re.IGNORECASE)
_YEAR = regex(r"(?:19|20)\d\d")
_FEWEST = 2


def number_columns(rows: Sequence[Sequence[str]]) -> list[int]:
    """The columns, from 0 on, in which all cells are numbers or say that there is none. Not those that only count the
    rows, nor those of years."""
    width = max(map(len, rows), default=0)
    columns = [[row[at].strip() for row in rows if at < len(row)] for at in range(width)]
    return [at for at, cells in enumerate(columns) if _holds_numbers(cells)]


def _holds_numbers(cells: Sequence[str]) -> bool:
    numbers = [cell for cell in cells if not _NOTHING.fullmatch(cell)]
    if len(numbers) < _FEWEST or not all(_NUMBER.fullmatch(unbracketed(cell) or cell) for cell in numbers):
        return False
    return not all(_YEAR.fullmatch(cell) for cell in numbers) and not _counts(numbers)


def _counts(numbers: Sequence[str]) -> bool:
    """Whether the numbers go up by one from row to row."""
    if not all(number.isdecimal() for number in numbers):
        return False
    first = int(numbers[0])
    return [int(number) for number in numbers] == list(range(first, first + len(numbers)))
