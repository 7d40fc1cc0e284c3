"""What is said, and who may say it: what the two languages share."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple


def any_of(words: Iterable[str]) -> str:
    """A regular expression for any of the words, the longest first; first letters part them, so that few are tried."""
    by_first: dict[str, list[str]] = {}
    for word in sorted(set(words), key=lambda word: (-len(word), word)):
        by_first.setdefault(word[0], []).append(re.escape(word[1:]))
    return "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in sorted(by_first.items()))


class Said(NamedTuple):
    """text[start:end] is what is said. direct: it stands in quotation marks."""

    start: int
    end: int
    speaker: str | None
    direct: bool


def is_said(found: Sequence[Said], at: int) -> bool:
    """Whether text[at] is part of what is said."""
    before = bisect_right([one.start for one in found], at) - 1
    return before >= 0 and found[before].end > at


class Speakers(NamedTuple):
    """Where people or bodies are named, in order, and under which name each is known."""

    starts: Sequence[int]
    ends: Sequence[int]
    names: Sequence[str]

    @staticmethod
    def of(mentions: Iterable[tuple[int, int, str]]) -> Speakers:
        ordered = sorted(mentions)
        return Speakers(
            tuple(start for start, _, _ in ordered),
            tuple(end for _, end, _ in ordered),
            tuple(name for *_, name in ordered),
        )

    def last(self, first: int, end: int) -> str | None:
        """The last that is named in text[first:end]."""
        at = bisect_left(self.starts, end) - 1
        return self.names[at] if at >= 0 and self.starts[at] >= first else None

    def first(self, first: int, end: int) -> str | None:
        """The first that is named in text[first:end]."""
        at = bisect_left(self.starts, first)
        return self.names[at] if at < len(self.starts) and self.ends[at] <= end else None
