"""Where the PDF has the words of a chart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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


def chart_words(texts: Sequence[str], items: Sequence[Item]) -> list[Word | None]:
    """The box of each text, which the items have in that order; None for one that is not printed."""
    lines = ((_box(glyphs, item), "".join(glyphs.texts)) for item in items for glyphs in _glyphs(item))
    return [_next_word("".join(text.split()), lines) for text in texts]


def _next_word(text: str, lines: Iterator[tuple[Word, str]]) -> Word | None:
    """The box around the lines that a text, without its blanks, is broken into."""
    found: Word | None = None
    while text:
        box, shown = next(lines)
        shown = "".join(shown.split())
        if shown:
            text = text[len(shown) :]
            found = joined(found, box)
    return found


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
