"""The parts of a Word file that say how it looks."""

from __future__ import annotations

import posixpath
from functools import cached_property

from masthead.errors import ReadError
from masthead.office_relations import RelatedParts
from masthead.picture import Picture
from masthead.pictures import read_picture

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_HINT = "Open it in Word, WPS or LibreOffice, save it as .docx, and take that file."


class OfficeFile(RelatedParts):
    """A Word file, unpacked."""

    def __init__(self, data: bytes, where: str) -> None:
        """Raises ReadError for a file that is no Word file, or is beyond the limits."""
        super().__init__(data, where, "word/document.xml")
        self._pictures: dict[str, Picture | ReadError] = {}
        document = self.root(self.main)
        if document is None:
            raise ReadError("this is no Word file: it has no document part", where=where, hint=_HINT)
        self.document = document
        if self.document.tag != f"{W}document":
            raise ReadError("this is no Word file of the usual kind", where=where, hint=_HINT)

    @cached_property
    def title(self) -> str:
        """What the file says that the document is called."""
        name = next((one.target for one in self.relations("").values() if one.kind == "core-properties"), "")
        root = self.root(name)
        return (root.findtext(_TITLE) or "").strip() if root is not None else ""

    def picture(self, name: str) -> Picture:
        """The picture in a part, which is read once however often the file shows it. Raises ReadError."""
        if name not in self._pictures:
            try:
                self._pictures[name] = read_picture(self.parts[name], posixpath.basename(name))
            except ReadError as error:
                self._pictures[name] = error
        found = self._pictures[name]
        if isinstance(found, ReadError):
            raise found
        return found
