"""Fonts in the file: programs keyed by character ids, codes that give back their texts, widths that are told once."""

from __future__ import annotations

import re
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from masthead.errors import WriteError
from masthead.fonts.folders import font_files, font_folders
from masthead.fonts.opentype import open_face
from masthead.write.pdf import write_pdf
from masthead.write.pdf.cff import keyed_by_cid
from masthead.write.pdf.subset import font_file, listed_widths
from masthead.write.pdf.to_unicode import to_unicode
from tests.conformance import archive_faults
from tests.spoken import _characters, spoken
from tests.unit.write_pdf.samples import composed, page, run


def program(data: bytes) -> bytes:
    with pikepdf.open(BytesIO(data)) as pdf:
        return pdf.pages[0].Resources.Font.F1.DescendantFonts[0].FontDescriptor.FontFile3.read_bytes()


def test_a_font_keyed_by_names_is_keyed_by_ids() -> None:
    """Source Serif is keyed by names. pikepdf cannot check such a font, and says so."""
    data = write_pdf(composed(page(run("office Ågström ffi", role="title"))))
    assert archive_faults(data) == []
    assert spoken(data).kids[0].text == "office Ågström ffi"
    assert keyed_by_cid(program(data)) == program(data)


def test_its_letters_are_drawn() -> None:
    """A letter I is a stem between serifs: dark in the middle, white beside it."""
    with pypdfium2.PdfDocument(write_pdf(composed(page(run("I", x=100, y=200, size=200, role="title"))))) as pdf:
        picture = pdf[0].render(scale=1).to_pil().convert("L")
    row = [picture.getpixel((x, 140)) for x in range(90, 200)]
    dark = [x for x, value in enumerate(row, 90) if isinstance(value, int) and value < 128]
    assert 15 < len(dark) < 45
    assert all(after - before == 1 for before, after in pairwise(dark))


def test_a_font_keyed_by_ids_is_left_alone() -> None:
    font = program(write_pdf(composed(page(run("坚持")))))
    assert keyed_by_cid(font) == font


TEXTS = st.text(st.characters(codec="utf-8"), min_size=1, max_size=3)


@given(st.dictionaries(st.integers(1, 0xFFFF), TEXTS, max_size=300))
@settings(max_examples=60, deadline=None)
def test_every_code_gives_back_its_text(texts: dict[int, str]) -> None:
    data = to_unicode(texts)
    with pikepdf.new() as pdf:
        font = pikepdf.Dictionary(ToUnicode=pdf.make_stream(data))
        assert _characters(font) == texts
    for start, end in re.findall(rb"<(\w{4})> <(\w{4})> \[", data):
        assert start[:2] == end[:2]
    assert all(int(count) <= 100 for count in re.findall(rb"(\d+) beginbfrange", data))


@given(st.dictionaries(st.integers(0, 400), st.sampled_from([1000.0, 500.0, 278.0]), max_size=200))
def test_widths_are_told_but_the_default(widths: dict[int, float]) -> None:
    found: dict[int, float] = {}
    for first, listed in re.findall(r"(\d+) \[([^\]]*)\]", " ".join(listed_widths(widths))):
        found |= dict(enumerate(map(float, listed.split()), int(first)))
    assert found == {code: width for code, width in widths.items() if width != 1000}


@pytest.mark.parametrize("text", ["(", ")", "\\", "()\\"])
def test_codes_that_look_like_brackets_are_escaped(text: str) -> None:
    """Enough glyphs that the bytes of brackets, backslash and line ends are among the codes."""
    every = "".join(map(chr, range(0x4E00, 0x4F00))) + text
    data = write_pdf(
        composed(page(*(run(every[at : at + 32], y=100 + at) for at in range(0, 256, 32)), run(text, y=400)))
    )
    assert spoken(data).kids[0].text == every


@pytest.mark.parametrize(
    ("name", "table"), [("sourceserifpro-regular.otf", b"CFF "), ("liberationserif-regular.ttf", b"maxp")]
)
def test_a_damaged_font_file_is_named(name: str, table: bytes, tmp_path: Path) -> None:
    """Its directory is right, so that it is opened; a table that draws its letters is not."""
    font = bytearray(Path(font_files(font_folders())[name]).read_bytes())
    entry = font.index(table)
    start, length = (int.from_bytes(font[entry + at : entry + at + 4], "big") for at in (8, 12))
    font[start : start + length] = b"\xff" * length
    path = tmp_path / name
    path.write_bytes(font)
    face = open_face(str(path), 0)
    assert face is not None
    with pytest.raises(WriteError, match="the font file is damaged") as caught:
        font_file(face).subset(frozenset({(36, "A"), (37, "B")}), frozenset())
    assert caught.value.where == str(path)
