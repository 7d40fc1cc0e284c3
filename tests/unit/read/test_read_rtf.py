"""RTF, as word processors write it."""

from __future__ import annotations

import pytest

from masthead.errors import ReadError
from masthead.read import read_bytes
from masthead.source import Source

_HEAD = (
    r"{\rtf1\ansi\ansicpg936\deff0{\fonttbl{\f0\fcharset134 SimSun;}{\f1\fcharset0 Arial;}"
    r"{\f2\fcharset2 Symbol;}{\f3\fnil\fcharset2 Wingdings;}}"
    r"{\stylesheet{\s1\outlinelevel0 heading 1;}{\s2 Title;}{\s3 Normal;}}"
)


def source_of(body: str) -> Source:
    return read_bytes(f"{_HEAD}{body}}}".encode("latin-1"), "a.rtf", "a.rtf")


def coded(text: str) -> str:
    return "".join(f"\\'{byte:02x}" for byte in text.encode("gb18030"))


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (coded("全市") + "41" + coded("座") + r"\par", "全市41座"),
        (r"\u20840?\u24066\'3f41\uc0\u24231\par", "全市41座"),
        (r"\uc2\u20840\'c8\'ab\u24066??41", "全市41"),
        (r"\f1 caf\u233?\par", "café"),
        (r"a\{b\}\\c\~d\_e\-f\emdash g", "a{b}\\c\xa0d-ef—g"),
        (r"a{\v hidden}b{\deleted gone}c", "abc"),
        (r"a{\*\unknown x}{\header h}{\info{\title t}}b{\*\bkmkstart x}", "ab"),
        (r"{\field{\*\fldinst HYPERLINK x}{\fldrslt link}}", "link"),
        (r"{\listtext\pard\plain 1.\tab}a\par", "1. a"),
        (r"{\listtext " + coded("一、") + r"\tab}a\par", "一、a"),
        (r"a{\pict\pngblip 89504e47}b\bin3 }}}c", "abc"),
        (r"{\shp{\*\shpinst{\sp{\sn x}{\sv y}}{\shptxt box\par}}}", "box"),
        (r"\u-10179?\u-8704?", "\U0001f600"),
        (r"a" + "\\\n" + "b", "a|b"),
        (r"{\f3\'fc} a{\f2\'b7}b{\f3\u-3988?}{\f1 x}", "✓ a•b●x"),
        (r"a 10{\super 6} 38{\strike 41}{\sub 2} CO{\sub 2}", "a 10⁶ 38₂ CO2"),
    ],
)
def test_text(body: str, said: str) -> None:
    assert "|".join(block.text for block in source_of(body).blocks) == said


def test_items_of_lists() -> None:
    source = source_of(
        r"\pard\ilvl0{\listtext\f2\'b7\tab}one\par\pard\ilvl1{\listtext\f3\'a7\tab}two\par{\listtext 3.\tab}three\par"
    )
    assert [(block.kind, block.level, block.text) for block in source.blocks] == [
        ("item", 1, "one"),
        ("item", 2, "two"),
        ("paragraph", 0, "3. three"),
    ]


def test_headings_tables_and_notes() -> None:
    source = source_of(
        r"\pard\s2 T\par\pard\s1 H\par\pard a{\super\chftn{\footnote\pard{\super\chftn} n}}b\par"
        r"\trowd\trhdr\cellx1\cellx2\pard\intbl x\cell y1\par y2\cell\row"
        r"\trowd\cellx1\cellx2\pard\intbl 1\cell 2\cell\row\pard end\par"
    )
    assert [(block.kind, block.level, block.text, block.table) for block in source.blocks] == [
        ("heading", 1, "T", 0),
        ("heading", 2, "H", 0),
        ("paragraph", 0, "a[1]b", 0),
        ("note", 0, "[1] n", 0),
        ("row", 1, "x\ty1 y2", 1),
        ("row", 0, "1\t2", 1),
        ("paragraph", 0, "end", 0),
    ]


def test_what_is_no_rtf_or_nests_without_end() -> None:
    for data in (b"text", b"{\\rtf1" + b"{" * 1000, b"{\\rtf1}"):
        with pytest.raises(ReadError):
            read_bytes(data, "a.rtf", "a.rtf")
