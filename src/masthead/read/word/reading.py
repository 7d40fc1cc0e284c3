"""A Word document from its first paragraph to its last, as text, blocks and pictures."""

from __future__ import annotations

from masthead.read import limits
from masthead.read.content import Content
from masthead.read.docx.package import carries_report
from masthead.read.left_out import LeftOut
from masthead.read.paragraphs import Paragraphs, is_plain_number
from masthead.read.shown import Pictures, is_caption
from masthead.read.word.drawings import Shown
from masthead.read.word.notes import Key, Notes
from masthead.read.word.numbering import Numbering
from masthead.read.word.package import W, WordFile
from masthead.read.word.sides import said_beside
from masthead.read.word.stories import Parts, Row, Said, Story, plain
from masthead.read.word.styles import Styles
from masthead.read.word.titles import with_titles
from masthead.source import Place

_COMMENT = f"{W}commentReference"


def content(data: bytes, where: str) -> Content:
    """The document's content. Raises ReadError."""
    file = WordFile(data, where)
    styles = Styles(file.related("styles"))
    parts = Parts(file, styles, Notes(file), LeftOut(), limits.Deadline(where))
    reading = _Reading(parts)
    reading.body()
    raw, blocks = reading.composed.finished()
    left_out = parts.left_out
    left_out.beside += said_beside(parts, raw)
    left_out.comments = sum(1 for _ in file.document.iter(_COMMENT))
    left_out.macros = any(name.endswith("vbaProject.bin") for name in file.parts)
    left_out.made_here = carries_report(file.parts, where)
    return Content(raw, blocks, pictures=reading.pictures.found, notes=left_out.told(where))


class _Reading:
    """Puts down the body, each note behind the paragraph or table that has its mark, and finds captions."""

    def __init__(self, parts: Parts) -> None:
        numbers = parts.file.related("numbering")
        self.composed = Paragraphs(parts.file.where)
        self.pictures = Pictures(parts.file.parts, parts.left_out, parts.deadline)
        self._parts = parts
        self._story = Story(parts, Numbering(numbers, parts.styles))
        self._note_numbers = Numbering(numbers, parts.styles)
        self._told: set[Key] = set()
        self._held: list[Key] = []  # notes of the table that is being put down
        self._shown: list[tuple[Shown, int]] = []  # pictures that may have their caption in what follows
        self._before: Said | None = None
        self._line = 0  # of the last block

    def body(self) -> None:
        for one in with_titles(self._story.contents(self._parts.file.body)):
            self._put(one)
        for one in self._story.rest():
            self._put(one)
        self._end_table()
        self._end_pictures("")

    def _put(self, one: Said | Row) -> None:
        if isinstance(one, Row):
            self._row(one)
        else:
            self._said(one)

    def _row(self, row: Row) -> None:
        if row.row == 1:
            self._end_table()
            self._end_pictures("")
        self._before = None
        self._line = self.composed.line
        place = Place(paragraph=row.number, row=row.row, column=1)
        self.composed.row(row.cells, place, row.table, head=row.head)
        self._held += row.notes
        self._shown += [(shown, self._line) for shown in row.pictures]

    def _said(self, said: Said) -> None:
        self._end_table()
        if not said.text.strip():
            self.composed.blank()
        elif not self._is_caption_of_shown(said):
            self._paragraph(said)
        self._show(said)
        self._notes(said.notes)

    def _is_caption_of_shown(self, said: Said) -> bool:
        """Whether a paragraph is the caption of the pictures before it, which then have it."""
        if not self._shown:
            return False
        caption = said.whole.strip()
        if not is_caption(caption, styled=said.caption):
            self._end_pictures("")
            return False
        return self._end_pictures(" ".join(caption.split()))

    def _paragraph(self, said: Said) -> None:
        before = self._before
        if before is not None and before.apart != said.apart and before.kind == said.kind:
            self.composed.blank()  # a line in the middle and running text are read apart
        self._before = said
        self._line = self.composed.line
        mark, text = (said.mark.text if said.mark else ""), said.text
        if mark and not (said.kind == "item" or (said.kind == "heading" and is_plain_number(mark))):
            mark, text = "", said.whole
        place = Place(paragraph=said.number)
        self.composed.paragraph(text, said.kind, said.level, place, mark=mark, one_line=said.joined)

    def _show(self, said: Said) -> None:
        self._shown += [(shown, self._line) for shown in said.pictures]

    def _end_pictures(self, caption: str) -> bool:
        """Takes the pictures that wait for a caption; whether one of them was taken."""
        waiting, self._shown = self._shown, []
        own = self._parts.file.own
        taken = [
            self.pictures.take([own[one].target for one in shown.ids if one in own], shown.alt, caption, line)
            for shown, line in waiting
        ]
        return any(taken)

    def _end_table(self) -> None:
        held, self._held = self._held, []
        self._notes(held)

    def _notes(self, keys: list[Key] | tuple[Key, ...]) -> None:
        """Puts down notes, and after them those that they refer to, each once."""
        waiting = [key for key in dict.fromkeys(keys) if key not in self._told]
        while waiting:
            key = waiting.pop(0)
            if key not in self._told:
                self._told.add(key)
                waiting += self._note(key)

    def _note(self, key: Key) -> list[Key]:
        own = self._parts.notes.mark(key)
        story = Story(self._parts, self._note_numbers, own)
        found = list(story.contents(self._parts.notes.text(key)))
        lines = [line for one in (*found, *story.rest()) if (line := plain(one).strip())]
        for number, line in enumerate(lines):
            unmarked = not number and not any(own in text for text in lines[:1])
            self._line = self.composed.line
            self.composed.paragraph(f"{own} {line}" if unmarked else line, "note", place=Place(paragraph=self._at()))
        self._shown += [(shown, self._line) for one in found for shown in one.pictures]
        return [key for one in found for key in one.notes]

    def _at(self) -> int:
        return self._before.number if self._before else 0
