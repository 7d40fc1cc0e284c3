"""Read a file as a Source: its text, its blocks, and where each of them stands. Nothing is ever fetched."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from masthead.errors import ReadError
from masthead.input_file import file_bytes
from masthead.read.decoding import decode
from masthead.read.markdown import markdown_blocks
from masthead.read.text import text_blocks
from masthead.source import Block, Source

SAVE = "Of any other: save the document as plain text or Markdown, in UTF-8, and name that."
SIZE_LIMIT = 20 * 1024 * 1024


class Format(NamedTuple):
    """name: what `Source.format` says. blocks: the raw text to its blocks; it raises nothing."""

    name: str
    blocks: Callable[[str], tuple[Block, ...]]


_TEXT = Format("txt", text_blocks)
_MARKDOWN = Format("md", markdown_blocks)

FORMATS: Mapping[str, Format] = {".txt": _TEXT, ".text": _TEXT, ".md": _MARKDOWN, ".markdown": _MARKDOWN}


def read(path: Path | str, limit: int = SIZE_LIMIT) -> Source:
    """The file as a Source. limit: the most bytes it may have, checked before it is read. Raises ReadError."""
    path = Path(path)
    data = file_bytes(path, limit, "Split the document.")
    return read_bytes(data, path.name, str(path))


def read_bytes(data: bytes, name: str, where: str) -> Source:
    """A file's content as a Source. name: the file's, whose ending tells its format. where: what errors name. Raises
    ReadError."""
    file_format = _format(Path(name), where)
    raw, encoding = decode(data, where)
    blocks = file_format.blocks(raw)
    if not blocks:
        raise ReadError("the file holds no text", where=where, hint="Give a document with some text in it.")
    return Source(
        name=_printable(name),
        sha256=hashlib.sha256(data).hexdigest(),
        format=file_format.name,
        encoding=encoding,
        raw=raw,
        blocks=blocks,
    )


def _format(path: Path, where: str) -> Format:
    file_format = FORMATS.get(path.suffix.lower())
    if path.suffix.lower() in (".pdf", ".docx"):
        what = f"a {path.suffix[1:].upper()} is not read as a document yet"
        raise ReadError(what, where=where, hint=f"Of one that Masthead made: masthead render {path.name}. {SAVE}")
    if file_format is None:
        ending = f"the ending {path.suffix!r} is not known" if path.suffix else "the file's name has no ending"
        raise ReadError(ending, where=where, hint=f"Formats that are read: {', '.join(FORMATS)}.")
    return file_format


def _printable(name: str) -> str:
    """A file's name may hold bytes that are no text; those become the replacement character."""
    return os.fsencode(name).decode("utf-8", "replace")
