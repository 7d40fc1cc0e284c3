"""Slides."""

from __future__ import annotations

import io
from typing import Any

import pytest
from PIL import Image
from pptx import Presentation
from pptx.util import Cm

from masthead.errors import ReadError
from masthead.read import read_bytes
from masthead.source import Source
from tests.unit.read.word_files import packed


def source_of(show: Any) -> Source:
    out = io.BytesIO()
    show.save(out)
    return read_bytes(out.getvalue(), "a.pptx", "a.pptx")


def test_titles_bullets_tables_notes_and_pictures() -> None:
    show = Presentation()
    first = show.slides.add_slide(show.slide_layouts[0])
    first.shapes.title.text = "汛前检查通报"
    first.placeholders[1].text = "市水务局"
    second = show.slides.add_slide(show.slide_layouts[1])
    frame = second.placeholders[1].text_frame
    frame.text = "检查41座"
    below = frame.add_paragraph()
    below.text, below.level = "甲县12座", 1
    second.shapes.title.text = "情况"
    table = second.shapes.add_table(2, 2, Cm(1), Cm(8), Cm(8), Cm(3)).table
    for at, text in enumerate(("县", "座数", "甲县", "12")):
        table.cell(*divmod(at, 2)).text = text
    out = io.BytesIO()
    Image.new("RGB", (9, 9)).save(out, "PNG")
    picture = second.shapes.add_picture(io.BytesIO(out.getvalue()), 0, 0)
    picture._element.nvPicPr.cNvPr.set("descr", "甲县水库")
    second.notes_slide.notes_text_frame.text = "先说总数"
    source = source_of(show)
    assert [(block.kind, block.level, block.text, block.place.page) for block in source.blocks] == [
        ("heading", 1, "汛前检查通报", 1),
        ("paragraph", 0, "市水务局", 1),
        ("heading", 2, "情况", 2),
        ("item", 1, "检查41座", 2),
        ("item", 2, "甲县12座", 2),
        ("row", 1, "县\t座数", 2),
        ("row", 0, "甲县\t12", 2),
    ]
    (note,) = (one for one in source.notes if one.code == "speaker-notes")
    assert ("“先说总数”" in note.message, note.where) == (True, "a.pptx, page 2")
    assert source.span(source.blocks[6], 3, 5).at == "page 2, B2"
    assert [(one.name, one.alt) for one in source.pictures] == [("image1.png", "甲县水库")]
    assert "• 检查41座" in source.raw


def test_raised_digits_join_no_number() -> None:
    show = Presentation()
    slide = show.slides.add_slide(show.slide_layouts[1])
    slide.shapes.title.text = "情况"
    paragraph = slide.placeholders[1].text_frame.paragraphs[0]
    for text, baseline in (("共386", "0"), ("2", "30000"), ("座，41", "0"), ("3", "-25000")):
        run = paragraph.add_run()
        run.text = text
        run.font._element.set("baseline", baseline)
    assert "共386²座，41₃" in [block.text for block in source_of(show).blocks]


def test_hidden_slides_and_charts_are_told() -> None:
    from pptx.chart.data import CategoryChartData
    from pptx.enum.chart import XL_CHART_TYPE

    show = Presentation()
    slide = show.slides.add_slide(show.slide_layouts[5])
    slide.shapes.title.text = "图表"
    chart_data: Any = CategoryChartData
    data = chart_data()
    data.categories = ["甲县"]
    data.add_series("座数", (12,))
    slide.shapes.add_chart(XL_CHART_TYPE.COLUMN_CLUSTERED, 0, 0, Cm(5), Cm(5), data)
    hidden = show.slides.add_slide(show.slide_layouts[5])
    hidden.shapes.title.text = "备用"
    hidden._element.set("show", "0")
    source = source_of(show)
    assert [block.text for block in source.blocks] == ["图表"]
    assert [note.code for note in source.notes] == ["hidden-slides", "drawing-left-out"]


def test_what_is_no_file_of_slides() -> None:
    for data in (b"", packed({"word/document.xml": b"<a/>"}), packed({"ppt/presentation.xml": b"<a/>"})):
        with pytest.raises(ReadError) as caught:
            read_bytes(data, "a.pptx", "a.pptx")
        assert caught.value.hint


def test_what_is_struck_out_is_left_out_and_told() -> None:
    show = Presentation()
    slide = show.slides.add_slide(show.slide_layouts[1])
    slide.shapes.title.text = "情况"
    paragraph = slide.placeholders[1].text_frame.paragraphs[0]
    for text, strike in (("共", None), ("41", "sngStrike"), ("42", "noStrike"), ("座", None)):
        run = paragraph.add_run()
        run.text = text
        if strike:
            run.font._element.set("strike", strike)
    source = source_of(show)
    assert [block.text for block in source.blocks] == ["情况", "共42座"]
    (note,) = source.notes
    assert (note.code, "“41” (page 1)" in note.message) == ("struck-out", True)
