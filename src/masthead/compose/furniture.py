"""Furniture: what stands around and behind the text of every page."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache

from masthead.compose.atoms import Setter
from masthead.compose.glyph_runs import EM_ASCENT
from masthead.compose.lines import natural_width, set_lines
from masthead.compose.page_pictures import placed_pictures
from masthead.compose.strips import furniture, level_rule, moved
from masthead.document import Document, Run
from masthead.errors import ComposeError, Diagnostic, shortened
from masthead.pages import Glyphs, Item, Page, Placed, Rule, Slanted
from masthead.patterns import regex
from masthead.theme import Align, Footer, Header, ParagraphStyle, RuleStyle, Theme
from masthead.theme_page import FIELDS, patterns, stands_on

_FIELD = regex(f"\\{{({'|'.join(FIELDS)})\\}}")
# How much of the sheet a watermark may take, and where the middle of its letters is above their baseline, in em.
_WATERMARK_MOST = 0.85
_LETTER_MIDDLE = 0.38


def with_furniture(
    pages: list[Page], setter: Setter, document: Document, pictures: Mapping[str, tuple[Item, ...]]
) -> tuple[Page, ...]:
    """The pages with the document's watermark and the theme's running head, page foot, fixed rules and pictures."""
    theme = setter.theme
    watermark = _watermark(setter, document.watermark) if document.watermark else ()
    if not (theme.footer or theme.header or theme.page_rules or pictures or watermark):
        return tuple(pages)
    heading = ""
    made = []
    for number, page in enumerate(pages, 1):
        opened = (bookmark.title for bookmark in page.bookmarks if bookmark.level == 1)
        shown = heading = next(opened, heading)
        heading = next((mark.title for mark in reversed(page.bookmarks) if mark.level == 1), heading)
        fields = {
            "page": str(number),
            "pages": str(len(pages)),
            "title": document.title,
            "heading": shown,
            "footer": document.footer,
            "header": document.header,
        }
        around = (*_rules(setter, number), *_head(setter, number, fields), *_foot(setter, number, fields))
        behind = (*watermark, *placed_pictures(theme, pictures, number))
        made.append(replace(page, placed=(*behind, *page.placed, *around)))
    return tuple(made)


def unprinted(document: Document, theme: Theme) -> Iterator[Diagnostic]:
    """A warning for a text of the document for page foot or running head that the theme has no place for."""
    printed = "".join(pattern for style in (theme.footer, theme.header) for _, pattern in patterns(style))
    for name, text in (("footer", document.footer), ("header", document.header)):
        if text and f"{{{name}}}" not in printed:
            message = f"theme {theme.name!r} prints no {{{name}}}: left out: {shortened(text)}"
            hint = f"Write {{{name}}} into its [{name}], or take the <{name}> out."
            yield Diagnostic("warning", "not-printed", message, hint=hint)


def parts_of(
    style: Footer | Header, number: int, fields: Mapping[str, str], *, mirrored: bool
) -> Iterator[tuple[Align, str]]:
    """(where, text) of each part of one page's head or foot; where is left, center or right."""
    if number == 1 and not style.first:
        return
    outer: Align = "left" if mirrored and number % 2 == 0 else "right"
    parts: tuple[tuple[Align, str], ...] = (
        ("left", style.left),
        ("center", style.center),
        ("right", style.right),
        (outer, style.outer),
    )
    for where, pattern in parts:
        filled = _FIELD.sub(lambda match: fields[match[1]], pattern)
        if filled.strip():
            yield where, filled


def _foot(setter: Setter, number: int, fields: Mapping[str, str]) -> Iterator[Placed]:
    footer, page = setter.theme.footer, setter.theme.page
    if footer is None:
        return
    parts = dict(parts_of(footer, number, fields, mirrored=page.mirrored))
    top = page.height - page.bottom + footer.drop
    if parts and footer.rule:
        yield _rule(setter, footer.rule, top - footer.rule.gap)
    for at, where in _columns(setter, footer, parts):
        for line, items in enumerate(where):
            y = top + line * setter.theme.style(footer.style).leading
            yield furniture(*(moved(item, page.left, y + at) for item in items))


