"""What all parts of one file share: theme, language, Word's names of the styles, the hyperlinks."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, partial
from itertools import chain, count
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from masthead.document import Note, Paragraph
from masthead.errors import WriteError
from masthead.language import is_traditional
from masthead.pages import Item, Pages
from masthead.picture import Picture
from masthead.reading_order import leaves
from masthead.theme import CellStyle, FontRole, GroupStyle, ParagraphStyle, RunStyle, TableStyle, Theme
from masthead.write.docx.bookmarks import Bookmarks
from masthead.write.docx.elements import Element
from masthead.write.docx.fonts import has_bold_latin, with_traditional_faces
from masthead.write.docx.languages import is_chinese
from masthead.write.docx.lists import Lists
from masthead.write.docx.note_marks import Numbering
from masthead.write.docx.placed import Lines, Parted, ShownFigure, parted_lines, shown
from masthead.write.docx.places import Places

if TYPE_CHECKING:
    from masthead.write.docx.looks import Look

GAP_STYLE = "Gap"
NOTE_REFERENCE = "FootnoteReference"
_BUILT_IN = {
    "title": "Title",
    "title-second": "Subtitle",
    "body": "Body Text",
    "list": "List",
    "caption": "Caption",
    "footer": "Footer",
    "header": "Header",
    "footnote": "Footnote Text",
    "toc-title": "TOC Heading",
    **{f"toc-{level}": f"TOC {level}" for level in range(1, 5)},
    "strong": "Strong",
    "em": "Emphasis",
}
# Word knows these by lower-case names (ECMA-376 part 1, 17.7.4.9) and shows them capitalised.
_LOWER_CASE = re.compile(r"(Heading|TOC) \d|Caption|Footer|Header|Footnote (Text|Reference)")
_Style = TypeVar("_Style")


class StyleName(NamedTuple):
    """A style's id and its name; outline: the heading level it makes, from 1; 0 for none."""

    id: str
    name: str
    outline: int = 0


class StandingNote(NamedTuple):
    """A note whose reference is written, and its lines in the PDF."""

    number: int
    note: Note
    lines: deque[Lines]


class ChartParts(NamedTuple):
    """The parts of a chart. space: its XML, which knows the others as rId1 and rId2; workbook: the file of its data;
    shapes: the XML of what stands in it besides, "" for nothing."""

    space: str
    workbook: bytes
    shapes: str


Embed = Callable[[Picture], str]
AddChart = Callable[[ChartParts], str]


class Setup(NamedTuple):
    """What is known before a part is written, and what is found on the way.

    relate: the relationship id, in the part, of an address a hyperlink opens; embed: of a picture's file; add_chart: of
    a chart.
    pages: how many the document has. lines: in the PDF, of each paragraph yet to be written, in reading
    order; parted: how many on each page, by the paragraph's identity, found out when it is asked for; figures: what it
    draws of each figure, by identity; page_pictures: of each of the theme's, by name. lists: what Word counts.
    looks: properties of runs that are made, by all that they depend on; with the style, which is told by identity.
    run_looks: what run styles make of a paragraph's style, likewise. bold_latin: the font roles whose Latin letters are
    bold beside Chinese ones that are not.
    drawings, sections: numbers for drawings and for sections with a layout of their own, each once.
    notes: those met so far; in_note, in_contents: a note, or an entry of a table of contents, is being written.
    paragraphs, runs, tables: the theme's style names → Word's.
    """

    theme: Theme
    language: str
    chinese: bool
    pages: int
    lines: deque[Lines]
    parted: Callable[[], Mapping[int, Parted]]
    figures: Mapping[int, ShownFigure]
    page_pictures: Mapping[str, tuple[Item, ...]]
    drawings: Iterator[int]
    sections: Iterator[int]
    bookmarks: Bookmarks
    numbering: Numbering
    places: Places
    lists: Lists
    looks: dict[tuple[object, ...], tuple[ParagraphStyle, list[Element]]]
    run_looks: dict[tuple[int, tuple[str, ...], bool], tuple[ParagraphStyle, Look]]
    notes: list[StandingNote]
    in_note: bool
    relate: Callable[[str], str]
    embed: Embed
    add_chart: AddChart
    paragraphs: Mapping[str, StyleName]
    runs: Mapping[str, StyleName]
    tables: Mapping[str, StyleName]
    bold_latin: frozenset[str]
    in_contents: bool = False

    def paragraph_style(self, name: str) -> ParagraphStyle:
        return self.theme.styles.get(name) or _look_up(self.theme.styles, name, "styles")

    def run_style(self, name: str) -> RunStyle:
        return self.theme.runs.get(name) or _look_up(self.theme.runs, name, "runs")

    def table_style(self, name: str) -> TableStyle:
        return _look_up(self.theme.table_styles, name, "tables")

    def cell_style(self, name: str) -> CellStyle:
        return self.theme.cells.get(name, CellStyle())

    def group_style(self, kind: str) -> GroupStyle:
        return self.theme.groups.get(kind, GroupStyle(keep=False))

    def font(self, role: str) -> FontRole:
        return _look_up(self.theme.fonts, role, "fonts")


