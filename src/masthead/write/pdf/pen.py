"""The graphics state of a page: what is set is written only where it changes (ISO 32000-1, 8.4 and 9.4)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import NamedTuple

from masthead.pages import Glyphs
from masthead.write.pdf.syntax import color, number, numbers, text_string
from masthead.write.pdf.text import UsedFont

# A face is known by its file: (path, number in the collection).
FontKey = tuple[str, int]
_BLACK = "#000000"


class _State(NamedTuple):
    """What q saves and Q brings back. font: resource and size."""

    fill: str = _BLACK
    stroke: str = _BLACK
    weight: float = 1.0
    dash: str = "[]0"
    font: tuple[str, float] = ("", 0.0)
    spacing: float = 0.0


class Pen:
    """Collects a page's operators."""

    def __init__(self, fonts: Mapping[FontKey, UsedFont]) -> None:
        self.operators: list[str] = []
        self._fonts = fonts
        self._fill, self._stroke, self._weight, self._dash, self._font, self._spacing = _State()
        self._lang = ""
        self._shown: FontKey | None = None
        # Inside text: where its line starts, and where the pen stands, in PDF's coordinates.
        self._in_text = False
        self._line_x = self._line_y = self._x = self._y = 0.0

    def fill_with(self, value: str) -> None:
        if value != self._fill:
            self._fill = value
            self.operators.append(f"{color(value)} rg")

    def draw_with(self, value: str, weight: float, dash: tuple[float, ...] = ()) -> None:
        """The colour, weight and dash of lines."""
        if value != self._stroke:
            self._stroke = value
            self.operators.append(f"{color(value)} RG")
        if weight != self._weight:
            self._weight = weight
            self.operators.append(f"{number(weight)} w")
        pattern = f"[{numbers(*dash)}]0"
        if pattern != self._dash:
            self._dash = pattern
            self.operators.append(f"{pattern} d")

    @contextmanager
    def moved(self, matrix: str) -> Iterator[None]:
        """Draws in another coordinate system; afterwards all is set as it was."""
        state = _State(self._fill, self._stroke, self._weight, self._dash, self._font, self._spacing)
        self.operators.append(f"q\n{matrix} cm")
        yield
        self.end_text()
        self.operators.append("Q")
        self._fill, self._stroke, self._weight, self._dash, self._font, self._spacing = state

    def show(self, item: Glyphs, y: float, lang: str = "") -> None:
        """Puts down a run on the baseline y, counted upwards. lang: its language, where it is not the document's.

        Raises WriteError where it has no size or a place that is none.
        """
        face, size = item.face, item.size
        self._shown = key = face.path, face.index
        font = self._fonts[key]
        array, spacing, width, spans = font.show(item)
        operators = self.operators
        if lang != self._lang:
            self._end_lang()
        if not self._in_text:
            operators.append("BT")
            self._in_text, self._line_x, self._line_y, self._y = True, 0.0, 0.0, float("nan")
        if lang != self._lang:
            operators.append(f"/Span<</Lang{text_string(lang)}>>BDC")
            self._lang = lang
        if (font.resource, size) != self._font:
            self._set_font(font, size)
        if item.color != self._fill:
            self.fill_with(item.color)
        if spacing != self._spacing:
            self._spacing = spacing
            operators.append(f"{number(spacing)} Tc")
        back = self._move_to(item.x, y, size)
        if not spans:
            operators.append(f"[{back}{array}]TJ")
        elif back:
            operators += (f"[{back}]TJ", array)
        else:
            operators.append(array)
        self._x = item.x + width

    def show_space(self) -> None:
        """A space behind the run just shown, in its font or another that has one. Nobody sees it."""
        fonts = (self._fonts[self._shown], *self._fonts.values()) if self._shown else ()
        font = next((font for font in fonts if font.space is not None), None)
        if self._in_text and font:
            self._set_font(font, self._font[1])
            self.operators.append(f"[({font.subset.codes[font.space or 0]})]TJ")
            self._y = float("nan")

    def _set_font(self, font: UsedFont, size: float) -> None:
        if (font.resource, size) != self._font:
            self._font = (font.resource, size)
            self.operators.append(f"/{font.resource} {number(size)} Tf")

    def _move_to(self, x: float, y: float, size: float) -> str:
        """Moves the pen to where a run starts; on the line that it is on, by a number for the run's own array."""
        if y == self._y:
            back = round((self._x - x) * 1000 / size)
            return f"{back} " if back else ""
        self._y = y
        x, y = round(x, 3), round(y, 3)
        self.operators.append(f"{number(round(x - self._line_x, 3))} {number(round(y - self._line_y, 3))} Td")
        self._line_x, self._line_y = x, y
        return ""

    def end_text(self) -> None:
        if self._in_text:
            self._end_lang()
            self.operators.append("ET")
            self._in_text = False

    def _end_lang(self) -> None:
        if self._lang:
            self.operators.append("EMC")
            self._lang = ""
