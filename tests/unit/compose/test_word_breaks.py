"""Where Word breaks lines, as measured with LibreOffice 7.4, and what of it the PDF takes."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from masthead.compose.atoms import Setter
from masthead.compose.choosing import chosen_lines
from masthead.compose.line_classes import parts
from masthead.compose.mending import mended
from masthead.compose.text import Text
from masthead.compose.word_breaks import word_spots, word_width
from masthead.document import Run
from masthead.fill import load_template
from masthead.fonts import load_fonts

THEME = load_template("jianbao").theme
FONTS = load_fonts(THEME.fonts)
STYLED = Setter(replace(THEME, lines="styled"), FONTS, "zh-CN")
FITTED = Setter(replace(THEME, lines="fitted"), FONTS, "zh-CN")
BODY = THEME.style("body")
MEASURE = THEME.page.measure


def made(string: str) -> Text:
    return STYLED.make_text((Run(string),), BODY)


def word_lines(string: str, indent: float = 0.0) -> list[str]:
    text = made(string)
    ends = [text.starts[spot.atom] + spot.inner for spot in word_spots(text, MEASURE, indent)]
    return [string[start:end] for start, end in pairwise([0, *ends, len(string)])]


def own_lines(string: str) -> list[str]:
    text, breaks = chosen_lines(made(string), BODY, MEASURE, as_word=True)
    return ["".join(atom.text for atom in text.atoms[start:end]) for start, end in breaks]


@pytest.mark.parametrize(
    ("before", "text", "taken"),
    [
        (28, "改改", ""),  # a line holds 28 characters
        (26, "，2018年改", None),  # no letter or digit is parted from a mark before it, nor the mark from a character
        (26, "5764，改", ""),  # nor a mark from a number before it
        (25, "5764名改", "5764"),  # but the unit is
        (24, "5764名改", "5764名"),
        (25, "GDP（改）", ""),  # an opening bracket stays with the letter before it
        (25, "改（GDP）改", "改"),
        (25, "COVID-19改", ""),
        (24, "COVID-19改", "COVID-"),  # a hyphen is no sign
        (26, "12.5%改", ""),
        (26, "km/h改改", ""),
        (22, "https://www.example.org/改", "https://"),
        (27, "——改改", "—"),
        (27, "……改改", "…"),
        (26, "改“2018年", "改"),  # an opening quote goes with what it opens
        (26, "A“改改改", ""),  # behind a letter it is Latin
        (27, "改％改改", "改"),
        (27, "改/改改", "改"),
        (27, "《改改", ""),
        (26, "改改）改", "改"),
        (25, "改·2018改", ""),  # a · stays with both its neighbours
    ],
)
def test_the_first_line_of_word(before: int, text: str, taken: str | None) -> None:
    first = word_lines("字" * before + text + "查" * 9)[0]
    assert first == ("字" * (before - 1) if taken is None else "字" * before + taken)


def test_spaces_end_a_line_and_forced_breaks_do() -> None:
    assert word_lines("字" * 27 + " 文字" + "查" * 9)[0] == "字" * 27 + " "
    assert word_lines("字" * 5 + "\n文字") == ["字" * 5 + "\n", "文字"]


def test_a_word_longer_than_the_line_is_cut() -> None:
    lines = word_lines("w" * 200)
    assert len(lines) > 2
    assert "".join(lines) == "w" * 200


@pytest.mark.parametrize(
    ("before", "after", "spaced", "parted"),
    [
        ("字", "（", False, True),
        ("a", "（", False, False),
        ("，", "a", False, False),
        ("；", "a", False, True),
        ("a", ",", True, False),
        ("a", "b", True, True),
        ("—", "—", True, False),
        ("\u00a0", "字", False, False),
        ("\u200b", "字", False, True),
    ],
)
def test_pairs(before: str, after: str, *, spaced: bool, parted: bool) -> None:
    assert parts(before, after, spaced=spaced) is parted


def test_word_widens_what_meets_latin_and_keeps_the_last_letter_of_each_stretch() -> None:
    han, latin = word_width(made("字字")), word_width(made("ab"))
    assert word_width(made("字字ab")) == pytest.approx(han + latin + 0.2 * 16 - 0.15, abs=0.3)


def test_a_unit_that_word_parts_from_its_number_stays_and_the_next_line_ends_as_words_does() -> None:
    string = "字" * 23 + "5764名，" + "查查查，" * 12 + "文字"
    words, own = word_lines(string, BODY.indent), own_lines(string)
    assert words[0][-1] == "4"
    assert own[1].startswith("5764名") or own[0].endswith("名")
    assert own[2:] == words[2:]


@pytest.mark.parametrize("mark", ["—", "…"])
def test_marks_of_two_characters_are_not_parted_as_word_does(mark: str) -> None:
    string = "字" * 25 + mark * 2 + "查" * 40
    words, own = word_lines(string, BODY.indent), own_lines(string)
    assert words[0][-1] == words[1][0] == mark
    assert not any(line[0] == mark for line in own)
    assert len(own) == len(words)


def test_one_character_on_a_last_line_gets_another_and_no_line_goes() -> None:
    string = "字" * (26 + 28 + 1) + "。"
    assert [len(line) for line in word_lines(string, BODY.indent)] == [26, 28, 2]
    assert [len(line) for line in own_lines(string)] == [26, 27, 3]


def test_a_numeral_in_words_of_one_character_may_end_a_line_of_words() -> None:
    string = "字" * 25 + "一步" + "查" * 9
    assert word_lines(string, BODY.indent)[0][-1] == own_lines(string)[0][-1] == "一"
    text, breaks = chosen_lines(FITTED.make_text((Run(string),), BODY), BODY, MEASURE)
    assert "".join(atom.text for atom in text.atoms[: breaks[0][1]])[-1] != "一"


def test_where_nothing_can_be_mended_there_is_no_answer() -> None:
    text = made("字" * 20 + "5" * 20 + "名" + "字" * 40)
    assert mended(text, word_spots(text, MEASURE, 0.0), BODY, MEASURE) is None


PIECE = st.sampled_from(
    [
        "发展改革",
        "工作",
        "5764名",
        "12.5%",
        "，",
        "。",
        "Masthead",
        "（一）",
        "——",
        "……",
        "第12次会议",
        "3.2亿元",
        "、2018年",
    ]
)
PARAGRAPH = st.lists(PIECE, min_size=4, max_size=60).map(lambda pieces: "开头" + "工".join(pieces) + "结尾文字。")


@settings(max_examples=300, deadline=None)
@given(PARAGRAPH)
def test_nearly_all_lines_are_words_and_there_are_as_many(string: str) -> None:
    words, own = word_lines(string, BODY.indent), own_lines(string)
    assert "".join(own) == "".join(words) == string
    assert abs(len(own) - len(words)) <= 1
