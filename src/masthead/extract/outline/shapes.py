"""What a line is, by its shape: prose, a salutation, a document number, a line with a speaker's name."""

from __future__ import annotations

import re

from masthead.extract.language import HAN
from masthead.patterns import regex

_END = regex(r"[。！？；：，、!?;:,]['\"”’）)》\]]*$|[^.]\.['\"”’）)\]]*$|…$")
_SENTENCE = regex(r"[。！？!?][”’）)]?(?=.)|[a-z）)]\.['\"”’]?\s+(?=[A-Z])")
_NUMBER = regex(r"[\w\s]{1,16}[〔\[［(（]\s?\d{4}\s?[〕\]］)）]\s?第?\s?\d+\s?号")
_OCCASION = regex(r"[-—–（(\s]*(?:\d{4}|[〇零○一二三四五六七八九]{4})年.{2,60}[上中]?[）)]?")
_VENUE = regex(r"[-—–（(\s]*在[^。；，]{2,60}(?:会|会议|论坛|仪式|活动|典礼)上[）)]?")
_METADATA = regex(
    r"(?:date|published|updated|posted|created)\s*[:：]?\s*\d{4}-\d\d-\d\d\s+\S"
    r"|(?:version|draft|revision|rev\.|edition)\s*(?:no\.?\s*)?\d+(?:\.\d+)*(?:\s*[,(–—-].{0,40})?$",
    re.IGNORECASE,
)
_DEAR = regex(r"(?:Dear\b.{2,50}|To whom it may concern)[,:]", re.IGNORECASE)
_SPEAKER = regex(
    rf"[^\s，。]*(?:[长席任记员官授理]|代表|发言人)[\s\u3000]+[{HAN}]{{1,2}}[\s\u3000]?[{HAN}]{{1,2}}(?:[\s\u3000].{{0,10}})?"
)
_OFFICES = (*"长席任记员官授理", "代表", "发言人")
_RELEASE = regex(r"(?:for (?:immediate )?release|embargoed\b.{0,60}|press release|news release)[.:]?", re.IGNORECASE)
_ISSUE = regex(r"[（(]?(?:\d{4}年)?(?:总?第\s*[\d一二三四五六七八九十百〇]{1,5}\s*期|第\d{1,2}周).{0,40}")
_ISSUER = regex(
    rf"(?:[{HAN}（）、 \u3000]{{2,40}}(?:办公室|委员会|政府|党委|党组|小组|指挥部|总队|支队|大队|中心|集团|公司|协会"
    r"|学会|联合会|工会|学校|大学|学院|医院|研究院|[局厅委部处科院办](?:\(章\)|（章）)?)(?:文件)?[ \u3000]*)"
)
_ACTS = regex("成立|组建|召开|举行|开展|印发|设立|挂牌|走进|来到|到访|赴|向|对|获|被|将|关于|致|给|在|与")
_TAGGED = regex(r"【[^【】]{2,20}】")
_NOTE = regex(r"[（(【\[].*[）)】\]]")
_FIELD = regex(rf"(?:[A-Z][A-Za-z]+(?: [A-Za-z]+){{0,2}}|[{HAN}]{{2,6}})(?:：|:(?=\s))\s*\S")
_SPOKEN = regex("(?:指出|强调|要求|认为|表示|批示|如下|记者|主持人|[问答说道是为])$")
_SPACED = regex(rf"[{HAN}](?:[ \u3000]+[{HAN}])+")
_SPACE = regex(r"[ \u3000]+")

_CAPTION = regex(
    r"(?:附?[表图]|[图圖]表|圖|(?:Table|Figure|Fig\.|Chart|Map|Box|Exhibit)(?=[\s\d]))\s*"
    r"(?:\d{1,3}|[一二三四五六七八九十]{1,3}|[A-Z]\d{0,2}|[IVX]{1,4})(?:[-.－–—]\d{1,3}){0,2}"
    rf"(?:\s*[：:.、]\s*\S|[\s\u3000]+\S|(?=[{HAN}“《])(?![中里内为是和与及至到的])(?!显示|表明|所示|所列|给出|列出|反映|可[见知以])|$)"
)
_LONGEST_CAPTION = 100

