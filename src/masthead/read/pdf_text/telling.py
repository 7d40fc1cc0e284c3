"""What a reader of a PDF is told: what was left out, what could not be read, what was read from pictures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from masthead.errors import Diagnostic, shortened
from masthead.read.pdf_text.furniture import Furniture
from masthead.read.pdf_text.reading import Read
from masthead.read.pdf_text.scans import Scanned
from masthead.read.pdf_text.sheets import Sheet

_MOST_TOLD = 20
_COMPARE = "Compare it with the document."
_PICTURE = "Save what is needed as a file beside the report, and name it under pictures."


def findings(sheets: Sequence[Sheet], read: Read, scanned: Scanned) -> Iterator[Diagnostic]:
    """Everything that is to be told, pages as a reader counts them."""
    if scanned.pages:
        what = "the text was read from pictures (OCR), which makes mistakes"
        yield Diagnostic("warning", "ocr-text", what, pages(scanned.pages), _COMPARE)
    for page, text, score in scanned.doubtful[:_MOST_TOLD]:
        what = f"read from a picture, and only {score:.0%} sure: {shortened(text)}"
        yield Diagnostic("note", "ocr-doubtful", what, pages([page]), _COMPARE)
    if (more := len(scanned.doubtful) - _MOST_TOLD) > 0:
        yield Diagnostic("note", "ocr-doubtful", f"{more} more lines read from pictures are not sure", hint=_COMPARE)
    if behind := [one.page.number for one in sheets if one.behind]:
        what = "the pages are pictures; their text is what another program read from them (OCR), which makes mistakes"
        yield Diagnostic("warning", "text-of-a-scan", what, pages(behind), _COMPARE)
    if scanned.unread:
        what = f"a picture instead of text was not read: {scanned.why}"
        hint = "Install what reads pictures: pip install 'masthead[ocr]'. Or give the text in another file."
        yield Diagnostic("warning", "pages-unread", what, pages(scanned.unread), hint)
    yield from _left_out(read.left_out, read.heads_again)
    yield from _not_read(sheets, read)


def _left_out(found: Furniture, heads_again: int) -> Iterator[Diagnostic]:
    told = [f"“{shortened(head)}”" for head in found.heads[:_MOST_TOLD]]
    if found.numbers:
        told.append("the page number" if found.numbers == 1 else f"the page numbers of {found.numbers} pages")
    if told:
        yield Diagnostic("note", "running-heads", f"left out at the head and foot of pages: {', '.join(told)}")
    if heads_again:
        what = f"left out where a table goes on: {heads_again} head row{'s' if heads_again > 1 else ''} printed again"
        yield Diagnostic("note", "head-rows-again", what)


def _not_read(sheets: Sequence[Sheet], read: Read) -> Iterator[Diagnostic]:
    if read.unread:
        count = sum(read.unread.values())
        what = f"characters that could not be read, since the PDF does not say what they mean: {count}"
        yield Diagnostic("warning", "text-unreadable", what, pages(read.unread), _COMPARE)
    if shown := [one for one in sheets if one.shown]:
        count = sum(one.shown for one in shown)
        what = f"left out: {count} picture{'s' if count > 1 else ''}"
        yield Diagnostic("note", "pictures-left-out", what, pages(one.page.number for one in shown), _PICTURE)
    for one in [one for one in sheets if one.unseen][:_MOST_TOLD]:
        what = f"text that the page does not show was left out: {shortened(one.unseen)}"
        yield Diagnostic("note", "hidden-text", what, pages([one.page.number]))
    slanted: dict[str, list[int]] = {}
    for one in sheets:
        if one.slanted:
            slanted.setdefault(one.slanted, []).append(one.page.number)
    for text, where in list(slanted.items())[:_MOST_TOLD]:
        what = f"text across the page, such as a watermark, was left out: {shortened(text)}"
        yield Diagnostic("note", "slanted-text", what, pages(where))


def pages(numbers: Iterable[int]) -> str:
    """ "page 3", "pages 1–4, 7"."""
    ordered = sorted(numbers)
    spans: list[list[int]] = []
    for number in ordered:
        if spans and number == spans[-1][1] + 1:
            spans[-1][1] = number
        else:
            spans.append([number, number])
    told = ", ".join(f"{first}–{last}" if last > first else str(first) for first, last in spans)
    return f"page{'s' if len(ordered) > 1 else ''} {told}"
