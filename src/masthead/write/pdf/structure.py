"""The structure tree: what a document is made of, in reading order (ISO 32000-1, 14.7 and 14.8; ISO 14289-1)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple

from masthead.document import Block, Columns, Contents, Document, Figure, Group, Paragraph, Row, Runs, Table, Turned
from masthead.picture import Chart
from masthead.write.pdf.grid import closed_rows
from masthead.write.pdf.numbering import numbering
from masthead.write.pdf.syntax import text_string

# The style that `compose` gives the number of a point in a one-page summary's bands.
_POINT_NUMBER = "point-number"
_DEEPEST = 6


class Mark(NamedTuple):
    """A marked-content sequence: its page, from 0, and its number there."""

    page: int
    mcid: int


class Area(NamedTuple):
    """A link's annotation: its page, from 0, and the number of its object."""

    page: int
    number: int


@dataclass(slots=True, eq=False)
class Element:
    """A structure element. entries: its dictionary besides type, parent and kids. href, text: of a Link. box: where a
    Figure stands on its page, as PDF has it. words: what of a text with spaces or tabs is not shown yet.

    solid: it stays although nothing on the pages belongs to it: a cell without a text.
    """

    kind: str
    entries: dict[str, object] = field(default_factory=dict)
    kids: list[Element | Mark | Area] = field(default_factory=list)
    solid: bool = False
    href: str = ""
    text: str = ""
    box: tuple[float, float, float, float] | None = None
    words: str = ""

    def add(self, kind: str, **entries: object) -> Element:
        """A new last child."""
        kid = Element(kind, entries)
        self.kids.append(kid)
        return kid

    def parts_words(self, shown: str, following: str) -> bool:
        """Whether what was just shown ends where the text has a tab, or a space that the end of a line does not show:
        who hears it needs one to tell words apart (ISO 32000-1, 14.8.2.5). following: what the line shows next."""
        if not self.words.startswith(shown):
            self.words = ""
            return False
        rest = self.words[len(shown) :]
        self.words = rest if following[:1].isspace() else rest.lstrip()
        return len(self.words) < len(rest) and bool(self.words)


