"""Headers and footers: running heads, page feet, and what lies on the sheet of every page.

A page shows what the PDF shows on it where Word can tell: the first page may differ from the others, and odd pages from
even ones. What lies at a fixed place of the sheet is anchored in the header.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from masthead.document import Block, Document, Group, Turned
from masthead.reading_order import paragraphs
from masthead.theme import Footer, Header, PagePicture, PageRule, Theme
from masthead.theme_page import stands_on
from masthead.write.docx.drawings import SHAPE, Area, Graphic, anchored
from masthead.write.docx.elements import Element, clean, element, part_root, properties, twips, value
from masthead.write.docx.fields import field, text_run
from masthead.write.docx.formatting import Indents, indent_element, rule_element
from masthead.write.docx.paragraphs import gap_element
from masthead.write.docx.setup import Setup
from masthead.write.docx.shapes import text_box
from masthead.write.docx.sheet import body_margins, page_pictures, page_rules, side_distance, upright, watermark

_FIELDS = re.compile(r"(\{(?:pages?|title|heading|footer|header)\}|\t)")
_ROOTS = {"header": "hdr", "footer": "ftr"}


class Side(NamedTuple):
    """part: "header" or "footer"; kind: "default" for odd pages, "even" or "first"; turned: of turned sheets."""

    part: str
    kind: str
    turned: bool = False


def has_outer(theme: Theme) -> bool:
    """Whether the head or the foot changes sides from page to page."""
    lines = any(line and line.outer for line in (theme.footer, theme.header))
    return theme.page.mirrored and (lines or any(one.outer is not None for one in theme.page_pictures.values()))


def has_first(theme: Theme) -> bool:
    """Whether the first page's head, foot, margins, rules or pictures are not those of the others."""
    page = theme.page
    return (
        any(line and not line.first for line in (theme.footer, theme.header))
        or any(rule.pages != "all" for rule in theme.page_rules.values())
        or any(picture.pages != "all" for picture in theme.page_pictures.values())
        or page.first_top is not None
        or page.first_bottom is not None
    )


def all_sides(setup: Setup, document: Document) -> list[Side]:
    """Which headers and footers there are, of all kinds of pages; none where nothing is printed there.

    Where a document has turned sheets, no part is left out: Word would take over that of the section before.
    """
    kinds = ["default", *(["even"] if has_outer(setup.theme) else []), *(["first"] if has_first(setup.theme) else [])]
    turns = _turns(document.blocks)
    made = []
    for part in _ROOTS:
        if turns or any(_prints(setup, document, part, kind) for kind in kinds):
            made += [Side(part, kind) for kind in kinds]
        made += [Side(part, kind, turned=True) for kind in kinds if turns]
    return made


def side_root(setup: Setup, document: Document, side: Side) -> str:
    """The XML of a header or footer. setup: its `embed` relates pictures to that very part."""
    content = (_turned if side.turned else _upright)(setup, document, side.part, side.kind)
    return part_root(_ROOTS[side.part], content or [gap_element()])


def _prints(setup: Setup, document: Document, part: str, kind: str) -> bool:
    """Whether an upright sheet has something there: a line, something that lies on it, or room to be kept."""
    theme, first = setup.theme, kind == "first"
    lying: list[PageRule | PagePicture] = [*theme.page_rules.values()] if part == "header" else []
    lying += [one for one in theme.page_pictures.values() if (one.bottom is None) == (part == "header")]
    line = _shown(setup, part, kind)
    return (
        bool(line or _filler(setup, part, kind, line) or (part == "header" and document.watermark))
        or any(stands_on(one.pages, first=first) for one in lying)
    )  # fmt: skip


def _turns(blocks: Sequence[Block]) -> bool:
    return any(isinstance(block, Turned) or (isinstance(block, Group) and _turns(block.blocks)) for block in blocks)


def _shown(setup: Setup, part: str, kind: str) -> Footer | Header | None:
    """The theme's line, where it prints something on a kind of pages."""
    line = setup.theme.header if part == "header" else setup.theme.footer
    says = line and (line.left or line.center or line.right or line.outer) and (line.first or kind != "first")
    return line if says else None


def _upright(setup: Setup, document: Document, part: str, kind: str) -> list[Element]:
    """The line, and what is anchored with it; an empty line where the page's margin is wider than the others'."""
    line = _shown(setup, part, kind)
    lying = _lying(setup, document, part, kind, turned=False)
    filler = _filler(setup, part, kind, line)
    empty = [gap_element(filler, anchored=[] if line else lying)] if filler or (lying and not line) else []
    written = [_line(setup, document, line, kind, lying)] if line else []
    return [*written, *empty] if part == "header" else [*empty, *written]


