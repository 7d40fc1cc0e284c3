"""Any document is written whole and soundly: its text in order, and a file whose parts agree with each other."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from hypothesis import Phase, given, settings
from lxml import etree

from masthead.compose import compose
from masthead.document import (
    Block,
    Cell,
    Columns,
    Contents,
    Document,
    Figure,
    Note,
    PageBreak,
    Row,
    Run,
    Table,
    Turned,
)
from masthead.fonts import load_fonts
from masthead.picture import Chart, Series, Value
from masthead.theme import Header
from masthead.write.docx import write_docx
from tests.office import docx_text, model_text, to_pdf, to_text
from tests.unit.compose.documents import DOCUMENT
from tests.unit.write_docx.docx_samples import parts, text, theme

LOOK = replace(theme("jianbao"), header=Header(center="{heading}", rise=12.0, first=False))
FONTS = load_fonts(LOOK.fonts)
PHASES = (Phase.explicit, Phase.reuse, Phase.generate)  # to make a document that fails smaller takes minutes
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_PROPERTIES = {f"{_W}{name}" for name in ("pPr", "rPr", "tblPr", "tcPr", "trPr", "sectPr", "tblGrid")}


def assert_sound(data: bytes) -> None:
    """Every reference has its target, every number is used once, every cell ends with a paragraph."""
    found = parts(data)
    roots = {name: etree.fromstring(xml.encode()) for name, xml in found.items() if name.startswith("word/")}
    for name, root in roots.items():
        if name.endswith(".rels") or name == "word/settings.xml":
            continue
        folder, _, file = name.rpartition("/")
        related = roots.get(f"{folder}/_rels/{file}.rels")
        known = {one.get("Id") for one in related} if related is not None else set()
        used = {value for one in root.iter() for key, value in one.attrib.items() if str(key).startswith(_R)}
        assert used <= known
        assert_styled(root, roots["word/styles.xml"])
        assert_paragraphs(root)
    assert_numbers(list(roots.values()))


def assert_styled(root: Any, styles: Any) -> None:
    known = {one.get(f"{_W}styleId") for one in styles.iter(f"{_W}style")}
    for kind in ("pStyle", "rStyle", "tblStyle"):
        assert {one.get(f"{_W}val") for one in root.iter(f"{_W}{kind}")} <= known


def assert_paragraphs(root: Any) -> None:
    """Cells, notes, headers and text boxes end with a paragraph; properties come first and once."""
    assert all(any(child.tag == f"{_W}tr" for child in one) for one in root.iter(f"{_W}tbl"))
    for holder in ("tc", "footnote", "hdr", "ftr", "txbxContent"):
        assert all(one[-1].tag == f"{_W}p" for one in root.iter(f"{_W}{holder}"))
    for parent in root.iter(f"{_W}p", f"{_W}r", f"{_W}tbl", f"{_W}tc", f"{_W}tr"):
        properties = [at for at, child in enumerate(parent) if child.tag in _PROPERTIES]
        assert properties == list(range(len(properties)))


def assert_numbers(roots: list[Any]) -> None:
    """Notes, bookmarks, drawings: what refers to them finds one of that number; fields are closed."""
    body = next(root for root in roots if root.tag == f"{_W}document")
    notes = [one.get(f"{_W}id") for root in roots for one in root.iter(f"{_W}footnote") if len(one)]
    references = [one.get(f"{_W}id") for one in body.iter(f"{_W}footnoteReference")]
    assert [number for number in notes if int(number) > 0] == references
    names = Counter(one.get(f"{_W}name") for one in body.iter(f"{_W}bookmarkStart"))
    assert set(names.values()) <= {1}
    assert {one.get(f"{_W}anchor") for one in body.iter(f"{_W}hyperlink")} - {None} <= set(names)
    drawings = Counter(one.get("id") for root in roots for one in root.iter() if str(one.tag).endswith("}docPr"))
    assert set(drawings.values()) <= {1}
    for root in roots:
        kinds = Counter(one.get(f"{_W}fldCharType") for one in root.iter(f"{_W}fldChar"))
        assert kinds["begin"] == kinds["separate"] == kinds["end"]


@settings(max_examples=40, deadline=None, phases=PHASES)
@given(DOCUMENT)
def test_any_document_is_written_whole_and_soundly(document: Document) -> None:
    pages = compose(replace(document, watermark="样稿"), LOOK, FONTS)
    data = write_docx(pages)
    assert docx_text(data) == model_text(pages.document)
    assert_sound(data)
    assert write_docx(pages) == data


@settings(max_examples=10, deadline=None, phases=PHASES)
@given(DOCUMENT)
def test_pages_in_a_table_of_contents_are_the_pdfs(document: Document) -> None:
    pages = compose(document, LOOK, FONTS)
    xml = parts(write_docx(pages))["word/document.xml"]
    shown = re.findall(r"PAGEREF \w+ \\h </w:instrText>.*?separate.*?<w:t[^>]*>(\d+)</w:t>", xml)
    anchored = {anchor.name: str(at) for at, page in enumerate(pages.pages, 1) for anchor in page.anchors}
    targets = re.findall(r'<w:hyperlink w:anchor="(\w+)" w:history="1"><w:r><w:fldChar w:fldCharType="begin"/>', xml)
    assert len(shown) == len(targets)
    assert set(shown) <= set(anchored.values())


BODY = (
    "7月1日至3日，全市平均降雨量86.5毫米，最大点雨量出现在西河镇，为214毫米。各县（区）按照“早预警、早转移、早处置”的要求，"
    "累计转移群众3200余人，启用安置点17个，未发生人员伤亡。"
)


def everything() -> Document:
    """A document of several pages with all that the writers know."""
    body = text("body", BODY)
    rows = [("项目", "数量"), ("水库", "41"), ("堤防", "12.5"), ("易涝点", "1205")]
    table = Table(
        "plain",
        tuple(
            Row(tuple(Cell((text("table-cell", word),), align="decimal" if at else "") for at, word in enumerate(row)))
            for row in rows
        ),
        head=1,
        caption=(Run("表1"),),
    )
    chart = Chart("bar", ("水库", "堤防"), (Series("", (Value(41, "41"), Value(12.5, "12.5"))),), "处")
    note = Run("", note=Note((text("footnote", "据市水文局统计。"),)))
    noted = text("body", BODY, note, "另见", Run("下文", href="#end"))
    blocks: tuple[Block, ...] = (
        text("title", "关于防汛工作的报告"),
        Contents(2, (Run("目录"),)),
        PageBreak(),
        text("heading-1", "一、情况", level=1),
        *(noted, body, table, body),
        Figure(chart, "柱形图", (Run("图1"),)),
        text("heading-1", "二、分栏", level=1),
        Columns((body, body, body)),
        body,
        Turned((text("heading-1", "三、横表", level=1), table, body)),
        text("heading-1", "四、结语", level=1, anchor="end"),
        *(body,) * 8,
    )
    return Document("防汛报告", "zh-CN", blocks, watermark="样稿")


@pytest.mark.needs("soffice", "pdftotext")
def test_an_office_has_the_pages_of_the_pdf(tmp_path: Path) -> None:
    pages = compose(everything(), LOOK, FONTS)
    data = write_docx(pages)
    assert_sound(data)
    with pikepdf.open(BytesIO(to_pdf(data, tmp_path))) as pdf:
        shapes = [page.mediabox[2] > page.mediabox[3] for page in pdf.pages]
    assert shapes == [bool(page.turned) for page in pages.pages]
    printed = ["".join(page.split()) for page in to_text(tmp_path / "office.pdf").split("\f")]
    for at, page in enumerate(pages.pages):
        assert all(bookmark.title in printed[at] for bookmark in page.bookmarks)
    assert "①据市水文局统计。" in printed[1]
    assert "水库" in printed[1] + printed[2]
