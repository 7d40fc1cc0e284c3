"""Headings by their marks and their shapes, points and their labels."""

from __future__ import annotations

import pytest

from .outlines import Outlined, assert_nothing_lost, assert_texts_stand_in_their_spans, outlined

BODY = "各县区要在本月内完成自查，并把结果报市供水办。共检查水厂38座。"


def headings(found: Outlined) -> list[tuple[int, str | None]]:
    return [(section.level, section.heading) for section in found.sections]


def labels(found: Outlined) -> list[tuple[str | None, str]]:
    return [(point.label, point.text) for point in found.points]


def test_levels_of_official_documents() -> None:
    raw = (
        f"通知通知通知\n{BODY}\n一、总体要求\n（一）指导思想。\n{BODY}\n（二）基本原则\n1.坚持先通后优。{BODY}\n2.坚持一村一策。{BODY}\n"
        f"二、重点任务\n（一）查清底数。{BODY}\n接着再说一句，不带标记。\n（二）补齐短板。{BODY}\n"
    )
    found = outlined(raw)
    assert headings(found) == [(1, "总体要求"), (2, "指导思想"), (2, "基本原则"), (1, "重点任务")]
    assert [point.label for point in found.points] == ["坚持先通后优", "坚持一村一策", "查清底数", "补齐短板"]
    assert [passage.text for passage in found.points[2].paragraphs] == ["接着再说一句，不带标记。"]
    assert_nothing_lost(found)


def test_a_run_in_heading() -> None:
    found = outlined(
        f"函函函函\n{BODY}\n一、关于水厂改造问题。你县请求，拨付资金400万元。\n{BODY}\n二、关于水价问题。（略）\n"
    )
    assert headings(found) == [(1, "关于水厂改造问题"), (1, "关于水价问题")]
    assert [passage.text for passage in found.sections[0].paragraphs] == ["你县请求，拨付资金400万元。", BODY]


def test_numbered_blocks_with_points_under_them_are_headings() -> None:
    raw = (
        f"方案方案\n{BODY}\n一、任务\n（一）补短板。{BODY}\n——查水源。{BODY}\n——查管网。{BODY}\n（二）建机制。{BODY}\n"
    )
    found = outlined(raw)
    assert headings(found) == [(1, "任务"), (2, "补短板"), (2, "建机制")]
    assert [point.label for point in found.points] == ["查水源", "查管网"]


def test_short_lines_are_headings_by_their_shape() -> None:
    raw = f"题目题目\n\n{BODY}\n\n首轮督查取得实效\n\n{BODY}\n\n——查水源。{BODY}\n\n下一步怎么做\n\n{BODY}\n"
    found = outlined(raw)
    assert headings(found) == [(1, "首轮督查取得实效"), (1, "下一步怎么做")]
    assert [section.kind for section in found.sections] == ["results", "directions"]


def test_what_is_short_but_no_heading() -> None:
    raw = f"题目题目\n\n{BODY}\n\n各位代表：\n\n{BODY}\n\n（掌声）\n\n{BODY}\n\n2030年1月5日\n\n{BODY}\n"
    assert headings(outlined(raw)) == []


def test_the_signature_stands_in_a_section_without_a_heading() -> None:
    raw = f"通知通知\n{BODY}\n一、要求\n（一）查水源。{BODY}\n澜州市人民政府\n2030年1月5日\n（此件公开发布）\n"
    found = outlined(raw)
    assert headings(found) == [(1, "要求"), (1, None)]
    assert [passage.text for passage in found.sections[1].paragraphs] == [
        "澜州市人民政府",
        "2030年1月5日",
        "（此件公开发布）",
    ]
    assert found.published is None


def test_a_publication_line_at_the_end_is_one() -> None:
    assert outlined(f"通知通知\n{BODY}\n一、要求\n{BODY}\n发布时间：2030年1月5日\n").published == "2030-01-05"


