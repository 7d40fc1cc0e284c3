"""Faces as Word asks for them: by name, in four slots, with the names of twins that may stand in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from masthead.theme import FontRole, Theme
from masthead.write.docx.elements import Element, element, part_root, switch, value

# The names under which the same face, or its nearest kin, is installed elsewhere (w:altName).
_TWINS = {
    "方正小标宋简体": "FZXiaoBiaoSong-B05S,方正小标宋_GBK,STZhongsong",
    "仿宋_GB2312": "仿宋,FangSong,STFangsong",
    "楷体_GB2312": "楷体,KaiTi,STKaiti",
    "楷体": "KaiTi,楷体_GB2312,STKaiti",
    "黑体": "SimHei,STHeiti",
    "宋体": "SimSun,STSong",
    "方正小標宋繁體": "FZXiaoBiaoSong-B05T,新細明體",
    "標楷體": "DFKai-SB,BiauKai",
    "微軟正黑體": "Microsoft JhengHei,PingFang TC",
    "新細明體": "PMingLiU,Songti TC",
    "Times New Roman": "Liberation Serif,Tinos",
    "Arial": "Liberation Sans,Arimo",
    "Source Sans Pro": "Source Sans 3",
    "Source Serif Pro": "Source Serif 4",
}
# What Windows in Taiwan and Hong Kong has for faces that lack traditional characters.
_TRADITIONAL = {
    "方正小标宋简体": "方正小標宋繁體",
    "仿宋_GB2312": "標楷體",
    "楷体_GB2312": "標楷體",
    "楷体": "標楷體",
    "黑体": "微軟正黑體",
    "宋体": "新細明體",
}
_GB2312, _BIG5, _ANSI = "86", "88", "00"


def with_traditional_faces(theme: Theme) -> Theme:
    """The theme with faces named that have traditional characters."""
    fonts: Mapping[str, FontRole] = {key: traditional_role(role) for key, role in theme.fonts.items()}
    return replace(theme, fonts=fonts)


def traditional_role(role: FontRole) -> FontRole:
    """The role with a Chinese face that has traditional characters."""
    return replace(role, word_han=_TRADITIONAL.get(role.word_han, role.word_han))


def run_fonts(role: FontRole, *, han_only: bool = False) -> Element:
    """w:rFonts. han_only: the Chinese face in all slots, for marks that Latin faces have too (“ ” — …)."""
    latin = role.word_han if han_only else role.word_latin
    slots = {"ascii": latin, "hAnsi": latin, "eastAsia": role.word_han, "cs": latin}
    return element("rFonts", {"hint": "eastAsia", **slots} if han_only else slots)


def has_bold_latin(role: FontRole) -> bool:
    """Whether the role's Latin letters are bold beside a Chinese face that is heavy by itself."""
    return not role.word_bold and bool(role.latin) and role.latin[0].endswith(":Bold")


def is_italic(role: FontRole) -> bool:
    """Whether the role asks for an italic: Word has no family name for that."""
    return bool(role.latin) and "Italic" in role.latin[0].partition(":")[2]


def weight_and_slope(role: FontRole) -> list[Element]:
    """The properties that make a family bold or italic, where the role is."""
    made = [switch("b"), switch("bCs")] if role.word_bold else []
    return made + ([switch("i"), switch("iCs")] if is_italic(role) else [])


def font_table(theme: Theme) -> str:
    """word/fontTable.xml: every face the theme names, each once."""
    han = dict.fromkeys(role.word_han for role in theme.fonts.values())
    latin = dict.fromkeys(role.word_latin for role in theme.fonts.values())
    faces = [_font(name, _BIG5 if name in _TRADITIONAL.values() else _GB2312) for name in han]
    return part_root("fonts", faces + [_font(name, _ANSI) for name in latin if name not in han])


def _font(name: str, charset: str) -> Element:
    twins = [value("altName", _TWINS[name])] if name in _TWINS else []
    return element("font", {"name": name}, [*twins, value("charset", charset), value("pitch", "variable")])
