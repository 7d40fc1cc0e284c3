"""Names: people, organisations, places, credits and speakers, each as its source writes it."""

from __future__ import annotations

from collections.abc import Iterator

from masthead.check.visible import same, visible
from masthead.check.walk import spans
from masthead.errors import Diagnostic
from masthead.report import Credit, Name, Person, Report
from masthead.source import Source


def check_names(report: Report, source: Source | None) -> Iterator[Diagnostic]:
    """Errors fact-not-in-quote for a name that its quote does not state, and for a speaker named nowhere."""
    groups: dict[str, tuple[Person | Name | Credit, ...]] = {
        "origin.credits": report.origin.credits,
        "people": report.people,
        "organisations": report.organisations,
        "places": report.places,
    }
    for field, named in groups.items():
        for number, one in enumerate(named):
            if one.span and not same(one.name, one.span.quote):
                yield _other(one.name, f"stands where its quote says {one.span.quote!r}", f"{field}[{number}]")
    yield from _speakers(report, source)


def _speakers(report: Report, source: Source | None) -> Iterator[Diagnostic]:
    known = {visible(person.name) for person in report.people}
    told = visible(source.raw if source else "\n".join(span.quote for _, span in spans(report)))
    for number, quotation in enumerate(report.quotations):
        speaker = visible(quotation.speaker or "")
        if not quotation.span or not speaker or speaker in known:
            continue
        if speaker not in told:
            yield _other(speaker, "is named nowhere", f"quotations[{number}]")


def _other(name: str, what: str, where: str) -> Diagnostic:
    hint = "Write it as the source does, or take its span away if it is your own."
    return Diagnostic("error", "fact-not-in-quote", f"{name!r} {what}", where, hint)
