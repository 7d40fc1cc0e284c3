"""Pages → PDF. Nothing is decided here: it puts down what `compose` has placed."""

from __future__ import annotations

from masthead.pages import Pages


def write_pdf(pages: Pages) -> bytes:
    """The PDF of composed pages: fonts embedded and subset, outline, links, title and language.

    The same pages give the same bytes. Raises WriteError where a font file cannot be read any more, or where a
    position or colour is none.
    """
    # ReportLab costs a cold start more than all of this package: only who writes a PDF pays for it.
    from masthead.write.pdf.writer import pdf_bytes

    return pdf_bytes(pages)
