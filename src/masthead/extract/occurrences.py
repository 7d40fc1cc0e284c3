"""Where words stand in a text, looked for once for all its windows."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right


class Occurrences:
    """The places of a pattern in a text."""

    def __init__(self, pattern: re.Pattern[str], text: str) -> None:
        places = [match.span() for match in pattern.finditer(text)]
        self._starts = [start for start, _ in places]
        self._ends = [end for _, end in places]

    def within(self, start: int, end: int) -> int:
        """How many of them lie in text[start:end]."""
        return max(bisect_right(self._ends, end) - bisect_left(self._starts, start), 0) if self._starts else 0
