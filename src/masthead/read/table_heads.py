"""Heading rows of tables by what their cells hold, where the format does not say which they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from masthead.read.cell_text import ends_sentence, is_data, names_column
from masthead.source import Block

_UNIT = re.compile(r"[（(][^）)]+[)）]$")
_LONGEST = 40  # characters of a head
_NOTHING = frozenset(("", "-", "–", "—", "--", "——", "/", "…", "……"))  # a cell without a number


def with_heads(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, with the first row of a table as its heading row where it names columns of numbers."""
    found: list[Block] = []
    for (is_row, _), group in groupby(blocks, key=_table):
        table = list(group)
        heads = is_row and not any(block.level for block in table) and _names_columns([row.cells for row in table])
        found += [replace(table[0], level=1), *table[1:]] if heads else table
    return tuple(found)


def _table(block: Block) -> tuple[bool, int]:
    return block.kind == "row", block.table


def _names_columns(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the first row has a text, and no number, for each column but perhaps the first, and at least half of
    these columns hold nothing but numbers. In two columns a row may be a name and its value instead."""
    first, *others = rows
    names = [text.strip() for text in first]
    if not others or len(names) < 2 or not all(names[1:]):
        return False
    if any(is_data(name) or len(name) > _LONGEST or ends_sentence(name) for name in names):
        return False
    if len(names) == 2 and names[0] and not (_UNIT.search(names[1]) or names_column(names[1])):
        return False
    columns = list(_columns(others, len(names)))
    return sum(bool(column) and all(map(is_data, column)) for column in columns) * 2 >= len(columns)


def _columns(rows: Sequence[Sequence[str]], width: int) -> Iterator[list[str]]:
    """The texts of each column but the first."""
    for at in range(1, width):
        texts = (row[at].strip() for row in rows if at < len(row))
        yield [text for text in texts if text not in _NOTHING]
