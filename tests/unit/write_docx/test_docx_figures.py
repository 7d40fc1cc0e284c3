"""Figures: pictures as files, everything else as shapes of what the PDF draws."""

from __future__ import annotations

import struct
import zipfile
import zlib
from io import BytesIO
from typing import Any

import docx
from docx.oxml.ns import qn

from masthead.compose import compose
from masthead.document import Document, Figure, Run
from masthead.fonts import load_fonts
from masthead.pages import Box, Glyphs, Image, Item, Page, Pages, Path, Placed, Rule, Slanted
from masthead.picture import Chart, Picture, Series, Value
from masthead.reading_order import leaves
from masthead.write.docx import docx_findings, write_docx
from tests.office import docx_text, model_text
from tests.unit.write_docx.docx_samples import text, theme


def png(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    rows = b"".join(b"\0" + bytes(3 * width) for _ in range(height))
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


PICTURE = Picture("png", png(6, 4), 120.0, 80.0, "a.png", (6, 4))
DRAWN = Picture("svg", b"<svg/>", 100.0, 50.0, "b.svg")
CHART = Chart("bar", ("甲", "乙"), (Series("降雨", (Value(3, "3"), Value(5, "5"))),))


def figure(content: Picture | Chart, **fields: Any) -> Figure:
    return Figure(content, fields.pop("alt", "说明"), style="caption", **fields)


def composed(blocks: tuple[Any, ...], *items: Item) -> Pages:
    """The blocks with items placed for every figure."""
    look = theme("jianbao")
    placed = [Placed(number, items) for number, leaf in enumerate(leaves(blocks)) if isinstance(leaf, Figure) and items]
    return Pages((Page(look.page.width, look.page.height, tuple(placed)),), Document("题", "zh-CN", blocks), look)


def body(pages: Pages) -> Any:
    return docx.Document(BytesIO(write_docx(pages))).element.body


def extent(root: Any) -> tuple[float, float]:
    (found,) = root.xpath("//wp:inline/wp:extent")
    return int(found.get("cx")) / 12700, int(found.get("cy")) / 12700


def glyphs(words: str) -> Glyphs:
    face = load_fonts(theme("jianbao").fonts).pick("song", "国", han=True)
    assert face
    found = [face.glyph(char) for char in words]
    shown = [glyph for glyph in found if glyph]
    return Glyphs(face, 9.0, "#333333", 100.0, 200.0, tuple(one.id for one in shown), (9.0,) * len(shown), tuple(words))


SHAPES: tuple[Item, ...] = (
    Path(
        100.0,
        300.0,
        (("m", 0.0, 0.0), ("l", 0.0, -120.0), ("c", 9.0, 9.0, 50.0, 9.0, 200.0, 0.0), ("h",)),
        fill="#EEEEEE",
    ),
    Box(120.0, 220.0, 30.0, 80.0, fill="#C00000"),
    Rule(100.0, 250.0, 300.0, 250.0, 0.5, "#888888", (3.0, 2.0)),
    glyphs("甲3亿"),
)


def test_a_picture_is_its_file_in_the_line_with_its_words() -> None:
    root = body(composed((figure(PICTURE, width=60.0),)))
    assert extent(root) == (60.0, 40.0)
    assert root.xpath("//wp:docPr/@descr") == ["说明"]
    (line,) = root.xpath("w:p[.//w:drawing]/w:pPr/w:spacing")
    assert line.get(qn("w:lineRule")) == "atLeast"


def test_a_placed_picture_is_as_large_as_in_the_pdf() -> None:
    assert extent(body(composed((figure(PICTURE),), Image(1.0, 2.0, 90.0, 60.0, PICTURE)))) == (90.0, 60.0)


def test_a_picture_wider_than_the_measure_is_made_smaller() -> None:
    wide = Picture("png", PICTURE.data, 4000.0, 400.0, "a.png", (6, 4))
    width, height = extent(body(composed((figure(wide),))))
    assert abs(width - theme("jianbao").page.measure) < 0.01
    assert abs(height * 10 - width) < 0.01


def test_a_picture_that_is_shown_twice_is_kept_once() -> None:
    data = write_docx(composed((figure(PICTURE), figure(PICTURE))))
    with zipfile.ZipFile(BytesIO(data)) as opened:
        names = [name for name in opened.namelist() if "media" in name]
        assert names == ["word/media/image1.png"]
        assert opened.read(names[0]) == PICTURE.data
        assert b'Extension="png"' in opened.read("[Content_Types].xml")


def test_what_the_pdf_draws_is_a_group_of_shapes() -> None:
    root = body(composed((figure(DRAWN, alt="柱形图"),), *SHAPES))
    assert extent(root)[0] == 200.0
    (group,) = root.xpath("//*[local-name()='wgp']")
    assert len(group.xpath("*[local-name()='wsp']")) == 4
    assert group.xpath("string(.//*[local-name()='txbxContent'])") == "甲3亿"
    assert len(group.xpath(".//*[local-name()='cubicBezTo']/*")) == 3
    assert group.xpath(".//*[local-name()='ds']/@d") == ["600000"]
    assert root.xpath("//wp:docPr/@descr") == ["柱形图"]


def words(root: Any) -> list[str]:
    """What stands in the text boxes."""
    return ["".join(box.xpath("string(.)").split()) for box in root.xpath("//*[local-name()='txbxContent']")]


def test_every_word_of_large_figures_is_there_in_reading_order() -> None:
    chart = Chart(
        "multiples", ("水 库",), (Series("降雨量", (Value(3, "3.5"),)), Series("堤防", (Value(5, "1,205"),))), "毫米"
    )
    look = theme("jianbao")
    document = Document("题", "zh-CN", (figure(chart, caption=(Run("图1"),)),))
    root = body(compose(document, look, load_fonts(look.fonts)))
    assert words(root) == ["".join(word.split()) for word in chart.words if word]
    assert round(extent(root)[0], 1) == round(look.page.measure, 1)


def test_slanted_words_are_turned() -> None:
    angles = {0.0: (None, "horz"), 90.0: (None, "vert270"), 30.0: ("19800000", "horz")}
    for angle, wanted in angles.items():
        slanted = Slanted(100.0, 200.0, angle, (glyphs("甲乙")._replace(x=0.0, y=0.0),))
        root = body(composed((figure(DRAWN),), slanted))
        ((turn,), (direction,)) = (root.xpath(f"//*[local-name()='wsp']//{what}") for what in _TURN)
        assert (turn.get("rot"), direction.get("vert")) == (wanted if angle else (None, "horz"))


_TURN = ("*[local-name()='xfrm']", "*[local-name()='bodyPr']")


def test_an_svg_is_drawn_too() -> None:
    assert body(composed((figure(DRAWN),), *SHAPES[:1])).xpath("//*[local-name()='wgp']")


def test_a_figure_that_is_not_placed_says_what_it_shows() -> None:
    assert docx_text(write_docx(composed((figure(DRAWN, alt="流程图"),)))) == ["[流程图]"]


def test_the_caption_stands_below_and_the_text_is_that_of_the_document() -> None:
    blocks = (text("body", "前"), figure(CHART, caption=(Run("图1"),)), text("body", "后"))
    pages = composed(blocks, *SHAPES)
    assert docx_text(write_docx(pages)) == model_text(pages.document)
    root = body(pages)
    (drawn,) = root.xpath("w:p[.//w:drawing]")
    assert drawn.getnext().text == "图1"
    # A caption leads on to its table; below a figure to nothing, whatever its style says.
    assert drawn.getnext().xpath("w:pPr/w:keepNext/@w:val") == ["0"]


def test_what_differs_from_the_pdf_is_said() -> None:
    whole = Path(10.0, 10.0, (("m", 0.0, 0.0), ("l", 50.0, 0.0), ("l", 50.0, 50.0)), "#000000")
    wide, narrow = ((("m", -1.0, -1.0), ("l", end, -1.0), ("l", end, 60.0)) for end in (60.0, 20.0))

    def codes(*items: Item) -> list[str]:
        return [finding.code for finding in docx_findings(composed((figure(DRAWN),), *items))]

    assert codes() == ["docx-figure-left-out"]
    assert codes(whole) == codes(whole._replace(clip=wide)) == []
    assert codes(whole._replace(clip=narrow)) == ["docx-figure-simplified"]
    assert docx_findings(composed((figure(PICTURE),))) == docx_findings(composed((text("body", "x"),))) == ()
