"""Looks: what run styles, one in another, make of a paragraph's face, size and colour."""

from __future__ import annotations

from typing import NamedTuple

from masthead.document import Paragraph
from masthead.theme import ParagraphStyle
from masthead.write.docx.setup import Setup


class Look(NamedTuple):
    """What a piece of text looks like. rise in points."""

    font: str
    size: float
    color: str
    underline: bool
    rise: float


def look_of(setup: Setup, style: ParagraphStyle, names: tuple[str, ...], *, named_only: bool = False) -> Look:
    """The look run styles make, outer first. named_only: without what a character style cannot say. A document has few
    different ones, so that each is made once."""
    key = (id(style), names, named_only)
    known = setup.run_looks.get(key)
    if known is None:
        known = setup.run_looks[key] = style, _look_of(setup, style, names, named_only=named_only)
    return known[1]


def _look_of(setup: Setup, style: ParagraphStyle, names: tuple[str, ...], *, named_only: bool) -> Look:
    font, size, color, underline, rise = style.font, style.size, style.color, False, 0.0
    for name in names:
        change = setup.run_style(name)
        font, color = change.font or font, change.color or color
        size, underline = change.size or size, underline or change.underline
        if not named_only:
            rise += change.rise * size
            size *= change.scale
    return Look(font, size, color, underline, rise)


def largest_size(setup: Setup, paragraph: Paragraph, style: ParagraphStyle) -> float:
    """The size of the paragraph's largest run."""
    ways = {run.styles for run in paragraph.runs}
    return max([look_of(setup, style, names).size for names in ways], default=style.size)
