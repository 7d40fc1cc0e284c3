from __future__ import annotations

import msgspec
import pytest

from masthead.fill import wording
from masthead.fill.figures import print_figure, split_figure, tiles
from masthead.fill.labels import short_labels
from masthead.fill.outline import bands, clauses, numbered, timeline, undated_words
from masthead.report import Date, Event, Figure, Origin, Passage, Point, Report, Section, Summary, Title


@pytest.mark.parametrize(("number", "ordinal"), [(1, "一"), (10, "十"), (11, "十一"), (20, "二十"), (99, "九十九")])
def test_ordinals(number: int, ordinal: str) -> None:
    assert wording.ordinal_zh(number) == ordinal


def test_marks_by_level() -> None:
    assert [wording.level_mark(level, 2) for level in (1, 2, 3, 4)] == ["二、", "（二）", "2.", "（2）"]


@pytest.mark.parametrize(
    ("text", "trimmed"),
    [
        ("完成。", "完成"),
        ("Done.", "Done"),
        ("in the U.S.", "in the U.S."),
        ("wait...", "wait..."),
        ("好！", "好！"),
        ("", ""),
    ],
)
def test_trim_stop(text: str, trimmed: str) -> None:
    assert wording.trim_stop(text) == trimmed


@pytest.mark.parametrize(
    ("texts", "language", "joined"),
    [
        (("首轮结束", "明年将适时开展。"), "zh-CN", "首轮结束；明年将适时开展。"),
        (("首轮结束。", "明年开展"), "zh-CN", "首轮结束。明年开展。"),
        (("首轮结束，", "开展复查，"), "zh-CN", "首轮结束；开展复查。"),
        (("It ended.", "A second may follow"), "en", "It ended. A second may follow."),
        (("It ended,", "a second may follow"), "en", "It ended; a second may follow."),
        ((), "en", ""),
    ],
)
def test_join_clauses(texts: tuple[str, ...], language: str, joined: str) -> None:
    assert wording.join_clauses([Passage(text=text) for text in texts], language) == joined


@pytest.mark.parametrize(
    ("date", "chinese", "english"),
    [
        ("2031-06-03", "2031年6月3日", "3 June 2031"),
        ("2031-06", "2031年6月", "June 2031"),
        ("2031", "2031年", "2031"),
        ("--06-03", "6月3日", "3 June"),
        ("--06", "6月", "June"),
        ("---03", "3日", "3"),
        ("2031-99", "2031-99", "2031-99"),
    ],
)
def test_dates_print_what_they_state(date: str, chinese: str, english: str) -> None:
    assert (wording.print_date(date, "zh-CN"), wording.print_date(date, "en")) == (chinese, english)


def test_sentences_stay_whole() -> None:
    assert wording.first_sentence("他说“好。”然后走了。完。", "zh-CN") == "他说“好。”"
    assert wording.last_sentence("一。二，三。", "zh-CN") == "二，三。"
    assert wording.first_sentence("It rose by 1.5 m. Then it fell.", "en") == "It rose by 1.5 m."
    assert wording.last_sentence("No end", "en") == "No end"


def labels(*texts: str, language: str = "zh-CN") -> list[str]:
    return short_labels([Point(label=text) for text in texts], language)


@pytest.mark.parametrize(
    ("given", "short"),
    [
        (("进一步推动压实责任", "进一步推动源头治理"), ["压实责任", "源头治理"]),
        (("在压实责任上整改到位", "在线索核查上整改到位"), ["压实责任", "线索核查"]),
        (("责任上整改到位", "核查上整改到位"), ["责任上", "核查上"]),
        (("加强组织领导", "加强组织建设"), ["加强组织领导", "加强组织建设"]),
        (("推动排查", "推动整治"), ["推动排查", "推动整治"]),
        (("责任未整改到位", "物资未整改到位"), ["责任未整改到位", "物资未整改到位"]),
        (("力争明年完成排查", "力争明年完成整治"), ["力争明年完成排查", "力争明年完成整治"]),
        (("进一步推动“双岗", "进一步推动双人"), ["进一步推动“双岗", "进一步推动双人"]),
        (("进一步推动查", "进一步推动源头治理"), ["进一步推动查", "进一步推动源头治理"]),
        (("进一步推动源头治理",), ["进一步推动源头治理"]),
    ],
)
def test_shared_frames_go_where_the_rest_reads_alone(given: tuple[str, ...], short: list[str]) -> None:
    assert labels(*given) == short


