"""A press of the tests' own: text and rules put on pages to the millimetre, as a program from elsewhere would.

It shares nothing with the composer and the PDF writer. Faces have any name that is asked for; their outlines are those
of one open font, so that a test can print in 仿宋_GB2312 without having it.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import uharfbuzz as hb  # type: ignore[import-untyped]  # it ships no types

MM = 72 / 25.4
ABOVE = 0.88  # of the em, above the baseline
Color = tuple[float, float, float]
BLACK: Color = (0, 0, 0)
RED: Color = (0.8, 0, 0)


@cache
def font() -> hb.Font:
    return hb.Font(hb.Face(hb.Blob.from_file_path(str(_path()))))


def _path() -> Path:
    package = import_module("pylopdf_fonts_zh_cn").__file__
    assert package
    return Path(package).with_name("NotoSerifSC-Regular.otf")


def glyph(character: str) -> int:
    found = font().get_nominal_glyph(ord(character))
    assert found, character
    return int(found)


def advance(character: str) -> float:
    """In em."""
    return float(font().get_glyph_h_advance(glyph(character))) / float(font().face.upem)


def ink_top(text: str) -> float:
    """How far above the baseline the ink of a text reaches, in em."""
    extents = [font().get_glyph_extents(glyph(character)) for character in text]
    return max(float(one.y_bearing) for one in extents if one) / float(font().face.upem)


def ink_bottom(text: str) -> float:
    """How far above the baseline the ink of a text begins, in em; below it where negative."""
    extents = [font().get_glyph_extents(glyph(character)) for character in text]
    return min(float(one.y_bearing + one.height) for one in extents if one) / float(font().face.upem)


class Press:
    """Pages of one size, in mm from the top left."""

    def __init__(self, width: float = 210, height: float = 297, *, embedded: bool = True) -> None:
        """embedded: whether the file has the outlines; without them characters are coded by Unicode values."""
        self.width, self.height, self.embedded = width, height, embedded
        self._pages: list[list[str]] = []
        self._faces: dict[str, str] = {}
        self._used: set[str] = set()
        self.page()

    def page(self) -> None:
        self._pages.append([])

    def text(
        self, x: float, top: float, text: str, *, size: float, face: str, color: Color = BLACK, step: float = 0.0
    ) -> float:
        """Set a line whose em box begins at x and top. step: the advance of full-width characters, in mm; their em
        where 0. Gives the x where it ends."""
        name = self._faces.setdefault(face, f"F{len(self._faces)}")
        y = (self.height - top) * MM - ABOVE * size
        self._put("{:.3f} {:.3f} {:.3f} rg BT".format(*color), f"/{name} {size} Tf")
        for character in text:
            if character != " ":
                self._used.add(character)
                self._put(f"1 0 0 1 {x * MM:.3f} {y:.3f} Tm <{self._code(character)}> Tj")
            width = 0.25 if character == " " else advance(character)
            x += step if step and width == 1 else width * size / MM
        self._put("ET")
        return x

    def turned(self, x: float, y: float, text: str, *, size: float, face: str, up: bool = True) -> None:
        """A line that reads up the sheet, or down it."""
        name = self._faces.setdefault(face, f"F{len(self._faces)}")
        codes = "".join(map(self._code, text))
        self._used.update(text)
        matrix = "0 1 -1 0" if up else "0 -1 1 0"
        self._put(f"0 g BT /{name} {size} Tf {matrix} {x * MM:.3f} {(self.height - y) * MM:.3f} Tm <{codes}> Tj ET")

    def rule(self, x: float, top: float, width: float, weight: float, color: Color = BLACK) -> None:
        y = (self.height - top - weight) * MM
        box = f"{x * MM:.3f} {y:.3f} {width * MM:.3f} {weight * MM:.3f} re f"
        self._put("{:.3f} {:.3f} {:.3f} rg".format(*color), box)

    def line(self, x: float, y: float, width: float, weight: float) -> None:
        """A stroked rule, y in its middle."""
        level = (self.height - y) * MM
        self._put(f"0 G {weight * MM:.3f} w {x * MM:.3f} {level:.3f} m {(x + width) * MM:.3f} {level:.3f} l S")

    def _code(self, character: str) -> str:
        return f"{glyph(character):04x}" if self.embedded else character.encode("utf-16-be").hex()

    def _put(self, *operators: str) -> None:
        self._pages[-1] += operators

    def data(self, *, rotate: int = 0, offset: float = 0.0) -> bytes:
        """The PDF. offset: of the page's box from the origin, in mm; rotate: turns the page, as a viewer does."""
        pdf = pikepdf.new()
        fonts = pikepdf.Dictionary()
        outlines = pdf.make_stream(_subset(self._used), Subtype=pikepdf.Name.CIDFontType0C) if self.embedded else None
        for face, name in self._faces.items():
            fonts[f"/{name}"] = pdf.make_indirect(_font(pdf, face, sorted(self._used), outlines))
        for operators in self._pages:
            page = pdf.add_blank_page(page_size=(self.width * MM, self.height * MM))
            content = f"1 0 0 1 {offset * MM:.3f} {offset * MM:.3f} cm\n" + "\n".join(operators)
            page.obj.Contents = pdf.make_stream(content.encode())
            page.obj.Resources = pikepdf.Dictionary(Font=fonts)
            sides = (offset * MM, offset * MM, (offset + self.width) * MM, (offset + self.height) * MM)
            page.obj.MediaBox = pikepdf.Array(round(side, 3) for side in sides)
            if rotate:
                page.obj.Rotate = rotate
        out = BytesIO()
        pdf.save(out, static_id=True)
        return out.getvalue()


