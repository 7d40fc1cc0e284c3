"""What a drawn file's XML may hold: what runs, fetches or changes by itself is refused; what tells of its writers, and
what Word makes anew, is left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lxml.etree import strip_elements, strip_tags

from masthead.errors import TemplateError, shortened
from masthead.fill.word.wordml import w
from masthead.patterns import regex

if TYPE_CHECKING:
    from lxml.etree import _Element

_TRACKED = (
    *("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge", "rPrChange", "pPrChange", "sectPrChange"),
    *("tblPrChange", "tblPrExChange", "tblGridChange", "trPrChange", "tcPrChange", "numberingChange"),
)
_LEFT_OUT = (
    *("proofErr", "lastRenderedPageBreak", "commentRangeStart", "commentRangeEnd", "commentReference", "annotationRef"),
    # In settings: what leads elsewhere, asks the reader, or keeps what is not seen.
    *("attachedTemplate", "attachedSchema", "mailMerge", "updateFields", "docVars", "rsids", "printerSettings"),
    # In content controls: their text would be put back from data that the file carries; their number is their own.
    *("dataBinding", "smartTagPr", "customXmlPr"),
)
_UNWRAPPED = (w("smartTag"), w("customXml"))
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_OWN_TO_A_COPY = (
    *map(w, ("rsidR", "rsidRPr", "rsidRDefault", "rsidP", "rsidTr", "rsidSect", "rsidDel")),
    *(f"{_W14}paraId", f"{_W14}textId"),
)
_VML = "{urn:schemas-microsoft-com:vml}"
_VML_OFFICE = "{urn:schemas-microsoft-com:office:office}"
_RELATIONSHIP = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
# Fields that print what the document itself has (ECMA-376 part 1, 17.16.5).
_FIELDS = (
    *("PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "PAGEREF", "REF", "NOTEREF", "STYLEREF", "SEQ", "TOC", "TC"),
    *("HYPERLINK", "EQ", "SYMBOL", "QUOTE", "ADVANCE", "=", "LISTNUM", "INDEX", "XE", "TITLE"),
    *("FORMTEXT", "FORMCHECKBOX", "FORMDROPDOWN"),
)
# Where links may lead.
LINK = regex(r"(?:https?://|mailto:|#)", re.IGNORECASE)
ONLY_LINKS = "Only https, http and mailto links may stay."
# The arguments of a HYPERLINK field: a switch with what belongs to it, or an address (ECMA-376 part 1, 17.16.5.25).
_ARGUMENT = regex(r'\s*(?P<switch>\\[lot]\s*(?:"[^"]*"|\S*)|\\[mn])|\s*(?P<address>"[^"]*"|\S+)', re.IGNORECASE)


def clean(root: _Element, where: str, targets: frozenset[str]) -> None:
    """Change the XML of a part so that it is fit to be given on. where: what errors call it. targets: the ids of its
    relationships that stay. Raises TemplateError."""
    _refuse_tracked_changes(root, where)
    strip_elements(root, *map(w, _LEFT_OUT), with_tail=False)
    strip_tags(root, *_UNWRAPPED)
    _refuse_fields(root, where)
    for element in list(root.iter("*")):
        for name in _OWN_TO_A_COPY:
            if name in element.attrib:
                del element.attrib[name]
        _check_links(element, where, targets)
        if element.tag == w("sdtPr"):
            strip_elements(element, w("id"), with_tail=False)


def _refuse_tracked_changes(root: _Element, where: str) -> None:
    if next(root.iter(*map(w, _TRACKED)), None) is not None:
        hint = "Accept or reject them all in Word, and save the file."
        raise TemplateError("the file has tracked changes", where=where, hint=hint)


def _check_links(element: _Element, where: str, targets: frozenset[str]) -> None:
    """Every relationship that is named is there; old drawings name no file outside of them."""
    for name, value in element.attrib.items():
        if str(name).startswith(_RELATIONSHIP) and value and value not in targets:
            hint = "Take what was linked or embedded there out of the file, and save it."
            raise TemplateError(
                f"something leads to {shortened(str(value))!r}, which is not in it", where=where, hint=hint
            )
    is_vml = str(element.tag).startswith((_VML, _VML_OFFICE))
    if is_vml and any(element.get(name) for name in ("src", "href", f"{_VML_OFFICE}href", "althref")):
        raise TemplateError("a drawing leads to a file outside", where=where, hint="Put the picture into the file.")


def _refuse_fields(root: _Element, where: str) -> None:
    for code in _field_codes(root):
        match = re.match(r"\s*(=|[^\s\\\"]*)", code)
        name = match[1].upper() if match else ""
        if name and name not in _FIELDS:
            hint = "Take it out, or put a tag such as {{ issue.date }} in its place."
            what = f"a field of the kind {shortened(name)} is not allowed: it fetches, or changes by itself"
            raise TemplateError(what, where=where, hint=hint)
        if name == "HYPERLINK":
            _check_address(code[code.upper().index(name) + len(name) :], where)


def _check_address(arguments: str, where: str) -> None:
    """A link by a field leads where one by a relationship may, or to a place of the document."""
    found = list(_ARGUMENT.finditer(arguments.strip()))
    addresses = [one["address"].strip('"') for one in found if one["address"]]
    inside = any((one["switch"] or "")[:2].lower() == "\\l" for one in found)
    for address in addresses or ([] if inside else [""]):  # where there is none, a field in the field may make one
        if not LINK.match(address):
            raise TemplateError(f"a link leads to {shortened(address)!r}", where=where, hint=ONLY_LINKS)


def _field_codes(root: _Element) -> Iterator[str]:
    """What each field does, as far as its code is text; a code may be cut into runs."""
    open_codes: list[list[str]] = []
    for element in root.iter(w("fldSimple"), w("fldChar"), w("instrText")):
        if element.tag == w("fldSimple"):
            yield str(element.get(w("instr"), ""))
        elif element.tag == w("instrText"):
            if not open_codes:
                yield element.text or ""
            else:
                open_codes[-1].append(element.text or "")
        elif element.get(w("fldCharType")) == "begin":
            open_codes.append([])
        elif element.get(w("fldCharType")) == "end" and open_codes:
            yield "".join(open_codes.pop())
    yield from ("".join(code) for code in open_codes)
