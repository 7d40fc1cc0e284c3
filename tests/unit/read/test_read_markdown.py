"""Markdown: structure, text without its markup, and places."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from masthead.read import read_bytes
from masthead.read.markdown import markdown_blocks
from masthead.source import Block, Source


def source_of(raw: str) -> Source:
    return Source(name="a.md", sha256="", format="md", encoding="utf-8", raw=raw, blocks=markdown_blocks(raw))


def shape(raw: str) -> list[tuple[str, int, str]]:
    return [(block.kind, block.level, block.text) for block in markdown_blocks(raw)]


def test_structure() -> None:
    raw = "# One\n\nText *here*\nand there.\n\n## Two\n\n- a\n  - b\n\n    more\n- c\n\n3. d\n"
    assert shape(raw) == [
        ("heading", 1, "One"),
        ("paragraph", 0, "Text here and there."),
        ("heading", 2, "Two"),
        ("item", 1, "a"),
        ("item", 2, "b"),
        ("paragraph", 2, "more"),
        ("item", 1, "c"),
        ("item", 1, "d"),
    ]


def test_tables_are_rows_of_cells() -> None:
    blocks = markdown_blocks("| a | **b** |\n|---|---|\n| 1 | x \\| y |\n| 2 | |\n")
    assert [block.cells for block in blocks] == [("a", "b"), ("1", "x | y"), ("2", "")]
    assert [block.level for block in blocks] == [1, 0, 0]
    assert blocks[1].text == "1\tx | y"
    assert [block.line for block in blocks] == [1, 3, 4]


def quotes(raw: str, *texts: str) -> list[str]:
    source = source_of(raw)
    block = source.blocks[0]
    return [source.span(block, block.text.index(text), block.text.index(text) + len(text)).quote for text in texts]


def test_places_behind_emphasis_links_code_and_escapes() -> None:
    raw = 'A **bold** [link a](http://a/a "a") a `code` \\* &amp; ![alt](u.png) end\r\n'
    assert source_of(raw).blocks[0].text == "A bold link a a code * & alt end"
    assert quotes(raw, "bold", "link a", "code", "alt", "end") == ["bold", "link a", "code", "alt", "end"]
    source = source_of(raw)
    assert source.blocks[0].raw(14) == raw.index(") a `") + 2


def test_places_in_quotes_and_crlf() -> None:
    raw = "> one\r\n> two 641\r\n"
    assert source_of(raw).blocks[0].text == "one two 641"
    assert quotes(raw, "641", "one") == ["641", "one"]


def test_chinese_lines_are_joined_without_blanks() -> None:
    assert shape("第一行\n第二行\n") == [("paragraph", 0, "第一行第二行")]


def test_html_and_code_are_shown_as_text() -> None:
    raw = "<div>\n<b>x</b>\n</div>\n\nA <i>b</i>.\n\n```py\nx = 1\n\ny\n```\n\n    z\n"
    assert [block.text for block in markdown_blocks(raw)] == [
        "<div>",
        "<b>x</b>",
        "</div>",
        "A <i>b</i>.",
        "x = 1",
        "y",
        "z",
    ]


def test_front_matter_gives_a_block_a_line() -> None:
    raw = "---\ntitle: A\ndate: 2026-01-02\n---\n\n# B\n"
    assert [(block.kind, block.text, block.line) for block in markdown_blocks(raw)] == [
        ("paragraph", "title: A", 2),
        ("paragraph", "date: 2026-01-02", 3),
        ("heading", "B", 6),
    ]


def test_a_link_without_its_address_is_not_searched_in_it() -> None:
    source = source_of("[x](y) y")
    block = source.blocks[0]
    assert block.text == "x y"
    assert block.raw(2) == 7


def test_text_after_code_with_a_break_stands_behind_it() -> None:
    source = source_of("`\r1`\r1")
    block = source.blocks[0]
    assert (block.text, block.raw(0), block.raw(2)) == ("1 1", 2, 5)


def test_a_break_in_code_is_not_taken_for_a_later_blank() -> None:
    source = source_of("`\r`1 \r`")
    block = source.blocks[0]
    assert [block.raw(at) for at in range(len(block.text))] == sorted(block.raw(at) for at in range(len(block.text)))


def sound(source: Source, block: Block) -> bool:
    places = [block.raw(at) for at in range(len(block.text))]
    return places == sorted(places) and all(0 <= place < len(source.raw) for place in places)


@settings(max_examples=400, deadline=None)
@given(st.text(alphabet=st.sampled_from("ab 题，\n\r*_`[]()<>!#-|\\&;1.~>:\t\x00\ud800"), max_size=120))
def test_any_markdown_can_be_read(raw: str) -> None:
    source = source_of(raw)
    for block in source.blocks:
        assert block.text == block.text.strip() or block.kind == "row"
        assert block.runs[0][0] == 0
        assert sound(source, block)
        span = source.span(block, 0, len(block.text))
        assert source.raw[span.start : span.end] == span.quote


def test_strong_labels_between_chinese_characters() -> None:
    blocks = markdown_blocks("- **加强共享：**打通系统。\n- 这是**“重点”**工作，也有 2 * 3 * 4。\n")
    assert [block.text for block in blocks] == ["加强共享：打通系统。", "这是“重点”工作，也有 2 * 3 * 4。"]


def test_footnotes() -> None:
    raw = (
        "Two piers[^1] were *closed*.[^b] See [^2].\n\n[^1]: Ferry piers\n    alone.\n[^b]: In *May*.\n\n"
        "- open[^c]\n\n[^c]: 见附件。\n\nEnd.\n"
    )
    assert shape(raw) == [
        ("paragraph", 0, "Two piers[1] were closed.[b] See [^2]."),
        ("note", 0, "[1] Ferry piers alone."),
        ("note", 0, "[b] In May."),
        ("item", 1, "open[c]"),
        ("note", 0, "[c] 见附件。"),
        ("paragraph", 0, "End."),
    ]
    source = source_of(raw)
    assert [block.line for block in source.blocks] == [1, 3, 5, 7, 9, 11]
    note = source.blocks[2]
    assert source.span(note, 4, 10).quote == "In *May"


@pytest.mark.parametrize(
    ("raw", "texts", "struck"),
    [
        ("共~~41~~42座。", ["共42座。"], ["“41” (line 1)"]),
        ("共<del>41</del>42座。", ["共42座。"], ["“41” (line 1)"]),
        ("原定~~（旧）~~新办法。", ["原定新办法。"], ["“（旧）”"]),
        ("a ~~b~~ c", ["a c"], ["“b”"]),
        ("- ~~甲~~\n- 乙", ["乙"], ["“甲” (line 1)"]),
        ("| 县 | 座 |\n|---|---|\n| 甲 | ~~12~~13 |\n", ["县\t座", "甲\t13"], ["“12” (line 3)"]),
        ("气温5~~10度，明日8~~12度。", ["气温5~~10度，明日8~~12度。"], []),
        ("共<del>41座。", ["共<del>41座。"], []),
    ],
)
def test_what_is_struck_out_is_left_out_and_told(raw: str, texts: list[str], struck: list[str]) -> None:
    source = read_bytes(raw.encode(), "a.md", "a.md")
    assert [block.text for block in source.blocks] == texts
    assert [note.code for note in source.notes] == ["struck-out"] * bool(struck)
    assert all(text in source.notes[0].message for text in struck)
