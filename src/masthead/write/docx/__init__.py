"""DOCX: the composed document as Word and WPS edit it.

Nothing is decided here. The text, its order and its style names come from the lowered document, every measure from
the fitted theme; what Word must lay out itself (lines, pages) it is told in exact twips.
"""

from __future__ import annotations

from masthead.carried import CarriedModel
from masthead.collection import collection_paused
from masthead.errors import Diagnostic
from masthead.pages import Pages


def write_docx(pages: Pages, model: CarriedModel | None = None) -> bytes:
    """A DOCX file of `pages.document` in `pages.theme`; `len(pages.pages)` is the cached number of pages.

    model: what the file is to carry, so that it can be read back; then the text of each field has its place.
    The same pages give the same bytes. Raises WriteError for a block that was not lowered and for a style name the
    theme lacks, ConfigError for a SOURCE_DATE_EPOCH that is no time.
    """
    from masthead.write.docx.package import build_package  # only a run that writes one pays for it

    with collection_paused():
        return build_package(pages, model)


def docx_findings(pages: Pages) -> tuple[Diagnostic, ...]:
    """What the DOCX file shows otherwise than the PDF does."""
    from masthead.write.docx import findings

    return findings.docx_findings(pages)