def test_english_labels_are_cut_between_words_and_keep_what_limits() -> None:
    assert labels("Work on river walls", "Work on road drains", language="en") == ["river walls", "road drains"]
    assert labels("No work on river walls", "No work on road drains", language="en")[0] == "No work on river walls"
    assert labels("Clear drains", "Clear rivers", language="en") == ["Clear drains", "Clear rivers"]


def test_points_without_labels_keep_their_place() -> None:
    points = [Point(text="a"), Point(label="进一步推动排查"), Point(label="进一步推动整治")]
    assert short_labels(points, "zh-CN") == ["", "排查", "整治"]


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("1万余份", "1", "万余份"),
        ("641个", "641", "个"),
        ("9省市", "9", "省市"),
        ("约300人", "约300", "人"),
        ("$46.1 billion", "$46.1", "billion"),
        ("12.5%", "12.5%", ""),
        ("5,764名", "5,764", "名"),
        ("33 026 alerts", "33 026", "alerts"),
        ("2 million 300", "2", "million 300"),
        ("between €830 million and €850 million", "between €830 million and €850", "million"),
        ("3至5个", "3至5", "个"),
        ("3至5年", "3至5", "年"),
        ("more than 10,000 people", "more than 10,000", "people"),
        ("第三次", "第三次", ""),
    ],
)
def test_split_figure_loses_nothing(text: str, number: str, unit: str) -> None:
    split = split_figure(Figure(id="f1", text=text))
    assert split == (number, unit)
    assert (split.number + split.unit).replace(" ", "") == text.replace(" ", "")


def test_print_figure_groups_thousands_in_english_only() -> None:
    assert print_figure("5764", "en") == "5,764"
    assert print_figure("5764", "zh-CN") == "5764"
    assert print_figure("9" * 5000, "en") == "9" * 5000
    assert [print_figure(text, "en") for text in ("5,764", "0.1234", "0012", "A1234", "12.3456")] == [
        *("5,764", "0.1234", "0012", "A1234", "12.3456")
    ]


def test_families_need_two_and_their_units_carry_the_noun() -> None:
    figures = [
        Figure(id="f1", text="99个", counts="市", lead="共下沉到"),
        Figure(id="f2", text="390个县", counts="县", lead="共下沉到"),
        Figure(id="f3", text="7个", counts="组", lead="共派出"),
    ]
    made = tiles(figures, "zh-CN")
    assert [(tile.unit, tile.label, tile.lead) for tile in made] == [
        ("个市", "", "共下沉到"),
        ("个县", "", "共下沉到"),
        ("个", "组", ""),
    ]


def test_figures_beyond_one_row_are_spare() -> None:
    made = tiles([Figure(id=f"f{n}", text=f"{n}个") for n in range(7)], "zh-CN")
    assert [tile.spare for tile in made] == [False] * 5 + [True] * 2


def test_headings_are_numbered_where_they_have_siblings() -> None:
    sections = [
        Section(),
        Section(heading="甲"),
        Section(heading="甲一", level=2),
        Section(heading="乙"),
        Section(heading="乙一", level=2),
        Section(heading="乙二", level=2),
    ]
    assert [item.mark for item in numbered(sections)] == ["", "一、", "", "二、", "（一）", "（二）"]
    assert [item.mark for item in numbered([Section(heading="甲")])] == [""]


def test_short_forms_are_whole_clauses_in_the_order_of_the_source() -> None:
    given = Point(text="甲。乙。")
    assert [clause.text for clause in clauses(given, "zh-CN")] == ["甲"]
    brief = (Passage(text="字" * 50 + "，"), Passage(text="长" * 10))
    assert [clause.text for clause in clauses(Point(brief=brief), "zh-CN")] == ["字" * 50]


