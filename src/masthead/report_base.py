"""What all parts of the model share: the strict base, spans, dates as ISO 8601 writes them."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct

NameFinder = Literal["rules", "model"]
Language = Literal["zh-CN", "zh-Hant", "en"]
IsoDate = Annotated[
    str,
    Meta(
        pattern=r"^(\d{4}(-\d\d(-\d\d)?)?|--\d\d(-\d\d)?|---\d\d)$",
        description="ISO 8601 with only what the source states: 2026-09-30, 2026-09, 2026, --09-30, --09",
    ),
]
Id = Annotated[str, Meta(pattern=r"^[a-z]+\d+$")]

WIDTH = r"^[1-9]\d{0,3}(\.\d{1,3})?(mm|cm|pt|%)$"


class Model(Struct, frozen=True, kw_only=True, omit_defaults=True, forbid_unknown_fields=True):
    """The base of every part: immutable, strict, absent fields left out of the file."""


class Span(Model, frozen=True, kw_only=True):
    """Where a fact stands in the source.

    file: in which of them, where a report has several. at: the place as a reader of the file counts it, where its
    format knows one: page 3, paragraph 12, Sheet1!B5.
    """

    start: Annotated[int, Meta(ge=0)]
    end: Annotated[int, Meta(ge=0)]
    quote: str
    file: str | None = None
    at: str | None = None
