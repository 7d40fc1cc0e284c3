"""Figures on the page: their size, place and caption, and what is said about them."""

from __future__ import annotations

import pytest

from masthead.document import Document, Figure, Group, Run
from masthead.errors import ComposeError
from masthead.fill import load_template
from masthead.pages import Glyphs, Image, Item, Pages, Path, Placed
from masthead.picture import Chart, Code, Picture, Series, Value
from masthead.pictures import read_picture
from masthead.reading_order import figure_words, leaves, plain_text
from masthead.theme import Theme
from masthead.theme_file import changed
from tests.unit.compose.conftest import Compose, paragraph
from tests.unit.pictures.made import png, svg

PNG = read_picture(png("RGB", (300, 200)), "map.png")
CHART = Chart("bar", ("甲区", "乙区"), (Series("", (Value(3.0, "3家"), Value(5.0, "5家"))),), "单位：家")


def figure(content: Picture | Chart | Code, caption: str = "", **more: object) -> Figure:
    return Figure(content, "words", (Run(caption),) if caption else (), **more)  # type: ignore[arg-type]  # shorthand


def placed_images(pages: Pages) -> list[tuple[int, Image]]:
    return [
        (placed.block, item)
        for page in pages.pages
        for placed in page.placed
        for item in placed.items
        if isinstance(item, Image)
    ]


def texts(items: tuple[Item, ...]) -> str:
    return "".join("".join(item.texts) for item in items if isinstance(item, Glyphs))


def parts(pages: Pages, block: int) -> list[Placed]:
    return [placed for page in pages.pages for placed in page.placed if placed.block == block]


def test_a_picture_stands_in_the_middle_at_its_natural_size(set_blocks: Compose, jianbao: Theme) -> None:
    ((number, image),) = placed_images(set_blocks(paragraph("前文"), figure(PNG), paragraph("后文")))
    assert number == 1
    assert (image.width, image.height) == (225, 150)
    middle = jianbao.page.left + jianbao.page.measure / 2
    assert image.x + image.width / 2 == pytest.approx(middle)


def test_the_text_below_a_figure_stands_on_the_grid(set_blocks: Compose, jianbao: Theme) -> None:
    pages = set_blocks(paragraph("前文"), figure(PNG, "图1　位置"), paragraph("后文"))
    (after,) = parts(pages, 3)
    glyphs = after.items[0]
    assert isinstance(glyphs, Glyphs)
    line = (glyphs.y - 0.88 * glyphs.size - jianbao.page.top) / jianbao.grid.line
    assert line == pytest.approx(round(line), abs=0.001)
    (before,), ((_, image),) = parts(pages, 0), placed_images(pages)
    first, (caption,) = before.items[0], parts(pages, 1)
    assert isinstance(first, Glyphs)
    foot = caption.items[0]
    assert isinstance(foot, Glyphs)
    above, below = image.y - (first.y + 0.12 * first.size), glyphs.y - 0.88 * glyphs.size - foot.y
    assert above == pytest.approx(below, abs=jianbao.grid.line / 2)


def test_a_picture_is_as_wide_as_asked_but_not_wider_than_the_text(set_blocks: Compose, jianbao: Theme) -> None:
    ((_, image),) = placed_images(set_blocks(figure(PNG, width=100.0)))
    assert image.width == 100
    assert image.height == pytest.approx(66.667, abs=0.001)
    pages = set_blocks(figure(PNG, width=1000.0))
    ((_, image),) = placed_images(pages)
    assert image.width == pytest.approx(jianbao.page.measure)
    assert [found.code for found in pages.diagnostics] == ["picture-scaled", "picture-coarse"]
    assert all(found.where == "picture map.png" for found in pages.diagnostics)


def test_a_picture_that_is_too_high_is_scaled_to_the_page_with_its_caption(set_blocks: Compose, jianbao: Theme) -> None:
    tall = read_picture(png("RGB", (300, 3000)), "tall.png")
    pages = set_blocks(paragraph("前文"), figure(tall, "图1　塔"))
    ((_, image),) = placed_images(pages)
    assert image.y >= jianbao.page.top - 0.01
    assert image.height < jianbao.page.depth
    assert image.width / image.height == pytest.approx(0.1)
    on = [number for number, page in enumerate(pages.pages) for placed in page.placed if placed.block in (1, 2)]
    assert on == [1, 1]
    assert pages.diagnostics[0].code == "picture-scaled"


def test_a_caption_comes_before_its_figure_in_reading_order_and_stays_with_it(set_blocks: Compose) -> None:
    filler = [paragraph("字" * 28 * 17)]
    pages = set_blocks(*filler, figure(PNG, "图1　位置"))
    assert [type(leaf).__name__ for leaf in leaves(pages.document.blocks)] == ["Paragraph", "Paragraph", "Figure"]
    assert len(pages.pages) == 2
    assert {placed.block for placed in pages.pages[1].placed if placed.block >= 0} == {1, 2}


