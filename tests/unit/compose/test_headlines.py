"""Headlines: few lines, in the shape of a trapezoid or a diamond (GB/T 9704-2012, 7.3.1)."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from masthead.compose import compose
from masthead.document import Document, Paragraph, Run
from masthead.fill import load_template
from masthead.fonts import load_fonts
from masthead.pages import Glyphs

THEME = load_template("gongwen").theme
FONTS = load_fonts(THEME.fonts)
CHARACTERS = "城市内涝防范应对工作通知各级机关按照会议部署认真组织实施"


def widths(title: str) -> list[float]:
    """Of the lines that a title is set in, in em."""
    pages = compose(Document("", "zh-CN", (Paragraph("title", (Run(title),)),)), THEME, FONTS)
    lines: dict[float, list[float]] = {}
    for placed in pages.pages[0].placed:
        for item in placed.items:
            if placed.block == 0 and isinstance(item, Glyphs):
                lines.setdefault(item.y, []).extend((item.x, item.x + sum(item.advances)))
    return [(max(places) - min(places)) / 22 for _, places in sorted(lines.items())]


@settings(deadline=None)
@given(st.text(CHARACTERS, min_size=2, max_size=58))
def test_no_headline_that_turns_is_a_rectangle_or_has_a_waist(title: str) -> None:
    found = widths(title)
    steps = [below - above for above, below in pairwise(found)]
    assert len(found) == 1 or max(found) - min(found) > 0.25
    assert not any(above < -0.25 and below > 0.25 for above, below in pairwise(steps))


def test_a_title_of_two_full_lines_takes_three() -> None:
    assert len(widths(CHARACTERS[:20] * 2)) == 3
