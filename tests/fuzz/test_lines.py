"""Any text in any measure: each character is drawn in its order, or the text is refused by name."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from masthead.compose.atoms import Setter
from masthead.compose.characters import HIDDEN
from masthead.compose.lines import set_lines
from masthead.document import Run, Runs
from masthead.errors import ComposeError
from masthead.fill import load_template
from masthead.fonts import load_fonts
from masthead.pages import Glyphs
from masthead.theme import ParagraphStyle
from tests.fuzz.effort import TIMES

THEME = load_template("jianbao").theme
FONTS = load_fonts(THEME.fonts)
SETTERS = {language: Setter(THEME, FONTS, language) for language in ("zh-CN", "zh-Hant", "en")}
HIDDEN_CLASS = re.compile(f"[{HIDDEN}]")

CHARACTER = st.one_of(
    st.characters(min_codepoint=0x4E00, max_codepoint=0x4E3F),
    st.characters(min_codepoint=0x20, max_codepoint=0x7E),
    st.sampled_from("，。；：、！？“”‘’（）【】《》「」——……·％℃～\u3000\u00a0\u2009\n\téßﬁ"),
    st.sampled_from("\u200b\u200d\u2060\xad\ufe0f\u0301\u0323\U0001f600"),
    st.sampled_from(["https://", "www.", "a@example.org/", "implementation", "w" * 40]),
    st.sampled_from(["1,250.5", "±", "〔2018〕", "五千人"]),
)
TEXT = st.lists(CHARACTER, max_size=60).map("".join)
RUNS = st.lists(
    st.builds(
        lambda text, styles, lang: Run(text, styles, lang=lang),
        TEXT,
        st.sampled_from([(), ("strong",), ("sup",)]),
        st.sampled_from(["", "en-GB", "zh-CN", "zh-TW", "fr", "und"]),
    ),
    min_size=1,
    max_size=4,
).map(tuple)
STYLE = st.builds(
    lambda align, indent, balance: ParagraphStyle(
        font="body", size=10, leading=14, align=align, indent=indent, balance=balance, hyphens=True, tracking=0.04
    ),
    st.sampled_from(["justify", "left", "center", "right", "spread"]),
    st.sampled_from([0.0, 20.0]),
    st.booleans(),
)


def visible(text: str) -> str:
    return HIDDEN_CLASS.sub("", "".join(text.split()))


@settings(max_examples=400 * TIMES, deadline=None)
@given(RUNS, STYLE, st.floats(1, 400), st.sampled_from(sorted(SETTERS)))
def test_any_text_in_any_measure(runs: Runs, style: ParagraphStyle, measure: float, language: str) -> None:
    lines = set_lines(SETTERS[language], runs, style, measure)
    glyphs = [item for line in lines for item in line.items if isinstance(item, Glyphs)]
    drawn = "".join("".join(item.texts) for item in glyphs)
    assert visible(drawn) == visible("".join(run.text for run in runs))
    for item in glyphs:
        assert len(item.glyphs) == len(item.advances) == len(item.texts)
        assert len(item.offsets) in (0, len(item.glyphs))


@settings(max_examples=100 * TIMES, deadline=None)
@given(st.text(max_size=8), st.sampled_from(sorted(SETTERS)))
def test_what_cannot_be_set_is_refused_by_name(text: str, language: str) -> None:
    style = ParagraphStyle(font="body", size=10, leading=14)
    try:
        lines = set_lines(SETTERS[language], (Run(text),), style, 100)
    except ComposeError as error:
        assert "U+" in error.what or "right-to-left" in error.what  # noqa: PT017 - either way is right
        return
    drawn = "".join("".join(item.texts) for line in lines for item in line.items if isinstance(item, Glyphs))
    assert visible(drawn) == visible(text)


@settings(max_examples=30 * TIMES, deadline=None)
@given(st.sampled_from(["字", "w", "a-", "(", "）", "1", "——", "　", "a ", "\u200b", "“"]), st.floats(1, 60))
def test_long_texts_of_one_kind(piece: str, measure: float) -> None:
    style = ParagraphStyle(font="body", size=10, leading=14, align="justify", hyphens=True)
    lines = set_lines(SETTERS["zh-CN"], (Run(piece * 500),), style, measure)
    drawn = "".join("".join(item.texts) for line in lines for item in line.items if isinstance(item, Glyphs))
    assert visible(drawn) == visible(piece * 500)
