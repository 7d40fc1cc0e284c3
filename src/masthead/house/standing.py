"""Where the lines of a header or footer stand: below each other, and side by side in the cells of a table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from masthead.house.anchors import inline_heights
from masthead.house.lines import Ground, blank, line_pitch
from masthead.house.looks import look_of
from masthead.house.parts import OfficeFile
from masthead.house.properties import Properties
from masthead.house.running import Line, lines_of
from masthead.house.sheet import Sheet
from masthead.house.styles import Styles

_DESCENT = 0.25  # of a line's type, below a picture that stands in it


class Placed(NamedTuple):
    """A line of a header or footer and the properties of its type. top, height: where it stands, blanks included.
    pitch: of its text, which stands at the foot of a line that a picture makes higher, `after` above its end."""

    line: Line
    top: float
    height: float
    pitch: float
    after: float
    look: Properties

    @property
    def bottom(self) -> float:
        """Where its text ends."""
        return self.top + self.height - self.after


class Part(NamedTuple):
    """One header or footer of one kind of page. size: how high it is."""

    placed: tuple[Placed, ...]
    size: float
    name: str

    @property
    def said(self) -> list[Placed]:
        return [one for one in self.placed if one.line.text.strip()]


def part_of(file: OfficeFile, styles: Styles, sheet: Sheet, ground: Ground, key: tuple[str, str]) -> Part | None:
    """A part and its lines in their places: headers go down from their distance, footers end at theirs."""
    relation = file.own.get(sheet.sides.get(key, ""))
    root = file.root(relation.target) if relation else None
    if root is None or relation is None:
        return None
    placed = [_measured(line, styles, ground) for line in lines_of(root, styles)]
    placed, size = _stacked(placed)
    start = sheet.header if key[0] == "header" else sheet.height - sheet.footer - size
    return Part(tuple(one._replace(top=start + one.top) for one in placed), size, relation.target)


def _stacked(lines: Sequence[Placed]) -> tuple[list[Placed], float]:
    """The lines below each other, and how high all are: those of a table's cells beside each other, those of a text box
    where the paragraph stands that holds it."""
    placed: list[Placed] = []
    y = end = 0.0
    cell = None
    for one in lines:
        line, last = one.line, cell
        if line.boxed:
            held = not line.framed and bool(placed)
            placed.append(one._replace(top=placed[-1].top if held else y))
            continue
        cell = line.cell
        if cell is None or last is None or cell.row != last.row:
            start = y = end
        elif cell.column != last.column:
            y = start
        placed.append(one._replace(top=y))
        y += one.height
        end = max(end, y)
    return placed, end


def _measured(line: Line, styles: Styles, ground: Ground) -> Placed:
    """A line with what it takes, a picture that stands in it included."""
    look = {**styles.base, **look_of([line.passage]).shown, **line.passage.shape}
    pitch, before, after = line_pitch(look, ground), blank(look, "before", ground), blank(look, "after", ground)
    pictures = [_DESCENT * look["size"] + height for height in inline_heights(line.element)]
    return Placed(line, 0.0, before + max([pitch, *pictures]) + after, pitch, after, look)
