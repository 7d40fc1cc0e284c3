"""Pieces of a source that a report is built from; each knows where it stands."""

from __future__ import annotations

from dataclasses import dataclass

from masthead.report import Passage, Span
from masthead.source import Block, Source


@dataclass(frozen=True, slots=True)
class Stretch:
    """block.text[start:end]: never empty, no blanks at its ends."""

    source: Source
    block: Block
    start: int
    end: int

    @property
    def text(self) -> str:
        return self.block.text[self.start : self.end]

    @property
    def span(self) -> Span:
        return self.source.span(self.block, self.start, self.end)

    def passage(self) -> Passage:
        return Passage(text=self.text, span=self.span)


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells that stand in first to last; `head` rows of them are headings."""

    rows: tuple[tuple[str, ...], ...]
    head: int
    first: Stretch
    last: Stretch

    @property
    def text(self) -> str:
        """A table holds no sentences."""
        return ""

    @property
    def span(self) -> Span:
        return spanning(self.first, self.last)

    def passage(self) -> Passage:
        return Passage(rows=self.rows, head=self.head, span=self.span)


Piece = Stretch | Table


def is_footnote(piece: Piece) -> bool:
    """Whether it is the text of a footnote or endnote."""
    return isinstance(piece, Stretch) and piece.block.kind == "note"


def stretch(source: Source, block: Block, start: int = 0, end: int | None = None) -> Stretch | None:
    """The part of the block, without blanks at its ends; None if nothing is left."""
    end = len(block.text) if end is None else end
    part = block.text[start:end]
    start += len(part) - len(part.lstrip())
    end -= len(part) - len(part.rstrip())
    return Stretch(source, block, start, end) if start < end else None


def spanning(first: Stretch, last: Stretch) -> Span:
    """From the beginning of the first to the end of the last, with all that stands between."""
    source = first.source
    start = first.block.raw(first.start)
    return source.cut(start, last.block.raw(last.end - 1) + 1, first.span.at)


def table(source: Source, blocks: list[Block]) -> Table:
    """The table whose rows these blocks are."""
    head = sum(1 for block in blocks if block.level)
    first, last = (Stretch(source, block, 0, len(block.text.rstrip())) for block in (blocks[0], blocks[-1]))
    return Table(tuple(block.cells for block in blocks), head, first, last)
