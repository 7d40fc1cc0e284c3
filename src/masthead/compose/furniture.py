"""What stands below the type area: page numbers and the footer's text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from masthead.compose.atoms import Setter
from masthead.compose.glyph_runs import EM_ASCENT
from masthead.compose.lines import natural_width, set_lines
from masthead.compose.strips import FURNITURE, moved
from masthead.document import Run
from masthead.pages import Page, Placed
from masthead.theme import Align, Footer


def with_footers(pages: list[Page], setter: Setter, text: str) -> tuple[Page, ...]:
    """The pages with the theme's footer, {footer} being `text`."""
    footer = setter.theme.footer
    if footer is None:
        return tuple(pages)
    return tuple(
        replace(page, placed=(*page.placed, *_footer(footer, setter, number, len(pages), text)))
        for number, page in enumerate(pages, 1)
    )


def footer_parts(footer: Footer, number: int, count: int, text: str, *, mirrored: bool) -> Iterator[tuple[Align, str]]:
    """(where, text) of each part of one page's footer; where is left, center or right."""
    outer: Align = "left" if mirrored and number % 2 == 0 else "right"
    parts: tuple[tuple[Align, str], ...] = (
        ("left", footer.left),
        ("center", footer.center),
        ("right", footer.right),
        (outer, footer.outer),
    )
    for where, pattern in parts:
        filled = pattern.replace("{page}", str(number)).replace("{pages}", str(count)).replace("{footer}", text)
        if filled.strip():
            yield where, filled


def _footer(footer: Footer, setter: Setter, number: int, count: int, text: str) -> Iterator[Placed]:
    """Each part in its lines; a part on the left ends before the one on the right begins."""
    page = setter.theme.page
    style = replace(setter.theme.style(footer.style), left=footer.inset, right=footer.inset, indent=0.0)
    top = page.height - page.bottom + footer.drop + (style.leading - style.size) / 2 + EM_ASCENT * style.size
    parts = dict(footer_parts(footer, number, count, text, mirrored=page.mirrored))
    beside = natural_width(setter, (Run(parts["right"]),), style) + style.size if "right" in parts else 0.0
    for where, part in parts.items():
        measure = page.measure - (beside if where == "left" else 0.0)
        lines = set_lines(setter, (Run(part),), replace(style, align=where), measure)
        for at, line in enumerate(lines):
            y = top + at * style.leading
            yield Placed(FURNITURE, tuple(moved(item, page.left, y) for item in line.items))
