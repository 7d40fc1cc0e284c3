"""What a run is made of, and its fingerprint."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

import masthead
from masthead.deliver.kept import content_of
from masthead.deliver.manifest import Inputs, PictureEntry, SourceEntry, TemplateInput, digest
from masthead.report import Report

if TYPE_CHECKING:
    from masthead.fill import Template


def inputs(report: Report, data: bytes, templates: Sequence[Template], folder: Path) -> Inputs:
    """The inputs of a run. data: the report file's. folder: where it stands, and its pictures with it."""
    origin = report.origin
    return Inputs(
        version=masthead.__version__,
        source=SourceEntry(
            file=origin.file,
            sha256=origin.sha256,
            others=tuple(SourceEntry(file=other.file, sha256=other.sha256) for other in origin.others),
        ),
        report=digest(data),
        templates=tuple(TemplateInput(name=one.name, sha256=template_digest(one)) for one in templates),
        pictures=tuple(_picture(name, folder) for name in dict.fromkeys(one.file for one in report.pictures)),
    )


def template_digest(template: Template) -> str:
    """One hash of a template's files, by their names, and of its theme with all that it inherits, its pictures too."""
    files = [(name, digest(content_of(template.folder / name) or b"")) for name in template_files(template.folder)]
    files += [(f"page-pictures.{name}", digest(picture.data)) for name, picture in template.theme.pictures.items()]
    return digest(msgspec.json.encode([files, template.theme.tables], order="sorted"))


def template_files(folder: Path) -> list[str]:
    """The files that a template may include or show: those in its folder and below it, but for hidden ones."""
    return sorted(_files(folder))


def _files(folder: Path) -> Iterator[str]:
    for root, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        shown = (name for name in names if not name.startswith((".", "~$")))  # ~$: Word has the file open
        yield from ((Path(root) / name).relative_to(folder).as_posix() for name in shown)


def _picture(name: str, folder: Path) -> PictureEntry:
    return PictureEntry(file=name, sha256=digest(content_of(folder / name) or b""))
