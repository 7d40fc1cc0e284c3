"""Compressed streams."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from typing import Any

from reportlab.pdfbase import pdfdoc  # type: ignore[import-untyped]  # it ships no types

from masthead.write.pdf.subset import COMPRESSION


class Stream(pdfdoc.PDFObject):  # type: ignore[misc]  # the base class has no types
    """A stream object. ReportLab's own has no end of line before `endstream`, which PDF/A demands.

    entries: its dictionary, without Length and Filter.
    """

    def __init__(self, entries: Mapping[str, Any], data: bytes, *, compressed: bool = False) -> None:
        self._entries = entries
        self._data = data if compressed else zlib.compress(data, COMPRESSION)

    def format(self, document: Any) -> bytes:
        entries = {**self._entries, "Filter": "/FlateDecode", "Length": len(self._data)}
        head: bytes = pdfdoc.PDFDictionary(entries).format(document)
        return head + b"\nstream\n" + self._data + b"\nendstream\n"
