"""Placed: what the PDF shows of each paragraph and figure, which the DOCX goes by."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from masthead.document import Figure, Paragraph
from masthead.pages import Glyphs, Item, Pages, Placed
from masthead.reading_order import Leaf

Lines = tuple[tuple[Glyphs, ...], ...]


class ShownFigure(NamedTuple):
    """What is drawn of a figure, and how many lines its caption has."""

    items: tuple[Item, ...] = ()
    caption: int = 0


class Shown(NamedTuple):
    """lines: of each paragraph in reading order, markers left out; none for one that is not placed.

    figures: by the identity of a figure.
    """

    lines: deque[Lines]
    figures: Mapping[int, ShownFigure]


def shown(pages: Pages, leaves: Sequence[Leaf]) -> Shown:
    """leaves: those of the document, in reading order."""
    found: dict[int, list[Placed]] = {}
    for page in pages.pages:
        for placed in (*page.placed, *page.turned):
            if not placed.label:
                found.setdefault(placed.block, []).append(placed)
    lines = deque(_lines(found.get(at, ())) for at, leaf in enumerate(leaves) if isinstance(leaf, Paragraph))
    figures = {}
    for at, leaf in enumerate(leaves):
        if isinstance(leaf, Figure):
            items = tuple(item for part in found.get(at, ()) for item in part.items)
            figures[id(leaf)] = ShownFigure(items, len(found.get(_caption(leaves, at), ())))
    return Shown(lines, figures)


def _lines(placed: Sequence[Placed]) -> Lines:
    return tuple(tuple(item for item in part.items if isinstance(item, Glyphs)) for part in placed)


def _caption(leaves: Sequence[Leaf], at: int) -> int:
    """The number of the caption of the figure at a number: the nearest before it, notes in between; -1 for none."""
    figure = leaves[at]
    if not (isinstance(figure, Figure) and figure.caption):
        return -1
    return next(number for number in range(at - 1, -1, -1) if leaves[number].style == "caption")
