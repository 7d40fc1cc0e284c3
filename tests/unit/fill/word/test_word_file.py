"""What a drawn file may hold: nothing that runs, fetches, changes by itself or tells of its writers."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO

import docx
import pytest

from masthead.errors import TemplateError
from masthead.fill.word import fill_file
from masthead.report import Report
from tests.unit.fill.word.drawing import LABEL, drawn, with_body, with_part

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
RELATIONSHIPS = "word/_rels/document.xml.rels"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
VML = "urn:schemas-microsoft-com:vml"
SETTINGS = "word/_rels/settings.xml.rels"
EXTERNAL = 'TargetMode="External"'
MARKED = '<w:p><w:pPr><w:rPr><w:del w:id="1" w:author="x"/></w:rPr></w:pPr>'


def changed(*pairs: tuple[str, str]) -> Callable[[], bytes]:
    """Makes a file with these replaced in its text."""

    def change(xml: str) -> str:
        for old, new in pairs:
            xml = xml.replace(old, new)
        return xml

    return lambda: with_body(drawn("甲"), change)


def related(kind: str, target: str, more: str = "", name: str = RELATIONSHIPS) -> bytes:
    """A file with one more relationship. more: its further attributes."""
    one = f'<Relationship Id="rId90" Type="{OFFICE}/{kind}" Target="{target}" {more}/></Relationships>'
    out = BytesIO(drawn("{{ title.text }}"))
    with zipfile.ZipFile(out, "a") as file:
        if name not in file.namelist():
            file.writestr(name, f'<Relationships xmlns="{PACKAGE}/relationships"></Relationships>')
    return with_part(out.getvalue(), {name: lambda xml: xml.replace("</Relationships>", one)})


def field(code: str) -> Callable[[str], str]:
    runs = "".join(
        f"<w:r>{part}</w:r>"
        for part in (
            '<w:fldChar w:fldCharType="begin"/>',
            f"<w:instrText>{code[:3]}</w:instrText>",
            f"<w:instrText>{code[3:]}</w:instrText>",
            '<w:fldChar w:fldCharType="separate"/>',
            "<w:t>9</w:t>",
            '<w:fldChar w:fldCharType="end"/>',
        )
    )
    return lambda xml: xml.replace("</w:p>", f"{runs}</w:p>", 1)


REFUSED = {
    "macros": lambda: related("vbaProject", "vbaProject.bin"),
    "object": lambda: related("oleObject", "embeddings/oleObject1.bin"),
    "workbook": lambda: related("package", "embeddings/book.xlsx"),
    "control": lambda: related("control", "activeX/activeX1.xml"),
    "html chunk": lambda: related("aFChunk", "chunk.html"),
    "subdocument": lambda: related("subDocument", "other.docx", EXTERNAL),
    "linked picture": lambda: related("image", "http://host.example/a.png", EXTERNAL),
    "linked header": lambda: related("header", "http://host.example/h.xml", EXTERNAL),
    "data source": lambda: related("mailMergeSource", "data.csv", EXTERNAL, SETTINGS),
    "fonts": lambda: related("font", "fonts/font1.odttf", "", "word/_rels/fontTable.xml.rels"),
    "link to a file": lambda: related("hyperlink", "file:///etc/passwd", EXTERNAL),
    "link to a script": lambda: related("hyperlink", "javascript:alert(1)", EXTERNAL),
    "unknown kind": lambda: related("somethingNew", "new.xml"),
    "part that is missing": lambda: related("header", "header9.xml"),
    "part outside": lambda: related("image", "../../outside.png"),
    "a second document": lambda: related("officeDocument", "document.xml"),
    "styles as a picture": lambda: related("image", "styles.xml"),
    "styles as numbering": lambda: related("numbering", "styles.xml"),
    "broken reference": changed(("<w:t>甲", f'<w:drawing xmlns:a="{A}"><a:blip r:embed="rId99"/></w:drawing><w:t>甲')),
    "insertion": changed(("<w:r>", '<w:ins w:id="1" w:author="x"><w:r>'), ("</w:r>", "</w:r></w:ins>")),
    "deletion of a paragraph": changed(("<w:p>", MARKED)),
    "date field": lambda: with_body(drawn("甲"), field("DATE \\@ yyyy")),
    "include field": lambda: with_body(drawn("甲"), field('INCLUDETEXT "x"')),
    "linked picture field": lambda: with_body(drawn("甲"), field(' includepicture "http://host.example/x.png"')),
    "dde": lambda: with_body(drawn("甲"), field("DDEAUTO c:\\windows\\cmd.exe")),
    "link field to a file": lambda: with_body(drawn("甲"), field('HYPERLINK "file://host.example/a.exe"')),
    "link field to a share": lambda: with_body(drawn("甲"), field('HYPERLINK \\o "tip" "\\\\\\\\host.example\\\\a"')),
    "link field without an address": lambda: with_body(drawn("甲"), field("HYPERLINK ")),
    "simple field": changed(("<w:r>", '<w:fldSimple w:instr=" TIME "/><w:r>')),
    "old drawing": changed(("<w:t>甲", f'<w:pict xmlns:v="{VML}"><v:imagedata src="x.png"/></w:pict><w:t>甲')),
    "document type": changed(("<w:document", '<!DOCTYPE x [<!ENTITY a "b">]><w:document')),
    "broken xml": lambda: with_body(drawn("甲"), lambda xml: xml[:-20]),
    "another root": changed(("<w:body>", "<w:other>"), ("</w:body>", "</w:other>")),
    "relationships that are none": lambda: with_part(
        drawn("甲"), {"_rels/.rels": lambda xml: xml.replace(f'"{PACKAGE}/relationships"', '"urn:x"')}
    ),
    "relationships of another family": lambda: with_part(
        drawn("甲"), {"_rels/.rels": lambda xml: xml.replace(f"{OFFICE}/office", "http://host.example/office")}
    ),
    "no zip": lambda: b"PK nothing",
    "empty": lambda: b"",
    "no office file": lambda: with_nothing(),
}  # fmt: skip


def with_nothing() -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr("a.txt", "b")
    return out.getvalue()


@pytest.mark.parametrize("make", REFUSED.values(), ids=REFUSED.keys())
def test_what_a_drawn_file_may_not_hold(chinese: Report, make: Callable[[], bytes]) -> None:
    with pytest.raises(TemplateError) as caught:
        fill_file(chinese, make(), LABEL)
    assert caught.value.where.startswith(LABEL)
    assert caught.value.hint
    assert "cannot be filled" not in caught.value.what  # it is known what is wrong


KEPT = (
    *("PAGE", " NUMPAGES \\* MERGEFORMAT", ' TOC \\o "1-3"', "REF a", ' HYPERLINK \\l "a"'),
    *(' hyperlink "https://host.example/a" \\o "tip" \\t "_blank" ', "HYPERLINK mailto:a@host.example \\n"),
)


@pytest.mark.parametrize("code", KEPT)
def test_fields_of_the_document_itself_stay(chinese: Report, code: str) -> None:
    made = fill_file(chinese, with_body(drawn("甲"), field(code)), LABEL)
    assert docx.Document(BytesIO(made.data)).paragraphs[0].text == "甲9"


@pytest.mark.parametrize("address", ["https://host.example/a", "mailto:a@host.example", "HTTP://host.example"])
def test_links_to_addresses_stay(chinese: Report, address: str) -> None:
    data = related("hyperlink", address, 'TargetMode="External"')
    made = docx.Document(BytesIO(fill_file(chinese, data, LABEL).data))
    assert made.part.rels["rId90"].target_ref == address


@pytest.mark.parametrize(
    "kind", ["webSettings", "intelligence", "webextensiontaskpanes", "customXml", "glossaryDocument"]
)
def test_what_word_keeps_beside_the_text_is_left_out(chinese: Report, kind: str) -> None:
    made = docx.Document(BytesIO(fill_file(chinese, related(kind, "missing.xml"), LABEL).data))
    assert made.paragraphs[0].text == chinese.title.text
    assert "rId90" not in made.part.rels


def names(data: bytes) -> set[str]:
    with zipfile.ZipFile(BytesIO(data)) as file:
        return set(file.namelist())


def test_who_wrote_the_drawn_file_is_not_given_on(chinese: Report) -> None:
    document = docx.Document(BytesIO(drawn("{{ title.text }}")))
    document.core_properties.author = document.core_properties.last_modified_by = "somebody"
    document.core_properties.comments = "draft"
    document.add_comment(document.paragraphs[0].runs, "a remark of the office's", "somebody")
    out = BytesIO()
    document.save(out)
    mark = ' w:rsidR="00AB12CD" w:rsidRDefault="00AB12CD"'
    filled = fill_file(chinese, with_body(out.getvalue(), lambda xml: xml.replace("<w:p>", f"<w:p{mark}>")), LABEL)
    assert [finding.code for finding in filled.findings] == ["drawn-comments"]
    assert not {name for name in names(filled.data) if "comment" in name or "app.xml" in name or "custom" in name}
    with zipfile.ZipFile(BytesIO(filled.data)) as file:
        whole = b"".join(file.read(name) for name in file.namelist())
    assert not any(word in whole for word in (b"somebody", b"a remark", b"draft", b"00AB12CD", b"comment"))


def test_the_template_that_it_was_made_from_is_not_named(chinese: Report) -> None:
    named = f'<w:attachedTemplate xmlns:r="{OFFICE}" r:id="rId90"/><w:zoom'
    data = related("attachedTemplate", "file:///C:/office/Normal.dotm", EXTERNAL, SETTINGS)
    data = with_part(data, {"word/settings.xml": lambda xml: xml.replace("<w:zoom", named, 1)})
    with zipfile.ZipFile(BytesIO(fill_file(chinese, data, LABEL).data)) as file:
        whole = b"".join(file.read(name) for name in file.namelist())
    assert not any(word in whole for word in (b"attachedTemplate", b"Normal.dotm"))


def test_smart_tags_are_unwrapped(chinese: Report) -> None:
    smart = '<w:smartTag w:uri="urn:x" w:element="place"><w:smartTagPr/><w:r><w:t>{{ title.</w:t></w:r></w:smartTag>'
    data = with_body(drawn("|text }}"), lambda xml: xml.replace("<w:r><w:t>|", f"{smart}<w:r><w:t>"))
    made = docx.Document(BytesIO(fill_file(chinese, data, LABEL).data))
    assert made.paragraphs[0].text == chinese.title.text
    assert not made.element.body.xpath(".//w:smartTag | .//w:smartTagPr")


def test_text_bound_to_data_of_the_file_stays_as_it_is_filled(chinese: Report) -> None:
    bound = '<w:sdt><w:sdtPr><w:id w:val="5"/><w:dataBinding w:xpath="/a" w:storeItemID="{1}"/></w:sdtPr><w:sdtContent>'
    data = with_body(
        drawn("{{ title.text }}"),
        lambda xml: xml.replace("<w:r>", f"{bound}<w:r>", 1).replace("</w:r>", "</w:r></w:sdtContent></w:sdt>", 1),
    )
    made = docx.Document(BytesIO(fill_file(chinese, data, LABEL).data))
    assert not made.element.body.xpath(".//w:dataBinding")
    assert [text.text for text in made.element.body.xpath(".//w:t")] == [chinese.title.text]
