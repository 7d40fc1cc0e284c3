"""Makes a Document of a checked tree: styles looked up in the theme, texts finished for print."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from masthead.document import (
    ALWAYS,
    COMPUTED,
    Block,
    Document,
    Fit,
    Group,
    KeyFigures,
    PageBreak,
    Paragraph,
    PointRow,
    Points,
    Run,
    Runs,
    Tile,
    Timeline,
    Zone,
)
from masthead.document import Node as TimelineNode
from masthead.fill.figure_elements import NOTHING, Given, build_figure
from masthead.fill.frames import Anchors, build_columns, build_contents, build_note, build_turned
from masthead.fill.markup import FieldText, Node
from masthead.fill.near import did_you_mean
from masthead.fill.paragraph_numbers import check_numbers, with_level
from masthead.fill.print_text import BREAK, TAB
from masthead.fill.runs import finished, finished_text
from masthead.fill.tables import build_table
from masthead.theme import Theme

_new = tuple.__new__  # quicker than the call of a named tuple, and there are many


def build_document(root: Node, theme: Theme, language: str, given: Given = NOTHING) -> Document:
    """The document that a tree of markup describes. Raises TemplateError for a style that the theme lacks, for a
    figure that cannot be shown, and for a link to nothing."""
    builder = Builder(theme, language, given)
    document = Document(
        title=builder.words(root.attributes.get("title", "")),
        language=language,
        blocks=tuple(builder.blocks(root.nodes, ALWAYS)),
        author=builder.words(root.attributes.get("author", "")),
        **{name: builder.said(root, name) for name in ("footer", "header", "watermark")},
    )
    builder.anchors.check()
    return document


class Builder:
    """One method a kind of element."""

    def __init__(self, theme: Theme, language: str, given: Given) -> None:
        self.theme = theme
        self.given = given
        self.language = language
        self.anchors = Anchors()

    def said(self, root: Node, name: str) -> str:
        """The words of the document's elements of that name."""
        nodes = [node for node in root.nodes if node.name == name]
        if nodes and name == "watermark" and not self.theme.watermark:
            raise nodes[0].error(f"the theme {self.theme.name!r} has no [watermark]", "Add it to the theme.")
        return " ".join(self.words(node.text) for node in nodes)

    def blocks(self, nodes: Iterable[Node], outer: Fit) -> Iterator[Block]:
        for node in nodes:
            fit = both(outer, node.fit)
            if node.element.kind == "transparent":
                yield from self.blocks(node.nodes, fit)
            elif node.element.kind == "list":
                yield from self.list_items(node, fit, 1)
            elif make := _BLOCKS.get(node.name):
                yield make(self, node, fit)

    def paragraph(self, node: Node, fit: Fit, default: str = "") -> Paragraph:
        style = self.style(node, "paragraph", self.theme.styles, default)
        level = int(node.name[1]) if node.name in ("h1", "h2", "h3", "h4") else 0
        runs = with_level(self.runs(node), level)
        return Paragraph(style, runs, level, fit=fit, anchor=self.anchors.named(node))

    def group(self, node: Node, fit: Fit) -> Group:
        kind = node.attributes.get("class", node.name)
        if kind not in self.theme.groups:
            raise node.error(f"the theme {self.theme.name!r} has no group {kind!r}", self.hint("groups", kind))
        return Group(kind, tuple(self.blocks(node.nodes, ALWAYS)), fit)

    def list_items(self, node: Node, fit: Fit, depth: int) -> Iterator[Paragraph]:
        style = self.style(node, "paragraph", self.theme.styles)
        start = node.number("start", 1)
        for index, item in enumerate(node.nodes):
            marker = f"{start + index}." if node.name == "ol" else "•"
            yield from self.item(item, both(fit, item.fit), style, marker, depth)

    def item(self, node: Node, fit: Fit, style: str, marker: str, depth: int) -> Iterator[Paragraph]:
        """The paragraphs of an item; the first carries the marker. Text beside <p> is a paragraph of its own."""
        for piece in node.pieces(("p", "ul", "ol")):
            if piece.element.kind == "list":
                yield from self.list_items(piece, both(fit, piece.fit), depth + 1)
                continue
            own = self.style(piece, "paragraph", self.theme.styles, style)
            runs = self.runs(piece)
            yield Paragraph(own, runs, marker=marker, list_depth=depth, fit=both(fit, piece.fit))
            marker = ""

    def page_break(self, _node: Node, fit: Fit) -> PageBreak:
        return PageBreak(fit)

    def table(self, node: Node, fit: Fit) -> Block:
        return build_table(self, node, fit)

    def figure(self, node: Node, fit: Fit) -> Block:
        return build_figure(self, node, fit)

    def zone(self, node: Node, fit: Fit) -> Zone:
        heads = [self.runs(child) for child in node.nodes if child.name == "head"]
        rest = (child for child in node.nodes if child.name != "head")
        return Zone(heads[0] if heads else (), tuple(self.blocks(rest, ALWAYS)), fit=fit)

    def key_figures(self, node: Node, fit: Fit) -> KeyFigures:
        return KeyFigures(tuple(self.tile(child) for child in node.nodes), fit)

    def tile(self, node: Node) -> Tile:
        texts = {name: self.words(node.attributes.get(name, "")) for name in ("number", "unit", "label", "lead")}
        return Tile(**texts, ref=node.attributes.get("ref", ""), fit=node.fit)

    def points(self, node: Node, fit: Fit) -> Points:
        rows = tuple(PointRow(self.part(row, "label"), self.part(row, "text"), row.fit) for row in node.nodes)
        return Points(rows, node.number("columns", 1), fit)

    def timeline(self, node: Node, fit: Fit) -> Timeline:
        return Timeline(tuple(self.timeline_node(child) for child in node.nodes), fit)

    def timeline_node(self, node: Node) -> TimelineNode:
        done = node.attributes["state"] == "done"
        return TimelineNode(self.part(node, "date"), self.part(node, "caption"), done, node.fit)

    def part(self, node: Node, name: str) -> Runs:
        return next((self.runs(child) for child in node.nodes if child.name == name), ())

    def words(self, text: str) -> str:
        return finished_text(text, self.language)

    def runs(self, node: Node) -> Runs:
        runs = finished(self.raw_runs(node.children, Run("")), self.language)
        check_numbers(node, runs)
        return runs

    def raw_runs(self, children: Iterable[Node | str], look: Run) -> Iterator[Run]:
        rest = look[1:-2]
        goes_on = False  # behind another text of this element
        for child in children:
            if isinstance(child, str):
                if type(child) is FieldText and child.field[:1] == COMPUTED:
                    yield look._replace(text=str(child), ref=child.field)
                    goes_on = False
                    continue
                if type(child) is FieldText:
                    yield _new(Run, (str(child), *rest, child.field, goes_on))
                else:
                    yield _new(Run, (child, *rest, "", goes_on))
                goes_on = True
                continue
            goes_on = False
            if child.name in ("br", "tab"):
                yield look._replace(text=BREAK if child.name == "br" else TAB)
            elif child.name == "number":
                yield look._replace(text=child.text, number=child.number("level", 1))
            elif child.name == "footnote":
                yield look._replace(text="", note=build_note(self, child), fit=both(look.fit, child.fit))
            elif child.element.kind == "runs":
                yield from self.raw_runs(child.children, self.look(child, look))

    def look(self, node: Node, outer: Run) -> Run:
        style, said = self.style(node, "run", self.theme.runs), node.attributes.get
        self.anchors.link(node)
        return Run(
            outer.text,
            (*outer.styles, style) if style else outer.styles,
            said("href", outer.href),
            said("ref", outer.ref),
            both(outer.fit, node.fit),
            said("lang", outer.lang),
            outer.note,
        )

    def style(self, node: Node, kind: str, known: Mapping[str, Any], default: str = "") -> str:
        """The style the element names, or its own; both must be in the theme."""
        name = node.attributes.get("class", default or node.element.style)
        if name and name not in known:
            raise node.error(f"the theme {self.theme.name!r} has no {kind} style {name!r}", did_you_mean(name, known))
        return name

    def hint(self, table: str, name: str) -> str:
        return f"Add [{table}.{name}] to the theme, or use <section>."


_BLOCKS: dict[str, Callable[[Builder, Node, Fit], Block]] = {
    **dict.fromkeys(("title", "h1", "h2", "h3", "h4", "p"), Builder.paragraph),
    **dict.fromkeys(("masthead", "imprint", "callout", "signature", "foot"), Builder.group),
    "table": Builder.table,
    "toc": build_contents,
    "columns": build_columns,
    "turned": build_turned,
    "figure": Builder.figure,
    "zone": Builder.zone,
    "key-figures": Builder.key_figures,
    "points": Builder.points,
    "timeline": Builder.timeline,
    "page-break": Builder.page_break,
}


def both(outer: Fit, inner: Fit) -> Fit:
    """Where both are there."""
    if inner is ALWAYS or outer is ALWAYS:
        return outer if inner is ALWAYS else inner
    untils = [fit.until for fit in (outer, inner) if fit.until is not None]
    return Fit(max(outer.since, inner.since), min(untils) if untils else None)
