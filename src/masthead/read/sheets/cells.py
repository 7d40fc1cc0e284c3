"""The cells of one sheet as a person sees them, and what of it is hidden."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from masthead.read import limits
from masthead.read.flow import shown
from masthead.read.sheets.book import Book, Run, SheetPart, Words, rich_text, string_text
from masthead.read.sheets.number_format import general_text, number_text, words_text
from masthead.read.sheets.styles import CellStyle
from masthead.read.sheets.xml_elements import elements

if TYPE_CHECKING:
    from lxml.etree import _Element

_REFERENCE = re.compile("([A-Z]{1,3})([1-9][0-9]{0,6})")
LAST_ROW, LAST_COLUMN = 1_048_576, 16_384
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,4})?")
_LONGEST_NUMBER = 400
_COVERED = 200_000  # cells that merged ones take
_Thing = TypeVar("_Thing")


@dataclass(slots=True)
class SheetCells:
    """rows: the texts by row and column, hidden ones left out. merged: as a grid's. hidden_rows, hidden_columns: those
    with a text in them. uncounted: cells whose formula has no result. plain: cells whose number is shown without its
    format, which is not known here. struck: texts that are struck out, each with its cell."""

    rows: dict[int, dict[int, str]] = field(default_factory=dict)
    merged: dict[tuple[int, int], tuple[int, int]] = field(default_factory=dict)
    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: list[int] = field(default_factory=list)
    uncounted: list[str] = field(default_factory=list)
    plain: list[str] = field(default_factory=list)
    struck: list[tuple[str, str]] = field(default_factory=list)


class Budget:
    """How many cells and characters of a workbook may still be read."""

    def __init__(self, where: str) -> None:
        self.where = where
        self.deadline = limits.Deadline(where)
        self.cells = self.characters = 0

    def take(self, text: str) -> None:
        """Raises ReadError beyond the limits."""
        self.cells += 1
        self.characters += len(text)
        limits.too_many(self.cells, limits.CELLS, "cells", self.where)
        limits.too_many(self.characters, limits.CHARACTERS, "characters", self.where)


def sheet_cells(book: Book, sheet: SheetPart, budget: Budget) -> SheetCells:
    """The cells of a sheet. Raises ReadError for broken XML, and beyond the limits."""
    found = SheetCells()
    hidden: set[int] = set()
    row = 0
    for element in elements(sheet.data or b"", f"{budget.where}, sheet {sheet.name!r}", ("col", "row", "mergeCell")):
        kind = element.tag.rpartition("}")[2]
        if kind == "col":
            hidden |= _hidden_columns(element)
        elif kind == "mergeCell":
            _merge(found, element.get("ref", ""), budget)
        else:
            budget.deadline.check()
            row = _number(element.get("r"), row + 1, LAST_ROW)
            _row(found, element, row, book, budget, out=_is_hidden(element))
    _leave_out(found, hidden)
    return found


def _number(text: str | None, otherwise: int, last: int) -> int:
    number = int(text) if text and text.isdecimal() and len(text) < 9 else otherwise
    return min(max(number, 1), last)


def _is_hidden(element: _Element) -> bool:
    return element.get("hidden") in ("1", "true") or element.get("ht") == "0" or element.get("width") == "0"


def _hidden_columns(element: _Element) -> set[int]:
    if not _is_hidden(element):
        return set()
    first = _number(element.get("min"), 1, LAST_COLUMN)
    return set(range(first, _number(element.get("max"), first, LAST_COLUMN) + 1))


def _merge(found: SheetCells, reference: str, budget: Budget) -> None:
    places = [_place(one) for one in reference.split(":")]
    if len(places) == 2 and places[0] and places[1]:
        (top, left), (bottom, right) = places[0], places[1]
        if bottom >= top and right >= left:
            limits.too_many(len(found.merged), _COVERED, "merged cells", budget.where)
            found.merged[top, left] = (bottom - top + 1, right - left + 1)


def _place(reference: str) -> tuple[int, int] | None:
    """(row, column) of B5."""
    match = _REFERENCE.fullmatch(reference.replace("$", ""))
    if match is None:
        return None
    column = 0
    for letter in match[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return (int(match[2]), column) if column <= LAST_COLUMN and int(match[2]) <= LAST_ROW else None


def _row(found: SheetCells, element: _Element, row: int, book: Book, budget: Budget, *, out: bool) -> None:
    """The texts of a row's cells. out: the row is hidden."""
    texts: dict[int, str] = {}
    column = 0
    for cell in element.iterfind("{*}c"):
        reference = cell.get("r", "")
        place = _place(reference)
        column = place[1] if place else min(column + 1, LAST_COLUMN)
        if text := shown(_text(found, cell, book, reference or f"row {row}")):
            budget.take(text)
            texts[column] = text
    if texts and out:
        found.hidden_rows.append(row)
    elif texts:
        found.rows.setdefault(row, {}).update(texts)


