"""Numbers that Word counts, as it prints them."""

from __future__ import annotations

import pytest

from masthead.read.number_formats import written
from tests.unit.read.word_files import level, numbered, numbering, p, source_of, style, styled, texts


@pytest.mark.parametrize(
    ("form", "numbers"),
    [
        ("decimal", {1: "1", 12: "12"}),
        ("decimalZero", {3: "03", 12: "12"}),
        ("upperRoman", {4: "IV", 9: "IX", 1999: "MCMXCIX", 5000: "5000"}),
        ("lowerRoman", {14: "xiv", 0: "0"}),
        ("upperLetter", {1: "A", 26: "Z", 27: "AA", 54: "BBB", 0: "0"}),
        ("lowerLetter", {2: "b"}),
        ("ordinal", {1: "1st", 2: "2nd", 3: "3rd", 11: "11th", 22: "22nd"}),
        ("chineseCounting", {3: "三", 10: "十", 11: "十一", 20: "二十", 99: "九十九", 101: "一○一"}),
        (
            "chineseCountingThousand",
            {10: "十", 15: "十五", 100: "一百", 101: "一百零一", 110: "一百一十", 1010: "一千零一十", 12000: "12000"},
        ),
        ("japaneseCounting", {1: "一", 11: "十一", 101: "百一", 1000: "千"}),
        ("ideographDigital", {3: "三", 10: "一〇", 21: "二一"}),
        ("ideographTraditional", {1: "甲", 10: "癸", 11: "11"}),
        ("chineseLegalSimplified", {1: "壹", 12: "壹拾贰"}),
        ("decimalEnclosedCircle", {1: "①", 20: "⑳", 21: "㉑", 51: "51"}),
        ("decimalFullWidth", {12: "１２"}),
        ("none", {1: ""}),
        ("not known", {1: "1"}),
    ],
)
def test_formats(form: str, numbers: dict[int, str]) -> None:
    assert {number: written(number, form) for number in numbers} == numbers


OFFICIAL = (
    level(0, "chineseCountingThousand", "%1、")
    + level(1, "chineseCountingThousand", "（%2）")
    + level(2, "decimal", "%3.")
    + level(3, "decimal", "（%4）")
)


def test_the_levels_of_an_official_document() -> None:
    wanted = [
        (0, "情况"),
        (1, "做法"),
        (1, "成效"),
        (2, "甲"),
        (2, "乙"),
        (3, "丙"),
        (0, "打算"),
        (1, "整改"),
        (2, "丁"),
    ]
    body = "".join(p(f"{text}。", numbered(1, at)) for at, text in wanted)
    source = source_of(body, numbering=numbering({1: OFFICIAL}))
    assert texts(source) == [
        "一、情况。",
        "（一）做法。",
        "（二）成效。",
        "1. 甲。",
        "2. 乙。",
        "（1）丙。",
        "二、打算。",
        "（一）整改。",
        "1. 丁。",
    ]
    assert source.raw.splitlines() == texts(source)
    assert {block.kind for block in source.blocks} == {"paragraph"}


def test_levels_that_show_the_ones_above() -> None:
    levels = level(0, "decimal", "%1") + level(1, "decimal", "%1.%2") + level(2, "decimal", "%1.%2.%3")
    body = "".join(p("x", numbered(1, at)) for at in (1, 0, 1, 2, 2, 1, 0, 2))
    found = texts(source_of(body, numbering=numbering({1: levels})))
    assert found == ["1.1 x", "1 x", "1.1 x", "1.1.1 x", "1.1.2 x", "1.2 x", "2 x", "2.1.1 x"]


def test_restarts() -> None:
    levels = (
        level(0, "decimal", "%1.")
        + level(1, "decimal", "%2)", '<w:lvlRestart w:val="0"/>')
        + level(2, "decimal", "(%3)")
    )
    body = "".join(p("x", numbered(1, at)) for at in (0, 1, 1, 0, 1, 2, 1, 2))
    found = texts(source_of(body, numbering=numbering({1: levels})))
    assert found == ["1. x", "1) x", "2) x", "2. x", "3) x", "(1) x", "4) x", "(1) x"]


