"""What a theme's styles say in Word's properties: of paragraphs, of characters, of rules."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import NamedTuple

from masthead.theme import ParagraphStyle, RuleStyle, RunStyle
from masthead.word_units import half_points, spacing_twips
from masthead.write.docx.elements import Element, element, switch, twips, value
from masthead.write.docx.fonts import run_fonts, weight_and_slope
from masthead.write.docx.setup import Setup

JUSTIFICATION = {
    "justify": "both",
    "left": "left",
    "center": "center",
    "right": "right",
    "spread": "center",
    "decimal": "right",
}
_EM_DESCENT = 0.12  # of the em box, below the baseline
_WIDEST_SPACE = 31  # points from text to rule, the most w:space may say (ECMA-376 part 1, 17.3.4)


class Indents(NamedTuple):
    """In points from the edges of the measure; first is relative to left."""

    left: float
    right: float
    first: float


def indents(style: ParagraphStyle) -> Indents:
    """The style's indents. Word draws a rule from indent to indent, where the theme wants it over the whole measure and
    perhaps beyond: a style with rules is therefore set in by its first line alone."""
    rule = style.rule_below or style.rule_above
    if rule is None:
        return Indents(style.left, style.right, style.indent)
    # A line in the middle is moved by half of what its first indent is.
    back = rule.left - rule.right if style.align in ("center", "spread") else rule.left
    return Indents(-rule.left, -rule.right, style.left + style.indent + back)


def hang_of(style: ParagraphStyle, depth: int) -> tuple[float, float]:
    """How far in the lines of a list item stand, and its first line from there: its marker hangs into the indent."""
    return style.left * max(1, depth), -style.left


def indent_element(where: Indents) -> Element:
    right: dict[str, str | int] = {"right": twips(where.right)}
    return element("ind", {"left": twips(where.left), **right, **_first_line(where.first)})


def hanging(left: float, first: float) -> Element:
    """Indents that leave the right one as it is, as levels of a list have them."""
    return element("ind", {"left": twips(left), **_first_line(first)})


def _first_line(first: float) -> dict[str, str | int]:
    return {"hanging" if first < 0 else "firstLine": twips(abs(first))}


def paragraph_properties(setup: Setup, style: ParagraphStyle, outline: int) -> list[Element]:
    """The children of a style's w:pPr, in no order. outline: its heading level from 1, 0 for none."""
    made = [
        switch("widowControl", max(style.widows, style.orphans) >= 2),
        element(
            "spacing",
            {
                "before": twips(style.before),
                "after": twips(style.after),
                **line_pitch(style),
            },
        ),
        indent_element(indents(style)),
        value("jc", JUSTIFICATION[style.align]),
    ]
    made += [switch("keepNext")] if style.keep_next else []
    made += [switch("keepLines")] if style.keep_together else []
    made += [value("outlineLvl", outline - 1)] if outline else []
    made += borders(style)
    made += [_leader_tab(setup, style)] if style.leader else []
    if setup.theme.grid.lines and line_pitch(style)["line"] != twips(setup.theme.grid.line):
        made.append(switch("snapToGrid", on=False))
    return made + (_chinese_line_rules(setup) if setup.chinese else [])


def _leader_tab(setup: Setup, style: ParagraphStyle) -> Element:
    """Dots to the right edge: in the style, for a table of contents that Word makes anew."""
    stop: dict[str, str | int] = {"val": "right", "leader": "dot", "pos": twips(setup.theme.page.measure - style.right)}
    return element("tabs", None, [element("tab", stop)])


def line_pitch(style: ParagraphStyle) -> dict[str, str | int]:
    """Attributes of w:spacing: exact, so that lines stand where the PDF has them; larger type may grow its line."""
    return {"line": twips(style.leading), "lineRule": "exact" if style.leading >= style.size else "atLeast"}


def rule_below_gap(style: ParagraphStyle) -> float:
    """From the line to its rule below, in points. The theme counts from the em box, which ends within the line:
    an exact line has its baseline at four fifths (measured with LibreOffice 7.4)."""
    assert style.rule_below is not None  # noqa: S101 - asked for only where there is one
    return max(0.0, style.rule_below.gap - style.leading / 5 + _EM_DESCENT * style.size)


