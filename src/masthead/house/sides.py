"""Headers and footers of a Word file as the lines that a theme has: what stands left, in the middle, right or at the
fore edge, and where."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, TypeVar

from masthead.errors import shortened
from masthead.house.anchors import Home
from masthead.house.drawn_rules import DrawnRule, drawn_rules
from masthead.house.lines import Ground, indent
from masthead.house.logos import Logo, logos_of
from masthead.house.parts import OfficeFile
from masthead.house.passages import Passage
from masthead.house.running import Line
from masthead.house.sheet import Sheet
from masthead.house.standing import Part, Placed, part_of
from masthead.house.styles import Styles
from masthead.theme import RuleStyle
from masthead.theme_page import WhichPages

Slots = dict[str, str]
_LONGEST = 300  # characters that a line of a header may have
_MOST_DRAWN = 40  # pictures and lines of all kinds of pages


class Side(NamedTuple):
    """A header or footer. slots: texts by "left", "center", "right" and "outer". top, bottom: of its line, in points
    from the sheet's top edge. first: also on the first page. passages: the paragraphs that the texts are from."""

    slots: Slots
    top: float
    bottom: float
    inset: float
    first: bool
    rule: RuleStyle | None
    passages: tuple[Passage, ...]


class Sides(NamedTuple):
    """reach: (part, kind) → how far from its edge of the sheet a header or footer goes; it pushes the text."""

    header: Side | None
    footer: Side | None
    reach: dict[tuple[str, str], float]
    logos: tuple[Logo, ...]
    rules: tuple[DrawnRule, ...]
    left_out: tuple[str, ...]


def sides_of(file: OfficeFile, styles: Styles, sheet: Sheet, ground: Ground) -> Sides:
    """Header, footer and their pictures, and what of them no theme can say."""
    left_out: list[str] = []
    logos: list[Logo] = []
    rules: list[DrawnRule] = []
    made: dict[str, Side | None] = {}
    reach: dict[tuple[str, str], float] = {}
    for name in ("header", "footer"):
        parts = {kind: part_of(file, styles, sheet, ground, (name, kind)) for kind in ("default", "even", "first")}
        made[name] = _side(parts, sheet, name, file.title, left_out)
        shown = {kind: part for kind, part in parts.items() if part and _is_used(kind, sheet)}
        for kind, part in shown.items():
            reach[name, kind] = part.size + (sheet.header if name == "header" else sheet.footer)
            for one in part.placed:
                if len(logos) + len(rules) > _MOST_DRAWN:
                    left_out.append(f"pictures and lines of headers and footers beyond {_MOST_DRAWN}")
                    break
                home = _home(kind, sheet, one)
                logos += logos_of(file, part.name, one.line.element, home, left_out)
                rules += drawn_rules(one.line.element, home)
    return Sides(
        made["header"],
        made["footer"],
        reach,
        tuple(_each_once(logos, sheet, lambda one: (one.data, round(one.x), round(one.y)))),
        tuple(_each_once(rules, sheet, lambda one: (round(one.x), round(one.y), one.weight))),
        tuple(dict.fromkeys(left_out)),
    )


def _home(kind: str, sheet: Sheet, placed: Placed) -> Home:
    line, cell = placed.line, placed.line.cell
    if cell and cell.width:
        return Home(kind, sheet, placed.top, line.align, sheet.left + cell.left, cell.width)
    return Home(kind, sheet, placed.top, line.align, sheet.left, sheet.width - sheet.left - sheet.right)


def _is_used(kind: str, sheet: Sheet) -> bool:
    return kind == "default" or (kind == "even" and sheet.even_odd) or (kind == "first" and sheet.title_page)


def _side(parts: dict[str, Part | None], sheet: Sheet, name: str, title: str, left_out: list[str]) -> Side | None:
    """The line of all pages, and whether the first page has it."""
    default, even, first = parts["default"], parts["even"], parts["first"] if sheet.title_page else None
    odd, used = _slots(default, name, left_out)
    slots = _with_even(odd, _slots(even, name, left_out)[0], name, left_out) if sheet.even_odd else odd
    own = _slots(first, name, left_out)[0] if first else {}
    if own and own != odd:
        left_out.append(f"the first page's own {name}: {_said(own)}")
    rule = _rule(default, name)
    if not used:
        left_out += [f"the rule of a {name} without text"] if rule else []
        return None
    line = used[0]
    inset = _inset(line, slots)
    return Side(
        slots=_with_fields(slots, sheet, title),
        top=line.bottom - line.pitch,
        bottom=line.bottom,
        inset=inset,
        first=not sheet.title_page or own == odd,
        rule=rule,
        passages=tuple(one.line.passage for one in used),
    )


