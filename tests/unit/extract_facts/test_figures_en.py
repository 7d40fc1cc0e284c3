"""English figures."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from masthead.extract import extract
from masthead.extract.figures.figures import find_figures
from masthead.read import read_bytes
from masthead.source import Source

MakeSource = Callable[[str], Source]

FIGURES = [
    ("The teams visited 41 schools in May 2024.", "count", "41", 41, None, None, "schools"),
    ("Officers logged 12 480 calls during the week.", "count", "12 480", 12480, None, None, "calls"),
    ("Officers logged 12,480 calls during the week.", "count", "12,480", 12480, None, None, "calls"),
    ("Nearly 300 households were moved.", "count", "Nearly 300", 300, None, "Nearly", "households"),
    ("It reached at least 1.5 million people.", "count", "at least 1.5 million", 1500000, None, "at least", "people"),
    ("It reached about three million people.", "count", "about three million", 3000000, None, "about", "people"),
    ("Up to 40 confirmed cases remain.", "count", "Up to 40", 40, None, "Up to", "confirmed cases"),
    ("Between them, 9 regional offices closed.", "count", "9", 9, None, None, "regional offices"),
    ("Some 25 km of road was repaired.", "count", "Some 25 km", 25, "km", "Some", None),
    ("The pipe carries 300 litres.", "count", "300 litres", 300, "litres", None, None),
    ("Staff worked for 48 hours.", "count", "48 hours", 48, "hours", None, None),
    ("Teams of 5 to 8 people were sent.", "count", "5 to 8", 5, None, None, "people"),
    ("Groups of 10–15 pupils took part.", "count", "10–15", 10, None, None, "pupils"),
    ("Costs rose to $4.2 billion.", "money", "$4.2 billion", 4200000000, "$", None, None),
    ("Costs rose to US$ 310 million.", "money", "US$ 310 million", 310000000, "US$", None, None),
    ("A grant of £2,500 was approved.", "money", "£2,500", 2500, "£", None, None),
    ("A grant of over €3m was approved.", "money", "over €3m", 3000000, "€", "over", None),
    ("Turnout fell by 12.5%.", "percent", "12.5%", 12.5, "%", None, None),
    ("Some 20 per cent of women agreed.", "percent", "Some 20 per cent", 20, "per cent", "Some", "women"),
    ("It grew by 3 percentage points.", "points", "3 percentage points", 3, "percentage points", None, None),
    ("Seven wards were inspected.", "words", "Seven", 7, None, None, "wards"),
    ("Twenty-five volunteers came.", "count", "Twenty-five", 25, None, None, "volunteers"),
    ("This was the fourth meeting of the board.", "ordinal", "fourth", 4, None, None, "meeting"),
    (
        "Costs of between £3 million and £4 million are likely.",
        "money",
        "between £3 million and £4 million",
        3000000,
        "£",
        None,
        None,
    ),
    ("It had a range of £3 million to £4 million.", "money", "£3 million to £4 million", 3000000, "£", None, None),
    ("It cost £3m–£4m.", "money", "£3m–£4m", 3000000, "£", None, None),
    ("Growth of between 3% and 5% is likely.", "percent", "between 3% and 5%", 3, "%", None, None),
    ("Between 30 and 50 people came.", "count", "Between 30 and 50", 30, None, None, "people"),
    ("It failed in 3 of 80 trials.", "fraction", "3 of 80", None, None, None, "trials"),
    ("It reached 62 out of 80 wards.", "fraction", "62 out of 80", None, None, None, "wards"),
    ("Files of 25 MB are kept.", "count", "25 MB", 25, "MB", None, None),
    ("60 or more residents objected.", "count", "60 or more", 60, None, "or more", None),
]


@pytest.mark.parametrize(("text", "form", "figure", "value", "unit", "qualifier", "counts"), FIGURES)
def test_a_figure(
    source: MakeSource,
    text: str,
    form: str,
    figure: str,
    value: float | None,
    unit: str | None,
    qualifier: str | None,
    counts: str | None,
) -> None:
    (found,) = find_figures(source(text), "en")
    assert (found.form, found.text, found.value, found.unit, found.qualifier) == (form, figure, value, unit, qualifier)
    if counts:
        assert found.counts == counts


@pytest.mark.parametrize(
    "text",
    [
        "See Figure 1 and Table 2.",
        "12. Minutes of the last meeting",
        "The meeting opened at 7.30pm on 22 March 2021.",
        "COVID-19 and the G20.",
        "Call 01632 960123 or write to desk4@example.org.",
        "https://example.org/2020/44/items has the file.",
        "In 2019, work began; since 2015 it had stalled.",
        "One of the members left.",
        "Section 14 applies.",
        "Lock 3 repairs are late.",
        "No ship may use Lock 3 before then.",
        "Edition 2.4 of the form service is out.",
        "The test 5 < 7 stays a comparison.",
    ],
)
def test_what_is_no_figure(source: MakeSource, text: str) -> None:
    assert find_figures(source(text), "en") == ()


def test_a_change_is_no_range(source: MakeSource) -> None:
    found = find_figures(source("Sales rose 2% to £9 million, from £7 million to £9.5 million with fees."), "en")
    assert [figure.text for figure in found] == ["2%", "£9 million", "£7 million", "£9.5 million"]


def test_points_and_a_share_are_no_range(source: MakeSource) -> None:
    found = find_figures(source("The rate fell by 0.4 percentage points to 5.1%."), "en")
    assert [(figure.value, figure.upper, figure.form) for figure in found] == [
        (0.4, None, "points"),
        (5.1, None, "percent"),
    ]


def test_what_belongs_to_somebody_is_not_what_is_counted(source: MakeSource) -> None:
    (found,) = find_figures(source("That is 58% of the year's budget."), "en")
    assert found.counts is None


def test_a_second_mention(source: MakeSource) -> None:
    (found,) = find_figures(source("Weekly report\nIn all, 41 schools opened.\nThe 41 schools have water."), "en")
    assert (found.counts, len(found.mentions)) == ("schools", 1)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bus journeys rose by 1.2 million to 18.4 million.", [("1.2 million", None), ("18.4 million", None)]),
        ("Costs fell by about £3,000 to £45,000.", [("about £3,000", None), ("£45,000", None)]),
        ("Losses of 3 million to 5 million are expected.", [("3 million to 5 million", 5_000_000)]),
        ("Prices rose by 3 to 5 per cent.", [("3 to 5 per cent", 5)]),
        ("Life spans rose by 2.3 years to 64.5 years.", [("2.3 years", None), ("64.5 years", None)]),
        ("Temperatures rise by 2°C to 4°C.", [("2°C to 4°C", 4)]),
    ],
)
def test_what_a_change_comes_to_is_no_bound_of_a_range(text: str, expected: list[tuple[str, int | None]]) -> None:
    source = read_bytes(f"Buses\n\n{text}\n".encode(), "a.txt", "a.txt")
    assert [(figure.text, figure.upper) for figure in extract(source).figures] == expected


def lines(text: str) -> list[tuple[str, float | None, str | None]]:
    source = read_bytes(f"Report\n\n{text}\n".encode(), "a.txt", "a.txt")
    return [(figure.text, figure.value, figure.unit) for figure in extract(source).figures if figure.form != "ordinal"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It paid R1.27 billion and R1,040.", [("R1.27 billion", 1270000000, "R"), ("R1,040", 1040, "R")]),
        ("It cost MK560 a kilo.", [("MK560", 560, "MK")]),
        ("It spent Rs 2,450 crore.", [("Rs 2,450 crore", 24500000000, "Rs")]),
        ("Some EC$45 or KSh 3.2 billion.", [("Some EC$45", 45, "EC$"), ("KSh 3.2 billion", 3200000000, "KSh")]),
        ("It lent 500 million rand.", [("500 million rand", 500000000, "rand")]),
        ("It lent 12.5 million USD.", [("12.5 million USD", 12500000, "USD")]),
        ("It holds $3.5B.", [("$3.5B", 3500000000, "$")]),
        ("Exit R12 and block N4 on the K2 line are shut.", []),
    ],
)
def test_currencies(text: str, expected: list[tuple[str, float, str]]) -> None:
    assert lines(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It reached 1,18,400 homes.", [("1,18,400", 118400, None)]),
        ("Some 3.2m people came.", [("Some 3.2m", 3200000, None)]),
        ("It has a 2.5m fence.", [("2.5m", 2.5, "m")]),
        ("Over 35 lakh farmers came.", [("Over 35 lakh", 3500000, None)]),
        ("It lasted 2½ years.", [("2½ years", 2.5, "years")]),
        ("It fell to minus 12 °C.", [("minus 12 °C", -12, "°C")]),
        ("A dozen schools and half a million people.", [("A dozen", 12, None), ("half a million", 500000, None)]),
        ("Two and a half million people came.", [("Two and a half million", 2500000, None)]),
        ("It was cut by half a percentage point.", [("half a percentage point", 0.5, "percentage point")]),
        ("It rose 0.3 of a percentage point.", [("0.3 of a percentage point", 0.3, "percentage point")]),
        ("It is 61%, up 2.1 points on 2019.", [("61%", 61, "%"), ("2.1 points", 2.1, "points")]),
        ("Levels rose to 48 µg/m³ and 12 mg/kg/day.", [("48 µg/m³", 48, "µg/m³"), ("12 mg/kg/day", 12, "mg/kg/day")]),
        ("In week 16, 212 cases were seen.", [("212", 212, None)]),
        ("In weeks 15 and 16, 212 cases were seen.", [("212", 212, None)]),
        ("The journey fell from 2 hours 40 minutes to 95 minutes.",
         [("2 hours", 2, "hours"), ("40 minutes", 40, "minutes"), ("95 minutes", 95, "minutes")]),
    ],
)  # fmt: skip
def test_ways_of_writing(text: str, expected: list[tuple[str, float, str | None]]) -> None:
    assert lines(text) == expected


@pytest.mark.parametrize(
    ("text", "figure", "qualifier"),
    [
        ("At least another 300 people came.", "At least another 300", "At least another"),
        ("There were no more than about 20 cases.", "no more than about 20", "no more than about"),
        ("As much as 40 per cent was lost.", "As much as 40 per cent", "As much as"),
        ("Well over 500 came.", "Well over 500", "Well over"),
        ("Texts must not exceed 2,000 words.", "not exceed 2,000", "not exceed"),
        ("Turbidity exceeded 5 NTU.", "exceeded 5 NTU", "exceeded"),
        ("It was close to 90%.", "close to 90%", "close to"),
        ("In districts with >500 cases it closed.", ">500", ">"),
        ("Some 300 people or more came.", "Some 300 people or more", "Some…people or more"),
        ("It takes 40 minutes or so.", "40 minutes or so", "or so"),
        ("It drew 300-plus guests.", "300-plus", "plus"),
    ],
)
def test_words_that_loosen_a_number_stay_with_it(source: MakeSource, text: str, figure: str, qualifier: str) -> None:
    (found,) = find_figures(source(text), "en")
    assert (found.text, found.qualifier) == (figure, qualifier)


@pytest.mark.parametrize(
    ("text", "figure", "counts"),
    [
        ("Berth use rose to 71 per cent.", "71 per cent", "Berth use"),
        ("Waiting times fell from 19 hours to 14 hours.", "14 hours", "Waiting times"),
        ("Waiting times fell from 19 hours to 14 hours.", "19 hours", None),
        ("In April 2024 inflation was 9.3%.", "9.3%", "inflation"),
        ("Foreign reserves stood at $14.6 billion.", "$14.6 billion", "Foreign reserves"),
        ("Sales rose 7.4% to €212 million.", "7.4%", "Sales rose"),
        ("Sales rose 7.4% to €212 million.", "€212 million", "Sales"),
        ("The Bank raised its policy rate by 50 basis points to 7.75%.", "50 basis points", "raised its policy rate"),
        ("The Bank raised its policy rate by 50 basis points to 7.75%.", "7.75%", "policy rate"),
        ("The Bank raised its policy rate to 7.75%.", "7.75%", "policy rate"),
        ("Contracts worth R1.2 billion were let.", "R1.2 billion", "Contracts"),
        ("She ordered costs of £18,432.", "£18,432", "costs"),
        ("The council got $3 million in grants.", "$3 million", "grants"),
        ("The council got $3 million in total.", "$3 million", None),
        ("A £4.2 million bridge repair contract was let.", "£4.2 million", "bridge repair contract"),
        ("A 5% rise in exports was seen.", "5%", "rise in exports"),
        ("The deficit is 4.4% of GDP.", "4.4%", "deficit"),
        ("Officials said unemployment stood at 5.1%.", "5.1%", "unemployment"),
        ("Attendance of new pupils, at 90.1%, is low.", "90.1%", "Attendance of new pupils"),
        ("Vacancy rate: 12%", "12%", "Vacancy rate"),
        ("Costs have risen by 31% in three years, to £7.8 million.", "£7.8 million", "Costs"),
        ("The plan, which will cost £3 million, was deferred.", "£3 million", "plan"),
        ("Revenue in 2023 was £4 million.", "£4 million", "Revenue"),
        ("The bridge is 1.2 km long and cost £3 million.", "£3 million", "bridge"),
        ("It will cut journey times by 40 minutes and cost £3 million.", "£3 million", None),
        ("Some 3,200 police officers came.", "Some 3,200", "police officers"),
        ("The regulator fined the company £2.4 million.", "£2.4 million", "fined the company"),
        ("The council spent £1,245 on grounds maintenance.", "£1,245", "grounds maintenance"),
        ("The fund has £900 million, of which £300 million has been spent.", "£300 million", "has been spent"),
        ("Of those asked, 62% agreed.", "62%", "agreed"),
        ("Schools must keep attendance above 95%.", "above 95%", "attendance"),
        ("Wheat, maize and rice exports rose 5%.", "5%", None),
        ("The firm, which has a new plant, made 5%.", "5%", None),
        ("It rose to 41%.", "41%", None),
        ("After the war prices rose 4%.", "4%", None),
        ("More than 12 seat belts were 40 mm wide.", "40 mm", None),
        ("The fund hired 450 doctors and nurses.", "450", "doctors and nurses"),
        ("Some 450 doctors and nurses were hired.", "Some 450", "doctors and nurses"),
        ("The storm hit 45 homes and schools were closed.", "45", "homes"),
        ("The firm has 12 members and meets weekly.", "12", "members"),
        ("They saved 45 men, women and children.", "45", "men, women and children"),
        ("They shut 12 primary and secondary schools.", "12", "primary and secondary schools"),
        ("Loans went to 90 small and medium-sized firms.", "90", "small and medium-sized firms"),
        ("Police seized 45 rounds of ammunition.", "45", "rounds of ammunition"),
        ("A man aged 52 was sentenced.", "52", None),
        ("Girls under 18 are married.", "under 18", None),
    ],
)
def test_what_a_figure_is_said_of(source: MakeSource, text: str, figure: str, counts: str | None) -> None:
    found = find_figures(source(text), "en")
    assert next(one for one in found if one.text == figure).counts == counts


@pytest.mark.parametrize(
    "text",
    [
        "Boeing 737 aircraft, COVID-19 vaccines, Highway 101, Form 8-K, Article 5 and Resolution 2231.",
        "Call 110 or 999, or text HELP to 60777. The 999 service and a 300 seat hall.",
        "The measure passed 231–198.",
    ],
)
def test_numbers_that_name_things(source: MakeSource, text: str) -> None:
    assert find_figures(source(text), "en") == ()


def test_words_that_are_verbs_as_well_are_no_labels(source: MakeSource) -> None:
    found = find_figures(source("They build 300 homes and order 40 buses. In Bamako 300 people left."), "en")
    assert [(figure.value, figure.counts) for figure in found] == [(300, "homes"), (40, "buses"), (300, "people")]
