"""The paragraphs of a finished Word file: of the text, headers, footers, notes, text boxes and charts.

What Word works out anew, such as the number of a page, is no text of the file (`carried.Fields`); what is hidden or
deleted prints nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from masthead.carried import Fields
from masthead.errors import ReadError
from masthead.office_file import office_parts, xml_root
from masthead.output_text import OutputLine
from masthead.read import limits
from masthead.read.docx.body import W, note_field
from masthead.read.word.package import M, child, switch, value
from masthead.read.word.styles import Styles

if TYPE_CHECKING:
    from lxml.etree import _Element

_MAIN = "word/document.xml"
_STYLES = "word/styles.xml"
_BESIDE = re.compile(r"word/(?P<name>header|footer|footnotes|endnotes)\d{0,3}\.xml")
_CHART = re.compile(r"word/charts/chart\d{1,4}\.xml")
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_BLANKS = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}
_RUNS = (f"{W}r", f"{M}r")
_READ = (f"{W}t", f"{M}t", f"{W}fldChar", f"{W}instrText", *_BLANKS)
_GONE = frozenset((f"{W}del", f"{W}moveFrom"))
_PLACES = {"header": "header", "footer": "footer", "footnotes": "footnote", "endnotes": "endnote"}


def docx_lines(data: bytes, where: str) -> tuple[OutputLine, ...]:
    """Every paragraph that says something, those of the text first. Raises ReadError for a file that is damaged,
    hostile or no Word file."""
    parts = office_parts(data, where)
    if _MAIN not in parts:
        raise ReadError(f"there is no {_MAIN} in it: it is no Word file", where=where, hint="Name a finished .docx.")
    styles = Styles(xml_root(parts[_STYLES], f"{where}, {_STYLES}") if _STYLES in parts else None)
    found = [*_lines(xml_root(parts[_MAIN], f"{where}, {_MAIN}"), "paragraph {}", styles)]
    for name, part in parts.items():
        if beside := _BESIDE.fullmatch(name):
            found += _lines(xml_root(part, f"{where}, {name}"), _PLACES[beside["name"]], styles)
        elif _CHART.fullmatch(name):
            found += _chart(xml_root(part, f"{where}, {name}"))
    limits.too_many(len(found), limits.BLOCKS, "paragraphs", where)
    return tuple(found)


def _lines(root: _Element, place: str, styles: Styles) -> Iterator[OutputLine]:
    texts: dict[_Element, list[str]] = {paragraph: [] for paragraph in root.iter(f"{W}p")}
    fields = Fields()
    for node in root.iter(*_READ):
        if node.tag in (f"{W}fldChar", f"{W}instrText"):
            note_field(fields, node)
        elif not fields.hide() and node.get(f"{W}type") != "page":
            holder = _paragraph_of(node)
            if holder is not None and not _is_hidden(node, holder, styles):
                texts[holder].append(_BLANKS.get(str(node.tag)) or node.text or "")
    for number, pieces in enumerate(texts.values(), 1):
        if text := "".join(pieces).strip():
            yield OutputLine(text, place.format(number))


def _paragraph_of(node: _Element) -> _Element | None:
    """The paragraph that a text stands in; None for what prints nothing: deleted, drawn in another way as well, or a
    tab that is one of a paragraph's properties."""
    paragraph = None
    parent = node.getparent()
    if parent is None or parent.tag not in _RUNS:
        return None
    for holder in node.iterancestors():
        if holder.tag in _GONE or holder.tag == _FALLBACK:
            return None
        if paragraph is None and holder.tag == f"{W}p":
            paragraph = holder
    return paragraph


def _is_hidden(node: _Element, paragraph: _Element, styles: Styles) -> bool:
    """Whether Word leaves it out of what it prints: by its run, or by a style."""
    look = child(node.getparent(), "rPr")
    own = switch(look, "vanish")
    if own is not None:
        return own
    named = value(look, "rStyle"), value(child(paragraph, "pPr"), "pStyle")
    return any(styles.style(name).hidden for name in named if name)


def _chart(root: _Element) -> Iterator[OutputLine]:
    """The texts and values of a chart."""
    for node in root.iter("{*}v", "{*}t"):
        if text := (node.text or "").strip():
            yield OutputLine(text, "chart")
