"""SVG as plain paths and texts: what svglib makes of it, walked through shape by shape."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from io import BytesIO
from typing import Any, NamedTuple

from masthead.errors import MastheadError
from masthead.pages import Path, Steps
from masthead.picture import Picture
from masthead.pictures.limits import broken
from masthead.pictures.outlines import box_steps, path_steps, steps_of
from masthead.pictures.svg import read_svg

Matrix = tuple[float, float, float, float, float, float]

_IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_EVEN_ODD = 0
_PLAIN, _BOLD = "Masthead", "Masthead-Bold"
_FURTHEST = 1e6  # points; beyond any page


class Words(NamedTuple):
    """A text of an SVG on its baseline, in points from the drawing's top left corner.

    turn: degrees clockwise. anchor: "start", "middle" or "end" of it is at x.
    """

    text: str
    x: float
    y: float
    size: float
    color: str
    anchor: str
    bold: bool
    turn: float


@dataclass(slots=True)
class Drawing:
    """What an SVG draws, in its order and natural size. left_out: what of it is drawn otherwise or not at all."""

    width: float
    height: float
    parts: list[Path | Words] = field(default_factory=list)
    left_out: dict[str, None] = field(default_factory=dict)


class _State(NamedTuple):
    """What a group hands down to its shapes."""

    matrix: Matrix
    clip: Steps = ()


def svg_drawing(picture: Picture) -> Drawing:
    """The shapes of an SVG that `read_picture` has let through; not to be changed, as it is kept for the next that
    asks. Raises ReadError where svglib cannot make them out."""
    return _drawing(replace(picture, words=()))


@lru_cache(8)  # an SVG is drawn when it is read, and again when it is placed
def _drawing(picture: Picture) -> Drawing:
    svg = read_svg(picture.data, picture.name)
    drawing = Drawing(picture.width, picture.height)
    drawing.left_out |= dict.fromkeys(svg.left_out)
    try:
        root = _shapes(picture.data)
        across = picture.width / root.width if root.width else 1.0
        down = picture.height / root.height if root.height else 1.0
        matrix = (across, 0.0, 0.0, -down, 0.0, picture.height)
        frame = box_steps(0.0, 0.0, picture.width, picture.height)
        for shape in root.contents:
            _walk(shape, _State(matrix, frame), drawing)
    except MastheadError:
        raise
    except Exception as error:  # noqa: BLE001 - svglib raises whatever it comes upon
        fault = type(error).__name__
        raise broken(f"the SVG cannot be drawn ({fault})", picture.name) from None
    return drawing


class _Widths:
    """The font that svglib measures texts with, to place what follows in the same line: Han a full em, all other
    characters half of one. The theme's fonts, which set them, are not known here."""

    _dynamicFont = _multiByte = False  # noqa: N815 - ReportLab's names

    def __init__(self, name: str) -> None:
        self.fontName = name

    def stringWidth(self, text: str, size: float, encoding: str = "") -> float:  # noqa: ARG002, N802 - ReportLab's name
        return size * sum(1.0 if char >= "\u2e80" else 0.5 for char in text)


def _shapes(data: bytes) -> Any:
    """svglib's drawing. It looks for no fonts: that would run a program and read files."""
    import logging

    from reportlab.pdfbase import pdfmetrics  # type: ignore[import-untyped]  # it ships no types
    from svglib.fonts import FontMap
    from svglib.svglib import SvgRenderer, load_svg_file

    class _Fonts(FontMap):
        def find_font(self, _name: str, weight: str = "normal", _style: str = "normal") -> tuple[str, bool]:
            bold = weight in ("bold", "bolder") or (weight.isdigit() and int(weight) >= 600)
            return (_BOLD if bold else _PLAIN), True

    logging.getLogger("svglib").setLevel(logging.CRITICAL)
    for name in (_PLAIN, _BOLD):
        pdfmetrics.registerFont(_Widths(name))
    root = load_svg_file(BytesIO(data))
    return SvgRenderer(BytesIO(data), font_map=_Fonts()).render(root)


def _walk(shape: Any, state: _State, drawing: Drawing) -> None:
    from reportlab.graphics import shapes  # type: ignore[import-untyped]  # it ships no types

    if isinstance(shape, shapes.Group):
        inner = state._replace(matrix=_times(state.matrix, shape.transform))
        for child in shape.contents:
            if type(child).__name__ == "ClippingPath":
                inner = _clipped(inner, child, drawing)
            else:
                _walk(child, inner, drawing)
    elif isinstance(shape, shapes.String):
        _add_words(shape, state, drawing)
    elif hasattr(shape, "_rl_colors"):
        _add_gradient(shape, state, drawing)
    elif isinstance(shape, shapes.Shape):
        _add_path(shape, state, drawing)


def _clipped(state: _State, shape: Any, drawing: Drawing) -> _State:
    """The state within a clipping path; of one in another only the inner is kept, which is said."""
    steps = tuple(_moved(path_steps(shape.points, shape.operators), state.matrix))
    if not _is_box(state.clip, drawing):
        drawing.left_out["clipping within clipping"] = None
    return state._replace(clip=steps)


def _is_box(clip: Steps, drawing: Drawing) -> bool:
    return clip == box_steps(0.0, 0.0, drawing.width, drawing.height)


