"""Where a seal goes: as told, or over the date of signing (GB/T 9704-2012, 7.3.5.2: the date lies in the seal's middle,
somewhat below its centre)."""

from __future__ import annotations

import re

import pypdfium2

from masthead.errors import ConfigError
from masthead.sign import Seal

# Not that of printing, in the imprint.
_DATE = re.compile(r"\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日(?!\s*印发)|\b\d{1,2}\s+[A-Z][a-z]+\s+\d{4}\b")
_BELOW_CENTRE = 0.15  # how far the date lies below the seal's centre, of its height
_LEFT_PART = 0.4  # a date further left is none that was signed with
_SPACE = 2.0  # points that a seal may reach over the edge by rounding


def seal_box(pdf: bytes, seal: Seal, where: str) -> tuple[int, tuple[float, float, float, float]]:
    """The page, from 0, and the seal's box on it: left, bottom, right, top in the page's own system. Raises
    ConfigError."""
    with pypdfium2.PdfDocument(pdf) as document:
        count = len(document)
        number = seal.page if seal.page is not None else count if seal.center else _dated(document)
        if not 1 <= number <= count:
            what = f"there is no page {number} for the seal"
            raise ConfigError(what, where=where, hint=f"The pages are 1 to {count}.")
        page = document[number - 1]
        if page.get_rotation():
            hint = "Name another page."
            raise ConfigError(f"page {number} is turned, and seals stand upright only", where=where, hint=hint)
        left, bottom, right, top = page.get_cropbox()
        x, y = (left + seal.center[0], top - seal.center[1]) if seal.center else _over_date(page, seal, where)
    box = (x - seal.width / 2, y - seal.height / 2, x + seal.width / 2, y + seal.height / 2)
    inside = box[0] >= left - _SPACE and box[1] >= bottom - _SPACE and box[2] <= right + _SPACE
    if not (inside and box[3] <= top + _SPACE):
        hint = "Move it by --at X,Y, or make it smaller by --size."
        raise ConfigError(f"the seal would reach over the edge of page {number}", where=where, hint=hint)
    return number - 1, box


def _dated(document: pypdfium2.PdfDocument) -> int:
    """The page, from 1, that is signed: the last one with a date on a line of its own, for attached texts come behind;
    the last of all where no page has one."""
    for number in range(len(document), 0, -1):
        lines = document[number - 1].get_textpage().get_text_range().splitlines()
        if any(_DATE.fullmatch(line.strip()) for line in lines):
            return number
    return len(document)


def _over_date(page: pypdfium2.PdfPage, seal: Seal, where: str) -> tuple[float, float]:
    """The centre of a seal over the last date on the page that stands on its right side."""
    text = page.get_textpage()
    whole = text.get_text_range()
    found = [_box(text, match.start(), match.end()) for match in _DATE.finditer(whole)]
    width = page.get_width()
    signed = [box for box in found if box and (box[0] + box[2]) / 2 > width * _LEFT_PART]
    if not signed:
        what = "no date of signing was found on the page to put the seal over"
        raise ConfigError(what, where=where, hint="Say where its centre goes: --at X,Y in mm from the top left corner.")
    left, bottom, right, top = signed[-1]
    return (left + right) / 2, (bottom + top) / 2 + seal.height * _BELOW_CENTRE


def _box(text: pypdfium2.PdfTextPage, start: int, end: int) -> tuple[float, float, float, float] | None:
    """What the characters cover; none where they stand on two lines."""
    boxes = [text.get_charbox(index) for index in range(start, end) if index < text.count_chars()]
    boxes = [box for box in boxes if box[2] > box[0]]
    if not boxes:
        return None
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    left, bottom, right, top = min(lefts), min(bottoms), max(rights), max(tops)
    return (left, bottom, right, top) if top - bottom < 2 * max(box[3] - box[1] for box in boxes) else None
