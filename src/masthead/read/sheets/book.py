"""The parts of a workbook (ECMA-376 part 1, 18): which sheets it has, its texts, the formats of its cells."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from masthead.errors import ReadError
from masthead.office_file import office_parts, xml_root
from masthead.read import limits
from masthead.read.raised import lowered, raised
from masthead.read.sheets.styles import CellStyle, cell_styles, is_struck
from masthead.read.sheets.xml_elements import elements

if TYPE_CHECKING:
    from lxml.etree import _Element

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MOST_SHEETS = 1000
_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_OTHER = "Save it as .xlsx in Excel, WPS or LibreOffice."


class SheetPart(NamedTuple):
    """A sheet of the workbook. data: None where it is no sheet of cells, but a chart or a macro."""

    name: str
    data: bytes | None
    hidden: bool


class Run(NamedTuple):
    """A piece of a text. struck: None where it looks as its cell says."""

    text: str
    struck: bool | None


Words = str | tuple[Run, ...]  # the text of a cell; in runs where they look otherwise than the cell


@dataclass(frozen=True, slots=True)
class Book:
    """strings: the texts that cells share. styles: of cells, by number. since_1904: how days are counted."""

    parts: Mapping[str, bytes]
    sheets: tuple[SheetPart, ...]
    strings: tuple[Words, ...]
    styles: tuple[CellStyle, ...]
    since_1904: bool


def open_book(data: bytes, where: str) -> Book:
    """The workbook. Raises ReadError where this is none, or its parts are beyond the limits."""
    if data.startswith(_OLE):
        what = "this is an old Excel file under another name, or one that a password protects"
        raise ReadError(what, where=where, hint=f"Open it with its password. {_OTHER}")
    parts = office_parts(data, where)
    main = _main_part(parts, where)
    root = xml_root(parts[main], f"{where}, {main}")
    targets = _targets(parts, main, where)
    properties = root.find("{*}workbookPr")
    styles = targets.get("styles", "")
    return Book(
        parts=parts,
        sheets=tuple(_sheets(root, parts, targets)),
        strings=_strings(parts.get(targets.get("sharedStrings", "")), where),
        styles=tuple(cell_styles(xml_root(parts[styles], f"{where}, {styles}") if styles in parts else None, where)),
        since_1904=properties is not None and properties.get("date1904") in ("1", "true", "on"),
    )


def _main_part(parts: Mapping[str, bytes], where: str) -> str:
    named = [target for kind, target in _relations(parts, "", where) if kind == "officeDocument"]
    main = next((name for name in (*named, "xl/workbook.xml") if name in parts), None)
    if main is None or ("sheet" not in main and "workbook" not in main):
        raise ReadError("this office file holds no workbook", where=where, hint=f"Is it a spreadsheet? {_OTHER}")
    return main


def _relations(parts: Mapping[str, bytes], part: str, where: str) -> Iterator[tuple[str, str]]:
    """(kind, name of the part) of what a part refers to; what lies outside the file is left out."""
    for relation in _relation_elements(parts, part, where):
        yield relation.get("Type", "").rpartition("/")[2], _target(part, relation)


def _relation_elements(parts: Mapping[str, bytes], part: str, where: str) -> Iterator[_Element]:
    folder, name = posixpath.split(part)
    relations = posixpath.join(folder, "_rels", f"{name}.rels")
    if relations in parts:
        for relation in xml_root(parts[relations], f"{where}, {relations}").iterfind("{*}Relationship"):
            if relation.get("TargetMode") != "External":
                yield relation


def _target(part: str, relation: _Element) -> str:
    target = relation.get("Target", "")
    return posixpath.normpath(
        target.lstrip("/") if target[:1] == "/" else posixpath.join(posixpath.dirname(part), target)
    )


def _targets(parts: Mapping[str, bytes], main: str, where: str) -> Mapping[str, str]:
    """The parts that the workbook refers to: by kind, and the sheets by their ids."""
    found: dict[str, str] = {}
    for relation in _relation_elements(parts, main, where):
        kind, target = relation.get("Type", "").rpartition("/")[2], _target(main, relation)
        found.setdefault(kind, target)
        if kind == "worksheet":
            found[f"id {relation.get('Id', '')}"] = target
    return found


def _sheets(root: _Element, parts: Mapping[str, bytes], targets: Mapping[str, str]) -> Iterator[SheetPart]:
    for sheet in root.findall("{*}sheets/{*}sheet")[:_MOST_SHEETS]:
        ids = [str(value) for name, value in sheet.attrib.items() if str(name).endswith("}id")]
        target = targets.get(f"id {ids[0]}", "") if ids else ""
        hidden = sheet.get("state", "visible") != "visible"
        yield SheetPart(string_text(sheet.get("name", "")), parts.get(target), hidden)


def _strings(data: bytes | None, where: str) -> tuple[Words, ...]:
    if data is None:
        return ()
    found: list[Words] = []
    for item in elements(data, f"{where}, shared strings", ("si",)):
        found.append(rich_text(item))
        limits.too_many(len(found), limits.CELLS, "texts", where)
    return tuple(found)


def rich_text(item: _Element) -> Words:
    """The text of its runs, without how it is pronounced."""
    plain = "".join(piece.text or "" for piece in item.iterfind("{*}t"))
    runs = [Run(plain, None)] if plain else []
    for run in item.iterfind("{*}r"):
        look, text = run.find("{*}rPr"), run.findtext("{*}t") or ""
        shift = None if look is None else look.find("{*}vertAlign")
        text = _shifted(text, "" if shift is None else shift.get("val", ""), runs[-1].text if runs else "")
        runs.append(Run(text, None if look is None else is_struck(look)))
    if all(run.struck is None for run in runs):
        return string_text("".join(run.text for run in runs))
    return tuple(Run(string_text(run.text), run.struck) for run in runs)


def _shifted(text: str, shift: str, before: str) -> str:
    """The text of a run as it is set: higher, lower than what stands before it, or on its line."""
    if shift == "superscript":
        return raised(text)
    return lowered(text, before) if shift == "subscript" else text


def string_text(text: str) -> str:
    """_x000D_ and the like as the characters they stand for."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
