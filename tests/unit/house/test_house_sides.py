"""Headers, footers and their pictures: texts and fields, sides and first pages, what cannot be taken over."""

from __future__ import annotations

import re
import tomllib
import zipfile
from io import BytesIO
from typing import Any

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm

from masthead.fill import load_template
from masthead.house import House, house_theme, read_house
from masthead.pipeline.sample import sample_report
from masthead.pipeline.typeset import typeset, write
from masthead.theme_file import changed as changed_theme
from tests.unit.house.house_files import LOGO, MEMO, changed, page_field, saved, styled_memo

WORD = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def memo() -> Any:
    made = docx.Document()
    made.add_paragraph(MEMO)
    return made


def read(made: Any) -> House:
    return read_house(saved(made), "house.docx")


def header(house: House) -> dict[str, str]:
    assert house.sides.header
    return house.sides.header.slots


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("PAGE", "9 {page}"),
        ("PAGE \\* MERGEFORMAT", "9 {page}"),
        (" numpages ", "9 {pages}"),
        ('STYLEREF "heading 1"', "9 {heading}"),
        ("TITLE", "9 {title}"),
    ],
)
def test_fields_have_their_names_and_not_their_last_result(code: str, shown: str) -> None:
    made = memo()
    page_field(made.sections[0].header.paragraphs[0], "9 ", code=code)
    assert header(read(made)) == {"left": shown}


def test_the_text_of_another_field_is_taken_and_told() -> None:
    made = memo()
    page_field(made.sections[0].header.paragraphs[0], "Issue ", code="DOCPROPERTY Issue")
    house = read(made)
    assert header(house) == {"left": "Issue 9"}
    assert any("DOCPROPERTY" in what for what in house.sides.left_out)


def test_a_simple_field_and_words_in_braces() -> None:
    made = memo()
    paragraph = made.sections[0].header.paragraphs[0]
    paragraph.add_run("{page} of ")
    paragraph._element.append(
        parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr=" NUMPAGES "><w:r><w:t>7</w:t></w:r></w:fldSimple>')
    )
    assert header(read(made)) == {"left": "(page) of {pages}"}


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("A\tB\tC", {"left": "A", "center": "B", "right": "C"}),
        ("A\t\tC", {"left": "A", "right": "C"}),
        ("\tB", {"center": "B"}),
        ("A", {"left": "A"}),
    ],
)
def test_tabs_part_left_middle_and_right(text: str, slots: dict[str, str]) -> None:
    made = memo()
    made.sections[0].header.paragraphs[0].text = text
    assert header(read(made)) == slots


def test_a_first_page_without_and_with_its_own_header() -> None:
    made = memo()
    section = made.sections[0]
    section.header.paragraphs[0].text = "Office"
    section.different_first_page_header_footer = True
    empty = read(made)
    assert empty.sides.header
    assert not empty.sides.header.first
    assert empty.sides.left_out == ()
    section.first_page_header.paragraphs[0].text = "Welcome"
    own = read(made)
    assert any("first page's own header: Welcome" in what for what in own.sides.left_out)
    section.first_page_header.paragraphs[0].text = "Office"
    same = read(made)
    assert same.sides.header
    assert same.sides.header.first


def test_a_page_number_at_the_fore_edge_may_stand_on_a_first_page_of_its_own() -> None:
    made = memo()
    made.settings.odd_and_even_pages_header_footer = True
    section = made.sections[0]
    section.different_first_page_header_footer = True
    for footer, align in (
        (section.footer, ALIGN.RIGHT),
        (section.even_page_footer, ALIGN.LEFT),
        (section.first_page_footer, ALIGN.RIGHT),
    ):
        footer.paragraphs[0].alignment = align
        page_field(footer.paragraphs[0])
    house = read(made)
    assert house.sides.footer
    assert (house.sides.footer.slots, house.sides.footer.first) == ({"outer": "{page}"}, True)
    assert house.sides.left_out == ()


def test_other_words_on_even_pages_are_told() -> None:
    made = memo()
    made.settings.odd_and_even_pages_header_footer = True
    made.sections[0].header.paragraphs[0].text = "Office"
    made.sections[0].even_page_header.paragraphs[0].text = "Harbour"
    house = read(made)
    assert header(house) == {"left": "Office"}
    assert any("header of even pages: Harbour" in what for what in house.sides.left_out)


def test_further_lines_of_a_header_are_told() -> None:
    made = memo()
    made.sections[0].header.paragraphs[0].text = "Office"
    made.sections[0].header.add_paragraph("Quay 3")
    house = read(made)
    assert header(house) == {"left": "Office"}
    assert any("Quay 3" in what for what in house.sides.left_out)


