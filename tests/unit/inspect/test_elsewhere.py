"""A PDF that ReportLab makes by itself, as many programs of offices do: faces by name alone, other margins."""

from __future__ import annotations

from io import BytesIO

import pytest
from reportlab.pdfbase import pdfmetrics  # type: ignore[import-untyped]  # it ships no types
from reportlab.pdfbase.cidfonts import UnicodeCIDFont  # type: ignore[import-untyped]  # it ships no types
from reportlab.pdfgen.canvas import Canvas  # type: ignore[import-untyped]  # it ships no types

from masthead.inspect import Inspection, inspect_data

MM = 72 / 25.4
LINE = "各级机关要按照会议部署认真组织实施并及时报告工作进展情况"


@pytest.fixture(scope="module")
def found() -> Inspection:
    """Two pages of 宋体, 小四, on 31.8 mm margins, without page numbers."""
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    out = BytesIO()
    canvas = Canvas(out, pagesize=(210 * MM, 297 * MM))
    for _ in range(2):
        canvas.setFont("STSong-Light", 12)
        canvas.setFillColorRGB(0.2, 0.2, 0.6)
        for row in range(30):
            canvas.drawString(31.8 * MM, (297 - 25.4) * MM - 12 - 20 * row, LINE[:26] + LINE[:9])
        canvas.showPage()
    canvas.save()
    return inspect_data(out.getvalue(), "a.pdf", "gongwen")


@pytest.mark.parametrize(
    ("clause", "what", "measured"),
    [
        ("5.2.1", "top margin", "25.9 mm"),
        ("5.2.1", "left margin", "31.8 mm"),
        ("5.2.1", "type area, width", "148.2 mm"),
        ("5.2.2", "text, size", "12.00 pt"),
        ("5.2.2", "text, typeface", "STSong-Light"),
        ("5.2.3", "lines a page", "32 (pitch 7.1 mm)"),
        ("5.2.3", "characters a line", "35 (59 lines of Han alone)"),
        ("5.2.4", "colours", "2100 characters, most #333399"),
        ("7.2.4", "mark", "not there"),
        ("7.2.5", "发文字号", "not there"),
        ("7.2.7", "rule of the head", "not there"),
        ("7.3.1", "title", "not there"),
        ("7.3.5", "成文日期", "not there"),
        ("7.5", "page number", "not there"),
        ("PDF", "fonts embedded", "not: STSong-Light"),
    ],
)
def test_each_fault_is_found_with_its_measure(found: Inspection, clause: str, what: str, measured: str) -> None:
    finding = next(finding for finding in found.failures if (finding.clause, finding.what) == (clause, what))
    assert finding.measured == measured


def test_the_paper_is_right(found: Inspection) -> None:
    assert [finding.verdict for finding in found.findings if finding.what == "paper"] == ["pass"]
