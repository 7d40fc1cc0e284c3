"""A .docx from outside, opened: the parts that a document needs, clean, and nothing that runs, fetches or tells of its
writers."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, NamedTuple

from lxml.etree import tostring

from masthead.errors import Diagnostic, ReadError, TemplateError, shortened
from masthead.fill.word.cleaning import LINK, ONLY_LINKS, clean
from masthead.fill.word.wordml import w
from masthead.office_file import office_parts, xml_root
from masthead.office_package import OfficePart

if TYPE_CHECKING:
    from lxml.etree import _Element

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONSHIPS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationships"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
# What a document is made of, by the last word of the relationship's type, and the type of its content.
_KEPT = {
    "officeDocument": f"{_WORD}document.main+xml",
    "styles": f"{_WORD}styles+xml",
    "settings": f"{_WORD}settings+xml",
    "fontTable": f"{_WORD}fontTable+xml",
    "numbering": f"{_WORD}numbering+xml",
    "header": f"{_WORD}header+xml",
    "footer": f"{_WORD}footer+xml",
    "footnotes": f"{_WORD}footnotes+xml",
    "endnotes": f"{_WORD}endnotes+xml",
    "theme": "application/vnd.openxmlformats-officedocument.theme+xml",
}
# The parts that hold text, and what they are called in errors.
TEXT_KINDS = {
    _KEPT["officeDocument"]: "", _KEPT["header"]: "header", _KEPT["footer"]: "footer",
    _KEPT["footnotes"]: "footnotes", _KEPT["endnotes"]: "endnotes",
}  # fmt: skip
_OF_THE_TEXT = (*(kind for kind in _KEPT if kind != "officeDocument"), "image")
_PICTURES = {
    "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg", "gif": "image/gif", "bmp": "image/bmp",
    "tif": "image/tiff", "tiff": "image/tiff", "emf": "image/x-emf", "wmf": "image/x-wmf", "svg": "image/svg+xml",
}  # fmt: skip
_LEFT_OUT = (
    *("webSettings", "customXml", "customXmlProps", "thumbnail", "core-properties", "extended-properties"),
    *("custom-properties", "comments", "commentsExtended", "commentsIds", "commentsExtensible", "people"),
    *("glossaryDocument", "stylesWithEffects", "attachedTemplate", "printerSettings", "keyMapCustomizations"),
    *("documenttasks", "recipientData", "classificationlabels", "intelligence", "webextensiontaskpanes"),
    *("extensibility", "origin"),  # buttons of Word's own; a signature, which does not hold for what is filled in
)
_SAID = {
    "vbaProject": "macros", "wordVbaData": "macros", "oleObject": "an embedded object", "package": "an embedded file",
    "control": "a control that runs code", "activeXControlBinary": "a control that runs code",
    "aFChunk": "another file inside", "subDocument": "a link to another document", "frame": "a link to a web page",
    "font": "embedded fonts", "mailMergeSource": "a link to a data source", "chart": "a chart",
    "attachedToolbars": "toolbars", "diagramData": "a SmartArt drawing", "diagramLayout": "a SmartArt drawing",
    "diagramQuickStyle": "a SmartArt drawing", "diagramColors": "a SmartArt drawing",
}  # fmt: skip


class DrawnFile(NamedTuple):
    """parts: in the order in which they are reached, each after the part that names it. relationships: the file's."""

    parts: tuple[OfficePart, ...]
    relationships: bytes
    findings: tuple[Diagnostic, ...]


def open_drawn(data: bytes, label: str) -> DrawnFile:
    """The parts of a Word file. label: what errors and findings call it. Raises TemplateError for what is no Word file,
    is damaged or too large, and for what holds macros, embedded files, links to files outside or tracked changes."""
    return _Opened(office_parts(data, label, TemplateError), label).file()


class _Relation(NamedTuple):
    id: str
    kind: str
    target: str
    element: _Element


