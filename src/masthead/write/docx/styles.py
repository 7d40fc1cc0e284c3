"""word/styles.xml: every style of the theme under its Word name, and no other."""

from __future__ import annotations

from masthead.theme import FontRole, ParagraphStyle, TableStyle, Theme
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
from masthead.write.docx.tables import margin, table_look
from masthead.write.docx.word_styles import (
    CHARACTER_DEFAULT,
    LIST_DEFAULT,
    TABLE_DEFAULT,
    follower,
    is_built_in,
    latent_styles,
    standing,
)

_NORMAL = StyleName("Normal", "Normal")
_WORD_CELL = {"top": 0.0, "left": 5.4, "bottom": 0.0, "right": 5.4}  # points


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
    made = [_defaults(setup), latent_styles(), *_word_defaults(), _gap()]
    made += [style for key, name in setup.paragraphs.items() for style in _paragraph(setup, key, name)]
    made += [_list(style) for style in setup.lists.own_styles]
    made += [_character(setup, key, name) for key, name in setup.runs.items()]
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


def _style(kind: str, name: StyleName, parts: list[Element], *, default: bool = False) -> Element:
    attributes: dict[str, str | int] = {"type": kind, "styleId": name.id}
    attributes |= {"default": 1} if default else {}
    attributes |= {} if is_built_in(name.name) or default else {"customStyle": 1}
    return element("style", attributes, [value("name", name.name), *parts])


def _based(base: str, *, after: str = "", link: str = "") -> list[Element]:
    """What a style is made from, what comes behind it, and which one of characters it is linked to."""
    made = [value("basedOn", base)]
    made += [value("next", after)] if after else []
    return made + ([value("link", link)] if link else [])


def _word_defaults() -> list[Element]:
    """The styles of what has none. The blank that Word's own has in the cells of tables is in no style of the theme."""
    hidden = [value("uiPriority", 99), switch("semiHidden"), switch("unhideWhenUsed")]
    blank = element("tblCellMar", None, [margin(side, width) for side, width in _WORD_CELL.items()])
    indent = element("tblInd", {"w": 0, "type": "dxa"})
    shape = properties("tblPr", [indent, blank])
    return [
        _style("paragraph", _NORMAL, [switch("qFormat")], default=True),
        _style("character", StyleName(CHARACTER_DEFAULT, "Default Paragraph Font"), hidden, default=True),
        _style("table", StyleName(TABLE_DEFAULT, "Normal Table"), [*hidden, shape], default=True),
        _style("numbering", StyleName(LIST_DEFAULT, "No List"), hidden, default=True),
    ]


def _gap() -> Element:
    """The style of the empty line between two tables and after the last."""
    shape = [
        element("spacing", {"before": 0, "after": 0, "line": twips(LEAST_GAP), "lineRule": "exact"}),
        switch("snapToGrid", on=False),
        switch("widowControl", on=False),
    ]
    head = [*_based(_NORMAL.id), value("uiPriority", 99), switch("semiHidden")]
    parts = [*head, properties("pPr", shape), properties("rPr", size_elements(1.0))]
    return _style("paragraph", StyleName(GAP_STYLE, GAP_STYLE), parts)


def _paragraph(setup: Setup, key: str, name: StyleName) -> list[Element]:
    """A style of the theme; with a heading's, one that gives part of a paragraph its look, as Word has them."""
    style, listed = setup.theme.styles[key], setup.lists.styles.get(key)
    counted = [style_number(listed)] if listed else []
    shape = properties("pPr", [*counted, *paragraph_properties(setup, style, name.outline)])
    look = properties("rPr", character_properties(setup, style))
    after = setup.paragraphs.get(follower(key))
    own = StyleName(f"{name.id}Char", f"{name.name.capitalize()} Char")
    linked = bool(name.outline) and own.id not in {
        other.id for other in (*setup.paragraphs.values(), *setup.runs.values())
    }
    head = [*_based(_NORMAL.id, after=after.id if after else "", link=own.id if linked else ""), *standing(key)]
    made = [_style("paragraph", name, [*head, shape, look])]
    if linked:
        head = [*_based(CHARACTER_DEFAULT, link=name.id), *standing("")]
        made.append(_style("character", own, [*head, look]))
    return made


def _list(style: ListStyle) -> Element:
    """A style of a list's own, which has its number and indents beyond the theme's."""
    shape = properties("pPr", [style_number(style), hanging(*style.hang)])
    return _style("paragraph", StyleName(style.id, style.name), [*_based(style.base), *standing("list"), shape])


def _character(setup: Setup, key: str, name: StyleName) -> Element:
    raised = [value("vertAlign", "superscript")] if name.id == NOTE_REFERENCE else []
    shape = properties("rPr", [*run_properties(setup, setup.theme.runs[key]), *raised])
    return _style("character", name, [*_based(CHARACTER_DEFAULT), *standing(key), shape])


def _note_reference() -> Element:
    """The mark of a footnote, where the theme has no style for it."""
    shape = properties("rPr", [value("vertAlign", "superscript")])
    name = StyleName(NOTE_REFERENCE, "footnote reference")
    return _style("character", name, [*_based(CHARACTER_DEFAULT), *standing(""), shape])


def _table(name: StyleName, style: TableStyle) -> Element:
    return _style(
        "table",
        name,
        [*_based(TABLE_DEFAULT), *standing(""), properties("tblPr", table_look(style)), *_first_row(style)],
    )


def _first_row(style: TableStyle) -> list[Element]:
    """The rule under the head, for tables that someone makes in the style. Its face is that of the style of its
    paragraphs: said here as well, bold would be bolder, and LibreOffice repeats the row of every table."""
    if not style.rule_head:
        return []
    borders = element("tcBorders", None, [rule_element("bottom", style.rule_head)])
    return [element("tblStylePr", {"type": "firstRow"}, [properties("tcPr", [borders])])]
