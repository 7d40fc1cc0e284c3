"""The stretch of the source that is most like a printed text, for who has to find out what a number should be."""

from __future__ import annotations

from collections.abc import Iterator

from masthead.check.trace.known import Known
from masthead.check.walk import spans
from masthead.errors import shortened
from masthead.report import Span

_ALIKE = 0.2  # of the pairs of neighbouring characters
_LONGEST = 400


def nearest(text: str, known: Known) -> Span | None:
    """The span of the report whose quote has most pairs of characters in common with the text; None where hardly any
    are."""
    wanted = _pairs(text)
    best, found = _ALIKE, None
    for _, span in spans(known.report):
        pairs = _pairs(span.quote)
        alike = 2 * len(wanted & pairs) / (len(wanted) + len(pairs)) if pairs else 0.0
        if alike > best:
            best, found = alike, span
    return found


def nearest_text(text: str, known: Known) -> str:
    """Of that span the words and the place, to be put behind what is wrong."""
    span = nearest(text, known)
    return f"; nearest in the source: {shortened(span.quote)!r} ({place(span, known)})" if span else ""


def place(span: Span, known: Known) -> str:
    """Where a span stands, as a reader counts."""
    file = span.file or known.report.origin.file
    return f"{file}, {span.at}" if span.at else f"{file}, characters {span.start}–{span.end}"


def _pairs(text: str) -> frozenset[str]:
    return frozenset(_neighbours("".join(text.split())[:_LONGEST]))


def _neighbours(text: str) -> Iterator[str]:
    return (text[at : at + 2] for at in range(len(text) - 1))
