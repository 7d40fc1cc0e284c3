"""The trace of what is being made: every document and the email, before any of it is written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial
from html import unescape

from masthead.check.trace.known import Known
from masthead.errors import Diagnostic
from masthead.pipeline.message import NAME, Written
from masthead.pipeline.typeset import Composed
from masthead.report import Report

_TAG = re.compile(r"<[^<>]*>")


def trace_made(report: Report, composed: Sequence[Composed], written: Written) -> Iterator[Diagnostic]:
    """What of the numbers in the documents and in their email comes from nothing that can be named."""
    from masthead.check.trace import trace_message

    known = Known(report)
    yield from trace_documents(known, composed)
    names = [("attachment", name) for name in written.names]
    shown = unescape(_TAG.sub("\n", written.html))
    yield from trace_message(
        [("subject", written.subject), ("text", written.text), ("HTML", shown), *names], known, NAME
    )


def trace_documents(known: Known, composed: Sequence[Composed]) -> Iterator[Diagnostic]:
    """The same of the documents alone."""
    from masthead.check.trace import trace_document
    from masthead.fill import own_words

    for one in composed:
        yield from trace_document(one.pages.document, known, one.stem, partial(own_words, one.template.folder))
