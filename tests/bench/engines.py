"""The engines in a process that is warm: each has prepare(number), not timed, and make(prepared) -> bytes, timed.

`folder` holds what prepare.py wrote. `times`: how many times the document's sections are repeated. All PDFs are tagged:
Typst is asked for what Masthead's are, PDF/UA-1 and PDF/A-3b; WeasyPrint writes one of the two at a time.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from content import docx_context, html_source, load_content, typst_source, word_style
from reports import numbered_report, numbered_text, repeated

STANDARDS: list[Any] = ["ua-1", "a-3b"]  # Any: the stubs name every standard there is, and a list is invariant


class Engine(NamedTuple):
    prepare: Callable[[int], Any]
    make: Callable[[Any], Any]


def masthead_pdf(folder: Path, times: int) -> Engine:
    from masthead.write.pdf import write_pdf

    return _masthead(folder, times, write_pdf)


def masthead_docx(folder: Path, times: int) -> Engine:
    from masthead.write.docx import write_docx

    return _masthead(folder, times, write_docx)


def masthead_docx_of_pages(folder: Path, times: int) -> Engine:
    """The writer alone: it is handed pages that are composed."""
    from masthead.write.docx import write_docx

    engine = _masthead(folder, times, lambda pages: pages)
    return Engine(lambda number: engine.make(engine.prepare(number)), write_docx)


def _masthead(folder: Path, times: int, write: Callable[[Any], Any]) -> Engine:
    from masthead.fill import default_templates, load_template
    from masthead.fonts import load_fonts
    from masthead.pipeline.typeset import compose_report
    from masthead.report_file import load_report

    report = load_report(folder / "report.yaml")
    template = load_template(default_templates(report.language)[0])
    fonts = load_fonts(template.theme.fonts)
    return Engine(
        prepare=lambda number: repeated(numbered_report(report, number), times),
        make=lambda report: write(compose_report(report, template, fonts)),
    )


def masthead_extract(folder: Path, times: int) -> Engine:
    """The text read and extracted, as a person is shown it for review; nothing is set."""
    from masthead.extract import extract
    from masthead.read import read_bytes

    text = (folder / "input.txt").read_text(encoding="utf-8")

    def make(data: bytes) -> bytes:
        extract(read_bytes(data, "input.txt", "input.txt"))
        return data

    return Engine(lambda number: numbered_text(text, number, times), make)


def typst_pdf(folder: Path, times: int) -> Engine:
    import typst

    content = load_content(folder / f"briefing-{times}.json")
    compiler = typst.Compiler(font_paths=[str(folder / "fonts")], ignore_system_fonts=True)
    return Engine(
        prepare=lambda number: typst_source(content.numbered(number)).encode(),
        make=lambda source: compiler.compile(input=source, pdf_standards=STANDARDS),
    )


def weasyprint_pdf(folder: Path, times: int) -> Engine:
    from weasyprint import HTML
    from weasyprint.text.fonts import FontConfiguration

    content = load_content(folder / f"briefing-{times}.json")
    fonts = FontConfiguration()
    return Engine(
        prepare=lambda number: html_source(content.numbered(number)),
        make=lambda source: HTML(string=source).write_pdf(font_config=fonts, pdf_variant="pdf/ua-1"),
    )


def docxtpl_docx(folder: Path, times: int) -> Engine:
    from docxtpl import DocxTemplate

    content = load_content(folder / f"briefing-{times}.json")
    template = (folder / "template.docx").read_bytes()

    def make(context: dict[str, Any]) -> bytes:
        document, file = DocxTemplate(io.BytesIO(template)), io.BytesIO()
        document.render(context, autoescape=True)
        document.save(file)
        return file.getvalue()

    return Engine(lambda number: docx_context(content.numbered(number)), make)


def python_docx(folder: Path, times: int) -> Engine:
    """A plain loop: each text as a paragraph of python-docx's own template, in the style of its kind."""
    import docx

    content = load_content(folder / f"briefing-{times}.json")

    def make(texts: list[tuple[str, str]]) -> bytes:
        document, file = docx.Document(), io.BytesIO()
        for text, style in texts:
            document.add_paragraph(text, style)
        document.save(file)
        return file.getvalue()

    return Engine(lambda number: [(item.text, word_style(item.kind)) for item in content.numbered(number).texts], make)


ENGINES: Mapping[str, Callable[[Path, int], Engine]] = {
    "masthead-pdf": masthead_pdf,
    "masthead-docx": masthead_docx,
    "masthead-extract": masthead_extract,
    "masthead-docx-of-pages": masthead_docx_of_pages,
    "typst-pdf": typst_pdf,
    "weasyprint-pdf": weasyprint_pdf,
    "docxtpl-docx": docxtpl_docx,
    "python-docx": python_docx,
}