def test_annexes_and_contacts_close_a_document() -> None:
    raw = (
        f"通知通知\n{BODY}\n一、要求\n（一）查水源。{BODY}\n（二）查管网。{BODY}\n"
        "附件：1.水厂名单\n　　　2.管网图\n\n澜州市供水办\n2030年1月5日\n联系人：闻竹笙，联系电话：0000-5550100。\n"
    )
    found = outlined(raw)
    assert [point.label for point in found.points] == ["查水源", "查管网"]
    assert all("附件" not in clause.text for clause in found.points[1].brief)
    assert found.sections[-1].heading is None
    assert [passage.text for passage in found.sections[-1].paragraphs] == [
        "附件：1.水厂名单",
        "2.管网图",
        "澜州市供水办",
        "2030年1月5日",
        "联系人：闻竹笙，联系电话：0000-5550100。",
    ]
    assert_nothing_lost(found)


def test_points_of_a_list_that_text_follows_are_no_headings() -> None:
    raw = (
        f"纪要纪要\n{BODY}\n一、议定事项\n1.由市供水办负责，于3月底前完成澜川、栗川两县区水厂改造方案，报市政府审定。\n"
        f"2.由监理公司牵头，每周报送一次进度。\n3.水厂改造力争4月开工。\n市供水办表示，{BODY}\n"
    )
    found = outlined(raw)
    assert headings(found) == [(1, "议定事项"), (1, None)]
    assert [point.text[:3] for point in found.points] == ["由市供", "由监理", "水厂改"]
    assert all("表示" not in clause.text for clause in found.points[2].brief)
    assert_nothing_lost(found)


def test_a_group_with_a_sentence_among_it_has_no_headings() -> None:
    long = "由市供水办会同各县区对照清单逐一核查并在每月月底前向市政府书面报告进展情况和存在问题。"
    raw = f"方案方案\n{BODY}\n一、任务\n1.查水源\n{BODY}\n2.{long}\n3.查管网\n{BODY}\n"
    assert headings(outlined(raw)) == [(1, "任务")]


def test_a_paragraph_that_counts_on_stays_whole() -> None:
    text = "一是认识不到位。部分水厂仍有侥幸心理。二是整改不彻底。仍有9处没有整改。三是力量薄弱。"
    found = outlined(f"通报通报\n{BODY}\n一、问题\n{text}\n二、要求\n{BODY}\n")
    assert [passage.text for passage in found.sections[0].paragraphs] == [text]
    assert not found.points


def test_numbers_in_a_row_are_no_mark() -> None:
    text = "二、三轮督查将于明年开展，力争汛期前实现全覆盖。"
    found = outlined(f"通报通报\n{BODY}\n一、情况\n{BODY}\n{text}\n二、二季度安排\n{BODY}\n")
    assert headings(found) == [(1, "情况"), (1, "二季度安排")]
    assert [passage.text for passage in found.sections[0].paragraphs] == [BODY, text]


def test_a_field_is_no_heading() -> None:
    raw = (
        "Minutes of the Wells Committee\n\nPlace: Room 4\nPresent: A Smith, B Jones\nApologies: C Brown\n\n"
        "1. Wells\n\nAll wells in the district were tested by Friday.\n"
    )
    found = outlined(raw)
    assert headings(found) == [(1, "Wells")]
    assert [passage.text for passage in found.lead] == [
        "Place: Room 4",
        "Present: A Smith, B Jones",
        "Apologies: C Brown",
    ]


def test_lettered_decisions_are_points() -> None:
    raw = "Wells\n\nThe committee agreed that:\n\n(a) wells stay shut;\n(b) trucks go on until May.\n"
    assert labels(outlined(raw)) == [(None, "wells stay shut;"), (None, "trucks go on until May.")]


