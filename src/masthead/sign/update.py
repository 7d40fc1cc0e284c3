"""A PDF as it is, and what a signature adds behind it (ISO 32000-1, 7.5.6)."""

from __future__ import annotations

from hashlib import sha256
from io import BytesIO
from typing import Any

from pyhanko.pdf_utils.generic import ArrayObject, ByteStringObject
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader

from masthead.errors import ReadError

_LARGEST = 256 * 1024 * 1024
_ID_BYTES = 16


class Update(IncrementalPdfFileWriter):
    """An update that says nothing but what it is told to: pyHanko's own would change the dates and the producer, which
    PDF/A wants the same in two places, and draw a random file identifier."""

    def _update_meta(self) -> None:
        """Signing changes no metadata."""

    @classmethod
    def _handle_id(cls, prev: PdfFileReader) -> ArrayObject:
        prev.stream.seek(0)
        new = ByteStringObject(sha256(prev.stream.read()).digest()[:_ID_BYTES])
        old: Any = new
        if "/ID" in prev.trailer:
            old = prev.trailer["/ID"][0]
            old = getattr(old, "original_bytes", old)
        return ArrayObject([ByteStringObject(old), new])


def open_update(pdf: bytes, where: str) -> Update:
    """An update of the PDF, with nothing in it yet. Raises ReadError."""
    if b"%PDF-" not in pdf[:1024]:
        raise ReadError("the file is no PDF", where=where, hint="Only PDF files can be signed.")
    if len(pdf) > _LARGEST:
        raise ReadError(f"the PDF has more than {_LARGEST // 1048576} MB", where=where, hint="Sign a smaller one.")
    try:
        reader = PdfFileReader(BytesIO(pdf), strict=False)
        encrypted = reader.encrypted
        update = None if encrypted else Update(reader.stream, prev=reader)
        if update:
            update.root["/Pages"]["/Count"]
    except Exception:  # noqa: BLE001  whatever a broken PDF makes pyHanko raise is that PDF's fault
        raise ReadError("the PDF is broken", where=where, hint="Make it again, then sign it.") from None
    if not update:
        raise ReadError("the PDF is encrypted", where=where, hint="Sign it before it is encrypted.")
    return update