class _Opened:
    def __init__(self, parts: Mapping[str, bytes], label: str) -> None:
        self.parts = parts
        self.label = label
        self.left_out: set[str] = set()
        self.made: dict[str, OfficePart] = {}

    def file(self) -> DrawnFile:
        root, relations = self._relations("")
        main = [relation for relation in relations if relation.kind == "officeDocument"]
        if len(main) != 1:
            raise self._error("this is no Word document", "Save it in Word as .docx.")
        self._take(main[0])
        note = "comments of the drawn file are left out of the DOCX"
        findings = [Diagnostic("note", "drawn-comments", note, self.label)] if "comments" in self.left_out else []
        return DrawnFile(tuple(self.made.values()), _xml(root), tuple(findings))

    def _take(self, relation: _Relation) -> None:
        """The part that a relationship leads to, and those that this one needs."""
        name, kind = relation.target, relation.kind
        if name not in self.parts:
            raise self._error(f"{shortened(name)} is missing in the file", "Save it anew in Word.")
        content_type = self._picture_type(name) if kind == "image" else _KEPT[kind]
        if name in self.made:
            if self.made[name].content_type != content_type:
                raise self._error(f"{shortened(name)} is two things at once", "Save it anew in Word.")
        elif kind == "image":
            self.made[name] = OfficePart(name, content_type, self.parts[name])
        else:
            self._take_xml(name, kind)

    def _take_xml(self, name: str, kind: str) -> None:
        links, relations = self._relations(name)
        where = f"{self.label}, {shortened(name)}"
        root = xml_root(self.parts[name], where, TemplateError)
        if kind == "officeDocument" and (root.tag != w("document") or root.find(w("body")) is None):
            raise self._error("the file holds no text that is known here", "Save it in Word as .docx, not as Strict.")
        clean(root, where, frozenset(one.id for one in relations))
        self.made[name] = OfficePart(name, _KEPT[kind], _xml(root), _xml(links) if relations else b"")
        for one in relations:
            if one.target:
                self._take(one)

    def _picture_type(self, name: str) -> str:
        """The type of a picture's content. Raises TemplateError for what is none, and for an SVG that runs or fetches
        anything."""
        extension = name.rpartition(".")[2].lower()
        if extension not in _PICTURES:
            raise self._error(f"{shortened(name)} is no picture", "Put it in as PNG or JPEG.")
        if extension == "svg":
            from masthead.pictures import read_picture

            try:
                read_picture(self.parts[name], name)
            except ReadError as error:
                raise self._error(f"{shortened(name)}: {error.what}", error.hint) from None
        return _PICTURES[extension]

    def _relations(self, part: str) -> tuple[_Element, list[_Relation]]:
        """The relationships of a part that stay, as XML and as values; "" for those of the whole file."""
        folder, _, name = part.rpartition("/")
        path = posixpath.join(folder, "_rels", f"{name}.rels")
        if path not in self.parts:
            if part:
                return xml_root(b"<none/>", self.label), []
            raise self._error("this is no office file", "Save it in Word as .docx.")
        root = xml_root(self.parts[path], f"{self.label}, {shortened(path)}", TemplateError)
        if root.tag != _RELATIONSHIPS:
            raise self._error(f"{shortened(path)} holds no relationships", "Save the file anew in Word.")
        kept = []
        for element in list(root):
            relation = self._relation(element, part)
            if relation is None:
                root.remove(element)
            else:
                kept.append(relation)
        return root, kept

    def _relation(self, element: _Element, part: str) -> _Relation | None:
        """One relationship; None where what it leads to is left out. Raises TemplateError where it must not be."""
        family, _, kind = str(element.get("Type", "")).rpartition("/")
        target, identity = str(element.get("Target", "")), str(element.get("Id", ""))
        if kind in _LEFT_OUT:
            self.left_out.add(kind)
            return None
        external = element.get("TargetMode") == "External"
        if kind == "hyperlink":
            if not LINK.match(target):
                raise self._error(f"a link leads to {shortened(target)!r}", ONLY_LINKS)
            return _Relation(identity, kind, "", element)
        if external:
            what = f"the file is linked to {shortened(target)!r} outside"
            raise self._error(what, "Break the link in Word: put the picture or text into the file itself.")
        if family != _OFFICE or kind not in self._allowed(part):
            what = f"the file holds {_SAID.get(kind, 'what a template may not: ' + shortened(kind))}"
            raise self._error(what, "Take it out, and save the file as .docx.")
        return _Relation(identity, kind, _resolved(target, part.rpartition("/")[0]), element)

    def _allowed(self, part: str) -> Collection[str]:
        """The kinds of relationships that a part may have: of the file's, the text; of the text's, all but that."""
        if not part:
            return ("officeDocument",)
        return _OF_THE_TEXT if part == next(iter(self.made), part) else ("image",)

    def _error(self, what: str, hint: str) -> TemplateError:
        return TemplateError(what, where=self.label, hint=hint)


def _resolved(target: str, folder: str) -> str:
    """The name of the part that a target means, seen from a folder of the file."""
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")


def _xml(root: _Element) -> bytes:
    return tostring(root, encoding="UTF-8", standalone=True)
