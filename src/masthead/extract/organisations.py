"""Organisations: names that begin with a level or place and end in 委员会, 局, 督导组 …; Ministry of …, … Council."""

from __future__ import annotations

import re
from collections.abc import Iterator

from masthead.extract.counted import alternatives, holds_bound
from masthead.extract.first_mentions import first_mentions
from masthead.extract.organisation_words import ENDS, KINDS, STARTS
from masthead.report import Name
from masthead.source import Source

_SHORT_ENDS = (
    r"局(?![面部势限长])|厅(?![长级])|部(?![署门分队委长位])|委(?![员托书])|办(?=[将与和会，,。、；])|政府(?![性网])"
)
_END = f"(?:{alternatives(ENDS)}|{_SHORT_ENDS})"
# 和 inside the name of a body: 住房和城乡建设局, 文化和旅游局.
_AND = (
    "(?<=住房|文化|广电|资源|工业|经济|发展|教育|卫生|科技|林业)和"
    "(?=城乡|旅游|规划|社会保障|信息化|改革|体育|计划生育|草原)"
)
_STEM = (
    rf"(?:{_AND}|(?![的了在与和及或对将被由为是都就向从到把并各级])[㐀-鿿]"
    r"|第[\d一二三四五六七八九十]{1,3}(?:至第?[\d一二三四五六七八九十]{1,3})?)"
)
_FURTHER = rf"(?:(?![市省县区]){_STEM}{{0,4}}?(?:{alternatives(ENDS)}))?"
_CHINESE = re.compile(
    rf"(?:(?<![㐀-鿿])|(?<=[由和与及向赴为在是任从经]))(?:{alternatives(STARTS)})"
    rf"(?:{_STEM}{{0,14}}?{_END}{_FURTHER}|(?<=国务院)|(?<=党中央))"
    rf"|(?<![㐀-鿿•·])(?P<company>(?!建议|委托|支持|鼓励|推动|请){_STEM}{{2,14}}?(?:有限责任公司|股份有限公司|有限公司|集团公司))"
)
_KIND = "|".join(KINDS)
_NAME = r"[A-Z][\w’'-]{0,30}"
_MORE_NAMES = rf"(?:(?: and| of|,(?= {_NAME},?(?: and)? [A-Z]))? {_NAME}){{0,5}}"
_ENGLISH = re.compile(
    rf"\b(?:(?:{_NAME} ){{0,4}}(?:{_KIND}) (?:of|for|on) (?:the )?{_NAME}{_MORE_NAMES}"
    rf"|(?:{_NAME} (?:(?:and|for|of) )?){{1,5}}(?:{_KIND}|Ltd|Inc|plc|LLC|Nations)\b)"
    r"(?P<short> \([A-Z][A-Za-z&-]{1,11}\))?"
)
_LEADING = re.compile(r"^(?:(?:The|This|That|Our|Each|Every|A|An|In|At|By|For|From|With|To|And|All|As|Of|On) )+")


def find_organisations(source: Source, language: str) -> tuple[Name, ...]:
    """The organisations a source names, each once, where it is first named."""
    return first_mentions(source, _chinese if language.startswith("zh") else _english)


def _chinese(text: str) -> Iterator[tuple[int, int]]:
    for match in _CHINESE.finditer(text):
        if match["company"] and holds_bound(match["company"]):
            continue
        if len(match[0]) > 2 or match[0].endswith(("委", "府", "局")):
            yield match.span()


def _english(text: str) -> Iterator[tuple[int, int]]:
    for match in _ENGLISH.finditer(text):
        leading = _LEADING.match(match[0])
        start = match.start() + (leading.end() if leading else 0)
        end = match.start("short") if match["short"] else match.end()
        if " " in text[start:end]:
            yield start, end
