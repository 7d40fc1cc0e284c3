"""Events and actions: when, by whom, by when and under which reserve, each in the words of its quote."""

from __future__ import annotations

from collections.abc import Iterator

from masthead.check.visible import stands_in
from masthead.errors import Diagnostic, Severity
from masthead.patterns import regex
from masthead.report import Action, Report, Span

_HEDGES = regex("、|, ")


def check_actions(report: Report) -> Iterator[Diagnostic]:
    """Errors fact-not-in-quote for a date or an owner that is not in its quote, warnings for a hedge."""
    for number, event in enumerate(report.events):
        yield from _quoted(event.when, event.span, "error", f"events[{number}].when")
    for number, action in enumerate(report.actions):
        where = f"actions[{number}]"
        yield from _stated(action, "owner", where)
        yield from _stated(action, "deadline", where)
        for hedge in _HEDGES.split(action.hedge or ""):
            yield from _quoted(hedge, action.span, "warning", f"{where}.hedge")


def _stated(action: Action, name: str, where: str) -> Iterator[Diagnostic]:
    """What stands in one of the places that state something of the action."""
    words = getattr(action, name)
    if words and not any(stands_in(words, mention.quote) for mention in action.mentions):
        yield from _quoted(words, action.span, "error", f"{where}.{name}")


def _quoted(words: str | None, span: Span | None, severity: Severity, where: str) -> Iterator[Diagnostic]:
    if words and span and not stands_in(words, span.quote):
        hint = "Write it as the source does, or leave it out."
        yield Diagnostic(severity, "fact-not-in-quote", f"{words!r} does not stand in its quote", where, hint)
