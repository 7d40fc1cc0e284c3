"""The parts of a file and what holds them together."""

from __future__ import annotations

from masthead.pages import Pages
from masthead.write.docx.body import body_element
from masthead.write.docx.elements import OFFICE, part_root
from masthead.write.docx.fonts import font_table
from masthead.write.docx.office_theme import office_theme
from masthead.write.docx.opc import PACKAGE, Part, Relationships, content_types, zipped
from masthead.write.docx.section import footers, section_element
from masthead.write.docx.settings import core_properties, settings_root
from masthead.write.docx.setup import Setup, prepare
from masthead.write.docx.styles import body_role, styles_root

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_THEME = "application/vnd.openxmlformats-officedocument.theme+xml"
_CORE = "application/vnd.openxmlformats-package.core-properties+xml"


def build_package(pages: Pages) -> bytes:
    """The bytes of the .docx file."""
    related = Relationships()
    setup = prepare(pages, lambda href: related.add(f"{OFFICE}/hyperlink", href, external=True))
    definitions = _definitions(setup, related)
    feet, sides = _footers(setup, pages, related)
    body = body_element(setup, pages.document, section_element(setup, sides))
    main = Part("word/document.xml", f"{_WORD}.document.main+xml", part_root("document", [body]))
    core = Part("docProps/core.xml", _CORE, core_properties(pages.document))
    files = {
        "[Content_Types].xml": content_types([main, *definitions, *feet, core]),
        "_rels/.rels": _roots(main, core).xml(),
        main.name: main.xml,
        "word/_rels/document.xml.rels": related.xml(),
    }
    return zipped(files | {part.name: part.xml for part in (*definitions, *feet, core)})


def _definitions(setup: Setup, related: Relationships) -> list[Part]:
    """What the document refers to whatever it says."""
    parts = [
        Part("word/styles.xml", f"{_WORD}.styles+xml", styles_root(setup)),
        Part("word/settings.xml", f"{_WORD}.settings+xml", settings_root(setup.theme)),
        Part("word/theme/theme1.xml", _THEME, office_theme(body_role(setup))),
        Part("word/fontTable.xml", f"{_WORD}.fontTable+xml", font_table(setup.theme)),
    ]
    for part, kind in zip(parts, ("styles", "settings", "theme", "fontTable"), strict=True):
        related.add(f"{OFFICE}/{kind}", part.name.removeprefix("word/"))
    return parts


def _footers(setup: Setup, pages: Pages, related: Relationships) -> tuple[list[Part], dict[str, str]]:
    """Footers of odd and even pages, and their relationships' ids by kind."""
    parts, sides = [], {}
    for side in footers(setup, pages.document):
        name = f"footer-{side.kind}.xml"
        parts.append(Part(f"word/{name}", f"{_WORD}.footer+xml", side.xml))
        sides[side.kind] = related.add(f"{OFFICE}/footer", name)
    return parts, sides


def _roots(main: Part, core: Part) -> Relationships:
    """What the package itself refers to."""
    roots = Relationships()
    roots.add(f"{OFFICE}/officeDocument", main.name)
    roots.add(f"{PACKAGE}/relationships/metadata/core-properties", core.name)
    return roots
