"""What a story of the file says, paragraph by paragraph and row by row: the body, a note, a header."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from masthead.read import limits
from masthead.read.left_out import LeftOut
from masthead.read.paragraphs import may_be_heading
from masthead.read.word.drawings import Box, Diagram, Shown, Words
from masthead.read.word.equations import equation
from masthead.read.word.notes import Key, Notes
from masthead.read.word.numbering import Mark, Numbering
from masthead.read.word.package import MC, M, WordFile, child, local, picked, switch, value
from masthead.read.word.styles import Style, Styles, outline_level
from masthead.read.word.tables import Cell, Look, TableRow, head_rows, table_rows
from masthead.read.word.texts import Line, Texts, is_prompt
from masthead.source import BlockKind, Place

if TYPE_CHECKING:
    from lxml.etree import _Element

_DEEPEST = 9
_GONE = ("del", "moveFrom")
_MOSTLY = 0.8  # of a row's characters
_TEXT_OF_DIAGRAM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}pt"
_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_SILENT = frozenset(("sectPr", "sdtPr", "sdtEndPr", "customXmlPr", "tcPr"))


class Said(NamedTuple):
    """A paragraph. number: which of the body's it is, from 1. caption: it is styled as one. apart: it is centred. size:
    of its letters, in half points. joined: it was several, which breaks part."""

    text: str
    kind: BlockKind = "paragraph"
    level: int = 0
    mark: Mark | None = None
    number: int = 0
    notes: tuple[Key, ...] = ()
    pictures: tuple[Shown, ...] = ()
    caption: bool = False
    apart: bool = False
    heavy: int = 0
    size: int = 0
    joined: bool = False

    @property
    def whole(self) -> str:
        return f"{self.mark.text}{self.text}" if self.mark else self.text


class Row(NamedTuple):
    """A row of a table. table, row: from 1. number: of the body's paragraph that begins it."""

    cells: tuple[str, ...]
    table: int
    row: int
    head: bool
    number: int
    notes: tuple[Key, ...]
    pictures: tuple[Shown, ...]


class Parts(NamedTuple):
    """What all stories of a file share."""

    file: WordFile
    styles: Styles
    notes: Notes
    left_out: LeftOut
    deadline: limits.Deadline


