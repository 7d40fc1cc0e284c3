"""Paragraphs: a named style, and only what this one has beyond it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from masthead.document import Figure, Paragraph
from masthead.theme import ParagraphStyle, RuleStyle
from masthead.write.docx.captions import sequenced
from masthead.write.docx.elements import Element, clean, element, properties, switch, twips, value
from masthead.write.docx.formatting import (
    JUSTIFICATION,
    Indents,
    borders,
    hang_of,
    indent_element,
    indents,
    rule_element,
    size_elements,
)
from masthead.write.docx.lists import Listed
from masthead.write.docx.looks import largest_size
from masthead.write.docx.numbering import list_element
from masthead.write.docx.pieces import pieces_of, spread_size
from masthead.write.docx.runs import mark_look, marker_piece, marker_runs, run_elements
from masthead.write.docx.sections import FLAT, Section
from masthead.write.docx.setup import GAP_STYLE, Setup

LEAST_GAP = 0.7  # points, the least Word takes for an exact line


class Place(NamedTuple):
    """Where a paragraph stands and what that adds to its style. Lengths in points.

    measure: the width of the type area or cell. before, after: the space around it. inset, bar: of the group it is
    in. top, bottom: rules the group puts on it. bare: its style's rules are drawn by the table row it is in.
    keep_next: with what comes next. keep_before: how many lines of what goes before it is kept with. keep_lines: all
    lines on one page. loose: not with what comes next, whatever its style says. align: where its lines stand, if not as
    its style has them; "decimal" is right. right: how far in from there. section_end: the w:sectPr of the section it
    ends.
    """

    measure: float
    before: float
    after: float
    inset: float = 0.0
    bar: RuleStyle | None = None
    top: RuleStyle | None = None
    bottom: RuleStyle | None = None
    bare: bool = False
    keep_next: bool = False
    keep_before: int = 0
    keep_lines: bool = False
    loose: bool = False
    new_page: bool = False
    align: str = ""
    right: float = 0.0
    section: Section = FLAT
    section_end: Element | None = None


def own_space(setup: Setup, paragraph: Paragraph | Figure) -> tuple[float, float]:
    """The space before and after a paragraph or figure: its own, or its style's."""
    style = setup.paragraph_style(paragraph.style)
    return paragraph.space or (style.before, style.after)


def paragraph_element(
    setup: Setup,
    paragraph: Paragraph,
    place: Place,
    before: Sequence[Element] = (),
    after: Sequence[Element] = (),
    marker: Sequence[Element] | None = None,
) -> Element:
    """A w:p. before, after: what else stands at its start and end. marker: runs in place of its own."""
    style = setup.paragraph_style(paragraph.style)
    name = setup.paragraphs[paragraph.style]
    listed = setup.lists.take(paragraph)
    left, right, first = own = _own_indents(paragraph, style, place)
    formatting = [value("pStyle", (listed and listed.style) or name.id), *_space(setup, paragraph, style, place)]
    formatting += [indent_element(own)] if own != _had_indents(style, listed) else []
    formatting += [value("jc", JUSTIFICATION[place.align])] if place.align else []
    formatting += _tab_stops(paragraph, style, place) + _rules(style, place)
    formatting += _keeps(style, place)
    formatting += [switch("pageBreakBefore")] if place.new_page else []
    formatting += [value("outlineLvl", paragraph.level - 1)] if paragraph.level not in (0, name.outline) else []
    formatting += [place.section_end] if place.section_end else []
    if style.align == "spread":  # over its own measure, though a rule below it may reach further
        left, right = style.left, style.right
    pieces = pieces_of(setup, paragraph, style, setup.lines.popleft(), place.measure - left - right, first)
    marker = marker_runs(setup, style, paragraph.marker) if marker is None else marker
    if listed:
        formatting += [list_element(listed)] if listed.said else []
    if listed and listed.counted:
        formatting += mark_look(setup, style, marker_piece(paragraph.marker) if paragraph.marker else pieces[0])
        marker, pieces = (), [piece for piece in pieces if not piece.run.number]
    written = run_elements(setup, style, sequenced(setup, paragraph, pieces))
    runs = setup.bookmarks.around(paragraph.anchor, written)
    return element("p", None, [properties("pPr", formatting), *before, *marker, *runs, *after])


def _had_indents(style: ParagraphStyle, listed: Listed | None) -> Indents | None:
    """What a paragraph has by its style, or by its list; None where that is not the same in all programs."""
    had = indents(style)
    if listed is None:
        return had
    return had._replace(left=listed.hang.left, first=listed.hang.first) if listed.hang else None


