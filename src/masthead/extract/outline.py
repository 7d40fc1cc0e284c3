"""The outline: title, credits, lead and sections. Every visible character of the source comes to stand in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from masthead.extract.attached import part_attached
from masthead.extract.closing import part_closing
from masthead.extract.credits import CreditLine, credit_line, names_publication, stated_date, with_roles
from masthead.extract.head import read_head
from masthead.extract.sections import DraftSection, attachment, gather
from masthead.extract.stretch import Piece, stretch
from masthead.report import Credit, Language, Title
from masthead.source import Block, Source

_LONGEST_END = 6


@dataclass(frozen=True, slots=True)
class Outline:
    """lead: what stands before the first heading, with what the head says besides title and credits."""

    title: Title
    credits: tuple[Credit, ...]
    published: str | None
    lead: tuple[Piece, ...]
    sections: tuple[DraftSection, ...]


def find_outline(source: Source, language: Language) -> Outline:
    """The outline of the source. The signature and notes at its end make a last section without a heading; texts
    attached follow it."""
    head = read_head(source, language)
    rest, ending = _credits_at_end(source, head.length)
    rest, attached = part_attached(rest)
    body, closing = part_closing(rest, language)
    lead, drafts = gather(source, body, language)
    pieces = [piece for block in closing if (piece := stretch(source, block))]
    if drafts and pieces:
        drafts.append(DraftSection(None, min(draft.rank for draft in drafts)))
        drafts[-1].paragraphs += pieces
        pieces = []
    for text in attached:
        drafts += attachment(source, text, language, min((draft.rank for draft in drafts), default=0))
    dates = (stated_date(block.text, language) for block in closing if names_publication(block.text))
    return Outline(
        title=head.title,
        credits=with_roles([*head.credits, *ending]),
        published=head.published or next((date for date in dates if date), None),
        lead=(*head.rest, *lead, *pieces),
        sections=tuple(drafts),
    )


def _credits_at_end(source: Source, start: int) -> tuple[Sequence[Block], list[CreditLine]]:
    """The blocks from start on without the credits that end them, and those credits."""
    end = len(source.blocks)
    found: list[CreditLine] = []
    for block in reversed(source.blocks[max(start, end - _LONGEST_END) :]):
        credit = credit_line(source, block, at_head=False) if block.kind == "paragraph" else None
        if credit is None:
            break
        found.insert(0, credit)
    return source.blocks[start : end - len(found)], found
