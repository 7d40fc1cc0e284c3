"""Slides in their order, as text, blocks and pictures."""

from __future__ import annotations

from collections.abc import Iterator

from masthead.errors import Diagnostic, ReadError
from masthead.office_relations import RelatedParts
from masthead.read import limits
from masthead.read.content import Content
from masthead.read.left_out import LeftOut
from masthead.read.paragraphs import Paragraphs
from masthead.read.shown import Pictures
from masthead.read.slides.shapes import A, Diagram, Drawn, P, Paragraph, R, Shown, Table, drawn, paragraphs
from masthead.source import Place

_HINT = "Open it in PowerPoint, WPS or LibreOffice, save it as .pptx, and take that file."
_SPOKEN = "Write onto the slide, or into the report, what of it should be read."
_POINT = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}pt"


def content(data: bytes, where: str) -> Content:
    """The slides' content. Raises ReadError."""
    file = _SlideFile(data, where)
    reading = _Reading(file)
    names = list(file.slides())
    limits.too_many(len(names), limits.PAGES, "slides", where)
    for page, name in enumerate(names, 1):
        reading.slide(page, name)
    raw, blocks = reading.composed.finished()
    left_out = reading.left_out
    left_out.macros = any(name.endswith("vbaProject.bin") for name in file.parts)
    notes = (*left_out.told(where), *_spoken(reading.spoken, where))
    return Content(raw, blocks, pictures=reading.pictures.found, notes=notes)


def _spoken(notes: list[tuple[int, str]], where: str) -> Iterator[Diagnostic]:
    """A finding for the notes to each slide, with all that they say."""
    for page, text in notes:
        yield Diagnostic(
            "note", "speaker-notes", f"speaker notes are left out: “{text}”", f"{where}, page {page}", _SPOKEN
        )


class _SlideFile(RelatedParts):
    """A file of slides, unpacked."""

    def __init__(self, data: bytes, where: str) -> None:
        super().__init__(data, where, "ppt/presentation.xml")
        show = self.root(self.main)
        if show is None or show.tag != f"{P}presentation":
            raise ReadError("this is no file of slides", where=where, hint=_HINT)
        self._show = show

    def slides(self) -> Iterator[str]:
        """The parts of the slides, in their order."""
        for one in self._show.iterfind(f"{P}sldIdLst/{P}sldId"):
            found = self.own.get(one.get(f"{R}id", ""))
            if found and found.kind == "slide":
                yield found.target


class _Reading:
    def __init__(self, file: _SlideFile) -> None:
        self.composed = Paragraphs(file.where)
        self.left_out = LeftOut()
        self._file = file
        self._deadline = limits.Deadline(file.where)
        self.pictures = Pictures(file.parts, self.left_out, self._deadline)
        self._tables = 0
        self.spoken: list[tuple[int, str]] = []  # what the speaker says to each slide
        self._titled = False  # a slide has a title already: the others' are below it

    def slide(self, page: int, name: str) -> None:
        self._deadline.check()
        root = self._file.root(name)
        tree = None if root is None else root.find(f"{P}cSld/{P}spTree")
        if root is None or tree is None:
            return
        if root.get("show", "1") in ("0", "false"):
            self.left_out.slides += 1
            return
        self.left_out.place = Place(page=page).told() or ""
        for one in drawn(tree, self.left_out):
            self._put(one, page, name)
        for kind in self._file.relations(name).values():
            if kind.kind == "notesSlide":
                self._notes(kind.target, page)

    def _put(self, one: Drawn, page: int, name: str) -> None:
        place = Place(page=page)
        if isinstance(one, Paragraph):
            self._paragraph(one, place)
        elif isinstance(one, Table):
            self._table(one, page)
        else:
            found = self._file.relations(name).get(one.id)
            if isinstance(one, Shown):
                self.pictures.take([found.target] if found else [], one.alt, "", self.composed.line - 1)
            elif isinstance(one, Diagram) and found and (root := self._file.root(found.target)) is not None:
                for text in (paragraph for point in root.iter(_POINT) for paragraph in point.iter(f"{A}p")):
                    said = "".join(part.text or "" for part in text.iter(f"{A}t"))
                    self._paragraph(Paragraph(said, item=True, level=1, title=False), place)

    def _paragraph(self, one: Paragraph, place: Place) -> None:
        if not one.text.strip():
            return
        if one.title:
            self.composed.paragraph(one.text, "heading", 2 if self._titled else 1, place)
            self._titled = True
        elif one.item:
            self.composed.paragraph(one.text, "item", one.level, place, mark="• ")
        else:
            self.composed.paragraph(one.text, place=place)

    def _table(self, table: Table, page: int) -> None:
        self._tables += 1
        for number, cells in enumerate(table.rows, 1):
            head = table.head and number == 1
            self.composed.row(cells, Place(page=page, row=number, column=1), self._tables, head=head)

    def _notes(self, name: str, page: int) -> None:
        """What the speaker has to say, which no slide shows: the notes' own text, not the picture above it."""
        root = self._file.root(name)
        tree = None if root is None else root.find(f"{P}cSld/{P}spTree")
        said: list[str] = []
        for shape in () if tree is None else tree.findall(f"{P}sp"):
            holder = shape.find(f"{P}nvSpPr/{P}nvPr/{P}ph")
            body = shape.find(f"{P}txBody")
            if holder is not None and holder.get("type") == "body" and body is not None:
                said += (one.text for one in paragraphs(body, self.left_out))
        if text := " ".join(" ".join(said).split()):
            self.spoken.append((page, text))
