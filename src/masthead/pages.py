"""Pages: every glyph and rule in its place. What `compose` gives and the PDF writer draws.

Lengths in points; the origin is the top left corner of the page, y grows downwards.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from masthead.document import Document
from masthead.errors import Diagnostic
from masthead.face import Face
from masthead.picture import Picture
from masthead.theme import Theme

# What goes with names and date, or a foot, to a page that they would open alone: the paragraph before them, where it
# has at most so many lines, half of an official page, and ends on the page before; of another one the last lines.
# Word would take those of any paragraph, LibreOffice knows but whole ones: so far all three do the same.
MOST_TOGETHER = 11


class Glyphs(NamedTuple):
    """A run of glyphs of one face, size and colour on one baseline.

    x, y: the start of the baseline. glyphs: the face's glyph ids. advances: how far each moves on, in points,
    kerning and justification included. offsets: how far each glyph is drawn to the right of its own place
    (a mark whose blank left half was taken away has a negative one); empty where all are 0.
    texts: the characters each glyph stands for; "" where an earlier glyph of a ligature carries them.
    href, lang: what the run links to, and its language, where it has one of its own.
    spacing, moves: the same places once more, as a page description says them. Each glyph moves the pen on by its
    face's own width and by `spacing` (tracking, and what justifying gives to every gap); before the glyph `at` the
    pen moves right by `by` points more, for each (at, by) in moves, in order. moves is None where this was not
    worked out, and then advances and offsets say it alone.
    """

    face: Face
    size: float
    color: str
    x: float
    y: float
    glyphs: tuple[int, ...]
    advances: tuple[float, ...]
    texts: tuple[str, ...]
    offsets: tuple[float, ...] = ()
    href: str = ""
    lang: str = ""
    spacing: float = 0.0
    moves: tuple[tuple[int, float], ...] | None = None


class Rule(NamedTuple):
    """A straight line from (x0, y0) to (x1, y1), `weight` thick, centred on its path; dash: (on, off) or ()."""

    x0: float
    y0: float
    x1: float
    y1: float
    weight: float
    color: str
    dash: tuple[float, float] | tuple[()] = ()


class Box(NamedTuple):
    """A rectangle; fill and stroke are colours, "" for none."""

    x: float
    y: float
    width: float
    height: float
    fill: str = ""
    stroke: str = ""
    weight: float = 0.0


class Image(NamedTuple):
    """A PNG or JPEG picture in a rectangle."""

    x: float
    y: float
    width: float
    height: float
    picture: Picture


Steps = tuple[tuple[str | float, ...], ...]


class Path(NamedTuple):
    """Lines and curves, filled and stroked; fill and stroke are colours, "" for none.

    x, y: where its own origin lies. steps: ("m", x, y), ("l", x, y), ("c", x1, y1, x2, y2, x, y) and ("h",) as in PDF.
    even_odd: how overlapping parts are filled. opacity: of all of it. cap, join: of lines, 0 to 2 as in PDF.
    clip: the steps of an area, in the same place, outside which nothing of it is seen; () for none.
    """

    x: float
    y: float
    steps: Steps
    fill: str = ""
    stroke: str = ""
    weight: float = 0.0
    dash: tuple[float, ...] = ()
    even_odd: bool = False
    opacity: float = 1.0
    cap: int = 0
    join: int = 0
    clip: Steps = ()


class Link(NamedTuple):
    """An area that opens `href`; "#name" is an anchor of the document."""

    x: float
    y: float
    width: float
    height: float
    href: str


class Slanted(NamedTuple):
    """Glyphs on a slanted baseline, such as a watermark's: x and y of each count from (x, y), and all are then turned
    around that point by `angle` degrees, counter-clockwise."""

    x: float
    y: float
    angle: float
    glyphs: tuple[Glyphs, ...]


class Mark(NamedTuple):
    """How the values of a series, or a slice of a pie, are drawn. weight, dash, dot: of a line, and the radius of the
    dots on it."""

    color: str
    weight: float = 0.0
    dash: tuple[float, ...] = ()
    dot: float = 0.0


class PlotArea(NamedTuple):
    """Where the values of a chart stand. It draws nothing: what it tells is for writers whose files have charts.

    x, y, width, height: the area from the least to the greatest value, or the square around a pie. marks: of the
    series, or of the slices of a pie, without a colour where a value takes nothing. axis: the line that bars start
    from, or the foot of lines. low, high: the values at the edges, at the left and right one of bars that lie, else at
    the lower and upper one; both 0 of a pie. bar: how thick a bar is, as a share of what a category has; 0 where there
    are none. between: the blank between bars of one category, so too. lying: bars run from left to right.
    left, above, whole: from the upper left corner of its chart, and that one's width and height. series: the number of
    the only series it shows, in one of multiples; -1 where it shows all. words: how many items each word of the whole
    figure is, in the order of `Chart.words`, 0 for one that is not printed; together they are its last items.
    """

    x: float
    y: float
    width: float
    height: float
    marks: tuple[Mark, ...]
    axis: Mark
    low: float = 0.0
    high: float = 0.0
    bar: float = 0.0
    between: float = 0.0
    lying: bool = False
    left: float = 0.0
    above: float = 0.0
    whole: tuple[float, float] = (0.0, 0.0)
    series: int = -1
    words: tuple[int, ...] = ()


Item = Glyphs | Rule | Box | Image | Path | Link | Slanted | PlotArea


class Placed(NamedTuple):
    """What one paragraph or figure puts on one page. block: its number in reading order (`reading_order.leaves`);
    -1 for furniture: rules, page numbers, squares of a timeline. label: it is the paragraph's marker."""

    block: int
    items: tuple[Item, ...]
    label: bool = False


class Bookmark(NamedTuple):
    """An outline entry: level from 1; y is the top of the heading."""

    title: str
    level: int
    y: float


class Anchor(NamedTuple):
    """A place that links of the document lead to."""

    name: str
    y: float


@dataclass(frozen=True, slots=True)
class Page:
    """A sheet. turned: what is read with the sheet turned a quarter clockwise; there x counts from the sheet's bottom
    edge upwards and y from its left edge to the right, so that the turned page's top lies at the left."""

    width: float
    height: float
    placed: tuple[Placed, ...]
    bookmarks: tuple[Bookmark, ...] = ()
    anchors: tuple[Anchor, ...] = ()
    turned: tuple[Placed, ...] = ()


@dataclass(frozen=True, slots=True)
class Pages:
    """A composed document.

    document, theme: what was set, lowered and fitted: the writers of other formats start from these.
    page_pictures: what is drawn of the theme's, by their names, each from its own top left corner.
    gave_way: what a one-page fit changed or left out, in words, for the manifest.
    """

    pages: tuple[Page, ...]
    document: Document
    theme: Theme
    page_pictures: Mapping[str, tuple[Item, ...]] = field(default_factory=dict)
    gave_way: tuple[str, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
