"""Picture: a picture file as it was found, checked and measured. Charts: data to be drawn. Codes: text as squares."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

PictureKind = Literal["png", "jpeg", "svg"]
ChartKind = Literal["bar", "line", "pie", "stacked", "multiples"]


@dataclass(frozen=True, slots=True)
class Picture:
    """A whole picture file within the limits. width, height: its natural size in points. name: as it was asked for.

    pixels: columns and rows; (0, 0) for an SVG. words: the texts that an SVG draws, in its order.
    """

    kind: PictureKind
    data: bytes
    width: float
    height: float
    name: str = ""
    pixels: tuple[int, int] = (0, 0)
    words: tuple[str, ...] = ()


class Value(NamedTuple):
    """A value of a chart. number: None where the source states none. text: as the source writes it, which is what the
    chart prints beside it. ref: the id of the fact it comes from."""

    number: float | None
    text: str = ""
    ref: str = ""


class Series(NamedTuple):
    """Values in the order of the chart's categories."""

    name: str
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """kind "multiples": a small chart of its own for each series. unit: of all values; "" where they have none."""

    kind: ChartKind
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code (ISO/IEC 18004) of a text."""

    text: str
