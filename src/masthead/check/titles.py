"""The title and the headline, which may stand for the source without quoting it."""

from __future__ import annotations

from collections.abc import Iterator

from masthead.check.numbers import missing_numbers
from masthead.check.person import own_texts
from masthead.check.visible import visible
from masthead.check.walk import spans
from masthead.errors import Diagnostic
from masthead.report import Report
from masthead.source import Source


def check_titles(report: Report, source: Source | None) -> Iterator[Diagnostic]:
    """A warning title-not-in-source for a title without a span; an error number-not-in-source for a headline. What a
    person set in a document is the person's."""
    title, headline, own = report.title, report.summary.headline, own_texts(report)
    if title.span is None and source and "title.text" not in own and visible(title.text) not in visible(source.raw):
        hint = "Give the report a title: set title.text in report.yaml."
        message = f"the title {title.text!r} does not stand in the source"
        yield Diagnostic("warning", "title-not-in-source", message, "title", hint)
    if headline and headline not in (title.text, title.second) and "summary.headline" not in own:
        said = source.raw if source else "\n".join(span.quote for _, span in spans(report))
        if numbers := missing_numbers(headline, f"{title.text}\n{said}"):
            message = f"the headline states {', '.join(numbers)}, which the source does not"
            hint = "Write the number as the source does, or leave it out."
            yield Diagnostic("error", "number-not-in-source", message, "summary.headline", hint)
