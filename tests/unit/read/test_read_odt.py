"""OpenDocument texts."""

from __future__ import annotations

import pytest

from masthead.errors import ReadError
from masthead.read import read_bytes
from masthead.source import Source
from tests.unit.read.word_files import packed

_ODF = "urn:oasis:names:tc:opendocument:xmlns"
_NAMES = {
    "office": "office",
    "text": "text",
    "table": "table",
    "draw": "drawing",
    "style": "style",
    "svg": "svg-compatible",
}
NAMESPACES = " ".join(f'xmlns:{name}="{_ODF}:{key}:1.0"' for name, key in _NAMES.items())


def source_of(body: str, styles: str = "") -> Source:
    content = (
        f'<office:document-content {NAMESPACES} xmlns:xlink="http://www.w3.org/1999/xlink"><office:automatic-styles>'
        f"{styles}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>"
    )
    return read_bytes(packed({"content.xml": content.encode()}), "a.odt", "a.odt")


def test_headings_white_space_and_breaks() -> None:
    source = source_of(
        '<text:h text:outline-level="2">一、情况</text:h>'
        "<text:p>全市共\n  检查<text:span>41</text:span>座<text:s text:c='2'/>水库<text:tab/>完"
        "<text:line-break/>续<text:page-number>3</text:page-number></text:p>"
    )
    assert [(block.kind, block.level, block.text, block.place.paragraph) for block in source.blocks] == [
        ("heading", 2, "一、情况", 1),
        ("paragraph", 0, "全市共 检查41座  水库 完 续", 2),
    ]


def test_characters_of_symbol_faces() -> None:
    face = (
        '<style:style style:name="{0}" style:family="text"><style:text-properties style:font-name="{0}"/></style:style>'
    )
    source = source_of(
        '<text:p><text:span text:style-name="Wingdings">\uf0fc</text:span>完成'
        '<text:span text:style-name="Symbol1">\uf0b7</text:span></text:p>',
        face.format("Wingdings") + face.format("Symbol1"),
    )
    assert [block.text for block in source.blocks] == ["✓完成•"]


def test_lists_as_they_are_counted() -> None:
    number = (
        '<text:list-level-style-number text:level="{}" style:num-format="{}" style:num-prefix="{}" '
        'style:num-suffix="{}"/>'
    )
    styles = (
        '<text:list-style style:name="L">'
        + number.format(1, "一, 二, 三, ...", "", "、")
        + number.format(2, "1", "（", "）")
        + '</text:list-style><text:list-style style:name="B"><text:list-level-style-bullet text:level="1" '
        'text:bullet-char="•"/></text:list-style>'
    )

    def item(text: str, more: str = "") -> str:
        return f"<text:list-item><text:p>{text}</text:p>{more}</text:list-item>"

    inner = f"<text:list>{item('压实责任。')}{item('抓排查。')}</text:list>"
    first = f'<text:list text:style-name="L">{item("做法。", inner)}{item("打算。")}</text:list>'
    on = f'<text:list text:style-name="L" text:continue-numbering="true">{item("其他。")}</text:list>'
    anew = f'<text:list text:style-name="L">{item("附则。")}</text:list>'
    bullets = f'<text:list text:style-name="B">{item("甲县")}</text:list>'
    source = source_of(first + on + anew + bullets, styles)
    assert [(block.kind, block.text) for block in source.blocks] == [
        ("paragraph", "一、做法。"),
        ("paragraph", "（1）压实责任。"),
        ("paragraph", "（2）抓排查。"),
        ("paragraph", "二、打算。"),
        ("paragraph", "三、其他。"),
        ("paragraph", "一、附则。"),
        ("item", "甲县"),
    ]
    assert source.raw.endswith("• 甲县\n")


def test_tables_with_cells_over_several() -> None:
    def cell(text: str, more: str = "") -> str:
        return f"<table:table-cell {more}><text:p>{text}</text:p></table:table-cell>"

    over, twice = (f'table:number-columns-{how}="2"' for how in ("spanned", "repeated"))
    head = f"<table:table-row>{cell('县')}{cell('座数', over)}<table:covered-table-cell/></table:table-row>"
    rows = f"<table:table-header-rows>{head}</table:table-header-rows>"
    rows += f"<table:table-row>{cell('甲')}{cell('6', twice)}</table:table-row>"
    source = source_of(f"<table:table>{rows}</table:table><text:p>完。</text:p>")
    found = [(block.cells, block.level) for block in source.blocks[:2]]
    assert found == [(("县", "座数", ""), 1), (("甲", "6", "6"), 0)]