def _slots(part: Part | None, name: str, left_out: list[str]) -> tuple[Slots, list[Placed]]:
    """The texts of a part by their places, and the lines they are from."""
    slots: Slots = {}
    used: list[Placed] = []
    for placed in part.said if part else ():
        line = placed.line
        own = _tabbed(line) if "\t" in line.text else {_slot(line): line.text}
        own = {{"outside": "outer", "inside": "left"}.get(key, key): text.strip() for key, text in own.items()}
        aside = line.boxed or line.cell or (used and (used[0].line.boxed or used[0].line.cell))
        is_free = not any(key in slots for key in own) and (not used or aside)
        if not is_free or len(line.text) > _LONGEST:
            left_out.append(f"a further line of the {name}: {shortened(line.text)}")
            continue
        slots |= {key: text for key, text in own.items() if text}
        used.append(placed)
        left_out += (f"the field {code} of the {name}; its text is taken as it stands" for code in line.fields)
    return slots, used


def _slot(line: Line) -> str:
    """Where a line without tabs stands: as it says, or as its cell does in a table that sets parts side by side."""
    cell = line.cell
    if cell is None or cell.columns == 1:
        return line.align
    return {0: "left", cell.columns - 1: "right"}.get(cell.column, "center")


def _tabbed(line: Line) -> Slots:
    """Texts that tabs part: in the middle and at the right, unless the first tab is one to the right."""
    parts = line.text.split("\t")
    to_right = line.stops[:1] == ("right",) or (len(parts) == 2 and "center" not in line.stops)
    names = ("left", "right") if to_right else ("left", "center", "right")
    texts = [*parts[: len(names) - 1], " ".join(filter(None, parts[len(names) - 1 :]))]
    return {key: text for key, text in zip(names, texts, strict=False) if text.strip()}


def _with_even(odd: Slots, even: Slots, name: str, left_out: list[str]) -> Slots:
    """The texts of odd and even pages as one: a text that changes sides stands at the fore edge."""
    if odd == even:
        return odd
    if odd.get("right") and {"right": odd["right"]} == odd and even == {"left": odd["right"]}:
        return {"outer": odd["right"]}
    if not (odd.get("outer") and even == odd):
        left_out.append(f"the {name} of even pages: {_said(even) or 'nothing'}; all pages have that of odd ones")
    return odd


def _said(slots: Slots) -> str:
    return shortened(" | ".join(slots.values()))


def _with_fields(slots: Slots, sheet: Sheet, title: str) -> Slots:
    """The texts with {title} where they are the document's; page numbers between dashes, where the section has them so
    by their kind."""
    number = "- {page} -" if sheet.number_format == "numberInDash" else "{page}"
    named = {key: "{title}" if text == title else text for key, text in slots.items()}
    return {key: text.replace("{page}", number) for key, text in named.items()}


def _inset(placed: Placed, slots: Slots) -> float:
    side = "left" if list(slots) == ["left"] else "right"
    shape = placed.line.passage.shape
    return max(0.0, indent(shape, side, float(placed.look["size"]))) if len(slots) == 1 else 0.0


def _rule(part: Part | None, name: str) -> RuleStyle | None:
    edge = "rule_bottom" if name == "header" else "rule_top"
    rules = (one.line.passage.shape.get(edge) for one in (part.placed if part else ()))
    return next((rule for rule in rules if isinstance(rule, RuleStyle) and rule.weight), None)


_Drawn = TypeVar("_Drawn", Logo, DrawnRule)


def _each_once(drawn: Sequence[_Drawn], sheet: Sheet, key: Callable[[_Drawn], object]) -> Iterator[_Drawn]:
    """What is drawn at one place once: of the first page alone, of all pages, or of all but the first."""
    places: dict[object, dict[str, _Drawn]] = {}
    for one in drawn:
        places.setdefault(key(one), {})[one.kind] = one
    for kinds in places.values():
        one = next(iter(kinds.values()))
        pages: WhichPages = "all" if "first" in kinds or not sheet.title_page else "rest"
        yield one._replace(pages="first" if set(kinds) == {"first"} and sheet.title_page else pages)