@pytest.mark.parametrize(
    ("line", "label", "text"),
    [
        ("——查清底数,压实责任。共查38座。", "查清底数,压实责任", "共查38座。"),
        ("--查清底数。共查38座。", "查清底数", "共查38座。"),
        ("—查清底数：共查38座。", "查清底数", "共查38座。"),
        ("一是查清底数。共查38座。", "查清底数", "共查38座。"),
        ("第一，查清底数。共查38座。", "查清底数", "共查38座。"),
        ("（1）查清底数。共查38座。", "查清底数", "共查38座。"),
        ("——查清“三件事。”的底数。共查38座。", "查清“三件事。”的底数", "共查38座。"),
        ("——共查38座水厂。", None, "共查38座水厂。"),
        ("——查清底数", "查清底数", ""),
        ("——9:30开始检查，共查38座。之后休会。", "9:30开始检查，共查38座", "之后休会。"),
        (
            "——由于目前我市小型水厂多数建成于二十年前，设备老化、管网渗漏，近期全面更换的条件还不成熟。应先查漏。",
            None,
            "由于目前我市小型水厂多数建成于二十年前，设备老化、管网渗漏，近期全面更换的条件还不成熟。应先查漏。",
        ),
    ],
)
def test_labels_of_points(line: str, label: str | None, text: str) -> None:
    found = outlined(f"题目题目\n\n{BODY}\n\n首轮督查取得实效\n\n{BODY}\n\n{line}\n")
    assert labels(found) == [(label, text)]
    assert_texts_stand_in_their_spans(found)
    assert_nothing_lost(found)


def test_numbers_and_years_are_no_marks() -> None:
    raw = (
        f"题目题目\n\n{BODY}\n\n3.5亿元资金已经到位，其中地方配套1.2亿元。\n\n"
        f"2030.1.5开工，年底完工，全部工程按期推进。\n"
    )
    assert not outlined(raw).points


@pytest.mark.parametrize(
    ("line", "label", "text"),
    [
        ("- Water supply: 38 plants were tested.", "Water supply", "38 plants were tested."),
        ("• Training – The clerk has been on a course.", "Training", "The clerk has been on a course."),
        ("• Training – the clerk was away.", "Training", "the clerk was away."),
        ("• It was quiet – the clerk was away.", None, "It was quiet – the clerk was away."),
        ("* Fuel reserve. District offices keep ten days.", "Fuel reserve", "District offices keep ten days."),
        ("- The wells were tested. None failed.", None, "The wells were tested. None failed."),
        ("- None", None, "None"),
    ],
)
def test_english_labels(line: str, label: str | None, text: str) -> None:
    for raw, name in (
        (f"# T\n\n## Results\n\n{line}\n", "a.md"),
        (f"T\n\nAll went well today.\n\nResults\n\n{line}\n", "a.txt"),
    ):
        if line[0] != "•" or name == "a.txt":
            assert labels(outlined(raw, name)) == [(label, text)]


def test_numbered_items_of_minutes() -> None:
    raw = (
        "Minutes of the council meeting held on 22nd March at 7.30pm.\n\n"
        "Present: A Smith, B Jones, C Brown and the clerk.\n\n"
        "59.    To receive apologies\n•    None\n60.    Clerk’s report\n•    Training – 1 course was booked.\n"
    )
    found = outlined(raw)
    assert headings(found) == [(1, "59.    To receive apologies"), (1, "60.    Clerk’s report")]
    assert labels(found) == [(None, "None"), ("Training", "1 course was booked.")]
    assert_nothing_lost(found)


def test_a_number_that_goes_on_from_another_document_stays_with_its_label() -> None:
    found = outlined("Wells\n\nAll wells were tested today.\n\n7. North: Two wells run.\n8. South: One well runs.\n")
    assert labels(found) == [("7. North", "Two wells run."), ("8. South", "One well runs.")]
    assert_nothing_lost(found)


