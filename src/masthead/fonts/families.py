"""The font families known by name, and the files they come in.

Finding a family by its file names needs one walk over the font folders and no file opened. Families that are not
listed here are found by the names inside the files (`names`).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

FontFile = tuple[str, int]


class Series(NamedTuple):
    """Files of one family.

    families: its names. files: file names in order of preference, with {} for the style's part; '#2' is the face's
    number in a collection. styles: style → its part of the file name.
    """

    families: tuple[str, ...]
    files: tuple[str, ...]
    styles: Mapping[str, str]


_ONE = {"regular": ""}
_TRUETYPE = {"regular": "", "bold": "bd", "italic": "i", "bolditalic": "bi"}
_SPELLED = {"regular": "", "bold": " Bold", "italic": " Italic", "bolditalic": " Bold Italic"}
_UNDERSCORED = {"regular": "", "bold": "_Bold", "italic": "_Italic", "bolditalic": "_Bold_Italic"}
_HYPHENED = {"regular": "Regular", "bold": "Bold", "italic": "Italic", "bolditalic": "BoldItalic"}
_WEIGHTS = {
    weight.casefold(): weight
    for weight in ("Thin", "ExtraLight", "Light", "DemiLight", "Regular", "Medium", "SemiBold", "Bold", "Black")
}
_NUMBERED = {
    "thin": "100Thin",
    "extralight": "200ExtraLight",
    "light": "300Light",
    "regular": "400Regular",
    "medium": "500Medium",
    "semibold": "600SemiBold",
    "bold": "700Bold",
    "black": "900Black",
}
_SOURCE = {
    style + slope.casefold(): weight + part
    for slope, part in (("", ""), ("Italic", "It"))
    for style, weight in (
        ("extralight", "ExtraLight"),
        ("light", "Light"),
        ("regular", "Regular"),
        ("semibold", "Semibold"),
        ("bold", "Bold"),
        ("black", "Black"),
    )
} | {"italic": "It"}
_DEJAVU = {"regular": "", "bold": "-Bold", "italic": "-Oblique", "bolditalic": "-BoldOblique"}
_DEJAVU_SERIF = {"regular": "", "bold": "-Bold", "italic": "-Italic", "bolditalic": "-BoldItalic"}

SERIES = (
    Series(
        ("方正小标宋简体", "FZXiaoBiaoSong", "FZXiaoBiaoSong-B05S", "FZXBSJW"),
        (
            "方正小标宋简体.ttf",
            "FZXBSJW.ttf",
            "FZXBSJW--GB1-0.ttf",
            "FZXBSJW_0.ttf",
            "FZXiaoBiaoSong-B05S.ttf",
            "FZXBSK.ttf",
        ),
        _ONE,
    ),
    Series(
        ("仿宋_GB2312", "FangSong_GB2312"),
        ("仿宋_GB2312.ttf", "FangSong_GB2312.ttf", "simfang_gb2312.ttf", "FSGB2312.ttf"),
        _ONE,
    ),
    Series(("仿宋", "FangSong"), ("simfang.ttf", "FangSong.ttf", "仿宋.ttf"), _ONE),
    Series(("STFangsong", "华文仿宋"), ("STFANGSO.ttf", "STFangsong.ttf", "华文仿宋.ttf"), _ONE),
    Series(("黑体", "SimHei"), ("simhei.ttf", "黑体.ttf"), _ONE),
    Series(
        ("楷体_GB2312", "KaiTi_GB2312"),
        ("楷体_GB2312.ttf", "KaiTi_GB2312.ttf", "simkai_gb2312.ttf", "KTGB2312.ttf"),
        _ONE,
    ),
    Series(("楷体", "KaiTi"), ("simkai.ttf", "KaiTi.ttf", "楷体.ttf"), _ONE),
    Series(("STKaiti", "华文楷体"), ("STKAITI.ttf", "华文楷体.ttf"), _ONE),
    Series(("宋体", "SimSun"), ("simsun.ttc#0", "simsun.ttf", "宋体.ttf"), _ONE),
    Series(("新宋体", "NSimSun"), ("simsun.ttc#1",), _ONE),
    Series(("STSong", "华文宋体"), ("STSONG.ttf", "华文宋体.ttf"), _ONE),
    Series(("STZhongsong", "华文中宋"), ("STZHONGS.ttf", "华文中宋.ttf"), _ONE),
    Series(
        ("Microsoft YaHei", "微软雅黑"), ("msyh{}.ttc#0", "msyh{}.ttf"), {"regular": "", "bold": "bd", "light": "l"}
    ),
    Series(("FandolFang",), ("FandolFang-{}.otf",), {"regular": "Regular"}),
    Series(("FandolKai",), ("FandolKai-{}.otf",), {"regular": "Regular"}),
    Series(("FandolHei",), ("FandolHei-{}.otf",), _HYPHENED),
    Series(("FandolSong",), ("FandolSong-{}.otf",), _HYPHENED),
    Series(("LXGW WenKai", "霞鹜文楷"), ("LXGWWenKai-{}.ttf", "LXGWWenKai-{}.otf"), _WEIGHTS),
    Series(("LXGW WenKai GB", "霞鹜文楷 GB"), ("LXGWWenKaiGB-{}.ttf",), _WEIGHTS),
    Series(("Noto Serif CJK SC",), ("NotoSerifCJK-{}.ttc#2", "NotoSerifCJKsc-{}.otf"), _WEIGHTS),
    Series(("Noto Sans CJK SC",), ("NotoSansCJK-{}.ttc#2", "NotoSansCJKsc-{}.otf"), _WEIGHTS),
    Series(("Noto Serif CJK TC",), ("NotoSerifCJK-{}.ttc#3", "NotoSerifCJKtc-{}.otf"), _WEIGHTS),
    Series(("Noto Sans CJK TC",), ("NotoSansCJK-{}.ttc#3", "NotoSansCJKtc-{}.otf"), _WEIGHTS),
    Series(("Noto Serif TC",), ("NotoSerifTC-{}.otf", "NotoSerifTC-{}.ttf"), _WEIGHTS),
    Series(("Noto Serif TC",), ("NotoSerifTC_{}.ttf",), _NUMBERED),
    Series(("Noto Sans TC",), ("NotoSansTC-{}.otf", "NotoSansTC-{}.ttf"), _WEIGHTS),
    Series(("Noto Sans TC",), ("NotoSansTC_{}.ttf",), _NUMBERED),
    Series(("標楷體", "DFKai-SB"), ("kaiu.ttf",), _ONE),
    Series(("新細明體", "PMingLiU"), ("mingliu.ttc#1", "pmingliu.ttf"), _ONE),
    Series(
        ("Microsoft JhengHei", "微軟正黑體"),
        ("msjh{}.ttc#0", "msjh{}.ttf"),
        {"regular": "", "bold": "bd", "light": "l"},
    ),
    Series(("LXGW WenKai TC", "霞鶩文楷 TC"), ("LXGWWenKaiTC-{}.ttf",), _WEIGHTS),
    Series(("Noto Serif SC",), ("NotoSerifSC-{}.otf", "NotoSerifSC-{}.ttf"), _WEIGHTS),
    Series(("Noto Serif SC",), ("NotoSerifSC_{}.ttf",), _NUMBERED),
    Series(("Noto Sans SC",), ("NotoSansSC-{}.otf", "NotoSansSC-{}.ttf"), _WEIGHTS),
    Series(("Noto Sans SC",), ("NotoSansSC_{}.ttf",), _NUMBERED),
    Series(
        ("Source Han Serif SC", "思源宋体"),
        ("SourceHanSerifSC-{}.otf", "SourceHanSerifCN-{}.otf"),
        _WEIGHTS | {"black": "Heavy"},
    ),
    Series(
        ("Source Han Sans SC", "思源黑体"),
        ("SourceHanSansSC-{}.otf", "SourceHanSansCN-{}.otf"),
        _WEIGHTS | {"black": "Heavy"},
    ),
    Series(("Source Sans Pro",), ("SourceSansPro-{}.otf", "SourceSansPro-{}.ttf"), _SOURCE),
    Series(("Source Serif Pro",), ("SourceSerifPro-{}.otf", "SourceSerifPro-{}.ttf"), _SOURCE),
    Series(("Times New Roman",), ("times{}.ttf",), _TRUETYPE),
    Series(("Times New Roman",), ("Times New Roman{}.ttf",), _SPELLED),
    Series(("Times New Roman",), ("Times_New_Roman{}.ttf",), _UNDERSCORED),
    Series(("Arial",), ("arial{}.ttf",), _TRUETYPE),
    Series(("Arial",), ("Arial{}.ttf",), _SPELLED),
    Series(("Arial",), ("Arial{}.ttf",), _UNDERSCORED),
    Series(("Helvetica",), ("Helvetica{}.ttf", "Helvetica{}.otf"), _DEJAVU),
    Series(("Liberation Serif",), ("LiberationSerif-{}.ttf",), _HYPHENED),
    Series(("Liberation Sans",), ("LiberationSans-{}.ttf",), _HYPHENED),
    Series(("Liberation Mono",), ("LiberationMono-{}.ttf",), _HYPHENED),
    Series(("Noto Serif",), ("NotoSerif-{}.ttf", "NotoSerif-{}.otf"), _HYPHENED | _WEIGHTS),
    Series(("Noto Sans",), ("NotoSans-{}.ttf", "NotoSans-{}.otf"), _HYPHENED | _WEIGHTS),
    Series(("Tinos",), ("Tinos-{}.ttf",), _HYPHENED),
    Series(("Arimo",), ("Arimo-{}.ttf",), _HYPHENED),
    Series(("DejaVu Sans",), ("DejaVuSans{}.ttf",), _DEJAVU),
    Series(("DejaVu Serif",), ("DejaVuSerif{}.ttf",), _DEJAVU_SERIF),
)

# Where no family of any role has a character: fonts with wide coverage of Han, then of everything else.
LAST_RESORT = (
    "Noto Serif CJK SC",
    "Noto Sans CJK SC",
    "Noto Serif SC",
    "Noto Sans SC",
    "Noto Serif CJK SC:Bold",
    "Noto Sans CJK SC:Bold",
    "Source Han Serif SC",
    "Source Han Sans SC",
    "宋体",
    "FandolSong",
    "DejaVu Sans",
    "Liberation Sans",
)

# What stands for a family in traditional Chinese: its sibling with the forms of Taiwan and Hong Kong, first found.
_TRADITIONAL = {
    **dict.fromkeys(("Noto Serif CJK SC", "Noto Serif SC"), ("Noto Serif CJK TC", "Noto Serif TC")),
    **dict.fromkeys(("Noto Sans CJK SC", "Noto Sans SC"), ("Noto Sans CJK TC", "Noto Sans TC")),
    **dict.fromkeys(("楷体_GB2312", "楷体", "KaiTi"), ("標楷體",)),
    **dict.fromkeys(("宋体", "SimSun"), ("新細明體",)),
    "LXGW WenKai": ("LXGW WenKai TC",),
    "Source Han Serif SC": ("Noto Serif CJK TC",),
    "Source Han Sans SC": ("Noto Sans CJK TC",),
    "Microsoft YaHei": ("Microsoft JhengHei",),
}

HEAVY = frozenset({"medium", "semibold", "bold", "black", "bolditalic", "semibolditalic", "blackitalic"})

_SYNONYMS = {"": "regular", "normal": "regular", "roman": "regular", "book": "regular", "demibold": "semibold"}


def traditional(wanted: str) -> tuple[str, ...]:
    """The families with the forms of traditional Chinese that stand for 'Family' or 'Family:Style'."""
    family, colon, style = wanted.partition(":")
    return tuple(name + colon + style for name in _TRADITIONAL.get(family.strip(), ()))


def split_family(wanted: str) -> tuple[str, str]:
    """The family and the normal form of its style: 'Source Sans Pro:SemiBold' gives 'Source Sans Pro', 'semibold'."""
    family, _, style = wanted.partition(":")
    return family.strip(), normal_style(style)


def normal_style(style: str) -> str:
    """A style's name without blanks, hyphens and case, synonyms made one: 'Bold Italic' is 'bolditalic'."""
    plain = style.casefold().replace(" ", "").replace("-", "").replace("oblique", "italic")
    return _SYNONYMS.get(plain, plain)


def known_files(family: str, style: str) -> list[FontFile] | None:
    """File names, casefolded, and face numbers of a known family's style, best first; None for an unknown family."""
    series = [entry for entry in SERIES if family.casefold() in map(str.casefold, entry.families)]
    if not series:
        return None
    return [_font_file(name, entry.styles[style]) for entry in series if style in entry.styles for name in entry.files]


def _font_file(pattern: str, part: str) -> FontFile:
    name, _, number = pattern.partition("#")
    return name.format(part).casefold(), int(number or 0)
