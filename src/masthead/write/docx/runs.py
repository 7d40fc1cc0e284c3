"""Runs: pieces of text as w:r elements, with their character style and what they have beyond it."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Sequence
from itertools import groupby
from operator import attrgetter
from urllib.parse import quote, urlsplit

from masthead.document import Note, Paragraph, Run
from masthead.language import is_traditional
from masthead.reading_order import leaves
from masthead.theme import ParagraphStyle
from masthead.write.docx.elements import Element, clean, element, properties, switch, text_element, value
from masthead.write.docx.fields import field
from masthead.write.docx.fonts import has_bold_latin, is_italic, run_fonts, traditional_role
from masthead.write.docx.formatting import color_elements, letter_spacing, size_elements
from masthead.write.docx.languages import language_elements, opening_language
from masthead.write.docx.looks import Look, look_of
from masthead.write.docx.pieces import Piece
from masthead.write.docx.references import reference
from masthead.write.docx.setup import NOTE_REFERENCE, Setup, StandingNote

_BREAKS = re.compile("([\t\n\xad])")
_EMPTY = {"\t": "tab", "\n": "br", "\xad": "softHyphen"}
_CODE = attrgetter("code")
_FIELD = attrgetter("run.field")
_HREF = attrgetter("run.href")
_OPENABLE = ("http", "https", "mailto")


def run_elements(setup: Setup, style: ParagraphStyle, pieces: Sequence[Piece]) -> list[Element]:
    """The w:r and w:hyperlink elements of a paragraph."""
    if not any(map(_HREF, pieces)):
        return _located(setup, style, pieces)
    made: list[Element] = []
    for href, linked in groupby(pieces, key=lambda piece: "" if piece.run.note else piece.run.href):
        own = list(linked)
        target = _target(setup, href) if href else None
        code = reference(setup, href, "".join(piece.text for piece in own)) if target else ""
        written = _located(setup, style, own)
        if code:
            made += field(code, written)
        else:
            made += [element("hyperlink", {**target, "history": 1}, written)] if target else written
    return made


def _located(setup: Setup, style: ParagraphStyle, pieces: Sequence[Piece]) -> list[Element]:
    """The w:r elements, those of a field's text in its place."""
    if not (setup.places.marked or any(map(_CODE, pieces))):
        return [_run(setup, style, piece) for piece in pieces]
    made: list[Element] = []
    for place, own in groupby(pieces, key=_FIELD):
        written: list[Element] = []
        for code, same in groupby(own, key=_CODE):
            runs = [_run(setup, style, piece) for piece in same]
            written += field(code, runs) if code else runs
        made += written if setup.in_note else setup.places.around(place, written)
    return made


def marker_runs(setup: Setup, style: ParagraphStyle, marker: str) -> list[Element]:
    """The marker of a list item and the tab behind it, if it has one."""
    return [_run(setup, style, marker_piece(marker + "\t"))] if marker else []


def marker_piece(marker: str) -> Piece:
    return Piece(clean(marker), Run(""))


def mark_look(setup: Setup, style: ParagraphStyle, piece: Piece) -> list[Element]:
    """The w:rPr of a paragraph's end, whose look Word gives to the paragraph's number: that of the piece."""
    return _look(setup, style, piece)


def _run(setup: Setup, style: ParagraphStyle, piece: Piece) -> Element:
    if piece.run.note:
        return _note_reference(setup, style, piece, piece.run.note)
    parts = (piece.text,) if piece.text.isprintable() else _BREAKS.split(piece.text)
    content = [_content(part) for part in parts if part]
    return element("r", None, [*_look(setup, style, piece), *content])


def _look(setup: Setup, style: ParagraphStyle, piece: Piece) -> list[Element]:
    """The w:rPr of a piece, if it needs one. A document has few different ones, so that each is made once."""
    run, latin = piece.run, piece.text[:1].isascii()
    key = (id(style), run.styles, run.lang, latin, piece.han, piece.gap, piece.size, piece.change, piece.opens)
    if key not in setup.looks:
        formatting = _direct(setup, style, piece)
        setup.looks[key] = style, [properties("rPr", formatting)] if formatting else []
    return setup.looks[key][1]