def test_a_rule_below_the_header() -> None:
    made = memo()
    paragraph = made.sections[0].header.paragraphs[0]
    paragraph.text = "Office"
    paragraph._element.get_or_add_pPr().append(
        parse_xml(f'<w:pBdr {nsdecls("w")}><w:bottom w:val="single" w:sz="12" w:space="1" w:color="C00000"/></w:pBdr>')
    )
    side = read(made).sides.header
    assert side
    assert side.rule
    assert (side.rule.weight, side.rule.color, side.rule.gap) == (1.5, "#C00000", 1.0)


def test_page_numbers_between_dashes_by_their_kind() -> None:
    made = memo()
    made.sections[0]._sectPr.append(parse_xml(f'<w:pgNumType {nsdecls("w")} w:fmt="numberInDash"/>'))
    page_field(made.sections[0].footer.paragraphs[0])
    side = read(made).sides.footer
    assert side
    assert side.slots == {"left": "- {page} -"}


def test_a_watermark_and_a_frame_around_the_page_are_told() -> None:
    made = memo()
    made.sections[0]._sectPr.append(parse_xml(f'<w:pgBorders {nsdecls("w")}><w:top w:val="single"/></w:pgBorders>'))
    shape = '<v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textpath string="DRAFT"/></v:shape>'
    made.sections[0].header.paragraphs[0]._element.append(
        parse_xml(f"<w:r {nsdecls('w')}><w:pict>{shape}</w:pict></w:r>")
    )
    house = read(made)
    assert any("'DRAFT'" in what for what in house.sides.left_out)
    assert "a frame around the page" in house.sheet.left_out


def with_logo(align: Any = None) -> Any:
    made = memo()
    section = made.sections[0]
    section.page_width, section.left_margin, section.right_margin = Mm(210), Mm(30), Mm(20)
    section.header_distance = Mm(10)
    paragraph = section.header.paragraphs[0]
    paragraph.alignment = align
    paragraph.add_run().add_picture(BytesIO(LOGO), width=Mm(40))
    return made


@pytest.mark.parametrize(("align", "x"), [(None, 30), (ALIGN.CENTER, 90), (ALIGN.RIGHT, 150)])
def test_a_picture_in_the_line_stands_where_its_paragraph_has_it(align: Any, x: float) -> None:
    (logo,) = read(with_logo(align)).sides.logos
    assert logo.data == LOGO
    assert [round(one / Mm(1).pt, 1) for one in (logo.x, logo.y, logo.width)] == [x, 10.0, 40.0]


def as_anchor(place: str) -> Any:
    """A change of XML that takes the picture out of its line and puts it at a place."""

    def change(name: str, text: str) -> str:
        text = re.sub(r"<wp:inline([^>]*)>", rf'<wp:anchor\1 simplePos="0"><wp:simplePos x="0" y="0"/>{place}', text)
        return text.replace("</wp:inline>", "</wp:anchor>") if "header" in name else text

    return change


@pytest.mark.parametrize(
    ("across", "down", "corner"),
    [
        ('"page"><wp:posOffset>360000', '"page"><wp:posOffset>720000', (10, 20)),
        ('"margin"><wp:align>right', '"paragraph"><wp:posOffset>36000', (150, 11)),
        ('"page"><wp:align>center', '"topMargin"><wp:posOffset>0', (85, 0)),
        ('"column"><wp:posOffset>0', '"margin"><wp:posOffset>none', (30, 25.4)),
    ],
)
def test_a_picture_on_the_sheet_stands_where_it_is_anchored(
    across: str, down: str, corner: tuple[float, float]
) -> None:
    ends = (re.sub(r".*<(wp:\w+)>.*", r"</\1>", one) for one in (across, down))
    place = "".join(
        f"<wp:position{side} relativeFrom={one}{end}</wp:position{side}>"
        for side, one, end in zip("HV", (across, down), ends, strict=True)
    )
    (logo,) = read_house(changed(saved(with_logo()), as_anchor(place)), "house.docx").sides.logos
    assert [round(one / Mm(1).pt, 1) for one in (logo.x, logo.y)] == list(corner)


def test_a_picture_that_is_linked_to_and_one_of_windows_are_told() -> None:
    def linked(_: str, text: str) -> str:
        return re.sub(r'Target="media/[^"]*"', 'Target="file:///c:/logo.png" TargetMode="External"', text)

    data = saved(with_logo())
    house = read_house(changed(data, linked), "house.docx")
    assert house.sides.logos == ()
    assert any("linked to" in what for what in house.sides.left_out)
    windows = read_house(renamed(data), "house.docx")
    assert windows.sides.logos == ()
    assert any("EMF pictures cannot be placed" in what for what in windows.sides.left_out)


