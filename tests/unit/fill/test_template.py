from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from masthead.errors import TemplateError
from masthead.fill import Template, default_templates, fill, load_template, template_names, unset
from masthead.report import Issue, Passage, Report, Section

MakeTemplate = Callable[..., Template]


DOCUMENT = "<document><p>x</p></document>"


def test_shipped_templates_load_with_their_themes() -> None:
    assert template_names() == [
        *("briefing-note", "gongwen", "jianbao", "jiyao"),
        *("one-page", "one-page-en", "xinhan"),
    ]
    for name in template_names():
        template = load_template(name)
        assert template.name == template.theme.name == name
        assert template.description
        assert template.page_limit == template.theme.page_limit


@pytest.mark.parametrize("language", ["zh-CN", "en"])
def test_default_templates_are_a_briefing_and_a_one_page_in_that_language(language: str) -> None:
    briefing, one_page = (load_template(name) for name in default_templates(language))  # type: ignore[arg-type]  # test shorthand
    assert (briefing.role, one_page.role) == ("briefing", "one-page")
    assert briefing.language == one_page.language == language


@pytest.mark.parametrize("name", ["jianboa", "", "a\0b", "x" * 5000, "/no/such/folder"])
def test_unknown_name_lists_those_there_are(name: str) -> None:
    with pytest.raises(TemplateError, match="gongwen, jianbao, jiyao, one-page, one-page-en, xinhan"):
        load_template(name)


def test_folder_without_a_document_is_no_template(tmp_path: Path) -> None:
    (tmp_path / "template.toml").write_text("")
    with pytest.raises(TemplateError, match=r"no document\.xml\.j2 or document\.docx in it"):
        load_template(tmp_path)


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        ('theme = "jianbao"\nrole = ', r"brief/template\.toml, line 2"),
        ('name = "a"\ncolour = "red"\n', r"template\.toml, line 2, colour: unknown key 'colour'"),
        ('theme = "jianbao"\n\nneeds = "title"\n', r"template\.toml, line 3, needs: expected field paths"),
        ('role = "poster"\n', "'poster' is not one of briefing, one-page"),
        ("page-limit = -1\n", "expected a number of pages"),
        ("name = 3\n", "expected a text, found 3"),
        ('theme = "nope"\n', "no theme 'nope'.*english"),
    ],
)
def test_wrong_settings_name_file_and_line(template: MakeTemplate, settings: str, message: str) -> None:
    with pytest.raises(TemplateError, match=message):
        template(DOCUMENT, settings)


def test_theme_of_its_own_inherits_a_shipped_one(template: MakeTemplate) -> None:
    theme = 'name = "own"\ninherits = "one-page"\n[styles.title]\ncolor = "#112233"\n'
    made = template(DOCUMENT, "", theme__toml=theme)
    base = load_template("one-page").theme
    assert made.theme.styles["title"].color == "#112233"
    assert made.theme.styles["title"].size == base.styles["title"].size
    assert made.theme.page == base.page


@pytest.mark.parametrize(
    ("theme", "message"),
    [
        (
            'inherits = "one-page"\n\n[styles.title]\nsize = "9 furlongs"\n',
            r"brief/theme\.toml, line 4, styles\.title\.size",
        ),
        ('inherits = "one-page"\n[styles.body]\ncolour = "x"\n', r"theme\.toml, line 3, styles\.body\.colour"),
        ('inherits = "brief"\n', "no theme 'brief'"),
        ("inherits = 3\n", r"theme\.toml, line 1, inherits: no theme 3"),
        ("a = [\n", r"theme\.toml, line \d"),
    ],
)
def test_wrong_themes_name_file_and_line(template: MakeTemplate, theme: str, message: str) -> None:
    with pytest.raises(TemplateError, match=message):
        template(DOCUMENT, "", theme__toml=theme)


def test_what_a_template_needs_is_asked_for(template: MakeTemplate, sparse: Report) -> None:
    made = template(DOCUMENT, 'theme = "jianbao"\nneeds = ["title.text", "issue.series"]\n')
    with pytest.raises(TemplateError, match=r"issue\.series: template 'brief' needs issue\.series"):
        fill(sparse, made)


def test_a_need_that_no_report_has_is_the_templates_fault(template: MakeTemplate, sparse: Report) -> None:
    made = template(DOCUMENT, 'theme = "jianbao"\nneeds = ["issue.serie"]\n')
    with pytest.raises(TemplateError, match="Did you mean series"):
        fill(sparse, made)


def test_fields_that_a_template_expects(template: MakeTemplate, chinese: Report) -> None:
    made = template(DOCUMENT, 'theme = "jianbao"\nexpects = ["issue.series", "issue.note", "official.date"]\n')
    assert unset(chinese, made) == ("issue.note",)
    bare = replace(chinese, issue=Issue())
    assert unset(bare, made) == ("issue.series", "issue.note", "issue.date")
    closing = Section(paragraphs=(Passage(text="防汛办公室"), Passage(text="2031年6月3日")))
    assert unset(replace(bare, sections=(*bare.sections, closing)), made) == ("issue.series", "issue.note")


@pytest.mark.parametrize("path", ["issue.sires", "official.dete"])
def test_a_field_that_no_report_has_cannot_be_expected(template: MakeTemplate, chinese: Report, path: str) -> None:
    made = template(DOCUMENT, f'theme = "jianbao"\nexpects = ["{path}"]\n')
    with pytest.raises(TemplateError, match=f"no model field '{path}'"):
        unset(chinese, made)
