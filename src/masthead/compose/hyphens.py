"""Where words of Latin languages may be divided: pyphen's patterns, with the customs of print."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Any

from masthead.compose.characters import SOFT_HYPHEN, Kind
from masthead.compose.latin_breaks import is_address
from masthead.compose.text import Atom, Text
from masthead.compose.total_fit import Part
from masthead.face import Glyph
from masthead.patterns import regex

# Letters that stay before the hyphen, and that go to the next line (Hart's Rules; practice).
LEFT_MIN = 2
RIGHT_MIN = 3
_SHORTEST = 6
_LETTERS = regex(r"[^\W\d_]+")
HYPHEN = "-"


def divisions(text: Text, *, words: bool) -> dict[int, tuple[Part, ...]]:
    """The places at which words of a text may be divided, by the number of their atom: at its own soft hyphens, and
    where `words`, as the patterns of their language say."""
    if not words and SOFT_HYPHEN not in text.string:
        return {}
    found: dict[int, tuple[Part, ...]] = {}
    for at, atom in enumerate(text.atoms):
        if _is_soft_hyphen(atom):
            if at > 0 and text.atoms[at - 1].ink.face:
                found[at] = (Part(1, soft_hyphen(text.atoms[at - 1]).width, 0.0),)
        elif words and atom.kind is Kind.LATIN and len(atom.text) >= _SHORTEST and not _compound(text.atoms, at):
            parts = tuple(_part(atom, place) for place in word_divisions(atom.text, atom.look.lang))
            if parts:
                found[at] = parts
    return found


def _is_soft_hyphen(atom: Atom) -> bool:
    return atom.kind is Kind.HIDDEN and atom.text == SOFT_HYPHEN


def _compound(atoms: Sequence[Atom], at: int) -> bool:
    """Whether an atom is a part of a word that has its own places to break at, as well-known has."""
    beside = (*atoms[max(at - 1, 0) : at], *atoms[at + 1 : at + 2])
    return atoms[at].parts or (at > 0 and atoms[at - 1].parts) or any(map(_is_soft_hyphen, beside))


def soft_hyphen(before: Atom) -> Atom:
    """A hyphen in the look of the atom before it, which carries no character of the text."""
    face, look = before.ink.face, before.look
    assert face is not None  # noqa: S101 - the callers looked
    shaped = [Glyph(glyph.id, glyph.advance, "", glyph.kern) for glyph in face.shape(HYPHEN, look.lang)]
    return Atom(Kind.LATIN, "", before.ink, shaped)


@lru_cache(maxsize=4096)
def word_divisions(word: str, language: str) -> tuple[int, ...]:
    """Where a word, with the marks around it, may be divided: how many characters stand before each place.

    None for what has digits or more than one capital letter, for addresses, and in languages without patterns.
    """
    letters = _LETTERS.search(word)
    if letters is None or len(letters[0]) < LEFT_MIN + RIGHT_MIN or is_address(word) or not _plain(word, letters):
        return ()
    dictionary = _dictionary(language)
    if dictionary is None:
        return ()
    start, length = letters.start(), len(letters[0])
    places: list[int] = dictionary.positions(letters[0].lower())
    return tuple(start + place for place in places if LEFT_MIN <= place <= length - RIGHT_MIN)


def _plain(word: str, letters: re.Match[str]) -> bool:
    """Whether a word is made of small letters, the first aside, with an apostrophe and an ending at most."""
    rest = word[letters.end() :]
    return letters[0][1:].islower() and not any(char.isdigit() or char in "-–/@_" for char in word) and len(rest) < 5


@cache
def _dictionary(language: str) -> Any:
    """pyphen's patterns for a language; None where it has none, and for Chinese."""
    if language.startswith("zh"):
        return None
    import pyphen  # type: ignore[import-untyped]  # it ships no types

    found = pyphen.language_fallback(language)
    return pyphen.Pyphen(lang=found, left=LEFT_MIN, right=RIGHT_MIN) if found else None


def _part(atom: Atom, at: int) -> Part:
    head, tail = divided(atom, at)
    return Part(at, head.width, tail.width)


def divided(atom: Atom, at: int) -> tuple[Atom, Atom]:
    """The two parts of a word, shaped anew. The hyphen belongs to no character of the text: it carries none."""
    face, look = atom.ink.face, atom.look
    assert face is not None  # noqa: S101 - words have one
    shaped = list(face.shape(atom.text[:at] + HYPHEN, look.lang))
    if shaped[-1].text != HYPHEN:  # joined with the letter before it
        shaped = [*face.shape(atom.text[:at], look.lang), *face.shape(HYPHEN, look.lang)]
    shaped[-1] = Glyph(shaped[-1].id, shaped[-1].advance, "", shaped[-1].kern)
    head = Atom(atom.kind, atom.text[:at], atom.ink, shaped)
    tail = Atom(atom.kind, atom.text[at:], atom.ink, face.shape(atom.text[at:], look.lang))
    tail.parts = atom.parts
    return head, tail
