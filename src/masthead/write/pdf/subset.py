"""The part of a font file that a document needs: subsets, widths and metrics, with HarfBuzz."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, cached_property, lru_cache
from itertools import groupby
from typing import Any, NamedTuple

import uharfbuzz as hb  # type: ignore[import-untyped]  # it ships no types

from masthead.errors import WriteError
from masthead.face import Face
from masthead.write.pdf.cff import keyed_by_cid
from masthead.write.pdf.file import compressed
from masthead.write.pdf.syntax import array, font_name, number
from masthead.write.pdf.to_unicode import to_unicode

# What viewers do not read in a PDF: they find glyphs by number and positions in the page.
_DROPPED = (
    *("BASE", "GDEF", "GPOS", "GSUB", "VORG", "kern", "vhea", "vmtx"),
    *("DSIG", "FFTM", "OS/2", "cmap", "gasp", "name", "post"),
)
# What a literal string cannot hold as it is: its brackets, the backslash, and a carriage return, read as a line feed.
_ESCAPES = {byte: f"\\{chr(byte)}" for byte in b"()\\"} | {0x0D: "\\r"}
# The advance of a Han character; only the others are listed.
DEFAULT_WIDTH = 1000


class Metrics(NamedTuple):
    """A font descriptor's numbers (ISO 32000-1, table 122), in thousandths of an em."""

    bbox: tuple[int, int, int, int]
    ascent: int
    descent: int
    cap_height: int
    stem_v: int
    italic_angle: float
    fixed_pitch: bool


class Subset(NamedTuple):
    """A font program cut down to some glyphs, and all that a document says of them.

    name: the PostScript name with its subset tag. texts: what each glyph of the font gives back; "" for one that only
    stands in clusters. odd: glyphs that do not always give back what they stand for. codes: their numbers in the
    subset as two bytes of a PDF string, in Latin-1. widths: their natural advances in whole thousandths of an em;
    short: what these leave out, where they do; even: the width of all, 0 where they differ; listed: those of the
    subset, as a PDF lists them. program, to_unicode: compressed; length, digest: the program's, before that.
    """

    name: str
    texts: Mapping[int, str]
    odd: frozenset[int]
    codes: Mapping[int, str]
    widths: Mapping[int, float]
    short: Mapping[int, float]
    even: float
    listed: str
    program: bytes
    length: int
    digest: bytes
    to_unicode: bytes


