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
    """The look run styles make, outer first. named_only: without what a character style cannot say."""
    if not names:
        return Look(style.font, style.size, style.color, False, 0.0)
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
    return max((look_of(setup, style, names).size for names in ways), default=style.size)
