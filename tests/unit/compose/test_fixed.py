"""A first page of its own: its margins, heads at fixed heights, blanks that close on the grid."""

from __future__ import annotations

from typing import Any

import pytest

from masthead.document import Group
from masthead.pages import Glyphs, Page, Rule
from masthead.theme import Theme
from masthead.theme_file import changed
from masthead.units import MM
from tests.unit.compose.conftest import Compose, body_lines, paragraph

LINE = 10.227 * MM


def look(theme: Theme, **tables: Any) -> Theme:
    return changed(theme, tables)


def rules(page: Page) -> list[Rule]:
    return [item for placed in page.placed for item in placed.items if isinstance(item, Rule)]


def top_of(page: Page, text: str) -> float:
    """How far below the sheet's top the em box of a line with that text begins."""
    found = [
        item.y - 0.88 * item.size
        for placed in page.placed
        for item in placed.items
        if isinstance(item, Glyphs) and item.texts[:1] == (text[0],)
    ]
    return found[0]


def test_a_first_page_has_margins_of_its_own(jianbao: Theme, set_blocks: Compose) -> None:
    theme = look(jianbao, page={"first-top": "57.454mm", "first-bottom": "35mm"})
    pages = set_blocks(paragraph("字" * 28 * 30, "flush"), theme=theme).pages
    assert [len(body_lines(page)) for page in pages] == [20, 10]
    assert top_of(pages[0], "字") == pytest.approx(57.454 * MM, abs=0.01)
    assert top_of(pages[1], "字") == pytest.approx(37 * MM, abs=0.01)


def test_a_foot_stands_at_the_usual_bottom_unless_the_first_page_is_filled_further(
    jianbao: Theme, set_blocks: Compose
) -> None:
    theme = look(jianbao, page={"first-bottom": "14.546mm"})
    foot = Group("imprint", (paragraph("报：某局。", "imprint"),))
    for count, bottom in ((5, 262), (22, 282.454)):
        (page,) = set_blocks(*[paragraph("甲")] * count, foot, theme=theme).pages
        assert max(rule.y0 for rule in rules(page)) == pytest.approx(bottom * MM, abs=0.1)


def test_a_head_stands_at_its_height_and_its_blanks_close_on_the_grid(jianbao: Theme, set_blocks: Compose) -> None:
    styles = {
        "series": {"at": "35mm", "hug": True, "leading": "56pt"},
        "title": {"before": "2L", "after": "1L", "leading": "1L", "elastic": True},
    }
    theme = look(jianbao, styles=styles)
    for name in ("简报", "云栖市安全生产委员会办公室督查通报文件"):
        blocks = [paragraph(name, "series"), paragraph("题目", "title"), paragraph("正文")]
        page = set_blocks(*blocks, theme=theme).pages[0]
        assert top_of(page, name) == pytest.approx((37 + 35) * MM, abs=0.05)
        place = (top_of(page, "正") - 37 * MM) / LINE
        assert place == pytest.approx(round(place), abs=0.001)
        assert (top_of(page, "正") - top_of(page, "题")) / LINE == pytest.approx(2, abs=0.3)


def test_what_is_below_its_height_already_moves_on(jianbao: Theme, set_blocks: Compose) -> None:
    theme = look(jianbao, styles={"series": {"at": "35mm"}})
    page = set_blocks(*[paragraph("甲")] * 5, paragraph("简报", "series"), theme=theme).pages[0]
    assert top_of(page, "简") > top_of(page, "甲")


def test_a_spread_name_that_hugs_is_as_high_as_its_size(jianbao: Theme, set_blocks: Compose) -> None:
    theme = look(jianbao, styles={"series": {"before": 0, "hug": True}})
    page = set_blocks(paragraph("云栖市安全生产委员会办公室督查通报", "series"), theme=theme).pages[0]
    assert top_of(page, "云") == pytest.approx(37 * MM, abs=0.05)


def test_lines_before_go_along_to_a_new_page(jianbao: Theme, set_blocks: Compose) -> None:
    theme = look(jianbao, groups={"signature": {"keep-before": 2}})
    signature = Group("signature", (paragraph("某局", "signature"),))
    for count in range(20, 24):
        made = set_blocks(*[paragraph("甲")] * count, signature, theme=theme).pages
        assert "甲" in body_lines(made[-1])[0]
        assert len(body_lines(made[-1])) >= 3


def test_a_double_rule_reaches_beyond_its_text(jianbao: Theme, set_blocks: Compose) -> None:
    double = {"weight": "1mm", "second": "0.3mm", "apart": "0.7mm", "left": "8mm", "right": "6mm", "gap": "4mm"}
    theme = look(jianbao, styles={"flush": {"rule-below": double}})
    thick, thin = rules(set_blocks(paragraph("甲", "flush"), theme=theme).pages[0])
    assert (thick.x0 / MM, thick.x1 / MM) == pytest.approx((20, 190))
    assert (thin.y0 - thick.y0) / MM == pytest.approx(0.5 + 0.7 + 0.15)
