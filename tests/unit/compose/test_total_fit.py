"""Total fit is chosen where its measure says that it is better, and divides words as print does."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import groupby, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from masthead.compose import compose
from masthead.compose.atoms import Setter
from masthead.compose.breaking import first_fit, short_last_line
from masthead.compose.choosing import BETTER, chosen_lines
from masthead.compose.hyphens import LEFT_MIN, RIGHT_MIN, divisions, word_divisions
from masthead.compose.lines import set_lines
from masthead.compose.text import Text
from masthead.compose.total_fit import HYPHENS_MAX, Fitter
from masthead.document import Document, Paragraph, Run
from masthead.fill import load_template
from masthead.fonts import load_fonts
from masthead.pages import Glyphs
from masthead.theme import ParagraphStyle
from masthead.theme_file import changed
from masthead.write.pdf import write_pdf
from tests.golden.facts import pdf_text

THEME = load_template("jianbao").theme
SETTER = Setter(THEME, load_fonts(THEME.fonts), "zh-CN")
ENGLISH_THEME = load_template("briefing-note").theme
ENGLISH = Setter(ENGLISH_THEME, load_fonts(ENGLISH_THEME.fonts), "en-GB")
JUSTIFIED = ParagraphStyle(font="body", size=11, leading=14, align="justify", hyphens=True)
PROSE = (
    "The department’s comprehensive assessment of administrative expenditure concludes that responsibilities for "
    "implementation remain undetermined; nevertheless, representatives of international organisations, communicating "
    "through https://www.example.org/reports/administrative-arrangements, have supported the UNESCO recommendations. "
)
PIECE = st.sampled_from(
    ["发展改革", "工作", "5764名", "12.5%", "，", "。", "Masthead", "（一）", "——", "第12次会议", "组织建设"]
)
PARAGRAPH = st.lists(PIECE, min_size=4, max_size=40).map(lambda pieces: "开头" + "工".join(pieces) + "结尾文字。")


def lines_in(text: Text, style: ParagraphStyle, measure: float) -> list[str]:
    whole, breaks = chosen_lines(text, style, measure)
    return ["".join(atom.text for atom in whole.atoms[start:end]) for start, end in breaks]


@settings(max_examples=300, deadline=None)
@given(PARAGRAPH, st.floats(8, 40))
def test_what_is_chosen_strains_no_more_than_first_fit(string: str, cells: float) -> None:
    style, measure = THEME.style("body"), cells * 15.79
    text = SETTER.make_text((Run(string),), style)
    first = first_fit(text, measure, style.indent)
    whole, chosen = chosen_lines(text, style, measure)
    if whole is text and chosen != first:
        fitter = Fitter(text, measure, style.indent, {}, ragged=False)
        assert fitter.strain_of(chosen) <= BETTER * fitter.strain_of(first)
        assert not short_last_line(text.atoms, chosen)


def test_first_fit_is_kept_where_its_lines_are_good() -> None:
    text = SETTER.make_text((Run("工作部署，检查督促，落实整改。" * 12),), THEME.style("body"))
    _, chosen = chosen_lines(text, THEME.style("body"), 28 * 15.79)
    assert chosen == first_fit(text, 28 * 15.79, THEME.style("body").indent)


@pytest.mark.parametrize("measure", range(90, 420, 7))
def test_words_are_divided_as_print_does(measure: int) -> None:
    text = ENGLISH.make_text((Run(PROSE * 2),), JUSTIFIED)
    lines = set_lines(ENGLISH, (Run(PROSE * 2),), JUSTIFIED, measure)
    drawn = ["".join("".join(item.texts) for item in line.items if isinstance(item, Glyphs)) for line in lines]
    assert "".join("".join(drawn).split()) == "".join(PROSE.split()) * 2
    strings = lines_in(text, JUSTIFIED, measure)
    divided = [line[-1:].isalpha() and after[:1].isalpha() for line, after in pairwise(strings)]
    assert all(len(list(run)) <= HYPHENS_MAX for is_divided, run in groupby(divided) if is_divided)
    for line, after, is_divided in zip(strings, strings[1:], divided, strict=False):
        if is_divided:
            assert len(re.findall(r"\w+", line)[-1]) >= LEFT_MIN
            assert len(re.findall(r"\w+", after)[0]) >= RIGHT_MIN


@pytest.mark.parametrize("measure", range(240, 420, 7))
def test_the_last_full_line_ends_in_a_whole_word(measure: int) -> None:
    prose = "The department’s assessment of administrative expenditure is that it is to be seen as a whole. " * 3
    strings = lines_in(ENGLISH.make_text((Run(prose.strip()),), JUSTIFIED), JUSTIFIED, measure)
    assert len(strings) > 1
    assert not strings[-2][-1].isalpha()


@pytest.mark.parametrize("measure", range(90, 420, 7))
def test_justified_english_is_flush(measure: int) -> None:
    for line in set_lines(ENGLISH, (Run(PROSE),), JUSTIFIED, measure)[:-1]:
        last = line.items[-1]
        assert isinstance(last, Glyphs)
        assert last.x + sum(last.advances) == pytest.approx(measure, abs=0.1)


@pytest.mark.parametrize(
    ("word", "language", "parts"),
    [
        ("government", "en-GB", "gov-ern-ment"),
        ("“Representatives,”", "en-US", "“Rep-re-sen-ta-tives,”"),
        ("UNESCO", "en", "UNESCO"),
        ("McDonald", "en", "McDonald"),
        ("COVID-19", "en", "COVID-19"),
        ("www.representatives.example", "en", "www.representatives.example"),
        ("even", "en", "even"),
        ("gouvernement", "fr", "gou-ver-ne-ment"),
        ("government", "zh-CN", "government"),
        ("government", "xx", "government"),
    ],
)
def test_where_a_word_may_be_divided(word: str, language: str, parts: str) -> None:
    places = (0, *word_divisions(word, language), len(word))
    assert "-".join(word[start:end] for start, end in pairwise(places)) == parts


def test_a_hyphen_is_drawn_and_is_no_character_of_the_text() -> None:
    lines = set_lines(ENGLISH, (Run(PROSE),), JUSTIFIED, 150)
    ends = [line.items[-1] for line in lines if isinstance(line.items[-1], Glyphs) and line.items[-1].texts[-1] == ""]
    hyphen = ends[0].face.glyph("-")
    assert hyphen
    assert all(item.glyphs[-1] == hyphen.id for item in ends if isinstance(item, Glyphs))


def test_a_soft_hyphen_of_the_text_divides_its_word_and_nothing_else_does() -> None:
    prose = "The comprehen\xadsive assess\xadment of adminis\xadtrative expen\xadditure is con\xadcluded. " * 2
    for style in (JUSTIFIED, replace(JUSTIFIED, hyphens=False)):
        for measure in range(80, 300, 10):
            strings = lines_in(ENGLISH.make_text((Run(prose),), style), style, measure)
            assert "".join(strings) == prose
            divided = [line for line, after in pairwise(strings) if line[-1].isalpha()]
            assert all(prose[prose.index(line) + len(line)] == "\xad" for line in divided)
            lines = set_lines(ENGLISH, (Run(prose),), style, measure)
            drawn = "".join("".join(item.texts) for line in lines for item in line.items if isinstance(item, Glyphs))
            assert "".join(drawn.split()) == "".join(prose.replace("\xad", "").split())


def test_the_text_of_a_pdf_knows_nothing_of_hyphens() -> None:
    theme = changed(ENGLISH_THEME, {"styles": {"body": {"align": "justify", "hyphens": True, "right": "60mm"}}})
    document = Document("T", "en-GB", (Paragraph("body", (Run(PROSE * 3),)),))
    pages = compose(document, theme, load_fonts(theme.fonts))
    ends = [item.texts[-1:] for placed in pages.pages[0].placed for item in placed.items if isinstance(item, Glyphs)]
    assert ("",) in ends
    assert "".join("".join(pdf_text(write_pdf(pages), theme.page.bottom)).split()) == "".join(PROSE.split()) * 3


def test_headings_and_styles_without_hyphens_divide_no_word() -> None:
    for style in (
        ParagraphStyle(font="body", size=11, leading=14, align="justify", hyphens=True, keep_next=1),
        ParagraphStyle(font="body", size=11, leading=14, align="justify"),
    ):
        strings = lines_in(ENGLISH.make_text((Run(PROSE),), style), style, 160)
        assert not any(line[-1:].isalpha() for line in strings[:-1])


def test_the_language_of_a_run_says_how_its_words_are_divided() -> None:
    runs = (Run("会议认为，"), Run("implementation arrangements", lang="en"), Run("十分重要。government"))
    text = SETTER.make_text(runs, JUSTIFIED)
    assert {text.atoms[at].text for at in divisions(text, words=True)} == {"implementation", "arrangements"}


def test_ragged_lines_have_no_stubs() -> None:
    style = ParagraphStyle(font="body", size=11, leading=14, align="left")
    text = ENGLISH.make_text(
        (Run("A responsibility of all of us is to be on time, and so it is to be at work by ten a m"),), style
    )
    for measure in range(100, 400, 5):
        strings = lines_in(text, style, measure)
        assert len(strings) == 1 or len(strings[-1]) > 1
