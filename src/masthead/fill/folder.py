"""Reads template files from one folder and from nowhere else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path, PurePosixPath

from jinja2 import BaseLoader, Environment, TemplateNotFound

from masthead.fill.budget import RefusedError

_LARGEST_FILE = 1_000_000  # bytes; far beyond any template, and quick to compile


class FolderLoader(BaseLoader):
    """label: what errors call the folder. files: takes the names of the files that are loaded."""

    def __init__(self, folder: Path, label: str, files: set[str]) -> None:
        self.folder = folder.resolve()
        self.label = label
        self.files = files

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:  # noqa: ARG002 - Jinja2 calls it so
        text = self._read(self._path(template), template)
        self.files.add(f"{self.label}/{template}")
        return text, f"{self.label}/{template}", lambda: True

    def _path(self, name: str) -> Path:
        parts = PurePosixPath(name)
        if parts.is_absolute() or ".." in parts.parts or "\\" in name or "\0" in name:
            raise TemplateNotFound(name, f"{name!r} is outside the template's folder")
        path = (self.folder / parts).resolve()
        if not path.is_relative_to(self.folder):
            raise TemplateNotFound(name, f"{name!r} leads outside the template's folder")
        return path

    def _read(self, path: Path, name: str) -> str:
        try:
            if path.stat().st_size > _LARGEST_FILE:
                raise RefusedError(f"{name!r} is larger than {_LARGEST_FILE:,} bytes\nSplit it.")
            return path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            raise RefusedError(f"{name!r} is not UTF-8 text\nSave it as UTF-8.") from None
        except (OSError, ValueError):
            raise TemplateNotFound(name, f"no file {name!r} in the template's folder") from None
