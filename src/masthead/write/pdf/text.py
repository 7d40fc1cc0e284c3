"""Runs of glyphs as text-showing operators, from which the text can be read back (ISO 32000-1, 9.4 and 9.10)."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from itertools import repeat

from masthead.errors import WriteError
from masthead.pages import Glyphs
from masthead.write.pdf.subset import FontFile, Subset
from masthead.write.pdf.syntax import utf16


class UsedFont:
    """A font as one document uses it.

    resource: its name in the pages. texts: each glyph used and the characters it gives back. One glyph may stand
    for several characters in a document (a space and a no-break space); the first use counts.
    """

    def __init__(self, resource: str, file: FontFile) -> None:
        self.resource = resource
        self.file = file
        self.texts: dict[int, str] = {}

    @cached_property
    def subset(self) -> Subset:
        """The glyphs that were used, when the last of them is known."""
        return self.file.subset(frozenset(self.texts))

    @cached_property
    def codes(self) -> dict[int, str]:
        """The character codes of the glyphs, in hex as strings have them."""
        return {glyph: f"{code:04X}" for glyph, code in self.subset.codes.items()}

    def use(self, item: Glyphs) -> None:
        for glyph, text, alone in _clusters(item):
            if alone and not self.texts.get(glyph):
                self.texts[glyph] = text
            else:
                self.texts.setdefault(glyph, "")

    def show(self, items: Sequence[Glyphs]) -> list[str]:
        """The operators for items of this font, of one size and on one baseline, drawn from the first one's start."""
        line = _Line(self.file, self.codes)
        for item in items:
            _check_finite(item)
            scale = 1000 / item.size
            start = item.x - items[0].x
            places = _places(item, start)
            for (glyph, text, alone), place in zip(_clusters(item), places, strict=True):
                line.add(glyph, place * scale, text, plain=alone and self.texts[glyph] == text)
        return line.finish()


class _Line:
    """TJ arrays of one line. A number in the array moves the pen back, in thousandths of an em.

    Glyphs that do not give back their own text stand in spans whose ActualText says it.
    """

    def __init__(self, file: FontFile, codes: Mapping[int, str]) -> None:
        self._width = file.width
        self._codes = codes
        self._operators: list[str] = []
        self._array: list[str] = []
        self._string: list[str] = []
        self._pen = 0.0
        self._marked = False

    def add(self, glyph: int, place: float, text: str, *, plain: bool) -> None:
        """Puts a glyph at a distance from the line's start. text: "" within a cluster that has begun."""
        if plain:
            if self._marked:
                self._end_span()
        elif text or not self._marked:
            self._begin_span(text)
        back = round(self._pen - place)
        if back:
            self._flush_string()
            self._array.append(str(back))
            self._pen -= back
        self._string.append(self._codes[glyph])
        self._pen += self._width(glyph)

    def finish(self) -> list[str]:
        self._end_span()
        self._flush_array()
        return self._operators

    def _begin_span(self, text: str) -> None:
        self._end_span()
        self._flush_array()
        self._operators.append(f"/Span<</ActualText<FEFF{utf16(text)}>>>BDC")
        self._marked = True

    def _end_span(self) -> None:
        if self._marked:
            self._flush_array()
            self._operators.append("EMC")
            self._marked = False

    def _flush_string(self) -> None:
        if self._string:
            self._array.append(f"<{''.join(self._string)}>")
            self._string.clear()

    def _flush_array(self) -> None:
        self._flush_string()
        if self._array:
            self._operators.append(f"[{' '.join(self._array)}]TJ")
            self._array.clear()


def _check_finite(item: Glyphs) -> None:
    """Raises WriteError for a run without a size or with a position that is no number."""
    if not (item.size > 0 and math.isfinite(sum(item.advances) + sum(item.offsets) + item.x + item.y + item.size)):
        raise WriteError(
            f"the text {''.join(item.texts)!r} has no size or place",
            hint="Check the sizes and lengths in the theme.",
        )


def _clusters(item: Glyphs) -> Iterable[tuple[int, str, bool]]:
    """Glyph, text, and whether the glyph alone stands for that text."""
    following = (*item.texts[1:], "end")
    return (
        (glyph, text, bool(text and after))
        for glyph, text, after in zip(item.glyphs, item.texts, following, strict=True)
    )


def _places(item: Glyphs, start: float) -> Iterable[float]:
    """How far from the line's start each glyph is drawn, in points."""
    for advance, offset in zip(item.advances, item.offsets or repeat(0.0), strict=False):
        yield start + offset
        start += advance
