"""A raw text composed of running text: a line for each paragraph and each row of a table, breaks in them kept."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from masthead.read import limits
from masthead.read.flow import Flow, row
from masthead.read.text import join
from masthead.source import Block, BlockKind, Place

_ENDED = re.compile(r"[。！？；：.!?;:]['\"”’）)]*\s*$")
_LONGEST_HEADING = 200
_SENTENCE = re.compile(r"[。；！？]\s*[^\s”’）)]|[.;!?]\s+\S.*[.;!?]\s*$", re.DOTALL)
_NOWHERE = Place()
_SHORT = 16  # characters of a line after which a break is meant; behind a longer one a sentence may go on


class _Told(NamedTuple):
    """A block to be. cells: of a row, else the one stretch of a paragraph; each is the lines of it, as raw[start:end].
    one_line: breaks in it part no words."""

    kind: BlockKind
    line: int
    level: int
    place: Place
    table: int
    cells: list[list[tuple[int, int]]]
    one_line: bool


class Paragraphs:
    """Gathers the text. where: what errors call the file."""

    def __init__(self, where: str) -> None:
        self.where = where
        self.line = 1
        self._parts: list[str] = []
        self._length = 0
        self._told: list[_Told] = []
        self._cells = 0

    def paragraph(
        self,
        text: str,
        kind: BlockKind = "paragraph",
        level: int = 0,
        place: Place = _NOWHERE,
        *,
        mark: str = "",
        one_line: bool = False,
    ) -> None:
        """A paragraph, which may have line breaks in it: behind the end of a sentence each begins a block of its own,
        but for headings and notes. mark: what stands before it and is no part of what it says, such as a bullet.
        one_line: breaks in it part nothing, as in a heading."""
        self._write(mark)
        whole = one_line or kind in ("heading", "note")
        groups: list[list[tuple[int, int]]] = [[]]
        first = self.line
        for number, line in enumerate(text.split("\n")):
            if number:
                self._write("\n")
            if groups[-1] and not whole and self._ended():
                self._tell(_Told(kind, first, level, place, 0, groups, whole))
                groups, kind, first = [[]], "paragraph" if kind == "item" else kind, self.line
            groups[-1].append(self._written(line))
        self._tell(_Told(kind, first, level, place, 0, groups, whole))
        self._write("\n")

    def row(self, cells: Sequence[str], place: Place, table: int, *, head: bool = False) -> None:
        """A row of a table; paragraphs of a cell are lines of its text."""
        self._cells += len(cells)
        limits.too_many(self._cells, limits.CELLS, "table cells", self.where)
        first, found = self.line, []
        for column, cell in enumerate(cells):
            if column:
                self._write("\t")
            lines = []
            for number, line in enumerate(cell.split("\n")):
                if number:
                    self._write("\n")
                lines.append(self._written(line))
            found.append(lines)
        self._tell(_Told("row", first, int(head), place, table, found, one_line=False))
        self._write("\n")

    def blank(self) -> None:
        """An empty line, as between a title and what stands below it."""
        self._write("\n")

    def finished(self) -> tuple[str, tuple[Block, ...]]:
        """The raw text, and its blocks."""
        raw = "".join(self._parts)
        return raw, tuple(_blocks(raw, self._told))

    def _ended(self) -> bool:
        """Whether the line before ends a sentence, told by the last text that was written."""
        written = [part for part in self._parts[-2:] if part != "\n"]
        return bool(written and _ENDED.search(written[-1]))

    def _tell(self, told: _Told) -> None:
        self._told.append(told)
        limits.too_many(len(self._told), limits.BLOCKS, "paragraphs", self.where)

    def _write(self, text: str) -> None:
        if text:
            self._parts.append(text)
            self._length += len(text)
            self.line += text.count("\n")
            limits.too_many(self._length, limits.CHARACTERS, "characters", self.where)

    def _written(self, text: str) -> tuple[int, int]:
        start = self._length
        self._write(text)
        return start, self._length


def _blocks(raw: str, told: Sequence[_Told]) -> Iterator[Block]:
    for one in told:
        flows = [_flow(raw, lines, one) for lines in one.cells]
        if one.kind == "row":
            block = row(flows, one.line, bool(one.level))
        else:
            block = flows[0].block(one.kind, one.line, one.level)
        if block:
            yield Block(block.kind, block.text, block.runs, block.line, block.level, block.cells, one.place, one.table)


def _flow(raw: str, lines: Sequence[tuple[int, int]], told: _Told) -> Flow:
    flow = Flow(raw)
    last = ""
    for start, end in lines:
        if start == end:
            continue
        if flow.parts and (told.kind == "row" or (len(last) <= _SHORT and not told.one_line)):
            flow.put(" ", start - 1)
        elif flow.parts:
            join(flow, lines[0][0], start)
        flow.take(start, end)
        last = raw[start:end]
    return flow


def is_plain_number(mark: str) -> bool:
    """Whether the number of a heading is digits and points alone, which say nothing but its place: 1.2."""
    return bool(mark.strip()) and all(sign.isascii() and (sign.isdigit() or sign in ". ") for sign in mark)


def may_be_heading(text: str) -> bool:
    """Whether a paragraph that is styled as a heading is short enough for one, and no running text."""
    return bool(text.strip()) and len(text) <= _LONGEST_HEADING and not _SENTENCE.search(text)
