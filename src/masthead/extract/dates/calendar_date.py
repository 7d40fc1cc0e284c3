"""A calendar date as far as it is stated, and its ISO 8601 form."""

from __future__ import annotations

from typing import NamedTuple

_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class CalendarDate(NamedTuple):
    """0 stands for what is not stated."""

    year: int = 0
    month: int = 0
    day: int = 0

    def iso(self) -> str | None:
        """ISO 8601: 2026-09-30, 2026-09, 2026, --09-30, --09, ---30; None where nothing is stated.

        None, too, for what is no date: a 13th month, a 31 June, a day beside a year without its month.
        """
        if not self.exists():
            return None
        if self.year:
            return "-".join([f"{self.year:04}", *(f"{part:02}" for part in self[1:] if part)])
        if self.month:
            return f"--{self.month:02}" + (f"-{self.day:02}" if self.day else "")
        return f"---{self.day:02}" if self.day else None

    def exists(self) -> bool:
        """Whether there is such a day, month or year."""
        if self.month > 12 or (self.year and self.day and not self.month):
            return False
        return self.day <= (_DAYS[self.month - 1] if self.month else 31)

    def after(self, first: CalendarDate) -> CalendarDate:
        """This date as the end of a period that starts at `first`: what it leaves out, it takes from there."""
        year = self.year or first.year
        month = self.month or (first.month if self.day else 0)
        return CalendarDate(year, month, self.day)
