"""Lists: what Word counts by itself, of headings, points and list items (ECMA-376 part 1, 17.9)."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping
from typing import NamedTuple

from masthead.document import Paragraph
from masthead.write.docx.list_marks import Mark

LEVELS = 9  # that a list of Word's has


class Hang(NamedTuple):
    """The indents that a level gives, in points; first is relative to left."""

    left: float
    first: float


class Level(NamedTuple):
    """A level of a list. font: the role of the mark's face. tabbed: a tab stands behind the mark. style: the id of the
    paragraph style linked to it."""

    mark: Mark
    hang: Hang
    font: str
    tabbed: bool
    style: str = ""


class ListStyle(NamedTuple):
    """The w:num and level that a paragraph style is linked to. base: the id of the style it is made from, for one that
    is a list's own, and its name; "" for one of the theme's."""

    id: str
    num: int
    level: int
    hang: Hang
    base: str = ""
    name: str = ""


class Num(NamedTuple):
    """A w:num: a run through a w:abstractNum. restarts: the numbers that levels start from in it, by level."""

    template: int
    restarts: Mapping[int, int]


class Listed(NamedTuple):
    """What a paragraph says of its list. num: the w:num; counted: whether it is one that numbers the paragraph.

    said: its style does not say so. hang: the indents it has by all this; None where it must state its own. style: the
    id of the list's own style for it, or "".
    """

    num: int
    level: int = 0
    said: bool = True
    hang: Hang | None = None
    style: str = ""
    counted: bool = True


class Lists:
    """The lists of a file. templates: the levels of each w:abstractNum, by level. nums: each w:num; the first is 1.

    styles: those that are linked to a level, by the theme's names; own_styles: a list's own. heads: all headings of
    level 1 are counted, so that running heads can print their numbers. sequences: the last number of each kind of
    caption that is written.
    """

    def __init__(self) -> None:
        self.templates: list[dict[int, Level]] = []
        self.nums: list[Num] = []
        self.styles: dict[str, ListStyle] = {}
        self.own_styles: list[ListStyle] = []
        self._uncounted = 0
        self.heads = False
        self.sequences: dict[str, int] = {}
        self._counted: set[int] = set()
        self._places: dict[int, tuple[Paragraph, deque[Listed | None]]] = {}

    def uncounted(self) -> Listed:
        """What a paragraph says that is not counted though its style is: that it is in a list without numbers. To Word
        the number 0 of no list is the same; checkers take it for a mistake."""
        if not self._uncounted:
            self.templates.append({})
            self.nums.append(Num(len(self.templates) - 1, {}))
            self._uncounted = len(self.nums)
        return Listed(self._uncounted, counted=False)

    def put(self, paragraph: Paragraph, listed: Listed | None) -> None:
        """Keep what a paragraph says for when it is written. One that stands in a document twice is put twice."""
        self._places.setdefault(id(paragraph), (paragraph, deque()))[1].append(listed)
        if listed and listed.counted:
            self._counted.add(id(paragraph))

    def number(self, paragraph: Paragraph) -> str:
        """The number of a paragraph where Word counts it, else ""; of a heading or point, not of a list item."""
        counted = id(paragraph) in self._counted and bool(paragraph.runs)
        return paragraph.runs[0].text if counted and paragraph.runs[0].number else ""

    def take(self, paragraph: Paragraph) -> Listed | None:
        """What the paragraph says that is written now; None for one outside lists."""
        place = self._places.get(id(paragraph))
        return place[1].popleft() if place and place[1] else None
