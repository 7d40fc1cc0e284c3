"""Footnotes: Word's own, with the marks of the PDF."""

from __future__ import annotations

import re
from dataclasses import replace

from docx.oxml import parse_xml

from masthead.document import Cell, Note, Paragraph, Row, Run, Table
from masthead.write.docx import write_docx
from tests.office import docx_text, model_text
from tests.unit.write_docx.docx_samples import pages, parts, text, theme, written


def noted(mark: str, *words: str | Run) -> Run:
    number = words[0] if words else ""
    note = Note((text("footnote", *words, marker=mark, anchor=f"note-{number}"),), mark)
    return Run(mark, ("note-mark",), href=f"#note-{number}", note=note)


def references(data: bytes) -> list[dict[str, str]]:
    body = parse_xml(parts(data)["word/document.xml"].encode())
    return [dict(found.attrib) for found in body.xpath("//*[local-name()='footnoteReference']")]


def numbering(data: bytes) -> list[str]:
    return re.findall(r'<w:(?:numFmt|numRestart) w:val="(\w+)"', parts(data)["word/settings.xml"])


BLOCKS = (
    text("body", "总降雨量", noted("①", "据市水文局。"), "为214毫米", noted("②", "最大点。"), "。"),
    Table("plain", (Row((Cell((text("table-cell", "西河镇", noted("③", "见附件。")),)),)),)),
    text("body", "后文"),
)


def test_notes_are_words_own_and_read_behind_their_paragraph() -> None:
    data = written("jianbao", BLOCKS)
    assert [list(found.values()) for found in references(data)] == [["1"], ["2"], ["3"]]
    assert docx_text(data) == model_text(pages(BLOCKS, theme("jianbao")).document)
    assert docx_text(data)[:3] == ["总降雨量①为214毫米②。", "①据市水文局。", "②最大点。"]


def test_numbering_is_circled_in_chinese_and_figures_in_english() -> None:
    assert numbering(written("jianbao", BLOCKS)) == ["decimalEnclosedCircle"]
    assert numbering(written("briefing-note", (text("body", "a", noted("1", "b")),), "en-GB")) == ["decimal"]
    assert numbering(written("jianbao", (text("body", "无"),))) == []


def test_the_part_has_separators_styles_and_the_mark_before_the_text() -> None:
    data = written("jianbao", BLOCKS)
    notes = parts(data)["word/footnotes.xml"]
    assert re.findall(r'<w:footnote w:type="(\w+)" w:id="(-?\d)"', notes) == [
        ("separator", "-1"),
        ("continuationSeparator", "0"),
    ]
    assert notes.count("<w:footnoteRef/>") == 3
    assert '<w:pStyle w:val="FootnoteText"/>' in notes
    styles = parts(data)["word/styles.xml"]
    assert '<w:name w:val="footnote text"/>' in styles
    assert re.search(r'w:styleId="FootnoteReference">.*?<w:vertAlign w:val="superscript"/>', styles)


def test_a_numbering_that_starts_anew_does_so_on_each_page() -> None:
    runs = [noted(mark, f"注{at}") for at, mark in enumerate("①②①②③")]
    assert numbering(written("jianbao", (text("body", *runs),))) == ["decimalEnclosedCircle", "eachPage"]


def test_marks_word_cannot_count_are_written_out() -> None:
    marks = [chr(ord("①") + at) for at in range(20)] + ["㉑", "㉒"]
    blocks = (text("body", *(noted(mark, f"注{at}") for at, mark in enumerate(marks))),)
    data = written("jianbao", blocks)
    assert [len(found) for found in references(data)] == [1] * 20 + [2, 2]
    assert docx_text(data) == model_text(pages(blocks, theme("jianbao")).document)


def test_a_link_in_a_note_is_a_relationship_of_its_part() -> None:
    data = written("jianbao", (text("body", noted("①", "见", Run("网页", href="https://example.org/a"))),))
    assert "https://example.org/a" in parts(data)["word/_rels/footnotes.xml.rels"]
    assert "example.org" not in parts(data)["word/_rels/document.xml.rels"]


def test_the_text_of_a_note_in_a_note_stands_behind_it() -> None:
    blocks = (text("body", noted("①", "外", noted("②", "内", noted("③", "里")), "又"), "乙", noted("④", "后")),)
    data = written("jianbao", blocks)
    assert docx_text(data) == model_text(pages(blocks, theme("jianbao")).document)
    assert docx_text(data) == ["①乙④", "①外②又", "②内③", "③里", "④后"]
    assert [len(found) for found in references(data)] == [1, 2]


def test_a_note_of_several_paragraphs_or_of_none() -> None:
    several = Run("①", note=Note((text("footnote", "一", marker="①"), text("footnote", "二")), "①"))
    data = written("jianbao", (text("body", "甲", several, Run("②", note=Note((), "②"))),))
    assert docx_text(data) == ["甲①②", "①一", "二", "②"]


def test_a_theme_without_a_style_for_marks_gets_one() -> None:
    look = theme("jianbao")
    bare = replace(look, runs={key: style for key, style in look.runs.items() if key != "note-mark"})
    blocks = (Paragraph("body", (Run("①", note=Note((text("footnote", "注"),), "①")),)),)
    assert 'w:styleId="FootnoteReference"' in parts(write_docx(pages(blocks, bare)))["word/styles.xml"]
