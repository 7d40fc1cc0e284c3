"""Hand-made pages: what `compose` would give, from real fonts."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from masthead.document import Document
from masthead.face import Face, FontSet
from masthead.fonts import load_fonts
from masthead.pages import Bookmark, Glyphs, Item, Page, Pages, Placed
from masthead.theme import FontRole, Grid, PageStyle, Theme

WIDTH, HEIGHT = 595.276, 841.89
ROLES = {
    "body": FontRole(("FandolFang", "Noto Serif CJK SC"), ("Liberation Serif",), "仿宋_GB2312", "Times New Roman"),
    "title": FontRole(("Noto Serif CJK SC:Bold",), ("Source Sans Pro:Semibold",), "方正小标宋简体", "Arial"),
}
THEME = Theme("plain", PageStyle(WIDTH, HEIGHT, 72, 72, 72, 72), Grid(20), ROLES, {})


@pytest.fixture(scope="session")
def fonts() -> FontSet:
    return load_fonts(ROLES)


@pytest.fixture(scope="session")
def faces(fonts: FontSet) -> dict[str, Face]:
    """A CFF face with CIDs, one without a CID table of its own, one of each other kind of outlines."""
    picked = {
        "fang": fonts.pick("body", "国", han=True),
        "noto": fonts.pick("title", "国", han=True),
        "serif": fonts.pick("body", "n", han=False),
        "sans": fonts.pick("title", "n", han=False),
    }
    return {name: face for name, face in picked.items() if face}


def shaped(face: Face, text: str, x: float = 72, y: float = 100, size: float = 16, color: str = "#000000") -> Glyphs:
    """A run as HarfBuzz sets it."""
    glyphs = face.shape(text, "zh-CN")
    return Glyphs(
        face,
        size,
        color,
        x,
        y,
        tuple(glyph.id for glyph in glyphs),
        tuple(glyph.advance * size for glyph in glyphs),
        tuple(glyph.text for glyph in glyphs),
    )


def page(*items: Item, bookmarks: Sequence[Bookmark] = ()) -> Page:
    return Page(WIDTH, HEIGHT, (Placed(0, items),), tuple(bookmarks))


def document(*pages: Page, title: str = "简报", author: str = "办公室", language: str = "zh-CN") -> Pages:
    return Pages(pages, Document(title, language, (), author), THEME)
