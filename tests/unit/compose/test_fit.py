"""One page where one page is promised, and what gives way."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from masthead.compose import compose
from masthead.document import (
    Block,
    Document,
    Fit,
    KeyFigures,
    Node,
    Paragraph,
    PointRow,
    Points,
    Run,
    Tile,
    Timeline,
    Zone,
)
from masthead.errors import ComposeError
from masthead.fill import load_template
from masthead.fonts import load_fonts
from masthead.pages import Glyphs, Pages
from masthead.reading_order import plain_text

THEME = load_template("one-page").theme
FONTS = load_fonts(THEME.fonts)


def points(count: int, length: int = 40, fit: Fit = Fit()) -> Points:  # noqa: B008 - an immutable value
    row = PointRow((Run("标签"),), (Run("措施" * (length // 2)),))
    return Points((row,) * count, fit=fit)


def zone(head: str, *blocks: Block) -> Zone:
    return Zone((Run(head),), blocks)


def set_zones(*blocks: Block) -> Pages:
    title = Paragraph("title", (Run("题目"),))
    return compose(Document("题目", "zh-CN", (title, *blocks)), THEME, FONTS)


def drawn(pages: Pages) -> str:
    return "".join(
        text
        for page in pages.pages
        for placed in page.placed
        if placed.block >= 0
        for item in placed.items
        if isinstance(item, Glyphs)
        for text in item.texts
    )


def test_little_content_grows() -> None:
    pages = set_zones(zone("成效", points(2)))
    assert pages.theme.grid.line > THEME.grid.line
    assert pages.gave_way == ()


def test_leading_gives_way_first() -> None:
    sets = [set_zones(zone("成效", points(count, fit=Fit(until=1)))) for count in range(15, 30)]
    first = next(pages for pages in sets if pages.gave_way)
    assert len(first.gave_way) == 1
    assert "line pitch" in first.gave_way[0]


def test_marked_items_give_way_next_and_are_named() -> None:
    kept = zone("整改", points(20))
    pages = set_zones(Zone((Run("成效"),), (points(15),), fit=Fit(until=1)), kept)
    assert len(pages.pages) == 1
    assert any(note.startswith("left out: 成效") for note in pages.gave_way)
    assert "成效" not in plain_text(pages.document)


def test_an_alternative_takes_the_place_of_what_gave_way() -> None:
    long, short = points(45, fit=Fit(until=1)), Points(points(3).rows, fit=Fit(since=1))
    pages = set_zones(zone("成效", long, short))
    assert plain_text(pages.document).count("标签") == 3


def test_without_marks_the_longest_band_loses_its_last_rows() -> None:
    pages = set_zones(zone("成效", points(60)), zone("整改", points(3)))
    assert len(pages.pages) == 1
    assert plain_text(pages.document).count("标签") < 63
    assert "整改" in plain_text(pages.document)
    assert any(note.startswith("left out: 标签") for note in pages.gave_way)


def test_what_cannot_fit_is_an_error_that_names_it() -> None:
    with pytest.raises(ComposeError, match="does not fit on 1 page"):
        set_zones(Paragraph("conclusion", (Run("结论" * 3000),)))


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.tuples(st.integers(1, 20), st.integers(1, 120)), min_size=0, max_size=6),
    st.integers(0, 12),
    st.integers(0, 8),
)
def test_it_is_always_one_page(bands: list[tuple[int, int]], tiles: int, nodes: int) -> None:
    blocks: list[Block] = [zone("成效", points(count, length)) for count, length in bands]
    if tiles:
        blocks.append(zone("关键数字", KeyFigures(tuple(Tile(str(at * 97), "个", "座谈会") for at in range(tiles)))))
    if nodes:
        node = Node((Run("8月底"),), (Run("开展督导"),), done=True)
        blocks.append(zone("时间节点", Timeline((node,) * nodes)))
    pages = set_zones(*blocks)
    assert len(pages.pages) == 1
    assert drawn(pages).replace(" ", "") == plain_text(pages.document).replace("\n", "").replace(" ", "")
