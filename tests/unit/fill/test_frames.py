"""What stands around and between the text: contents, columns, turned pages, footnotes, and names that links lead to."""

from __future__ import annotations

import dataclasses

import pytest

from masthead.document import Block, Columns, Contents, Document, PageBreak, Paragraph, Run, Table, Turned
from masthead.errors import TemplateError
from masthead.fill import load_template
from masthead.fill.build import build_document
from masthead.fill.markup import parse_markup
from masthead.theme import Theme

JIANBAO = load_template("jianbao").theme


def built(markup: str, language: str = "zh-CN", theme: Theme = JIANBAO) -> Document:
    return build_document(parse_markup(f"<document>{markup}</document>", "f"), theme, language)


def only(markup: str, language: str = "zh-CN") -> Block:
    (block,) = built(markup, language).blocks
    return block


def test_a_footnote_is_a_run_of_its_own_between_the_others() -> None:
    block = only("<p>前<b>文</b><footnote>注“<i>甲</i>”。</footnote>后文</p>")
    assert isinstance(block, Paragraph)
    assert [run.text for run in block.runs] == ["前", "文", "", "后文"]
    note = block.runs[2].note
    assert note
    assert [(part.style, part.text) for part in note.blocks] == [("footnote", "注“甲”。")]
    assert block.text == "前文后文"


def test_footnotes_of_the_same_words_stay_apart_and_keep_their_paragraphs() -> None:
    block = only("<p>a<footnote>b</footnote><footnote>b</footnote><footnote><p>c</p><p>d</p></footnote></p>", "en")
    assert isinstance(block, Paragraph)
    notes = [run.note for run in block.runs if run.note]
    assert [[part.text for part in note.blocks] for note in notes] == [["b"], ["b"], ["c", "d"]]


def test_white_space_before_a_footnote_does_not_part_it_from_its_word() -> None:
    block = only("<p>word\n  <footnote>b</footnote> goes on</p>", "en")
    assert isinstance(block, Paragraph)
    assert [run.text for run in block.runs] == ["word", "", " goes on"]


def test_contents_columns_and_turned_pages() -> None:
    document = built(
        "<toc levels='3'><head>目　录</head></toc><toc/><columns count='3'><p>a</p><page-break/></columns>"
        "<section><turned><columns><p>b</p></columns></turned></section>"
    )
    assert document.blocks == (
        Contents(3, (Run("目　录"),)),
        Contents(2),
        Columns((Paragraph("body", (Run("a"),)), PageBreak()), 3),
        Turned((Columns((Paragraph("body", (Run("b"),)),), 2),)),
    )


def test_what_surrounds_the_pages_is_of_the_document() -> None:
    document = built("<header>某办,公室</header><watermark>草稿</watermark><p>a</p>")
    assert (document.header, document.watermark, len(document.blocks)) == ("某办，公室", "草稿", 1)


def test_a_name_and_a_link_to_it() -> None:
    heading, paragraph = built("<h1 id='aim'>甲</h1><p>见<a href='#aim'>甲</a></p>").blocks
    assert isinstance(heading, Paragraph)
    assert isinstance(paragraph, Paragraph)
    assert heading.anchor == "aim"
    assert [run.href for run in paragraph.runs] == ["", "#aim"]


def test_cells_are_aligned_as_said() -> None:
    table = only("<table floats='yes'><tr><td align='decimal'>1.5</td><td>a</td></tr></table>")
    assert isinstance(table, Table)
    assert table.floats
    assert not table.layout
    assert [cell.align for cell in table.rows[0].cells] == ["decimal", ""]


@pytest.mark.parametrize(
    ("markup", "message", "hint"),
    [
        ("<p>a<footnote>b<footnote>c</footnote></footnote></p>", "<footnote> may not stand in <footnote>", "holds"),
        ("<columns><columns><p>a</p></columns></columns>", "<columns> may not stand in <columns>", "holds"),
        ("<columns count='9'><p>a</p></columns>", "count='9' is not right", "2 to 6"),
        ("<toc levels='5'/>", "levels='5' is not right", "1 to 4"),
        ("<p><a href='#aims'>x</a></p><p id='aim'>y</p>", "no element has the id 'aims'", "Did you mean aim?"),
        ("<p><a href='#aim'>x</a></p>", "no element has the id 'aim'", "id="),
        ("<p id='a'>x</p><p id='a'>y</p>", "the name 'a' is taken", "another id"),
        ("<p id='note-1'>x</p>", "the name 'note-1' is taken", "another id"),
        ("<p id='1'>x</p>", "id='1' is not right", "begins with a letter"),
        ("<table><tr><td align='top'>a</td></tr></table>", "align='top' is not right", "decimal"),
    ],
)
def test_wrong_markup_is_told(markup: str, message: str, hint: str) -> None:
    with pytest.raises(TemplateError) as caught:
        built(markup)
    assert message in caught.value.what
    assert hint in caught.value.hint


@pytest.mark.parametrize(
    ("markup", "without", "message"),
    [
        ("<p>a<footnote>b</footnote></p>", "footnote", "no style 'footnote' for footnotes"),
        ("<toc levels='3'/>", "toc-3", "no style 'toc-3'"),
        ("<toc><head>a</head></toc>", "toc-title", "no style 'toc-title'"),
    ],
)
def test_a_theme_that_lacks_a_style_is_named(markup: str, without: str, message: str) -> None:
    styles = {name: style for name, style in JIANBAO.styles.items() if name != without}
    with pytest.raises(TemplateError, match=message):
        built(markup, theme=dataclasses.replace(JIANBAO, styles=styles))


def test_a_table_may_only_set_things_side_by_side() -> None:
    table = only("<table layout='yes'><tr><td>a</td><td>b</td></tr></table>")
    assert isinstance(table, Table)
    assert table.layout


def test_a_theme_without_watermark_is_named() -> None:
    with pytest.raises(TemplateError, match="no \\[watermark\\]"):
        built("<watermark>草稿</watermark>", theme=dataclasses.replace(JIANBAO, watermark=None))
