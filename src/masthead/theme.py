"""Theme: how a document looks. Page, grid, fonts by role, named styles; every length resolved to points."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from masthead.picture import Picture
from masthead.theme_page import (
    ColumnStyle,
    Footer,
    Grid,
    Header,
    NoteStyle,
    PagePicture,
    PageRule,
    PageStyle,
    RuleStyle,
    WatermarkStyle,
)

__all__ = [
    "MARKER_LINE", "MARKER_SIDE", "Align", "CellAlign", "CellStyle", "ChartStyle", "ColumnStyle", "FontRole",
    "Footer", "Grid", "GroupStyle", "Header", "LineMode", "Marker", "NoteStyle", "PagePicture", "PageRule",
    "PageStyle", "ParagraphStyle", "Pin", "RuleStyle", "RunStyle", "Seals", "TableStyle", "Tables", "Theme",
    "VerticalAlign", "WatermarkStyle", "ZoneStyle",
]  # fmt: skip

Align = Literal["justify", "left", "center", "right", "spread"]
Pin = Literal["", "foot"]
Marker = Literal["", "filled", "hollow"]
VerticalAlign = Literal["", "middle"]
Seals = Literal["", "unsealed", "sealed"]
CellAlign = Literal["", "left", "center", "right", "decimal"]
LineMode = Literal["styled", "fitted"]
Tables = Mapping[str, Any]

# The square of a timeline's node, and the weight of a hollow one's outline, in points.
MARKER_SIDE = 5.67
MARKER_LINE = 0.7


@dataclass(frozen=True, slots=True)
class FontRole:
    """Families in order of preference; 'Family:Bold' asks for a weight. word_*: the face named in a DOCX."""

    han: tuple[str, ...]
    latin: tuple[str, ...]
    word_han: str
    word_latin: str
    word_bold: bool = False


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """How a paragraph is set.

    indent: of the first line; left, right: of all lines, in addition. tracking: added to every full-width
    character. leading: the line pitch. keep_next: how many lines of what follows must stand on the same page.
    snap: the paragraph starts on a line of the grid. at: on the first page, how far below the top of the type area
    its first line stands, where what goes before leaves it free. elastic: on the first page, the blanks around it
    give or take a little, so that the next paragraph that snaps finds its line. balance: a headline's lines, shaped
    as a trapezoid or diamond, broken at phrases. align "spread": one line, its size at most `size` and small enough
    to fit, spread over the measure with gaps of at most half a character. hug: the leading shrinks with it. hyphens:
    words of Latin languages may be divided. number: of headings, such as "{1}.{2} " or "（{2:zh}）": {n} counts the
    headings of level n; empty where they have none. leader: dots from the text to what a tab moves to the right edge.
    word: the style's name in a DOCX.
    """

    font: str = "body"
    size: float = 10.5
    color: str = "#000000"
    align: Align = "justify"
    leading: float = 0.0
    before: float = 0.0
    after: float = 0.0
    indent: float = 0.0
    left: float = 0.0
    right: float = 0.0
    tracking: float = 0.0
    keep_next: int = 0
    keep_together: bool = False
    widows: int = 1
    orphans: int = 1
    snap: bool = False
    at: float | None = None
    elastic: bool = False
    balance: bool = False
    hug: bool = False
    hyphens: bool = False
    rule_above: RuleStyle | None = None
    rule_below: RuleStyle | None = None
    number: str = ""
    leader: bool = False
    word: str = ""


@dataclass(frozen=True, slots=True)
class RunStyle:
    """What a run changes: empty and zero fields change nothing.

    scale: of the size. rise: in em, upwards. gap: a blank before the run.
    """

    font: str = ""
    size: float = 0.0
    scale: float = 1.0
    rise: float = 0.0
    gap: float = 0.0
    color: str = ""
    underline: bool = False
    word: str = ""


@dataclass(frozen=True, slots=True)
class TableStyle:
    """Rules and padding of a table; cell, head: the paragraph styles of its cells.

    widths: of the columns, in proportion, for tables of just so many; other tables have them from their content.
    """

    rule_top: RuleStyle | None = None
    rule_bottom: RuleStyle | None = None
    rule_head: RuleStyle | None = None
    rule_rows: RuleStyle | None = None
    padding_x: float = 0.0
    padding_top: float = 0.0
    padding_bottom: float = 0.0
    before: float = 0.0
    after: float = 0.0
    cell: str = "table-cell"
    head: str = "table-head"
    widths: tuple[float, ...] = ()
    word: str = "Table Grid"


@dataclass(frozen=True, slots=True)
class CellStyle:
    """Differences of one cell from its table; None leaves the table's.

    marker: a square on the cell's top rule at its left edge, for a timeline's nodes. align: as in `document.Cell`,
    which has the last word. stand: where the text of a higher row stands.
    """

    rule_top: RuleStyle | None = None
    rule_bottom: RuleStyle | None = None
    padding_left: float | None = None
    padding_right: float | None = None
    padding_top: float | None = None
    padding_bottom: float | None = None
    marker: Marker = ""
    align: CellAlign = ""
    stand: VerticalAlign = ""


@dataclass(frozen=True, slots=True)
class GroupStyle:
    """pin "foot": set at the bottom of the last page's type area. rule_left: a bar beside the group.

    keep_before: how many lines of what goes before must stand on its page. seals: it holds names, and perhaps a date
    (in the style signature-date or sealed-date), placed as GB/T 9704-2012, 7.3.5 asks: "sealed", several names in rows
    `seal` apart, or "unsealed".
    """

    pin: Pin = ""
    keep_before: int = 0
    seals: Seals = ""
    seal: float = 0.0
    keep: bool = True
    inset: float = 0.0
    before: float = 0.0
    after: float = 0.0
    rule_left: RuleStyle | None = None
    rule_top: RuleStyle | None = None
    rule_bottom: RuleStyle | None = None


@dataclass(frozen=True, slots=True)
class ZoneStyle:
    """The columns and padding of a one-page summary's bands: side head, number, label; the text takes the rest.

    tile_min: the narrowest column a key figure may have. tile_gap: the blank on each side of the rule between
    rows of key figures.
    """

    side: float
    number: float
    label: float
    padding_top: float
    padding_bottom: float
    tile_min: float
    tile_gap: float


@dataclass(frozen=True, slots=True)
class ChartStyle:
    """How charts are drawn. label, value: the paragraph styles of their words and of their values.

    fill: of a single series. colors: of several, the first before all; neighbours differ in lightness, so that they do
    in grey too. axis: the line that values start from. plot: the height of upright charts. bar: how thick lying bars
    are; gap: between them.
    """

    label: str = "chart-label"
    value: str = "chart-value"
    fill: str = "#595959"
    colors: tuple[str, ...] = ("#C00000", "#C4C4C4", "#8C8C8C", "#E6E6E6", "#404040", "#ABABAB")
    axis: RuleStyle = field(default_factory=lambda: RuleStyle(0.5))
    plot: float = 130.0
    bar: float = 10.0
    gap: float = 6.0


@dataclass(frozen=True, slots=True)
class Theme:
    """name: the template's. tables: the merged TOML, from which `fit` makes its variants. pictures: those that
    `page_pictures` name, by the same names.

    lines: how PDF and DOCX come to break their lines alike. "styled": lines are broken where Word breaks them, so far
    as CLREQ allows it, and the DOCX has named styles alone; "fitted": they are broken where they look best, and the
    DOCX gets letter spacing that makes Word break there.
    """

    name: str
    page: PageStyle
    grid: Grid
    fonts: Mapping[str, FontRole]
    styles: Mapping[str, ParagraphStyle]
    lines: LineMode = "styled"
    runs: Mapping[str, RunStyle] = field(default_factory=dict)
    table_styles: Mapping[str, TableStyle] = field(default_factory=dict)
    cells: Mapping[str, CellStyle] = field(default_factory=dict)
    groups: Mapping[str, GroupStyle] = field(default_factory=dict)
    footer: Footer | None = None
    header: Header | None = None
    page_rules: Mapping[str, PageRule] = field(default_factory=dict)
    page_pictures: Mapping[str, PagePicture] = field(default_factory=dict)
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    notes: NoteStyle = field(default_factory=NoteStyle)
    columns: ColumnStyle = field(default_factory=ColumnStyle)
    watermark: WatermarkStyle | None = None
    zone: ZoneStyle | None = None
    chart: ChartStyle | None = None
    page_limit: int = 0
    shrink: tuple[Tables, ...] = ()
    grow: tuple[Tables, ...] = ()
    tables: Tables = field(default_factory=dict)

    def style(self, name: str) -> ParagraphStyle:
        """The paragraph style; a template that names one the theme lacks is told so by `fill`."""
        return self.styles[name]
