"""The formats that are read, and which module reads each. A reader is imported when its format is met."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from pathlib import PurePath
from typing import NamedTuple

from masthead.errors import ReadError
from masthead.read import limits
from masthead.read.content import Content


class Format(NamedTuple):
    """name: what `Source.format` says. module: of masthead.read; its `read_content(data, where)` gives a Content and
    raises only ReadError. limit: the most bytes a file may have."""

    name: str
    module: str
    limit: int = limits.OFFICE_BYTES

    def content(self, data: bytes, where: str) -> Content:
        """What the file says. where: what errors call it. Raises ReadError."""
        content: Content = import_module(f"masthead.read.{self.module}").read_content(data, where)
        return content


_TEXT = Format("txt", "text", limits.TEXT_BYTES)
_MARKDOWN = Format("md", "markdown", limits.TEXT_BYTES)
_CSV = Format("csv", "csv_file", limits.TEXT_BYTES)
_PAGE = Format("html", "web", limits.TEXT_BYTES)
_SAVED_PAGE = Format("mhtml", "web.mhtml")
_MESSAGE = Format("eml", "mail")
_WORKBOOK = Format("xlsx", "sheets")
FORMATS: Mapping[str, Format] = {
    ".txt": _TEXT,
    ".text": _TEXT,
    ".md": _MARKDOWN,
    ".markdown": _MARKDOWN,
    ".pdf": Format("pdf", "pdf_text", limits.PDF_BYTES),
    ".csv": _CSV,
    ".tsv": _CSV,
    ".html": _PAGE,
    ".htm": _PAGE,
    ".xhtml": _PAGE,
    ".mhtml": _SAVED_PAGE,
    ".mht": _SAVED_PAGE,
    ".eml": _MESSAGE,
    ".xlsx": _WORKBOOK,
    ".xlsm": _WORKBOOK,
    **dict.fromkeys((".docx", ".docm", ".dotx", ".dotm"), Format("docx", "word")),
    **dict.fromkeys((".pptx", ".pptm", ".ppsx"), Format("pptx", "slides")),
    **dict.fromkeys((".odt", ".ott"), Format("odt", "odt")),
    ".rtf": Format("rtf", "rtf", limits.TEXT_BYTES),
}


# Formats that are not read, and what to save such a file as.
_NOT_READ: Mapping[str, str] = {
    ".doc": "Open it in Word, WPS or LibreOffice and save it as .docx.",
    ".dot": "Open it in Word, WPS or LibreOffice and save it as .docx.",
    ".wps": "Open it in WPS and save it as .docx.",
    ".ppt": "Open it in PowerPoint, WPS or LibreOffice and save it as .pptx.",
    ".dps": "Open it in WPS and save it as .pptx.",
    ".odp": "Open it in LibreOffice and save it as .pptx.",
    ".xls": "Open it in Excel, WPS or LibreOffice and save it as .xlsx.",
    ".xlsb": "Open it in Excel and save it as .xlsx.",
    ".et": "Open it in WPS and save it as .xlsx.",
    ".ods": "Open it in LibreOffice or Excel and save it as .xlsx.",
    ".msg": "Open it in Outlook and save it as .eml, or drag it into a mail program that does.",
}


def format_of(name: str, where: str) -> Format:
    """The format of a file by its name's ending. Raises ReadError."""
    ending = PurePath(name).suffix.lower()
    found = FORMATS.get(ending)
    if found is None:
        if hint := _NOT_READ.get(ending):
            raise ReadError(f"{ending} files are not read", where=where, hint=hint)
        what = f"the ending {ending!r} is not known" if ending else "the file's name has no ending"
        raise ReadError(what, where=where, hint=f"Formats that are read: {', '.join(FORMATS)}.")
    return found


def not_installed(package: str, extra: str, kind: str, where: str) -> ReadError:
    """What is raised where a format needs a package that is not there. extra: of this package, which brings it."""
    hint = f"Install it: pip install 'masthead[{extra}]'. Or save the document in another format."
    return ReadError(f"{kind} needs {package}, which is not installed", where=where, hint=hint)
