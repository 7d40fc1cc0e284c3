"""The last resort of a one-page fit: bands give up their last rows, the longest first."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from masthead.document import Block, Document, KeyFigures, Points, Timeline, Zone


def without_last_row(document: Document) -> Document | None:
    """The document less one row of its longest band; None where no band has a row left to give."""
    sizes = [_rows(block) for block in document.blocks]
    if not any(sizes):
        return None
    longest = max(range(len(sizes)), key=lambda at: (sizes[at], at))
    blocks = list(document.blocks)
    shorter = _less_one(blocks[longest])
    blocks[longest : longest + 1] = [shorter] if shorter is not None else []
    return replace(document, blocks=tuple(blocks))


def _rows(block: Block) -> int:
    if isinstance(block, Zone):
        return sum(map(_rows, block.blocks))
    if isinstance(block, KeyFigures):
        return len(block.tiles)
    if isinstance(block, Points):
        return len(block.rows)
    return len(block.nodes) if isinstance(block, Timeline) else 0


def _less_one(block: Block) -> Block | None:
    """The block without its last row; None where nothing would be left."""
    if isinstance(block, Zone):
        inner = list(block.blocks)
        at = max(at for at, child in enumerate(inner) if _rows(child))
        shorter = _less_one(inner[at])
        inner[at : at + 1] = [shorter] if shorter is not None else []
        return replace(block, blocks=tuple(inner)) if inner else None
    field = {KeyFigures: "tiles", Points: "rows", Timeline: "nodes"}[type(block)]
    rest = getattr(block, field)[:-1]
    changes: dict[str, Any] = {field: rest}
    return replace(block, **changes) if rest else None