def _add_path(shape: Any, state: _State, drawing: Drawing) -> None:
    steps = tuple(_moved(steps_of(shape), state.matrix))
    if not steps:
        return
    fill, fill_opacity = _paint(getattr(shape, "fillColor", None), getattr(shape, "fillOpacity", None))
    stroke, stroke_opacity = _paint(getattr(shape, "strokeColor", None), getattr(shape, "strokeOpacity", None))
    scale = _scale(state.matrix)
    path = Path(
        0.0,
        0.0,
        steps,
        weight=(getattr(shape, "strokeWidth", 0.0) or 0.0) * scale,
        dash=_dash(getattr(shape, "strokeDashArray", None), scale),
        even_odd=getattr(shape, "fillMode", 1) == _EVEN_ODD,
        cap=_of_three(getattr(shape, "strokeLineCap", 0)),
        join=_of_three(getattr(shape, "strokeLineJoin", 0)),
        clip=state.clip,
    )
    if _is_box(state.clip, drawing) and _inside(path, drawing):
        path = path._replace(clip=())
    if fill and stroke and fill_opacity == stroke_opacity:
        drawing.parts.append(path._replace(fill=fill, stroke=stroke, opacity=fill_opacity))
        return
    if fill:
        drawing.parts.append(path._replace(fill=fill, opacity=fill_opacity))
    if stroke:
        drawing.parts.append(path._replace(stroke=stroke, opacity=stroke_opacity))


def _inside(path: Path, drawing: Drawing) -> bool:
    """Whether nothing of the path, its thick line included, lies outside the drawing's frame."""
    xs = [float(x) for step in path.steps for x in step[1::2]]
    ys = [float(y) for step in path.steps for y in step[2::2]]
    edge = path.weight / 2
    across = min(xs) - edge >= 0 and max(xs) + edge <= drawing.width
    return across and min(ys) - edge >= 0 and max(ys) + edge <= drawing.height


def _add_gradient(shape: Any, state: _State, drawing: Drawing) -> None:
    """A gradient is drawn in one colour, the mean of its stops; that is said."""
    drawing.left_out["gradients (one even colour stands for each)"] = None
    stops = shape._rl_colors  # noqa: SLF001 - svglib gives its gradients no other face
    mean = [sum(getattr(stop, part) for stop in stops) / len(stops) for part in ("red", "green", "blue")]
    opacity = sum(_opacity(getattr(stop, "alpha", 1.0)) for stop in stops) / len(stops)
    steps = tuple(_moved(steps_of(shape._clip_shape), state.matrix))  # noqa: SLF001 - as above
    if steps and opacity > 0:
        drawing.parts.append(Path(0.0, 0.0, steps, fill=_hex(*mean), opacity=opacity, clip=state.clip))


def _add_words(shape: Any, state: _State, drawing: Drawing) -> None:
    a, b, c, d, e, f = state.matrix
    x, y = a * shape.x + c * shape.y + e, b * shape.x + d * shape.y + f
    color, opacity = _paint(shape.fillColor, getattr(shape, "fillOpacity", None))
    size = shape.fontSize * math.hypot(c, d)
    if not color or opacity == 0 or not shape.text.strip() or not 0.1 < size < 1000:
        return
    _check((x, y))
    # ReportLab's y grows upwards, so a text that stands upright has d < 0 here.
    turn = math.degrees(math.atan2(b, a))
    if a * d - b * c > 0 or abs(math.hypot(a, b) - math.hypot(c, d)) > 0.05 * math.hypot(c, d):
        drawing.left_out["mirrored or stretched text (it is set plain)"] = None
    anchor = shape.textAnchor if shape.textAnchor in ("middle", "end") else "start"
    drawing.parts.append(Words(shape.text, x, y, size, color, anchor, "Bold" in shape.fontName, turn))


def _moved(steps: Iterator[tuple[str | float, ...]], matrix: Matrix) -> Iterator[tuple[str | float, ...]]:
    a, b, c, d, e, f = matrix
    for name, *values in steps:
        numbers = [float(value) for value in values]
        pairs = zip(numbers[::2], numbers[1::2], strict=True)
        moved = [place for x, y in pairs for place in (a * x + c * y + e, b * x + d * y + f)]
        _check(moved)
        yield (name, *moved)


def _check(places: list[float] | tuple[float, ...]) -> None:
    if not all(-_FURTHEST < place < _FURTHEST for place in places):
        raise ValueError("a shape lies off any page")


def _times(outer: Matrix, inner: Matrix) -> Matrix:
    a, b, c, d, e, f = outer
    g, h, i, j, k, m = inner
    return (a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * m + e, b * k + d * m + f)


def _scale(matrix: Matrix) -> float:
    """By what lines grow thicker."""
    return math.sqrt(abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]))


def _paint(color: Any, opacity: Any) -> tuple[str, float]:
    """'#rrggbb' and the opacity; "" for none."""
    if color is None or not hasattr(color, "red"):
        return "", 1.0
    alpha = _opacity(opacity if opacity is not None else getattr(color, "alpha", 1.0))
    return (_hex(color.red, color.green, color.blue), alpha) if alpha > 0 else ("", 1.0)


def _opacity(value: Any) -> float:
    return min(max(float(value), 0.0), 1.0) if value is not None else 1.0


def _hex(red: float, green: float, blue: float) -> str:
    return "#" + "".join(f"{round(min(max(part, 0.0), 1.0) * 255):02X}" for part in (red, green, blue))


def _dash(value: Any, scale: float) -> tuple[float, ...]:
    lengths = [float(length) * scale for length in value] if isinstance(value, list | tuple) else []
    return tuple(lengths) if lengths and min(lengths) >= 0 and sum(lengths) > 0.01 else ()


def _of_three(value: Any) -> int:
    return value if value in (0, 1, 2) else 0
