"""Figures: pictures, charts and codes as strips, scaled to the place there is, with their captions below."""

from __future__ import annotations

import math
from collections.abc import Iterator

from masthead.compose.atoms import Setter
from masthead.compose.charts import Drawn, draw_chart
from masthead.compose.codes import draw_code
from masthead.compose.drawings import draw_svg
from masthead.compose.paragraphs import Ground, set_paragraph
from masthead.compose.scaling import scaled
from masthead.compose.strips import Strip, grid_line, moved
from masthead.document import Figure, Paragraph
from masthead.errors import ComposeError, Diagnostic, shortened
from masthead.pages import Image, Placed
from masthead.picture import Chart, Code, Picture
from masthead.theme import ParagraphStyle

_ROUNDING = 0.01
_EPSILON = 0.01
# The blank between a figure and its caption, in em of the caption.
_CAPTION_GAP = 0.5
# Fewer dots an inch than this are seen as steps in print.
_COARSE = 90.0
_INCH = 72.0
# The least that the words of a chart may shrink to.
_SMALLEST = 0.6
# What a chart leaves of a full page: in Word a line is a little higher than what stands in it.
_SPARE = 2.0
# A code is read by a telephone from 15 mm on; it is printed at 20 mm unless its width is set.
_CODE = 56.7
_CODE_LEAST = 42.6


def figure_strips(
    ground: Ground, figure: Figure, number: int, measure: float
) -> tuple[list[Strip], float, tuple[Diagnostic, ...]]:
    """The strips of a figure and its caption, the blank after them, and what was found.

    number: of the figure's first leaf in reading order: the caption where it has one, then the figure.
    Raises ComposeError for a chart or code that cannot be drawn.
    """
    setter = ground.setter
    style = setter.theme.style(figure.style)
    captions = _caption(ground, figure, number, measure)
    below = sum(strip.before + strip.height for strip in captions)
    room = ground.depth - below - _EPSILON
    found: list[Diagnostic] = []
    inner = measure - style.left - style.right
    drawn = _drawn(setter, figure, inner, room, found)
    x = style.left + {"center": 0.5, "right": 1.0}.get(style.align, 0.0) * (inner - drawn.width)
    items = tuple(moved(item, x, 0.0) for item in drawn.items)
    leaf = number + bool(figure.caption)
    before, after = figure.space or (style.before, style.after)
    extra = _grid_rest(setter, style, before + drawn.height + below + after) / 2
    first = Strip(drawn.height, (Placed(leaf, items),), before + extra, keep=bool(captions), starts=leaf)
    for strip in captions[:-1]:
        strip.keep = True
    return [first, *captions], after + extra, tuple(found)


def _caption(ground: Ground, figure: Figure, number: int, measure: float) -> list[Strip]:
    """The caption's lines. Below a figure it leads on to nothing, so what its style keeps it with is of no account."""
    if not figure.caption:
        return []
    strips = set_paragraph(ground, Paragraph("caption", figure.caption), number, measure)
    strips[0].before = max(strips[0].before, ground.setter.theme.style("caption").size * _CAPTION_GAP)
    return strips


def _grid_rest(setter: Setter, style: ParagraphStyle, height: float) -> float:
    """What is missing to whole lines of the grid, so that the text below stands on it with even blanks around."""
    line = grid_line(setter)
    if not (line and style.snap):
        return 0.0
    return math.ceil(height / line - _ROUNDING) * line - height


def _drawn(setter: Setter, figure: Figure, measure: float, room: float, found: list[Diagnostic]) -> Drawn:
    """The figure within `measure` and `room`, from its top left corner."""
    content = figure.content
    if isinstance(content, Chart):
        drawn = draw_chart(content, setter, min(figure.width or measure, measure), _name(figure))
        return _shrunk(figure, drawn, room, found) if drawn.height > room else drawn
    if isinstance(content, Code):
        wide = min(max(figure.width or _CODE, _CODE_LEAST), measure, room)
        return draw_code(content, wide, _name(figure))
    width, height = _fitted(figure, content, measure, room, found)
    if content.kind == "svg":
        drawn, left_out = draw_svg(setter, content, width)
        found += (
            Diagnostic("warning", "picture-simplified", f"not drawn as the SVG has it: {what}", _name(figure))
            for what in left_out
        )
        return drawn
    return Drawn((Image(0.0, 0.0, width, height, content),), width, height)


def _shrunk(figure: Figure, drawn: Drawn, room: float, found: list[Diagnostic]) -> Drawn:
    """A chart that is higher than the page, as a whole made smaller, as far as it can still be read."""
    factor = (room - _SPARE) / drawn.height
    if factor < _SMALLEST:
        hint = "Give it fewer or shorter words and values, or use a table."
        raise ComposeError(f"the chart is {1 / factor:.1f} times as high as the page", where=_name(figure), hint=hint)
    message = f"scaled to {factor:.0%}, which is what there is room for"
    found.append(Diagnostic("note", "chart-scaled", message, _name(figure)))
    items = tuple(scaled(item, factor) for item in drawn.items)
    return Drawn(items, drawn.width * factor, drawn.height * factor)


def _fitted(
    figure: Figure, picture: Picture, measure: float, room: float, found: list[Diagnostic]
) -> tuple[float, float]:
    """Width and height as asked for, or natural; less where there is no room for that."""
    wanted = figure.width or min(picture.width, measure)
    ratio = picture.height / picture.width
    width = min(wanted, measure, room / ratio)
    if width < wanted - _EPSILON:
        message = f"scaled to {width / wanted:.0%}, which is what there is room for"
        found.append(Diagnostic("note", "picture-scaled", message, _name(figure)))
    found += coarse(picture, width, _name(figure))
    return width, width * ratio


def coarse(picture: Picture, width: float, where: str) -> Iterator[Diagnostic]:
    """A warning where a picture that wide shows its dots."""
    dots = picture.pixels[0] * _INCH / width
    if picture.pixels[0] and dots < _COARSE:
        message, hint = (
            f"it has only {dots:.0f} dots an inch at this width",
            "Take a larger picture, or print it smaller.",
        )
        yield Diagnostic("warning", "picture-coarse", message, where, hint)


def _name(figure: Figure) -> str:
    """What findings call a figure."""
    content = figure.content
    caption = "".join(run.text for run in figure.caption) or figure.alt
    if isinstance(content, Picture):
        return f"picture {content.name}" if content.name else "a picture"
    return f"{'chart' if isinstance(content, Chart) else 'code'} \u201c{shortened(caption)}\u201d"
