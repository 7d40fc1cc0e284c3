"""Records of a theme: the dataclasses of theme.py read from TOML tables, each field by its kind and within its limits.

Raises TemplateError; its `where` is the dotted key below the record.
"""

from __future__ import annotations

import dataclasses
from typing import Any, NamedTuple

from masthead.errors import TemplateError
from masthead.theme import (
    CellStyle,
    ChartStyle,
    ColumnStyle,
    FontRole,
    Footer,
    Grid,
    GroupStyle,
    Header,
    NoteStyle,
    PagePicture,
    PageRule,
    PageStyle,
    ParagraphStyle,
    RuleStyle,
    RunStyle,
    TableStyle,
    WatermarkStyle,
    ZoneStyle,
)
from masthead.theme_values import (
    COUNT,
    LENGTH,
    MOST,
    Limits,
    Measures,
    Reader,
    check_keys,
    choice,
    placed,
    read_color,
    read_color_or_none,
    read_colors,
    read_count,
    read_dash,
    read_factor,
    read_flag,
    read_length,
    read_lengths,
    read_table,
    read_text,
    read_texts,
)

_SIZE = Limits(1.0, MOST)
_INDENT = Limits(-MOST, MOST)

# Of the fields that may not be what a field of their type is by default: a length or a count from 0 on.
_LIMITS = {
    "PageStyle.width": _SIZE,
    "PageStyle.height": _SIZE,
    "Grid.line": _SIZE,
    "Grid.latin_gap": Limits(0.0, 2.0, "em"),
    "ParagraphStyle.size": _SIZE,
    "ParagraphStyle.leading": _SIZE,
    "ParagraphStyle.indent": _INDENT,
    "ParagraphStyle.left": _INDENT,
    "ParagraphStyle.right": _INDENT,
    "ParagraphStyle.tracking": _INDENT,
    "RunStyle.scale": Limits(0.1, 10.0, ""),
    "RunStyle.rise": Limits(-10.0, 10.0, "em"),
    "TableStyle.widths": Limits(0.01, MOST, ""),
    "RuleStyle.dash": Limits(0.1, MOST),
    "ZoneStyle.side": _SIZE,
    "ZoneStyle.number": _SIZE,
    "ZoneStyle.label": _SIZE,
    "ZoneStyle.tile_min": _SIZE,
    "WatermarkStyle.size": _SIZE,
    "ChartStyle.plot": Limits(20.0, MOST),
    "ChartStyle.bar": _SIZE,
    "WatermarkStyle.angle": Limits(-90.0, 90.0, "°"),
}


def read_record(kind: type[Any], value: object, measures: Measures) -> Any:
    """A dataclass of theme.py from a table. Raises TemplateError for a wrong, unknown or missing key."""
    values = read_table(value)
    fields = _FIELDS[kind]
    check_keys(values, fields)
    arguments = {}
    for key, item in values.items():
        field = fields[key]
        try:
            arguments[field.name] = field.read(item, measures, field.limits)
        except TemplateError as error:
            raise placed(error, key) from None
    if missing := [key for key, field in fields.items() if field.required and key not in values]:
        raise TemplateError(f"missing {', '.join(missing)}", hint="Add what is missing.")
    return kind(**arguments)


def _rule(value: object, measures: Measures, *_: object) -> RuleStyle:
    rule: RuleStyle = read_record(RuleStyle, value, measures)
    return rule


def _rule_or_none(value: object, measures: Measures, *_: object) -> RuleStyle | None:
    """A rule; one without weight takes that of an inherited theme away."""
    rule = _rule(value, measures)
    return rule if rule.weight else None


# What reads a field: by its name where that says more than its type.
_BY_NAME: dict[str, Reader] = {
    "ParagraphStyle.color": read_color,
    "RunStyle.color": read_color_or_none,
    "RuleStyle.color": read_color,
    "RuleStyle.dash": read_dash,
    "RunStyle.scale": read_factor,
    "RunStyle.rise": read_factor,
    "Grid.latin_gap": read_factor,
    "PageRule.color": read_color,
    "WatermarkStyle.color": read_color,
    "ChartStyle.fill": read_color,
    "ChartStyle.colors": read_colors,
    "CellStyle.rule_top": _rule,  # none would be that of its table
    "CellStyle.rule_bottom": _rule,
    "WatermarkStyle.angle": read_factor,
}
_BY_TYPE: dict[str, Reader] = {
    "str": read_text,
    "bool": read_flag,
    "int": read_count,
    "float": read_length,
    "float | None": read_length,
    "tuple[str, ...]": read_texts,
    "tuple[float, ...]": read_lengths,
    "RuleStyle": _rule,
    "RuleStyle | None": _rule_or_none,
    "Align": choice("justify", "left", "center", "right", "spread"),
    "Marker": choice("", "filled", "hollow"),
    "Pin": choice("", "foot"),
    "Seals": choice("", "unsealed", "sealed"),
    "VerticalAlign": choice("", "middle"),
    "CellAlign": choice("", "left", "center", "right", "decimal"),
    "NoteMarks": choice("figures", "circled"),
    "WhichPages": choice("all", "first", "rest"),
}


class _Field(NamedTuple):
    name: str
    read: Reader
    limits: Limits
    required: bool


def _field(kind: type[Any], item: dataclasses.Field[Any]) -> _Field:
    name = f"{kind.__name__}.{item.name}"
    read = _BY_NAME.get(name) or _BY_TYPE[str(item.type)]
    limits = _LIMITS.get(name, COUNT if item.type == "int" else LENGTH)
    return _Field(item.name, read, limits, item.default is dataclasses.MISSING)


# The fields of each kind of record, by their keys in TOML.
_FIELDS: dict[type[Any], dict[str, _Field]] = {
    kind: {item.name.replace("_", "-"): _field(kind, item) for item in dataclasses.fields(kind)}
    for kind in (
        *(PageStyle, Grid, FontRole, ParagraphStyle, RunStyle, RuleStyle),
        *(TableStyle, CellStyle, GroupStyle, ZoneStyle, ChartStyle),
        *(Footer, Header, PageRule, PagePicture, NoteStyle, ColumnStyle, WatermarkStyle),
    )
}
