"""An OpenDocument text from its first paragraph to its last, as text, blocks and pictures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from masthead.errors import ReadError
from masthead.office_file import office_parts, xml_root
from masthead.read import limits
from masthead.read.content import Content
from masthead.read.left_out import LeftOut
from masthead.read.odt.elements import Line, frame, note_mark, take
from masthead.read.odt.lists import OUTLINE, Lists, Marked
from masthead.read.odt.looks import Looks
from masthead.read.odt.names import OFFICE, STYLE, TABLE, TEXT, whole
from masthead.read.paragraphs import Paragraphs, is_plain_number, may_be_heading
from masthead.read.shown import Pictures, is_caption
from masthead.source import BlockKind, Place

if TYPE_CHECKING:
    from lxml.etree import _Element

_CONTENT, _STYLES = "content.xml", "styles.xml"
_MOST_LEVELS = 9
_MOST_REPEATED = 100
_CAPTIONS = frozenset(("Caption", "Illustration", "Figure"))
_INDEXES = frozenset(
    f"{TEXT}{name}" for name in ("table-of-content", "alphabetical-index", "illustration-index", "table-index")
)
_CHANGES = {f"{TEXT}deletion": "del", f"{TEXT}insertion": "ins"}


class _Said(NamedTuple):
    """A paragraph. number: which of the document's it is, from 1."""

    line: Line
    kind: BlockKind
    level: int
    mark: Marked | None
    number: int
    caption: bool

    @property
    def whole(self) -> str:
        return f"{self.mark.text if self.mark else ''}{self.line.text}"


class _List(NamedTuple):
    style: str
    level: int


def content(data: bytes, where: str) -> Content:
    """The document's content. Raises ReadError."""
    parts = office_parts(data, where)
    roots = [_root(parts, name, where) for name in (_CONTENT, _STYLES)]
    body = None if roots[0] is None else roots[0].find(f"{OFFICE}body/{OFFICE}text")
    if body is None:
        what = "this is no OpenDocument text, or it is protected with a password"
        raise ReadError(what, where=where, hint="Open it in LibreOffice, save it as .odt without one, and take that.")
    left_out = LeftOut()
    for change in body.iter(*_CHANGES):
        left_out.changes[_CHANGES[str(change.tag)]] += 1
    reading = _Reading(roots, Pictures(parts, left_out, limits.Deadline(where)), left_out, where)
    reading.blocks(body)
    raw, blocks = reading.composed.finished()
    return Content(raw, blocks, pictures=reading.pictures.found, notes=left_out.told(where))


def _root(parts: Mapping[str, bytes], name: str, where: str) -> _Element | None:
    data = parts.get(name, b"")
    return xml_root(data, f"{where}, {name}") if data else None


