"""Where words stand in a text, looked for once for all its windows."""

from __future__ import annotations

import re


class Occurrences:
    """The places of a pattern in a text."""

    def __init__(self, pattern: re.Pattern[str], text: str) -> None:
        self._places = [match.span() for match in pattern.finditer(text)]

    def within(self, start: int, end: int) -> int:
        """How many of them lie in text[start:end]."""
        return sum(1 for first, last in self._places if start <= first and last <= end) if self._places else 0
