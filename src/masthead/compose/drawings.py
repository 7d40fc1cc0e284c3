"""SVG pictures as paths, their texts set in the theme's fonts."""

from __future__ import annotations

from dataclasses import replace

from masthead.compose.atoms import Setter
from masthead.compose.charts.sketch import Drawn
from masthead.compose.lines import set_lines
from masthead.compose.scaling import scaled
from masthead.compose.strips import moved
from masthead.document import Run
from masthead.pages import Glyphs, Item, Slanted
from masthead.picture import Picture
from masthead.pictures.vector import Words, svg_drawing

_ENDLESS = 100_000.0
_LEVEL = 0.5  # degrees that nobody sees


def draw_svg(setter: Setter, picture: Picture, width: float) -> tuple[Drawn, tuple[str, ...]]:
    """The picture `width` wide, and what of it is drawn otherwise than the SVG says."""
    drawing, factor = svg_drawing(picture), width / picture.width
    items: list[Item] = []
    for part in drawing.parts:
        if isinstance(part, Words):
            words = part._replace(x=part.x * factor, y=part.y * factor, size=part.size * factor)
            items.extend(_set(setter, words))
        else:
            items.append(scaled(part, factor))
    return Drawn(tuple(items), drawing.width * factor, drawing.height * factor), tuple(drawing.left_out)


def _set(setter: Setter, words: Words) -> tuple[Item, ...]:
    """A text in the theme's own fonts: those of its charts, or of its captions."""
    theme = setter.theme
    base = theme.style(theme.chart.label if theme.chart else "caption")
    strong = theme.runs.get("strong")
    font = strong.font if words.bold and strong and strong.font else base.font
    style = replace(
        base, font=font, size=words.size, leading=words.size, color=words.color, align="left", indent=0.0, left=0.0,
        right=0.0, balance=False, tracking=0.0,
    )  # fmt: skip
    (line,) = set_lines(setter, (Run(words.text),), style, _ENDLESS)
    shift = {"middle": 0.5, "end": 1.0}.get(words.anchor, 0.0) * line.width
    if abs(words.turn) < _LEVEL:
        return tuple(moved(item, words.x - shift, words.y) for item in line.items)
    glyphs = tuple(item._replace(x=item.x - shift) for item in line.items if isinstance(item, Glyphs))
    return (Slanted(words.x, words.y, -words.turn, glyphs),)
