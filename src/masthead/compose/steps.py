"""What of a document is there at each step of a one-page fit, and what was left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any

from masthead.document import (
    ALWAYS,
    Block,
    Cell,
    Columns,
    Contents,
    Document,
    Figure,
    Fit,
    Group,
    KeyFigures,
    Paragraph,
    Points,
    Row,
    Run,
    Runs,
    Table,
    Tile,
    Timeline,
    Turned,
    Zone,
    whole,
)


def at_step(document: Document, step: int) -> Document:
    """What is there at a step of the fit. A band left without content goes too."""
    return at_steps(document, [step] * len(document.blocks))


def at_steps(document: Document, steps: Sequence[int]) -> Document:
    """What is there when each block of the document is at its own step."""
    kept = [part for block, step in zip(document.blocks, steps, strict=True) for part in _present((block,), step)]
    return replace(document, blocks=tuple(kept))


def present(block: Block, step: int) -> Block | None:
    """The block at a step; None where nothing of it is there."""
    return next(_present((block,), step), None)


def _present(blocks: Sequence[Block], step: int) -> Iterator[Block]:
    for block in blocks:
        if block.fit.at(step) and (kept := _trimmed(block, step)) is not None:
            yield kept


def _trimmed(block: Block, step: int) -> Block | None:
    if isinstance(block, Paragraph):
        runs = _runs(block.runs, step)
        if runs is block.runs and block.fit == ALWAYS:
            return block
        return replace(block, runs=runs, fit=ALWAYS) if runs or not block.runs else None
    if isinstance(block, Group | Zone | Columns | Turned):
        inner = tuple(_present(block.blocks, step))
        return replace(block, blocks=inner, fit=ALWAYS) if inner else None
    if isinstance(block, KeyFigures):
        tiles = tuple(tile for tile in block.tiles if tile.fit.at(step))
        return replace(block, tiles=tiles, fit=ALWAYS) if tiles else None
    if isinstance(block, Points):
        return _trimmed_points(block, step)
    if isinstance(block, Timeline):
        nodes = tuple(node for node in block.nodes if node.fit.at(step))
        return replace(block, nodes=nodes, fit=ALWAYS) if nodes else None
    if isinstance(block, Table):
        return _trimmed_table(block, step)
    if isinstance(block, Figure):
        return replace(block, caption=_runs(block.caption, step), fit=ALWAYS)
    if isinstance(block, Contents):
        return replace(block, title=_runs(block.title, step), fit=ALWAYS)
    return block


def _trimmed_points(points: Points, step: int) -> Points | None:
    rows = tuple(
        replace(row, label=_runs(row.label, step), text=_runs(row.text, step), fit=ALWAYS)
        for row in points.rows
        if row.fit.at(step)
    )
    return replace(points, rows=rows, fit=ALWAYS) if rows else None


def _trimmed_table(table: Table, step: int) -> Table | None:
    rows = tuple(_trimmed_row(row, step) for row in table.rows if row.fit.at(step))
    if table.rows and not rows:
        return None
    return replace(table, rows=rows, caption=_runs(table.caption, step), fit=ALWAYS)


def _trimmed_row(row: Row, step: int) -> Row:
    cells = []
    for cell in row.cells:
        kept = tuple(block for block in _present(cell.blocks, step) if isinstance(block, Paragraph))
        cells.append(cell if kept == cell.blocks else replace(cell, blocks=kept))
    return Row(tuple(cells))


def _runs(runs: Runs, step: int) -> Runs:
    """The runs that are there; the very same where all of them always are."""
    if all(run.fit == ALWAYS for run in runs):
        return runs
    return tuple(run._replace(fit=ALWAYS) for run in runs if run.fit.at(step))


def steps_of(block: Block) -> list[int]:
    """The steps at which something of the block comes or goes, from 0 on."""
    fits = [part.fit for part in _walk(block) if not isinstance(part, Cell)]
    return sorted({0} | {fit.since for fit in fits} | {fit.until for fit in fits if fit.until is not None})


def _walk(part: Any) -> Iterator[Any]:
    """A block and all its parts down to runs and their footnotes, in reading order."""
    yield part
    if isinstance(part, Run):
        for block in part.note.blocks if part.note else ():
            yield from _walk(block)
        return
    for field in fields(part):
        value = getattr(part, field.name)
        if isinstance(value, tuple) and not isinstance(value, Fit):
            for child in whole(value) if value and isinstance(value[0], Run) else value:
                if isinstance(child, Run) or is_dataclass(child):
                    yield from _walk(child)


def texts(document: Document) -> Iterator[str]:
    """What is printed, run by run and tile by tile."""
    for block in document.blocks:
        for part in _walk(block):
            if isinstance(part, Run):
                yield part.text.strip()
            elif isinstance(part, Tile):
                yield " ".join(filter(None, (part.lead, part.number, part.unit, part.label)))


def dropped(whole: Document, kept: Document) -> Iterator[str]:
    """A note for each text of the whole document that is not printed any more."""
    left = Counter(texts(kept))
    for text in texts(at_step(whole, 0)):
        if left[text]:
            left[text] -= 1
        elif text:
            yield f"left out: {text}"
