"""The table of contents: a TOC field whose result is our own, so that it is right before Word updates it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from masthead.document import Contents, Paragraph, Runs
from masthead.write.docx.elements import Element, element, value
from masthead.write.docx.fields import field, field_end, field_start, text_run
from masthead.write.docx.paragraphs import Place, paragraph_element
from masthead.write.docx.setup import Setup


class Entry(NamedTuple):
    """A paragraph of a table of contents. before, after: the runs that begin and end the field around all entries."""

    paragraph: Paragraph
    before: Sequence[Element] = ()
    after: Sequence[Element] = ()


def contents_entries(contents: Contents) -> Iterator[Entry]:
    """The title and the entries.

    The field collects headings down to the level (\\o), links them (\\h) and goes by outline levels (\\u).
    """
    if contents.title:
        yield Entry(Paragraph("toc-title", contents.title))
    last = len(contents.entries) - 1
    for at, paragraph in enumerate(contents.entries):
        before = field_start(f'TOC \\o "1-{contents.levels}" \\h \\z \\u') if at == 0 else ()
        yield Entry(paragraph, before, (field_end(),) if at == last else ())


def contents_element(entries: Sequence[Element]) -> Element:
    """A w:sdt of the kind Word itself makes."""
    gallery = [value("docPartGallery", "Table of Contents"), element("docPartUnique")]
    properties = element("sdtPr", None, [element("docPartObj", None, gallery)])
    return element("sdt", None, [properties, element("sdtContent", None, entries)])


def entry_element(setup: Setup, entry: Entry, place: Place) -> Element:
    """A heading and its page: what stands behind the last tab becomes a field where the entry is linked."""
    paragraph, before, after = entry
    setup = setup._replace(in_contents=True)
    runs, page = _parted(paragraph.runs)
    anchor = next((run.href[1:] for run in paragraph.runs if run.href.startswith("#")), "")
    bookmark = setup.bookmarks.name(anchor)
    if not (bookmark and page):
        return paragraph_element(setup, paragraph, place, before, after)
    number = field(f"PAGEREF {bookmark} \\h", [text_run(page)])
    link = element("hyperlink", {"anchor": bookmark, "history": 1}, number)
    return paragraph_element(setup, replace(paragraph, runs=runs), place, before, [link, *after])


def _parted(runs: Runs) -> tuple[Runs, str]:
    """The runs up to the last tab, and the text behind it."""
    page = ""
    for at in range(len(runs) - 1, -1, -1):
        head, tab, tail = runs[at].text.rpartition("\t")
        if tab:
            return (*runs[:at], runs[at]._replace(text=head + tab)), tail + page
        page = runs[at].text + page
    return runs, ""
