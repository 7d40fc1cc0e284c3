"""Marks that come in pairs, and have no partner."""

from __future__ import annotations

from collections.abc import Iterator

from masthead.check.house.slip import Slip
from masthead.patterns import regex

_CLOSERS = dict(zip("”’）)》】〕」』", "“‘（（《【〔「『", strict=True))
_SAME = str.maketrans("(", "（")
_NUMBERED = regex(r"(?:^|[\s。；：:;（(])(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z])$|(?<!\d)\d$")


def unpaired(text: str, *, apostrophes: bool) -> Iterator[Slip]:
    """A slip for each mark without its partner; the ） of 1） is none. apostrophes: ’ is left out."""
    open_marks: list[tuple[str, int]] = []
    for at, char in enumerate(text):
        mark = char.translate(_SAME)
        if apostrophes and char in "‘’":
            continue
        if mark in _CLOSERS.values():
            open_marks.append((mark, at))
        elif char in _CLOSERS:
            if open_marks and open_marks[-1][0] == _CLOSERS[char]:
                open_marks.pop()
            elif not _is_no_closer(text, at):
                yield Slip("house-unpaired", at, at + 1)
    yield from (Slip("house-unpaired", at, at + 1) for _, at in open_marks)


def _is_no_closer(text: str, at: int) -> bool:
    """Whether it is an apostrophe, or closes a number of an order."""
    if text[at] == "’":
        return at > 0 and text[at - 1].isascii()
    return text[at] in ")）" and bool(_NUMBERED.search(text[max(0, at - 5) : at]))
