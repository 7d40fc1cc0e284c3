"""Where the PDF has the words of a chart."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from itertools import accumulate, pairwise
from typing import NamedTuple

from masthead.pages import Glyphs, Item, Slanted

_ASCENT = 0.88  # of an em box, as the composer has it


class Word(NamedTuple):
    """A word's box: its left and upper edge, width and height, in points. size: of its letters. turned: it is read
    upwards."""

    x: float
    y: float
    width: float
    height: float
    size: float
    turned: bool = False

    @property
    def middle(self) -> tuple[float, float]:
        return self.x + self.width / 2, self.y + self.height / 2


def chart_words(counts: Sequence[int], items: Sequence[Item]) -> list[Word | None]:
    """The box of each word of a chart; None for one that is not printed, or is blank. counts: how many of the last
    items are of which word."""
    ends = list(accumulate(counts, initial=len(items) - sum(counts)))
    return [_word(items[start:end]) for start, end in pairwise(ends)]


def _word(items: Sequence[Item]) -> Word | None:
    """The box around the lines that a word is broken into."""
    lines = [(item, glyphs) for item in items for glyphs in _glyphs(item) if "".join(glyphs.texts).strip()]
    return reduce(joined, (_box(glyphs, item) for item, glyphs in lines), None)


def _glyphs(item: Item) -> Sequence[Glyphs]:
    if isinstance(item, Glyphs):
        return (item,)
    return item.glyphs if isinstance(item, Slanted) else ()


def _box(glyphs: Glyphs, item: Item) -> Word:
    """The em boxes of glyphs; those of a word that is read upwards count from its own place."""
    long, high, top = sum(glyphs.advances), glyphs.size, glyphs.y - _ASCENT * glyphs.size
    if isinstance(item, Slanted):
        return Word(item.x + top, item.y - glyphs.x - long, high, long, high, turned=True)
    return Word(glyphs.x, top, long, high, high)


def joined(one: Word | None, other: Word | None) -> Word | None:
    """The box around both."""
    if one is None or other is None:
        return one or other
    x, y = min(one.x, other.x), min(one.y, other.y)
    right, bottom = max(one.x + one.width, other.x + other.width), max(one.y + one.height, other.y + other.height)
    return one._replace(x=x, y=y, width=right - x, height=bottom - y)
