"""A page of a PDF as this program sees it: glyphs, rules, pictures. Points, from the left and from the top."""

from __future__ import annotations

import math
import re
import unicodedata
from array import array
from typing import NamedTuple

import msgspec

SLANTED = 4
SCANNED = "(scan)"  # the face of text that was read from a picture
_BOLD = re.compile(r"bold|heavy|black|demi|simhei|heiti|黑体|[-+]hei|fandolhei|标宋|biaosong", re.IGNORECASE)
_BOLD_WEIGHT = 600
UNKNOWN = "\ufffd"
_BLANK = frozenset("\t\n\r\x0b\x0c \xa0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000")
# What Word and WPS take from their symbol fonts to mark items; other private characters mean nothing elsewhere.
_SYMBOLS = {
    0xF02D: "-", 0xF06C: "●", 0xF06D: "❍", 0xF06E: "■", 0xF06F: "□", 0xF070: "❐", 0xF071: "❑", 0xF074: "◆", 0xF075: "◆",
    0xF076: "❖", 0xF09F: "•", 0xF0A0: "▪", 0xF0A7: "▪", 0xF0A8: "□", 0xF0B7: "•", 0xF0D8: "➢", 0xF0E0: "→", 0xF0FB: "✗",
    0xF0FC: "✓", 0xF0FE: "☑",
}  # fmt: skip


class Look(NamedTuple):
    """What text objects have in common. turn: quarters clockwise, SLANTED for any other. seen: it has ink."""

    size: float
    face: str
    bold: bool
    turn: int
    red: bool
    seen: bool


class Glyph(NamedTuple):
    """A character in its place along its line, as read. base: of its baseline, from the top. text: one character, or
    several that one stands for; a blank is a space."""

    text: str
    left: float
    right: float
    base: float
    look: Look


class Rule(NamedTuple):
    """A straight line; one that is level has its top at its bottom."""

    left: float
    top: float
    right: float
    bottom: float


class Page(NamedTuple):
    """number: from 1. pictures: their boxes. objects: how many things are drawn on it, texts among them."""

    number: int
    width: float
    height: float
    glyphs: tuple[Glyph, ...]
    rules: tuple[Rule, ...] = ()
    pictures: tuple[Rule, ...] = ()
    objects: int = 0


class Head(msgspec.Struct):
    """What the process says of a page; the columns follow it in these lengths."""

    width: float
    height: float
    looks: list[tuple[float, str, int, int, int, int]]
    objects: int
    lengths: tuple[int, int, int, int, int, int, int]


def decoded_page(number: int, head: Head, data: bytes) -> Page:
    """The page. Raises ValueError where head and data do not belong together."""
    codes, lefts, rights, bases, styles, rules, pictures = _columns(head, data)
    looks = [
        Look(size, face, weight >= _BOLD_WEIGHT or bool(_BOLD.search(face)), turn, bool(red), bool(seen))
        for size, face, weight, turn, red, seen in head.looks
    ]
    counts = {len(column) for column in (codes, lefts, rights, bases, styles)}
    if len(counts) != 1 or max(styles, default=-1) >= len(looks):
        raise ValueError("columns of different lengths")
    texts: dict[int, str] = {}
    glyphs = tuple(
        Glyph(text, left, right, base, looks[int(style)])
        for code, left, right, base, style in zip(_whole(codes), lefts, rights, bases, styles, strict=True)
        if (text := _known_text(code, texts))
    )
    return Page(number, head.width, head.height, glyphs, _boxes(rules), _boxes(pictures), head.objects)


def _known_text(code: int, texts: dict[int, str]) -> str:
    if code not in texts:
        texts[code] = _text(code)
    return texts[code]


def _columns(head: Head, data: bytes) -> list[array[int] | array[float]]:
    columns: list[array[int] | array[float]] = []
    at = 0
    for kind, length in zip("IfffIff", head.lengths, strict=True):
        column: array[int] | array[float] = array(kind)
        end = at + length * column.itemsize
        column.frombytes(data[at:end])
        if len(column) != length:
            raise ValueError("a column is cut off")
        if not math.isfinite(sum(column)):
            raise ValueError("a place that is nowhere")
        columns.append(column)
        at = end
    return columns


def _boxes(numbers: array[int] | array[float]) -> tuple[Rule, ...]:
    return tuple(Rule(*numbers[at : at + 4]) for at in range(0, len(numbers) // 4 * 4, 4))


def _whole(codes: array[int] | array[float]) -> list[int]:
    """Code points; where a system counts in halves of UTF-16, the first of a pair is the whole, the second none."""
    found = [int(code) for code in codes]
    for at, code in enumerate(found[:-1]):
        if 0xD800 <= code < 0xDC00 and 0xDC00 <= found[at + 1] < 0xE000:
            found[at] = 0x10000 + ((code - 0xD800) << 10) + found[at + 1] - 0xDC00
            found[at + 1] = 0
    return found


def _text(code: int) -> str:
    """What a code shows: "" for controls and marks that only steer a display; a blank of any width but the full one is
    a space."""
    if code < 32 or 127 <= code < 160:
        return " " if code in (9, 10, 13) else ""
    if 0xD800 <= code < 0xE000 or code > 0x10FFFF or (code & 0xFFFE) == 0xFFFE:
        return UNKNOWN
    if 0xE000 <= code < 0xF900 or code >= 0xF0000:
        return _SYMBOLS.get(code, UNKNOWN)
    character = chr(code)
    if character in _BLANK:
        return "\u3000" if code == 0x3000 else " "
    # Ligatures, and radicals that some programs name where they mean the characters.
    if 0xFB00 <= code <= 0xFB06 or 0x2E80 <= code <= 0x2FDF:
        return unicodedata.normalize("NFKC", character)
    invisible = unicodedata.category(character) == "Cf" and code != 0xAD
    return "" if invisible else character
