"""The head of a document: everything before its text begins, sorted into title, credits, fields and the rest."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from masthead.extract.outline.credit_parts import credit_parts
from masthead.extract.outline.credits import CreditLine, credited, names_publication, stated_date
from masthead.extract.outline.fields import Fields, field_name, read_fields
from masthead.extract.outline.marks import find_mark
from masthead.extract.outline.shapes import (
    ends_open,
    is_field,
    is_issue,
    is_issuer,
    is_metadata,
    is_note,
    is_number,
    is_occasion,
    is_prose,
    is_release,
    is_salutation,
    is_speaker,
)
from masthead.extract.outline.titles import is_status, title, title_from_field, title_from_prose, title_lines
from masthead.extract.stretch import Piece, stretch
from masthead.patterns import regex
from masthead.report import Language, Title
from masthead.source import Block, Source

_LONGEST_HEAD = 40
_LONGEST_TITLE = 120
_LONGEST_SECOND = {"zh-CN": 60, "en": 90}
# What a meeting's minutes state above their text; the day that stands among these is the meeting's.
_MEETING = regex(
    r"(?:会议)?(?:地点|主持人?|参加(?:人员)?|参会人员|出席(?:人员)?|列席(?:人员)?|缺席|请假|记录人?)\s*[：:]"
    r"|(?:Place|Venue|Location|Present|Attendees|Attending|In attendance|Apologies|Chair(?:ed by)?|Absent):",
    re.IGNORECASE,
)
_NEAR = 12
_DATELINE = regex(r"[A-Z][A-Z .,’'-]{2,40}(?:, [A-Z][\w. ]{2,20}(?:, \d{4})?)?(?: \([^()]{2,40}\))? ?(?:[–—]|--?) \S")


@dataclass(frozen=True, slots=True)
class Head:
    """rest: what the head says besides, for the lead. dated: the lines that state when it was published, which are in
    none of the other parts. length: how many blocks the head takes."""

    title: Title
    credits: tuple[CreditLine, ...]
    published: str | None
    rest: tuple[Piece, ...]
    dated: tuple[Piece, ...]
    length: int


def read_head(source: Source, language: Language) -> Head:
    """The head of the source."""
    length = _head_length(source, language)
    fields = read_fields(source, source.blocks[:length], language)
    blocks = [block for block in source.blocks[:length] if block not in fields.blocks]
    lines, second = _title_blocks(blocks, fields, language)
    named, published = list(fields.credits), fields.published
    table = fields.table(source)
    rest: list[Piece] = [table] if table else []
    days: list[Piece] = []
    meeting = any(_MEETING.match(block.text) for block in source.blocks[: length + _NEAR])
    for block in blocks:
        credit = credited(source, block, at_head=True, language=language) if block not in lines else None
        dated = not meeting or names_publication(block.text)
        date = stated_date(block.text, language) if dated else None
        published = published or date
        if credit:
            named += credit.lines
            published = published or credit.published
            days += [credit.dated] if credit.dated else []
        elif block not in lines and block is not second and (piece := stretch(source, block)):
            (rest if date is None else days).append(piece)
    found = title(source, lines, second) if lines else _title_without_lines(source, fields, length, language)
    return Head(found, tuple(named), published, tuple(rest), tuple(days), length)


def _head_length(source: Source, language: str) -> int:
    """Where the text begins: at the first prose, mark, list or table, or at a plain line that is not of the title."""
    blocks = source.blocks
    titled = 0
    for at, block in enumerate(blocks[:_LONGEST_HEAD]):
        if block.kind in ("item", "row", "note") or _begins_text(blocks, at, language):
            return at
        plain = block.kind == "heading" or (_may_be_title(block, language) and not _in_fields(blocks, at))
        plain = plain and not _is_issuer(blocks, at)
        apart = block.line > titled + 1 and not _is_dashed_line(blocks, at)
        if plain and titled and (block.kind == "heading" or (apart and not _is_deck(blocks, at))):
            return at
        titled = block.line if plain else titled
    return min(len(blocks), _LONGEST_HEAD)


def _is_deck(blocks: Sequence[Block], at: int) -> bool:
    """A line between the headline of a press release and its text, which begins with its place: PORT ELLERY – …"""
    below = blocks[at + 1] if at + 1 < len(blocks) else None
    return below is not None and bool(_DATELINE.match(below.text)) and ends_open(blocks[at].text)


def _in_fields(blocks: Sequence[Block], at: int) -> bool:
    """Whether the line is a field, or the value on the line below its name."""
    is_value = at > 0 and bool(field_name(blocks[at - 1].text)) and blocks[at].line == blocks[at - 1].line + 1
    return is_value or bool(field_name(blocks[at].text))


def _begins_text(blocks: Sequence[Block], at: int, language: str) -> bool:
    text = blocks[at].text
    if _in_fields(blocks, at) or is_occasion(text) or blocks[at].kind == "heading":
        return False
    if find_mark(text):
        return not _is_dashed_line(blocks, at)
    may_be_title = at == 0 and len(blocks) > 1 and len(text) <= _LONGEST_TITLE
    return is_prose(text, language) and not (may_be_title and not re.search(r"[。；]|[.!?]\s+\S", text))


def _is_dashed_line(blocks: Sequence[Block], at: int) -> bool:
    """A second line of the title that begins with a dash: nothing like it follows."""
    text = blocks[at].text
    return (
        0 < at < len(blocks) - 1
        and text.startswith(("—", "–", "--"))
        and ends_open(text)
        and not find_mark(blocks[at + 1].text)
    )


def _title_blocks(blocks: list[Block], fields: Fields, language: str) -> tuple[list[Block], Block | None]:
    """The lines of the title, and a second line right below them; none if nothing may be a title."""
    heading = next((block for block in blocks if block.kind == "heading"), None)
    if heading:
        return [heading, *_status(blocks, heading)], None
    plain = [block for at, block in enumerate(blocks) if _may_be_title(block, language) and not _is_issuer(blocks, at)]
    if not plain:
        others = [block for block in blocks if _may_stand_for_title(block)]
        return ([] if fields.title else others[:1]), None
    below = blocks[blocks.index(plain[0]) :]
    run = [block for count, block in enumerate(below) if block.line == below[0].line + count]
    run += [block for block in below[len(run) : len(run) + 1] if block.text.startswith(("—", "–", "--"))]
    count = title_lines(run, fields.title.text if fields.title else None)
    after = run[count : count + 1] if count else []
    if count and not after and language == "en":
        after = [block for block in below[count:] if block in plain][:1]  # the head holds none apart but a deck
    if after and is_status(after[0].text):
        return run[: count + 1], None
    is_second = after and after[0] in plain and len(after[0].text) <= _LONGEST_SECOND[language]
    return run[:count], after[0] if is_second and not is_field(after[0].text) and ":" not in after[0].text else None


def _is_issuer(blocks: Sequence[Block], at: int) -> bool:
    """Whether a line only names an office, and is not the first line of a title that goes on (关于…)."""
    below = blocks[at + 1] if at + 1 < len(blocks) else None
    goes_on = below and below.line == blocks[at].line + 1 and below.text.startswith(("关于", "印发", "转发"))
    return is_issuer(blocks[at].text) and not goes_on


def _status(blocks: Sequence[Block], heading: Block) -> Sequence[Block]:
    """The line below a heading, if it says what state the document is in."""
    at = blocks.index(heading) + 1
    return blocks[at : at + 1] if at < len(blocks) and is_status(blocks[at].text) else ()


def _may_stand_for_title(block: Block) -> bool:
    """Whether a line may be the title where no line looks like one."""
    text = block.text
    named = is_speaker(text) or bool(credit_parts(block.text))
    return not (named or is_salutation(text) or is_occasion(text) or is_metadata(text))


def _may_be_title(block: Block, language: str) -> bool:
    text = block.text
    if credit_parts(text) or stated_date(text, language):
        return False
    if any(is_so(text) for is_so in (is_number, is_occasion, is_salutation, is_speaker, is_metadata)):
        return False
    if is_release(text) or is_issue(text):
        return False
    return not is_note(text) or text.startswith(("【", "["))


def _title_without_lines(source: Source, fields: Fields, length: int, language: Language) -> Title:
    if fields.title:
        return title_from_field(fields.title)
    return title_from_prose(source, source.blocks[length] if length < len(source.blocks) else None, language)
