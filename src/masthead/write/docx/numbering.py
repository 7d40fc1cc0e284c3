"""word/numbering.xml: the lists of a file, their levels and what restarts them (ECMA-376 part 1, 17.9)."""

from __future__ import annotations

from masthead.write.docx.elements import Element, element, part_root, properties, value
from masthead.write.docx.fonts import run_fonts
from masthead.write.docx.formatting import hanging
from masthead.write.docx.list_marks import BULLET
from masthead.write.docx.lists import LEVELS, Level, Listed, ListStyle, Num
from masthead.write.docx.setup import Setup

_FIRST_ID = 0x4D000001  # Word tells lists apart by such an id when text is pasted from one file into another


def numbering_root(setup: Setup) -> str:
    """The w:numbering: every list with nine levels, those that the document does not use empty."""
    lists = setup.lists
    templates = [_template(setup, number, levels) for number, levels in enumerate(lists.templates)]
    return part_root("numbering", [*templates, *(_num(at, num) for at, num in enumerate(lists.nums, 1))])


def list_element(listed: Listed) -> Element:
    """The w:numPr of a paragraph."""
    return element("numPr", None, [value("ilvl", listed.level), value("numId", listed.num)])


def style_number(style: ListStyle) -> Element:
    """The w:numPr of a style."""
    return element("numPr", None, [value("ilvl", style.level), value("numId", style.num)])


def _template(setup: Setup, number: int, levels: dict[int, Level]) -> Element:
    head = [value("nsid", f"{_FIRST_ID + number:08X}"), value("multiLevelType", "multilevel")]
    made = [_level(setup, at, levels.get(at)) for at in range(LEVELS)]
    return element("abstractNum", {"abstractNumId": number}, [*head, *made])


def _level(setup: Setup, at: int, level: Level | None) -> Element:
    """A w:lvl; its text is empty where the document has no such level."""
    if level is None:
        made = [value("start", 1), value("numFmt", "none"), value("suff", "nothing"), value("lvlText", "")]
        return element("lvl", {"ilvl": at}, [*made, value("lvlJc", "left")])
    mark = level.mark
    made = [value("start", 1), value("numFmt", mark.format)]
    made += [value("pStyle", level.style)] if level.style else []
    made += [value("suff", "tab" if level.tabbed else "space" if mark.blank else "nothing")]
    made += [value("lvlText", mark.text), value("lvlJc", "left")]
    made.append(properties("pPr", [hanging(*level.hang)]))
    if mark.format == BULLET:  # in the text's own face: Word has bullets of symbol faces else
        made.append(properties("rPr", [run_fonts(setup.font(level.font))]))
    return element("lvl", {"ilvl": at}, made)


def _num(number: int, num: Num) -> Element:
    made = [value("abstractNumId", num.template)]
    for level, start in num.restarts.items():
        made.append(element("lvlOverride", {"ilvl": level}, [value("startOverride", start)]))
    return element("num", {"numId": number}, made)
