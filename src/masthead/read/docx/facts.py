"""Facts and summaries whose words a person's edit took away."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from masthead.errors import Diagnostic
from masthead.report import Edit, Report

_HINT = "Correct it in report.yaml, or take it out there."


def fact_findings(before: Report, after: Report, edits: Sequence[Edit]) -> Iterator[Diagnostic]:
    """A warning for each figure, date, name and passage of the summary whose words stood in an edited text, and stand
    in none any more."""
    lost = [(edit.field, edit.was, edit.now or "") for edit in edits if edit.was]
    for where, words in _facts(before):
        if (field := _lost_in(words, lost)) and not any(words in (edit.now or "") for edit in edits):
            what = f"{words!r} stood in {field}, which does not say it any more"
            yield Diagnostic("warning", "fact-not-in-edit", what, where, _HINT)
    edited = {edit.field for edit in edits}
    for where, words in _summaries(after):
        if where not in edited and (field := _lost_in(words, lost)):
            what = f"{words!r} is what {field} said, which a person changed"
            yield Diagnostic("warning", "summary-not-in-edit", what, where, _HINT)


def _lost_in(words: str, lost: Sequence[tuple[str, str, str]]) -> str:
    """The field in which the words stood, and do not stand any more."""
    return next((field for field, was, now in lost if words and words in was and words not in now), "")


def _facts(report: Report) -> Iterator[tuple[str, str]]:
    for name in ("figures", "dates", "people", "organisations", "places"):
        for at, fact in enumerate(getattr(report, name)):
            yield f"{name}[{at}]", getattr(fact, "text", "") or getattr(fact, "name", "")


def _summaries(report: Report) -> Iterator[tuple[str, str]]:
    """The passages that say again, on one page, what the text says."""
    summary = report.summary
    for name in ("conclusion", "next"):
        for at, passage in enumerate(getattr(summary, name)):
            yield f"summary.{name}[{at}].text", passage.text.strip("，；。、,;. ")
    for number, section in enumerate(report.sections):
        for at, point in enumerate(section.points):
            for short, passage in enumerate(point.brief):
                yield f"sections[{number}].points[{at}].brief[{short}].text", passage.text.strip("，；。、,;. ")
