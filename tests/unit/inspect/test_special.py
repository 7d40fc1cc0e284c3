"""Letters (10.1), minutes (10.3), tables across the page (8) and PDFs that are shown otherwise than they are stored."""

from __future__ import annotations

from dataclasses import replace

import pytest

from masthead.inspect import Inspection, inspect_data
from tests.unit.inspect.papers import FANG, HEI, KAI, Gongwen, Letter, Minutes, Spec
from tests.unit.inspect.press import Press

LETTER = Spec(mark="某某市水利局", mark_top=30, rule_width=170, number="某水函〔2026〕8号", secrecy="秘密")
MINUTES = Spec(
    mark="市政府常务会议纪要", number="〔2026〕第3号", copy_number="", secrecy="", urgency="", date="", name=""
)


def missed(found: Inspection) -> set[tuple[str, str]]:
    return {(finding.clause, finding.what) for finding in found.failures}


def test_a_letter_that_is_right_passes() -> None:
    found = inspect_data(Letter(LETTER).data(), "a.pdf")
    assert (found.form, missed(found)) == ("xinhan", set())


@pytest.mark.parametrize(
    ("changes", "what"),
    [
        ({"mark_top": 33}, "mark, top edge"),
        ({"mark_ink": (0, 0, 0)}, "mark, colour"),
        ({"rule_below": 6}, "first double rule, below the mark"),
        ({"foot": 26}, "second double rule, place"),
        ({"first_below": 2}, "first line, below the rule"),
        ({"number_inset": 10}, "发文字号, place"),
        ({"title_below": 0.8}, "title, below the last element"),
        ({"number_on_first": True}, "page number on page 1"),
        ({"imprint_rules": True}, "版记"),
    ],
)
def test_a_defect_of_a_letter_is_found(changes: dict[str, object], what: str) -> None:
    spec = replace(LETTER, **changes)  # type: ignore[arg-type]  # fields by name
    assert missed(inspect_data(Letter(spec).data(), "a.pdf")) == {("10.1", what)}


def test_a_line_right_above_the_second_rule_keeps_its_distance() -> None:
    """With 23 lines the text of page 1 ends at 268 mm, and the rule begins at 275 mm or at 272."""
    what = ("10.1", "last line, above the second rule")
    long = replace(LETTER, lines=23)
    assert what in missed(inspect_data(Letter(long).data(), "a.pdf"))
    assert what not in missed(inspect_data(Letter(replace(long, foot=22.5)).data(), "a.pdf"))


def test_both_double_rules_are_measured() -> None:
    for changes, what in (({"doubles_turned": True}, "weights"), ({"rule_width": 164}, "width")):
        spec = replace(LETTER, **changes)
        expected = {("10.1", f"{which} double rule, {what}") for which in ("first", "second")}
        assert missed(inspect_data(Letter(spec).data(), "a.pdf")) == expected


def test_minutes_that_are_right_pass() -> None:
    found = inspect_data(Minutes(MINUTES).data(), "a.pdf")
    assert (found.form, missed(found)) == ("jiyao", set())


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"mark_top": 60}, {"mark, top edge"}),
        ({"present_face": FANG}, {"出席, typeface", "列席, typeface"}),
        ({"names_face": KAI}, {"出席, names, typeface", "列席, names, typeface"}),
        ({"present_indent": 3}, {"出席, place", "列席, place"}),
        ({"mark": "市政府常务会议记录"}, {"mark"}),
    ],
)
def test_a_defect_of_minutes_is_found(changes: dict[str, object], expected: set[str]) -> None:
    spec = replace(MINUTES, **changes)  # type: ignore[arg-type]  # fields by name
    assert missed(inspect_data(Minutes(spec).data(), "a.pdf", "jiyao")) == {("10.3", what) for what in expected}


def lying(*, up: bool) -> bytes:
    press = Press()
    press.text(28, 37, "各级机关要按照会议部署", size=15.79, face=FANG)
    press.page()
    for row in range(12):
        press.turned(40 + 10 * row, 250 if up else 40, "单位问题整改时限责任人", size=10.5, face=HEI, up=up)
    return press.data()


@pytest.mark.parametrize(("up", "verdict"), [(True, "pass"), (False, "fail")])
def test_the_head_of_a_turned_table_is_at_the_left(*, up: bool, verdict: str) -> None:
    found = inspect_data(lying(up=up), "a.pdf")
    table = next(finding for finding in found.findings if finding.clause == "8")
    assert (table.verdict, table.page) == (verdict, 2)


@pytest.mark.parametrize("offset", [0.0, 13.0, -40.0])
def test_the_page_s_box_may_lie_anywhere(offset: float) -> None:
    paper = Gongwen(Spec())
    paper.data()
    assert missed(inspect_data(paper.press.data(offset=offset), "a.pdf")) == set()


def test_a_page_that_is_shown_turned_is_measured_as_shown() -> None:
    """Text that reads up the stored page stands level on the page turned clockwise."""
    press = Press(297, 210)
    for row in range(6):
        press.turned(37 + 5 + row * 10.227, 210 - 28, "各级机关要按照会议部署认真组织实施", size=15.79, face=FANG)
    shown = inspect_data(press.data(rotate=90), "a.pdf")
    paper, left = (next(found for found in shown.findings if found.what == what) for what in ("paper", "left margin"))
    assert paper.measured == "210.0 × 297.0 mm"
    assert left.measured == "28.0 mm"
