"""Pieces: a paragraph's text cut where Word would take another face, where a blank follows, where a line ends."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate, groupby, pairwise
from typing import NamedTuple

from masthead.document import Paragraph, Run, Runs, whole
from masthead.theme import ParagraphStyle
from masthead.write.docx.elements import clean, twips
from masthead.write.docx.fitting import Fit, fit_lines, letters_of, line_ends, open_ends
from masthead.write.docx.formatting import letter_spacing
from masthead.write.docx.looks import look_of
from masthead.write.docx.placed import Lines
from masthead.write.docx.setup import Setup

# Marks and signs that Latin faces have too: in Chinese text they stand in the Chinese face, a full character wide.
HAN_MARKS = re.compile(r"[“”‘’—…·×÷±°′″℃‰→←↑↓■□●○◆◇★☆△▲①-⑳Ⅰ-Ⅻ]")
# Behind these LibreOffice breaks no line before a Latin letter or digit, unless those are Chinese to it.
_CLOSING_MARKS = frozenset("，。、；：！？）》】〕」』”’")
_SOFT_HYPHEN = "\xad"
# A line that ends elsewhere seldom moves the ends of more lines than these, itself among them.
_SOON = 4
_WITHIN_WORD = re.compile(r"[A-Za-zÀ-ɏ]{2}")
# Latin letters, digits and ASCII marks; a ’ before a letter is an apostrophe, a · between two of them Latin too.
_LATIN = re.compile(r"([!-~](?:[!-~]|[ ’](?=[A-Za-z])|(?<=[A-Za-z0-9])·(?=[A-Za-z0-9]))*)")


class Piece(NamedTuple):
    """Part of a run in one face. han: Chinese text, its marks in the Chinese face.

    gap: a blank after it, in points, as letter spacing. size: where not its style's. change: twips added to the
    spacing of its letters. opens: Latin text behind a mark that ends the line before. code: of the field whose result
    it is.
    """

    text: str
    run: Run
    han: bool = False
    gap: float = 0.0
    size: float = 0.0
    change: int = 0
    opens: bool = False
    code: str = ""


def pieces_of(
    setup: Setup, paragraph: Paragraph, style: ParagraphStyle, lines: Lines, measure: float, indent: float
) -> list[Piece]:
    """The paragraph's text in pieces, in order.

    lines: as the PDF has them. measure: the width between the indents; indent: of the first line; in points.
    """
    pieces = _cut(setup, paragraph, style)
    if style.hyphens:
        pieces = list(_hyphenated(pieces, lines))
    if style.align == "spread":
        return _spread(pieces, style.size, measure)
    if "\t" in paragraph.text:
        return pieces if len(lines) <= 1 + paragraph.text.count("\n") else _stacked(pieces)
    if style.balance:
        return _broken(pieces, _ends(pieces, lines)) if len(lines) > 1 else pieces
    ragged, styled = style.align != "justify", setup.theme.lines == "styled"
    last = _last_on_pages(setup, paragraph) if styled and setup.chinese and not ragged else ()
    if not lines or (styled and not last):
        return pieces
    letters = letters_of(lines, [(piece.text, piece.han) for piece in pieces], _spacing(setup, style))
    ends = _ends(pieces, lines)
    if setup.chinese:
        fits = fit_lines(letters, ends, twips(measure), twips(indent))
        if styled and not any(fit.spacing for at, fit in enumerate(fits) if at in last):
            return pieces
        if ragged:  # closer where the PDF squeezes marks; wider would show
            fits = [fit._replace(spacing=min(fit.spacing, 0)) for fit in fits]
        pieces = list(_opened(list(_fitted(pieces, fits)), fits))
    if ragged:
        pieces = _broken(pieces, [*open_ends(letters, ends, twips(measure), twips(indent)), len(letters)])
    return pieces


def _last_on_pages(setup: Setup, paragraph: Paragraph) -> set[int]:
    """The lines of a paragraph that end a page which it goes over, and those shortly before them: where Word would end
    one elsewhere, the next page may start otherwise, so that the paragraph is fitted whatever the theme says."""
    parted = setup.parted().get(id(paragraph)) if setup.pages > 1 else None
    ends = accumulate(parted.lines[:-1]) if parted else ()
    return {at for end in ends for at in range(end - _SOON, end)}


def _ends(pieces: Sequence[Piece], lines: Lines) -> list[int]:
    """Where each of the PDF's lines ends in the text; of lines that say something else the last end alone."""
    text = "".join(piece.text for piece in pieces)
    return line_ends(text, lines) or [len(text)]


