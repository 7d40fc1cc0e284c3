"""The pages of a PDF as blocks: what is left out, reading order, tables, paragraphs, headings, notes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from masthead.pdf_pages.page import UNKNOWN, Glyph
from masthead.read.limits import Deadline
from masthead.read.pdf_text.columns import Item, Region, column_starts, regions
from masthead.read.pdf_text.composing import Composer
from masthead.read.pdf_text.furniture import Furniture, furniture
from masthead.read.pdf_text.headings import heading_levels
from masthead.read.pdf_text.hyphens import Words
from masthead.read.pdf_text.lines import Line, pieces
from masthead.read.pdf_text.notes import Note, part_notes, placed_notes
from masthead.read.pdf_text.paragraphs import Paragraph, Piece, body_size, paragraphs
from masthead.read.pdf_text.sheets import Sheet
from masthead.read.pdf_text.tables import Table, banded_tables, head_rows, ruled_tables
from masthead.read.pdf_text.titles import with_whole_title
from masthead.source import Block

_SAME_COLUMNS = 4.0  # points


@dataclass(frozen=True)
class Read:
    """raw, blocks: as of a Content. left_out: running heads and page numbers. heads_again: head rows that a table
    repeats on its next page. unread: pages with characters that could not be told, and how many."""

    raw: str
    blocks: tuple[Block, ...]
    left_out: Furniture
    heads_again: int
    unread: dict[int, int]


def read_sheets(sheets: Sequence[Sheet], deadline: Deadline) -> Read:
    """The text of the sheets."""
    laid: list[tuple[Sheet, list[Item]]] = []
    for sheet in sheets:
        deadline.check()
        laid.append((sheet, _items(sheet)))
    left_out = furniture([(sheet.page.number, sheet.page.height, _lines(items)) for sheet, items in laid])
    laid = [(sheet, [item for item in items if id(item) not in left_out.lines]) for sheet, items in laid]
    starts = sorted({start for _, items in laid for start in column_starts(items)})
    placed = [region for sheet, items in laid for region in _regions(sheet, items, starts, deadline)]
    body = body_size(line for _, items in laid for line in _lines(items))
    rest, notes = part_notes(placed, body, {sheet.page.number: sheet.page for sheet in sheets})
    found = with_whole_title(paragraphs(rest, body), body)
    deadline.check()
    whole, again = _continued(found)
    raw, blocks = _composed(placed_notes(whole, notes), found, body)
    unread = {page.number: count for page in (one.page for one in sheets) if (count := _unread(page.glyphs))}
    return Read(raw, blocks, left_out, again, unread)


def _unread(glyphs: Sequence[Glyph]) -> int:
    return sum(glyph.text == UNKNOWN for glyph in glyphs)


def _lines(items: Sequence[Item]) -> list[Line]:
    return [item for item in items if isinstance(item, Line)]


def _items(sheet: Sheet) -> list[Item]:
    """The tables of a page, and the pieces of its lines."""
    tables, glyphs = ruled_tables(sheet.page)
    lines = pieces(sheet.page.number, glyphs)
    banded, lines = banded_tables(sheet.page, lines)
    return [*tables, *banded, *lines]


def _regions(sheet: Sheet, items: Sequence[Item], starts: Sequence[float], deadline: Deadline) -> Iterator[Region]:
    deadline.check()
    number = sheet.page.number
    yield from regions(number, items, starts, str(round(sheet.page.width)))
    if sheet.turned:
        yield Region(number, sheet.turned, "turned")


def _continued(pieces: Sequence[Piece]) -> tuple[list[Piece], int]:
    """Tables that go on from one page to the next, their repeated head rows left out; and how many those are."""
    found: list[Piece] = []
    again = 0
    for piece in pieces:
        before = found[-1] if found else None
        if isinstance(piece, Table) and isinstance(before, Table) and _goes_on(before, piece):
            first = _first_of(found)
            heads = _repeated_heads(first, piece)
            again += heads
            rows = piece.rows[heads:]
            if not rows:
                continue
            piece = replace(piece, rows=rows, first_row=before.first_row + len(before.rows))
        found.append(piece)
    return found, again


def _first_of(pieces: Sequence[Piece]) -> Table:
    """The table on the page that the last one began on."""
    tables = [piece for piece in pieces if isinstance(piece, Table)]
    return next(table for table in reversed(tables) if table.first_row == 1)


def _goes_on(before: Table, table: Table) -> bool:
    same = abs(before.left - table.left) < _SAME_COLUMNS and abs(before.right - table.right) < _SAME_COLUMNS
    return same and table.page == before.page + 1 and len(before.rows[0]) == len(table.rows[0])


def _repeated_heads(first: Table, table: Table) -> int:
    heads = max(head_rows(first), 1)
    texts = [[[[line.text for line in cell] for cell in row] for row in one.rows[:heads]] for one in (first, table)]
    return heads if texts[0] == texts[1] and len(table.rows) >= heads else 0


def _composed(pieces: Sequence[Piece | Note], found: Sequence[Piece], body: float) -> tuple[str, tuple[Block, ...]]:
    levels = heading_levels([piece for piece in found if isinstance(piece, Paragraph)], body)
    composer = Composer(Words(piece.lines for piece in pieces if not isinstance(piece, Table)))
    table = 0
    for piece in pieces:
        if isinstance(piece, Table):
            table += piece.first_row == 1
            composer.take(piece, head_rows(piece) if piece.first_row == 1 else 0, table)
        else:
            composer.take(piece, levels.get(id(piece), 0), 0)
    return composer.blocks()
