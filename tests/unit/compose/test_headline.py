"""Headlines break at their own spaces and at the edges of phrases and names, and are well shaped."""

from __future__ import annotations

import pytest

from masthead.compose.atoms import Setter
from masthead.compose.choosing import chosen_lines
from masthead.document import Run
from masthead.fill import load_template
from masthead.fonts import load_fonts

THEME = load_template("jianbao").theme
SETTER = Setter(THEME, load_fonts(THEME.fonts), "zh-CN")
TITLE = THEME.style("title")


def lines_of(text: str, measure: float = 442.0) -> list[str]:
    whole, breaks = chosen_lines(SETTER.make_text((Run(text),), TITLE), TITLE, measure)
    return ["".join(atom.text for atom in whole.atoms[start:end]).strip() for start, end in breaks]


@pytest.mark.parametrize(
    "lines",
    [
        ["关于进一步加强全市农村供水", "安全保障工作的实施意见"],
        ["青川市人民政府办公室关于印发", "青川市2026年政务公开工作要点的通知"],
        ["关于2025年度县区政府网站与", "政务新媒体检查情况的通报"],
        ["关于做好2026年5G网络建设和", "IPv6规模部署有关工作的通知"],
        ["陈志远同志在全市教育工作会议上的讲话"],
    ],
)
def test_a_headline_breaks_at_phrases(lines: list[str]) -> None:
    assert lines_of("".join(lines)) == lines


def test_a_headline_breaks_at_its_own_space_and_break() -> None:
    assert lines_of("全市农村供水安全督查工作 各地经验材料汇编摘要")[0] == "全市农村供水安全督查工作"
    assert lines_of("青川市\n工作简报") == ["青川市", "工作简报"]


def test_a_number_may_stand_above_a_short_head() -> None:
    assert lines_of("一、主要成效", 4.5 * TITLE.size) == ["一、", "主要成效"]


def test_a_headline_that_is_too_long_is_set_as_text() -> None:
    assert "".join(lines_of("工作部署" * 60)) == "工作部署" * 60
    assert "".join(lines_of("w" * 90, 100)) == "w" * 90
