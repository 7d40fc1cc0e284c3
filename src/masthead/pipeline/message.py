"""The email of a run, with its documents attached."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from masthead.deliver import Attachment, build_message
from masthead.errors import Artifact
from masthead.output_names import attachment_name
from masthead.report import Report
from masthead.stated_time import stated_time

NAME = "message.eml"

_MIME = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


class Written(NamedTuple):
    """An email before it is a file. names: of its attachments, as a reader sees them."""

    subject: str
    text: str
    html: str
    names: tuple[str, ...]


def written_message(report: Report, documents: Sequence[str]) -> Written:
    """What the email says. documents: the names of the files that it carries. Raises TemplateError."""
    from masthead.fill import render_message

    names = tuple(attachment_name(document, report.title.text, report.language) for document in documents)
    return Written(*render_message(report, names), names)


def message(report: Report, written: Written, documents: Sequence[Artifact], to: Sequence[str]) -> Artifact:
    """The email as an artifact. Raises DeliverError."""
    attachments = [
        Attachment(name, _MIME[document.name.rpartition(".")[2]], document.data)
        for name, document in zip(written.names, documents, strict=True)
    ]
    data = build_message(
        written.subject, written.text, written.html, attachments, to=to, language=report.language, epoch=stated_time()
    )
    return Artifact(NAME, data)
