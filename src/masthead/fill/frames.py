"""What stands around and between the text: contents, columns, turned pages, footnotes, and the names links lead to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from masthead.document import ALWAYS, Columns, Contents, Fit, Note, Paragraph, Turned
from masthead.fill.markup import Node
from masthead.fill.near import did_you_mean

if TYPE_CHECKING:
    from masthead.fill.build import Builder

# Names that compose gives to notes and headings.
_OWN = ("note-", "heading-")
_LEVELS = 2
_COLUMNS = 2


def build_contents(builder: Builder, node: Node, fit: Fit) -> Contents:
    """The <toc>, without its entries. Raises TemplateError for a theme that has no style for them."""
    levels = node.number("levels", _LEVELS)
    title = builder.part(node, "head")
    for name in [*(["toc-title"] if title else []), *(f"toc-{level}" for level in range(1, levels + 1))]:
        if name not in builder.theme.styles:
            raise node.error(f"the theme {builder.theme.name!r} has no style {name!r}", f"Add [styles.{name}] to it.")
    return Contents(levels, title, fit=fit)


def build_columns(builder: Builder, node: Node, fit: Fit) -> Columns:
    return Columns(tuple(builder.blocks(node.nodes, ALWAYS)), node.number("count", _COLUMNS), fit)


def build_turned(builder: Builder, node: Node, fit: Fit) -> Turned:
    return Turned(tuple(builder.blocks(node.nodes, ALWAYS)), fit)


def build_note(builder: Builder, node: Node) -> Note:
    """A footnote's paragraphs in the theme's style. Raises TemplateError for a theme without one."""
    style = builder.theme.notes.style
    if style not in builder.theme.styles:
        hint = f"Add [styles.{style}] to it, or name another as notes.style."
        raise node.error(f"the theme {builder.theme.name!r} has no style {style!r} for footnotes", hint)
    blocks = tuple(builder.paragraph(piece, ALWAYS, style) for piece in node.pieces(("p",)))
    return Note(blocks or (Paragraph(style, ()),))


class Anchors:
    """The names that elements of a document have, and the links to them."""

    def __init__(self) -> None:
        self.names: set[str] = set()
        self.links: list[Node] = []

    def named(self, node: Node) -> str:
        """The element's name. Raises TemplateError for one that there is already."""
        name = node.attributes.get("id", "")
        if name in self.names or name.startswith(_OWN):
            raise node.error(f"the name {name!r} is taken", "Give the element another id.")
        if name:
            self.names.add(name)
        return name

    def link(self, node: Node) -> None:
        if node.attributes.get("href", "").startswith("#"):
            self.links.append(node)

    def check(self) -> None:
        """Raises TemplateError for a link to a name that no element has."""
        for node in self.links:
            name = node.attributes["href"][1:]
            if name not in self.names:
                hint = did_you_mean(name, sorted(self.names)) if self.names else 'Write id="…" on what it leads to.'
                raise node.error(f"no element has the id {name!r}", hint)
