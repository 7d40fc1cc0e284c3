"""What the reader of a format takes from a file's bytes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from masthead.errors import Diagnostic
from masthead.source import Block, SourcePicture


class Held(NamedTuple):
    """A file inside the file: an attachment of an email."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Content:
    """raw: the text that spans count in. blocks: its pieces, in reading order. encoding: of a text file. held: files in
    it, which are read in their turn. pictures, notes: as in Source."""

    raw: str
    blocks: tuple[Block, ...]
    encoding: str = ""
    pictures: tuple[SourcePicture, ...] = ()
    notes: tuple[Diagnostic, ...] = ()
    held: tuple[Held, ...] = field(default=(), repr=False)
