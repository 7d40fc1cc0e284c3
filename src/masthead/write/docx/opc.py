"""The package (ECMA-376 part 2): parts, relationships, and a zip that has the same bytes whenever it is written."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Mapping
from io import BytesIO
from typing import NamedTuple

from masthead.write.docx.elements import tag

PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest time a zip can state
_DECLARATION = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
_DEFAULTS = {"rels": "application/vnd.openxmlformats-package.relationships+xml", "xml": "application/xml"}


class Part(NamedTuple):
    """An XML part. name: its path in the package."""

    name: str
    content_type: str
    xml: str


class Relationships:
    """What a part, or the package itself, refers to."""

    def __init__(self) -> None:
        self._ids: dict[tuple[str, str, bool], str] = {}

    def add(self, kind: str, target: str, *, external: bool = False) -> str:
        """The id of the relationship, the same for the same target. kind: its type's URI. external: no part."""
        return self._ids.setdefault((kind, target, external), f"rId{len(self._ids) + 1}")

    def xml(self) -> str:
        made = []
        for (kind, target, external), name in self._ids.items():
            mode = {"TargetMode": "External"} if external else {}
            made.append(tag("Relationship", {"Id": name, "Type": kind, "Target": target, **mode}))
        return tag("Relationships", {"xmlns": f"{PACKAGE}/relationships"}, "".join(made))


def content_types(parts: Iterable[Part]) -> str:
    """[Content_Types].xml: the type of each part, by its name."""
    made = [tag("Default", {"Extension": ending, "ContentType": kind}) for ending, kind in _DEFAULTS.items()]
    made += [
        tag("Override", {"PartName": f"/{part.name}", "ContentType": part.content_type})
        for part in sorted(parts, key=lambda part: part.name)
    ]
    return tag("Types", {"xmlns": f"{PACKAGE}/content-types"}, "".join(made))


def zipped(files: Mapping[str, str]) -> bytes:
    """XML by file name, in that order, with one time and one origin."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        for name, xml in files.items():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            target.writestr(entry, (_DECLARATION + xml).encode())
    return out.getvalue()
