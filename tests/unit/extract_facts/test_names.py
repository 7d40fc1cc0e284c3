"""Organisations and places."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from masthead.extract.organisations import find_organisations
from masthead.extract.places import find_places
from masthead.source import Source

MakeSource = Callable[[str], Source]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("督查组分赴河北、内蒙古、黑龙江、贵州4省区。", ["河北", "内蒙古", "黑龙江", "贵州"]),
        ("浙江省启动试点，浙江经验推广。", ["浙江省"]),
        ("组长赴青山县、白河市调研。", ["青山县", "白河市"]),
        ("各市县、全市、城市、开发区、市场监管。", []),
        ("按照区委部署推进县域经济。", []),
        ("方案完成后，报市水利局、转县林业局。", []),
    ],
)
def test_chinese_places(source: MakeSource, text: str, names: list[str]) -> None:
    assert [place.name for place in find_places(source(text), "zh-CN")] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Teams worked in Kenya, Uganda and South Sudan.", ["Kenya", "Uganda", "South Sudan"]),
        ("Wells were dug across Marsh County and the District of Halden.", ["Marsh County", "District of Halden"]),
        ("Delegates from Hebei and Inner Mongolia came.", ["Hebei", "Inner Mongolia"]),
        ("This District and the County agreed.", []),
        ("A petition from Elm Valley East was read.", ["Elm Valley East"]),
        ("Ms. Nora Finch (Elm Valley East, Ind.): Thank you.", []),
        ("The well is near Harrow (Marsh County).", ["Harrow", "Marsh County"]),
    ],
)
def test_english_places(source: MakeSource, text: str, names: list[str]) -> None:
    assert [place.name for place in find_places(source(text), "en")] == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("国务院安全生产委员会办公室印发通知。", "国务院安全生产委员会办公室"),
        ("市生态环境局向市人大常委会报告。", "市生态环境局"),
        ("全国防汛抗旱工作领导小组召开会议。", "全国防汛抗旱工作领导小组"),
        ("中央第六巡视组进驻。", "中央第六巡视组"),
        ("方案报市住房和城乡建设局审定，市文化和旅游局列席。", "市住房和城乡建设局"),
        ("由华东云海建设有限公司承建。", None),
        ("县应急管理局局长到场。", "县应急管理局"),
    ],
)
def test_chinese_organisations(source: MakeSource, text: str, name: str | None) -> None:
    found = [organisation.name for organisation in find_organisations(source(text), "zh-CN")]
    assert found[0] == name if name else found in ([], ["华东云海建设有限公司"])


@pytest.mark.parametrize("text", ["国家部署，中央部门，市委托书，全局观念。", "各级各部门要落实。"])
def test_what_is_no_organisation(source: MakeSource, text: str) -> None:
    assert find_organisations(source(text), "zh-CN") == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Ministry of Rural Affairs replied.", "Ministry of Rural Affairs"),
        ("The World Health Organization (WHO) advised.", "World Health Organization"),
        ("It went to the Harbour Valley Parish Council.", "Harbour Valley Parish Council"),
    ],
)
def test_english_organisations(source: MakeSource, text: str, name: str) -> None:
    assert [found.name for found in find_organisations(source(text), "en")] == [name]
