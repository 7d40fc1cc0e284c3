"""The parts of an office file, and how they refer to each other (ECMA-376 part 2, 9)."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from masthead.errors import MastheadError, ReadError
from masthead.office_file import office_parts, xml_root

if TYPE_CHECKING:
    from lxml.etree import _Element

# ISO/IEC 29500 names its own vocabularies, with the same words in them; every other program has those of ECMA-376.
_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/")
_USUAL = rb"http://schemas.openxmlformats.org/\1/2006/"


class Relation(NamedTuple):
    """kind: the last word of the relationship's type, such as "styles". target: a part's name; "" for one outside."""

    kind: str
    target: str


class RelatedParts:
    """An office file, unpacked. where: what errors call it. main: the part that holds the document."""

    def __init__(self, data: bytes, where: str, main: str, kind: type[MastheadError] = ReadError) -> None:
        """main: the part's usual name. Raises an error of the kind for what is no office file or beyond the limits."""
        self.where = where
        self.kind = kind
        self.parts: Mapping[str, bytes] = office_parts(data, where, kind)
        self._relations: dict[str, dict[str, Relation]] = {}
        found = (one.target for one in self.relations("").values() if one.kind == "officeDocument")
        self.main = next(found, main)

    def relations(self, part: str) -> dict[str, Relation]:
        """What a part refers to, by the ids that its XML uses; "" for the file as a whole."""
        if part not in self._relations:
            self._relations[part] = dict(self._read_relations(part))
        return self._relations[part]

    @cached_property
    def own(self) -> dict[str, Relation]:
        """The relations of the main document."""
        return self.relations(self.main)

    def related(self, kind: str) -> _Element | None:
        """The root of the part of a kind that the document refers to, None where there is none."""
        return self.root(next((one.target for one in self.own.values() if one.kind == kind), ""))

    def root(self, name: str) -> _Element | None:
        """The root of a part, None where there is none."""
        if name not in self.parts:
            return None
        data = self.parts[name]
        return xml_root(_STRICT.sub(_USUAL, data), f"{self.where}, {name}", self.kind)

    def _read_relations(self, part: str) -> Iterator[tuple[str, Relation]]:
        folder, name = posixpath.split(part)
        root = self.root(posixpath.join(folder, "_rels", f"{name}.rels"))
        for one in () if root is None else root:
            target = "" if one.get("TargetMode") == "External" else one.get("Target", "")
            inside = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
            kind = one.get("Type", "").rpartition("/")[2]
            yield one.get("Id", ""), Relation(kind, posixpath.normpath(inside) if target else "")
