"""The body of a Word file as a person reads it: paragraphs, tracked changes taken as accepted, places of fields."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from masthead.carried import PLACE_NAME, Fields, is_text_field
from masthead.errors import ReadError, shortened

if TYPE_CHECKING:
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# LibreOffice calls the places in a table that floats _Field000054_Copy_1.
_PLACE = re.compile(rf"({PLACE_NAME}\d{{1,9}})(?:_Copy_\d{{1,9}})?")
_DATE = re.compile(r"[12]\d{3}-[01]\d-[0-3]\d(?:T[\d:.]{5,15}(?:Z|[+-]\d\d:\d\d)?)?")
_MOST_LINES = 50_000
_MOST_COMMENTS = 100  # that are open at one place
_TOLD = 200  # characters of a text that is only told
_HINT = "Save a copy of it with the pages that were changed."
_HOLDERS = frozenset(f"{W}{name}" for name in ("sdt", "sdtContent", "hyperlink", "smartTag", "customXml", "dir", "bdo"))
_CHANGES = {f"{W}ins": "inserted", f"{W}del": "deleted", f"{W}moveTo": "moved here", f"{W}moveFrom": "moved away"}
_GONE = ("deleted", "moved away")
_FORMATS = tuple(f"{W}{name}Change" for name in ("rPr", "pPr", "tblPr", "tcPr", "trPr", "sectPr", "tblGrid"))
_BLANKS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}


class Change(NamedTuple):
    """A tracked change: kind, as in "inserted"; who made it when; the text; at which line it stands."""

    kind: str
    author: str
    date: str
    text: str
    line: int


class Cell(NamedTuple):
    """Where a paragraph stands in a table: tables and rows are counted in the file, columns in the row, from 0."""

    table: int
    row: int
    column: int


@dataclass(slots=True)
class Line:
    """A paragraph. starts, ends: where in its text the place of a field begins and ends, by the bookmark's name. cell:
    that it stands in, None outside tables. comments: the ids of those on it."""

    text: str = ""
    starts: dict[str, int] = field(default_factory=dict)
    ends: dict[str, int] = field(default_factory=dict)
    cell: Cell | None = None
    comments: set[str] = field(default_factory=set)


class Body(NamedTuple):
    """quoted: what each comment is on, by its id. formats: how many tracked changes of format there are. unread: what
    formulas, symbols and the like say, which are no text here."""

    lines: list[Line]
    changes: list[Change]
    quoted: dict[str, str]
    formats: int
    unread: list[str]


def read_body(root: _Element, where: str) -> Body:
    """The paragraphs of word/document.xml. where: what errors call the file. Raises ReadError for one without a body,
    and for one of more paragraphs than are read."""
    body = root.find(f"{W}body")
    if body is None:
        raise ReadError("the Word file has no body", where=where, hint="Save it anew as .docx in Word or LibreOffice.")
    reader = _Reader(where)
    reader.blocks(body, None)
    reader.close()
    formats = sum(1 for _ in root.iter(*_FORMATS))
    return Body(reader.lines, reader.changes, reader.quoted, formats, reader.unread)


class _Reader:
    """Takes in elements in the order in which they stand."""

    def __init__(self, where: str) -> None:
        self.where = where
        self.lines: list[Line] = []
        self.changes: list[Change] = []
        self.quoted: dict[str, str] = {}
        self.line = Line()
        self.pieces: list[str] = []  # of the line's text
        self.length = 0
        self.names: dict[str, str] = {}  # of bookmarks that are open, by their ids
        self.seen: set[str] = set()
        self.open_comments: set[str] = set()
        self.tables = self.rows = 0  # met so far
        self.fields = Fields()
        self.unread: list[str] = []

    def blocks(self, parent: _Element, cell: Cell | None) -> None:
        for child in parent:
            if child.tag == f"{W}p":
                self.paragraph(child, cell)
            elif child.tag == f"{W}tbl":
                self.tables += 1
                self.table(child, self.tables)
            elif child.tag in _HOLDERS or child.tag in _CHANGES:
                self.blocks(child, cell)
            else:
                self.other(child)

    def table(self, parent: _Element, number: int) -> None:
        """The rows of a table, and what else stands between them."""
        for child in parent:
            if child.tag == f"{W}tr" and _is_deleted(child):
                self.changes += _row_changes(child, len(self.lines))
            elif child.tag == f"{W}tr":
                self.rows += 1
                self.row(child, Cell(number, self.rows, 0))
            elif child.tag in _HOLDERS or child.tag in _CHANGES:
                self.table(child, number)
            else:
                self.other(child)

    def row(self, parent: _Element, cell: Cell) -> Cell:
        """The cells of a row from this one on. Gives the one behind them."""
        for child in parent:
            if child.tag == f"{W}tc":
                self.blocks(child, cell)
                cell = cell._replace(column=cell.column + _columns(child))
            elif child.tag in _HOLDERS:
                cell = self.row(child, cell)
            else:
                self.other(child)
        return cell

    def paragraph(self, element: _Element, cell: Cell | None) -> None:
        if len(self.lines) >= _MOST_LINES:
            what = f"the file has more than {_MOST_LINES:,} paragraphs"
            raise ReadError(what, where=self.where, hint=_HINT)
        self.line.cell = cell
        self.line.comments |= self.open_comments
        self.inline(element, None)
        kept = True
        for mark in _paragraph_marks(element):
            kind = _CHANGES[mark.tag]
            kept = kept and kind not in _GONE
            self.changed(mark, kind, "¶")
        if kept:  # else the next paragraph goes on in this one
            self.close()

    def close(self) -> None:
        self.line.text = "".join(self.pieces)
        self.pieces, self.length = [], 0
        if self.line.text or self.line.starts or self.line.ends:
            self.lines.append(self.line)
        self.line = Line()

    def inline(self, parent: _Element, change: _Element | None) -> None:
        """What stands in a paragraph. change: the tracked change that it is in."""
        for child in parent:
            if child.tag == f"{W}r":
                self.run(child, change)
            elif child.tag in _CHANGES:
                self.inline(child, child)
            elif child.tag in _HOLDERS or (child.tag == f"{W}fldSimple" and is_text_field(child.get(f"{W}instr", ""))):
                self.inline(child, change)
            else:
                self.other(child)

    def run(self, run: _Element, change: _Element | None) -> None:
        kind = _CHANGES[change.tag] if change is not None else ""
        text = "".join(self.texts(run))
        if text.strip() and _is_hidden(run):  # Word does not print it
            self.unread.append(f"the hidden text {text.strip()}")
        elif kind not in _GONE:
            self.pieces.append(text)
            self.length += len(text)
            for comment in self.open_comments:
                self.quoted[comment] = (self.quoted.get(comment, "") + text)[:_TOLD]
        if change is not None and text:
            self.changed(change, kind, text)

    def texts(self, run: _Element) -> Iterator[str]:
        for node in run:
            if node.tag in (f"{W}fldChar", f"{W}instrText"):
                note_field(self.fields, node)
            elif self.fields.hide():
                continue
            elif node.tag in (f"{W}t", f"{W}delText"):
                yield node.text or ""
            elif node.tag == f"{W}sym":
                self.unread.append(f"a symbol of the face {shortened(node.get(f'{W}font', ''))}")
            elif node.tag in _BLANKS and node.get(f"{W}type") != "page":
                yield _BLANKS[node.tag]
            elif node.tag == f"{W}ruby":
                base = node.find(f"{W}rubyBase")
                yield "".join(text.text or "" for text in base.iter(f"{W}t")) if base is not None else ""

    def other(self, element: _Element) -> None:
        """What is no text here: a mark, or what a person put in, such as a formula."""
        self.mark(element)
        text = "".join(one.text or "" for one in element.iter("{*}t")) if element.tag != f"{W}fldSimple" else ""
        if element.tag == f"{W}altChunk":
            self.unread.append("another document")
        elif text.strip():
            self.unread.append(text.strip())

    def mark(self, element: _Element) -> None:
        """A place's begin or end, or a comment's."""
        number = element.get(f"{W}id", "")
        if element.tag == f"{W}bookmarkStart":
            named = _PLACE.fullmatch(element.get(f"{W}name", ""))
            if named and named[1] not in self.seen:
                self.seen.add(named[1])
                self.names[number] = named[1]
                self.line.starts[named[1]] = self.length
        elif element.tag == f"{W}bookmarkEnd" and number in self.names:
            self.ended(self.names.pop(number))
        elif element.tag == f"{W}commentRangeStart":
            if len(self.open_comments) < _MOST_COMMENTS:
                self.open_comments.add(number)
                self.line.comments.add(number)
        elif element.tag == f"{W}commentRangeEnd":
            self.open_comments.discard(number)

    def ended(self, name: str) -> None:
        """Between paragraphs, a bookmark ends with the one before."""
        if self.length or self.line.starts or not self.lines:
            self.line.ends[name] = self.length
        else:
            self.lines[-1].ends[name] = len(self.lines[-1].text)

    def changed(self, element: _Element, kind: str, text: str) -> None:
        """A change; runs of one person's change that follow each other are one."""
        author, date = who_and_when(element)
        last = self.changes[-1] if self.changes else None
        if last and last[:3] == (kind, author, date) and last.line == len(self.lines) and "¶" not in (last.text, text):
            self.changes[-1] = last._replace(text=(last.text + text)[:_TOLD])
        else:
            self.changes.append(Change(kind, author, date, text, len(self.lines)))


