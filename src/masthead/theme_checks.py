"""What must agree in a theme: names that its parts name each other by, and room for what stands on its page."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from masthead.errors import TemplateError
from masthead.theme import ParagraphStyle, TableStyle, Theme
from masthead.theme_page import FIELDS, patterns

# The styles that the bands of a one-page summary are set in.
_ZONE_NEEDS: dict[str, tuple[str, ...]] = {
    "styles": (
        *("side", "tile", "tile-label", "tile-lead", "point-number", "point-label", "point-text"),
        *("node-date", "node-caption"),
    ),
    "runs": ("tile-number", "tile-unit"),
    "tables": ("zone",),
    "cells": ("side", "tile-next", "node-done", "node-planned"),
}


def check_theme(theme: Theme) -> None:
    """Raises TemplateError, its `where` the dotted key, for the first thing that does not agree."""
    for check in _CHECKS:
        check(theme)


def _page(theme: Theme) -> None:
    page = theme.page
    if page.measure <= 0:
        hint = "Make page.left or page.right smaller, or page.width larger."
        raise TemplateError("the margins leave no width for text", where="page.left", hint=hint)
    if page.depth <= 0:
        hint = "Make page.top or page.bottom smaller, or page.height larger."
        raise TemplateError("the margins leave no height for text", where="page.top", hint=hint)
    if page.depth_of(1) < page.depth / 2:
        hint = "Make page.first-top or page.first-bottom smaller."
        raise TemplateError("the first page's margins leave it little height", where="page.first-top", hint=hint)


def _styles(theme: Theme) -> None:
    for name, style in theme.styles.items():
        key = f"styles.{name}"
        _font(theme, style.font, key)
        if style.size + style.tracking <= 0:
            hint = "Make the tracking less negative than the size."
            raise TemplateError("the tracking leaves a character no width", where=f"{key}.tracking", hint=hint)
        if _inner(style, theme.page.measure) < style.size:
            hint = "Make size, left, right or indent smaller, or the page's margins."
            raise TemplateError("a line has no room for a character", where=key, hint=hint)
        if style.leading > theme.page.depth:
            hint = "Make the leading smaller, or page.top and page.bottom."
            raise TemplateError("a line is higher than the type area", where=f"{key}.leading", hint=hint)


def _inner(style: ParagraphStyle, measure: float) -> float:
    """The width of a paragraph's first line, or of a full one where that is narrower."""
    return measure - style.left - style.right - max(style.indent, 0.0)


def _runs(theme: Theme) -> None:
    for name, run in theme.runs.items():
        if run.font:
            _font(theme, run.font, f"runs.{name}")


def _font(theme: Theme, role: str, key: str) -> None:
    if role not in theme.fonts:
        hint = f"Add [fonts.{role}], or name one of {', '.join(theme.fonts)}."
        raise TemplateError(f"no font role {role!r}", where=f"{key}.font", hint=hint)


def _tables(theme: Theme) -> None:
    if theme.table_styles:
        _style(theme, "caption", "tables", "the captions of tables")
    for name, table in theme.table_styles.items():
        key = f"tables.{name}"
        _style(theme, table.cell, f"{key}.cell", "its cells")
        _style(theme, table.head, f"{key}.head", "its head")
        if _narrowest(table, theme.page.measure) <= 2 * table.padding_x:
            hint = "Make padding-x smaller, or the narrowest of the widths larger."
            raise TemplateError("the padding leaves a column no room", where=f"{key}.padding-x", hint=hint)


def _narrowest(table: TableStyle, measure: float) -> float:
    return min(table.widths) * measure / sum(table.widths) if table.widths else measure


def _style(theme: Theme, name: str, key: str, what: str) -> None:
    if name not in theme.styles:
        hint = f"Add [styles.{name}] to the theme."
        raise TemplateError(f"no style {name!r} for {what}", where=key, hint=hint)


def _groups(theme: Theme) -> None:
    for name, group in theme.groups.items():
        if group.inset >= theme.page.measure:
            key = f"groups.{name}.inset"
            raise TemplateError("the inset leaves a line no width", where=key, hint="Make it smaller.")


def _footer(theme: Theme) -> None:
    footer = theme.footer
    if footer is None:
        return
    _style(theme, footer.style, "footer.style", "the footer")
    if 2 * footer.inset >= theme.page.measure:
        raise TemplateError("the inset leaves the footer no width", where="footer.inset", hint="Make it smaller.")
    if footer.drop + theme.style(footer.style).leading > theme.page.bottom:
        hint = "Make footer.drop smaller, or page.bottom larger."
        raise TemplateError("the footer falls off the page", where="footer.drop", hint=hint)


