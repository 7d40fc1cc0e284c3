"""Document: what is printed, in which order, under which style name. No geometry.

`fill` gives it. `compose` lowers the blocks that need a layout (Zone, KeyFigures, Points, Timeline) to paragraphs
and tables; every writer sees only Paragraph, Table, Group and PageBreak.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple


class Fit(NamedTuple):
    """At which steps of a one-page fit something is there: from step `since` on, until step `until`.

    Step 0 is the whole content. In markup: show-at="2" gives since=2, drop-at="3" gives until=3.
    """

    since: int = 0
    until: int | None = None

    def at(self, step: int) -> bool:
        return self.since <= step and (self.until is None or step < self.until)


ALWAYS = Fit()


class Run(NamedTuple):
    """Text in one look. '\\n' is a forced line break, '\\t' moves on to the next tab (or the right edge).

    styles: names of the theme's run styles, outer first. ref: the id of the fact the text states.
    """

    text: str
    styles: tuple[str, ...] = ()
    href: str = ""
    ref: str = ""
    fit: Fit = ALWAYS


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """style: a name of the theme's paragraph styles. level: 1 to 4 for a heading, 0 for text.

    marker: the number or bullet of a list item, hung into the left indent; list_depth counts from 1.
    space: set by compose where the space before and after, in points, differs from the style's.
    """

    style: str
    runs: Runs
    level: int = 0
    marker: str = ""
    list_depth: int = 0
    fit: Fit = ALWAYS
    space: tuple[float, float] | None = None

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Cell:
    """style: a name of the theme's cell styles; empty for the table's own."""

    blocks: tuple[Paragraph, ...]
    style: str = ""
    colspan: int = 1
    rowspan: int = 1
    header: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    cells: tuple[Cell, ...]
    fit: Fit = ALWAYS


@dataclass(frozen=True, slots=True)
class Table:
    """widths: the columns', in points, left to right; empty until compose has set them from the content.

    head: how many rows are repeated at the top of each page.
    """

    style: str
    rows: tuple[Row, ...]
    head: int = 0
    widths: tuple[float, ...] = ()
    caption: Runs = ()
    fit: Fit = ALWAYS
    space: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Blocks that belong together: kind names a group style of the theme ("masthead", "imprint", "callout")."""

    kind: str
    blocks: tuple[Block, ...]
    fit: Fit = ALWAYS


@dataclass(frozen=True, slots=True)
class PageBreak:
    fit: Fit = ALWAYS


@dataclass(frozen=True, slots=True)
class Zone:
    """Blocks beside a side head, under a rule: one band of a one-page summary."""

    head: Runs
    blocks: tuple[Block, ...]
    level: int = 1
    fit: Fit = ALWAYS


@dataclass(frozen=True, slots=True)
class Tile:
    """A key figure. lead: the words that a family of figures shares; tiles with one lead stand in one row."""

    number: str
    unit: str
    label: str
    lead: str = ""
    ref: str = ""
    fit: Fit = ALWAYS


@dataclass(frozen=True, slots=True)
class KeyFigures:
    tiles: tuple[Tile, ...]
    fit: Fit = ALWAYS


@dataclass(frozen=True, slots=True)
class PointRow:
    label: Runs
    text: Runs
    fit: Fit = ALWAYS


@dataclass(frozen=True, slots=True)
class Points:
    """Numbered rows of a label and a text; with two columns, labels only, read across."""

    rows: tuple[PointRow, ...]
    columns: int = 1
    fit: Fit = ALWAYS


@dataclass(frozen=True, slots=True)
class Node:
    date: Runs
    caption: Runs
    done: bool
    fit: Fit = ALWAYS


@dataclass(frozen=True, slots=True)
class Timeline:
    nodes: tuple[Node, ...]
    fit: Fit = ALWAYS


Block = Paragraph | Table | Group | PageBreak | Zone | KeyFigures | Points | Timeline


@dataclass(frozen=True, slots=True)
class Document:
    """title, author: for the files' properties. footer: what the theme's page foot prints as {footer}."""

    title: str
    language: str
    blocks: tuple[Block, ...]
    author: str = ""
    footer: str = ""


def paragraphs(blocks: tuple[Block, ...]) -> Iterator[Paragraph]:
    """The paragraphs of a lowered document in reading order, those in tables row by row."""
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        elif isinstance(block, Group):
            yield from paragraphs(block.blocks)
        elif isinstance(block, Table):
            if block.caption:
                yield Paragraph("caption", block.caption)
            for row in block.rows:
                for cell in row.cells:
                    yield from cell.blocks


def plain_text(document: Document) -> str:
    """The text of a lowered document, a line a paragraph, markers included."""
    return "\n".join(paragraph.marker + paragraph.text for paragraph in paragraphs(document.blocks))
