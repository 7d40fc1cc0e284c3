"""Pages → PDF. Nothing is decided here: it puts down what `compose` has placed."""

from __future__ import annotations

from collections.abc import Sequence

from masthead.attachment import Attachment
from masthead.collection import collection_paused
from masthead.pages import Pages


def write_pdf(pages: Pages, attachments: Sequence[Attachment] = ()) -> bytes:
    """The PDF of composed pages, to PDF/A-3b and PDF/UA-1: a structure tree in reading order, fonts embedded and
    subset, outline, links, title and language; and the attachments in it.

    The same pages give the same bytes. Raises WriteError where a font file cannot be read any more, where a
    position or colour is none, or where two attachments have one name; ConfigError for a SOURCE_DATE_EPOCH that is no
    time.
    """
    # HarfBuzz and libdeflate cost a cold start: only who writes a PDF pays for them.
    from masthead.write.pdf.writer import pdf_bytes

    with collection_paused():
        return pdf_bytes(pages, attachments)
