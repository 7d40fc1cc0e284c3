"""Whatever an official document says, its pages keep GB/T 9704-2012: measured in the finished PDF, clause by clause."""

from __future__ import annotations

from random import Random
from typing import Any, Literal

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from masthead.inspect import inspect_data
from masthead.pipeline.typeset import typeset
from masthead.report import Chart, ChartSeries, Issue, Origin, Passage, Point, Report, Section, Title
from masthead.write.pdf import write_pdf

HAN = "各级机关要按照会议部署认真组织实施并及时报告工作进展情况城市内涝风险点排查整治台账填报说明以及分类分级标准"
WORDS = (
    "“某某”", "《某某规定》", "（试行）", "“十四五”", "〔2026〕12号", "【注】", "GB/T 9704-2012", "PDF",
    "Microsoft Word", "A4", "e-mail", "——", "……", "2026年9月3日", "99.5%", "3.5万余公里", "8月底", "37℃", "120家"
)  # fmt: skip
ISSUE: dict[str, Any] = {
    "issuer": "云栖市人民政府",
    "date": "2031年4月8日",
    "copy_to": ("市委办公室",),
    "printed_by": "云栖市人民政府办公室",
    "print_date": "2031年4月9日",
}
OWN: dict[str, dict[str, Any]] = {
    "gongwen": {"document_number": "云政〔2031〕5号"},
    "xinhan": {"document_number": "云政函〔2031〕5号"},
    "jiyao": {"series": "云栖市人民政府专题会议纪要", "number": "6", "present": ("张三", "李四")},
    "jianbao": {"series": "督查简报", "number": "6", "report_to": ("市委",), "copies": 30},
}


class Writer:
    """Writes reports that are as awkward to set as chance makes them."""

    def __init__(self, chance: Random) -> None:
        self.chance = chance

    def han(self, least: int, most: int) -> str:
        return "".join(self.chance.choices(HAN, k=self.chance.randint(least, most)))

    def word(self) -> str:
        return self.han(2, 9) if self.chance.random() < 0.8 else self.chance.choice(WORDS)

    def sentence(self) -> str:
        words = [
            (self.han(2, 9) if self.chance.random() < 0.8 else self.chance.choice(WORDS))
            + self.chance.choice("，，、；")
            for _ in range(self.chance.randint(2, 14))
        ]
        return "".join(words)[:-1].strip("—…") + self.chance.choice("。。。！？")

    def passages(self, most: int, least: int = 0) -> tuple[Passage, ...]:
        count = self.chance.randint(least, most)
        return tuple(
            Passage(text="".join(self.sentence() for _ in range(self.chance.randint(1, 5)))) for _ in range(count)
        )

    def table(self) -> Passage:
        rows = [(str(n), self.han(2, 12), self.han(2, 60), "某局") for n in range(1, self.chance.randint(2, 25))]
        return Passage(rows=(("序号", "问题领域", "整改要求", "责任单位"), *rows), head=1)

    def section(self) -> Section:
        points = tuple(
            Point(label=self.han(4, 14) + "。" if self.chance.random() < 0.7 else "", text=self.sentence())
            for _ in range(self.chance.randint(0, 4))
        )
        tables = (self.table(),) if self.chance.random() < 0.2 else ()
        level = self.chance.choice([1, 1, 1, 2])
        return Section(heading=self.han(4, 36), level=level, paragraphs=(*self.passages(3), *tables), points=points)

    def chart(self) -> Chart:
        kinds: tuple[Literal["bar", "line", "pie"], ...] = ("bar", "line", "pie")
        values = tuple(self.chance.randint(1, 9) for _ in range(3))
        series = (ChartSeries(values=values, name="数"),)
        return Chart(
            kind=self.chance.choice(kinds), alt="图", caption="进展", categories=("甲县", "乙县", "丙县"), series=series
        )

    def report(self, form: str) -> Report:
        return Report(
            title=Title(text=f"关于{self.han(3, 50)}的通知"),
            language="zh-CN",
            origin=Origin(file="a.txt", sha256="0" * 64),
            issue=Issue(**{**ISSUE, **OWN[form]}),
            lead=self.passages(3, 1),
            sections=tuple(self.section() for _ in range(self.chance.randint(0, 6))),
            charts=(self.chart(),) if self.chance.random() < 0.3 else (),
        )


@pytest.mark.parametrize("form", OWN)
@settings(deadline=None, max_examples=12, phases=[Phase.generate])
@given(chance=st.randoms(use_true_random=False))
def test_every_clause_passes(form: str, chance: Random) -> None:
    report = Writer(chance).report(form)
    found = inspect_data(write_pdf(typeset(report, [form])[0].pages), form)
    assert found.form == form
    assert [(one.clause, one.what, one.measured, one.page) for one in found.failures] == []
