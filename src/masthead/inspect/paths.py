"""Rules among the drawn objects of a page: stroked lines, and filled boxes thin enough to be lines."""

from __future__ import annotations

import ctypes
import itertools
import math
from collections.abc import Callable, Iterator
from heapq import nlargest
from typing import Any

from masthead.inspect.sheet import Color, Rule, is_white
from masthead.units import MM

_DEPTH = 6  # form XObjects inside each other
_SHORTEST = 10 * MM
_THICKEST = 3 * MM
_LEVEL = 0.3  # points that the ends of a level line may differ by
_MOST_SEGMENTS = 400  # a path of more is a drawing
_SEGMENTS = 10  # cost as much as an object
# Of a page that has more, the widest count: rules are held against each other, and those of head and imprint are wide.
_MOST_RULES = 1000

Place = Callable[[float, float], tuple[float, float]]
Matrix = tuple[float, float, float, float, float, float]
Point = tuple[float, float]

_IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def page_rules(page: Any, place: Place, left: list[int]) -> tuple[tuple[Rule, ...], int]:
    """The rules of a page from top to bottom, the widest of very many, and the number of its pictures. place: from the
    page's coordinates to those of the sheet. left[1]: how many objects may still be looked at; below 0 once there are
    more."""
    import pypdfium2.raw as raw

    rules: list[Rule] = []
    pictures = 0
    for item, matrix in _objects(raw, page, left):
        kind = raw.FPDFPageObj_GetType(item)
        if kind == raw.FPDF_PAGEOBJ_PATH:
            count = raw.FPDFPath_CountSegments(item)
            left[1] -= min(count, _MOST_SEGMENTS) // _SEGMENTS
            rules += _path_rules(raw, item, count, matrix, place)
            if len(rules) > 2 * _MOST_RULES:
                rules = _widest(rules)
        pictures += kind == raw.FPDF_PAGEOBJ_IMAGE
    return tuple(sorted(_widest(rules), key=lambda rule: (rule.top, rule.x0))), pictures


def _widest(rules: list[Rule]) -> list[Rule]:
    return rules if len(rules) <= _MOST_RULES else nlargest(_MOST_RULES, rules, key=lambda rule: rule.width)


def _objects(raw: Any, page: Any, left: list[int]) -> Iterator[tuple[Any, Matrix]]:
    """Every object of a page and of the forms on it, with the matrix it is drawn under."""
    for index in range(raw.FPDFPage_CountObjects(page)):
        yield from _within(raw, raw.FPDFPage_GetObject(page, index), _IDENTITY, _DEPTH, left)


def _within(raw: Any, item: Any, matrix: Matrix, depth: int, left: list[int]) -> Iterator[tuple[Any, Matrix]]:
    left[1] -= 1
    if not item or left[1] < 0:
        return
    if raw.FPDFPageObj_GetType(item) != raw.FPDF_PAGEOBJ_FORM:
        yield item, matrix
    elif depth:
        inner = _times(_matrix(raw, item), matrix)
        for index in range(max(raw.FPDFFormObj_CountObjects(item), 0)):
            yield from _within(raw, raw.FPDFFormObj_GetObject(item, index), inner, depth - 1, left)


def _path_rules(raw: Any, item: Any, count: int, outer: Matrix, place: Place) -> Iterator[Rule]:
    if not 2 <= count <= _MOST_SEGMENTS:
        return
    mode, stroke = ctypes.c_int(), ctypes.c_int()
    if not raw.FPDFPath_GetDrawMode(item, mode, stroke):
        return
    matrix = _times(_matrix(raw, item), outer)
    lines = [[place(*_applied(matrix, point)) for point in line] for line in _subpaths(raw, item, count)]
    if mode.value:
        yield from _filled(lines, _color(raw.FPDFPageObj_GetFillColor, item))
    if stroke.value:
        width = ctypes.c_float()
        raw.FPDFPageObj_GetStrokeWidth(item, width)
        scale = math.sqrt(abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]))
        yield from _stroked(lines, width.value * scale, _color(raw.FPDFPageObj_GetStrokeColor, item))


def _filled(lines: list[list[Point]], color: Color | None) -> Iterator[Rule]:
    for line in lines:
        xs, ys = [x for x, _ in line], [y for _, y in line]
        if color is not None and max(xs) - min(xs) >= _SHORTEST and 0 < max(ys) - min(ys) <= _THICKEST:
            yield Rule(min(xs), max(xs), min(ys), max(ys), color)


def _stroked(lines: list[list[Point]], weight: float, color: Color | None) -> Iterator[Rule]:
    if color is None or not 0 < weight <= _THICKEST:
        return
    for line in lines:
        for (x0, y0), (x1, y1) in itertools.pairwise(line):
            if abs(y0 - y1) <= _LEVEL and abs(x0 - x1) >= _SHORTEST:
                middle = (y0 + y1) / 2
                yield Rule(min(x0, x1), max(x0, x1), middle - weight / 2, middle + weight / 2, color)


def _subpaths(raw: Any, item: Any, count: int) -> list[list[Point]]:
    """The points of each part; a closed one ends where it began. Curves are taken by their points."""
    parts: list[list[Point]] = []
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(count):
        segment = raw.FPDFPath_GetPathSegment(item, index)
        if not segment or not raw.FPDFPathSegment_GetPoint(segment, x, y):
            continue
        if raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_MOVETO or not parts:
            parts.append([])
        parts[-1].append((x.value, y.value))
        if raw.FPDFPathSegment_GetClose(segment):
            parts[-1].append(parts[-1][0])
    return [part for part in parts if len(part) > 1 and all(map(math.isfinite, sum(part, ())))]


def _color(read: Any, item: Any) -> Color | None:
    """The colour, None where nothing is seen of it."""
    channels = [ctypes.c_uint() for _ in range(4)]
    if not read(item, *channels):
        return None
    red, green, blue, alpha = (channel.value for channel in channels)
    return None if alpha == 0 or is_white((red, green, blue)) else (red, green, blue)


def _matrix(raw: Any, item: Any) -> Matrix:
    matrix = raw.FS_MATRIX()
    if not raw.FPDFPageObj_GetMatrix(item, matrix):
        return _IDENTITY
    return (matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)


def _times(first: Matrix, then: Matrix) -> Matrix:
    a, b, c, d, e, f = first
    p, q, r, s, t, u = then
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u)


def _applied(matrix: Matrix, point: Point) -> Point:
    a, b, c, d, e, f = matrix
    x, y = point
    return a * x + c * y + e, b * x + d * y + f
