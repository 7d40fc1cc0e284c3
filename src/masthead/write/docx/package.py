"""The package: parts, their relationships, and a zip that has the same bytes whenever it is written."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import TYPE_CHECKING, cast

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.package import OpcPackage
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart

from masthead.pages import Pages
from masthead.write.docx.body import body_element
from masthead.write.docx.elements import Element, element
from masthead.write.docx.fonts import font_table
from masthead.write.docx.office_theme import office_theme
from masthead.write.docx.section import footers, section_element
from masthead.write.docx.settings import core_properties, settings_element
from masthead.write.docx.setup import Setup, prepare
from masthead.write.docx.styles import body_role, styles_element

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement
    from docx.package import Package

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest time a zip can state


def build_package(pages: Pages) -> bytes:
    """The bytes of the .docx file."""
    package = OpcPackage()
    root = element("document")
    main = _part(package, "/word/document.xml", CONTENT_TYPE.WML_DOCUMENT_MAIN, root)
    package.relate_to(main, RELATIONSHIP_TYPE.OFFICE_DOCUMENT)
    core = _part(package, "/docProps/core.xml", CONTENT_TYPE.OPC_CORE_PROPERTIES, core_properties(pages.document))
    package.relate_to(core, RELATIONSHIP_TYPE.CORE_PROPERTIES)

    def relate(href: str) -> str:
        return main.relate_to(href, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)

    setup = prepare(pages, relate)
    _add_definitions(package, main, setup)
    section = section_element(setup, _add_footers(package, main, setup, pages))
    root.append(body_element(setup, pages.document, section))
    packed = BytesIO()
    package.save(packed)
    return _repacked(packed)


def _add_definitions(package: OpcPackage, main: XmlPart, setup: Setup) -> None:
    parts = (
        ("styles", CONTENT_TYPE.WML_STYLES, RELATIONSHIP_TYPE.STYLES, styles_element(setup)),
        ("settings", CONTENT_TYPE.WML_SETTINGS, RELATIONSHIP_TYPE.SETTINGS, settings_element(setup.theme)),
        ("theme/theme1", CONTENT_TYPE.OFC_THEME, RELATIONSHIP_TYPE.THEME, office_theme(body_role(setup))),
        ("fontTable", CONTENT_TYPE.WML_FONT_TABLE, RELATIONSHIP_TYPE.FONT_TABLE, font_table(setup.theme)),
    )
    for name, content_type, relationship, root in parts:
        main.relate_to(_part(package, f"/word/{name}.xml", content_type, root), relationship)


def _add_footers(package: OpcPackage, main: XmlPart, setup: Setup, pages: Pages) -> dict[str, str]:
    """Footers of odd and even pages: kind → relationship id."""
    sides = {}
    for side in footers(setup, pages.document):
        part = _part(package, f"/word/footer-{side.kind}.xml", CONTENT_TYPE.WML_FOOTER, side.element)
        sides[side.kind] = main.relate_to(part, RELATIONSHIP_TYPE.FOOTER)
    return sides


def _part(package: OpcPackage, name: str, content_type: str, root: Element) -> XmlPart:
    return XmlPart(PackURI(name), content_type, cast("BaseOxmlElement", root), cast("Package", package))


def _repacked(packed: BytesIO) -> bytes:
    """The same files with one time and one origin; python-docx writes the clock into them."""
    out = BytesIO()
    with zipfile.ZipFile(packed) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            target.writestr(entry, source.read(name))
    return out.getvalue()
