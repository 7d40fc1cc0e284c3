"""Templates that are drawn in Word: their DOCX, and what is to be said of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from masthead.errors import Diagnostic, TemplateError
from masthead.input_file import file_bytes
from masthead.report import Report

if TYPE_CHECKING:
    from masthead.fill import Template
    from masthead.fill.word import Filled


def check_drawn(templates: Sequence[Template], formats: Sequence[str]) -> None:
    """Raises TemplateError for a template that is drawn in Word alone where no DOCX is asked for."""
    for template in templates:
        if not template.entry and "docx" not in formats:
            what, hint = _no_pdf(template)
            raise TemplateError(what, where=str(template.folder), hint=hint)


def drawn_docx(report: Report, template: Template, folder: Path | None) -> Filled | None:
    """The DOCX of a template that is drawn in Word, None for another. folder: the report file's, where pictures are
    looked for besides the template's own. Raises TemplateError."""
    if not template.drawn:
        return None
    from masthead.fill import check_needs
    from masthead.fill.word import fill_file
    from masthead.office_file import LARGEST_FILE

    check_needs(report, template)
    hint = "Save a copy of it without what is not needed, such as large pictures."
    data = file_bytes(template.folder / template.drawn, LARGEST_FILE, hint, TemplateError)
    folders = (template.folder, folder) if folder else (template.folder,)
    return fill_file(report, data, f"{template.name}/{template.drawn}", folders)


def drawn_findings(template: Template, drawn: Filled | None, formats: Sequence[str]) -> tuple[Diagnostic, ...]:
    """What is to be said of a template that is drawn in Word, in these formats."""
    return (*_findings(template, formats), *(drawn.findings if drawn else ()))


def _findings(template: Template, formats: Sequence[str]) -> Iterator[Diagnostic]:
    where = f"template {template.name}"
    if not template.entry and "pdf" in formats:
        what, hint = _no_pdf(template)
        yield Diagnostic("warning", "drawn-no-pdf", what, where, hint)
    if template.entry and "pdf" in formats and "docx" in formats:
        message = f"the DOCX is made from {template.drawn}, the PDF from {template.entry}; they may differ"
        yield Diagnostic("note", "drawn-apart", message, where, "`masthead parity` compares them.")


def _no_pdf(template: Template) -> tuple[str, str]:
    what = f"it is drawn in Word alone ({template.drawn}), so there is no PDF of it"
    return what, "Print the DOCX from Word, or add a document.xml.j2 to the folder."
