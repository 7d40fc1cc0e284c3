"""Organisations: names that begin with a level or place and end in 委员会, 局, 督导组 …; Ministry of …, … Council."""

from __future__ import annotations

import re
from collections.abc import Iterator

from masthead.extract.counted import alternatives, holds_bound
from masthead.extract.divisions import PROVINCES
from masthead.extract.first_mentions import first_mentions
from masthead.extract.official_words import PARTICLES
from masthead.report import Name
from masthead.source import Source

_STARTS = (
    "全国 中央 国家 国务院 中共中央 中共 中国 最高人民 党中央 自治区 省 市 县 区 州 旗 镇 乡"
).split() + [*PROVINCES, *PROVINCES.values()]
_ENDS = (
    "领导小组 委员会 常委会 管委会 安委会 居委会 村委会 办公室 办公厅 指挥部 监管局 管理局 总局 分局 监察局 督导组 督察组 巡视组 巡察组 检查组 "
    "调查组 工作组 考核组 专家组 研究院 研究所 大学 学院 医院 协会 学会 联合会 总工会 人民法院 法院 检察院 人民政府 人大常委会 人大 "
    "政协 银行 基金会 有限责任公司 股份有限公司 有限公司 集团公司 公司 集团 日报社 出版社 通讯社 委办 建设兵团 政法委 纪委监委 纪委 监委 党委 "
    "组织部 宣传部 统战部 财政部 商务部 教育部 公安部 应急管理部 农业农村部 生态环境部 交通运输部 水利部 司法部 民政部 科技部"
).split()
_SHORT_ENDS = r"局(?![面部势限长])|厅(?![长级])|部(?![署门分队委长位])|委(?![员托书])|办(?=[将与和会，,。、；])|政府(?![性网])"
_END = f"(?:{alternatives(_ENDS)}|{_SHORT_ENDS})"
_STEM = rf"(?:(?![{PARTICLES}将对各级])[㐀-鿿]|第[\d一二三四五六七八九十]{{1,3}}(?:至第?[\d一二三四五六七八九十]{{1,3}})?)"
_CHINESE = re.compile(
    rf"(?:(?<![㐀-鿿])|(?<=[由和与及向赴为在是任从经]))(?:{alternatives(_STARTS)})(?:{_STEM}{{0,14}}?{_END}(?:(?![市省县区]){_STEM}{{0,4}}?(?:{alternatives(_ENDS)}))?|(?<=国务院)|(?<=党中央))"
    rf"|(?<![㐀-鿿•·])(?P<company>{_STEM}{{2,14}}?(?:有限责任公司|股份有限公司|有限公司|集团公司))"
)
_KINDS = (
    "Ministry|Department|Office|Bureau|Council|Committee|Commission|Agency|Organization|Organisation|Authority|Board|"
    "Institute|University|Bank|Fund|Association|Federation|Union|Company|Corporation|Foundation|Trust|Court|Programme|Secretariat"
)
_NAME = r"[A-Z][\w’'-]*"
_ENGLISH = re.compile(
    rf"\b(?:(?P<head>(?:{_NAME} ){{0,4}}(?:{_KINDS}) (?:of|for|on) (?:the )?{_NAME}(?:(?: and| of|,(?= {_NAME},?(?: and)? [A-Z]))? {_NAME}){{0,5}})"
    rf"|(?P<tail>(?:{_NAME} (?:(?:and|for|of) )?){{1,5}}(?:{_KINDS}|Ltd|Inc|plc|LLC|Nations)\b))"
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
