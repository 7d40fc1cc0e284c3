"""The process that PDFium runs in: it reads requests from its standard input and answers on its standard output.

A frame is two lengths, a JSON text and bytes. Requests: {"do": "open", "memory", "seconds"} with the PDF, {"do":
"page", "number", "objects", "characters"}, {"do": "render", "number", "dots"}. An answer is {"failed": why} or what was
asked for.
"""

from __future__ import annotations

import json
import struct
import sys
import time
from array import array
from contextlib import suppress
from typing import Any, BinaryIO

from masthead.pdf_pages.characters import page_characters
from masthead.pdf_pages.drawn import page_drawn
from masthead.pdf_pages.rendering import rendered_page
from masthead.pdf_pages.turn import page_turn

LENGTHS = struct.Struct("<IQ")
_FAULTS = {3: "file", 4: "password", 5: "security"}  # what FPDF_GetLastError says
# Annotations whose words are part of the page: free text, stamps, what a form is filled in with.
_PRINTED = {3, 13, 20}


def serve() -> None:
    """Answer requests until the input ends."""
    import pypdfium2_raw.bindings as raw

    takes, gives = sys.stdin.buffer, sys.stdout.buffer
    raw.FPDF_InitLibrary()
    opened = _Opened(raw)
    while len(head := takes.read(LENGTHS.size)) == LENGTHS.size:
        request, length = LENGTHS.unpack(head)
        answer, parts = opened.answer(json.loads(takes.read(request)), takes.read(length))
        _give(gives, answer, parts)


def _give(gives: BinaryIO, answer: dict[str, Any], parts: list[bytes]) -> None:
    text = json.dumps(answer).encode()
    gives.write(LENGTHS.pack(len(text), sum(map(len, parts))))
    gives.write(text)
    gives.writelines(parts)
    gives.flush()


class _Opened:
    """The PDF that is open."""

    def __init__(self, raw: Any) -> None:
        self._raw = raw
        self._data = b""
        self._document: Any = None

    def answer(self, request: dict[str, Any], data: bytes) -> tuple[dict[str, Any], list[bytes]]:
        if request["do"] == "open":
            _limit(request["memory"], request["seconds"])
            return self._open(data), []
        page = self._raw.FPDF_LoadPage(self._document, request["number"])
        if not page:
            return {"failed": "page"}, []
        try:
            return self._render(page, request) if request["do"] == "render" else self._page(page, request)
        finally:
            self._raw.FPDF_ClosePage(page)

    def _open(self, data: bytes) -> dict[str, Any]:
        raw = self._raw
        if self._document:
            raw.FPDF_CloseDocument(self._document)
        self._data = data  # PDFium reads from it as long as the document is open
        self._document = raw.FPDF_LoadMemDocument64(data, len(data), None)
        if not self._document:
            return {"failed": _FAULTS.get(raw.FPDF_GetLastError(), "file")}
        return {"pages": raw.FPDF_GetPageCount(self._document)}

    def _page(self, page: Any, request: dict[str, Any]) -> tuple[dict[str, Any], list[bytes]]:
        raw = self._raw
        turn = page_turn(raw, page)
        _print_annotations(raw, page)
        text = raw.FPDFText_LoadPage(page)
        if not text:
            return {"failed": "page"}, []
        try:
            if raw.FPDFText_CountChars(text) > request["characters"]:
                return {"failed": "characters"}, []
            found = page_characters(raw, text, turn)
        finally:
            raw.FPDFText_ClosePage(text)
        drawn = page_drawn(raw, page, turn, request["objects"])
        columns: list[array[Any]] = [*found[:5], drawn.rules, drawn.pictures]
        answer = {
            "width": turn.width,
            "height": turn.height,
            "looks": found.looks,
            "objects": drawn.objects,
            "lengths": [len(column) for column in columns],
        }
        return answer, [column.tobytes() for column in columns]

    def _render(self, page: Any, request: dict[str, Any]) -> tuple[dict[str, Any], list[bytes]]:
        width, height, scale, pixels = rendered_page(self._raw, page, page_turn(self._raw, page), request["dots"])
        return {"width": width, "height": height, "scale": scale}, [pixels]


def _print_annotations(raw: Any, page: Any) -> None:
    """Put what is printed of annotations into the page's content."""
    printed = False
    for index in range(min(max(raw.FPDFPage_GetAnnotCount(page), 0), 1000)):
        note = raw.FPDFPage_GetAnnot(page, index)
        printed = printed or (bool(note) and raw.FPDFAnnot_GetSubtype(note) in _PRINTED)
        raw.FPDFPage_CloseAnnot(note)
    if printed:
        raw.FPDFPage_Flatten(page, raw.FLAT_PRINT)


def _limit(memory: int, seconds: int) -> None:
    """Let the process use so many bytes, and so many seconds more of a processor; write no file, leave no core."""
    if sys.platform == "win32":
        return
    import resource

    used = int(time.process_time()) + 1
    wanted = ((resource.RLIMIT_AS, memory), (resource.RLIMIT_CPU, used + seconds))
    for kind, most in (*wanted, (resource.RLIMIT_FSIZE, 0), (resource.RLIMIT_CORE, 0)):
        hard = resource.getrlimit(kind)[1]
        with suppress(ValueError, OSError):  # macOS has no limit of the address space
            resource.setrlimit(kind, (most if hard < 0 else min(most, hard), hard))
