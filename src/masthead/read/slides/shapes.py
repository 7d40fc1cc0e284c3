"""What stands on a slide: paragraphs, tables and pictures, in the order in which they are drawn (PresentationML)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from masthead.read import limits
from masthead.read.left_out import LeftOut
from masthead.read.raised import lowered, raised

if TYPE_CHECKING:
    from lxml.etree import _Element

P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_DGM = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}"
_TITLES = ("title", "ctrTitle")
_FURNITURE = ("sldNum", "dt", "ftr", "hdr", "sldImg")
_LISTED = ("body", "obj")
_BULLETS = (f"{A}buChar", f"{A}buAutoNum", f"{A}buBlip")
_MOST_LEVELS = 9
_BLANKS = {f"{A}br": "\n", f"{A}tab": "\t"}


class Paragraph(NamedTuple):
    """item: a bullet or number stands before it. level: from 1."""

    text: str
    item: bool
    level: int
    title: bool


class Table(NamedTuple):
    """head: its first row is set apart."""

    rows: list[list[str]]
    head: bool


class Shown(NamedTuple):
    """A picture. id: of the relation to its file."""

    id: str
    alt: str


class Diagram(NamedTuple):
    id: str


Drawn = Paragraph | Table | Shown | Diagram


def drawn(tree: _Element, left_out: LeftOut) -> Iterator[Drawn]:
    """What a p:spTree, or a group in it, holds; titles first."""
    found = list(_drawn(tree, left_out))
    yield from (one for one in found if isinstance(one, Paragraph) and one.title)
    yield from (one for one in found if not (isinstance(one, Paragraph) and one.title))


def _drawn(parent: _Element, left_out: LeftOut) -> Iterator[Drawn]:
    for one in parent:
        if one.tag == f"{P}sp":
            yield from _shape(one, left_out)
        elif one.tag == f"{P}graphicFrame":
            yield from _frame(one, left_out)
        elif one.tag == f"{P}pic":
            yield from _picture(one, left_out)
        elif one.tag == f"{P}grpSp":
            yield from _drawn(one, left_out)
        elif one.tag == f"{_MC}AlternateContent":
            choices = [*one.findall(f"{_MC}Choice"), *one.findall(f"{_MC}Fallback")]
            yield from next((found for choice in choices if (found := list(_drawn(choice, left_out)))), [])


def _shape(shape: _Element, left_out: LeftOut) -> Iterator[Drawn]:
    holder = shape.find(f"{P}nvSpPr/{P}nvPr/{P}ph")
    kind = "" if holder is None else holder.get("type", "obj")
    body = shape.find(f"{P}txBody")
    if body is not None and kind not in _FURNITURE:
        yield from paragraphs(body, left_out, listed=kind in _LISTED, title=kind in _TITLES)


def paragraphs(body: _Element, left_out: LeftOut, *, listed: bool = False, title: bool = False) -> Iterator[Paragraph]:
    """The paragraphs of a text body. listed: bullets stand before those that do not say otherwise."""
    if title:
        said_lines = (_said(paragraph, left_out) for paragraph in body.findall(f"{A}p"))
        yield Paragraph("\n".join(said_lines), item=False, level=1, title=True)
        return
    for paragraph in body.findall(f"{A}p"):
        shape = paragraph.find(f"{A}pPr")
        said = "" if shape is None else shape.get("lvl", "")
        level = min(int(said), _MOST_LEVELS - 1) + 1 if said.isascii() and said.isdigit() and len(said) < 3 else 1
        marked = shape is not None and any(shape.find(name) is not None for name in _BULLETS)
        plain = shape is not None and shape.find(f"{A}buNone") is not None
        yield Paragraph(_said(paragraph, left_out), item=marked or (listed and not plain), level=level, title=False)


def _said(paragraph: _Element, left_out: LeftOut) -> str:
    made: list[str] = []
    for one in paragraph:
        if one.tag in (f"{A}r", f"{A}fld"):
            text = "" if one.get("type", "").startswith("slidenum") else one.findtext(f"{A}t") or ""
            if _is_struck(one):
                left_out.strike(text)
                continue
            made.append(_shifted(text, one, made[-1] if made else ""))
        elif one.tag in _BLANKS:
            made.append(_BLANKS[str(one.tag)])
        elif isinstance(one.tag, str) and one.tag not in (f"{A}pPr", f"{A}endParaRPr"):
            made.append("".join(text.text or "" for text in one.iter("{*}t")))
    return "".join(made)


def _is_struck(run: _Element) -> bool:
    look = run.find(f"{A}rPr")
    return look is not None and look.get("strike", "noStrike") != "noStrike"


def _shifted(text: str, run: _Element, before: str) -> str:
    """The text of a run as it is set: higher, lower than what stands before it, or on its line."""
    look = run.find(f"{A}rPr")
    shift = "0" if look is None else look.get("baseline", "0")
    if shift.startswith("-"):
        return lowered(text, before)
    return text if not shift.strip("0%") else raised(text)


def _frame(frame: _Element, left_out: LeftOut) -> Iterator[Drawn]:
    table = frame.find(f"{A}graphic/{A}graphicData/{A}tbl")
    diagram = next(frame.iter(f"{_DGM}relIds"), None)
    if table is not None:
        properties = table.find(f"{A}tblPr")
        head = properties is not None and properties.get("firstRow", "0") not in ("0", "false")
        rows = [_cells(row, left_out) for row in table.findall(f"{A}tr")]
        yield Table(rows, head and len(rows) > 1)
    elif diagram is not None:
        yield Diagram(diagram.get(f"{R}dm", ""))
    else:
        data = frame.find(f"{A}graphic/{A}graphicData")
        is_chart = data is not None and "chart" in data.get("uri", "")
        left_out.drawings["chart" if is_chart else "embedded object"] += 1


def _cells(row: _Element, left_out: LeftOut) -> list[str]:
    """The texts of a row; those of cells that go on from another are empty, as no slide shows them."""
    cells = []
    for cell in row.findall(f"{A}tc")[: limits.COLUMNS]:
        body = cell.find(f"{A}txBody")
        goes_on = any(cell.get(name, "0") not in ("0", "false") for name in ("hMerge", "vMerge"))
        said = [] if body is None or goes_on else [paragraph.text for paragraph in paragraphs(body, left_out)]
        cells.append("\n".join(filter(None, said)))
    return cells


def _picture(picture: _Element, left_out: LeftOut) -> Iterator[Drawn]:
    about = picture.find(f"{P}nvPicPr/{P}cNvPr")
    alt = "" if about is None else (about.get("descr") or about.get("title") or "").strip()
    blip = picture.find(f"{P}blipFill/{A}blip")
    if blip is not None and blip.get(f"{R}embed"):
        yield Shown(blip.get(f"{R}embed", ""), alt)
    else:
        left_out.drawings["linked picture, which was not fetched"] += 1
