"""Picture files: looked for in certain folders and nowhere else."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from masthead.errors import ReadError, shortened
from masthead.pictures.limits import MAX_BYTES

_HINT = "Put the file into the template's folder or beside the report file, and name it from there."


def picture_bytes(name: str, folders: Iterable[Path]) -> bytes:
    """The file of that name in one of the folders or below.

    Raises ReadError for a name that leads outside, for a file that is missing, in several folders, no regular file, too
    large or unreadable.
    """
    _check_name(name)
    paths = list(dict.fromkeys(path for folder in folders if (path := _inside(name, folder)) is not None))
    if not paths:
        raise ReadError("there is no such picture", where=shortened(name), hint=_HINT)
    if len(paths) > 1:
        hint = "Rename one of them."
        raise ReadError(
            "the template's folder and the report's have a picture each of this name", where=name, hint=hint
        )
    return _content(paths[0], name)


def _check_name(name: str) -> None:
    parts = PurePosixPath(name)
    odd = not name.strip() or "\\" in name or ":" in name or not name.isprintable()
    if odd or parts.is_absolute() or ".." in parts.parts or len(name) > 1000:
        raise ReadError(
            "this names no picture in the template's folder or the report's", where=shortened(name), hint=_HINT
        )


def _inside(name: str, folder: Path) -> Path | None:
    """The file, None where there is none. Raises ReadError where a link leads out of the folder."""
    try:
        root = folder.resolve()
        path = (root / name).resolve()
        if not path.exists():
            return None
        if not path.is_relative_to(root):
            raise ReadError("the picture is a link that leads outside", where=shortened(name), hint=_HINT)
        if not path.is_file():
            raise ReadError("this is no regular file", where=shortened(name), hint="Name a PNG, JPEG or SVG file.")
    except (OSError, ValueError, RuntimeError):  # a name that no file system takes, a loop of links
        return None
    return path


def _content(path: Path, name: str) -> bytes:
    try:
        if path.stat().st_size > MAX_BYTES:
            raise ReadError(
                f"the picture's file is larger than {MAX_BYTES:,} bytes", where=shortened(name), hint="Scale it down."
            )
        return path.read_bytes()
    except OSError as error:
        raise ReadError(f"the picture cannot be read: {error.strerror}", where=shortened(name), hint=_HINT) from None