def renamed(data: bytes) -> bytes:
    """The file with its picture as an enhanced metafile."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            part = source.read(name)
            if "media/" in name:
                target.writestr(name.replace(".png", ".emf"), b"\x01\0\0\0l\0\0\0" + bytes(100))
            else:
                target.writestr(name, part.replace(b"image1.png", b"image1.emf"))
    return out.getvalue()


def test_a_picture_of_an_older_program() -> None:
    made = with_logo()
    run = made.sections[0].header.paragraphs[0].runs[0]._element
    rid = run.xpath(".//a:blip/@r:embed")[0]
    for drawing in run.xpath("./w:drawing"):
        run.remove(drawing)
    style = "position:absolute;margin-left:36pt;margin-top:20pt;width:72pt;height:24pt"
    style += ";mso-position-horizontal-relative:page;mso-position-vertical-relative:page"
    run.append(
        parse_xml(
            f'<w:pict {nsdecls("w")} xmlns:v="urn:schemas-microsoft-com:vml" xmlns:r="{WORD}">'
            f'<v:shape style="{style}" alt="Crest"><v:imagedata r:id="{rid}"/></v:shape></w:pict>'
        )
    )
    (logo,) = read(made).sides.logos
    assert (logo.x, logo.y, logo.width, logo.alt) == (36.0, 20.0, 72.0, "Crest")


def test_pages_of_pictures() -> None:
    (first,) = read_house(styled_memo(), "house.docx").sides.logos
    assert first.pages == "first"
    (everywhere,) = read(with_logo()).sides.logos
    assert everywhere.pages == "all"
    made = with_logo()
    made.sections[0].different_first_page_header_footer = True
    (rest,) = read(made).sides.logos
    assert rest.pages == "rest"


def test_a_table_sets_logo_and_text_side_by_side() -> None:
    made = memo()
    section = made.sections[0]
    section.page_width, section.left_margin, section.right_margin = Mm(210), Mm(30), Mm(20)
    section.header_distance = Mm(10)
    table = section.header.add_table(1, 3, Mm(160))
    for cell, width in zip(table.rows[0].cells, (40, 80, 40), strict=True):
        cell.width = Mm(width)
    left, middle, right = (cell.paragraphs[0] for cell in table.rows[0].cells)
    middle.text = "Harbour Office"
    page_field(right, "Page ")
    left.add_run().add_picture(BytesIO(LOGO), width=Mm(30))
    left.alignment = ALIGN.RIGHT
    empty = section.header.paragraphs[0]._element
    empty.getparent().remove(empty)
    house = read(made)
    (logo,) = house.sides.logos
    assert header(house) == {"center": "Harbour Office", "right": "Page {page}"}
    assert [round(one / Mm(1).pt, 1) for one in (logo.x, logo.y)] == [40.0, 10.0]
    assert Mm(20).pt < house.sides.reach["header", "default"] < Mm(45).pt
    assert house.sides.left_out == ()


def test_words_stand_at_the_foot_of_a_line_that_a_picture_makes_higher() -> None:
    made = with_logo()
    made.sections[0].header.paragraphs[0].add_run(" Office")
    side = read(made).sides.header
    assert side
    assert side.bottom - side.top < 20
    assert side.bottom == pytest.approx(Mm(10 + 40 / 3).pt, abs=4)


def test_lines_drawn_in_a_header_are_rules_of_the_page() -> None:
    report = sample_report("zh-CN")
    (letter,) = write(typeset(report, ["xinhan"]), ("docx",))
    house = read_house(letter.data, "house.docx")
    assert house.sides.left_out == ()
    assert {(one.color, one.pages) for one in house.sides.rules} == {("#E60000", "first")}
    assert sorted(round(one.weight / Mm(1).pt, 1) for one in house.sides.rules) == [0.3, 0.9]
    base = load_template("gongwen").theme
    own = tomllib.loads(house_theme(house, base, "x").text)
    made = changed_theme(base, {key: value for key, value in own.items() if key != "inherits"})
    assert {round(rule.bottom / Mm(1).pt, 1) for rule in made.page_rules.values() if rule.bottom} == {20.0, 21.2}
    again = house_theme(house, load_template("xinhan").theme, "xinhan")
    assert "page-rules" not in tomllib.loads(again.text)


def test_shapes_groups_and_pictures_that_are_cut_are_told() -> None:
    def cut(name: str, text: str) -> str:
        return text.replace("<a:stretch>", '<a:srcRect l="1000"/><a:stretch>') if "header" in name else text

    def shape(name: str, text: str) -> str:
        return re.sub("<pic:pic>.*</pic:pic>", '<a:prstGeom prst="rect"/>', text) if "header" in name else text

    def group(name: str, text: str) -> str:
        word = 'xmlns:g="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"'
        return re.sub("(<pic:pic>.*</pic:pic>)", rf"<g:wgp {word}>\1</g:wgp>", text) if "header" in name else text

    for change, what in ((cut, "the cut of a picture"), (shape, "a shape in"), (group, "a group of shapes")):
        house = read_house(changed(saved(with_logo()), change), "house.docx")
        assert any(what in one for one in house.sides.left_out)
