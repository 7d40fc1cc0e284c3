"""What a drawn file prints: tags by their places, values as text, nothing that is not in the report."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from masthead.fill.runs import finished_text
from masthead.fill.word import fill_file
from masthead.report import Origin, Report, Title
from tests.unit.fill.word.drawing import (
    LABEL,
    assert_fit,
    boxed,
    drawn,
    filled,
    first,
    saved,
    table_texts,
    texts,
    with_body,
    with_part,
)


def titled(report: Report, text: str) -> Report:
    return replace(report, title=Title(text=text))


def test_a_tag_prints_a_field_and_what_stands_around_it_stays(chinese: Report) -> None:
    made = texts(chinese, drawn("关于{{ title.text }}的情况，共{{ issue.copies }}份。", "没有标签。"))
    assert made == ["关于城区防汛排查告一段落的情况，共60份。", "没有标签。"]


def test_paragraphs_repeat_and_are_left_out(chinese: Report) -> None:
    made = texts(
        chinese,
        drawn(
            "{%p for section in sections %}",
            "{{ loop.index | ordinal_zh }}、{{ section.heading }}",
            "{%p if section.kind == 'rectification' %}",
            "（整改）",
            "{%p elif section.kind == “results” %}",
            "（成效）",
            "{%p else %}",
            "（其他）",
            "{%p endif %}",
            "{%p endfor %}",
        ),
    )
    assert made == [
        *("一、排查取得明显成效", "（成效）", "二、问题整改紧盯不放", "（整改）", "三、方向更加明确", "（其他）"),
    ]


def test_a_loop_within_a_paragraph(chinese: Report) -> None:
    text = "报：{% for name in issue.report_to %}{{ name }}{% if not loop.last %}、{% endif %}{% endfor %}。"
    assert texts(chinese, drawn(text)) == ["报：市政府、市防指。"]
    assert texts(chinese, drawn("报：{{ issue.report_to | join(“、”) }}。")) == ["报：市政府、市防指。"]


def test_a_condition_over_several_paragraphs(chinese: Report, sparse: Report) -> None:
    data = drawn("甲{% if lead %}乙", "丙", "丁{% endif %}戊")
    assert texts(chinese, data) == ["甲乙", "丙", "丁戊"]
    assert texts(sparse, data) == ["甲戊"]


def test_rows_repeat(chinese: Report) -> None:
    rows = [["时间", "事项"], ["{%tr for e in events %}", ""], ["{{ e.when }}", "{{ e.what }}"], ["{%tr endfor %}", ""]]
    made = table_texts(chinese, drawn(rows=rows))
    assert made == [["时间", "事项"], *([event.when, event.what] for event in chinese.events)]


def test_cells_repeat_and_the_table_gets_their_columns(chinese: Report) -> None:
    rows = [["{%tc for e in events %}", "{{ e.when }}", "{%tc endfor %}"]]
    document = filled(chinese, drawn(rows=rows))
    assert [cell.text for cell in document.tables[0].rows[0].cells] == [event.when for event in chinese.events]
    assert len(document.tables[0].columns) == 3


def test_the_head_over_cells_that_repeat_spans_them_and_other_tables_stay(chinese: Report) -> None:
    document = docx.Document()
    around = document.add_table(1, 1).cell(0, 0)
    table = around.add_table(2, 3)
    table.cell(0, 0).merge(table.cell(0, 2)).text = "进度"
    for number, text in enumerate(("{%tc for e in events %}", "{{ e.when }}", "{%tc endfor %}")):
        table.cell(1, number).text = text
    around.add_paragraph("完")
    data = fill_file(replace(chinese, events=chinese.events[:2]), saved(document), LABEL).data
    assert_fit(data)
    made = docx.Document(BytesIO(data)).tables[0]
    assert len(made.columns) == 1
    inner = made.cell(0, 0).tables[0]
    assert [len(row._tr.tc_lst) for row in inner.rows] == [1, 2]
    assert inner.rows[0]._tr.tc_lst[0].grid_span == 2
    assert len(inner.columns) == 2


def test_headers_are_filled(chinese: Report) -> None:
    document = filled(chinese, drawn("正文", header="{{ issue.series }}第{{ issue.number }}期"))
    assert document.sections[0].header.paragraphs[0].text == "防汛工作简报第3期"


def test_footnotes_are_filled(chinese: Report) -> None:
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    runs = "<w:r><w:t>据{{ issue.</w:t></w:r><w:r><w:t>issuer }}</w:t></w:r>"
    note = f'<w:footnote w:id="1"><w:p><w:r><w:footnoteRef/></w:r>{runs}</w:p></w:footnote>'
    out = BytesIO(drawn("甲|"))
    with zipfile.ZipFile(out, "a") as file:
        file.writestr("word/footnotes.xml", f'<w:footnotes xmlns:w="{word}">{note}</w:footnotes>')
    data = with_part(
        out.getvalue(),
        {
            "word/document.xml": lambda xml: xml.replace("|</w:t>", '</w:t><w:footnoteReference w:id="1"/>'),
            "word/_rels/document.xml.rels": lambda xml: xml.replace(
                "</Relationships>",
                f'<Relationship Id="rId70" Type="{office}/footnotes" Target="footnotes.xml"/></Relationships>',
            ),
            "[Content_Types].xml": lambda xml: xml.replace(
                "</Types>",
                '<Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument.'
                'wordprocessingml.footnotes+xml"/></Types>',
            ),
        },
    )
    with zipfile.ZipFile(BytesIO(fill_file(chinese, data, LABEL).data)) as file:
        assert "据防汛办公室<" in file.read("word/footnotes.xml").decode()


def test_line_ends_and_tabs_of_a_value_are_breaks_and_tabs(chinese: Report) -> None:
    document = filled(titled(chinese, "甲&\n乙\t丙\r\n丁"), drawn("【{{ title.text }}】"))
    assert first(document).text == "【甲&\n乙\t丙\n丁】"
    (run,) = first(document).runs
    assert [child.tag.rpartition("}")[2] for child in run._r] == ["t", "br", "t", "tab", "t", "br", "t"]


@pytest.mark.parametrize(
    "text", ["<w:p/>&amp;", "{{ title.text }}", "{_{ x }_}", "{% if %}", "<?masthead-tag 0?>", "]]>", "a</w:t>b"]
)
def test_a_value_is_text_whatever_it_looks_like(english: Report, text: str) -> None:
    assert texts(titled(english, text), drawn("[{{ title.text }}]")) == [f"[{text}]"]


def test_what_xml_forbids_does_not_get_in(english: Report) -> None:
    (text,) = texts(titled(english, "a\x00b\x1fc\ufffed"), drawn("{{ title.text }}"))
    assert text == "a\ufffdb\ufffdc\ufffdd"


@settings(deadline=None, max_examples=150)
@given(st.text(max_size=40))
def test_any_text_is_printed_to_the_character(text: str) -> None:
    """What an expression prints is what print makes of the text, in Word as in a message."""
    report = Report(title=Title(text=text), language="en", origin=Origin(file="a.txt", sha256="0" * 64))
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\n", "\x0b").replace("\t", "\x0c")
    expected = re.sub("[\x00-\x08\x0b\x0c\x0e-\x1f\ufdd0-\ufdd2\ufffe\uffff]", "\ufffd", finished_text(lines, "en"))
    assert texts(report, drawn("<{{ title.text }}>")) == [f"<{expected}>"]


def test_values_have_their_marks_as_in_print(english: Report, chinese: Report) -> None:
    assert texts(titled(english, 'A "b" -- c'), drawn("{{ title.text }}")) == ["A “b” – c"]
    assert texts(titled(chinese, '甲,"乙"'), drawn("{{ title.text }}")) == ["甲，“乙”"]


def test_what_is_absent_prints_nothing(sparse: Report) -> None:
    assert sparse.issue.number is None
    assert texts(sparse, drawn("第{{ issue.number }}期")) == ["第期"]
    assert texts(sparse, drawn("{% if issue.number %}第{{ issue.number }}期{% endif %}")) == [""]


def test_what_is_made_of_what_is_absent_prints_nothing(sparse: Report) -> None:
    assert sparse.summary.scope is None
    text = "{{ summary.scope.text }}{{ issue.number | upper }}{{ issue.date | print_date | trim_stop }}。"
    assert texts(sparse, drawn(text)) == ["。"]
    assert texts(sparse, drawn("{{ issue.number | default(“未编号”, true) }}")) == ["未编号"]


def test_text_boxes_are_filled(chinese: Report) -> None:
    made = filled(chinese, with_body(drawn("甲|乙{{ issue.number }}"), boxed("{{ title.text }}")))
    boxes = made.element.body.xpath(".//w:txbxContent//w:t")
    assert [text.text for text in boxes] == [chinese.title.text]


def test_a_remark_prints_nothing(sparse: Report) -> None:
    assert texts(sparse, drawn("甲{# 这里写标题 #}乙", "{#p 整段都是说明 #}", "丙")) == ["甲乙", "丙"]
    data = fill_file(sparse, drawn(rows=[["甲", "{#tc 这一格不要 #}"]]), LABEL).data
    assert_fit(data)
    assert [cell.text for cell in docx.Document(BytesIO(data)).tables[0].rows[0].cells] == ["甲"]


def test_what_is_emptied_stays_valid(sparse: Report) -> None:
    rows = [["{%tr for e in events %}", ""], ["{{ e.when }}", "{{ e.what }}"], ["{%tr endfor %}", ""]]
    document = filled(sparse, drawn("甲", rows=rows))
    assert document.tables == []  # Word refuses a table without rows
    data = docx.Document()
    cell = data.add_table(1, 1).cell(0, 0)
    cell.text = "{%p if lead %}"
    cell.add_paragraph("乙")
    cell.add_paragraph("{%p endif %}")
    assert table_texts(sparse, saved(data)) == [[""]]
    assert_fit(fill_file(sparse, saved(data), LABEL).data)


def test_bookmarks_in_a_loop_stand_once(chinese: Report) -> None:
    start, end = '<w:bookmarkStart w:id="1" w:name="here"/>', '<w:bookmarkEnd w:id="1"/>'
    data = with_body(
        drawn("{%p for e in events %}", "{{ e.what }}", "{%p endfor %}"),
        lambda xml: xml.replace("<w:r><w:t>{{", f"{start}<w:r><w:t>{{{{").replace(
            "}}</w:t></w:r>", f"}}}}</w:t></w:r>{end}"
        ),
    )
    made = filled(chinese, data)
    assert len(made.element.body.xpath(".//w:bookmarkStart")) == 1
    assert len(made.element.body.xpath(".//w:bookmarkEnd")) == 1


def test_the_file_says_whose_it_is_and_no_time(chinese: Report) -> None:
    made = filled(chinese, drawn("{{ title.text }}")).core_properties
    assert (made.title, made.author, made.last_modified_by) == (chinese.title.text, "防汛办公室", "防汛办公室")
    assert [moment and moment.year for moment in (made.created, made.modified)] == [1980, 1980]


def test_equal_input_gives_equal_bytes(chinese: Report) -> None:
    data = drawn("{{ title.text }}", header="{{ issue.series }}", rows=[["{{ lead[0].text }}"]])
    assert fill_file(chinese, data, LABEL) == fill_file(chinese, data, LABEL)


def test_what_is_made_is_sound(chinese: Report) -> None:
    rows = [["{%tr for e in events %}", ""], ["{{ e.when }}", "{{ e.what }}"], ["{%tr endfor %}", ""]]
    data = fill_file(chinese, drawn("{{ title.text }}", header="{{ issue.series }}", rows=rows), LABEL).data
    assert_fit(data)
    assert docx.Document(BytesIO(data)).paragraphs
