"""Every wrong theme is told when it is loaded: which key is wrong, and what to do."""

from __future__ import annotations

from typing import Any

import pytest

from masthead.errors import TemplateError
from masthead.theme_file import build_theme
from tests.unit.theme.themes import tables, theme

VALUES = [
    # kind of value
    ("name = 5", "name", "expected a text"),
    ("page = 5", "page", "expected a table"),
    ("styles = [1]", "styles", "expected a table"),
    ("styles.body = 5", "styles.body", "expected a table"),
    ("styles.body.size = true", "styles.body.size", "expected a length"),
    ("styles.body.size = [1]", "styles.body.size", "expected a length"),
    ("styles.body.size = 'large'", "styles.body.size", "is not a length"),
    ("styles.body.snap = 1", "styles.body.snap", "true or false"),
    ("styles.body.widows = 1.5", "styles.body.widows", "whole number"),
    ("styles.body.widows = true", "styles.body.widows", "whole number"),
    ("styles.body.align = 'middle'", "styles.body.align", "one of justify, left"),
    ("styles.body.align = [1]", "styles.body.align", "one of justify, left"),
    ("styles.body.rule-below = 1", "styles.body.rule-below", "expected a table"),
    ('styles.body.word = "a\\u0007"', "styles.body.word", "control character"),
    ("fonts.body.han = 'SimSun'", "fonts.body.han", "array of texts"),
    ("fonts.body.han = [1]", "fonts.body.han", "expected a text"),
    ("tables.plain.widths = '20mm'", "tables.plain.widths", "array of lengths"),
    ("runs.strong.scale = '2pt'", "runs.strong.scale", "expected a number"),
    ("page.first-top = '200mm'", "page.first-top", "leave it little height"),
    ("notes.marks = 'stars'", "notes.marks", "one of figures, circled"),
    ("cells.side.align = 'middle'", "cells.side.align", "one of left, center, right, decimal"),
    ("page-rules.a = { pages = 'odd' }", "page-rules.a.pages", "one of all, first, rest"),
    ("watermark = { font = 'body', angle = 120 }", "watermark.angle", "too large"),
    # keys
    ("colour = 1", "colour", "unknown key 'colour'"),
    ("styles.body.sise = '9pt'", "styles.body.sise", "Known keys: after, align"),
    ("styles.body.rule-above.wait = 1", "styles.body.rule-above.wait", "unknown key"),
    ("fit.shirnk = []", "fit.shirnk", "grow, pages, shrink"),
    ("fonts.other.han = []", "fonts.other", "missing latin, word-han, word-latin"),
    # colours and dashes
    ("styles.body.color = 'red'", "styles.body.color", "#C00000"),
    ("styles.body.color = ''", "styles.body.color", "#C00000"),
    ("runs.strong.color = '#12345'", "runs.strong.color", "#C00000"),
    ("tables.plain.rule-top.color = '#12345G'", "tables.plain.rule-top.color", "#C00000"),
    ("tables.plain.rule-top.color = 0", "tables.plain.rule-top.color", "#C00000"),
    ("tables.plain.rule-top.dash = ['1mm']", "tables.plain.rule-top.dash", "expected two lengths, found 1"),
    ("tables.plain.rule-top.dash = [1, 1, 1]", "tables.plain.rule-top.dash", "expected two lengths, found 3"),
    ("tables.plain.rule-top.dash = [0, 1]", "tables.plain.rule-top.dash", "too small"),
]
LENGTHS = [
    ("page.width = 0", "page.width", "at least 1pt"),
    ("page.height = '2000mm'", "page.height", "at most 1584pt"),
    ("page.top = '-1mm'", "page.top", "at least 0pt"),
    ("grid.line = '0mm'", "grid.line", "at least 1pt"),
    ("grid.line = '1L'", "grid.line", "L measures nothing"),
    ("grid.lines = -1", "grid.lines", "too small"),
    ("grid.latin-gap = -0.1", "grid.latin-gap", "too small"),
    ("styles.body.size = '0pt'", "styles.body.size", "at least 1pt"),
    ("styles.body.size = '-9pt'", "styles.body.size", "at least 1pt"),
    ("styles.body.size = nan", "styles.body.size", "expected a length"),
    ("styles.body.size = -inf", "styles.body.size", "expected a length"),
    ("styles.body.size = '2字'", "styles.body.size", "字 measures nothing"),
    ("styles.body.size = '1em'", "styles.body.size", "em measures nothing"),
    ("styles.body.leading = '0pt'", "styles.body.leading", "at least 1pt"),
    ("styles.body.leading = inf", "styles.body.leading", "expected a length"),
    ("styles.body.before = '-1L'", "styles.body.before", "at least 0pt"),
    ("styles.body.indent = nan", "styles.body.indent", "expected a length"),
    ("styles.body.left = -9999", "styles.body.left", "too small"),
    ("styles.body.tracking = '-20pt'", "styles.body.tracking", "no width"),
    (f"styles.body.right = {10**400}", "styles.body.right", "expected a length"),
    (f"styles.body.widows = {10**400}", "styles.body.widows", "at most 100"),
    (f"styles.body.right = '{'9' * 400}pt'", "styles.body.right", "too large"),
    ("runs.strong.scale = 0", "runs.strong.scale", "at least 0.1"),
    ("runs.strong.scale = -1", "runs.strong.scale", "at least 0.1"),
    ("runs.strong.rise = nan", "runs.strong.rise", "expected a number"),
    ("runs.strong.size = '-1pt'", "runs.strong.size", "too small"),
    ("runs.strong.gap = '0.5em'", "runs.strong.gap", "em measures nothing"),
    ("tables.plain.padding-x = '-1mm'", "tables.plain.padding-x", "too small"),
    ("tables.plain.widths = [0, 0]", "tables.plain.widths", "too small"),
    ("tables.plain.rule-top.weight = -1", "tables.plain.rule-top.weight", "too small"),
    ("cells.node-done.padding-right = '-1mm'", "cells.node-done.padding-right", "too small"),
    ("groups.foot.inset = '-1mm'", "groups.foot.inset", "too small"),
    ("zone.side = 0", "zone.side", "at least 1pt"),
    ("zone.label = '0mm'", "zone.label", "at least 1pt"),
    ("zone.tile-min = 0", "zone.tile-min", "at least 1pt"),
]
ROOM = [
    ("page.left = '200mm'", "page.left", "no width for text"),
    ("page.bottom = '280mm'", "page.top", "no height for text"),
    ("page.top = '272mm'", "styles.body.leading", "higher than the type area"),
    ("styles.body.left = '169mm'", "styles.body", "no room for a character"),
    ("styles.body.indent = '169mm'", "styles.body", "no room for a character"),
    ("styles.body.size = '700pt'", "styles.body", "no room for a character"),
    ("styles.body.leading = '300mm'", "styles.body.leading", "higher than the type area"),
    ("tables.plain.padding-x = '30mm'", "tables.plain.padding-x", "column no room"),
    ("groups.foot.inset = '171mm'", "groups.foot.inset", "no width"),
    ("footer.inset = '90mm'", "footer.inset", "no width"),
    ("footer.drop = '18mm'", "footer.drop", "falls off the page"),
    ("zone.side = '150mm'", "zone.label", "text no room"),
    ("zone.tile-min = '160mm'", "zone.tile-min", "wider than its band"),
    ("header = { style = 'footer', inset = '90mm' }", "header.inset", "no width"),
    ("header = { style = 'footer', rise = '18mm' }", "header.rise", "falls off the page"),
    ("header = { style = 'footer', left = '{Page} {pages}' }", "header.left", "there is no {Page}"),
    ("footer.outer = '{date}'", "footer.outer", "there is no {date}"),
    ("page-rules.a = { weight = 1, left = 0, right = 0 }", "page-rules.a", "needs its place"),
    ("page-rules.a = { weight = 1, left = 0, right = 0, top = 1, bottom = 1 }", "page-rules.a", "needs its place"),
    ("page-rules.a = { weight = 1, left = '110mm', right = '110mm', top = 1 }", "page-rules.a", "no length"),
    ("page-rules.a = { weight = 1, left = 0, right = 0, bottom = '300mm' }", "page-rules.a", "falls off the page"),
    ("notes = { style = 'body', before = '260mm' }", "notes.before", "no room"),
    ("columns.gap = '171mm'", "columns.gap", "no width"),
]
NAMES = [
    ("styles.body.font = 'kai'", "styles.body.font", "no font role 'kai'"),
    ("runs.strong.font = 'kai'", "runs.strong.font", "Add [fonts.kai]"),
    ("styles.body.base = [1]", "styles.body.base", "expected a text"),
    ("styles.body.base = 0", "styles.body.base", "expected a text"),
    ("styles.body.base = ''", "styles.body.base", "no style ''"),
    ("styles.body.base = 'nope'", "styles.body.base", "no style 'nope'"),
    ("styles.body.base = 'body'", "styles.body.base", "inherits from itself"),
    ("styles.body.base = 'table-head'", "styles.body.base", "inherits from itself"),
    ("tables.plain.cell = 'nope'", "tables.plain.cell", "Add [styles.nope]"),
    ("tables.plain.head = 'nope'", "tables.plain.head", "no style 'nope' for its head"),
    ("footer.style = 'nope'", "footer.style", "no style 'nope' for the footer"),
    ("header = {}", "header.style", "no style 'header' for the running head"),
    ("watermark.font = 'nope'", "watermark.font", "no font role 'nope'"),
]
FIT = [
    ("fit = []", "fit", "expected a table"),
    ("fit.pages = 'one'", "fit.pages", "whole number"),
    ("fit.pages = [1]", "fit.pages", "whole number"),
    ("fit.pages = -1", "fit.pages", "at least 0"),
    (f"fit.pages = {10**400}", "fit.pages", "at most 100"),
    ("fit.shrink = 5", "fit.shrink", "array of tables"),
    ("fit.shrink = ['x']", "fit.shrink.1", "expected a table"),
    ("fit.shrink = [{}, { gird = {} }]", "fit.shrink.2.gird", "unknown key"),
    ("fit.shrink = [{ fonts = {} }]", "fit.shrink.1.fonts", "unknown key"),
    ("fit.shrink = [{ fit = { pages = 2 } }]", "fit.shrink.1.fit", "unknown key"),
    ("fit.grow = [{ styles = 5 }]", "fit.grow.1.styles", "expected a table"),
    ("fit.grow = [{ styles.bdy.size = '9pt' }]", "fit.grow.1.styles.bdy", "unknown key"),
    ("fit.grow = [{}, { styles.body.size = '0pt' }]", "fit.grow.2.styles.body.size", "at least 1pt"),
    ("fit.grow = [{ styles.body.font = 'kai' }]", "fit.grow.1.styles.body.font", "no font role"),
    ("fit.shrink = [{ zone.label = '150mm' }]", "fit.shrink.1.zone.label", "text no room"),
]


