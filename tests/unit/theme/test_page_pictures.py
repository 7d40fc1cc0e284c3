"""Pictures at fixed places of the sheet: read beside the theme's file, the same in PDF and DOCX."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pikepdf
import PIL.Image
import pypdfium2 as pdfium
import pytest
from lxml import etree

from masthead.compose import compose
from masthead.document import Block, Document, Paragraph, Run, Turned
from masthead.errors import TemplateError
from masthead.fill import Template, load_template
from masthead.fonts import load_fonts
from masthead.pages import Image, Item, Pages
from masthead.pages import Path as Drawn
from masthead.pipeline import templates
from masthead.pipeline.fingerprint import template_digest
from masthead.theme_file import changed
from masthead.units import MM
from masthead.write.docx import write_docx
from masthead.write.pdf import write_pdf
from tests.conformance import archive_faults, reader_faults
from tests.office import to_pdf
from tests.unit.pictures.made import png

LOGO = '[page-pictures.logo]\nfile = "logo.png"\nalt = "局徽"\nwidth = "40mm"\ntop = "12mm"\n'
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="40mm" height="10mm" viewBox="0 0 40 10">{}</svg>'
SHAPE = SVG.format('<path d="M0 0H40L35 10H0Z" fill="#00aa77"/>')
NOTICE = tuple(Paragraph("body", (Run("各单位要按照要求做好值守工作。" * 30),)) for _ in range(6))

Made = Callable[[str], Template]


@pytest.fixture
def made(tmp_path: Path) -> Made:
    """A copy of a shipped template with a logo beside its theme, which some lines are added to."""

    def make(lines: str) -> Template:
        folder = tmp_path / "mine"
        templates.copy("jianbao", str(folder))
        (folder / "logo.png").write_bytes(png(size=(400, 100)))
        (folder / "logo.svg").write_text(SHAPE, encoding="utf-8")
        theme = folder / "theme.toml"
        theme.write_text(f"{theme.read_text(encoding='utf-8')}\n{lines}", encoding="utf-8")
        return load_template(folder)

    return make


def composed(template: Template, *blocks: Block) -> Pages:
    document = Document("通知", "zh-CN", blocks or NOTICE)
    return compose(document, template.theme, load_fonts(template.theme.fonts))


def places(pages: Pages) -> list[list[tuple[int, int]]]:
    """The corner of each picture of each page, in mm."""
    found: list[list[tuple[int, int]]] = []
    for page in pages.pages:
        items: list[Item] = [item for part in page.placed if part.block < 0 for item in part.items]
        found.append([(round(one.x / MM), round(one.y / MM)) for one in items if isinstance(one, Image | Drawn)])
    return found


@pytest.mark.parametrize(
    ("place", "corner"),
    [("", (85, 12)), ('left = "28mm"\n', (28, 12)), ('right = "26mm"\n', (144, 12))],
)
def test_a_picture_stands_at_its_place_of_every_sheet(made: Made, place: str, corner: tuple[int, int]) -> None:
    pages = composed(made(LOGO + place))
    assert len(pages.pages) > 1
    assert places(pages) == [[corner]] * len(pages.pages)


def test_a_picture_at_the_fore_edge_changes_sides_and_may_leave_out_the_first_page(made: Made) -> None:
    lines = LOGO.replace('"12mm"', '"20mm"') + 'outer = "10mm"\npages = "rest"\n'
    assert places(composed(made(lines)))[:3] == [[], [(10, 20)], [(160, 20)]]


def test_a_picture_may_stand_on_the_first_page_alone_and_be_an_svg_at_the_foot(made: Made) -> None:
    lines = LOGO.replace("logo.png", "logo.svg").replace("top", "bottom") + 'pages = "first"\n'
    pages = composed(made(lines))
    assert places(pages)[:2] == [[(85, 275)], []]
    assert not pages.diagnostics


def test_a_picture_over_the_text_and_one_of_few_dots_are_told(made: Made) -> None:
    lines = LOGO.replace('top = "12mm"', 'top = "80mm"').replace('"40mm"', '"150mm"')
    assert [one.code for one in composed(made(lines)).diagnostics] == ["picture-coarse", "picture-behind-text"]


def test_the_pdf_has_it_as_an_artifact_of_the_head(made: Made) -> None:
    with pikepdf.open(BytesIO(write_pdf(composed(made(LOGO))))) as pdf:
        images = {name for page in pdf.pages for name in page.get_images()}
        content = pdf.pages[1].Contents.read_bytes().decode("latin-1")
    assert len(images) == 1
    assert re.search(r"/Artifact<</Type/Pagination/Subtype/Header>>BDC[^E]*Im1 Do", content)


@pytest.mark.parametrize("file", ["logo.png", "logo.svg"])
def test_archives_and_screen_readers_take_it(made: Made, tmp_path: Path, file: str) -> None:
    pdf = write_pdf(composed(made(LOGO.replace("logo.png", file))))
    (tmp_path / "a.pdf").write_bytes(pdf)
    assert archive_faults(pdf) == []
    assert reader_faults(tmp_path / "a.pdf") == []


def test_the_docx_has_it_in_the_header_with_its_own_relationship_and_words(made: Made) -> None:
    data = write_docx(composed(made(LOGO + 'outer = "26mm"\n')))
    with zipfile.ZipFile(BytesIO(data)) as file:
        names = file.namelist()
        heads = {name: file.read(name) for name in names if re.fullmatch(r"word/header-\w+\.xml", name)}
        relations = file.read("word/_rels/header-even.xml.rels").decode()
    assert [name for name in names if "media" in name] == ["word/media/image1.png"]
    assert 'Target="media/image1.png"' in relations
    assert len(heads) == 2
    for xml in heads.values():
        root = etree.fromstring(xml)
        assert root.xpath("string(//@descr)") == "局徽"
        assert str(root.xpath("string(//@*[local-name()='embed'])")) in relations


def test_a_picture_at_the_foot_is_in_the_footer(made: Made) -> None:
    data = write_docx(composed(made(LOGO.replace("top", "bottom"))))
    with zipfile.ZipFile(BytesIO(data)) as file:
        assert "word/_rels/footer-default.xml.rels" in file.namelist()
        assert not any("header" in name for name in file.namelist())


@pytest.mark.needs("soffice")
@pytest.mark.parametrize("file", ["logo.png", "logo.svg"])
def test_libreoffice_prints_it_where_the_pdf_has_it(made: Made, tmp_path: Path, file: str) -> None:
    lines = LOGO.replace("logo.png", file) + 'outer = "26mm"\n'
    pages = composed(made(lines), *NOTICE, Turned(NOTICE[:1]))
    work = tmp_path / "office"
    work.mkdir()
    mine, theirs = coloured(write_pdf(pages)), coloured(to_pdf(write_docx(pages), work))
    assert len(mine) == len(theirs) == len(pages.pages)
    for own, other in zip(mine, theirs, strict=True):
        assert own == pytest.approx(other, abs=1.5)


def coloured(pdf: bytes) -> list[tuple[float, ...]]:
    """Of each page the box of what is printed in colour, in mm from the top left of the sheet as it is bound: pictures;
    the text is black."""
    boxes = []
    with pdfium.PdfDocument(pdf) as opened:
        for page in opened:
            image = page.render(scale=MM).to_pil().convert("HSV")
            if image.width > image.height:  # a turned sheet, as Word has it
                image = image.transpose(PIL.Image.Transpose.ROTATE_90)
            box = image.getchannel("S").point(lambda value: 255 * (value > 128)).getbbox()
            assert box
            boxes.append(tuple(one / MM / MM for one in box))
    return boxes


@pytest.mark.parametrize(
    ("lines", "place", "what"),
    [
        (LOGO.replace("logo.png", "../logo.png"), "file", "names no picture"),
        (LOGO.replace("logo.png", "none.png"), "file", "no such picture"),
        (LOGO.replace("logo.png", "theme.toml"), "file", "neither PNG, JPEG nor SVG"),
        (LOGO + 'bottom = "1mm"\n', "logo", "needs its place"),
        (LOGO + 'left = "1mm"\nouter = "1mm"\n', "logo", "two places"),
        (LOGO.replace("局徽", " "), "alt", "alt is empty"),
        (LOGO + 'left = "190mm"\n', "logo", "falls off the page"),
    ],
)
def test_what_cannot_be_placed_is_told_with_its_line(made: Made, lines: str, place: str, what: str) -> None:
    with pytest.raises(TemplateError, match=what) as caught:
        made(lines)
    assert re.search(rf"theme.toml, line \d+, page-pictures\.logo(\.{place})?$", caught.value.where)


def test_an_svg_with_text_in_a_font_is_refused(made: Made, tmp_path: Path) -> None:
    made(LOGO)
    text = SVG.format('<text x="2" y="8" font-size="5">局</text>')
    (tmp_path / "mine" / "logo.svg").write_text(text, encoding="utf-8")
    theme = tmp_path / "mine" / "theme.toml"
    theme.write_text(theme.read_text(encoding="utf-8").replace("logo.png", "logo.svg"), encoding="utf-8")
    with pytest.raises(TemplateError, match="text in a font"):
        load_template(tmp_path / "mine")


def test_a_link_that_leads_outside_is_refused(made: Made, tmp_path: Path) -> None:
    made(LOGO)
    (tmp_path / "elsewhere.png").write_bytes(png())
    (tmp_path / "mine" / "logo.png").unlink()
    (tmp_path / "mine" / "logo.png").symlink_to(tmp_path / "elsewhere.png")
    with pytest.raises(TemplateError, match="leads outside"):
        load_template(tmp_path / "mine")


def test_a_picture_stays_in_variants_and_is_inherited_from_where_it_is(made: Made, tmp_path: Path) -> None:
    theme = made(LOGO).theme
    assert changed(theme, {"grid": {"line": "11mm"}}).pictures == theme.pictures
    other = tmp_path / "other"
    templates.copy("jianbao", str(other))
    (other / "theme.toml").write_text('inherits = "mine"\npage-pictures.logo.top = "20mm"\n', encoding="utf-8")
    heir = load_template(other)
    assert heir.theme.pictures == theme.pictures
    before = template_digest(heir)
    (tmp_path / "mine" / "logo.png").write_bytes(png(size=(400, 101)))
    assert template_digest(load_template(other)) != before


def test_a_copy_of_a_template_has_its_pictures_those_in_folders_too(made: Made, tmp_path: Path) -> None:
    made("")
    origin, target = tmp_path / "mine", tmp_path / "copy"
    (origin / "pictures").mkdir()
    (origin / "logo.png").rename(origin / "pictures" / "logo.png")
    lines = LOGO.replace("logo.png", "pictures/logo.png")
    with (origin / "theme.toml").open("a", encoding="utf-8") as file:
        file.write(lines)
    templates.copy(str(origin), str(target))
    assert load_template(target).theme.pictures == load_template(origin).theme.pictures