def test_the_words_of_a_chart_are_the_document_s(set_blocks: Compose) -> None:
    pages = set_blocks(figure(CHART, "图1"))
    (chart,) = parts(pages, 1)
    assert texts(chart.items) == "单位：家甲区3家乙区5家"
    assert plain_text(pages.document) == "图1\n单位：家\n甲区\n3家\n乙区\n5家"


def test_an_svg_is_paths_and_words_in_the_theme_s_fonts(set_blocks: Compose) -> None:
    picture = read_picture(svg('<rect width="9" height="9"/><text x="4" y="9">汉字ab</text>'), "a.svg")
    pages = set_blocks(figure(picture))
    ((placed),) = parts(pages, 0)
    assert isinstance(placed.items[0], Path)
    assert texts(placed.items) == "汉字ab"
    assert figure_words(figure(picture)) == ("汉字ab",)
    assert all("Helvetica" not in item.face.name for item in placed.items if isinstance(item, Glyphs))


def test_an_svg_is_drawn_as_wide_as_asked(set_blocks: Compose) -> None:
    body = '<rect width="8" height="4" stroke="red" stroke-width="2"/><text x="4" y="9" font-size="6">a</text>'
    picture = read_picture(svg(body), "a.svg")
    drawn = [parts(set_blocks(figure(picture, width=wide * picture.width)), 0)[0].items for wide in (1, 2)]
    (path, text), (path_2, text_2) = ((items[0], items[-1]) for items in drawn)
    assert isinstance(path, Path) and isinstance(path_2, Path)  # noqa: PT018 - for the type checker
    assert isinstance(text, Glyphs) and isinstance(text_2, Glyphs)  # noqa: PT018 - for the type checker
    assert (path_2.weight, text_2.size) == (2 * path.weight, 2 * text.size)
    assert text_2.x - path_2.x == pytest.approx(2 * (text.x - path.x))
    assert path_2.steps[2] == ("l", 2 * float(path.steps[2][1]), 2 * float(path.steps[2][2]))


def test_what_an_svg_has_that_is_not_drawn_is_said(set_blocks: Compose) -> None:
    picture = read_picture(svg('<filter id="f"/><rect width="9" height="9"/>'), "a.svg")
    assert [found.code for found in set_blocks(figure(picture)).diagnostics] == ["picture-simplified"]


def test_figures_stand_in_groups_too(set_blocks: Compose) -> None:
    pages = set_blocks(Group("signature", (figure(PNG), paragraph("署名", "signature"))))
    ((number, _),) = placed_images(pages)
    assert number == 0


def test_a_chart_that_is_too_high_is_made_smaller_as_a_whole_or_refused(set_blocks: Compose, jianbao: Theme) -> None:
    def panels(categories: int) -> Chart:
        series = (Series("名", tuple(Value(float(at), f"{at}家") for at in range(categories))),)
        return Chart("multiples", tuple(f"{at}月" for at in range(categories)), series * 10, "单位：家")

    pages = set_blocks(figure(panels(9)), theme=changed(jianbao, {"page": {"height": "200mm"}, "grid": {"lines": 12}}))
    assert [found.code for found in pages.diagnostics] == ["chart-scaled"]
    (chart,) = parts(pages, 0)
    assert all(item.size < 10 for item in chart.items if isinstance(item, Glyphs))
    with pytest.raises(ComposeError, match="times as high as the page"):
        set_blocks(figure(panels(40)))


def test_a_theme_without_charts_says_so(set_blocks: Compose, jianbao: Theme) -> None:
    import dataclasses

    with pytest.raises(ComposeError, match=r"has no \[chart\]"):
        set_blocks(figure(CHART), theme=dataclasses.replace(jianbao, chart=None))


def test_a_chart_s_colours_are_the_theme_s(set_blocks: Compose, jianbao: Theme) -> None:
    theme = changed(jianbao, {"chart": {"fill": "#123456"}})
    pages = set_blocks(figure(CHART), theme=theme)
    assert any(getattr(item, "fill", "") == "#123456" for placed in parts(pages, 0) for item in placed.items)


def test_every_theme_that_is_shipped_can_show_figures() -> None:
    from masthead.compose import compose
    from masthead.fill import template_names
    from masthead.fonts import load_fonts

    for name in template_names():
        theme = load_template(name).theme
        if theme.chart and not theme.page_limit:
            pages = compose(Document("t", "en", (figure(CHART, "a"),)), theme, load_fonts(theme.fonts))
            assert all(parts(pages, block) for block in (0, 1)), name


@pytest.mark.parametrize("count", range(1, 13))
def test_neighbours_in_a_pie_are_told_apart_in_grey(set_blocks: Compose, count: int) -> None:
    chart = Chart("pie", tuple(map(str, range(count))), (Series("", (Value(5.0, "5"),) * count),))
    (pie,) = parts(set_blocks(figure(chart)), 0)
    fills = [item.fill for item in pie.items if isinstance(item, Path)]
    greys = [sum(w * int(fill[at : at + 2], 16) for w, at in ((0.3, 1), (0.59, 3), (0.11, 5))) for fill in fills]
    assert len(greys) == count
    if count > 1:
        assert min(abs(one - other) for one, other in zip(greys, [*greys[1:], greys[0]], strict=True)) > 25
