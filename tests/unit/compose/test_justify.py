"""What a line gives and takes, in CLREQ's order and within its bounds."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from masthead.compose.atoms import Setter
from masthead.compose.characters import Kind
from masthead.compose.justify import (
    EVEN_MAX,
    LATIN_GAP_MAX,
    LATIN_GAP_MIN,
    SPACE_MAX,
    SPACE_MIN,
    Setting,
    squeeze_room,
    squeezed,
    stretched,
)
from masthead.compose.text import Text
from masthead.document import Run
from masthead.fill import load_template
from masthead.fonts import load_fonts

THEME = load_template("jianbao").theme
SETTER = Setter(THEME, load_fonts(THEME.fonts), "zh-CN")
BODY = THEME.style("body")
EM = BODY.size
# A mark of each kind inside, a word space (of 1/4 em: nothing to give), gaps of Han and Latin, a mark at the end.
LINE = "开头（一）张·三，共12人；New York好吗？好。结尾，"


def text_of(string: str) -> Text:
    return SETTER.make_text((Run(string),), BODY)


def at(text: Text, string: str) -> int:
    return list(text.starts).index(text.string.index(string))


def width(text: Text, setting: Setting) -> float:
    """What a setting adds to the natural width."""
    count = len(text.atoms)
    gaps = sum(text.gaps.values())
    glyphs = sum(1 for atom in text.atoms if atom.ink.full or setting.letters for _ in atom.glyphs)
    inner = sum(len(atom.glyphs) - 1 for atom in text.atoms if atom.kind is Kind.DASH)
    if text.atoms[-1].ink.full or setting.letters:
        inner += 1  # nothing is added behind the last glyph
    assert count
    return sum(setting.after.values()) - gaps - sum(setting.leads.values()) + setting.share * (glyphs - inner)


@settings(max_examples=200, deadline=None)
@given(st.floats(0, 1))
def test_squeezing_takes_just_what_is_asked(part: float) -> None:
    text = text_of(LINE)
    excess = squeeze_room(text, 0, len(text.atoms)) * part
    assert width(text, squeezed(text, 0, len(text.atoms), excess)) == pytest.approx(-excess, abs=0.001)


@settings(max_examples=200, deadline=None)
@given(st.floats(0, 200))
def test_stretching_gives_just_what_is_asked(slack: float) -> None:
    for string in (LINE, "工作——要点……", "new words only", "internationally", "《》"):
        text = text_of(string)
        assert width(text, stretched(text, 0, len(text.atoms), slack)) == pytest.approx(slack, abs=0.001)


def test_the_order_of_squeezing() -> None:
    """The mark at the end; middle dots; brackets; pauses; gaps of Han and Latin; stops."""
    text = text_of(LINE)
    last = len(text.atoms) - 1
    steps = [[last], [at(text, "·")], [at(text, "（"), at(text, "）")], [at(text, "，"), at(text, "；")]]
    steps += [[at(text, "共"), at(text, "人") - 1, at(text, "好吗") - 1], [at(text, "？"), at(text, "。结")]]
    done = 0.0
    for step in steps:
        room = _given(text, squeezed(text, 0, last + 1, 1e9), step)
        before = squeezed(text, 0, last + 1, done)
        assert all(_given(text, before, [place]) == pytest.approx(0, abs=0.001) for place in step)
        done += room
        after = squeezed(text, 0, last + 1, done)
        assert _given(text, after, step) == pytest.approx(room, abs=0.001)


def _given(text: Text, setting: Setting, places: list[int]) -> float:
    """What some atoms gave."""
    gaps = sum(text.gaps.get(place + 1, 0.0) for place in places)
    return gaps + sum(setting.leads.get(place, 0.0) - setting.after.get(place, 0.0) for place in places)


def test_squeezing_stops_at_its_bounds() -> None:
    text = text_of(LINE)
    setting = squeezed(text, 0, len(text.atoms), 1e9)
    for place, atom in enumerate(text.atoms):
        after = setting.after.get(place, 0.0)
        if atom.kind is Kind.SPACE:
            assert atom.width + after >= SPACE_MIN * EM - 0.001
        elif place + 1 in text.gaps:
            assert after >= LATIN_GAP_MIN * EM - 0.001
        else:
            assert -after <= atom.trail + 0.001
            assert setting.leads.get(place, 0.0) <= atom.lead + 0.001


def test_a_wide_word_space_is_squeezed_to_a_quarter_of_an_em() -> None:
    text = text_of("会议由New   York主持，共有十二个人参加会议")
    space = at(text, "   ")
    setting = squeezed(text, 0, len(text.atoms), 0.3 * EM)
    assert text.atoms[space].width + setting.after[space] == pytest.approx(0.45 * EM, abs=0.01)


def test_word_spaces_are_stretched_before_gaps_of_han_and_latin_and_these_before_all() -> None:
    text = text_of("会议由New York的12人主持")
    space, count = at(text, " "), len(text.atoms)
    room = SPACE_MAX * EM - text.atoms[space].width
    setting = stretched(text, 0, count, room)
    assert text.atoms[space].width + setting.after[space] == pytest.approx(SPACE_MAX * EM)
    assert setting.share == 0
    gaps = sum(LATIN_GAP_MAX * EM - gap for gap in text.gaps.values())
    setting = stretched(text, 0, count, room + gaps)
    assert all(setting.after[seam - 1] == pytest.approx(LATIN_GAP_MAX * EM) for seam in text.gaps)
    assert stretched(text, 0, count, room + gaps + 1).share > 0


def test_even_stretching_leaves_numbers_and_their_units_together() -> None:
    text = text_of("参加会议的共有五千人次左右")
    setting = stretched(text, 0, len(text.atoms), EM)
    held = [place for place in range(len(text.atoms)) if place + 1 in text.tight]
    assert "".join(text.atoms[place].text for place in held) == "五千人"
    assert all(setting.share + setting.after[place] == pytest.approx(0) for place in held)


def test_the_last_step_opens_words() -> None:
    text = text_of("在organisation")
    assert not stretched(text, 0, 2, EVEN_MAX * EM).letters
    assert stretched(text, 0, 2, 2 * EM).letters


def test_two_marks_take_an_em_and_a_half() -> None:
    for string in ("”，", "）。", "：“", "“《", "！”", "、（"):
        text = text_of("文" + string + "文")
        assert text.natural(1, 3) == pytest.approx(1.5 * EM + 2 * BODY.tracking, abs=0.05 * EM), string


def test_latin_text_stretches_its_spaces_alone() -> None:
    text = text_of("all of the words of this line")
    setting = stretched(text, 0, len(text.atoms), 30)
    assert setting.share == 0
    assert {text.atoms[place].kind for place in setting.after} == {Kind.SPACE}
