"""What an office sees: a DOCX laid out by LibreOffice, with the faces an office has or their nearest free kin."""

from __future__ import annotations

import importlib.util
import os
import re
import subprocess
import sys
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
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
    """The paragraphs of the body in reading order, tables row by row, without white space and empty ones."""
    body = docx.Document(BytesIO(data)).element.body
    return [line for line in map(_paragraph_text, body.iter(qn("w:p"))) if line]


def model_text(document: Document) -> list[str]:
    """What `docx_text` must give for a lowered document."""
    texts = (paragraph.marker + paragraph.text for paragraph in paragraphs(document.blocks))
    return [line for line in ("".join(text.split()) for text in texts) if line]


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


def to_pictures(pdf: Path, dpi: int = 60) -> list[Path]:
    """A PNG a page, beside the PDF."""
    stem = pdf.with_suffix("")
    subprocess.run(["pdftoppm", "-r", str(dpi), "-png", str(pdf), str(stem)], check=True, timeout=120)
    return sorted(pdf.parent.glob(f"{stem.name}-*.png"))


def page_count(pdf: bytes) -> int:
    import pikepdf

    with pikepdf.open(BytesIO(pdf)) as opened:
        return len(opened.pages)


def _paragraph_text(paragraph: Any) -> str:
    return "".join("".join(node.text or "" for node in paragraph.iter(qn("w:t"))).split())


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
