"""A chart as Word draws it: c:chartSpace (ECMA-376 part 1, 21.2.2.29), all of its places told as shares of its size."""

from __future__ import annotations

from functools import reduce

from masthead.write.docx.charts.lettering import Looks, rich_text, text_properties
from masthead.write.docx.charts.series import series_elements, strings
from masthead.write.docx.charts.views import View
from masthead.write.docx.charts.words import Word, joined
from masthead.write.docx.charts.workbook import head
from masthead.write.docx.drawings import Pen, fill, outline
from masthead.write.docx.elements import OFFICE, clean, tag
from masthead.write.docx.languages import text_language
from masthead.write.docx.setup import Setup

WORKBOOK, SHAPES = "rId1", "rId2"
NAMESPACES = {
    "xmlns:c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "xmlns:a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "xmlns:r": OFFICE,
}
_CATEGORIES, _VALUES = 1, 2  # the numbers of the axes
_SEAM = 2  # percent of a bar: what parts columns that touch
_MOST_GAP = 500  # percent of a bar, ECMA-376 part 1, 21.2.3.13
_ABOVE, _BEFORE = 0.25, 0.35  # em: how far a title begins over its letters, and a unit before them
_NOTHING = tag("c:spPr", None, fill("") + outline())
_OVER = '<c:overlay val="1"/>' + _NOTHING


def chart_space(setup: Setup, view: View, looks: Looks, *, shapes: bool) -> str:
    """The root of a chart's part. shapes: it has a part of shapes too."""
    titled = _title(view, looks)
    parts = titled + tag("c:autoTitleDeleted", {"val": int(not titled)}) + _plot_area(view, looks)
    parts += _legend(view, looks) + '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/>'
    root = '<c:date1904 val="0"/>' + tag("c:lang", {"val": text_language(setup.language)})
    root += '<c:roundedCorners val="0"/>' + tag("c:chart", None, parts) + _NOTHING + text_properties(looks.label)
    root += tag("c:externalData", {"r:id": WORKBOOK}, '<c:autoUpdate val="0"/>')
    root += tag("c:userShapes", {"r:id": SHAPES}) if shapes else ""
    return tag("c:chartSpace", NAMESPACES, root)


def _title(view: View, looks: Looks) -> str:
    """The name of a single series: the cell in which it stands."""
    word = view.names[0]
    if view.several or word is None:
        return ""
    name = strings(head(0), [view.chart.series[0].name])
    return tag("c:title", None, tag("c:tx", None, name) + _at(view, word) + _OVER + text_properties(looks.label))


def _plot_area(view: View, looks: Looks) -> str:
    plot, area = view.plot, view.area
    layout = _manual(*view.share(plot.x, plot.y), plot.width / area.width, plot.height / area.height, inner=True)
    drawn = _drawn(view, series_elements(view, looks.value))
    if view.chart.kind != "pie":
        drawn += _category_axis(view, looks) + _value_axis(view, looks)
    return tag("c:plotArea", None, layout + drawn + _NOTHING)


def _drawn(view: View, series: str) -> str:
    """The series as a chart of their kind."""
    kind = view.chart.kind
    axes = "".join(tag("c:axId", {"val": number}) for number in (_CATEGORIES, _VALUES))
    if kind == "pie":
        return tag("c:pieChart", None, '<c:varyColors val="1"/>' + series + '<c:firstSliceAng val="0"/>')
    if kind == "line":
        grouped = '<c:grouping val="standard"/><c:varyColors val="0"/>'
        return tag("c:lineChart", None, grouped + series + '<c:marker val="1"/>' + axes)
    grouped = tag("c:barDir", {"val": "bar" if view.plot.lying else "col"})
    grouped += tag("c:grouping", {"val": "stacked" if kind == "stacked" else "clustered"})
    return tag("c:barChart", None, grouped + '<c:varyColors val="0"/>' + series + _gaps(view) + axes)


