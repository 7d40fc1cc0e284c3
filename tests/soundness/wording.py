"""What Word asks of text beyond the schema: how stories and cells end, blanks, lengths, drawings, names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from tests.soundness.package import MAIN, WP, A, Package, W

_ENDING = ("tc", "footnote", "endnote", "comment", "hdr", "ftr", "txbxContent")  # with a paragraph
_LONGEST = {"tag": 64, "alias": 64, "font": 31, "style": 253}  # characters
_WIDEST = 31_680  # twips: 22 inches, the most that Word takes for a length
# By element: attributes in twips.
_TWIPS = {
    "spacing": ("before", "after", "line", "val"),
    "ind": ("left", "right", "start", "end", "firstLine", "hanging"),
    "tab": ("pos",),
    "pgSz": ("w", "h"),
    "pgMar": ("top", "bottom", "left", "right", "header", "footer"),
    "gridCol": ("w",),
    "tblInd": ("w",),
    "tcW": ("w",),
    "tblW": ("w",),
}
# By element: the least and the most of its w:val or w:sz (17.3.2.38, 17.18.68 and what Word's dialogs take).
_BOUNDS = {"sz": (2, 3276), "szCs": (2, 3276), "outlineLvl": (0, 9), "gridSpan": (1, 63)}
_MOST_EMU = 27_273_042_316_900  # ST_PositiveCoordinate
_EDGES = re.compile(r"^[ \t\r\n]|[ \t\r\n]$|[\t\r\n]|  ")


def wording_faults(package: Package) -> Iterator[str]:
    styles, fonts = package.of_kind("styles"), package.of_kind("fontTable")
    roots = {**package.stories(), "styles": styles, "fontTable": fonts, "numbering": package.of_kind("numbering")}
    for name, root in roots.items():
        if root is not None:
            checks = (_ends, _texts, _lengths, _bounds, _borders, _drawings, _names)
            yield from (f"{name}: {fault}" for check in checks for fault in check(root))
    if package.roots[MAIN][0][-1].tag != f"{W}sectPr":
        yield "the body does not end with its section"


def _ends(root: Any) -> Iterator[str]:
    for holder in _ENDING:
        for one in root.iter(f"{W}{holder}"):
            if not len(one) or one[-1].tag not in (f"{W}p", f"{W}sdt"):
                yield f"a {holder} does not end with a paragraph"
    for one in root.iter(f"{W}sdt"):
        content = one.find(f"{W}sdtContent")
        if content is None or not len(content):
            yield "an empty content control"


def _texts(root: Any) -> Iterator[str]:
    """Texts keep their blanks; tabs and line ends are elements; of the C1 controls there are none."""
    kept = "{http://www.w3.org/XML/1998/namespace}space"
    for one in root.iter(f"{W}t", f"{W}instrText"):
        text = one.text or ""
        if not text:
            yield "an empty text"
        if re.search(r"[\t\r\n]", text) or (_EDGES.search(text) and one.get(kept) != "preserve"):
            yield f"blanks that Word folds: {text[:40]!r}"
        if re.search("[\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]", text):
            yield f"control characters: {text[:40]!r}"


def _lengths(root: Any) -> Iterator[str]:
    for name, attributes in _TWIPS.items():
        for one in root.iter(f"{W}{name}"):
            for attribute in attributes:
                found = one.get(f"{W}{attribute}", "0")
                if not (re.fullmatch(r"-?\d+", found) and abs(int(found)) <= _WIDEST):
                    yield f"{name} {attribute}={found}"


def _bounds(root: Any) -> Iterator[str]:
    for name, (least, most) in _BOUNDS.items():
        for one in root.iter(f"{W}{name}"):
            if not least <= int(one.get(f"{W}val")) <= most:
                yield f"{name} {one.get(f'{W}val')}"


def _borders(root: Any) -> Iterator[str]:
    for edges in root.iter(f"{W}pBdr", f"{W}tcBorders", f"{W}tblBorders"):
        for one in edges:
            if not 0 <= int(one.get(f"{W}sz", "2")) <= 96 or not 0 <= int(one.get(f"{W}space", "0")) <= 31:
                yield f"a border of {one.get(f'{W}sz')} eighths, {one.get(f'{W}space')} points from the text"


def _drawings(root: Any) -> Iterator[str]:
    for one in root.iter(f"{WP}docPr"):
        if not one.get("name") or not 0 < int(one.get("id")) < 2**31:
            yield f"a drawing {one.get('name')!r}, {one.get('id')}"
    for one in root.iter(f"{WP}extent", f"{A}ext"):
        if one.get("uri") is None and not all(0 <= int(one.get(axis)) <= _MOST_EMU for axis in ("cx", "cy")):
            yield f"a drawing of {one.get('cx')} by {one.get('cy')}"
    for one in root.iter(f"{A}graphicData"):
        if len(one) != 1 or one[0].tag.rpartition("}")[0] != f"{{{one.get('uri')}":
            yield f"a graphic that is not what it says: {one.get('uri')}"


def _names(root: Any) -> Iterator[str]:
    """No faces of Word's own theme, no names longer than Word takes."""
    for one in root.iter():
        theme = [key for key in one.attrib if str(key).startswith(W) and str(key).endswith(("Theme", "themeColor"))]
        if theme:
            yield f"{one.tag.rpartition('}')[2]} refers to the theme: {theme}"
    for name in ("tag", "alias"):
        for one in root.iter(f"{W}{name}"):
            if len(one.get(f"{W}val")) > _LONGEST[name]:
                yield f"{name} of {len(one.get(f'{W}val'))} characters"
    faces = {face for one in root.iter(f"{W}rFonts") for face in one.attrib.values()}
    faces |= {one.get(f"{W}name") for one in root.iter(f"{W}font")}
    yield from (f"a face named {face}" for face in faces if len(face) > _LONGEST["font"])
    for one in root.iter(f"{W}style"):
        if len(one.find(f"{W}name").get(f"{W}val")) > _LONGEST["style"]:
            yield "a style with a long name"
