"""Figures of markup: pictures, charts and codes with their captions and the words for who cannot see them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, get_args

from masthead.document import Figure, Fit
from masthead.errors import ReadError
from masthead.fill.markup import Node
from masthead.picture import Chart, ChartKind, Code, Picture, Series, Value, chart_fault, value_text
from masthead.units import parse_length

if TYPE_CHECKING:
    from masthead.fill.build import Builder

_KINDS: dict[str, ChartKind] = {kind: kind for kind in get_args(ChartKind)}


class Given(NamedTuple):
    """What a document has besides the report and its template. folders: where pictures are looked for. fingerprint:
    what <qr what="fingerprint"/> prints."""

    folders: tuple[Path, ...] = ()
    fingerprint: str = ""


NOTHING = Given()


def build_figure(builder: Builder, node: Node, fit: Fit) -> Figure:
    """The figure of a <figure>. Raises TemplateError for a picture that cannot be used, a chart that cannot be drawn,
    and where no words stand for it."""
    shown = [child for child in node.nodes if child.name != "caption"]
    if len(shown) != 1:
        raise node.error("a figure shows one thing", "Put one <img>, <chart> or <qr> in it.")
    (child,) = shown
    alt = builder.words(child.attributes["alt"])
    if not alt:
        hint = "Say in alt what the figure shows, for who cannot see it."
        raise child.error(f"the alt of this <{child.name}> is empty", hint)
    content: Picture | Chart | Code
    if child.name == "img":
        content = _picture(builder, child)
    elif child.name == "chart":
        content = _chart(builder, child)
        alt = data_alt(alt, content, builder.language)
    else:
        content = _code(builder, child)
    return Figure(
        content,
        alt,
        builder.part(node, "caption"),
        _width(builder, child),
        builder.style(node, "paragraph", builder.theme.styles),
        node.attributes.get("floats") == "yes",
        fit,
    )


def data_alt(alt: str, chart: Chart, language: str) -> str:
    """The alternative text of a chart, and behind it all that the chart prints, in sentences of its own words."""
    colon, comma, semicolon = ("：", "，", "；") if language.startswith("zh") else (": ", ", ", "; ")
    if chart.kind == "multiples":
        pairs = ((one.name, zip(chart.categories, one.values, strict=True)) for one in chart.series)
        rows = [(name, [(label, value_text(value)) for label, value in parts]) for name, parts in pairs]
    else:
        columns = zip(*(one.values for one in chart.series), strict=True)
        names = [one.name for one in chart.series]
        rows = [
            (label, [(name, value_text(value)) for name, value in zip(names, values, strict=True)])
            for label, values in zip(chart.categories, columns, strict=True)
        ]
    said = [comma.join(" ".join(filter(None, pair)) for pair in parts if pair[1]) for _, parts in rows]
    lines = [f"{head}{colon}{text}" if head and text else text for (head, _), text in zip(rows, said, strict=True)]
    parts = semicolon.join(filter(None, (chart.unit, *lines)))
    return f"{alt.rstrip('。.：:')}{colon}{parts}" if parts else alt


def _picture(builder: Builder, node: Node) -> Picture:
    from masthead.pictures import picture_file

    try:
        return picture_file(node.attributes["src"], builder.given.folders)
    except ReadError as error:
        raise node.error(f"{error.where}: {error.what}" if error.where else error.what, error.hint) from None


def _chart(builder: Builder, node: Node) -> Chart:
    labels: tuple[str, ...] | None = None
    series: list[Series] = []
    for child in node.nodes:
        own = tuple(builder.words(value.attributes.get("label", "")) for value in child.nodes)
        if labels is not None and own != labels:
            raise child.error(
                "its labels are not those of the first series", "Give every series the same labels in one order."
            )
        labels = own
        name = builder.words(child.attributes.get("name", ""))
        series.append(Series(name, tuple(_value(builder, value) for value in child.nodes)))
    unit = builder.words(node.attributes.get("unit", ""))
    chart = Chart(_KINDS[node.attributes["kind"]], labels or (), tuple(series), unit)
    if fault := chart_fault(chart):
        raise node.error(*fault)
    return chart


def _value(builder: Builder, node: Node) -> Value:
    number = node.attributes.get("number", "")
    text = builder.words(node.attributes.get("text", ""))
    return Value(float(number) if number else None, text, node.attributes.get("ref", ""))


def _code(builder: Builder, node: Node) -> Code:
    asked, text = node.attributes.get("what"), node.attributes.get("text", "")
    if bool(asked) == bool(text):
        raise node.error("a code needs either what or text", 'Write <qr what="fingerprint" …/> or <qr text="…" …/>.')
    if asked and not builder.given.fingerprint:
        hint = "Make the document with `masthead make` or `render`, or give the code a text."
        raise node.error("there is no fingerprint here", hint)
    return Code(builder.given.fingerprint if asked else text)


def _width(builder: Builder, node: Node) -> float:
    """In points; a percentage is of the type area's width. 0 where it is not set."""
    width = node.attributes.get("width", "")
    if width.endswith("%"):
        return builder.theme.page.measure * float(width[:-1]) / 100
    return parse_length(width) if width else 0.0
