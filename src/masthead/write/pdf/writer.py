"""The PDF file: PDF/A-3b and PDF/UA-1, from composed pages."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.attachment import Attachment
from masthead.errors import WriteError
from masthead.pages import Page, Pages
from masthead.write.pdf.attachments import add_attachments
from masthead.write.pdf.content import Parts, fonts_used, page_content
from masthead.write.pdf.file import File
from masthead.write.pdf.graphics import graphics_used
from masthead.write.pdf.icc import NAME, srgb_profile
from masthead.write.pdf.links import Links
from masthead.write.pdf.metadata import Properties, add_properties, add_xmp, properties_of
from masthead.write.pdf.outline import add_outline
from masthead.write.pdf.resources import add_resources
from masthead.write.pdf.structure import Element, Tree
from masthead.write.pdf.syntax import array, dictionary, number, reference, text_string
from masthead.write.pdf.tree_objects import TreeWriter

# How many pages a node of the page tree holds.
_NODE = 64


def pdf_bytes(pages: Pages, attachments: Sequence[Attachment]) -> bytes:
    """See `write_pdf`."""
    if not pages.pages:
        raise WriteError("there is no page to write", hint="Give the template something to print.")
    properties = properties_of(pages.document)
    file = File()
    first = file.reserve(len(pages.pages))
    numbers = range(first, first + len(pages.pages))
    fonts, graphics, tree = fonts_used(pages.pages), graphics_used(pages.pages), Tree(pages.document)
    embedded = list(dict.fromkeys(fonts.values()))
    if tree.spaced:
        for font in embedded:
            font.use_space()
    parts = Parts(pages, fonts, graphics, tree, Links(file, pages.pages))
    resources = add_resources(file, embedded, graphics)
    owners, root = _add_pages(file, parts, numbers, resources)
    areas = dict(parts.links.write(numbers, len(numbers)))
    entries = {
        "Type": "/Catalog",
        "Pages": reference(root),
        "StructTreeRoot": reference(TreeWriter(file, numbers).write(parts.tree, owners, areas)),
        "Metadata": reference(add_xmp(file, properties)),
        "OutputIntents": f"[{_output_intent(file)}]",
        **add_attachments(file, attachments, properties.epoch),
    }
    if outline := add_outline(file, pages.pages, numbers):
        entries["Outlines"] = reference(outline)
    return file.finish(file.add(_catalog(entries, properties)), add_properties(file, properties))


def _add_pages(file: File, parts: Parts, numbers: Sequence[int], resources: int) -> tuple[list[list[Element]], int]:
    """Adds pages and their tree; gives the elements of each page's marked sequences, and the tree's number."""
    owners = []
    nodes = [file.reserve() for _ in range(0, len(numbers), _NODE)]
    for at, page in enumerate(parts.pages.pages):
        content, marked = page_content(parts, at)
        owners.append(marked)
        entries = {
            "Type": "/Page",
            "Parent": reference(nodes[at // _NODE]),
            "MediaBox": _sheet(page),
            "Resources": reference(resources),
            "Contents": reference(file.add_compressed({}, content)),
            "StructParents": at,
            "Tabs": "/S",
        }
        if links := parts.links.on_page.get(at):
            entries["Annots"] = array(map(reference, links))
        file.add(dictionary(entries), numbers[at])
    return owners, _add_page_tree(file, nodes, numbers)


def _add_page_tree(file: File, nodes: Sequence[int], pages: Sequence[int]) -> int:
    root = file.reserve() if len(nodes) > 1 else nodes[0]
    for at, node in enumerate(nodes):
        kids = pages[at * _NODE : (at + 1) * _NODE]
        entries = {"Type": "/Pages", "Kids": array(map(reference, kids)), "Count": len(kids)}
        if node != root:
            entries["Parent"] = reference(root)
        file.add(dictionary(entries), node)
    if len(nodes) > 1:
        file.add(dictionary({"Type": "/Pages", "Kids": array(map(reference, nodes)), "Count": len(pages)}), root)
    return root


def _sheet(page: Page) -> str:
    return array((0, 0, number(page.width), number(page.height)))


def _output_intent(file: File) -> str:
    """What RGB means in the file (ISO 19005-3, 6.2.3)."""
    profile = reference(file.add_compressed({"N": 3}, srgb_profile()))
    return (
        f"<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier({NAME})/Info({NAME})/DestOutputProfile {profile}>>"
    )


def _catalog(entries: dict[str, object], properties: Properties) -> str:
    entries["Lang"] = text_string(properties.language)
    entries["MarkInfo"] = "<</Marked true>>"
    entries["ViewerPreferences"] = "<</DisplayDocTitle true>>"
    return dictionary(entries)
