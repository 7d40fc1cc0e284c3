"""Lines of generated Chinese paragraphs keep CLREQ's prohibitions, fill the measure and lose nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise, product
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from masthead.compose.atoms import Setter
from masthead.compose.characters import NO_END, NO_START
from masthead.compose.lines import Line, natural_width, set_lines
from masthead.document import Run
from masthead.fill import load_template
from masthead.fonts import load_fonts
from masthead.pages import Glyphs
from masthead.theme import LineMode

THEME = load_template("jianbao").theme
FONTS = load_fonts(THEME.fonts)
STYLED, FITTED = (Setter(replace(THEME, lines=lines), FONTS, "zh-CN") for lines in get_args(LineMode))
MODES = st.sampled_from([STYLED, FITTED])
BODY = THEME.style("body")
CELL = 15.79

HAN = st.text("发展改革工作部署检查督促落实整改问题群众基层组织建设责任单位", min_size=2, max_size=12)
MARK = st.sampled_from("，。；：、！？")
# What a line must not part: numbers with what belongs to them, words, dashes and dots.
WHOLE = [
    *(
        "GDP",
        "Masthead",
        "5764名",
        "12.5%",
        "2026年",
        "1万余份",
        "8月底",
        "3.2亿元",
        "第12次",
        "－5℃",
        "+3.5%",
        "￥200万元",
    ),
    *("〔2018〕123号", "100平方公里", "2.5个百分点", "2019–2021", "organisation", "T3"),
]
PAIRS = ["——", "……"]
URLS = ["https://www.example.org/a/list?page=2&sort=name", "www.example.org", "press-office@example.org"]
# Numbers, dashes and dots stand between Han: two numbers run together are one word, and four dashes one long mark.
INSET = st.tuples(st.sampled_from([*WHOLE, *PAIRS, *URLS, "·", "New York", "/", "～"]), HAN).map("".join)
PLAIN = st.one_of(HAN, st.tuples(HAN, MARK).map("".join), INSET)


def _bracketed(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Texts in brackets or quotes, which may stand in each other."""
    pairs = st.sampled_from(["“”", "‘’", "（）", "《》", "【】", "〔〕", "「」", "()"])
    return st.builds(
        lambda pair, text, mark: pair[0] + text + mark + pair[1], pairs, inner, st.sampled_from(["", "。"])
    )


PIECE = st.one_of(PLAIN, PLAIN, PLAIN, st.recursive(PLAIN, _bracketed, max_leaves=3))
PARAGRAPH = st.lists(PIECE, min_size=1, max_size=30).map("".join).map(lambda text: "开头" + text + "结尾文字。")
WIDTH = st.floats(8, 40)
# Word by word, what must be whole; an address may part behind its own marks.
UNITS = re.compile("|".join(map(re.escape, sorted([*WHOLE, *PAIRS, "New", "York"], key=len, reverse=True))))
ADDRESS = re.compile("|".join(map(re.escape, URLS)))


def lines_of(text: str, cells: float, setter: Setter = STYLED) -> tuple[Line, ...]:
    return set_lines(setter, (Run(text),), BODY, cells * CELL)


def glyphs_of(line: Line) -> list[Glyphs]:
    return [item for item in line.items if isinstance(item, Glyphs)]


def text_of(line: Line) -> str:
    return "".join("".join(item.texts) for item in glyphs_of(line))


def edges(line: Line) -> tuple[float, float]:
    first, last = glyphs_of(line)[0], glyphs_of(line)[-1]
    return first.x, last.x + sum(last.advances)


def ends_of(lines: tuple[Line, ...]) -> Iterator[int]:
    """Where the lines end in the text, without spaces."""
    end = 0
    for line in lines:
        end += len("".join(text_of(line).split()))
        yield end


@settings(max_examples=1000, deadline=None)
@given(PARAGRAPH, WIDTH, MODES)
def test_lines_of_mixed_text_keep_the_rules(text: str, cells: float, setter: Setter) -> None:
    lines = lines_of(text, cells, setter)
    bare = "".join(text.split())
    assert "".join("".join(map(text_of, lines)).split()) == bare
    measure = cells * CELL
    for line in lines[:-1]:
        assert edges(line)[1] == pytest.approx(measure, abs=0.1)
    for number, line in enumerate(lines):
        assert edges(line)[0] == pytest.approx(BODY.indent if number == 0 else 0, abs=0.1)
        assert edges(line)[1] <= measure + 0.1
    for before, after in pairwise(map(text_of, lines)):
        assert before[-1] not in NO_END
        assert after[0] not in NO_START
    ends = set(list(ends_of(lines))[:-1])
    addresses = [match.span() for match in ADDRESS.finditer(bare)]
    for start, end in addresses:
        assert all(bare[at - 1] in "/?&=_.#@:~+-" for at in ends if start < at < end)
    for match in UNITS.finditer(bare):
        if not any(start <= match.start() < end for start, end in addresses):
            assert not any(match.start() < at < match.end() for at in ends), match[0]
    last = text_of(lines[-1])
    assert len(lines) == 1 or len(re.findall("[一-鿿]", last)) >= 2


@settings(max_examples=300, deadline=None)
@given(PARAGRAPH, WIDTH, MODES)
def test_moves_say_the_same_places_as_advances(text: str, cells: float, setter: Setter) -> None:
    for line in lines_of(text, cells, setter):
        for run in glyphs_of(line):
            glyphs = [run.face.glyph(char) for char in run.texts if len(char) == 1]
            widths = [glyph.advance * run.size for glyph in glyphs if glyph]
            if len(widths) < len(run.glyphs):
                continue  # ligatures
            moves = dict(run.moves or ())
            place = drawn = 0.0
            for at, width in enumerate(widths):
                drawn += moves.get(at, 0.0)
                offset = run.offsets[at] if run.offsets else 0.0
                assert drawn == pytest.approx(place + offset, abs=0.01)
                drawn += width + run.spacing
                place += run.advances[at]


@pytest.mark.parametrize(
    ("cells", "text"),
    [(20, "这是一段正好比一行多出一个字的文字它的最后一行不应只剩一"), (28, "工作" * 13 + "完成任务")],
)
def test_a_last_line_has_two_characters(cells: int, text: str) -> None:
    for extra, setter in product(range(cells), (STYLED, FITTED)):
        lines = lines_of(text + "好" * extra, cells, setter)
        if len(lines) > 1:
            assert len(text_of(lines[-1])) >= 2


@pytest.mark.parametrize("word", ["a" * 200, "1234567890" * 20, "https://" + "b" * 100, "Ünï" * 50])
@pytest.mark.parametrize("before", ["网址是", "网", ""])
def test_a_word_longer_than_the_line_is_cut_and_kept_whole(word: str, before: str) -> None:
    text = before + word + "。"
    lines = lines_of(text, 10)
    assert "".join(map(text_of, lines)) == text
    for line in lines[:-1]:
        assert edges(line)[1] == pytest.approx(10 * CELL, abs=0.1)
    assert all(edges(line)[1] <= 10 * CELL + 0.1 for line in lines)


def test_a_word_is_cut_where_the_line_before_it_would_hold_one_character() -> None:
    word = "w" * 9
    assert natural_width(STYLED, (Run(word),), BODY) > 6 * CELL
    lines = lines_of("在" + word + "的" + word + "。", 8)
    assert all(edges(line)[1] == pytest.approx(8 * CELL, abs=0.1) for line in lines[:-1])