def test_what_follows_a_list_is_not_its_last_item() -> None:
    found = outlined(
        "Appeals\n\nAll appeals were counted at noon.\n\nFigures\n• People in need\n302.2 million\n• Appeals\n36\n"
        "• Requirements\n46.1 million\nPeople who are reached are a part of those in need, as the plans say.\n\n"
        "Funding fell by 30 per cent in the year.\n"
    )
    assert labels(found) == [("People in need", "302.2 million"), ("Appeals", "36"), ("Requirements", "46.1 million")]
    assert not any(point.paragraphs for point in found.points)
    assert found.sections[-1].heading is None
    assert len(found.sections[-1].paragraphs) == 2
    assert_nothing_lost(found)


def test_a_short_item_with_its_value_below_is_a_label() -> None:
    found = outlined(
        "Appeals in figures\n\nAll appeals were counted at noon.\n\nFigures\n• People in need\n302.2 million\n"
    )
    assert labels(found) == [("People in need", "302.2 million")]
    assert_texts_stand_in_their_spans(found)
    assert_nothing_lost(found)


def test_english_headings_by_their_shape() -> None:
    raw = (
        "Floods\n\nThe river fell by two metres in the night.\n\n"
        "Next Steps\n\nWells will be tested by Friday at the latest.\n"
    )
    assert headings(outlined(raw)) == [(1, "Next Steps")]


def test_the_number_of_a_markdown_heading_is_no_part_of_it() -> None:
    found = outlined("# 情况\n\n## 一、指标\n\n正文。\n\n## 2. 安排\n\n正文。\n", "a.md")
    assert headings(found) == [(1, "指标"), (1, "安排")]
    assert_nothing_lost(found)


def test_levels_of_markdown_headings_are_counted_from_the_outermost() -> None:
    found = outlined("# T\n\n### A\n\ntext\n\n#### B\n\ntext\n\n### C\n\ntext\n", "a.md")
    assert headings(found) == [(1, "A"), (2, "B"), (1, "C")]


def test_tables_are_kept_where_they_stand() -> None:
    found = outlined("# T\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n## S\n\n- P: one.\n\n| c |\n|---|\n| 3 |\n", "a.md")
    assert found.lead[0].rows == (("a", "b"), ("1", "2"))
    assert found.lead[0].head == 1
    assert found.points[0].paragraphs[0].rows == (("c",), ("3",))
    assert_nothing_lost(found)


def test_kinds_of_sections_under_a_heading() -> None:
    raw = (
        f"报告报告\n{BODY}\n一、2029年工作回顾\n（一）城市建设全面加快\n{BODY}\n"
        f"二、2030年工作安排\n（一）加强水源管理\n{BODY}\n"
    )
    assert [section.kind for section in outlined(raw).sections] == ["results", "results", "directions", "directions"]


def test_attached_texts_begin_under_their_marks() -> None:
    text = (
        "关于检查的通知\n\n一、要求\n\n各单位照办。\n\n附件：1.隐患清单\n2.企业名单\n\n某某办公室\n2030年4月28日\n\n"
        "附件1\n\n隐患清单\n\n一、范围\n\n全部单位。\n\n附件2\n\n企业名单\n\n甲厂、乙厂。"
    )
    found = outlined(text)
    assert_nothing_lost(found)
    assert [(section.heading, section.kind == "attachment") for section in found.sections] == [
        *(("要求", False), (None, False), ("隐患清单", True), ("范围", False), ("企业名单", True))
    ]
    levels = [section.level for section in found.sections]
    assert levels[2] == levels[4] == 1 < levels[3]
    assert found.sections[4].paragraphs[0].text == "甲厂、乙厂。"


def test_a_mark_without_a_title_attaches_nothing() -> None:
    found = outlined("关于检查的通知\n\n一、要求\n\n各单位照办。\n\n附件1\n\n各单位要在本月内完成自查。")
    assert_nothing_lost(found)
    assert all(section.kind != "attachment" for section in found.sections)
