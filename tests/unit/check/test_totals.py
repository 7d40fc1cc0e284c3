"""Totals and their parts, shares and their whole, sources against each other; and what is left alone."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from masthead.check import check
from masthead.check.contradictions import check_contradictions
from masthead.check.declared import check_declared_counts
from masthead.check.totals import check_totals
from masthead.check.trace.known import Known
from masthead.check.trace.left_out import left_out
from masthead.check.wholes import check_wholes
from masthead.extract import extract
from masthead.output_text import OutputLine
from masthead.read import read_bytes
from masthead.report import Figure, Origin, Passage, Point, Report, Section, Span, Title
from masthead.source import Source, joined

EMPTY = Report(title=Title(text="排查"), language="zh-CN", origin=Origin(file="a.txt", sha256="0" * 64))


def tabled(*rows: str) -> list[tuple[str, str]]:
    """What is found in a table; cells are parted by blanks."""
    span = Span(start=10, end=20, quote="x" * 10, at="paragraph 4")
    table = Passage(rows=tuple(tuple(row.split()) for row in rows), head=1, span=span)
    report = replace(EMPTY, sections=(Section(paragraphs=(table,)),))
    return [(found.code, found.message) for found in check_totals(report)]


def test_a_total_that_differs() -> None:
    ((code, message),) = tabled("县区 企业 问题", "甲县 12 3", "乙县 30 4", "合计 42 8")
    assert code == "total-differs"
    assert message == "column '问题' states 8 in all, but its parts add up to 7 (source, paragraph 4)"


def test_numbers_in_brackets_are_negative_in_a_sum() -> None:
    ((code, message),) = tabled("项目 金额", "收入 5,600", "支出 (1,200)", "税 （100）", "合计 4,400")
    assert (code, "add up to 4300" in message) == ("total-differs", True)


@pytest.mark.parametrize(
    "rows",
    [
        ("县区 企业 问题", "甲县 12 3", "乙县 30 4", "合计 42 7"),
        ("县区 企业", "合计 42", "甲县 12", "乙县 30"),
        ("项目 金额", "收入 5,600", "支出 (1,200)", "合计 4,400"),
        ("县区 金额", "甲县 1.24", "乙县 3.34", "合计 4.6"),
        ("县区 整改率", "甲县 90%", "乙县 80%", "合计 85%"),
        ("县区 企业", "甲县 约12", "乙县 30", "合计 40"),
        ("县区 企业", "甲县 12", "其中：镇 5", "乙县 30", "合计 41"),
        ("县区 企业", "甲县 12", "小计 12", "乙县 30", "合计 41"),
        ("县区 企业", "甲县 12家", "乙县 30户", "合计 41家"),
        ("县区 面积", "甲县 12", "乙县 30", "合计 5"),
        ("县区 排名", "甲县 1", "乙县 2", "合计 4"),
        ("Area Homes", "North 1,200", "South 900", "Total 2,100"),
        ("县区 企业", "甲县 12", "乙县 -", "合计 12"),
        ("县区 企业", "甲县 12", "乙县 30"),
    ],
)
def test_totals_that_are_left_alone(rows: tuple[str, ...]) -> None:
    assert tabled(*rows) == []


def test_an_english_total() -> None:
    assert [code for code, _ in tabled("Area Homes", "North 1,200", "South 900", "Total 2,200")] == ["total-differs"]


def test_a_column_of_totals() -> None:
    rows = ("县区 企业 学校 合计", "甲县 1 2 3", "乙县 3 4 7", "丙县 10 6 17")
    ((code, message),) = tabled(*rows)
    assert code == "total-differs"
    assert "row '丙县' states 17 in all, but its parts add up to 16" in message
    assert tabled("县区 企业 学校 合计", "甲县 10 2 11", "乙县 3 14 16", "丙县 10 6 17") == []


def test_a_table_of_shares() -> None:
    assert tabled("类别 占比", "一类 50%", "二类 30%", "三类 19%") == []
    assert [code for code, _ in tabled("类别 占比", "一类 50.0%", "二类 30.0%", "三类 18.0%")] == ["shares-differ"]
    assert tabled("类别 占比", "一类 33.3%", "二类 33.3%", "三类 33.3%") == []
    assert tabled("类别 占比", "一类 80%", "二类 30%", "三类 60%") == []


def said(text: str, *figures: Figure) -> list[str]:
    report = replace(EMPTY, lead=(Passage(text=text),), figures=figures)
    return [found.code for found in check_wholes(report)]


def test_shares_in_a_sentence() -> None:
    assert said("其中一类占50.5%，二类占30.2%，三类占17.3%。") == ["shares-differ"]
    assert said("其中一类占50.5%，二类占30.2%，三类占19.3%。") == []
    assert said("一类占50.5%，二类占20.2%，三类占17.3%。") == []
    assert said("一类占50.5%。二类占30.2%，三类占17.3%。") == []


def test_a_part_that_is_larger_than_its_whole() -> None:
    whole = Figure(id="f1", text="38个", value=38, unit="个")
    part = Figure(id="f2", text="41个", value=41, unit="个", part_of="f1")
    assert said("", whole, part) == ["part-exceeds-whole"]
    assert said("", whole, replace(part, value=30)) == []
    assert said("", replace(whole, qualifier="余"), part) == []
    assert said("", whole, replace(part, unit="家")) == []


def two_files(first: str, second: str) -> list[str]:
    texts = {"a.txt": first, "b.txt": second}
    source = joined([Source(name, "0" * 64, "txt", "utf-8", text, ()) for name, text in texts.items()])
    figures = tuple(
        Figure(
            id=f"f{number}",
            text=text[at : at + 4],
            value=int(text[at : at + 3]),
            unit="家",
            span=Span(start=at, end=at + 4, quote=text[at : at + 4], file=name),
        )
        for number, (name, text) in enumerate(texts.items())
        for at in (next(at for at, char in enumerate(text) if char.isdecimal()),)
    )
    return [found.message for found in check_contradictions(replace(EMPTY, figures=figures), source)]


def test_sources_that_differ() -> None:
    (message,) = two_files("全市共排查各类企业641家。", "据统计，全市共排查各类企业614家。")
    assert message == "the sources differ: '641家' in a.txt, characters 9–13, '614家' in b.txt, characters 13–17"


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("全市共排查各类企业641家。", "全市共排查各类企业641家。"),
        ("全市共排查各类企业641家。", "甲县共排查各类企业614家。"),
        ("共有641家。", "共有614家。"),
    ],
)
def test_sources_that_say_different_things(first: str, second: str) -> None:
    assert two_files(first, second) == []


def test_figures_that_an_output_leaves_out() -> None:
    figures = (
        Figure(id="f1", text="641家", value=641, unit="家"),
        Figure(id="f2", text="41个", value=41, unit="个"),
        Figure(id="f3", text="1,200人", value=1200, unit="人"),
        Figure(id="f4", text="第三次", value=3, form="ordinal"),
        Figure(id="f5", text="9处", value=9, unit="处"),
    )
    lines = (OutputLine("共641 家，其中1200", "page 1"), OutputLine("人；19处", "page 1"))
    (found,) = left_out(lines, Known(replace(EMPTY, figures=figures)), "one-page.pdf")
    assert (found.severity, found.code) == ("note", "figures-left-out")
    assert found.message == "leaves out 2 of the report's 4 figures: 41个、9处"


def test_cells_beside_each_other_are_numbers_of_their_own() -> None:
    texts = ("9", "31", "20", "42", "4")
    figures = tuple(Figure(id=f"f{at}", text=text, value=int(text)) for at, text in enumerate(texts))
    lines = (OutputLine("Marle 9 31 20", "page 1"), OutputLine("42", "page 1"), OutputLine("1,100", "page 1"))
    (found,) = left_out(lines, Known(replace(EMPTY, figures=figures)), "briefing.pdf")
    assert found.message == "leaves out 1 of the report's 5 figures: 4"


def test_a_declared_count_of_another_level_is_left_alone() -> None:
    eight = Figure(id="f1", text="八个", value=8, unit="个", counts="方面", form="words")
    points = tuple(Point(text=f"做好第{at}件事。") for at in range(24))
    section = Section(paragraphs=(Passage(text="要抓好八个方面："),), points=points)
    report = replace(EMPTY, figures=(eight,), sections=(section,))
    assert list(check_declared_counts(report)) == []
    nine = replace(report, sections=(replace(section, points=points[:9]),))
    assert [found.code for found in check_declared_counts(nine)] == ["count-differs"]


def two_tables(first: str, second: str) -> list[str]:
    """What is said of two CSV files of these texts."""
    texts = {"a.csv": first, "b.csv": second}
    source = joined([read_bytes(text.encode(), name, name) for name, text in texts.items()])
    found = check(extract(source), source)
    return [f.message for f in found if f.code == "sources-differ"]


REGIONS = "县区,工程（处）,合格（处）\n青石县,40,38\n白水县,62,55\n合计,102,93\n"


def test_tables_that_say_mostly_the_same_differ_in_a_cell() -> None:
    assert two_tables(REGIONS, REGIONS) == []
    assert two_tables(REGIONS, REGIONS.replace("62,55", "62,54")) == [
        "the sources differ: '55' in a.csv, C3, '54' in b.csv, C3"
    ]


@pytest.mark.parametrize(
    "other",
    [
        "县区,工程（处）,合格（处）\n青石县,44,39\n白水县,70,61\n合计,114,100\n",  # of another month
        REGIONS.replace("处）\n", "户）\n").replace("55", "54"),  # of other things
        REGIONS.replace("合格", "在建").replace("38", "2").replace("55", "7").replace("93", "9"),
    ],
)
def test_tables_of_other_things_do_not(other: str) -> None:
    assert two_tables(REGIONS, other) == []
