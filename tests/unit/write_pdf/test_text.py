"""Text: where each glyph is drawn, and what can be read back."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from masthead.errors import WriteError
from masthead.pages import Glyphs
from masthead.write.pdf import write_pdf
from tests.unit.write_pdf.samples import composed, face_of, glyph_places, page, pdfium_text, poppler_text, run

LINES = {
    "CFF with CIDs": run("坚持以问题为导向，开好座谈会。", y=100),
    "large CFF collection": run("关于工作的简报", y=140, role="title"),
    "outside the first plane": run("𠮷野家", y=180, role="title"),
    "TrueType, kerned": run("AVATAR To. WAVE", y=220),
    "CFF without CIDs, ligatures": run("office final fluffy", y=260, role="title"),
    "decomposed accent": run("Cafe\u0301 re\u0301sume\u0301", y=300),
}


def read_back(item: Glyphs) -> str:
    return "".join(item.texts)


@pytest.mark.parametrize("kind", LINES)
def test_text_can_be_read_back(kind: str) -> None:
    assert pdfium_text(write_pdf(composed(page(LINES[kind])))) == read_back(LINES[kind])


@pytest.mark.needs("pdftotext")
def test_all_text_comes_in_order(tmp_path: Path) -> None:
    pdf = write_pdf(composed(page(*LINES.values()), page(run("第二页"))))
    lines = [read_back(item) for item in LINES.values()]
    assert poppler_text(pdf, tmp_path) == "\n".join([*lines, "第二页"])
    assert pdfium_text(pdf) == "\n".join([*lines, "第二页"])


def test_runs_of_several_faces_join_to_a_line() -> None:
    items = run("共召开座谈会"), run("641", x=72 + 6 * 16), run("个", x=72 + 6 * 16 + 24)
    assert pdfium_text(write_pdf(composed(page(*items)))) == "共召开座谈会641个"


def test_glyph_that_stands_for_two_characters_says_which() -> None:
    """Liberation draws the no-break space with the glyph of the space."""
    item = run("a b\u00a0c")
    assert len(set(item.glyphs)) < len(item.glyphs)
    pdf = write_pdf(composed(page(item)))
    with pikepdf.open(BytesIO(pdf)) as file:
        content = file.pages[0].Contents.read_bytes()
    assert b"/ActualText<FEFF00A0>" in content
    assert pdfium_text(pdf).replace("\u00a0", " ") == "a b c"


def test_cluster_of_several_glyphs_reads_as_its_text() -> None:
    item = run("aq\u0323b", role="title")
    assert item.texts == ("a", "q\u0323", "", "b")
    assert pdfium_text(write_pdf(composed(page(item)))) == "aq\u0323b"


def test_advances_are_kept_to_a_thousandth_of_an_em() -> None:
    item = run("两端对齐的一行字")
    item = item._replace(advances=tuple(16 + 0.37 * n for n in range(8)))
    expected, x = [], 72.0
    for advance in item.advances:
        expected.append(x)
        x += advance
    places = glyph_places(write_pdf(composed(page(item))))
    assert [char for char, _, _ in places] == list("两端对齐的一行字")
    for (_, x, y), wanted in zip(places, expected, strict=True):
        assert x == pytest.approx(wanted, abs=0.0161)
        assert y == pytest.approx(100, abs=0.001)


def test_offsets_move_a_glyph_and_nothing_else() -> None:
    item = run("引“文”")
    item = item._replace(advances=(16.0, 8.0, 16.0, 8.0), offsets=(0.0, -8.0, 0.0, 0.0))
    places = glyph_places(write_pdf(composed(page(item))))
    assert [(char, round(x, 1)) for char, x, _ in places] == [("引", 72), ("“", 80), ("文", 96), ("”", 112)]


def test_a_run_whose_first_glyph_is_moved_stands_apart_from_the_one_before() -> None:
    """Two numbers follow each other in the array then: one to the run, one to its first glyph."""
    opening = run("“文", x=72 + 20)._replace(advances=(8.0, 16.0), offsets=(-8.0, 0.0))
    places = glyph_places(write_pdf(composed(page(run("引"), opening))))
    assert [(char, round(x, 1)) for char, x, _ in places if char != " "] == [("引", 72), ("“", 84), ("文", 100)]


def test_neighbours_on_a_baseline_are_shown_together() -> None:
    items = run("前半"), run("后半", x=72 + 32)
    with pikepdf.open(BytesIO(write_pdf(composed(page(*items))))) as file:
        content = file.pages[0].Contents.read_bytes()
    assert content.count(b" Td") == content.count(b"BT") == 1


@pytest.mark.parametrize(
    "broken",
    [
        {"size": 0.0},
        {"size": float("nan")},
        {"x": float("inf")},
        {"y": float("nan")},
        {"advances": (float("nan"),)},
        {"color": "red"},
        {"color": ""},
        {"glyphs": (99999,)},
    ],
)
def test_what_cannot_be_drawn_is_a_write_error(broken: dict[str, object]) -> None:
    item = run("国")._replace(**broken)  # type: ignore[arg-type]  # the wrong values are what is tested
    with pytest.raises(WriteError):
        write_pdf(composed(page(item)))


def test_font_that_is_gone_is_a_write_error() -> None:
    class Gone:
        name, family, path, index, cff = "Gone", "Gone", "/absent/gone.otf", 0, True
        ascent, descent = 0.8, 0.2
        glyph, shape, ink = face_of("国").glyph, face_of("国").shape, face_of("国").ink

    with pytest.raises(WriteError, match=r"gone\.otf"):
        write_pdf(composed(page(run("国")._replace(face=Gone()))))