def _head(setter: Setter, number: int, fields: Mapping[str, str]) -> Iterator[Placed]:
    """The running head; of several lines the last stands where a single one would, and none off the sheet."""
    header, page = setter.theme.header, setter.theme.page
    if header is None:
        return
    leading = setter.theme.style(header.style).leading
    parts = dict(parts_of(header, number, fields, mirrored=page.mirrored))
    bottom = page.top - header.rise
    if parts and header.rule:
        yield _rule(setter, header.rule, bottom + header.rule.gap)
    for at, lines in _columns(setter, header, parts):
        for line, items in enumerate(reversed(lines), 1):
            y = bottom - line * leading
            if y >= 0:
                yield furniture(*(moved(item, page.left, y + at) for item in items))


_Lines = list[tuple[Glyphs, ...]]


def _columns(setter: Setter, kind: Footer | Header, parts: Mapping[Align, str]) -> Iterator[tuple[float, _Lines]]:
    """Each part's baseline below the top of its line, and its lines; a part on the left ends before the one on the
    right begins."""
    style = _placed_style(setter.theme.style(kind.style), kind.inset, "left")
    base = (style.leading - style.size) / 2 + EM_ASCENT * style.size
    beside = natural_width(setter, (Run(parts["right"]),), style) + style.size if "right" in parts else 0.0
    for where, part in parts.items():
        measure = setter.theme.page.measure - (beside if where == "left" else 0.0)
        measure = max(measure, 2 * kind.inset + style.size)
        lines = set_lines(setter, (Run(part),), _placed_style(style, kind.inset, where), measure)
        yield base, [tuple(item for item in line.items if isinstance(item, Glyphs)) for line in lines]


@lru_cache(64)  # one object for all pages, so that what is known of its look is found again
def _placed_style(style: ParagraphStyle, inset: float, where: Align) -> ParagraphStyle:
    return replace(style, left=inset, right=inset, indent=0.0, align=where)


def _rule(setter: Setter, rule: RuleStyle, y: float) -> Placed:
    page = setter.theme.page
    return furniture(level_rule(rule, page.left, page.width - page.right, y))


def _rules(setter: Setter, number: int) -> Iterator[Placed]:
    """The theme's rules at fixed places of the sheet."""
    page = setter.theme.page
    for rule in setter.theme.page_rules.values():
        if not stands_on(rule.pages, first=number == 1):
            continue
        y = page.height - (rule.bottom or 0.0) if rule.top is None else rule.top
        yield furniture(Rule(rule.left, y, page.width - rule.right, y, rule.weight, rule.color))


def _watermark(setter: Setter, text: str) -> tuple[Placed, ...]:
    """The watermark around the middle of the sheet, smaller where it would reach beyond it."""
    look, page = setter.theme.watermark, setter.theme.page
    if look is None:
        raise ComposeError(
            f"theme {setter.theme.name!r} has no [watermark] for {text!r}",
            hint="Add a [watermark] table to the theme, or take the watermark out.",
        )
    style = ParagraphStyle(font=look.font, size=look.size, color=look.color, align="left", leading=look.size)
    runs = (Run(" ".join(text.split())),)
    width = natural_width(setter, runs, style)
    cos, sin = math.cos(math.radians(abs(look.angle))), math.sin(math.radians(abs(look.angle)))
    across, down = width * cos + style.size * sin, width * sin + style.size * cos
    scale = min(1.0, _WATERMARK_MOST * page.width / across, _WATERMARK_MOST * page.height / down)
    style = replace(style, size=style.size * scale)
    line = set_lines(setter, runs, style, width * scale + style.size)[0]
    glyphs = (moved(item, -width * scale / 2, _LETTER_MIDDLE * style.size) for item in line.items)
    turned = tuple(item for item in glyphs if isinstance(item, Glyphs))
    return (furniture(Slanted(page.width / 2, page.height / 2, look.angle, turned)),)
