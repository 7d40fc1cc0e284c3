"""One page where one page is promised: what gives way, in which order, and what it says about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields, is_dataclass, replace
from typing import Any

from masthead.document import (
    ALWAYS,
    Block,
    Cell,
    Document,
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
    Zone,
)
from masthead.errors import ComposeError
from masthead.pages import Pages
from masthead.theme import Theme
from masthead.theme_file import changed

Set = Callable[[Document, Theme], Pages]


def fitted(document: Document, theme: Theme, compose: Set) -> Pages:
    """The document on no more pages than the theme promises.

    In this order: the leading gives way within the theme's bounds ([fit] shrink), then what the template marked
    with drop-at and show-at, step by step, then the last row of the longest band, again and again. A document
    that leaves room grows ([fit] grow). Raises ComposeError where not even that is enough.
    """
    pages = compose(at_step(document, 0), theme)
    if _fits(pages, theme):
        return _grown(pages, document, theme, compose)
    return _shrunk(document, theme, compose)


def _fits(pages: Pages, theme: Theme) -> bool:
    return len(pages.pages) <= theme.page_limit


def _grown(pages: Pages, document: Document, theme: Theme, compose: Set) -> Pages:
    for change in theme.grow:
        larger = compose(at_step(document, 0), changed(theme, change))
        if not _fits(larger, theme):
            break
        pages = larger
    return pages


def _shrunk(document: Document, theme: Theme, compose: Set) -> Pages:
    tightest = theme
    for change in theme.shrink:
        tightest = changed(theme, change)
        pages = compose(at_step(document, 0), tightest)
        if _fits(pages, theme):
            return replace(pages, gave_way=(_leading_note(theme, tightest),))
    for step in range(1, _last_step(document.blocks) + 1):
        pages = compose(at_step(document, step), tightest)
        if _fits(pages, theme):
            return _relaxed(pages, document, step, theme, compose)
    return _cut_rows(document, at_step(document, _last_step(document.blocks)), tightest, compose)


def _relaxed(pages: Pages, document: Document, step: int, theme: Theme, compose: Set) -> Pages:
    """The fit at a step, with the theme's own leading again where what was left out made room for it."""
    kept = at_step(document, step)
    roomier = compose(kept, theme)
    if _fits(roomier, theme):
        return replace(roomier, gave_way=tuple(_dropped(document, kept)))
    notes = (_leading_note(theme, pages.theme),) if pages.theme.grid != theme.grid else ()
    return replace(pages, gave_way=(*notes, *_dropped(document, kept)))


def _cut_rows(whole: Document, document: Document, theme: Theme, compose: Set) -> Pages:
    """Take the last row of the longest band until the rest fits, halving the search by counting rows first."""
    cuts = [document]
    while (shorter := _without_last_row(cuts[-1])) is not None:
        cuts.append(shorter)
    low, high = 0, len(cuts) - 1
    pages = compose(cuts[high], theme)
    if not _fits(pages, theme):
        raise ComposeError(
            f"the content does not fit on {theme.page_limit} page(s), even with all that may give way left out",
            where=f"template {theme.name}",
            hint="Shorten in report.yaml what is left: " + "; ".join(_texts(cuts[high]))[:300],
        )
    while low < high:
        middle = (low + high) // 2
        tried = compose(cuts[middle], theme)
        if _fits(tried, theme):
            high, pages = middle, tried
        else:
            low = middle + 1
    return replace(pages, gave_way=tuple(_dropped(whole, cuts[high])))


def _without_last_row(document: Document) -> Document | None:
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


def at_step(document: Document, step: int) -> Document:
    """What is there at a step of the fit. A band left without content goes too."""
    return replace(document, blocks=tuple(_present(document.blocks, step)))


def _present(blocks: Sequence[Block], step: int) -> Iterator[Block]:
    for block in blocks:
        if block.fit.at(step) and (kept := _trimmed(block, step)) is not None:
            yield kept


def _trimmed(block: Block, step: int) -> Block | None:
    if isinstance(block, Paragraph):
        runs = _runs(block.runs, step)
        return replace(block, runs=runs, fit=ALWAYS) if runs or not block.runs else None
    if isinstance(block, Group | Zone):
        inner = tuple(_present(block.blocks, step))
        return replace(block, blocks=inner, fit=ALWAYS) if inner else None
    if isinstance(block, KeyFigures):
        tiles = tuple(tile for tile in block.tiles if tile.fit.at(step))
        return replace(block, tiles=tiles, fit=ALWAYS) if tiles else None
    if isinstance(block, Points):
        rows = tuple(
            replace(row, label=_runs(row.label, step), text=_runs(row.text, step), fit=ALWAYS)
            for row in block.rows
            if row.fit.at(step)
        )
        return replace(block, rows=rows, fit=ALWAYS) if rows else None
    if isinstance(block, Timeline):
        nodes = tuple(node for node in block.nodes if node.fit.at(step))
        return replace(block, nodes=nodes, fit=ALWAYS) if nodes else None
    if isinstance(block, Table):
        table_rows = tuple(_trimmed_row(row, step) for row in block.rows if row.fit.at(step))
        return replace(block, rows=table_rows, fit=ALWAYS) if table_rows else None
    return block


def _trimmed_row(row: Row, step: int) -> Row:
    cells = []
    for cell in row.cells:
        kept = tuple(block for block in _present(cell.blocks, step) if isinstance(block, Paragraph))
        cells.append(replace(cell, blocks=kept))
    return Row(tuple(cells))


def _runs(runs: Runs, step: int) -> Runs:
    return tuple(run._replace(fit=ALWAYS) for run in runs if run.fit.at(step))


def _last_step(blocks: Sequence[Block]) -> int:
    fits = [part.fit for block in blocks for part in _walk(block) if not isinstance(part, Cell)]
    return max((max(fit.since, fit.until or 0) for fit in fits), default=0)


def _walk(part: Any) -> Iterator[Any]:
    """A block and all its parts down to runs, in reading order."""
    yield part
    if isinstance(part, Run):
        return
    for field in fields(part):
        value = getattr(part, field.name)
        if isinstance(value, tuple) and not isinstance(value, Fit):
            for child in value:
                if isinstance(child, Run) or is_dataclass(child):
                    yield from _walk(child)


def _texts(document: Document) -> Iterator[str]:
    """What is printed, run by run and tile by tile."""
    for block in document.blocks:
        for part in _walk(block):
            if isinstance(part, Run):
                yield part.text.strip()
            elif isinstance(part, Tile):
                yield f"{part.lead}{part.number}{part.unit} {part.label}".strip()


def _dropped(whole: Document, kept: Document) -> Iterator[str]:
    """A note for each text of the whole document that is not printed any more."""
    left = Counter(_texts(kept))
    for text in _texts(at_step(whole, 0)):
        if left[text]:
            left[text] -= 1
        elif text:
            yield f"left out: {text}"


def _leading_note(theme: Theme, tighter: Theme) -> str:
    return f"line pitch {theme.grid.line:.2f} pt became {tighter.grid.line:.2f} pt"
