"""What the PDF draws of a figure as a group of shapes, its words as text boxes (wpg, Word 2010 and later)."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

from masthead.pages import Box, Glyphs, Image, Item, Path, PlotArea, Rule, Slanted
from masthead.picture import Picture
from masthead.theme import FontRole
from masthead.write.docx.drawings import Area, Pen, chart_area, fill, offset_and_extent, outline, transform
from masthead.write.docx.elements import Element, element, properties, switch, tag, text_element, twips
from masthead.write.docx.fonts import has_bold_latin, run_fonts, weight_and_slope
from masthead.write.docx.formatting import color_elements, size_elements
from masthead.write.docx.setup import Setup
from masthead.write.docx.shapes import LINE, RECTANGLE, path_area, path_shape, shape, text_box

# An exact line has its baseline at four fifths (measured with LibreOffice 7.4): in one of this many em, an em down.
_LINE = 1.25
_PLAIN = ("snapToGrid", "autoSpaceDE", "autoSpaceDN")  # what a label goes without
_QUARTER = 90.0
_NEAR = 0.6  # em: words that far apart are one


def group_of(setup: Setup, items: Sequence[Item], area: Area) -> str:
    """A wpg:wgp of the items, in the coordinates of the page they come from. area: their bounds."""
    placed = offset_and_extent(area._replace(x=0.0, y=0.0)) + offset_and_extent(area, "ch")
    head = "<wpg:cNvGrpSpPr/>" + tag("wpg:grpSpPr", None, tag("a:xfrm", None, placed))
    return tag("wpg:wgp", None, head + "".join(_shape(setup, item) for item in _joined(items)))


def turned_group(setup: Setup, items: Sequence[Item], area: Area) -> str:
    """As `group_of`, turned a quarter clockwise: as wide as the area is high."""
    inner = Area((area.height - area.width) / 2, (area.width - area.height) / 2, area.width, area.height)
    own = offset_and_extent(inner) + offset_and_extent(area, "ch")
    turn = tag("a:xfrm", {"rot": 5_400_000}, own)
    head = '<wpg:cNvPr id="0" name=""/><wpg:cNvGrpSpPr/>' + tag("wpg:grpSpPr", None, turn)
    group = tag("wpg:grpSp", None, head + "".join(_shape(setup, item) for item in _joined(items)))
    whole = Area(0.0, 0.0, area.height, area.width)
    placed = offset_and_extent(whole) + offset_and_extent(whole, "ch")
    return tag("wpg:wgp", None, "<wpg:cNvGrpSpPr/>" + tag("wpg:grpSpPr", None, tag("a:xfrm", None, placed)) + group)


def picture_shape(setup: Setup, picture: Picture, area: Area) -> str:
    """A pic:pic of a PNG or JPEG file."""
    name = tag("pic:cNvPr", {"id": 0, "name": picture.name or "Picture"})
    head = tag("pic:nvPicPr", None, name + "<pic:cNvPicPr/>")
    blip = tag("a:blip", {"r:embed": setup.embed(picture)})
    filled = tag("pic:blipFill", None, blip + "<a:stretch><a:fillRect/></a:stretch>")
    return tag("pic:pic", None, head + filled + tag("pic:spPr", None, transform(area) + RECTANGLE))


def bounds(items: Sequence[Item]) -> Area:
    """The least area that holds all of the items."""
    areas = [item_area(item) for item in items]
    left, top = min(area.x for area in areas), min(area.y for area in areas)
    right = max(area.x + area.width for area in areas)
    return Area(left, top, right - left, max(area.y + area.height for area in areas) - top)


def _joined(items: Sequence[Item]) -> Iterator[Item]:
    """The items, the glyphs of one line as one: a change of face parts them in the PDF."""
    held: Glyphs | None = None
    for item in items:
        if isinstance(item, Glyphs) and held and _goes_on(held, item):
            held = _with(held, item)
            continue
        if held:
            yield held
        held = item if isinstance(item, Glyphs) else None
        if held is None:
            yield item
    if held:
        yield held


def _goes_on(held: Glyphs, item: Glyphs) -> bool:
    gap = item.x - held.x - sum(held.advances)
    return (held.y, held.size, held.color) == (item.y, item.size, item.color) and abs(gap) < _NEAR * item.size


def _with(held: Glyphs, item: Glyphs) -> Glyphs:
    """Both, the gap between them in the advance before it."""
    gap = item.x - held.x - sum(held.advances)
    advances = (*held.advances[:-1], held.advances[-1] + gap, *item.advances)
    return held._replace(glyphs=held.glyphs + item.glyphs, advances=advances, texts=held.texts + item.texts)


def _shape(setup: Setup, item: Item) -> str:
    if isinstance(item, Path):
        return path_shape(item)
    if isinstance(item, Box):
        return shape(item_area(item), RECTANGLE, fill(item.fill) + outline(Pen(item.stroke, item.weight)))
    if isinstance(item, Rule):
        return shape(item_area(item), LINE, fill("") + outline(Pen(item.color, item.weight, item.dash)))
    if isinstance(item, Glyphs):
        return text_box(_roomy(item_area(item), item.size), [_label(setup, item)])
    if isinstance(item, Slanted):
        return "".join(_slanted(setup, item, glyphs) for glyphs in _joined(item.glyphs) if isinstance(glyphs, Glyphs))
    if isinstance(item, Image):
        return picture_shape(setup, item.picture, item_area(item))
    return ""


def _slanted(setup: Setup, item: Slanted, glyphs: Glyphs) -> str:
    """A text box turned around its middle, so that its baseline lies where the PDF has it."""
    area = _roomy(item_area(glyphs), glyphs.size)
    x, y = _turned(area.x + area.width / 2, area.y + area.height / 2, item.angle)
    placed = area._replace(x=item.x + x - area.width / 2, y=item.y + y - area.height / 2)
    if abs(item.angle - _QUARTER) < 1:  # lines that are read upwards have a property of their own
        upright = Area(item.x + x - area.height / 2, item.y + y - area.width / 2, area.height, area.width)
        return text_box(upright, [_label(setup, glyphs)], direction="vert270")
    return text_box(placed, [_label(setup, glyphs)], angle=-item.angle)


def _turned(x: float, y: float, angle: float) -> tuple[float, float]:
    """A place turned around the origin by degrees counter-clockwise; y grows downwards."""
    cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    return x * cos + y * sin, y * cos - x * sin


def _roomy(area: Area, size: float) -> Area:
    """The area of a text and an em more, so that faces a little wider do not break its line."""
    return area._replace(width=area.width + size)


def _label(setup: Setup, glyphs: Glyphs) -> Element:
    """A paragraph of one line whose baseline is an em below its top."""
    line: dict[str, str | int] = {"before": 0, "after": 0, "line": twips(glyphs.size * _LINE), "lineRule": "exact"}
    formatting = properties("pPr", [element("spacing", line), *(switch(name, on=False) for name in _PLAIN)])
    role = _role(setup, glyphs)
    look = [run_fonts(role), *weight_and_slope(role), *size_elements(glyphs.size), *color_elements(glyphs.color)]
    bold = has_bold_latin(role) and "".join(glyphs.texts).isascii()
    look += [switch("b"), switch("bCs")] if bold else []
    run = element("r", None, [properties("rPr", look), text_element("t", "".join(glyphs.texts))])
    return element("p", None, [formatting, run])


def _role(setup: Setup, glyphs: Glyphs) -> FontRole:
    """The font role of a chart's labels or values: the one that names the face the glyphs are from."""
    chart = setup.theme.chart
    names = (chart.label, chart.value) if chart else ("caption",)
    roles = [setup.font(setup.paragraph_style(name).font) for name in names]
    family, name = glyphs.face.family, glyphs.face.name
    named = [
        ((weight or "Regular") in name, role)
        for role in roles
        for one, _, weight in (face.partition(":") for face in (*role.han, *role.latin))
        if one == family
    ]
    return max(named, key=lambda pair: pair[0])[1] if named else roles[0]


def item_area(item: Item) -> Area:
    """What an item takes of its page."""
    if isinstance(item, Rule):
        left, top = min(item.x0, item.x1), min(item.y0, item.y1)
        return Area(left, top, abs(item.x1 - item.x0), abs(item.y1 - item.y0))
    if isinstance(item, Path):
        return path_area(item)
    if isinstance(item, PlotArea):
        return chart_area(item)
    if isinstance(item, Glyphs):
        return Area(item.x, item.y - item.size, sum(item.advances), item.size * _LINE)
    if isinstance(item, Slanted):
        return _slanted_area(item)
    return Area(item.x, item.y, item.width, item.height)


def _slanted_area(item: Slanted) -> Area:
    corners = []
    for glyphs in item.glyphs:
        area = item_area(glyphs)
        for x in (area.x, area.x + area.width):
            corners += [_turned(x, y, item.angle) for y in (area.y, area.y + area.height)]
    xs, ys = [x for x, _ in corners] or [0.0], [y for _, y in corners] or [0.0]
    return Area(item.x + min(xs), item.y + min(ys), max(xs) - min(xs), max(ys) - min(ys))
