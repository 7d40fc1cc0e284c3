"""The email of a run, with its documents attached."""

from __future__ import annotations

import os
from collections.abc import Sequence

from masthead.deliver import Attachment, build_message
from masthead.errors import Artifact, ConfigError, shortened
from masthead.output_names import attachment_name
from masthead.report import Report

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
        written.subject, written.text, written.html, attachments, to=to, language=report.language, epoch=_epoch()
    )
    return Artifact(NAME, data)


def _epoch() -> int | None:
    """SOURCE_DATE_EPOCH (reproducible-builds.org): the only date a message may carry before it is sent."""
    text = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not text:
        return None
    if not text.isdecimal() or len(text) > 10:
        raise ConfigError(
            f"SOURCE_DATE_EPOCH is {shortened(text)!r}", hint="Set it to a number of seconds since 1970, or unset it."
        )
    return int(text)
