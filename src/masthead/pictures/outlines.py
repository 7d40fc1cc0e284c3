"""Outlines: ReportLab's shapes, and round ones, as steps of a path."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from masthead.pages import Steps

_OPERATORS = ("m", "l", "c", "h")  # ReportLab's numbers of them
_ARGUMENTS = (2, 2, 6, 0)


def steps_of(shape: Any) -> Iterator[tuple[str | float, ...]]:
    """The outline of any of ReportLab's shapes."""
    from reportlab.graphics import shapes  # type: ignore[import-untyped]  # it ships no types

    if isinstance(shape, shapes.Path):
        yield from path_steps(shape.points, shape.operators)
    elif isinstance(shape, shapes.Line):
        yield from (("m", shape.x1, shape.y1), ("l", shape.x2, shape.y2))
    elif isinstance(shape, shapes.PolyLine | shapes.Polygon):
        points = list(zip(shape.points[::2], shape.points[1::2], strict=False))
        yield from (("l" if at else "m", x, y) for at, (x, y) in enumerate(points))
        if isinstance(shape, shapes.Polygon) and points:
            yield ("h",)
    elif isinstance(shape, shapes.Rect):
        yield from _rectangle(shape)
    elif isinstance(shape, shapes.Circle | shapes.Ellipse):
        radii = (shape.r, shape.r) if isinstance(shape, shapes.Circle) else (shape.rx, shape.ry)
        yield from round_steps(shape.cx - radii[0], shape.cy - radii[1], 2 * radii[0], 2 * radii[1], *radii)


def _rectangle(shape: Any) -> Steps:
    across = min(shape.rx or shape.ry or 0.0, shape.width / 2)
    down = min(shape.ry or shape.rx or 0.0, shape.height / 2)
    if across <= 0 or down <= 0:
        return box_steps(shape.x, shape.y, shape.width, shape.height)
    return round_steps(shape.x, shape.y, shape.width, shape.height, across, down)


def box_steps(x: float, y: float, width: float, height: float) -> Steps:
    return (("m", x, y), ("l", x + width, y), ("l", x + width, y + height), ("l", x, y + height), ("h",))


def round_steps(x: float, y: float, width: float, height: float, across: float, down: float) -> Steps:
    """A rectangle with round corners; of half its width and height they make an ellipse."""
    k = 0.5522847498  # of a radius: the handles of a quarter circle
    u, v, right, top = across * (1 - k), down * (1 - k), x + width, y + height
    return (
        ("m", x + across, y),
        ("l", right - across, y),
        ("c", right - u, y, right, y + v, right, y + down),
        ("l", right, top - down),
        ("c", right, top - v, right - u, top, right - across, top),
        ("l", x + across, top),
        ("c", x + u, top, x, top - v, x, top - down),
        ("l", x, y + down),
        ("c", x, y + v, x + u, y, x + across, y),
        ("h",),
    )


def path_steps(points: list[float], operators: list[int]) -> Iterator[tuple[str | float, ...]]:
    at = 0
    for operator in operators:
        count = _ARGUMENTS[operator]
        yield (_OPERATORS[operator], *points[at : at + count])
        at += count
