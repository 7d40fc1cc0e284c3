"""report.yaml with some of its texts changed: comments and layout stay, whatever way a text was written down."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from masthead.report import Edit, Passage, Report
from masthead.report_file import change_report, parse_report

FILE = """\
# 值班室的底稿
masthead: 1
title: {text: "旧题, 一", kicker: 供水}   # 题目待定
language: zh-CN
origin:
    file: a.txt
    sha256: x

lead:
# 第一段
- text: 旧文    # 请核对
- text: |
    旧文两行
    第二行
- text: '旧文三'
  rows: [[甲, 旧格], [乙, 2]]
"""
RECORDED = "edits:\n- {field: title.text, file: b.docx, was: 甲, now: 乙}\n"


def changed(report: Report, texts: dict[str, str]) -> Report:
    lead = list(report.lead)
    lead[0] = replace(lead[0], text=texts["first"])
    lead[1] = replace(lead[1], text=texts["second"])
    lead[2] = replace(lead[2], rows=(("甲", texts["cell"]), lead[2].rows[1]))
    edits = (*report.edits, Edit(field="lead[0].text", file="x", was="旧文", now=texts["first"]))
    return replace(report, title=replace(report.title, text=texts["title"]), lead=tuple(lead), edits=edits)


def paths(texts: dict[str, str]) -> dict[tuple[str | int, ...], str]:
    return {
        ("title", "text"): texts["title"],
        ("lead", 0, "text"): texts["first"],
        ("lead", 1, "text"): texts["second"],
        ("lead", 2, "rows", 0, 1): texts["cell"],
    }


TEXTS = {"title": "新题", "first": "新文", "second": "新文, 一行", "cell": "新格: {1}"}


@pytest.mark.parametrize("file", [FILE, FILE + "\n" + RECORDED.replace("- {", "  - {"), FILE.rstrip("\n")])
def test_comments_and_layout_stay(file: str) -> None:
    report = parse_report(file.replace("乙, 2", '乙, "2"'), "yaml", "file")
    text = change_report(file.replace("乙, 2", '乙, "2"'), changed(report, TEXTS), paths(TEXTS))
    assert text is not None
    assert parse_report(text, "yaml", "file") == changed(report, TEXTS)
    for kept in (
        "# 值班室的底稿\n",
        "# 题目待定\n",
        "    # 请核对\n",
        "# 第一段\n",
        "    sha256: x\n",
        "- text: '旧文三'\n",
    ):
        assert kept in text


def test_where_the_layout_does_not_take_the_new_lines_there_is_no_such_text() -> None:
    file = FILE.replace("乙, 2", '乙, "2"') + RECORDED
    report = parse_report(file, "yaml", "file")
    assert change_report(file, changed(report, TEXTS), paths(TEXTS)) is None


def test_a_field_that_does_not_stand_in_the_file_is_no_change_of_a_text() -> None:
    file = FILE.replace("乙, 2", '乙, "2"')
    report = parse_report(file, "yaml", "file")
    assert change_report(file, replace(report, lead=(Passage(),)), {("lead", 7, "text"): ""}) is None


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n"), min_size=1))
def test_any_text_can_stand_there(text: str) -> None:
    file = FILE.replace("乙, 2", '乙, "2"')
    texts = {**TEXTS, "first": text, "cell": text}
    report = changed(parse_report(file, "yaml", "file"), texts)
    made = change_report(file, report, paths(texts))
    assert made is not None
    assert parse_report(made, "yaml", "file") == report
