"""The parts of a file and what holds them together: python-docx's package, written with equal bytes."""

from __future__ import annotations

import re
from functools import partial

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.package import OpcPackage
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from masthead.carried import CarriedModel
from masthead.office_package import packed_package
from masthead.pages import Pages
from masthead.picture import Picture
from masthead.write.docx.body import body_element
from masthead.write.docx.carried_part import carried_xml, store_xml
from masthead.write.docx.elements import part_root
from masthead.write.docx.fonts import font_table
from masthead.write.docx.list_plan import planned
from masthead.write.docx.notes import notes_root
from masthead.write.docx.numbering import numbering_root
from masthead.write.docx.office_theme import office_theme
from masthead.write.docx.places import Places
from masthead.write.docx.sections import SideReference, section_element
from masthead.write.docx.settings import core_properties, extended_properties, settings_root
from masthead.write.docx.setup import ChartParts, Setup, prepare
from masthead.write.docx.sides import all_sides, side_root
from masthead.write.docx.styles import body_role, styles_root

_DECLARATION = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
_SIDES = {
    "header": (CONTENT_TYPE.WML_HEADER, RELATIONSHIP_TYPE.HEADER),
    "footer": (CONTENT_TYPE.WML_FOOTER, RELATIONSHIP_TYPE.FOOTER),
}
# Parts with text that stands beside the document's own.
_BESIDE = re.compile("/word/(?:header|footer|footnotes)")


class XmlPart(Part):
    """A part of the package whose XML may be set after its relationships."""

    xml = ""

    @property
    def blob(self) -> bytes:
        return (_DECLARATION + self.xml).encode()

    def hyperlink(self, href: str) -> str:
        """The id of the relationship that opens an address."""
        return self.relate_to(href, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)


class _Media:
    """The picture files of a package: each is in it once."""

    def __init__(self, package: OpcPackage) -> None:
        self.package = package
        self.parts: dict[bytes, Part] = {}

    def embed(self, part: Part, picture: Picture) -> str:
        """The id of the part's relationship to a PNG or JPEG file."""
        if picture.data not in self.parts:
            name = f"/word/media/image{len(self.parts) + 1}.{picture.kind}"
            self.parts[picture.data] = Part(PackURI(name), f"image/{picture.kind}", picture.data, self.package)  # type: ignore[arg-type]  # any OPC package
        return part.relate_to(self.parts[picture.data], RELATIONSHIP_TYPE.IMAGE)


class _Charts:
    """The charts of a package: a part each, with its workbook and what stands in it as shapes."""

    def __init__(self, package: OpcPackage, main: Part) -> None:
        self.package = package
        self.main = main
        self.count = 0

    def add(self, chart: ChartParts) -> str:
        """The id of the relationship to a chart."""
        self.count += 1
        part = _part(self.package, f"word/charts/chart{self.count}.xml", CONTENT_TYPE.DML_CHART, chart.space)
        name = f"/word/embeddings/Microsoft_Excel_Worksheet{self.count}.xlsx"
        book = Part(PackURI(name), CONTENT_TYPE.SML_SHEET, chart.workbook, self.package)  # type: ignore[arg-type]  # any OPC package
        part.load_rel(RELATIONSHIP_TYPE.PACKAGE, book, "rId1")
        if chart.shapes:
            name = f"word/drawings/drawing{self.count}.xml"
            shapes = _part(self.package, name, CONTENT_TYPE.DML_CHARTSHAPES, chart.shapes)
            part.load_rel(RELATIONSHIP_TYPE.CHART_USER_SHAPES, shapes, "rId2")
        return self.main.relate_to(part, RELATIONSHIP_TYPE.CHART)