class Tree:
    """A document's elements, and which of them the content of each leaf of the reading order belongs to.

    closing: the element of what the foot of the pages says, which is read once, after all else. spaced: some text
    has spaces or tabs.
    """

    def __init__(self, document: Document) -> None:
        self.root = Element("Document")
        self._bodies: list[Element] = []
        self._labels: dict[int, Element] = {}
        self._levels: list[int] = []
        self._marks: set[str] = set()
        self.spaced = False
        self._add_blocks(self.root, document.blocks)
        self.closing = self.root.add("P")

    def body(self, leaf: int) -> Element:
        """The element that a leaf's content belongs to; for one that the document does not have, a paragraph of its
        own, so that nothing goes unread."""
        while leaf >= len(self._bodies):
            self._bodies.append(self.root.add("P"))
        return self._bodies[leaf]

    def label(self, leaf: int) -> Element:
        """The element that a leaf's marker belongs to."""
        return self._labels.get(leaf) or self.body(leaf)

    def _add_blocks(self, parent: Element, blocks: Iterable[Block]) -> None:
        for is_list, run in groupby(blocks, key=lambda block: isinstance(block, Paragraph) and block.list_depth > 0):
            if is_list:
                self._add_list(parent, [block for block in run if isinstance(block, Paragraph)])
            else:
                for block in run:
                    self._add_block(parent, block)

    def _add_block(self, parent: Element, block: Block) -> None:
        if isinstance(block, Paragraph):
            self._add_paragraph(parent, block)
        elif isinstance(block, Figure):
            self._add_figure(parent, block)
        elif isinstance(block, Group):
            self._add_blocks(parent.add("Sect" if block.kind == "callout" else "Div"), block.blocks)
        elif isinstance(block, Columns | Turned):
            self._add_blocks(parent, block.blocks)
        elif isinstance(block, Contents):
            self._add_contents(parent, block)
        elif isinstance(block, Table):
            self._add_table(parent, block)

    def link(self, owner: Element, href: str) -> Element:
        """The Link that an element's content ends with, where it has this target, or else a new one; the mark of a
        footnote is a Reference."""
        last = owner.kids[-1] if owner.kids else None
        if isinstance(last, Element) and last.kind == "Reference":
            last = last.kids[-1]
        if isinstance(last, Element) and last.href == href:
            return last
        link = (owner.add("Reference") if href in self._marks else owner).add("Link")
        link.href = href
        return link

    def _add_leaf(self, element: Element, runs: Runs, parent: Element) -> None:
        """Takes the next leaf's content, and after it the footnotes that its runs have."""
        self._bodies.append(element)
        text = "".join([run.text for run in runs])
        if " " in text or "\t" in text:
            element.words, self.spaced = text, True
        for run in runs:
            if run.note and run.note.blocks:
                self._marks.add(run.href)
                note = parent.add("Note", ID=f"(note-{len(self._marks)})")
                self._labels[len(self._bodies)] = note.add("Lbl")
                for paragraph in run.note.blocks:
                    self._add_paragraph(note, paragraph)

    def _add_paragraph(self, parent: Element, paragraph: Paragraph) -> None:
        self._add_leaf(parent.add(self._kind(paragraph)), paragraph.runs, parent)

    def _kind(self, paragraph: Paragraph) -> str:
        """H1 to H6 for title and headings, each one below the last of a smaller level, a title above all; else P."""
        if not paragraph.text.strip() or not (paragraph.level or paragraph.style == "title"):
            return "P"
        while self._levels and self._levels[-1] >= paragraph.level:
            self._levels.pop()
        self._levels.append(paragraph.level)
        return f"H{min(len(self._levels), _DEEPEST)}"

    def _add_list(self, parent: Element, items: Sequence[Paragraph]) -> None:
        """Items that follow one another, nested by their depth; one without a marker goes on with the item above."""
        lists: list[tuple[int, Element]] = []
        for item in items:
            while lists and lists[-1][0] > item.list_depth:
                lists.pop()
            if item.marker and (not lists or lists[-1][0] < item.list_depth):
                above = _last_body(lists[-1][1]) if lists else parent
                lists.append((item.list_depth, above.add("L", **numbering(item.marker))))
            if item.marker:
                entry = lists[-1][1].add("LI")
                self._labels[len(self._bodies)] = entry.add("Lbl")
                self._add_paragraph(entry.add("LBody"), item)
            else:
                self._add_paragraph(_last_body(lists[-1][1]) if lists else parent, item)

    def _add_figure(self, parent: Element, figure: Figure) -> None:
        """A picture after its caption. One without an alternative text is decoration, as in HTML, and no part of the
        tree; but the words of a chart are read."""
        around = parent.add("Div") if figure.caption else parent
        self._add_caption(around, figure.caption)
        if alt := figure.alt.strip():
            self._bodies.append(around.add("Figure", Alt=text_string(alt)))
        else:
            self._bodies.append(around.add("P") if isinstance(figure.content, Chart) else Element(""))

    def _add_caption(self, parent: Element, caption: Runs) -> None:
        """A caption; its footnotes stand in it, since a table holds nothing but rows beside it."""
        if caption:
            element = parent.add("Caption")
            self._add_leaf(element, caption, element)

    def _add_contents(self, parent: Element, contents: Contents) -> None:
        """Entries, those of a deeper level in a table of their own below the entry above them."""
        tables = [(1, parent.add("TOC"))]
        self._add_caption(tables[0][1], contents.title)
        for entry in contents.entries:
            level = int(entry.style[-1]) if entry.style[-1:].isdecimal() else 1
            while len(tables) > 1 and tables[-1][0] > level:
                tables.pop()
            table = tables[-1][1]
            if level > tables[-1][0] and table.kids:
                table = table.add("TOC")
                tables.append((level, table))
            self._add_leaf(table.add("TOCI").add("Reference"), entry.runs, table)

    def _add_table(self, parent: Element, table: Table) -> None:
        columns = max((sum(cell.colspan for cell in row.cells) for row in table.rows), default=0)
        if table.layout or columns < 2:
            headed = any(cell.header for row in table.rows for cell in row.cells)
            around = parent.add("Sect" if table.layout and headed else "Div")
            self._add_caption(around, table.caption)
            self._add_points(around, table.rows)
            return
        element = parent.add("Table")
        self._add_caption(element, table.caption)
        head = table.head if table.head < len(table.rows) else 0
        group = element.add("THead") if head else element.add("TBody")
        for at, row in enumerate(closed_rows(table, head)):
            if head and at == head:
                group = element.add("TBody")
            line = group.add("TR")
            for kind, entries, blocks in row:
                cell = line.add(kind, **entries)
                cell.solid = True
                self._add_cell(cell, blocks)

    def _add_cell(self, cell: Element, blocks: Sequence[Paragraph]) -> None:
        """A cell's only paragraph needs no element of its own."""
        if len(blocks) == 1 and not blocks[0].list_depth and not blocks[0].level:
            self._add_leaf(cell, blocks[0].runs, cell)
        else:
            self._add_blocks(cell, blocks)

    def _add_points(self, parent: Element, rows: Sequence[Row]) -> None:
        """What stands side by side in rows, read across: the numbered points among it as a list."""
        points: Element | None = None
        for row in rows:
            item: Element | None = None
            for cell in row.cells:
                if len(cell.blocks) == 1 and cell.blocks[0].style == _POINT_NUMBER:
                    points = points or parent.add("L", **numbering(cell.blocks[0].text))
                    item = points.add("LI")
                    self._add_leaf(item.add("Lbl"), cell.blocks[0].runs, item)
                    item = item.add("LBody")
                else:
                    around = item or (parent.add("Div") if len(cell.blocks) > 1 else parent)
                    self._add_blocks(around, cell.blocks)
            points = points if item else None


def _last_body(items: Element) -> Element:
    """The LBody of a list's last item."""
    last = [kid for kid in items.kids if isinstance(kid, Element)][-1]
    return [kid for kid in last.kids if isinstance(kid, Element)][-1]


def kept(element: Element) -> Iterator[Element | Mark | Area]:
    """The kids of an element but those that nothing on the pages belongs to."""
    for kid in element.kids:
        if not isinstance(kid, Element) or kid.solid or any(kept(kid)):
            yield kid
