"""Shipped templates: what they print, that it is in order, and that nothing is invented."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec
import pytest
from lxml import etree

from masthead.document import (
    ALWAYS,
    Cell,
    Document,
    Group,
    KeyFigures,
    Node,
    Paragraph,
    PointRow,
    Points,
    Row,
    Run,
    Table,
    Tile,
    Timeline,
    Zone,
)
from masthead.fill import fill, load_template, render_message, template_names, vocabulary_schema
from masthead.fill.filters import report_filters, report_functions
from masthead.fill.render import render, report_values
from masthead.fill.sandbox import Sandbox
from masthead.report import Origin, Passage, Point, Report, Section, Title

NAMES = template_names()


def texts(part: Any, step: int) -> Iterator[str]:
    """What a part of a document prints at a step of the fit, in reading order."""
    if not getattr(part, "fit", ALWAYS).at(step):
        return
    match part:
        case Paragraph(runs=runs):
            yield joined(runs, step)
        case Zone(head=head, blocks=blocks):
            yield joined(head, step)
            yield from each(blocks, step)
        case PointRow(label=first, text=second) | Node(date=first, caption=second):
            yield joined((*first, *second), step)
        case Tile():
            yield f"{part.lead}{part.number}{part.unit}{part.label}"
        case Group(blocks=parts) | Table(rows=parts) | Row(cells=parts) | Cell(blocks=parts):
            yield from each(parts, step)
        case KeyFigures(tiles=parts) | Points(rows=parts) | Timeline(nodes=parts):
            yield from each(parts, step)


def each(parts: Iterable[Any], step: int) -> Iterator[str]:
    return (text for part in parts for text in texts(part, step))


def joined(runs: Iterable[Run], step: int) -> str:
    return "".join(run.text for run in runs if run.fit.at(step))


def printed(document: Document, step: int = 0) -> str:
    return "\n".join(each(document.blocks, step))


def filled(report: Report, name: str) -> Document:
    return fill(report, load_template(name))


def in_order(text: str, *parts: str) -> None:
    at = 0
    for part in parts:
        found = text.find(part, at)
        assert found >= 0, f"{part!r} is not after {text[max(at - 20, 0) : at]!r} in {text!r}"
        at = found + len(part)


def test_jianbao_prints_everything_in_order(chinese: Report) -> None:
    document = filled(chinese, "jianbao")
    in_order(
        printed(document),
        *("防汛工作简报", "第3期", "防汛办公室\t2031年6月3日", "城区防汛排查告一段落", "七个排查组完成首轮检查"),
        *("5月初至5月底，七个排查组", "一、排查取得明显成效", "128个，发放问卷1万余份。", "泵站", "西城"),
        *("（一）进一步推动压实防汛责任。各区", "（二）进一步推动疏通排水管网。清理雨水口5764个。另有42处待查。"),
        *("二、问题整改紧盯不放", "（一）在值班值守上整改到位。要落实“双人双岗”，补齐记录，力争6月中旬前完成。"),
        *("（二）在物资储备上整改到位。", "沙袋由各区自备。", "三、方向更加明确", "【防汛】来源：河岸快报"),
        *("转载：城区发布（hecheng）", "报：市政府，市防指。", "送：各区。", "发：各街道。"),
        *("防汛办公室\t2031年6月3日印发", "共印60份"),
    )
    kinds = [block.kind for block in document.blocks if isinstance(block, Group)]
    assert kinds == ["masthead", "imprint"]


def test_one_page_says_the_conclusion_first(chinese: Report) -> None:
    in_order(
        printed(filled(chinese, "one-page")),
        *("防汛工作简报　一页纸\t第3期　　防汛办公室　　2031年6月3日", "城区防汛排查告一段落", "来源：河岸快报"),
        *("结论", "首轮排查已告一段落；明年将适时开展第二轮排查。", "东城、西城等6个区。"),
        *("关键数字", "128个各类座谈会", "1万余份问卷", "共检查12个泵站", "共检查9个闸门"),
        *("一、成效", "压实防汛责任", "疏通排水管网", "清理雨水口5764个"),
        *("二、整改", "下一步，防汛办将会同各组逐一销账。", "值班值守", "要落实“双人双岗”；力争6月中旬前完成"),
        *("三、下一步", "紧盯重点，强化巡查", "力争6月中旬前完成整改。"),
        *("时间节点", "5月初至5月底", "明年将适时开展第二轮排查", "原文未载年份，“明年”照录原文用语。"),
    )


@pytest.mark.parametrize(
    ("step", "gone", "there"),
    [
        (1, "东城、西城等6个区", "首轮排查已告一段落"),
        (3, "要落实", "力争6月中旬前完成"),
        (5, "清理雨水口", "疏通排水管网"),
        (8, "要补足沙袋", "物资储备"),
        (10, "力争6月中旬前完成整改", "紧盯重点"),
    ],
)
def test_one_page_gives_way_step_by_step(chinese: Report, step: int, gone: str, there: str) -> None:
    document = filled(chinese, "one-page")
    assert gone in printed(document, step - 1)
    assert gone not in printed(document, step)
    assert there in printed(document, step)


def test_briefing_note_numbers_its_paragraphs_through(english: Report, quoting: Callable[[Report], Report]) -> None:
    document = filled(quoting(english), "briefing-note")
    markers = [block.marker for block in document.blocks if isinstance(block, Paragraph) and block.marker]
    assert markers == ["1.", "2.", "3.", "4."]
    in_order(
        printed(document),
        *(
            "Inspection Brief\tBriefing note No. 3",
            "To",
            "Board, Council",
            "Source",
            "Harbour Gazette; published 3 June 2031",
        ),
        *(
            "River checks",
            "The first round has ended. A second may follow.",
            "Teams worked in “six” districts – and cleared",
        ),
        *(
            "Key figures",
            "5,764",
            "drains cleared",
            "$46.1",
            "billion spent",
            "Results",
            "Public duty. Duties were assigned.",
        ),
        *("Annex", "District", "leased", "The list is not final."),
    )
    assert document.footer == "Figures as stated in the source; none calculated here."


def test_english_one_page(english: Report) -> None:
    in_order(
        printed(filled(english, "one-page-en")),
        *(
            "Inspection Brief One-page summary\tNo. 3",
            "Source: Harbour Gazette.",
            "Bottom line",
            "Key figures",
        ),
        *("5,764drains cleared", "$46.1billionspent", "1 Results", "Duties were assigned", "2 Annex", "3 Next"),
        *("A third round may follow when funds allow", "Timeline", "Autumn"),
    )


@pytest.mark.parametrize("name", NAMES)
def test_a_title_and_a_paragraph_are_enough(sparse: Report, name: str) -> None:
    text = printed(filled(sparse, name))
    in_order(text, "停水通知", "今日东城停水")
    assert not re.search(r"[:：]\s*$|None|第期|××|印发|共印", text, re.MULTILINE)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("which", ["chinese", "english"])
def test_every_number_printed_is_in_the_report(request: pytest.FixtureRequest, name: str, which: str) -> None:
    report: Report = request.getfixturevalue(which)
    known = set(re.findall(r"\d+", msgspec.json.encode(report).decode().replace("-06-03", " 6 3"))) | {"5,764"}
    text = re.sub(r"^\d (?=[A-Z])", "", printed(filled(report, name)), flags=re.MULTILINE)  # numbers of zones
    for number in re.findall(r"\d[\d,]*\d|\d", text):
        assert number in known, number


@pytest.mark.parametrize("name", NAMES)
def test_text_that_looks_like_code_prints_as_text(name: str) -> None:
    odd = "{{ 7 * 7 }} <b>{% if %}&lt;"
    report = Report(
        title=Title(text=odd),
        language="en",
        origin=Origin(file="a", sha256="0" * 64),
        sections=(
            Section(heading=odd, paragraphs=(Passage(text=odd),)),
            Section(heading="b", paragraphs=(Passage(text="c"),)),
        ),
    )
    assert printed(filled(report, name)).count(odd) == 3


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("which", ["chinese", "english", "sparse"])
def test_same_report_same_document(request: pytest.FixtureRequest, name: str, which: str) -> None:
    report: Report = request.getfixturevalue(which)
    assert filled(report, name) == filled(report, name)


def schema() -> etree.RelaxNG:
    return etree.RelaxNG(etree.fromstring(vocabulary_schema().encode()))


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("which", ["chinese", "english", "sparse"])
def test_rendered_markup_is_valid(request: pytest.FixtureRequest, name: str, which: str) -> None:
    report: Report = request.getfixturevalue(which)
    template = load_template(name)
    filters: dict[str, Any] = report_filters(report)
    sandbox = Sandbox(template.folder, name, filters=filters, functions=report_functions(report), markup=False)
    markup = etree.fromstring(render(sandbox, template.entry, report_values(report)).encode())
    checker = schema()
    assert checker.validate(markup), checker.error_log


@pytest.mark.parametrize(
    "markup",
    [
        "<page/>",
        "<document><q/></document>",
        "<document>text</document>",
        "<document><p style='x'/></document>",
        "<document><p drop-at='x'/></document>",
        "<document><timeline><node/></timeline></document>",
        "<document><zone><table/></zone></document>",
    ],
)
def test_schema_rejects_what_the_parser_rejects(markup: str) -> None:
    assert not schema().validate(etree.fromstring(markup))


def test_chinese_message(chinese: Report, quoting: Callable[[Report], Report]) -> None:
    message = render_message(quoting(chinese), ("简报（PDF）", "一页纸（PDF）"))
    assert message.subject == "防汛工作简报第3期：城区防汛排查告一段落"
    parts = (
        *("防汛工作简报", "城区防汛排查告一段落", "来源：河岸快报", "首轮排查已告一段落；明年将适时开展第二轮排查。"),
        *(
            "128",
            "一、成效",
            "压实防汛责任；疏通排水管网。",
            "二、整改",
            "值班值守",
            "三、下一步",
            "力争6月中旬前完成整改。",
        ),
        *("附件：简报（PDF）、一页纸（PDF）。", "数字均按原文所述，未作推算。", "“明年”照录原文用语。"),
    )
    in_order(message.text, *parts)
    root = etree.fromstring(message.html.encode(), etree.HTMLParser(encoding="utf-8"))
    in_order(str(root.xpath("string(body)")), *parts)
    assert not re.search(r"<(img|script|link)|url\(", message.html)
    assert "\n\n\n" not in message.text


def test_english_message(english: Report) -> None:
    message = render_message(english)
    assert message.subject == "Inspection Brief No. 3: River checks: first round ends"
    in_order(message.text, "Source: Harbour Gazette", "The first round has ended.", "- 5,764 drains cleared", "3 Next")
    assert "Attached" not in message.text
    assert 'lang="en"' in message.html


def test_sparse_message_leaves_out_what_is_absent(sparse: Report) -> None:
    message = render_message(sparse)
    assert message.subject == "停水通知"
    assert message.text == "停水通知\n\n- 今日东城停水\n"


def test_message_escapes_in_html_only() -> None:
    report = Report(title=Title(text="A <b> & {{ c }}"), language="en", origin=Origin(file="a", sha256="0" * 64))
    message = render_message(report)
    assert message.subject == "A <b> & {{ c }}"
    assert "A &lt;b&gt; &amp; {{ c }}" in message.html


def test_templates_are_found_beside_the_package() -> None:
    assert load_template("jianbao").folder == Path(__file__).resolve().parents[3] / "templates" / "jianbao"


@pytest.mark.parametrize("name", template_names())
def test_a_very_long_report_stays_within_what_a_rendering_may_use(name: str) -> None:
    point = Point(label="压实责任", text="各地压实责任，督查12次。", brief=(Passage(text="督查12次"),))
    section = Section(heading="主要工作进展情况", paragraphs=(Passage(text="各项工作有序推进。"),), points=(point,) * 6)
    given = Report(
        title=Title(text="督查报告"),
        language="zh-CN",
        origin=Origin(file="a.txt", sha256="0"),
        sections=(section,) * 1000,
    )
    assert fill(given, load_template(name)).blocks