def _header(theme: Theme) -> None:
    header = theme.header
    if header is None:
        return
    _style(theme, header.style, "header.style", "the running head")
    if 2 * header.inset >= theme.page.measure:
        raise TemplateError("the inset leaves the header no width", where="header.inset", hint="Make it smaller.")
    if header.rise + theme.style(header.style).leading > theme.page.top:
        hint = "Make header.rise smaller, or page.top larger."
        raise TemplateError("the header falls off the page", where="header.rise", hint=hint)


def _fields(theme: Theme) -> None:
    for table, style in (("footer", theme.footer), ("header", theme.header)):
        for key, pattern in patterns(style):
            for name in re.findall(r"\{(\w+)\}", pattern):
                if name not in FIELDS:
                    hint = f"Write {', '.join(f'{{{field}}}' for field in FIELDS)} or plain text."
                    raise TemplateError(f"there is no {{{name}}} to print", where=f"{table}.{key}", hint=hint)


def _page_rules(theme: Theme) -> None:
    for name, rule in theme.page_rules.items():
        key = f"page-rules.{name}"
        if (rule.top is None) == (rule.bottom is None):
            raise TemplateError("a rule of the page needs its place", where=key, hint="Write either top or bottom.")
        if rule.left + rule.right >= theme.page.width:
            raise TemplateError("left and right leave the rule no length", where=key, hint="Make them smaller.")
        if max(rule.top or 0.0, rule.bottom or 0.0) > theme.page.height:
            raise TemplateError("the rule falls off the page", where=key, hint="Make top or bottom smaller.")


def _page_pictures(theme: Theme) -> None:
    for name, picture in theme.page_pictures.items():
        key = f"page-pictures.{name}"
        if (picture.top is None) == (picture.bottom is None):
            raise TemplateError("a picture of the page needs its place", where=key, hint="Write either top or bottom.")
        if sum(place is not None for place in (picture.left, picture.right, picture.outer)) > 1:
            hint = "Write one of left, right and outer, or none for the middle."
            raise TemplateError("a picture of the page has two places", where=key, hint=hint)
        if not picture.alt.strip():
            hint = "Say in alt what the picture shows, for who cannot see it."
            raise TemplateError("the alt is empty", where=f"{key}.alt", hint=hint)


def _notes(theme: Theme) -> None:
    """Of what footnotes need: a theme without their style has none."""
    notes = theme.notes
    if notes.style in theme.styles and notes.before + notes.after + theme.style(notes.style).leading > theme.page.depth:
        hint = "Make notes.before or notes.after smaller."
        raise TemplateError("the blanks leave a footnote no room", where="notes.before", hint=hint)


def _columns(theme: Theme) -> None:
    if theme.columns.gap >= theme.page.measure:
        raise TemplateError("the gap leaves columns no width", where="columns.gap", hint="Make it smaller.")


def _watermark(theme: Theme) -> None:
    if theme.watermark:
        _font(theme, theme.watermark.font, "watermark")


def _zone(theme: Theme) -> None:
    zone = theme.zone
    if zone is None:
        return
    there: dict[str, Mapping[str, object]] = {
        "styles": theme.styles,
        "runs": theme.runs,
        "tables": theme.table_styles,
        "cells": theme.cells,
    }
    for table, names in _ZONE_NEEDS.items():
        for name in names:
            if name not in there[table]:
                hint = f"Add [{table}.{name}], or take [zone] out."
                raise TemplateError(f"the bands need {table}.{name}", where="zone", hint=hint)
    text = theme.page.measure - zone.side - zone.number - zone.label
    if text < theme.style("point-text").size:
        hint = "Make zone.side, zone.number or zone.label smaller."
        raise TemplateError("the columns leave the text no room", where="zone.label", hint=hint)
    if zone.tile_min > theme.page.measure - zone.side:
        hint = "Make it no wider than the column beside the side heads."
        raise TemplateError("a tile is wider than its band", where="zone.tile-min", hint=hint)


def _chart(theme: Theme) -> None:
    chart = theme.chart
    if chart is None:
        return
    _style(theme, chart.label, "chart.label", "the words of charts")
    _style(theme, chart.value, "chart.value", "the values of charts")
    _style(theme, "caption", "chart", "the captions of figures")
    if chart.plot > theme.page.depth / 2:
        raise TemplateError("charts are too high for the page", where="chart.plot", hint="Make it smaller.")


_CHECKS: tuple[Callable[[Theme], None], ...] = (
    *(_page, _styles, _runs, _tables, _groups, _zone),
    *(_footer, _header, _fields, _page_rules, _page_pictures, _notes, _columns, _watermark, _chart),
)