class Story:
    """Reads one story."""

    def __init__(self, parts: Parts, numbering: Numbering, own_mark: str = "") -> None:
        """own_mark: that of the note whose text this is."""
        self._parts = parts
        self._numbering = numbering
        self._texts = Texts(parts.styles, parts.notes, parts.left_out, own_mark)
        self._open: Line | None = None  # a paragraph whose end a tracked change took out
        self._count = self._tables = self._cells = 0
        self._around = self._drawings = 0  # tables, and drawings, in which stands what is read now
        self._titled = False

    def contents(self, parent: _Element) -> Iterator[Said | Row]:
        """The paragraphs and rows that stand in an element, in order."""
        for one in parent:
            name = local(one)
            if name == "p":
                yield from self._paragraph(one)
            elif name == "tbl":
                yield from self._table(one)
            elif name == "sdt":
                yield from self._control(one)
            elif name == f"{MC}AlternateContent":
                found = picked(one)
                yield from () if found is None else self.contents(found)
            elif name in (f"{M}oMathPara", f"{M}oMath"):
                yield Said(equation(one), number=self._count)
            elif name == "altChunk":
                self._parts.left_out.drawings["embedded document"] += 1
            elif name not in _SILENT and name not in _GONE and len(one):
                yield from self.contents(one)

    def rest(self) -> Iterator[Said]:
        """What a last paragraph says whose end was taken out."""
        if self._open is not None:
            line, self._open = self._open, None
            yield self._said(line, None, self._parts.styles.paragraph(None))

    def _control(self, control: _Element) -> Iterator[Said | Row]:
        properties = child(control, "sdtPr")
        gallery = value(child(properties, "docPartObj"), "docPartGallery")
        content = child(control, "sdtContent")
        if gallery == "Table of Contents":
            self._parts.left_out.contents = True
        elif is_prompt(control):
            self._parts.left_out.prompts += 1
        elif content is not None:
            yield from self.contents(content)

    def _paragraph(self, paragraph: _Element) -> Iterator[Said | Row]:
        self._parts.deadline.check()
        shape = child(paragraph, "pPr")
        style = self._parts.styles.paragraph(value(shape, "pStyle"))
        self._count += not self._drawings
        self._parts.left_out.place = Place(paragraph=self._count).told() or ""
        line, self._open = self._open or Line(), None
        self._texts.take(paragraph, style, line)
        end = child(shape, "rPr")
        if end is not None and any(child(end, name) is not None for name in _GONE):
            self._parts.left_out.changes["del"] += 1
            self._open = line
            return
        yield self._said(line, shape, style)
        for beside in line.beside:
            yield from self._beside(beside)

    def _said(self, line: Line, shape: _Element | None, style: Style) -> Said:
        text = line.text
        if style.contents and text.strip():
            self._parts.left_out.contents = True
            text = ""
        hidden = not text.strip() and (switch(child(shape, "rPr"), "vanish") or style.hidden)
        mark = None if hidden else self._numbering.mark(shape, style)
        own = outline_level(shape)
        level = style.level if own is None else own
        common = Said(
            text=text,
            mark=mark,
            number=self._count,
            notes=tuple(line.notes),
            pictures=tuple(line.pictures),
            caption=style.caption,
            apart=(value(shape, "jc") or "") == "center" or (value(shape, "jc") is None and style.centred),
            heavy=line.heavy,
            size=line.size,
        )
        if level and may_be_heading(text):
            self._titled |= style.title and bool(text.strip())
            deep = 1 if style.title else min(level + self._titled, _DEEPEST)
            return common._replace(kind="heading", level=deep)
        if mark and (mark.bullet or mark.lettered):
            return common._replace(kind="item", level=max(mark.level, style.list_level))
        return common

    def _beside(self, beside: Box | Words | Diagram) -> Iterator[Said | Row]:
        self._drawings += 1
        if isinstance(beside, Box):
            yield from self.contents(beside.content)
        elif isinstance(beside, Words):
            yield Said(beside.text, number=self._count)
        else:
            yield from (Said(text, number=self._count) for text in self._diagram(beside.id))
        self._drawings -= 1

    def _diagram(self, relation: str) -> Iterator[str]:
        """The texts of a diagram (SmartArt), in the order in which they were written."""
        file = self._parts.file
        target = file.own.get(relation)
        root = file.root(target.target) if target else None
        for point in () if root is None else root.iter(_TEXT_OF_DIAGRAM):
            for paragraph in point.iter(f"{_A}p"):
                yield "".join(text.text or "" for text in paragraph.iter(f"{_A}t"))

    def _table(self, table: _Element) -> Iterator[Said | Row]:
        rows = table_rows(table, self._parts.left_out)
        if len(rows) == 1 and len(rows[0].cells) == 1:  # a frame around text
            yield from self.contents(rows[0].cells[0].element)
            return
        width = max((row.width for row in rows), default=0)
        self._cells += width * len(rows)
        limits.too_many(self._cells, limits.CELLS, "table cells", self._parts.file.where)
        if not self._around:
            self._tables += 1
        number = self._tables
        self._around += 1
        read = [self._row(row, width, number, at) for at, row in enumerate(rows, 1)]
        self._around -= 1
        head = head_rows(table, rows, [look for _, look in read], self._parts.styles)
        yield from (row._replace(head=at < head) for at, (row, _) in enumerate(read))

    def _row(self, row: TableRow, width: int, table: int, at: int) -> tuple[Row, Look]:
        first = self._count + 1
        cells = [""] * row.before
        said: list[Said | Row] = []
        shaded = []
        for cell in row.cells:
            found = list(self.contents(cell.element))
            text = self._cell_text(cell, found)
            said += found
            shaded += [cell.shaded] if text else []
            cells += [text, *[""] * (cell.columns - 1)]
        cells += [""] * (width - len(cells))
        notes = tuple(key for one in said for key in one.notes)
        pictures = tuple(picture for one in said for picture in one.pictures)
        size, heavy = sum(map(len, cells)), sum(one.heavy for one in said if isinstance(one, Said))
        look = Look(heavy > _MOSTLY * size, bool(shaded) and all(shaded), any(cell.goes_on for cell in row.cells))
        return Row(tuple(cells), table, at, head=False, number=first, notes=notes, pictures=pictures), look

    def _cell_text(self, cell: Cell, found: Iterable[Said | Row]) -> str:
        text = "\n".join(filter(None, map(plain, found)))
        if not (cell.goes_on or cell.dropped):
            return text
        if text:
            self._parts.left_out.hidden.append(text)
        return ""


def plain(one: Said | Row) -> str:
    """What a paragraph or a row says in a line of a cell or a note; nothing where it is blank."""
    if isinstance(one, Row):
        return " ".join(filter(None, one.cells))
    return one.whole if one.text.strip() else ""
