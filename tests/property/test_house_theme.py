"""A DOCX made with a changed theme gives those changes back: page, sizes, pitches, faces, headers and footers agree."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from masthead.compose import compose
from masthead.fill import Template, fill, load_template
from masthead.fonts import load_fonts
from masthead.house import house_theme, read_house
from masthead.pipeline.sample import sample_report
from masthead.theme import ParagraphStyle, Theme
from masthead.theme_file import changed
from masthead.write.docx import write_docx

HALF = st.integers(20, 36).map(lambda points: points / 2)  # Word's sizes are half points
SIDES = {"left": ("", "Office"), "center": ("", "{page}/{pages}"), "right": ("", "{heading}", "{title}")}
FACES = {
    "zh-CN": [("华文中宋", "Georgia"), ("微软雅黑", "Arial"), ("仿宋", "仿宋")],
    "en": [("", "Georgia"), ("", "Arial"), ("", "Calibri")],
}


@st.composite
def changes(draw: st.DrawFn, language: str) -> dict[str, Any]:
    """A house's own sheet, sizes, pitches, faces, header and footer."""
    size, line = draw(HALF), draw(st.integers(20, 30))
    margins = {side: f"{draw(st.integers(25, 40))}mm" for side in ("top", "bottom", "left", "right")}
    head: dict[str, Any] = {"rise": "10pt", **{slot: draw(st.sampled_from(texts)) for slot, texts in SIDES.items()}}
    head["rule"] = {"weight": f"{draw(st.integers(2, 12)) / 8}pt", "gap": "2pt"}
    foot = {"drop": "10pt", "right": "{page}", "outer": "", "center": "", "first": draw(st.booleans())}
    han, latin = draw(st.sampled_from(FACES[language]))
    body = {"latin": [latin], "word-latin": latin} | ({"han": [han], "word-han": han} if han else {})
    styles = {
        "body": {"size": f"{size}pt", "leading": f"{line}pt", "after": f"{draw(st.integers(0, 10))}pt"},
        "heading-1": {"size": f"{draw(HALF)}pt", "leading": f"{draw(st.integers(20, 40))}pt", "color": "#003366"},
        "title": {"size": f"{draw(HALF)}pt", "leading": f"{draw(st.integers(24, 40))}pt"},
    }
    grid = {"line": f"{line}pt", "lines": 0}
    return {"page": margins, "grid": grid, "fonts": {"body": body}, "styles": styles, "header": head, "footer": foot}


@cache
def base(name: str) -> Template:
    return load_template(name)


def given_back(template: Template, theme: Theme) -> Theme:
    """The theme that the DOCX of a report in a theme gives, the template's own changed."""
    report = sample_report("en" if template.language == "en" else "zh-CN")
    document = fill(report, template._replace(theme=theme))
    data = write_docx(compose(document, theme, load_fonts(theme.fonts)))
    own = tomllib.loads(house_theme(read_house(data, "house.docx"), template.theme, "x").text)
    return changed(template.theme, {key: value for key, value in own.items() if key != "inherits"})


def measures(style: ParagraphStyle) -> list[float]:
    return [style.size + style.tracking, style.leading, style.before, style.after, style.indent]


@pytest.mark.parametrize("name", ["jianbao", "briefing-note"])
@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_what_a_theme_says_is_found_in_its_docx(name: str, data: st.DataObject) -> None:
    template = base(name)
    theme = changed(template.theme, data.draw(changes(template.language)))
    found = given_back(template, theme)
    for side in ("width", "height", "top", "bottom", "left", "right"):
        assert getattr(found.page, side) == pytest.approx(getattr(theme.page, side), abs=0.1)
    assert found.grid.line == pytest.approx(theme.grid.line, abs=0.06)
    for key in ("body", "heading-1", "title", "table-cell", "header", "footer"):
        own, other = theme.styles[key], found.styles[key]
        assert measures(other) == pytest.approx(measures(own), abs=0.6)
        assert (other.color, theme.fonts[own.font].word_latin) == (own.color, found.fonts[other.font].word_latin)
        if template.language != "en":
            assert theme.fonts[own.font].word_han == found.fonts[other.font].word_han
    compare_around(theme, found)


def compare_around(theme: Theme, found: Theme) -> None:
    """Header and footer; a header without text prints nothing."""
    assert found.footer
    assert theme.footer
    assert replace(found.footer, drop=0.0, inset=0.0) == replace(theme.footer, drop=0.0, inset=0.0)
    assert found.footer.drop == pytest.approx(theme.footer.drop, abs=0.6)
    assert theme.header
    if not (theme.header.left or theme.header.center or theme.header.right):
        return
    assert found.header
    assert replace(found.header, rise=0.0, rule=None) == replace(theme.header, rise=0.0, rule=None)
    assert found.header.rise == pytest.approx(theme.header.rise, abs=0.6)
    assert found.header.rule
    assert theme.header.rule
    assert found.header.rule.weight == pytest.approx(theme.header.rule.weight, abs=0.15)
