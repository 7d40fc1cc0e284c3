"""The last resort of a one-page fit: bands give up their last rows, the longest first."""

from __future__ import annotations

from dataclasses import replace
from heapq import heapify, heapreplace
from typing import Any

from masthead.document import Block, Document, KeyFigures, Points, Timeline, Zone


def row_count(document: Document) -> int:
    """How many rows the document's bands have in all."""
    return sum(map(_rows, document.blocks))


def without_rows(document: Document, count: int) -> Document:
    """The document less `count` rows, each taken from the end of the band that is the longest by then."""
    sizes = [_rows(block) for block in document.blocks]
    queue = [(-size, -at) for at, size in enumerate(sizes)]
    heapify(queue)
    for _ in range(count):
        size, at = queue[0]
        heapreplace(queue, (size + 1, at))
    left = {-at: -size for size, at in queue}
    kept = [_first(block, left[at]) for at, block in enumerate(document.blocks)]
    return replace(document, blocks=tuple(block for block in kept if block is not None))


def _rows(block: Block) -> int:
    if isinstance(block, Zone):
        return sum(map(_rows, block.blocks))
    if isinstance(block, KeyFigures):
        return len(block.tiles)
    if isinstance(block, Points):
        return len(block.rows)
    return len(block.nodes) if isinstance(block, Timeline) else 0


def _first(block: Block, count: int) -> Block | None:
    """The block with its first `count` rows; None where it had rows and has none left."""
    size = _rows(block)
    if count >= size:
        return block
    if isinstance(block, Zone):
        inner: list[Block] = []
        for child in block.blocks:
            kept = _first(child, count)
            count -= min(_rows(child), count)
            inner += [kept] if kept is not None else []
        return replace(block, blocks=tuple(inner)) if inner else None
    field = {KeyFigures: "tiles", Points: "rows", Timeline: "nodes"}[type(block)]
    changes: dict[str, Any] = {field: getattr(block, field)[:count]}
    return replace(block, **changes) if count else None
