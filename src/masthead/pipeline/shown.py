"""The pictures of a source: files beside the report, and named in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from msgspec.structs import replace

from masthead.deliver.manifest import digest
from masthead.errors import Artifact, Diagnostic, ReadError
from masthead.language import is_traditional
from masthead.report import Picture, Report
from masthead.source import Source, SourcePicture

FOLDER = "pictures"
_UNSAFE = re.compile(r"[^\w-]+")
_LONGEST_STEM = 60
_UNNAMED = "picture"
_HASH = 8


class Shown(NamedTuple):
    """report: with the pictures named. files: the pictures. notes: which of them need words, and which are left out."""

    report: Report
    files: tuple[Artifact, ...] = ()
    notes: tuple[Diagnostic, ...] = ()


def with_pictures(report: Report, source: Source, where: str) -> Shown:
    """The report with the pictures of its source. where: what notes call the report's file.

    A picture is called by its name in the source and a part of its hash, so that one file never stands for another. Of
    a picture that the source says nothing of, the report says just that.
    """
    files: dict[str, bytes] = {}
    pictures: list[Picture] = []
    notes: list[Diagnostic] = []
    for found in source.pictures:
        refused = _refused(found)
        if refused is not None:
            message = f"the picture {found.name} is left out: {refused.what}"
            notes.append(Diagnostic("warning", "picture-left-out", message, source.name, refused.hint))
            continue
        name = _file_name(found)
        files[name] = found.data
        if not (found.alt or found.caption):
            at = f"{where}, pictures[{len(pictures)}].alt"
            message = f"the source does not say what {found.name} shows"
            notes.append(Diagnostic("note", "picture-not-described", message, at, "Say it, for who cannot see it."))
        alt = found.alt or found.caption or _undescribed(report.language)
        pictures.append(Picture(file=name, alt=alt, caption=found.caption or None))
    artifacts = tuple(Artifact(name, data) for name, data in files.items())
    return Shown(replace(report, pictures=tuple(pictures)), artifacts, tuple(notes))


@contextmanager
def beside(files: Sequence[Artifact], folder: Path) -> Iterator[Path]:
    """A folder in which a report finds its pictures: its own, or a passing one with those that are not there yet."""
    if not files:
        yield folder
        return
    from tempfile import TemporaryDirectory

    with TemporaryDirectory(prefix="masthead-", ignore_cleanup_errors=True) as made:
        for file in files:
            path = Path(made, file.name)
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(file.data)
        yield Path(made)


def _refused(picture: SourcePicture) -> ReadError | None:
    """Why a picture can't be printed."""
    from masthead.pictures import read_picture

    try:
        read_picture(picture.data, picture.name)
    except ReadError as error:
        return error
    return None


def _file_name(picture: SourcePicture) -> str:
    name = PurePosixPath(picture.name.replace("\\", "/"))
    stem = _UNSAFE.sub("-", name.stem)[:_LONGEST_STEM].strip("-") or _UNNAMED
    ending = _UNSAFE.sub("", name.suffix.lower().lstrip("."))
    return f"{FOLDER}/{stem}-{digest(picture.data)[:_HASH]}.{ending}"


def _undescribed(language: str) -> str:
    if language == "en":
        return "Picture (not described in the source)"
    return "圖片（原文未附說明）" if is_traditional(language) else "图片（原文未附说明）"
