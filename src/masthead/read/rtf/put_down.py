"""Paragraphs, rows and notes of an RTF file, put down as they end."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from masthead.read.paragraphs import Paragraphs, may_be_heading
from masthead.source import BlockKind, Place

MOST_LEVELS = 9
_NONE = -1
_TITLES = ("title", "标题")
_HEADING = re.compile(r"(?:heading|标题)\s*([1-9])", re.IGNORECASE)
_BULLET = re.compile(r"[•●○■□◆◇▪➢➔✓·‣–—-]\t(?=\S)")
_CLOSED = re.compile(r"^([^\t]{1,20}[、。．：）])\t")  # no blank is wanted behind such a number


@dataclass(slots=True)
class Text:
    """A paragraph while it is gathered. level: of a heading, where it says so itself. style: by its number. deep: how
    far in it stands as an item of a list."""

    pieces: list[str] = field(default_factory=list)
    level: int = 0
    style: int = 0
    in_table: bool = False
    deep: int = 0


class PutDown:
    """text: what is gathered now. head: whether the row is a heading row."""

    def __init__(self, where: str) -> None:
        self.composed = Paragraphs(where)
        self.text = Text()
        self.head = False
        self._cells: list[str] = []
        self._notes: list[str] = []
        self._styles: dict[int, int] = {}  # levels of headings; 0 is the title's
        self._rows = self._tables = self._count = 0
        self._titled = False

    @property
    def place(self) -> Place:
        """Of the paragraph that is gathered now."""
        return Place(paragraph=self._count + 1)

    def style(self, name: str) -> None:
        """A style of the list of styles, whose shape was gathered as a text's."""
        heading = _HEADING.fullmatch(name)
        level = self.text.level or (int(heading[1]) if heading else 0)
        if name.lower() in _TITLES:
            self._styles[self.text.style] = 0
        elif level and name:
            self._styles.setdefault(self.text.style, level)
        self.text = Text()

    def note(self, pieces: list[str]) -> None:
        """A note, which is to stand behind the paragraph or table that has its mark."""
        self._notes.append(_joined(pieces))

    def ended(self, word: str) -> None:
        """The end of a paragraph, cell or row. word: the control word that says so."""
        if word == "cell":
            self._cells.append(self._taken())
        elif word == "row":
            self._row()
        elif self.text.in_table:
            self.text.pieces.append("\n")
        else:
            self._paragraph()

    def finish(self) -> None:
        self._paragraph()
        self._end_table()

    def _taken(self) -> str:
        text = _CLOSED.sub(r"\1", _joined(self.text.pieces))
        self.text.pieces = []
        return text

    def _row(self) -> None:
        cells, self._cells = self._cells, []
        self.text.pieces = []
        self._tables += not self._rows
        self._rows += 1
        place = Place(paragraph=self._count + 1, row=self._rows, column=1)
        self.composed.row(cells or [""], place, self._tables, head=self.head)

    def _end_table(self) -> None:
        self._rows = 0
        notes, self._notes = self._notes, []
        for note in notes:
            self.composed.paragraph(note, "note", place=Place(paragraph=self._count))

    def _paragraph(self) -> None:
        cells, self._cells = self._cells, []  # of a row that never ended
        text = " ".join([*cells, self._taken()]).strip()
        bullet = _BULLET.match(text)
        if self._rows:
            self._end_table()
        self._count += 1
        level = self.text.level or self._styles.get(self.text.style, _NONE)
        kind: BlockKind = "heading" if level != _NONE and may_be_heading(text) else "paragraph"
        self._titled |= kind == "heading" and not level
        deep = min(level + self._titled, MOST_LEVELS) if kind == "heading" else 0
        place = Place(paragraph=self._count)
        if bullet and kind != "heading":
            self.composed.paragraph(text[bullet.end() :], "item", self.text.deep + 1, place, mark=bullet[0])
        else:
            self.composed.paragraph(text, kind, deep, place)
        self._end_table()


def _joined(pieces: list[str]) -> str:
    """Characters that stand in two halves are put together."""
    return "".join(pieces).strip().encode("utf-16", "surrogatepass").decode("utf-16", "replace")
