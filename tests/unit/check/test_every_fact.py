"""Whatever is changed by hand in a report, with its span and quote left alone, is found."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from msgspec.structs import replace

from masthead.check import check
from masthead.extract import extract
from masthead.read import read
from masthead.report import Date, Report
from masthead.source import Source

TEXT = """安全生产督查情况通报

来源：海川日报
发布时间：2031年4月8日

海川市副市长林知远在丹浦县主持召开会议。海川市应急管理局局长何素心强调：“各单位要把隐患当事故处理，绝不放过任何一处。”

一、基本情况

2031年3月1日至3月31日，督查组先后召开各类座谈会641个，查出隐患1万余项，整改率约为93.5%，共下沉到99个市390个县627个乡镇。

二、下一步工作

（一）压实责任。市应急管理局要会同有关部门，适时开展“回头看”，于4月20日前完成剩余12项隐患整改。

2031年5月，将召开全市安全生产大会。
"""


@cache
def given() -> tuple[Source, Report]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "notice.txt"
        path.write_text(TEXT, encoding="utf-8")
        source = read(path)
    return source, extract(source)


def changed(node: Any, path: str, edit: Callable[[Any], Any]) -> Any:
    """The report with the value at path, such as figures.0.text, edited."""
    head, _, rest = path.partition(".")
    if isinstance(node, tuple):
        at = int(head)
        return (*node[:at], changed(node[at], rest, edit) if rest else edit(node[at]), *node[at + 1 :])
    value = getattr(node, head)
    return replace(node, **{head: changed(value, rest, edit) if rest else edit(value)})


def found(path: str, edit: Callable[[Any], Any], *, with_source: bool = True) -> set[tuple[str, str]]:
    source, report = given()
    findings = check(changed(report, path, edit), source if with_source else None)
    return {(one.severity, one.code) for one in findings if one.severity != "note"}


def index(field: str, name: str, value: str) -> int:
    return next(at for at, one in enumerate(getattr(given()[1], field)) if value in (getattr(one, name) or ""))


def instead(old: str, new: str) -> Callable[[Any], Any]:
    def edit(value: Any) -> Any:
        assert old in value
        return value.replace(old, new)

    return edit


def test_nothing_is_found_where_nothing_was_changed() -> None:
    source, report = given()
    assert not [one for one in (*check(report, source), *check(report)) if one.severity != "note"]


@pytest.mark.parametrize("with_source", [True, False])
@pytest.mark.parametrize(
    ("field", "key", "value", "name", "old", "new", "code"),
    [
        ("people", "name", "林知远", "name", "远", "近", "fact-not-in-quote"),
        ("organisations", "name", "应急管理局", "name", "应急", "城市", "fact-not-in-quote"),
        ("places", "name", "丹浦县", "name", "丹", "青", "fact-not-in-quote"),
        ("dates", "text", "3月31日", "text", "31日", "30日", "fact-not-in-quote"),
        ("dates", "text", "3月31日", "start", "2031", "2032", "date-differs"),
        ("dates", "text", "3月31日", "end", "03-31", "03-30", "date-differs"),
        ("dates", "text", "4月20日", "end", "20", "21", "date-differs"),
        ("events", "when", "2031年5月", "when", "5月", "6月", "fact-not-in-quote"),
        ("actions", "what", "回头看", "what", "12项", "2项", "number-not-in-source"),
        ("actions", "what", "回头看", "owner", "应急", "公安", "fact-not-in-quote"),
        ("actions", "what", "回头看", "deadline", "4月20日", "4月2日", "fact-not-in-quote"),
        ("figures", "text", "641个", "text", "641", "614", "fact-not-in-quote"),
        ("figures", "text", "1万余项", "unit", "项", "处", "fact-not-in-quote"),
        ("figures", "text", "1万余项", "qualifier", "余", "近", "fact-not-in-quote"),
        ("quotations", "speaker", "何素心", "speaker", "心", "馨", "fact-not-in-quote"),
    ],
)
def test_a_number_a_name_or_a_date_is_an_error(
    field: str, key: str, value: str, name: str, old: str, new: str, code: str, with_source: bool
) -> None:
    path = f"{field}.{index(field, key, value)}.{name}"
    assert ("error", code) in found(path, instead(old, new), with_source=with_source)


@pytest.mark.parametrize("with_source", [True, False])
@pytest.mark.parametrize(
    ("field", "key", "value", "name", "old", "new", "code"),
    [
        ("events", "when", "2031年5月", "what", "大会", "例会", "edited"),
        ("actions", "what", "回头看", "what", "会同", "带领", "edited"),
        ("actions", "what", "回头看", "hedge", "适时", "力争", "fact-not-in-quote"),
        ("figures", "text", "641个", "counts", "座谈会", "督导组", "not-beside"),
        ("figures", "text", "99个", "lead", "下沉", "走访", "not-beside"),
    ],
)
def test_other_words_are_a_warning(
    field: str, key: str, value: str, name: str, old: str, new: str, code: str, with_source: bool
) -> None:
    path = f"{field}.{index(field, key, value)}.{name}"
    assert found(path, instead(old, new), with_source=with_source) == {("warning", code)}


@pytest.mark.parametrize("with_source", [True, False])
def test_a_role_that_another_person_has(with_source: bool) -> None:
    path = f"people.{index('people', 'name', '林知远')}.roles"
    taken = found(path, lambda _: ("海川市应急管理局局长",), with_source=with_source)
    assert taken == {("warning", "not-beside")}


def test_a_qualifier_that_the_text_does_not_have() -> None:
    path = f"figures.{index('figures', 'text', '641个')}.qualifier"
    assert found(path, lambda _: "约") == {("error", "fact-not-in-quote")}


def test_a_start_that_the_text_does_not_state() -> None:
    path = f"dates.{index('dates', 'text', '4月20日')}.start"
    assert found(path, lambda _: "2031-04-20") == {("error", "date-differs")}


def test_ends_of_a_period_that_are_swapped() -> None:
    at = index("dates", "text", "3月31日")
    assert found(f"dates.{at}", lambda date: replace(date, start=date.end, end=date.start)) == {
        ("error", "date-differs")
    }


@pytest.mark.parametrize(
    ("path", "old", "new"), [("origin.published", "2031", "2030"), ("origin.published", "08", "09")]
)
def test_the_day_of_publication(path: str, old: str, new: str) -> None:
    assert found(path, instead(old, new)) == {("error", "date-differs")}


def test_a_credit() -> None:
    assert found("origin.credits.0.name", instead("海川", "海州")) == {("error", "fact-not-in-quote")}


@pytest.mark.parametrize(
    ("path", "old", "new", "finding"),
    [
        ("title.text", "安全生产", "第2次安全生产", ("error", "number-not-in-source")),
        ("title.text", "督查", "检查", ("warning", "edited")),
        ("lead.0.text", "主持", "主持了", ("warning", "edited")),
        ("sections.0.paragraphs.0.text", "641", "1641", ("error", "number-not-in-source")),
        ("sections.0.paragraphs.0.text", "2031年3月1日至3月31日", "1日至3月31日", ("warning", "edited")),
        ("sections.0.paragraphs.0.text", "督查组先后", "先后", ("warning", "edited")),
        ("sections.1.points.0.text", "12项", "十二项", ("error", "number-not-in-source")),
        ("sections.1.heading", "下一步", "今后", ("warning", "edited")),
        ("summary.headline", "安全生产", "2032年安全生产", ("error", "number-not-in-source")),
        ("summary.headline", "安全生产", "三个县安全生产", ("error", "number-not-in-source")),
    ],
)
def test_texts(path: str, old: str, new: str, finding: tuple[str, str]) -> None:
    assert found(path, instead(old, new)) == {finding}


def test_a_headline_in_other_words_may_name_what_the_source_does() -> None:
    assert found("summary.headline", lambda _: "督查组开座谈会641个") == set()


def test_a_title_that_only_the_file_has() -> None:
    def untitled(title: Any) -> Any:
        return replace(title, text="notice-7", span=None)

    assert found("title", untitled) == {("warning", "title-not-in-source")}


def test_controls_in_the_source_are_no_edits(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT.replace("641个", "6\x1b41\x07个").replace("何素心", "何\x07素心"), encoding="utf-8")
    source = read(path)
    report = extract(source)
    assert "641个" in [figure.text for figure in report.figures]
    assert not [one for one in check(report, source) if one.severity != "note"]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("9–15 March 2020", "2020-03-09", "2020-03-15"),
        ("by mid-2025", None, "2025"),
        ("2020–21", "2020", "2021"),
        ("May 3rd, 2021", "2021-05-03", None),
        ("二〇一八年九月三十日", "2018-09-30", None),
        ("2018-11-22", "2018-11-22", None),
        ("十月二十一日", "--10-21", None),
    ],
)
def test_dates_in_other_forms(text: str, start: str | None, end: str | None) -> None:
    source, report = given()
    date = Date(text=text, start=start, end=end)
    assert not [one for one in check(replace(report, dates=(date,)), source) if one.code == "date-differs"]
    wrong = replace(date, start="1999")
    assert [one.where for one in check(replace(report, dates=(wrong,))) if one.code == "date-differs"] == ["dates[0]"]
