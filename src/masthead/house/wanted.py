"""Which look of the house each style of a theme gets."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from masthead.house.lines import Ground, blank, indent, line_pitch, single_line
from masthead.house.looks import Look, look_of
from masthead.house.passages import Passage
from masthead.house.properties import Properties
from masthead.house.roles import Roles
from masthead.house.ruled import Ruled
from masthead.house.sheet import Sheet
from masthead.house.sides import Sides
from masthead.house.styles import Styles
from masthead.theme import Theme

# Names that Word and WPS have for what a theme calls otherwise.
_TWINS = {
    "list": ("list paragraph", "list bullet", "list number"),
    "body": ("body text", "normal"),
    "footnote": ("footnote text",),
}
_NEVER = ("mark", "series")  # of these only face and colour are taken
_AROUND = ("header", "footer")


class House(NamedTuple):
    """A Word file as it was looked through. families: of its faces, as its font table says; notes: its footnotes."""

    chinese: bool
    sheet: Sheet
    ground: Ground
    styles: Styles
    roles: Roles
    sides: Sides
    tables: tuple[Ruled, ...]
    families: dict[str, str]
    notes: tuple[Passage, ...]


class Measured(NamedTuple):
    """The look of a style in a theme's terms, lengths in points. named: the file has a style for it."""

    look: Look
    leading: float
    before: float
    after: float
    indent: float
    left: float
    right: float
    tracking: float
    named: bool


def wanted_looks(house: House, base: Theme) -> Iterator[tuple[str, Measured]]:
    """(style of the theme, what the house has for it) for those that the house has something for."""
    seen: set[str] = set()
    for key, style in base.styles.items():
        if style.word in seen:  # a style of its base's name has another one in a file
            continue
        seen |= {style.word} - {""}
        found, named = _passages(house, base, key, style.word.lower())
        look = look_of(found) if found else _defined(house, key, style.word.lower())
        if look is not None and key not in _NEVER:
            yield key, _measured(house, key, look._replace(shown={**house.styles.base, **look.shown}), named=named)


def mark_look(house: House) -> Look | None:
    """The look of the issuer's red mark, where the file has one."""
    found = house.roles.found.get("mark")
    return look_of(found) if found else None


def _passages(house: House, base: Theme, key: str, word: str) -> tuple[list[Passage], bool]:
    """The paragraphs that show what a style is like, and whether they have a style for it."""
    if key in _AROUND:
        side = house.sides.header if key == "header" else house.sides.footer
        return list(side.passages) if side else [], True
    if key == "footnote":
        return list(house.notes), True
    by_style = house.roles.by_style
    found = house.roles.found.get(key, [])
    if word and by_style.get(word) and key != "body":
        return by_style[word], True
    # Paragraphs that have the style of another role are not this one's, whatever they look like.
    others = {style.word.lower() for other, style in base.styles.items() if other != key and style.word}
    if found := [one for one in found if one.style not in others]:
        return found, found[0].style not in ("normal", "")
    return [one for name in _TWINS.get(key, ()) if key != "body" for one in by_style.get(name, ())], True


def _defined(house: House, key: str, word: str) -> Look | None:
    """What a style says that nothing is set in: of a file of styles alone any, of one that is formatted by styles
    running text and headings; programs write others as they have them themselves."""
    empty, styled = not house.roles.by_style, house.roles.styled and key.startswith(("body", "heading"))
    if not word or not (empty or styled):
        return None
    style = next(filter(None, map(house.styles.named, (word, *_TWINS.get(key, ())))), None)
    return Look({**style.shape, **style.look}) if style else None


def _measured(house: House, key: str, look: Look, *, named: bool) -> Measured:
    shown, ground = look.shown, house.ground
    if key in _AROUND:
        ground = ground._replace(pitch=ground.pitch if shown["snap"] else 0.0)
    on_grid = house.sheet.tracking if shown["snap"] and key not in _AROUND else 0.0
    tracking = float(shown["tracking"]) + on_grid
    cell = float(shown["size"]) + tracking
    left, right, first = (indent(shown, side, cell) for side in ("left", "right", "first"))
    hangs = first < 0 and key in ("list", "footnote")
    close = key == "list" and shown.get("contextual")  # no blanks between paragraphs of one style
    return Measured(
        look,
        _pitch(shown, ground),
        0.0 if close else blank(shown, "before", ground),
        0.0 if close else blank(shown, "after", ground),
        0.0 if hangs else first,
        left,
        right,
        tracking,
        named,
    )


def _pitch(shown: Properties, ground: Ground) -> float:
    """From line to line. Word cuts type off that is larger than its exact pitch; such lines would run into each other
    here, so they stand as those of single spacing do."""
    return single_line(shown, ground._replace(pitch=0.0)) if is_cut_off(shown) else max(line_pitch(shown, ground), 1.0)


def is_cut_off(shown: Properties) -> bool:
    """Whether type is larger than the exact pitch of its lines: Han characters fill nine tenths of their squares."""
    return shown["line_rule"] == "exact" and float(shown["line"]) < 0.9 * float(shown["size"])


def stands_on_grid(house: House, body: Measured) -> bool:
    """Whether running text has the lines of the grid of its sheet."""
    shown = body.look.shown
    return bool(house.ground.pitch and shown["snap"]) and abs(single_line(shown, house.ground) - body.leading) < 0.1
