"""Runs of glyphs as text-showing operators, from which the text can be read back (ISO 32000-1, 9.4 and 9.10)."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain
from operator import attrgetter
from string import ascii_letters

from masthead.errors import WriteError
from masthead.face import Face
from masthead.pages import Glyphs
from masthead.write.pdf.subset import Subset, font_file
from masthead.write.pdf.syntax import utf16

_LETTERS = frozenset(ascii_letters)
_GLYPHS, _TEXTS = attrgetter("glyphs"), attrgetter("texts")
# Numbers, marks, words and the lines of forms and tables come again; to look for longer runs costs more than it saves.
_LONGEST, _KEPT = 32, 4096  # glyphs, runs

Moves = tuple[tuple[int, float], ...]


class UsedFont:
    """A font as one document uses it. resource: its name in the pages. space: its space, where lines that end in words
    are to have one."""

    def __init__(self, resource: str, face: Face) -> None:
        self.resource = resource
        self.file = font_file(face)
        self.space: int | None = None
        self._face = face
        self._alone: set[tuple[int, str]] = set()
        self._joined: set[int] = set()
        self._strings: dict[tuple[tuple[int, ...], Moves, float], tuple[str, float]] = {}

    def use(self, items: Sequence[Glyphs]) -> None:
        """Takes note of the glyphs of runs and of the texts they stand for."""
        pairs = _pairs(items)
        if all(text for _, text in pairs):
            self._alone |= pairs
            return
        self._alone |= _pairs([item for item in items if "" not in item.texts])
        for item in items:
            for start, end in _clusters(item.texts) if "" in item.texts else ():
                if end - start == 1 and item.texts[start]:
                    self._alone.add((item.glyphs[start], item.texts[start]))
                else:
                    self._joined.update(item.glyphs[start:end])

    def use_space(self) -> None:
        """Takes the space along, where the font is used for Latin letters."""
        space = self._face.glyph(" ")
        if space and not _LETTERS.isdisjoint(text for _, text in self._alone):
            self.space = space.id
            self._alone.add((space.id, " "))

    @cached_property
    def subset(self) -> Subset:
        """The glyphs that were used, when the last of them is known, with the text that each gives back."""
        return self.file.subset(frozenset(self._alone), frozenset(self._joined))

    @cached_property
    def plain(self) -> bool:
        """Whether strings alone show runs in it: each glyph gives back its text and is as wide as the PDF says."""
        return not self.subset.odd and not self.subset.short

    def string(self, glyphs: tuple[int, ...], moves: Moves, size: float) -> tuple[str, float]:
        """What a TJ array holds to show glyphs, and how far it moves the pen, in thousandths of an em."""
        if len(glyphs) > _LONGEST:
            return self._set_out(glyphs, moves, size)
        key = (glyphs, moves, size)
        shown = self._strings.get(key)
        if not shown:
            shown = self._set_out(glyphs, moves, size)
            if len(self._strings) < _KEPT:
                self._strings[key] = shown
        return shown

    def _set_out(self, glyphs: tuple[int, ...], moves: Moves, size: float) -> tuple[str, float]:
        subset = self.subset
        codes = map(subset.codes.__getitem__, glyphs)
        array, sent = strings(list(codes), moves, size / 1000) if moves else (f"({''.join(codes)})", 0)
        return array, (subset.even * len(glyphs) or sum(map(subset.widths.__getitem__, glyphs))) - sent

    def show(self, item: Glyphs) -> tuple[str, float, float, bool]:
        """A run as text-showing operators have it: what a TJ array holds; what each glyph moves the pen further than
        its own width, and how far all move it, in points; and whether the first are operators with marked content.

        Raises WriteError where it has no size or a place that is none.
        """
        subset, glyphs, size, spacing, moves = self.subset, item.glyphs, item.size, item.spacing, item.moves
        if moves is None:
            spacing, moves = place(item, subset.widths)
        if subset.short and " " in item.texts:
            moves = _made_up_for(item, moves, subset.short)
        unit = size / 1000
        codes = list(map(subset.codes.__getitem__, glyphs))
        spans = not subset.odd.isdisjoint(glyphs)
        array, sent = self._spans(item, codes, moves) if spans else strings(codes, moves, unit)
        natural = sum(map(subset.widths.__getitem__, glyphs))
        return array, spacing, (natural - sent) * unit + spacing * len(glyphs), spans

    def _spans(self, item: Glyphs, codes: Sequence[str], moves: Moves) -> tuple[str, int]:
        """Operators, and how far they move the pen back: glyphs that do not give back their own text stand in spans
        whose ActualText says it."""
        parts: list[str] = []
        sent, unit = 0, item.size / 1000
        for text, start, end in self._stretches(item):
            inner = tuple((at - start, by) for at, by in moves if start <= at < end)
            array, back = strings(codes[start:end], inner, unit)
            sent += back
            shown = f"[{array}]TJ"
            parts.append(f"/Span<</ActualText<FEFF{utf16(text)}>>>BDC\n{shown}\nEMC" if text else shown)
        return "\n".join(parts), sent

    def _stretches(self, item: Glyphs) -> Iterator[tuple[str, int, int]]:
        """("", start, end) for glyphs that give back their texts, and a cluster's text for those that do not."""
        texts = self.subset.texts
        plain = 0
        for start, end in _clusters(item.texts):
            text = item.texts[start]
            if end - start == 1 and texts[item.glyphs[start]] == text:
                continue
            if plain < start:
                yield "", plain, start
            yield text, start, end
            plain = end
        if plain < len(item.texts):
            yield "", plain, len(item.texts)


