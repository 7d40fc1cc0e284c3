"""The checks of soundness find each fault that they look for, in a file that has it and no other."""

from __future__ import annotations

import re
import zipfile
from functools import cache
from io import BytesIO

import pytest

from masthead.compose import compose
from masthead.write.docx import write_docx
from tests.soundness import faults
from tests.unit.write_docx.everything import FONTS, LOOK, everything

BODY, STYLES, TYPES, RELS = (
    "word/document.xml",
    "word/styles.xml",
    "[Content_Types].xml",
    "word/_rels/document.xml.rels",
)
TEXT = '<w:p><w:r><w:t xml:space="preserve">文</w:t></w:r></w:p>'
# What is wrong → the part, what is replaced in it (a pattern), and by what.
WRONG: dict[str, tuple[str, str, str]] = {
    "order of children": (BODY, "(<w:pStyle [^>]*/>)(<w:spacing [^>]*/>)", r"\2\1"),
    "unknown element": (BODY, "<w:body>", "<w:body><w:paragraph/>"),
    "value outside its kind": (STYLES, '<w:jc w:val="both"/>', '<w:jc w:val="middle"/>'),
    "style that is not there": (BODY, '<w:pStyle w:val="BodyText"/>', '<w:pStyle w:val="Nobody"/>'),
    "style of another kind": (BODY, '<w:pStyle w:val="BodyText"/>', '<w:pStyle w:val="FootnoteReference"/>'),
    "style based on none": (STYLES, '<w:basedOn w:val="Normal"/>', '<w:basedOn w:val="Nobody"/>'),
    "style name twice": (STYLES, '<w:name w:val="Body Text"/>', '<w:name w:val="title"/>'),
    "bookmark without end": (BODY, "<w:bookmarkEnd [^>]*/>", ""),
    "bookmark twice": (BODY, "(<w:bookmarkStart [^>]*/>)", r"\1\1"),
    "link to no bookmark": (BODY, '(<w:hyperlink w:anchor=")[^"]*', r"\1_Ref999"),
    "page of no bookmark": (BODY, r"PAGEREF \w+", "PAGEREF _Toc999"),
    "drawing number twice": (BODY, '(<wp:docPr id=")[0-9]+', r"\g<1>1"),
    "field without end": (BODY, '<w:r><w:fldChar w:fldCharType="end"/></w:r>', ""),
    "note without text": ("word/footnotes.xml", '<w:footnote w:id="1">.*?</w:footnote>', ""),
    "relationship that is not there": (BODY, '(<w:headerReference [^>]*r:id=")[^"]*', r"\1rId999"),
    "relationship of another kind": (BODY, '(<w:headerReference [^>]*r:id=")[^"]*', r"\1rId1"),
    "relationship nobody names": (BODY, "<w:headerReference [^>]*/>", ""),
    "relationship to nothing": (RELS, 'Target="styles.xml"', 'Target="stylish.xml"'),
    "address that opens a file": (RELS, 'Target="https://[^"]*"', 'Target="file:///C:/secret.txt"'),
    "content type missing": (TYPES, '<Override PartName="/word/styles.xml"[^>]*/>', ""),
    "content type of nothing": (TYPES, "/word/styles.xml", "/word/stylish.xml"),
    "two declarations": (STYLES, "^", "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"),
    "broken XML": (STYLES, "</w:styles>", ""),
    "document type": (STYLES, "<w:styles", "<!DOCTYPE w:styles><w:styles"),
    "control character": (BODY, "全市平均", "全市\u0085平均"),
    "face of a theme": (STYLES, "<w:rFonts ", '<w:rFonts w:asciiTheme="minorHAnsi" '),
    "cell without paragraph": (BODY, "(<w:tc>(?:(?!<w:p>).)*?)<w:p>.*?</w:p></w:tc>", r"\1</w:tc>"),
    "row of too few columns": (BODY, "(<w:tblHeader/></w:trPr>)<w:tc>.*?</w:tc>", r"\1"),
    "cell merged with none above": (BODY, "(<w:tcBorders>)", r'<w:vMerge w:val="continue"/>\1'),
    "cell of another width": (BODY, '<w:tcW w:w="[0-9]+"', '<w:tcW w:w="77"'),
    "tab in a text": (BODY, "全市平均", "全市\t平均"),
    "blanks that are not kept": (BODY, '<w:t xml:space="preserve">', "<w:t> "),
    "type too large": (STYLES, '<w:sz w:val="[0-9]+"/>', '<w:sz w:val="5000"/>'),
    "length too large": (STYLES, '<w:spacing w:before="[0-9]+"', '<w:spacing w:before="40000"'),
    "section not at the end": (BODY, "</w:body>", f"{TEXT}</w:body>"),
}


@cache
def sound() -> dict[str, bytes]:
    """The parts of a file with all that the writer knows."""
    with zipfile.ZipFile(BytesIO(write_docx(compose(everything(), LOOK, FONTS)))) as file:
        return {name: file.read(name) for name in file.namelist()}


def packed(parts: dict[str, bytes]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for name, part in parts.items():
            file.writestr(name, part)
    return out.getvalue()


def test_a_sound_file_has_no_faults() -> None:
    assert faults(packed(sound())) == []


@pytest.mark.parametrize("wrong", WRONG)
def test_each_fault_is_found(wrong: str) -> None:
    name, pattern, replacement = WRONG[wrong]
    changed, count = re.subn(pattern, replacement, sound()[name].decode(), flags=re.DOTALL)
    assert count
    assert faults(packed({**sound(), name: changed.encode()}))


def test_a_part_that_nothing_is_related_to_is_found() -> None:
    types = sound()[TYPES].replace(b"</Types>", b'<Default Extension="bin" ContentType="application/x"/></Types>')
    assert any("nothing is related" in fault for fault in faults(packed({**sound(), TYPES: types, "word/x.bin": b"1"})))


def test_a_name_that_is_there_twice_is_found() -> None:
    out = BytesIO(packed(sound()))
    with zipfile.ZipFile(out, "a") as file, pytest.warns(UserWarning, match="Duplicate name"):
        file.writestr(STYLES, sound()[STYLES])
    assert any("2 entries" in fault for fault in faults(out.getvalue()))


@pytest.mark.parametrize("name", ["/word/x.xml", "word\\x.xml", "C:/x.xml", "word/../x.xml"])
def test_a_path_in_place_of_a_name_is_found(name: str) -> None:
    assert any("is no name of a part" in fault for fault in faults(packed({**sound(), name: sound()[STYLES]})))
