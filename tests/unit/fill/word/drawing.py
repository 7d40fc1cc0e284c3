"""Small Word files with tags in them, made for one test each."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from io import BytesIO
from typing import Any

import docx
from docx.document import Document
from docx.text.paragraph import Paragraph

from masthead.fill.word import fill_file
from masthead.report import Report
from tests.soundness import faults

LABEL = "brief/document.docx"


def drawn(*texts: str, header: str = "", rows: Sequence[Sequence[str]] = ()) -> bytes:
    """A file with these paragraphs, then a table of these rows."""
    document = docx.Document()
    for text in texts:
        document.add_paragraph(text)
    if header:
        document.sections[0].header.paragraphs[0].text = header
    if rows:
        table = document.add_table(len(rows), len(rows[0]))
        for row, cells in zip(table.rows, rows, strict=True):
            for cell, text in zip(row.cells, cells, strict=True):
                cell.text = text
    return saved(document)


def saved(document: Document) -> bytes:
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def cut(pieces: Iterable[str], look: Callable[[Any, int], None]) -> bytes:
    """A file with one paragraph of a run for each piece. look: what makes the run with this number look its own way."""
    document = docx.Document()
    paragraph = document.add_paragraph()
    for number, piece in enumerate(pieces):
        look(paragraph.add_run(piece), number)
    return saved(document)


def with_part(data: bytes, changes: Mapping[str, Callable[[str], str]]) -> bytes:
    """The file with some of its parts' XML changed."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            part = source.read(name)
            target.writestr(name, changes[name](part.decode()) if name in changes else part)
    return out.getvalue()


def with_body(data: bytes, change: Callable[[str], str]) -> bytes:
    return with_part(data, {"word/document.xml": change})


def boxed(text: str) -> Callable[[str], str]:
    """Puts a text box with a paragraph of this text in the place of a |."""
    box = f"<w:txbxContent><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:txbxContent>"
    shape = f'<v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox>{box}</v:textbox></v:shape>'
    return lambda xml: xml.replace("|", f"</w:t><w:pict>{shape}</w:pict><w:t>")


def filled(report: Report, data: bytes) -> Document:
    return docx.Document(BytesIO(fill_file(report, data, LABEL).data))


def texts(report: Report, data: bytes) -> list[str]:
    """The paragraphs that a drawn file gives, tables aside."""
    return [paragraph.text for paragraph in filled(report, data).paragraphs]


def table_texts(report: Report, data: bytes) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in filled(report, data).tables[0].rows]


def first(document: Document) -> Paragraph:
    return document.paragraphs[0]


def assert_fit(data: bytes) -> None:
    """A filled file has no fault but those looks that the office has drawn: fonts of its own theme."""
    assert [fault for fault in faults(data) if "refers to the theme" not in fault] == []
