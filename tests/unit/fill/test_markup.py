from __future__ import annotations

import pytest

from masthead.document import (
    Fit,
    Group,
    KeyFigures,
    Paragraph,
    Points,
    Run,
    Table,
    Tile,
    Timeline,
    Zone,
)
from masthead.errors import TemplateError
from masthead.fill.build import build_document
from masthead.fill.markup import parse_markup
from masthead.fill.template import load_template

THEME = load_template("one-page").theme
JIANBAO = load_template("jianbao").theme


def blocks(markup: str, language: str = "zh-CN") -> tuple[object, ...]:
    root = parse_markup(f"<document>{markup}</document>", "brief/document.xml.j2")
    return build_document(root, THEME, language).blocks


def only(markup: str, language: str = "zh-CN") -> Paragraph:
    (block,) = blocks(markup, language)
    assert isinstance(block, Paragraph)
    return block


def test_paragraphs_take_their_style_from_element_or_class() -> None:
    found = blocks("<title>a</title><h1>b</h1><h2>c</h2><p>d</p><p class='note'>e</p>")
    styles = [(block.style, block.level) for block in found if isinstance(block, Paragraph)]
    assert styles == [("title", 0), ("heading-1", 1), ("heading-2", 2), ("body", 0), ("note", 0)]


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p> a \n  b </p>", "a b"),
        ("<p>中\n  国</p>", "中国"),
        ("<p>中 国</p>", "中 国"),
        ("<p>中\n  b</p>", "中 b"),
        ("<p>中。\n  b</p>", "中。b"),
        ("<p>中<b>\n 国</b>\n</p>", "中国"),
        ("<p>a <br/> b<tab/> c</p>", "a\nb\tc"),
        ("<p>一　二</p>", "一　二"),
        ("<p></p>", ""),
    ],
)
def test_white_space_is_folded(markup: str, text: str) -> None:
    assert only(markup).text == text


def test_runs_carry_styles_links_facts_and_fit() -> None:
    paragraph = only('<p>a<b>b<i>c</i></b><a href="x:y">d</a><fact ref="f1">e</fact><span drop-at="2">f</span></p>')
    assert paragraph.runs == (
        Run("a"),
        Run("b", ("strong",)),
        Run("c", ("strong", "em")),
        Run("d", href="x:y"),
        Run("e", ref="f1"),
        Run("f", fit=Fit(0, 2)),
    )


def test_fit_of_sections_reaches_what_is_in_them() -> None:
    found = blocks('<section drop-at="4"><p drop-at="6">a</p><section show-at="2"><p>b</p></section></section>')
    assert [block.fit for block in found if isinstance(block, Paragraph)] == [Fit(0, 4), Fit(2, 4)]


def test_lists_number_and_nest() -> None:
    found = blocks("<ol start='3'><li>a<ul><li>b</li></ul></li><li><p>c</p><p>d</p></li></ol>")
    items = [(block.marker, block.list_depth, block.text) for block in found if isinstance(block, Paragraph)]
    assert items == [("3.", 1, "a"), ("•", 2, "b"), ("4.", 1, "c"), ("", 1, "d")]


def test_tables_are_full_grids() -> None:
    (table,) = blocks(
        "<table><caption>t</caption><thead><tr><th>a</th><th colspan='2'>b</th></tr></thead>"
        "<tr><td rowspan='9'>c</td><td>d</td></tr><tr><td>e</td></tr></table>"
    )
    assert isinstance(table, Table)
    assert table.head == 1
    assert [[(cell.colspan, cell.rowspan) for cell in row.cells] for row in table.rows] == [
        [(1, 1), (2, 1)],
        [(1, 2), (1, 1), (1, 1)],
        [(1, 1), (1, 1)],
    ]
    assert [cell.blocks[0].style for cell in table.rows[0].cells] == ["table-head", "table-head"]


def test_a_span_ends_where_a_cell_reaches_down_from_above() -> None:
    (table,) = blocks(
        "<table><tr><td>a</td><td rowspan='2'>b</td></tr><tr><td colspan='3'>c</td><td>d</td></tr></table>"
    )
    assert isinstance(table, Table)
    assert [[(cell.colspan, cell.rowspan) for cell in row.cells] for row in table.rows] == [
        [(1, 1), (1, 2), (1, 1)],
        [(1, 1), (1, 1)],
    ]


