"""Text that a person has changed: it keeps its span, and no longer stands in its quote."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from masthead.check.numbers import missing_numbers
from masthead.check.person import own_texts
from masthead.check.visible import same, stands_in
from masthead.check.walk import parts
from masthead.errors import Diagnostic
from masthead.report import Action, Event, Passage, Point, Quotation, Report, Section, Span, Title

_WHOLE = (Action, Passage, Quotation, Section)


def check_edits(report: Report) -> Iterator[Diagnostic]:
    """A finding for each text whose visible characters are not its quote's, or do not stand there in one piece.

    A text that its quote is all of must not be cut at its ends either: 不 may go with them. An error
    number-not-in-source where it states a number that the quote does not, else a warning "edited". Texts that a person
    set in a document are left out: `check_person` tells them.
    """
    own = own_texts(report)
    for where, part in parts(report):
        span = getattr(part, "span", None)
        if not isinstance(span, Span):
            continue
        kept = same if isinstance(part, _WHOLE) and not getattr(part, "rows", ()) else stands_in
        for name, text in _texts(part):
            if not kept(text, span.quote) and f"{where}.{name}" not in own:
                name = name.partition("[")[0]
                yield _edited(name, missing_numbers(text, span.quote), where)


def _texts(part: Struct) -> list[tuple[str, str]]:
    """The texts of a part that come from its span, with their fields' names."""
    if isinstance(part, Passage):
        cells = [(f"rows[{at}][{to}]", cell) for at, row in enumerate(part.rows) for to, cell in enumerate(row)]
        return [("text", part.text), *cells]
    names = {
        Title: ("kicker", "text", "second"),
        Section: ("heading",),
        Point: ("label", "text"),
        Event: ("what",),
        Action: ("what",),
        Quotation: ("text",),
    }.get(type(part), ())
    return [(name, text) for name in names if (text := getattr(part, name))]


def _edited(name: str, numbers: list[str], where: str) -> Diagnostic:
    if numbers:
        message = f"{name} states {', '.join(numbers)}, which the source does not"
        hint = "Put back what the quote says, or take the span away if the number is your own."
        return Diagnostic("error", "number-not-in-source", message, where, hint)
    message = f"{name} is not what the source says any more"
    hint = "Keep it if the change is meant; the quote shows what the source says."
    return Diagnostic("warning", "edited", message, where, hint)
