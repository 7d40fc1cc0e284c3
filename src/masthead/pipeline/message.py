"""The email of a run, with its documents attached."""

from __future__ import annotations

from collections.abc import Sequence

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


def message(report: Report, documents: Sequence[Artifact], to: Sequence[str]) -> Artifact:
    """The email as an artifact. Raises TemplateError and DeliverError."""
    from masthead.fill import render_message

    names = tuple(attachment_name(document.name, report.title.text, report.language) for document in documents)
    written = render_message(report, names)
    attachments = [
        Attachment(name, _MIME[document.name.rpartition(".")[2]], document.data)
        for name, document in zip(names, documents, strict=True)
    ]
    data = build_message(
        written.subject, written.text, written.html, attachments, to=to, language=report.language, epoch=stated_time()
    )
    return Artifact(NAME, data)
