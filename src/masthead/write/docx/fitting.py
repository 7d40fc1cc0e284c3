"""Fitting: letter spacing that makes Word break a Chinese paragraph where the PDF breaks it.

Word and LibreOffice fill lines greedily and neither squeeze punctuation nor weigh a paragraph as a whole. Where one
of them would end a line elsewhere, the line's characters are set a few twips closer or wider, so that the line fills
the measure and the next character cannot join it. All lengths are in twips.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from masthead.face import Face
from masthead.word_units import half_points
from masthead.write.docx.placed import Lines

# The Han–Latin gap in em: LibreOffice 7.4 sets 0.2; Word up to 0.25.
_GAP_LEAST, _GAP_MOST = 0.2, 0.25
_SOFT_HYPHEN = "\xad"
_LAST_NARROW = "\u2e7f"  # characters beyond it are Chinese wherever they stand
# Characters are set closer by a fifth of an em at most: a line that needs more was not broken for want of room.
_CLOSEST = -0.2
# Word widens by itself what is left in a justified line.
_WIDEST = 80
# A line end is forced although what follows may not quite fit, in twips: widths are not known that well.
_SURE = 60
# Marks that LibreOffice counts to the script of what stands before them.
_WEAK = frozenset("“”‘’—…·")


class Letter(NamedTuple):
    """A character as Word sets it, without what the fitting adds. spacing: its style's, in `width` already.

    portion: piece and script; characters one after another with the same are set as one.
    """

    char: str
    em: float
    width: float
    spacing: int
    portion: tuple[int, bool]


class Fit(NamedTuple):
    """A line: where its text ends in the paragraph's, and what is added to the spacing of its characters."""

    end: int
    spacing: int


def line_ends(text: str, lines: Lines) -> list[int] | None:
    """Where each line ends in the text, spaces at its end included; None where the lines say something else."""
    places = [at for at, char in enumerate(text) if not (char.isspace() or char == _SOFT_HYPHEN)]
    wanted = _visible(text)
    ends: list[int] = []
    count = 0
    for line in lines:
        found = _visible("".join("".join(glyphs.texts) for glyphs in line))
        if not wanted.startswith(found, count):
            return None
        count += len(found)
        if count == len(places):
            return [*ends, len(text)]
        ends.append(places[count])
    return None


def open_ends(letters: Sequence[Letter], ends: Sequence[int], measure: int, indent: int) -> list[int]:
    """The ends of ragged lines that Word would fill further: what follows fits there too. Wider letters would show in
    such a line, so its end is forced."""
    found = []
    for start, end in pairwise((0, *ends)):
        line = letters[start:end]
        room = measure - (indent if start == 0 else 0) + _SURE
        if end < len(letters) and line and line[-1].char != "\n":
            width = sum(letter.width for letter in line)
            if width + _word_width(letters, end) <= room:
                found.append(end)
    return found


def _word_width(letters: Sequence[Letter], start: int) -> float:
    """The width of a character, or of a Latin word, up to where a line may end behind it."""
    if is_wide(letters[start].char):
        return letters[start].width
    end = start
    while end < len(letters) and not (letters[end].char.isspace() or is_wide(letters[end].char)):
        end += 1
        if letters[end - 1].char in "-/":
            break
    return sum(letter.width for letter in letters[start:end])


def fit_lines(letters: Sequence[Letter], ends: Sequence[int], measure: int, indent: int) -> list[Fit]:
    """The spacing for each line of a paragraph; letters: one for each character of its text."""
    fits = []
    for start, end in pairwise((0, *ends)):
        room = measure - (indent if start == 0 else 0)
        line = letters[start:end]
        while line and line[-1].char.isspace():
            line = line[:-1]
        forced = any(letter.char == "\n" for letter in letters[start:end])
        follows = letters[end] if end < len(letters) and not forced else None
        change = _spacing(line, room, follows)
        fits.append(Fit(end, change if change and _is_near(change, line) else 0))
    return fits


def _is_near(change: int, line: Sequence[Letter]) -> bool:
    """Whether a spacing is one that nobody sees, but for how full the line is."""
    closest = _CLOSEST * max(letter.em for letter in line)
    return closest <= change <= _WIDEST


def letters_of(lines: Lines, pieces: Sequence[tuple[str, bool]], tracking: int) -> list[Letter]:
    """A letter for each character of the pieces' texts, which the lines set.

    pieces: text, and whether all of it is Chinese. tracking: the spacing of the paragraph's style.
    """
    shown = iter([item for line in lines for item in line for _ in _visible("".join(item.texts))])
    letters: list[Letter] = []
    em, script = 0.0, False  # of the character before
    for number, (text, chinese) in enumerate(pieces):
        portions = ((number, False), (number, True))
        for char in text:
            wide = char > _LAST_NARROW
            script = wide or (script and char in _WEAK)
            if char == _SOFT_HYPHEN:
                letters.append(Letter(char, em, 0.0, 0, portions[script]))
            elif char.isspace():
                letters.append(Letter(char, em, em if char == "\u3000" else em / 4, 0, portions[script]))
            else:
                glyphs = next(shown)
                em = half_points(glyphs.size) * 10
                width = em if chinese or wide else em * _advance(glyphs.face, char)
                letters.append(Letter(char, em, width + tracking, tracking, portions[script]))
    return letters


def is_wide(char: str) -> bool:
    """Whether a character is Chinese wherever it stands, and an em wide."""
    return char > _LAST_NARROW


def _advance(face: Face, char: str) -> float:
    """The advance of a character in em; that of a face which lacks it is unknown."""
    glyph = face.glyph(char)
    return 1.0 if glyph is None else glyph.advance


def _spacing(line: Sequence[Letter], room: int, follows: Letter | None) -> int:
    """0 where the line breaks there by itself, else what makes it fill the room."""
    if not line:
        return 0
    seams = [(one, after) for one, after in pairwise(line) if one.portion != after.portion]
    portions = 1 + len(seams)
    gaps = sum(
        one.em for one, after in seams if is_wide(one.char) != is_wide(after.char) and (one.char + after.char).isalnum()
    )
    bare = sum(letter.width for letter in line)
    # LibreOffice takes a negative spacing from all characters of a portion but its last.
    unshrunk = sum(-letter.spacing for letter in line[:1]) * portions
    most = bare + gaps * _GAP_MOST + max(0, unshrunk)
    least = bare + gaps * _GAP_LEAST
    if most <= room and (follows is None or least + follows.width > room):
        return 0
    spare = room - most
    return math.floor(spare / max(1, len(line) - portions if spare < 0 else len(line)))


def _visible(text: str) -> str:
    return "".join(text.split()).replace(_SOFT_HYPHEN, "")
