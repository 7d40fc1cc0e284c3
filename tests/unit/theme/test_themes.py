"""Themes that are right: shipped ones, the smallest one, styles and their bases."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from masthead.compose import compose
from masthead.document import (
    Cell,
    Document,
    Group,
    KeyFigures,
    Node,
    Paragraph,
    PointRow,
    Points,
    Row,
    Run,
    Runs,
    Table,
    Tile,
    Timeline,
    Zone,
)
from masthead.errors import TemplateError
from masthead.fill import load_template, template_names
from masthead.fonts import load_fonts
from masthead.theme_file import changed
from masthead.write.docx import write_docx
from masthead.write.pdf import write_pdf
from tests.unit.theme.themes import SMALLEST, theme


@pytest.mark.parametrize("name", template_names())
def test_shipped_themes_load(name: str) -> None:
    shipped = load_template(name).theme
    assert shipped.styles["body"].leading > 0
    for change in (*shipped.shrink, *shipped.grow):
        assert changed(shipped, change) != shipped


def test_lengths_in_points() -> None:
    built = theme("styles.body = { leading = '1.5L', left = '-1字', before = '0.5em' }")
    body = built.style("body")
    assert (body.size, body.leading, body.before) == (10.5, 24.0, 5.25)
    assert body.indent == pytest.approx(2 * (10.5 + 0.1))
    assert body.left == pytest.approx(-(10.5 + 0.1))


def test_leading_is_the_grid_s_line_where_none_is_set() -> None:
    assert theme().style("footer").leading == 16.0


def test_a_style_changes_its_base_key_by_key() -> None:
    built = theme(
        "styles.body.rule-below = { weight = '1pt', color = '#C00000' }\n"
        "styles.caption.rule-below = { weight = '2pt' }\n"
        "styles.table-head.size = '8pt'"
    )
    rule = built.style("caption").rule_below
    assert rule is not None
    assert (rule.weight, rule.color) == (2.0, "#C00000")
    assert (built.style("table-cell").size, built.style("table-head").size) == (9.0, 8.0)


@pytest.mark.parametrize("length", [100, 2000])
def test_a_long_chain_of_bases(length: int) -> None:
    chain = [f"styles.s{at}.base = 's{at + 1}'" for at in range(length)]
    built = theme("\n".join([*chain, f"styles.s{length}.size = '7pt'"]))
    assert built.style("s0").size == 7.0


def test_a_variant_changes_what_it_names_alone() -> None:
    built = theme()
    larger = changed(built, built.grow[1])
    assert (larger.style("body").size, larger.style("caption").size, larger.style("side").size) == (12.0, 12.0, 10.5)
    assert larger.page == built.page


def test_the_smallest_theme_sets_every_kind_of_block() -> None:
    """What `check_theme` asks for is all that compose and the writers name by themselves."""
    built = theme()
    document = Document("", "zh-CN", tuple(_blocks()))
    pages = compose(document, built, load_fonts(built.fonts))
    assert len(pages.pages) == 1
    assert write_pdf(pages)
    assert write_docx(pages)


def _blocks() -> list[Paragraph | Table | Zone | KeyFigures | Group]:
    words: Runs = (Run("字", ("strong",)),)
    tiles = (*(Tile("约12", "个", "泵站") for _ in range(6)), Tile("3", "处", "", "其中"), Tile("4", "处", "", "其中"))
    rows = tuple(PointRow(label, text) for label, text in ((words, words), (words, ()), ((), words)))
    timeline = Timeline((Node(words, words, True), Node(words, words, False)))
    cell = Cell((Paragraph("table-cell", words),))
    table = Table("plain", (Row((cell, cell)), Row((cell, cell))), head=1, caption=words)
    zone = Zone(words, (KeyFigures(tiles), Points(rows), timeline, Paragraph("body", words)))
    return [zone, KeyFigures(tiles), table, Group("foot", (Paragraph("body", words),))]


@pytest.fixture
def write_theme(tmp_path: Path) -> Callable[[str], Path]:
    def write(text: str) -> Path:
        folder = tmp_path / "mine"
        folder.mkdir()
        (folder / "template.toml").write_text('name = "mine"', encoding="utf-8")
        (folder / "document.xml.j2").write_text("<document></document>", encoding="utf-8")
        (folder / "theme.toml").write_text(text, encoding="utf-8")
        return folder

    return write


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('"9pt"', '"0pt"', "styles.table-cell.size"),
        ('weight = "0.5pt"', "weight = -1", "cells.tile-next.rule-top.weight"),
        ('line = "15pt"', 'line = "0pt"', "fit.shrink.1.grid.line"),
        ('size = "12pt"', 'sise = "12pt"', "fit.grow.2.styles.body.sise"),
    ],
)
def test_told_with_file_and_line(write_theme: Callable[[str], Path], old: str, new: str, key: str) -> None:
    text = SMALLEST.replace(old, new, 1)
    line = next(number for number, row in enumerate(text.splitlines(), 1) if new in row)
    with pytest.raises(TemplateError) as caught:
        load_template(write_theme(text))
    assert caught.value.where == f"mine/theme.toml, line {line}, {key}"


def test_a_fault_of_agreement_is_told_where_the_theme_sets_it(write_theme: Callable[[str], Path]) -> None:
    folder = write_theme('inherits = "english"\n[page]\nleft = "205mm"\n')
    with pytest.raises(TemplateError, match=r"mine/theme\.toml, line 3, page\.left: the margins leave no width"):
        load_template(folder)


def test_a_heading_does_not_take_the_number_of_its_base() -> None:
    styles = theme("styles.h1 = { number = '{1} ', leader = true }\nstyles.h2 = { base = 'h1' }\n").styles
    assert [(styles[name].number, styles[name].leader) for name in ("h1", "h2")] == [("{1} ", True), ("", True)]
