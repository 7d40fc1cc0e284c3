"""Footnotes: the part that holds their text, and the two lines that part it from the page's (ECMA-376, 17.11)."""

from __future__ import annotations

from masthead.document import Paragraph
from masthead.write.docx.elements import Element, element, part_root, properties, switch, text_element, twips, value
from masthead.write.docx.fields import text_run
from masthead.write.docx.fonts import run_fonts
from masthead.write.docx.paragraphs import Place, own_space, paragraph_element
from masthead.write.docx.setup import NOTE_REFERENCE, Setup, StandingNote

_LEAST = 60  # twips that the line needs to be seen
SEPARATORS = {-1: "separator", 0: "continuationSeparator"}  # by id; the settings name them too


def notes_root(setup: Setup) -> str:
    """word/footnotes.xml. setup: that of the part, whose links are its own."""
    lines = [_separator(setup, number, kind) for number, kind in SEPARATORS.items()]
    return part_root("footnotes", lines + [_note(setup, note) for note in setup.notes])


def _separator(setup: Setup, number: int, kind: str) -> Element:
    """The line above the notes, as high as the theme's with its blanks; how long it is, is Word's own."""
    look = setup.theme.notes
    height = twips(look.before + (look.rule.weight if look.rule else 0.0) + look.after)
    spacing = element("spacing", {"before": 0, "after": 0, "line": max(height, _LEAST), "lineRule": "exact"})
    shape = properties("pPr", [spacing, switch("snapToGrid", on=False)])
    line = element("p", None, [shape, element("r", None, [element(kind)])])
    return element("footnote", {"type": kind, "id": number}, [line])


def _note(setup: Setup, standing: StandingNote) -> Element:
    """The note, its mark before its text."""
    setup = setup._replace(lines=standing.lines)
    made = []
    for at, paragraph in enumerate(standing.note.blocks):
        made += _paragraphs(setup, paragraph, _mark(setup, standing, paragraph) if at == 0 else None)
    return element("footnote", {"id": standing.number}, made or [element("p", None, _mark(setup, standing, None))])


def _paragraphs(setup: Setup, paragraph: Paragraph, marker: list[Element] | None = None) -> list[Element]:
    """A paragraph of a note. Word has no notes in notes: their text stands behind it, under marks written out."""
    inner: list[StandingNote] = []
    place = Place(setup.theme.page.measure, *own_space(setup, paragraph))
    made = [paragraph_element(setup._replace(notes=inner, in_note=True), paragraph, place, marker=marker)]
    for standing in inner:
        own = setup._replace(lines=standing.lines)
        made += [one for block in standing.note.blocks for one in _paragraphs(own, block)]
    return made


def _mark(setup: Setup, standing: StandingNote, paragraph: Paragraph | None) -> list[Element]:
    """The note's number as Word writes it, or its own mark, on the line; a tab or blank behind it."""
    role = setup.font(setup.paragraph_style(paragraph.style if paragraph else setup.theme.notes.style).font)
    look = [value("rStyle", NOTE_REFERENCE), value("vertAlign", "baseline")]
    look += [run_fonts(role, han_only=True)] if setup.chinese and not standing.note.mark.isascii() else []
    shape = properties("rPr", look)
    mark = element("footnoteRef") if setup.numbering.counts(standing.number) else text_element("t", standing.note.mark)
    behind = text_run("\t" if paragraph and paragraph.marker else " ")
    return [element("r", None, [shape, mark]), behind]
