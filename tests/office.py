"""What an office sees: a DOCX laid out by LibreOffice, with the faces an office has or their nearest free kin."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from masthead.document import Document
from masthead.fill import load_template, template_names
from masthead.parity import NamedFace, lay_out
from masthead.pipeline.parity import named_faces
from masthead.reading_order import paragraphs
from tests.word_numbers import ListCounter


def docx_text(data: bytes) -> list[str]:
    """The paragraphs of the body in reading order, tables row by row, without white space and empty ones.

    The paragraphs of a footnote follow the one that has its mark. Text in drawings is left out. What Word counts is in.
    """
    opened = docx.Document(BytesIO(data))
    found = [part for part in opened.part.package.parts if part.partname == "/word/footnotes.xml"]
    notes = {str(note.get(qn("w:id"))): note for note in parse_xml(found[0].blob)} if found else {}
    return [line for line in _lines(opened.element.body, notes, _marks(opened), ListCounter(opened)) if line]


def model_text(document: Document) -> list[str]:
    """What `docx_text` must give for a lowered document."""
    texts = (paragraph.marker + paragraph.text for paragraph in paragraphs(document.blocks))
    return [line for line in ("".join(text.replace("\xad", "").split()) for text in texts) if line]


def to_pdf(data: bytes, folder: Path) -> bytes:
    """The DOCX as LibreOffice prints it, also as office.pdf in the folder."""
    (made,) = lay_out([data], _faces())
    (folder / "office.pdf").write_bytes(made)
    return made


@cache
def _faces() -> tuple[NamedFace, ...]:
    """What stands for the faces that a DOCX of any shipped template names."""
    themes = [load_template(name).theme for name in template_names()]
    found = (face for theme in themes for language in ("zh-CN", "zh-Hant") for face in named_faces(theme, language))
    return tuple(dict.fromkeys(found))


def to_text(pdf: Path) -> str:
    """The text of a PDF, page feeds between pages."""
    run = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, check=True, timeout=60)
    return run.stdout.decode()


def page_count(pdf: bytes) -> int:
    import pikepdf

    with pikepdf.open(BytesIO(pdf)) as opened:
        return len(opened.pages)


def _marks(opened: Any) -> dict[str, str]:
    """The marks Word gives the notes that have none of their own, by id; a numbering that starts anew is not known."""
    circled = bool(opened.element.xpath(".//w:footnotePr/w:numFmt[@w:val='decimalEnclosedCircle']"))
    counted = opened.element.xpath(".//w:footnoteReference[not(@w:customMarkFollows)]/@w:id")
    return {name: chr(ord("①") + at) if circled else str(at + 1) for at, name in enumerate(counted)}


def _lines(root: Any, notes: dict[str, Any], marks: dict[str, str], counter: ListCounter) -> Iterator[str]:
    for paragraph in root.iter(qn("w:p")):
        if any(True for _ in paragraph.iterancestors(qn("w:drawing"))):
            continue
        yield "".join("".join([counter.mark(paragraph), *_texts(paragraph, marks)]).split())
        for reference in paragraph.iter(qn("w:footnoteReference")):
            yield from _lines(notes[reference.get(qn("w:id"))], notes, marks, counter)


def _texts(paragraph: Any, marks: dict[str, str]) -> Iterator[str]:
    for node in paragraph.iter(qn("w:t"), qn("w:footnoteReference"), qn("w:footnoteRef")):
        if node.tag == qn("w:footnoteReference"):
            yield marks.get(node.get(qn("w:id")), "")
        elif node.tag == qn("w:footnoteRef"):
            (note,) = node.iterancestors(qn("w:footnote"))
            yield marks[note.get(qn("w:id"))]
        elif next(node.iterancestors(qn("w:drawing")), None) is None:
            yield node.text or ""
