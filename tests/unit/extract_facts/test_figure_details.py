"""What a figure says beside its value: the end of a range, a fraction, a change, the total that it is a part of."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from masthead.extract.figures.figures import find_figures
from masthead.report import Figure
from masthead.source import Source

MakeSource = Callable[[str], Source]


def figure(source: MakeSource, text: str, wanted: str, language: str = "zh-CN") -> Figure:
    found = find_figures(source(text), language)
    return next(one for one in found if one.text == wanted)


@pytest.mark.parametrize(
    ("text", "wanted", "value", "upper", "unit"),
    [
        ("安排20至30万元补助。", "20至30万元", 200000, 300000, "元"),
        ("造价3亿—5亿元。", "3亿—5亿元", 300000000, 500000000, "元"),
        ("合格率30%—40%。", "30%—40%", 30, 40, "%"),
        ("每户500元到800元。", "500元到800元", 500, 800, "元"),
        ("更新2～3公里/月。", "2～3公里/月", 2, 3, "公里/月"),
        ("设十至十五个点位。", "十至十五个", 10, 15, "个"),
    ],
)
def test_both_ends_of_a_chinese_range(
    source: MakeSource, text: str, wanted: str, value: float, upper: float, unit: str
) -> None:
    found = figure(source, text, wanted)
    assert (found.value, found.upper, found.unit) == (value, upper, unit)


@pytest.mark.parametrize(
    ("text", "wanted", "value", "upper"),
    [
        ("It takes 5-7 days.", "5-7 days", 5, 7),
        ("Some 3 to 5 million people fled.", "Some 3 to 5 million", 3000000, 5000000),
        ("It costs between £3m and £4m.", "between £3m and £4m", 3000000, 4000000),
    ],
)
def test_both_ends_of_an_english_range(source: MakeSource, text: str, wanted: str, value: float, upper: float) -> None:
    found = figure(source, text, wanted, "en")
    assert (found.value, found.upper) == (value, upper)


@pytest.mark.parametrize("text", ["由3个增至5个。", "从12%到15%。", "用地3个，5个待建。", "标高9米到5米。"])
def test_what_is_no_range(source: MakeSource, text: str) -> None:
    assert all(one.upper is None for one in find_figures(source(text), "zh-CN"))


@pytest.mark.parametrize(
    ("language", "text", "wanted", "fraction"),
    [
        ("zh-CN", "三分之二以上的村已完成。", "三分之二以上", "2/3"),
        ("zh-CN", "约1/3的企业停产。", "约1/3", "1/3"),
        ("zh-CN", "超过半数委员到会。", "超过半数", "1/2"),
        ("en", "Two thirds of members came.", "Two thirds", "2/3"),
        ("en", "One in five objected.", "One in five", "1/5"),
        ("en", "More than 2 in 5 households went hungry.", "More than 2 in 5", "2/5"),
        ("en", "In all, 62 out of 80 wards replied.", "62 out of 80", "62/80"),
        ("en", "A quarter of the homes are empty.", "A quarter", "1/4"),
    ],
)
def test_fractions(source: MakeSource, language: str, text: str, wanted: str, fraction: str) -> None:
    found = figure(source, text, wanted, language)
    assert (found.form, found.fraction, found.value) == ("fraction", fraction, None)


@pytest.mark.parametrize("text", ["任务时间过半。", "比赛为5/3制。", "热线24/7开通，12/3日公布。"])
def test_what_is_no_fraction(source: MakeSource, text: str) -> None:
    assert not [one for one in find_figures(source(text), "zh-CN") if one.fraction]


@pytest.mark.parametrize(
    ("language", "text", "wanted", "change", "compared"),
    [
        ("zh-CN", "产值比上年末增加3.2亿元。", "3.2亿元", "up", "比上年末"),
        ("zh-CN", "环比下降近三成。", "近三成", "down", "环比"),
        ("zh-CN", "时限由15天压缩到3天。", "3天", "down", "由15天"),
        ("zh-CN", "进口同比-4.2%。", "-4.2%", "down", "同比"),
        ("zh-CN", "分别比去年同期下降12.5%和8.3%。", "8.3%", "down", "比去年同期"),
        ("zh-CN", "占比78.3%，与上年持平。", "78.3%", "same", "与上年"),
        ("zh-CN", "较大事故3起。", "3起", None, None),
        ("zh-CN", "新增学位3000个。", "3000个", None, None),
        ("zh-CN", "至少5个单位参加。", "至少5个", None, None),
        ("en", "Exports fell 3.1% year on year.", "3.1%", "down", "year on year"),
        ("en", "The rate fell from 5.1% to 4.7%.", "4.7%", "down", "from 5.1%"),
        ("en", "The rate fell from 5.1% to 4.7%.", "5.1%", None, None),
        ("en", "It was £2 million higher than in 2019.", "£2 million", "up", "than in 2019"),
        ("en", "It is 38 per cent, up from 24 per cent in March.", "38 per cent", "up", "from 24 per cent in March"),
        ("en", "There were 41 schools.", "41", None, None),
    ],
)  # fmt: skip
def test_changes(
    source: MakeSource, language: str, text: str, wanted: str, change: str | None, compared: str | None
) -> None:
    found = figure(source, text, wanted, language)
    assert (found.change, found.compared) == (change, compared)


def totals(source: MakeSource, text: str, language: str) -> list[tuple[str, str]]:
    found = find_figures(source(text), language)
    texts = {one.id: one.text for one in found}
    return [(one.text, texts[one.part_of]) for one in found if one.part_of]


@pytest.mark.parametrize(
    ("language", "text", "wanted"),
    [
        ("zh-CN", "查出隐患112项，其中重大隐患6项。", [("6项", "112项")]),
        ("zh-CN", "病例37例（其中重症2例），治愈5例。", [("2例", "37例")]),
        ("zh-CN", "其中，3个县较慢，要求5个县整改。", []),
        ("zh-CN", "投入5亿元，其中9亿元来自上级。", []),
        ("en", "At least 150 doses came, of which 98 were used.", [("98", "At least 150")]),
        ("en", "Of the 312 tests, 248 passed.", [("248", "312")]),
    ],
)
def test_parts_name_their_total(source: MakeSource, language: str, text: str, wanted: list[tuple[str, str]]) -> None:
    assert totals(source, text, language) == wanted


@pytest.mark.parametrize(
    ("text", "wanted", "value", "unit", "qualifier"),
    [
        ("投资2000余万元。", "2000余万元", 20000000, "元", "余"),
        ("补助一百多亿元。", "一百多亿元", 10000000000, "元", "多"),
        ("合格率七成五。", "七成五", 7.5, "成", None),
        ("气温零下5℃左右。", "零下5℃左右", -5, "℃", "左右"),
        ("办结率百分之九十八点五。", "百分之九十八点五", 98.5, "百分之", None),
        ("收到26，413件。", "26，413件", 26413, "件", None),
        ("发放台（套）设备336台（套）。", "336台（套）", 336, "台（套）", None),
        ("带动5.2万农户。", "5.2万", 52000, None, None),
        ("指数为101.9，比上月高。", "101.9", 101.9, None, None),
        ("含氮量12.5mg/L。", "12.5mg/L", 12.5, "mg/L", None),
        ("今年以来,22个组下沉。", "22个", 22, "个", None),
    ],
)
def test_ways_of_writing(
    source: MakeSource, text: str, wanted: str, value: float, unit: str | None, qualifier: str | None
) -> None:
    found = figure(source, text, wanted)
    assert (found.value, found.unit, found.qualifier) == (value, unit, qualifier)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("zh-CN", "根据第十二条、第三十四条规定。"),
        ("zh-CN", "沿G42高速、312国道至K15+300段，乘107次列车。"),
        ("zh-CN", "庆祝建市40周年。"),
        ("zh-CN", "三次产业比为5.3：43.1：51.6。"),
        ("zh-CN", "万元产值能耗稳定。"),
        ("en", "See section 4.2, paragraphs 3 to 7."),
        ("en", "He lives at 25 High Street, AB12 3CD."),
        ("en", "Minute 12/20 and application 21/00345/FUL."),
        ("en", "A 10-year plan for a 40-bed unit."),
        ("en", "3.5 Planning"),
        ("en", "It is reckoned per 100,000."),
    ],
)
def test_what_is_no_figure(source: MakeSource, language: str, text: str) -> None:
    assert [one for one in find_figures(source(text), language) if one.form not in ("ordinal", "words")] == []
