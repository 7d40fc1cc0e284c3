"""Mistakes in a drawn file: the error names the file, the paragraph, the tag as it was typed, and what to do."""

from __future__ import annotations

import docx
import pytest

from masthead.errors import TemplateError
from masthead.fill.word import fill_file
from masthead.report import Report
from tests.unit.fill.word.drawing import LABEL, boxed, drawn, saved, with_body

NESTED = "".join(f"{{% for s{n} in sections %}}" for n in range(14)) + "x" + "{% endfor %}" * 14


def fault(report: Report, data: bytes) -> TemplateError:
    with pytest.raises(TemplateError) as caught:
        fill_file(report, data, LABEL)
    assert caught.value.where.startswith(LABEL)
    assert caught.value.hint
    return caught.value


@pytest.mark.parametrize(
    ("text", "tag", "what", "hint"),
    [
        ("{{ titel.text }}", "{{ titel.text }}", "'titel' is not defined here", "Did you mean title?"),
        ("{{ title.txet }}", "{{ title.txet }}", "Title has no field 'txet'", "Did you mean text?"),
        ("{{ title.text | uper }}", "{{ title.text | uper }}", "no filter named 'uper'", "Did you mean upper?"),
        ("{% if title is evn %}x{% endif %}", "{% if title is evn %}", "no test named 'evn'", "Did you mean even?"),
        ("{{ title.text", "{{ title.text", "the tag is not closed", "End it with }} in the same paragraph."),
        ("{% for s in sections %}x", "{% for s in sections %}", "opened and never closed", "Add {% endfor %}."),
        ("{%p for s in sections %}", "{%p for s in sections %}", "opened and never closed", "Add {%p endfor %}."),
        ("x{% endif %}", "{% endif %}", "belongs to nothing that is open", "open it with {% if … %}"),
        ("{% if a %}{% endfor %}", "{% endfor %}", "is still open here", "Add {% endif %} before it."),
        ("{%tr for s in sections %}{%tr endfor %}", "{%tr for s in sections %}", "no row of a table", "{%p for"),
        ("{%p if lead %}文字", "{%p if lead %}", "something else stands in the paragraph", "a paragraph of its own"),
        ("{{ title。text }}", "{{ title。text }}", "unexpected character 。", "Correct the Jinja2 syntax."),
        ("{{ title.text + }}", "{{ title.text + }}", "expected", "Correct the Jinja2 syntax."),
        ("｛｛ title.text ｝｝", "｛｛ title.text ｝｝", "full-width braces", "half-width"),
        ("{{ sections }}", "{{ sections }}", "sections is a list, not a text", "Loop over it"),
        ("{{p title.text }}", "{{p title.text }}", "prints no text of the report", "without p"),
        ("{%- if lead %}x{% endif %}", "{%- if lead %}", "cannot take blanks away", "{%p"),
        ("{% include 'x' %}", "{% include 'x' %}", "there is no {% include %}", "Known here"),
        ("{% macro m() %}{% endmacro %}", "{% macro m() %}", "there is no {% macro %}", "Known here"),
        ("{% set x %}y{% endset %}", "{% set x %}", "has no value", "{% set name = … %}"),
        ("{% ednif %}", "{% ednif %}", "there is no {% ednif %}", "Did you mean endif or elif?"),
        ("{% p if lead %}", "{% p if lead %}", "there is no {% p %}", "Write {%p … %}, without a blank."),
        ("{% %}", "{% %}", "the tag says nothing", "Known here"),
        ("{{ title.__class__ }}", "{{ title.__class__ }}", "may not use '__class__'", "the report's fields"),
        ("{{ picture(title) }}", "{{ picture(title) }}", "takes one of the report's pictures", "for p in pictures"),
        ("{{ loop.index }}", "{{ loop.index }}", "'loop' is not defined", ""),
    ],
)  # fmt: skip
def test_an_error_names_paragraph_and_tag(chinese: Report, text: str, tag: str, what: str, hint: str) -> None:
    found = fault(chinese, drawn("第一段{{ title.text }}", "", text))
    assert what in found.what
    assert hint in found.hint
    assert found.where.startswith(f"{LABEL}, paragraph 3 (“{text[:10]}")
    assert found.where.endswith(f", {tag}")


