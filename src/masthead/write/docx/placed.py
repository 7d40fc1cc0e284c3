"""Placed: what the PDF shows of each paragraph and figure, which the DOCX goes by."""

from __future__ import annotations

from collections import Counter, deque
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


class Parted(NamedTuple):
    """How many lines of a paragraph stand on each of its pages. leaf: the paragraph, which is kept while it is named by
    its identity."""

    leaf: Leaf
    lines: tuple[int, ...]


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
            captions = len(found.get(_caption(leaves, at), ())) if leaf.caption else 0
            figures[id(leaf)] = ShownFigure(items, captions)
    return Shown(lines, figures)


def parted_lines(pages: Pages, leaves: Sequence[Leaf]) -> dict[int, Parted]:
    """How each paragraph stands on its pages, by its identity."""
    found: dict[int, list[int]] = {}
    for page in pages.pages:
        count = Counter(part.block for part in (*page.placed, *page.turned) if not part.label)
        for block, lines in count.items():
            found.setdefault(block, []).append(lines)
    return {id(leaf): Parted(leaf, tuple(found.get(at, ()))) for at, leaf in enumerate(leaves)}


def _lines(placed: Sequence[Placed]) -> Lines:
    return tuple([tuple([item for item in part.items if isinstance(item, Glyphs)]) for part in placed])


def _caption(leaves: Sequence[Leaf], at: int) -> int:
    """The number of the caption of the figure at a number, the nearest before it, notes in between."""
    return next(number for number in range(at - 1, -1, -1) if leaves[number].style == "caption")
