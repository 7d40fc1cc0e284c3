"""Font roles for the faces of a Word file: the house's own face first, then those that may stand in for it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from masthead.house.looks import han_count
from masthead.house.parts import W
from masthead.house.values import attribute, child
from masthead.theme import FontRole

if TYPE_CHECKING:
    from lxml.etree import _Element

# Chinese faces by kind: how their names say it, and what may stand in, best first.
_KINDS = (
    (re.compile("小标宋|XiaoBiaoSong|FZXBS|中宋|Zhongsong", re.IGNORECASE), "title"),
    (re.compile("仿宋|fangsong", re.IGNORECASE), "fang"),
    (re.compile("楷|kai", re.IGNORECASE), "kai"),
    (re.compile("黑|hei|等线|dengxian|gothic|圆|yuan|sans", re.IGNORECASE), "hei"),
)
_HAN = {
    "title": ("方正小标宋简体", "Noto Serif CJK SC:Bold", "FandolSong:Bold", "Noto Serif SC"),
    "fang": ("仿宋", "STFangsong", "FandolFang", "Noto Serif SC:Light", "Noto Serif CJK SC", "Noto Serif SC"),
    "kai": ("楷体", "STKaiti", "FandolKai", "LXGW WenKai", "Noto Serif SC"),
    "hei": ("黑体", "SimHei", "Noto Sans CJK SC", "FandolHei", "Noto Sans SC"),
    "song": ("宋体", "SimSun", "Noto Serif CJK SC", "FandolSong", "Noto Serif SC"),
}
_HEAVY_HAN = {
    "hei": ("Noto Sans CJK SC:Bold", "FandolHei:Bold", "Noto Sans SC"),
    "song": ("Noto Serif CJK SC:Bold", "FandolSong:Bold", "Noto Serif SC"),
}
_SANS_NAME = re.compile(
    "arial|helvetica|calibri|carlito|verdana|tahoma|trebuchet|segoe|aptos|sans|gothic|futura|franklin|century|roboto"
    "|lato|inter|open|ubuntu|candara|corbel|hei|等线|黑",
    re.IGNORECASE,
)
_SANS = ("Liberation Sans", "Arimo", "Source Sans Pro", "DejaVu Sans")
_SERIF = ("Liberation Serif", "Tinos", "Source Serif Pro", "DejaVu Serif")
# Faces that are as wide as others, so that lines break alike.
_TWINS = {"calibri": "Carlito", "cambria": "Caladea", "georgia": "Gelasio", "garamond": "EB Garamond"}


class Wanted(NamedTuple):
    """The faces of a style, by their names in Word."""

    han: str
    latin: str
    bold: bool = False
    italic: bool = False


def families(root: _Element | None) -> dict[str, str]:
    """What the file's font table says of its faces: name in lower case → "roman", "swiss" and so on."""
    if root is None:
        return {}
    found = (
        (attribute(one, "name") or "", attribute(child(one, "family"), "val") or "") for one in root.iter(f"{W}font")
    )
    return {name.lower(): family for name, family in found}


def provides(role: FontRole, wanted: Wanted) -> bool:
    """Whether a DOCX shows the role in those faces."""
    italic = bool(role.latin) and "Italic" in role.latin[0].partition(":")[2]
    return Wanted(role.word_han, role.word_latin, role.word_bold, italic) == wanted


def role_tables(wanted: Wanted, known: Mapping[str, str]) -> dict[str, Any]:
    """The role as a theme's file has it. known: as `families` gives it."""
    han = _han(wanted.han, bold=wanted.bold)
    latin = han if han_count(wanted.latin) else _latin(wanted, known)
    made: dict[str, Any] = {"han": han, "latin": latin, "word-han": wanted.han, "word-latin": wanted.latin}
    return made | ({"word-bold": True} if wanted.bold else {"word-bold": False})


def _han(name: str, *, bold: bool) -> list[str]:
    kind = next((kind for pattern, kind in _KINDS if pattern.search(name)), "song")
    own = [f"{name}:Bold", name] if bold else [name]
    heavy = _HEAVY_HAN["hei" if kind == "hei" else "song"] if bold else ()
    return list(dict.fromkeys([*own, *heavy, *_HAN[kind]]))


def _latin(wanted: Wanted, known: Mapping[str, str]) -> list[str]:
    name = wanted.latin
    # LibreOffice's font tables call many faces roman.
    sans = bool(_SANS_NAME.search(name)) or known.get(name.lower()) == "swiss"
    twin = [_TWINS[name.lower()]] if name.lower() in _TWINS else []
    plain = list(dict.fromkeys([name, *twin, *(_SANS if sans else _SERIF)]))
    style = {(True, False): ":Bold", (False, True): ":Italic", (True, True): ":Bold Italic"}.get(
        (wanted.bold, wanted.italic), ""
    )
    return [f"{one}{style}" for one in plain]
