"""The examples that come with the program, and real documents where they are at hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from masthead.read import read

from .outlines import assert_nothing_lost, assert_spans_hold, assert_texts_stand_in_their_spans, outline_of, source_of

_ROOT = Path(__file__).resolve().parents[3]
_EXAMPLES = _ROOT / "examples"
_CORPUS = _ROOT / "../shared/corpus"
_REAL = sorted(_CORPUS.glob("*/*.txt")) if _CORPUS.is_dir() else []


def test_chinese_example() -> None:
    found = outline_of(read(_EXAMPLES / "zh-inspection.txt"))
    assert found.title.kicker == "供水安全"
    assert found.title.text == "首轮农村供水安全督查圆满收官"
    assert found.title.second == "全市7个督查组带回一本明白账"
    assert [(credit.name, credit.role) for credit in found.credits] == [
        ("栗川发布/lichuanfb", "republisher"),
        ("澜州水讯", "author"),
    ]
    assert found.published is None
    assert len(found.lead) == 4
    assert [len(section.points) for section in found.sections] == [6, 5, 6]
    assert [section.kind for section in found.sections] == ["results", "rectification", "directions"]
    assert found.points[11].label == "统筹工程布局,实行分类推进"
    assert all(point.label and point.text and point.brief for point in found.points)


def test_chinese_summary() -> None:
    summary = outline_of(read(_EXAMPLES / "zh-inspection.txt")).summary
    assert [passage.text for passage in summary.conclusion] == [
        "至此,全市首轮农村供水安全督查已圆满收官",
        "明年将适时启动第二轮督查,力争汛期前实现千人以上供水工程督查全覆盖",
    ]
    assert summary.scope
    assert "青栾、梧溪、丹浦、石磴、鹭渚、云坪、檀河7县区" in summary.scope.text
    assert any("适时" in passage.text and "力争" in passage.text for passage in summary.next)


def test_english_example() -> None:
    found = outline_of(read(_EXAMPLES / "en-situation.md"))
    assert found.title.text == "Tamber Delta floods: Situation Report No. 4"
    assert found.published == "2031-05-14"
    assert [section.heading for section in found.sections] == [
        "Situation overview",
        "Results of the first phase",
        "Problems found",
        "Next steps",
        None,
    ]
    assert [len(section.points) for section in found.sections] == [0, 5, 4, 5, 0]
    assert [point.label for point in found.sections[3].points][:2] == ["Wells first", "End of trucking"]
    table = found.sections[0].paragraphs[1]
    assert (table.head, len(table.rows), table.rows[1]) == (1, 5, ("Orrin", "6,200", "48", "31"))
    assert all(point.brief for point in found.points)


def test_english_summary() -> None:
    summary = outline_of(read(_EXAMPLES / "en-situation.md")).summary
    assert "first phase of the emergency response closed on 11 May" in summary.conclusion[0].text
    assert sum(len(passage.text.split()) for passage in summary.conclusion) <= 45


@pytest.mark.parametrize("path", [_EXAMPLES / "zh-inspection.txt", *_REAL], ids=lambda path: path.name)
def test_nothing_is_lost(path: Path) -> None:
    source = read(path)
    if source.raw.startswith("SOURCE:"):
        source = source_of(source.raw.partition("\n")[2])
    found = outline_of(source)
    assert_spans_hold(found)
    assert_texts_stand_in_their_spans(found)
    assert_nothing_lost(found)


@pytest.mark.skipif(not _REAL, reason="the real documents are not at hand")
def test_real_press_report() -> None:
    found = outline_of(read(_CORPUS / "zh/000_6eb47a2223eb2f30.txt"))
    assert [len(section.points) for section in found.sections] == [6, 5, 6]
    assert len(found.lead) == 4
    assert found.title.kicker
    assert found.title.second
    assert [credit.role for credit in found.credits] == ["republisher", "author"]
    assert sum("," in (point.label or "") for point in found.points) == 6
    assert all(point.brief for point in found.points)
    assert 1 <= len(found.summary.conclusion) <= 2
    assert sum(len(passage.text) for passage in found.summary.conclusion) <= 75
