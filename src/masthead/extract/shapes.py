"""What a line is, by its shape: prose, a salutation, a document number, a line with a speaker's name."""

from __future__ import annotations

import re

from masthead.extract.language import HAN

_END = re.compile(r"[。！？；：，、!?;:,]['\"”’）)》\]]*$|[^.]\.['\"”’）)\]]*$|…$")
_SENTENCE = re.compile(r"[。！？!?][”’）)]?(?=.)|[a-z）)]\.['\"”’]?\s+(?=[A-Z])")
_NUMBER = re.compile(r"[\w\s]{1,16}[〔\[［(（]\s?\d{4}\s?[〕\]］)）]\s?第?\s?\d+\s?号")
_OCCASION = re.compile(r"[-—–（(\s]*(?:\d{4}|[〇零○一二三四五六七八九]{4})年.{2,60}[上中]?[）)]?")
_VENUE = re.compile(r"[-—–（(\s]*在[^。；，]{2,60}(?:会|会议|论坛|仪式|活动|典礼)上[）)]?")
_METADATA = re.compile(r"(?:date|published|updated|posted|created)\s*[:：]?\s*\d{4}-\d\d-\d\d\s+\S", re.IGNORECASE)
_SPEAKER = re.compile(
    rf"[^\s，。]*(?:[长席任记员官授理]|代表|发言人)[\s\u3000]+[{HAN}]{{1,2}}[\s\u3000]?[{HAN}]{{1,2}}(?:[\s\u3000].{{0,10}})?"
)
_NOTE = re.compile(r"[（(【\[].*[）)】\]]")
_FIELD = re.compile(rf"(?:[A-Z][A-Za-z]+(?: [A-Za-z]+)?|[{HAN}]{{2,6}})(?:：|:(?=\s))\s*\S")
_SPACED = re.compile(rf"[{HAN}](?:[ \u3000]+[{HAN}])+")
_SPACE = re.compile(r"[ \u3000]+")

SHORT_ZH, SHORT_EN = 32, 80


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
    """各位代表：, 辽宁省人民政府：, Dear colleagues:"""
    return text[-1:] in "：:" and len(text) <= 60 and not re.search(r"[。；]", text)


def is_number(text: str) -> bool:
    """A document number, 国办发〔2018〕123号."""
    return bool(_NUMBER.fullmatch(text))


def is_occasion(text: str) -> bool:
    """Where and when a text was read out: —2018年3月7日在…会议上, or where alone: ——在…会议上."""
    if _VENUE.fullmatch(text):
        return True
    return bool(_OCCASION.fullmatch(text)) and text.rstrip("）)").endswith(("上", "会议", "大会", "日"))


def is_metadata(text: str) -> bool:
    """A line that begins with its page's date: date 2026-03-17 1. Overview."""
    return bool(_METADATA.match(text))


def is_speaker(text: str) -> bool:
    """An office and a name, parted by a blank."""
    return bool(_SPEAKER.fullmatch(text))


def is_field(text: str) -> bool:
    """Name: value, the name of one or two words."""
    return bool(_FIELD.match(text))


def is_note(text: str) -> bool:
    """A line in brackets."""
    return bool(_NOTE.fullmatch(text))


def unspaced(text: str) -> str:
    """政 府 工 作 报 告 without the blanks that only space out its characters."""
    return _SPACE.sub("", text) if _SPACED.fullmatch(text) else text
