"""A DOCX that was edited in LibreOffice gives the model with the edits in it; nothing that a person did is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from masthead.errors import Diagnostic
from masthead.pipeline import render
from masthead.pipeline.model_file import ModelFile, model_file
from masthead.report import (
    Chart,
    ChartSeries,
    Report,
)
from masthead.report_file import dump_report
from tests.edited_reports import CHINESE, ENGLISH, LEAD
from tests.office_edits import TRACKED, add_paragraph, comment, edited, set_text, take_out_paragraph

pytestmark = pytest.mark.needs("soffice")


def made(report: Report, template: str, folder: Path) -> bytes:
    (folder / "report.yaml").write_text("# reviewed\n" + dump_report(report), encoding="utf-8")
    render(folder / "report.yaml", folder / "made", templates=[template], formats=["docx"])
    (path,) = (folder / "made").glob("*.docx")
    return path.read_bytes()


def back(report: Report, template: str, folder: Path, *edits: str) -> ModelFile:
    office = folder / "office"
    office.mkdir()
    (folder / "edited.docx").write_bytes(edited(made(report, template, folder), office, "".join(edits)))
    return model_file(folder / "edited.docx")


def codes(findings: tuple[Diagnostic, ...]) -> list[str]:
    return [found.code for found in findings]


@pytest.mark.parametrize(
    ("template", "report"),
    [
        *((name, CHINESE) for name in ("jianbao", "gongwen", "one-page", "jiyao", "xinhan")),
        *((name, ENGLISH) for name in ("briefing-note", "one-page-en")),
    ],
)
def test_a_file_that_was_opened_and_saved_gives_the_very_model_back(
    template: str, report: Report, tmp_path: Path
) -> None:
    model = back(report, template, tmp_path)
    assert model.data == (tmp_path / "report.yaml").read_bytes()
    assert model.findings == ()


def test_edits_of_every_kind_are_in_the_model(tmp_path: Path) -> None:
    model = back(
        CHINESE,
        "jianbao",
        tmp_path,
        set_text("3", "4"),  # the first is the issue's number
        set_text("6个区", "7个区"),
        set_text("各街道办事处", "各乡镇"),
        set_text("33", "15"),
        take_out_paragraph("各组随后"),
        add_paragraph("排查发现了", "新增一段，共8处。"),
    )
    report = model.report
    assert report.issue.number == "4"
    assert report.issue.recipients == ("各区人民政府", "各乡镇")
    assert [passage.text for passage in report.lead] == [LEAD.replace("6个区", "7个区")]  # its comma stays as it was
    assert report.lead[0].span == CHINESE.lead[0].span
    assert report.sections[0].paragraphs[1].rows[1] == ("东城", "15")
    assert report.sections[0].points == CHINESE.sections[0].points
    assert [passage.text for passage in report.sections[1].paragraphs] == ["排查发现了一批问题。", "新增一段，共8处。"]
    assert {(edit.field, edit.now) for edit in report.edits} == {
        ("issue.number", "4"),
        ("issue.recipients[1]", "各乡镇"),
        ("lead[0].text", report.lead[0].text),
        ("lead[1].text", None),
        ("sections[0].paragraphs[1].rows[1][1]", "15"),
        ("sections[1].paragraphs[1].text", "新增一段，共8处。"),
    }
    assert [found.where for found in model.findings if found.code == "fact-not-in-edit"] == ["figures[0]"]
    assert replace(report, edits=()) != CHINESE


CHART = Chart(
    kind="bar",
    alt="各区泵站",
    caption="图1　各区泵站",
    categories=("东城", "西城"),
    series=(ChartSeries(values=(33, 9)),),
)


def test_a_caption_keeps_the_number_that_word_counts(tmp_path: Path) -> None:
    report = replace(CHINESE, charts=(CHART,))
    unchanged = back(report, "jianbao", tmp_path)
    assert unchanged.data == (tmp_path / "report.yaml").read_bytes()
    (tmp_path / "again").mkdir()
    edited_one = back(report, "jianbao", tmp_path / "again", set_text("　各区泵站", "　各区水泵"))
    assert edited_one.report.charts[0].caption == "图1　各区水泵"


def test_what_has_no_place_in_the_model_is_told_and_quoted(tmp_path: Path) -> None:
    model = back(CHINESE, "jianbao", tmp_path, set_text("共印60份", "共印80份"), set_text("各区人民政府", "各县"))
    assert model.report.issue.recipients[0] == "各县"
    assert model.report.issue.copies == 60
    (found,) = [one for one in model.findings if one.code == "edit-not-read"]
    assert "共印80份" in found.message
    assert "共印60份" in found.message


def test_an_official_document_comes_back_with_its_number(tmp_path: Path) -> None:
    report = replace(
        CHINESE, issue=replace(CHINESE.issue, document_number="防汛〔2031〕3号", signers=("张三",), note="此件公开")
    )
    edits = (
        set_text("防汛〔2031〕3号", "防汛〔2031〕5号"),
        set_text("此件公开", "此件不公开"),
        take_out_paragraph("各组随后"),
    )
    model = back(report, "gongwen", tmp_path, *edits)
    assert model.report.issue.document_number == "防汛〔2031〕5号"
    assert model.report.issue.note == "此件不公开"
    assert model.report.issue.signers == ("张三",)
    assert len(model.report.lead) == 1


def test_an_english_note_keeps_its_own_marks(tmp_path: Path) -> None:
    model = back(
        ENGLISH, "briefing-note", tmp_path, set_text("cleared 5764", "cleared 5800"), set_text("Council", "Cabinet")
    )
    assert model.report.lead[0].text == 'Teams worked in "six" districts -- and cleared 5800 drains.'
    assert model.report.issue.recipients == ("Board", "Cabinet")
    assert len(model.report.edits) == 2


def test_tracked_changes_and_comments_are_told_with_their_place(tmp_path: Path) -> None:
    edits = (
        comment("清理雨水口", "李四", "请核实"),
        TRACKED,
        set_text("层层签字", "逐级签字"),
        set_text("另有42处待查。", ""),
    )
    model = back(CHINESE, "jianbao", tmp_path, *edits)
    points = model.report.sections[0].points
    assert points[0].text == "各区把责任落到岗位,逐级签字。"
    assert points[1].text == "清理雨水口5764个。"
    tracked = [found for found in model.findings if found.code == "tracked-change"]
    assert all("edited.docx, section 1, point" in found.where for found in tracked)
    assert {
        word for found in tracked for word in ("层层签字", "逐级签字", "另有42处待查。") if word in found.message
    } == {
        "层层签字",
        "逐级签字",
        "另有42处待查。",
    }
    (remark,) = [found for found in model.findings if found.code == "comment"]
    assert "李四" in remark.message
    assert "请核实" in remark.message
    assert "清理雨水口" in remark.message
    assert "section 1, point 2" in remark.where


def test_paragraphs_that_were_split_and_joined_lose_no_word(tmp_path: Path) -> None:
    split = (
        'hit = Found(doc, "另有42处待查")\ncursor = hit.Text.createTextCursorByRange(hit)\ncursor.collapseToStart()\n'
        "hit.Text.insertControlCharacter(cursor, 0, False)\n"
    )
    join = (
        'hit = Found(doc, "各组随后")\ncursor = hit.Text.createTextCursorByRange(hit)\n'
        'cursor.gotoStartOfParagraph(False)\ncursor.goLeft(1, True)\ncursor.String = ""\n'
    )
    report = back(CHINESE, "jianbao", tmp_path, split, join).report
    assert [passage.text for passage in report.lead] == [LEAD + "各组随后交换了意见。"]
    assert report.sections[0].points[1].text == "清理雨水口5764个。"
    assert [passage.text for passage in report.sections[0].points[1].paragraphs] == ["另有42处待查。"]


TABLE = (
    "For number = 0 To doc.TextTables.Count - 1\n"
    "note = doc.TextTables.getByIndex(number)\n"
    'If note.getCellByName("A1").String = "区" Then hit = note\n'
    "Next\n"
)


def test_rows_of_a_table_come_and_go(tmp_path: Path) -> None:
    edits = (
        "hit.Rows.removeByIndex(1, 1)\nhit.Rows.insertByIndex(2, 1)\n"
        'hit.getCellByName("A3").String = "南城"\nhit.getCellByName("B3").String = "21"\n'
    )
    report = back(CHINESE, "jianbao", tmp_path, TABLE + edits).report
    assert report.sections[0].paragraphs[1].rows == (("区", "泵站"), ("西城", "9"), ("南城", "21"))
    assert {(edit.field, edit.now) for edit in report.edits} == {
        ("sections[0].paragraphs[1].rows[1][0]", None),
        ("sections[0].paragraphs[1].rows[1][1]", None),
        ("sections[0].paragraphs[1].rows[2][0]", "南城"),
        ("sections[0].paragraphs[1].rows[2][1]", "21"),
    }


def test_notes_frames_and_tables_in_cells_are_told(tmp_path: Path) -> None:
    footnote = (
        'note = doc.createInstance("com.sun.star.text.Footnote")\nhit = Found(doc, "清理雨水口")\n'
        "hit.Text.insertTextContent(hit.getEnd(), note, False)\n"
        'note.insertString(note.createTextCursor(), "据统计快报", False)\n'
    )
    frame = (
        'note = doc.createInstance("com.sun.star.text.TextFrame")\nhit = Found(doc, "层层签字")\n'
        "hit.Text.insertTextContent(hit.getEnd(), note, False)\n"
        'note.insertString(note.createTextCursor(), "同意", False)\n'
    )
    nested = (
        'note = doc.createInstance("com.sun.star.text.TextTable")\nnote.initialize(1, 2)\n'
        'hit = hit.getCellByName("B2")\nhit.insertTextContent(hit.getEnd(), note, False)\n'
        'note.getCellByName("A1").String = "其中新建"\n'
    )
    model = back(CHINESE, "jianbao", tmp_path, footnote, frame, TABLE, nested)
    assert model.report == CHINESE
    assert sorted(found.message.split("'")[1] for found in model.findings) == sorted(("据统计快报", "同意", "其中新建"))
    assert set(codes(model.findings)) == {"edit-not-read"}


def test_a_paragraph_whose_taking_out_was_tracked_is_out(tmp_path: Path) -> None:
    model = back(CHINESE, "jianbao", tmp_path, TRACKED, take_out_paragraph("各组随后"))
    assert [passage.text for passage in model.report.lead] == [LEAD]
    assert model.report.sections[0].heading == "排查取得明显成效"
    assert len(model.report.edits) == 1
