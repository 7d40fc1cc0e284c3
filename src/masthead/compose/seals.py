"""Names and date at the end of an official document (GB/T 9704-2012, 7.3.5), with room for seals or without."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from masthead.compose.atoms import Setter
from masthead.compose.lines import natural_width
from masthead.compose.strips import space_of
from masthead.document import Cell, Group, Paragraph, Row, Table

DATES = ("signature-date", "sealed-date")
_INDENT = 2  # characters that the date starts to the right of the name
_BESIDE = 2  # seals beside each other: two of 42 mm on a measure of 156 mm, with a clear blank between


def signed(group: Group, setter: Setter, measure: float) -> Group:
    """The group with its names and date in their places; several names to be sealed as a table of rows."""
    paragraphs = [block for block in group.blocks if isinstance(block, Paragraph)]
    names = [block for block in paragraphs if block.style not in DATES]
    dates = [block for block in paragraphs if block.style in DATES][:1]
    style = setter.theme.groups[group.kind]
    if len(paragraphs) != len(group.blocks) or len(names) + len(dates) != len(paragraphs):
        return group
    if style.seals == "unsealed":
        return replace(group, blocks=_unsealed(names, dates, setter, measure))
    if len(names) > 1:
        return replace(group, blocks=(_rows_to_seal(names, dates, setter, measure, style.seal),))
    return replace(group, blocks=_sealed(names, dates, setter, measure))


def _width(setter: Setter, paragraph: Paragraph) -> float:
    return natural_width(setter, paragraph.runs, setter.theme.style(paragraph.style))


def _unsealed(
    names: Sequence[Paragraph], dates: Sequence[Paragraph], setter: Setter, measure: float
) -> tuple[Paragraph, ...]:
    """7.3.5.2: the name 2 characters from the right, the date 2 characters to the right of its start; a longer date
    2 characters from the right, and the name 2 characters to its left."""
    width = max((_width(setter, name) for name in names), default=0.0)
    if not names:
        return tuple(_at(date, _from_right(date, setter, measure)) for date in dates)
    left = _from_right(names[0], setter, measure, width)
    if not dates:
        return tuple(_at(name, left) for name in names)
    style = setter.theme.style(names[0].style)
    indent = _INDENT * (style.size + style.tracking)
    length = _width(setter, dates[0])
    if length > width:
        left = measure - style.right - length - indent
    return (*(_at(name, left) for name in names), _at(dates[0], min(left + indent, measure - length)))


def _sealed(
    names: Sequence[Paragraph], dates: Sequence[Paragraph], setter: Setter, measure: float
) -> tuple[Paragraph, ...]:
    """7.3.5.1: the date 4 characters from the right, the name centred over it; both further left where the name is
    too long for that."""
    if not dates:
        return tuple(_at(name, _from_right(name, setter, measure)) for name in names)
    length = _width(setter, dates[0])
    left = _from_right(dates[0], setter, measure)
    widest = max((_width(setter, name) for name in names), default=0.0)
    left = min(left, measure - (widest + length) / 2)
    middle = left + length / 2
    return (*(_at(name, middle - _width(setter, name) / 2) for name in names), _at(dates[0], left))


def _rows_to_seal(
    names: Sequence[Paragraph], dates: Sequence[Paragraph], setter: Setter, measure: float, pitch: float
) -> Table:
    """7.3.5.1, several issuers: their names in rows that leave room for the seals, the date under the last of them."""
    widths = [_width(setter, name) for name in names]
    length = _width(setter, dates[0]) if dates else widths[-1]
    middle = measure - length / 2 - (setter.theme.style(dates[0].style).right if dates else 0.0)
    right = min(2 * (measure - middle), measure)
    columns = _BESIDE if max(widths) <= min(right, measure - right) else 1
    sizes = (measure - right, right) if columns == _BESIDE else (measure,)
    middle = middle if columns == _BESIDE else min(middle, measure - max(widths) / 2)
    rows: list[Row] = []
    for start in range(0, len(names), columns):
        beside = list(zip(names[start : start + columns], widths[start : start + columns], strict=True))
        first = columns - len(beside)  # a last one alone stands on the right, over the date
        cells = [Cell(()) for _ in range(first)]
        for column, (name, width) in enumerate(beside, first):
            before, after = space_of(name, setter.theme.style(name.style))
            leading = setter.theme.style(name.style).leading
            gap = max(pitch - leading, 0.0) if start else 0.0
            left = (sizes[column] - width) / 2 if columns > 1 else middle - width / 2
            cells.append(Cell((replace(_at(name, left), space=(before + gap, after)),)))
        rows.append(Row(tuple(cells)))
    if dates:
        left = middle - length / 2 - (sizes[0] if columns > 1 else 0.0)
        rows.append(Row((*(Cell(()) for _ in range(columns - 1)), Cell((_at(dates[0], left),)))))
    return Table("signature", tuple(rows), widths=sizes, layout=True)


def _from_right(paragraph: Paragraph, setter: Setter, measure: float, width: float | None = None) -> float:
    """Where a paragraph starts whose end, or that of something `width` wide, is its style's `right` from the right."""
    width = _width(setter, paragraph) if width is None else width
    return measure - setter.theme.style(paragraph.style).right - width


def _at(paragraph: Paragraph, left: float) -> Paragraph:
    return replace(paragraph, left=max(left, 0.0))
