"""Traditional Chinese: marks in the middle of their squares, faces with the forms of Taiwan."""

from __future__ import annotations

import pytest

from masthead.compose.atoms import Setter
from masthead.compose.justify import squeezed
from masthead.compose.lines import set_lines
from masthead.document import Run
from masthead.fill import load_template
from masthead.fonts import load_fonts
from masthead.language import is_traditional
from masthead.pages import Glyphs

THEME = load_template("jianbao").theme
FONTS = load_fonts(THEME.fonts)
SETTER = Setter(THEME, FONTS, "zh-Hant")
BODY = THEME.style("body")
EM = BODY.size


def test_languages_of_traditional_chinese() -> None:
    assert all(map(is_traditional, ("zh-Hant", "zh-Hant-HK", "zh-TW", "zh-HK", "zh-hant")))
    assert not any(map(is_traditional, ("zh-CN", "zh", "zh-Hans", "en", "")))


@pytest.mark.needs("fc-list")
def test_faces_have_the_forms_of_taiwan() -> None:
    (line,) = set_lines(SETTER, (Run("農村供水，安全督查。"),), BODY, 441)
    assert {item.face.name for item in line.items if isinstance(item, Glyphs)} == {"NotoSerifCJKtc-Regular"}


def test_marks_in_the_middle_give_from_both_sides() -> None:
    text = SETTER.make_text((Run("農村，供水。"),), BODY)
    comma = text.atoms[2]
    assert comma.lead == pytest.approx(EM / 4)
    assert comma.trail == pytest.approx(EM / 4)
    setting = squeezed(text, 0, 6, 0.75 * EM)
    assert setting.leads[2] == pytest.approx(-setting.after[2], abs=0.001)


def test_two_marks_take_an_em_and_a_half() -> None:
    for string in ("：「", "，「", "」，", "。」", "』、"):
        text = SETTER.make_text((Run("文" + string + "文"),), BODY)
        assert text.natural(1, 3) == pytest.approx(1.5 * EM + 2 * BODY.tracking, abs=0.05 * EM), string


def test_a_run_has_a_language_of_its_own() -> None:
    said = (Run("他说，"), Run("說，", lang="zh-Hant"), Run("yes", lang="en"))
    (line,) = set_lines(Setter(THEME, FONTS, "zh-CN"), said, BODY, 441)
    runs = [item for item in line.items if isinstance(item, Glyphs)]
    assert [run.lang for run in runs] == ["", "zh-Hant", "en"]
    assert runs[0].face is not runs[1].face


def test_a_linked_run_says_where_it_leads() -> None:
    (line,) = set_lines(SETTER, (Run("見"), Run("網站", href="https://example.org")), BODY, 441)
    assert [item.href for item in line.items if isinstance(item, Glyphs)] == ["", "https://example.org"]
