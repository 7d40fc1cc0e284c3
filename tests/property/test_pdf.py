"""Generated documents as PDFs: no word is lost, checkers find nothing, and the same document gives the same bytes."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pypdfium2
from hypothesis import given, settings
from hypothesis import strategies as st

from masthead.compose import compose
from masthead.document import (
    Block,
    Cell,
    Columns,
    Contents,
    Document,
    Figure,
    Group,
    Note,
    PageBreak,
    Paragraph,
    Row,
    Run,
    Table,
    Turned,
)
from masthead.fill import load_template
from masthead.fonts import load_fonts
from masthead.pages import Pages
from masthead.picture import Code
from masthead.reading_order import plain_text
from masthead.theme import Theme
from masthead.write.pdf import write_pdf
from tests.conformance import archive_faults, reader_faults
from tests.spoken import spoken

WORDS = st.sampled_from(
    [
        *(
            "工作",
            "落实整改",
            "《办法》",
            "“三个一”",
            "——",
            "……",
            "，",
            "。",
            "（一）",
            "𠮷野家",
            "3.5万余份",
            "99.5%",
            "第12次",
        ),
        *(
            "GDP",
            "office",
            "fluffy",
            "AVATAR",
            "naïve",
            "Cafe\u0301",
            " ",
            " and ",
            "a\u00a0b",
            "(\\)",
            "https://example.org/a",
        ),
    ]
)
TEXT = st.lists(WORDS, min_size=1, max_size=14).map("".join)
NOTE = st.builds(lambda text: Note((Paragraph("footnote", (Run(text),)),)), TEXT)
RUN = st.one_of(
    TEXT.map(Run),
    TEXT.map(lambda text: Run(text, ("strong",))),
    st.builds(
        lambda text, href: Run(text, href=href), TEXT, st.sampled_from(["#here", "#gone", "mailto:a@example.org"])
    ),
    TEXT.map(lambda text: Run(text, lang="en")),
    NOTE.map(lambda note: Run("", note=note)),
)
RUNS = st.lists(RUN, min_size=1, max_size=4).map(tuple)
BODY = st.builds(lambda runs, anchor: Paragraph("body", runs, anchor=anchor), RUNS, st.sampled_from(["", "here"]))
HEADING = st.builds(lambda level, text: Paragraph(f"heading-{level}", (Run(text),), level), st.integers(1, 4), TEXT)
TITLE = TEXT.map(lambda text: Paragraph("title", (Run(text),)))
MARKER = st.sampled_from(["1.", "•", "（一）", ""])
ITEM = st.builds(
    lambda marker, depth, text: Paragraph("list", (Run(text),), marker=marker, list_depth=depth),
    *(MARKER, st.integers(1, 3), TEXT),
)
CELL = TEXT.map(lambda text: Cell((Paragraph("table-cell", (Run(text),)),)))
ROW = st.one_of(
    st.lists(CELL, min_size=3, max_size=3),
    st.lists(CELL, min_size=2, max_size=2).map(lambda cells: [replace(cells[0], colspan=2), cells[1]]),
).map(lambda cells: Row(tuple(cells)))
TABLE = st.builds(
    lambda rows, head, caption, layout: Table("plain", rows, min(head, len(rows) - 1), caption=caption, layout=layout),
    *(st.lists(ROW, min_size=1, max_size=4).map(tuple), st.integers(0, 1)),
    *(st.sampled_from([(), (Run("表1"),)]), st.booleans()),
)
FIGURE = st.builds(
    lambda alt, caption: Figure(Code("文"), alt, caption),
    st.sampled_from(["一个二维码", ""]),
    st.sampled_from([(), (Run("图1"),)]),
)
FLOW = st.one_of(BODY, BODY, HEADING, ITEM, TABLE, FIGURE)
INNER = st.lists(FLOW, min_size=1, max_size=3).map(tuple)
BLOCK = st.one_of(
    *(FLOW, FLOW, FLOW, TITLE, st.just(PageBreak()), INNER.map(Columns), INNER.map(Turned)),
    st.builds(Group, st.sampled_from(["masthead", "imprint"]), st.lists(BODY, min_size=1, max_size=2).map(tuple)),
    st.just(Contents(title=(Run("目录"),))),
)
BLOCKS = st.lists(BLOCK, min_size=1, max_size=8).map(tuple)


@cache
def theme() -> Theme:
    return load_template("jianbao").theme


def made(blocks: tuple[Block, ...]) -> Pages:
    document = Document("关于工作的简报", "zh-CN", blocks, "办公室", footer="内部资料", header="简报", watermark="样稿")
    return compose(document, theme(), load_fonts(theme().fonts))


def closed(text: str) -> str:
    return "".join(text.split())


@given(BLOCKS)
@settings(max_examples=60, deadline=None)
def test_a_screen_reader_hears_every_word_in_its_order(blocks: tuple[Block, ...]) -> None:
    pages = made(blocks)
    data = write_pdf(pages)
    heard = spoken(data)
    assert closed(heard.whole) == closed(plain_text(pages.document))
    levels = [int(one.kind[1]) for one in heard.all() if one.kind[0] == "H"]
    assert all(after <= before + 1 for before, after in zip([0, *levels], levels, strict=False))
    assert write_pdf(pages) == data


@given(BLOCKS)
@settings(max_examples=30, deadline=None)
def test_what_is_drawn_can_be_copied(blocks: tuple[Block, ...]) -> None:
    """As Chrome's engine reads it: all the words of the document, and of what stands around it."""
    pages = made(blocks)
    with pypdfium2.PdfDocument(write_pdf(pages)) as pdf:
        copied = "".join(page.get_textpage().get_text_range() for page in pdf)
    missing = set(closed(plain_text(pages.document))) - set(copied)
    assert missing == set()


@given(BLOCKS)
@settings(max_examples=25, deadline=None)
def test_checkers_find_nothing(blocks: tuple[Block, ...]) -> None:
    data = write_pdf(made(blocks))
    assert archive_faults(data) == []
    with TemporaryDirectory() as folder:
        path = Path(folder) / "made.pdf"
        path.write_bytes(data)
        assert reader_faults(path) == []
