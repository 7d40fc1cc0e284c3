"""A figure as it was found in one block, before it gets an id and is joined with its other mentions."""

from __future__ import annotations

from typing import Literal, NamedTuple

Form = Literal["count", "percent", "points", "money", "fraction", "ordinal", "words"]
Change = Literal["up", "down", "same"]


class FoundFigure(NamedTuple):
    """The figure stands at block.text[start:end]; total: where in the block the figure begins that it is a part of;
    the other fields are as in `report.Figure`."""

    start: int
    end: int
    value: int | float | None
    unit: str | None = None
    qualifier: str | None = None
    counts: str | None = None
    lead: str | None = None
    form: Form = "count"
    upper: int | float | None = None
    fraction: str | None = None
    change: Change | None = None
    compared: str | None = None
    total: int | None = None
