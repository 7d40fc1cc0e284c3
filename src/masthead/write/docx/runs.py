"""Runs: text in one look, split where Word would take another face or where a blank follows."""

from __future__ import annotations

import re
from itertools import groupby
from typing import NamedTuple
from urllib.parse import quote, urlsplit

from masthead.document import Paragraph, Run
from masthead.theme import ParagraphStyle
from masthead.write.docx.elements import Element, clean, element, properties, switch, value
from masthead.write.docx.fonts import is_italic, run_fonts
from masthead.write.docx.formatting import color_elements, letter_spacing, size_elements
from masthead.write.docx.setup import Setup

# Marks that Latin faces have too: in Chinese text they stand in the Chinese face, a full character wide.
# A ’ between letters is an apostrophe.
_HAN_MARKS = re.compile(r"((?:[“”‘—…·×]|’(?![A-Za-z])|(?<![A-Za-z])’)+)")
_BREAKS = re.compile(r"([\t\n])")
_PRESERVE = "{http://www.w3.org/XML/1998/namespace}space"
_OPENABLE = ("http", "https", "mailto")


class Piece(NamedTuple):
    """Part of a run. gap: a blank after it, in points, as letter spacing. size: where not its style's."""

    text: str
    run: Run
    han_mark: bool = False
    gap: float = 0.0
    size: float = 0.0


class Look(NamedTuple):
    """What a piece of text looks like. rise in points."""

    font: str
    size: float
    color: str
    underline: bool
    rise: float


def run_elements(setup: Setup, paragraph: Paragraph, style: ParagraphStyle, measure: float) -> list[Element]:
    """The w:r and w:hyperlink elements of a paragraph, its marker first. measure: what it may fill, in points."""
    pieces = _pieces(setup, paragraph)
    if style.align == "spread":
        pieces = _spread(pieces, style.size, measure - style.left - style.right)
    made = [_run(setup, style, Piece(paragraph.marker + "\t", Run("")))] if paragraph.marker else []
    for href, linked in groupby(pieces, key=lambda piece: _address(piece.run.href)):
        written = [_run(setup, style, piece) for piece in linked]
        made += [element("hyperlink", {"r:id": setup.relate(href), "history": 1}, written)] if href else written
    return made


def largest_size(setup: Setup, paragraph: Paragraph, style: ParagraphStyle) -> float:
    """The size of the paragraph's largest run."""
    return max((_look(setup, style, run.styles).size for run in paragraph.runs), default=style.size)


def _pieces(setup: Setup, paragraph: Paragraph) -> list[Piece]:
    pieces: list[Piece] = []
    for run in paragraph.runs:
        gap = sum(setup.run_style(name).gap for name in run.styles)
        if gap and pieces:
            pieces[-1:] = _last_apart(pieces[-1], gap)
        text = clean(run.text)
        parts = _HAN_MARKS.split(text) if setup.chinese else [text]
        pieces += [Piece(part, run, han_mark=odd % 2 == 1) for odd, part in enumerate(parts) if part]
    return pieces


def _last_apart(piece: Piece, gap: float) -> list[Piece]:
    """The piece with its last character in a piece of its own, a blank of `gap` behind it."""
    head, last = piece.text[:-1], piece.text[-1]
    return [*([piece._replace(text=head)] if head else []), piece._replace(text=last, gap=gap)]


def _spread(pieces: list[Piece], size: float, measure: float) -> list[Piece]:
    """One line over the measure: the size at most `size`, the gaps at most half a character, none at the end."""
    text = "".join(piece.text for piece in pieces)
    if not text:
        return pieces
    ems = sum(1.0 if ord(char) > 0x2E7F else 0.5 for char in text)
    size = min(size, int(measure / ems * 2) / 2)
    gap = min(size / 2, (measure - ems * size) / max(1, len(text) - 1))
    spread = [piece._replace(size=size, gap=gap) for piece in pieces]
    return [*spread[:-1], *_last_apart(spread[-1], 0.0)]


def _run(setup: Setup, style: ParagraphStyle, piece: Piece) -> Element:
    formatting = _direct(setup, style, piece)
    made = element("r", None, [properties("rPr", formatting)] if formatting else [])
    for part in _BREAKS.split(piece.text):
        if part:
            made.append(_content(part))
    return made


def _content(part: str) -> Element:
    if part in "\t\n":
        return element("tab" if part == "\t" else "br")
    text = element("t")
    text.text = part
    text.set(_PRESERVE, "preserve")
    return text


def _direct(setup: Setup, style: ParagraphStyle, piece: Piece) -> list[Element]:
    """The character style of a piece, and what its look has beyond that style."""
    names = piece.run.styles
    named = _look(setup, style, names[-1:], named_only=True)
    wanted = _look(setup, style, names)
    wanted = wanted._replace(size=piece.size or wanted.size)
    made = [value("rStyle", setup.runs[names[-1]].id)] if names else []
    made += _face(setup, style, piece, named, wanted)
    made += _spacing(setup, style, piece, named, wanted)
    made += size_elements(wanted.size) if wanted.size != named.size else []
    made += color_elements(wanted.color) if wanted.color != named.color else []
    made += [value("position", round(wanted.rise * 2))] if wanted.rise else []
    return made + ([value("u", "single")] if wanted.underline and not named.underline else [])


def _look(setup: Setup, style: ParagraphStyle, names: tuple[str, ...], *, named_only: bool = False) -> Look:
    """The look run styles make, outer first. named_only: without what a character style cannot say."""
    font, size, color, underline, rise = style.font, style.size, style.color, False, 0.0
    for name in names:
        change = setup.run_style(name)
        font, color = change.font or font, change.color or color
        size, underline = change.size or size, underline or change.underline
        if not named_only:
            rise += change.rise * size
            size *= change.scale
    return Look(font, size, color, underline, rise)


def _face(setup: Setup, style: ParagraphStyle, piece: Piece, named: Look, wanted: Look) -> list[Element]:
    role, had, base = (setup.font(name) for name in (wanted.font, named.font, style.font))
    made = []
    if (piece.han_mark and role.word_han != role.word_latin) or role != had:
        made.append(run_fonts(role, han_only=piece.han_mark))
    # Bold and italic are toggles: on in both paragraph style and character style they cancel out (17.7.3).
    own = bool(piece.run.styles) and bool(setup.run_style(piece.run.styles[-1]).font)
    if role.word_bold != (base.word_bold ^ (own and had.word_bold)):
        made += [switch("b", role.word_bold), switch("bCs", role.word_bold)]
    if is_italic(role) != (is_italic(base) ^ (own and is_italic(had))):
        made += [switch("i", is_italic(role)), switch("iCs", is_italic(role))]
    return made


def _spacing(setup: Setup, style: ParagraphStyle, piece: Piece, named: Look, wanted: Look) -> list[Element]:
    had = letter_spacing(setup, named.size, style.tracking if named.size == style.size else 0.0)
    wants = letter_spacing(setup, wanted.size, style.tracking if wanted.size == style.size else 0.0)
    wants += round(piece.gap * 20)
    return [value("spacing", wants)] if wants != had else []


def _address(href: str) -> str:
    """The address as a relationship's target may have it; "" for one that Word must not open or could not parse."""
    try:
        parts = urlsplit(clean(href).strip())
        parsed = parts.scheme in _OPENABLE and (parts.scheme == "mailto" or bool(parts.hostname)) and parts.port != 0
    except ValueError:
        return ""
    return quote(parts.geturl(), safe="%/:=&?~#+!$,;'@()*[]") if parsed else ""
