"""The structure tree: what a screen reader hears of each kind of block."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from typing import Any

import pikepdf
import pytest

from masthead.compose import compose
from masthead.document import (
    Block,
    Cell,
    Columns,
    Contents,
    Document,
    Figure,
    Group,
    Note,
    PageBreak,
    Paragraph,
    Row,
    Run,
    Table,
    Turned,
)
from masthead.fill import load_template
from masthead.fonts import load_fonts
from masthead.pages import Anchor, Box, Link, Page, Pages, Placed, Rule, Slanted
from masthead.picture import Code
from masthead.write.pdf import write_pdf
from masthead.write.pdf.structure import Element, Tree
from tests.spoken import Spoken, artifacts, spoken
from tests.unit.write_pdf.samples import HEIGHT, THEME, WIDTH, run

JIANBAO = load_template("jianbao").theme


def p(text: str, **more: Any) -> Paragraph:
    return Paragraph(more.pop("style", "body"), (Run(text),), **more)


def heading(text: str, level: int) -> Paragraph:
    return p(text, style=f"heading-{level}", level=level)


def item(text: str, marker: str = "", depth: int = 1) -> Paragraph:
    return p(text, style="list", marker=marker, list_depth=depth)


@cache
def read_out(*blocks: Block, **more: str) -> Spoken:
    document = Document("标题", "zh-CN", blocks, **more)
    return spoken(write_pdf(compose(document, JIANBAO, load_fonts(JIANBAO.fonts))))


def kinds(*blocks: Block) -> tuple[Any, ...]:
    return tuple(read_out(*blocks).outline()[1:])


def cell(text: str, **more: Any) -> Cell:
    return Cell((p(text, style="table-cell"),), **more)


def table(*rows: tuple[str, ...], **more: Any) -> Table:
    return Table("plain", tuple(Row(tuple(cell(text) for text in row)) for row in rows), **more)


def test_levels_of_headings_are_never_skipped() -> None:
    heard = read_out(heading("甲", 2), heading("乙", 4), p("文"), heading("丙", 1), heading("丁", 3), heading("戊", 3))
    assert [one.kind for one in heard.kids] == ["H1", "H2", "P", "H1", "H2", "H2"]


def test_under_a_title_headings_stand_one_deeper() -> None:
    heard = read_out(p("关于工作的简报", style="title"), heading("一", 1), heading("二", 2), heading("三", 3))
    assert [one.kind for one in heard.kids] == ["H1", "H2", "H3", "H4"]


def test_an_empty_heading_is_left_out() -> None:
    assert kinds(heading("", 1), p("文"), p("")) == (("P",),)


def test_items_are_a_list_nested_by_their_depth() -> None:
    blocks = (
        item("甲", "1."),
        item("子", "•", 2),
        item("丑", "•", 2),
        item("续"),
        item("乙", "2."),
        p("文"),
        item("丙", "—"),
    )
    inner = ("L", *[("LI", ("Lbl",), ("LBody", ("P",)))] * 2)
    outer = ("L", ("LI", ("Lbl",), ("LBody", ("P",), inner, ("P",))), ("LI", ("Lbl",), ("LBody", ("P",))))
    assert kinds(*blocks) == (outer, ("P",), ("L", ("LI", ("Lbl",), ("LBody", ("P",)))))
    lists = read_out(*blocks).all("L")
    assert [str(one.entries["/A"]["/ListNumbering"]) if "/A" in one.entries else "" for one in lists] == [
        "/Decimal",
        "/Disc",
        "",
    ]
    assert [one.text for one in read_out(*blocks).all("Lbl")] == ["1.", "•", "•", "2.", "—"]


def test_a_list_may_begin_deeper_or_without_a_marker() -> None:
    assert kinds(item("续"), item("深", "1)", 3)) == (("P",), ("L", ("LI", ("Lbl",), ("LBody", ("P",)))))


def test_a_table_has_heads_and_closes_its_grid() -> None:
    head = Row((cell("县", rowspan=2), cell("数", colspan=2)))
    rows = (
        head,
        Row((cell("甲"), cell("乙"))),
        Row((cell("丙", header=True), cell("1"), cell("2"))),
        Row((cell("丁"),)),
    )
    heard = read_out(Table("plain", rows, head=2, caption=(Run("表1"),))).kids[0]
    line = ("TR", ("TH",), ("TD",), ("TD",))
    assert heard.outline() == (
        "Table",
        ("Caption",),
        ("THead", ("TR", ("TH",), ("TH",)), ("TR", ("TH",), ("TH",))),
        ("TBody", line, ("TR", ("TD",), ("TD",), ("TD",))),
    )
    attributes = [dict(one.entries["/A"]) for one in heard.all("TH")]
    assert [str(one["/Scope"]) for one in attributes] == [*["/Column"] * 4, "/Row"]
    assert [(int(one.get("/RowSpan", 1)), int(one.get("/ColSpan", 1))) for one in attributes[:2]] == [(2, 1), (1, 2)]
    assert [one.text for one in heard.all("TH", "TD")] == ["县", "数", "甲", "乙", "丙", "1", "2", "丁", "", ""]


def test_a_table_without_heads_is_headed_by_its_first_column() -> None:
    heard = read_out(table(("甲", "1"), ("乙", "2")))
    assert [(one.kind, one.text) for one in heard.all("TH", "TD")] == [
        ("TH", "甲"),
        ("TD", "1"),
        ("TH", "乙"),
        ("TD", "2"),
    ]


def test_what_only_stands_side_by_side_is_no_table() -> None:
    assert kinds(table(("甲", "乙"), layout=True)) == (("Div", ("P",), ("P",)),)
    assert kinds(table(("甲",), ("乙",))) == (("Div", ("P",), ("P",)),)


def test_a_head_repeated_on_another_page_is_an_artifact() -> None:
    rows = [("县", "数"), *((f"第{at}县", str(at)) for at in range(40))]
    document = Document("标题", "zh-CN", (table(*rows, head=1),))
    data = write_pdf(compose(document, JIANBAO, load_fonts(JIANBAO.fonts)))
    assert [one.text for one in spoken(data).all("TH")] == ["县", "数"]
    repeated = [one["text"] for one in artifacts(data) if one["Type"] == "/Pagination" and "Subtype" not in one]
    assert set(repeated) == {"县数"}


def test_a_paragraph_over_two_pages_is_one() -> None:
    heard = read_out(*[p("上一页的文字。")] * 20, p("两页之间的一段话。" * 12))
    assert heard.kids[-1].pages == [0, 1]
    assert heard.kids[-1].text == "两页之间的一段话。" * 12


@pytest.mark.parametrize(
    "text",
    [
        "The Joint Response Office plans to end trucking district by district, well before the rains. " * 4,
        "One word a line: antidisestablishmentarianism, https://example.org/a/very/long/path/indeed. " * 6,
        "Office 办公室 staff 同志们 met. " * 12,
        "  Spaces   at odd places ",
        "Two\nlines of one heading",
    ],
)
def test_words_at_the_ends_of_lines_are_told_apart(text: str) -> None:
    theme = load_template("briefing-note").theme
    document = Document("Note", "en", (p(text),))
    (heard,) = spoken(write_pdf(compose(document, theme, load_fonts(theme.fonts)))).kids
    assert heard.text.split() == text.split()


def test_groups_columns_and_turned_pages() -> None:
    blocks = (
        Group("callout", (p("编者按"),)),
        Group("imprint", (p("抄送"),)),
        Columns((p("栏一"), p("栏二"))),
        PageBreak(),
        Turned((p("横排"),)),
    )
    tree = Tree(Document("标题", "zh-CN", blocks))
    assert [(one.kind, len(one.kids)) for one in elements(tree.root)] == [("Sect", 1), ("Div", 1), *[("P", 0)] * 4]


def test_contents_notes_and_captions() -> None:
    note = Note((p("注文"), p("又一段")), "①")
    blocks = (
        Contents(title=(Run("目录"),), entries=(p("一、甲\t1"), p("二、乙\t2"))),
        Paragraph("body", (Run("正文"), Run("①", note=note, href="#note-1"))),
        Figure(Code("文"), "二维码，通向原文", caption=(Run("图1"),)),
        Figure(Code("文"), ""),
    )
    tree = Tree(Document("标题", "zh-CN", blocks))
    texts = ["目录", "一、甲", "二、乙", "正文", "注文", "又一段", "图1", "图", "饰"]
    assert [tree.body(leaf).kind for leaf in range(len(texts))] == [
        *("Caption", "Reference", "Reference", "P", "P", "P", "Caption", "Figure", ""),
    ]
    assert tree.label(4).kind == "Lbl"
    assert [one.kind for one in elements(tree.root)] == ["TOC", "P", "Note", "Div", "P"]
    assert tree.link(tree.body(3), "#note-1") is tree.link(tree.body(3), "#note-1")
    assert [one.kind for one in elements(tree.body(3))] == ["Reference"]


def elements(parent: Element) -> list[Element]:
    return [kid for kid in parent.kids if isinstance(kid, Element)]


def hand_made(*pages: Page, blocks: tuple[Block, ...] = (), **more: str) -> bytes:
    return write_pdf(Pages(pages, Document("标题", "zh-CN", blocks, **more), THEME))


def sheet(*placed: Placed, **more: Any) -> Page:
    return Page(WIDTH, HEIGHT, placed, **more)


def test_links_of_the_text_are_in_it_with_their_areas() -> None:
    web, home = "https://example.org/", "#here"
    line = (
        run("见"),
        run("网站", x=88)._replace(href=web),
        Link(88, 86, 32, 16, web),
        run("和", x=120),
        run("上文", x=136)._replace(href=home),
        Link(136, 86, 32, 16, home),
    )
    next_line = (run("再上", y=120)._replace(href=home), Link(72, 106, 32, 16, home), run("文", y=120, x=104))
    data = hand_made(
        sheet(Placed(0, line), Placed(0, next_line), anchors=(Anchor("here", 50),)),
        sheet(Placed(1, (run("无处")._replace(href="#nowhere"), Link(72, 86, 32, 16, "#nowhere")))),
        blocks=(p("见网站和上文再上文"), p("无处")),
    )
    heard = spoken(data)
    assert heard.outline() == ("Document", ("P", ("Link",), ("Link",)), ("P",))
    first, second = heard.all("Link")
    assert (first.text, second.text, heard.kids[0].text) == ("网站", "上文再上", "见和文")
    assert [len(one.annotations) for one in (first, second)] == [1, 2]


@pytest.mark.parametrize("turned", [False, True])
def test_a_link_says_where_it_leads(turned: bool) -> None:
    placed = (
        Placed(0, (run("网站")._replace(href="https://example.org/"), Link(72, 86, 32, 16, "https://example.org/"))),
    )
    page = sheet(turned=placed) if turned else sheet(*placed)
    with pikepdf.open(BytesIO(hand_made(page, blocks=(p("网站"),)))) as pdf:
        (link,) = pdf.pages[0].Annots
        assert str(link.Contents) == "网站 (https://example.org/)"
        assert str(pdf.pages[0].Tabs) == "/S"
        wanted = [86, 72, 102, 104] if turned else [72, HEIGHT - 102, 104, HEIGHT - 86]
        assert [float(edge) for edge in link.Rect] == pytest.approx(wanted, abs=0.001)


def test_a_figure_has_its_words_and_its_place() -> None:
    figure = Figure(Code("文"), "一幅图")
    drawn = Placed(0, (Box(100, 200, 50, 40, "#000000"), run("图例", x=100, y=260, size=10)))
    heard = spoken(hand_made(sheet(drawn), blocks=(figure,))).kids[0]
    assert heard.kind == "Figure"
    assert str(heard.entries["/Alt"]) == "一幅图"
    box = [float(edge) for edge in heard.entries["/A"]["/BBox"]]
    assert box == pytest.approx([100, HEIGHT - 260, 150, HEIGHT - 200], abs=0.001)


def test_a_picture_without_words_is_decoration() -> None:
    data = hand_made(sheet(Placed(0, (Box(100, 200, 50, 40, "#000000"),))), blocks=(Figure(Code("文"), " "),))
    assert spoken(data).outline() == ("Document",)
    assert [one["Type"] for one in artifacts(data)] == ["/Layout"]


def test_furniture_is_an_artifact_of_its_kind() -> None:
    mark = Slanted(300, 400, 45, (run("样稿", size=80),))
    items = mark, run("简报", y=40), Rule(72, 50, 500, 50, 1, "#000000"), run("县", y=300), run("— 1 —", y=800)
    page = sheet(*(Placed(-1, (one,)) for one in items))
    found = artifacts(hand_made(page, blocks=()))
    assert [(one["Type"], one.get("Subtype", "")) for one in found] == [
        ("/Pagination", "/Watermark"),
        ("/Pagination", "/Header"),
        ("/Layout", ""),
        ("/Pagination", ""),
        ("/Pagination", "/Footer"),
    ]


def test_what_the_foot_says_is_read_once() -> None:
    foot = Placed(-1, (run("内部资料，注意保存", y=800),)), Placed(-1, (run("1", y=800, x=500),))
    data = hand_made(sheet(*foot), sheet(*foot), footer="内部资料，注意保存")
    assert [(one.kind, one.text, one.pages) for one in spoken(data).kids] == [("P", "内部资料，注意保存", [1])]


def test_content_that_the_document_does_not_know_is_a_paragraph() -> None:
    assert spoken(hand_made(sheet(Placed(3, (run("多余"),))))).outline() == ("Document", ("P",))


def test_another_language_is_said_where_it_is_spoken() -> None:
    line = (
        run("中文"),
        run("English", x=104)._replace(lang="en"),
        run("again", x=160)._replace(lang="en"),
        run("文", x=200),
    )
    data = hand_made(sheet(Placed(0, line)), blocks=(p("中文Englishagain文"),))
    with pikepdf.open(BytesIO(data)) as pdf:
        content = pdf.pages[0].Contents.read_bytes()
    assert content.count(b"/Span<</Lang<656e>>>BDC") == 1
    assert spoken(data).kids[0].text == "中文Englishagain文"
