"""What Word's Accessibility Checker looks for in a DOCX, as far as it is published: docs/accessibility.md lists it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise
from typing import Any

from tests.soundness.colors import contrast_faults
from tests.soundness.package import MAIN, WP, Package, W, opened

_DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
_VML = "{urn:schemas-microsoft-com:vml}"
_FILE = re.compile(r"\.(png|jpe?g|gif|svg|bmp|tiff?|emf|wmf)\b", re.IGNORECASE)
_VAGUE = {"click here", "here", "link", "more", "read more", "点击这里", "点此", "这里", "链接", "更多", "详情"}
_LONG = 1500  # characters, some two pages: a document that has more needs headings
_LONGEST_HEADING = 100  # characters

Rule = Callable[[Package], Iterator[str]]


def barriers(data: bytes) -> dict[str, list[str]]:
    """What the checker would list, by its rules; those that find nothing are left out."""
    package = opened(data)
    found = {name: list(rule(package)) for name, rule in RULES.items()}
    return {name: faults for name, faults in found.items() if faults}


def _alternative_text(package: Package) -> Iterator[str]:
    """Drawings say what they show, not what a file is called, or that they only decorate."""
    for name, root in package.stories().items():
        for one in root.iter(f"{WP}docPr"):
            said, decorates = one.get("descr", ""), any(True for _ in one.iter(_DECORATIVE))
            if bool(said.strip()) == decorates or _FILE.search(said):
                yield f"{name}: {one.get('name')} says {said!r}"
        for one in root.iter(f"{_VML}shape"):
            if not one.get("alt", "").strip():
                yield f"{name}: a shape {one.get('id')} says nothing"


def _head_rows(package: Package) -> Iterator[str]:
    """Tables name their head row, or are in the style Table Normal, as tables are that only set things side by side."""
    for table in _tables(package):
        head = table.find(f"{W}tr/{W}trPr/{W}tblHeader")
        look = table.find(f"{W}tblPr/{W}tblLook")
        styled = table.find(f"{W}tblPr/{W}tblStyle") is not None
        if styled and (head is None or look is None or look.get(f"{W}firstRow") != "1"):
            yield f"a table without a head row: {_text(table)[:40]}"
        if not styled and head is not None:
            yield f"a head row in a table that only sets things side by side: {_text(table)[:40]}"


def _simple_tables(package: Package) -> Iterator[str]:
    """No merged, split or nested cells; in tables that only set things side by side they are told apart, as bands."""
    for table in _tables(package):
        kind = "a band" if table.find(f"{W}tblPr/{W}tblStyle") is None else "a table"
        for what in ("gridSpan", "vMerge", "tbl"):
            if any(one is not table for one in table.iter(f"{W}{what}")):
                yield f"{kind} with {what}: {_text(table)[:40]}"


def _blank_rows(package: Package) -> Iterator[str]:
    """Rows and columns are not left blank."""
    for table in _tables(package):
        rows = [[_text(cell) for cell in row.iter(f"{W}tc")] for row in table.iter(f"{W}tr")]
        columns = zip(*rows, strict=True) if len({len(row) for row in rows}) == 1 else ()
        for line in (*rows, *columns):
            if not any(line):
                yield f"a blank row or column: {_text(table)[:40]}"


def _titled_controls(package: Package) -> Iterator[str]:
    for name, root in package.stories().items():
        for one in root.iter(f"{W}sdtPr"):
            alias = one.find(f"{W}alias")
            if one.find(f"{W}docPartObj") is None and (alias is None or not alias.get(f"{W}val").strip()):
                yield f"{name}: a content control without a title"


def _access(package: Package) -> Iterator[str]:
    for one in ("documentProtection", "writeProtection"):
        if package.of_kind("settings").find(f"{W}{one}") is not None:
            yield one


def _link_texts(package: Package) -> Iterator[str]:
    for name, root in package.stories().items():
        for one in root.iter(f"{W}hyperlink"):
            said = _text(one).strip().lower()
            if not said or said in _VAGUE:
                yield f"{name}: a link that says {said!r}"


def _inline(package: Package) -> Iterator[str]:
    """What shows something stands in the line of text; what decorates may float."""
    for one in package.stories()[MAIN].iter(f"{WP}anchor"):
        if not any(True for _ in one.iter(_DECORATIVE)):
            yield f"{one.find(f'{WP}docPr').get('name')} floats"


def _blanks(package: Package) -> Iterator[str]:
    """No blanks, tabs or empty paragraphs one after another."""
    for name, root in package.stories().items():
        for paragraph in root.iter(f"{W}p"):
            text = _text(paragraph)
            if re.search(r"[ \u00a0\u3000]{3}|\t\t", text):
                yield f"{name}: blanks in {text[:60]!r}"
        for one, after in pairwise(root.iter(f"{W}p")):
            if one.getnext() is after and not any(len(part) - len(part.findall(f"{W}pPr")) for part in (one, after)):
                yield f"{name}: two empty paragraphs"


def _headings(package: Package) -> Iterator[str]:
    """Levels go down one at a time, from the first; a long document has headings, and none of them is a paragraph."""
    levels = [0]
    for paragraph in package.stories()[MAIN].iter(f"{W}p"):
        level = _level(package, paragraph)
        if level and level > levels[-1] + 1:
            yield f"level {level} after {levels[-1]}: {_text(paragraph)[:30]}"
        if level and len(_text(paragraph)) > _LONGEST_HEADING:
            yield f"a heading of {len(_text(paragraph))} characters"
        levels += [level] if level else []


def _level(package: Package, paragraph: Any) -> int:
    """The outline level from 1: the paragraph's own, or its style's; 0 for text."""
    style = paragraph.find(f"{W}pPr/{W}pStyle")
    named = f"{W}style[@{W}styleId='{style.get(f'{W}val')}']/{W}pPr" if style is not None else "none"
    for properties in (paragraph.find(f"{W}pPr"), package.of_kind("styles").find(named)):
        own = properties.find(f"{W}outlineLvl") if properties is not None else None
        if own is not None:
            return (int(own.get(f"{W}val")) + 1) % 10
    return 0


def _structure(package: Package) -> Iterator[str]:
    """A long document has headings or a table of contents."""
    body = package.stories()[MAIN]
    paragraphs = list(body.iter(f"{W}p"))
    if len(_text(body)) > _LONG and not any(_level(package, one) for one in paragraphs):
        yield "no headings"


def _title_and_language(package: Package) -> Iterator[str]:
    core = package.roots["docProps/core.xml"]
    for name in ("title", "language"):
        found = [one.text for one in core if one.tag.endswith("}" + name)]
        if not found or not (found[0] or "").strip():
            yield f"no {name}"
    defaults = package.of_kind("styles").find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    if defaults is None or not {f"{W}val", f"{W}eastAsia"} <= set(defaults.attrib):
        yield "no language of text"


def _image_watermarks(package: Package) -> Iterator[str]:
    for name, root in package.stories().items():
        if any(True for _ in root.iter(f"{_VML}imagedata")):
            yield f"{name}: a picture as watermark"


def _tables(package: Package) -> Iterator[Any]:
    return (table for root in package.stories().values() for table in root.iter(f"{W}tbl"))


def _text(root: Any) -> str:
    """The text in reading order, tabs and breaks too."""
    marks = {f"{W}tab": "\t", f"{W}br": "\n"}
    found = root.iter(f"{W}t", f"{W}tab", f"{W}br", f"{W}footnoteReference")
    parts = [one.text if one.tag == f"{W}t" else marks.get(one.tag, "*") for one in found if not _is_stop(one)]
    return "".join(part or "" for part in parts)


def _is_stop(one: Any) -> bool:
    """Whether a w:tab is a tab stop, not a tab."""
    return bool(one.tag == f"{W}tab" and one.getparent().tag == f"{W}tabs")


RULES: Mapping[str, Rule] = {
    "missing alternative text": _alternative_text,
    "no header row": _head_rows,
    "missing title of a content control": _titled_controls,
    "restricted access": _access,
    "no headings": _structure,
    "merged or split cells": _simple_tables,
    "blank rows or columns": _blank_rows,
    "object not inline": _inline,
    "unclear hyperlink text": _link_texts,
    "hard-to-read contrast": contrast_faults,
    "repeated blanks": _blanks,
    "heading order": _headings,
    "image watermark": _image_watermarks,
    "title and language": _title_and_language,
}
