"""Whether every number still is the source's own: a person may have changed texts after they were read."""

from __future__ import annotations

import html
from collections.abc import Iterator

from msgspec import Struct

from masthead.patterns import regex
from masthead.report import Figure, Passage, Report, Span

_PRINTED = ("text", "label", "kicker", "second", "heading", "when", "what", "counts", "rows")
_UNSEEN = regex(r"[\s*_`\\]+")  # blanks and the marks of Markdown, which clean text has lost
_NUMBER = regex(r"\d+(?:[.,]\d+)*")


def figures_as_stated(report: Report) -> bool:
    """Whether there are key figures, each figure's text stands in its quote, and so does each number of the texts.

    A number of no span is a person's own. The headline has none: its numbers are those of the title and the
    figures. What a table's figure counts may have the numbers of the table's heads (2031年).
    """
    if not report.summary.figures or not all(_seen(figure.text) in _quote(figure) for figure in report.figures):
        return False
    known = _numbers_in(report.title.text, *(figure.text for figure in report.figures))
    headline = _numbers_in(report.summary.headline or "")
    heads = _numbers_in(*(_quote(part) for part in _parts(report) if isinstance(part, Passage) and part.rows))
    return headline <= known and all(
        _numbers_in(*_texts(part)) <= _numbers_in(_quote(part)) | (heads if isinstance(part, Figure) else set())
        for part in _parts(report)
    )


def _quote(part: Struct) -> str:
    span = getattr(part, "span", None)
    return _seen(html.unescape(span.quote)) if isinstance(span, Span) else ""


def _seen(text: str) -> str:
    return _UNSEEN.sub("", text)


def _numbers_in(*texts: str) -> set[str]:
    return {number for text in texts for number in _NUMBER.findall(_seen(text))}


def _texts(part: Struct) -> Iterator[str]:
    """The texts of the part that print."""
    for name in _PRINTED:
        value = getattr(part, name, None)
        if isinstance(value, str):
            yield value
        elif value:
            yield from (cell for row in value for cell in row)


def _parts(part: Struct) -> Iterator[Struct]:
    """The part and every part below it but spans and the fields that the office sets."""
    yield part
    for name in part.__struct_fields__:
        value = getattr(part, name)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Struct) and not isinstance(item, Span) and name != "issue":
                yield from _parts(item)
