"""A DOCX file taken apart: its zip entries, its parts as XML, and what each part is related to."""

from __future__ import annotations

import posixpath
import zipfile
from io import BytesIO
from typing import Any, NamedTuple
from urllib.parse import unquote

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
TYPES = "[Content_Types].xml"
MAIN = "word/document.xml"


class Relation(NamedTuple):
    """kind: the last part of its type. target: the name of a part, without a slash before it, or an address."""

    id: str
    kind: str
    target: str
    external: bool


class Package(NamedTuple):
    """names: of the zip's entries, in its order. roots: of the parts that are XML. relations: by the part that has
    them ("" for the package), then by their ids. broken: what could not be parsed, and why."""

    names: list[str]
    parts: dict[str, bytes]
    roots: dict[str, Any]
    relations: dict[str, list[Relation]]
    broken: list[str]

    def stories(self) -> dict[str, Any]:
        """The parts that hold text."""
        tags = {f"{W}{name}" for name in ("document", "hdr", "ftr", "footnotes", "endnotes", "comments")}
        return {name: root for name, root in self.roots.items() if root.tag in tags}

    def of_kind(self, kind: str) -> Any:
        """The root of the part that the document has one relationship of this kind to; None without one."""
        targets = [one.target for one in self.relations.get(MAIN, ()) if one.kind == kind]
        return self.roots.get(targets[0]) if targets else None


def opened(data: bytes) -> Package:
    with zipfile.ZipFile(BytesIO(data)) as file:
        names = file.namelist()
        parts = {name: file.read(name) for name in names}
    roots: dict[str, Any] = {}
    broken = []
    for name, part in parts.items():
        if name.endswith((".xml", ".rels")):
            try:
                roots[name] = etree.fromstring(part)
            except etree.XMLSyntaxError as error:
                broken.append(f"{name}: {error}")
    relations = {source_of(name): _relations(name, root) for name, root in roots.items() if name.endswith(".rels")}
    return Package(names, parts, roots, relations, broken)


def source_of(name: str) -> str:
    """The part whose relationships a part holds: word/document.xml of word/_rels/document.xml.rels."""
    folder, _, file = name.rpartition("_rels/")
    return folder + file.removesuffix(".rels")


def _relations(name: str, root: Any) -> list[Relation]:
    folder = posixpath.dirname(source_of(name))
    made = []
    for one in root:
        external = one.get("TargetMode") == "External"
        target = one.get("Target", "")
        if not external:
            target = posixpath.normpath(posixpath.join("/", folder, unquote(target))).removeprefix("/")
        made.append(Relation(one.get("Id", ""), one.get("Type", "").rpartition("/")[2], target, external))
    return made
