"""Spans: does each quote stand where its span says it does?"""

from __future__ import annotations

from collections.abc import Iterator

from masthead.check.walk import spans
from masthead.errors import Diagnostic
from masthead.report import Report, Span
from masthead.source import Source


def check_spans(report: Report, source: Source | None) -> Iterator[Diagnostic]:
    """Errors span-length and span-mismatch; a warning source-differs where the source is another file."""
    read_from = {report.origin.sha256, *(other.sha256 for other in report.origin.others)}
    for file in source.files if source else ():
        if file.sha256 in read_from:
            continue
        yield Diagnostic(
            "warning",
            "source-differs",
            f"{file.name} is not {'a' if report.origin.others else 'the'} file the report was read from",
            "origin.sha256",
            "Check against the original file, or read the new one again.",
        )
    for where, span in spans(report):
        if span.end - span.start != len(span.quote):
            yield _wrong_length(where, span)
        elif source and source.quoted(span) != span.quote:
            yield _mismatch(where, span, source)


def _wrong_length(where: str, span: Span) -> Diagnostic:
    return Diagnostic(
        "error",
        "span-length",
        f"the quote has {len(span.quote)} characters, its span {span.end - span.start}",
        where,
        "Put back the quote as the source has it; change the text, not its span.",
    )


def _mismatch(where: str, span: Span, source: Source) -> Diagnostic:
    found = source.quoted(span)
    if found is None:
        what = f"the span names {span.file}, which is none of the files that are checked against"
        return Diagnostic("error", "span-mismatch", what, where, "Name that file too: --source FILE.")
    return Diagnostic(
        "error",
        "span-mismatch",
        f"the source has {_short(found)} where the report quotes {_short(span.quote)}",
        where,
        "Put back the span as it was extracted, or take the span away if the fact is your own.",
    )


def _short(text: str) -> str:
    """The text in quotation marks, cut to what fits on a line."""
    return repr(text if len(text) <= 30 else text[:29] + "…")
