"""What travels inside every PDF: the model it was set from, and the document that the model was read from."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from masthead.attachment import MODEL_NAME, Attachment
from masthead.deliver.manifest import digest
from masthead.errors import ReadError
from masthead.report import Report

_MIME = {
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".htm": "text/html",
    ".html": "text/html",
    ".markdown": "text/markdown",
    ".md": "text/markdown",
    ".pdf": "application/pdf",
    ".txt": "text/plain",
}
_WORDS = {
    "zh-CN": ("本文件内容所据的数据，可用 masthead read 读回", "本文件所据的原文"),
    "zh-Hant": ("本文件內容所據的數據，可用 masthead read 讀回", "本文件所據的原文"),
    "en": ("The data that this document says, for masthead read", "The text that this document was made from"),
}


def attached(report: Report, model: bytes, sources: Mapping[str, bytes | None]) -> tuple[Attachment, ...]:
    """report.yaml and the sources, where they are known, as attachments of a PDF.

    The model is Data: what the pages show can be taken from it. The document it was read from is the Source.
    model: report.yaml's content. sources: the content of each file by its name in the report. Raises ReadError
    where one is no longer what was read.
    """
    of_model, of_source = _WORDS[report.language]
    attachments = [Attachment(MODEL_NAME, model, "application/yaml", "Data", of_model)]
    read_from = {report.origin.file: report.origin.sha256}
    read_from |= {other.file: other.sha256 for other in report.origin.others}
    for name, data in sources.items():
        if data is None:
            continue
        if digest(data) != read_from.get(name):
            raise ReadError("the document changed while it was read", where=name, hint="Run the command again.")
        if name.casefold() == MODEL_NAME:
            name = f"source-{name}"
        mime = _MIME.get(Path(name).suffix.lower(), "application/octet-stream")
        attachments.append(Attachment(name, data, mime, "Source", of_source))
    return tuple(attachments)
