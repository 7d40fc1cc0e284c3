"""Which paragraphs are headings by their looks alone: clearly larger or bolder than the text.

What a Chinese heading says by its number (一、) is left to who reads the text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from masthead.read.pdf_text.paragraphs import Paragraph
from masthead.read.pdf_text.wording import HAN, OUTLINE, is_bulleted

_LARGER = 1.12  # of the size of the text
_MASTHEAD = 1.8  # of the size of the text: what a letterhead in red has
_LONGEST = 120
_MOST_LINES = 4
_OPEN = re.compile(r"[。；;，,：:]['\"”’）)]*$")
_WORDS = re.compile(r"[^\W\d_]{2}")
_CAPTION = re.compile(r"(?:[图表]\s*\d|(?:table|figure|fig\.?|box|map|chart)\s*\d)", re.IGNORECASE)
_MOST_LEVELS = 6


def heading_levels(paragraphs: Sequence[Paragraph], body: float) -> dict[int, int]:
    """The level of each paragraph that is a heading, by its id: 1 is the title."""
    usually_bold = _mostly_bold(paragraphs, body)
    shaped = [one for one in paragraphs if _may_be(one) and not _is_masthead(one, body)]
    found = [one for one in shaped if _is_large(one, body) or (_is_bold(one) and not usually_bold)]
    if not found:
        found = _centred_title(paragraphs)
    looks = sorted({_look(one, body) for one in found}, reverse=True)
    return {id(one): min(looks.index(_look(one, body)) + 1, _MOST_LEVELS) for one in found}


def _look(paragraph: Paragraph, body: float) -> tuple[float, bool]:
    """What headings of one level share: nearly their size, and whether they are bold where they are no larger."""
    size = round(max(paragraph.first.size, body) * 2) / 2
    return size, size <= _LARGER * body


def _may_be(paragraph: Paragraph) -> bool:
    text = paragraph.text
    if len(paragraph.lines) > _MOST_LINES or len(text) > _LONGEST or not _WORDS.search(text):
        return False
    return not (_OPEN.search(text) or OUTLINE.match(text) or is_bulleted(text) or _CAPTION.match(text))


def _is_large(paragraph: Paragraph, body: float) -> bool:
    return min(line.size for line in paragraph.lines) >= _LARGER * body


def _is_bold(paragraph: Paragraph) -> bool:
    return all(line.bold for line in paragraph.lines) and not paragraph.text.endswith(".")


def _mostly_bold(paragraphs: Sequence[Paragraph], body: float) -> bool:
    lines = [line for one in paragraphs for line in one.lines if line.size <= _LARGER * body]
    return sum(len(line.inked) for line in lines if line.bold) * 2 > sum(len(line.inked) for line in lines)


def _is_masthead(paragraph: Paragraph, body: float) -> bool:
    """The name of the issuing body in large red type heads a sheet; it is not what the document is called (GB/T
    9704-2012, 7.2.4)."""
    is_chinese = bool(HAN.search(paragraph.text))
    return is_chinese and paragraph.first.page == 1 and paragraph.first.red and paragraph.first.size >= _MASTHEAD * body


def _centred_title(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The first paragraph, where it alone of the first ones is centred."""
    first = paragraphs[:1]
    return [one for one in first if one.centred and _may_be(one) and not any(p.centred for p in paragraphs[1:4])]
