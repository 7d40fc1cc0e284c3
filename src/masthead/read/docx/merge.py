"""A text of the model brought to what a person made of it in print; what the person left stays to the character."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

_STOPS = tuple("。.！!？?")
# Finding what is alike grows with the cube of what differs everywhere; beyond these, that is taken as it is now.
_MOST_PAIRS = 1_000_000  # of characters that are compared in one text
_WORK = 20_000_000  # the same in one file


class _Same(NamedTuple):
    """A stretch that both texts have: where it begins in the printed one and in the model's, and how long it is."""

    a: int
    b: int
    size: int


class _Change(NamedTuple):
    """printed[start:end] is `text` now."""

    start: int
    end: int
    text: str


class Merger:
    """Merges the texts of one file."""

    def __init__(self) -> None:
        self.left = _WORK

    def merged(self, value: str, printed: str, now: str) -> str | None:
        """The model's text, changed as the printed one was; None where it cannot be told what the change is there.

        Print widens marks, pairs quotes and leaves out stops: where the person changed nothing, the model's own stay.
        It may print a part of a text, or set words around it. Letters and digits that print made others, such as a
        date's, are not taken apart.
        """
        if value == printed:
            return now
        self.left -= len(value) + len(printed)
        same = _same(printed, value) if self.left >= 0 else []
        if not same:
            return None
        changes = self._changes(printed, now)
        if any(change.start < same[0].a or change.end > same[-1].a for change in changes):
            return None
        return _merged(value, printed, now, changes, same)

    def _changes(self, printed: str, now: str) -> list[_Change]:
        head = _alike(printed, now)
        tail = _alike(printed[head:][::-1], now[head:][::-1])
        old, new = printed[head : len(printed) - tail], now[head : len(now) - tail]
        pairs = len(old) * len(new)
        if pairs > min(self.left, _MOST_PAIRS):
            return [_Change(head, head + len(old), new)]
        self.left -= pairs
        found = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
        return [_Change(head + i1, head + i2, new[j1:j2]) for kind, i1, i2, j1, j2 in found if kind != "equal"]


def _merged(value: str, printed: str, now: str, changes: Sequence[_Change], same: Sequence[_Same]) -> str:
    made: list[str] = []
    done = 0
    for change in changes:
        start = max(_start(same, change.start), done)
        made += (value[done:start], change.text)
        done = max(start, _end(same, change.end) if change.end > change.start else start)
    rest = value[done:]
    left_out = rest in _STOPS and not printed.endswith(rest)
    if left_out and now[-1:] in _STOPS:  # a stop that print left out, and that the person set
        rest = ""
    return "".join((*made, rest))


def _same(printed: str, value: str) -> list[_Same]:
    """What both texts have, in order, between two empty stretches at the edges of what they share; nothing where the
    letters and digits of one are not, once, a run of the other's."""
    solid_a, solid_b = _solid(printed), _solid(value)
    a, b = ("".join(text[at] for at in solid) for text, solid in ((printed, solid_a), (value, solid_b)))
    short, long = sorted((a, b), key=len)
    skip = long.find(short)
    if skip < 0 or (a != b and (not short or skip != long.rfind(short))):
        return []
    more = len(long) - len(short) - skip
    of_a, of_b = len(a) > len(b), len(b) > len(a)  # which text has more than the other
    kept = slice(skip, skip + len(short))
    same = list(_stretches(printed, value, solid_a[kept] if of_a else solid_a, solid_b[kept] if of_b else solid_b))
    first, last = _Same(0, 0, 0), _Same(len(printed), len(value), 0)
    if skip:
        first = _Same(same[0].a if of_a else 0, same[0].b if of_b else 0, 0)
    if more:
        end_a, end_b = same[-1].a + same[-1].size, same[-1].b + same[-1].size
        last = _Same(end_a if of_a else last.a, end_b if of_b else last.b, 0)
    return [first, *same, last]


def _stretches(printed: str, value: str, solid_a: Sequence[int], solid_b: Sequence[int]) -> Iterator[_Same]:
    """The letters and digits that both have, and of the marks between them those that are the same."""
    done_a = done_b = 0
    for at, (a, b) in enumerate(zip(solid_a, solid_b, strict=True)):
        before_a, before_b = printed[done_a:a], value[done_b:b]
        head = _alike(before_a, before_b) if at else 0
        tail = _alike(before_a[head:][::-1], before_b[head:][::-1])
        if head:
            yield _Same(done_a, done_b, head)
        yield _Same(a - tail, b - tail, tail + 1)
        done_a, done_b = a + 1, b + 1
    if done_a and (head := _alike(printed[done_a:], value[done_b:])):
        yield _Same(done_a, done_b, head)


def _alike(one: str, other: str) -> int:
    """How many characters both begin with."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _solid(text: str) -> list[int]:
    """Where letters and digits stand."""
    return [at for at, char in enumerate(text) if char.isalnum()]


def _start(same: Sequence[_Same], at: int) -> int:
    """Where the printed text from `at` on begins in the model's."""
    end = same[0].b
    for stretch in same:
        if at < stretch.a:
            return end
        if at <= stretch.a + stretch.size:
            return stretch.b + at - stretch.a
        end = stretch.b + stretch.size
    return end


def _end(same: Sequence[_Same], at: int) -> int:
    """Where the printed text up to `at` ends in the model's."""
    for stretch in same:
        if at <= stretch.a:
            return stretch.b
        if at <= stretch.a + stretch.size:
            return stretch.b + at - stretch.a
    return same[-1].b
