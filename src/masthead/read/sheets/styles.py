"""What each style of a workbook's cells says: the format of numbers, and whether the text is struck out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from masthead.read import limits

if TYPE_CHECKING:
    from lxml.etree import _Element

# ECMA-376 part 1, 18.8.30, with what its Chinese versions show; 14 is shown as the reader's system writes days. Where
# the currency is that of the reader's system, none is shown.
_BUILT_IN: Mapping[int, str] = {
    0: "General",
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    9: "0%",
    10: "0.00%",
    11: "0.00E+00",
    **dict.fromkeys((5, 6, 37, 38), "#,##0;-#,##0"),
    12: "# ?/?",
    13: "# ??/??",
    14: "yyyy/m/d",
    15: "d-mmm-yy",
    16: "d-mmm",
    17: "mmm-yy",
    18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM",
    20: "h:mm",
    21: "h:mm:ss",
    22: "yyyy/m/d h:mm",
    **dict.fromkeys((7, 8, 39, 40), "#,##0.00;-#,##0.00"),
    **dict.fromkeys((41, 42), '#,##0;-#,##0;"-"'),
    **dict.fromkeys((43, 44), '#,##0.00;-#,##0.00;"-"'),
    45: "mm:ss",
    46: "[h]:mm:ss",
    47: "mm:ss.0",
    48: "0.0E+0",
    49: "@",
    **dict.fromkeys((27, 36, 50, 52, 57), 'yyyy"年"m"月"'),
    **dict.fromkeys((28, 29, 51, 53, 54, 58), 'm"月"d"日"'),
    30: "m-d-yy",
    31: 'yyyy"年"m"月"d"日"',
    32: 'h"时"mm"分"',
    33: 'h"时"mm"分"ss"秒"',
    **dict.fromkeys((34, 55), '上午/下午h"时"mm"分"'),
    **dict.fromkeys((35, 56), '上午/下午h"时"mm"分"ss"秒"'),
}


class CellStyle(NamedTuple):
    """code: the format of numbers. struck: the font strikes text out."""

    code: str = "General"
    struck: bool = False


def cell_styles(root: _Element | None, where: str) -> list[CellStyle]:
    """Each cell style, by its number. root: of styles.xml, None where there is none."""
    if root is None:
        return []
    custom = {one.get("numFmtId", ""): one.get("formatCode", "") for one in root.iterfind("{*}numFmts/{*}numFmt")}
    styles = root.findall("{*}cellXfs/{*}xf")
    limits.too_many(len(styles), limits.CELLS, "cell styles", where)
    struck = {str(at) for at, font in enumerate(root.iterfind("{*}fonts/{*}font")) if is_struck(font)}
    return [CellStyle(_code(one.get("numFmtId", "0"), custom), one.get("fontId", "0") in struck) for one in styles]


def is_struck(look: _Element | None) -> bool:
    """Whether a font, or what a run says of its own, strikes text out."""
    strike = None if look is None else look.find("{*}strike")
    return strike is not None and strike.get("val", "1") not in ("0", "false")


def _code(number: str, custom: Mapping[str, str]) -> str:
    if number in custom:
        return custom[number]
    return _BUILT_IN.get(int(number), "General") if number.isdecimal() and len(number) < 6 else "General"
