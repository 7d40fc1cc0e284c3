"""Footnotes: counted, at the foot of their marks' pages, split where they are long, never lost."""

from __future__ import annotations

import pytest

from masthead.document import Cell, Group, Note, Paragraph, Row, Run, Table
from masthead.pages import Glyphs, Link, Page, Pages, Rule
from masthead.reading_order import leaves, paragraphs
from masthead.theme import Theme
from masthead.theme_file import changed
from masthead.units import MM
from tests.unit.compose.conftest import Compose, paragraph
from tests.unit.compose.documents import assert_apart, assert_inside, assert_whole, lines_of, text_of

BOTTOM = 262 * MM


def noted(text: str, *notes: str, style: str = "body") -> Paragraph:
    runs = [Run("", note=Note((Paragraph("footnote", (Run(note),)),))) for note in notes]
    return Paragraph(style, (Run(text), *runs, Run("后文。")))


def page_of(pages: Pages, text: str) -> list[int]:
    """The pages on which a line has the text."""
    return [at for at, page in enumerate(pages.pages, 1) if any(text in line for _, line in lines_of(page))]


def rules(page: Page) -> list[Rule]:
    return [item for part in page.placed if part.block < 0 for item in part.items if isinstance(item, Rule)]


def whole(pages: Pages) -> Pages:
    assert_whole(pages)
    assert_inside(pages)
    assert_apart(pages)
    return pages


def test_a_note_stands_at_the_foot_under_a_rule(set_blocks: Compose) -> None:
    pages = whole(set_blocks(noted("正文", "注释甲"), noted("正文", "注释乙")))
    found = lines_of(pages.pages[0])
    assert [text for _, text in found] == ["正文①后文。", "正文②后文。", "①注释甲", "②注释乙"]
    assert BOTTOM - 13 < found[-1][0] < BOTTOM
    (rule,) = rules(pages.pages[0])
    assert found[1][0] < rule.y0 < found[2][0]
    assert round((rule.x1 - rule.x0) / MM) == 50


def test_marks_follow_the_theme_and_its_fonts(set_blocks: Compose, jianbao: Theme) -> None:
    sixty = [noted("文", "注") for _ in range(60)]
    marks = [leaf.marker for leaf in paragraphs(set_blocks(*sixty).document.blocks) if leaf.marker]
    assert marks == [*"①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳", *map(chr, range(0x3251, 0x3260)), *map(chr, range(0x32B1, 0x32C0)),
                     *map(str, range(51, 61))]  # fmt: skip
    theme = changed(jianbao, {"notes": {"marks": "figures"}})
    assert "正文1后文。" in [text for _, text in lines_of(set_blocks(noted("正文", "注"), theme=theme).pages[0])]


def test_a_mark_and_its_note_lead_to_each_other(set_blocks: Compose) -> None:
    pages = set_blocks(paragraph("文" * 28 * 30, "flush"), noted("正文", "注释"))
    page = pages.pages[-1]
    hrefs = {item.href for part in page.placed for item in part.items if isinstance(item, Link)}
    assert hrefs == {"#note-1", "#note-1-mark"}
    assert [anchor.name for anchor in page.anchors] == ["note-1-mark", "note-1"]
    assert page.anchors[0].y < page.anchors[1].y
    labels = [text_of(part) for part in page.placed if part.label]
    assert labels == ["①"]


def test_a_mark_keeps_to_its_word(set_blocks: Compose) -> None:
    for length in range(20, 34):
        page = set_blocks(noted("字" * length, "注", style="flush")).pages[0]
        assert not [text for y, text in lines_of(page) if text.startswith("①") and y < BOTTOM - 50]


def test_a_line_takes_its_note_to_the_next_page(set_blocks: Compose) -> None:
    for count in range(15, 24):
        pages = whole(set_blocks(*[paragraph("行")] * count, noted("标记", "脚注文字"), paragraph("完")))
        assert page_of(pages, "脚注文字") == page_of(pages, "标记")


def test_a_note_too_long_for_its_page_goes_on_at_the_foot_of_the_next(set_blocks: Compose) -> None:
    pages = whole(set_blocks(noted("标记", "长注" * 4000), *[paragraph("正文" * 60)] * 20))
    first, second = page_of(pages, "标记")[0], page_of(pages, "长注")
    assert first == 1
    assert second == list(range(1, len(second) + 1))
    assert len(second) > 2
    assert all(rules(pages.pages[number - 1]) for number in second)


def test_a_note_after_the_last_line_still_has_its_pages(set_blocks: Compose) -> None:
    pages = whole(set_blocks(noted("标记", "长注" * 6000)))
    assert len(pages.pages) > 3


def test_notes_of_cells_captions_and_repeated_heads(set_blocks: Compose) -> None:
    def cell(text: str, *notes: str) -> Cell:
        return Cell((noted(text, *notes, style="table-cell"),))

    rows = [Row((cell("头", "头注"), cell("头")))] + [
        Row((cell(f"行{at:02}", f"注{at:02}"), cell("内容" * 30))) for at in range(40)
    ]
    table = Table("plain", tuple(rows), head=1, caption=noted("表题", "题注").runs)
    pages = whole(set_blocks(table))
    assert len(page_of(pages, "头注")) == 1
    assert page_of(pages, "题注") == [1]
    for at in range(40):
        assert page_of(pages, f"注{at:02}") == page_of(pages, f"行{at:02}")


def test_notes_stand_above_what_is_pinned_to_the_foot(set_blocks: Compose) -> None:
    imprint = Group("imprint", (paragraph("报：某局。", "imprint"),))
    page = whole(set_blocks(noted("正文", "注释"), imprint)).pages[0]
    ys = {text: y for y, text in lines_of(page)}
    assert ys["①注释"] < ys["报：某局。"]


def test_a_note_inside_a_note_stands_behind_it(set_blocks: Compose) -> None:
    inner = noted("外注", "内注", style="footnote")
    outer = Paragraph("body", (Run("正文"), Run("", note=Note((inner,)))))
    pages = whole(set_blocks(outer, noted("又", "再注")))
    texts = [text for _, text in lines_of(pages.pages[0])]
    assert [text for text in texts if "注" in text] == ["①外注②后文。", "②内注", "③再注"]


def test_notes_are_numbered_in_reading_order(set_blocks: Compose) -> None:
    pages = set_blocks(noted("一", "甲", "乙"), noted("二", "丙"))
    found = [leaf.marker + leaf.text for leaf in leaves(pages.document.blocks) if isinstance(leaf, Paragraph)]
    assert found == ["一①②后文。", "①甲", "②乙", "二③后文。", "③丙"]


@pytest.mark.parametrize("count", [1, 5, 40])
def test_many_notes_of_one_line_all_stand_somewhere(set_blocks: Compose, count: int) -> None:
    whole(set_blocks(noted("正文", *[f"第{at}条" for at in range(count)])))


def test_a_theme_without_notes_has_none_drawn(set_blocks: Compose) -> None:
    page = set_blocks(paragraph("正文")).pages[0]
    assert not rules(page)
    assert not [item for part in page.placed for item in part.items if isinstance(item, Glyphs) and item.size < 10]