def rule_below_excess(setup: Setup, style: ParagraphStyle) -> float:
    """How much higher Word makes a line with a rule below than the type area has it, in points: in the PDF the em
    box is at the top of a line of the grid, in the middle of another, so that the rule may stand within the line."""
    rule = style.rule_below
    if rule is None:
        return 0.0
    grid = setup.theme.grid
    em_bottom = style.size if grid.lines and style.leading == grid.line else (style.leading + style.size) / 2
    return style.leading + rule_below_gap(style) + rule.weight - max(style.leading, em_bottom + rule.gap + rule.weight)


def _chinese_line_rules(setup: Setup) -> list[Element]:
    """Kinsoku on, no hanging punctuation; the Han–Latin gap as the theme has it."""
    gap = setup.theme.grid.latin_gap > 0
    rules = {"kinsoku": True, "wordWrap": True, "overflowPunct": False, "topLinePunct": False}
    return [switch(name, on) for name, on in {**rules, "autoSpaceDE": gap, "autoSpaceDN": gap}.items()]


def borders(
    style: ParagraphStyle,
    above: RuleStyle | None = None,
    below: RuleStyle | None = None,
    left: RuleStyle | None = None,
    inset: float = 0.0,
) -> list[Element]:
    """w:pBdr, if there is a rule at all: the style's, and above, below and left those of its group.

    inset: from the left rule's outer edge to the text. Between two paragraphs with the same borders Word draws
    w:between in place of top and bottom.
    """
    top, bottom = style.rule_above or above, style.rule_below or below
    gap = rule_below_gap(style) if style.rule_below else 0.0
    edges = [rule_element("top", top)] if top else []
    edges += [rule_element("left", left, inset - left.weight)] if left else []
    edges += [rule_element("bottom", bottom, gap)] if bottom else []
    if bool(top) != bool(bottom):
        edges.append(rule_element("between", top or bottom, gap))
    return [element("pBdr", None, edges)] if edges else []


def rule_element(edge: str, rule: RuleStyle | None, gap: float = 0.0) -> Element:
    """A border in eighths of a point, at most 31 points from the text; nil where there is none."""
    if rule is None or not rule.weight:
        return element(edge, {"val": "nil"})
    weight = max(2, round(max(rule.weight, rule.second) * 8))
    space = min(_WIDEST_SPACE, max(0, round(gap)))
    return element(edge, {"val": _border_kind(rule), "sz": weight, "space": space, "color": rule.color.lstrip("#")})


def _border_kind(rule: RuleStyle) -> str:
    """Of a double rule Word is told the heavier line; its kinds give the other one, and the blank, weights of their
    own (ECMA-376 part 1, 17.18.2)."""
    if not rule.second:
        return "dashed" if rule.dash else "single"
    if rule.second == rule.weight:
        return "double"
    return "thickThinSmallGap" if rule.weight > rule.second else "thinThickSmallGap"


def character_properties(setup: Setup, style: ParagraphStyle) -> list[Element]:
    """The children of a paragraph style's w:rPr."""
    role = setup.font(style.font)
    made = [run_fonts(role), *weight_and_slope(role), *size_elements(style.size)]
    spacing = letter_spacing(setup, style.size, style.tracking)
    made += [value("spacing", spacing)] if spacing else []
    return made + color_elements(style.color)


def run_properties(setup: Setup, style: RunStyle) -> list[Element]:
    """The children of a character style's w:rPr; what depends on the paragraph's size is left to the run."""
    made: list[Element] = []
    if style.font:
        made += [run_fonts(setup.font(style.font)), *weight_and_slope(setup.font(style.font))]
    if style.size:
        made += [*size_elements(style.size), value("spacing", letter_spacing(setup, style.size, 0.0))]
    made += color_elements(style.color) if style.color else []
    return made + ([value("u", "single")] if style.underline else [])


def size_elements(size: float) -> Iterable[Element]:
    return [value("sz", half_points(size)), value("szCs", half_points(size))]


def color_elements(color: str) -> list[Element]:
    return [value("color", "auto" if color == "#000000" else color.lstrip("#"))]


def letter_spacing(setup: Setup, size: float, tracking: float) -> int:
    """Twips of a style's spacing: in Chinese such that its lines hold as many characters as the theme's."""
    return spacing_twips(size, tracking) if setup.chinese else math.floor(tracking * 20 + 1e-6)
