"""total and share: exact figures of one unit, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from masthead.document import Paragraph
from masthead.errors import TemplateError
from masthead.fill import Template, fill
from masthead.fill.budget import RefusedError
from masthead.fill.computed import share, total
from masthead.report import Figure, Origin, Report, Title

MakeTemplate = Callable[..., Template]


def figure(number: str, text: str, value: float | None, unit: str | None = "个", **more: Any) -> Figure:
    return Figure(id=number, text=text, value=value, unit=unit, **more)


@pytest.mark.parametrize(
    ("figures", "language", "text"),
    [
        ([figure("f1", "214个", 214), figure("f2", "38个", 38)], "zh-CN", "252个"),
        ([figure("f1", "1.2万份", 12000, "份"), figure("f2", "3.45万份", 34500, "份")], "zh-CN", "4.65万份"),
        ([figure("f1", "1.2万份", 12000, "份"), figure("f2", "500份", 500, "份")], "zh-CN", "12500份"),
        ([figure("f1", "1,200 homes", 1200, "homes"), figure("f2", "900 homes", 900, "homes")], "en", "2,100 homes"),
        (
            [
                figure("f1", "$1.5 million", 1500000, None, form="money"),
                figure("f2", "$2.25 million", 2250000, None, form="money"),
            ],
            "en",
            "$3.75 million",
        ),
    ],
)
def test_totals(figures: list[Figure], language: str, text: str) -> None:
    made = total(figures, language)
    assert made == text
    assert made.field == "=f1+f2"


@pytest.mark.parametrize(
    "second",
    [
        figure("f2", "约38个", 38, qualifier="约"),
        figure("f2", "38家", 38, "家"),
        figure("f2", "3至5个", 3, upper=5),
        figure("f2", "三十八个", 38),
        figure("f2", "38%", 38, "个", form="percent"),
        figure("f2", "38个", None),
        figure("f1", "214个", 214),
    ],
)
def test_what_no_total_is_made_of(second: Figure) -> None:
    with pytest.raises(RefusedError):
        total([figure("f1", "214个", 214), second], "zh-CN")


def test_one_figure_has_no_total() -> None:
    with pytest.raises(RefusedError, match="two or more"):
        total([figure("f1", "214个", 214)], "zh-CN")


@pytest.mark.parametrize(("decimals", "text"), [(0, "15%"), (1, "15.1%"), (2, "15.08%")])
def test_shares(decimals: int, text: str) -> None:
    made = share(figure("f2", "38个", 38), figure("f1", "252个", 252), decimals)
    assert made == text
    assert made.field == "=f2/f1"


def test_a_share_is_of_its_whole() -> None:
    with pytest.raises(RefusedError, match="no part"):
        share(figure("f1", "252个", 252), figure("f2", "38个", 38))
    with pytest.raises(RefusedError, match="different units"):
        share(figure("f2", "38家", 38, "家"), figure("f1", "252个", 252))
    with pytest.raises(RefusedError, match="decimals"):
        share(figure("f2", "38个", 38), figure("f1", "252个", 252), 9)


@given(st.lists(st.integers(0, 10**9), min_size=2, max_size=6))
def test_a_total_is_the_sum(values: list[int]) -> None:
    made = total([figure(f"f{at}", f"{value}个", value) for at, value in enumerate(values)], "zh-CN")
    assert Decimal(made.removesuffix("个")) == sum(values)


def test_a_template_computes(template: MakeTemplate) -> None:
    report = Report(
        title=Title(text="排查"),
        language="zh-CN",
        origin=Origin(file="a.txt", sha256="0" * 64),
        figures=(figure("f1", "214个", 214), figure("f2", "38个", 38)),
    )
    sums = '共{{ [figure("f1"), figure("f2")] | total }}。'
    document = fill(report, template(f"<document><p>{sums}</p></document>"))
    paragraph = document.blocks[0]
    assert isinstance(paragraph, Paragraph)
    assert [(run.text, run.ref, run.field) for run in paragraph.runs] == [
        ("共", "", ""),
        ("252个", "=f1+f2", ""),
        ("。", "", ""),
    ]
    with pytest.raises(TemplateError, match="two or more"):
        fill(report, template('<document><p>{{ [figure("f1")] | total }}</p></document>'))