def test_an_error_at_the_end_of_many_tags(chinese: Report) -> None:
    tags = ["{{ title.text }}"] * 40
    assert "paragraph 41 " in fault(chinese, drawn(*tags, "{{ title.text }}和{{ nothing }}")).where


def test_too_much_work_is_told_with_its_tag(chinese: Report) -> None:
    found = fault(chinese, drawn("甲", NESTED))
    assert "characters of text" in found.what
    assert "paragraph 2 " in found.where


def test_a_long_tag_and_many_tags_are_refused(chinese: Report) -> None:
    assert "longer than 2,000 characters" in fault(chinese, drawn("{{ title.text" + " | trim" * 300 + " }}")).what
    assert "more than 20,000 tags" in fault(chinese, drawn(*["{{title}}" * 7000] * 3)).what


def test_a_cell_is_told_by_table_row_and_cell(chinese: Report) -> None:
    rows = [["时间", "事项"], ["{{ title.text }}", "{{ event.what }}"]]
    assert (
        fault(chinese, drawn("甲", rows=rows)).where
        == f"{LABEL}, table 1, row 2, cell 2 (“{{{{ event.what }}}}”), {{{{ event.what }}}}"
    )


def test_a_table_in_a_table(chinese: Report) -> None:
    document = docx.Document()
    cell = document.add_table(1, 1).cell(0, 0)
    cell.add_table(1, 2).cell(0, 1).text = "{{ wrong }}"
    assert ", table 1, row 1, cell 1, table 2, row 1, cell 2 " in fault(chinese, saved(document)).where


def test_header_and_footnote(chinese: Report) -> None:
    assert (
        f"{LABEL}, header, paragraph 1 (“{{{{ wrong }}}}”)" in fault(chinese, drawn("甲", header="{{ wrong }}")).where
    )


def test_a_text_box(chinese: Report) -> None:
    assert (
        ", text box in paragraph 1, paragraph 1 " in fault(chinese, with_body(drawn("甲|"), boxed("{{ wrong }}"))).where
    )


def test_a_loop_over_cells_needs_tr_or_tc(chinese: Report) -> None:
    found = fault(chinese, drawn(rows=[["{% for e in events %}{{ e.when }}", "{{ e.what }}{% endfor %}"]]))
    assert "does not stand beside {% for e in events %} in table 1, row 1, cell 1" in found.what
    assert "{%tr" in found.hint


def test_a_loop_that_ends_in_a_table(chinese: Report) -> None:
    found = fault(chinese, drawn("{%p for e in events %}", "甲", rows=[["{%p endfor %}", "乙"]]))
    assert "does not stand beside" in found.what


def test_a_row_that_would_be_lost(chinese: Report) -> None:
    found = fault(chinese, drawn(rows=[["{%tr for e in events %}", "{{ e.what }}"], ["{%tr endfor %}", ""]]))
    assert "something else stands in the row" in found.what


def test_the_end_of_a_section_is_not_taken_away(chinese: Report) -> None:
    data = with_body(
        drawn("甲", "{%p if lead %}", "乙", "{%p endif %}", "丙"),
        lambda xml: xml.replace("<w:p><w:r><w:t>{%p endif", "<w:p><w:pPr><w:sectPr/></w:pPr><w:r><w:t>{%p endif"),
    )
    assert "ends a section" in fault(chinese, data).what


@pytest.mark.parametrize(
    ("odd", "what"),
    [
        ("<w:r><w:instrText>{{ title.text }}</w:instrText></w:r>", "a field of the kind {{ is not allowed"),
        ('<w:hyperlink w:anchor="{{ title.text }}"/>', "{{ title.text }} stands where no text is"),
    ],
)
def test_braces_where_no_text_is(chinese: Report, odd: str, what: str) -> None:
    data = with_body(drawn("甲"), lambda xml: xml.replace("<w:r><w:t>甲", f"{odd}<w:r><w:t>甲"))
    assert what in fault(chinese, data).what


def test_a_picture_in_a_tag(chinese: Report) -> None:
    data = with_body(drawn("{{ title|.text }}"), lambda xml: xml.replace("|", "</w:t><w:drawing/><w:t>"))
    assert "a picture or a field stands in the tag" in fault(chinese, data).what
