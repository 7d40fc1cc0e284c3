"""Fonts in a PDF: Type0, Identity-H, the subset's glyph numbers as character codes (ISO 32000-1, 9.7)."""

from __future__ import annotations

from masthead.write.pdf.file import File
from masthead.write.pdf.subset import DEFAULT_WIDTH, FontFile, Subset
from masthead.write.pdf.syntax import array, dictionary, number, reference
from masthead.write.pdf.text import UsedFont

# Flags of a font descriptor (ISO 32000-1, table 123).
_FIXED_PITCH, _SYMBOLIC, _ITALIC = 1 << 0, 1 << 2, 1 << 6
_FLATE = {"Filter": "/FlateDecode"}


def embed_font(file: File, font: UsedFont) -> int:
    """Adds a font's objects to the file; gives the number of its Type0 dictionary.

    Raises WriteError where HarfBuzz cannot make the subset.
    """
    subset, cff = font.subset, font.file.cff
    descendant: dict[str, object] = {
        "Type": "/Font",
        "Subtype": "/CIDFontType0" if cff else "/CIDFontType2",
        "BaseFont": f"/{subset.name}",
        "CIDSystemInfo": "<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>",
        "FontDescriptor": reference(_add_descriptor(file, font.file, subset)),
        "DW": DEFAULT_WIDTH,
        "W": subset.listed,
    }
    if not cff:
        descendant["CIDToGIDMap"] = "/Identity"
    composite = {
        "Type": "/Font",
        "Subtype": "/Type0",
        "BaseFont": f"/{subset.name}-Identity-H" if cff else f"/{subset.name}",
        "Encoding": "/Identity-H",
        "DescendantFonts": array([reference(file.add(dictionary(descendant)))]),
        "ToUnicode": reference(file.add_stream(_FLATE, subset.to_unicode)),
    }
    return file.add(dictionary(composite))


def _add_descriptor(file: File, font: FontFile, subset: Subset) -> int:
    metrics = font.metrics
    program = {"Subtype": "/CIDFontType0C"} if font.cff else {"Length1": subset.length}
    entries = {
        "Type": "/FontDescriptor",
        "FontName": f"/{subset.name}",
        "Flags": _SYMBOLIC | _FIXED_PITCH * metrics.fixed_pitch | _ITALIC * bool(metrics.italic_angle),
        "FontBBox": array(metrics.bbox),
        "ItalicAngle": number(metrics.italic_angle),
        "Ascent": metrics.ascent,
        "Descent": metrics.descent,
        "CapHeight": metrics.cap_height,
        "StemV": metrics.stem_v,
        "FontFile3" if font.cff else "FontFile2": reference(
            file.add_stream({**program, **_FLATE}, subset.program, digest=subset.digest)
        ),
    }
    return file.add(dictionary(entries))
