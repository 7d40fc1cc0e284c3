"""Fonts in a PDF: Type0, Identity-H, the subset's glyph numbers as character codes (ISO 32000-1, 9.7)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Any

from reportlab.pdfbase import pdfdoc  # type: ignore[import-untyped]  # it ships no types

from masthead.write.pdf.stream import Stream
from masthead.write.pdf.subset import FontFile, Subset
from masthead.write.pdf.syntax import number, utf16
from masthead.write.pdf.text import UsedFont

# Flags of a font descriptor (ISO 32000-1, table 123).
_FIXED_PITCH, _SYMBOLIC, _ITALIC = 1 << 0, 1 << 2, 1 << 6
# The advance of a Han character; only the others are listed.
_DEFAULT_WIDTH = 1000
_CMAP_HEAD = """/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
"""
_CMAP_TAIL = """endcmap
CMapName currentdict /CMap defineresource pop
end
end
"""
# A CMap may list this many characters at a time.
_CMAP_BLOCK = 100


def embed_font(document: Any, font: UsedFont) -> Any:
    """Adds a font's objects to a `PDFDocument`; gives the reference of its Type0 dictionary.

    Raises WriteError where HarfBuzz cannot make the subset.
    """
    file, subset = font.file, font.subset
    document.updateSignature(subset.name + str(subset.length))
    base = pdfdoc.PDFName(subset.name)
    descendant: dict[str, Any] = {
        "Type": "/Font",
        "Subtype": "/CIDFontType0" if file.cff else "/CIDFontType2",
        "BaseFont": base,
        "CIDSystemInfo": "<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>",
        "FontDescriptor": document.Reference(_descriptor(document, file, subset)),
        "DW": _DEFAULT_WIDTH,
        "W": f"[{' '.join(_widths(font))}]",
    }
    if not file.cff:
        descendant["CIDToGIDMap"] = "/Identity"
    composite = {
        "Type": "/Font",
        "Subtype": "/Type0",
        "BaseFont": f"{base}-Identity-H" if file.cff else base,
        "Encoding": "/Identity-H",
        "DescendantFonts": pdfdoc.PDFArray([document.Reference(pdfdoc.PDFDictionary(descendant))]),
        "ToUnicode": document.Reference(Stream({}, to_unicode(_by_code(font)))),
    }
    return document.Reference(pdfdoc.PDFDictionary(composite))


def to_unicode(texts: dict[int, str]) -> bytes:
    """The CMap from character codes to the texts they give back."""
    mapped = [f"<{code:04X}> <{utf16(text)}>\n" for code, text in texts.items() if text]
    blocks = [mapped[start : start + _CMAP_BLOCK] for start in range(0, len(mapped), _CMAP_BLOCK)]
    body = "".join(f"{len(block)} beginbfchar\n{''.join(block)}endbfchar\n" for block in blocks)
    return (_CMAP_HEAD + body + _CMAP_TAIL).encode("ascii")


def _descriptor(document: Any, file: FontFile, subset: Subset) -> Any:
    metrics = file.metrics()
    flags = _SYMBOLIC | _FIXED_PITCH * metrics.fixed_pitch | _ITALIC * bool(metrics.italic_angle)
    program: dict[str, Any] = {"Subtype": "/CIDFontType0C"} if file.cff else {"Length1": subset.length}
    return pdfdoc.PDFDictionary(
        {
            "Type": "/FontDescriptor",
            "FontName": pdfdoc.PDFName(subset.name),
            "Flags": flags,
            "FontBBox": f"[{' '.join(map(str, metrics.bbox))}]",
            "ItalicAngle": metrics.italic_angle,
            "Ascent": metrics.ascent,
            "Descent": metrics.descent,
            "CapHeight": metrics.cap_height,
            "StemV": metrics.stem_v,
            "FontFile3" if file.cff else "FontFile2": document.Reference(Stream(program, subset.data, compressed=True)),
        }
    )


def _by_code(font: UsedFont) -> dict[int, str]:
    return {code: font.texts[glyph] for glyph, code in _in_order(font)}


def _widths(font: UsedFont) -> Iterator[str]:
    """'first [width …]' for each stretch of neighbouring codes that are not of the default width."""
    widths = [(code, font.file.width(glyph)) for glyph, code in _in_order(font)]
    listed = [(code, width) for code, width in widths if width != _DEFAULT_WIDTH]
    for _, pairs in groupby(enumerate(listed), key=lambda pair: pair[1][0] - pair[0]):
        stretch = [pair for _, pair in pairs]
        yield f"{stretch[0][0]} [{' '.join(number(width) for _, width in stretch)}]"


def _in_order(font: UsedFont) -> list[tuple[int, int]]:
    """The glyphs used and their codes, by code."""
    return sorted(font.subset.codes.items(), key=lambda pair: pair[1])
