"""Figures: a picture in a line of its own, or what the PDF draws of it as a group of shapes."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.document import Figure
from masthead.pages import Box, Glyphs, Image, Item, Path, Rule, Slanted
from masthead.picture import Picture
from masthead.reading_order import leaves
from masthead.theme import FontRole
from masthead.write.docx.drawings import (
    GROUP,
    PICTURE,
    Area,
    Graphic,
    fill,
    inline,
    offset_and_extent,
    outline,
    transform,
)
from masthead.write.docx.elements import Element, element, properties, switch, tag, text_element, twips
from masthead.write.docx.fonts import run_fonts
from masthead.write.docx.formatting import color_elements, size_elements
from masthead.write.docx.paragraphs import Place, figure_paragraph
from masthead.write.docx.setup import Setup
from masthead.write.docx.shapes import LINE, RECTANGLE, path_area, path_shape, shape, text_box

# An exact line has its baseline at four fifths (measured with LibreOffice 7.4): in one of this many em, an em down.
_LINE = 1.25
_PLAIN = ("snapToGrid", "autoSpaceDE", "autoSpaceDN")  # what a label goes without


def figure_element(setup: Setup, figure: Figure, place: Place) -> Element:
    """A w:p with the figure in its line; the words that stand for it where there is nothing to show."""
    drawing = _drawing(setup, figure, _shown(setup, figure), place.measure)
    return figure_paragraph(setup, figure, place, drawing)


def _shown(setup: Setup, figure: Figure) -> tuple[Item, ...]:
    """What the PDF draws of the figure. In reading order the caption comes first, which is written after it."""
    caption = [setup.leaves.popleft() for _ in range(sum(1 for _ in leaves((figure,))) - 1)]
    shown = setup.leaves.popleft()
    setup.leaves.extendleft(reversed(caption))
    return shown.items


def can_be_drawn(figure: Figure, items: Sequence[Item]) -> bool:
    """Whether there is more to show of a figure than the words that stand for it."""
    return bool(items) or (isinstance(figure.content, Picture) and figure.content.kind != "svg")


def _drawing(setup: Setup, figure: Figure, items: Sequence[Item], measure: float) -> Element:
    content = figure.content
    if isinstance(content, Picture) and content.kind != "svg":
        shown = next((item for item in items if isinstance(item, Image)), None)
        width, height = (shown.width, shown.height) if shown else _size(figure, content, measure)
        picture = _picture(setup, content, Area(0.0, 0.0, width, height))
        return inline(setup, Graphic(PICTURE, picture, figure.alt), width, height)
    if items:
        area = _bounds(items)
        return inline(setup, Graphic(GROUP, _group(setup, items, area), figure.alt), area.width, area.height)
    return element("r", None, [text_element("t", f"[{figure.alt}]")])


def _size(figure: Figure, picture: Picture, measure: float) -> tuple[float, float]:
    """The size of a picture that is not placed: as wide as asked for, at most the measure."""
    width = min(figure.width or picture.width, measure)
    return width, picture.height * width / picture.width


def _picture(setup: Setup, picture: Picture, area: Area) -> str:
    name = tag("pic:cNvPr", {"id": 0, "name": picture.name or "Picture"})
    head = tag("pic:nvPicPr", None, name + "<pic:cNvPicPr/>")
    blip = tag("a:blip", {"r:embed": setup.embed(picture)})
    filled = tag("pic:blipFill", None, blip + "<a:stretch><a:fillRect/></a:stretch>")
    return tag("pic:pic", None, head + filled + tag("pic:spPr", None, transform(area) + RECTANGLE))


def _group(setup: Setup, items: Sequence[Item], area: Area) -> str:
    """A wpg:wgp of the items, in the coordinates of the page they come from."""
    placed = offset_and_extent(area._replace(x=0.0, y=0.0)) + offset_and_extent(area, "ch")
    head = "<wpg:cNvGrpSpPr/>" + tag("wpg:grpSpPr", None, tag("a:xfrm", None, placed))
    return tag("wpg:wgp", None, head + "".join(_shape(setup, item) for item in items))


def _shape(setup: Setup, item: Item) -> str:
    if isinstance(item, Path):
        return path_shape(item)
    if isinstance(item, Box):
        return shape(_area(item), RECTANGLE, fill(item.fill) + outline(item.stroke, item.weight))
    if isinstance(item, Rule):
        return shape(_area(item), LINE, fill("") + outline(item.color, item.weight, item.dash))
    if isinstance(item, Glyphs):
        area = _area(item)  # with an em more, so that faces a little wider do not break the line
        return text_box(area._replace(width=area.width + item.size), [_label(setup, item)])
    if isinstance(item, Image):
        return _picture(setup, item.picture, _area(item))
    return ""


def _label(setup: Setup, glyphs: Glyphs) -> Element:
    """A paragraph of one line whose baseline is an em below its top."""
    line: dict[str, str | int] = {"before": 0, "after": 0, "line": twips(glyphs.size * _LINE), "lineRule": "exact"}
    formatting = properties("pPr", [element("spacing", line), *(switch(name, on=False) for name in _PLAIN)])
    look = [run_fonts(_role(setup)), *size_elements(glyphs.size), *color_elements(glyphs.color)]
    run = element("r", None, [properties("rPr", look), text_element("t", "".join(glyphs.texts))])
    return element("p", None, [formatting, run])


def _role(setup: Setup) -> FontRole:
    return setup.font(setup.paragraph_style("caption").font)


def _area(item: Item) -> Area:
    """What an item takes of its page."""
    if isinstance(item, Rule):
        left, top = min(item.x0, item.x1), min(item.y0, item.y1)
        return Area(left, top, abs(item.x1 - item.x0), abs(item.y1 - item.y0))
    if isinstance(item, Path):
        return path_area(item)
    if isinstance(item, Glyphs):
        return Area(item.x, item.y - item.size, sum(item.advances), item.size * _LINE)
    if isinstance(item, Slanted):
        return Area(item.x, item.y, 0.0, 0.0)
    return Area(item.x, item.y, item.width, item.height)


def _bounds(items: Sequence[Item]) -> Area:
    areas = [_area(item) for item in items]
    left, top = min(area.x for area in areas), min(area.y for area in areas)
    right = max(area.x + area.width for area in areas)
    return Area(left, top, right - left, max(area.y + area.height for area in areas) - top)
