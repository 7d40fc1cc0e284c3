"""Sections: columns, turned sheets, and what each of them says about itself."""

from __future__ import annotations

from typing import Any

from lxml import etree

from masthead.document import Block, Columns, Group, PageBreak, Table, Turned
from tests.office import docx_text, model_text
from tests.unit.write_docx.docx_samples import pages, parts, text, theme, written
from tests.unit.write_docx.test_docx_tables import SPANS

# ECMA-376 part 1, 17.6.17
_SECTION = "headerReference footerReference footnotePr type pgSz pgMar cols titlePg docGrid"
_SIDES = ("top", "right", "bottom", "left")


def xpath(root: Any, query: str) -> Any:
    return root.xpath(query, namespaces={"w": root.nsmap["w"]})


def one(words: str) -> Block:
    return text("body", words)


def body(*blocks: Block) -> Any:
    return etree.fromstring(parts(written("jianbao", blocks))["word/document.xml"].encode())[0]


def sections(*blocks: Block) -> list[Any]:
    found = list(body(*blocks).xpath("//*[local-name()='sectPr']"))
    for section in found:
        order = [_SECTION.split().index(child.tag.rpartition("}")[2]) for child in section]
        assert order == sorted(order)
        assert len(xpath(section, "w:footerReference")) == 2
        assert len(xpath(section, "w:pgSz | w:pgMar | w:docGrid")) == 3
    return found


def kinds(*blocks: Block) -> list[tuple[str, str, bool]]:
    """(type, number of columns, turned) of each section."""
    return [
        (
            xpath(section, "string(w:type/@w:val)"),
            xpath(section, "string(w:cols/@w:num)"),
            xpath(section, "w:pgSz/@w:orient") == ["landscape"],
        )
        for section in sections(*blocks)
    ]


def margins(section: Any, sides: tuple[str, ...]) -> list[str]:
    return [xpath(section, f"string(w:pgMar/@w:{side})") for side in sides]


FLAT = ("", "", False)


def test_columns_are_a_section_that_goes_on_on_the_page() -> None:
    found = kinds(one("前"), Columns((one("一"), one("二"))), one("后"))
    assert found == [FLAT, ("continuous", "2", False), ("continuous", "", False)]


def test_the_space_before_columns_is_none_of_the_first_column() -> None:
    """Word and LibreOffice would put the first column lower than the others."""
    spaced = text("body", "一", space=(20.0, 0.0))
    columns = Columns((spaced, one("二")))
    slack = 18  # twips, which let a line of the grid be reached from above
    before, first = body(one("前"), columns).xpath("*[local-name()='p']")[:2]
    assert xpath(before, "string(w:pPr/w:spacing/@w:after)") == str(400 - slack)
    assert xpath(first, "string(w:pPr/w:spacing/@w:before)") in ("", "0")
    gap, end = xpath(body(SPANS, columns), "w:p[w:pPr/w:pStyle/@w:val='Gap']")[1:3]
    assert xpath(gap, "string(w:pPr/w:spacing/@w:before)") == str(690 - slack - 14)
    assert xpath(end, "count(w:pPr/w:sectPr)") == 1  # LibreOffice takes this one away


def test_columns_at_the_end_are_closed_so_that_they_are_balanced() -> None:
    assert kinds(Columns((one("一"),), 3)) == [("", "3", False), ("continuous", "", False)]
    assert kinds(Columns((one("一"),)), Columns((one("二"),)))[1:] == [
        ("continuous", "2", False),
        ("continuous", "", False),
    ]


def test_a_turned_sheet_has_its_size_and_margins_turned() -> None:
    first, turned, last = sections(one("前"), Turned((one("横"), SPANS)), one("后"))
    assert kinds(one("前"), Turned((one("横"), SPANS)), one("后"))[1:] == [
        ("nextPage", "", True),
        ("nextPage", "", False),
    ]
    sizes = [[xpath(section, f"string(w:pgSz/@w:{side})") for side in "wh"] for section in (first, turned, last)]
    assert sizes[1] == sizes[0][::-1] == sizes[2][::-1]
    assert margins(turned, _SIDES) == margins(first, ("left", "top", "right", "bottom"))


def test_a_page_break_beside_a_section_is_not_made_twice() -> None:
    root = body(one("前"), PageBreak(), Turned((PageBreak(), one("横"))), PageBreak(), one("后"))
    assert not root.xpath("//*[local-name()='pageBreakBefore']")
    assert kinds(one("前"), PageBreak(), Columns((one("栏"),)), one("后"))[1][0] == "nextPage"


def test_properties_stand_in_the_last_paragraph_of_a_section() -> None:
    root = body(Columns((one("一"), SPANS)), one("后"))
    (last,) = root.xpath("*[local-name()='p'][*/*[local-name()='sectPr']]")
    assert last.getprevious().tag.endswith("tbl")
    assert [child.tag.rpartition("}")[2] for child in root][-1] == "sectPr"


def test_a_paragraph_in_a_column_is_as_wide_as_the_column() -> None:
    column = Columns((text("body", "左\t右"),))
    (stop,) = body(column).xpath("//*[local-name()='tab'][@*[local-name()='pos']]")
    look = theme("jianbao")
    assert int(stop.xpath("string(@*[local-name()='pos'])")) == int((look.page.measure - look.columns.gap) / 2 * 20)


def test_columns_in_a_group_and_a_turned_sheet_alone() -> None:
    blocks = (Group("callout", (one("前"), Columns((one("栏"),)), Turned((one("横"),)))),)
    data = written("jianbao", blocks)
    assert docx_text(data) == model_text(pages(blocks, theme("jianbao")).document)
    assert kinds(Turned((one("横"),))) == [("", "", True)]
    assert kinds(Turned((Table("plain", ()),))) == [FLAT]