class _Reading:
    """Puts down the body, each note behind the paragraph or table that has its mark."""

    def __init__(self, roots: list[_Element | None], pictures: Pictures, left_out: LeftOut, where: str) -> None:
        self.composed = Paragraphs(where)
        self.pictures = pictures
        self._lists = Lists(roots)
        self._looks = Looks(roots)
        self._titled = False
        self._left_out = left_out
        self._where = where
        self._deadline = limits.Deadline(where)
        self._count = self._tables = self._cells = 0
        self._waiting: list[tuple[list[str], str, int]] = []
        self._line = 0

    def blocks(self, body: _Element) -> None:
        for one in self._contents(body, None):
            if isinstance(one, _Said):
                self._put(one)
            else:
                self._table(one)
        self._end_pictures("")

    def _contents(self, parent: _Element, around: _List | None) -> Iterator[_Said | _Element]:
        """The paragraphs and tables in an element, in order. around: the list that it stands in."""
        for one in parent:
            if one.tag in (f"{TEXT}p", f"{TEXT}h"):
                yield from self._paragraph(one, None)
            elif one.tag == f"{TEXT}list":
                yield from self._list(one, around)
            elif one.tag == f"{TABLE}table":
                yield one
            elif one.tag == f"{TEXT}tracked-changes":
                continue
            elif one.tag in _INDEXES:
                self._left_out.contents = True
            elif one.tag == f"{TEXT}section" and one.get(f"{TEXT}display") == "none":
                self._left_out.hidden.append("".join(map(str, one.itertext())))
            elif isinstance(one.tag, str) and one.tag.endswith("}frame"):
                line = Line(self._looks)
                frame(one, line, self._left_out)
                yield _Said(line, "paragraph", 0, None, self._count, caption=False)
                yield from self._beside(line)
            elif len(one):
                yield from self._contents(one, around)

    def _beside(self, line: Line) -> Iterator[_Said | _Element]:
        for box in line.beside:
            yield from self._contents(box, None)

    def _list(self, element: _Element, around: _List | None) -> Iterator[_Said | _Element]:
        level = min(around.level + 1 if around else 1, _MOST_LEVELS)
        style = element.get(f"{TEXT}style-name") or (around.style if around else "")
        goes_on = element.get(f"{TEXT}continue-numbering") == "true" or element.get(f"{TEXT}continue-list")
        if level == 1 and not goes_on:
            self._lists.begin(style)
        own = _List(style, level)
        for item in element:
            start = item.get(f"{TEXT}start-value")
            first = item.tag == f"{TEXT}list-item"
            for one in item:
                if one.tag in (f"{TEXT}p", f"{TEXT}h"):
                    number = None if start is None else whole(start, 1, 1_000_000)
                    mark = self._lists.mark(style, level, number) if first else None
                    first = False
                    yield from self._paragraph(one, mark, level)
                elif one.tag == f"{TEXT}list":
                    yield from self._list(one, own)
                elif one.tag == f"{TABLE}table":
                    yield one

    def _paragraph(self, element: _Element, mark: Marked | None, level: int = 0) -> Iterator[_Said | _Element]:
        self._deadline.check()
        self._count += 1
        self._left_out.place = Place(paragraph=self._count).told() or ""
        line = Line(self._looks)
        take(element, line, self._left_out)
        chain = self._looks.chain("paragraph", element.get(f"{TEXT}style-name", ""))
        if element.tag == f"{TEXT}h" and may_be_heading(line.text):
            depth = max(1, whole(element.get(f"{TEXT}outline-level"), 1, _MOST_LEVELS))
            if mark is None and element.get(f"{TEXT}is-list-header") != "true":
                mark = self._lists.mark(OUTLINE, depth)
            kind: BlockKind = "heading"
            depth = min(depth + self._titled, _MOST_LEVELS)
        elif "Title" in chain:
            kind, depth, self._titled = "heading", 1, True
        else:
            mark = self._styled_mark(chain) if mark is None and not level else mark
            kind = "item" if mark and mark.item else "paragraph"
            depth = (level or 1) if kind == "item" else level if level and mark is None else 0
        yield _Said(line, kind, depth, mark, self._count, caption=bool(_CAPTIONS & chain.keys()))
        yield from self._beside(line)

    def _styled_mark(self, chain: dict[str, _Element]) -> Marked | None:
        """The mark of a paragraph that stands in no list, but has a style that numbers it."""
        said = (one.get(f"{STYLE}list-style-name") for one in chain.values())
        style = next((name for name in said if name is not None), "")
        levels = (one.get(f"{STYLE}list-level") for one in chain.values())
        return self._lists.mark(style, whole(next(filter(None, levels), None), 1, _MOST_LEVELS)) if style else None

    def _put(self, said: _Said) -> None:
        place = Place(paragraph=said.number)
        if not said.line.text.strip():
            self.composed.blank()
        elif not (self._waiting and is_caption(said.whole, styled=said.caption) and self._end_pictures(said.whole)):
            self._end_pictures("")
            self._line = self.composed.line
            mark = said.mark.text if said.mark else ""
            if said.kind == "item" or (said.kind == "heading" and is_plain_number(mark)):
                self.composed.paragraph(said.line.text, said.kind, said.level, place, mark=mark)
            else:
                self.composed.paragraph(said.whole, said.kind, said.level, place)
        self._waiting += [(names, alt, self._line) for names, alt in said.line.pictures]
        self._notes(said.line.notes, said.number)

    def _end_pictures(self, caption: str) -> bool:
        waiting, self._waiting = self._waiting, []
        taken = [self.pictures.take(names, alt, " ".join(caption.split()), line) for names, alt, line in waiting]
        return any(taken)

    def _notes(self, notes: list[_Element], number: int) -> None:
        while notes:
            note, *notes = notes
            body = note.find(f"{TEXT}note-body")
            line = Line(self._looks)
            text = self._flat(body, line) if body is not None else ""
            self.composed.paragraph(f"{note_mark(note)} {text}", "note", place=Place(paragraph=number))
            notes += line.notes

    def _flat(self, element: _Element, line: Line) -> str:
        """What a cell or a note says, in lines. line: takes the notes and pictures in it."""
        said = []
        for one in self._contents(element, None):
            if isinstance(one, _Said):
                said.append(one.whole if one.line.text.strip() else "")
                line.notes += one.line.notes
                line.pictures += one.line.pictures
            else:
                said += [" ".join(filter(None, cells)) for cells, _ in self._rows(one, line)]
        return "\n".join(filter(None, said))

    def _table(self, table: _Element) -> None:
        self._end_pictures("")
        self._tables += 1
        first, line = self._count + 1, Line(self._looks)
        rows = list(self._rows(table, line))
        width = max((len(cells) for cells, _ in rows), default=0)
        for number, (cells, head) in enumerate(rows, 1):
            place = Place(paragraph=first, row=number, column=1)
            self._line = self.composed.line
            self.composed.row(cells + [""] * (width - len(cells)), place, self._tables, head=head)
        self._waiting += [(names, alt, self._line) for names, alt in line.pictures]
        self._notes(line.notes, first)

    def _rows(self, table: _Element, line: Line, *, head: bool = False) -> Iterator[tuple[list[str], bool]]:
        for one in table:
            if one.tag == f"{TABLE}table-row":
                cells = list(self._row(one, line))
                times = whole(one.get(f"{TABLE}number-rows-repeated"), 1, _MOST_REPEATED) if any(cells) else 1
                for _ in range(max(1, times)):
                    yield list(cells), head
            elif len(one) and one.tag != f"{TABLE}table-columns":
                yield from self._rows(one, line, head=head or one.tag == f"{TABLE}table-header-rows")

    def _row(self, row: _Element, line: Line) -> Iterator[str]:
        cells = [one for one in row if one.tag in (f"{TABLE}table-cell", f"{TABLE}covered-table-cell")]
        for at, cell in enumerate(cells):
            text = self._flat(cell, line)
            times = max(1, whole(cell.get(f"{TABLE}number-columns-repeated"), 1, limits.COLUMNS))
            last = at == len(cells) - 1
            times = 1 if last and not text else times
            self._cells += times
            limits.too_many(self._cells, limits.CELLS, "table cells", self._where)
            yield from [text] * times
