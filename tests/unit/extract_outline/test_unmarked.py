"""Headings and points that no mark shows: by their shape, by the run they stand in, by their numbers."""

from __future__ import annotations

import pytest

from .outlines import assert_nothing_lost, outlined

HEAD = "供水督查情况\n\n各县区已完成首轮检查，情况如下。\n\n"


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "1 总体情况\n各组共查水厂38座，抽检212次。\n1.1 山区\n共查12座。\n2 下步打算\n继续督查。\n",
            [(1, "总体情况"), (2, "山区"), (1, "下步打算")],
        ),
        ("【工作动态】\n共查水厂38座。\n【下步打算】\n继续督查。\n", [(1, "【工作动态】"), (1, "【下步打算】")]),
        ("◆数据\n1.共查水厂38座。\n2.共查水井9眼。\n◆打算\n继续督查。\n", [(1, "数据"), (1, "打算")]),
        ("一、听取汇报\n二、研究方案\n三、其他事项\n", []),
    ],
)
def test_headings(body: str, found: list[tuple[int, str]]) -> None:
    outline = outlined(HEAD + body)
    assert [(section.level, section.heading) for section in outline.sections if section.heading] == found
    assert_nothing_lost(outline)


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("一、任务\n责任单位：市供水办\n整改时限：6月底\n", ["责任单位", "整改时限"]),
        ("【雨情】全镇平均降雨46毫米。\n【险情】未造成人员伤亡。\n", ["【雨情】", "【险情】"]),
        (
            "摸清底数。各组逐村排查水源214处。\n改造水厂。全年改造水厂38座。\n更换管道。全年更换管道20公里。\n",
            ["摸清底数", "改造水厂", "更换管道"],
        ),
        ("一、问题\n1.2个县未排查。\n2.3座水厂停用。\n", [None, None]),
        ("摸清底数。各组逐村排查水源214处。\n改造水厂。全年改造水厂38座。\n", []),
        ("责任单位：市供水办\n整改时限：6月底\n", []),
    ],
)
def test_points(body: str, found: list[str | None]) -> None:
    outline = outlined(HEAD + body)
    assert [point.label for point in outline.points] == found
    assert_nothing_lost(outline)


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("澜州市人民政府文件\n澜政发〔2030〕5号\n\n关于加强供水的通知\n\n", "关于加强供水的通知"),
        ("关于供水检查情况的\n通报\n\n", "关于供水检查情况的通报"),
        ("供水公报\n澜州市统计局\n2030年3月1日\n\n", "供水公报"),
        ("供水简报\n第12期 2030年3月1日\n\n", "供水简报"),
    ],
)
def test_titles(head: str, title: str) -> None:
    outline = outlined(f"{head}各县区已完成首轮检查，情况如下。\n一、情况\n共查水厂38座。\n")
    assert (outline.title.text, outline.title.second) == (title, None)
    assert_nothing_lost(outline)
