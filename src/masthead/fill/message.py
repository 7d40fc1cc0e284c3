"""The text of the email that carries a report's documents."""

from __future__ import annotations

from typing import NamedTuple

from masthead.fill.template import shipped_folder
from masthead.fill.traditional import worded
from masthead.patterns import regex
from masthead.report import Report

_BLANK_LINES = regex(r"\n{3,}")


class Message(NamedTuple):
    """subject: one line. text: the plain form. html: the same in HTML, with its styles inline."""

    subject: str
    text: str
    html: str


def render_message(report: Report, attachments: tuple[str, ...] = ()) -> Message:
    """The message for a report. attachments: the names of the files it will carry, as a reader should see them."""
    subject = _part(report, "subject.txt.j2", attachments)
    return Message(
        subject=" ".join(subject.split()),
        text=_BLANK_LINES.sub("\n\n", _part(report, "text.txt.j2", attachments)).strip() + "\n",
        html=_part(report, "html.html.j2", attachments).strip() + "\n",
    )


def _part(report: Report, file: str, attachments: tuple[str, ...]) -> str:
    from masthead.fill.filters import report_filters, report_functions
    from masthead.fill.render import render, report_values
    from masthead.fill.runs import finished_text
    from masthead.fill.sandbox import Sandbox

    name = "message-en" if report.language == "en" else "message"
    sandbox = Sandbox(
        shipped_folder() / name,
        name,
        filters=report_filters(report),
        functions=report_functions(report),
        markup=False,
        escaped=file.endswith(".html.j2"),
        worded=worded(report.language),
        spoken=lambda text: finished_text(text, report.language),
    )
    return render(sandbox, file, report_values(report) | {"attachments": attachments})
