"""The content stream of a page: what is drawn, and of which element of the document (ISO 32000-1, 8, 9 and 14)."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from masthead.face import Face
from masthead.pages import Box, Glyphs, Image, Item, Link, Page, Pages, Path, Placed, Rule, Slanted
from masthead.write.pdf.artifacts import artifact
from masthead.write.pdf.extent import extent, joined
from masthead.write.pdf.graphics import Graphics, image_operators, path_operators
from masthead.write.pdf.links import Links
from masthead.write.pdf.pen import Pen
from masthead.write.pdf.structure import Element, Mark, Tree
from masthead.write.pdf.syntax import number, numbers
from masthead.write.pdf.text import UsedFont


class Parts(NamedTuple):
    """What the pages of a document have in common."""

    pages: Pages
    fonts: Mapping[Face, UsedFont]
    graphics: Graphics
    tree: Tree
    links: Links


def fonts_used(pages: Iterable[Page]) -> dict[Face, UsedFont]:
    """The font of each face of a document, in the order of their first use, with their glyphs. Faces of one file have
    one font."""
    runs: dict[Face, list[Glyphs]] = defaultdict(list)
    for page in pages:
        for placed in (*page.placed, *page.turned):
            for item in placed.items:
                if isinstance(item, Glyphs):
                    if item.glyphs:
                        runs[item.face].append(item)
                elif isinstance(item, Slanted):
                    for glyphs in item.glyphs:
                        if glyphs.glyphs:
                            runs[glyphs.face].append(glyphs)
    files: dict[tuple[str, int], UsedFont] = {}
    fonts: dict[Face, UsedFont] = {}
    for face, shown in runs.items():
        key = (face.path, face.index)
        fonts[face] = files.get(key) or files.setdefault(key, UsedFont(f"F{len(files) + 1}", face))
        fonts[face].use(shown)
    return fonts


def page_content(parts: Parts, at: int) -> tuple[bytes, list[Element]]:
    """The operators that draw the page of that number, from 0, and the element of each of its marked sequences."""
    page = parts.pages.pages[at]
    content = _Content(parts, at, page.height)
    content.draw(page.placed)
    if page.turned:
        # The sheet's left edge becomes the top: x goes upwards, y to the right.
        with content.pen.moved(f"0 1 -1 0 {number(page.width)} 0", page.width):
            content.turn(page.width)
            content.draw(page.turned)
    return "\n".join(content.pen.operators).encode("latin-1"), content.owners


class _Content:
    """Draws a page. owners: the element of each marked sequence, by its number."""

    def __init__(self, parts: Parts, page: int, height: float) -> None:
        self.owners: list[Element] = []
        self.pen = Pen(parts.fonts, height, parts.pages.document.language)
        self._parts = parts
        self._page = page
        self._height = height
        self._turned = False
        # What the document says at its foot and the last page has not said yet, without blanks.
        is_last = page == len(parts.pages.pages) - 1
        self._footer = "".join(parts.pages.document.footer.split()) if is_last else ""
        # The element or the kind of artifact whose content is open.
        self._open: Element | str = ""

    def turn(self, width: float) -> None:
        """From here on x counts from the sheet's bottom edge upwards and y from its left edge."""
        self._turned, self._height = True, width

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
        inside: Element | str = owner if owner.kind else artifact(part, self._parts.pages, self._height)
        # A footnote's mark leads back as a whole to where it stands in the text.
        back = next((item.href for item in part.items if isinstance(item, Link)), "") if part.label else ""
        words, show = bool(owner.words), self.pen.show
        for at, item in enumerate(part.items):
            if isinstance(item, Glyphs):
                if owner.kind:
                    href = item.href or back
                    inside = self._link(owner, href, item.texts) if href else owner
                if inside is not self._open:
                    self._enter(inside)
                if item.glyphs:
                    show(item)
                if words:
                    self._part_words(owner, item, part.items[at + 1 :])
            elif isinstance(item, Link):
                self._add_area(owner, item)
            else:
                self._enter(inside)
                self._draw(item)
        if owner.kind == "Figure":
            self._frame(owner, part)

    def _part_words(self, owner: Element, item: Glyphs, behind: Iterable[Item]) -> None:
        """A space, where the line does not show the one that parts the words of a run from those behind it."""
        following = next((one.texts for one in behind if isinstance(one, Glyphs)), ())
        if owner.parts_words("".join(item.texts), "".join(following)):
            self.pen.show_space()

    def _link(self, owner: Element, href: str, texts: Iterable[str]) -> Element:
        """Where the text of a link belongs: to a Link, where it leads somewhere."""
        if not self._parts.links.lead_somewhere(href):
            return owner
        link = self._parts.tree.link(owner, href)
        link.text += "".join(texts)
        return link

    def _add_area(self, owner: Element, item: Link) -> None:
        if owner.kind and self._parts.links.lead_somewhere(item.href):
            area = self._on_sheet(item.x, item.y, item.x + item.width, item.y + item.height)
            self._parts.links.add(self._page, area, self._parts.tree.link(owner, item.href))

    def _frame(self, figure: Element, part: Placed) -> None:
        """Where a figure stands: its BBox, which grows with what is drawn of it on its first page."""
        starts = figure.kids[0] if figure.kids else None
        if isinstance(starts, Mark) and starts.page == self._page and (box := extent(part.items)):
            figure.box = joined(figure.box, self._on_sheet(*box))

    def _on_sheet(self, x0: float, y0: float, x1: float, y1: float) -> tuple[float, float, float, float]:
        """A rectangle, in the coordinates of the sheet as PDF has them."""
        return (y0, x0, y1, x1) if self._turned else (x0, self._height - y1, x1, self._height - y0)

    def _enter(self, owner: Element | str) -> None:
        """Opens the content of an element, or of an artifact, where another is open."""
        if owner is self._open or owner == self._open:
            return
        self._leave()
        self._open = owner
        if isinstance(owner, Element):
            self.pen.operators.append(f"/{owner.kind}<</MCID {len(self.owners)}>>BDC")
            owner.kids.append(Mark(self._page, len(self.owners)))
            self.owners.append(owner)
        else:
            self.pen.operators.append(f"/Artifact{owner}BDC")

    def _leave(self) -> None:
        self.pen.end_text()
        if self._open:
            self.pen.operators.append("EMC")
        self._open = ""

    def _draw(self, item: Item) -> None:
        if isinstance(item, Glyphs):
            if item.glyphs:
                self.pen.show(item)
            return
        self.pen.end_text()
        if isinstance(item, Rule):
            self._draw_rule(item)
        elif isinstance(item, Box):
            self._draw_box(item)
        elif isinstance(item, Slanted):
            self._draw_slanted(item)
        elif isinstance(item, Image):
            self.pen.operators.append(image_operators(item, self._height, self._parts.graphics))
        elif isinstance(item, Path):
            self.pen.operators += path_operators(item, self._height, self._parts.graphics)

    def _draw_rule(self, rule: Rule) -> None:
        self.pen.draw_with(rule.color, rule.weight, rule.dash)
        start, end = numbers(rule.x0, self._height - rule.y0), numbers(rule.x1, self._height - rule.y1)
        self.pen.operators.append(f"{start} m {end} l S")

    def _draw_box(self, box: Box) -> None:
        if box.fill:
            self.pen.fill_with(box.fill)
        if box.stroke:
            self.pen.draw_with(box.stroke, box.weight)
        paint = {(True, True): "B", (True, False): "f", (False, True): "S"}.get((bool(box.fill), bool(box.stroke)))
        if paint:
            bottom = self._height - box.y - box.height
            self.pen.operators.append(f"{numbers(box.x, bottom, box.width, box.height)} re {paint}")

    def _draw_slanted(self, item: Slanted) -> None:
        cos, sin = math.cos(math.radians(item.angle)), math.sin(math.radians(item.angle))
        with self.pen.moved(numbers(cos, sin, -sin, cos, item.x, self._height - item.y)):
            for glyphs in item.glyphs:
                if glyphs.glyphs:
                    self.pen.show(glyphs)


def _text(part: Placed) -> str:
    return "".join(text for item in part.items if isinstance(item, Glyphs) for text in item.texts)
