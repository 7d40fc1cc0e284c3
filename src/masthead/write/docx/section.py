"""The page: sheet, margins, grid, and what stands below the type area."""

from __future__ import annotations

import re
from typing import NamedTuple

from masthead.document import Document
from masthead.theme import Footer, Theme
from masthead.write.docx.elements import Element, clean, element, part_root, properties, text_element, twips, value
from masthead.write.docx.formatting import Indents, indent_element
from masthead.write.docx.setup import Setup

_FIELDS = re.compile(r"(\{pages?\}|\{footer\}|\t)")


class FooterSide(NamedTuple):
    """kind: w:footerReference's type, "default" for odd pages or "even"."""

    kind: str
    xml: str


def section_element(setup: Setup, footers: dict[str, str]) -> Element:
    """The w:sectPr. footers: kind → relationship id. GB/T 9704-2012, 5: type area and lines of a page."""
    theme = setup.theme
    page = theme.page
    size: dict[str, str | int] = {"w": round(page.width * 20), "h": round(page.height * 20)}
    size |= {"orient": "landscape"} if page.width > page.height else {}
    references = [element("footerReference", {"type": kind, "r:id": rid}) for kind, rid in footers.items()]
    made = [*references, element("pgSz", size), element("pgMar", _margins(setup))]
    if theme.grid.lines:
        made.append(element("docGrid", {"type": "lines", "linePitch": twips(theme.grid.line)}))
    return element("sectPr", None, made)


def _margins(setup: Setup) -> dict[str, str | int]:
    page = setup.theme.page
    sides = {"top": page.top, "right": page.right, "bottom": page.bottom, "left": page.left}
    margins: dict[str, str | int] = {side: round(points * 20) for side, points in sides.items()}
    return {**margins, "header": 0, "footer": _footer_distance(setup), "gutter": 0}


def _footer_distance(setup: Setup) -> int:
    """From the sheet's edge to the bottom of the footer's line, whose top is `drop` below the type area."""
    footer = setup.theme.footer
    if footer is None:
        return 0
    return max(0, twips(setup.theme.page.bottom - footer.drop - setup.paragraph_style(footer.style).leading))


def has_outer(theme: Theme) -> bool:
    """Whether the page foot changes sides from page to page."""
    return bool(theme.footer and theme.footer.outer and theme.page.mirrored)


def footers(setup: Setup, document: Document) -> list[FooterSide]:
    """The page foot, or one for odd and one for even pages; none where the theme prints nothing there."""
    footer = setup.theme.footer
    if footer is None or not (footer.left or footer.center or footer.right or footer.outer):
        return []
    odd = FooterSide("default", _footer(setup, footer, document, "right"))
    if not has_outer(setup.theme):
        return [odd]
    return [odd, FooterSide("even", _footer(setup, footer, document, "left"))]


def _footer(setup: Setup, footer: Footer, document: Document, outer: str) -> str:
    """A w:ftr of one line: the outer text at its side, or left, centre and right parted by tabs."""
    shape = [value("pStyle", setup.paragraphs[footer.style].id)]
    if footer.outer:
        inset = Indents(footer.inset, 0.0, 0.0) if outer == "left" else Indents(0.0, footer.inset, 0.0)
        shape += [indent_element(inset), value("jc", outer)]
        text = footer.outer
    else:
        text, stops = _three_parts(setup.theme, footer)
        shape += [element("tabs", None, stops)] if stops else []
    runs = _texts(text, clean(document.footer), setup.pages)
    return part_root("ftr", [element("p", None, [properties("pPr", shape), *runs])])


def _three_parts(theme: Theme, footer: Footer) -> tuple[str, list[Element]]:
    measure = theme.page.measure
    text, stops = footer.left, []
    for part, kind, position in ((footer.center, "center", measure / 2), (footer.right, "right", measure)):
        if part:
            text += f"\t{part}"
            stops.append(element("tab", {"val": kind, "pos": twips(position)}))
    return text, stops


def _texts(text: str, footer: str, pages: int) -> list[Element]:
    """Runs of text, PAGE and NUMPAGES fields; a field shows its cached result until Word lays the page out."""
    made: list[Element] = []
    for part in _FIELDS.split(text):
        if part == "{page}":
            made += _field("PAGE", 1)
        elif part == "{pages}":
            made += _field("NUMPAGES", pages)
        elif part:
            made.append(_text_run(footer if part == "{footer}" else part))
    return made


def _field(code: str, cached: int) -> list[Element]:
    instruction = text_element("instrText", f" {code} ")
    marks = {
        kind: element("r", None, [element("fldChar", {"fldCharType": kind})]) for kind in ("begin", "separate", "end")
    }
    return [marks["begin"], element("r", None, [instruction]), marks["separate"], _text_run(str(cached)), marks["end"]]


def _text_run(text: str) -> Element:
    if text == "\t":
        return element("r", None, [element("tab")])
    return element("r", None, [text_element("t", text)])
