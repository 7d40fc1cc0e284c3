"""Source: a document's text and where each piece of it stands. What `read` gives and `extract` takes."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from masthead.errors import Diagnostic
from masthead.report import Span

BlockKind = Literal["heading", "paragraph", "item", "row", "note"]
_BETWEEN_FILES = "\n"
_LETTERS = 26


@dataclass(frozen=True, slots=True)
class Place:
    """Where a block stands in its file, as a reader of the file counts: only what its format knows; 0 and "" are not
    known.

    page: of a PDF, from 1; of slides, the slide. paragraph: of a word processor's file, from 1. sheet, row, column: of
    a workbook, the first cell of the block; columns of a CSV and of a table in a document are counted too. columns:
    of the cells, one for each, where some between them are left out; empty where one follows the other.
    """

    page: int = 0
    paragraph: int = 0
    sheet: str = ""
    row: int = 0
    column: int = 0
    columns: tuple[int, ...] = ()

    def told(self, cell: int = 0) -> str | None:
        """ "page 3", "paragraph 12", "Sheet1!B5": what `Span.at` says. cell: which cell of the block's, from 0. None
        where nothing is known."""
        if self.row:
            number = self.columns[cell] if cell < len(self.columns) else self.column + cell
            column = f"{column_letters(number)}{self.row}"
            return f"{self.sheet}!{column}" if self.sheet else column
        if self.page:
            return f"page {self.page}"
        return f"paragraph {self.paragraph}" if self.paragraph else None


def column_letters(column: int) -> str:
    """1 → A, 27 → AA: what a spreadsheet calls a column."""
    letters = ""
    while column > 0:
        column, letter = divmod(column - 1, _LETTERS)
        letters = chr(ord("A") + letter) + letters
    return letters


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading, list item, table row or note of a source.

    text: what a reader sees: no markup, wrapped lines joined, no blanks at the ends.
    runs: (position in text, position in the raw text) pairs, one for each stretch of text that stands in one
        piece in the raw text; the first is (0, start).
    level: the depth of a heading (1 is the title), of a list item or of a paragraph inside one; 1 for a heading row
        of a table; 0 where the format does not say.
    cells: the texts of a table row; `text` joins them with a tab.
    line: the first line of the block in the file or, where the file has no lines, in the raw text, from 1.
    place: where it stands in the file. table: which table of the file a row is of, from 1; 0 where the format does not
        tell tables apart. A note is the text of a footnote or endnote, with its mark, behind what it belongs to.
    """

    kind: BlockKind
    text: str
    runs: tuple[tuple[int, int], ...]
    line: int
    level: int = 0
    cells: tuple[str, ...] = ()
    place: Place = Place()
    table: int = 0

    def raw(self, position: int) -> int:
        """The place in the raw text of the character at `position` of this block's text."""
        at = bisect_right(self.runs, (position, 1 << 60)) - 1
        start, raw = self.runs[at]
        return raw + position - start

    def at(self, position: int) -> str | None:
        """The place of text[position:] as a reader counts; in a table of a document "table 2, B5", of a page "page 3,
        B5"."""
        told = self.place.told(self.text.count("\t", 0, position) if self.cells else 0)
        if not self.place.row or self.place.sheet:
            return told
        if self.place.page:
            return f"page {self.place.page}, {told}"
        return f"table {self.table}, {told}" if self.table and self.place.paragraph else told


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file of a source: its part of the raw text is raw[start:end]. name: without its folder; no other file of the
    source has it. sha256: of the file's bytes, in hex. format: "txt", "pdf". encoding: of its text, "" where the
    format says it itself."""

    name: str
    sha256: str
    format: str
    encoding: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class SourcePicture:
    """A picture that a document shows. name: unique among the source's, with the ending of its kind. alt: what the
    document says it shows, "" where it does not say. caption: of the document. line: of the block before it."""

    name: str
    data: bytes = field(repr=False)
    alt: str = ""
    caption: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True)
class Source:
    """A document as it was read, or several that make one report (`joined`).

    name, sha256, format, encoding: of the file; of the first where there are several.
    raw: the text of the whole file, or of all files, one after the other. Of text, Markdown and CSV it is the decoded
        file to the character; of any other format what `read` took from it. files: what stands where in it.
    pictures: what the documents show. notes: what the reader left out, or took in one of several ways.
    """

    name: str
    sha256: str
    format: str
    encoding: str
    raw: str
    blocks: tuple[Block, ...]
    files: tuple[SourceFile, ...] = ()
    pictures: tuple[SourcePicture, ...] = ()
    notes: tuple[Diagnostic, ...] = ()

    def __post_init__(self) -> None:
        if not self.files:  # of one file, which needs no list
            whole = SourceFile(self.name, self.sha256, self.format, self.encoding, 0, len(self.raw))
            object.__setattr__(self, "files", (whole,))

    def span(self, block: Block, start: int, end: int) -> Span:
        """The span of block.text[start:end] (not empty)."""
        first = block.raw(start)
        last = block.raw(end - 1) + 1
        return self.cut(first, last, block.at(start))

    def cut(self, start: int, end: int, at: str | None = None) -> Span:
        """The span of raw[start:end], which lies in one file: counted in that file, and named where there are several.
        at: its place there, as a reader counts."""
        quote = self.raw[start:end]
        if len(self.files) < 2:
            return Span(start=start, end=end, quote=quote, at=at)
        file = self.files[bisect_right(self.files, start, key=lambda one: one.start) - 1]
        return Span(file=file.name, start=start - file.start, end=end - file.start, quote=quote, at=at)

    def quoted(self, span: Span) -> str | None:
        """What stands where a span says; None where it names a file that the source does not have."""
        if span.file is None:
            return self.raw[span.start : span.end]
        file = next((one for one in self.files if one.name == span.file), None)
        return None if file is None else self.raw[file.start : file.end][span.start : span.end]


def joined(sources: Sequence[Source]) -> Source:
    """Several documents as one source, in order; one alone is left as it is. A name that occurs twice is numbered."""
    first, *more = sources
    if not more:
        return first
    raw, line, table = "", 0, 0
    blocks: list[Block] = []
    files: list[SourceFile] = []
    pictures: list[SourcePicture] = []
    for source in sources:
        names = {file.name for file in files}
        for file in source.files:
            name = _unique(file.name, names)
            files.append(replace(file, name=name, start=file.start + len(raw), end=file.end + len(raw)))
        blocks += (_moved(block, len(raw), line, table) for block in source.blocks)
        taken = {picture.name for picture in pictures}
        pictures += (
            replace(one, name=_unique(one.name, taken), line=one.line + line if one.line else 0)
            for one in source.pictures
        )
        raw += source.raw + _BETWEEN_FILES
        line += source.raw.count("\n") + 1
        table = max((block.table for block in blocks), default=0)
    notes = tuple(note for source in sources for note in source.notes)
    return replace(first, raw=raw, blocks=tuple(blocks), files=tuple(files), pictures=tuple(pictures), notes=notes)


def _moved(block: Block, by: int, lines: int, tables: int) -> Block:
    runs = tuple((at, raw + by) for at, raw in block.runs)
    return replace(block, runs=runs, line=block.line + lines, table=block.table + tables if block.table else 0)


def _unique(name: str, taken: set[str]) -> str:
    """The name, numbered before its ending where it is taken; it is then taken as well."""
    stem, point, ending = name.rpartition(".")
    stem, tail = (stem, f".{ending}") if point and stem else (name, "")
    found, number = name, 1
    while found in taken:
        number += 1
        found = f"{stem} ({number}){tail}"
    taken.add(found)
    return found
