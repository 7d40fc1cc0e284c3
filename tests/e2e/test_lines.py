"""Lines of generated official prose: as LibreOffice sets the DOCX, and as the PDF has them, in both modes."""

from __future__ import annotations

from dataclasses import replace
from random import Random
from typing import Literal

import pytest

from masthead.compose import compose
from masthead.document import Document, Paragraph, Run
from masthead.fill import load_template
from masthead.fonts import load_fonts
from masthead.pages import Pages
from masthead.parity import Comparison
from masthead.pipeline.parity import compared
from masthead.theme import LineMode
from masthead.write.docx import write_docx
from masthead.write.pdf import write_pdf

PARAGRAPHS = 120
LEAST = {"styled": 95.0, "fitted": 99.5}  # per cent of the lines that start alike
HAN = "发展改革工作部署检查督促落实整改问题群众基层组织建设责任单位推进城乡道路安全管理服务水平提高年度任务完成情况"
NUMBERS = ["5764名", "12.5%", "2026年", "8月底", "3.2亿元", "第12次", "26公里", "47处", "130项", "30％", "2.5个百分点"]
LATIN = ["GDP", "App", "PM2.5", "5G", "COVID-19", "Wi-Fi"]
PAIRS = ["“{}”", "《{}》", "（{}）", "〔{}〕"]


def prose(random: Random) -> str:
    """A paragraph of Chinese with three numbers in two hundred characters, as official prose has; as many
    quotes and brackets, few Latin words and dashes."""
    pieces = []
    for _ in range(random.randint(8, 40)):
        han = "".join(random.choices(HAN, k=random.randint(2, 9)))
        kind = random.random()
        if kind < 0.6:
            pieces.append(han + random.choice("，，，。；：、"))
        elif kind < 0.69:
            pieces.append(han + random.choice(NUMBERS))
        elif kind < 0.78:
            pieces.append(random.choice(PAIRS).format(han))
        elif kind < 0.785:
            pieces.append(han + random.choice(LATIN))
        else:
            pieces.append(han + random.choice([*[""] * 12, "——", "……", "、2018年"]))
    return "开头" + "".join(pieces) + "结尾文字。"


Align = Literal["justify", "left"]
SETTINGS: list[tuple[LineMode, Align]] = [("styled", "justify"), ("fitted", "justify"), ("fitted", "left")]


def document(lines: LineMode, align: Align) -> Pages:
    theme = load_template("gongwen").theme
    body = replace(theme.style("body"), align=align)
    theme = replace(theme, lines=lines, styles={**theme.styles, "body": body})
    random = Random(2031)  # noqa: S311 - text for a test
    paragraphs = tuple(Paragraph("body", (Run(prose(random)),)) for _ in range(PARAGRAPHS))
    return compose(Document("题目", "zh-CN", paragraphs), theme, load_fonts(theme.fonts))


def laid_out(made: list[Pages]) -> list[Comparison]:
    return compared(made, list(map(write_pdf, made)), list(map(write_docx, made)))


@pytest.fixture(scope="module")
def found() -> dict[tuple[LineMode, Align], Comparison]:
    """Of all settings, laid out in one run of LibreOffice."""
    return dict(zip(SETTINGS, laid_out([document(*setting) for setting in SETTINGS]), strict=True))


@pytest.mark.needs("soffice")
@pytest.mark.parametrize("setting", SETTINGS, ids="-".join)
def test_lines_of_generated_prose_are_those_of_the_docx(
    setting: tuple[LineMode, Align], found: dict[tuple[LineMode, Align], Comparison]
) -> None:
    compared = found[setting]
    assert compared.lines > 400
    assert (compared.lost, compared.added) == ("", "")
    assert compared.pages == (compared.alike, compared.alike), compared.differences
    assert compared.share >= LEAST[setting[0]], compared.differences
