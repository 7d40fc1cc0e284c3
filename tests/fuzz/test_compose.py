"""Any text can be set: a character without a glyph is the only thing that may be refused."""

from __future__ import annotations

import contextlib

from hypothesis import given, settings
from hypothesis import strategies as st

from masthead.compose import compose
from masthead.document import Block, Cell, Document, Group, Paragraph, Row, Run, Table
from masthead.errors import ComposeError
from masthead.fill import load_template
from masthead.fonts import load_fonts
from masthead.pages import Glyphs
from masthead.reading_order import plain_text
from masthead.write.docx import write_docx
from masthead.write.pdf import write_pdf
from tests.fuzz.effort import TIMES

THEME = load_template("jianbao").theme
FONTS = load_fonts(THEME.fonts)

ALPHABET = st.one_of(
    st.characters(min_codepoint=0x4E00, max_codepoint=0x4E3F),
    st.characters(min_codepoint=0x20, max_codepoint=0x7E),
    st.sampled_from("，。；：、！？“”‘’（）【】《》——……·％℃～\n\t éß"),
)
TEXT = st.text(ALPHABET, max_size=80)
STYLE = st.sampled_from(["body", "title", "heading-1", "point", "issuer-date", "series", "signature", "list"])
LOOK = st.sampled_from([(), ("label",), ("strong", "sup")])
RUNS = st.lists(st.tuples(TEXT, LOOK).map(lambda run: Run(*run)), max_size=4).map(tuple)
PARAGRAPH = st.tuples(STYLE, RUNS).map(lambda block: Paragraph(*block))
CELL = st.builds(lambda runs: Cell((Paragraph("table-cell", runs),)), RUNS)
TABLE = st.integers(1, 4).flatmap(
    lambda columns: st.lists(st.lists(CELL, min_size=columns, max_size=columns), min_size=1, max_size=6).map(
        lambda rows: Table("plain", tuple(Row(tuple(row)) for row in rows), head=min(1, len(rows) - 1))
    )
)
GROUP = st.tuples(st.sampled_from(["masthead", "imprint"]), st.lists(PARAGRAPH, max_size=3).map(tuple)).map(
    lambda block: Group(*block)
)
BLOCKS = st.lists(st.one_of(PARAGRAPH, TABLE, GROUP), min_size=1, max_size=6).map(tuple)


@settings(max_examples=60 * TIMES, deadline=None)
@given(BLOCKS)
def test_all_text_is_drawn(blocks: tuple[Block, ...]) -> None:
    pages = compose(Document("题目", "zh-CN", blocks), THEME, FONTS)
    drawn = [
        text
        for page in pages.pages
        for placed in page.placed
        for item in placed.items
        if isinstance(item, Glyphs) and placed.block >= 0
        for text in item.texts
    ]
    assert sorted("".join("".join(drawn).split())) == sorted("".join(plain_text(pages.document).split()))
    assert write_pdf(pages).startswith(b"%PDF")
    assert write_docx(pages).startswith(b"PK")


@settings(max_examples=80 * TIMES, deadline=None)
@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=20))
def test_any_text_is_set_or_refused_by_name(text: str) -> None:
    with contextlib.suppress(ComposeError):
        pages = compose(Document("题目", "zh-CN", (Paragraph("body", (Run(text),)),)), THEME, FONTS)
        assert write_pdf(pages).startswith(b"%PDF")
