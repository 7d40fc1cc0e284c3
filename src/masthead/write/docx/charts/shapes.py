"""What a chart shows beside its data: words of values that are no number, and thin lines (c:userShapes)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from masthead.pages import Box, Path
from masthead.picture import value_text
from masthead.write.docx.charts.lettering import Lettering, Looks, box_text
from masthead.write.docx.charts.space import NAMESPACES
from masthead.write.docx.charts.views import View
from masthead.write.docx.charts.words import Word
from masthead.write.docx.drawings import Area, Pen, fill, outline, transform
from masthead.write.docx.elements import clean, tag
from masthead.write.docx.group import item_area
from masthead.write.docx.shapes import LINE, RECTANGLE, path_geometry, path_pen

_DRAWING = {"xmlns:cdr": "http://schemas.openxmlformats.org/drawingml/2006/chartDrawing"}
_LINE = 1.5  # em: more than two lines are apart


class _Shape(NamedTuple):
    """area: on the page. paint: its form, fill and line; text: its cdr:txBody, "" for none."""

    area: Area
    paint: str
    text: str = ""


def chart_shapes(view: View, looks: Looks) -> str:
    """The root of the part; "" where there is nothing in it."""
    made = "".join(
        _element(view, number, shape) for number, shape in enumerate((*_drawn(view), *_texts(view, looks)), 2)
    )
    return tag("c:userShapes", NAMESPACES | _DRAWING, made) if made else ""


def _drawn(view: View) -> Iterator[_Shape]:
    for item in view.beside:
        area = item_area(item)
        if isinstance(item, Path):
            yield _Shape(area, path_geometry(item) + fill(item.fill) + outline(path_pen(item)))
        elif isinstance(item, Box):
            yield _Shape(area, RECTANGLE + fill(item.fill) + outline())
        else:
            yield _Shape(area, LINE + outline(Pen(item.color, item.weight)))


def _texts(view: View, looks: Looks) -> Iterator[_Shape]:
    """The unit of a pie, which has no axis; the names of series before their values; what is printed of values without
    a number."""
    chart = view.chart
    if view.unit and chart.kind == "pie":
        yield _text(view.unit, looks.label, [chart.unit])
    for series, name in zip(chart.series, view.names, strict=True):
        if name and view.in_rows:
            yield _text(name, looks.label, [series.name], "l")
    for series, words in zip(chart.series, view.values, strict=True):
        for label, value, word in zip(chart.categories, series.values, words, strict=True):
            if value.number is None and word:
                lines = [label, value_text(value)] if chart.kind == "pie" else [value_text(value)]
                yield _text(word, looks.value, lines)


def _text(word: Word, look: Lettering, lines: list[str], align: str = "ctr") -> _Shape:
    """A text around its middle, or from its left edge, with room for faces that are a little larger."""
    long, high = word.size, word.size / 4
    area = Area(word.x - long, word.y - high, word.width + 2 * long, word.height + 2 * high)
    if align == "l":
        area = area._replace(x=word.x, width=word.width + long)
    elif word.turned:
        area = Area(word.x - high, word.y - long, word.width + 2 * high, word.height + 2 * long)
    wrap = "square" if not word.turned and word.height > len(lines) * _LINE * word.size else "none"
    body = box_text(look._replace(turned=word.turned), [clean(line) for line in lines if line], align=align, wrap=wrap)
    return _Shape(area, RECTANGLE + fill("") + outline(), body)


def _element(view: View, number: int, shape: _Shape) -> str:
    area = shape.area
    ends = view.share(area.x, area.y), view.share(area.x + area.width, area.y + area.height)
    places = "".join(_corner(name, *end) for name, end in zip(("from", "to"), ends, strict=True))
    kind, box = ("TextBox", {"txBox": 1}) if shape.text else ("Line", {})
    named = tag("cdr:cNvPr", {"id": number, "name": f"{kind} {number}"}) + tag("cdr:cNvSpPr", box)
    parts = tag("cdr:nvSpPr", None, named)
    inside = area._replace(x=area.x - view.area.x, y=area.y - view.area.y)
    parts += tag("cdr:spPr", None, transform(inside) + shape.paint) + shape.text
    return tag("cdr:relSizeAnchor", None, places + tag("cdr:sp", {"macro": "", "textlink": ""}, parts))


def _corner(name: str, x: float, y: float) -> str:
    shares = zip("xy", (min(max(x, 0.0), 1.0), min(max(y, 0.0), 1.0)), strict=True)
    return tag(f"cdr:{name}", None, "".join(tag(f"cdr:{axis}", None, f"{share:.5f}") for axis, share in shares))
