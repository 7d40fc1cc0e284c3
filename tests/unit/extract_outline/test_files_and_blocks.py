"""Several files in one outline, and blocks that only some formats have: notes, tables side by side, nested items."""

from __future__ import annotations

from masthead.extract import extract
from masthead.read import read_bytes
from masthead.report import Report, Section
from masthead.source import Block, BlockKind, Source, joined

REPORT = (
    "全县供水情况报告\n\n今年全县供水总体平稳。\n\n一、供水情况\n全年供水420万吨。\n\n二、下步打算\n明年新建水厂2座。\n"
)
LETTER = (
    "【供水】水质检测情况\n2030年3月1日\n来源：县疾控中心\n\n本月检测水样86份。\n\n"
    "一、检测结果\n全部合格。\n\n联系人：李某某\n"
)
TABLE = "乡镇,供水量（吨）\n北川镇,1200\n南河乡,860\n"


def report_of(*files: tuple[str, str]) -> Report:
    return extract(joined([read_bytes(text.encode(), name, name) for name, text in files]))


def shape(sections: tuple[Section, ...]) -> list[tuple[int, str | None]]:
    return [(section.level, section.heading) for section in sections]


def test_a_further_file_is_a_section_with_its_own_under_it() -> None:
    report = report_of(("a.txt", REPORT), ("b.txt", LETTER))
    assert shape(report.sections) == [
        (1, "供水情况"),
        (1, "下步打算"),
        (1, "【供水】水质检测情况"),
        (2, "检测结果"),
        (2, None),
    ]
    second = report.sections[2]
    assert [passage.text for passage in second.paragraphs] == ["2030年3月1日", "本月检测水样86份。"]
    assert second.span
    assert second.span.file == "b.txt"
    assert [(credit.name, credit.role) for credit in report.origin.credits] == [("县疾控中心", "author")]
    assert report.title.text == "全县供水情况报告"


def test_the_first_files_closing_lines_stay_with_it() -> None:
    report = report_of(("a.txt", f"{REPORT}\n县水务局\n2030年2月1日\n"), ("b.txt", LETTER))
    assert shape(report.sections)[2:4] == [(1, None), (1, "【供水】水质检测情况")]


def test_a_table_that_comes_with_a_text_stands_under_its_files_name() -> None:
    report = report_of(("a.txt", REPORT), ("供水量.csv", TABLE))
    last = report.sections[-1]
    assert (last.level, last.heading) == (1, "供水量")
    assert last.span is None
    assert last.paragraphs[0].rows == (("乡镇", "供水量（吨）"), ("北川镇", "1200"), ("南河乡", "860"))


def blocks_of(*parts: tuple[BlockKind, str, int, int]) -> Report:
    """Blocks as (kind, text, level, table)."""
    raw = "\n".join(text for _, text, _, _ in parts)
    blocks = []
    start = 0
    for line, (kind, text, level, table) in enumerate(parts, start=1):
        cells = tuple(text.split("\t")) if kind == "row" else ()
        blocks.append(Block(kind, text, ((0, start),), line, level=level, cells=cells, table=table))
        start += len(text) + 1
    return extract(Source("a.docx", "0" * 64, "docx", "", raw, tuple(blocks)))


def test_tables_side_by_side_stay_two() -> None:
    rows = [("row", "甲\t1", 0, 1), ("row", "乙\t2", 0, 1), ("row", "丙\t3", 0, 2)]
    report = blocks_of(("heading", "供水情况", 1, 0), ("heading", "数据", 2, 0), *rows)  # type: ignore[arg-type]  # literals in a list
    assert [len(passage.rows) for passage in report.sections[0].paragraphs] == [2, 1]


def test_a_note_follows_what_it_belongs_to_and_is_no_part_of_a_brief() -> None:
    report = blocks_of(
        ("heading", "供水情况", 1, 0),
        ("heading", "主要做法", 2, 0),
        ("item", "查清底数。排查水源214处。", 1, 0),
        ("note", "1 含备用水源16处。", 0, 0),
        ("item", "改造水厂。改造水厂38座。", 1, 0),
        ("item", "更换管道。更换管道20公里。", 1, 0),
        ("paragraph", "以上工作已全部完成，群众满意。", 0, 0),
    )
    first, *_, last = report.sections[0].points
    assert [passage.text for passage in first.paragraphs] == ["1 含备用水源16处。"]
    assert all("备用" not in passage.text for passage in first.brief)
    assert not last.paragraphs
    assert report.sections[1].paragraphs[0].text == "以上工作已全部完成，群众满意。"


def test_a_heading_without_a_level_stands_under_those_that_have_one() -> None:
    report = blocks_of(
        ("heading", "供水情况", 1, 0),
        ("heading", "主要做法", 2, 0),
        ("heading", "查清底数", 0, 0),
        ("paragraph", "排查水源214处。", 0, 0),
    )
    assert shape(report.sections) == [(1, "主要做法"), (2, "查清底数")]


def test_items_that_begin_deeper_are_points_all_the_same() -> None:
    report = blocks_of(
        ("heading", "供水情况", 1, 0),
        ("heading", "主要做法", 2, 0),
        ("item", "查清底数。排查水源214处。", 2, 0),
        ("item", "山区89处。", 3, 0),
        ("item", "改造水厂。改造水厂38座。", 2, 0),
    )
    assert [point.label for point in report.sections[0].points] == ["查清底数", "改造水厂"]
    assert [passage.text for passage in report.sections[0].points[0].paragraphs] == ["山区89处。"]
