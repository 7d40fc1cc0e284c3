"""PDFs whose pages are pictures: read with OCR where it is installed, and told; else refused, or told."""

from __future__ import annotations

import sys
from io import BytesIO

import pypdfium2
import pytest
from reportlab.lib.utils import ImageReader  # type: ignore[import-untyped]  # it ships no types
from reportlab.pdfgen.canvas import Canvas  # type: ignore[import-untyped]  # it ships no types

from masthead.errors import ReadError
from masthead.read import read_bytes
from tests.unit.read.drawn_pdfs import HEIGHT, SONG, WIDTH, Drawing, column, drawn, put

NOTICE = "石桥镇便民桥于五月建成通车，两岸八个村的学生上学不再绕行。"
REPORT = "The harbour office inspected nine ferries in March."


def notice(canvas: Canvas) -> None:
    put(canvas, 80, 120, "关于便民桥通车的通报", 24, SONG)
    put(canvas, 80, 180, f"\u3000\u3000{NOTICE[:22]}", 18, SONG)
    put(canvas, 80, 210, NOTICE[22:], 18, SONG)


def scan(page: Drawing) -> Drawing:
    """The page as a picture of it."""
    opened = pypdfium2.PdfDocument(drawn(page))
    picture = BytesIO()
    opened[0].render(scale=2).to_pil().save(picture, "PNG")
    opened.close()
    return lambda canvas: canvas.drawImage(ImageReader(BytesIO(picture.getvalue())), 0, 0, WIDTH, HEIGHT)


def report(canvas: Canvas) -> None:
    column(canvas, 72, 100, 400, [REPORT], 12)


def test_a_scan_is_read_and_told(capfd: pytest.CaptureFixture[str]) -> None:
    source = read_bytes(drawn(scan(notice)), "a.pdf", "a.pdf")
    assert [(block.text, block.place.page) for block in source.blocks] == [("关于便民桥通车的通报", 1), (NOTICE, 1)]
    assert [(note.severity, note.code, note.where) for note in source.notes] == [("warning", "ocr-text", "page 1")]
    for block in source.blocks:
        assert [source.raw[block.raw(at)] for at in range(len(block.text))] == list(block.text)
    assert capfd.readouterr() == ("", "")


def test_a_page_that_is_a_picture_among_others_is_read_too() -> None:
    source = read_bytes(drawn(report, scan(notice)), "a.pdf", "a.pdf")
    assert [block.place.page for block in source.blocks] == [1, 2, 2]
    assert source.blocks[0].text == REPORT
    assert [(note.code, note.where) for note in source.notes] == [("ocr-text", "page 2")]


def test_without_ocr_a_scan_is_refused_and_a_page_among_others_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "rapidocr", None)
    with pytest.raises(ReadError) as caught:
        read_bytes(drawn(scan(notice)), "a.pdf", "a.pdf")
    assert "rapidocr, which is not installed" in caught.value.what
    assert "masthead[ocr]" in caught.value.hint
    source = read_bytes(drawn(report, scan(notice)), "a.pdf", "a.pdf")
    assert [block.text for block in source.blocks] == [REPORT]
    (note,) = source.notes
    assert (note.severity, note.code, note.where) == ("warning", "pages-unread", "page 2")
    assert "masthead[ocr]" in note.hint


def test_text_behind_a_scan_is_read_instead() -> None:
    picture = scan(report)

    def draw(canvas: Canvas) -> None:
        picture(canvas)
        text = canvas.beginText(72, HEIGHT - 100)
        text.setFont("Helvetica", 12)
        text.setTextRenderMode(3)
        text.textOut(REPORT)
        canvas.drawText(text)

    source = read_bytes(drawn(draw), "a.pdf", "a.pdf")
    assert [block.text for block in source.blocks] == [REPORT]
    assert [note.code for note in source.notes] == ["text-of-a-scan"]


def test_a_page_without_a_word_is_refused() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.rect(100, 100, 300, 300, fill=1)

    with pytest.raises(ReadError) as caught:
        read_bytes(drawn(draw), "a.pdf", "a.pdf")
    assert "on which none was found" in caught.value.what
