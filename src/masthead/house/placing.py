"""The house's sheet, header, footer, pictures and tables as changes of a theme."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from masthead.house.logos import Logo
from masthead.house.making import Making, differs, millimetres, points, rule_table
from masthead.house.ruled import most_ruled
from masthead.house.sides import Side
from masthead.house.wanted import House, Measured
from masthead.theme import Footer, Header, PageRule, PageStyle, RuleStyle, TableStyle

_CLOSE = 0.03  # points: half a twip, and what rounding adds
_PUSHED = 0.5
_LONGEST_ALT = 500
# What a template itself prints in header and footer.
_OWN_WORDS = re.compile(r"\{(?:header|footer)\}")
_SLOTS = ("left", "center", "right", "outer")
_NEAR = 1.0  # points within which a picture stands in the middle, or at a margin


def sheet_size(house: House, page: PageStyle) -> dict[str, Any]:
    """The width and height of the sheet, where they differ."""
    wanted = {"width": house.sheet.width, "height": house.sheet.height}
    return {key: millimetres(value) for key, value in wanted.items() if differs(getattr(page, key), value, _CLOSE)}


def page_changes(house: House, making: Making, body: Measured | None, *, on_grid: bool) -> None:
    """Sheet, margins and grid with header and footer; one by one where they do not agree with the rest."""
    top, bottom = _margins(house, "default")
    page = making.base.page
    margins = {"top": top, "bottom": bottom, "left": house.sheet.left, "right": house.sheet.right}
    made = sheet_size(house, page)
    pushed = {"top": top != house.sheet.top, "bottom": bottom != house.sheet.bottom}
    for key, value in margins.items():
        # Where a header pushes the text is known less well.
        made |= (
            {key: millimetres(value)}
            if differs(getattr(page, key), value, _PUSHED if pushed.get(key) else _CLOSE)
            else {}
        )
    if house.sheet.title_page:
        first = dict(zip(("first_top", "first_bottom"), _margins(house, "first"), strict=True))
        now = {"first_top": page.first_top or top, "first_bottom": page.first_bottom or bottom}
        keys = (key for key in first if differs(now[key], first[key], _PUSHED))
        made |= {key.replace("_", "-"): millimetres(first[key]) for key in keys}
    both = ((house.sides.header, making.base.header or Header()), (house.sides.footer, making.base.footer or Footer()))
    if any(side and _slots(side, own)["outer"] for side, own in both) and not page.mirrored:
        made["mirrored"] = True
    for side, own in both:
        if _is_moved(side, own):
            making.leave_out("the place of header or footer; it stands at the right, beside the template's own words")
    parts = [("the page", {"page": made} if made else {}), ("the grid", _grid(house, making, body, on_grid=on_grid))]
    parts += [("the header", _header(house, making, top)), ("the footer", _footer(house, making, bottom))]
    whole = {key: table for _, change in parts for key, table in change.items()}
    found = list(making.found)
    if not making.change("the page", whole):
        making.found[:] = found
        for what, change in parts:
            making.change(what, change)
    if house.sheet.gap is not None and differs(making.base.columns.gap, house.sheet.gap):
        making.change("the columns", {"columns": {"gap": points(house.sheet.gap)}})


def _margins(house: House, kind: str) -> tuple[float, float]:
    """The margins of the text of a kind of pages: a header or footer that is higher than its margin pushes it."""
    sheet, reach = house.sheet, house.sides.reach
    return max(sheet.top, reach.get(("header", kind), 0.0)), max(sheet.bottom, reach.get(("footer", kind), 0.0))


def _grid(house: House, making: Making, body: Measured | None, *, on_grid: bool) -> dict[str, Any]:
    if body is None:
        return {}
    grid, (top, bottom) = making.base.grid, _margins(house, "default")
    count = min(int((house.sheet.height - top - bottom) / body.leading + 0.02), 100) if on_grid else 0
    made: dict[str, Any] = {"line": points(body.leading)} if differs(grid.line, body.leading) else {}
    made |= {"lines": count} if count != grid.lines else {}
    return {"grid": made} if made else {}


def _header(house: House, making: Making, top: float) -> dict[str, Any]:
    side, own = house.sides.header, making.base.header
    if side is None:
        return _emptied("header", own)
    leading = making.theme.styles["header"].leading if "header" in making.theme.styles else 0.0
    rise = min(max(top - side.bottom, 0.0), top - leading)
    made = {"rise": points(rise)} if differs((own or Header()).rise, rise, 0.3) else {}
    return {"header": made | _texts(side, own or Header())}


def _footer(house: House, making: Making, bottom: float) -> dict[str, Any]:
    side, own = house.sides.footer, making.base.footer
    if side is None:
        return _emptied("footer", own)
    leading = making.theme.styles["footer"].leading if "footer" in making.theme.styles else 0.0
    drop = min(max(side.top - (house.sheet.height - bottom), 0.0), bottom - leading)
    made = {"drop": points(drop)} if differs((own or Footer()).drop, drop, 0.3) else {}
    return {"footer": made | _texts(side, own or Footer())}


def _slots(side: Side, own: Header | Footer) -> dict[str, str]:
    """What stands in each place: what a template itself prints there keeps it, where the house has nothing. Words at
    the left are often long: what the house has in the middle, or at the fore edge, stands at the right of them."""
    slots = {slot: side.slots.get(slot, "") for slot in _SLOTS}
    kept = {slot: text for slot in _SLOTS if _OWN_WORDS.search(text := getattr(own, slot)) and not slots[slot]}
    if "left" in kept and not slots["right"]:
        slots |= {"right": slots["center"] or slots["outer"], "center": "", "outer": ""}
    return {**slots, **{slot: text for slot, text in kept.items() if not slots[slot]}}


def _is_moved(side: Side | None, own: Header | Footer | None) -> bool:
    """Whether the house's text stands elsewhere, for the template's own words."""
    return bool(side and own and any(_slots(side, own)[slot] != text for slot, text in side.slots.items()))


def _texts(side: Side, own: Header | Footer) -> dict[str, Any]:
    made: dict[str, Any] = {slot: text for slot, text in _slots(side, own).items() if text != getattr(own, slot)}
    made |= {"inset": points(side.inset)} if differs(own.inset, side.inset, 0.6) else {}
    made |= {"first": side.first} if side.first != own.first else {}
    if side.rule and (own.rule is None or differs(own.rule.weight, side.rule.weight, 0.15)):
        made["rule"] = rule_table(side.rule) | {"gap": points(side.rule.gap)}
    elif own.rule and not side.rule:
        made["rule"] = {"weight": "0pt"}
    return made


def _emptied(name: str, own: Header | Footer | None) -> dict[str, Any]:
    """A header or footer that the house does not have, but for what a template itself prints there."""
    texts = {slot: "" for slot in _SLOTS if own and (text := getattr(own, slot)) and not _OWN_WORDS.search(text)}
    return {name: texts} if texts else {}


def table_changes(house: House, making: Making) -> None:
    """Rules and padding of tables."""
    own = making.base.table_styles.get("plain")
    named = own.word.lower() if own else ""
    is_named = any(one == named for one in house.styles.names("table"))
    ruled = most_ruled(one for one in house.tables if not is_named or one.style == named)
    if ruled is None or own is None:
        return
    if ruled.beside:
        making.leave_out("rules beside the columns of tables")
    rules = {"rule-top": ruled.top, "rule-bottom": ruled.bottom, "rule-rows": ruled.rows, "rule-head": ruled.head}
    made: dict[str, Any] = {}
    for key, rule in rules.items():
        made |= _table_rule(key, rule, getattr(own, key.replace("-", "_")))
    # Word gives the rule between two rows a height: a theme's padding above holds it.
    padding = {"padding-top": ruled.padding[0] + ruled.rows.weight, "padding-bottom": ruled.padding[1]}
    padding |= {"padding-x": ruled.padding[2]}
    for key, value in padding.items():
        made |= {key: points(value)} if differs(_padding(own, key), value, 0.3) else {}
    making.change("the tables", {"tables": {"plain": made}} if made else {})


def _padding(own: TableStyle, key: str) -> float:
    return float(getattr(own, key.replace("-", "_")))


def _table_rule(key: str, rule: RuleStyle, own: RuleStyle | None) -> dict[str, Any]:
    weight, color = (own.weight, own.color.upper()) if own else (0.0, rule.color)
    if not differs(weight, rule.weight, 0.15) and (color == rule.color or not rule.weight):
        return {}
    return {key: rule_table(rule) if rule.weight else {"weight": "0pt"}}


def named_logos(house: House) -> Iterator[tuple[str, str, Logo]]:
    """(name in the theme, file's name, picture) of each picture of header and footer."""
    for number, logo in enumerate(house.sides.logos, 1):
        name = "logo" if number == 1 else f"logo-{number}"
        yield name, f"{name}.{logo.suffix}", logo


def picture_changes(house: House, making: Making) -> None:
    for name, file, logo in named_logos(house):
        alt = " ".join(logo.alt.split())[:_LONGEST_ALT]
        if not alt:
            what = f"{file}: the house's file does not say what it shows; say it in page-pictures.{name}.alt"
            making.note("house-alt", what)
        made = {"file": file, "alt": alt or ("标识" if house.chinese else "Logo"), **_place(house, logo)}
        made |= {"pages": logo.pages} if logo.pages != "all" else {}
        making.change(f"the picture {file}", {"page-pictures": {name: made}})


def rule_changes(house: House, making: Making) -> None:
    """Lines drawn in header and footer, unless the theme has them."""
    sheet = house.sheet
    for number, rule in enumerate(house.sides.rules, 1):
        known = (one for one in making.base.page_rules.values() if one.pages == rule.pages)
        if any(not differs(_height(one, sheet.height), rule.y, _NEAR) for one in known):
            continue
        x, width = max(rule.x, 0.0), min(rule.width, sheet.width)
        made: dict[str, Any] = {"weight": points(rule.weight)}
        made |= {"color": rule.color} if rule.color != "#000000" else {}
        made |= {"left": millimetres(x), "right": millimetres(max(sheet.width - x - width, 0.0))}
        from_foot = rule.y > sheet.height / 2
        made |= {"bottom": millimetres(sheet.height - rule.y)} if from_foot else {"top": millimetres(max(rule.y, 0.0))}
        made |= {"pages": rule.pages} if rule.pages != "all" else {}
        name = "rule" if number == 1 else f"rule-{number}"
        making.change("a line of header or footer", {"page-rules": {name: made}})


def _height(rule: PageRule, height: float) -> float:
    return height - (rule.bottom or 0.0) if rule.top is None else rule.top


def _place(house: House, logo: Logo) -> dict[str, Any]:
    """Its width and place; a picture that reaches off the sheet is moved and scaled to it."""
    sheet = house.sheet
    scale = min(1.0, sheet.width / logo.width, sheet.height / logo.height)
    width, height = logo.width * scale, logo.height * scale
    x = min(max(logo.x, 0.0), sheet.width - width)
    y = min(max(logo.y, 0.0), sheet.height - height)
    made = {"width": millimetres(width)}
    if abs(x + width / 2 - sheet.width / 2) > _NEAR:
        from_right = sheet.width - x - width
        made |= (
            {"right": millimetres(from_right)} if abs(from_right - sheet.right) < _NEAR else {"left": millimetres(x)}
        )
    at_foot = y > sheet.height / 2
    return made | ({"bottom": millimetres(sheet.height - y - height)} if at_foot else {"top": millimetres(y)})
