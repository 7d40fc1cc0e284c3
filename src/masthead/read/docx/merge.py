"""A text of the model brought to what a person made of it in print; what the person left stays to the character."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import Match, SequenceMatcher

_STOPS = "。.！!？?"
_WORK = 100_000_000  # pairs of characters that are compared in one file; beyond, a text is taken as it is now


class Merger:
    """Merges the texts of one file."""

    def __init__(self) -> None:
        self.left = _WORK

    def merged(self, value: str, printed: str, now: str) -> str:
        """The model's text, changed as the printed one was.

        Print widens marks, pairs quotes and leaves out stops: where the person changed nothing, the model's own stay.
        """
        self.left -= len(printed) * (len(value) + len(now))
        return now if value == printed or self.left < 0 else _merged(value, printed, now)


def _merged(value: str, printed: str, now: str) -> str:
    blocks = SequenceMatcher(None, printed, value, autojunk=False).get_matching_blocks()
    made: list[str] = []
    done = 0
    for kind, i1, i2, j1, j2 in SequenceMatcher(None, printed, now, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        start, end = _start(blocks, i1), _end(blocks, i2)
        start = max(start, done)
        made += (value[done:start], now[j1:j2])
        done = max(start, end if i2 > i1 else start)
    rest = value[done:]
    left_out = rest in tuple(_STOPS) and not printed.endswith(rest)
    if left_out and now[-1:] in tuple(_STOPS):  # a stop that print left out, and that the person set
        rest = ""
    return "".join((*made, rest))


def _start(blocks: Sequence[Match], at: int) -> int:
    """Where the printed text from `at` on begins in the model's."""
    end = 0
    for block in blocks:
        if at < block.a:
            return end
        if at <= block.a + block.size:
            return block.b + at - block.a
        end = block.b + block.size
    return end


def _end(blocks: Sequence[Match], at: int) -> int:
    """Where the printed text up to `at` ends in the model's."""
    for block in blocks:
        if at <= block.a:
            return block.b
        if at <= block.a + block.size:
            return block.b + at - block.a
    return blocks[-1].b
