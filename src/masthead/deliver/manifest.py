"""manifest.json: what was made from what. Nothing in it depends on the machine, the folder or the time."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import Literal

import msgspec

from masthead.errors import Diagnostic

NAME = "manifest.json"


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """The base of the manifest's parts."""


class SourceEntry(Entry, frozen=True, kw_only=True, omit_defaults=True):
    """others: further files that the report was read from."""

    file: str
    sha256: str
    others: tuple[SourceEntry, ...] = ()


class ReportEntry(Entry, frozen=True, kw_only=True):
    """sha256: of the report file used. generated: of the one last written by the program; they differ where a
    person has edited it."""

    sha256: str
    generated: str | None = None


class TemplateEntry(Entry, frozen=True, kw_only=True):
    """sha256: of its files and theme. lines: how they are broken, "styled" or "fitted".

    gave_way: what a one-page fit changed or left out. fonts: PostScript names of the
    faces used."""

    name: str
    theme: str
    pages: int
    sha256: str = ""
    lines: str = ""
    gave_way: tuple[str, ...] = ()
    fonts: tuple[str, ...] = ()


class PictureEntry(Entry, frozen=True, kw_only=True):
    """A picture file that the report names."""

    file: str
    sha256: str


class FileEntry(Entry, frozen=True, kw_only=True):
    """report: the hash of the report file it was made from."""

    name: str
    sha256: str
    bytes: int
    pages: int = 0
    report: str


class FontEntry(Entry, frozen=True, kw_only=True):
    """A font that stood in for the one a theme asks for first."""

    role: str
    script: str
    wanted: str
    used: str


class TemplateInput(Entry, frozen=True, kw_only=True):
    name: str
    sha256: str


class Inputs(Entry, frozen=True, kw_only=True):
    """What results are made of: with equal inputs and fonts they are equal. report: the hash of the report file."""

    masthead: Literal[1] = 1
    version: str
    source: SourceEntry
    report: str
    templates: tuple[TemplateInput, ...] = ()
    pictures: tuple[PictureEntry, ...] = ()

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the inputs as JSON with its keys in order and no blanks. A page can show it, as no page can show
        the hash of the manifest that lists the page's own."""
        return digest(msgspec.json.encode(self, order="sorted"))


class Manifest(Entry, frozen=True, kw_only=True):
    """masthead: the version of this form. version: of the program. fingerprint: of the `Inputs`."""

    masthead: Literal[1] = 1
    version: str
    fingerprint: str = ""
    source: SourceEntry
    report: ReportEntry
    templates: tuple[TemplateEntry, ...] = ()
    pictures: tuple[PictureEntry, ...] = ()
    files: tuple[FileEntry, ...] = ()
    substitutions: tuple[FontEntry, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()

    def stale(self, report: str) -> tuple[str, ...]:
        """The files that were made from another report than the one with this hash."""
        return tuple(entry.name for entry in self.files if entry.report != report)

    def sha256(self, name: str) -> str | None:
        """The recorded hash of a file, None where it is not listed."""
        return next((entry.sha256 for entry in self.files if entry.name == name), None)


def digest(data: bytes) -> str:
    """SHA-256 in hex."""
    return sha256(data).hexdigest()


def manifest_bytes(manifest: Manifest) -> bytes:
    """The file's content: JSON, indented, UTF-8."""
    return msgspec.json.format(msgspec.json.encode(manifest), indent=2) + b"\n"


def read_manifest(folder: Path) -> Manifest | None:
    """The manifest of an earlier run, None where there is none that can be read."""
    try:
        return msgspec.json.decode((folder / NAME).read_bytes(), type=Manifest)
    except (OSError, ValueError):
        return None