def _text(found: SheetCells, cell: _Element, book: Book, reference: str) -> str:
    """What a cell shows that is not struck out."""
    style = _at(book.styles, cell.get("s", "0")) or CellStyle()
    runs = _runs(found, cell, book, style.code, reference)
    said: list[str] = []
    for run in (Run(runs, None),) if isinstance(runs, str) else runs:
        if style.struck if run.struck is None else run.struck:
            found.struck.append((run.text, reference))
        else:
            said.append(run.text)
    text = "".join(said)
    return text if isinstance(runs, str) else words_text(text, style.code)


def _runs(found: SheetCells, cell: _Element, book: Book, code: str, reference: str) -> Words:
    """What a cell shows; where its runs look otherwise than it, without what its format has around a text."""
    kind, value = cell.get("t", "n"), cell.findtext("{*}v")
    if kind == "inlineStr":
        inline = cell.find("{*}is")
        return _formatted(rich_text(inline), code) if inline is not None else ""
    if not value:
        if cell.find("{*}f") is not None and kind != "str":
            found.uncounted.append(reference)
        return ""
    if kind == "s":
        return _formatted(_at(book.strings, value.strip()) or "", code)
    if kind == "b":
        return "TRUE" if value.strip() == "1" else "FALSE"
    if kind in ("str", "e", "d"):
        return words_text(string_text(value), code) if kind == "str" else value
    return _number_text(found, value.strip(), code, book, reference)


def _formatted(words: Words, code: str) -> Words:
    return words_text(words, code) if isinstance(words, str) else words


def _at(things: Sequence[_Thing], number: str) -> _Thing | None:
    at = int(number) if number.isdecimal() and len(number) < 9 else -1
    return things[at] if 0 <= at < len(things) else None


def _number_text(found: SheetCells, value: str, code: str, book: Book, reference: str) -> str:
    number = float(value) if len(value) <= _LONGEST_NUMBER and _NUMBER.fullmatch(value) else float("inf")
    if abs(number) == float("inf"):
        return value
    if code == "@":
        return general_text(number)
    text = number_text(number, code, since_1904=book.since_1904)
    if text is None:
        found.plain.append(reference)
        return general_text(number)
    return text


def _leave_out(found: SheetCells, hidden: set[int]) -> None:
    """Take the hidden columns out, and the rows that have nothing else."""
    for row in list(found.rows):
        out = hidden & found.rows[row].keys()
        found.hidden_columns += (column for column in sorted(out) if column not in found.hidden_columns)
        for column in out:
            del found.rows[row][column]
        if not found.rows[row]:
            del found.rows[row]
    found.hidden_columns.sort()


def told_numbers(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """The runs of numbers: 3, 4, 5, 9 are 3 to 5 and 9 to 9."""
    start = 0
    for at, number in enumerate(numbers):
        if at + 1 == len(numbers) or numbers[at + 1] != number + 1:
            yield numbers[start], number
            start = at + 1
