"""Word files put together from the XML of their parts, as other programs write them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from masthead.read import read_bytes
from masthead.source import Source

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = " ".join(
    f'xmlns:{name}="{uri}"'
    for name, uri in {
        "w": _W,
        "r": _R,
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
        "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
        "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "dgm": "http://schemas.openxmlformats.org/drawingml/2006/diagram",
        "v": "urn:schemas-microsoft-com:vml",
        "o": "urn:schemas-microsoft-com:office:office",
    }.items()
)
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_OWN = ("styles", "numbering", "footnotes", "endnotes", "settings")


def p(text: str = "", properties: str = "") -> str:
    """A paragraph of one run."""
    shape = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{shape}{r(text) if text else ''}</w:p>"


def r(text: str, properties: str = "") -> str:
    look = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{text}</w:t></w:r>'


def styled(name: str) -> str:
    return f'<w:pStyle w:val="{name}"/>'


def numbered(num: int | str, level: int | None = 0) -> str:
    at = "" if level is None else f'<w:ilvl w:val="{level}"/>'
    return f'<w:numPr>{at}<w:numId w:val="{num}"/></w:numPr>'


def style(key: str, name: str, inside: str = "", based: str = "", kind: str = "paragraph") -> str:
    base = f'<w:basedOn w:val="{based}"/>' if based else ""
    return f'<w:style w:type="{kind}" w:styleId="{key}"><w:name w:val="{name}"/>{base}{inside}</w:style>'


def level(at: int, form: str, text: str, more: str = "", start: int = 1) -> str:
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}<w:lvlText w:val="{text}"/>'
        "</w:lvl>"
    )


def numbering(levels: Mapping[int, str], nums: Mapping[int, tuple[int, str]] | None = None) -> str:
    """levels: of each w:abstractNum. nums: which of them each w:num is, and its overrides; by default the same ids."""
    kinds = "".join(f'<w:abstractNum w:abstractNumId="{key}">{one}</w:abstractNum>' for key, one in levels.items())
    found = nums if nums is not None else {key: (key, "") for key in levels}
    made = "".join(
        f'<w:num w:numId="{key}"><w:abstractNumId w:val="{kind}"/>{more}</w:num>' for key, (kind, more) in found.items()
    )
    return kinds + made


def document(body: str, *, parts: Mapping[str, bytes] | None = None, relations: str = "", **own: str) -> bytes:
    """The file. own: what stands in styles, numbering, footnotes, endnotes, settings. parts, relations: others."""
    made = {
        "[Content_Types].xml": b"<Types/>",
        "_rels/.rels": _relations(f'<Relationship Id="r1" Type="{_R}/officeDocument" Target="word/document.xml"/>'),
        "word/document.xml": _root("document", f"<w:body>{body}</w:body>"),
    }
    for name, inside in own.items():
        assert name in _OWN
        made[f"word/{name}.xml"] = _root(name, inside)
        relations += f'<Relationship Id="{name}" Type="{_R}/{name}" Target="{name}.xml"/>'
    made["word/_rels/document.xml.rels"] = _relations(relations)
    return packed({**made, **(parts or {})})


def packed(parts: Mapping[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in parts.items():
            file.writestr(name, data)
    return out.getvalue()


def relation(key: str, kind: str, target: str, mode: str = "") -> str:
    more = f' TargetMode="{mode}"' if mode else ""
    return f'<Relationship Id="{key}" Type="{_R}/{kind}" Target="{target}"{more}/>'


def root_of(name: str, inside: str) -> bytes:
    """The XML of a part whose root is of Word's namespace."""
    return _root(name, inside)


def source_of(body: str, *, parts: Mapping[str, bytes] | None = None, relations: str = "", **own: str) -> Source:
    return read_bytes(document(body, parts=parts, relations=relations, **own), "a.docx", "a.docx")


def texts(source: Source) -> list[str]:
    return [block.text for block in source.blocks]


def codes(source: Source) -> list[str]:
    return [note.code for note in source.notes]


def _root(name: str, inside: str) -> bytes:
    return f"<?xml version='1.0' encoding='UTF-8'?><w:{name} {NAMESPACES}>{inside}</w:{name}>".encode()


def _relations(inside: str) -> bytes:
    return f'<Relationships xmlns="{_PACKAGE}">{inside}</Relationships>'.encode()