def test_notes_frames_changes_and_comments() -> None:
    note = (
        "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>截至6月底。</text:p>"
        "</text:note-body></text:note>"
    )
    box = "<draw:frame><draw:text-box><text:p>框内</text:p></draw:text-box></draw:frame>"
    gone = (
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>删去</text:p></text:deletion>"
        "</text:changed-region></text:tracked-changes>"
    )
    comment = "<office:annotation><text:p>请核</text:p></office:annotation>"
    index = "<text:table-of-content><text:index-body><text:p>目录</text:p></text:index-body></text:table-of-content>"
    source = source_of(f"{gone}{index}<text:p>共41座{note}{comment}。{box}</text:p>")
    assert [(block.kind, block.text) for block in source.blocks] == [
        ("paragraph", "共41座[1]。"),
        ("note", "[1] 截至6月底。"),
        ("paragraph", "框内"),
    ]
    assert {note.code for note in source.notes} == {"changes-accepted", "comments", "contents"}


def test_what_is_no_text_of_that_kind() -> None:
    deep = "<text:span>" * 300 + "</text:span>" * 300
    for data in (b"", packed({"content.xml": b"<a/>"}), packed({"x": b""})):
        with pytest.raises(ReadError):
            read_bytes(data, "a.odt", "a.odt")
    with pytest.raises(ReadError):
        source_of(f"<text:p>{deep}</text:p>")
    cell = '<table:table-cell table:number-columns-repeated="1000"><text:p>1</text:p></table:table-cell>'
    with pytest.raises(ReadError, match="table cells"):
        source_of(f"<table:table>{f'<table:table-row>{cell}</table:table-row>' * 1100}</table:table>")


_LOOKS = (
    '<style:style style:name="Gone" style:family="text"><style:text-properties style:text-line-through-style="solid"/>'
    '</style:style><style:style style:name="Own" style:family="text" style:parent-style-name="Gone"/>'
    '<style:style style:name="Type" style:family="text"><style:text-properties style:text-line-through-type="single"/>'
    '</style:style><style:style style:name="Kept" style:family="text"><style:text-properties '
    'style:text-line-through-style="none"/></style:style>'
    '<style:style style:name="Old" style:family="paragraph"><style:text-properties '
    'style:text-line-through-style="solid"/></style:style>'
    '<style:style style:name="High" style:family="text"><style:text-properties style:text-position="super 58%"/>'
    '</style:style><style:style style:name="Up" style:family="text"><style:text-properties '
    'style:text-position="33% 58%"/></style:style><style:style style:name="Low" style:family="text">'
    '<style:text-properties style:text-position="-25% 58%"/></style:style><style:style style:name="Plain" '
    'style:family="text"><style:text-properties style:text-position="0% 100%"/></style:style>'
)


@pytest.mark.parametrize("style", ["Gone", "Own", "Type"])
def test_what_is_struck_out_is_left_out_and_told(style: str) -> None:
    source = source_of(
        f'<text:p>甲县</text:p><text:p>共<text:span text:style-name="{style}">41</text:span>42座</text:p>', _LOOKS
    )
    assert [block.text for block in source.blocks] == ["甲县", "共42座"]
    (note,) = source.notes
    assert (note.code, "“41” (paragraph 2)" in note.message) == ("struck-out", True)


def test_a_paragraph_that_is_struck_out_keeps_what_is_not() -> None:
    body = '<text:p text:style-name="Old">旧<text:span text:style-name="Kept">新</text:span></text:p>'
    source = source_of(body, _LOOKS)
    assert [block.text for block in source.blocks] == ["新"]


@pytest.mark.parametrize(
    ("style", "said"),
    [
        ("High", "共10⁶座"),
        ("Up", "共10⁶座"),
        ("Low", "共10₆座"),
        ("Plain", "共106座"),
    ],
)
def test_digits_set_higher_or_lower_join_no_number(style: str, said: str) -> None:
    source = source_of(f'<text:p>共10<text:span text:style-name="{style}">6</text:span>座</text:p>', _LOOKS)
    assert [block.text for block in source.blocks] == [said]


def test_the_style_of_the_text_itself_holds_where_headers_have_one_of_its_name() -> None:
    styles = (
        f'<office:document-styles {NAMESPACES}><office:automatic-styles><style:style style:name="T1" '
        'style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>'
        "</office:automatic-styles></office:document-styles>"
    )
    content = (
        f"<office:document-content {NAMESPACES}><office:automatic-styles>"
        '<style:style style:name="T1" style:family="text"/></office:automatic-styles><office:body><office:text>'
        '<text:p><text:span text:style-name="T1">共42座</text:span></text:p></office:text></office:body>'
        "</office:document-content>"
    )
    parts = {"content.xml": content.encode(), "styles.xml": styles.encode()}
    assert [block.text for block in read_bytes(packed(parts), "a.odt", "a.odt").blocks] == ["共42座"]
