"""An office file put together (ECMA-376 part 2): parts packed into a zip, equal parts into equal bytes."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from io import BytesIO
from typing import Any, NamedTuple

_DECLARATION = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
_CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONSHIPS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"
# In a value of XML. The standard library has this in xml.sax.saxutils, which takes all of its network modules along.
_QUOTED = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"}
)
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest time a zip can state


class OfficePart(NamedTuple):
    """name: where it stands in the file ("word/document.xml"). relationships: its .rels as XML; empty for none."""

    name: str
    content_type: str
    data: bytes
    relationships: bytes = b""


def packed_package(package: Any) -> bytes:
    """The file of a python-docx package; python-docx's own way of saving stamps the clock."""
    parts = [
        OfficePart(part.partname.membername, part.content_type, part.blob, part.rels.xml if part.rels else b"")
        for part in package.iter_parts()
    ]
    return packed(parts, package.rels.xml)


def packed(parts: Sequence[OfficePart], relationships: bytes) -> bytes:
    """The file, its parts in the order given, with one time and one origin: no clock and no system gets into it.

    relationships: those of the whole file, as XML.
    """
    files = [("[Content_Types].xml", _content_types(parts)), ("_rels/.rels", relationships)]
    for part in parts:
        files.append((part.name, part.data))
        if part.relationships:
            folder, _, name = part.name.rpartition("/")
            files.append((f"{folder}/_rels/{name}.rels", part.relationships))
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        for name, data in files:
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            target.writestr(entry, data)
    return out.getvalue()


def _content_types(parts: Sequence[OfficePart]) -> bytes:
    """[Content_Types].xml (ECMA-376 part 2, 10.1.2): pictures by their extension, every other part by its name."""
    pictures = {_extension(part): part.content_type for part in parts if part.content_type.startswith("image/")}
    defaults = {"rels": _RELATIONSHIPS_TYPE, "xml": "application/xml", **pictures}
    made = [f'<Default Extension="{name}" ContentType="{kind}"/>' for name, kind in sorted(defaults.items())]
    named = sorted((f"/{part.name}", part.content_type) for part in parts if _extension(part) not in pictures)
    made += [
        f'<Override PartName="{name.translate(_QUOTED)}" ContentType="{kind.translate(_QUOTED)}"/>'
        for name, kind in named
    ]
    return f'{_DECLARATION}<Types xmlns="{_CONTENT_TYPES}">{"".join(made)}</Types>'.encode()


def _extension(part: OfficePart) -> str:
    return part.name.rpartition(".")[2]
