"""What the text of a cell is: data, a time, a field, a note, the name of a column."""

from __future__ import annotations

import re

_NUMBER = r"(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:\.\d+)?"
_DATA = re.compile(
    rf"[约近超]?[(（]?[-−–+]?[¥￥$€£]? ?[-−]?{_NUMBER}(?:[eE][+-]?\d+)? ?(?:[%％‰]|[十百千万亿]{{0,2}}余?"
    r"[^\d\s年月日季旬时号期:：、，。;；/—–-]{0,5})[)）]?[*＊]?"
)
_YEAR = re.compile(r"(?:19|20|21)\d\d")
_TIME = re.compile(
    r"(?:截至|截止)?(?:(?:19|20|21)\d\d|[〇零○一二三四五六七八九]{4}) ?(?:年度?|[-/.]\d{1,2}(?:[-/.]\d{1,2})?)?"
    r"(?:\d{1,2} ?月(?:份|末|底)?(?:\d{1,2} ?日)?|[第前]?[一二三四1-4]季度|[上下]半年|[末底初])?"
)
_FIELD = re.compile(r"[（(]?[^\s:：。；][^:：。；]{0,15}[:：].{0,60}", re.DOTALL)
_NOTE = re.compile(
    r"(?:(?:备?注|说明|附注|(?:数据|资料)?来源)\s*\d{0,2}\s*[:：.、]|[*＊※★#①②③]|(?:Notes?|Sources?)\b\s*\d?\s*[:.])",
    re.IGNORECASE,
)
_END = re.compile(r"[。；！？][”’）)]?$|[^.\d]\.$")
_COLUMN = re.compile(
    r".*(?:序号|编号|名称|项目|指标|内容|单位|措施|问题|事项|时间|日期|时限|备注|情况|部门|地区|责任人|姓名|类别|等级|状态)"
    r"|(?:no\.?|name|item|date|owner|status|unit|region|area|action|measure|issue|category|remarks?|notes?|description)",
    re.IGNORECASE,
)


def is_data(text: str) -> bool:
    """Whether a cell holds a number, perhaps with its unit: not a year or another time."""
    return bool(_DATA.fullmatch(text)) and not _YEAR.fullmatch(text)


def is_time(text: str) -> bool:
    """Whether a cell holds a year, month, quarter or day."""
    return bool(_TIME.fullmatch(text))


def is_field(text: str) -> bool:
    """单位：亿元, 填报单位：某局, (Unit: tonnes): a name, a colon, its value."""
    return bool(_FIELD.fullmatch(text))


def is_note(text: str) -> bool:
    """注：…, *…, Source: …"""
    return bool(_NOTE.match(text))


def ends_sentence(text: str) -> bool:
    return bool(_END.search(text))


def names_column(text: str) -> bool:
    """Whether the text is a usual name of a column."""
    return bool(_COLUMN.fullmatch(text))
