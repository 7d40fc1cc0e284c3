"""A report of a text and a workbook: facts of both, each with its file and cell; tables that fit their pages."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
import xlsxwriter

from masthead.pipeline import make
from masthead.report_file import load_report

HEADS = ("地区生产总值", "固定资产投资", "社会消费品零售总额", "进出口总额", "一般公共预算收入", "规模以上工业增加值")
NOTE = (
    "关于一季度经济运行情况的简报\n\n　　一季度，全市完成固定资产投资226.4亿元，梳理问题40个。\n\n"
    "一、下一步安排\n\n6月底前完成整改。\n"
)


def fill(path: Path) -> None:
    """A wide table under two heading rows, and a long one."""
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet("指标")
        amount, share = (book.add_format({"num_format": code}) for code in ("#,##0.0", "0.0%"))
        sheet.merge_range("A1:M1", "2031年一季度各区主要指标")
        sheet.write("M2", "单位：亿元")
        sheet.merge_range("A3:A4", "地区")
        for number, head in enumerate(HEADS):
            sheet.merge_range(2, 1 + 2 * number, 2, 2 + 2 * number, head)
            sheet.write_row(3, 1 + 2 * number, ["总量", "同比增长"])
            for row, name in enumerate(("甲区", "乙区", "合计"), 4):
                sheet.write(row, 0, name)
                sheet.write(row, 1 + 2 * number, 1234.5 + 100 * row + number, amount)
                sheet.write(row, 2 + 2 * number, 0.01 * row, share)
        problems = book.add_worksheet("问题清单")
        problems.write_row(0, 0, ["序号", "问题", "责任单位"])
        for row in range(1, 41):
            problems.write_row(row, 0, [row, f"第{row}网格排水管网未接入主管", "住建局"])


@pytest.mark.needs("pdftotext")
def test_a_text_and_a_workbook_make_one_report(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(NOTE, encoding="utf-8")
    fill(tmp_path / "b.xlsx")
    outcome = make([tmp_path / "a.txt", tmp_path / "b.xlsx"], tmp_path / "out")
    assert [found for found in outcome.diagnostics if found.severity != "note"] == []
    report = load_report(tmp_path / "out" / "report.yaml")
    spans = {one.counts: one.span for one in report.figures if one.span}
    assert (spans["固定资产投资"].file, spans["固定资产投资"].at) == ("a.txt", None)
    wide = spans["合计，进出口总额，总量"]
    assert (wide.file, wide.at, wide.quote) == ("b.xlsx", "指标!H7", "1,837.5")
    pages = subprocess.run(
        ["pdftotext", "-layout", str(tmp_path / "out" / "briefing.pdf"), "-"], capture_output=True, check=True
    ).stdout.decode()
    assert all(f"{1634.5 + number:,.1f}" in pages for number in range(6))  # no number is cut at a line's end
    assert all(f"第 {row} 网格" in pages or f"第{row}网格" in pages for row in range(1, 41))
