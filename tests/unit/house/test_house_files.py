"""The look of three offices' files as themes: what each of them says, and that templates take it."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.shared import Pt

from masthead.errors import Outcome
from masthead.fill import load_template, template_names
from masthead.pipeline import templates
from masthead.pipeline.house import theme_from_docx
from masthead.pipeline.sample import sample_report
from masthead.pipeline.typeset import typeset, write
from masthead.theme import Theme
from masthead.units import MM
from tests.unit.house.house_files import LOGO, red_notice, saved, styled_memo, wps_brief

Taken = Callable[[bytes, str], tuple[Theme, dict[str, Any], Outcome]]


@pytest.fixture
def taken(tmp_path: Path) -> Taken:
    """A copy of a template with the theme that a file gives: the theme, its own tables, what was found."""

    def take(data: bytes, origin: str) -> tuple[Theme, dict[str, Any], Outcome]:
        house, folder = tmp_path / "house.docx", tmp_path / origin
        house.write_bytes(data)
        templates.copy(origin, str(folder))
        outcome = theme_from_docx(house, folder / "theme.toml")
        own = tomllib.loads((folder / "theme.toml").read_text(encoding="utf-8"))
        return load_template(folder).theme, own, outcome

    return take


def codes(outcome: Outcome) -> set[str]:
    return {one.code for one in outcome.diagnostics}


def mm(*lengths: float) -> list[float]:
    return [round(one / MM, 1) for one in lengths]


def test_a_notice_that_is_formatted_directly(taken: Taken) -> None:
    theme, own, outcome = taken(red_notice(), "gongwen")
    page, body = theme.page, theme.styles["body"]
    assert mm(page.top, page.bottom, page.left, page.right) == [35.0, 32.0, 27.0, 25.0]
    assert (body.size, body.leading, body.indent, body.align) == (16.0, 28.0, 32.0 + 2 * body.tracking, "justify")
    assert (theme.grid.line, theme.grid.lines) == (28.0, 0)
    assert (theme.styles["title"].size, theme.styles["title"].leading) == (22.0, 33.0)
    assert theme.fonts["title"].word_han == theme.fonts["title"].han[0] == "华文中宋"
    assert theme.fonts[theme.styles["heading-2"].font].word_han == "楷体_GB2312"
    assert theme.styles["mark"].color == "#D7000F"
    assert theme.styles["document-number"].rule_below.color == "#D7000F"  # type: ignore[union-attr]  # it has one
    assert theme.footer
    assert theme.footer.outer == "— {page} —"
    assert theme.footer.inset == 14.0
    assert own["inherits"] == "gongwen"
    assert "house-direct" in codes(outcome)
    (told,) = [one.message for one in outcome.diagnostics if one.message.startswith("body: ")]
    assert "the Chinese face" in told
    assert "the size" in told


def test_a_title_that_is_larger_than_its_exact_pitch_does_not_run_into_itself(taken: Taken) -> None:
    made = docx.Document(BytesIO(red_notice()))
    (title,) = (one for one in made.paragraphs if one.text.startswith("关于做好"))
    title.paragraph_format.line_spacing = Pt(19)
    theme, _, outcome = taken(saved(made), "gongwen")
    assert theme.styles["title"].leading == pytest.approx(22 * 1.3)
    (told,) = [one.message for one in outcome.diagnostics if one.code == "house-pitch"]
    assert told == "title: single spacing, for the file's line pitch is smaller than the type"


def test_a_briefing_by_styles_with_theme_fonts_and_a_logo(taken: Taken, tmp_path: Path) -> None:
    theme, own, outcome = taken(styled_memo(), "briefing-note")
    heading = theme.styles["heading-1"]
    assert theme.fonts[theme.styles["body"].font].word_latin == "Georgia"
    assert theme.fonts[heading.font].latin[0] == "Arial:Bold"
    assert (heading.size, heading.color, heading.before, heading.after) == (14.0, "#003366", 18.0, 6.0)
    assert theme.styles["body"].after == 8.0
    assert theme.styles["body"].leading == pytest.approx(11 * 1.14 * 1.2, abs=0.01)
    header, footer, logo = theme.header, theme.footer, theme.page_pictures["logo"]
    assert header
    assert (header.left, header.center, header.right, header.first) == (
        "Harbour Office",
        "",
        "Quay walls",
        False,
    )
    assert footer  # beside what the template prints at the left
    assert (footer.left, footer.center, footer.right) == ("{footer}", "", "Page {page} of {pages}")
    assert footer.first
    assert any("beside the template's own words" in one.message for one in outcome.diagnostics)
    assert (logo.alt, logo.pages, logo.left) == ("Harbour office", "first", None)
    assert mm(logo.width, logo.top or 0, logo.right or 0) == [36.0, 12.0, 25.0]
    assert (tmp_path / "briefing-note" / "logo.png").read_bytes() == LOGO
    plain = theme.table_styles["plain"]
    assert plain.rule_top
    assert (plain.rule_top.weight, plain.rule_top.color) == (1.5, "#003366")
    assert theme.styles["table-cell"].size == 9.0
    assert {one.name for one in outcome.artifacts} == {"theme.toml", "logo.png"}
    assert "word-han" not in own["fonts"]["body"]  # English text says nothing of Chinese faces
    assert theme.fonts["body-semibold"].word_latin == "Georgia"  # other weights of a family follow
    assert theme.fonts["sans"].latin[0] == "Arial"
    assert theme.runs["strip-series"].color == "#003366"  # what the form accents has the colour of headings
    assert theme.styles["title"].before == 0.9 * theme.grid.line  # at the top of a page nothing says less


def test_a_bulletin_of_wps_with_a_grid_of_characters(taken: Taken) -> None:
    theme, own, _ = taken(wps_brief(), "jianbao")
    body = theme.styles["body"]
    assert body.size + body.tracking == pytest.approx(156 * MM / 28, abs=0.01)
    assert body.indent == pytest.approx(2 * (body.size + body.tracking))
    assert theme.grid.lines == 22
    assert "page" not in own  # it has the page of the standard
    assert theme.fonts["body"].word_han == theme.fonts["body"].word_latin == "仿宋"
    assert theme.fonts["title"].word_han == "方正小标宋_GBK"
    assert theme.footer
    assert theme.footer.outer == "— {page} —"
    assert theme.styles["footer"].size == 14.0


@pytest.mark.parametrize(
    ("make", "language"), [(red_notice, "zh-CN"), (wps_brief, "zh-CN"), (styled_memo, "en")], ids=["red", "wps", "memo"]
)
def test_every_template_of_its_language_takes_the_theme(
    make: Callable[[], bytes], language: str, tmp_path: Path
) -> None:
    (tmp_path / "house.docx").write_bytes(make())
    for name in (name for name in template_names() if load_template(name).language == language):
        folder = tmp_path / f"my-{name}"
        templates.copy(name, str(folder))
        theme_from_docx(tmp_path / "house.docx", folder / "theme.toml")
        assert not [one for one in templates.check(str(folder)).diagnostics if one.severity == "error"]


@pytest.mark.parametrize("name", template_names())
def test_a_file_made_here_gives_the_theme_that_it_was_made_with(name: str, tmp_path: Path) -> None:
    template = load_template(name)
    report = sample_report("en" if template.language == "en" else "zh-CN")
    (made,) = write(typeset(report, [name]), ("docx",))
    (tmp_path / "house.docx").write_bytes(made.data)
    theme_from_docx(tmp_path / "house.docx", tmp_path / "theme.toml", name)
    own = tomllib.loads((tmp_path / "theme.toml").read_text(encoding="utf-8"))
    # Word's sizes are half points: the standard's 15.75 pt are written as 16 pt, a quarter of a point closer.
    rounded = {"body": {"size": "三号", "tracking": "-0.25pt"}}
    assert own == {"inherits": name} or own == {"inherits": name, "styles": rounded}


def test_the_theme_s_own_text_is_short_and_can_be_read(taken: Taken, tmp_path: Path) -> None:
    taken(wps_brief(), "jianbao")
    lines = (tmp_path / "jianbao" / "theme.toml").read_text(encoding="utf-8").splitlines()
    assert lines[0] == 'inherits = "jianbao"'
    assert 'size = "三号"' in lines
    assert not any(line.startswith("#") for line in lines)
    assert len(lines) < 40
