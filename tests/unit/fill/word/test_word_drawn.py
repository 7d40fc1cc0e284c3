"""Three files as offices draw them, with tags cut into runs as Word cuts them: a 简报, a 整改清单, a memo."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import docx
import pytest
from msgspec.structs import replace
from PIL import Image

from masthead.errors import TemplateError
from masthead.fill import load_template
from masthead.fill.word import fill_file
from masthead.pipeline.sample import sample_report
from masthead.report import Picture, Report
from tests.office import page_count, to_pdf, to_text
from tests.office_edits import edited
from tests.soundness import audited
from tests.unit.fill.word.drawing import assert_fit

FOLDER = Path(__file__).parents[3] / "drawn"
NAMES = ("jianbao", "qingdan", "memo")


def data(name: str) -> bytes:
    return (FOLDER / name / "document.docx").read_bytes()


@pytest.fixture
def beside(tmp_path: Path) -> Path:
    """A folder with the picture that the memo's report names."""
    Image.new("RGB", (400, 200), "navy").save(tmp_path / "map.png")
    return tmp_path


def report(name: str) -> Report:
    if name != "memo":
        return sample_report("zh-CN")
    picture = Picture(file="map.png", alt="Sites in the district", caption="Figure 1. Sites", width="60mm")
    return replace(sample_report("en"), pictures=(picture,))


def filled(name: str, beside: Path) -> bytes:
    return fill_file(report(name), data(name), f"{name}/document.docx", (beside,)).data


def said(made: bytes) -> str:
    """All the text of a file, a line for each paragraph of each part."""
    with zipfile.ZipFile(BytesIO(made)) as file:
        names = [name for name in file.namelist() if re.match(r"word/(document|header|footer)", name)]
        xml = "".join(file.read(name).decode() for name in names)
    return re.sub(r"<[^>]+>", "", xml.replace("</w:p>", "\n"))


def wanted(name: str) -> Iterator[str]:
    """What each file must print of its report."""
    one = report(name)
    yield from (one.title.text, one.issue.series or "", one.issue.issuer or "", one.issue.date or "")
    if name == "jianbao":
        yield from (one.title.second or "", "第1期", "市政府", "各成员单位", "各县区", *(p.text for p in one.lead))
        for section in one.sections:
            yield section.heading or ""
            yield from (passage.text for passage in section.paragraphs)
            yield from (cell for passage in section.paragraphs for row in passage.rows for cell in row)
    if name == "qingdan":
        yield from ("秘密★1年", *(action.what for action in one.actions), *(a.hedge or "" for a in one.actions))
    if name == "memo":
        yield from ("District offices", "Figure 1. Sites", *(passage.text for passage in one.summary.next))
        yield from ("120", "sites inspected", "35", "hazards found")
    sections = [s for s in one.sections if name == "jianbao" or s.kind == "rectification"]
    yield from (text for s in sections for point in s.points for text in (point.label or "", point.text))


