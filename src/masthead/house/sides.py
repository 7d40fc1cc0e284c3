"""Headers and footers of a Word file as the lines that a theme has: what stands left, in the middle, right or at the
fore edge, and where."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from masthead.errors import shortened
from masthead.house.lines import Ground, blank, indent, line_pitch
from masthead.house.logos import Home, Logo, inline_heights, logos_of
from masthead.house.looks import look_of
from masthead.house.parts import OfficeFile
from masthead.house.passages import Passage
from masthead.house.properties import Properties
from masthead.house.running import Line, lines_of
from masthead.house.sheet import Sheet
from masthead.house.styles import Styles
from masthead.theme import RuleStyle

_DESCENT = 0.25  # of a line's type, below a picture that stands in it
Slots = dict[str, str]


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
    left_out: tuple[str, ...]


class _Placed(NamedTuple):
    """A line of a header or footer, where it stands, and the properties of its type."""

    line: Line
    top: float
    height: float
    look: Properties


class _Part(NamedTuple):
    """One header or footer of one kind of page. size: how high it is."""

    placed: tuple[_Placed, ...]
    size: float
    name: str

    @property
    def said(self) -> list[_Placed]:
        return [one for one in self.placed if one.line.text.strip()]


def sides_of(file: OfficeFile, styles: Styles, sheet: Sheet, ground: Ground) -> Sides:
    """Header, footer and their pictures, and what of them no theme can say."""
    left_out: list[str] = []
    logos: list[Logo] = []
    made: dict[str, Side | None] = {}
    reach: dict[tuple[str, str], float] = {}
    for name in ("header", "footer"):
        parts = {kind: _part(file, styles, sheet, ground, (name, kind)) for kind in ("default", "even", "first")}
        made[name] = _side(parts, sheet, name, file.title, left_out)
        shown = {kind: part for kind, part in parts.items() if part and _is_used(kind, sheet)}
        for kind, part in shown.items():
            reach[name, kind] = part.size + (sheet.header if name == "header" else sheet.footer)
            for one in part.placed:
                home = Home(kind, sheet, one.top, one.line.align)
                logos += logos_of(file, part.name, one.line.element, home, left_out)
    return Sides(made["header"], made["footer"], reach, tuple(_each_once(logos, sheet)), tuple(dict.fromkeys(left_out)))


def _is_used(kind: str, sheet: Sheet) -> bool:
    return kind == "default" or (kind == "even" and sheet.even_odd) or (kind == "first" and sheet.title_page)


def _part(file: OfficeFile, styles: Styles, sheet: Sheet, ground: Ground, key: tuple[str, str]) -> _Part | None:
    """A part and its lines in their places: headers go down from their distance, footers end at theirs."""
    relation = file.own.get(sheet.sides.get(key, ""))
    root = file.root(relation.target) if relation else None
    if root is None or relation is None:
        return None
    heights = [_height(line, styles, ground) for line in lines_of(root, styles)]
    size = sum(height for line, height, _ in heights if not line.boxed)
    y = sheet.header if key[0] == "header" else sheet.height - sheet.footer - size
    placed: list[_Placed] = []
    for line, height, look in heights:
        held = line.boxed and not line.framed and bool(placed)
        placed.append(_Placed(line, placed[-1].top if held else y, height, look))
        y += 0.0 if line.boxed else height
    return _Part(tuple(placed), size, relation.target)


def _height(line: Line, styles: Styles, ground: Ground) -> tuple[Line, float, Properties]:
    """What a paragraph takes, a picture that stands in its line included."""
    look = {**styles.base, **line.passage.styled, **line.passage.shape, **look_of([line.passage]).shown}
    text = line_pitch(look, ground)
    pictures = [_DESCENT * look["size"] + height for height in inline_heights(line.element)]
    return line, blank(look, "before", ground) + max([text, *pictures]) + blank(look, "after", ground), look


def _side(parts: dict[str, _Part | None], sheet: Sheet, name: str, title: str, left_out: list[str]) -> Side | None:
    """The line of all pages, and whether the first page has it."""
    default, even, first = parts["default"], parts["even"], parts["first"] if sheet.title_page else None
    slots, used = _slots(default, name, left_out)
    if sheet.even_odd:
        slots = _with_even(slots, _slots(even, name, left_out)[0], name, left_out)
    own = _slots(first, name, left_out)[0] if first else {}
    if own and own != slots:
        left_out.append(f"the first page's own {name}: {_said(own)}")
    rule = _rule(default, name)
    if not used:
        left_out += [f"the rule of a {name} without text"] if rule else []
        return None
    line = used[0]
    bottom = line.top + line.height
    inset = _inset(line, slots)
    return Side(
        slots=_with_fields(slots, sheet, title),
        top=line.top,
        bottom=bottom,
        inset=inset,
        first=not sheet.title_page or own == slots,
        rule=rule,
        passages=tuple(one.line.passage for one in used),
    )


def _slots(part: _Part | None, name: str, left_out: list[str]) -> tuple[Slots, list[_Placed]]:
    """The texts of a part by their places, and the lines they are from."""
    slots: Slots = {}
    used: list[_Placed] = []
    for placed in part.said if part else ():
        line = placed.line
        own = _tabbed(line) if "\t" in line.text.strip("\t") or line.text.startswith("\t") else {line.align: line.text}
        own = {{"outside": "outer", "inside": "left"}.get(key, key): text.strip() for key, text in own.items()}
        is_free = not any(key in slots for key in own) and (not used or line.boxed or used[0].line.boxed)
        if not is_free:
            left_out.append(f"a further line of the {name}: {shortened(line.text)}")
            continue
        slots |= {key: text for key, text in own.items() if text}
        used.append(placed)
        left_out += (f"the field {code} of the {name}; its text is taken as it stands" for code in line.fields)
    return slots, used


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


def _inset(placed: _Placed, slots: Slots) -> float:
    side = "left" if list(slots) == ["left"] else "right"
    shape = placed.line.passage.shape
    return max(0.0, indent(shape, side, float(placed.look["size"]))) if len(slots) == 1 else 0.0


def _rule(part: _Part | None, name: str) -> RuleStyle | None:
    edge = "rule_bottom" if name == "header" else "rule_top"
    rules = (one.line.passage.shape.get(edge) for one in (part.placed if part else ()))
    return next((rule for rule in rules if isinstance(rule, RuleStyle) and rule.weight), None)


def _each_once(logos: Sequence[Logo], sheet: Sheet) -> Iterator[Logo]:
    """Each picture at each place once: those of the first page alone, of all pages, and of all but the first."""
    places: dict[tuple[bytes, int, int], dict[str, Logo]] = {}
    for logo in logos:
        places.setdefault((logo.data, round(logo.x), round(logo.y)), {})[logo.kind] = logo
    for kinds in places.values():
        logo = next(iter(kinds.values()))
        if not sheet.title_page:
            yield logo._replace(pages="all")
        elif set(kinds) == {"first"}:
            yield logo._replace(pages="first")
        else:
            yield logo._replace(pages="all" if "first" in kinds else "rest")
