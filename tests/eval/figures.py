"""Figures and dates of a report as the lines that are compared: what counts as one, and how it is written."""

from __future__ import annotations

from masthead.report import Figure, Report


def figure_lines(report: Report) -> list[str]:
    """text | value | unit, of every figure that is compared.

    text: with the words that loosen the number (约, 余, 以上, at least, some, exceeded), with the verb between them and
    it (至少配备1名), and the unit or measure word beside it; English nouns (41 schools) are no units.
    value: in full, 3.2亿元 being 320000000; 300000000~500000000 of a range;
    2/3 of a fraction (two thirds, one in five, 23 of the 40, 半数); - where no single one is stated (数百名).
    unit: as written (元, 个百分点 aside), "%" for every writing of it (％, per cent, 百分之), "points" for percentage
    points, 成 for 三成, the sign of the currency ($, US$), - for none.

    A length of time is a figure (3年, 15 days), but not where it says when or by when (近三年, 15日内, within 14 days):
    that is a date. No figures: ordinals (第三次, the fourth meeting) and ranks, numbers in words up to ten (三人, 四项,
    seven wards; 三成, 两个百分点, 三分之二 are) and those in set phrases (“四种形态”), ratios (3：1), labels of
    things (3号炉, Figure 1, 312国道, Room 7), compounds (a 40-bed hospital, a 10-year plan), what a rate is reckoned by
    (per 100,000), dates, times of day, numbers of documents, sections, telephones.
    """
    return [
        " | ".join([one.text, _value(one), _unit(one)])
        for one in report.figures
        for _ in (one.span, *one.mentions)
        if one.form not in ("ordinal", "words") or (one.form == "words" and one.value is None)
    ]


def _value(figure: Figure) -> str:
    if figure.fraction or figure.value is None:
        return figure.fraction or "-"
    return _number(figure.value) if figure.upper is None else f"{_number(figure.value)}~{_number(figure.upper)}"


def _number(value: float) -> str:
    return f"{value:.15g}" if abs(value) < 1e15 else f"{value:.0f}"


def _unit(figure: Figure) -> str:
    if figure.form == "percent" and figure.unit not in ("成", "‰"):
        return "%"
    return "points" if figure.form == "points" else figure.unit or "-"


def comparison_lines(report: Report) -> list[str]:
    """text | change | compared | upper | fraction, of every figure that has one of them.

    change: up, down or same, where the words beside it say so (增长, 降幅, 缩短, fell, higher), or its sign after
    同比; 新增 is none. compared: in the source's words, with 比, 较, 与…相比, than, from (同比, 环比, 比上年末,
    由9.6%, year on year, from 5.1%, on the previous year), where they stand in its clause. upper: the end of a range,
    in full.
    """
    return [
        " | ".join(
            [
                one.text,
                one.change or "-",
                one.compared or "-",
                "-" if one.upper is None else _number(one.upper),
                one.fraction or "-",
            ]
        )
        for one in report.figures
        if one.change or one.compared or one.upper is not None or one.fraction
    ]


def part_lines(report: Report) -> list[str]:
    """text | text of the figure that it is stated to be a part of (其中, 包括, of which, including)."""
    texts = {one.id: one.text for one in report.figures}
    return [f"{one.text} | {texts[one.part_of]}" for one in report.figures if one.part_of]


def table_lines(report: Report) -> list[str]:
    """text | value | unit | what is counted, of every figure of a table: - for none.

    unit: of the cell, else as its column, its row or the table names it (亿元, the value then being in 亿元). counts:
    what heads its row and its column, the outermost first, without units, list marks and words such as 数值, Value.
    """
    return [
        f"{one.text} | {'-' if one.value is None else _number(one.value)} | {one.unit or '-'} | {one.counts or '-'}"
        for one in report.figures
        if one.form not in ("ordinal", "words")
    ]


def date_lines(report: Report) -> list[str]:
    """text | start | end, of every date and period, - for what is not stated.

    text: with the words that bound it behind or before it (截至9月底, 6月30日前, 2012年以来, 4月1日起,
    “十四五”期间; as of, by, since, from, until), and the hour before such a word (2月28日24时前), without 自, 于,
    到, in, on. start, end: ISO 8601 with only what is
    stated (9月底 is --09, the third quarter of 2018 is 2018); one that says until when (截至, 前, by, as of) has an end
    only.

    A relative one (次日, 同年9月, 去年同期, the next day) is reckoned on the date that determines it: the last one
    before it in its paragraph (次日, 同日, 当月, 同年), or for 今年, 去年, 明年, 昨日, last month the date that the
    document bears at its head or end (a line with nothing but the date, 发布时间：…, （2019年1月15日在…会议上）), or
    the only year in its title. Without that it is left open (- | -), as are 上半年, 年底前, 前三季度, 15日内, 为期3年,
    近三年, the past five years, and 04/05/2021, which may be read in two ways. No dates: times of day, days of the
    week alone, 目前, 近日, 全年, numbers of documents 〔2018〕.
    """
    return [f"{one.text} | {one.start or '-'} | {one.end or '-'}" for one in report.dates]
