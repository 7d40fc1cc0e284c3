"""Typefaces by the many names that files give them: which of the standard's five families each is, or stands in for."""

from __future__ import annotations

import re
from collections.abc import Mapping

FANG = "仿宋"
HEI = "黑体"
KAI = "楷体"
SONG = "宋体"
BIAO = "小标宋"

# Names as in PDF and on screens, without blanks and hyphens, in lower case. The first that matches counts, so the
# families whose names hold another's stand first: 华文仿宋 is no 宋体, 小标宋 neither.
_OWN: tuple[tuple[str, str], ...] = (
    (FANG, r"仿宋|fangsong|^fzfs|^fzfang|^stfang|^hyfang|^cesifs|simfang|^wpsfs|zhuque"),
    (BIAO, r"小标宋|标宋|xiaobiao|biaosong|^fzxbs|^fzdbs|^fzbs|^cesixbs|大标宋|中宋|zhongsong"),
    (KAI, r"楷|kai(?!ming)|^fzkt|^cesikt"),
    (HEI, r"黑|simhei|heiti|^fzht|^fzhei|^sthei|^cesiht|yahei|^hyhei|pingfang"),
    (SONG, r"宋|simsun|nsimsun|songti|^fzss|^fzsong|^stsong|^cesiss|^hysong|songstd"),
)

# Open faces that stand in for a family: by design its own kind (FandolFang is a 仿宋), or the nearest there is.
_OPEN: tuple[tuple[str, str], ...] = (
    (FANG, r"fandolfang"),
    (KAI, r"fandolkai|lxgwwenkai|wenkai|arplkaiti|arplukai|ukai|twkai|bkai"),
    (HEI, r"fandolhei|notosanscjk|notosanssc|notosanshans|sourcehansans|wenquanyi|wqy|droidsansfallback|sarasa"),
    (BIAO, r"(?:notoserifcjk|notoserifsc|notoserifhans|sourcehanserif|fandolsong).*(?:bold|black|heavy|semibold)"),
    (SONG, r"notoserifcjk|notoserifsc|notoserifhans|sourcehanserif|fandolsong|arplsungti|arpluming|uming|sungti"),
)

# A stand-in that offices without a free 仿宋 have: a light or regular Song face.
_NEAR: Mapping[str, tuple[str, ...]] = {SONG: (FANG,), BIAO: (SONG,)}


def family(name: str) -> str:
    """The family of a face, "" where it is none of the five."""
    folded = _folded(name)
    for table in (_OPEN, _OWN):
        for kind, pattern in table:
            if re.search(pattern, folded):
                return kind
    return ""


def is_open(name: str) -> bool:
    """Whether the face is an open one that stands in for offices' own."""
    return any(re.search(pattern, _folded(name)) for _, pattern in _OPEN)


def serves(name: str, wanted: str) -> bool:
    """Whether a face is of the family that is wanted, or is an open face that stands in for it."""
    kind = family(name)
    return kind == wanted or (is_open(name) and wanted in _NEAR.get(kind, ()))


def _folded(name: str) -> str:
    return re.sub(r"[\s_,-]+", "", name).lower()
