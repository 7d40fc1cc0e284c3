"""Where words stand in a text: those of a pattern, looked for once for all its windows, and names."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence


class Occurrences:
    """The places of a pattern in a text."""

    def __init__(self, pattern: re.Pattern[str], text: str) -> None:
        places = [match.span() for match in pattern.finditer(text)]
        self._starts = [start for start, _ in places]
        self._ends = [end for _, end in places]

    def within(self, start: int, end: int) -> int:
        """How many of them lie in text[start:end]."""
        return max(bisect_right(self._ends, end) - bisect_left(self._starts, start), 0) if self._starts else 0


def is_inside(stretches: Sequence[tuple[int, int]], at: int) -> bool:
    """Whether text[at] is part of one of the stretches, which are in order and share no character."""
    before = bisect_right(stretches, (at, 1 << 60)) - 1
    return before >= 0 and at < stretches[before][1]


def mentions(text: str, names: Iterable[str]) -> list[tuple[int, int]]:
    """Where each of these names stands in a text, left to right, of those that begin together the longest first."""
    found: list[tuple[int, int]] = []
    for name in names:
        start = text.find(name)
        while start >= 0:
            found.append((start, start + len(name)))
            start = text.find(name, start + 1)
    return sorted(found, key=lambda one: (one[0], -one[1]))
