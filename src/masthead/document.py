"""Document: what is printed, in which order, under which style name. No geometry.

`fill` gives it. `compose` lowers the blocks that need a layout (Zone, KeyFigures, Points, Timeline) to paragraphs
and tables; every writer sees only Paragraph, Figure, Table, Group, Contents, Columns, Turned and PageBreak.
"""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter
from typing import Literal, NamedTuple

from masthead.picture import Chart, Code, Picture


class Fit(NamedTuple):
    """At which steps of a one-page fit something is there: from step `since` on, until step `until`.

    Step 0 is the whole content. In markup: show-at="2" gives since=2, drop-at="3" gives until=3.
    """

    since: int = 0
    until: int | None = None

    def at(self, step: int) -> bool:
        return self.since <= step and (self.until is None or step < self.until)


ALWAYS = Fit()
COMPUTED = "="  # begins the `ref` of a text that a filter computed


class Run(NamedTuple):
    """Text in one look. '\\n' is a forced line break, '\\t' moves on to the next tab (or the right edge).

    styles: names of the theme's run styles, outer first. href: what it links to; "#name" is an anchor of the document.
    ref: the id of the fact the text states, or those that it was computed of: "=f3+f4" is their total, "=f3/f9" a share
    in percent. lang: its language (BCP 47) where that is not the document's.
    note: a footnote; the run's text is then its mark, which compose sets.
    number: the level from 1 (一、 is 1, （一） 2) of the number that it is, before its paragraph; 0 for other text.
    field: the model's field whose text it is, as a path ("issue.number", "sections[2].points[0].text"); empty where
    the template wrote it, or made it of several. goes_on: nothing but its field parts it from the run before: the two
    are set as one, see `whole`.
    """

    text: str
    styles: tuple[str, ...] = ()
    href: str = ""
    ref: str = ""
    fit: Fit = ALWAYS
    lang: str = ""
    note: Note | None = None
    number: int = 0
    field: str = ""
    goes_on: bool = False


Runs = tuple[Run, ...]
_GOES_ON = attrgetter("goes_on")


def whole(runs: Runs) -> Runs:
    """The runs as they are set: those that only their fields part are one, of no field."""
    if not any(map(_GOES_ON, runs)):
        return runs
    joined: list[Run] = []
    for run in runs:
        if run.goes_on and joined:
            joined[-1] = joined[-1]._replace(text=joined[-1].text + run.text, field="")
        else:
            joined.append(run)
    return tuple(joined)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """style: a name of the theme's paragraph styles. level: 1 to 4 for a heading, 0 for text.

    marker: the number or bullet of a list item, hung into the left indent; list_depth counts from 1.
    anchor: a name that links of the document lead to, as "#name".
    space: set by compose where the space before and after, in points, differs from the style's.
    left: set by compose where all lines start elsewhere than the style says: this far from the left, in points, with
    the whole measure to the right of it.
    """

    style: str
    runs: Runs
    level: int = 0
    marker: str = ""
    list_depth: int = 0
    fit: Fit = ALWAYS
    space: tuple[float, float] | None = None
    anchor: str = ""
    left: float | None = None

    @property
    def text(self) -> str:
        return "".join([run.text for run in self.runs])


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote's text. mark: what stands before it, and at the place it belongs to; compose counts them.

    Lowered, its first paragraph has the mark as its marker and the anchor "note-3", which the mark's run links to; the
    mark's own place has the anchor "note-3-mark".
    """

    blocks: tuple[Paragraph, ...]
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture, chart or code with its caption. alt: what a reader hears who cannot see it.

    width: in points; 0 for the natural one, or the measure's. style: the paragraph style of the line it stands in.
    floats: it may move to the top of the next page.
    """

    content: Picture | Chart | Code
    alt: str
    caption: Runs = ()
    width: float = 0.0
    style: str = "figure"
    floats: bool = False
    fit: Fit = ALWAYS
    space: tuple[float, float] | None = None


CellAlign = Literal["", "left", "center", "right", "decimal"]


@dataclass(frozen=True, slots=True)
class Cell:
    """style: a name of the theme's cell styles; empty for the table's own.

    align: where its lines stand, "" as their style says. "decimal": the numbers of a column with their points, or where
    points would be, below each other.
    """

    blocks: tuple[Paragraph, ...]
    style: str = ""
    colspan: int = 1
    rowspan: int = 1
    header: bool = False
    align: CellAlign = ""


@dataclass(frozen=True, slots=True)
class Row:
    cells: tuple[Cell, ...]
    fit: Fit = ALWAYS


@dataclass(frozen=True, slots=True)
class Table:
    """widths: the columns', in points, left to right; empty until compose has set them from the content.

    head: how many rows are repeated at the top of each page. floats: it may move to the top of the next page.
    layout: it only sets things side by side (a band of a one-page summary) and is no table to who hears it read.
    """

    style: str
    rows: tuple[Row, ...]
    head: int = 0
    widths: tuple[float, ...] = ()
    caption: Runs = ()
    fit: Fit = ALWAYS
    space: tuple[float, float] | None = None
    floats: bool = False
    layout: bool = False


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
class Contents:
    """A table of contents: headings down to a level, with their pages.

    entries: set by compose, one for each heading, its runs linked to the heading's anchor, "\\t" before the page.
    """

    levels: int = 2
    title: Runs = ()
    entries: tuple[Paragraph, ...] = ()
    fit: Fit = ALWAYS


@dataclass(frozen=True, slots=True)
class Columns:
    """Blocks in columns of equal width, balanced where they end."""

    blocks: tuple[Block, ...]
    count: int = 2
    fit: Fit = ALWAYS


@dataclass(frozen=True, slots=True)
class Turned:
    """Blocks on pages of their own that are read with the sheet turned a quarter (GB/T 9704-2012, clause 8)."""

    blocks: tuple[Block, ...]
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


Block = (
    Paragraph | Figure | Table | Group | PageBreak | Contents | Columns | Turned | Zone | KeyFigures | Points | Timeline
)


@dataclass(frozen=True, slots=True)
class Document:
    """title, author: for the files' properties. footer, header: what the theme's page foot and running head print as
    {footer} and {header}. watermark: set large and pale behind the text of every page."""

    title: str
    language: str
    blocks: tuple[Block, ...]
    author: str = ""
    footer: str = ""
    header: str = ""
    watermark: str = ""
