"""What a DOCX carries of how it was made: the model, and what it printed of each of the model's fields where.

It stands in a custom XML part (ECMA-376 part 1, 15.2.5), which Word and LibreOffice keep. Each field's text is in a
bookmark of its own.
"""

from __future__ import annotations

from typing import NamedTuple

NAMESPACE = "urn:masthead:report:1"
# Bookmarks that begin with _ are hidden; a number follows.
PLACE_NAME = "_Field"


class CarriedModel(NamedTuple):
    """data: report.yaml. template: the name of the one that was filled. program: the version of this program."""

    data: bytes
    template: str
    program: str


class Printed(NamedTuple):
    """Part of a paragraph as it was printed. field: whose text it is, as a path, and name: its bookmark's; both are
    empty for the template's own words."""

    text: str
    field: str = ""
    name: str = ""


Paragraphs = tuple[tuple[Printed, ...], ...]
