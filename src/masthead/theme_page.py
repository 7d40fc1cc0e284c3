"""Theme, the sheet: its margins and grid, and what stands around and behind the text; lengths in points."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

NoteMarks = Literal["figures", "circled"]
WhichPages = Literal["all", "first", "rest"]


@dataclass(frozen=True, slots=True)
class RuleStyle:
    """A rule's weight and colour; gap: its distance from the text it belongs to.

    second, apart: a double rule's lower line, and the blank between the two. left, right: how far it reaches
    beyond a paragraph's measure.
    """

    weight: float = 0.0
    color: str = "#000000"
    gap: float = 0.0
    dash: tuple[float, ...] = ()
    second: float = 0.0
    apart: float = 0.0
    left: float = 0.0
    right: float = 0.0


@dataclass(frozen=True, slots=True)
class PageStyle:
    """A sheet and its margins. mirrored: what stands at the fore edge stands right on odd pages, left on even ones.

    first_top, first_bottom: the margins of the first page, where it has its own.
    """

    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float
    mirrored: bool = False
    first_top: float | None = None
    first_bottom: float | None = None

    @property
    def measure(self) -> float:
        """The width of the type area."""
        return self.width - self.left - self.right

    @property
    def depth(self) -> float:
        """The height of the type area."""
        return self.height - self.top - self.bottom

    def top_of(self, number: int) -> float:
        """The top margin of a page; the first is 1."""
        return self.top if number > 1 or self.first_top is None else self.first_top

    def depth_of(self, number: int) -> float:
        """The height of the type area of a page; the first is 1."""
        bottom = self.bottom if number > 1 or self.first_bottom is None else self.first_bottom
        return self.height - self.top_of(number) - bottom


@dataclass(frozen=True, slots=True)
class Grid:
    """line: the pitch. lines: how many a page holds; 0 where the page has no grid.

    latin_gap: the blank between Han and Latin letters or digits, in em.
    """

    line: float
    lines: int = 0
    latin_gap: float = 0.0


# What page foot and running head may name in braces.
FIELDS = ("page", "pages", "title", "heading", "footer", "header")


@dataclass(frozen=True, slots=True)
class Footer:
    """What stands below the type area: texts with {page}, {pages}, {title}, {heading} (the page's heading of level 1),
    {footer} and {header}.

    outer: at the fore edge, inset `inset` (right; left on even pages where the page is mirrored). drop: from the
    bottom of the type area to the top of the line. first: also on the first page. rule: above it, `gap` away.
    """

    style: str = "footer"
    drop: float = 0.0
    inset: float = 0.0
    left: str = ""
    center: str = ""
    right: str = ""
    outer: str = ""
    first: bool = True
    rule: RuleStyle | None = None


@dataclass(frozen=True, slots=True)
class Header:
    """The running head above the type area, as `Footer`. rise: from the bottom of its line to the top of the type
    area, 3 mm where none is set. rule: below it, `gap` away."""

    style: str = "header"
    rise: float = 8.5
    inset: float = 0.0
    left: str = ""
    center: str = ""
    right: str = ""
    outer: str = ""
    first: bool = True
    rule: RuleStyle | None = None


@dataclass(frozen=True, slots=True)
class PageRule:
    """A rule at a fixed place of the sheet. top, bottom: from that edge of the sheet to the rule's middle, one of the
    two. left, right: from the sheet's edges. pages: on which ones."""

    weight: float
    left: float
    right: float
    top: float | None = None
    bottom: float | None = None
    color: str = "#000000"
    pages: WhichPages = "all"


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A picture at a fixed place of the sheet, such as a logo: a PNG, JPEG or SVG file beside the theme's.

    alt: said to who cannot see it. width: its own size where none is set. top, bottom: from that edge of the sheet to
    the picture, one of the two. left, right, outer: from that edge, one of them at most; without one it stands in the
    middle. outer: the fore edge, as in `Footer`. pages: on which ones.
    """

    file: str
    alt: str
    width: float = 0.0
    top: float | None = None
    bottom: float | None = None
    left: float | None = None
    right: float | None = None
    outer: float | None = None
    pages: WhichPages = "all"

    def corner(self, page: PageStyle, width: float, height: float, *, even: bool) -> tuple[float, float]:
        """The left edge and the top of the picture, that wide and high, on an even page or an odd one."""
        y = page.height - (self.bottom or 0.0) - height if self.top is None else self.top
        flipped = even and page.mirrored
        left = self.outer if flipped and self.outer is not None else self.left
        right = self.outer if not flipped and self.outer is not None else self.right
        if left is not None:
            return left, y
        return (page.width - right - width if right is not None else (page.width - width) / 2), y


def stands_on(pages: WhichPages, *, first: bool) -> bool:
    """Whether something that stands on those pages stands on the first one, or on others."""
    return pages == "all" or (pages == "first") == first


@dataclass(frozen=True, slots=True)
class NoteStyle:
    """Footnotes. style: of their paragraphs, the mark hung into its `left`. mark: the run style of marks in the text.

    marks: "circled" ①②③ (figures from 51 on), or figures. rule: above the notes of a page, rule_width long, with the
    blanks before and after.
    """

    style: str = "footnote"
    mark: str = "note-mark"
    marks: NoteMarks = "figures"
    rule: RuleStyle | None = None
    rule_width: float = 0.0
    before: float = 6.0
    after: float = 3.0


@dataclass(frozen=True, slots=True)
class ColumnStyle:
    """What stands between columns: a blank, and a rule in its middle."""

    gap: float = 18.0
    rule: RuleStyle | None = None


@dataclass(frozen=True, slots=True)
class WatermarkStyle:
    """Text behind the text of every page, around its middle. size: at most; less where the sheet is too small. angle:
    in degrees, counter-clockwise."""

    font: str
    size: float = 96.0
    color: str = "#EBEBEB"
    angle: float = 45.0


def patterns(style: Footer | Header | None) -> tuple[tuple[str, str], ...]:
    """(key, text) of each part of a page foot or running head; none of none."""
    return tuple((key, getattr(style, key)) for key in ("left", "center", "right", "outer")) if style else ()
