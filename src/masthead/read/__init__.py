"""Read a file as a Source: its text, its blocks, and where each of them stands. Nothing is ever fetched."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path, PurePath

from masthead.errors import Diagnostic, ReadError
from masthead.input_file import file_bytes
from masthead.read import limits
from masthead.read.content import Content, Held
from masthead.read.formats import FORMATS, Format, format_of
from masthead.read.kinds import check_kind, kind_of, misnamed
from masthead.read.promotion import without_promotion
from masthead.source import Block, Source, joined

__all__ = ["FORMATS", "read", "read_bytes"]


def read(path: Path | str, limit: int | None = None) -> Source:
    """The file as a Source, with the files in it. limit: the most bytes it may have, checked before it is read; that of
    its format where none is given. Raises ReadError."""
    path = Path(path)
    known = FORMATS.get(path.suffix.lower())
    limit = limit if limit is not None else known.limit if known else limits.TEXT_BYTES
    data = file_bytes(path, limit, "Split the document.")
    return read_bytes(data, path.name, str(path))


def read_bytes(data: bytes, name: str, where: str) -> Source:
    """A file's content as a Source. name: the file's, whose ending tells its format. where: what errors name. Raises
    ReadError."""
    return _source(data, name, where, 0, limits.Deadline(where))


def _source(data: bytes, name: str, where: str, depth: int, deadline: limits.Deadline) -> Source:
    file_format = format_of(name, where)
    content = _content(file_format, data, PurePath(name).suffix.lower(), where)
    limits.too_many(len(content.raw), limits.CHARACTERS, "characters", where)
    limits.too_many(len(content.blocks), limits.BLOCKS, "paragraphs", where)
    blocks, promotion = without_promotion(content.blocks, where)
    called = _printable(name)
    sha256 = hashlib.sha256(data).hexdigest()
    source = Source(
        name=called,
        sha256=sha256,
        format=file_format.name,
        encoding=content.encoding,
        raw=content.raw,
        blocks=_with_heads(blocks),
        pictures=content.pictures,
        notes=(*content.notes, *promotion),
    )
    inside, notes = _held(content.held, source, where, depth, deadline)
    source = joined([replace(source, notes=(*source.notes, *notes)), *inside])
    limits.too_many(len(source.raw), limits.CHARACTERS, "characters", where)
    if not source.blocks:
        raise ReadError("the file holds no text", where=where, hint="Give a document with some text in it.")
    return source


def _content(file_format: Format, data: bytes, ending: str, where: str) -> Content:
    """What the file says. One that cannot be read may be of another format than its name says."""
    if not data.strip():
        raise ReadError("the file is empty", where=where, hint="Give a document with some text in it.")
    check_kind(data, file_format.name, ending, where)
    try:
        return file_format.content(data, where)
    except ReadError:
        kind = kind_of(data)
        if kind is None or kind.name == file_format.name:
            raise
        raise misnamed(kind, ending, where) from None


def _with_heads(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    if not any(block.kind == "row" for block in blocks):
        return blocks
    from masthead.read.table_heads import with_heads  # what has no table does not pay for it

    return with_heads(blocks)


def _held(
    held: Sequence[Held], holder: Source, where: str, depth: int, deadline: limits.Deadline
) -> tuple[list[Source], list[Diagnostic]]:
    """The files in a file, and a warning for each that cannot be read; the others were told by its reader."""
    limits.too_many(len(held), limits.HELD_FILES, "attachments", where)
    sources, notes = [], []
    for one in held:
        deadline.check()
        called = f"{where}, {one.name}"
        try:
            if depth >= limits.HELD_DEPTH:
                raise ReadError(f"files nest deeper than {limits.HELD_DEPTH}", where=called, hint=limits.SMALLER)
            sources.append(_source(one.data, f"{holder.name}, {one.name}", called, depth + 1, deadline))
        except ReadError as error:
            what = f"left out, since it cannot be read: {error.what}"
            notes.append(Diagnostic("warning", "attachment-unreadable", what, error.where, error.hint))
    return sources, notes


def _printable(name: str) -> str:
    """A file's name may hold bytes that are no text; those become the replacement character."""
    return os.fsencode(name).decode("utf-8", "replace")
