"""Hyphens at the ends of lines: the word's own, or there because the line ends."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise

from masthead.read.pdf_text.lines import Line

HYPHENS = "-\u2010\xad"
_WORD = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)*")
_LAST = re.compile(r"([^\W\d_]+)[-\u2010]$")
_FIRST = re.compile(r"[^\W\d_]+")
_MANY, _SHARE = 5, 0.08  # lines that end so, by their number and in parts of all, where words are divided


class Words:
    """The words that a document has within its lines: they tell what a hyphen at the end of one is."""

    def __init__(self, texts: Iterable[Sequence[Line]]) -> None:
        self._found: Counter[str] = Counter()
        ends: list[tuple[str, str]] = []
        count = 0
        for lines in texts:
            count += len(lines)
            for line in lines:
                self._found.update(word.lower() for word in _WORD.findall(line.text)[1:-1])
            ends += (parts for before, after in pairwise(lines) if (parts := _parts(before.text, after.text)))
        known = [self._known(*parts) for parts in ends]
        divided, own = known.count(True), known.count(False)
        self._divides = divided > own or (not own and len(ends) >= max(_MANY, _SHARE * count))

    def is_divided(self, before: str, after: str) -> bool:
        """Whether `before` ends with a hyphen that only divides a word, which goes on in `after`."""
        if before.endswith("\xad"):
            return True
        parts = _parts(before, after)
        if not parts:
            return False
        known = self._known(*parts)
        return self._divides and not self._found[parts[1]] if known is None else known

    def _known(self, first: str, second: str) -> bool | None:
        """What the document shows elsewhere: the word in one, or with its hyphen; None where it shows neither."""
        whole, parted = self._found[first + second], self._found[f"{first}-{second}"]
        return None if whole == parted == 0 else whole > parted


def _parts(before: str, after: str) -> tuple[str, str] | None:
    """The parts of a word before and after the end of a line, in small letters; None where it cannot be one word."""
    first, second = _LAST.search(before), _FIRST.match(after)
    if not first or not second or not second[0].islower():
        return None
    return first[1].lower(), second[0]
