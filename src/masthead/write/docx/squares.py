"""Squares: a timeline's nodes, drawn on the rule above their cell (DrawingML, ECMA-376 part 1, 20.4)."""

from __future__ import annotations

from masthead.theme import CellStyle
from masthead.write.docx.elements import Element, element
from masthead.write.docx.setup import Setup

_SIDE = 5.67  # points
_OUTLINE = 0.7
_EMU = 12700  # to the point
_SAID = {"filled": ("已完成", "done"), "hollow": ("未完成", "planned")}
_DRAWING = """\
<w:drawing xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" \
xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">\
<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="{number}" behindDoc="0" locked="0" \
layoutInCell="1" allowOverlap="1">\
<wp:simplePos x="0" y="0"/>\
<wp:positionH relativeFrom="column"><wp:posOffset>{x}</wp:posOffset></wp:positionH>\
<wp:positionV relativeFrom="paragraph"><wp:posOffset>{y}</wp:posOffset></wp:positionV>\
<wp:extent cx="{side}" cy="{side}"/><wp:wrapNone/><wp:docPr id="{number}" name="Square {number}" descr="{said}"/>\
<wp:cNvGraphicFramePr/><a:graphic>\
<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr/><wps:spPr>\
<a:xfrm><a:off x="0" y="0"/><a:ext cx="{side}" cy="{side}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>\
<a:solidFill><a:srgbClr val="{fill}"/></a:solidFill>\
<a:ln w="{outline}"><a:solidFill><a:srgbClr val="{color}"/></a:solidFill></a:ln>\
</wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>"""


def square_element(setup: Setup, style: CellStyle, left: float, top: float) -> Element:
    """A run with the square; left, top: the cell's padding, in points, from which its corner is measured."""
    color = (style.rule_top.color if style.rule_top else "#000000").lstrip("#")
    drawing = _DRAWING.format(
        number=next(setup.drawings),
        x=round(-left * _EMU),
        y=round(-(top + _SIDE / 2) * _EMU),
        side=round(_SIDE * _EMU),
        said=_SAID[style.marker][0 if setup.chinese else 1],
        fill="FFFFFF" if style.marker == "hollow" else color,
        outline=round(_OUTLINE * _EMU),
        color=color,
    )
    return element("r", None, [Element("drawing", drawing)])
