"""Web pages: their text whole and in order, what frames it left out; encodings, tables, limits."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from masthead.errors import ReadError
from masthead.read import read_bytes
from masthead.source import Source

PAGES = yaml.safe_load(Path(__file__).with_name("web_pages.yaml").read_text(encoding="utf-8"))


def read(page: str | bytes, name: str = "a.html") -> Source:
    return read_bytes(page.encode() if isinstance(page, str) else page, name, name)


def texts(source: Source) -> list[str]:
    return [block.text for block in source.blocks]


def codes(source: Source) -> dict[str, str]:
    return {note.code: note.message for note in source.notes}


def refused(page: str | bytes, name: str = "a.html") -> ReadError:
    with pytest.raises(ReadError) as caught:
        read(page, name)
    assert caught.value.hint
    return caught.value


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page["name"])
def test_the_text_of_a_page_is_read_whole_and_nothing_else(page: dict[str, Any]) -> None:
    source = read(page["html"])
    assert texts(source) == [line.replace("\u3000\u3000", "") for line in page["text"]]
    assert [word for word in page.get("frame", []) if word in source.raw] == []
    for block in source.blocks:
        assert source.span(block, 0, len(block.text)).quote == block.text


def test_the_first_block_is_the_title() -> None:
    found = [(page["name"], read(page["html"]).blocks[0].kind) for page in PAGES]
    assert [name for name, kind in found if kind != "heading"] == []


def test_kinds_levels_and_tables() -> None:
    source = read(
        "<h1>甲</h1><h3>乙</h3><p>丙</p><ul><li>丁<ul><li>戊</li></ul></li></ul><table><tr><th>县</th><th>数</th></tr>"
        "<tr><td>己</td><td>1</td></tr></table><p>庚</p><table><tr><th>区</th><th>数</th></tr><tr><td>辛</td><td>2</td></tr></table>"
    )
    assert [(block.kind, block.level, block.table) for block in source.blocks] == [
        ("heading", 1, 0),
        ("heading", 3, 0),
        ("paragraph", 0, 0),
        ("item", 1, 0),
        ("item", 2, 0),
        ("row", 1, 1),
        ("row", 0, 1),
        ("paragraph", 0, 0),
        ("row", 1, 2),
        ("row", 0, 2),
    ]


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ('<meta charset="gb2312">', "gb18030"),
        ("<meta http-equiv='Content-Type' content='text/html; charset=GBK'>", "gb18030"),
        ('<meta charset="utf-8">', "utf-8"),
        ("", "gb18030"),
        ('<meta charset="big5">', "big5"),
    ],
)
def test_encodings(head: str, encoding: str) -> None:
    source = read(f"<html><head>{head}</head><body><p>水庫共41座</p></body></html>".encode(encoding))
    assert (texts(source), source.encoding) == (["水庫共41座"], encoding)


def test_a_byte_order_mark_and_an_xml_declaration() -> None:
    page = '<?xml version="1.0" encoding="UTF-8"?><html xmlns="x"><body><p>共41座</p></body></html>'
    assert texts(read(page, "a.xhtml")) == ["共41座"]
    assert texts(read(b"\xff\xfe" + page.encode("utf-16-le"))) == ["共41座"]
    assert texts(read(b"\xef\xbb\xbf" + page.encode())) == ["共41座"]


def test_a_western_page() -> None:
    page = '<meta charset="iso-8859-1"><p>The council’s “plan” cost £5 million.</p>'.encode("cp1252")
    assert texts(read(page)) == ["The council’s “plan” cost £5 million."]


def test_a_broken_character_is_shown_as_broken_and_told() -> None:
    page = b'<meta charset="gbk"><p>' + ("水库共四十一座。" * 300).encode("gbk") + b"\xff</p>"
    source = read(page)
    assert source.raw.count("\ufffd") == 1
    assert "broken-characters" in codes(source)


def test_an_encoding_that_does_not_fit_is_not_believed() -> None:
    assert texts(read('<meta charset="utf-8"><p>水库共四十一座，已查清</p>'.encode("gbk"))) == [
        "水库共四十一座，已查清"
    ]


def test_pictures_are_counted_and_not_read() -> None:
    assert (
        "2 pictures"
        in codes(read("<p>甲</p><img src='a.png'><img data-src='http://example.org/b'>"))["pictures-left-out"]
    )


def test_what_frames_the_text_is_told() -> None:
    assert codes(read("<nav><a href='/'>首页</a></nav><h1>甲</h1><p>乙乙乙乙乙乙</p>"))[
        "page-frame-left-out"
    ].startswith("2 ")


def test_the_time_that_only_a_script_tells_is_a_note() -> None:
    page = "<div id='js_content'><p>正文。</p></div><script>var ct = \"1900000000\";</script>"
    source = read(page)
    assert "2030-03-18 01:46" in codes(source)["published-by-script"]
    assert "2030" not in source.raw


def test_spans_of_columns_and_rows_leave_empty_cells() -> None:
    page = (
        "<table><tr><th>县</th><th colspan=2>座数</th></tr><tr><td rowspan=2>甲县</td><td>1</td><td>2</td></tr>"
        "<tr><td>3</td><td>4</td></tr></table>"
    )
    assert [block.cells for block in read(page).blocks] == [("县", "座数", ""), ("甲县", "1", "2"), ("", "3", "4")]


def test_a_saved_page_in_one_file() -> None:
    page = (
        'From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\n'
        "Content-Type: text/html; charset=gb2312\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        "<h1>=CB=AE=BF=E2</h1><p>41 =\r\nmore</p>\r\n--b\r\n"
        "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n--b--\r\n"
    )
    assert texts(read(page, "a.mhtml")) == ["水库", "41 more"]
    assert "no web page" in refused("Content-Type: text/plain\r\n\r\nx", "a.mht").what


def test_deep_pages_are_refused() -> None:
    assert "nest deeper" in refused("<div>" * 5000 + "x").what
    assert "nest deeper" in refused("<b>" * 300 + "x").what


@pytest.mark.parametrize("page", ["", " ", "<html></html>", "<script>x</script>", "<!-- x -->"])
def test_pages_without_text_are_refused(page: str) -> None:
    refused(page)


def test_a_table_that_spans_millions_of_columns_is_harmless() -> None:
    row = "".join("<td colspan=1000 rowspan=65000>x</td>" for _ in range(50))
    assert read(f"<table><tr>{row}</tr><tr><td>甲</td><td>2</td></tr></table>").blocks


@given(
    st.lists(
        st.sampled_from(
            [
                "<p>",
                "</p>",
                "<div class=nav>",
                "</div>",
                "<table>",
                "<tr>",
                "<td rowspan=3>",
                "</table>",
                "<li>",
                "<ul>",
                "<br>",
                "<h2>",
                "<a href=x>",
                "</a>",
                "<sup>",
                "1",
                "<form>",
                "甲。",
                "x ",
                "<pre>",
                "<main>",
                "<b>",
                "<script>",
                "<!--",
            ]
        ),
        max_size=40,
    )
)
def test_any_page_is_read_or_refused(tags: list[str]) -> None:
    try:
        source = read("".join(tags))
    except ReadError:
        return
    for block in source.blocks:
        assert source.span(block, 0, len(block.text)).quote == block.text


@pytest.mark.parametrize(
    ("inside", "said"),
    [
        ("共<del>386</del>298个问题。", "共298个问题。"),
        ("共<s>386</s><strike>9</strike>298个问题。", "共298个问题。"),
        ('共<span style="text-decoration: line-through">386</span>298个问题。', "共298个问题。"),
        ("<style>.gone{color:red;text-decoration:line-through}</style>共<b class='a gone'>386</b>298个。", "共298个。"),
        ("<style>.a .gone{text-decoration:line-through}</style>共<b class='gone'>386</b>个。", "共386个。"),
        ("共386<sup>2</sup>个问题，10<sup>-3</sup>。", "共386²个问题，10⁻³。"),
        ("共386<sup>2,3</sup>个问题。", "共386²,³个问题。"),
        ("共386<sub>2</sub>个问题，CO<sub>2</sub>。", "共386₂个问题，CO2。"),
    ],
)
def test_what_is_struck_out_or_set_higher_joins_no_number(inside: str, said: str) -> None:
    source = read(f"<h1>检查通报</h1><p>{inside}</p><p>各单位要认真整改，按期报送结果。</p>")
    assert said in [block.text for block in source.blocks]
    assert [note.code for note in source.notes] == (["struck-out"] if "386" not in said else [])


def test_lines_of_buttons_are_told_at_once() -> None:
    text = "[大]" * 12 + "x"
    assert text in [block.text for block in read(f"<h1>检查通报</h1><p>{text}</p><p>各单位要整改。</p>").blocks]


def test_a_page_of_too_many_tags() -> None:
    with pytest.raises(ReadError, match="more than 1,000,000 tags"):
        read("<i>" * 1_000_001)