SHORT_ZH, SHORT_EN = 32, 80


def has_colon(text: str) -> bool:
    """What has none needs no further look for a field."""
    return "：" in text or ":" in text


def ends_open(text: str) -> bool:
    """Whether no mark ends the text, as in a heading, a name or a date."""
    return not _END.search(text)


def is_short(text: str, language: str) -> bool:
    """Short enough for a heading."""
    return len(text) <= (SHORT_ZH if language == "zh-CN" else SHORT_EN)


def is_prose(text: str, language: str) -> bool:
    """A sentence or more: what stands under a title or a heading."""
    if _SENTENCE.search(text):
        return True
    shortest, longest = (10, 72) if language == "zh-CN" else (30, 180)
    return len(text) > longest or (len(text) > shortest and not ends_open(text) and not is_salutation(text))


def is_salutation(text: str) -> bool:
    """各位代表：, 辽宁省人民政府：, Dear colleagues:, Dear Ms Okoro,"""
    led = text[-1:] in "：:" and len(text) <= 60 and not re.search(r"[。；]", text)
    return led or bool(_DEAR.fullmatch(text))


def is_number(text: str) -> bool:
    """A document number, 国办发〔2018〕123号."""
    return bool(_NUMBER.fullmatch(text))


def is_occasion(text: str) -> bool:
    """Where and when a text was read out: —2018年3月7日在…会议上, or where alone: ——在…会议上."""
    if _VENUE.fullmatch(text):
        return True
    return bool(_OCCASION.fullmatch(text)) and text.rstrip("）)").endswith(("上", "会议", "大会", "日"))


def is_release(text: str) -> bool:
    """What stands above a press release: FOR IMMEDIATE RELEASE."""
    return bool(_RELEASE.fullmatch(text))


def is_issuer(text: str) -> bool:
    """The name of an office, or of several, and nothing else."""
    return bool(_ISSUER.fullmatch(text)) and not _ACTS.search(text)


def is_issue(text: str) -> bool:
    """Which issue of a series it is: 第17期 2025年7月3日."""
    return bool(_ISSUE.fullmatch(text))


def is_tagged(text: str) -> bool:
    """A heading in brackets, 【工作动态】."""
    return bool(_TAGGED.fullmatch(text))


def is_metadata(text: str) -> bool:
    """A line that begins with its page's date (date 2026-03-17 1. Overview), or says which version this is."""
    return bool(_METADATA.match(text))


def is_speaker(text: str) -> bool:
    """An office and a name, parted by a blank."""
    words = text.split(None, 1)
    return len(words) > 1 and words[0].endswith(_OFFICES) and bool(_SPEAKER.fullmatch(text))


def is_field(text: str) -> bool:
    """Name: value, the name of one to three words."""
    return has_colon(text) and bool(_FIELD.match(text))


def is_labelled(text: str) -> bool:
    """A field that says something of its own: no one speaks, and nothing is announced."""
    field = _FIELD.match(text) if has_colon(text) else None
    return bool(field) and not _SPOKEN.search(text[: text.index("：") if "：" in text else text.index(":")])


def is_note(text: str) -> bool:
    """A line in brackets."""
    return bool(_NOTE.fullmatch(text))


def is_caption(text: str) -> bool:
    """What stands above a table or below a picture: 表1 各县水库座数, Figure 2: Where the dams are."""
    return len(text) <= _LONGEST_CAPTION and bool(_CAPTION.match(text)) and ends_open(text)


def unspaced(text: str) -> str:
    """政 府 工 作 报 告 without the blanks that only space out its characters."""
    spaced = all(len(word) == 1 for word in text.split()) and _SPACED.fullmatch(text)
    return _SPACE.sub("", text) if spaced else text