def test_long_labels_stand_in_one_column() -> None:
    def columns(label: str) -> list[int]:
        section = Section(heading="甲", points=(Point(label=label), Point(label="短")))
        return [band.columns for band in bands(msgspec.structs.replace(report(), sections=(section,)))]

    assert (columns("字" * 17), columns("字" * 18)) == ([2], [1])


def test_a_caption_above_a_table_is_no_row() -> None:
    rows = Passage(rows=(("县", "座数"), ("甲县", "12")), head=1)
    passages = (Passage(text="检查了12座。"), Passage(text="表1　各县水库"), rows, Passage(text="整改如下："), rows)
    (band,) = bands(msgspec.structs.replace(report(), sections=(Section(heading="检查", paragraphs=passages),)))
    assert [[one.text for one in row.clauses] for row in band.rows] == [["检查了12座"], ["整改如下："]]


def test_the_forms_word_heads_a_section_only_where_it_is_the_one_of_its_kind() -> None:
    first = Section(heading="整改工作进展", kind="rectification", points=(Point(text="甲。"),))
    second = msgspec.structs.replace(first, heading="整改清单")
    given = report()
    assert [band.head for band in bands(msgspec.structs.replace(given, sections=(first,)))] == ["整改"]
    assert [band.head for band in bands(msgspec.structs.replace(given, sections=(first, second)))] == [
        "整改工作进展",
        "整改清单",
    ]


def test_sections_under_a_section_are_its_rows() -> None:
    sections = (
        Section(heading="甲"),
        Section(heading="甲一", level=2, paragraphs=(Passage(text="先做。再做。"),)),
        Section(heading="甲二", level=2, points=(Point(label="子"), Point(label="丑"))),
    )
    (band,) = bands(msgspec.structs.replace(report(), sections=sections))
    assert [(row.label, [clause.text for clause in row.clauses]) for row in band.rows] == [
        ("甲一", ["先做"]),
        ("甲二", ["子", "丑"]),
    ]


def events(states: str) -> list[Event]:
    return [Event(when=str(n), what="x", state="planned" if s == "p" else "done") for n, s in enumerate(states)]


@pytest.mark.parametrize(
    ("states", "shown", "spare"),
    [
        ("dd", "", ""),
        ("ddp", "012", ""),
        ("ddddp", "01234", "0"),
        ("ddddddddpp", "456789", "45"),
        ("pppppppp", "012345", "45"),
    ],
)
def test_timelines_keep_what_is_planned_and_what_was_last(states: str, shown: str, spare: str) -> None:
    moments = timeline(events(states))
    assert "".join(moment.event.when for moment in moments) == shown
    assert "".join(moment.event.when for moment in moments if moment.spare) == spare


def report(text: str = "", date: str | None = None, published: str | None = None) -> Report:
    return Report(
        title=Title(text="题"),
        language="zh-CN",
        origin=Origin(file="a", sha256="0" * 64, published=published),
        lead=(Passage(text=text),),
        dates=(Date(text="x", start=date),) if date else (),
        summary=Summary(next=(Passage(text="明年将适时开展。"),)),
    )


def test_undated_words_are_named_only_where_no_year_is_stated() -> None:
    assert undated_words(report()) == ["明年"]
    assert undated_words(report(date="--08")) == ["明年"]
    assert undated_words(report(date="2031-08")) == []
    assert undated_words(report(text="2031年8月")) == []
    assert undated_words(report(published="2031-08-01")) == []


def test_missing_values_are_said_to_be_missing() -> None:
    assert wording.missing("甲", "zh-CN") == "甲"
    assert "原文未载" in wording.missing(None, "zh-CN")
    assert "not stated" in wording.missing("", "en")


def test_issue_numbers() -> None:
    assert [wording.issue_number(number, "zh-CN") for number in ("3", "第3期", "增刊", None)] == [
        "第3期",
        "第3期",
        "增刊",
        "",
    ]
    assert wording.issue_number("3", "en") == "No. 3"
