"""The content stream of a page (ISO 32000-1, 8 and 9)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from masthead.pages import Box, Glyphs, Page, Placed, Rule
from masthead.write.pdf.subset import font_file
from masthead.write.pdf.syntax import color, number, numbers
from masthead.write.pdf.text import UsedFont

# A face is known by its file: (path, number in the collection).
FontKey = tuple[str, int]


def fonts_used(pages: Iterable[Page]) -> dict[FontKey, UsedFont]:
    """The fonts of a document in the order of their first use, with their glyphs."""
    fonts: dict[FontKey, UsedFont] = {}
    for page in pages:
        for placed in page.placed:
            for item in placed.items:
                if isinstance(item, Glyphs) and item.glyphs:
                    _font(fonts, item).use(item)
    return fonts


def page_content(page: Page, fonts: Mapping[FontKey, UsedFont]) -> bytes:
    """The operators that draw a page."""
    content = _Content(page.height, fonts)
    for placed in page.placed:
        content.draw(placed)
    return "\n".join(content.operators).encode("ascii")


def _font(fonts: dict[FontKey, UsedFont], item: Glyphs) -> UsedFont:
    key = (item.face.path, item.face.index)
    if key not in fonts:
        fonts[key] = UsedFont(f"F{len(fonts) + 1}", font_file(item.face))
    return fonts[key]


class _Content:
    """Collects operators; a setting of the graphics state is written only where it changes."""

    def __init__(self, height: float, fonts: Mapping[FontKey, UsedFont]) -> None:
        self.operators: list[str] = []
        self._height = height
        self._fonts = fonts
        self._state = {"rg": color("#000000"), "RG": color("#000000"), "w": "1", "d": "[]0", "Tf": ""}

    def draw(self, placed: Placed) -> None:
        """Puts down a paragraph's items in their order; links are drawn by no operator, see `annotations`."""
        for _, group in groupby(placed.items, key=type):
            items = list(group)
            if texts := [item for item in items if isinstance(item, Glyphs) and item.glyphs]:
                self._draw_text(texts)
            for item in items:
                if isinstance(item, Rule):
                    self._draw_rule(item)
                elif isinstance(item, Box):
                    self._draw_box(item)

    def _draw_text(self, items: Iterable[Glyphs]) -> None:
        self.operators.append("BT")
        for line in _lines(items):
            first = line[0]
            font = self._fonts[first.face.path, first.face.index]
            shown = font.show(line)
            self._set("Tf", f"/{font.resource} {number(first.size)}")
            self._set("rg", color(first.color))
            self.operators.append(f"1 0 0 1 {numbers(first.x, self._height - first.y)} Tm")
            self.operators += shown
        self.operators.append("ET")

    def _draw_rule(self, rule: Rule) -> None:
        self._set("RG", color(rule.color))
        self._set("w", number(rule.weight))
        self._set("d", f"[{numbers(*rule.dash)}]0")
        start, end = numbers(rule.x0, self._height - rule.y0), numbers(rule.x1, self._height - rule.y1)
        self.operators.append(f"{start} m {end} l S")

    def _draw_box(self, box: Box) -> None:
        if box.fill:
            self._set("rg", color(box.fill))
        if box.stroke:
            self._set("RG", color(box.stroke))
            self._set("w", number(box.weight))
            self._set("d", "[]0")
        paint = {(True, True): "B", (True, False): "f", (False, True): "S"}.get((bool(box.fill), bool(box.stroke)))
        if paint:
            bottom = self._height - box.y - box.height
            self.operators.append(f"{numbers(box.x, bottom, box.width, box.height)} re {paint}")

    def _set(self, operator: str, operands: str) -> None:
        if self._state[operator] != operands:
            self._state[operator] = operands
            self.operators.append(f"{operands} {operator}")


def _lines(items: Iterable[Glyphs]) -> Iterator[list[Glyphs]]:
    """Neighbours of one look on one baseline, which one text-showing operator can draw."""

    def look(item: Glyphs) -> tuple[object, ...]:
        return item.face.path, item.face.index, item.size, item.color, item.y

    return (list(line) for _, line in groupby(items, key=look))
