"""What an office sees: a DOCX laid out by LibreOffice, with the faces an office has or their nearest free kin."""

from __future__ import annotations

import importlib.util
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from masthead.document import Document
from masthead.reading_order import paragraphs

# The faces a theme names in a DOCX → those that stand in for them here.
ALIASES = {
    "仿宋_GB2312": "FandolFang",
    "楷体_GB2312": "FandolKai",
    "楷体": "FandolKai",
    "黑体": "Noto Sans CJK SC",
    "方正小标宋简体": "Noto Serif CJK SC:bold",
    "宋体": "Noto Serif CJK SC",
    "Times New Roman": "Liberation Serif",
    "Arial": "Liberation Sans",
}
_FONT_PACKAGES = ("font_source_sans_pro", "font_source_serif_pro", "pylopdf_fonts_zh_cn")


def docx_text(data: bytes) -> list[str]:
    """The paragraphs of the body in reading order, tables row by row, without white space and empty ones.

    The paragraphs of a footnote follow the one that has its mark. Text in drawings is left out.
    """
    opened = docx.Document(BytesIO(data))
    found = [part for part in opened.part.package.parts if part.partname == "/word/footnotes.xml"]
    notes = {str(note.get(qn("w:id"))): note for note in parse_xml(found[0].blob)} if found else {}
    return [line for line in _lines(opened.element.body, notes, _marks(opened)) if line]


def model_text(document: Document) -> list[str]:
    """What `docx_text` must give for a lowered document."""
    texts = (paragraph.marker + paragraph.text for paragraph in paragraphs(document.blocks))
    return [line for line in ("".join(text.replace("\xad", "").split()) for text in texts) if line]


def to_pdf(data: bytes, folder: Path) -> bytes:
    """The DOCX as LibreOffice prints it. folder: an empty one for the profile and the files.

    LibreOffice reads w:overflowPunct the wrong way round, so it is turned in the copy that is converted.
    Raises AssertionError where two attempts give no PDF.
    """
    source = folder / "office.docx"
    source.write_bytes(_turned(data))
    result = folder / "office.pdf"
    for attempt in ("first", "second"):
        log = _convert(source, folder, folder / f"profile-{attempt}")
        if result.exists():
            return result.read_bytes()
    raise AssertionError(f"LibreOffice gave no PDF: {log}")


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


def _lines(root: Any, notes: dict[str, Any], marks: dict[str, str]) -> Iterator[str]:
    for paragraph in root.iter(qn("w:p")):
        if any(True for _ in paragraph.iterancestors(qn("w:drawing"))):
            continue
        yield "".join("".join(_texts(paragraph, marks)).split())
        for reference in paragraph.iter(qn("w:footnoteReference")):
            yield from _lines(notes[reference.get(qn("w:id"))], notes, marks)


def _texts(paragraph: Any, marks: dict[str, str]) -> Iterator[str]:
    for node in paragraph.iter(qn("w:t"), qn("w:footnoteReference"), qn("w:footnoteRef")):
        if node.tag == qn("w:footnoteReference"):
            yield marks.get(node.get(qn("w:id")), "")
        elif node.tag == qn("w:footnoteRef"):
            (note,) = node.iterancestors(qn("w:footnote"))
            yield marks[note.get(qn("w:id"))]
        elif next(node.iterancestors(qn("w:drawing")), None) is None:
            yield node.text or ""


def _convert(source: Path, folder: Path, profile: Path) -> str:
    command = ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore"]
    command += ["--convert-to", "pdf", "--outdir", str(folder), str(source)]
    environment = {**os.environ, "FONTCONFIG_FILE": str(_font_configuration(folder)), "HOME": str(folder)}
    try:
        run = subprocess.run(command, capture_output=True, env=environment, timeout=120, check=False)
    except subprocess.TimeoutExpired as error:
        return str(error)
    return run.stderr.decode(errors="replace")


def _font_configuration(folder: Path) -> Path:
    """A fontconfig file with the system's folders, those of this environment, and the aliases."""
    folders = [Path(sys.prefix) / "share" / "fonts" / "masthead", *_package_folders()]
    lines = ['<?xml version="1.0"?>', '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">', "<fontconfig>"]
    lines += ["<dir>/usr/share/fonts</dir>", *(f"<dir>{path}</dir>" for path in folders)]
    lines.append(f"<cachedir>{folder / 'font-cache'}</cachedir>")
    lines += [_alias(name, face) for name, face in ALIASES.items()]
    path = folder / "fonts.conf"
    path.write_text("\n".join([*lines, "</fontconfig>"]), encoding="utf-8")
    return path


def _package_folders() -> list[Path]:
    found = [importlib.util.find_spec(name) for name in _FONT_PACKAGES]
    return [Path(spec.submodule_search_locations[0]) for spec in found if spec and spec.submodule_search_locations]


def _alias(name: str, face: str) -> str:
    family, _, weight = face.partition(":")
    bold = f'<edit name="weight" mode="assign"><const>{weight}</const></edit>' if weight else ""
    return (
        f'<match target="pattern"><test name="family"><string>{name}</string></test>'
        f'<edit name="family" mode="assign" binding="strong"><string>{family}</string></edit>{bold}</match>'
    )


def _turned(data: bytes) -> bytes:
    """The package with w:overflowPunct turned from 0 to 1."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            part = source.read(name)
            if name == "word/styles.xml":
                part = re.sub(rb'(<w:overflowPunct w:val=)"0"', rb'\1"1"', part)
            target.writestr(name, part)
    return out.getvalue()