def _spacing(setup: Setup, style: ParagraphStyle) -> int:
    return letter_spacing(setup, style.size, style.tracking)


def _stacked(pieces: Sequence[Piece]) -> list[Piece]:
    """What has no room side by side stands one below the other, as in the PDF."""
    return [piece._replace(text=piece.text.replace("\t", "\n")) for piece in pieces]


def _cut(setup: Setup, paragraph: Paragraph, style: ParagraphStyle) -> list[Piece]:
    pieces: list[Piece] = []
    for run, members in _wholes(paragraph.runs):
        text = clean(run.text)
        gap = sum([setup.run_style(name).gap for name in run.styles]) if run.styles else 0.0
        if gap and pieces and text:
            before = pieces[-1]
            automatic = setup.theme.grid.latin_gap if meet(before.text[-1:], text[0]) else 0.0
            size = look_of(setup, style, before.run.styles).size
            pieces[-1:] = _last_apart(before, gap - automatic * size)
        if run.note:
            pieces.append(Piece(text, run, han=setup.chinese))
        else:
            apart = look_of(setup, style, run.styles).font in setup.bold_latin
            found = _in_faces(setup, Piece(text, run), apart=apart)
            pieces += _of_fields(found, members) if len(members) > 1 else found
    return pieces


def _wholes(runs: Runs) -> Iterator[tuple[Run, Runs]]:
    """The runs as they are set, and those of one field that each is made of."""
    starts = [at for at, run in enumerate(runs) if not (at and run.goes_on)]
    for start, end in pairwise((*starts, len(runs))):
        members = runs[start:end]
        yield (runs[start] if end - start == 1 else whole(members)[0]), members


def _of_fields(pieces: Sequence[Piece], members: Runs) -> Iterator[Piece]:
    """The pieces cut where another field begins, each of its field."""
    if len(pieces) == 1:
        own = ((clean(member.text), member) for member in members)
        yield from (Piece(text, member, pieces[0].han) for text, member in own if text)
        return
    ends = list(accumulate([len(clean(member.text)) for member in members]))
    start = 0
    for piece in pieces:
        at, end = start, start + len(piece.text)
        for member, last in zip(members, ends, strict=True):
            if at < last and at < end:
                cut = min(last, end)
                yield Piece(piece.text[at - start : cut - start], member, piece.han)
                at = cut
        start = end


def _in_faces(setup: Setup, piece: Piece, *, apart: bool) -> list[Piece]:
    """The piece cut so that Chinese text with marks is in pieces of its own, up to the next Latin letter or digit,
    where Word and LibreOffice part the text anyway. apart: Latin text is always in pieces of its own."""
    if not (setup.chinese and (apart or HAN_MARKS.search(piece.text))):
        return [piece] if piece.text else []
    parts = _LATIN.split(piece.text)
    kinds = [(bool(HAN_MARKS.search(part)) and at % 2 == 0, apart and at % 2) for at, part in enumerate(parts)]
    found = groupby(zip(kinds, parts, strict=True), key=lambda item: item[0])
    made = [Piece("".join([part for _, part in same]), piece.run, han) for (han, _), same in found]
    return [one for one in made if one.text]


def meet(before: str, after: str) -> bool:
    """Whether Han and Latin meet, where Word and LibreOffice set a gap of their own."""
    return before.isascii() != after.isascii() and before.isalnum() and after.isalnum()


def _last_apart(piece: Piece, gap: float) -> list[Piece]:
    """The piece with its last character in a piece of its own, a blank of `gap` behind it."""
    head, last = ("", piece.text) if piece.run.note else (piece.text[:-1], piece.text[-1])
    return [*([piece._replace(text=head)] if head else []), piece._replace(text=last, gap=gap)]


