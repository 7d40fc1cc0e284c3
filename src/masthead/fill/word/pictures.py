"""Pictures of the report in a drawn file: {{ picture(p) }}."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.package import OpcPackage
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.shape import CT_Inline
from docx.shared import Length, Pt
from lxml.etree import tostring

from masthead.errors import ReadError, shortened
from masthead.fill.budget import RefusedError
from masthead.fill.word.engine import Engine
from masthead.fill.word.sandbox import InRun
from masthead.picture import Picture
from masthead.pictures import picture_file
from masthead.report import Picture as ReportPicture
from masthead.units import parse_length

_FIRST_ID = 5001  # beyond those that docxtpl gives the drawings of the file
_A4 = (595.0, 842.0)  # where the file does not say
_ROOM = 0.9  # of the page's height: a caption stands below


def picture_function(engine: Engine, folders: Sequence[Path]) -> Callable[[Any], InRun]:
    """The function `picture`: it takes an item of report.pictures and gives it as it may stand in a run. folders: where
    its file is looked for."""
    made: dict[str, tuple[Picture, Part]] = {}

    def picture(item: Any) -> InRun:
        if not isinstance(item, ReportPicture):
            hint = "Write {% for p in pictures %}{{ picture(p) }}{% endfor %}."
            raise RefusedError(f"picture() takes one of the report's pictures\n{hint}")
        if item.file not in made:
            new = _found(item, folders)
            made[item.file] = new, _part(new, engine.docx.part.package)
        found, part = made[item.file]
        relationship = engine.current_rendering_part.relate_to(part, RELATIONSHIP_TYPE.IMAGE)
        engine.pictures += 1
        size = _size(item, found, engine)
        inline = CT_Inline.new_pic_inline(_FIRST_ID + engine.pictures, relationship, "picture", *size)
        inline.docPr.set("descr", item.alt)
        for side in ("distT", "distB", "distL", "distR"):  # LibreOffice takes 3 mm where nothing is said
            inline.set(side, "0")
        drawing = OxmlElement("w:drawing")
        drawing.append(inline)
        xml = tostring(drawing, encoding="unicode")
        return InRun(f'</w:t>{xml}<w:t xml:space="preserve">')

    return picture


def _found(item: ReportPicture, folders: Sequence[Path]) -> Picture:
    try:
        found = picture_file(item.file, folders)
    except ReadError as error:
        raise RefusedError(f"{error.where}: {error.what}\n{error.hint}") from None
    if found.kind == "svg":
        raise RefusedError(f"{shortened(item.file)} is an SVG, which not every Word shows\nSave it as PNG.")
    return found


def _part(found: Picture, package: OpcPackage) -> Part:
    """The picture under a name that the file does not have yet: it may itself be one that was made here."""
    name = package.next_partname(f"/word/media/report-%d.{found.kind}")
    return Part(name, f"image/{found.kind}", found.data, package)  # type: ignore[arg-type]  # any OPC package


def _size(item: ReportPicture, found: Picture, engine: Engine) -> tuple[Length, Length]:
    """Width and height as it is asked for, or its own; never wider than the text or higher than the page."""
    room, high = _room(engine)
    width = found.width
    if item.width:
        width = room * float(item.width[:-1]) / 100 if item.width.endswith("%") else parse_length(item.width)
    width = max(1.0, min(width, room, high * found.width / found.height))
    return Pt(width), Pt(width * found.height / found.width)


def _room(engine: Engine) -> tuple[float, float]:
    """Width and height of the text of the first section, in points; those of A4 and no margins where it has none."""
    section = next(iter(engine.docx.sections), None)
    sides = ("page_width", "left_margin", "right_margin"), ("page_height", "top_margin", "bottom_margin")
    known = [[getattr(section, name, None) for name in names] for names in sides]
    (width, left, right), (height, top, bottom) = [[length.pt if length else 0.0 for length in one] for one in known]
    return (width or _A4[0]) - left - right, ((height or _A4[1]) - top - bottom) * _ROOM
