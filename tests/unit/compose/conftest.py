"""Documents to set, in the shipped themes."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from masthead.compose import compose
from masthead.document import Block, Cell, Document, Paragraph, Row, Run, Table
from masthead.fill import load_template
from masthead.fonts import load_fonts
from masthead.pages import Glyphs, Page, Pages
from masthead.theme import Theme

Compose = Callable[..., Pages]


@pytest.fixture(scope="session")
def jianbao() -> Theme:
    return load_template("jianbao").theme


@pytest.fixture(scope="session")
def one_page() -> Theme:
    return load_template("one-page").theme


@pytest.fixture(scope="session")
def set_blocks(jianbao: Theme) -> Compose:
    """Sets blocks in a theme, 简报 unless another is given."""

    def set_them(*blocks: Block, theme: Theme = jianbao, language: str = "zh-CN") -> Pages:
        return compose(Document("题目", language, blocks), theme, load_fonts(theme.fonts))

    return set_them


def paragraph(text: str, style: str = "body", **more: object) -> Paragraph:
    return Paragraph(style, (Run(text),), **more)  # type: ignore[arg-type]  # test shorthand


def table(rows: list[list[str]], head: int = 1) -> Table:
    cells = [
        Row(tuple(Cell((paragraph(text, "table-cell"),), header=at < head) for text in row))
        for at, row in enumerate(rows)
    ]
    return Table("plain", tuple(cells), head=head)


def lines(page: Page) -> list[tuple[float, str]]:
    """(baseline, text) of each line of text on a page from top to bottom, page number included."""
    found: dict[float, list[tuple[float, str]]] = {}
    for placed in page.placed:
        for item in placed.items:
            if isinstance(item, Glyphs):
                found.setdefault(round(item.y, 1), []).append((item.x, "".join(item.texts)))
    return [(y, "".join(text for _, text in sorted(found[y]))) for y in sorted(found)]


def body_lines(page: Page) -> list[str]:
    """The texts of a page's lines, without its page number."""
    return [text for _, text in lines(page) if not text.startswith("—")]
