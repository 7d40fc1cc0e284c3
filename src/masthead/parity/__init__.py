"""Parity: what LibreOffice makes of a DOCX, held against the PDF of the same document: pages, lines, characters.

Word itself is no part of it: LibreOffice is the office that runs everywhere, and that a program may run.
"""

from __future__ import annotations

from masthead.parity.compare import Comparison, Difference, compare
from masthead.parity.lines import Margins, PageText, TypeArea, read_pages
from masthead.parity.office import NamedFace, find_office, lay_out
from masthead.parity.table import parity_fields, parity_table

__all__ = [
    "Comparison",
    "Difference",
    "Margins",
    "NamedFace",
    "PageText",
    "TypeArea",
    "compare",
    "find_office",
    "lay_out",
    "parity_fields",
    "parity_table",
    "read_pages",
]
