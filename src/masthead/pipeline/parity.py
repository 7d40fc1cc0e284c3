"""The DOCX of each template as LibreOffice lays it out, held against the PDF."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from masthead.document import Figure
from masthead.face import Face
from masthead.language import is_traditional
from masthead.pages import Pages
from masthead.parity import (
    Comparison,
    Margins,
    NamedFace,
    PageText,
    TypeArea,
    compare,
    find_office,
    lay_out,
    read_pages,
)
from masthead.pipeline.attached import attached
from masthead.pipeline.drawn import check_drawn
from masthead.pipeline.fingerprint import inputs
from masthead.pipeline.inputs import check_printable
from masthead.pipeline.model_file import model_file
from masthead.pipeline.typeset import Beside, faces_on, typeset_in, wanted_templates, write
from masthead.reading_order import figure_words, leaves
from masthead.theme import FontRole, Theme

_MARKED = ("Bold", "bold", "It")  # in the PostScript names of bold and italic faces


def parity(report_path: Path | str, templates: Sequence[str] = (), *, lines: str = "") -> dict[str, Comparison]:
    """How PDF and DOCX of a report agree, by the template's name.

    report_path: report.yaml, report.json or a PDF that carries one. templates, lines: as `render` takes them. Nothing
    is written but in a temporary folder. Raises ConfigError where LibreOffice is not there, else as `render`.
    """
    find_office()
    path = Path(report_path)
    model = model_file(path)
    check_printable(model.report, path)
    wanted = wanted_templates(model.report, templates, lines)
    check_drawn(wanted, ("pdf",))
    made_of = inputs(model.report, model.data, wanted, path.parent)
    composed = typeset_in(model.report, wanted, Beside(path.parent, made_of.fingerprint))
    carried = attached(model.report, model.yaml, {})
    pdfs = [made.data for made in write(composed, ("pdf",))]
    documents = [made.data for made in write(composed, ("docx",), carried)]
    found = compared([one.pages for one in composed], pdfs, documents)
    return dict(zip((one.template.name for one in composed), found, strict=True))


def compared(set_: Sequence[Pages], pdfs: Sequence[bytes], documents: Sequence[bytes]) -> list[Comparison]:
    """Each PDF held against what LibreOffice makes of its DOCX. set_: what both were written from. Raises ConfigError
    where LibreOffice is not there, or makes nothing of a DOCX."""
    return [
        compare(_read(pages, pdf, "PDF"), _read(pages, other, "DOCX as laid out"))
        for pages, pdf, other in zip(set_, pdfs, _laid_out(set_, documents), strict=True)
    ]


def _laid_out(set_: Sequence[Pages], documents: Sequence[bytes]) -> list[bytes]:
    """In one start of LibreOffice, unless one name stands for several faces."""
    faces = [[*named_faces(pages.theme, pages.document.language), *_on(pages)] for pages in set_]
    together = [face for some in faces for face in some]
    if all(_first_of_each(some).items() <= _first_of_each(together).items() for some in faces):
        return lay_out(documents, together)
    return [made for document, some in zip(documents, faces, strict=True) for made in lay_out([document], some)]


def _first_of_each(faces: Sequence[NamedFace]) -> dict[str, NamedFace]:
    return {face.named: face for face in reversed(faces)}


def named_faces(theme: Theme, language: str) -> list[NamedFace]:
    """What the composer uses for each face that a DOCX in this language names, upright and light ones first."""
    from masthead.fonts import load_fonts

    fonts, traditional = load_fonts(theme.fonts), is_traditional(language)
    found = []
    for key, role in theme.fonts.items():
        named = _as_named(role, language)
        for name, probe, han in ((named.word_han, "国", True), (named.word_latin, "n", False)):
            face = fonts.pick(key, probe, han=han, traditional=traditional)
            found += [_named(name, face)] if face else []
    return sorted(dict.fromkeys(found), key=lambda face: any(word in face.postscript for word in _MARKED))


def _on(pages: Pages) -> list[NamedFace]:
    """The faces on the pages by their own names: some stand in for others where those lack a character."""
    return [_named(face.family, face) for face in faces_on(pages)]


def _as_named(role: FontRole, language: str) -> FontRole:
    from masthead.write.docx.fonts import traditional_role

    return traditional_role(role) if is_traditional(language) else role


def _named(name: str, face: Face) -> NamedFace:
    return NamedFace(name, face.path, face.family, face.name)


def _read(pages: Pages, data: bytes, where: str) -> tuple[PageText, ...]:
    page = pages.theme.page
    first = Margins(page.top_of(1), page.height - page.top_of(1) - page.depth_of(1))
    # A turned page's top is the left edge of the sheet.
    turned, wide = Margins(page.left, page.right), page.width > page.height
    area = TypeArea(first, Margins(page.top, page.bottom), turned, wide)
    return read_pages(data, area, set(_words(pages)), where)


def _words(pages: Pages) -> Iterator[str]:
    """What the document's drawings say."""
    for leaf in leaves(pages.document.blocks):
        if isinstance(leaf, Figure):
            yield from figure_words(leaf)
