"""Files inside the PDF, associated with the document as a whole (ISO 32000-1, 7.11.4; ISO 19005-3, 6.8)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from masthead.attachment import Attachment
from masthead.errors import WriteError
from masthead.write.pdf.file import File
from masthead.write.pdf.metadata import pdf_date
from masthead.write.pdf.syntax import array, dictionary, name, printable, reference, text_string


def add_attachments(file: File, attachments: Iterable[Attachment], epoch: int | None) -> dict[str, object]:
    """Adds the files; gives what the catalog says of them. Raises WriteError where two have one name."""
    specifications: dict[str, str] = {}
    for attachment in attachments:
        key = text_string(printable(attachment.name))
        if key in specifications or key == "<>":
            hint = "Give each attachment a name of its own."
            raise WriteError(f"two attachments are called {attachment.name!r}, or one has no name", hint=hint)
        specifications[key] = reference(_add(file, attachment, epoch))
    if not specifications:
        return {}
    names = array(f"{key} {specifications[key]}" for key in sorted(specifications))
    return {"AF": array(specifications.values()), "Names": f"<</EmbeddedFiles<</Names {names}>>>>"}


def _add(file: File, attachment: Attachment, epoch: int | None) -> int:
    parameters: dict[str, object] = {
        "Size": len(attachment.data),
        "CheckSum": f"<{hashlib.md5(attachment.data, usedforsecurity=False).hexdigest()}>",
    }
    if epoch is not None:
        parameters["ModDate"] = pdf_date(epoch)
    entries = {"Type": "/EmbeddedFile", "Subtype": name(attachment.mime), "Params": dictionary(parameters)}
    content = reference(file.add_compressed(entries, attachment.data))
    called = text_string(printable(attachment.name))
    specification = {
        "Type": "/Filespec",
        "F": called,
        "UF": called,
        "Desc": text_string(printable(attachment.description)),
        "AFRelationship": name(attachment.relationship),
        "EF": f"<</F {content}/UF {content}>>",
    }
    return file.add(dictionary(specification))
