"""What stands around and behind the text: running heads, page feet, fixed rules, watermarks."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from masthead.compose import compose
from masthead.document import Document
from masthead.errors import ComposeError
from masthead.fonts import load_fonts
from masthead.pages import Glyphs, Page, Pages, Rule, Slanted
from masthead.theme import Theme
from masthead.theme_file import changed
from masthead.units import MM
from tests.unit.compose.conftest import paragraph


def around(page: Page) -> list[str]:
    """The texts of a page's furniture."""
    parts = [[item for item in part.items if isinstance(item, Glyphs)] for part in page.placed if part.block < 0]
    return ["".join("".join(item.texts) for item in items) for items in parts if items]


def set_in(theme: Theme, change: dict[str, Any], **more: str) -> Pages:
    pages = [paragraph("一、总则", "heading-1", level=1), paragraph("文" * 28 * 30, "flush")]
    pages += [paragraph("二、分则", "heading-1", level=1), paragraph("字" * 28 * 30, "flush")]
    return compose(Document("题目", "zh-CN", tuple(pages), **more), changed(theme, change), load_fonts(theme.fonts))


def test_a_running_head_names_the_page_s_heading(jianbao: Theme) -> None:
    header = {"style": "header", "rise": "5mm", "left": "{title}", "right": "{heading}", "rule": {"weight": "0.25mm"}}
    pages = set_in(jianbao, {"header": header}).pages
    assert [around(page)[:2] for page in pages] == [["题目", "一、总则"], ["题目", "二、分则"], ["题目", "二、分则"]]
    rules = [item for part in pages[0].placed for item in part.items if isinstance(item, Rule)]
    assert [round(rule.y0 / MM, 1) for rule in rules] == [32.0]


def test_a_first_page_may_go_without(jianbao: Theme) -> None:
    change = {"footer": {"first": False}, "header": {"center": "{header}", "first": False, "rise": "5mm"}}
    pages = set_in(jianbao, change, header="内部").pages
    assert [around(page) for page in pages] == [[], ["内部", "— 2 —"], ["内部", "— 3 —"]]


def test_a_title_that_looks_like_a_field_stays_as_it_is(jianbao: Theme) -> None:
    document = Document("{page}", "zh-CN", (paragraph("正文"),))
    theme = changed(jianbao, {"footer": {"outer": "{title}"}})
    assert around(compose(document, theme, load_fonts(theme.fonts)).pages[0]) == ["{page}"]


def test_a_running_head_of_many_lines_stays_on_the_sheet(jianbao: Theme) -> None:
    theme = changed(jianbao, {"header": {"left": "{header}", "right": "右", "rise": "5mm"}})
    document = Document("题", "zh-CN", (paragraph("正文"),), header="很长的眉题" * 200)
    page = compose(document, theme, load_fonts(theme.fonts)).pages[0]
    glyphs = [item for part in page.placed for item in part.items if isinstance(item, Glyphs)]
    assert min(item.y - item.size for item in glyphs) > -1


def test_rules_stand_at_fixed_places_of_the_sheet(jianbao: Theme) -> None:
    rules = {
        "foot": {"weight": "1pt", "left": "20mm", "right": "20mm", "bottom": "20mm", "pages": "first"},
        "side": {"weight": "1pt", "left": "20mm", "right": "20mm", "top": "10mm", "pages": "rest", "color": "#C00000"},
    }
    pages = set_in(jianbao, {"page-rules": rules}).pages
    found = [[item for part in page.placed for item in part.items if isinstance(item, Rule)] for page in pages]
    assert [[round(rule.y0 / MM) for rule in rules] for rules in found] == [[277], [10], [10]]
    assert round((found[0][0].x1 - found[0][0].x0) / MM) == 170


@pytest.mark.parametrize("text", ["草稿", "内部资料 不得外传 " * 8])
def test_a_watermark_lies_behind_the_text_inside_the_sheet(jianbao: Theme, text: str) -> None:
    pages = set_in(jianbao, {}, watermark=text).pages
    for page in pages:
        slanted = page.placed[0].items[0]
        assert isinstance(slanted, Slanted)
        assert "".join(text for item in slanted.glyphs for text in item.texts).split() == text.split()
        ends = [end for item in slanted.glyphs for end in (item.x, item.x + sum(item.advances))]
        assert max(ends) - min(ends) < (page.width**2 + page.height**2) ** 0.5
        assert abs(max(ends) + min(ends)) < 1


def test_a_theme_without_watermark_says_so(jianbao: Theme) -> None:
    theme = dataclasses.replace(jianbao, watermark=None)
    document = Document("题目", "zh-CN", (paragraph("正文"),), watermark="草稿")
    with pytest.raises(ComposeError, match="no \\[watermark\\]"):
        compose(document, theme, load_fonts(theme.fonts))


def test_a_text_that_the_theme_has_no_place_for_is_told(jianbao: Theme) -> None:
    found = set_in(jianbao, {}, header="内部资料", footer="市水务局").diagnostics
    assert [(one.severity, one.code, one.message[-4:]) for one in found] == [
        ("warning", "not-printed", "市水务局"),
        ("warning", "not-printed", "内部资料"),
    ]
    change = {"header": {"left": "{header}", "right": "{footer}"}}
    assert set_in(jianbao, change, header="内部资料", footer="市水务局").diagnostics == ()
