"""The texts of a report that print, each with its place in the model."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from masthead.report import Issue, Passage, Point, Report, Section

Role = Literal["heading", "label", "prose", "cell", "caption", "field", "again"]

_ISSUE = ("series", "number", "issuer", "date", "document_number", "note", "signature", "printed_by", "print_date")
_ISSUE_LISTS = (
    *("co_issuers", "signers", "report_to", "send_to", "distribute_to", "recipients", "copy_to", "attachments"),
    *("present", "absent", "observers"),
)


class Printed(NamedTuple):
    """field: its path, as in `Edit.field`. role: what it is; "again" says words that stand elsewhere in the report too.
    beside: the text that prints right before it or behind, on the same line: a label's and its point's."""

    field: str
    text: str
    role: Role
    beside: str = ""


def printed_texts(report: Report) -> tuple[Printed, ...]:
    """All of them that are not empty, those that are said again last."""
    found = (*_head(report), *_issue(report.issue), *_body(report), *_captions(report), *_again(report))
    return tuple(one for one in found if one.text)


def _head(report: Report) -> Iterator[Printed]:
    title = report.title
    texts = {"kicker": title.kicker or "", "text": title.text, "second": title.second or ""}
    for name, text in texts.items():
        beside = "".join(other for key, other in texts.items() if key != name)
        yield Printed(f"title.{name}", text, "heading", beside)


def _issue(issue: Issue) -> Iterator[Printed]:
    for name in _ISSUE:
        yield Printed(f"issue.{name}", getattr(issue, name) or "", "field")
    for name in _ISSUE_LISTS:
        for number, text in enumerate(getattr(issue, name)):
            yield Printed(f"issue.{name}[{number}]", text, "field")


def _body(report: Report) -> Iterator[Printed]:
    yield from _passages("lead", report.lead)
    for number, section in enumerate(report.sections):
        yield from section_texts(section, f"sections[{number}]")


def section_texts(section: Section, where: str) -> Iterator[Printed]:
    """The texts of a section in the order in which they print."""
    yield Printed(f"{where}.heading", section.heading or "", "heading")
    yield from _passages(f"{where}.paragraphs", section.paragraphs)
    for number, point in enumerate(section.points):
        yield from _point(point, f"{where}.points[{number}]")


def _point(point: Point, where: str) -> Iterator[Printed]:
    yield Printed(f"{where}.label", point.label or "", "label", point.text)
    yield Printed(f"{where}.text", point.text, "prose", point.label or "")
    yield from _passages(f"{where}.paragraphs", point.paragraphs)


def _passages(where: str, passages: Iterable[Passage], role: Role = "prose") -> Iterator[Printed]:
    for number, passage in enumerate(passages):
        yield Printed(f"{where}[{number}].text", passage.text, role)
        for at, row in enumerate(passage.rows):
            for to, cell in enumerate(row):
                yield Printed(f"{where}[{number}].rows[{at}][{to}]", cell, "cell")


def _captions(report: Report) -> Iterator[Printed]:
    for name in ("pictures", "charts"):
        for number, figure in enumerate(getattr(report, name)):
            yield Printed(f"{name}[{number}].caption", figure.caption or "", "caption")


def _again(report: Report) -> Iterator[Printed]:
    """Texts that are cut from others."""
    for number, section in enumerate(report.sections):
        for at, point in enumerate(section.points):
            yield from _passages(f"sections[{number}].points[{at}].brief", point.brief, "again")
    summary = report.summary
    yield Printed("summary.headline", summary.headline or "", "again")
    yield from _passages("summary.conclusion", summary.conclusion, "again")
    yield Printed("summary.scope.text", summary.scope.text if summary.scope else "", "again")
    yield from _passages("summary.next", summary.next, "again")
    for name in ("events", "actions"):
        for number, fact in enumerate(getattr(report, name)):
            yield Printed(f"{name}[{number}].what", fact.what, "again")
