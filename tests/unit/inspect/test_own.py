"""What the program makes, measured by its own inspector: every finding passes or does not apply."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

import masthead
from masthead.compose import compose
from masthead.document import Contents, Paragraph, Run
from masthead.errors import ConfigError, ReadError
from masthead.fill import fill, load_template
from masthead.fonts import load_fonts
from masthead.inspect import FORMS, inspect_data, inspection_fields, inspection_table
from masthead.report import Report
from masthead.report_file import parse_report
from masthead.theme_file import changed
from masthead.write.pdf import write_pdf

_POINT = "各镇街对照清单逐项整改，{}完成隐患排查治理，并于7月15日前将整改情况报送指挥部办公室"


def report(points: int) -> Report:
    listed = "\n".join(
        f"      - {{label: 第{n}项。, text: {_POINT.format(n * '再次')}。}}" for n in range(1, points + 1)
    )
    return parse_report(
        f"""
title: {{text: 全市转移群众3200余人主汛期前完成隐患排查}}
language: zh-CN
origin: {{file: a.txt, sha256: ""}}
issue: {{series: 防汛工作简报, number: "12", issuer: 市防汛抗旱指挥部办公室, date: 2026年7月3日,
  report_to: [市委, 市政府], send_to: [各成员单位], copies: 30}}
lead: [{{text: 7月1日至3日，全市出现强降雨过程，累计转移群众3200余人，启用安置点17个，未发生人员伤亡。}}]
sections:
  - heading: 强化责任落实
    points:
{listed}
""",
        "yaml",
        "report.yaml",
    )


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return made(6)


def made(points: int) -> bytes:
    from masthead.pipeline.typeset import typeset, write

    return write(typeset(report(points), ["jianbao"]), ["pdf"])[0].data


@pytest.mark.parametrize("points", [1, 6, 24])
def test_a_bulletin_passes_short_and_long(points: int) -> None:
    found = inspect_data(made(points), "a.pdf")
    assert found.form == "jianbao"
    assert found.failures == ()
    assert found.exit_code == 0


def test_a_number_or_issue_that_the_text_names_is_not_of_the_head() -> None:
    """In the text 发文字号 and issues are words like others; the head's stand above the title."""
    from masthead.pipeline.typeset import typeset, write

    lead = "".join(f"{{text: {line}}}, " for line in ("某政办发〔2026〕12号", "第3期", f"{_POINT.format('再次')}。"))
    source = (
        f"title: {{text: 全市防汛工作通报}}\nlanguage: zh-CN\norigin: {{file: a.txt, sha256: ''}}\nlead: [{lead}]\n"
    )
    pages = typeset(parse_report(source, "yaml", "report.yaml"), ["jianbao"])
    findings = inspect_data(write(pages, ["pdf"])[0].data, "a.pdf", "jianbao").findings
    measured = {finding.what: finding.measured for finding in findings if finding.clause in ("7.2.5", "7.3.3")}
    assert measured["发文字号"] == "not there"
    assert measured["page 1"] == "4 lines of text"


def test_a_running_head_and_its_rule_are_not_of_the_type_area() -> None:
    template = load_template("jianbao")
    theme = changed(template.theme, {"header": {"left": "{title}", "rule": {"weight": "0.25mm", "color": "#C00000"}}})
    pages = compose(fill(report(24), template), theme, load_fonts(theme.fonts))
    assert inspect_data(write_pdf(pages), "a.pdf").failures == ()


def test_headings_in_a_table_of_contents_are_no_headings() -> None:
    template = load_template("jianbao")
    document = fill(report(12), template)
    at = next(at for at, block in enumerate(document.blocks) if getattr(block, "level", 0) == 1)
    heading = Paragraph("heading-2", (Run("（一）防汛责任"),), level=2)
    blocks = (*document.blocks[:at], Contents(2), *document.blocks[at:], heading, Paragraph("body", (Run("正文。"),)))
    pages = compose(replace(document, blocks=blocks), template.theme, load_fonts(template.theme.fonts))
    found = {one.what: one for one in inspect_data(write_pdf(pages), "a.pdf", "jianbao").findings}
    assert found["level （一）"].verdict == "pass"


def test_the_table_is_aligned_and_counts(pdf: bytes) -> None:
    found = inspect_data(pdf, "a.pdf")
    lines = inspection_table(found).splitlines()
    assert lines[0].startswith("a.pdf: ")
    assert lines[-1].startswith(f"{sum(finding.verdict == 'pass' for finding in found.findings)} pass, 0 fail")


def test_the_fields_are_plain(pdf: bytes) -> None:
    fields = json.loads(json.dumps(inspection_fields(inspect_data(pdf, "a.pdf", "gongwen"))))
    assert fields["form"] == "gongwen"
    assert fields["form_given"] is True
    assert fields["exit_code"] == 1  # a bulletin has no 发文字号
    assert {"clause", "what", "measured", "asked", "verdict", "page", "note"} == set(fields["findings"][0])


def test_a_form_that_is_not_known_is_refused(pdf: bytes) -> None:
    with pytest.raises(ConfigError, match="gongwen"):
        inspect_data(pdf, "a.pdf", "memo")
    assert "other" in FORMS


def test_the_public_function_takes_a_path(tmp_path: object) -> None:
    with pytest.raises(ReadError, match="no such file"):
        masthead.inspect(f"{tmp_path}/absent.pdf")
