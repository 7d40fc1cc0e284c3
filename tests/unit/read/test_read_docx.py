"""What a person did to a DOCX, written by hand as Word writes it: every edit is in the model, or is told."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from masthead.carried import CarriedModel
from masthead.compose import compose
from masthead.errors import Diagnostic, MastheadError, ReadError
from masthead.fill import fill, load_template
from masthead.fonts import load_fonts
from masthead.read.docx import returned, with_edits
from masthead.read.docx.merge import Merger
from masthead.read.docx.words import place_words
from masthead.report import Figure, Issue, Origin, Passage, Point, Report, Section, Span, Summary, Title
from masthead.report_file import dump_report, parse_report
from masthead.write.docx import write_docx

MAIN = "word/document.xml"
LEAD = "5月初至5月底,七个排查组分赴6个区。"
REPORT = Report(
    title=Title(text="城区防汛排查告一段落"),
    language="zh-CN",
    origin=Origin(file="a.txt", sha256="0" * 64),
    issue=Issue(
        series="防汛简报", number="3", issuer="防汛办公室", date="2031年6月3日", report_to=("市政府", "市防指")
    ),
    lead=(Passage(text=LEAD, span=Span(start=0, end=len(LEAD), quote=LEAD)), Passage(text="各组交换了意见。")),
    sections=(
        Section(
            heading="排查取得成效。",
            paragraphs=(Passage(rows=(("区", "泵站"), ("东城", "33"), ("西城", "")), head=1),),
            points=(
                Point(label="压实责任。", text="责任落到岗位,层层签字。"),
                Point(label="疏通管网。", text="清理雨水口5764个。"),
            ),
        ),
        Section(heading="整改紧盯不放。", paragraphs=(Passage(text="发现了一批问题。"),)),
    ),
    figures=(Figure(id="f1", text="6个", value=6, unit="个"),),
    summary=Summary(conclusion=(Passage(text="各组交换了意见"),)),
)


@cache
def document() -> bytes:
    template = load_template("jianbao")
    pages = compose(fill(REPORT, template), template.theme, load_fonts(template.theme.fonts))
    return write_docx(pages, CarriedModel(dump_report(REPORT).encode(), "jianbao", "0"))


def packed(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in parts.items():
            file.writestr(name, data)
    return out.getvalue()


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return {name: file.read(name) for name in file.namelist()}


def with_body(edit: Callable[[str], str], **more: bytes) -> bytes:
    """The document with another body. more: parts to be added, "word__comments.xml"."""
    found = parts(document())
    body = found[MAIN].decode()
    found[MAIN] = edit(body).encode()
    assert found[MAIN].decode() != body or more
    return packed(found | {name.replace("__", "/").replace("_xml", ".xml"): data for name, data in more.items()})


def read_back(data: bytes) -> tuple[Report, tuple[Diagnostic, ...]]:
    back = returned(data, "x.docx")
    return with_edits(parse_report(back.model.decode(), "yaml", "x"), back, "x.docx")


def replaced(old: str, new: str) -> Callable[[str], str]:
    def edit(body: str) -> str:
        assert old in body, old
        return body.replace(old, new, 1)

    return edit


def paragraph_of(body: str, words: str) -> str:
    """The XML of the first paragraph in which the words stand."""
    found: list[str] = re.findall(r"<w:p>.*?</w:p>", body)
    return next(one for one in found if words in re.sub("<[^>]*>", "", one))


def _row(body: str, words: str) -> str:
    found: list[str] = re.findall(r"<w:tr>.*?</w:tr>", body)
    return next(row for row in found if words in row)


def without_places(body: str) -> str:
    return re.sub(r"<w:bookmark(?:Start|End) [^>]*/>", "", body)


def test_a_file_as_it_was_made_gives_the_very_model() -> None:
    assert read_back(document()) == (REPORT, ())


def test_a_file_that_lost_its_bookmarks_gives_the_very_model() -> None:
    assert read_back(with_body(without_places)) == (REPORT, ())


EDITS: dict[str, tuple[Callable[[str], str], dict[str, str | None]]] = {
    "a word": (replaced("七个排查组", "八个排查组"), {"lead[0].text": "5月初至5月底,八个排查组分赴6个区。"}),
    "a number": (replaced(">3<", ">4<"), {"issue.number": "4"}),
    "a label, its stop left alone": (
        replaced("压实责任", "压紧责任"),
        {"sections[0].points[0].label": "压紧责任。"},
    ),
    "a heading, whose stop is not printed": (
        replaced("整改紧盯不放", "整改抓住不放"),
        {"sections[1].heading": "整改抓住不放。"},
    ),
    "a heading that gets a stop": (
        replaced("整改紧盯不放", "整改紧盯不放！"),
        {"sections[1].heading": "整改紧盯不放！"},
    ),
    "a label, with another mark": (replaced("压实责任。", "压实责任！"), {"sections[0].points[0].label": "压实责任！"}),
    "one of several": (replaced("市防指", "市水利局"), {"issue.report_to[1]": "市水利局"}),
    "one of several goes": (replaced("市防指", ""), {"issue.report_to[1]": None}),
    "a cell": (replaced(">33<", ">35<"), {"sections[0].paragraphs[0].rows[1][1]": "35"}),
    "a cell is emptied": (replaced(">33<", "><"), {"sections[0].paragraphs[0].rows[1][1]": None}),
    "a cell that had no text": (
        lambda body: re.sub("西城.*?<w:p>.*?(?=</w:p>)", r"\g<0><w:r><w:t>12</w:t></w:r>", body, count=1),
        {"sections[0].paragraphs[0].rows[2][1]": "12"},
    ),
    "a row comes": (
        lambda body: body.replace(
            row := _row(body, "东城"), row + re.sub(r"<w:bookmark[^>]*>", "", row.replace("东", "南"))
        ),
        {"sections[0].paragraphs[0].rows[2][0]": "南城", "sections[0].paragraphs[0].rows[2][1]": "33"},
    ),
    "a paragraph goes": (
        lambda body: body.replace(paragraph_of(body, "各组交换"), ""),
        {"lead[1].text": None},
    ),
    "a point goes": (
        lambda body: body.replace(paragraph_of(body, "压实责任"), ""),
        {"sections[0].points[0].label": None, "sections[0].points[0].text": None},
    ),
    "a heading goes": (
        lambda body: body.replace(paragraph_of(body, "整改紧盯"), ""),
        {"sections[1].heading": None},
    ),
    "written at the end": (
        lambda body: body.replace(
            one := paragraph_of(body, "发现了一批"), one.replace("</w:p>", "<w:r><w:t>正在整改。</w:t></w:r></w:p>")
        ),
        {"sections[1].paragraphs[0].text": "发现了一批问题。正在整改。"},
    ),
    "a paragraph comes": (
        lambda body: body.replace(
            one := paragraph_of(body, "发现了一批"), one + "<w:p><w:r><w:t>新增一段。</w:t></w:r></w:p>"
        ),
        {"sections[1].paragraphs[1].text": "新增一段。"},
    ),
    "a paragraph comes below a heading": (
        lambda body: body.replace(
            one := paragraph_of(body, "整改紧盯"), one + "<w:p><w:r><w:t>新增一段。</w:t></w:r></w:p>"
        ),
        {"sections[1].paragraphs[0].text": "新增一段。"},
    ),
    "both sides of the template's words": (
        replaced(
            'w:id="1000002"/><w:r><w:tab/></w:r>',
            'w:id="1000002"/><w:r><w:t>二处</w:t><w:tab/><w:t>公元</w:t></w:r>',
        ),
        {"issue.issuer": "防汛办公室二处", "issue.date": "公元2031年6月3日"},
    ),
    "a text whose place is lost": (
        lambda body: without_places(replaced("发现了一批问题", "问题清单已经建立")(body)),
        {"sections[1].paragraphs[0].text": "问题清单已经建立。"},
    ),
}


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_is_in_the_model_and_marked(name: str) -> None:
    edit, expected = EDITS[name]
    report, findings = read_back(with_body(edit))
    assert {one.field: one.now for one in report.edits} == expected
    assert [found.code for found in findings if found.code in ("edit-not-read", "edits-differ")] == []
    assert all(one.file == "x.docx" for one in report.edits)
    assert parse_report(dump_report(report), "yaml", "r") == report


def test_what_goes_takes_with_it_what_is_nothing_without_it() -> None:
    rows = [paragraph_of(parts(document())[MAIN].decode(), words) for words in ("东城", "33")]
    report, _ = read_back(with_body(lambda body: body.replace(rows[0], "<w:p/>").replace(rows[1], "<w:p/>")))
    assert report.sections[0].paragraphs[0].rows == (("区", "泵站"), ("西城", ""))
    report, _ = read_back(with_body(lambda body: body.replace(paragraph_of(body, "压实责任"), "")))
    assert [point.label for point in report.sections[0].points] == ["疏通管网。"]
    report, _ = read_back(with_body(replaced("市防指", "")))
    assert report.issue.report_to == ("市政府",)


MATH = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
NOT_READ: dict[str, tuple[Callable[[str], str], str]] = {
    "words of the template": (replaced(">期<", ">号<"), "号"),
    "words of the template go": (replaced("报：", ""), "报："),
    "the title goes": (replaced("城区防汛排查告一段落", ""), "城区防汛排查告一段落"),
    "a text behind the imprint": (
        lambda body: body.replace("<w:sectPr>", "<w:p><w:r><w:t>另有说明。</w:t></w:r></w:p><w:sectPr>"),
        "另有说明。",
    ),
    "a text box": (
        replaced(
            "</w:p>",
            "<w:r><w:pict><w:txbxContent><w:p><w:r><w:t>批示：同意。</w:t></w:r></w:p></w:txbxContent></w:pict></w:r></w:p>",
        ),
        "批示：同意。",
    ),
    "a second paragraph in a cell": (
        lambda body: body.replace(one := paragraph_of(body, "33"), one + "<w:p><w:r><w:t>待核</w:t></w:r></w:p>"),
        "待核",
    ),
    "a formula": (
        replaced("一批问题", f"</w:t></w:r><m:oMath {MATH}><m:r><m:t>x=1</m:t></m:r></m:oMath><w:r><w:t>一批问题"),
        "x=1",
    ),
    "a symbol": (
        replaced("一批问题", '</w:t><w:sym w:font="Wingdings" w:char="F0FC"/><w:t>一批问题'),
        "Wingdings",
    ),
    "hidden text": (
        replaced("一批问题", "</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>内情</w:t></w:r><w:r><w:t>一批问题"),
        "内情",
    ),
    "another document": (replaced("<w:sectPr>", '<w:altChunk r:id="rId90"/><w:sectPr>'), "another document"),
    "two places of one field": (
        lambda body: "防汛中心".join(replaced("防汛办公室", "防汛处")(body).split("防汛办公室", 1)),
        "防汛中心",
    ),
}


@pytest.mark.parametrize("name", NOT_READ)
def test_what_has_no_place_in_the_model_is_told(name: str) -> None:
    edit, words = NOT_READ[name]
    _, findings = read_back(with_body(edit))
    told = [found for found in findings if found.code in ("edit-not-read", "edits-differ")]
    assert any(words in found.message for found in told)
    assert all(found.severity == "warning" and found.where and found.hint for found in told)


def test_hidden_text_does_not_get_into_the_model() -> None:
    report, _ = read_back(with_body(NOT_READ["hidden text"][0]))
    assert report == REPORT


def test_facts_and_summaries_that_lost_their_words_are_told() -> None:
    _, findings = read_back(
        with_body(lambda body: replaced("各组交换了", "大家交流了")(replaced("6个区", "7个区")(body)))
    )
    assert [(found.code, found.where) for found in findings] == [
        ("fact-not-in-edit", "figures[0]"),
        ("summary-not-in-edit", "summary.conclusion[0].text"),
    ]


def test_a_text_that_was_moved_is_told_and_stays() -> None:
    def move(body: str) -> str:
        moved = paragraph_of(body, "各组交换")
        return body.replace(moved, "").replace(last := paragraph_of(body, "发现了一批"), last + moved)

    report, findings = read_back(with_body(move))
    assert report == REPORT
    assert [found.code for found in findings] == ["moved"]


BY = 'w:author="李四" w:date="2031-06-04T08:00:00Z"'
TRACKED = {
    "inserted": (
        replaced(
            "层层签字。",
            f'层层签字。</w:t></w:r><w:ins w:id="1" {BY}><w:r><w:t>限期完成。</w:t></w:r></w:ins><w:r><w:t>',
        ),
        "责任落到岗位,层层签字。限期完成。",
        "限期完成。",
    ),
    "deleted": (
        lambda body: body.replace(
            "层层签字", f'</w:t></w:r><w:del w:id="1" {BY}><w:r><w:delText>层层签字</w:delText></w:r></w:del><w:r><w:t>'
        ),
        "责任落到岗位,。",
        "层层签字",
    ),
    "moved away": (
        lambda body: body.replace(
            "层层签字", f'</w:t></w:r><w:moveFrom w:id="1" {BY}><w:r><w:t>层层签字</w:t></w:r></w:moveFrom><w:r><w:t>'
        ),
        "责任落到岗位,。",
        "层层签字",
    ),
}


@pytest.mark.parametrize("kind", TRACKED)
def test_a_tracked_change_is_taken_as_accepted_and_told(kind: str) -> None:
    edit, text, words = TRACKED[kind]
    report, findings = read_back(with_body(edit))
    assert report.sections[0].points[0].text == text
    (found,) = [one for one in findings if one.code == "tracked-change"]
    assert found.message == f"李四, 2031-06-04T08:00:00Z: {kind} {words!r}"
    assert found.where == "x.docx, section 1, point 1, label"
    assert report.edits[0].author == "李四"
    assert report.edits[0].date == "2031-06-04T08:00:00Z"


def test_tracked_rows_ends_of_paragraphs_and_formats_are_told() -> None:
    mark = f'<w:rPr><w:del w:id="2" {BY}/></w:rPr></w:pPr>'

    def edit(body: str) -> str:
        body = re.sub(
            r"<w:cantSplit/>(?=(?:(?!</w:tr>).)*东城)", rf'<w:cantSplit/><w:del w:id="3" {BY}/>', body, count=1
        )
        one = paragraph_of(body, "分赴6个区")
        body = body.replace(one, one.replace("</w:pPr>", mark, 1))
        change = f'<w:rPr><w:b/><w:rPrChange w:id="4" {BY}><w:rPr/></w:rPrChange></w:rPr>'
        return body.replace(">西城<", f'>西城</w:t></w:r><w:r>{change}<w:t xml:space="preserve"><', 1)

    report, findings = read_back(with_body(edit))
    assert [passage.text for passage in report.lead] == [LEAD + "各组交换了意见。"]
    told = [found.message for found in findings if found.code.startswith("tracked")]
    assert "deleted the end of a paragraph" in told[0]
    assert any("deleted '东城 | 33'" in message for message in told) or len(told) == 2
    assert told[-1] == "1 tracked changes of format are not read"


def test_a_comment_is_told_with_its_place_and_the_words_it_is_on() -> None:
    comments = (
        '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        f'<w:comment w:id="7" {BY}><w:p><w:r><w:t>请核实</w:t></w:r></w:p></w:comment></w:comments>'
    )
    edit = replaced(
        "层层签字",
        '</w:t></w:r><w:commentRangeStart w:id="7"/><w:r><w:t>层层签字</w:t></w:r>'
        '<w:commentRangeEnd w:id="7"/><w:r><w:t>',
    )
    report, (found,) = read_back(with_body(edit, word__comments_xml=comments.encode()))
    assert report == REPORT
    assert str(found).startswith(
        "note: x.docx, section 1, point 1, label: 李四, 2031-06-04T08:00:00Z: '请核实' on '层层签字'"
    )


REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "no zip": (lambda: b"PK\x03\x04 and no more", "no office file"),
    "cut short": (lambda: document()[:4000], "no office file"),
    "another zip": (lambda: packed({"a.txt": b"a"}), "no Word file"),
    "made elsewhere": (
        lambda: packed({name: data for name, data in parts(document()).items() if "customXml" not in name}),
        "Masthead did not make it",
    ),
    "no body": (lambda: with_body(lambda _: "<a/>"), "no body"),
    "broken XML": (lambda: with_body(lambda body: body[:-20]), "XML is broken"),
    "a document type": (
        lambda: with_body(replaced("<w:document", "<!DOCTYPE a [<!ENTITY b 'c'>]><w:document")),
        "document type",
    ),
    "deep XML": (lambda: with_body(lambda _: "<a>" * 400 + "</a>" * 400), "XML is broken"),
    "no model": (lambda: packed({**parts(document()), "customXml/item1.xml": _store("")}), "empty or too large"),
}


def _store(content: str) -> bytes:
    return f'<report xmlns="urn:masthead:report:1">{content}</report>'.encode()


@pytest.mark.parametrize("name", REFUSED)
def test_a_file_that_is_none_of_ours_is_refused(name: str) -> None:
    data, words = REFUSED[name]
    with pytest.raises(ReadError, match=words) as caught:
        returned(data(), "x.docx")
    assert "x.docx" in caught.value.where
    assert caught.value.hint


def test_a_place_that_no_field_has_is_told_and_changes_nothing() -> None:
    found = parts(document())
    store = found["customXml/item1.xml"].decode().replace('of="lead[1].text"', 'of="lead[99].__class__"')
    edited = replaced("各组交换了", "大家交流了")(found[MAIN].decode())
    report, findings = read_back(packed({**found, "customXml/item1.xml": store.encode(), MAIN: edited.encode()}))
    assert report == REPORT
    assert [finding.code for finding in findings] == ["edit-not-read"]


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_broken_files_are_refused_or_read(data: st.DataObject) -> None:
    """Nothing but MastheadError comes of a body or a store with pieces of it taken out, doubled or swapped."""
    found = dict(parts(document()))
    name = data.draw(st.sampled_from([MAIN, "customXml/item1.xml"]))
    tags = re.findall(r"<[^>]*>|[^<]+", found[name].decode())
    for _ in range(data.draw(st.integers(1, 8))):
        at, other = (data.draw(st.integers(0, len(tags) - 1)) for _ in range(2))
        how = data.draw(st.sampled_from(["out", "twice", "swap"]))
        if how == "out":
            tags[at] = ""
        elif how == "twice":
            tags[at] += tags[at]
        else:
            tags[at], tags[other] = tags[other], tags[at]
    found[name] = "".join(tags).encode()
    try:
        report, _ = read_back(packed(found))
    except MastheadError:
        return
    assert parse_report(dump_report(report), "yaml", "r") == report


@given(st.text('甲乙,，。“”"a1 ', max_size=20), st.text("甲乙丙，。“”a2 ", max_size=20))
def test_a_text_of_which_nothing_was_changed_in_print_stays(value: str, now: str) -> None:
    printed = value.replace(",", "，").rstrip("。")
    assert Merger().merged(value, printed, printed) == value or value == printed
    assert Merger().merged(value, value, now) == now


MERGED = {
    "a number with its words around it": ("3", "第3期", "第13期", "13"),
    "a name made wide": ("张三", "张　三", "张　四", "张四"),
    "a part of a text, something behind it": ("甲增长3%,乙持平。", "甲增长3%", "甲增长3%左右", "甲增长3%左右,乙持平。"),
    "a part of a text, something before it": (
        "乙持平，《甲》刊发。",
        "《甲》刊发",
        "据悉《甲》刊印",
        "乙持平，据悉《甲》刊印。",
    ),
    "quotes that print paired": ('甲"乙",丙', "甲“乙”，丙", "甲“乙”，丁", '甲"乙",丁'),
    "nothing but marks": ("——", "—", "-", "-"),
    "a date in other words": ("2031-09-30", "2031年9月30日", "2031年10月8日", None),
    "an English date": ("2031-09-30", "30 September 2031", "3 October 2031", None),
    "words around a number": ("3", "第3期", "第4号", None),
    "a part that stands there twice": ("增3%，增3%。", "增3%", "增4%", None),
    "letters made others": ("abc", "ABC", "ABCD", None),
}


@pytest.mark.parametrize("name", MERGED)
def test_a_change_is_led_back_where_it_is_clear_what_it_is(name: str) -> None:
    """Anything else would put together numbers that nobody wrote: 2031-010-8."""
    value, printed, now, expected = MERGED[name]
    assert Merger().merged(value, printed, now) == expected


def test_what_cannot_be_led_back_is_told_and_changes_nothing() -> None:
    found = parts(document())
    store = found["customXml/item1.xml"].decode().replace(">各组交换了意见。<", ">各组已经交换意见。<")
    edited = replaced("各组交换了", "大家交流了")(found[MAIN].decode())
    report, findings = read_back(packed({**found, "customXml/item1.xml": store.encode(), MAIN: edited.encode()}))
    assert report == REPORT
    assert [(one.code, "大家交流了意见" in one.message) for one in findings] == [("edit-not-read", True)]


def test_texts_that_differ_everywhere_are_merged_soon() -> None:
    """Finding what is alike in these took minutes, and grew with the cube of their length."""
    value, now = ("".join("甲" * length + mark for length in range(1, 90)) for mark in "乙丙")
    assert Merger().merged(f"{value}。", value, now) == f"{now}。"


def test_places_are_told_in_words() -> None:
    assert place_words("sections[1].paragraphs[2].text") == "section 2, paragraph 3"
    assert place_words("sections[0].paragraphs[0].rows[3][1]") == "section 1, paragraph 1, row 4, column 2"
    assert place_words("lead[0].text") == "lead, paragraph 1"
    assert place_words("issue.number") == "issue.number"


def stated(parts_of_text: str) -> bytes:
    """The store, with other parts of text printed."""
    return re.sub(
        b"<text>.*</text>", f"<text>{parts_of_text}</text>".encode(), parts(document())["customXml/item1.xml"]
    )


def place(number: int, text: str) -> str:
    return f'<f name="_Field{number:06}" of="lead[1].text">{text}</f>'


BOMBS = {
    "blanks": (
        '<w:bookmarkStart w:id="1" w:name="_Field000001"/><w:r>' + "<w:tab/>" * 100_000 + "<w:t>甲</w:t></w:r>",
        f"<p>{place(1, '乙')}</p>",
    ),
    "places that are lost": (
        f"<w:r><w:t>{'，' * 50_000}</w:t></w:r>",
        f"<p>{''.join(place(at, '乙') + '<t>，</t>' for at in range(20_000))}<t>末</t></p>",
    ),
    "places in one line": (
        "".join(
            f'<w:bookmarkStart w:id="{at}" w:name="_Field{at:06}"/><w:r><w:t>甲</w:t></w:r><w:bookmarkEnd w:id="{at}"/>'
            for at in range(20_000)
        ),
        f"<p>{''.join(place(at, '乙') for at in range(20_000))}</p>",
    ),
    "drawings in drawings": (
        "<w:p><w:r><w:txbxContent>".join([""] * 70 + [f"<w:p>{'<w:r><w:t>甲</w:t></w:r>' * 20_000}</w:p>"])
        + "</w:txbxContent></w:r></w:p>" * 70,
        "<p><t>乙</t></p>",
    ),
    "texts that are long": (
        f'<w:bookmarkStart w:id="1" w:name="_Field000001"/><w:r><w:t>{"甲乙" * 50_000}</w:t></w:r>',
        f"<p>{place(1, '乙甲' * 50_000)}</p>",
    ),
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_file_that_is_made_to_take_long_ends_soon(name: str) -> None:
    """Each of these took minutes where work grew with the square of the file."""
    body, store = BOMBS[name]
    found = parts(document())
    main = found[MAIN].decode()
    head, tail = main[: main.index("<w:body>") + len("<w:body>")], "</w:body></w:document>"
    edited = f"{head}<w:p>{body}</w:p>{tail}".encode()
    _, findings = read_back(packed({**found, MAIN: edited, "customXml/item1.xml": stated(store)}))
    assert findings or name == "texts that are long"
