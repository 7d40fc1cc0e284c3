"""Tables of contents, and the numbers of headings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from masthead.compose import compose
from masthead.compose.numbers import HeadingNumbers, chinese_number
from masthead.document import Contents, Document, PageBreak, Paragraph, Run, Turned
from masthead.errors import ComposeError
from masthead.fill import load_template
from masthead.fonts import load_fonts
from masthead.pages import Glyphs, Link, Page, Rule
from masthead.theme import Theme
from masthead.theme_file import changed
from masthead.units import MM
from tests.unit.compose.conftest import Compose, lines, paragraph
from tests.unit.compose.documents import assert_apart, assert_whole

RIGHT = (210 - 26) * MM
TITLE = (Run("目录"),)


def heading(text: str, level: int = 1) -> Paragraph:
    return paragraph(text, f"heading-{level}", level=level)


def entries(page: Page) -> list[str]:
    return [text for _, text in lines(page) if not text.startswith("—") and text != "目录"]


def test_entries_have_the_pages_that_are_printed(set_blocks: Compose) -> None:
    filler = paragraph("文" * 28 * 30, "flush")
    blocks = [heading("甲"), filler, heading("乙", 2), heading("丙", 3), filler, heading("丁")]
    pages = set_blocks(Contents(2, TITLE), PageBreak(), *blocks)
    assert_whole(pages)
    assert entries(pages.pages[0]) == ["甲2", "乙3", "丁4"]
    numbers = {
        mark.title: at for at, page in enumerate(pages.pages, 1) for mark in page.bookmarks if mark.title != "丙"
    }
    assert numbers == {"甲": 2, "乙": 3, "丁": 4}


def test_the_document_has_the_same_entries(set_blocks: Compose) -> None:
    contents = set_blocks(Contents(1), heading("甲\n乙"), PageBreak(), heading("丙")).document.blocks[0]
    assert isinstance(contents, Contents)
    assert [entry.text for entry in contents.entries] == ["甲乙\t1", "丙\t2"]
    assert {run.href for entry in contents.entries for run in entry.runs if run.text != "\t"} == {
        "#heading-1",
        "#heading-2",
    }


def test_pages_end_at_the_right_edge_with_a_leader_before_them(set_blocks: Compose) -> None:
    page = set_blocks(Contents(1), heading("甲"), heading("很长的标题" * 9)).pages[0]
    ends = [
        item.x + sum(item.advances)
        for part in page.placed
        for item in part.items
        if isinstance(item, Glyphs) and item.texts == ("1",) and part.block >= 0
    ]
    assert ends == pytest.approx([RIGHT, RIGHT])
    leaders = [item for part in page.placed for item in part.items if isinstance(item, Rule) and item.dash]
    assert len(leaders) == 2
    period = sum(leaders[0].dash)
    steps = (leaders[0].x0 - leaders[1].x0) / period
    assert steps == pytest.approx(round(steps))


def test_entries_are_links_to_their_headings(set_blocks: Compose) -> None:
    pages = set_blocks(Contents(1), PageBreak(), heading("甲"), Paragraph("heading-1", (Run("乙"),), 1, anchor="own"))
    hrefs = {item.href for part in pages.pages[0].placed for item in part.items if isinstance(item, Link)}
    assert hrefs == {"#heading-1", "#own"}
    assert [anchor.name for anchor in pages.pages[1].anchors] == ["heading-1", "own"]


def test_a_long_contents_pushes_its_headings_on_and_still_is_right(set_blocks: Compose) -> None:
    pages = set_blocks(Contents(1), *[heading(f"第{at}个标题") for at in range(60)])
    assert_whole(pages)
    assert_apart(pages)
    where = {mark.title: at for at, page in enumerate(pages.pages, 1) for mark in page.bookmarks}
    listed = [text for page in pages.pages[:3] for text in entries(page)][:60]
    assert listed == [f"第{at}个标题{where[f'第{at}个标题']}" for at in range(60)]


def test_headings_on_turned_pages_are_listed(set_blocks: Compose) -> None:
    pages = set_blocks(Contents(1), Turned((heading("附表"),)))
    assert entries(pages.pages[0]) == ["附表2"]


def test_a_document_without_headings_has_an_empty_contents(set_blocks: Compose) -> None:
    assert_whole(set_blocks(Contents(2, TITLE), paragraph("正文")))


def test_a_theme_without_the_style_is_named(set_blocks: Compose) -> None:
    with pytest.raises(ComposeError, match="no style 'toc-7'"):
        set_blocks(Contents(9), Paragraph("heading-1", (Run("甲"),), level=7))


CHINESE = {"heading-1": {"number": "{1:zh}、"}, "heading-2": {"number": "（{2:zh}）"}, "heading-3": {"number": "{3}."}}
ENGLISH = {
    "heading-1": {"number": "{1} "},
    "heading-2": {"number": "{1}.{2} "},
    "heading-3": {"number": "{1}.{2}.{3} "},
}
HEADINGS = [heading("a"), heading("b", 2), heading("c", 2), heading("d", 3), heading("e"), heading("f", 2)]


def test_headings_are_numbered_alike_everywhere(set_blocks: Compose, jianbao: Theme) -> None:
    theme = changed(jianbao, {"styles": CHINESE})
    pages = set_blocks(Contents(3), *HEADINGS, theme=theme)
    numbered = ["一、a", "（一）b", "（二）c", "1.d", "二、e", "（一）f"]
    assert [mark.title for page in pages.pages for mark in page.bookmarks] == numbered
    assert [block.text for block in pages.document.blocks if isinstance(block, Paragraph)] == numbered
    assert entries(pages.pages[0])[:6] == [f"{text}1" for text in numbered]


def test_english_numbers_name_the_levels_above() -> None:
    theme = changed(load_template("briefing-note").theme, {"styles": ENGLISH})
    pages = compose(Document("t", "en", tuple(HEADINGS)), theme, load_fonts(theme.fonts))
    titles = [mark.title for page in pages.pages for mark in page.bookmarks]
    assert titles == ["1 a", "1.1 b", "1.2 c", "1.2.1 d", "2 e", "2.1 f"]


def test_a_heading_without_a_number_is_not_counted_but_begins_anew_below() -> None:
    numbers = HeadingNumbers()
    assert [numbers.next(1, "{1}"), numbers.next(2, "{1}.{2}"), numbers.next(1, ""), numbers.next(2, "{1}.{2}")] == [
        "1",
        "1.1",
        "",
        "1.1",
    ]


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0, "零"),
        (1, "一"),
        (10, "十"),
        (11, "十一"),
        (20, "二十"),
        (101, "一百零一"),
        (110, "一百一十"),
        (1005, "一千零五"),
    ],
)
def test_chinese_numbers(number: int, text: str) -> None:
    assert chinese_number(number) == text


@given(st.integers(1, 9999), st.integers(1, 9999))
def test_chinese_numbers_differ(one: int, other: int) -> None:
    assert (chinese_number(one) == chinese_number(other)) == (one == other)