def _look_up(styles: Mapping[str, _Style], name: str, table: str) -> _Style:
    if name not in styles:
        raise WriteError(
            f"the theme has no [{table}.{name}]",
            where="DOCX",
            hint=f"Add it, or use one of {', '.join(sorted(styles)) or 'none'}.",
        )
    return styles[name]


def prepare(pages: Pages, relate: Callable[[str], str], embed: Embed, add_chart: AddChart) -> Setup:
    """The set-up for one file, with a name for every style that no other style has.

    Where two styles ask for one name ("Heading 1"), the one the document uses gets it.
    """
    language = pages.document.language
    theme = with_traditional_faces(pages.theme) if is_traditional(language) else pages.theme
    taken = {GAP_STYLE, "Normal", "DefaultParagraphFont", "TableNormal", "NoList"}
    all_leaves = list(leaves(pages.document.blocks))
    paragraphs = [leaf for leaf in all_leaves if isinstance(leaf, Paragraph)]
    lines, figures = shown(pages, all_leaves)
    used = {paragraph.style for paragraph in paragraphs}
    in_order = sorted(theme.styles.items(), key=lambda item: item[0] not in used)
    return Setup(
        theme=theme,
        language=language,
        chinese=is_chinese(language),
        pages=len(pages.pages),
        lines=lines,
        parted=cache(partial(parted_lines, pages, all_leaves)),
        figures=figures,
        page_pictures=pages.page_pictures,
        drawings=count(1),
        sections=count(1),
        bookmarks=_bookmarks(paragraphs),
        numbering=_numbering(paragraphs, theme),
        places=Places(language),
        lists=Lists(),
        looks={},
        run_looks={},
        notes=[],
        in_note=False,
        relate=relate,
        embed=embed,
        add_chart=add_chart,
        paragraphs={key: _name(key, style.word, taken) for key, style in in_order},
        runs={key: _name(key, style.word, taken) for key, style in theme.runs.items()},
        bold_latin=frozenset(key for key, role in theme.fonts.items() if has_bold_latin(role)),
        tables={key: _name(f"table-{key}", style.word, taken) for key, style in theme.table_styles.items()},
    )


def _bookmarks(paragraphs: Sequence[Paragraph]) -> Bookmarks:
    """The places that links of the paragraphs lead to."""
    runs = chain.from_iterable([paragraph.runs for paragraph in paragraphs])
    linked = {run.href[1:] for run in runs if run.href.startswith("#") and not run.note}
    return Bookmarks([paragraph for paragraph in paragraphs if paragraph.anchor in linked])


def _numbering(paragraphs: Sequence[Paragraph], theme: Theme) -> Numbering:
    """The numbering of notes, those that stand in another note left out."""
    notes = [run.note for paragraph in paragraphs for run in paragraph.runs if run.note]
    inner = {id(run.note) for note in notes for paragraph in note.blocks for run in paragraph.runs if run.note}
    return Numbering([note for note in notes if id(note) not in inner], circled=theme.notes.marks == "circled")


def _name(key: str, word: str, taken: set[str]) -> StyleName:
    """Word's name for a style; a name that is taken gets the theme's own key behind it."""
    readable = key.replace("-", " ").title()
    name = word or _BUILT_IN.get(key, readable)
    if _style_id(name, key) in taken:
        name = f"{name} {readable}"
    style_id = _style_id(name, key)
    while style_id in taken:
        style_id += "x"
    taken.add(style_id)
    heading = re.fullmatch(r"Heading (\d)", name)
    return StyleName(style_id, _word_name(name), int(heading[1]) if heading else 0)


def _style_id(name: str, key: str) -> str:
    return re.sub(r"[^A-Za-z0-9]", "", name) or re.sub(r"[^A-Za-z0-9]", "", key.title()) or "Style"


def _word_name(name: str) -> str:
    return name.lower() if _LOWER_CASE.fullmatch(name) else name
