"""公文 of another program: what is right passes; each thing put wrong is found under its clause, and nothing else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from masthead.inspect import Inspection, inspect_data
from tests.unit.inspect.papers import FANG, HEI, KAI, SONG, Gongwen, Spec


def inspected(spec: Spec, form: str = "") -> Inspection:
    return inspect_data(Gongwen(spec).data(), "a.pdf", form)


def failures(spec: Spec, form: str = "") -> set[tuple[str, str]]:
    return {(found.clause, found.what) for found in inspected(spec, form).failures}


def test_what_is_right_passes_in_every_clause() -> None:
    found = inspected(Spec())
    assert found.form == "gongwen"
    assert found.failures == ()
    assert [finding.what for finding in found.findings if finding.verdict == "n/a"] == ["签发人", "turned table, head"]


def test_lines_that_fill_the_area_by_clause_3_2_pass_as_well() -> None:
    """15/8 of a character is a line; then 22 lines reach from edge to edge."""
    found = inspected(Spec(pitch=156 / 28 * 15 / 8))
    assert found.failures == ()
    height = next(finding for finding in found.findings if finding.what == "type area, height")
    assert height.measured.startswith("224.9 mm")


DEFECTS: dict[str, tuple[dict[str, object], set[tuple[str, str]]]] = {
    "paper": ({"width": 215.9, "height": 279.4}, {("5.1", "paper")}),
    "text too high": (
        {"top": 34},
        {("5.2.1", "top margin"), ("7.2.1", "first of 份号, 密级, 紧急程度"), ("7.3.7", "附件, place")},
    ),
    "left margin": ({"left": 25}, {("5.2.1", "left margin")}),
    "pitch": ({"pitch": 9.5, "lines": 23}, {("5.2.1", "type area, height"), ("5.2.3", "lines a page")}),
    "typeface": ({"face": SONG}, {("5.2.2", "text, typeface"), ("7.3.5", "署名, typeface")}),
    "colour": ({"ink": (0.3, 0.3, 0.3)}, {("5.2.4", "colours")}),
    "copy number": ({"copy_number": "12"}, {("7.2.1", "份号")}),
    "secrecy": ({"control_face": FANG}, {("7.2.2", "密级, typeface"), ("7.2.3", "紧急程度, typeface")}),
    "order": ({"secrecy": "特急", "urgency": "机密★1年"}, {("7.2.3", "order")}),
    "mark's colour": ({"mark_ink": (0, 0, 0)}, {("7.2.4", "mark, colour")}),
    "mark's height": ({"mark_top": 76}, {("7.2.4", "mark, top edge")}),
    "mark's place": ({"mark_shift": 3}, {("7.2.4", "mark, place")}),
    "number's brackets": ({"number": "某政发[2026]12号"}, {("7.2.5", "发文字号")}),
    "number with 第": ({"number": "某政发〔2026〕第12号"}, {("7.2.5", "发文字号")}),
    "number with a zero": ({"number": "某政发〔2026〕012号"}, {("7.2.5", "发文字号")}),
    "number's distance": ({"number_below": 1.0}, {("7.2.5", "发文字号, below the mark")}),
    "no number": ({"number": "某某"}, {("7.2.5", "发文字号")}),
    "signer's face": ({"signer": "张某", "signer_face": FANG}, {("7.2.6", "签发人's name, typeface")}),
    "rule's distance": ({"rule_below": 7}, {("7.2.7", "rule, below the line above")}),
    "rule's width": ({"rule_width": 140}, {("7.2.7", "rule, width")}),
    "title's size": ({"title_size": 20}, {("7.3.1", "title, size")}),
    "title's face": ({"title_face": HEI}, {("7.3.1", "title, typeface")}),
    "title's place": ({"title_shift": -4}, {("7.3.1", "title, place")}),
    "title's distance": ({"title_below": 1.0}, {("7.3.1", "title, below the rule")}),
    "title as a rectangle": ({"title": ("关于进一步加强农村供", "水安全管理工作的通知")}, {("7.3.1", "title, shape")}),
    "title with a waist": (
        {"title": ("关于进一步加强农村供水安全", "管理工作和检查", "以及督查整改事项工作的通知")},
        {("7.3.1", "title, shape")},
    ),
    "recipients' colon": ({"recipients": "各县区人民政府:"}, {("7.3.2", "主送机关, end")}),
    "recipients' distance": ({"recipients_below": 2.6}, {("7.3.2", "主送机关, below the title")}),
    "indent": ({"indent": 1.5}, {("7.3.3", "indent"), ("CLREQ", "right edge")}),
    "no indent": ({"indent": 0}, {("7.3.3", "indent"), ("CLREQ", "right edge")}),
    "level 1": ({"faces": (FANG, KAI, FANG, FANG)}, {("7.3.3", "level 一、")}),
    "level 2": ({"faces": (HEI, HEI, FANG, FANG)}, {("7.3.3", "level （一）")}),
    "level 3": ({"faces": (HEI, KAI, KAI, FANG)}, {("7.3.3", "level 1.")}),
    "level 4": ({"faces": (HEI, KAI, FANG, KAI)}, {("7.3.3", "level （1）")}),
    "annex note's end": ({"annex_note": "附件：实施方案。"}, {("7.3.4", "附件说明, mark at the end")}),
    "annex note's distance": ({"annex_note_below": 0}, {("7.3.4", "附件说明, below the text")}),
    "signature's place": ({"name_right": 3}, {("7.3.5.2", "署名 and 成文日期, place")}),
    "date's place": ({"date_shift": 0}, {("7.3.5.2", "署名 and 成文日期, place")}),
    "date with zeros": ({"date": "2026年09月03日"}, {("7.3.5.4", "成文日期")}),
    "date in words": ({"date": "二〇二六年九月三日"}, {("7.3.5.4", "成文日期")}),
    "note's brackets": ({"note": "此件公开发布"}, {("7.3.6", "附注")}),
    "annex's face": ({"annex_face": FANG}, {("7.3.7", "附件, typeface")}),
    "annex's title": ({"annex_title_line": 1}, {("7.3.7", "附件, title")}),
    "imprint's place": ({"imprint_bottom": 255}, {("7.4.1", "版记, last rule")}),
    "imprint's outer rules": ({"outer_rule": 0.5}, {("7.4.1", "版记, first and last rule")}),
    "imprint's inner rule": ({"inner_rule": 0.35}, {("7.4.1", "版记, rules between")}),
    "imprint's face": ({"imprint_face": HEI}, {("7.4.2", "版记, typeface")}),
    "imprint's size": ({"imprint_size": 12}, {("7.4.2", "版记, size")}),
    "imprint's indent": ({"imprint_indent": 0}, {("7.4.2", "抄送, place"), ("7.4.3", "印发机关, place")}),
    "copies' end": ({"copies": "抄送：市委办公室"}, {("7.4.2", "抄送, end")}),
    "printed on": ({"printed": "2026年09月30日印发"}, {("7.4.3", "印发日期")}),
    "folio's form": ({"number_form": "{}"}, {("7.5", "page number")}),
    "folio's face": ({"number_face": HEI}, {("7.5", "page number, typeface")}),
    "folio's size": ({"number_size": 10.5}, {("7.5", "page number, size"), ("7.5", "page number, place")}),
    "folio's height": ({"number_down": 10}, {("7.5", "page number, height")}),
    "folio's side": ({"number_swapped": True}, {("7.5", "page number, place")}),
    "line start": ({"body_lines": ("各级机关" * 6 + "各级", "，认真组织实施")}, {("CLREQ", "line starts")}),
    "line end": ({"body_lines": ("各级机关" * 6 + "各（", "会议）按照")}, {("CLREQ", "line ends")}),
    "last line": ({"body_lines": ("各级机关" * 6 + "各级", "会。")}, {("CLREQ", "last lines")}),
    "flush": ({"body_lines": ("各级机关" * 6, "会议按照部署")}, {("CLREQ", "right edge")}),
}


@pytest.mark.parametrize(("changes", "expected"), DEFECTS.values(), ids=DEFECTS)
def test_a_defect_is_found_under_its_clause(changes: dict[str, object], expected: set[tuple[str, str]]) -> None:
    assert failures(replace(Spec(), **changes), "gongwen") == expected  # type: ignore[arg-type]  # fields by name


@pytest.mark.parametrize(
    ("spec", "expected"),
    [
        (Spec(cell=156 / 30), ("5.2.1", "type area, width")),
        (Spec(cell=156 / 30, characters=30), ("5.2.3", "characters a line")),
        (Spec(size=14.9), ("5.2.2", "text, size")),
        (Spec(size=14.9), ("7.3.3", "page 1")),
        (Spec(embedded=False), ("PDF", "fonts embedded")),
    ],
)
def test_a_defect_that_others_follow_from_is_found(spec: Spec, expected: tuple[str, str]) -> None:
    assert expected in failures(spec, "gongwen")


def test_a_signer_stands_on_the_line_of_the_number() -> None:
    assert failures(Spec(signer="张某")) == set()


def test_what_may_be_left_out_does_not_fail() -> None:
    spec = Spec(copy_number="", secrecy="", urgency="", annex_note="", note="", recipients="")
    assert failures(spec) == set()


def test_a_sealed_document_has_its_name_centred_on_the_date() -> None:
    name, date = "某某市人民政府", "2026年9月30日"
    long = Gongwen(Spec()).press.text(0, 0, date, size=15.79, face=FANG, step=156 / 28) / (156 / 28)
    right = 4 + long / 2 - len(name) / 2
    spec = Spec(name_right=right, date_shift=len(name) / 2 - long / 2)
    found = inspected(spec)
    assert found.failures == ()
    assert "7.3.5.1" in {finding.clause for finding in found.findings}
