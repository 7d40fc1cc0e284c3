"""The parts of a Word file that say how it looks, and how they refer to each other (ECMA-376 part 2, 9)."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from masthead.errors import ReadError
from masthead.office_file import office_parts, xml_root
from masthead.picture import Picture
from masthead.pictures import read_picture

if TYPE_CHECKING:
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_HINT = "Open it in Word, WPS or LibreOffice, save it as .docx, and take that file."


class Relation(NamedTuple):
    """kind: the last word of the relationship's type, such as "styles". target: a part's name; "" for one outside."""

    kind: str
    target: str


class OfficeFile:
    """A Word file, unpacked. where: what errors call it."""

    def __init__(self, data: bytes, where: str) -> None:
        """Raises ReadError for a file that is no Word file, or is beyond the limits."""
        self.where = where
        self.parts: Mapping[str, bytes] = office_parts(data, where)
        self._relations: dict[str, dict[str, Relation]] = {}
        self._pictures: dict[str, Picture | ReadError] = {}
        main = (one.target for one in self.relations("").values() if one.kind == "officeDocument")
        self.main = next(main, "word/document.xml")
        if self.main not in self.parts:
            raise ReadError("this is no Word file: it has no document part", where=where, hint=_HINT)
        self.document = self._root(self.main)
        if self.document.tag != f"{W}document":
            raise ReadError("this is no Word file of the usual kind", where=where, hint=_HINT)

    def relations(self, part: str) -> dict[str, Relation]:
        """What a part refers to, by the ids that its XML uses; "" for the file as a whole."""
        if part not in self._relations:
            self._relations[part] = dict(self._read_relations(part))
        return self._relations[part]

    def _read_relations(self, part: str) -> Iterator[tuple[str, Relation]]:
        folder, name = posixpath.split(part)
        path = posixpath.join(folder, "_rels", f"{name}.rels")
        for one in self._root(path) if path in self.parts else ():
            target = "" if one.get("TargetMode") == "External" else one.get("Target", "")
            inside = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
            kind = one.get("Type", "").rpartition("/")[2]
            yield one.get("Id", ""), Relation(kind, posixpath.normpath(inside) if target else "")

    @cached_property
    def own(self) -> dict[str, Relation]:
        """The relations of the main document."""
        return self.relations(self.main)

    @cached_property
    def title(self) -> str:
        """What the file says that the document is called."""
        name = next((one.target for one in self.relations("").values() if one.kind == "core-properties"), "")
        root = self.root(name)
        return (root.findtext(_TITLE) or "").strip() if root is not None else ""

    def related(self, kind: str) -> _Element | None:
        """The root of the part of a kind that the document refers to, None where there is none."""
        name = next((one.target for one in self.own.values() if one.kind == kind), "")
        return self._root(name) if name in self.parts else None

    def picture(self, name: str) -> Picture:
        """The picture in a part, which is read once however often the file shows it. Raises ReadError."""
        if name not in self._pictures:
            try:
                self._pictures[name] = read_picture(self.parts[name], posixpath.basename(name))
            except ReadError as error:
                self._pictures[name] = error
        found = self._pictures[name]
        if isinstance(found, ReadError):
            raise found
        return found

    def root(self, name: str) -> _Element | None:
        """The root of a part, None where there is none."""
        return self._root(name) if name in self.parts else None

    def _root(self, name: str) -> _Element:
        return xml_root(self.parts[name], f"{self.where}, {name}")
