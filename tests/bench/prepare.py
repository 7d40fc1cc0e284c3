"""Writes what the engines get: Masthead makes the example, and its composed text becomes the others' input.

Arguments: the example, the folder, and how many times as long the long documents are. It gets input.txt, the example's
text; report.yaml; briefing and one-page as .typ; briefing.html; template.docx and context.json; briefing-1.json and one
for each length; and in fonts/ the font files that Masthead used.
"""

from __future__ import annotations

import json
import shutil
import sys
from dataclasses import replace
from pathlib import Path

import typst
from content import Content, Look, Sheet, Text, docx_context, html_source, typst_source, write_docx_template
from reports import repeated

from masthead.compose import compose
from masthead.document import Document, Paragraph
from masthead.extract import extract
from masthead.face import Face, FontSet
from masthead.fill import default_templates, fill, load_template
from masthead.fonts import load_fonts
from masthead.read import read
from masthead.reading_order import paragraphs
from masthead.report import Report
from masthead.report_file import dump_report
from masthead.theme import Theme

LEAD_FONT = "kai"  # the role of a point's first words (GB/T 9704-2012, 7.3.3)
KINDS = ("title", "heading-1", "heading-2", "heading-3", "heading-4", "body")


def main(example: str, target: str, *lengths: str) -> None:
    folder = Path(target)
    source = read(Path(example))
    (folder / "input.txt").write_text(source.raw, encoding="utf-8")
    report = extract(source)
    (folder / "report.yaml").write_text(dump_report(report), encoding="utf-8")
    briefing, one_page = (_content(report, name, folder) for name in default_templates(report.language))
    for times in sorted({1, *map(int, lengths)}):
        _longer(briefing, report, times).save(folder / f"briefing-{times}.json")
    (folder / "briefing.typ").write_text(typst_source(briefing), encoding="utf-8")
    (folder / "one-page.typ").write_text(typst_source(one_page), encoding="utf-8")
    (folder / "briefing.html").write_text(html_source(briefing), encoding="utf-8")
    (folder / "context.json").write_text(json.dumps(docx_context(briefing)), encoding="utf-8")
    write_docx_template(folder / "template.docx", briefing)


def _content(report: Report, template_name: str, folder: Path) -> Content:
    """A document as Masthead composes it, as the others' content."""
    template = load_template(template_name)
    fonts = load_fonts(template.theme.fonts)
    pages = compose(fill(report, template), template.theme, fonts)
    return Content(
        texts=_texts(pages.document, pages.theme),
        looks={kind: _look(pages.theme, kind, fonts, folder / "fonts") for kind in (*KINDS, "lead")},
        sheet=Sheet(**{side: getattr(pages.theme.page, side) for side in Sheet.__dataclass_fields__}),
    )


def _longer(briefing: Content, report: Report, times: int) -> Content:
    """The very paragraphs that Masthead sets of a report whose sections are repeated."""
    template = load_template(default_templates(report.language)[0])
    return replace(briefing, texts=_texts(fill(repeated(report, times), template), template.theme))


def _texts(document: Document, theme: Theme) -> tuple[Text, ...]:
    return tuple(Text(_kind(one), one.marker + one.text, _lead(one, theme)) for one in paragraphs(document.blocks))


def _lead(paragraph: Paragraph, theme: Theme) -> str:
    """What a paragraph of text says first in a face of its own, before what is set as all text is."""
    if paragraph.level or paragraph.marker or len(paragraph.runs) < 2:
        return ""
    first = paragraph.runs[0]
    return first.text if LEAD_FONT in [theme.runs[style].font for style in first.styles] else ""


def _kind(paragraph: Paragraph) -> str:
    if paragraph.level:
        return f"heading-{paragraph.level}"
    return "title" if paragraph.style == "title" else "body"


def _look(theme: Theme, kind: str, fonts: FontSet, folder: Path) -> Look:
    style = theme.styles.get(kind, theme.styles["body"])
    font = LEAD_FONT if kind == "lead" and LEAD_FONT in theme.fonts else style.font
    latin, han = fonts.pick(font, "a", han=False), fonts.pick(font, "中", han=True)
    assert latin
    assert han
    latin_font, han_font = _typst_font(latin, folder), _typst_font(han, folder)
    families = (latin_font.family, han_font.family)
    return Look(families, han_font.weight, style.size, style.leading, style.indent, style.align)


def _typst_font(face: Face, folder: Path) -> typst.FontInfo:
    """The face's font file in `folder`, and what Typst calls the face."""
    folder.mkdir(exist_ok=True)
    copy = folder / Path(face.path).name
    if not copy.exists():
        shutil.copy(face.path, copy)
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(folder)]).fonts()
    return next(font for font in fonts if font.path == str(copy) and font.index == face.index)


if __name__ == "__main__":
    main(*sys.argv[1:])
