"""Word files that are made to harm: refused or read, soon, and with nothing fetched."""

from __future__ import annotations

import pytest

from masthead.errors import ReadError
from masthead.read import limits, read_bytes
from tests.unit.read.word_files import document, numbered, p, r, root_of, source_of, style, styled, texts


def refused(body: str, words: str) -> None:
    with pytest.raises(ReadError, match=words) as caught:
        source_of(body)
    assert caught.value.where.startswith("a.docx")
    assert caught.value.hint


def test_paragraphs_and_tags_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "BLOCKS", 2000)
    refused(p("x") * 3000, "2,000 paragraphs")
    refused("<w:p/>" * 4_100_000, "tags")


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
        ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"),
        ("<w:ins>", "</w:ins>"),
    ],
)
def test_deep_nesting(opening: str, closing: str) -> None:
    most = 240 // opening.count("<")
    assert texts(source_of(opening * most + p("x") + closing * most))[0] == "x"
    refused(opening * 300 + p("x") + closing * 300, "broken")


def test_deep_nesting_in_a_paragraph() -> None:
    for name in ("w:hyperlink", "w:ins", "w:smartTag"):
        assert texts(source_of(f"<w:p>{f'<{name}>' * 240}{r('x')}{f'</{name}>' * 240}</w:p>")) == ["x"]
    fractions = f"<m:oMath>{'<m:f><m:num>' * 115}<m:r><m:t>1</m:t></m:r>{'</m:num></m:f>' * 115}</m:oMath>"
    assert len(source_of(f"<w:p>{fractions}</w:p>").blocks) == 1
    boxes = "<w:r><w:pict><w:txbxContent><w:p>" * 60 + r("x") + "</w:p></w:txbxContent></w:pict></w:r>" * 60
    assert texts(source_of(f"<w:p>{boxes}</w:p>")) == ["x"]


def test_cells_without_end() -> None:
    cell = f'<w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr>{p("x")}</w:tc>'
    found = source_of(f"<w:tbl><w:tr>{cell}{cell}</w:tr></w:tbl>").blocks[0]
    assert len(found.cells) == 2 * limits.COLUMNS
    refused(f"<w:tbl>{f'<w:tr>{cell * 2}</w:tr>' * 600}</w:tbl>", "table cells")


def test_fields_without_an_end_and_ends_without_fields() -> None:
    mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    assert texts(source_of(f"<w:p>{mark.format('end') * 50}{mark.format('separate')}{r('x')}</w:p>")) == ["x"]
    with pytest.raises(ReadError, match="no text"):
        source_of(f"<w:p>{mark.format('begin') * 5000}{r('x')}</w:p>")


def test_chains_of_styles_and_of_notes() -> None:
    styles = "".join(style(f"s{at}", f"x{at}", based=f"s{at + 1}") for at in range(5000))
    assert texts(source_of(p("x", styled("s0")), styles=styles)) == ["x"]
    notes = "".join(
        f'<w:footnote w:id="{at}"><w:p>{r("n")}<w:r><w:footnoteReference w:id="{at + 1}"/></w:r></w:p></w:footnote>'
        for at in range(3000)
    )
    found = source_of('<w:p><w:r><w:footnoteReference w:id="0"/></w:r></w:p>', footnotes=notes)
    assert len(found.blocks) == 3001


def test_numbers_that_are_none() -> None:
    body = (
        p("x", numbered("999999999999999999999", None)) + p("y", numbered(1, -1)) + p("z", '<w:outlineLvl w:val="x"/>')
    )
    assert texts(source_of(body)) == ["x", "y", "z"]


def test_entities_and_paths_lead_nowhere() -> None:
    from tests.unit.read.word_files import packed

    bomb = b'<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c SYSTEM "file:///etc/passwd">]>'
    for part in ("word/document.xml", "word/styles.xml"):
        parts = {
            "word/document.xml": root_of("document", f"<w:body>{p('x')}</w:body>"),
            "word/styles.xml": root_of("styles", ""),
            "word/_rels/document.xml.rels": b'<Relationships><Relationship Id="a" Type="x/styles" Target="styles.xml"/>'
            b'<Relationship Id="b" Type="x/numbering" Target="../../../etc/passwd"/></Relationships>',
        }
        assert texts(read_bytes(packed(parts), "a.docx", "a.docx")) == ["x"]
        parts[part] = parts[part].replace(b"?>", b"?>" + bomb)
        with pytest.raises(ReadError, match="document type"):
            read_bytes(packed(parts), "a.docx", "a.docx")


def test_damaged_old_and_locked_files() -> None:
    data = document(p("x"))
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    locked = ole + bytes(512) + "EncryptedPackage".encode("utf-16-le")
    for broken, words in (
        (data[: len(data) // 2], "no office file"),
        (b"", "the file is empty"),
        (ole + bytes(512), "old Office form"),
        (locked, "protected with a password"),
    ):
        with pytest.raises(ReadError, match=words):
            read_bytes(broken, "a.docx", "a.docx")
