"""word/styles.xml: every style of the theme under its Word name, and no other."""

from __future__ import annotations

from masthead.theme import FontRole, ParagraphStyle, RunStyle, TableStyle, Theme
from masthead.write.docx.elements import Element, element, part_root, properties, switch, twips, value
from masthead.write.docx.fonts import run_fonts
from masthead.write.docx.formatting import (
    character_properties,
    hanging,
    paragraph_properties,
    rule_element,
    run_properties,
    size_elements,
)
from masthead.write.docx.languages import document_language
from masthead.write.docx.lists import ListStyle
from masthead.write.docx.numbering import style_number
from masthead.write.docx.paragraphs import LEAST_GAP
from masthead.write.docx.setup import GAP_STYLE, NOTE_REFERENCE, Setup, StyleName
from masthead.write.docx.tables import margin, table_margins

_NORMAL = StyleName("Normal", "Normal")


# The parts made last, by all that they depend on. Themes are compared by identity; they are kept, so that none takes
# the identity of another.
_MADE: dict[tuple[object, ...], tuple[Theme, str]] = {}
_MOST_MADE = 16


def styles_root(setup: Setup) -> str:
    """The w:styles. Documents in the same theme have the same ones, so that they are made once."""
    names = (setup.paragraphs, setup.runs, setup.tables)
    lists = (*setup.lists.styles.items(), *setup.lists.own_styles)
    key = (id(setup.theme), setup.language, setup.numbering.used, lists, *(tuple(name.items()) for name in names))
    if key not in _MADE:
        if len(_MADE) == _MOST_MADE:
            _MADE.clear()
        _MADE[key] = (setup.theme, _styles(setup))
    return _MADE[key][1]


def _styles(setup: Setup) -> str:
    theme = setup.theme
    made = [_defaults(setup), _style("paragraph", _NORMAL, default=True), _gap()]
    made += [_paragraph(setup, key, name) for key, name in setup.paragraphs.items()]
    made += [_list(style) for style in setup.lists.own_styles]
    made += [_character(setup, name, theme.runs[key]) for key, name in setup.runs.items()]
    has_reference = any(name.id == NOTE_REFERENCE for name in setup.runs.values())
    made += [_table(name, theme.table_styles[key]) for key, name in setup.tables.items()]
    made += [_note_reference()] if setup.numbering.used and not has_reference else []
    return part_root("styles", made)


def _defaults(setup: Setup) -> Element:
    """docDefaults: the body's face, size and language."""
    look = [run_fonts(body_role(setup)), *size_elements(_body(setup).size), document_language(setup.language)]
    look += [] if setup.chinese else [value("kern", 2)]  # pairs are kerned from 1 pt on, as in the PDF
    return element(
        "docDefaults",
        None,
        [
            element("rPrDefault", None, [properties("rPr", look)]),
            element("pPrDefault", None, [element("pPr")]),
        ],
    )


def body_role(setup: Setup) -> FontRole:
    """The font role of running text."""
    return setup.font(_body(setup).font)


def _body(setup: Setup) -> ParagraphStyle:
    return setup.theme.styles.get("body") or next(iter(setup.theme.styles.values()), ParagraphStyle())


def _style(
    kind: str, name: StyleName, parts: list[Element] | None = None, *, default: bool = False, base: str = _NORMAL.id
) -> Element:
    attributes: dict[str, str | int] = {"type": kind, "styleId": name.id}
    attributes |= {"default": 1} if default else {}
    head = [value("name", name.name)]
    head += [value("basedOn", base)] if kind == "paragraph" and not default else []
    return element("style", attributes, [*head, switch("qFormat"), *(parts or [])])


def _gap() -> Element:
    """The style of the empty line between two tables and after the last."""
    shape = [
        element("spacing", {"before": 0, "after": 0, "line": twips(LEAST_GAP), "lineRule": "exact"}),
        switch("snapToGrid", on=False),
        switch("widowControl", on=False),
    ]
    parts = [properties("pPr", shape), properties("rPr", size_elements(1.0))]
    return _style("paragraph", StyleName(GAP_STYLE, GAP_STYLE), parts)


def _paragraph(setup: Setup, key: str, name: StyleName) -> Element:
    style, listed = setup.theme.styles[key], setup.lists.styles.get(key)
    counted = [style_number(listed)] if listed else []
    shape = properties("pPr", [*counted, *paragraph_properties(setup, style, name.outline)])
    return _style("paragraph", name, [shape, properties("rPr", character_properties(setup, style))])


def _list(style: ListStyle) -> Element:
    """A style of a list's own, which has its number and indents beyond the theme's."""
    shape = properties("pPr", [style_number(style), hanging(*style.hang)])
    return _style("paragraph", StyleName(style.id, style.name), [shape], base=style.base)


def _character(setup: Setup, name: StyleName, style: RunStyle) -> Element:
    raised = [value("vertAlign", "superscript")] if name.id == NOTE_REFERENCE else []
    return _style("character", name, [properties("rPr", [*run_properties(setup, style), *raised])])


def _note_reference() -> Element:
    """The mark of a footnote, where the theme has no style for it."""
    shape = properties("rPr", [value("vertAlign", "superscript")])
    return _style("character", StyleName(NOTE_REFERENCE, "footnote reference"), [shape])


def _table(name: StyleName, style: TableStyle) -> Element:
    """Rules and padding of a table; the rule under its head belongs to the head's cells."""
    edges = (("top", style.rule_top), ("bottom", style.rule_bottom), ("insideH", style.rule_rows))
    shape = [
        element("tblBorders", None, [rule_element(edge, rule) for edge, rule in edges]),
        element("tblCellMar", None, [margin(side, points) for side, points in table_margins(style).items()]),
    ]
    return _style("table", name, [properties("tblPr", shape)])
