"""Placed: what the PDF shows of each leaf of the document, which the DOCX goes by."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from typing import NamedTuple

from masthead.document import Figure
from masthead.pages import Glyphs, Item, Pages, Placed
from masthead.reading_order import Leaf, leaves

Lines = tuple[tuple[Glyphs, ...], ...]


class Shown(NamedTuple):
    """What is placed of a leaf: a paragraph's glyphs, a tuple a line, its marker left out; all items of a figure."""

    lines: Lines = ()
    items: tuple[Item, ...] = ()


def shown_leaves(pages: Pages) -> deque[Shown]:
    """What the PDF shows of each leaf, in reading order; nothing of one that is not placed."""
    found: dict[int, list[Placed]] = {}
    for page in pages.pages:
        for placed in (*page.placed, *page.turned):
            if not placed.label:
                found.setdefault(placed.block, []).append(placed)
    return deque(_shown(leaf, found.get(number, ())) for number, leaf in enumerate(leaves(pages.document.blocks)))


def _shown(leaf: Leaf, placed: Sequence[Placed]) -> Shown:
    if isinstance(leaf, Figure):
        return Shown(items=tuple(item for part in placed for item in part.items))
    return Shown(tuple(tuple(item for item in part.items if isinstance(item, Glyphs)) for part in placed))