def _gaps(view: View) -> str:
    """The blanks around the bars of a category and between them, in percent of a bar's thickness."""
    plot, stacked = view.plot, view.chart.kind == "stacked"
    bars = 1 if stacked else len(view.chart.series)
    rest = 1 - bars * plot.bar - (bars - 1) * plot.between
    gap = tag("c:gapWidth", {"val": max(0, min(round(100 * rest / plot.bar), _MOST_GAP))})
    overlap = 100 if stacked else -min(max(round(100 * plot.between / plot.bar), _SEAM), 100)
    return gap + tag("c:overlap", {"val": overlap})


def _category_axis(view: View, looks: Looks) -> str:
    plot = view.plot
    parts = tag("c:axId", {"val": _CATEGORIES})
    parts += tag("c:scaling", None, tag("c:orientation", {"val": "maxMin" if plot.lying else "minMax"}))
    parts += '<c:delete val="0"/>' + tag("c:axPos", {"val": "l" if plot.lying else "b"})
    parts += _ticks("low" if any(view.categories) else "none")
    axis = Pen(plot.axis.color, plot.axis.weight)
    parts += tag("c:spPr", None, outline(axis)) + text_properties(looks.category)
    parts += tag("c:crossAx", {"val": _VALUES})
    parts += tag("c:crosses", {"val": "min" if view.chart.kind == "line" else "autoZero"}) + '<c:auto val="0"/>'
    parts += tag("c:lblAlgn", {"val": "r" if plot.lying else "ctr"}) + '<c:lblOffset val="100"/>'
    parts += '<c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/>'
    return tag("c:catAx", None, parts)


def _value_axis(view: View, looks: Looks) -> str:
    """An axis that is not drawn: the values are printed. Its title is the unit."""
    plot = view.plot
    low, high = (plot.low, plot.high) if plot.low < plot.high else (0.0, 1.0)
    ends = tag("c:max", {"val": repr(high)}) + tag("c:min", {"val": repr(low)})
    parts = tag("c:axId", {"val": _VALUES}) + tag("c:scaling", None, '<c:orientation val="minMax"/>' + ends)
    parts += '<c:delete val="0"/>' + tag("c:axPos", {"val": "t" if plot.lying else "l"})
    if view.unit:
        text = tag("c:tx", None, rich_text(looks.label, [clean(view.chart.unit)]))
        word = view.unit._replace(x=view.unit.x - _BEFORE * view.unit.size)
        parts += tag("c:title", None, text + _at(view, word) + _OVER)
    parts += _ticks("none") + tag("c:spPr", None, outline()) + tag("c:crossAx", {"val": _CATEGORIES})
    return tag("c:valAx", None, parts + '<c:crosses val="autoZero"/><c:crossBetween val="between"/>')


def _ticks(labels: str) -> str:
    number = '<c:numFmt formatCode="General" sourceLinked="0"/>'
    return number + '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>' + tag("c:tickLblPos", {"val": labels})


def _legend(view: View, looks: Looks) -> str:
    """The names of several series whose values do not stand in rows, in the place that the PDF gives them."""
    place = reduce(joined, view.names, None)
    if not view.several or place is None or view.in_rows:
        return ""
    x, y = view.share(view.area.x, max(place.y - place.size / 2, view.area.y))
    width = (place.x + place.width + 3 * place.size - view.area.x) / view.area.width
    layout = _manual(x, y, min(width, 1.0), (place.height + place.size) / view.area.height)
    side = tag("c:legendPos", {"val": "t"})
    return tag("c:legend", None, side + layout + _OVER + text_properties(looks.label))


def _at(view: View, word: Word) -> str:
    """Where a title stands: its first line begins above the em boxes of its letters."""
    x, y = view.share(word.x, word.y - _ABOVE * word.size)
    return _manual(x, max(y, 0.0))


def _manual(x: float, y: float, width: float = 0.0, height: float = 0.0, *, inner: bool = False) -> str:
    target = tag("c:layoutTarget", {"val": "inner"}) if inner else ""
    modes = '<c:xMode val="edge"/><c:yMode val="edge"/>'
    sizes = {"x": x, "y": y} | ({"w": width, "h": height} if width else {})
    places = "".join(tag(f"c:{name}", {"val": f"{share:.5f}"}) for name, share in sizes.items())
    return tag("c:layout", None, tag("c:manualLayout", None, target + modes + places))
