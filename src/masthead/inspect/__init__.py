"""Inspect a finished PDF: glyph places read back, and held against GB/T 9704-2012 clause by clause.

It knows nothing of how this program makes documents: neither its themes nor its composer. What it measures may come
from any program.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from masthead.errors import ConfigError, ReadError, shortened
from masthead.input_file import file_bytes
from masthead.inspect.closing_checks import closing_checks
from masthead.inspect.file_checks import file_checks, foreign_checks
from masthead.inspect.finding import Finding, Inspection
from masthead.inspect.forms import FORMS, is_chinese, recognised
from masthead.inspect.head_checks import head_checks
from masthead.inspect.imprint_checks import imprint_checks
from masthead.inspect.line_checks import line_checks
from masthead.inspect.number_checks import number_checks, turned_checks
from masthead.inspect.page_checks import page_checks
from masthead.inspect.parts import Parts, find_parts
from masthead.inspect.pdf import read_sheets
from masthead.inspect.special_checks import letter_checks, minutes_checks
from masthead.inspect.table import inspection_fields, inspection_table
from masthead.inspect.text_checks import text_checks
from masthead.inspect.title_checks import title_checks

__all__ = ["FORMS", "Finding", "Inspection", "inspect", "inspect_data", "inspection_fields", "inspection_table"]

SIZE_LIMIT = 100 * 1024 * 1024
_TOO_LARGE = "Take pictures out of it, or take it apart."

Check = Callable[[Parts, str], Iterator[Finding]]

_BODY: tuple[Check, ...] = (title_checks, text_checks, closing_checks, imprint_checks, number_checks, turned_checks)
_CHECKS: dict[str, tuple[Check, ...]] = {
    "gongwen": (page_checks, head_checks, *_BODY, line_checks, file_checks),
    "jianbao": (page_checks, head_checks, *_BODY, line_checks, file_checks),
    "xinhan": (page_checks, *_BODY, letter_checks, line_checks, file_checks),
    "jiyao": (page_checks, head_checks, *_BODY, minutes_checks, line_checks, file_checks),
    "other": (page_checks, *_BODY, line_checks, file_checks),
}


_NO_FORM = Finding(
    "7", "form", "no mark, 发文字号 or red rule", "an official form", "n/a", 1, "give --form if it is one of them"
)


def inspect(path: Path | str, form: str = "") -> Inspection:
    """What a PDF measures, clause by clause of GB/T 9704-2012.

    form: gongwen (公文), jianbao (简报), xinhan (信函), jiyao (纪要) or other; recognised from page 1 where none is
    named. Raises ReadError where the file is no PDF that can be measured, ConfigError for a form that is not known.
    """
    path = Path(path)
    return inspect_data(file_bytes(path, SIZE_LIMIT, _TOO_LARGE), str(path), form)


def inspect_data(data: bytes, where: str, form: str = "") -> Inspection:
    """`inspect` for a PDF in memory. where: what the result and errors call it."""
    if form and form not in FORMS:
        what = f"{shortened(form)!r} is no form that is known"
        raise ConfigError(what, where="--form", hint=f"Forms: {', '.join(FORMS)}.")
    sheets = read_sheets(data, where)
    if not any(sheet.glyphs for sheet in sheets.pages):
        what = "no line of the PDF stands level"
        raise ReadError(what, where=where, hint="Turn the pages upright and save it anew.")
    parts = find_parts(sheets)
    if not form and not is_chinese(parts):
        checks: tuple[Check, ...] = (foreign_checks, file_checks)
        kind = "other"
    else:
        kind = form or recognised(parts)
        checks = _CHECKS[kind]
    findings = tuple(finding for check in checks for finding in check(parts, kind))
    if kind == "other" and not form and checks is _CHECKS["other"]:
        findings = (_NO_FORM, *findings)
    return Inspection(where, kind, bool(form), len(sheets.pages), sheets.producer, findings)