def note_field(fields: Fields, node: _Element) -> None:
    """A field's begin or end, or its code."""
    if node.tag == f"{W}instrText":
        fields.code(node.text or "")
    else:
        fields.mark(node.get(f"{W}fldCharType", ""))


def _is_hidden(run: _Element) -> bool:
    mark = run.find(f"{W}rPr/{W}vanish")
    return mark is not None and mark.get(f"{W}val", "1") not in ("0", "false", "off")


def _paragraph_marks(paragraph: _Element) -> list[_Element]:
    """The tracked changes of the paragraph's own mark."""
    marks = paragraph.find(f"{W}pPr/{W}rPr")
    return [] if marks is None else [child for child in marks if child.tag in _CHANGES]


def _columns(cell: _Element) -> int:
    """How many columns a cell takes."""
    span = cell.find(f"{W}tcPr/{W}gridSpan")
    said = span.get(f"{W}val", "") if span is not None else ""
    return int(said) if re.fullmatch("[1-9][0-9]?", said) else 1


def _is_deleted(row: _Element) -> bool:
    return row.find(f"{W}trPr/{W}del") is not None


def _row_changes(row: _Element, line: int) -> Iterator[Change]:
    mark = row.find(f"{W}trPr/{W}del")
    text = " | ".join(
        "".join(text.text or "" for text in cell.iter(f"{W}t", f"{W}delText")) for cell in row.iter(f"{W}tc")
    )
    if mark is not None:
        yield Change("deleted", *who_and_when(mark), text, line)


def who_and_when(element: _Element) -> tuple[str, str]:
    """The author of a change or comment, and its time where one is stated: LibreOffice writes 0-00-00 for none."""
    date = element.get(f"{W}date", "")
    return shortened(element.get(f"{W}author", "")), date if _DATE.fullmatch(date) else ""
