"""What is drawn on a page besides text: straight rules, and where pictures stand."""

from __future__ import annotations

import ctypes
import itertools
import math
from array import array
from collections.abc import Iterator
from typing import Any, NamedTuple

from masthead.pdf_pages.turn import Turn

_DEPTH = 6  # form XObjects inside each other
_SHORTEST = 3.0
_THICKEST = 4.0
_LEVEL = 0.5  # points that the ends of a rule may differ by
_MOST_SEGMENTS = 400  # a path of more is a drawing
_MOST_RULES = 20_000
_WHITE = 250

Matrix = tuple[float, float, float, float, float, float]
Point = tuple[float, float]
_IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


class Drawn(NamedTuple):
    """rules: left, top, right, bottom of one after the other, as shown; a level one has its top at its bottom, an
    upright one its left at its right. pictures: their boxes, in the same way. objects: how many were looked at."""

    rules: array[float]
    pictures: array[float]
    objects: int


def page_drawn(raw: Any, page: Any, turn: Turn, most: int) -> Drawn:
    """Rules and pictures of a page. most: how many objects may be looked at; one more tells that there are more."""
    rules, pictures = array("f"), array("f")
    left = [most]
    for item, matrix in _objects(raw, page, left):
        kind = raw.FPDFPageObj_GetType(item)
        if kind == raw.FPDF_PAGEOBJ_PATH and len(rules) < 4 * _MOST_RULES:
            for rule in _path_rules(raw, item, matrix, turn):
                rules.extend(rule)
        elif kind == raw.FPDF_PAGEOBJ_IMAGE:
            corners = [(0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0)]
            whole = _times(_matrix(raw, item), matrix)
            points = [turn.place(*_applied(whole, corner)) for corner in corners]
            box = [edge(axis) for edge in (min, max) for axis in zip(*points, strict=True)]
            if all(map(math.isfinite, box)):
                pictures.extend(box)
    return Drawn(rules, pictures, most - left[0])


def _objects(raw: Any, page: Any, left: list[int]) -> Iterator[tuple[Any, Matrix]]:
    """Every object of a page and of the forms on it, with the matrix it is drawn under."""
    for index in range(raw.FPDFPage_CountObjects(page)):
        if left[0] < 0:
            return
        yield from _within(raw, raw.FPDFPage_GetObject(page, index), _IDENTITY, _DEPTH, left)


def _within(raw: Any, item: Any, matrix: Matrix, depth: int, left: list[int]) -> Iterator[tuple[Any, Matrix]]:
    left[0] -= 1
    if not item or left[0] < 0:
        return
    if raw.FPDFPageObj_GetType(item) != raw.FPDF_PAGEOBJ_FORM:
        yield item, matrix
    elif depth:
        inner = _times(_matrix(raw, item), matrix)
        for index in range(max(raw.FPDFFormObj_CountObjects(item), 0)):
            if left[0] < 0:
                return
            yield from _within(raw, raw.FPDFFormObj_GetObject(item, index), inner, depth - 1, left)


def _path_rules(raw: Any, item: Any, outer: Matrix, turn: Turn) -> Iterator[tuple[float, float, float, float]]:
    count = raw.FPDFPath_CountSegments(item)
    mode, stroke = ctypes.c_int(), ctypes.c_int()
    if not (2 <= count <= _MOST_SEGMENTS and raw.FPDFPath_GetDrawMode(item, mode, stroke)):
        return
    matrix = _times(_matrix(raw, item), outer)
    lines = [[turn.place(*_applied(matrix, point)) for point in line] for line in _subpaths(raw, item, count)]
    if stroke.value and _is_seen(raw.FPDFPageObj_GetStrokeColor, item):
        for line in lines:
            yield from _straight(line)
    elif mode.value and _is_seen(raw.FPDFPageObj_GetFillColor, item):
        for line in lines:
            yield from _thin(line)


def _straight(line: list[Point]) -> Iterator[tuple[float, float, float, float]]:
    for (x0, y0), (x1, y1) in itertools.pairwise(line):
        width, height = abs(x0 - x1), abs(y0 - y1)
        if height <= _LEVEL and width >= _SHORTEST:
            yield min(x0, x1), (y0 + y1) / 2, max(x0, x1), (y0 + y1) / 2
        elif width <= _LEVEL and height >= _SHORTEST:
            yield (x0 + x1) / 2, min(y0, y1), (x0 + x1) / 2, max(y0, y1)


def _thin(line: list[Point]) -> Iterator[tuple[float, float, float, float]]:
    """A filled box that is thin enough to be a rule."""
    xs, ys = [x for x, _ in line], [y for _, y in line]
    left, right, top, bottom = min(xs), max(xs), min(ys), max(ys)
    if bottom - top <= _THICKEST and right - left >= _SHORTEST and right - left > bottom - top:
        yield left, (top + bottom) / 2, right, (top + bottom) / 2
    elif right - left <= _THICKEST and bottom - top >= _SHORTEST:
        yield (left + right) / 2, top, (left + right) / 2, bottom


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


def _is_seen(read: Any, item: Any) -> bool:
    channels = [ctypes.c_uint() for _ in range(4)]
    if not read(item, *channels):
        return True
    red, green, blue, alpha = (channel.value for channel in channels)
    return alpha > 0 and min(red, green, blue) < _WHITE


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
