"""English figures."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from masthead.extract import extract
from masthead.extract.figures import find_figures
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
    ],
)
def test_what_a_change_comes_to_is_no_bound_of_a_range(text: str, expected: list[tuple[str, int | None]]) -> None:
    source = read_bytes(f"Buses\n\n{text}\n".encode(), "a.txt", "a.txt")
    assert [(figure.text, figure.upper) for figure in extract(source).figures] == expected
