"""Workbooks: .xlsx and .xlsm. Cells as a person sees them; results of formulas as they were saved, never computed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from masthead.errors import Diagnostic
from masthead.read.composed import Composed
from masthead.read.content import Content
from masthead.read.left_out import struck_out
from masthead.read.sheet_layout import Grid, Laid, laid_out
from masthead.read.sheets.book import Book, SheetPart, open_book
from masthead.read.sheets.cells import Budget, SheetCells, sheet_cells, told_numbers
from masthead.source import Place, column_letters

_DEFAULT_NAME = re.compile(r"(?:Sheet|工作表|表格?|Tabelle|Feuil|Hoja)\s*\d{0,4}", re.IGNORECASE)
_MOST_NAMED = 10
# What is not read, by the names of the parts that hold it.
_NOT_READ = (
    ("charts/chart", "chart-left-out", "chart"),
    ("drawings/drawing", "drawing-left-out", "sheet with pictures or text boxes"),
    ("comments", "comments-left-out", "sheet with comments on cells"),
    ("embeddings/", "embedded-left-out", "embedded file"),
)


def read_content(data: bytes, where: str) -> Content:
    """What the sheets show, one after the other, and what is hidden or left out. Raises ReadError."""
    book = open_book(data, where)
    budget = Budget(where)
    composed = Composed()
    notes = list(_left_out(book, where))
    visible = [(sheet, sheet_cells(book, sheet, budget)) for sheet in book.sheets if sheet.data and not sheet.hidden]
    filled = [(sheet, cells) for sheet, cells in visible if cells.rows]
    tables = 0
    for sheet, cells in filled:
        tables = _compose(composed, sheet, cells, tables, where, several=len(filled) > 1)
    for sheet, cells in visible:
        notes += _notes(sheet, cells, where)
    return Content(composed.raw, tuple(composed.blocks), notes=tuple(notes))


def _compose(composed: Composed, sheet: SheetPart, cells: SheetCells, tables: int, where: str, *, several: bool) -> int:
    """Put a sheet down; gives how many tables there are now. Its name heads it where it has no title of its own."""
    laid = laid_out(Grid(cells.rows, cells.merged), where)
    titled = bool(laid) and laid[0].kind == "heading"
    if not titled and (several or not _DEFAULT_NAME.fullmatch(sheet.name)):
        composed.add("heading", sheet.name, 1, Place(sheet=sheet.name))
    for one in laid:
        _put(composed, one, cells, sheet.name, tables)
    return tables + max((one.table for one in laid), default=0)


def _put(composed: Composed, laid: Laid, cells: SheetCells, sheet: str, tables: int) -> None:
    texts = [cells.rows[laid.row].get(column, "") for column in laid.columns]
    if laid.kind == "row":
        composed.add_row(texts, head=laid.head, table=tables + laid.table, place=laid.place(sheet))
    else:
        composed.add(laid.kind, texts[0], laid.level, laid.place(sheet))


def _left_out(book: Book, where: str) -> Iterator[Diagnostic]:
    """Notes on what the workbook has besides visible cells."""
    if hidden := [sheet.name for sheet in book.sheets if sheet.hidden]:
        what = f"hidden sheets are left out: {_listed(hidden)}"
        yield Diagnostic("note", "sheet-hidden", what, where, "Show them in the file if they belong to the document.")
    if others := [sheet.name for sheet in book.sheets if sheet.data is None and not sheet.hidden]:
        yield Diagnostic("note", "sheet-left-out", f"sheets without cells are left out: {_listed(others)}", where)
    if any("vbaProject" in name for name in book.parts):
        yield Diagnostic("note", "macros-left-out", "the file has macros, which are never run", where)
    for part, code, thing in _NOT_READ:
        count = sum(part in name and "_rels" not in name for name in book.parts)
        if count:
            yield Diagnostic(
                "note", code, f"{count} {thing}{'s' if count > 1 and ' ' not in thing else ''} not read", where
            )


def _notes(sheet: SheetPart, cells: SheetCells, where: str) -> Iterator[Diagnostic]:
    """Notes on one sheet."""
    place = f"{where}, sheet {sheet.name!r}"
    show = "Show them in the file if they belong to the document."
    if cells.hidden_rows:
        runs = [_run(str(first), str(last)) for first, last in told_numbers(cells.hidden_rows)]
        yield Diagnostic("note", "rows-hidden", f"hidden rows are left out: {_listed(runs)}", place, show)
    if cells.hidden_columns:
        runs = [_run(column_letters(one), column_letters(other)) for one, other in told_numbers(cells.hidden_columns)]
        yield Diagnostic("note", "columns-hidden", f"hidden columns are left out: {_listed(runs)}", place, show)
    yield from struck_out(cells.struck, place)
    if cells.uncounted:
        what = f"formulas without a saved result, left empty: {_listed(cells.uncounted)}"
        hint = "Open the file in Excel, WPS or LibreOffice and save it, so that the results are in it."
        yield Diagnostic("warning", "formula-without-result", what, place, hint)
    if cells.plain:
        what = f"numbers shown without their format, which is not known here: {_listed(cells.plain)}"
        yield Diagnostic("note", "number-format-unknown", what, place)


def _run(first: str, last: str) -> str:
    return first if first == last else f"{first}–{last}"


def _listed(things: Sequence[str]) -> str:
    more = len(things) - _MOST_NAMED
    return ", ".join(things[:_MOST_NAMED]) + (f" and {more} more" if more > 0 else "")