def _content(part: str) -> Element:
    return element(_EMPTY[part]) if part in _EMPTY else text_element("t", part)


def _note_reference(setup: Setup, style: ParagraphStyle, piece: Piece, note: Note) -> Element:
    """The mark of a note; the note itself waits, with its lines in the PDF, for its part."""
    number = len(setup.notes) + 1
    count = sum(1 for leaf in leaves(note.blocks) if isinstance(leaf, Paragraph))
    setup.notes.append(StandingNote(number, note, deque(setup.lines.popleft() for _ in range(count))))
    role = setup.font(style.font)
    formatting = [value("rStyle", NOTE_REFERENCE), *([run_fonts(role, han_only=True)] if piece.han else [])]
    counted = not setup.in_note and setup.numbering.counts(number)
    content = [] if setup.in_note else [setup.numbering.reference(number)]
    content += [] if counted else [text_element("t", note.mark)]
    return element("r", None, [properties("rPr", formatting), *content])


def _target(setup: Setup, href: str) -> dict[str, str | int] | None:
    """What a hyperlink opens: a place of the document, or an address; None for one that cannot be opened."""
    if href.startswith("#"):
        bookmark = setup.bookmarks.name(href[1:])
        return {"anchor": bookmark} if bookmark else None
    address = _address(href)
    return {"r:id": setup.relate(address)} if address else None


def _direct(setup: Setup, style: ParagraphStyle, piece: Piece) -> list[Element]:
    """The character style of a piece, and what its look has beyond that style."""
    names = piece.run.styles
    named = look_of(setup, style, names[-1:], named_only=True)
    wanted = look_of(setup, style, names)
    wanted = wanted._replace(size=piece.size or wanted.size)
    made = [value("rStyle", setup.runs[names[-1]].id)] if names else []
    made += _face(setup, style, piece, named, wanted)
    made += _spacing(setup, style, piece, named, wanted)
    made += size_elements(wanted.size) if wanted.size != named.size else []
    made += color_elements(wanted.color) if wanted.color != named.color else []
    made += [value("position", round(wanted.rise * 2))] if wanted.rise else []
    made += [value("u", "single")] if wanted.underline and not named.underline else []
    return made + (opening_language() if piece.opens else language_elements(piece.run.lang))


def _face(setup: Setup, style: ParagraphStyle, piece: Piece, named: Look, wanted: Look) -> list[Element]:
    role, had, base = (setup.font(name) for name in (wanted.font, named.font, style.font))
    role = traditional_role(role) if is_traditional(piece.run.lang) else role
    made = []
    if (piece.han and role.word_han != role.word_latin) or role != had:
        made.append(run_fonts(role, han_only=piece.han))
    # Bold and italic are toggles: on in both paragraph style and character style they cancel out (17.7.3).
    own = bool(piece.run.styles) and bool(setup.run_style(piece.run.styles[-1]).font)
    bold = role.word_bold or (has_bold_latin(role) and setup.chinese and piece.text[0].isascii())
    if bold != (base.word_bold ^ (own and had.word_bold)):
        made += [switch("b", bold), switch("bCs", bold)]
    if is_italic(role) != (is_italic(base) ^ (own and is_italic(had))):
        made += [switch("i", is_italic(role)), switch("iCs", is_italic(role))]
    return made


def _spacing(setup: Setup, style: ParagraphStyle, piece: Piece, named: Look, wanted: Look) -> list[Element]:
    had = letter_spacing(setup, named.size, style.tracking if named.size == style.size else 0.0)
    wants = letter_spacing(setup, wanted.size, style.tracking if wanted.size == style.size else 0.0)
    wants += round(piece.gap * 20) + piece.change
    return [value("spacing", wants)] if wants != had else []


def _address(href: str) -> str:
    """The address as a relationship's target may have it; "" for one that Word must not open or could not parse."""
    try:
        parts = urlsplit(clean(href).strip())
        parsed = parts.scheme in _OPENABLE and (parts.scheme == "mailto" or bool(parts.hostname)) and parts.port != 0
    except ValueError:
        return ""
    return quote(parts.geturl(), safe="%/:=&?~#+!$,;'@()*[]") if parsed else ""
