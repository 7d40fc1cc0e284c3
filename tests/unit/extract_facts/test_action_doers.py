"""Who may be charged with something, where a name ends before what is done, and what marks an action."""

from __future__ import annotations

import pytest

from masthead.extract.actions import doers_en, doers_zh, markers_en, markers_zh


@pytest.mark.parametrize(
    "name",
    [
        *(
            "市水务局",
            "各县（市、区）",
            "各乡镇（街道）",
            "任何单位和个人",
            "社会车辆",
            "我院",
            "检验科",
            "“一把手”",
            "该公司",
        ),
        *("经营者", "交通部", "发展改革委", "沿线单位和居民", "各村党组织书记", "承担任务的单位", "国务院办公厅"),
    ],
)
def test_a_chinese_name_of_somebody(name: str) -> None:
    assert doers_zh.is_doer(name)


@pytest.mark.parametrize(
    "name",
    [
        *("新泵站", "旧城区面貌", "“三项制度”", "全市", "各项工作", "会议", "该项工作", "移动客户端", "会同市住建局"),
        *("统筹推进老旧街区", "报市政府", "改造工程由市城投集团", "原则同意市住建局", "对重点企业", "全社会"),
    ],
)
def test_no_chinese_name_of_somebody(name: str) -> None:
    assert not doers_zh.is_doer(name)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("市委组织部负责起草", "市委组织部"),
        ("各村党组织书记每周遍访一次", "各村党组织书记"),
        ("省发展改革委会同有关部门研究", "省发展改革委"),
        ("你局加强日常监管", "你局"),
        ("县教育局组织处置突发事件", "县教育局"),
        ("市应急管理局对企业处以罚款", "市应急管理局"),
        ("整改情况公开", None),
    ],
)
def test_a_name_ends_where_what_is_done_begins(text: str, name: str | None) -> None:
    assert doers_zh.doer_from(text, 0, len(text)) == name


@pytest.mark.parametrize(
    ("clause", "word"),
    [
        ("我院将增开周末门诊", "将"),
        ("公司还将视情启动响应", "将"),
        ("各组将安全放在首位", None),
        ("将审计整改工作分解落实到人", None),
        ("沿海风力将增强到9级", None),
        ("镇党委要求各村干部每周走访", "要"),
        ("按照省委要求各地开展自查", None),
        ("请沿线居民提前规划出行", "请"),
        ("请予批准", None),
        ("建议公安机关依法追究责任", "建议"),
        ("所提问题和建议办理情况的函", None),
        ("积极应对下行压力", None),
        ("各地应对发现的问题限期整改", "应"),
        ("开展了严禁货车进城等专项行动", None),
        ("是我们必须跨越的关口", None),
        ("今年计划举办活动30场", "计划"),
        ("本年度工作计划安排", None),
    ],
)
def test_a_chinese_marker(clause: str, word: str | None) -> None:
    found = markers_zh.find_marker(clause, 0, len(clause))
    assert (found and found.word) == word


@pytest.mark.parametrize(
    "name",
    [
        "The supplier",
        "regional directors",
        "Heads of school",
        "State governments",
        "Witnesses",
        "All partners",
        "Cllr Hart",
    ],
)
def test_an_english_name_of_somebody(name: str) -> None:
    assert doers_en.doer(name) == name


@pytest.mark.parametrize(
    "name", ["Distribution", "The number of residents", "Our priority", "The budget", "This", "We", "The water"]
)
def test_no_english_name_of_somebody(name: str) -> None:
    assert doers_en.doer(name) is None


def test_a_word_is_a_name_where_its_paragraph_shows_it() -> None:
    text = "Telbridge must refund customers. The regulator fined Telbridge in May."
    assert doers_en.doer("Telbridge", text) == "Telbridge"
    assert doers_en.doer("Rainfall", "Rainfall must be measured, as rainfall matters.") is None


@pytest.mark.parametrize(
    ("clause", "word"),
    [
        ("The Committee hopes to finish this winter", "hopes to"),
        ("The plans to close the mine were dropped", None),
        ("Inflation will fall next year", None),
        ("to keep money where it will do good", None),
        ("Please submit records every Friday", "Please"),
        ("Please contact the press office", None),
        ("Our aim is to halve waiting times", None),
        ("The Clerk is to replace the server", "is to"),
    ],
)
def test_an_english_marker(clause: str, word: str | None) -> None:
    found = markers_en.find_marker(clause, 0, len(clause))
    assert (found and found.word) == word