def test_lists_that_share_their_counts_and_one_that_starts_anew() -> None:
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    other = f'<w:lvlOverride w:ilvl="0">{level(0, "upperRoman", "%1.")}</w:lvlOverride>'
    nums = {1: (7, ""), 2: (7, ""), 3: (7, anew), 4: (7, other)}
    body = "".join(p("x", numbered(num)) for num in (1, 1, 2, 3, 3, 1, 4))
    found = texts(source_of(body, numbering=numbering({7: level(0, "decimal", "%1.")}, nums)))
    assert found == ["1. x", "2. x", "3. x", "5. x", "6. x", "7. x", "VIII. x"]


def test_numbers_by_style_by_link_and_none() -> None:
    levels = level(0, "chineseCounting", "第%1章", '<w:pStyle w:val="H1"/>') + level(
        1, "chineseCounting", "第%2条", '<w:pStyle w:val="H2"/>'
    )
    styles = (
        style("H1", "heading 1", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
        + style("H2", "条", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>')
        + style("H3", "不编号", f"<w:pPr>{numbered(0)}</w:pPr>", based="H2")
        + style("L", "链", '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>', kind="numbering")
    )
    body = p("总则", styled("H1")) + p("目的。", styled("H2")) + p("依据。", styled("H2")) + p("说明。", styled("H3"))
    linked = '<w:numStyleLink w:val="L"/>'
    kinds = {1: levels, 2: level(0, "decimal", "%1)"), 3: linked}
    source = source_of(body + p("y", numbered(3)), styles=styles, numbering=numbering(kinds))
    assert texts(source) == ["第一章 总则", "第一条 目的。", "第二条 依据。", "说明。", "1) y"]
    assert source.blocks[0].kind == "heading"


def test_the_number_of_a_heading_that_is_digits_alone_stands_in_the_raw_text() -> None:
    source = source_of(
        p("Scope", styled("H") + numbered(1)),
        styles=style("H", "heading 1"),
        numbering=numbering({1: level(0, "decimal", "%1")}),
    )
    assert (source.raw, texts(source)) == ("1 Scope\n", ["Scope"])


def test_bullets_and_letters_are_items() -> None:
    bullet = level(0, "bullet", "\uf0b7", "") + level(1, "lowerLetter", "%2)")
    body = p("甲县12座。", numbered(1)) + p("乙县29座。", numbered(1, 1)) + p("丙县。", styled("B2"))
    styles = style("B2", "List Bullet 2", f"<w:pPr>{numbered(1, None)}</w:pPr>")
    source = source_of(body, styles=styles, numbering=numbering({1: bullet}))
    assert [(block.kind, block.level, block.text) for block in source.blocks] == [
        ("item", 1, "甲县12座。"),
        ("item", 2, "乙县29座。"),
        ("item", 2, "丙县。"),
    ]
    assert source.raw == "• 甲县12座。\na) 乙县29座。\n• 丙县。\n"


def test_numbers_filled_with_zeros_legal_and_hidden() -> None:
    padded = (
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" '
        'w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback>'
        '</mc:AlternateContent><w:lvlText w:val="%1."/></w:lvl>'
    )
    legal = level(0, "upperRoman", "%1.") + level(1, "decimal", "%1.%2", "<w:isLgl/>")
    hidden = level(0, "decimal", "%1.").replace("</w:lvl>", "<w:rPr><w:vanish/></w:rPr></w:lvl>")
    body = p("x", numbered(1)) + p("x", numbered(2)) + p("x", numbered(2, 1)) + p("x", numbered(3))
    found = texts(source_of(body, numbering=numbering({1: padded, 2: legal, 3: hidden})))
    assert found == ["001. x", "I. x", "1.1 x", "x"]


def test_what_is_broken_or_leads_in_a_circle() -> None:
    styles = style("L", "环", f"<w:pPr>{numbered(1)}</w:pPr>", kind="numbering")
    broken = '<w:lvl w:ilvl="x"/><w:lvl w:ilvl="0"><w:start w:val="99999999999"/><w:lvlText/></w:lvl>'
    kinds = {1: '<w:numStyleLink w:val="L"/>', 2: broken}
    body = "".join(p("x", numbered(num, at)) for num, at in ((1, 0), (2, 0), (2, 77), (9, 0), ("a", -3)))
    assert texts(source_of(body, styles=styles, numbering=numbering(kinds))) == ["x"] * 5
