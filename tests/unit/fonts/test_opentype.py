"""Glyphs and metrics of one face."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from masthead.fonts.folders import font_files, font_folders
from masthead.fonts.opentype import OpenTypeFace, open_face


def open_known(name: str, index: int = 0) -> OpenTypeFace:
    face = open_face(font_files(font_folders())[name.casefold()], index)
    assert face is not None
    return face


@pytest.fixture(scope="module")
def serif() -> OpenTypeFace:
    return open_known("LiberationSerif-Regular.ttf")


@pytest.fixture(scope="module")
def noto() -> OpenTypeFace:
    return open_known("NotoSerifCJK-Regular.ttc", 2)


def test_a_face_knows_its_file_and_metrics(noto: OpenTypeFace, serif: OpenTypeFace) -> None:
    assert (noto.name, noto.family, noto.index, noto.cff) == ("NotoSerifCJKsc-Regular", "Noto Serif CJK SC", 2, True)
    assert (serif.name, serif.cff) == ("LiberationSerif", False)
    assert 0.8 < serif.ascent < 1
    assert 0.1 < serif.descent < 0.3


def test_nominal_glyph_is_cached(noto: OpenTypeFace) -> None:
    glyph = noto.glyph("国")
    assert glyph is not None
    assert glyph is noto.glyph("国")
    assert (glyph.advance, glyph.text) == (1.0, "国")


def test_missing_glyph_is_none(serif: OpenTypeFace) -> None:
    assert serif.glyph("国") is None
    assert serif.glyph("\ud800") is None


def test_kerning_is_in_the_advances(serif: OpenTypeFace) -> None:
    pair = serif.shape("AV", "en")
    alone = [serif.glyph(char) for char in "AV"]
    assert sum(glyph.advance for glyph in pair) < sum(glyph.advance for glyph in alone if glyph)


def test_ligature_carries_all_its_characters() -> None:
    face = open_known("SourceSerifPro-Regular.otf")
    assert [glyph.text for glyph in face.shape("office", "en")] == ["o", "ffi", "c", "e"]


def test_first_glyph_of_a_cluster_carries_its_text() -> None:
    face = open_known("SourceSansPro-Regular.otf")
    shaped = face.shape("aq\u0323b", "en")
    assert [glyph.text for glyph in shaped] == ["a", "q\u0323", "", "b"]


@pytest.mark.parametrize("text", ["", " ", "a\u0301", "שלום", "\u200d\u200c", "\ud800x", "e\u0301\u0301\u0301"])
def test_any_text_keeps_its_characters(serif: OpenTypeFace, text: str) -> None:
    shaped = serif.shape(text, "zh-CN")
    assert sorted("".join(glyph.text for glyph in shaped)) == sorted(text)


def test_damaged_files_never_raise_but_for_what_open_face_catches(tmp_path: Path) -> None:
    whole = Path(font_files(font_folders())["liberationserif-regular.ttf"]).read_bytes()
    numbers = random.Random(7)  # noqa: S311 - the same damage in every run
    for round_ in range(60):
        damaged = bytearray(whole)
        for _ in range(40):
            damaged[numbers.randrange(2000 if round_ % 2 else len(whole))] = numbers.randrange(256)
        path = tmp_path / f"{round_}.ttf"
        path.write_bytes(damaged)
        face = open_face(str(path), 0)
        if face:
            face.shape("AVffi 国", "en")


def test_variable_fonts_and_bitmaps_are_refused(tmp_path: Path) -> None:
    """The table directory alone decides."""
    tables = ["cmap", "head", "hhea", "hmtx", "maxp", "glyf"]
    for extra in ("fvar", None):
        names = [*tables, extra] if extra else tables[:-1]
        path = tmp_path / f"{extra}.ttf"
        records = b"".join(name.encode() + bytes(12) for name in names)
        path.write_bytes(b"\x00\x01\x00\x00" + len(names).to_bytes(2, "big") + bytes(6) + records)
        with pytest.raises(ValueError, match="outlines"):
            OpenTypeFace(str(path), 0)