def _pairs(items: Sequence[Glyphs]) -> set[tuple[int, str]]:
    """The glyphs of runs, each with its text."""
    glyphs, texts = chain.from_iterable(map(_GLYPHS, items)), chain.from_iterable(map(_TEXTS, items))
    return set(zip(glyphs, texts, strict=True))


def place(item: Glyphs, widths: Mapping[int, float]) -> tuple[float, Moves]:
    """Spacing and moves, as `Glyphs` has them, of a run that has only advances and offsets."""
    if not (item.size > 0 and math.isfinite(sum(item.advances) + sum(item.offsets))):
        raise no_place(item)
    unit = item.size / 1000
    beyond = [advance - widths[glyph] * unit for glyph, advance in zip(item.glyphs, item.advances, strict=True)]
    rounded = [round(value, 3) for value in beyond[:-1]]
    spacing = max(sorted(set(rounded)), key=rounded.count) if len(rounded) > 1 else 0.0
    offsets = item.offsets or (0.0,) * len(beyond)
    moves = [(0, offsets[0])] if offsets[0] else []
    for at in range(1, len(beyond)):
        by = beyond[at - 1] - spacing + offsets[at] - offsets[at - 1]
        if by:
            moves.append((at, by))
    return spacing, tuple(moves)


def _made_up_for(item: Glyphs, moves: Moves, short: Mapping[int, float]) -> Moves:
    """The moves, and behind each space what the widths before it have left out."""
    made = dict(moves)
    left = 0.0
    for at, (glyph, text) in enumerate(zip(item.glyphs, item.texts, strict=True)):
        left += short.get(glyph, 0.0) * item.size / 1000
        if text == " " and at + 1 < len(item.glyphs):
            made[at + 1] = made.get(at + 1, 0.0) + left
            left = 0.0
    return tuple(sorted(made.items()))


def strings(codes: Sequence[str], moves: Moves, unit: float) -> tuple[str, int]:
    """What a TJ array holds: strings, and between them numbers that move the pen back, in thousandths of an em; and
    the sum of these. Small moves are carried on until they are worth a number."""
    if not moves:
        return f"({''.join(codes)})", 0
    parts: list[str] = []
    moved, sent, start = 0.0, 0, 0
    for at, by in moves:
        moved -= by
        back = round(moved / unit) - sent
        if back:
            if at > start:
                parts.append(f"({''.join(codes[start:at])})")
            parts.append(str(back))
            sent += back
            start = at
    parts.append(f"({''.join(codes[start:])})")
    return "".join(parts), sent


def no_place(item: Glyphs) -> WriteError:
    """The error of a run that cannot be put anywhere."""
    return WriteError(
        f"the text {''.join(item.texts)!r} has no size or place", hint="Check the sizes and lengths in the theme."
    )


def _clusters(texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where each cluster starts and ends: a glyph with a text, and those after it without one."""
    start = 0
    for at in range(1, len(texts)):
        if texts[at]:
            yield start, at
            start = at
    yield start, len(texts)
