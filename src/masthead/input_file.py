"""A file from outside: a regular one, read whole where it is not too large."""

from __future__ import annotations

from pathlib import Path

from masthead.errors import MastheadError, ReadError

_MB = 1024 * 1024
LARGEST_PDF = 256 * _MB


def file_bytes(path: Path, limit: int, hint: str, kind: type[MastheadError] = ReadError) -> bytes:
    """What a file holds. limit: the most bytes it may have; hint: what to do with a larger one. kind: the error raised
    for one that is larger, for a folder, and for what is no regular file or cannot be opened."""
    where = str(path)
    try:
        if path.is_dir():
            raise kind("this is a folder, not a file", where=where, hint="Name a file in it.")
        if not path.is_file():
            raise kind("there is no such file", where=where, hint="Check the name and the folder.")
        size = path.stat().st_size
        data = b""
        if size <= limit:  # a larger one is not read at all
            with path.open("rb") as file:
                data = file.read(limit + 1)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        rights = "Check the name and your rights to the file."
        raise kind(f"the file cannot be opened: {reason}", where=where, hint=rights) from None
    size = max(size, len(data))  # it may have grown
    if size > limit:
        raise kind(f"the file has {_said(size)}; at most {_said(limit)} are read", where=where, hint=hint)
    return data


def _said(size: int) -> str:
    return f"{size / _MB:.1f} MB" if size >= _MB else f"{size:,} bytes"
