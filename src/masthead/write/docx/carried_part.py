"""The part of the package that the file's model travels in, and what the file printed of it where."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from masthead.carried import NAMESPACE, PLACE_NAME, CarriedModel, Fields, Printed
from masthead.write.docx.elements import escaped, tag

STORE_ID = "{6D617374-6865-6164-0001-7265706F7274}"  # of the data, the same in every file
_STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
# What a paragraph says, in the XML of the body: drawings are no text of it, and the results of fields are Word's.
_TOKEN = re.compile(
    r"<w:drawing>.*?</w:drawing>|<w:pict>.*?</w:pict>|<(?P<end>/)?w:p[ >]|<w:t(?: [^>]*)?>(?P<text>[^<]*)</w:t>"
    r"|<w:(?P<blank>tab|br)/>|<w:fldChar w:fldCharType=\"(?P<field>begin|separate|end)\""
    r"|<w:instrText(?: [^>]*)?>(?P<code>[^<]*)<"
    rf'|<w:bookmarkStart w:id="(?P<id>\d+)" w:name="(?P<name>{PLACE_NAME}\d+)"/>'
    r'|<w:bookmarkEnd w:id="(?P<closed>\d+)"/>',
    re.DOTALL,
)

_DRAWN = re.compile("<w:drawing>.*?</w:drawing>|<w:pict>.*?</w:pict>", re.DOTALL)
_SAID = re.compile(
    r'<w:t(?: [^>]*)?>(?P<text>[^<]*)</w:t>|<w:fldChar w:fldCharType="(?P<field>begin|separate|end)"'
    r"|<w:instrText(?: [^>]*)?>(?P<code>[^<]*)<"
)
_BLANKS = {"tab": "\t", "br": "\n"}


def carried_xml(model: CarriedModel, language: str, parts: Sequence[str], fields: Sequence[str]) -> str:
    """The custom XML part. parts: the XML of the document's main part, and of its notes, headers and footers. fields:
    of its places, by number."""
    body, *rest = parts
    held = tag("model", None, "&#13;".join(map(escaped, model.data.decode("utf-8").split("\r"))))
    said = (tag("p", None, "".join(parts)) for parts in _paragraphs(body, fields))
    drawn = (found[0] for found in _DRAWN.finditer(body))
    beside = (tag("p", None, text) for part in (*drawn, *rest) for text in _texts(part))
    about = {"xmlns": NAMESPACE, "program": model.program, "template": model.template, "language": language}
    return tag("report", about, held + tag("text", None, "".join(said)) + tag("beside", None, "".join(beside)))


def store_xml() -> str:
    """What the part is known by (ECMA-376 part 1, 22.5)."""
    schema = tag("ds:schemaRefs", None, tag("ds:schemaRef", {"ds:uri": NAMESPACE}))
    return tag("ds:datastoreItem", {"ds:itemID": STORE_ID, "xmlns:ds": _STORE}, schema)


def _paragraphs(body: str, fields: Sequence[str]) -> Iterator[list[str]]:
    """The parts of each paragraph that says something, as XML; texts are as escaped as they are in the body."""
    parts: list[Printed] = []
    name, identity, results = "", "", Fields()
    for token in _TOKEN.finditer(body):
        kind = token.lastgroup
        if kind in ("text", "blank") and not results.hide():
            parts.append(Printed(token["text"] if kind == "text" else _BLANKS[token["blank"]], name=name))
        elif kind == "name":
            name, identity = token["name"], token["id"]
        elif kind == "closed":
            name = "" if token["closed"] == identity else name
        elif kind == "field":
            results.mark(token["field"])
        elif kind == "code":
            results.code(token["code"])
        elif kind == "end" and parts:
            yield [_part_xml(part, fields) for part in _joined(parts)]
            parts = []


def _texts(part: str) -> Iterator[str]:
    """What the paragraphs say that stand beside the text: in a drawing, a note, a header or footer; the results of
    fields are Word's."""
    results = Fields()
    for paragraph in part.split("</w:p>"):
        text = ""
        for token in _SAID.finditer(paragraph):
            if token["field"]:
                results.mark(token["field"])
            elif token["code"]:
                results.code(token["code"])
            elif not results.hide():
                text += token["text"]
        if text:
            yield text


def _joined(parts: Sequence[Printed]) -> Iterator[Printed]:
    """Neighbours of one place as one."""
    whole = parts[0]
    for part in parts[1:]:
        if part.name == whole.name:
            whole = whole._replace(text=whole.text + part.text)
        else:
            yield whole
            whole = part
    yield whole


def _part_xml(part: Printed, fields: Sequence[str]) -> str:
    if not part.name:
        return tag("t", None, part.text)
    return tag("f", {"name": part.name, "of": fields[int(part.name.removeprefix(PLACE_NAME))]}, part.text)
