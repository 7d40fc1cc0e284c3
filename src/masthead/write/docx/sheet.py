"""What lies at a fixed place of every sheet: rules, pictures, and the watermark behind the text."""

from __future__ import annotations

import math
from collections.abc import Iterator

from masthead.theme import PageStyle, WatermarkStyle
from masthead.theme_page import stands_on
from masthead.write.docx.drawings import GROUP, PICTURE, SHAPE, Area, Graphic, Pen, anchored, fill, hexadecimal, outline
from masthead.write.docx.elements import Element, clean, element, tag
from masthead.write.docx.fonts import has_bold_latin
from masthead.write.docx.group import group_of, picture_shape, turned_group
from masthead.write.docx.setup import Setup
from masthead.write.docx.shapes import LINE, shape

_PAGE = ("page", "page")
# A watermark as Word writes it: WordArt in VML (ECMA-376 part 4, 19.1), stretched over its shape.
_VML = {
    "xmlns:v": "urn:schemas-microsoft-com:vml",
    "xmlns:o": "urn:schemas-microsoft-com:office:office",
}
_WORD_ART = "_x0000_t136"
_FORMULAS = (
    *("sum #0 0 10800", "prod #0 2 1", "sum 21600 0 @1", "sum 0 0 @2", "sum 21600 0 @3", "if @0 @3 0"),
    *("if @0 21600 @1", "if @0 0 @2", "if @0 @4 21600", "mid @5 @6", "mid @8 @5", "mid @7 @8", "mid @6 @7"),
    "sum @6 0 @5",
)
_TYPE = tag(
    "v:shapetype",
    {"id": _WORD_ART, "coordsize": "21600,21600", "o:spt": 136, "adj": 10800, "path": "m@7,l@8,m@5,21600l@6,21600e"},
    tag("v:formulas", None, "".join(tag("v:f", {"eqn": formula}) for formula in _FORMULAS))
    + '<v:path textpathok="t"/><v:textpath on="t" fitshape="t"/>',
)
_MOST = 0.85  # of the sheet
_CENTERED = "".join(
    f"mso-position-{axis}:center;mso-position-{axis}-relative:page;" for axis in ("horizontal", "vertical")
)


def upright(setup: Setup, area: Area, *, turned: bool) -> Area:
    """An area of the upright sheet, on one that may be turned: there x counts from the sheet's bottom edge upwards,
    y from its left edge."""
    if not turned:
        return area
    x, y, width, height = area
    return Area(setup.theme.page.height - y - height, x, height, width)


def body_margins(page: PageStyle) -> dict[str, float]:
    """The margins of the body below its header and above its footer: where the first page has its own, the narrower
    ones, for Word has one for all pages of a section and lets a header that is higher push the body down."""
    return {
        "header": page.top if page.first_top is None else min(page.top, page.first_top),
        "footer": page.bottom if page.first_bottom is None else min(page.bottom, page.first_bottom),
    }


def side_distance(setup: Setup, part: str) -> float:
    """From the sheet's edge to the header's first or the footer's last line; 0 where there is none."""
    theme, page = setup.theme, setup.theme.page
    if part == "header":
        head = theme.header
        return max(0.0, page.top - head.rise - setup.paragraph_style(head.style).leading) if head else 0.0
    foot = theme.footer
    return max(0.0, page.bottom - foot.drop - setup.paragraph_style(foot.style).leading) if foot else 0.0


def page_rules(setup: Setup, kind: str, *, turned: bool) -> Iterator[Element]:
    """Runs with the theme's rules for a kind of pages."""
    page = setup.theme.page
    for rule in setup.theme.page_rules.values():
        if not stands_on(rule.pages, first=kind == "first"):
            continue
        y = page.height - (rule.bottom or 0.0) if rule.top is None else rule.top
        area = upright(setup, Area(rule.left, y, page.width - rule.left - rule.right, 0.0), turned=turned)
        line = shape(area._replace(x=0.0, y=0.0), LINE, fill("") + outline(Pen(rule.color, rule.weight)))
        yield anchored(setup, Graphic(SHAPE, line), area, _PAGE, behind=True)


def page_pictures(setup: Setup, part: str, kind: str, *, turned: bool) -> Iterator[Element]:
    """Runs with the theme's pictures for a kind of pages: in the footer those that stand by the sheet's bottom edge,
    the others in the header; on a turned sheet all of them there."""
    for name, items in setup.page_pictures.items():
        placed, picture = setup.theme.page_pictures[name], setup.theme.pictures[name]
        home = "header" if turned or placed.bottom is None else "footer"
        if part != home or not stands_on(placed.pages, first=kind == "first"):
            continue
        width = placed.width or picture.width
        height = width * picture.height / picture.width
        drawn = Area(0.0, 0.0, width, height)
        if turned:
            graphic = Graphic(GROUP, turned_group(setup, items, drawn), placed.alt)
        elif picture.kind == "svg":
            graphic = Graphic(GROUP, group_of(setup, items, drawn), placed.alt)
        else:
            graphic = Graphic(PICTURE, picture_shape(setup, picture, drawn), placed.alt)
        x, y = placed.corner(setup.theme.page, width, height, even=kind == "even")
        area = upright(setup, Area(x, y, width, height), turned=turned)
        yield anchored(setup, graphic, area, _PAGE, behind=True)


def watermark(setup: Setup, text: str, *, turned: bool) -> Element:
    """A run with the watermark in the middle of the sheet."""
    look, number = setup.theme.watermark or WatermarkStyle(font="body"), next(setup.drawings)
    text = " ".join(clean(text).split())
    width, size = _size(setup, look, text)
    angle = round(-look.angle + (90 if turned else 0)) % 360
    style = (
        f"position:absolute;margin-left:0;margin-top:0;width:{width:.1f}pt;height:{size:.1f}pt;"
        f"rotation:{angle};z-index:-{number};{_CENTERED}"
    )
    role = setup.font(look.font)
    face = role.word_han if any(ord(char) > 0x2E7F for char in text) else role.word_latin
    bold = ";font-weight:bold" if role.word_bold or has_bold_latin(role) else ""
    path = tag("v:textpath", {"style": f'font-family:"{face}";font-size:1pt{bold}', "string": text})
    shown = {
        "id": f"PowerPlusWaterMarkObject{number}",
        "o:spid": f"_x0000_s{2048 + number}",
        "type": f"#{_WORD_ART}",
        "style": style,
        "alt": text,
        "o:allowincell": "f",
        "fillcolor": f"#{hexadecimal(look.color)}",
        "stroked": "f",
    }
    drawn = _TYPE + tag("v:shape", shown, path)
    return element("r", None, [Element("pict", tag("w:pict", _VML, drawn))])


def _size(setup: Setup, look: WatermarkStyle, text: str) -> tuple[float, float]:
    """Width and height of the text, smaller where it would reach beyond the sheet."""
    page = setup.theme.page
    width = sum(1.0 if ord(char) > 0x2E7F else 0.6 for char in text) * look.size
    cos, sin = (abs(part(math.radians(look.angle))) for part in (math.cos, math.sin))
    across, down = width * cos + look.size * sin, width * sin + look.size * cos
    scale = min(1.0, _MOST * page.width / across, _MOST * page.height / down)
    return width * scale, look.size * scale