def _subset(characters: set[str]) -> bytes:
    wanted = hb.SubsetInput()
    wanted.glyph_set.update(glyph(character) for character in characters)
    wanted.flags = hb.SubsetFlags.RETAIN_GIDS | hb.SubsetFlags.CFF_IDENTITY_CHARSET | hb.SubsetFlags.NO_HINTING
    face = hb.subset(font().face, wanted)
    return bytes(face.reference_table("CFF ").data)


def _font(pdf: pikepdf.Pdf, face: str, used: list[str], outlines: pikepdf.Stream | None) -> pikepdf.Dictionary:
    name = pikepdf.Name(f"/ABCDEF+{face}" if outlines is not None else f"/{face}")
    descriptor = pikepdf.Dictionary(
        Type=pikepdf.Name.FontDescriptor, FontName=name, Flags=4, FontBBox=[0, -200, 1000, 900], ItalicAngle=0,
        Ascent=880, Descent=-120, CapHeight=700, StemV=80,
    )  # fmt: skip
    if outlines is not None:
        descriptor.FontFile3 = outlines
    ordering, encoding = b"GB1", "/UniGB-UCS2-H"
    widths: list[Any] = [1, 95, 500]  # the proportional Latin of Adobe-GB1
    if outlines is not None:
        ordering, encoding = b"Identity", "/Identity-H"
        widths = [item for one in used for item in (glyph(one), [round(advance(one) * 1000)])]
    descendant = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.CIDFontType0, BaseFont=name, FontDescriptor=descriptor, DW=1000,
        CIDSystemInfo=pikepdf.Dictionary(Registry=b"Adobe", Ordering=ordering, Supplement=0),
        W=widths,
    )  # fmt: skip
    whole = pikepdf.Dictionary(
        Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type0, BaseFont=name, Encoding=pikepdf.Name(encoding),
        DescendantFonts=[descendant],
    )  # fmt: skip
    if outlines is not None:
        whole.ToUnicode = pdf.make_stream(_to_unicode(used))
    return whole


def _to_unicode(used: list[str]) -> bytes:
    lines = ["/CIDInit /ProcSet findresource begin 12 dict begin begincmap"]
    lines += ["1 begincodespacerange <0000> <ffff> endcodespacerange"]
    for start in range(0, len(used), 100):
        part = used[start : start + 100]
        lines.append(f"{len(part)} beginbfchar")
        lines += [f"<{glyph(character):04x}> <{character.encode('utf-16-be').hex()}>" for character in part]
        lines.append("endbfchar")
    return "\n".join([*lines, "endcmap end end"]).encode()
