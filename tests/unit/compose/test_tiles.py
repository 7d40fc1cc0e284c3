"""Key figures in rows: how many stand side by side."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

import pytest

from masthead.compose.atoms import Setter
from masthead.compose.lines import natural_width
from masthead.compose.tiles import tile_rows
from masthead.compose.word_breaks import word_width
from masthead.document import Run, Tile
from masthead.fill import load_template
from masthead.fonts import load_fonts
from masthead.theme import LineMode

THEME = load_template("one-page").theme
FONTS = load_fonts(THEME.fonts)
FIGURE = (Run("2318.6", ("tile-number",)), Run("亿元", ("tile-unit",)))
PADDING = 6.0


@pytest.mark.parametrize("lines", get_args(LineMode))
def test_a_column_has_room_for_the_blank_of_word(lines: LineMode) -> None:
    """It is wider than the PDF's; without room for it the unit would turn, and a page be no longer one."""
    setter, style = Setter(replace(THEME, lines=lines), FONTS, "zh-CN"), THEME.style("tile")
    own, words = natural_width(setter, FIGURE, style), word_width(setter.text(FIGURE, style))
    assert THEME.zone is not None
    zone = replace(THEME.zone, tile_min=0.0)
    tiles = [Tile("2318.6", "亿元", "项目投资")] * 5
    assert own < words
    for width, columns in ((5 * (own + PADDING) + 0.1, 4), (5 * (words + PADDING) + 0.1, 5)):
        assert len(next(iter(tile_rows(tiles, setter, zone, width)))) == columns
