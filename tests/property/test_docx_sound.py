"""Documents of every kind of block, in every form, are written whole as a sound DOCX."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import Phase, given, reject, settings
from hypothesis import strategies as st

from masthead.compose import compose
from masthead.document import Block, Document
from masthead.errors import ComposeError
from masthead.fill import load_template
from masthead.fonts import load_fonts
from masthead.pages import Pages
from masthead.theme import Theme
from masthead.write.docx import write_docx
from tests.office import docx_text, model_text
from tests.property.test_figures_in_documents import BLOCKS
from tests.property.whole_documents import DOCUMENT, ONE_PAGE
from tests.soundness import assert_sound
from tests.soundness.accessible import barriers

LINES = st.sampled_from(["styled", "fitted"])


def themes(*names: str) -> st.SearchStrategy[Theme]:
    """The themes of templates, in both modes of lines."""
    return st.builds(lambda name, lines: replace(load_template(name).theme, lines=lines), st.sampled_from(names), LINES)


FORMS = themes("jianbao", "gongwen", "jiyao", "xinhan")
SUMMARIES = themes("one-page", "one-page-en")
# Of Word's Accessibility Checker, what does not depend on what a document says.
OWN_RULES = {
    *("missing alternative text", "missing title of a content control", "restricted access", "object not inline"),
    *("hard-to-read contrast", "image watermark", "title and language"),
}
PHASES = (Phase.explicit, Phase.reuse, Phase.generate)  # to make a document that fails smaller takes minutes

pytestmark = pytest.mark.filterwarnings("ignore:Generating overly large repr")


def composed(document: Document, theme: Theme) -> Pages:
    try:
        return compose(document, theme, load_fonts(theme.fonts))
    except ComposeError:
        reject()  # such as a chart that has no room for its words


@settings(max_examples=40, deadline=None, phases=PHASES)
@given(DOCUMENT, FORMS)
def test_a_document_in_any_form(document: Document, theme: Theme) -> None:
    pages = composed(document, theme)
    data = write_docx(pages)
    assert_sound(data)
    assert docx_text(data) == model_text(pages.document)
    assert not OWN_RULES & set(barriers(data))


@settings(max_examples=15, deadline=None, phases=PHASES)
@given(ONE_PAGE, SUMMARIES)
def test_a_summary(document: Document, theme: Theme) -> None:
    pages = composed(document, theme)
    data = write_docx(pages)
    assert_sound(data)
    assert docx_text(data) == model_text(pages.document)


@settings(max_examples=25, deadline=None, phases=PHASES)
@given(BLOCKS, FORMS)
def test_pictures_charts_and_codes(blocks: tuple[Block, ...], theme: Theme) -> None:
    assert_sound(write_docx(composed(Document("题目", "zh-CN", blocks), theme)))