def test_bands_of_a_page() -> None:
    zone, group = blocks(
        "<zone><head>数字</head><key-figures>"
        '<tile number="1" unit="万余份" label="问卷" ref="f2" drop-at="4"/></key-figures>'
        "<points columns='2'><point><label>a</label></point></points>"
        "<timeline><node state='planned'><date>明年</date><caption>b</caption></node></timeline></zone>"
        "<foot><p class='note'>x</p></foot>"
    )
    assert isinstance(zone, Zone)
    figures, points, timeline = zone.blocks
    assert isinstance(figures, KeyFigures)
    assert figures.tiles == (Tile("1", "万余份", "问卷", ref="f2", fit=Fit(0, 4)),)
    assert isinstance(points, Points)
    assert (points.columns, points.rows[0].text) == (2, ())
    assert isinstance(timeline, Timeline)
    assert not timeline.nodes[0].done
    assert isinstance(group, Group)
    assert group.kind == "foot"


def test_title_author_and_footer_are_of_the_document() -> None:
    root = parse_markup('<document title="a,中" author="b"><footer>\n c\n</footer><p>d</p></document>', "f")
    document = build_document(root, THEME, "zh-CN")
    assert (document.title, document.author, document.footer, len(document.blocks)) == ("a，中", "b", "c", 1)


@pytest.mark.parametrize(
    ("markup", "message", "hint"),
    [
        ("<q>x</q>", "unknown element <q>", "Known here"),
        ("<para>x</para>", "unknown element <para>", "Known here"),
        ("<p>a<p>b</p></p>", "<p> may not stand in <p>", "<p> holds"),
        ("<tr/>", "<tr> may not stand in <document>", "holds"),
        ("<p style='x'>a</p>", "unknown attribute 'style'", "class"),
        ("<p claas='x'>a</p>", "unknown attribute 'claas'", "Did you mean class?"),
        ("<p class='bodyy'>a</p>", "no paragraph style 'bodyy'", "Did you mean body"),
        ("<p><span class='stron'>a</span></p>", "no run style 'stron'", "strong"),
        ("<table class='x'><tr><td>a</td></tr></table>", "no table style 'x'", "plain"),
        ("<table><tr><td class='x'>a</td></tr></table>", "no cell style 'x'", "tile-next"),
        ("<table><tr><td colspan='two'>a</td></tr></table>", "colspan='two' is not right", "whole number"),
        ("<table><tr><td colspan='9999'>a</td></tr></table>", "9999 columns", "at most"),
        ("<p drop-at='0'>a</p>", "drop-at='0' is not right", "1 to 99"),
        ("<points columns='3'/>", "columns='3' is not right", "1 or 2"),
        ("<timeline><node/></timeline>", "'state' is missing", "state"),
        ("<key-figures><tile/></key-figures>", "'number' is missing", "number"),
        ("<p><a>x</a></p>", "'href' is missing", "href"),
        ("loose text", "'loose text' stands outside a paragraph", "<p>"),
        ("<imprint><p>x</p></imprint>", "no group 'imprint'", "groups.imprint"),
        ("<p>" + "<b>" * 60 + "</b>" * 60 + "</p>", "stand in each other", "less"),
        ("<p>a", "not well-formed XML", "end tag"),
        ("<p>a & b</p>", "not well-formed XML", "near"),
        ("<p>a \ud800 b</p>", "not well-formed XML", "near"),
    ],
)
def test_wrong_markup_names_what_and_where(markup: str, message: str, hint: str) -> None:
    with pytest.raises(TemplateError) as caught:
        blocks(markup)
    assert message in caught.value.what
    assert hint in caught.value.hint
    assert caught.value.where.startswith("brief/document.xml.j2")


def test_place_is_the_template_line_of_the_start_tag() -> None:
    markup = '<document _at="brief/document.xml.j2:1"><p _at="brief/parts.j2:57" class="nope">near here</p></document>'
    root = parse_markup(markup, "brief/document.xml.j2")
    with pytest.raises(TemplateError) as caught:
        build_document(root, THEME, "en")
    assert caught.value.where == "brief/parts.j2, line 57, <p> near 'near here'"
