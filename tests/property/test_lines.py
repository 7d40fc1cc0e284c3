"""Lines of generated Chinese paragraphs keep CLREQ's prohibitions, fill the measure and lose nothing."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from masthead.compose.atoms import Setter
from masthead.compose.characters import NO_END, NO_START
from masthead.compose.justify import GAP_MAX
from masthead.compose.lines import Line, set_lines
from masthead.document import Run
from masthead.fill import load_template
from masthead.fonts import load_fonts
from masthead.pages import Glyphs

THEME = load_template("jianbao").theme
SETTER = Setter(THEME, load_fonts(THEME.fonts), "zh-CN")
CELL = 15.79

HAN = st.text("发展改革工作部署检查督促落实整改问题群众基层组织建设责任单位", min_size=2, max_size=12)
MARK = st.sampled_from("，。；：、！？")
LATIN = st.sampled_from(["GDP", "12.5%", "2026", "Masthead", "5764名", "1万余份", "8月底", "3.2亿元", "第12次"])
ASIDE = st.builds(
    lambda open_close, text: open_close[0] + text + open_close[1], st.sampled_from(["“”", "（）", "《》", "【】"]), HAN
)
# Numbers, dashes and dots stand between Han: two numbers run together are one word, and four dashes one long mark.
INSET = st.tuples(st.one_of(LATIN, st.sampled_from(["——", "……", "·"])), HAN).map("".join)
PIECE = st.one_of(HAN, HAN, st.tuples(HAN, MARK).map("".join), INSET, ASIDE)
PARAGRAPH = st.lists(PIECE, min_size=1, max_size=40).map("".join).map(lambda text: "开头" + text + "结尾文字。")


def lines_of(text: str, cells: int) -> tuple[Line, ...]:
    return set_lines(SETTER, (Run(text),), THEME.style("body"), cells * CELL)


def text_of(line: Line) -> str:
    return "".join("".join(item.texts) for item in line.items if isinstance(item, Glyphs))


def gaps(text: str) -> int:
    """How many gaps of a line can widen: those between Han characters, marks and whole Latin words."""
    return len(re.findall(r"——|……|[A-Za-z0-9.%]+|.", text)) - 1


def right_edge(line: Line) -> float:
    last = line.items[-1]
    assert isinstance(last, Glyphs)
    return last.x + sum(last.advances)


@settings(max_examples=300, deadline=None)
@given(PARAGRAPH, st.integers(10, 40))
def test_nothing_is_lost(text: str, cells: int) -> None:
    assert "".join(map(text_of, lines_of(text, cells))) == text


@settings(max_examples=300, deadline=None)
@given(PARAGRAPH, st.integers(10, 40))
def test_no_line_starts_or_ends_with_a_prohibited_mark(text: str, cells: int) -> None:
    lines = [text_of(line) for line in lines_of(text, cells)]
    for before, after in pairwise(lines):
        assert before[-1] not in NO_END
        assert after[0] not in NO_START


@settings(max_examples=300, deadline=None)
@given(PARAGRAPH, st.integers(10, 40))
def test_every_line_but_the_last_fills_the_measure(text: str, cells: int) -> None:
    *full, last = lines_of(text, cells)
    for line in full:
        slack = cells * CELL - right_edge(line)
        torn = slack > GAP_MAX * THEME.style("body").size * gaps(text_of(line))
        assert torn or slack == pytest.approx(0, abs=0.1)
    assert right_edge(last) <= cells * CELL + 0.1


@settings(max_examples=200, deadline=None)
@given(PARAGRAPH, st.integers(10, 40), st.sampled_from(["5764名", "12.5%", "1万余份", "8月底", "——", "……", "Masthead"]))
def test_what_belongs_together_stays_on_one_line(text: str, cells: int, piece: str) -> None:
    lines = [text_of(line) for line in lines_of(text, cells)]
    assert sum(line.count(piece) for line in lines) == text.count(piece)


@pytest.mark.parametrize(
    ("cells", "text"),
    [(20, "这是一段正好比一行多出一个字的文字它的最后一行不应只剩一"), (28, "工作" * 13 + "完成任务")],
)
def test_a_last_line_has_two_characters(cells: int, text: str) -> None:
    for extra in range(cells):
        lines = lines_of(text + "好" * extra, cells)
        if len(lines) > 1:
            assert len(text_of(lines[-1])) >= 2


def test_a_word_longer_than_the_line_is_cut_and_kept_whole() -> None:
    text = "网址是" + "a" * 200 + "。"
    lines = lines_of(text, 10)
    assert "".join(map(text_of, lines)) == text
    assert all(right_edge(line) <= 10 * CELL + 0.1 for line in lines)