def figure_paragraph(setup: Setup, figure: Figure, place: Place, drawings: Sequence[Element]) -> Element:
    """A w:p with drawings in its line, which is as high as they are: an exact line would cut them off."""
    style = setup.paragraph_style(figure.style)
    line: dict[str, str | int] = {"line": twips(LEAST_GAP), "lineRule": "atLeast"}
    where = indents(style)
    formatting = [
        value("pStyle", setup.paragraphs[figure.style].id),
        element("spacing", {"before": twips(place.before), "after": twips(place.after), **line}),
        indent_element(where._replace(left=where.left + place.inset, first=0.0)),
        switch("snapToGrid", on=False),
        element("rPr", None, size_elements(1.0)),
        *_rules(style, place),
    ]
    formatting += [switch("keepNext")] if place.keep_next and not style.keep_next else []
    formatting += [switch("pageBreakBefore")] if place.new_page else []
    return element("p", None, [properties("pPr", formatting), *drawings])


def gap_element(
    height: float = 0.0,
    *,
    new_page: bool = False,
    anchored: Sequence[Element] = (),
    section_end: Element | None = None,
) -> Element:
    """An empty line as low as may be, and the rest of a given height as space before it, which the top of a page has
    not: it parts two tables, fills a cell, ends the document."""
    formatting = [value("pStyle", GAP_STYLE), *([section_end] if section_end else [])]
    if height > LEAST_GAP:
        formatting.append(element("spacing", {"before": twips(height) - twips(LEAST_GAP)}))
    formatting += [switch("pageBreakBefore")] if new_page else []
    return element("p", None, [properties("pPr", formatting), *anchored])


def _space(setup: Setup, paragraph: Paragraph, style: ParagraphStyle, place: Place) -> list[Element]:
    attributes: dict[str, str | int] = {}
    if place.before != style.before and twips(place.before) != twips(style.before):
        attributes["before"] = twips(place.before)
    if place.after != style.after and twips(place.after) != twips(style.after):
        attributes["after"] = twips(place.after)
    if largest_size(setup, paragraph, style) > style.leading:
        attributes |= {"line": twips(style.leading), "lineRule": "atLeast"}  # exact would cut the large type off
    if style.hug:
        size = spread_size(clean(paragraph.text), style.size, place.measure - style.left - style.right)
        attributes |= {"line": twips(style.leading * size / style.size), "lineRule": "exact"}
    return [element("spacing", attributes)] if attributes else []


def _keeps(style: ParagraphStyle, place: Place) -> list[Element]:
    """What stays on one page with what, where that is not as the style has it."""
    wanted = not place.loose and (place.keep_next or style.keep_next > 0)
    made = [switch("keepNext", on=wanted)] if wanted != (style.keep_next > 0) else []
    return made + ([switch("keepLines")] if place.keep_lines and not style.keep_together else [])


def _own_indents(paragraph: Paragraph, style: ParagraphStyle, place: Place) -> Indents:
    left, right, first = (style.left, style.right, style.indent) if place.bare else indents(style)
    if paragraph.left is not None:
        # Room on the right: Word's gaps are wider, and a date that ends at the edge would turn.
        left, right, first = paragraph.left, -style.size, 0.0
    if paragraph.marker:
        left, first = hang_of(style, paragraph.list_depth)
    return Indents(left + place.inset, right + place.right, first)


def _tab_stops(paragraph: Paragraph, style: ParagraphStyle, place: Place) -> list[Element]:
    """The last tab of a line goes to its right edge; those before it to equal parts of the line."""
    text = paragraph.text
    if "\t" not in text:
        return []
    count = max(line.count("\t") for line in text.split("\n"))
    left, right = place.inset + style.left, place.measure - style.right
    step = (right - left) / count
    stops = [(left + step * number, "center" if number < count else "right") for number in range(1, count + 1)]
    leader: dict[str, str | int] = {"leader": "dot"} if style.leader else {}
    made = [
        element("tab", {"val": kind, **(leader if kind == "right" else {}), "pos": twips(position)})
        for position, kind in stops
    ]
    return [element("tabs", None, made)]


def _rules(style: ParagraphStyle, place: Place) -> list[Element]:
    ruled = [edge for edge, rule in (("top", style.rule_above), ("bottom", style.rule_below)) if rule]
    if place.bare:
        off = [rule_element(edge, None) for edge in (*ruled, "between")]
        return [element("pBdr", None, off)] if ruled else []
    if not (place.bar or place.top or place.bottom):
        return []
    return borders(style, place.top, place.bottom, place.bar, place.inset)
