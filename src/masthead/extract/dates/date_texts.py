"""The dates of a text, as they stand there: no year is ever added."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from masthead.extract.dates.dates_en import english_dates
from masthead.extract.dates.dates_zh import chinese_dates


class DateText(NamedTuple):
    """A date in a block: block.text[start:end], its first and last day, month or year where stated, and the word by
    which it hangs on another date (次日, last year)."""

    start: int
    end: int
    first: str | None
    last: str | None
    hangs: str = ""

    def exact(self) -> int:
        """How exactly it is dated: 3 to the day, 2 to the month, 1 to the year or not at all."""
        stated = self.first or self.last or ""
        return 1 + stated.lstrip("-").count("-") + stated.startswith("--") if stated else 1


@lru_cache(maxsize=4096)
def dates_in(text: str, language: str) -> tuple[DateText, ...]:
    """The dates in a text, left to right, none inside another."""
    scan = chinese_dates if language.startswith("zh") else english_dates
    return tuple(DateText(*found) for found in scan(text))
