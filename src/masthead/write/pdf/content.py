"""The content stream of a page: what is drawn, and of which element of the document (ISO 32000-1, 8, 9 and 14)."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from masthead.pages import Box, Glyphs, Image, Item, Link, Page, Pages, Path, Placed, Rule, Slanted
from masthead.write.pdf.artifacts import artifact
from masthead.write.pdf.extent import extent, joined
from masthead.write.pdf.graphics import Graphics, image_operators, path_operators
from masthead.write.pdf.links import Links
from masthead.write.pdf.structure import Element, Mark, Tree
from masthead.write.pdf.subset import font_file
from masthead.write.pdf.syntax import color, number, numbers, text_string
from masthead.write.pdf.text import UsedFont

# A face is known by its file: (path, number in the collection).
FontKey = tuple[str, int]


class Parts(NamedTuple):
    """What the pages of a document have in common."""

    pages: Pages
    fonts: Mapping[FontKey, UsedFont]
    graphics: Graphics
    tree: Tree
    links: Links


def fonts_used(pages: Iterable[Page]) -> dict[FontKey, UsedFont]:
    """The fonts of a document in the order of their first use, with their glyphs."""
    fonts: dict[FontKey, UsedFont] = {}
    for page in pages:
        for placed in (*page.placed, *page.turned):
            for item in placed.items:
                for glyphs in item.glyphs if isinstance(item, Slanted) else (item,):
                    if isinstance(glyphs, Glyphs) and glyphs.glyphs:
                        _font(fonts, glyphs).use(glyphs)
    return fonts


def _font(fonts: dict[FontKey, UsedFont], item: Glyphs) -> UsedFont:
    key = (item.face.path, item.face.index)
    if key not in fonts:
        fonts[key] = UsedFont(f"F{len(fonts) + 1}", font_file(item.face))
    return fonts[key]


def page_content(parts: Parts, at: int) -> tuple[bytes, list[Element]]:
    """The operators that draw the page of that number, from 0, and the element of each of its marked sequences."""
    page = parts.pages.pages[at]
    content = _Content(parts, at, page.height)
    content.draw(page.placed)
    if page.turned:
        # The sheet's left edge becomes the top: x goes upwards, y to the right.
        content.turn(page.width)
        content.draw(page.turned)
        content.operators.append("Q")
    return "\n".join(content.operators).encode("latin-1"), content.owners


class _Content:
    """Collects operators; a setting of the graphics state is written only where it changes."""

    def __init__(self, parts: Parts, page: int, height: float) -> None:
        self.operators: list[str] = []
        self.owners: list[Element] = []
        self._parts = parts
        self._page = page
        self._height = height
        self._turned = False
        # What the document says at its foot and the last page has not said yet, without blanks.
        is_last = page == len(parts.pages.pages) - 1
        self._footer = "".join(parts.pages.document.footer.split()) if is_last else ""
        self._state = {"rg": color("#000000"), "RG": color("#000000"), "w": "1", "d": "[]0", "Tf": "", "Tc": "0"}
        # The element or the kind of artifact whose content is open, and the language within it.
        self._open: Element | str = ""
        self._lang = ""
        # Where text stands: the start of the line, and where the pen is; None outside of text.
        self._line: tuple[float, float] | None = None
        self._pen = (0.0, 0.0)

    def turn(self, width: float) -> None:
        """From here on x counts from the sheet's bottom edge upwards and y from its left edge."""
        self._turned, self._height = True, width
        self.operators.append(f"q\n0 1 -1 0 {number(width)} 0 cm")

    def draw(self, placed: Iterable[Placed]) -> None:
        for part in placed:
            if part.block < 0:
                self._enter(self._closing(part) or artifact(part, self._parts.pages, self._height))
                for item in part.items:
                    self._draw(item)
            else:
                self._draw_leaf(part)
        self._leave()

    def _closing(self, part: Placed) -> Element | None:
        """The element of the foot's own text on the last page, where it is read once; elsewhere it is an artifact."""
        text = "".join(_text(part).split()) if self._footer else ""
        if not text or not (self._footer.startswith(text) or text.startswith(self._footer)):
            return None
        self._footer = self._footer[len(text) :]
        return self._parts.tree.closing

    def _draw_leaf(self, part: Placed) -> None:
        tree = self._parts.tree
        owner = tree.label(part.block) if part.label else tree.body(part.block)
        inside = owner
        for item in part.items:
            if isinstance(item, Glyphs):
                inside = self._link(owner, item.href) if item.href else owner
                inside.text += "".join(item.texts) if inside is not owner else ""
            if isinstance(item, Link):
                self._add_area(owner, item)
                continue
            self._enter(inside if inside.kind else artifact(part, self._parts.pages, self._height))
            self._draw(item)
        if owner.kind == "Figure":
            self._frame(owner, part)

    def _link(self, owner: Element, href: str) -> Element:
        """Where the text of a link belongs: to a Link, where it leads somewhere."""
        if not owner.kind or not self._parts.links.lead_somewhere(href):
            return owner
        return self._parts.tree.link(owner, href)

    def _add_area(self, owner: Element, item: Link) -> None:
        link = self._link(owner, item.href)
        if link is not owner:
            self._parts.links.add(
                self._page, self._on_sheet(item.x, item.y, item.x + item.width, item.y + item.height), link
            )

    def _frame(self, figure: Element, part: Placed) -> None:
        """Where a figure stands: its BBox, which grows with what is drawn of it on its first page."""
        starts = figure.kids[0] if figure.kids else None
        if isinstance(starts, Mark) and starts.page == self._page and (box := extent(part.items)):
            figure.box = joined(figure.box, self._on_sheet(*box))

    def _on_sheet(self, x0: float, y0: float, x1: float, y1: float) -> tuple[float, float, float, float]:
        """A rectangle, in the coordinates of the sheet as PDF has them."""
        bottom, top = self._height - y1, self._height - y0
        return (self._height - top, x0, self._height - bottom, x1) if self._turned else (x0, bottom, x1, top)

    def _enter(self, owner: Element | str) -> None:
        """Opens the content of an element, or of an artifact, where another is open."""
        if owner is self._open or owner == self._open:
            return
        self._leave()
        self._open = owner
        if isinstance(owner, Element):
            self.operators.append(f"/{owner.kind}<</MCID {len(self.owners)}>>BDC")
            owner.kids.append(Mark(self._page, len(self.owners)))
            self.owners.append(owner)
        else:
            self.operators.append(f"/Artifact{owner}BDC")

    def _leave(self) -> None:
        self._end_text()
        if self._open:
            self.operators.append("EMC")
        self._open = ""

    def _draw(self, item: Item) -> None:
        if isinstance(item, Glyphs):
            if item.glyphs:
                self._draw_text(item)
            return
        self._end_text()
        if isinstance(item, Rule):
            self._draw_rule(item)
        elif isinstance(item, Box):
            self._draw_box(item)
        elif isinstance(item, Slanted):
            self._draw_slanted(item)
        elif isinstance(item, Image):
            self.operators.append(image_operators(item, self._height, self._parts.graphics))
        elif isinstance(item, Path):
            self.operators += path_operators(item, self._height, self._parts.graphics)

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

    def _draw_slanted(self, item: Slanted) -> None:
        cos, sin = math.cos(math.radians(item.angle)), math.sin(math.radians(item.angle))
        matrix = numbers(cos, sin, -sin, cos, item.x, self._height - item.y)
        state, height = dict(self._state), self._height
        self.operators.append(f"q\n{matrix} cm")
        self._height = 0.0
        for glyphs in item.glyphs:
            self._draw(glyphs)
        self._end_text()
        self.operators.append("Q")
        self._state, self._height = state, height

    def _draw_text(self, item: Glyphs) -> None:
        font = self._parts.fonts[item.face.path, item.face.index]
        shown = font.show(item)
        self._start_text(item.lang)
        self._set("Tf", f"/{font.resource} {number(item.size)}")
        self._set("rg", color(item.color))
        self._set("Tc", number(shown.spacing))
        back = self._move_to(item)
        if shown.spans:
            self.operators += [f"[{back}]TJ", shown.array] if back else [shown.array]
        else:
            self.operators.append(f"[{back}{shown.array}]TJ")
        self._pen = (item.x + shown.width, item.y)

    def _move_to(self, item: Glyphs) -> str:
        """Moves the pen to where a run starts; on the line it is on, by a number for the run's own array."""
        pen_x, pen_y = self._pen
        if self._line and pen_y == item.y:
            back = round((pen_x - item.x) * 1000 / item.size)
            return str(back) if back else ""
        x, y = round(item.x, 3), round(self._height - item.y, 3)
        from_x, from_y = self._line or (0.0, 0.0)
        self.operators.append(f"{numbers(x - from_x, y - from_y)} Td")
        self._line = (x, y)
        return ""

    def _start_text(self, lang: str) -> None:
        """Text of a language, which is said where it is not the document's."""
        lang = "" if lang == self._parts.pages.document.language else lang
        if lang != self._lang:
            self._end_lang()
        if self._line is None:
            self.operators.append("BT")
            self._line, self._pen = (0.0, 0.0), (0.0, float("nan"))
        if lang and lang != self._lang:
            self.operators.append(f"/Span<</Lang{text_string(lang)}>>BDC")
            self._lang = lang

    def _end_lang(self) -> None:
        if self._lang:
            self.operators.append("EMC")
            self._lang = ""

    def _end_text(self) -> None:
        self._end_lang()
        if self._line is not None:
            self.operators.append("ET")
            self._line = None

    def _set(self, operator: str, operands: str) -> None:
        if self._state[operator] != operands:
            self._state[operator] = operands
            self.operators.append(f"{operands} {operator}")


def _text(part: Placed) -> str:
    return "".join(text for item in part.items if isinstance(item, Glyphs) for text in item.texts)
