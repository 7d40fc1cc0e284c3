"""What a Word file made here carries, and what else it says: its body, its comments, texts beside the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from masthead.carried import NAMESPACE, Fields, Paragraphs, Printed
from masthead.errors import ReadError
from masthead.office_file import LARGEST_FILE, office_parts, xml_root
from masthead.read.docx.body import Body, W, note_field, read_body, who_and_when

if TYPE_CHECKING:
    from lxml.etree import _Element

_MAIN = "word/document.xml"
_N = f"{{{NAMESPACE}}}"
_STORES = re.compile(r"customXml/item\d{1,4}\.xml")
_BESIDE = re.compile(r"word/(?:header|footer|footnotes|endnotes)[\w-]*\.xml")
_MOST_MODEL = 20_000_000
_ELSEWHERE = "Make a report of it first: masthead read FILE -o report.yaml."
_TAKE = "Take the report file itself, or the file as Masthead wrote it."


class Remark(NamedTuple):
    """A comment. about: the text that it is on."""

    author: str
    date: str
    text: str
    number: str


class Returned(NamedTuple):
    """A file that came back. model: report.yaml, as it was carried. printed: what was printed where. beside: texts in
    notes, headers, footers and drawings, those of the file as it is, which were not there when it was made."""

    model: bytes
    printed: Paragraphs
    body: Body
    remarks: list[Remark]
    beside: list[str]


def returned(data: bytes, where: str) -> Returned:
    """What a DOCX file carries and says. where: what errors call it. Raises ReadError for a file that is damaged,
    hostile or no Word file, and for one that Masthead did not make."""
    if len(data) > LARGEST_FILE:
        raise ReadError(f"the file is larger than {LARGEST_FILE // 1024**2} MB", where=where, hint=_TAKE)
    parts = office_parts(data, where)
    if _MAIN not in parts:
        raise ReadError(f"there is no {_MAIN} in it: it is no Word file", where=where, hint=_ELSEWHERE)
    store = _store(parts, where)
    if store is None:
        raise ReadError("the DOCX carries no report: Masthead did not make it", where=where, hint=_ELSEWHERE)
    root = xml_root(parts[_MAIN], f"{where}, {_MAIN}")
    body = read_body(root, where)
    known = {_solid("".join(map(str, part.itertext()))) for part in store.iterfind(f"{_N}beside/{_N}p")}
    new = dict.fromkeys(text for text in _beside(root, parts, where) if _solid(text) and _solid(text) not in known)
    return Returned(_model(store, where), _printed(store), body, _remarks(parts, where), list(new))


def carries_report(parts: Mapping[str, bytes], where: str) -> bool:
    """Whether the parts of a DOCX carry the report that it was made from. Raises ReadError for hostile ones."""
    return _store(parts, where) is not None


def _store(parts: Mapping[str, bytes], where: str) -> _Element | None:
    """The part that carries the model, whatever it is called by now."""
    for name, data in parts.items():
        if _STORES.fullmatch(name) and NAMESPACE.encode() in data:
            root = xml_root(data, f"{where}, {name}")
            if root.tag == f"{_N}report":
                return root
    return None


def _model(store: _Element, where: str) -> bytes:
    data = (store.findtext(f"{_N}model") or "").encode("utf-8")
    if not data or len(data) > _MOST_MODEL:
        raise ReadError("the report in the DOCX is empty or too large", where=where, hint=_TAKE)
    return data


def _printed(store: _Element) -> Paragraphs:
    return tuple(
        tuple(Printed(part.text or "", part.get("of", ""), part.get("name", "")) for part in paragraph)
        for paragraph in store.iterfind(f"{_N}text/{_N}p")
    )


def _remarks(parts: Mapping[str, bytes], where: str) -> list[Remark]:
    name = "word/comments.xml"
    if name not in parts:
        return []
    return [
        Remark(
            *who_and_when(comment),
            " ".join(_said_beside(comment)).strip(),
            comment.get(f"{W}id", ""),
        )
        for comment in xml_root(parts[name], f"{where}, {name}").iterfind(f"{W}comment")
    ]


def _beside(root: _Element, parts: Mapping[str, bytes], where: str) -> Iterator[str]:
    """The paragraphs of drawings, notes, headers and footers."""
    for holder in root.iter(f"{W}txbxContent"):
        if next(holder.iterancestors(holder.tag), None) is None:
            yield from _said_beside(holder)
    for name in parts:
        if _BESIDE.fullmatch(name):
            yield from _said_beside(xml_root(parts[name], f"{where}, {name}"))


def _said_beside(root: _Element) -> Iterator[str]:
    """What the paragraphs of a note, a header, a footer or a drawing say, the results of fields aside."""
    fields = Fields()
    texts: dict[_Element, list[str]] = {paragraph: [] for paragraph in root.iter(f"{W}p")}
    for node in root.iter(f"{W}t", f"{W}fldChar", f"{W}instrText"):
        if node.tag != f"{W}t":
            note_field(fields, node)
        elif not fields.hide():  # a paragraph's text is its own: others may stand in a drawing in it
            paragraph = next(node.iterancestors(f"{W}p"), None)
            if paragraph in texts:
                texts[paragraph].append(node.text or "")
    yield from map("".join, texts.values())


def _solid(text: str) -> str:
    return "".join(text.split())
