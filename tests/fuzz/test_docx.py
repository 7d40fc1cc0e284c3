"""Any text, any length, any nesting gives a sound DOCX, or an error that says what is wrong."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from masthead.compose import compose
from masthead.document import Block, Document, Figure, Note, Run
from masthead.errors import MastheadError
from masthead.extract import extract
from masthead.fill import load_template
from masthead.fill.build import build_document
from masthead.fill.markup import parse_markup
from masthead.fonts import load_fonts
from masthead.pipeline.typeset import typeset
from masthead.read import read
from masthead.theme import Theme
from masthead.write.docx import write_docx
from tests.fuzz.effort import TIMES
from tests.fuzz.wild import LENGTHS, MARKUP, TEXT, WILD
from tests.office import page_count, to_pdf
from tests.soundness import assert_sound
from tests.unit.write_docx.docx_samples import pages, text, theme, written
from tests.unit.write_docx.test_docx_figures import PICTURE

FORMS = st.sampled_from(["jianbao", "gongwen", "xinhan", "jiyao"]).map(lambda name: load_template(name).theme)
PHASES = (Phase.explicit, Phase.reuse, Phase.generate)  # to make a document that fails smaller takes minutes
LANGUAGES = st.sampled_from(["zh-CN", "zh-Hant", "en"])

pytestmark = pytest.mark.filterwarnings("ignore:Generating overly large repr")


@settings(max_examples=60 * TIMES, deadline=None, phases=PHASES)
@given(TEXT, TEXT, WILD, LANGUAGES)
def test_any_text_in_any_place(one: str, other: str, href: str, language: str) -> None:
    """Written without composing, which would refuse a character that no face has."""
    note = Run("", note=Note((text("footnote", other),), mark="①"))
    blocks: tuple[Block, ...] = (
        text("title", other),
        text("heading-1", one, level=1, anchor=href),
        text("body", one, Run(other, ("strong",), href, lang=href), note, Run(one, ("sup",), f"#{href}")),
        text("list", one, marker=other[:9], list_depth=12),
        Figure(PICTURE, one[:300], (Run(other),)),
    )
    fields: dict[str, Any] = {"title": one, "author": other, "header": one, "footer": other, "watermark": one}
    look = theme("jianbao" if language != "en" else "briefing-note")
    assert_sound(write_docx(pages(blocks, look, language, **fields)))


@settings(max_examples=40 * TIMES, deadline=None, phases=PHASES)
@given(MARKUP, FORMS, LANGUAGES)
def test_any_markup(markup: str, form: Theme, language: str) -> None:
    with suppress(MastheadError):
        document = build_document(parse_markup(markup, "document.xml.j2"), form, language)
        assert_sound(write_docx(compose(document, form, load_fonts(form.fonts))))


@settings(max_examples=25 * TIMES, deadline=None, phases=PHASES)
@given(
    st.lists(st.one_of(WILD, st.sampled_from(["# 题", "一、情况", "（一）水库。已查41座。", "| 甲 | 乙 |", "---"]))),
    FORMS,
)
def test_any_source(tmp_path_factory: pytest.TempPathFactory, lines: list[str], form: Theme) -> None:
    path = tmp_path_factory.mktemp("source") / "source.md"
    path.write_bytes("\n\n".join(lines).encode(errors="surrogatepass"))
    with suppress(MastheadError):
        for composed in typeset(extract(read(path)), (form.name,)):
            assert_sound(write_docx(composed.pages))


@pytest.mark.parametrize("long", ["字", "a", "，", "\u200b", "👩\u200d"])
def test_a_hundred_thousand_characters_without_a_blank(long: str) -> None:
    assert_sound(written("jianbao", (text("body", long * 100_000),)))


@pytest.mark.parametrize("long", ["字", "字。"])
def test_a_paragraph_of_a_hundred_thousand_characters_is_composed(long: str) -> None:
    look = theme("jianbao")
    document = Document("题", "zh-CN", (text("body", long * (100_000 // len(long))),))
    assert_sound(write_docx(compose(document, look, load_fonts(look.fonts))))


@pytest.mark.needs("soffice")
def test_an_office_opens_wild_text(tmp_path: Path) -> None:
    wild = [one[:2000] for one in LENGTHS] + [
        "\x00\ud800\ufffe",
        "סלאם\u202e字",
        "👩\u200d👩\u200d👧",
        "e\u0301\u0323",
        "<w:p/>&#0;",
    ]
    blocks = tuple(text("body", one) for one in wild)
    data = written("jianbao", (*blocks, *(text("list", "项", marker="•", list_depth=depth) for depth in range(1, 15))))
    assert page_count(to_pdf(data, tmp_path)) > 0
