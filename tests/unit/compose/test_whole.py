"""Any document is set whole: each of its texts once, in order, inside the type area, on pages without end."""

from __future__ import annotations

import pytest
from hypothesis import Phase, given, settings

from masthead.compose import compose
from masthead.document import Document, Run
from masthead.fill import load_template
from masthead.fonts import load_fonts
from masthead.reading_order import paragraphs
from tests.unit.compose.documents import DOCUMENT, ENGLISH, assert_apart, assert_inside, assert_whole, counted

THEME = load_template("jianbao").theme
FONTS = load_fonts(THEME.fonts)
# A document that fails is large, and making it smaller takes minutes.
PHASES = (Phase.explicit, Phase.reuse, Phase.generate)


@pytest.mark.filterwarnings("ignore:Generating overly large repr")
@settings(max_examples=60, deadline=None, phases=PHASES)
@given(DOCUMENT)
def test_nothing_is_lost_doubled_or_set_outside(document: Document) -> None:
    pages = compose(document, THEME, FONTS)
    assert_whole(pages)
    assert_inside(pages)
    assert_apart(pages)


@pytest.mark.filterwarnings("ignore:Generating overly large repr")
@settings(max_examples=20, deadline=None, phases=PHASES)
@given(ENGLISH)
def test_nor_in_an_english_theme(document: Document) -> None:
    theme = load_template("briefing-note").theme
    pages = compose(document, theme, load_fonts(theme.fonts))
    assert_whole(pages)
    assert_inside(pages)
    assert_apart(pages)


@pytest.mark.filterwarnings("ignore:Generating overly large repr")
@settings(max_examples=15, deadline=None, phases=PHASES)
@given(DOCUMENT)
def test_composing_again_gives_the_same(document: Document) -> None:
    assert compose(document, THEME, FONTS) == compose(document, THEME, FONTS)


@pytest.mark.filterwarnings("ignore:Generating overly large repr")
@settings(max_examples=20, deadline=None, phases=PHASES)
@given(DOCUMENT)
def test_every_link_leads_to_one_place(document: Document) -> None:
    pages = compose(document, THEME, FONTS)
    runs: list[Run] = [run for paragraph in paragraphs(pages.document.blocks) for run in paragraph.runs]
    anchors = counted(pages)
    assert {run.href[1:] for run in runs if run.href} <= set(anchors)
    assert all(times == 1 for times in anchors.values())
