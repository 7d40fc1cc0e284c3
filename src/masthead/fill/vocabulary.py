"""The elements of the markup that templates render: what each may hold and which attributes it takes.

One table. The parser checks against it, and it is what the published schema says.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Kind = Literal["paragraph", "list", "item", "table", "rows", "row", "cell", "runs", "transparent", "group", "other"]
Value = Literal[
    "text", "paragraph-style", "run-style", "table-style", "cell-style", "group-style", "step", "count", "number",
    "columns", "state", "width", "decimal", "chart-kind", "code", "flag", "name", "align", "levels", "side-by-side",
    "language", "number-level",
]  # fmt: skip

PATTERNS: dict[Value, str] = {
    "step": "[1-9][0-9]?",
    "count": "[1-9][0-9]{0,3}",
    "number": "[1-9][0-9]{0,6}",
    "columns": "[12]",
    "state": "done|planned",
    "width": r"[1-9][0-9]{0,3}(\.[0-9]{1,3})?(mm|cm|pt|%)",
    "decimal": r"(-?[0-9]{1,16}(\.[0-9]{1,12})?)?",
    "chart-kind": "bar|line|pie|stacked|multiples",
    "code": "fingerprint",
    "flag": "yes|no",
    "language": "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}",  # BCP 47, without private use
    "name": r"[A-Za-z][A-Za-z0-9_.\-]{0,62}",
    "align": "left|center|right|decimal",
    "levels": "[1-4]",
    "number-level": "[1-9]",
    "side-by-side": "[2-6]",
}


@dataclass(frozen=True, slots=True)
class Element:
    """kind: which builder reads it. children: the elements it may hold. text: whether it may hold text.

    style: the theme's style it takes where it has no class. required: attributes it cannot be without.
    """

    kind: Kind
    children: frozenset[str] = frozenset()
    text: bool = False
    style: str = ""
    attributes: dict[str, Value] = field(default_factory=dict)
    required: frozenset[str] = frozenset()


_FIT: dict[str, Value] = {"drop-at": "step", "show-at": "step"}
_PARAGRAPH: dict[str, Value] = {"class": "paragraph-style", **_FIT}
_MARKED: dict[str, Value] = {"id": "name", **_PARAGRAPH}
_TABLE: dict[str, Value] = {"class": "table-style", "floats": "flag", "layout": "flag", **_FIT}
_CELL: dict[str, Value] = {"class": "cell-style", "colspan": "count", "rowspan": "count", "align": "align"}
_SHOWN: dict[str, Value] = {"alt": "text", "width": "width"}
_RUN: dict[str, Value] = {"class": "run-style", "lang": "language", **_FIT}

_IN_NOTES = frozenset(("b", "i", "sub", "sup", "span", "a", "fact", "br", "tab"))
_RUNS = _IN_NOTES | {"footnote", "number"}
_PARAGRAPHS = frozenset(("title", "h1", "h2", "h3", "h4", "p"))
_FLOW = _PARAGRAPHS | {"ul", "ol", "table", "figure"}
_BLOCKS = _FLOW | {
    "section",
    *("masthead", "imprint", "callout", "signature", "foot"),
    *("zone", "key-figures", "points", "timeline", "page-break", "toc", "columns", "turned"),
}


def _paragraph(style: str) -> Element:
    return Element("paragraph", _RUNS, text=True, style=style, attributes=_MARKED)


def _run(style: str = "") -> Element:
    return Element("runs", _RUNS, text=True, style=style, attributes=_FIT)


def _other(*children: str, **attributes: Value) -> Element:
    return Element("other", frozenset(children), attributes=attributes | _FIT)


_ROWS = Element("rows", frozenset(("tr",)))
_CELLS = Element("cell", _RUNS | {"p"}, text=True, attributes=_CELL)
_GROUP = Element("group", _FLOW | {"page-break"}, attributes={"class": "group-style", **_FIT})
_WORDS = Element("other", _RUNS, text=True)

ELEMENTS: dict[str, Element] = {
    "document": Element(
        "other", _BLOCKS | {"footer", "header", "watermark"}, attributes={"title": "text", "author": "text"}
    ),
    "title": _paragraph("title"),
    "h1": _paragraph("heading-1"),
    "h2": _paragraph("heading-2"),
    "h3": _paragraph("heading-3"),
    "h4": _paragraph("heading-4"),
    "p": _paragraph("body"),
    "ul": Element("list", frozenset(("li",)), style="list", attributes=_PARAGRAPH),
    "ol": Element("list", frozenset(("li",)), style="list", attributes={"start": "number", **_PARAGRAPH}),
    "li": Element("item", _RUNS | {"p", "ul", "ol"}, text=True, attributes=_FIT),
    "table": Element("table", frozenset(("caption", "thead", "tbody", "tr")), style="plain", attributes=_TABLE),
    "caption": _WORDS,
    "figure": Element(
        "other",
        frozenset(("img", "chart", "qr", "caption")),
        style="figure",
        attributes={"floats": "flag", **_PARAGRAPH},
    ),
    "img": Element("other", attributes={"src": "text", **_SHOWN}, required=frozenset(("src", "alt"))),
    "chart": Element(
        "other",
        frozenset(("series",)),
        attributes={"kind": "chart-kind", "unit": "text", **_SHOWN},
        required=frozenset(("kind", "alt")),
    ),
    "series": Element("other", frozenset(("value",)), attributes={"name": "text"}),
    "value": Element("other", attributes={"label": "text", "number": "decimal", "text": "text", "ref": "text"}),
    "qr": Element("other", attributes={"what": "code", "text": "text", **_SHOWN}, required=frozenset(("alt",))),
    "thead": _ROWS,
    "tbody": _ROWS,
    "tr": Element("row", frozenset(("th", "td")), attributes=_FIT),
    "th": _CELLS,
    "td": _CELLS,
    "section": Element("transparent", _BLOCKS, attributes=_FIT),
    "masthead": _GROUP,
    "imprint": _GROUP,
    "callout": _GROUP,
    "signature": _GROUP,
    "foot": _GROUP,
    "zone": _other("head", *_PARAGRAPHS, "ul", "ol", "key-figures", "points", "timeline"),
    "head": _WORDS,
    "key-figures": _other("tile"),
    "tile": Element(
        "other",
        attributes={"number": "text", "unit": "text", "label": "text", "lead": "text", "ref": "text", **_FIT},
        required=frozenset(("number",)),
    ),
    "points": _other("point", columns="columns"),
    "point": _other("label", "text"),
    "label": _WORDS,
    "text": _WORDS,
    "timeline": _other("node"),
    "node": Element(
        "other", frozenset(("date", "caption")), attributes={"state": "state", **_FIT}, required=frozenset(("state",))
    ),
    "date": _WORDS,
    "page-break": _other(),
    "toc": _other("head", levels="levels"),
    "columns": Element("other", _FLOW | {"page-break"}, attributes={"count": "side-by-side", **_FIT}),
    "turned": Element("other", _FLOW | {"page-break", "columns"}, attributes=_FIT),
    "footnote": Element("other", _IN_NOTES | {"p"}, text=True, attributes=_FIT),
    "footer": Element("other", text=True),
    "header": Element("other", text=True),
    "watermark": Element("other", text=True),
    "b": _run("strong"),
    "i": _run("em"),
    "sub": _run("sub"),
    "sup": _run("sup"),
    "span": Element("runs", _RUNS, text=True, attributes=_RUN),
    "a": Element("runs", _RUNS, text=True, attributes={"href": "text", **_FIT}, required=frozenset(("href",))),
    "fact": Element("runs", _RUNS, text=True, attributes={"ref": "text", **_FIT}, required=frozenset(("ref",))),
    "number": Element("runs", text=True, attributes={"level": "number-level"}),
    "br": Element("runs"),
    "tab": Element("runs"),
}