class FontFile:
    """An opened font file: natural widths, metrics and subsets of one face."""

    def __init__(self, path: str, index: int, name: str, *, cff: bool) -> None:
        self.name = font_name(name)
        self.path = path
        self.cff = cff
        self._face: Any = hb.Face(hb.Blob.from_file_path(path), index)
        self._font: Any = hb.Font(self._face)
        self._upem: int = self._face.upem
        self.subset = lru_cache(8)(self._subset)

    def width(self, glyph: int) -> float:
        """The natural advance in thousandths of an em, as the PDF states it: whole, for PDFium, and so Chrome, cuts off
        the rest, and lines of many Latin letters would end a fifth of a point short there."""
        return float(round(self.advance(glyph)))

    def advance(self, glyph: int) -> float:
        """The natural advance in thousandths of an em."""
        units: int = self._font.get_glyph_h_advance(glyph)
        return units * 1000 / self._upem

    @cached_property
    def metrics(self) -> Metrics:
        head = self._face.reference_table("head").data
        post = self._face.reference_table("post").data
        bbox = [self._thousandths(_int16(head, at)) for at in (36, 38, 40, 42)]
        extents = self._font.get_font_extents("ltr")
        weight = self._font.get_style_value(hb.StyleTag.WEIGHT)
        return Metrics(
            bbox=(bbox[0], bbox[1], bbox[2], bbox[3]),
            ascent=self._thousandths(extents.ascender),
            descent=self._thousandths(extents.descender),
            cap_height=self._thousandths(self._font.get_metric_position_with_fallback(hb.OTMetricsTag.CAP_HEIGHT)),
            # No table of the font says how thick its stems are; this rule of thumb fits 80 to 400 and 140 to 700.
            stem_v=round(weight / 5),
            italic_angle=int.from_bytes(post[4:8], "big", signed=True) / 65536,
            fixed_pitch=any(post[12:16]),
        )

    def _subset(self, alone: frozenset[tuple[int, str]], joined: frozenset[int]) -> Subset:
        """The subset for glyphs with the texts they stand for alone, and for glyphs of clusters.

        One glyph may stand for several texts in a document (a space and a no-break space): the first one in the
        order of Unicode is the font's; where it is another, and in clusters of several glyphs, the page says it.
        Raises WriteError where HarfBuzz cannot make the subset.
        """
        first: dict[int, str] = {}
        for glyph, text in sorted(alone):
            first.setdefault(glyph, text)
        texts = dict(sorted({**dict.fromkeys(joined, ""), **first}.items()))
        program, numbers = self._program(texts)
        widths = {glyph: self.width(glyph) for glyph in texts}
        same = set(widths.values())
        return Subset(
            name=f"{_tag(self.name, texts)}+{self.name}",
            texts=texts,
            odd=joined | {glyph for glyph, text in alone if first[glyph] != text},
            codes={glyph: _in_string(at) for glyph, at in numbers.items()},
            widths=widths,
            short={glyph: left for glyph, width in widths.items() if (left := self.advance(glyph) - width)},
            even=same.pop() if len(same) == 1 else 0.0,
            listed=array(listed_widths({numbers[glyph]: width for glyph, width in widths.items()})),
            program=compressed(program),
            length=len(program),
            digest=hashlib.sha256(program).digest(),
            to_unicode=compressed(to_unicode({numbers[glyph]: text for glyph, text in texts.items() if text})),
        )

    def _program(self, glyphs: Iterable[int]) -> tuple[bytes, dict[int, int]]:
        """The font program, and the number of each glyph in it. They are numbered anew: a CFF font that keeps its
        numbers carries an entry for each glyph left out, which is more than the glyphs of a short document."""
        wanted = hb.SubsetInput()
        wanted.glyph_set.update(glyphs)
        wanted.drop_table_tag_set.update(int.from_bytes(tag.encode(), "big") for tag in _DROPPED)
        flags = hb.SubsetFlags
        wanted.flags = flags.CFF_IDENTITY_CHARSET | flags.NO_LAYOUT_CLOSURE | flags.NO_HINTING | flags.DESUBROUTINIZE
        try:
            plan = hb.SubsetPlan(self._face, wanted)
            small = plan.execute()
            numbers = {glyph: plan.old_to_new_glyph_mapping[glyph] for glyph in glyphs}
        except (hb.HarfBuzzError, KeyError, RuntimeError):  # RuntimeError: "Subsetting failed"
            what = f"the font file is damaged: {self.name} cannot be put into a PDF"
            hint = "Install the font again, or take the file away; another font stands in then."
            raise WriteError(what, where=self.path, hint=hint) from None
        program = keyed_by_cid(small.reference_table("CFF ").data) if self.cff else small.blob.data
        return bytes(program), numbers

    def _thousandths(self, units: float) -> int:
        return round(units * 1000 / self._upem)


def font_file(face: Face) -> FontFile:
    """The face's file, opened once in a process. Raises WriteError where it cannot be read."""
    try:
        return _open(face.path, face.index, face.name, face.cff)
    except hb.HarfBuzzError as error:
        raise WriteError(str(error), where=face.path, hint="Install the font again.") from None


@cache
def _open(path: str, index: int, name: str, cff: bool) -> FontFile:
    return FontFile(path, index, name, cff=cff)


def _tag(name: str, glyphs: Iterable[int]) -> str:
    """Six capitals that differ where the subset does (ISO 32000-1, 9.6.4)."""
    digest = hashlib.sha256(f"{name} {sorted(glyphs)}".encode()).digest()
    return "".join(chr(ord("A") + byte % 26) for byte in digest[:6])


def listed_widths(widths: Mapping[int, float]) -> Iterator[str]:
    """'first [width …]' for each stretch of neighbouring numbers that are not of the default width."""
    listed = sorted((at, width) for at, width in widths.items() if width != DEFAULT_WIDTH)
    for _, pairs in groupby(enumerate(listed), key=lambda pair: pair[1][0] - pair[0]):
        stretch = [pair for _, pair in pairs]
        yield f"{stretch[0][0]} {array(number(width) for _, width in stretch)}"


def _int16(table: bytes, at: int) -> int:
    return int.from_bytes(table[at : at + 2], "big", signed=True)


def _in_string(number: int) -> str:
    """A character code of two bytes as a literal string has it (ISO 32000-1, 7.3.4.2)."""
    return "".join(_ESCAPES.get(byte, chr(byte)) for byte in number.to_bytes(2, "big"))