def _spread(pieces: list[Piece], size: float, measure: float) -> list[Piece]:
    """One line over the measure: the size at most `size`, the gaps at most half a character, none at the end."""
    text = "".join(piece.text for piece in pieces)
    if not text:
        return pieces
    size = spread_size(text, size, measure)
    if "\n" in text or "\t" in text:  # several names, and what stands beside them: each line in the middle
        return [piece._replace(size=size, text=piece.text.replace("\t", "\u3000")) for piece in pieces]
    gap = min(size / 2, (measure - _ems(text) * size) / max(1, len(text) - 1))
    gap = int(gap * 20) / 20  # in whole twips, so that the line is never too long
    spread = [piece._replace(size=size, gap=gap) for piece in pieces]
    return [*spread[:-1], *_last_apart(spread[-1], 0.0)]


def spread_size(text: str, size: float, measure: float) -> float:
    """The size of a spread line, in half points: at most `size`, and small enough to fit."""
    ems = max(map(_ems, text.replace("\t", "\u3000").split("\n")))
    return min(size, int(measure / ems * 2) / 2) if ems else size


def _ems(text: str) -> float:
    return sum(1.0 if ord(char) > 0x2E7F else 0.5 for char in text)


def _broken(pieces: Sequence[Piece], ends: Sequence[int]) -> list[Piece]:
    """The pieces with line ends forced: no rule of Word's would shape a headline so."""
    broken: list[Piece] = []
    at = 0
    for piece in pieces:
        start, at = at, at + len(piece.text)
        cuts = [start, *(end for end in ends if start < end < at), at]
        for left, right in pairwise(cuts):
            text = piece.text[left - start : right - start]
            forced = text and right in ends[:-1]
            broken.append(piece._replace(text=text.rstrip() + "\n" if forced else text))
    return broken


def _fitted(pieces: list[Piece], fits: Sequence[Fit]) -> Iterator[Piece]:
    """The pieces cut at those line ends where the spacing changes."""
    at = 0
    for piece in pieces:
        if not piece.text:
            yield piece
        end = at + len(piece.text)
        for fit in (*_changes(fits), Fit(end, 0)):
            if at < fit.end and at < end:
                length = min(fit.end, end) - at
                yield piece._replace(text=piece.text[:length], change=fit.spacing)
                piece = piece._replace(text=piece.text[length:])
                at += length


def _opened(pieces: Sequence[Piece], fits: Sequence[Fit]) -> Iterator[Piece]:
    """The pieces, with the Latin word or number that begins a line behind a mark in a piece of its own."""
    text = "".join(piece.text for piece in pieces)
    ends = [fit.end for fit in fits[:-1] if text[fit.end - 1] in _CLOSING_MARKS]
    words = [match.span() for match in (_LATIN.match(text, end) for end in ends) if match]
    at = 0
    for piece in pieces:
        start, at = at, at + len(piece.text)
        cuts = sorted({start, at, *(cut for word in words for cut in word if start < cut < at)})
        if len(cuts) < 2:
            yield piece
        for left, right in pairwise(cuts):
            opens = any(first <= left < last for first, last in words)
            yield piece._replace(text=text[left:right], opens=opens)


def _hyphenated(pieces: Sequence[Piece], lines: Lines) -> Iterator[Piece]:
    """The pieces with a soft hyphen where the PDF divides a word, so that Word may divide it there and nowhere else."""
    text = "".join(piece.text for piece in pieces)
    ends = [end for end in line_ends(text, lines) or () if _WITHIN_WORD.fullmatch(text[end - 1 : end + 1])]
    at = 0
    for piece in pieces:
        start, at = at, at + len(piece.text)
        cuts = [start, *(end for end in ends if start < end < at), at]
        yield piece._replace(text=_SOFT_HYPHEN.join(text[left:right] for left, right in pairwise(cuts)))


def _changes(fits: Sequence[Fit]) -> list[Fit]:
    """Lines after one another with the same spacing as one."""
    return [
        fit
        for fit, after in zip(fits, (*fits[1:], None), strict=False)
        if after is None or after.spacing != fit.spacing
    ]
