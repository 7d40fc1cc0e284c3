"""Parity of documents made up from seeds: in LibreOffice each page of a DOCX starts as the PDF's does."""

from __future__ import annotations

import pytest

from masthead.compose import compose
from masthead.fill import load_template
from masthead.fonts import load_fonts
from masthead.pages import Pages
from masthead.parity import Comparison, Difference
from masthead.pipeline.parity import compared
from masthead.pipeline.typeset import typeset
from masthead.report import Language
from masthead.write.docx import write_docx
from masthead.write.pdf import write_pdf
from tests.realistic import document, report


def held_together(made: list[Pages]) -> list[Comparison]:
    return compared(made, [write_pdf(pages) for pages in made], [write_docx(pages) for pages in made])


def failures(named: list[str], made: list[Pages]) -> list[tuple[str, object]]:
    """The documents of which a page starts otherwise, or that lose or gain a character, and what differs first."""
    found = zip(named, held_together(made), strict=True)
    return [(name, one.differences[:1] or one.lost + one.added) for name, one in found if one.exit_code]


@pytest.mark.needs("soffice")
@pytest.mark.parametrize(
    ("language", "templates", "seeds"),
    [
        ("zh-CN", ("jianbao", "one-page", "gongwen", "xinhan", "jiyao"), (0, 3, 18, 20, 22, 44)),
        ("en", ("briefing-note", "one-page-en"), (0, 2, 4, 5)),
    ],
)
def test_reports_have_their_pages(language: Language, templates: tuple[str, ...], seeds: tuple[int, ...]) -> None:
    named = [(f"{name} {seed}", seed, name) for seed in seeds for name in templates]
    made = [typeset(report(seed, language), [name])[0].pages for _, seed, name in named]
    assert failures([name for name, _, _ in named], made) == []


def turned_elsewhere(found: Comparison) -> list[Difference]:
    """The first page that starts otherwise though every line up to it starts alike. Lines that break elsewhere move
    what comes after them, and are another matter."""
    pages = [one for one in found.differences if one.kind == "page"][:1]
    lines = [one.page for one in found.differences if one.kind == "line"]
    return [page for page in pages if not any(line <= page.page for line in lines)]


@pytest.mark.needs("soffice")
def test_documents_of_all_kinds_of_blocks_have_their_pages() -> None:
    """Tables, charts, notes, columns, turned pages, contents, a foot; in some it needs a page of its own."""
    theme = load_template("jianbao").theme
    fonts = load_fonts(theme.fonts)
    found = held_together([compose(document(seed), theme, fonts) for seed in (6, 7, 12, 23, 24, 25, 29, 41)])
    assert [turned_elsewhere(one) for one in found] == [[]] * len(found)
    assert sum(one.alike for one in found) >= 0.95 * sum(one.pages[0] for one in found)
    assert [one.lost for one in found] == [""] * len(found)