@pytest.mark.parametrize("name", NAMES)
def test_a_drawn_file_is_as_word_leaves_it_and_says_nothing_of_its_writer(name: str) -> None:
    assert load_template(FOLDER / name).drawn == "document.docx"
    assert audited(data(name), "docx") == []
    with zipfile.ZipFile(BytesIO(data(name))) as file:
        assert {entry.date_time for entry in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        core, text = file.read("docProps/core.xml").decode(), file.read("word/document.xml").decode()
    assert not re.search(r"<(dc:creator|cp:lastModifiedBy)>[^<]", core)
    assert "<w:proofErr" in text
    assert len(re.findall(r"\{[{%](?:(?!<w:t).)*</w:t></w:r>", text)) > 10  # tags that their runs do not hold whole


@pytest.mark.parametrize("name", NAMES)
def test_it_prints_what_it_should_and_no_tag_stays(name: str, beside: Path) -> None:
    made = filled(name, beside)
    assert_fit(made)
    text = said(made)
    assert [words for words in wanted(name) if words not in text] == []
    assert not re.search(r"[{}]|None|Undefined", text)
    assert made == filled(name, beside)


@pytest.mark.parametrize("name", NAMES)
def test_a_bare_report_leaves_no_trace_of_what_it_has_not(name: str, sparse: Report) -> None:
    made = fill_file(sparse, data(name), f"{name}/document.docx").data
    assert_fit(made)
    assert "停水通知" in said(made)
    assert not re.search(r"[{}]|None|报：|送：|★", said(made))


def test_the_list_repeats_its_rows_under_a_head_that_repeats(beside: Path) -> None:
    table = docx.Document(BytesIO(filled("qingdan", beside))).tables[0]
    assert [cell.text for cell in table.rows[0].cells] == ["序号", "整改事项", "责任单位", "完成时限", "进展"]
    assert [cell.text for cell in table.rows[1].cells] == ["1", "清理堵塞的通道", "", "尽快 ", "整改中"]
    assert len(table.rows) == 2


def test_a_table_of_the_report_is_a_table(beside: Path) -> None:
    tables = docx.Document(BytesIO(filled("jianbao", beside))).tables
    assert [[cell.text for cell in row.cells] for row in tables[0].rows] == [["单位", "隐患"], ["甲单位", "3处"]]
    assert len(tables[0].columns) == 2


def test_a_picture_has_its_words(beside: Path) -> None:
    body = docx.Document(BytesIO(filled("memo", beside))).element.body
    (shown,) = body.xpath(".//wp:docPr/@descr")
    assert shown == "Sites in the district"
    assert body.xpath("string(.//wp:extent/@cx)") == str(60 * 36000)


def test_pictures_and_charts_that_are_not_printed_are_told(beside: Path) -> None:
    def codes(name: str) -> list[str]:
        return [found.code for found in fill_file(report(name), data(name), name, (beside,)).findings]

    assert codes("jianbao") == ["figures-not-shown"]  # the sample has charts
    assert codes("memo") == []


def test_a_file_without_tags_is_told() -> None:
    out = BytesIO()
    bare = docx.Document()
    bare.add_paragraph("简报　{# 标题写在这里 #}")
    bare.save(out)
    (told,) = fill_file(report("jianbao"), out.getvalue(), "bare/document.docx").findings
    assert (told.severity, told.code, told.where) == ("warning", "no-tags", "bare/document.docx")


def test_what_was_made_may_be_drawn_upon(beside: Path) -> None:
    """A filled file with a picture of the report in it, taken as the next drawn one."""
    document = docx.Document(BytesIO(filled("memo", beside)))
    document.add_paragraph("{% for p in pictures %}{{ picture(p) }}{% endfor %}")
    out = BytesIO()
    document.save(out)
    made = fill_file(report("memo"), out.getvalue(), "again", (beside,)).data
    assert_fit(made)
    with zipfile.ZipFile(BytesIO(made)) as file:
        names = [name for name in file.namelist() if name.startswith("word/media/")]
    assert len(names) == len(set(names)) == 2


def test_a_picture_that_is_not_there_is_told_with_its_tag() -> None:
    with pytest.raises(TemplateError, match="there is no such picture") as caught:
        fill_file(report("memo"), data("memo"), "memo/document.docx")
    assert caught.value.where.endswith("{{ picture(p) }}")


@pytest.mark.needs("soffice")
@pytest.mark.parametrize("name", NAMES)
def test_saved_by_libreoffice_it_is_filled_alike(name: str, beside: Path, tmp_path: Path) -> None:
    place = tmp_path / "office"
    place.mkdir()
    saved = edited(data(name), place)
    assert saved != data(name)
    text = said(fill_file(report(name), saved, f"{name}/document.docx", (beside,)).data)
    assert [words for words in wanted(name) if words not in text] == []


@pytest.mark.needs("soffice", "pdftotext")
@pytest.mark.parametrize(("name", "pages"), [("jianbao", 2), ("qingdan", 1), ("memo", 1)])
def test_an_office_opens_it(name: str, pages: int, beside: Path, tmp_path: Path) -> None:
    place = tmp_path / "office"
    place.mkdir()
    pdf = to_pdf(filled(name, beside), place)
    assert page_count(pdf) == pages
    text = "".join(to_text(place / "office.pdf").split())
    assert [words for words in wanted(name) if "".join(words.split()) not in text] == []