@pytest.mark.parametrize(("change", "key", "word"), [*VALUES, *LENGTHS, *ROOM, *NAMES, *FIT])
def test_told_with_its_key(change: str, key: str, word: str) -> None:
    with pytest.raises(TemplateError) as caught:
        theme(change)
    assert caught.value.where == f"mine/theme.toml, {key}"
    assert word in f"{caught.value.what}: {caught.value.hint}"
    assert caught.value.hint


LEFT_OUT = [
    *((f"styles.{name}", "zone") for name in ("side", "tile", "tile-label", "tile-lead", "node-date", "node-caption")),
    *((f"styles.{name}", "zone") for name in ("point-number", "point-label", "point-text")),
    *((f"runs.{name}", "zone") for name in ("tile-number", "tile-unit")),
    *((f"cells.{name}", "zone") for name in ("side", "tile-next", "node-done", "node-planned")),
    ("tables.zone", "zone"),
    ("styles.caption", "tables"),
    ("styles.footer", "footer.style"),
]


@pytest.mark.parametrize(("left_out", "key"), LEFT_OUT)
def test_what_compose_needs_is_missed(left_out: str, key: str) -> None:
    wrong = tables()
    table, name = left_out.split(".")
    del wrong[table][name]
    with pytest.raises(TemplateError) as caught:
        build_theme(wrong, "mine/theme.toml")
    assert caught.value.where == f"mine/theme.toml, {key}"
    assert name in caught.value.what
    assert f"Add [{left_out}]" in caught.value.hint


