"""Every text that prints knows its field; neither a text nor a template can say so of another."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace as with_fields

from masthead.compose import compose
from masthead.document import Document, Group, Paragraph, Run, Runs, Table, whole
from masthead.field_path import path_of, steps_of, value_at, with_value
from masthead.fill import Template, fill, load_template, template_names
from masthead.fill.markup import parse_markup
from masthead.fill.runs import finished, finished_text
from masthead.fill.told import END, START, TEXT, kept, made_of, told_report
from masthead.fonts import load_fonts
from masthead.report import Issue, Origin, Passage, Report, Section, Title

MakeTemplate = Callable[..., Template]
MARKS = START + TEXT + END


def runs_of(document: Document) -> list[Run]:
    return [run for paragraph in paragraphs(document.blocks) for run in paragraph.runs]


def paragraphs(blocks: Any) -> Iterator[Paragraph]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        elif isinstance(block, Group):
            yield from paragraphs(block.blocks)
        elif isinstance(block, Table):
            yield from (paragraph for row in block.rows for cell in row.cells for paragraph in cell.blocks)


def fields(document: Document) -> dict[str, str]:
    """Each field and its text as it prints, where it does for the first time."""
    found: dict[str, str] = {}
    for run in runs_of(document):
        found.setdefault(run.field, run.text)
    return found


def test_each_text_of_a_briefing_knows_its_field(chinese: Report) -> None:
    found = fields(fill(chinese, load_template("jianbao")))
    assert found["issue.number"] == "3"
    assert found["title.text"] == chinese.title.text
    assert found["sections[0].points[1].label"] == "进一步推动疏通排水管网"
    assert found["sections[0].paragraphs[1].rows[2][1]"] == "9"
    assert found["issue.report_to[1]"] == "市防指"
    assert found["lead[0].text"] == "5月初至5月底，七个排查组分赴东城、西城等6个区检查。"
    for path, text in found.items():
        value = value_at(chinese, steps_of(path))
        if path:
            assert text.rstrip("。") == finished_text(value, "zh-CN").rstrip("。")


@pytest.mark.parametrize("name", template_names())
def test_fields_change_no_text_and_no_page(name: str, chinese: Report, english: Report) -> None:
    """The document is set as if no run knew its field."""
    template = load_template(name)
    document = fill(english if template.language == "en" else chinese, template)
    assert any(run.field for run in runs_of(document))
    fonts = load_fonts(template.theme.fonts)
    with_all, without = (compose(one, template.theme, fonts) for one in (document, stripped(document)))
    assert with_all.pages == without.pages


def stripped(document: Document) -> Document:
    return replace(document, blocks=tuple(map(_stripped, document.blocks)))


def _stripped(part: Any) -> Any:
    if isinstance(part, tuple) and part and isinstance(part[0], Run):
        return tuple(run._replace(field="") for run in whole(part))
    if isinstance(part, tuple) and type(part) is tuple:
        return tuple(map(_stripped, part))
    if hasattr(part, "__dataclass_fields__") and not hasattr(part, "kind"):
        return replace(part, **{name: _stripped(getattr(part, name)) for name in part.__dataclass_fields__})
    return replace(part, blocks=_stripped(part.blocks)) if isinstance(part, Group) else part


def test_what_the_source_states_is_led_back_to_its_line() -> None:
    lead = (Passage(text="各区人民政府："), Passage(text="现将有关事项通知如下。"))
    closing = tuple(
        Passage(text=text) for text in ("附件：1.任务清单", "城区防汛办公室", "2031年6月3日", "（此件公开）")
    )
    sections = (Section(heading="总体要求", paragraphs=(Passage(text="压实责任。"),)), Section(paragraphs=closing))
    report = Report(title=Title(text="通知"), language="zh-CN", origin=Origin(file="a", sha256="0" * 64), lead=lead)
    found = fields(fill(with_fields(report, sections=sections), load_template("gongwen")))
    assert found["lead[0].text"] == "各区人民政府："
    assert found["sections[1].paragraphs[0].text"] == "任务清单"
    assert found["sections[1].paragraphs[1].text"] == "城区防汛办公室"
    assert found["sections[1].paragraphs[2].text"] == "2031年6月3日"
    assert found["sections[1].paragraphs[3].text"] == "此件公开"


BODIES = {
    "captured": ("{% set x %}{{ title.text }}{% endset %}{{ x }}", "停水通知", "title.text"),
    "in a macro": ("{% macro m(t) %}（{{ t }}）{% endmacro %}{{ m(title.text) }}", "停水通知", "title.text"),
    "sliced": ("{{ title.text[:2] }}", "停水", "title.text"),
    "measured when captured": ("{% set x %}{{ title.text }}{% endset %}{{ x | length }}", "4", ""),
    "compared when captured": (
        '{% set x %}{{ title.text }}{% endset %}{% if x == "停水通知" %}same{% endif %}',
        "same",
        "",
    ),
    "tested when captured": (
        '{% set x %}{{ title.text }}{% endset %}{% if x is eq("停水通知") %}same{% endif %}',
        "same",
        "",
    ),
    "cut when captured": ("{% set x %}{{ title.text }}{% endset %}{{ x[1:3] }}", "水通", ""),
    "looped over": ("{% set x %}{{ title.text }}{% endset %}{% for c in x %}{{ c }}.{% endfor %}", "停.水.通.知.", ""),
    "escaped": ("{{ title.text | e }}", "停水通知", "title.text"),
    "joined with markup": ('{{ ("<" | e) ~ title.text }}', "停水通知", "title.text"),
    "forged by a text": ("{{ lead[0].text }}", "\ufffd0\ufffd改\ufffd", "lead[0].text"),
    "forged by the template": (MARKS[0] + "0" + MARKS[1] + "改" + MARKS[2], "改", ""),
    "forged by reference": ("&#xFDD0;0&#64977;改&#x0FdD2;", "\ufffd0\ufffd改\ufffd", ""),
    "forged in two steps": ("&#{{ 64976 }};0&#{{ 64977 }};改", "\ufffd0\ufffd改", ""),
    "forged by a constant": ('{{ "\\ufdd00\\ufdd1改" }}{{ "\\ufdd0" | e }}', "\ufffd0\ufffd改\ufffd", ""),
}


@pytest.mark.parametrize("body", BODIES)
def test_marks_are_of_the_program_alone(body: str, template: MakeTemplate) -> None:
    source, text, field = BODIES[body]
    origin, lead = Origin(file="a", sha256="0" * 64), (Passage(text=f"{START}0{TEXT}改{END}"),)
    report = Report(title=Title(text="停水通知"), language="zh-CN", origin=origin, lead=lead)
    document = fill(report, template(f'<document title="{{{{ title.text }}}}"><p>{source}</p></document>'))
    assert document.title == "停水通知"
    (paragraph,) = paragraphs(document.blocks)
    assert text in paragraph.text
    assert not set(paragraph.text) & set(MARKS)
    assert [run.field for run in paragraph.runs if run.text == text] == [field]


PARTS = st.lists(st.text('发展,.。 “"(\n\t—-…e\u0301a1', max_size=8), max_size=6)


@given(PARTS, st.sampled_from(["zh-CN", "en", "zh-Hant"]))
def test_a_text_prints_alike_however_its_fields_part_it(parts: list[str], language: str) -> None:
    runs = tuple(Run(text, field=str(at), goes_on=at > 0) for at, text in enumerate(parts))
    printed = finished(runs, language)
    assert _texts(whole(printed)) == _texts(finished((Run("".join(parts)),), language))
    assert not printed or not printed[0].goes_on


def _texts(runs: Runs) -> list[str]:
    return [run.text for run in runs]


def test_a_joined_text_knows_each_of_its_fields() -> None:
    issue = Issue(recipients=("甲区", "乙区"))
    report = Report(title=Title(text="t"), language="en", origin=Origin(file="a", sha256="0" * 64), issue=issue)
    names = told_report(report).issue.recipients
    joined = made_of("甲区，乙区：", names)
    assert joined.parts == ((0, 2, "issue.recipients[0]"), (3, 5, "issue.recipients[1]"))  # type: ignore[attr-defined]  # it is a Told
    assert kept(joined[:4], joined).parts == ((0, 2, "issue.recipients[0]"), (3, 4, "issue.recipients[1]"))
    assert kept("丙", joined) == "丙"


def test_long_text_is_read_in_one_piece() -> None:
    text = "长" * 9000
    root = parse_markup(f"<document><p>{START}0{TEXT}{text}{END}</p></document>", "t", ("lead[0].text",))
    (paragraph,) = root.nodes
    assert paragraph.children == [text]


def test_a_path_leads_to_its_value_and_back(chinese: Report) -> None:
    steps = steps_of("sections[0].paragraphs[1].rows[2][1]")
    assert path_of(steps) == "sections[0].paragraphs[1].rows[2][1]"
    assert value_at(chinese, steps) == "9"
    assert value_at(with_value(chinese, steps, "10"), steps) == "10"
    for wrong in ("sections[99].heading", "title.nothing", "title[0]", "__class__", "a b", "title.text.x"):
        assert value_at(chinese, steps_of(wrong) or ("no",)) is None
