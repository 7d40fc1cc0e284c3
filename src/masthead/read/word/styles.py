"""What the styles of a Word file say of the paragraphs that have them, with all that they are based on (ECMA-376
part 1, 17.7)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from masthead.read.word.package import W, child, switch, value, whole

if TYPE_CHECKING:
    from lxml.etree import _Element

_MOST_BASES = 20
_HEADING = re.compile(r"(?:heading|标题|標題|überschrift|titre)\s*([1-9])")
_TITLE = re.compile("title|标题|標題|文档标题|文件标题|文章标题")
_CAPTION = re.compile("caption|题注|題註|图题|图注")
_CONTENTS = re.compile(r"(?:toc|目录)\s*[1-9]|table of figures|图表目录")
_LIST = re.compile(r"(?:list bullet|list number|list|列表项目符号|列表编号|列表)\s*([2-9])")
_BODY_TEXT = 9  # the outline level of what is no heading
_HEAVY = re.compile("黑|hei|bold|heavy", re.IGNORECASE)


class Style(NamedTuple):
    """level: of a heading, from 1; 0 for running text. list_level: of a list's style whose name has it. numbered: the
    w:num and the level of its numbering, and chain: the ids of the styles it is made of, its own first. shift:
    superscript or subscript, where it says so. size: of its letters in half points, 0 where that is not said."""

    level: int = 0
    title: bool = False
    caption: bool = False
    contents: bool = False
    list_level: int = 0
    numbered: tuple[str | None, int | None] = (None, None)
    chain: tuple[str, ...] = ()
    hidden: bool = False
    struck: bool = False
    shift: str = ""
    heavy: bool = False
    centred: bool = False
    size: int = 0


class Styles:
    """root: of word/styles.xml."""

    def __init__(self, root: _Element | None) -> None:
        found = [] if root is None else root.findall(f"{W}style")
        self._elements = {one.get(f"{W}styleId", ""): one for one in found}
        self._made: dict[str, Style] = {}
        default = (key for key, one in self._elements.items() if _is_default_paragraph(one))
        self._default = next(default, "")

    def paragraph(self, style_id: str | None) -> Style:
        """The style of a paragraph; the default one's where it names none that is there."""
        return self.style(style_id if style_id in self._elements else self._default)

    def style(self, style_id: str | None) -> Style:
        """The style of that id; one that says nothing where there is none."""
        if style_id not in self._elements:
            return _PLAIN
        if style_id not in self._made:
            self._made[style_id] = _style(self._chain(style_id))
        return self._made[style_id]

    def has_head(self, style_id: str | None) -> bool:
        """Whether a table's style sets its first row apart."""
        return any(
            one.get(f"{W}type") == "firstRow" for element in self._chain(style_id) for one in element.iter(_PART)
        )

    def numbering(self, style_id: str | None) -> str | None:
        """The w:num of a numbering style."""
        return value(child(child(self._elements.get(style_id or ""), "pPr"), "numPr"), "numId")

    def _chain(self, style_id: str | None) -> list[_Element]:
        chain: list[_Element] = []
        while style_id in self._elements and len(chain) < _MOST_BASES and self._elements[style_id] not in chain:
            chain.append(self._elements[style_id])
            style_id = value(chain[-1], "basedOn")
        return chain


_PLAIN = Style()
_PART = f"{W}tblStylePr"


def _is_default_paragraph(style: _Element) -> bool:
    return style.get(f"{W}type") == "paragraph" and style.get(f"{W}default", "0") not in ("0", "false")


def _style(chain: list[_Element]) -> Style:
    names = [(value(one, "name") or "").strip().lower() for one in chain]
    shapes = [child(one, "pPr") for one in chain]
    looks = [child(one, "rPr") for one in chain]
    headings = (int(match[1]) for name in names if (match := _HEADING.fullmatch(name)))
    levels = [level for shape in shapes if (level := outline_level(shape)) is not None]
    titled = any(_TITLE.fullmatch(name) for name in names)
    lists = (int(match[1]) for name in names if (match := _LIST.fullmatch(name)))
    return Style(
        level=levels[0] if levels else next(headings, int(titled)),
        title=titled,
        caption=any(_CAPTION.fullmatch(name) for name in names),
        contents=any(_CONTENTS.fullmatch(name) for name in names),
        list_level=next(lists, 0),
        numbered=_numbered([child(shape, "numPr") for shape in shapes]),
        chain=tuple(one.get(f"{W}styleId", "") for one in chain),
        hidden=_first([switch(look, "vanish") for look in looks]),
        struck=_first([is_struck(look) for look in looks]),
        shift=next((found for look in looks if (found := value(look, "vertAlign"))), ""),
        heavy=_first([is_heavy(look) for look in looks]),
        centred=next((found for shape in shapes if (found := value(shape, "jc"))), "") == "center",
        size=next((whole(found, 0) for look in looks if (found := value(look, "sz"))), 0),
    )


def outline_level(shape: _Element | None) -> int | None:
    """The level of a heading that a w:pPr states, from 1; 0 for running text, None where it states none."""
    said = value(shape, "outlineLvl")
    if said is None:
        return None
    level = whole(said, _BODY_TEXT)
    return level + 1 if 0 <= level < _BODY_TEXT else 0


def is_struck(look: _Element | None) -> bool | None:
    """Whether a w:rPr strikes text out; None where it says nothing of it."""
    said = [found for name in ("strike", "dstrike") if (found := switch(look, name)) is not None]
    return any(said) if said else None


def is_heavy(look: _Element | None) -> bool | None:
    """Whether a w:rPr sets text in bold, or in a face that Chinese has for that; None where it says nothing of it."""
    face = child(look, "rFonts")
    if face is not None and _HEAVY.search(face.get(f"{W}eastAsia", "")):
        return True
    return switch(look, "b")


def _numbered(properties: list[_Element | None]) -> tuple[str | None, int | None]:
    """The first w:numId of a chain of styles, and the level beside it or, where that has none, in a style before."""
    level: int | None = None
    for one in properties:
        said = value(one, "ilvl")
        level = whole(said, 0) if said is not None and level is None else level
        if found := value(one, "numId"):
            return found, level
    return None, level


def _first(said: list[bool | None]) -> bool:
    return next((one for one in said if one is not None), False)
