"""The table of contents, links within the document, and what they lead to."""

from __future__ import annotations

import re
from typing import Any

from docx.oxml.ns import qn
from lxml import etree

from masthead.document import Block, Contents, Run
from masthead.write.docx import write_docx
from tests.office import docx_text, model_text
from tests.unit.write_docx.docx_samples import composed, pages, parts, text, theme, written

BLOCKS: tuple[Block, ...] = (
    Contents(
        2,
        (Run("目录"),),
        (
            text("toc-1", Run("一、水库\t2", href="#h 1")),
            text(
                "toc-2",
                Run("（一）检查", href="#heading-2"),
                Run("\t", href="#heading-2"),
                Run("13", href="#heading-2"),
            ),
        ),
    ),
    text("heading-1", "一、水库", level=1, anchor="h 1"),
    text("body", "见", Run("检查", href="#heading-2"), "和", Run("别处", href="#nowhere"), "。"),
    text("heading-2", "（一）检查", level=2, anchor="heading-2"),
    text("body", "另见", Run("此处", href="#p"), anchor="p"),
    text("body", "无人引用", anchor="unused"),
)


def body(*blocks: Block) -> Any:
    return etree.fromstring(parts(written("jianbao", blocks))["word/document.xml"].encode())[0]


def xpath(root: Any, query: str) -> Any:
    return root.xpath(query, namespaces={"w": root.nsmap["w"]})


def test_a_contents_is_one_field_with_our_pages_as_its_result() -> None:
    root = body(*BLOCKS)
    (held,) = xpath(root, "w:sdt/w:sdtContent")
    assert xpath(root, "w:sdt/w:sdtPr/w:docPartObj/w:docPartGallery/@w:val") == ["Table of Contents"]
    assert [" ".join(code.text.split()) for code in held.iter(qn("w:instrText"))] == [
        r'TOC \o "1-2" \h \z \u',
        r"PAGEREF h_1 \h",
        r"PAGEREF _Toc000000002 \h",
    ]
    kinds = [mark.get(qn("w:fldCharType")) for mark in held.iter(qn("w:fldChar"))]
    assert kinds == ["begin", *["separate", "begin", "separate", "end", "begin", "separate", "end"], "end"]
    assert [xpath(paragraph, "string(w:pPr/w:pStyle/@w:val)") for paragraph in held] == ["TOCHeading", "TOC1", "TOC2"]


def test_an_entry_that_says_its_heading_is_no_field_of_its_own() -> None:
    """LibreOffice shows no REF field inside a table of contents."""
    heading = text("heading-1", "Main results", level=1)
    data = write_docx(composed("briefing-note", (Contents(1, (Run("Contents"),)), heading), "en"))
    root = etree.fromstring(parts(data)["word/document.xml"].encode())
    (held,) = root.iter(qn("w:sdtContent"))
    assert [" ".join(str(code.text).split())[:7] for code in held.iter(qn("w:instrText"))] == ["TOC \\o ", "PAGEREF"]
    assert "Main results" in "".join(map(str, held.itertext()))


def test_the_text_is_that_of_the_document() -> None:
    data = written("jianbao", BLOCKS)
    assert docx_text(data) == model_text(pages(BLOCKS, theme("jianbao")).document)
    assert docx_text(data)[:3] == ["目录", "一、水库2", "（一）检查13"]


def test_nothing_asks_for_an_update_on_opening() -> None:
    assert "updateFields" not in parts(written("jianbao", BLOCKS))["word/settings.xml"]


def test_links_lead_to_bookmarks_around_their_places() -> None:
    root = body(*BLOCKS)
    names = {mark.get(qn("w:name")): mark for mark in root.iter(qn("w:bookmarkStart"))}
    assert list(names) == ["h_1", "_Toc000000002", "p"]
    assert len({mark.get(qn("w:id")) for mark in names.values()}) == len(names)
    assert set(xpath(root, "//w:hyperlink/@w:anchor")) == set(names)
    ends = [mark.get(qn("w:id")) for mark in root.iter(qn("w:bookmarkEnd"))]
    assert ends == [mark.get(qn("w:id")) for mark in names.values()]


def test_bookmarks_have_names_that_word_takes() -> None:
    anchors = ["目标", "Aim", "aim", "a-b", "a.b", "1", "x" * 60, "x" * 61, "heading-7"]
    root = body(*(text("body", Run("a", href=f"#{name}"), anchor=name) for name in anchors))
    names = [mark.get(qn("w:name")) for mark in root.iter(qn("w:bookmarkStart"))]
    assert names[:6] == ["目标", "Aim", "aim_0003", "a_b", "a_b_0005", "place_1"]
    assert names[8] == "_Toc000000009"
    assert len({name.lower() for name in names}) == len(anchors)
    assert all(re.fullmatch(r"[^\W\d]\w{0,39}", name) for name in names)


def test_a_link_to_no_place_is_text() -> None:
    (paragraph,) = [one for one in body(*BLOCKS).iter(qn("w:p")) if "别处" in "".join(one.itertext())]
    assert len(paragraph.findall(qn("w:hyperlink"))) == 1


def test_two_places_of_one_name_have_one_bookmark() -> None:
    root = body(text("body", Run("a", href="#x")), text("body", "b", anchor="x"), text("body", "c", anchor="x"))
    assert len(list(root.iter(qn("w:bookmarkStart")))) == 1


def test_contents_without_title_entries_or_pages() -> None:
    root = body(Contents(), Contents(1, (), (text("toc-1", "一"), text("toc-1", Run("二\t3", href="#gone")))))
    assert ["".join(one.itertext()) for one in root.iter(qn("w:p"))][:2] == [' TOC \\o "1-1" \\h \\z \\u 一', "二3"]