def test_a_table_needs_the_style_of_its_cells() -> None:
    wrong = tables()
    del wrong["styles"]["table-cell"], wrong["styles"]["table-head"]
    with pytest.raises(TemplateError, match=r"tables\.plain\.cell: no style 'table-cell'"):
        build_theme(wrong, "mine/theme.toml")


JUNK = [5, -1, 0, 0.0, "", "x", "1L", "9mm", True, [], [1], ["x"], {}, {"x": 1}, float("nan"), float("inf"), 10**400]


def deep(levels: int) -> dict[str, Any]:
    value: dict[str, Any] = {}
    for _ in range(levels):
        value = {"a": value}
    return value


def test_junk_at_any_key_is_told_or_taken() -> None:
    """No value at any key lets another exception out than TemplateError."""
    for path in list(_paths(tables())):
        for junk in [*JUNK, deep(5000)]:
            wrong = tables()
            wrong.pop("fit")
            _set(wrong, path, junk)
            try:
                build_theme(wrong, "mine/theme.toml")
            except TemplateError as error:
                assert error.where.startswith("mine/theme.toml, ")  # noqa: PT017 - it need not be raised


def _paths(table: dict[str, Any], above: tuple[str, ...] = ()) -> Any:
    for key, value in table.items():
        yield (*above, key)
        if isinstance(value, dict):
            yield from _paths(value, (*above, key))


def _set(table: dict[str, Any], path: tuple[str, ...], value: Any) -> None:
    for key in path[:-1]:
        table = table.setdefault(key, {})
    table[path[-1]] = value
