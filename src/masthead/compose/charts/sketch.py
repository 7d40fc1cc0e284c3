"""A figure while it is drawn: shapes, and words under their numbers in reading order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from masthead.compose.atoms import Setter
from masthead.compose.lines import Line, set_lines
from masthead.compose.strips import baseline, moved
from masthead.document import Run
from masthead.errors import ComposeError
from masthead.pages import Box, Glyphs, Item, Mark, Path, PlotArea, Rule, Slanted, Steps
from masthead.theme import Align, ChartStyle, ParagraphStyle

# What a measured text may be narrower than its own width by rounding, in points.
_ROUNDING = 0.05
_ENDLESS = 100_000.0
_WHITE, _GREY = "#FFFFFF", "#7F7F7F"
_HAIR = 0.5
HAIR = Mark(_GREY, _HAIR)
# The white line between parts that touch, in points.
_SEAM = 0.6
# A bar that is not zero is seen, however small: so many points of it.
LEAST_BAR = 0.6


class Drawn(NamedTuple):
    """A finished figure from its own top left corner. Its words stand among the items in reading order."""

    items: tuple[Item, ...]
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Frame:
    """Where something is set: its top left corner, its width, and how lines stand in that."""

    x: float
    y: float
    width: float = _ENDLESS
    align: Align = "left"


class Sketch:
    """Collects what a figure consists of. where: what errors call it."""

    def __init__(self, setter: Setter, style: ChartStyle, where: str = "") -> None:
        self.setter = setter
        self.where = where
        self.style = style
        self.label = _plain(setter.theme.style(style.label))
        self.value = _plain(setter.theme.style(style.value))
        self.shapes: list[Item] = []
        self.plots: list[PlotArea] = []
        self.words: list[tuple[int, tuple[Item, ...]]] = []
        self.taken = 0.0  # of the first row, from the right: by the unit

    def color(self, series: int) -> str:
        """The colour of a series among several."""
        return self.style.colors[series % len(self.style.colors)]

    def areas(self, count: int) -> tuple[Mark, ...]:
        """The marks of so many series that are drawn as areas."""
        return tuple(Mark(self.style.fill if count == 1 else self.color(number)) for number in range(count))

    @property
    def axis(self) -> Mark:
        return Mark(self.style.axis.color, self.style.axis.weight)

    def no_room(self) -> ComposeError:
        """The error of a chart whose words cannot stand clear of each other."""
        hint = "Give it more width, shorter words or fewer values, or use a table."
        return ComposeError("the chart has no room for its words", where=self.where, hint=hint)

    def lines(self, text: str, style: ParagraphStyle, width: float = _ENDLESS) -> tuple[Line, ...]:
        """The text in lines of at most that width; none for no text."""
        return set_lines(self.setter, (Run(text),), style, max(width, style.size) + _ROUNDING) if text else ()

    def width(self, text: str, style: ParagraphStyle) -> float:
        """Of the text in one line."""
        return max((line.width for line in self.lines(text, style)), default=0.0)

    def height(self, text: str, style: ParagraphStyle, width: float = _ENDLESS) -> float:
        return len(self.lines(text, style, width)) * style.leading

    def write(self, number: int, text: str, style: ParagraphStyle, frame: Frame) -> float:
        """Sets a text of the figure, its `number` in reading order; gives the height it took."""
        lines = self.lines(text, style, frame.width)
        items: list[Item] = []
        for at, line in enumerate(lines):
            x = frame.x + {"center": 0.5, "right": 1.0}.get(frame.align, 0.0) * (frame.width - line.width)
            y = frame.y + at * style.leading + baseline(style, 0.0)
            items.extend(moved(item, x, y) for item in line.items)
        if items:
            self.words.append((number, tuple(items)))
        return len(lines) * style.leading

    def write_turned(self, number: int, text: str, style: ParagraphStyle, x: float, y: float) -> None:
        """Sets a text in one line that is read upwards from (x, y); x is the middle of the line."""
        glyphs = [item for line in self.lines(text, style) for item in line.items if isinstance(item, Glyphs)]
        if glyphs:
            middle = baseline(style, 0.0) - style.leading / 2
            self.words.append((number, (Slanted(x + middle, y, 90.0, tuple(glyphs)),)))

    def box(self, x: float, y: float, width: float, height: float, fill: str) -> None:
        """A filled rectangle; its sides may be given in either order."""
        left, top = min(x, x + width), min(y, y + height)
        self.shapes.append(Box(left, top, abs(width), abs(height), fill))

    def hair(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """A thin grey line."""
        self.shapes.append(Rule(x0, y0, x1, y1, _HAIR, _GREY))

    def rule(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """A line in the axis' style."""
        axis = self.style.axis
        self.shapes.append(Rule(x0, y0, x1, y1, axis.weight, axis.color))

    def absent(self, x: float, y: float) -> None:
        """A short pale line where a value would be that the source does not state."""
        self.hair(x - 3, y, x + 3, y)

    def seam(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """A thin white line between two parts."""
        self.shapes.append(Rule(x0, y0, x1, y1, _SEAM, _WHITE))

    def path(self, steps: Steps, *, fill: str = "", stroke: str = "", weight: float = 0.0) -> None:
        self.shapes.append(Path(0.0, 0.0, steps, fill, stroke, weight, join=1, cap=1 if stroke else 0))

    def dashed(self, steps: Steps, stroke: str, weight: float, dash: tuple[float, ...]) -> None:
        self.shapes.append(Path(0.0, 0.0, steps, "", stroke, weight, dash, join=1))

    def drawn(self, width: float, height: float, words: int) -> Drawn:
        """The finished figure. words: how many it may have, those that are not printed among them."""
        in_order = sorted(self.words, key=lambda pair: pair[0])
        counts = [0] * words
        for number, items in in_order:
            counts[number] += len(items)
        for plot in self.plots:
            told = plot._replace(words=tuple(counts))
            alone = plot.series >= 0
            self.shapes.append(told if alone else told._replace(left=plot.x, above=plot.y, whole=(width, height)))
        return Drawn((*self.shapes, *(item for _, items in in_order for item in items)), width, height)


def _plain(style: ParagraphStyle) -> ParagraphStyle:
    """The style without what belongs to running text."""
    return replace(style, align="left", indent=0.0, left=0.0, right=0.0, balance=False, before=0.0, after=0.0)


def widest(sketch: Sketch, texts: Sequence[str], style: ParagraphStyle) -> float:
    return max((sketch.width(text, style) for text in texts), default=0.0)
