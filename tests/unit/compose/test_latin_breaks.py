"""Where Latin text may be parted without a hyphen, and what Unicode's controls do."""

from __future__ import annotations

import pytest

from masthead.compose.atoms import Setter
from masthead.compose.latin_breaks import is_address, latin_parts, may_part
from masthead.compose.lines import set_lines
from masthead.document import Run
from masthead.fill import load_template
from masthead.fonts import load_fonts
from masthead.pages import Glyphs
from masthead.theme import ParagraphStyle

THEME = load_template("briefing-note").theme
SETTER = Setter(THEME, load_fonts(THEME.fonts), "en-GB")
STYLE = ParagraphStyle(font="body", size=10, leading=14, align="left")


def lines_of(text: str, measure: float = 1.0) -> list[str]:
    """The lines of a text in a narrow measure: broken wherever a line may be."""
    whole = SETTER.make_text((Run(text),), STYLE)
    breaks = [at for at in range(1, len(whole.atoms)) if whole.may_break[at]]
    starts = [whole.starts[at] for at in (0, *breaks)]
    assert measure
    return [text[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]


@pytest.mark.parametrize(
    ("token", "parts"),
    [
        ("word", ("word",)),
        ("well-known", ("well-", "known")),
        ("e-mail", ("e-mail",)),
        ("12-34", ("12-34",)),
        ("2019–2021", ("2019–2021",)),
        ("London–Paris", ("London–", "Paris")),
        ("and/or", ("and/", "or")),
        ("A/C", ("A/C",)),
        ("km/h", ("km/", "h")),
        ("end—start", ("end—", "start")),
        ("wait…what", ("wait…", "what")),
        ("(a)(b)", ("(a)", "(b)")),
        ("f(x)", ("f(x)",)),
        (")word", (")", "word")),
        ("word(", ("word", "(")),
        ("don’t", ("don’t",)),
        ("3.5%", ("3.5%",)),
        ("$1,250.50", ("$1,250.50",)),
        ("e.g.,", ("e.g.,",)),
        ("https://example.com/a/b", ("https://", "example.", "com/", "a/", "b")),
        ("(https://example.com", ("(", "https://", "example.", "com")),
        ("press.office@example.org", ("press.", "office@", "example.", "org")),
    ],
)
def test_latin_parts_at_its_own_marks(token: str, parts: tuple[str, ...]) -> None:
    assert latin_parts(token) == parts


@pytest.mark.parametrize("token", ["a" * 99_999, "a-" * 50_000, "www." * 25_000, "1" * 99_999, "—" * 9])
def test_long_words_take_no_more_than_their_length(token: str) -> None:
    assert "".join(latin_parts(token)) == token


def test_addresses_are_known() -> None:
    assert is_address("see:https://example.org")
    assert is_address("a@example.org")
    assert not is_address("a @ b")


def test_two_runs_part_as_one_does() -> None:
    assert may_part("well-", "known")
    assert not may_part("un", "known")
    assert not may_part("e-", "mail")


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("one (two) “three” [four]", ["one ", "(two) ", "“three” ", "[four]"]),
        ("on 28 April we met", ["on ", "28 April ", "we ", "met"]),
        ("at −5 °C and 5 km on", ["at ", "−5 °C ", "and ", "5 km ", "on"]),
        ("a \u2009 b", ["a \u2009 ", "b"]),
        ("12.5\u2009km on", ["12.5\u2009km ", "on"]),
        ("no\u00a0break\u202fhere at", ["no\u00a0break\u202fhere ", "at"]),
        ("zero\u200bwidth", ["zero\u200b", "width"]),
        ("word\u2060joiner – dash", ["word\u2060joiner – ", "dash"]),
        ("a — b … c", ["a — ", "b … ", "c"]),
        ("what ?", ["what ?"]),
        ("( a", ["( a"]),
        ("陈志远 came", ["陈", "志", "远 ", "came"]),
    ],
)
def test_where_english_lines_may_break(text: str, lines: list[str]) -> None:
    assert lines_of(text) == lines


def test_ligatures_keep_their_text_and_kerning_their_place() -> None:
    (line,) = set_lines(SETTER, (Run("official AVATAR office"),), STYLE, 500)
    (run,) = (item for item in line.items if isinstance(item, Glyphs))
    assert "".join(run.texts) == "official AVATAR office"
    assert "ffi" in run.texts
    assert run.moves
    assert min(by for _, by in run.moves) < 0


def test_what_prints_nothing_is_not_drawn() -> None:
    (line,) = set_lines(SETTER, (Run("a\u200bb\u2060c\u200ed\ufe0fe\xadf"),), STYLE, 500)
    assert "".join("".join(item.texts) for item in line.items if isinstance(item, Glyphs)) == "abcdef"
