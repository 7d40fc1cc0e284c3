"""Which paragraph of a file that came back is which of those that were printed."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import NamedTuple

from masthead.carried import Paragraphs
from masthead.read.docx.body import Line

_ALIKE = 0.5  # of two texts that are taken for one that was changed
_COMPARED = 100  # characters of a text that are compared
_MOST_PAIRS = 2000  # of texts that are compared in one file
_MOST_EXACT = 1_000_000  # pairs of texts up to which repeated ones are told apart


class Matching(NamedTuple):
    """lines: of each printed paragraph the number of its line, None where it is gone; of several that were joined all
    have the same. added: the numbers of the lines that are new. moved: the printed ones that stand elsewhere now."""

    lines: list[int | None]
    added: list[int]
    moved: list[int]


def match(printed: Paragraphs, lines: Sequence[Line]) -> Matching:
    """By the places of fields, and between those by what the texts say."""
    names = {part.name for paragraph in printed for part in paragraph if part.name}
    places = {name: at for at, line in enumerate(lines) for name in line.starts if name in names}
    found: list[int | None] = []
    for paragraph in printed:
        votes = Counter(places[part.name] for part in paragraph if part.name in places)
        found.append(min(votes) if votes else None)
    in_order = _longest_rise([(at, line) for at, line in enumerate(found) if line is not None])
    moved = [at for at, line in enumerate(found) if line is not None and (at, line) not in in_order]
    taken = {*(line for line in found if line is not None), *places.values()}
    left = [_MOST_PAIRS]
    texts = ["".join(part.text for part in paragraph) for paragraph in printed]
    for (before, first), (after, last) in pairwise([(-1, -1), *sorted(in_order), (len(printed), len(lines))]):
        lost = [at for at in range(before + 1, after) if found[at] is None]
        new = [at for at in range(first + 1, last) if at not in taken]
        for old, line in _paired(lost, new, texts, lines, left):
            found[old] = line
    known = {*taken, *(line for line in found if line is not None)}
    return Matching(found, [at for at, line in enumerate(lines) if at not in known and line.text.strip()], moved)


def _longest_rise(pairs: Sequence[tuple[int, int]]) -> set[tuple[int, int]]:
    """The most pairs, in the order of their first numbers, whose second numbers do not fall."""
    ends: list[int] = []  # the lowest second number that a rise of each length ends with
    lengths: list[int] = []
    for _, line in pairs:
        at = bisect_left(ends, line + 1)
        ends[at : at + 1] = [line]
        lengths.append(at)
    chosen: set[tuple[int, int]] = set()
    wanted = len(ends) - 1
    for pair, length in zip(reversed(pairs), reversed(lengths), strict=True):
        if length == wanted:
            chosen.add(pair)
            wanted -= 1
    return chosen


def _paired(
    lost: Sequence[int], new: Sequence[int], texts: Sequence[str], lines: Sequence[Line], left: list[int]
) -> Iterator[tuple[int, int]]:
    """Printed paragraphs and lines of one stretch that belong together: equal ones, then those that are alike, or that
    are as many as the others. left: how many may still be compared."""
    if not (lost and new):
        return
    olds, news = [texts[at] for at in lost], [lines[at].text for at in new]
    matcher = SequenceMatcher(None, olds, news, autojunk=len(olds) * len(news) > _MOST_EXACT)
    for kind, i1, i2, j1, j2 in matcher.get_opcodes():
        if kind == "equal" or (kind == "replace" and i2 - i1 == j2 - j1):
            yield from zip(lost[i1:i2], new[j1:j2], strict=True)
        elif kind == "replace":
            yield from _alike(lost[i1:i2], new[j1:j2], texts, lines, left)


def _alike(
    lost: Sequence[int], new: Sequence[int], texts: Sequence[str], lines: Sequence[Line], left: list[int]
) -> Iterator[tuple[int, int]]:
    next_one = 0
    for old in lost:
        for at in range(next_one, len(new)):
            left[0] -= 1
            if left[0] < 0:
                return
            pair = (texts[old][:_COMPARED], lines[new[at]].text[:_COMPARED])
            if SequenceMatcher(None, *pair, autojunk=False).ratio() >= _ALIKE:
                yield old, new[at]
                next_one = at + 1
                break
