"""What Word prints before paragraphs of lists, counted as ECMA-376 part 1, 17.9 says: for tests that read a DOCX."""

from __future__ import annotations

import re
from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import qn

_DIGITS = "零一二三四五六七八九"


class ListCounter:
    """Counts the paragraphs of a document in its order. Lists that share a w:abstractNum share its counts; one that
    restarts a level does so at its first paragraph there."""

    def __init__(self, opened: Any) -> None:
        found = [part for part in opened.part.package.parts if part.partname == "/word/numbering.xml"]
        root = parse_xml(found[0].blob) if found else None
        self.templates = {one.get(qn("w:abstractNumId")): _levels(one) for one in _all(root, "w:abstractNum")}
        self.nums = {one.get(qn("w:numId")): _num(one) for one in _all(root, "w:num")}
        self.styles = {style.get(qn("w:styleId")): style for style in opened.styles.element.iter(qn("w:style"))}
        self.counts: dict[str, dict[int, int]] = {name: {} for name in self.templates}
        self.restarted: set[tuple[str, int]] = set()

    def mark(self, paragraph: Any) -> str:
        """What stands before a w:p; "" before one that is in no list."""
        name, level = self.place(paragraph)
        if name == "0":
            return ""
        template, restarts = self.nums[name]
        levels, counts = self.templates[template], self.counts[template]
        for deeper in [other for other in counts if other > level]:
            del counts[deeper]
        if level in restarts and (name, level) not in self.restarted:
            self.restarted.add((name, level))
            counts[level] = restarts[level]
        else:
            counts[level] = counts.get(level, restarts.get(level, levels[level][1]) - 1) + 1
        text = levels[level][2]
        return re.sub("%([1-9])", lambda place: _written(levels, counts, int(place[1]) - 1), text)

    def place(self, paragraph: Any) -> tuple[str, int]:
        """The w:num and level of a paragraph: its own, or its style's; "0" for none."""
        shape = paragraph.find(qn("w:pPr"))
        style = shape.find(qn("w:pStyle")) if shape is not None else None
        while shape is not None:
            own = shape.find(qn("w:numPr"))
            if own is not None:
                level = own.find(qn("w:ilvl"))
                return own.find(qn("w:numId")).get(qn("w:val")), int(level.get(qn("w:val"))) if level is not None else 0
            if style is None:
                break
            above = self.styles[style.get(qn("w:val"))]
            shape, style = above.find(qn("w:pPr")), above.find(qn("w:basedOn"))
        return "0", 0


def _all(root: Any, name: str) -> Any:
    return root.iter(qn(name)) if root is not None else ()


def _levels(template: Any) -> dict[int, tuple[str, int, str]]:
    """Format, start and text of each level."""
    return {
        int(level.get(qn("w:ilvl"))): (
            level.find(qn("w:numFmt")).get(qn("w:val")),
            int(level.find(qn("w:start")).get(qn("w:val"))),
            level.find(qn("w:lvlText")).get(qn("w:val")),
        )
        for level in template.iter(qn("w:lvl"))
    }


def _num(num: Any) -> tuple[str, dict[int, int]]:
    restarts = {
        int(one.get(qn("w:ilvl"))): int(one.find(qn("w:startOverride")).get(qn("w:val")))
        for one in num.iter(qn("w:lvlOverride"))
    }
    return num.find(qn("w:abstractNumId")).get(qn("w:val")), restarts


def _written(levels: dict[int, tuple[str, int, str]], counts: dict[int, int], level: int) -> str:
    kind, start, _ = levels[level]
    number = counts.get(level, start)
    return _chinese(number) if kind == "chineseCountingThousand" else str(number)


def _chinese(number: int) -> str:
    """Below 100."""
    tens, ones = divmod(number, 10)
    return (_DIGITS[tens] if tens > 1 else "") + ("十" if tens else "") + (_DIGITS[ones] if ones else "")
