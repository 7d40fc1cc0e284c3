"""CSV and TSV: a table as text (RFC 4180), with titles above it and notes below as spreadsheets write them out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from masthead.read import limits
from masthead.read.content import Content
from masthead.read.decoding import decode
from masthead.read.flow import Flow, row, shown
from masthead.read.sheet_layout import Grid, Laid, laid_out
from masthead.source import Block

_DELIMITERS = ",\t;"
_SEPARATOR_LINE = re.compile(r"sep=(.)(?:\r\n?|\n)", re.IGNORECASE)
_BREAK = re.compile(r"\r\n?|\n")
_LOOKED_AT = 200  # lines by which the delimiter is found
_QUOTED = re.compile(r'"[^"]*"')


class _Field(NamedTuple):
    """Its text are these pieces of the raw text, one after the other."""

    pieces: tuple[tuple[int, int], ...]


class _Record(NamedTuple):
    """line: of the file, from 1."""

    fields: tuple[_Field, ...]
    line: int


def read_content(data: bytes, where: str) -> Content:
    """The file's text and blocks. Raises ReadError where it is no text, or has too many cells."""
    raw, encoding = decode(data, where)
    return Content(raw, tuple(_blocks(raw, where)), encoding)


def _blocks(raw: str, where: str) -> Iterator[Block]:
    named = _SEPARATOR_LINE.match(raw)
    delimiter = named[1] if named else delimiter_of(raw)
    records = dict(enumerate(_records(raw, delimiter, named.end() if named else 0, where), 1 + bool(named)))
    rows = {}
    for number, record in records.items():
        texts = {column: _text(raw, one) for column, one in enumerate(record.fields, 1)}
        if cells := {column: text for column, text in texts.items() if text}:
            rows[number] = cells
    for laid in laid_out(Grid(rows), where):
        if block := _block(raw, laid, records[laid.row]):
            yield block


def delimiter_of(raw: str) -> str:
    """The mark that stands most often the same number of times in a line: comma, tab or semicolon."""
    lines = [_QUOTED.sub("", line) for line in _BREAK.split(raw, maxsplit=_LOOKED_AT)[:_LOOKED_AT] if line.strip()]
    return max(_DELIMITERS, key=lambda mark: _evenness([line.count(mark) for line in lines]))


def _evenness(counts: Sequence[int]) -> tuple[int, int]:
    """How many lines have the commonest number of marks that is not 0; then how many marks there are."""
    some = [count for count in counts if count]
    return max((some.count(count) for count in set(some)), default=0), sum(some)


def _records(raw: str, delimiter: str, start: int, where: str) -> Iterator[_Record]:
    """The records of the file. A quote opens a field only at its beginning; one that is never closed is a character."""
    token = re.compile(rf"{re.escape(delimiter)}|\r\n?|\n|\Z")
    line = 1 + len(_BREAK.findall(raw[:start]))
    fields: list[_Field] = []
    first, at, cells = line, start, 0
    while at < len(raw) or fields:
        field, end = _quoted(raw, at, delimiter) or _plain(raw, at, token)
        line += len(_BREAK.findall(raw, at, end))
        fields.append(field)
        cells += 1
        limits.too_many(cells, limits.CELLS, "cells", where)
        mark = token.match(raw, end)
        found = mark[0] if mark else ""
        at = end + len(found)
        if found != delimiter:
            yield _Record(tuple(fields), first)
            line += bool(found)
            fields, first = [], line
            if not found:
                return


def _plain(raw: str, at: int, token: re.Pattern[str]) -> tuple[_Field, int]:
    found = token.search(raw, at)
    end = found.start() if found else len(raw)
    return _Field(((at, end),)), end


def _quoted(raw: str, at: int, delimiter: str) -> tuple[_Field, int] | None:
    """A field in quotes, and where it ends; None where none begins, or something else follows it."""
    if raw[at : at + 1] != '"':
        return None
    pieces, start = [], at + 1
    while (quote := raw.find('"', start)) >= 0:
        if raw[quote + 1 : quote + 2] != '"':
            pieces.append((start, quote))
            return (
                (_Field(tuple(pieces)), quote + 1)
                if raw[quote + 1 : quote + 2] in ("", "\r", "\n", delimiter)
                else None
            )
        pieces.append((start, quote + 1))
        start = quote + 2
    return None


def _text(raw: str, field: _Field) -> str:
    return shown("".join(raw[start:end] for start, end in field.pieces))


def _flow(raw: str, field: _Field | None) -> Flow:
    flow = Flow(raw)
    for start, end in field.pieces if field else ():
        flow.take(start, end)
    return flow


def _block(raw: str, laid: Laid, record: _Record) -> Block | None:
    flows = [_flow(raw, record.fields[column - 1] if column <= len(record.fields) else None) for column in laid.columns]
    if laid.kind != "row":
        block = flows[0].block(laid.kind, record.line, laid.level)
    else:
        block = row(flows, record.line, laid.head)
    return replace(block, place=laid.place(), table=laid.table) if block else None
