"""The text that spans count in, put together line by line as it is printed, and the blocks that are read from it."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.read.flow import Flow, row
from masthead.read.pdf_text.hyphens import HYPHENS, Words
from masthead.read.pdf_text.lines import Line
from masthead.read.pdf_text.notes import Note
from masthead.read.pdf_text.paragraphs import Paragraph, Piece
from masthead.read.pdf_text.tables import Table
from masthead.read.pdf_text.wording import BULLET, is_bulleted, is_wide
from masthead.source import Block, BlockKind, Place

Stretch = tuple[int, int]


class Composer:
    """Gathers the raw text, and what each block takes of it."""

    def __init__(self, words: Words) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.line = 1
        self.words = words
        self._plans: list[tuple[BlockKind, int, Place, int, list[list[Stretch]], int]] = []

    def put(self, text: str) -> Stretch:
        start = self.length
        self.parts.append(text)
        self.length += len(text)
        self.line += text.count("\n")
        return start, self.length

    def lines(self, lines: Sequence[Line]) -> list[Stretch]:
        """The lines one below the other; the last one is not ended."""
        found = []
        for number, line in enumerate(lines):
            if number:
                self.put("\n")
            found.append(self.put(line.text))
        return found

    def take(self, piece: Piece | Note, level: int, table: int) -> None:
        """A paragraph, note or table. level: of a heading, 0 for what is none. table: its number."""
        if isinstance(piece, Table):
            self._table(piece, level, table)
            return
        if isinstance(piece, Paragraph) and piece.apart and self.parts:
            self.put("\n")
        number = self.line
        stretches = self.lines(piece.lines)
        self.put("\n")
        kind: BlockKind = "note" if isinstance(piece, Note) else "heading" if level else "paragraph"
        if kind == "paragraph" and is_bulleted(piece.lines[0].text):
            kind, level = "item", 1
            mark = BULLET.match(piece.lines[0].text)
            start, end = stretches[0]
            stretches[0] = (start + (mark.end() if mark else 0), end)
        self._plans.append((kind, level, Place(page=piece.lines[0].page), number, [stretches], 0))

    def _table(self, piece: Table, heads: int, table: int) -> None:
        for at, cells in enumerate(piece.rows):
            number = self.line
            stretches = []
            for column, cell in enumerate(cells):
                if column:
                    self.put("\t")
                stretches.append(self.lines(cell))
            self.put("\n")
            place = Place(page=piece.page, row=piece.first_row + at, column=1)
            self._plans.append(("row", int(at < heads), place, number, stretches, table))

    def blocks(self) -> tuple[str, tuple[Block, ...]]:
        """The raw text and its blocks."""
        raw = "".join(self.parts)
        found = []
        for kind, level, place, number, stretches, table in self._plans:
            flows = [self._flow(raw, cell) for cell in stretches]
            block = row(flows, number, bool(level)) if kind == "row" else flows[0].block(kind, number, level)
            if block:
                runs = block.runs
                found.append(Block(kind, block.text, runs, number, block.level, block.cells, place, table))
        return raw, tuple(found)

    def _flow(self, raw: str, stretches: Sequence[Stretch]) -> Flow:
        flow = Flow(raw)
        for at, (start, end) in enumerate(stretches):
            if at:
                self._join(flow, raw[start:end], start)
            following = raw[slice(*stretches[at + 1])] if at + 1 < len(stretches) else ""
            divided = following and raw[end - 1 : end] in HYPHENS and self.words.is_divided(raw[start:end], following)
            flow.take(start, end - 1 if divided else end)
        return flow

    def _join(self, flow: Flow, text: str, start: int) -> None:
        """A blank where a line ended between words of a language that has blanks."""
        before, after = flow.raw[start - 2 : start - 1], text[:1]
        together = before in HYPHENS or before == after == "—" or is_wide(before or " ") or is_wide(after or " ")
        if not together:
            flow.put(" ", start - 1)