def _turned(setup: Setup, document: Document, part: str, kind: str) -> list[Element]:
    """On a turned sheet, all that stands around the text, anchored in the header: it stays where it is on others."""
    if part == "footer":
        return [gap_element()]
    page = setup.theme.page
    boxes = _lying(setup, document, part, kind, turned=True)
    for name in _ROOTS:
        line = _shown(setup, name, kind)
        if line:
            leading = setup.paragraph_style(line.style).leading
            distance = side_distance(setup, name)
            y = distance if name == "header" else page.height - distance - leading
            area = upright(setup, Area(page.left, y, page.measure, leading), turned=True)
            paragraph = _line(setup, document, line, kind, [])
            box = text_box(area._replace(x=0.0, y=0.0), [paragraph], direction="vert")
            boxes.append(anchored(setup, Graphic(SHAPE, box), area, ("page", "page")))
    return [gap_element(anchored=boxes)]


def _lying(setup: Setup, document: Document, part: str, kind: str, *, turned: bool) -> list[Element]:
    """What lies on the sheet, as far as it is anchored in the header, or in the footer."""
    pictures = page_pictures(setup, part, kind, turned=turned)
    if part == "footer":
        return list(pictures)
    shown = [watermark(setup, document.watermark, turned=turned)] if document.watermark else []
    return [*shown, *pictures, *page_rules(setup, kind, turned=turned)]


def _filler(setup: Setup, part: str, kind: str, line: Footer | Header | None) -> float:
    """How much higher a header or footer must be, so that the body keeps away from it as on the PDF's page."""
    page, first = setup.theme.page, kind == "first"
    own = {"header": page.first_top, "footer": page.first_bottom}[part] if first else None
    wanted = page.top if part == "header" else page.bottom
    wanted = wanted if own is None else own
    if wanted <= body_margins(page)[part]:
        return 0.0
    taken = setup.paragraph_style(line.style).leading if line else 0.0
    return max(0.0, wanted - side_distance(setup, part) - taken)


def _line(
    setup: Setup, document: Document, line: Footer | Header, kind: str, anchored_runs: Sequence[Element]
) -> Element:
    """The paragraph: the outer text at its side, or left, centre and right parted by tabs."""
    shape = [value("pStyle", setup.paragraphs[line.style].id)]
    if line.rule:
        edge = "top" if isinstance(line, Footer) else "bottom"
        shape.append(element("pBdr", None, [rule_element(edge, line.rule, line.rule.gap)]))
    if line.outer:
        side = "left" if kind == "even" and setup.theme.page.mirrored else "right"
        inset = Indents(line.inset, 0.0, 0.0) if side == "left" else Indents(0.0, line.inset, 0.0)
        shape += [indent_element(inset), value("jc", side)]
        text = line.outer
    else:
        text, stops = _three_parts(setup.theme, line)
        shape += [element("tabs", None, stops)] if stops else []
        shape += [indent_element(Indents(line.inset, line.inset, 0.0))] if line.inset else []
    return element("p", None, [properties("pPr", shape), *anchored_runs, *_texts(setup, document, text, kind)])


def _three_parts(theme: Theme, line: Footer | Header) -> tuple[str, list[Element]]:
    measure = theme.page.measure
    text, stops = line.left, []
    for part, kind, position in ((line.center, "center", measure / 2), (line.right, "right", measure - line.inset)):
        if part:
            text += f"\t{part}"
            stops.append(element("tab", {"val": kind, "pos": twips(position)}))
    return text, stops


def _texts(setup: Setup, document: Document, text: str, kind: str) -> list[Element]:
    """Runs of text and fields. The page's number is, until Word counts, that of the first page of its kind."""
    texts = {"{title}": document.title, "{footer}": document.footer, "{header}": document.header}
    made: list[Element] = []
    for part in _FIELDS.split(text):
        if part == "{page}":
            made += field("PAGE", [text_run(_first_page(setup.theme, kind))])
        elif part == "{pages}":
            made += field("NUMPAGES", [text_run(str(setup.pages))])
        elif part == "{heading}":
            made += _heading(setup, document)
        elif part:
            made += _said(texts[part]) if part in texts else [text_run(part)]
    return made


def _said(text: str) -> list[Element]:
    """A run of text in one line; none where there is nothing to show."""
    line = " ".join(clean(text).split())
    return [text_run(line)] if line else []


def _heading(setup: Setup, document: Document) -> list[Element]:
    """The heading of level 1 that a page opens or goes on with. Word knows its own Heading 1 by number in any
    language."""
    first = next((one for one in paragraphs(document.blocks) if one.level == 1), None)
    if first is None:
        return []
    name = setup.paragraphs[first.style].name
    code = "STYLEREF 1" if name == "heading 1" else f'STYLEREF "{name}"'
    number = first.runs[0].text if setup.lists.heads else ""
    words = field(code, _said(re.sub("[\n\t]", "", first.text.removeprefix(number))))
    if not number:
        return words
    blank = [text_run(" ")] if number.endswith(" ") else []
    return [*field(f"{code} \\n", _said(number.rstrip())), *blank, *words]  # the words come without their number


def _first_page(theme: Theme, kind: str) -> str:
    return "2" if kind == "even" else "3" if has_first(theme) and has_outer(theme) else "2" if has_first(theme) else "1"
