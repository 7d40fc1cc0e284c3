"""The graphics state of a page: what is set is written only where it changes (ISO 32000-1, 8.4 and 9.4)."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import NamedTuple

from masthead.face import Face
from masthead.pages import Glyphs
from masthead.write.pdf.syntax import color as rgb
from masthead.write.pdf.syntax import number, numbers, text_string, thousandth
from masthead.write.pdf.text import UsedFont, no_place

_BLACK = "#000000"


class _State(NamedTuple):
    """What q saves and Q brings back."""

    fill: str = _BLACK
    stroke: str = _BLACK
    weight: float = 1.0
    dash: str = "[]0"
    font: UsedFont | None = None
    size: float = 0.0
    spacing: float = 0.0


class Pen:
    """Collects a page's operators."""

    def __init__(self, fonts: Mapping[Face, UsedFont], height: float, language: str) -> None:
        self.operators: list[str] = []
        # From where y counts down, and the language that is not said of a run.
        self._height, self._language = height, language
        self._fonts = fonts
        self._fill, self._stroke, self._weight, self._dash, self._font, self._size, self._spacing = _State()
        # The language of the run before, and the one said of it.
        self._lang = self._said = ""
        self._shown: UsedFont | None = None
        # Inside text: where its line starts, and where the pen stands, in PDF's coordinates.
        self._in_text = False
        self._line_x = self._line_y = self._x = self._y = 0.0

    def fill_with(self, value: str) -> None:
        if value != self._fill:
            self._fill = value
            self.operators.append(f"{rgb(value)} rg")

    def draw_with(self, value: str, weight: float, dash: tuple[float, ...] = ()) -> None:
        """The colour, weight and dash of lines."""
        if value != self._stroke:
            self._stroke = value
            self.operators.append(f"{rgb(value)} RG")
        if weight != self._weight:
            self._weight = weight
            self.operators.append(f"{number(weight)} w")
        pattern = f"[{numbers(*dash)}]0"
        if pattern != self._dash:
            self._dash = pattern
            self.operators.append(f"{pattern} d")

    @contextmanager
    def moved(self, matrix: str, height: float = 0.0) -> Iterator[None]:
        """Draws in another coordinate system, y counting down from `height`; afterwards all is set as it was."""
        state = _State(self._fill, self._stroke, self._weight, self._dash, self._font, self._size, self._spacing)
        outer, self._height = self._height, height
        self.operators.append(f"q\n{matrix} cm")
        yield
        self.end_text()
        self.operators.append("Q")
        self._height = outer
        self._fill, self._stroke, self._weight, self._dash, self._font, self._size, self._spacing = state

    def show(self, item: Glyphs) -> None:
        """Puts down a run that has glyphs. Raises WriteError where it has no size or a place that is none."""
        face, size, color, x, y, glyphs, _, texts, _, _, lang, spacing, moves = item
        if not size > 0:
            raise no_place(item)
        self._shown = font = self._fonts[face]
        if moves is not None and (font.plain or not (font.subset.odd or " " in texts)):
            array, width = font.string(glyphs, moves, size)
            width, spans = width * (size / 1000) + spacing * len(glyphs), False
        else:
            array, spacing, width, spans = font.show(item)
        y = self._height - y
        if not math.isfinite(width + x + y):
            raise no_place(item)
        if lang != self._lang or not self._in_text:
            self._begin_text(lang)
        if size != self._size or font is not self._font:
            self._set_font(font, size)
        if color != self._fill:
            self.fill_with(color)
        if spacing != self._spacing:
            self._spacing = spacing
            self.operators.append(f"{number(spacing)} Tc")
        if y != self._y:
            self._move_to(x, y)
        elif back := round((self._x - x) * 1000 / size):
            array = f"[{back} ]TJ\n{array}" if spans else f"{back} {array}"
        self.operators.append(array if spans else f"[{array}]TJ")
        self._x = x + width

    def show_space(self) -> None:
        """A space behind the run just shown, in its font or another that has one. Nobody sees it."""
        fonts = (self._shown, *self._fonts.values()) if self._shown else ()
        font = next((font for font in fonts if font.space is not None), None)
        if self._in_text and font:
            self._set_font(font, self._size)
            self.operators.append(f"[({font.subset.codes[font.space or 0]})]TJ")
            self._y = float("nan")

    def _begin_text(self, lang: str) -> None:
        """Opens text, where none is open, in a language."""
        said = "" if lang == self._language else lang
        if said != self._said:
            self._end_lang()
        if not self._in_text:
            self.operators.append("BT")
            self._in_text, self._line_x, self._line_y, self._y = True, 0.0, 0.0, float("nan")
        if said != self._said:
            self.operators.append(f"/Span<</Lang{text_string(said)}>>BDC")
        self._lang, self._said = lang, said

    def _set_font(self, font: UsedFont, size: float) -> None:
        if font is not self._font or size != self._size:
            self._font, self._size = font, size
            self.operators.append(f"/{font.resource} {number(size)} Tf")

    def _move_to(self, x: float, y: float) -> None:
        """Moves the pen to where a run on another line starts."""
        self._y = y
        x, y = thousandth(x), thousandth(y)
        self.operators.append(f"{number(x - self._line_x)} {number(y - self._line_y)} Td")
        self._line_x, self._line_y = x, y

    def end_text(self) -> None:
        if self._in_text:
            self._end_lang()
            self.operators.append("ET")
            self._in_text = False

    def _end_lang(self) -> None:
        if self._said:
            self.operators.append("EMC")
        self._lang = self._said = ""
