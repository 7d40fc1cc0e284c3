"""Text that a person has changed: it keeps its span, and no longer stands in its quote."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from masthead.check.visible import stands_in
from masthead.check.walk import parts
from masthead.errors import Diagnostic
from masthead.report import Action, Event, Passage, Point, Quotation, Report, Section, Span, Title


def check_edits(report: Report) -> Iterator[Diagnostic]:
    """A warning "edited" for each text whose visible characters do not stand in its quote in one piece."""
    for where, part in parts(report):
        span = getattr(part, "span", None)
        if not isinstance(span, Span):
            continue
        for name, text in _texts(part):
            if not stands_in(text, span.quote):
                yield Diagnostic(
                    "warning",
                    "edited",
                    f"{name} is not what the source says any more",
                    where,
                    "Keep it if the change is meant; the quote shows what the source says.",
                )


def _texts(part: Struct) -> list[tuple[str, str]]:
    """The texts of a part that come from its span, with their fields' names."""
    if isinstance(part, Passage):
        return [("text", part.text), *(("rows", cell) for row in part.rows for cell in row)]
    names = {
        Title: ("kicker", "text", "second"),
        Section: ("heading",),
        Point: ("label", "text"),
        Event: ("when", "what"),
        Action: ("what",),
        Quotation: ("text",),
    }.get(type(part), ())
    return [(name, text) for name in names if (text := getattr(part, name))]
