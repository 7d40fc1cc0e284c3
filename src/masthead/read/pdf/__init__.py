"""The files that a PDF carries (ISO 32000-1, 7.11.4): how a briefing made here gives its model back.

PDFium would find them too, but unpacks a stream whole: a PDF of 6 KB took 4 GB and 20 seconds. Here every stream has a
limit.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from masthead.errors import ReadError
from masthead.read.pdf.file import PdfFile
from masthead.read.pdf.objects import PdfFault, Stream

_MOST_FILES = 1000
_DEEPEST = 20
_BROKEN = "Take the PDF as it was made, or ask for it again."


def carried_file(pdf: bytes, name: str, limit: int, where: str) -> bytes | None:
    """The file of that name in a PDF, None where it carries none. limit: the most bytes it may have. where: what errors
    call the PDF. Raises ReadError for a PDF that is broken, encrypted or hostile, and for a file that is damaged or too
    large."""
    with _faults(where):
        file = _opened(pdf, where)
        stream = _find(file, name)
        return None if stream is None else _content(file, stream, limit, name, where)


def carries_file(pdf: bytes, name: str, where: str) -> bool:
    """Whether a PDF carries a file of that name. Raises ReadError for one that is broken, encrypted or hostile."""
    with _faults(where):
        return _find(_opened(pdf, where), name) is not None


def _opened(pdf: bytes, where: str) -> PdfFile:
    file = PdfFile(pdf)
    if "Encrypt" in file.trailer:
        raise ReadError("the PDF is encrypted", where=where, hint="Save it without a password.")
    return file


@contextmanager
def _faults(where: str) -> Iterator[None]:
    try:
        yield
    except RecursionError:
        raise ReadError("the PDF is broken: its objects lead to each other", where=where, hint=_BROKEN) from None
    except PdfFault as fault:
        raise ReadError(f"the PDF is broken: {fault}", where=where, hint=_BROKEN) from None


def _find(file: PdfFile, name: str) -> Stream | None:
    root = file.entry(file.trailer, "Root", dict)
    tree = file.entry(file.entry(root, "Names", dict), "EmbeddedFiles", dict)
    for specification in _specifications(file, tree, [_MOST_FILES], 0):
        called = file.resolve(specification.get("UF", specification.get("F")))
        if isinstance(called, bytes) and _text(called) == name:
            held = file.resolve(file.entry(specification, "EF", dict).get("F"))
            if not isinstance(held, Stream):
                raise PdfFault(f"{name} is named, but not in it")
            return held
    return None


def _specifications(file: PdfFile, tree: dict[str, Any], left: list[int], depth: int) -> Iterator[dict[str, Any]]:
    """The file specifications in a name tree (7.9.6). left: how many more may be looked at."""
    if depth > _DEEPEST:
        raise PdfFault("its tree of names is too deep")
    for kid in file.entry(tree, "Kids", list):
        kid = file.resolve(kid)
        if isinstance(kid, dict):
            yield from _specifications(file, kid, left, depth + 1)
    for item in file.entry(tree, "Names", list)[1::2]:
        left[0] -= 1
        if left[0] < 0:
            raise PdfFault(f"it carries more than {_MOST_FILES} files")
        specification = file.resolve(item)
        if isinstance(specification, dict):
            yield specification


def _content(file: PdfFile, stream: Stream, limit: int, name: str, where: str) -> bytes:
    data = file.unpacked(stream, limit)
    if data is None:
        what = f"{name} in the PDF is larger than {limit // 1_000_000} MB"
        raise ReadError(what, where=where, hint="Take the report file itself.")
    stated = file.resolve(file.entry(stream.entries, "Params", dict).get("CheckSum"))
    if isinstance(stated, bytes) and stated != hashlib.md5(data, usedforsecurity=False).digest():
        raise ReadError(f"{name} in the PDF is damaged: its checksum is another", where=where, hint=_BROKEN)
    return data


def _text(name: bytes) -> str:
    """A text string (7.9.2.2)."""
    if name.startswith(b"\xfe\xff"):
        return name[2:].decode("utf-16-be", "replace")
    return name.decode("latin-1")
