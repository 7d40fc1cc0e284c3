"""How the words of a chart are set: faces, sizes and colours (DrawingML, ECMA-376 part 1, 21.1.2)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from masthead.theme import ChartStyle, ParagraphStyle
from masthead.write.docx.charts.views import View
from masthead.write.docx.drawings import fill
from masthead.write.docx.elements import escaped, tag
from masthead.write.docx.fonts import has_bold_latin, is_italic
from masthead.write.docx.languages import text_language
from masthead.write.docx.setup import Setup

_HAN = 0x2E80  # the first of the blocks that Chinese text is of
_UPWARDS = -5_400_000  # sixty thousandths of a degree
_NO_INSETS: dict[str, str | int] = {f"{side}Ins": 0 for side in "ltrb"}


class Lettering(NamedTuple):
    """The attributes of text, and what says its colour and faces, as XML."""

    attributes: dict[str, str | int]
    faces: str
    turned: bool = False


class Looks(NamedTuple):
    """The lettering of a chart: of its names and its unit, of its categories, of its values."""

    label: Lettering
    category: Lettering
    value: Lettering


def looks(setup: Setup, style: ChartStyle, view: View) -> Looks:
    """The lettering that the PDF has, with the sizes to which it scaled the chart. Word gives a label of a pie one
    lettering: that of its category."""
    values = [word for row in view.values for word in row if word]
    pie = view.chart.kind == "pie"
    labels = [word for word in (view.unit, *view.names, *view.categories, *(values if pie else ())) if word]
    named, valued = setup.paragraph_style(style.label), setup.paragraph_style(style.value)
    label = _lettering(setup, named, labels[0].size if labels else named.size)
    turned = any(word.turned for word in view.categories if word)
    if pie:
        return Looks(label, label, label)
    latin = all(ord(char) < _HAN for series in view.chart.series for one in series.values for char in one.text)
    value = _lettering(setup, valued, values[0].size if values else valued.size, latin=latin)
    upright = all(not word.turned for word in values)
    return Looks(label, label._replace(turned=turned), value._replace(turned=not upright))


def _lettering(setup: Setup, style: ParagraphStyle, size: float, *, latin: bool = False) -> Lettering:
    """size: in points. latin: it has no Chinese character."""
    role = setup.font(style.font)
    bold = role.word_bold or (latin and has_bold_latin(role))
    attributes: dict[str, str | int] = {"lang": text_language(setup.language), "sz": round(size * 100)}
    attributes |= {"b": int(bold), "i": int(is_italic(role))}
    slots = {"latin": role.word_latin, "ea": role.word_han, "cs": role.word_latin}
    faces = "".join(tag(f"a:{slot}", {"typeface": face}) for slot, face in slots.items())
    return Lettering(attributes, fill(style.color) + faces)


def text_properties(look: Lettering, *, wrap: str = "square") -> str:
    """How an element of a chart sets its text. wrap: "none" for lines that are never broken."""
    plain = tag("a:pPr", None, tag("a:defRPr", look.attributes, look.faces))
    end = tag("a:endParaRPr", {"lang": look.attributes["lang"]})
    return tag("c:txPr", None, _body(look, wrap) + "<a:lstStyle/>" + tag("a:p", None, plain + end))


def rich_text(look: Lettering, lines: Sequence[str], *, wrap: str = "square") -> str:
    """The text of a title or label as it stands, a paragraph a line."""
    return tag("c:rich", None, _body(look, wrap) + _paragraphs(look, lines, ""))


def box_text(look: Lettering, lines: Sequence[str], *, align: str, wrap: str) -> str:
    """The text of a box, in the middle of its height whatever the face. align: "l" or "ctr"."""
    turn: dict[str, str | int] = {"vert": "vert270" if look.turned else "horz", "wrap": wrap}
    body = tag("a:bodyPr", {**turn, **_NO_INSETS, "anchor": "ctr"})
    return tag("cdr:txBody", None, body + _paragraphs(look, lines, align))


def _body(look: Lettering, wrap: str) -> str:
    attributes: dict[str, str | int] = {"rot": _UPWARDS if look.turned else 0, "vert": "horz", "wrap": wrap}
    return tag("a:bodyPr", attributes | _NO_INSETS)


def _paragraphs(look: Lettering, lines: Sequence[str], align: str) -> str:
    return "<a:lstStyle/>" + "".join(_paragraph(look, line, align) for line in lines)


def _paragraph(look: Lettering, text: str, align: str) -> str:
    side = {"algn": align} if align else {}
    plain = tag("a:pPr", side, tag("a:defRPr", look.attributes, look.faces))
    run = tag("a:r", None, tag("a:rPr", look.attributes, look.faces) + tag("a:t", None, escaped(text)))
    return tag("a:p", None, plain + run)
