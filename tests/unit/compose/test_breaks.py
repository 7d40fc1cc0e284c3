"""Where pages break: what stays together, whatever the text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import Phase, given, settings

from masthead.compose import compose
from masthead.document import Document, Paragraph
from masthead.fill import load_template
from masthead.fonts import load_fonts
from masthead.pages import Page
from masthead.reading_order import Leaf, leaves
from tests.unit.compose.documents import PLAIN, text_of

THEME = load_template("jianbao").theme
FONTS = load_fonts(THEME.fonts)
PHASES = (Phase.explicit, Phase.reuse, Phase.generate)


def rows(page: Page, found: list[Leaf]) -> list[int]:
    """The numbers of the paragraphs that a page's lines of running text belong to, line by line."""
    numbers = [part.block for part in page.placed if part.block >= 0 and not part.label and text_of(part)]
    return [number for number in numbers if not found[number].style.startswith("footnote")]


@pytest.mark.filterwarnings("ignore:Generating overly large repr")
@settings(max_examples=60, deadline=None, phases=PHASES)
@given(PLAIN)
def test_pages_neither_end_on_headings_nor_part_first_and_last_lines(blocks: tuple[Paragraph, ...]) -> None:
    pages = compose(Document("题目", "zh-CN", blocks), THEME, FONTS)
    found = list(leaves(pages.document.blocks))
    by_page = [rows(page, found) for page in pages.pages]
    lengths = {number: sum(page.count(number) for page in by_page) for page in by_page for number in page}
    for page, following in pairwise([page for page in by_page if page]):
        last = page[-1]
        assert not (isinstance(leaf := found[last], Paragraph) and leaf.level), "a heading ends a page"
        if last == following[0] and THEME.style(found[last].style).widows == 2:
            assert page.count(last) >= 2, "a first line ends a page"
            assert following.count(last) >= 2 or following.count(last) == lengths[last], "a last line opens a page"


@pytest.mark.filterwarnings("ignore:Generating overly large repr")
@settings(max_examples=30, deadline=None, phases=PHASES)
@given(PLAIN)
def test_a_page_is_left_only_when_the_next_lines_have_no_room(blocks: tuple[Paragraph, ...]) -> None:
    """White space at a page's foot is no more than what a heading with two lines, and a footnote of theirs, take."""
    pages = compose(Document("题目", "zh-CN", blocks), THEME, FONTS)
    found = list(leaves(pages.document.blocks))
    for page in pages.pages[:-1]:
        notes = [part for part in page.placed if part.block >= 0 and found[part.block].style == "footnote"]
        lines = len(rows(page, found))
        assert lines + len(notes) / 2 >= 22 - 11