def build_package(pages: Pages, model: CarriedModel | None) -> bytes:
    """The bytes of the .docx file. model: what it is to carry."""
    package = OpcPackage()
    main = _part(package, "word/document.xml", CONTENT_TYPE.WML_DOCUMENT_MAIN)
    media = _Media(package)
    setup = prepare(pages, main.hyperlink, partial(media.embed, main), _Charts(package, main).add)
    places = Places(setup.language, marked=model is not None)
    setup = setup._replace(places=places, lists=planned(setup, pages.document))
    _add_definitions(package, main, setup)
    references = _add_sides(package, main, setup, pages, media)
    main.xml = part_root("document", [body_element(setup, pages.document, partial(section_element, setup, references))])
    _add_notes(package, main, setup)
    package.relate_to(main, RELATIONSHIP_TYPE.OFFICE_DOCUMENT)
    if model:
        _add_model(package, main, setup, model)
    core = _part(package, "docProps/core.xml", CONTENT_TYPE.OPC_CORE_PROPERTIES, core_properties(pages.document))
    package.relate_to(core, RELATIONSHIP_TYPE.CORE_PROPERTIES)
    extended = extended_properties(len(pages.pages))
    app = _part(package, "docProps/app.xml", CONTENT_TYPE.OFC_EXTENDED_PROPERTIES, extended)
    package.relate_to(app, RELATIONSHIP_TYPE.EXTENDED_PROPERTIES)
    return packed_package(package)


def _part(package: OpcPackage, name: str, content_type: str, xml: str = "") -> XmlPart:
    part = XmlPart(PackURI(f"/{name}"), content_type, package=package)  # type: ignore[arg-type]  # any OPC package
    part.xml = xml
    return part


def _add_definitions(package: OpcPackage, main: XmlPart, setup: Setup) -> None:
    """What the document refers to whatever it says."""
    definitions = (
        ("styles", CONTENT_TYPE.WML_STYLES, RELATIONSHIP_TYPE.STYLES, styles_root(setup)),
        ("settings", CONTENT_TYPE.WML_SETTINGS, RELATIONSHIP_TYPE.SETTINGS, settings_root(setup)),
        ("theme/theme1", CONTENT_TYPE.OFC_THEME, RELATIONSHIP_TYPE.THEME, office_theme(body_role(setup))),
        ("fontTable", CONTENT_TYPE.WML_FONT_TABLE, RELATIONSHIP_TYPE.FONT_TABLE, font_table(setup.theme)),
    )
    for name, content_type, kind, xml in definitions:
        main.relate_to(_part(package, f"word/{name}.xml", content_type, xml), kind)
    if setup.lists.nums:
        part = _part(package, "word/numbering.xml", CONTENT_TYPE.WML_NUMBERING, numbering_root(setup))
        main.relate_to(part, RELATIONSHIP_TYPE.NUMBERING)


def _add_sides(package: OpcPackage, main: XmlPart, setup: Setup, pages: Pages, media: _Media) -> list[SideReference]:
    """The headers and footers of upright and turned pages, their pictures relationships of their own part; those are
    in the package which a section asks for."""
    references = []
    for side in all_sides(setup, pages.document):
        content_type, kind = _SIDES[side.part]
        name = f"word/{side.part}-{'turned-' * side.turned}{side.kind}.xml"
        part = _part(package, name, content_type)
        part.xml = side_root(setup._replace(embed=partial(media.embed, part)), pages.document, side)
        references.append(SideReference(side.part, side.kind, partial(main.relate_to, part, kind), side.turned))
    return references


def _add_notes(package: OpcPackage, main: XmlPart, setup: Setup) -> None:
    """The footnotes that the body refers to; their links are relationships of their own part."""
    if setup.notes:
        part = _part(package, "word/footnotes.xml", CONTENT_TYPE.WML_FOOTNOTES)
        part.xml = notes_root(setup._replace(relate=part.hyperlink))
        main.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)


def _add_model(package: OpcPackage, main: XmlPart, setup: Setup, model: CarriedModel) -> None:
    """What the file is read back by."""
    beside = [part.xml for part in package.iter_parts() if isinstance(part, XmlPart) and _BESIDE.match(part.partname)]
    held = carried_xml(model, setup.language, [main.xml, *beside], setup.places.fields)
    part = _part(package, "customXml/item1.xml", CONTENT_TYPE.XML, held)
    main.relate_to(part, RELATIONSHIP_TYPE.CUSTOM_XML)
    store = _part(package, "customXml/itemProps1.xml", CONTENT_TYPE.OFC_CUSTOM_XML_PROPERTIES, store_xml())
    part.relate_to(store, RELATIONSHIP_TYPE.CUSTOM_XML_PROPS)
