"""The engines in a process that is warm: each has prepare(number), not timed, and make(prepared) -> bytes, timed.

`folder` holds what prepare.py wrote. `times`: how many times the document's text is repeated.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from content import docx_context, html_source, load_content, numbered, typst_source


class Engine(NamedTuple):
    prepare: Callable[[int], Any]
    make: Callable[[Any], Any]


def masthead_pdf(folder: Path, times: int) -> Engine:
    from masthead.write.pdf import write_pdf

    return _masthead(folder, times, write_pdf)


def masthead_docx(folder: Path, times: int) -> Engine:
    from masthead.write.docx import write_docx

    return _masthead(folder, times, write_docx)


def _masthead(folder: Path, times: int, write: Callable[[Any], bytes]) -> Engine:
    from masthead.compose import compose
    from masthead.fill import default_templates, fill, load_template
    from masthead.fonts import load_fonts
    from masthead.report import Report
    from masthead.report_file import load_report

    report = load_report(folder / "report.yaml")
    template = load_template(default_templates(report.language)[0])
    fonts = load_fonts(template.theme.fonts)

    def make(report: Report) -> bytes:
        return write(compose(fill(report, template), template.theme, fonts))

    return Engine(lambda number: _numbered(report, number, times), make)


def _numbered(report: Any, number: int, times: int) -> Any:
    """The report with its sections repeated, and each long paragraph ending in the document's number."""
    import msgspec

    tables = msgspec.to_builtins(report)
    tables["sections"] = _number_texts(tables["sections"], number) * times
    return msgspec.convert(tables, type(report))


def _number_texts(value: Any, number: int) -> Any:
    if isinstance(value, dict):
        return {key: _number_texts(item, number) for key, item in value.items() if key != "span"}
    if isinstance(value, list):
        return [_number_texts(item, number) for item in value]
    return numbered(value, number) if isinstance(value, str) else value


def typst_pdf(folder: Path, times: int) -> Engine:
    import typst

    content = load_content(folder / "briefing.json")
    compiler = typst.Compiler(font_paths=[str(folder / "fonts")], ignore_system_fonts=True)
    return Engine(
        prepare=lambda number: typst_source(content.numbered(number, times)).encode(),
        make=lambda source: compiler.compile(input=source, pdf_tags=content.tagged),
    )


def weasyprint_pdf(folder: Path, times: int) -> Engine:
    from weasyprint import HTML
    from weasyprint.text.fonts import FontConfiguration

    content = load_content(folder / "briefing.json")
    fonts = FontConfiguration()
    return Engine(
        prepare=lambda number: html_source(content.numbered(number, times)),
        make=lambda source: HTML(string=source).write_pdf(font_config=fonts),
    )


def docxtpl_docx(folder: Path, times: int) -> Engine:
    from docxtpl import DocxTemplate

    content = load_content(folder / "briefing.json")
    template = (folder / "template.docx").read_bytes()

    def make(context: dict[str, Any]) -> bytes:
        document, file = DocxTemplate(io.BytesIO(template)), io.BytesIO()
        document.render(context, autoescape=True)
        document.save(file)
        return file.getvalue()

    return Engine(lambda number: docx_context(content.numbered(number, times)), make)


ENGINES: Mapping[str, Callable[[Path, int], Engine]] = {
    "masthead-pdf": masthead_pdf,
    "masthead-docx": masthead_docx,
    "typst-pdf": typst_pdf,
    "weasyprint-pdf": weasyprint_pdf,
    "docxtpl-docx": docxtpl_docx,
}
