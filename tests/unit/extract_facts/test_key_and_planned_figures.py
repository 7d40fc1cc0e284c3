"""What is planned, aimed at or only claimed is told from results; what a label does not tell apart is left out."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from masthead.extract.figures.figures import find_figures
from masthead.extract.summary.figures_planned import planned_figures
from masthead.extract.summary.key_figures import key_figures
from masthead.source import Source

MakeSource = Callable[[str], Source]


def planned(source: MakeSource, text: str, language: str) -> list[str]:
    made = source(text)
    figures = find_figures(made, language)
    ids = planned_figures(figures, made, language)
    return [figure.text for figure in figures if figure.id in ids]


def key(source: MakeSource, text: str, language: str = "zh-CN") -> list[str]:
    made = source(text)
    figures = find_figures(made, language)
    texts = {figure.id: figure.text for figure in figures}
    return [texts[wanted] for wanted in key_figures(figures, planned_figures(figures, made, language))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("已修复管道18公里，力争年底前，整改率达到80%以上。", ["80%以上"]),
        ("全年目标是：粮食产量增长5%，农户收入增长7%。", ["5%", "7%"]),
        ("计划培训300人，已培训120人。", ["300人"]),
        ("明年将新建泵站8座。", ["8座"]),
        ("拟安排资金400万元。", ["400万元"]),
        ("确保了5000户居民用水，将36条隐患移交有关部门。", []),
        ("完成目标任务的93%。", []),
    ],
)
def test_chinese_plans(source: MakeSource, text: str, found: list[str]) -> None:
    assert planned(source, text, "zh-CN") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The port handled 4,100 ships and aims to reach 5,000 ships.", ["4,100", "5,000"]),
        ("The port handled 4,100 ships, and aims to reach 5,000 ships.", ["5,000"]),
        ("Up to 320 people will be hired.", ["Up to 320"]),
        ("Some officials said 90 wells were dry.", ["90"]),
        ("The team has repaired 90 wells in May 2031.", []),
    ],
)
def test_english_plans(source: MakeSource, text: str, found: list[str]) -> None:
    assert planned(source, text, "en") == found


def test_targets_do_not_stand_among_results(source: MakeSource) -> None:
    assert key(source, "查出隐患312条，整改率91%。\n力争年底前整改率达到98%。") == ["312条", "91%"]


def test_targets_stand_alone_where_nothing_else_is_stated(source: MakeSource) -> None:
    assert key(source, "明年将新建泵站8座，计划铺设管道20公里。") == ["8座", "20公里"]


def test_of_one_label_and_unit_the_first_stands(source: MakeSource) -> None:
    text = "查出隐患312条，整改率91%。查出重大隐患45条，整改率88%。"
    assert key(source, text) == ["312条", "91%", "45条"]


def test_a_generic_label_at_several_figures_tells_nothing(source: MakeSource) -> None:
    text = "投资5亿元的泵站开工。投资6000万元的水闸开工。投资3亿元的水厂开工。检修水闸12座。"
    assert key(source, text) == ["12座"]


def test_a_bare_measure_word_before_a_list_stands_last(source: MakeSource) -> None:
    assert key(source, "31个省、自治区、直辖市参加。查出隐患312条。") == ["312条", "31个"]
