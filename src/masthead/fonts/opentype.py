"""A font file opened with HarfBuzz."""

from __future__ import annotations

import os
import struct
from functools import cache, lru_cache
from itertools import pairwise
from typing import Any

from masthead.face import Glyph

_FEATURES = {"kern": True, "liga": True, "clig": True}
_SHAPED_RUNS = 1 << 14


class OpenTypeFace:
    """A `Face` on an OpenType font with TrueType or CFF outlines. The file is mapped, not read."""

    def __init__(self, path: str, index: int) -> None:
        """Raises ValueError where the file is no whole font that can be embedded."""
        import uharfbuzz as hb  # type: ignore[import-untyped]  # it ships no types

        _check_whole(path, index)
        face = hb.Face(hb.Blob.from_file_path(path), index)
        tables = frozenset(face.table_tags)
        _check_tables(tables)
        self._font: Any = hb.Font(face)
        self._upem: int = face.upem
        self._glyphs: dict[str, Glyph | None] = {}
        self._shaped = lru_cache(_SHAPED_RUNS)(self._shape)
        self.path = path
        self.index = index
        self.cff = "CFF " in tables
        self.family: str = face.get_name(16, "en") or face.get_name(1, "en") or os.path.basename(path)  # noqa: PTH119 - paths are texts here
        self.name: str = face.get_name(6, "en") or self.family.replace(" ", "")
        extents = self._font.get_font_extents("ltr")
        self.ascent: float = extents.ascender / self._upem
        self.descent: float = -extents.descender / self._upem

    def glyph(self, char: str) -> Glyph | None:
        """The nominal glyph of one character, None where the font has none (glyph 0 is the missing glyph)."""
        try:
            return self._glyphs[char]
        except KeyError:
            number = self._font.get_nominal_glyph(ord(char))
            found = Glyph(number, self._font.get_glyph_h_advance(number) / self._upem, char) if number else None
            return self._glyphs.setdefault(char, found)

    def ink(self, char: str) -> tuple[float, float]:
        """See `Face.ink`."""
        number = self._font.get_nominal_glyph(ord(char))
        extents = self._font.get_glyph_extents(number) if number else None
        if not extents:
            return 0.0, 0.0
        return extents.x_bearing / self._upem, (extents.x_bearing + extents.width) / self._upem

    def shape(self, text: str, language: str) -> tuple[Glyph, ...]:
        """See `Face.shape`."""
        return self._shaped(text, language)

    def _shape(self, text: str, language: str) -> tuple[Glyph, ...]:
        import uharfbuzz as hb

        if not text:
            return ()
        buffer = hb.Buffer()
        buffer.add_codepoints([ord(char) for char in text])
        buffer.direction = "ltr"
        buffer.language = language
        buffer.guess_segment_properties()
        hb.shape(self._font, buffer, _FEATURES)
        texts = _cluster_texts(text, [info.cluster for info in buffer.glyph_infos])
        return tuple(
            self._shaped_glyph(info.codepoint, place.x_advance, part)
            for info, place, part in zip(buffer.glyph_infos, buffer.glyph_positions, texts, strict=True)
        )

    def _shaped_glyph(self, number: int, advance: int, text: str) -> Glyph:
        kern = advance - self._font.get_glyph_h_advance(number)
        return Glyph(number, advance / self._upem, text, kern / self._upem)


@cache
def open_face(path: str, index: int) -> OpenTypeFace | None:
    """The face, opened once in a process, so that documents share its caches; None where the file is broken."""
    try:
        return OpenTypeFace(path, index)
    except (OSError, ValueError):
        return None


def cut_short(path: str) -> bool:
    """Whether a file is no whole font, or no font at all; of a collection the first one is looked at."""
    try:
        _check_whole(path, 0)
    except (OSError, ValueError):
        return True
    return False


def _cluster_texts(text: str, clusters: list[int]) -> list[str]:
    """The characters each glyph stands for: the first glyph of a cluster carries all of the cluster's."""
    starts = sorted(set(clusters))
    ends = dict(pairwise([*starts, len(text)]))
    return [
        "" if previous == cluster else text[cluster : ends[cluster]] for previous, cluster in pairwise([-1, *clusters])
    ]


def _check_whole(path: str, index: int) -> None:
    """Raises ValueError where a table does not lie inside the file: HarfBuzz takes such a table for an empty one."""
    with open(path, "rb") as file:  # noqa: PTH123 - paths are plain texts here, see `font_files`
        size = os.fstat(file.fileno()).st_size
        try:
            start = 0
            if file.read(4) == b"ttcf":
                file.seek(12 + 4 * index)
                (start,) = struct.unpack(">I", file.read(4))
            file.seek(start + 4)
            (count,) = struct.unpack(">H6x", file.read(8))
            records = struct.iter_unpack(">8xII", file.read(16 * count))
            whole = all(offset + length <= size for offset, length in records)
        except struct.error:
            whole = False
    if not whole:
        raise ValueError(f"{path}: the font file is cut short")


def _check_tables(tables: frozenset[str]) -> None:
    """A variable font is refused: embedding it would give its default instance, which may be any weight."""
    if not tables >= {"cmap", "head", "hhea", "hmtx", "maxp"} or "fvar" in tables or not tables & {"CFF ", "glyf"}:
        raise ValueError("no font with outlines that can be embedded")
